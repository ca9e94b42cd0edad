"""What of a picture's metadata travels: ExifTool writes the sources, and reads what became of them."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING

import pillow_heif
import pytest
from PIL import Image

from edges.pictures import SUFFIXES, encoded, exif, marked, photo
from edges.test_prepare import Bench
from exiftool import complaints, needs_exiftool, read_tags, write_tags
from frontload.core.recipe import MetadataPolicy, OutputFormat, Recipe

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = needs_exiftool
pillow_heif.register_heif_opener()

CREDIT, ALL, NONE = MetadataPolicy.CREDIT, MetadataPolicy.ALL, MetadataPolicy.NONE
MAKER_NOTE = b"MAKERNOTE with shutter count 48151 " * 9
SECRETS = (
    b"SN-4711-BODY", b"LN-0815-GLAS", b"OWNER-NAME-77", b"a1b2c3d4e5f60718293a4b5c6d7e8f90", b"MAKERNOTE",
    b"52,31.24891", b"13,24.56517", b"SECRET-HISTORY", b"SECRET-TRAILER", b"SECRET-COMMENT", b"SECRET-PROGRAM",
    b"SECRET-SEGMENT",
)  # fmt: skip
KEPT_EXIF = {
    "-IFD0:Artist": "Ünï Çøde", "-IFD0:Copyright": "© 2026 写真", "-IFD0:ImageDescription": "Tor in der 90. – 終",
    "-IFD0:Make": "Kamera", "-IFD0:Model": "Neun", "-ExifIFD:DateTimeOriginal": "2026:05:01 18:30:15",
    "-ExifIFD:OffsetTimeOriginal": "+02:00", "-ExifIFD:ExposureTime": "0.0005", "-ExifIFD:FNumber": "2.8",
    "-ExifIFD:ISO": "6400", "-ExifIFD:LensModel": "400mm f/2.8", "-ExifIFD:UserComment": "Ünï comment",
}  # fmt: skip
KEPT_XMP = {
    "-XMP-dc:Creator": "Ünï Çøde", "-XMP-dc:Rights": "© 2026 写真", "-XMP-dc:Description": "Goal",
    "-XMP-xmp:Rating": "4",
    "-XMP-dc:Description-de": "Tor in der 90. Minute", "-XMP-dc:Description-ja": "ゴール", "-XMP-xmp:Label": "Rot",
    "-XMP-photoshop:Credit": "Ünï/Agency", "-XMP-photoshop:Headline": "Finale", "-XMP-photoshop:City": "Köln",
    "-XMP-photoshop:Urgency": "1", "-XMP-photoshop:DateCreated": "2026:05:01 18:30:15+02:00",
    "-XMP-iptcCore:CreatorContactInfo": "{CiEmailWork=uni@example.org,CiUrlWork=https://example.org}",
    "-XMP-iptcExt:PersonInImage": "Ada Löve", "-XMP-xmpRights:Marked": "True",
    "-XMP-plus:Licensor": "{LicensorName=Agency,LicensorURL=https://example.org/licence}",
    "-XMP-plus:CopyrightOwner": "{CopyrightOwnerName=Agency}", "-XMP-exif:FocalLength": "400",
}  # fmt: skip
KEPT_IPTC = {
    "-IPTC:By-line": "Ünï Çøde", "-IPTC:Caption-Abstract": "Tor", "-IPTC:Credit": "Agency", "-IPTC:City": "Köln",
    "-IPTC:CopyrightNotice": "© 2026", "-IPTC:Headline": "Finale", "-IPTC:Urgency": "1",
    "-IPTC:Keywords": "Fußball",
    "-IPTC:DateCreated": "2026:05:01", "-IPTC:TimeCreated": "18:30:15+02:00", "-IPTC:Contact": "+49 1234",
}  # fmt: skip
GONE = {
    "-ExifIFD:SerialNumber": "SN-4711-BODY", "-ExifIFD:LensSerialNumber": "LN-0815-GLAS",
    "-ExifIFD:OwnerName": "OWNER-NAME-77", "-ExifIFD:ImageUniqueID": "a1b2c3d4e5f60718293a4b5c6d7e8f90",
    "-IFD0:Software": "SECRET-PROGRAM", "-GPS:GPSLatitude": "52.520815", "-GPS:GPSLatitudeRef": "N",
    "-GPS:GPSLongitude": "13.409419", "-GPS:GPSLongitudeRef": "E", "-GPS:GPSAltitude": "34",
    "-XMP-exif:GPSLatitude": "52.5208152", "-XMP-exif:GPSLongitude": "13.4094195",
    "-XMP-aux:SerialNumber": "SN-4711-BODY", "-XMP-exifEX:LensSerialNumber": "LN-0815-GLAS",
    "-XMP-aux:OwnerName": "OWNER-NAME-77", "-XMP-xmp:CreatorTool": "SECRET-PROGRAM",
    "-XMP-xmpMM:History": "{Action=saved,SoftwareAgent=SECRET-HISTORY}", "-XMP-crs:Exposure2012": "1.5",
    "-XMP-crs:RawFileName": "SECRET-HISTORY",
}  # fmt: skip
GONE_IPTC = {"-IPTC:OriginatingProgram": "SECRET-PROGRAM", "-IPTC:DocumentHistory": "SECRET-HISTORY"}
PLACE = "-XMP-iptcExt:LocationCreated={City=Köln,GPSLatitude=52.5208152,GPSLongitude=13.4094195}"
# 52° 31' 14.934" as ExifTool writes it: three rationals in either byte order
EXIF_PLACE = [
    b"".join(number.to_bytes(4, order) for number in (52, 1, 31, 1)) for order in ("big", "little")
]  # fmt: skip
WEB = Recipe("web", long_edge_px=60, quality=90)
FULL = Recipe("full", quality=98)
UNTOUCHED = Recipe("mine", untouched=True)


def assignments(*tags: dict[str, str]) -> list[str]:
    """Return these tags as ExifTool's arguments."""
    return [f"{name}={value}" for group in tags for name, value in group.items()]


@pytest.fixture(scope="module")
def sources(tmp_path_factory) -> dict[str, bytes]:
    """One picture of each format that says all there is to say, good and bad, at low quality."""
    folder, made = tmp_path_factory.mktemp("sources"), {}
    preview = folder / "preview.jpg"
    preview.write_bytes(encoded(photo(40, 30), "JPEG"))
    notes = exif(artist="A")
    notes.get_ifd(0x8769)[0x927C] = MAKER_NOTE
    block = notes.tobytes().replace(
        b"\x92\x7c\0\1", b"\x92\x7c\0\7"
    )  # Pillow writes bytes where Exif has undefined
    for image_format, suffix in SUFFIXES.items():
        path = folder / f"a.{suffix}"
        quality = {"quality": 5} if image_format in {"JPEG", "WEBP", "AVIF", "HEIF"} else {}
        carries_exif = {"exif": block} if image_format not in {"GIF", "TIFF"} else {"dpi": (72, 72)}
        path.write_bytes(encoded(photo(120, 80), image_format, **quality, **carries_exif))
        tags = [*assignments(KEPT_XMP, GONE, KEPT_EXIF), PLACE]
        if image_format != "TIFF":
            tags += ["-ExifVersion=0232", "-ComponentsConfiguration#=1 2 3 0", "-FlashpixVersion=0100",
                     "-ColorSpace#=1", "-ExifImageWidth=120", "-ExifImageHeight=80",
                     "-IFD0:XResolution=72", "-IFD0:YResolution=72", "-IFD0:ResolutionUnit#=2",
                     "-IFD0:YCbCrPositioning#=1"]  # fmt: skip
        if image_format in {"JPEG", "TIFF"}:
            tags += [*assignments(KEPT_IPTC, GONE_IPTC), "-IPTC:CodedCharacterSet=UTF8"]
        if image_format in {"JPEG", "PNG", "GIF"}:
            tags.append("-Comment=SECRET-COMMENT")
        if image_format == "JPEG":
            tags.append(f"-ThumbnailImage<={preview}")
        if image_format == "PNG":
            tags += ["-PNG:Author=Ünï Çøde", "-PNG:Software=SECRET-PROGRAM"]
        write_tags(path, *tags)
        made[image_format] = path.read_bytes()
    jpeg = made["JPEG"]
    made["JPEG"] = jpeg[:2] + b"\xff\xe4\0\x10SECRET-SEGMENT" + jpeg[2:] + b"SECRET-TRAILER 52,31.24891"
    return made


@pytest.mark.parametrize("source", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_the_sources_are_full_of_secrets(sources, source):
    """What is looked for below in vain is there before."""
    everywhere = set(SECRETS) - {b"SECRET-TRAILER", b"SECRET-SEGMENT", b"SECRET-COMMENT"}
    planted = set(SECRETS) if source == "JPEG" else everywhere - ({b"MAKERNOTE"} if source == "TIFF" else set())

    assert {secret for secret in SECRETS if secret in sources[source]} >= planted
    assert any(place in sources[source] for place in EXIF_PLACE)


class Result:
    """A rendition: its bytes and what ExifTool finds in them."""

    def __init__(self, bench: Bench, data: bytes, recipe: Recipe, policy: MetadataPolicy) -> None:
        rendition = bench.run(data, replace(recipe, metadata=policy))
        self.data = bench.bytes_of(rendition)
        self.path: Path = bench.spool / rendition.file_name
        self.tags = read_tags(self.path)
        self.image = Image.open(BytesIO(self.data))

    def secrets(self) -> list[bytes]:
        """Return which of the planted secrets the bytes hold."""
        return [secret for secret in (*SECRETS, *EXIF_PLACE) if secret in self.data]


def recipe_for(image_format: str) -> Recipe:
    """Return a recipe that makes a small picture of that format."""
    return Recipe("r", long_edge_px=60, output_format=OutputFormat(image_format.lower()), quality=90)


@pytest.fixture
def bench(tmp_path):
    """A fresh bench."""
    return Bench(tmp_path)


def names(*groups: dict[str, str]) -> set[str]:
    """Return tag names as ExifTool reports them."""
    return {name.removeprefix("-").removesuffix("#") for group in groups for name in group}


def assert_credited(result: Result, source: dict, groups: list[dict[str, str]]) -> None:
    """Every promised tag is there, with the value that it has in the source."""
    for name in names(*groups):
        assert result.tags.get(name) == source.get(name) is not None, name


class TestCredit:
    """The usual policy: who, what, when and how; not where, not which body, not what was done."""

    @pytest.mark.parametrize("target", ["JPEG", "PNG", "WEBP", "AVIF"])
    @pytest.mark.parametrize("source", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF", "HEIF"])
    def test_credits_stay_and_secrets_go(self, bench, sources, source, target, tmp_path):
        """From every format to every format: captions, credits, rights, contact, camera, time; and nothing else."""
        original = tmp_path / f"original.{SUFFIXES[source]}"
        original.write_bytes(sources[source])

        result = Result(bench, sources[source], recipe_for(target), CREDIT)

        assert result.secrets() == []
        assert_credited(result, read_tags(original), [KEPT_EXIF, KEPT_XMP])
        assert not [name for name in result.tags if "GPS" in name or "Serial" in name or name.startswith("IFD1")]
        assert result.tags["XMP-iptcExt:LocationCreated"] == [{"City": "Köln"}]
        assert (result.tags["ExifIFD:ExifImageWidth"], result.tags["ExifIFD:ExifImageHeight"]) == (60, 40)
        assert complaints(result.path) == []

    @pytest.mark.parametrize("source", ["JPEG", "TIFF"])
    def test_iptc_stays_in_a_jpeg(self, bench, sources, source, tmp_path):
        """The older fields of the desks are kept byte by byte, without those that tell of programs."""
        original = tmp_path / f"original.{SUFFIXES[source]}"
        original.write_bytes(sources[source])

        result = Result(bench, sources[source], recipe_for("JPEG"), CREDIT)

        assert_credited(result, read_tags(original), [KEPT_IPTC])
        assert result.tags["IPTC:CodedCharacterSet"] == "\x1b%G"
        assert not names(GONE_IPTC) & result.tags.keys()

    @pytest.mark.parametrize("target", ["PNG", "WEBP", "AVIF"])
    @pytest.mark.parametrize("charset", ["UTF8", "Latin1"])
    def test_iptc_becomes_xmp_where_there_is_no_place_for_it(self, bench, tmp_path, target, charset):
        """A picture credited in IPTC alone is still credited, whichever letters IPTC was written in."""
        path = tmp_path / "a.jpg"
        path.write_bytes(encoded(marked(), "JPEG"))
        encoding = ["-IPTC:CodedCharacterSet=UTF8"] if charset == "UTF8" else ["-charset", "iptc=Latin1"]
        write_tags(path, *encoding, *assignments(KEPT_IPTC), "-IPTC:Keywords+=zweitens")

        tags = Result(bench, path.read_bytes(), recipe_for(target), CREDIT).tags

        assert tags["XMP-dc:Creator"] == ["Ünï Çøde"]
        assert tags["XMP-dc:Description"] == "Tor"
        assert tags["XMP-dc:Rights"] == "© 2026"
        assert tags["XMP-dc:Subject"] == ["Fußball", "zweitens"]
        assert (tags["XMP-photoshop:City"], tags["XMP-photoshop:Urgency"]) == ("Köln", 1)
        assert tags["XMP-photoshop:DateCreated"] == "2026:05:01 18:30:15+02:00"

    def test_latin_1_iptc_stays_latin_1_in_a_jpeg(self, bench, tmp_path):
        """Fields without a named character set keep their bytes, so that readers read what they read before."""
        path = tmp_path / "a.jpg"
        path.write_bytes(encoded(marked(), "JPEG"))
        write_tags(path, "-charset", "iptc=Latin1", *assignments(KEPT_IPTC))

        result = Result(bench, path.read_bytes(), WEB, CREDIT)

        assert "Köln".encode("latin-1") in result.data
        assert read_tags(result.path, "-charset", "iptc=Latin1")["IPTC:City"] == "Köln"

    def test_coordinates_among_the_keywords_go(self, bench, tmp_path):
        """Geotagging programs write places as keywords too, in each of the three ways."""
        path = tmp_path / "a.jpg"
        path.write_bytes(encoded(marked(), "JPEG"))
        words = ("Hafen", "geo:lat=52.520815", "Geo:lon = 13.409419")
        write_tags(path, *(f"-{tag}={word}" for tag in ("XMP-dc:Subject", "IPTC:Keywords") for word in words),
                   f"-IFD0:XPKeywords={';'.join(words)}", "-IFD0:XPTitle=Hafen")  # fmt: skip

        result = Result(bench, path.read_bytes(), WEB, CREDIT)

        assert (result.tags["XMP-dc:Subject"], result.tags["IPTC:Keywords"]) == (["Hafen"], "Hafen")
        assert "IFD0:XPKeywords" not in result.tags
        assert result.tags["IFD0:XPTitle"] == "Hafen"
        assert b"52.52" not in result.data

    @pytest.mark.parametrize("source", ["JPEG", "PNG", "WEBP"])
    def test_a_source_never_made_larger_is_scrubbed_without_a_pixel_changed(self, bench, sources, source):
        """Where the source's own bytes travel, its metadata is cut and the pixels are the very same."""
        result = Result(bench, sources[source], FULL, CREDIT)

        assert result.secrets() == []
        assert_same_pixels(result.data, sources[source])
        assert len(result.data) < len(sources[source])
        assert not [name for name in result.tags if "GPS" in name or "Serial" in name or name.startswith("IFD1")]
        assert result.tags["XMP-dc:Creator"] == ["Ünï Çøde"]
        assert result.tags["IFD0:Artist"] == "Ünï Çøde"
        assert complaints(result.path) == []

    @pytest.mark.parametrize("source", ["JPEG", "PNG", "WEBP", "TIFF", "GIF"])
    def test_untouched_pixels_obey_the_policy_too(self, bench, sources, source):
        """A recipe that sends pixels as they are, but not all metadata, takes out what the policy says."""
        result = Result(bench, sources[source], UNTOUCHED, CREDIT)

        assert result.secrets() == []
        assert_same_pixels(result.data, sources[source])
        assert not [name for name in result.tags if "GPS" in name or "Serial" in name or name.startswith("IFD1")]
        assert result.tags["XMP-photoshop:Headline"] == "Finale"
        assert result.tags.get("ExifIFD:ExifImageWidth", 120) == 120
        assert source == "GIF" or result.tags["IFD0:Artist"] == "Ünï Çøde"
        assert complaints(result.path) == []

    def test_a_png_keeps_the_texts_that_give_credit(self, bench, sources):
        """Author stays, Software and Comment go."""
        for recipe in (WEB, UNTOUCHED):
            tags = Result(bench, sources["PNG"], recipe, CREDIT).tags
            assert tags["PNG:Author"] == "Ünï Çøde"
            assert not {"PNG:Software", "PNG:Comment"} & tags.keys()


class TestAll:
    """Everything, but no lie about the pixels."""

    @pytest.mark.parametrize("target", ["JPEG", "PNG", "WEBP", "AVIF"])
    @pytest.mark.parametrize("source", ["JPEG", "PNG", "WEBP", "TIFF"])
    def test_everything_stays(self, bench, sources, source, target, tmp_path):
        """Places, serial numbers and histories are there, if they were wished for."""
        original = tmp_path / f"original.{SUFFIXES[source]}"
        original.write_bytes(sources[source])

        result = Result(bench, sources[source], recipe_for(target), ALL)

        assert_credited(result, read_tags(original), [KEPT_EXIF, KEPT_XMP, GONE])
        assert source == "TIFF" or MAKER_NOTE in result.data
        assert (result.image.size, complaints(result.path)) == ((60, 40), [])

    def test_the_untouched_file_is_untouched(self, bench, sources):
        """Byte by byte, in every format."""
        for data in sources.values():
            assert Result(bench, data, UNTOUCHED, ALL).data == data

    def test_a_turned_picture_says_so_no_more(self, bench, tmp_path):
        """Orientation is reset in Exif and XMP, sizes are those of the pixels, and the sideways thumbnail goes."""
        path, preview = tmp_path / "a.jpg", tmp_path / "preview.jpg"
        preview.write_bytes(encoded(photo(40, 30), "JPEG"))
        path.write_bytes(encoded(marked(120, 80), "JPEG"))
        write_tags(path, "-IFD0:Orientation#=6", "-XMP-tiff:Orientation#=6", "-ExifIFD:ExifImageWidth=120",
                   "-ExifIFD:ExifImageHeight=80", "-XMP-tiff:ImageWidth=120", f"-ThumbnailImage<={preview}",
                   "-ExifIFD:ColorSpace#=65535", "-InteropIFD:InteropIndex=R03")  # fmt: skip

        tags = Result(bench, path.read_bytes(), Recipe("r", quality=90), ALL).tags

        assert (tags["IFD0:Orientation"], tags["XMP-tiff:Orientation"]) == (1, 1)
        assert (tags["ExifIFD:ExifImageWidth"], tags["ExifIFD:ExifImageHeight"]) == (80, 120)
        assert tags["XMP-tiff:ImageWidth"] == 80
        assert "IFD1:ThumbnailLength" in read_tags(path)
        assert not [name for name in tags if name.startswith("IFD1")]
        assert (tags["ExifIFD:ColorSpace"], tags["InteropIFD:InteropIndex"]) == (1, "R98")

    @pytest.mark.parametrize("target", ["JPEG", "PNG", "WEBP"])
    def test_a_packet_too_long_for_one_segment_is_kept_whole(self, bench, tmp_path, target):
        """A JPEG's XMP of 200 kB goes into an extension, from where ExifTool and the next rendition read it."""
        path = tmp_path / "a.png"
        path.write_bytes(encoded(marked(), "PNG"))
        caption = " ".join(f"{n}" for n in range(35_000))
        (tmp_path / "caption.txt").write_text(caption)
        write_tags(path, f"-XMP-dc:Description<={tmp_path / 'caption.txt'}", "-XMP-photoshop:City=Köln")

        first = Result(bench, path.read_bytes(), recipe_for("JPEG"), ALL)
        second = Result(bench, first.data, recipe_for(target), ALL)
        credited = Result(bench, first.data, recipe_for(target), CREDIT)

        for result in (first, second, credited):
            assert result.tags["XMP-dc:Description"] == caption
            assert result.tags["XMP-photoshop:City"] == "Köln"
            assert complaints(result.path) == []


class TestNone:
    """Nothing but the colours."""

    @pytest.mark.parametrize("recipe", [WEB, FULL, UNTOUCHED], ids=lambda recipe: recipe.name)
    @pytest.mark.parametrize("source", ["JPEG", "PNG", "WEBP", "TIFF", "GIF"])
    def test_nothing_stays(self, bench, sources, source, recipe):
        """No secret and no credit, whether the pixels were encoded anew or not."""
        result = Result(bench, sources[source], recipe, NONE)

        words = ("XMP", "IPTC", "Photoshop", "GPS", "ExifIFD", "IFD1")
        assert not [name for name in result.tags if name.startswith(words)]
        assert result.secrets() == []
        assert "Ünï".encode() not in result.data
        assert complaints(result.path) == []

    def test_orientation_stays_where_the_pixels_are_not_turned(self, bench, tmp_path):
        """Without it an untouched picture would be shown on its side."""
        data = encoded(marked(), "JPEG", exif=exif(orientation=6, artist="Ada", gps=True))

        for policy in (NONE, CREDIT):
            result = Result(bench, data, UNTOUCHED, policy)
            assert result.tags["IFD0:Orientation"] == 6
            assert complaints(result.path) == []
            assert ("IFD0:Artist" in result.tags) == (policy is CREDIT)

    def test_the_colour_profile_stays(self, bench):
        """Without it an untouched picture would be shown in wrong colours."""
        from edges.pictures import P3_LIKE

        for image_format in ("JPEG", "PNG", "WEBP", "TIFF"):
            data = encoded(marked(), image_format, icc_profile=P3_LIKE)
            assert Result(bench, data, UNTOUCHED, NONE).image.info["icc_profile"] == P3_LIKE


def assert_same_pixels(found: bytes, expected: bytes) -> None:
    """Two files decode to the very same pixels, frame by frame, and their orientation is the same."""
    one, other = Image.open(BytesIO(found)), Image.open(BytesIO(expected))
    assert one.convert("RGBA").tobytes() == other.convert("RGBA").tobytes()
    assert one.getexif().get(0x0112, 1) == other.getexif().get(0x0112, 1)
