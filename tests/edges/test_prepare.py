"""One file in, one rendition out: real pictures through Pillow, kind ones and hostile ones."""

from __future__ import annotations

import errno
import hashlib
import os
import random
import subprocess
import zlib
from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image, ImageCms

from edges.pictures import (
    ADOBE_LIKE,
    ARTIST,
    BLUE,
    COPYRIGHT,
    DESCRIPTION,
    EXIF_IFD,
    GPS_IFD,
    GREEN,
    ORIENTATION,
    P3_LIKE,
    RED,
    STORED_AS,
    TAKEN,
    TAKEN_OFFSET,
    YELLOW,
    corners,
    encoded,
    exif,
    marked,
    near,
    photo,
    png_chunk,
    png_with,
)
from edges.workbench import Bench
from frontload.core.asset import Rendition
from frontload.core.errors import (
    DecoderMemoryError,
    DiskFullError,
    FileChangedError,
    FileUnreadableError,
    FrontloadError,
    TooManyPixelsError,
    UnreadableImageError,
)
from frontload.core.ports import Recognised
from frontload.core.recipe import MetadataPolicy, OutputFormat, Recipe
from frontload.edges.preprocess import files
from frontload.edges.preprocess.decode import decoding
from frontload.edges.preprocess.prepare import prepare

WEB = Recipe("web", long_edge_px=2560, quality=95)
SMALL = Recipe("small", long_edge_px=40, quality=95)
JPEG = Recipe("jpeg", output_format=OutputFormat.JPEG, quality=95)
PNG = Recipe("png", output_format=OutputFormat.PNG)
WEBP = Recipe("webp", long_edge_px=50, output_format=OutputFormat.WEBP, quality=95)
UNTOUCHED = Recipe("original", untouched=True, metadata=MetadataPolicy.ALL)
SERIAL = 0xA431
UPRIGHT = [RED, GREEN, BLUE, YELLOW]


@pytest.fixture
def bench(tmp_path):
    """A fresh bench."""
    return Bench(tmp_path)


def turned(orientation: int, image_format: str = "JPEG", **options) -> bytes:
    """Return the marked picture as a camera held that way stores it."""
    image, turn = marked(), STORED_AS[orientation]
    stored = image.transpose(turn) if turn is not None else image
    if image_format == "JPEG":
        options |= {"quality": 95, "subsampling": 0}
    return encoded(stored, image_format, exif=exif(orientation=orientation), **options)


class TestRendition:
    """The fact that comes back."""

    def test_it_describes_the_bytes_in_the_spool(self, bench):
        """Size, etag and pixels are those of the file in the spool; its name tells source, recipe, asset."""
        data = encoded(photo(100, 50), "PNG")

        rendition = bench.run(data, SMALL)

        sent = bench.bytes_of(rendition)
        sha256 = hashlib.sha256(data).hexdigest()
        assert rendition == Rendition(
            f"{sha256[:24]}-{SMALL.fingerprint}-7.png",
            len(sent),
            hashlib.md5(sent).hexdigest(),
            sha256,
            40,
            20,
            "PNG",
            recipe=SMALL.fingerprint,
        )
        assert bench.spooled() == [rendition.file_name]

    def test_the_same_source_and_recipe_make_the_same_bytes(self, bench):
        """A rendition prepared again after a kill has the etag it had before."""
        data = encoded(photo(), "JPEG", exif=exif(artist="A", gps=True))

        assert bench.run(data, SMALL) == bench.run(data, SMALL)

    def test_known_bytes_are_read_and_no_more(self, bench):
        """A file whose bytes were delivered before is recognised; not even a picture of it is decoded."""
        data = encoded(photo(), "JPEG")[:-200]  # damaged: decoding it would fail
        bench.source.write_bytes(data)
        sha256 = hashlib.sha256(data).hexdigest()

        outcome = prepare(replace(bench.order(SMALL), known=frozenset({sha256, "0" * 64})))

        assert outcome == Recognised(sha256)
        assert bench.spooled() == []

    def test_a_thumbnail_is_made(self, bench):
        """The window gets a small upright JPEG in sRGB beside the rendition."""
        big = marked(1200, 800)
        stored = big.transpose(Image.Transpose.ROTATE_90)
        bench.run(encoded(stored, "JPEG", exif=exif(orientation=6)), JPEG)

        thumbnail = bench.thumbnail()

        assert (thumbnail.format, thumbnail.size) == ("JPEG", (160, 107))
        assert all(map(near, corners(thumbnail), UPRIGHT))

    @pytest.mark.parametrize("mode", ["RGBA", "P", "CMYK", "L", "1", "LAB"])
    def test_untouched_files_have_thumbnails_in_every_mode(self, bench, mode):
        """A thumbnail is always something a window can show."""
        source = photo().convert(mode) if mode != "LAB" else Image.new("LAB", (64, 48), (130, 128, 128))
        assert isinstance(bench.run(encoded(source, "TIFF"), UNTOUCHED), Rendition)

        assert bench.thumbnail().mode in {"RGB", "L"}


class TestOrientation:
    """All eight ways to hold a camera."""

    @pytest.mark.parametrize("orientation", range(1, 9))
    @pytest.mark.parametrize("image_format", ["JPEG", "PNG", "WEBP", "TIFF"])
    def test_pictures_come_out_upright(self, bench, orientation, image_format):
        """The pixels are turned, the size follows, and no tag is left to turn them once more."""
        data = turned(orientation, image_format)

        rendition = bench.run(data, JPEG)
        image = Image.open(BytesIO(bench.bytes_of(rendition)))

        assert image.size == (120, 80) == (rendition.width_px, rendition.height_px)
        assert all(map(near, corners(image), UPRIGHT))
        assert ORIENTATION not in image.getexif()

    @pytest.mark.parametrize("orientation", range(1, 9))
    @pytest.mark.parametrize("image_format", ["JPEG", "PNG", "TIFF"])
    def test_untouched_files_tell_their_upright_size(self, bench, orientation, image_format):
        """Bytes and tag stay; size and thumbnail are as the picture is seen."""
        data = turned(orientation, image_format)

        rendition = bench.run(data, UNTOUCHED)

        assert (rendition.width_px, rendition.height_px) == (120, 80)
        assert bench.bytes_of(rendition) == data
        assert all(
            near(found, wanted, 60) for found, wanted in zip(corners(bench.thumbnail()), UPRIGHT, strict=True)
        )

    def test_untouched_size_is_exact_where_an_eighth_is_square(self, bench):
        """801 × 800 pixels on their side are 800 × 801, though an eighth of them may round to a square."""
        rendition = bench.run(encoded(photo(800, 799), "JPEG", exif=exif(orientation=6)), UNTOUCHED)

        assert (rendition.width_px, rendition.height_px) == (799, 800)

    def test_an_orientation_that_means_nothing_is_passed_over(self, bench):
        """A tag of 0 or 77 turns nothing."""
        for value in (0, 77):
            data = encoded(marked(), "JPEG", quality=95, exif=exif(orientation=value))
            assert all(map(near, corners(bench.image(data, JPEG)), UPRIGHT))


class TestColour:
    """Whatever colours come in, sRGB goes out."""

    @pytest.mark.parametrize("profile", [ADOBE_LIKE, P3_LIKE], ids=["adobe", "p3"])
    @pytest.mark.parametrize("image_format", ["JPEG", "PNG", "WEBP"])
    def test_wide_profiles_are_converted(self, bench, profile, image_format):
        """The numbers change as LittleCMS says, not just the label, and no foreign profile is left."""
        colour = (180, 120, 90)
        source = Image.new("RGB", (60, 60), colour)
        options = (
            {"lossless": True} if image_format == "WEBP" else {"quality": 98} if image_format == "JPEG" else {}
        )
        expected = ImageCms.profileToProfile(
            source, ImageCms.ImageCmsProfile(BytesIO(profile)), ImageCms.createProfile("sRGB"),
            renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
        ).getpixel((30, 30))  # fmt: skip

        image = bench.image(encoded(source, image_format, icc_profile=profile, **options), WEB)

        assert near(image.getpixel((30, 30))[:3], expected, 3)
        assert not near(expected, colour, 5)
        assert image.info.get("icc_profile") != profile

    def test_conversion_keeps_transparency(self, bench):
        """Colours change, the mask does not."""
        source = Image.new("RGBA", (20, 20), (180, 120, 90, 100))

        image = bench.image(encoded(source, "PNG", icc_profile=P3_LIKE))

        assert image.mode == "RGBA"
        assert image.getpixel((9, 9))[3] == 100
        assert image.getpixel((9, 9))[0] > 182

    def test_an_srgb_profile_is_not_converted(self, bench):
        """sRGB to sRGB would only cost time and rounding."""
        profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
        source = Image.new("RGB", (20, 20), (180, 120, 90))

        image = bench.image(encoded(source, "PNG", icc_profile=profile), PNG)

        assert image.getpixel((9, 9)) == (180, 120, 90)

    @pytest.mark.parametrize(
        ("profile", "mode"),
        [(b"no profile at all", "RGB"), (ADOBE_LIKE[:200], "RGB"), (ADOBE_LIKE, "L"), (ADOBE_LIKE, "CMYK")],
    )
    def test_a_profile_that_does_not_fit_is_passed_over(self, bench, profile, mode):
        """A broken profile, or one for other channels, never costs the picture, and is not passed on."""
        source = photo().convert(mode)

        image = bench.image(encoded(source, "JPEG", icc_profile=profile, quality=95), PNG)

        assert image.mode == ("L" if mode == "L" else "RGB") or profile == ADOBE_LIKE
        assert "icc_profile" not in image.info
        assert near(image.convert("RGB").getpixel((5, 40)), source.convert("RGB").getpixel((5, 40)), 14)

    def test_cmyk_becomes_rgb(self, bench):
        """Print files are shown in their colours, not inverted."""
        image = bench.image(encoded(marked().convert("CMYK"), "JPEG", quality=98), JPEG)

        assert image.mode == "RGB"
        assert all(map(near, corners(image), UPRIGHT))


class TestModes:
    """Every kind of pixel."""

    @pytest.mark.parametrize("mode", ["I;16", "I;16B", "I"])
    def test_sixteen_bits_are_scaled_to_eight(self, bench, mode):
        """Deep greys keep their brightness instead of being clipped to white, in either byte order."""
        source = Image.new(mode, (20, 20), 0x8000)
        data = encoded(source, "PNG" if mode == "I;16" else "TIFF")

        image = bench.image(data, JPEG)

        assert near((image.getpixel((9, 9)),), (128,), 2)

    def test_floating_point_is_accepted(self, bench):
        """32-bit floats become greys."""
        image = bench.image(encoded(Image.new("F", (20, 20), 90.0), "TIFF"), JPEG)

        assert near((image.getpixel((9, 9)),), (90,), 2)

    def test_one_bit_becomes_smooth_grey(self, bench):
        """Scans in black and white are made smaller with greys between."""
        source = Image.new("1", (200, 200))
        source.paste(1, (0, 0, 99, 200))

        image = bench.image(encoded(source, "PNG"), SMALL)

        assert image.mode == "L"
        assert image.getpixel((2, 20)) > 250
        assert len(image.getcolors()) > 2

    def test_a_palette_with_a_transparent_colour_stays_transparent(self, bench):
        """GIF-like PNGs keep their holes."""
        source = Image.new("P", (80, 80), 0)
        source.putpalette([255, 0, 0, 0, 0, 255])
        source.paste(1, (40, 0, 80, 80))

        image = bench.image(encoded(source, "PNG", transparency=0), SMALL)

        assert image.getpixel((5, 20))[3] == 0
        assert image.getpixel((35, 20)) == (0, 0, 255, 255)

    @pytest.mark.parametrize(("mode", "key"), [("RGB", (1, 2, 3)), ("L", 7)])
    def test_a_transparent_colour_without_palette_is_transparency(self, bench, mode, key):
        """A colour key is a mask before anything is resized, and white under a JPEG."""
        source = Image.new(mode, (80, 80), key)
        source.paste("white", (40, 0, 80, 80))
        data = encoded(source, "PNG", transparency=key)

        small, flat = bench.image(data, SMALL), bench.image(data, JPEG)

        assert small.mode == "RGBA"
        assert (small.getpixel((3, 20))[3], small.getpixel((36, 20))[3]) == (0, 255)
        assert near(flat.convert("RGB").getpixel((10, 40)), (255, 255, 255), 3)

    @pytest.mark.parametrize("mode", ["LA", "RGBA"])
    def test_alpha_is_laid_on_white_for_jpeg(self, bench, mode):
        """What was see-through is white, not black."""
        source = Image.new("RGBA", (40, 40), (0, 0, 0, 0))
        source.paste((0, 0, 0, 255), (20, 0, 40, 40))

        image = bench.image(encoded(source.convert(mode), "PNG"), JPEG)

        assert image.mode == "RGB"
        assert near(image.getpixel((5, 20)), (255, 255, 255), 3)
        assert near(image.getpixel((35, 20)), (0, 0, 0), 3)

    def test_deep_grey_with_a_transparent_value_is_accepted(self, bench):
        """A colour key in 16 bits cannot be kept, and does no harm."""
        source = Image.new("I;16", (20, 20), 0x8000)

        assert near(
            (bench.image(encoded(source, "PNG", transparency=5), JPEG).convert("L").getpixel((9, 9)),), (128,), 2
        )


class TestSize:
    """Sizes limit, they never enlarge."""

    @pytest.mark.parametrize(
        ("size", "expected"), [((80, 60), (40, 30)), ((60, 80), (30, 40)), ((4000, 3), (40, 1))]
    )
    def test_the_long_edge_is_honoured(self, bench, size, expected):
        """The longer edge is what was asked for, the other follows and is never 0."""
        assert bench.image(encoded(photo(*size), "PNG"), SMALL).size == expected

    def test_small_pictures_are_not_enlarged(self, bench):
        """A picture below the limit keeps its size."""
        rendition = bench.run(encoded(photo(30, 20), "PNG"), Recipe("big", long_edge_px=4000))

        assert (rendition.width_px, rendition.height_px) == (30, 20)


class TestFormats:
    """What goes in and what comes out."""

    def test_webp_is_written(self, bench):
        """A WebP recipe makes WebP, whatever came in."""
        rendition = bench.run(encoded(photo(100, 50), "JPEG"), WEBP)

        image = Image.open(BytesIO(bench.bytes_of(rendition)))
        assert (image.format, image.size, rendition.image_format) == ("WEBP", (50, 25), "WEBP")
        assert rendition.file_name.endswith(".webp")

    @pytest.mark.parametrize(
        ("mode", "image_format", "kept"),
        [
            ("RGB", "JPEG", "JPEG"), ("RGB", "PNG", "PNG"), ("RGB", "WEBP", "WEBP"), ("RGB", "BMP", "JPEG"),
            ("RGB", "TIFF", "JPEG"), ("RGBA", "TIFF", "PNG"), ("P", "GIF", "PNG"), ("RGB", "AVIF", "AVIF"),
        ],
    )  # fmt: skip
    def test_keep_stays_with_what_browsers_show(self, bench, mode, image_format, kept):
        """Formats of the desk become JPEG, or PNG where there is transparency or a drawing."""
        assert bench.run(encoded(photo(90, 60).convert(mode), image_format), SMALL).image_format == kept

    @pytest.mark.parametrize("image_format", ["JPEG", "PNG", "GIF", "TIFF", "WEBP", "BMP", "AVIF"])
    def test_untouched_sends_the_very_bytes(self, bench, image_format):
        """Nothing is encoded again, and the etag is that of the file."""
        data = encoded(photo(), image_format)

        rendition = bench.run(data, UNTOUCHED)

        assert bench.bytes_of(rendition) == data
        assert rendition.etag == hashlib.md5(data).hexdigest()
        assert (rendition.width_px, rendition.height_px) == (64, 48)

    @pytest.mark.parametrize("image_format", ["GIF", "WEBP", "PNG", "TIFF"])
    def test_animations_and_pages_are_never_flattened(self, bench, image_format):
        """More frames than one go as they are, even where the recipe asks for less."""
        frames = [Image.new("RGB", (90, 60), colour) for colour in UPRIGHT]
        data = encoded(frames[0], image_format, save_all=True, append_images=frames[1:])

        rendition = bench.run(data, SMALL)

        assert bench.bytes_of(rendition) == data
        assert (rendition.width_px, rendition.image_format) == (90, image_format)
        assert near(bench.thumbnail().convert("RGB").getpixel((9, 9)), RED, 30)

    def test_a_truncated_animation_is_refused(self, bench):
        """An animation whose later frames are missing is not passed on as if it were whole."""
        frames = [Image.effect_noise((60, 60), 50 + n).convert("P") for n in range(6)]
        data = encoded(frames[0], "GIF", save_all=True, append_images=frames[1:])

        assert isinstance(bench.run(data[: len(data) * 6 // 10], UNTOUCHED), UnreadableImageError)

    def test_a_camera_mpo_becomes_a_jpeg(self, bench):
        """The further frames of an MPO are previews; its picture is prepared like any JPEG."""
        data = encoded(photo(90, 60), "MPO", save_all=True, append_images=[photo(30, 20)])

        prepared, kept = bench.run(data, SMALL), bench.run(data, UNTOUCHED)

        assert (prepared.image_format, prepared.width_px) == ("JPEG", 40)
        assert bench.bytes_of(kept) == data
        assert kept.file_name.endswith(".jpg")

    def test_a_rendition_is_never_larger_than_an_acceptable_source(self, bench):
        """Where nothing was asked that the source does not have, the smaller one travels."""
        data = encoded(photo(200, 200), "JPEG", quality=10)

        assert bench.bytes_of(bench.run(data, WEB)) == data

    def test_a_still_gif_never_becomes_a_larger_png(self, bench):
        """Browsers show it as it is; asked for as PNG, or made smaller, it is one."""
        data = encoded(photo(200, 200).convert("P"), "GIF")

        kept = bench.run(data, WEB)

        assert (bench.bytes_of(kept), kept.image_format, kept.file_name[-4:]) == (data, "GIF", ".gif")
        assert bench.run(data, PNG).image_format == "PNG"
        assert bench.run(data, SMALL).image_format == "PNG"

    def test_a_smaller_source_on_its_side_is_encoded_again(self, bench):
        """A turned picture is never passed on as it is."""
        data = encoded(photo(200, 200), "JPEG", quality=10, exif=exif(orientation=6))

        assert bench.image(data).tobytes() != Image.open(BytesIO(data)).tobytes()


TAGS = {
    "artist": "Ada",
    "copyright": "© Press",
    "description": "Final",
    "taken": "2026:05:01 18:30:15",
    "offset": "+02:00",
}


class TestMetadata:
    """What travels and what does not."""

    @pytest.mark.parametrize("recipe", [JPEG, WEBP, PNG], ids=lambda recipe: recipe.name)
    def test_credits_and_time_stay_and_the_place_goes(self, bench, recipe):
        """Artist, copyright, caption and time taken are kept; GPS and serial numbers are not."""
        data = encoded(photo(90, 60), "JPEG", exif=exif(gps=True, serial="99", **TAGS))

        kept = bench.image(data, recipe).getexif()

        assert (kept[ARTIST], kept[DESCRIPTION]) == ("Ada", "Final")
        assert "Press" in kept[COPYRIGHT]
        inner = kept.get_ifd(EXIF_IFD)
        assert (inner[TAKEN], inner[TAKEN_OFFSET]) == ("2026:05:01 18:30:15", "+02:00")
        assert SERIAL not in inner
        assert kept.get_ifd(GPS_IFD) == {}

    @pytest.mark.parametrize(
        "block",
        [b"Exif\0\0garbage", b"Exif\0\0II*\0\xff\xff\xff\x7f", b"Exif\0\0", b"Exif\0\0MM\0*\0\0\0\x08\xff\xff"],
    )
    def test_damaged_metadata_never_costs_the_picture(self, bench, block):
        """The picture counts; credits that cannot be read are not kept."""
        data = encoded(marked(), "JPEG", quality=95, exif=block)

        assert all(map(near, corners(bench.image(data, JPEG)), UPRIGHT))
        assert bench.bytes_of(bench.run(data, UNTOUCHED)) == data

    def test_mutated_metadata_never_costs_the_picture(self, bench):
        """Whatever a camera or an editor wrote into the Exif block, the picture is prepared."""
        data = encoded(marked(), "JPEG", exif=exif(gps=True, orientation=1, **TAGS))
        begin = data.index(b"Exif\0\0") + 6
        dice = random.Random(5)
        for _ in range(150):
            mutant = bytearray(data)
            for _ in range(dice.randint(1, 6)):
                mutant[begin + dice.randrange(200)] = dice.randrange(256)
            assert isinstance(bench.run(bytes(mutant), SMALL), Rendition)


HOSTILE = ("JPEG", "PNG", "WEBP", "GIF", "TIFF", "BMP", "AVIF")


class TestHostile:
    """Files that are damaged, or made to do damage."""

    def test_an_empty_file_is_called_empty(self, bench):
        """0 bytes are said as such."""
        found = bench.run(b"")

        assert isinstance(found, UnreadableImageError)
        assert "0 bytes" in found.title

    @pytest.mark.parametrize("image_format", ["JPEG", "PNG", "WEBP"])
    @pytest.mark.parametrize("recipe", [WEB, UNTOUCHED], ids=lambda recipe: recipe.name)
    def test_truncated_files_are_refused_wherever_they_end(self, bench, image_format, recipe):
        """A file cut short is refused in words, at whichever byte."""
        data = encoded(Image.effect_noise((64, 48), 90).convert("RGB"), image_format)
        end = len(data) - (2 if image_format == "JPEG" else 24)

        for cut in range(1, end, max(1, end // 40)):
            found = bench.run(data[:cut], recipe)
            assert isinstance(found, UnreadableImageError), cut
        assert bench.spooled() == []

    def test_text_is_no_picture(self, bench):
        """A name does not make an image; the message lists what would be one."""
        found = bench.run(b"hello, I am not a picture\n" * 50)

        assert isinstance(found, UnreadableImageError)
        assert "JPEG, PNG" in found.title

    @pytest.mark.parametrize("recipe", [WEB, UNTOUCHED], ids=lambda recipe: recipe.name)
    def test_postscript_never_starts_a_program(self, bench, recipe, monkeypatch):
        """A PostScript file named .jpg is refused without Ghostscript being looked for."""
        started = []
        monkeypatch.setattr(subprocess, "Popen", lambda *args, **_: started.append(args))
        monkeypatch.setattr(subprocess, "run", lambda *args, **_: started.append(args))
        script = b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 100 100\n%%EndComments\n(gotcha) print\n%%EOF\n"

        found = bench.run(script, recipe)

        assert isinstance(found, UnreadableImageError)
        assert started == []

    def test_a_bomb_of_pixels_is_refused_by_its_header(self, bench):
        """Four thousand megapixels are not decoded; the numbers are told."""
        found = bench.run(png_with(width=65000, height=65000), max_megapixels=250)

        assert isinstance(found, TooManyPixelsError)
        assert found.args == (4225.0, 250)

    def test_the_limit_is_the_users(self, bench):
        """What lies under max_megapixels is prepared, what lies above is not."""
        data = encoded(photo(1000, 500), "PNG")

        assert isinstance(bench.run(data, SMALL, 0.5), Rendition)
        assert isinstance(bench.run(data, SMALL, 0.49), TooManyPixelsError)

    def test_a_bomb_in_a_text_chunk_is_not_inflated(self, bench):
        """A zTXt chunk that would fill the memory ends the file, not the worker."""
        bomb = png_chunk(b"zTXt", b"Comment\0\0" + zlib.compress(b"\0" * 80_000_000, 9))

        found = bench.run(png_with(bomb))

        assert isinstance(found, UnreadableImageError)
        assert len(found.title) < 300

    @pytest.mark.parametrize("image_format", HOSTILE)
    def test_random_mutants_are_prepared_or_refused(self, bench, image_format):
        """Fifty damaged files per format: each ends as a rendition or as an error for the screen."""
        data = encoded(photo(32, 24), image_format)
        dice = random.Random(image_format)
        for number in range(50):
            mutant = bytearray(data)
            for _ in range(dice.randint(1, 8)):
                mutant[dice.randrange(len(mutant))] = dice.randrange(256)
            found = bench.run(bytes(mutant), (WEB, UNTOUCHED, SMALL)[number % 3])
            assert isinstance(found, Rendition | UnreadableImageError | TooManyPixelsError | DecoderMemoryError)
            assert not isinstance(found, FrontloadError) or found.__traceback__ is None

    @pytest.mark.parametrize("error", [MemoryError(), OSError("out of memory error when reading image file")])
    def test_a_decoder_out_of_memory_is_called_that(self, error):
        """Pillow tells it in two ways; both mean the same to the user."""
        with pytest.raises(DecoderMemoryError), decoding():
            raise error


class TestReading:
    """The source, as the system gives it."""

    def test_a_file_that_changes_while_it_is_read_is_refused(self, bench, monkeypatch):
        """Bytes of two moments never become one rendition."""
        bench.source.write_bytes(encoded(photo(), "JPEG"))
        real = os.fstat

        def fstat_then_write(descriptor):
            status = real(descriptor)
            with bench.source.open("ab") as file:
                file.write(b"more")
            return status

        monkeypatch.setattr(files.os, "fstat", fstat_then_write)

        assert isinstance(prepare(bench.order(WEB)), FileChangedError)

    def test_a_file_that_is_replaced_behind_the_reader_is_refused(self, bench, monkeypatch):
        """Same length, another time of writing: still another file."""
        bench.source.write_bytes(encoded(photo(), "JPEG"))
        real = os.fstat

        def fstat_then_touch(descriptor):
            status = real(descriptor)
            os.utime(bench.source, ns=(1, 1))
            return status

        monkeypatch.setattr(files.os, "fstat", fstat_then_touch)

        assert isinstance(prepare(bench.order(WEB)), FileChangedError)

    def test_a_missing_file_and_a_folder_cannot_be_opened(self, bench):
        """The system's reason comes back as a value."""
        missing = prepare(bench.order(WEB))
        bench.source.mkdir()
        folder = prepare(bench.order(WEB))

        assert isinstance(missing, FileUnreadableError)
        assert missing.args == ("no such file or directory",)
        assert isinstance(folder, FileUnreadableError)


class TestWriting:
    """The spool, as the disk allows."""

    @pytest.mark.parametrize(
        ("number", "kind"),
        [(errno.ENOSPC, DiskFullError), (errno.EDQUOT, DiskFullError), (errno.EIO, FileUnreadableError)],
    )
    def test_a_refused_write_is_told_and_leaves_nothing(self, bench, monkeypatch, number, kind):
        """No room halts the run; any other refusal is told with the folder; no half file stays."""

        def refuse(_descriptor):
            raise OSError(number, os.strerror(number))

        monkeypatch.setattr(files.os, "fsync", refuse)

        found = bench.run(encoded(photo(), "JPEG"))

        assert type(found) is kind
        assert str(bench.spool) in found.title
        assert bench.spooled() == []

    def test_a_spool_that_is_gone_is_told(self, bench):
        """Without its folder the rendition fails in words."""
        bench.spool.rmdir()

        assert isinstance(bench.run(encoded(photo(), "JPEG")), FileUnreadableError)

    def test_a_spool_that_is_a_file_is_told(self, bench):
        """Even clearing up fails there, and must not hide the reason."""
        bench.spool.rmdir()
        bench.spool.write_text("not a folder")

        assert isinstance(bench.run(encoded(photo(), "JPEG")), FileUnreadableError)

    @pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="mounting needs root")
    def test_a_disk_that_is_really_full_is_told(self, bench):
        """On a full file system the error is DiskFullError and no rest is left."""
        if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", bench.spool], check=False).returncode:
            pytest.skip("this system does not allow mounts")
        try:
            found = bench.run(encoded(Image.effect_noise((300, 300), 90), "PNG"), PNG)
            left = bench.spooled()
        finally:
            subprocess.run(["umount", bench.spool], check=True)

        assert isinstance(found, DiskFullError)
        assert left == []
