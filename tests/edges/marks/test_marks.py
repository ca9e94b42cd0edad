"""Ratings, urgency, labels, times and sizes: written by ExifTool or Pillow, read back at intake."""

from __future__ import annotations

import os
import struct
import zlib
from datetime import datetime, timedelta, timezone

import pillow_heif
import pytest
from PIL import Image

from edges.pictures import SUFFIXES, encoded, exif, marked, photo, png_chunk
from exiftool import needs_exiftool, write_tags
from frontload.core.asset import NO_MARKS
from frontload.edges.marks import marks_of

pillow_heif.register_heif_opener()
WITH_EXIF, WITH_IPTC = ("JPEG", "PNG", "WEBP", "TIFF", "AVIF", "HEIF"), ("JPEG", "TIFF", "PNG")
ZONE = timezone(timedelta(hours=2))
RDF = '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
NAMES = (
    'rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:ps="http://ns.adobe.com/photoshop/1.0/"'
    ' xmlns:ms="http://ns.microsoft.com/photo/1.0/" xmlns:exif="http://ns.adobe.com/exif/1.0/"'
    ' xmlns:pm="http://ns.camerabits.com/photomechanic/1.0/"'
)


def packet(attributes: str = "", elements: str = "") -> bytes:
    """Return an XMP packet with these properties, in either spelling."""
    description = f"<rdf:Description {NAMES} {attributes}>{elements}</rdf:Description>"
    return f'<x:xmpmeta xmlns:x="adobe:ns:meta/">{RDF}{description}</rdf:RDF></x:xmpmeta>'.encode()


def picture(folder, image_format="JPEG", name="a", **options):
    """Return the path of a picture of 120 × 80 pixels."""
    path = folder / f"{name}.{SUFFIXES[image_format]}"
    path.write_bytes(encoded(marked(), image_format, **options))
    return path


def said_by(folder, xmp: bytes):
    """Return the marks of a picture with this packet in it."""
    return marks_of(picture(folder, xmp=xmp))


@needs_exiftool
class TestContainers:
    """Wherever a format keeps it."""

    @pytest.mark.parametrize("image_format", SUFFIXES)
    def test_peoples_marks_are_read_from_xmp(self, tmp_path, image_format):
        """Stars, colour, urgency and time are found in every container that carries XMP."""
        path = picture(tmp_path, image_format)
        write_tags(path, "-XMP-xmp:Rating=4", "-XMP-xmp:Label=Gelb", "-XMP-photoshop:Urgency=2",
                   "-XMP-photoshop:DateCreated=2026:05:01 10:00:00+02:00")  # fmt: skip

        found = marks_of(path)

        assert (found.rating, found.label, found.urgency) == (4, "gelb", 2)
        assert found.taken_at == datetime(2026, 5, 1, 10, tzinfo=ZONE)

    @pytest.mark.parametrize("image_format", WITH_EXIF)
    def test_the_cameras_time_is_read_from_exif(self, tmp_path, image_format):
        """Exif's time comes before XMP's, and keeps its offset."""
        path = picture(tmp_path, image_format)
        write_tags(path, "-EXIF:DateTimeOriginal=2026:05:01 18:30:15", "-EXIF:OffsetTimeOriginal=+02:00",
                   "-XMP-exif:DateTimeOriginal=2020:01:01 00:00:00")  # fmt: skip

        assert marks_of(path).taken_at == datetime(2026, 5, 1, 18, 30, 15, tzinfo=ZONE)

    @pytest.mark.parametrize("image_format", WITH_IPTC)
    def test_urgency_and_time_are_read_from_iptc(self, tmp_path, image_format):
        """The older way of the desks still counts where XMP is silent."""
        path = picture(tmp_path, image_format)
        write_tags(path, "-IPTC:Urgency=1", "-IPTC:DateCreated=2026:05:01", "-IPTC:TimeCreated=10:11:12+02:00")

        found = marks_of(path)

        assert found.urgency == 1
        assert found.taken_at == datetime(2026, 5, 1, 10, 11, 12, tzinfo=ZONE)

    def test_exif_stars_count_where_xmp_has_none(self, tmp_path):
        """Windows and some cameras keep stars in Exif alone; XMP's word comes before them."""
        path, both = picture(tmp_path), picture(tmp_path, name="b")
        write_tags(path, "-EXIF:Rating=3")
        write_tags(both, "-EXIF:Rating=3", "-XMP-xmp:Rating=1")

        assert (marks_of(path).rating, marks_of(both).rating) == (3, 1)

    def test_marks_behind_the_pixels_of_a_png_are_found(self, tmp_path):
        """Chunks after many of pixels are reached step by step."""
        data = encoded(photo(), "PNG")
        xmp = png_chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + packet('xmp:Rating="2"'))
        end = data.index(b"IEND") - 4
        path = tmp_path / "a.png"
        path.write_bytes(data[:end] + png_chunk(b"IDAT", b"\0" * 8192) * 1000 + xmp + data[end:])

        assert marks_of(path).rating == 2

    @pytest.mark.parametrize("image_format", SUFFIXES)
    def test_captions_and_alt_texts_are_read_from_xmp(self, tmp_path, image_format):
        """What people said of the picture, in the first of its languages, in one line."""
        path = picture(tmp_path, image_format)
        write_tags(path, "-XMP-dc:Description=Zürich: 1 = 1 | done", "-XMP-dc:Description-de=Anders",
                   "-XMP-iptcCore:AltTextAccessibility=A ball\nin a net")  # fmt: skip

        found = marks_of(path)

        assert (found.caption, found.alt) == ("Zürich: 1 = 1 | done", "A ball in a net")

    @pytest.mark.parametrize("charset", ["UTF8", "Latin"])
    @pytest.mark.parametrize("image_format", WITH_IPTC)
    def test_captions_are_read_from_iptc(self, tmp_path, image_format, charset):
        """In either character set, declared or not; XMP's caption comes before it."""
        path, both = picture(tmp_path, image_format), picture(tmp_path, image_format, name="b")
        write_tags(path, "-charset", f"iptc={charset}", "-IPTC:Caption-Abstract=Zürich")
        write_tags(both, "-IPTC:Caption-Abstract=old", "-XMP-dc:Description=new")

        assert (marks_of(path).caption, marks_of(both).caption) == ("Zürich", "new")


class TestSize:
    """Width and height as the picture is seen."""

    @pytest.mark.parametrize("orientation", range(1, 9))
    @pytest.mark.parametrize("image_format", WITH_EXIF)
    def test_a_picture_on_its_side_is_told_upright(self, tmp_path, image_format, orientation):
        """Orientations 5 to 8 swap width and height; in AVIF the container's own turn counts."""
        found = marks_of(picture(tmp_path, image_format, exif=exif(orientation=orientation).tobytes()))

        assert (found.width_px, found.height_px) == ((120, 80) if orientation < 5 else (80, 120))

    @pytest.mark.parametrize(
        ("image_format", "options"),
        [
            ("WEBP", {"lossless": True}), ("WEBP", {}), ("WEBP", {"xmp": b"x"}), ("GIF", {}), ("BMP", {}),
            ("TIFF", {"big_tiff": True}), ("JPEG", {"progressive": True}), ("AVIF", {}),
        ],
    )  # fmt: skip
    def test_each_kind_of_header_is_understood(self, tmp_path, image_format, options):
        """Lossless or not, extended or plain, big or small: the size is in the header."""
        path = tmp_path / "a.any"
        path.write_bytes(encoded(marked(), image_format, **options))

        assert (marks_of(path).width_px, marks_of(path).height_px) == (120, 80)

    def test_the_older_header_of_a_bmp_is_understood(self, tmp_path):
        """OS/2's first kind counts in 16 bits; Pillow reads it and agrees."""
        path = tmp_path / "a.bmp"
        path.write_bytes(b"BM" + struct.pack("<IHHIIHHHH", 26 + 36, 0, 0, 26, 12, 3, 3, 1, 24) + bytes(36))

        assert (marks_of(path).width_px, marks_of(path).height_px) == (3, 3)
        with Image.open(path) as by_pillow:
            assert by_pillow.size == (3, 3)

    def test_what_is_no_picture_has_no_marks(self, tmp_path):
        """A file of another kind is no error here: `refusal_of` says what it is."""
        path = tmp_path / "a.jpg"
        path.write_bytes(b"%!PS-Adobe-3.0 xmp:Rating='5'")

        assert marks_of(path) == NO_MARKS


class TestXmp:
    """The ways to say it."""

    @pytest.mark.parametrize(
        ("attributes", "elements", "stars"),
        [
            ('xmp:Rating="5"', "", 5),
            ("", "<xmp:Rating>3</xmp:Rating>", 3),
            ('xmp:Rating="-1"', "", -1),
            ('xmp:Rating="0"', "", 0),
            ('xmp:Rating="4.0"', "", 4),
            ('xmp:Rating="6"', "", None),
            ('xmp:Rating="-2"', "", None),
            ('xmp:Rating="lots"', "", None),
            ('xmp:Rating="1e9"', "", None),
            ('xmp:Rating="٣"', "", 3),
            ("", "<ms:Rating>99</ms:Rating>", 5),
            ('ms:Rating="75"', "", 4),
            ('ms:Rating="50"', "", 3),
            ('ms:Rating="25"', "", 2),
            ('ms:Rating="1"', "", 1),
            ('ms:Rating="0"', "", 0),
            ('ms:Rating="101"', "", None),
            ('xmp:Rating="2" ms:Rating="99"', "", 2),
            ("", "<ps:Source><rdf:Description xmp:Rating='5'/></ps:Source>", None),
            ("", "<ps:Source rdf:parseType='Resource'><xmp:Rating>5</xmp:Rating></ps:Source>", None),
        ],
    )
    def test_stars(self, tmp_path, attributes, elements, stars):
        """Stars are -1 to 5, as attribute or element, in percent where only Windows rated; nonsense is none."""
        assert said_by(tmp_path, packet(attributes, elements)).rating == stars

    @pytest.mark.parametrize(
        ("attributes", "label"),
        [
            ('xmp:Label="Red"', "red"),
            ('xmp:Label=" Grün "', "grün"),
            ('xmp:Label="Winner" pm:ColorClass="2"', "winner"),
            ('pm:ColorClass="2"', "red"),
            ('pm:ColorClass="4"', "yellow"),
            ('pm:ColorClass="0"', ""),
            ('pm:ColorClass="9"', ""),
            ("", ""),
        ],
    )
    def test_labels(self, tmp_path, attributes, label):
        """A label is its word in lower case, or Photo Mechanic's colour for a class without one."""
        assert said_by(tmp_path, packet(attributes)).label == label

    @pytest.mark.parametrize(("urgency", "expected"), [("1", 1), ("8", 8), ("0", None), ("9", None), ("", None)])
    def test_urgency_is_one_to_eight(self, tmp_path, urgency, expected):
        """0 and 9 are reserved and mean no urgency."""
        assert said_by(tmp_path, packet(f'ps:Urgency="{urgency}"')).urgency == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("2026-05-01T18:30:15+02:00", datetime(2026, 5, 1, 18, 30, 15, tzinfo=ZONE)),
            ("2026-05-01T16:30:15.25Z", datetime(2026, 5, 1, 18, 30, 15, tzinfo=ZONE)),
            ("2026-05-01T11:30:15-05:00", datetime(2026, 5, 1, 18, 30, 15, tzinfo=ZONE)),
            ("2026-05-01T18:30", datetime(2026, 5, 1, 18, 30).astimezone()),
            ("2026-05-01", datetime(2026, 5, 1).astimezone()),
            ("2026-05", None),
            ("2026-13-01T18:30:15", None),
            ("2026-05-01T18:30:15+99:00", None),
            ("yesterday", None),
        ],
    )  # fmt: skip
    def test_times(self, tmp_path, text, expected):
        """ISO 8601 from whole days on; without a zone it is this computer's."""
        assert said_by(tmp_path, packet(f'exif:DateTimeOriginal="{text}"')).taken_at == expected

    def test_utf_16_is_read_too(self, tmp_path):
        """XMP allows it in sidecars."""
        path = picture(tmp_path)
        (tmp_path / "a.xmp").write_bytes(packet('xmp:Rating="5"').decode().encode("utf-16"))

        assert marks_of(path).rating == 5

    @pytest.mark.parametrize(
        "hostile",
        [
            b'<!DOCTYPE x [<!ENTITY a "5">]>' + packet('xmp:Rating="&a;"'),
            b'<!DOCTYPE x SYSTEM "file:///etc/passwd">' + packet('xmp:Rating="5"'),
            b'<?xml version="1.0" encoding="none-such"?>' + packet('xmp:Rating="5"'),
            packet('xmp:Rating="5"')[:-5],
            packet('xmp:Rating="5"').replace(b"xmp:Rating", b"xmp:Rating=''\xff"),
            packet("", "<a>" * 40_000 + "Rating" + "</a>" * 40_000).replace(b"</a>", b"", 1),
        ],
    )
    def test_a_packet_that_is_none_says_nothing(self, tmp_path, hostile):
        """Entities, DTDs, unknown encodings and broken XML cost the packet, not the picture."""
        (tmp_path / "a.xmp").write_bytes(hostile)

        assert marks_of(picture(tmp_path)).rating is None

    def test_a_very_deep_packet_is_read(self, tmp_path):
        """No tree is built, so nesting costs no stack."""
        deep = packet("", "<a>" * 100_000 + "</a>" * 100_000 + "<xmp:Rating>5</xmp:Rating>")
        (tmp_path / "a.xmp").write_bytes(deep)

        assert marks_of(picture(tmp_path)).rating == 5

    def test_a_compressed_packet_is_inflated(self, tmp_path):
        """PNG may hold its XMP compressed."""
        path = tmp_path / "a.png"
        data = encoded(photo(), "PNG")
        text = b"XML:com.adobe.xmp\0\1\0\0\0" + zlib.compress(packet('xmp:Rating="5"'))
        path.write_bytes(data[:33] + png_chunk(b"iTXt", text) + data[33:])

        assert marks_of(path).rating == 5


class TestWords:
    """What people said, as plain text."""

    @pytest.mark.parametrize(
        ("said", "expected"),
        [
            ("<rdf:Alt><rdf:li xml:lang='x-default'>A goal</rdf:li><rdf:li>Tor</rdf:li></rdf:Alt>", "A goal"),
            ("<rdf:Alt><rdf:li>  spaced \n out </rdf:li></rdf:Alt>", "spaced   out"),
            ("<rdf:Alt><rdf:li/></rdf:Alt>", ""),
            ("<rdf:Bag><rdf:li>no language</rdf:li></rdf:Bag>", ""),
            ("<rdf:Alt><rdf:li>" + "x" * 5000 + "</rdf:li></rdf:Alt>", "x" * 1024),
        ],
    )
    def test_a_caption_is_bounded_and_in_one_line(self, tmp_path, said, expected):
        """Of what was written in several languages the first counts."""
        names = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
        found = said_by(tmp_path, packet(names, f"<dc:description>{said}</dc:description>"))

        assert found.caption == expected

    def test_a_caption_of_something_else_is_not_the_pictures(self, tmp_path):
        """One further in belongs to an ingredient or a version."""
        names = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
        inner = "<dc:description><rdf:Alt><rdf:li>old</rdf:li></rdf:Alt></dc:description>"
        found = said_by(
            tmp_path, packet(names, f"<xmp:Versions><rdf:Description>{inner}</rdf:Description></xmp:Versions>")
        )

        assert found.caption == ""

    def test_a_sidecars_caption_counts_more(self, tmp_path):
        """The desk captions raw files and JPEGs beside them."""
        names = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
        caption = "<dc:description><rdf:Alt><rdf:li>{}</rdf:li></rdf:Alt></dc:description>"
        path = picture(tmp_path, xmp=packet(names, caption.format("inside")))
        path.with_suffix(".xmp").write_bytes(packet(names, caption.format("beside")))

        assert marks_of(path).caption == "beside"

    def test_equal_captions_are_one_object(self, tmp_path):
        """A thousand pictures of one match have one caption in memory."""
        names = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
        xmp = packet(names, "<dc:description><rdf:Alt><rdf:li>The final</rdf:li></rdf:Alt></dc:description>")

        one, other = (marks_of(picture(tmp_path, name=name, xmp=xmp)) for name in "ab")

        assert one.caption is other.caption


class TestSidecar:
    """The file beside the picture."""

    @pytest.mark.parametrize("name", ["a.xmp", "a.jpg.xmp", "a.XMP"])
    def test_what_it_says_counts_more(self, tmp_path, name):
        """A sidecar's stars replace the file's; where it is silent the file's own stay."""
        path = picture(tmp_path, xmp=packet('xmp:Rating="1" xmp:Label="Blue" ps:Urgency="4"'))
        (tmp_path / name).write_bytes(packet('xmp:Rating="5" ps:Urgency="1"'))

        found = marks_of(path)

        assert (found.rating, found.label, found.urgency) == (5, "blue", 1)
        assert found.width_px == 120

    def test_the_pictures_own_comes_before_its_shots(self, tmp_path):
        """`a.jpg.xmp` is of this file, `a.xmp` of all files of the shot."""
        path = picture(tmp_path)
        (tmp_path / "a.xmp").write_bytes(packet('xmp:Rating="1" xmp:Label="Red"'))
        (tmp_path / "a.jpg.xmp").write_bytes(packet('xmp:Rating="5"'))

        assert (marks_of(path).rating, marks_of(path).label) == (5, "red")

    def test_its_time_counts_too(self, tmp_path):
        """A time set right in the sidecar is the time."""
        path = picture(tmp_path, exif=exif(taken="2020:01:01 00:00:00"))
        (tmp_path / "a.xmp").write_bytes(packet('ps:DateCreated="2026-05-01T18:30:15+02:00"'))

        assert marks_of(path).taken_at == datetime(2026, 5, 1, 18, 30, 15, tzinfo=ZONE)

    def test_one_that_cannot_be_read_is_passed_over(self, tmp_path):
        """A folder, a pipe, a broken link or a huge file of that name does no harm."""
        path = picture(tmp_path, xmp=packet('xmp:Rating="1"'))
        (tmp_path / "a.xmp").mkdir()
        (tmp_path / "a.XMP").symlink_to(tmp_path / "nowhere")
        with (tmp_path / "a.jpg.XMP").open("wb") as file:
            file.write(packet('xmp:Rating="5"'))
            file.truncate(50_000_000)

        assert marks_of(path).rating == 1

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
    def test_a_pipe_does_not_hold_the_scan(self, tmp_path):
        """Opening a pipe would wait for a writer for ever."""
        path = picture(tmp_path)
        os.mkfifo(tmp_path / "a.xmp")

        assert marks_of(path).rating is None
