"""Colours after preprocessing against colour maths that knows nothing of our libraries; orientation, exactly."""

from __future__ import annotations

import random
import struct
import zlib
from io import BytesIO
from statistics import mean

import pytest
from PIL import ExifTags, Image, ImageChops

from edges.colour_science import (
    ADOBE_RGB,
    DISPLAY_P3,
    PROPHOTO,
    SRGB,
    ciede2000,
    from_light_srgb,
    lab_of_srgb,
    lab_of_xyz,
    romm_curve,
    srgb_from,
    srgb_from_xyz,
    times,
    to_xyz_d50,
)
from edges.icc import cmyk_profile, grey_profile, ink_xyz, rgb_profile
from edges.pictures import EXIF_IFD, PNG_SIGNATURE, STORED_AS, encoded, exif, png_chunk, textured
from edges.workbench import Bench
from frontload.core.asset import Rendition
from frontload.core.recipe import MetadataPolicy, OutputFormat, Recipe
from frontload.edges.preprocess.colour import needs_conversion

PNG = Recipe("png", output_format=OutputFormat.PNG)
LEVELS = (0, 20, 51, 90, 128, 170, 204, 235, 255)
COLOURS = [(red, green, blue) for red in LEVELS for green in LEVELS for blue in LEVELS]
WIDE = [DISPLAY_P3, ADOBE_RGB, PROPHOTO]
NOTICEABLE = 1.0  # CIEDE2000


@pytest.fixture
def bench(tmp_path):
    """A fresh bench."""
    return Bench(tmp_path)


def strip(colours: list[tuple[int, ...]], mode: str = "RGB") -> Image.Image:
    """Return a picture of one pixel a colour."""
    image = Image.new(mode, (len(colours), 1))
    image.putdata(colours)
    return image


def differences(image: Image.Image, expected: list[tuple[int, ...]]) -> list[float]:
    """Return how far each pixel is from where it should be, as people see it."""
    found = image.convert("RGB").get_flattened_data()
    return [ciede2000(lab_of_srgb(one), lab_of_srgb(other)) for one, other in zip(found, expected, strict=True)]


def png_16(colours: list[tuple[float, ...]], icc: bytes) -> bytes:
    """Return a PNG of 16 bits a channel, one pixel a colour of values 0..1."""
    row = b"\0" + b"".join(struct.pack(">3H", *(round(value * 65535) for value in colour)) for colour in colours)
    head = struct.pack(">IIBBBBB", len(colours), 1, 16, 2, 0, 0, 0)
    profile = png_chunk(b"iCCP", b"made\0\0" + zlib.compress(icc))
    return PNG_SIGNATURE + b"".join(
        (png_chunk(b"IHDR", head), profile, png_chunk(b"IDAT", zlib.compress(row)), png_chunk(b"IEND", b""))
    )


def tiff_16(colours: list[tuple[float, ...]], icc: bytes) -> bytes:
    """Return an uncompressed TIFF of 16 bits a channel, one pixel a colour of values 0..1 (TIFF 6.0 §6)."""
    pixels = b"".join(struct.pack("<3H", *(round(value * 65535) for value in colour)) for colour in colours)
    at_bits, at_icc = 8 + len(pixels), 8 + len(pixels) + 6
    at_ifd = at_icc + len(icc) + len(icc) % 2
    entries = [
        (256, 4, 1, len(colours)), (257, 4, 1, 1), (258, 3, 3, at_bits), (259, 3, 1, 1), (262, 3, 1, 2),
        (273, 4, 1, 8), (277, 3, 1, 3), (278, 4, 1, 1), (279, 4, 1, len(pixels)), (34675, 7, len(icc), at_icc),
    ]  # fmt: skip
    ifd = struct.pack("<H", len(entries)) + b"".join(struct.pack("<HHII", *entry) for entry in entries) + b"\0" * 4
    return (
        struct.pack("<2sHI", b"II", 42, at_ifd)
        + pixels
        + struct.pack("<3H", 16, 16, 16)
        + icc
        + b"\0" * (len(icc) % 2)
        + ifd
    )


class TestReference:
    """The referee is checked first."""

    @pytest.mark.parametrize(
        ("one", "other", "expected"),
        [
            ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
            ((50, -1.3802, -84.2814), (50, 0, -82.7485), 1.0),
            ((50, 0, 0), (50, -1, 2), 2.3669),
            ((50, 2.49, -0.001), (50, -2.49, 0.0009), 7.1792),
            ((50, 2.49, -0.001), (50, -2.49, 0.0011), 7.2195),
            ((50, 2.5, 0), (73, 25, -18), 27.1492),
            ((50, 2.5, 0), (56, -27, -3), 31.9030),
            ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
            ((22.7233, 20.0904, -46.6940), (23.0331, 14.9730, -42.5619), 2.0373),
            ((90.9257, -0.5406, -0.9208), (88.6381, -0.8985, -0.7239), 1.5381),
            ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
        ],
    )  # fmt: skip
    def test_ciede2000_is_sharmas(self, one, other, expected):
        """The pairs of the paper's own table 1, both ways round."""
        assert ciede2000(one, other) == pytest.approx(expected, abs=1e-4)
        assert ciede2000(other, one) == pytest.approx(expected, abs=1e-4)

    def test_white_stays_white_and_srgb_stays_itself(self):
        """The matrices agree with their definitions."""
        assert all(srgb_from(space, (1, 1, 1)) == (255, 255, 255) for space in (*WIDE, SRGB))
        assert all(srgb_from(SRGB, [value / 255 for value in colour]) == colour for colour in COLOURS)
        assert lab_of_xyz(times(to_xyz_d50(SRGB), (1, 1, 1))) == pytest.approx((100, 0, 0), abs=0.01)


class TestWideColours:
    """RGB spaces larger than sRGB."""

    @pytest.mark.parametrize("space", WIDE, ids=lambda space: space.name)
    @pytest.mark.parametrize("image_format", ["PNG", "TIFF", "WEBP"])
    def test_eight_bits(self, bench, space, image_format):
        """729 colours all over the space land where the maths says; left alone they would be visibly off."""
        options = {"lossless": True} if image_format == "WEBP" else {}
        data = encoded(strip(COLOURS), image_format, icc_profile=rgb_profile(space), **options)
        expected = [srgb_from(space, [value / 255 for value in colour]) for colour in COLOURS]

        found = differences(bench.image(data, PNG), expected)

        assert mean(found) < NOTICEABLE / 2
        assert sorted(found)[len(found) * 99 // 100] < 2 * NOTICEABLE
        assert mean(differences(strip(COLOURS), expected)) > NOTICEABLE

    @pytest.mark.parametrize("space", WIDE, ids=lambda space: space.name)
    @pytest.mark.parametrize("made", [png_16, tiff_16])
    def test_sixteen_bits(self, bench, space, made):
        """Deep colours in PNG and TIFF do as well."""
        deep = [(r / 7.3, g / 7.3, b / 7.3) for r in range(8) for g in range(8) for b in range(8)]
        expected = [srgb_from(space, colour) for colour in deep]

        found = differences(bench.image(made(deep, rgb_profile(space)), PNG), expected)

        assert mean(found) < NOTICEABLE

    @pytest.mark.parametrize("space", WIDE, ids=lambda space: space.name)
    def test_transparency_is_untouched(self, bench, space):
        """Colours change, and every level of alpha stays what it was."""
        colours = [(200, level, 60, level) for level in range(256)]
        data = encoded(strip(colours, "RGBA"), "PNG", icc_profile=rgb_profile(space))
        expected = [srgb_from(space, [value / 255 for value in colour[:3]]) for colour in colours]

        image = bench.image(data, PNG)

        assert list(image.getchannel("A").get_flattened_data()) == list(range(256))
        assert mean(differences(image.convert("RGBA"), expected)) < NOTICEABLE

    @pytest.mark.parametrize("space", WIDE, ids=lambda space: space.name)
    def test_resizing_first_changes_no_flat_colour(self, bench, space):
        """The transform comes after the resize; a field keeps its colour."""
        source = Image.new("RGB", (400, 300), (180, 70, 200))
        data = encoded(source, "PNG", icc_profile=rgb_profile(space))
        expected = srgb_from(space, [value / 255 for value in (180, 70, 200)])

        image = bench.image(data, Recipe("small", long_edge_px=50, output_format=OutputFormat.PNG))

        assert max(differences(image, [expected] * (50 * 38))) < NOTICEABLE

    def test_the_windows_thumbnail_is_in_srgb_too(self, bench):
        """A list of washed-out thumbnails would be the first thing anybody sees."""
        source = Image.new("RGB", (400, 300), (180, 70, 200))
        data = encoded(source, "JPEG", quality=98, icc_profile=rgb_profile(PROPHOTO))
        expected = srgb_from(PROPHOTO, [value / 255 for value in (180, 70, 200)])

        for recipe in (PNG, Recipe("original", untouched=True)):
            bench.run(data, recipe)
            thumbnail = bench.thumbnail()
            assert ciede2000(lab_of_srgb(thumbnail.getpixel((50, 50))), lab_of_srgb(expected)) < 2 * NOTICEABLE


class TestAdobeRgbByName:
    """A camera set to Adobe RGB often writes no profile, only the name of a DCF option file."""

    def test_it_is_converted(self, bench):
        """Left alone the picture would look washed out."""
        data = named("R03")

        found = bench.image(data, PNG).getpixel((20, 20))

        expected = srgb_from(ADOBE_RGB, [value / 255 for value in (90, 170, 60)])
        assert ciede2000(lab_of_srgb(found), lab_of_srgb(expected)) < NOTICEABLE
        assert ciede2000(lab_of_srgb((90, 170, 60)), lab_of_srgb(expected)) > 2 * NOTICEABLE

    def test_the_rendition_is_not_called_that_any_more(self, bench):
        """Its pixels are sRGB's, so a reader that goes by the name must not find it, even if everything is kept."""
        kept = bench.image(named("R03"), Recipe("all", metadata=MetadataPolicy.ALL, long_edge_px=20))

        assert kept.getexif().get_ifd(ExifTags.IFD.Interop).get(1) != "R03"

    def test_a_profile_counts_more(self, bench):
        """It says more than a name."""
        data = named("R03", icc_profile=rgb_profile(DISPLAY_P3))

        expected = srgb_from(DISPLAY_P3, [value / 255 for value in (90, 170, 60)])
        assert ciede2000(lab_of_srgb(bench.image(data, PNG).getpixel((20, 20))), lab_of_srgb(expected)) < NOTICEABLE

    @pytest.mark.parametrize("name", ["R98", "THM", "", "R03 or so"])
    def test_other_names_are_srgb(self, bench, name):
        """R98 says so, the others nothing."""
        assert bench.image(named(name), PNG).getpixel((20, 20)) == pytest.approx((90, 170, 60), abs=2)

    @pytest.mark.parametrize("policy", MetadataPolicy)
    def test_own_pixels_stay_what_they_are_without_the_name(self, bench, policy):
        """Where it is dropped with the rest a profile says it, or they would be taken for sRGB."""
        sent = bench.bytes_of(bench.run(named("R03"), Recipe("own", untouched=True, metadata=policy)))

        again = bench.image(sent, PNG).getpixel((20, 20))

        expected = srgb_from(ADOBE_RGB, [value / 255 for value in (90, 170, 60)])
        assert ciede2000(lab_of_srgb(again), lab_of_srgb(expected)) < NOTICEABLE
        assert ("icc_profile" in Image.open(BytesIO(sent)).info) == (policy is not MetadataPolicy.ALL)


def named(interop_index: str, **options) -> bytes:
    """Return a JPEG of one green whose colour space is told by a name."""
    block = exif()
    block.get_ifd(EXIF_IFD).update({0xA001: 65535, 0xA005: {1: interop_index}})
    return encoded(Image.new("RGB", (40, 40), (90, 170, 60)), "JPEG", quality=97, exif=block, **options)


class TestOtherChannels:
    """Inks and greys."""

    @pytest.mark.parametrize("image_format", ["TIFF", "JPEG"])
    def test_inks_are_converted_through_their_table(self, bench, image_format):
        """CMYK with a press profile lands where the press would have put it."""
        levels = (0, 64, 128, 255)
        inks = [(c, m, y, k) for c in levels for m in levels for y in levels for k in (0, 64, 160)]
        tall = strip(inks, "CMYK").resize((len(inks) * 8, 8), Image.Resampling.NEAREST)
        options = {"quality": 100, "subsampling": 0} if image_format == "JPEG" else {}
        data = encoded(tall, image_format, icc_profile=cmyk_profile(), **options)
        expected = [srgb_from_xyz(ink_xyz(tuple(value / 255 for value in ink))) for ink in inks]

        image = bench.image(data, PNG)

        middles = image.crop((0, 4, image.width, 5)).resize((len(inks), 1), Image.Resampling.NEAREST)
        found = differences(middles, expected)
        assert mean(found) < NOTICEABLE
        naive = strip(inks, "CMYK").convert("RGB")
        assert mean(differences(naive, expected)) > 5 * NOTICEABLE

    def test_greys_follow_their_curve(self, bench):
        """A scanner's gamma of 1.8 becomes sRGB's curve, and the picture stays grey."""
        source = strip(list(range(256)), "L")
        expected = [round(255 * from_light_srgb((value / 255) ** 1.8)) for value in range(256)]

        image = bench.image(encoded(source, "PNG", icc_profile=grey_profile(lambda value: value**1.8)), PNG)

        assert image.mode == "L"
        assert max(abs(one - other) for one, other in zip(image.get_flattened_data(), expected, strict=True)) <= 1

    def test_grey_with_transparency(self, bench):
        """Two channels, one curve."""
        source = strip([(value, 255 - value) for value in range(256)], "LA")
        expected = [round(255 * from_light_srgb((value / 255) ** 1.8)) for value in range(256)]

        image = bench.image(encoded(source, "PNG", icc_profile=grey_profile(lambda value: value**1.8)), PNG)

        assert list(image.getchannel("A").get_flattened_data()) == list(range(255, -1, -1))
        found = image.getchannel("R").get_flattened_data()
        assert max(abs(one - other) for one, other in zip(found, expected, strict=True)) <= 1


class TestSkipping:
    """What needs no conversion gets none."""

    def test_srgb_is_known_by_what_it_does(self):
        """Ours is recognised without being called sRGB; a linear one is not, whatever it is called."""
        picture = textured(20, 20)
        nameless = rgb_profile(SRGB).replace(b"sRGB\0", b"c2  \0")
        linear = rgb_profile(type(SRGB)("sRGB", SRGB.primaries, SRGB.white, lambda value: value))

        assert not needs_conversion(picture, rgb_profile(SRGB))
        assert not needs_conversion(picture, nameless)
        assert needs_conversion(picture, linear)
        assert not needs_conversion(picture, None)
        assert not needs_conversion(picture, b"")

    def test_srgb_pixels_stay_exact(self, bench):
        """Not one value changes."""
        source = textured(64, 48)

        image = bench.image(encoded(source, "PNG", icc_profile=rgb_profile(SRGB)), PNG)

        assert ImageChops.difference(image, source).getbbox() is None

    def test_a_profile_for_other_pixels_is_passed_over(self, bench):
        """A press profile in an RGB picture, a grey one in a colour picture: as browsers do."""
        source = textured(64, 48)
        for profile in (cmyk_profile(), grey_profile(romm_curve)):
            image = bench.image(encoded(source, "PNG", icc_profile=profile), PNG)
            assert ImageChops.difference(image, source).getbbox() is None

    def test_broken_profiles_never_cost_the_picture(self, bench):
        """Cut anywhere, or with bytes changed anywhere, a picture comes out."""
        dice = random.Random(11)
        source = textured(24, 16)
        for profile in (rgb_profile(DISPLAY_P3), grey_profile(romm_curve), cmyk_profile()):
            picture = source.convert({b"GRAY": "L", b"CMYK": "CMYK"}.get(profile[16:20], "RGB"))
            broken = [profile[:cut] for cut in range(1, len(profile), len(profile) // 15)]
            for _ in range(40):
                mutant = bytearray(profile)
                for _ in range(dice.randint(1, 5)):
                    mutant[dice.randrange(300)] = dice.randrange(256)
                broken.append(bytes(mutant))
            for odd in broken:
                assert isinstance(bench.run(encoded(picture, "TIFF", icc_profile=odd), PNG), Rendition)


@pytest.mark.parametrize("orientation", STORED_AS)
@pytest.mark.parametrize("image_format", ["PNG", "TIFF", "WEBP"])
def test_turning_is_exact(bench, orientation, image_format):
    """Every pixel of an odd-sized picture is where it was, in each of the eight ways to hold a camera."""
    upright = textured(75, 53)
    turn = STORED_AS[orientation]
    stored = upright.transpose(turn) if turn is not None else upright
    options = {"lossless": True} if image_format == "WEBP" else {}

    image = bench.image(encoded(stored, image_format, exif=exif(orientation=orientation), **options), PNG)

    assert image.size == (75, 53)
    assert ImageChops.difference(image.convert("RGB"), upright).getbbox() is None
    assert 0x0112 not in image.getexif()


@pytest.mark.parametrize("orientation", STORED_AS)
def test_turning_after_the_resize_is_turning_before_it(bench, orientation):
    """The small picture is the same whichever way it was stored, but for rounding."""
    upright, turn = textured(300, 200), STORED_AS[orientation]
    stored = upright.transpose(turn) if turn is not None else upright
    wish = Recipe("small", long_edge_px=91, output_format=OutputFormat.PNG)

    image = bench.image(encoded(stored, "PNG", exif=exif(orientation=orientation)), wish)

    plain = bench.image(encoded(upright, "PNG"), wish)
    assert image.size == plain.size == (91, 61)
    assert max(high for _, high in ImageChops.difference(image, plain).getextrema()) <= 4


def test_avif_is_turned_once(bench):
    """An AVIF's own rotation is applied, and not again."""
    upright = textured(96, 64)
    stored = upright.transpose(Image.Transpose.ROTATE_90)
    data = encoded(stored, "AVIF", quality=95, exif=exif(orientation=6))

    image = bench.image(data, PNG)

    assert image.size == (96, 64)
    again = Image.open(BytesIO(encoded(image, "PNG")))
    assert (
        mean(differences(again.resize((24, 16)), list(upright.resize((24, 16)).get_flattened_data())))
        < 3 * NOTICEABLE
    )
