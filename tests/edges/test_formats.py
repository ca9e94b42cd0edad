"""What each format can do: options of the encoders, limits said in words, deep greys, HEIC in."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from io import BytesIO

import pillow_heif
import pytest
from PIL import Image, ImageChops, ImageStat, JpegImagePlugin

from edges.pictures import (
    ARTIST,
    BLUE,
    GPS_IFD,
    GREEN,
    P3_LIKE,
    RED,
    YELLOW,
    corners,
    encoded,
    exif,
    marked,
    near,
    photo,
    textured,
)
from edges.workbench import Bench
from frontload.core.asset import Rendition
from frontload.core.errors import TooManyPixelsError, UnreadableImageError
from frontload.core.framing import Framing
from frontload.core.recipe import Chroma, Fit, OutputFormat, Recipe, Upscaler
from frontload.core.watermark import Position, Watermark, WatermarkUnreadableError
from frontload.edges.preprocess import decode, resize
from frontload.edges.preprocess.encoders import jpeg_tables

JPEG = Recipe("jpeg", output_format=OutputFormat.JPEG, quality=90)
WEBP = Recipe("webp", output_format=OutputFormat.WEBP, quality=90)
AVIF = Recipe("avif", output_format=OutputFormat.AVIF, quality=80)
PNG = Recipe("png", output_format=OutputFormat.PNG)
UPRIGHT = [RED, GREEN, BLUE, YELLOW]

pillow_heif.register_heif_opener()


@pytest.fixture
def bench(tmp_path):
    """A fresh bench."""
    return Bench(tmp_path)


class TestEncoders:
    """Every wish of a recipe shows in the bytes."""

    def test_avif_is_written(self, bench):
        """An AVIF recipe makes AVIF that shows the picture."""
        rendition = bench.run(encoded(marked(), "PNG"), AVIF)
        image = Image.open(BytesIO(bench.bytes_of(rendition)))

        assert (image.format, image.size, rendition.image_format) == ("AVIF", (120, 80), "AVIF")
        assert rendition.file_name.endswith(".avif")
        assert all(map(near, corners(image), UPRIGHT))

    def test_avif_keeps_transparency(self, bench):
        """A cut-out stays a cut-out."""
        source = Image.new("RGBA", (64, 64), (200, 30, 30, 0))
        source.paste((30, 30, 200, 255), (32, 0, 64, 64))

        image = bench.image(encoded(source, "PNG"), AVIF)

        assert image.mode == "RGBA"
        assert (image.getpixel((5, 30))[3], image.getpixel((60, 30))[3]) == (0, 255)

    def test_avif_carries_credits_and_no_place(self, bench):
        """The one encoder that takes metadata itself keeps to the same policy."""
        source = encoded(photo(), "JPEG", exif=exif(artist="Ada", gps=True, serial="99"))

        kept = bench.image(source, AVIF).getexif()

        assert kept[ARTIST] == "Ada"
        assert kept.get_ifd(GPS_IFD) == {}

    @pytest.mark.parametrize("recipe", [PNG, replace(WEBP, lossless=True)], ids=lambda recipe: recipe.name)
    def test_lossless_is_exact(self, bench, recipe):
        """Not one value differs."""
        source = textured(90, 60)

        image = bench.image(encoded(source, "PNG"), recipe)

        assert ImageChops.difference(image.convert("RGB"), source).getbbox() is None

    def test_lossy_webp_is_not(self, bench):
        """The test above can fail."""
        source = textured(90, 60)

        image = bench.image(encoded(source, "PNG"), WEBP)

        assert ImageChops.difference(image.convert("RGB"), source).getbbox() is not None

    @pytest.mark.parametrize(("chroma", "sampling"), [(Chroma.FULL, 0), (Chroma.QUARTER, 2)])
    @pytest.mark.parametrize("progressive", [True, False])
    def test_jpeg_takes_chroma_and_scan_order(self, bench, chroma, sampling, progressive):
        """4:4:4 or 4:2:0, progressive or baseline, as the recipe says."""
        data = bench.bytes_of(
            bench.run(encoded(photo(), "PNG"), replace(JPEG, chroma=chroma, progressive=progressive))
        )
        image = Image.open(BytesIO(data))

        assert JpegImagePlugin.get_sampling(image) == sampling
        assert bool(image.info.get("progressive")) is progressive

    def test_a_quality_between_whole_numbers_lies_between_them(self):
        """Whole numbers are libjpeg's own, the rest is its formula."""
        for quality in (10, 50, 75, 92):
            out = encoded(Image.new("RGB", (8, 8)), "JPEG", quality=quality)
            assert list(Image.open(BytesIO(out)).quantization.values()) == jpeg_tables(quality)
        assert jpeg_tables(80) != jpeg_tables(80.5) != jpeg_tables(81)

    def test_transparency_is_laid_on_the_recipes_colour(self, bench):
        """JPEG always, other formats where a colour is given."""
        source = encoded(Image.new("RGBA", (20, 20), (0, 0, 0, 0)), "PNG")

        flat = bench.image(source, replace(JPEG, background="#ff8000"))
        kept = bench.image(source, WEBP)
        laid = bench.image(source, replace(PNG, background="#ff8000"))

        assert near(flat.getpixel((9, 9)), (255, 128, 0), 4)
        assert kept.getpixel((9, 9))[3] == 0
        assert (laid.mode, laid.getpixel((9, 9))) == ("RGB", (255, 128, 0))

    def test_nothing_the_source_carried_slips_through(self, bench):
        """No profile, XMP, comment or text of the source is found in any format's rendition."""
        told = encoded(
            photo(),
            "JPEG",
            icc_profile=P3_LIKE,
            xmp=b"<x:xmpmeta>secret-xmp</x:xmpmeta>",
            comment=b"secret-comment",
        )
        for recipe in (JPEG, WEBP, AVIF, PNG):
            sent = bench.bytes_of(bench.run(told, recipe))
            assert b"secret" not in sent
            assert "icc_profile" not in Image.open(BytesIO(sent)).info


class TestLimits:
    """What cannot be is said, or met as nearly as it can be."""

    def test_a_picture_longer_than_webp_holds_is_made_smaller_and_told(self, bench):
        """16,383 pixels a side are what the format can hold; the note says why the picture is smaller."""
        rendition = bench.run(encoded(Image.new("L", (20_000, 40), 90), "PNG"), WEBP)

        assert (rendition.width_px, rendition.height_px) == (16_383, 33)
        assert rendition.note == "made 16,383 px long instead of 20,000: WEBP holds no more"

    def test_a_target_size_is_met_in_the_rendition(self, bench):
        """The bytes in the spool are within 5 % below the target, and no note is needed."""
        rendition = bench.run(encoded(textured(900, 600), "PNG"), replace(JPEG, quality=95, target_bytes=60_000))

        assert 57_000 <= len(bench.bytes_of(rendition)) == rendition.size_bytes <= 60_000
        assert rendition.note == ""

    def test_a_target_that_needs_fewer_pixels_tells_the_size_it_became(self, bench):
        """Width and height are those of the bytes."""
        rendition = bench.run(encoded(textured(900, 600), "PNG"), replace(JPEG, target_bytes=6_000))
        image = Image.open(BytesIO(bench.bytes_of(rendition)))

        assert rendition.size_bytes <= 6_000
        assert image.size == (rendition.width_px, rendition.height_px)
        assert image.width < 900

    def test_a_source_above_the_target_never_goes_as_it_is(self, bench):
        """The never-larger guard does not undo the target."""
        data = encoded(textured(400, 300), "JPEG", quality=60)
        wish = replace(JPEG, output_format=OutputFormat.KEEP, target_bytes=len(data) // 2)

        assert len(bench.bytes_of(bench.run(data, wish))) <= len(data) // 2

    def test_an_animation_says_why_it_goes_as_it_is(self, bench):
        """The bytes are the source's; the note has the number of frames. On wish the first frame is taken."""
        frames = [Image.new("RGB", (90, 60), colour) for colour in UPRIGHT]
        data = encoded(frames[0], "GIF", save_all=True, append_images=frames[1:])

        kept, still = bench.run(data, JPEG), bench.run(data, replace(JPEG, still=True))
        again = bench.run(
            encoded(frames[0], "PNG", save_all=True, append_images=frames[1:]), replace(PNG, still=True)
        )

        assert bench.bytes_of(kept) == data
        assert kept.note == "sent as it is: it has 4 frames or pages"
        assert (still.image_format, still.note) == ("JPEG", "")
        assert getattr(Image.open(BytesIO(bench.bytes_of(again))), "n_frames", 1) == 1
        assert near(Image.open(BytesIO(bench.bytes_of(still))).getpixel((9, 9)), RED)

    def test_a_bomb_of_frames_is_refused_before_they_are_decoded(self, bench):
        """A small file of many large frames is refused by its sum, in numbers."""
        frames = [Image.new("P", (1000, 1000), number) for number in range(30)]
        data = encoded(frames[0], "GIF", save_all=True, append_images=frames[1:])

        found = bench.run(data, JPEG, max_megapixels=2)

        assert isinstance(found, TooManyPixelsError)
        assert found.args == (30.0, 20)

    def test_cloudinary_is_asked_to_enlarge(self, bench):
        """The small picture travels as it is; the rendition carries the transformation."""
        wish = Recipe("up", upscale_factor=2, upscaler=Upscaler.CLOUDINARY)

        rendition = bench.run(encoded(photo(90, 60), "PNG"), wish)

        assert (rendition.width_px, rendition.transformation) == (90, "e_upscale/c_limit,h_120,w_180")

    def test_cloudinary_is_not_asked_to_enlarge_an_animation(self, bench):
        """It would refuse; the animation travels as it is, its first frame alone is enlarged."""
        frames = [Image.new("RGB", (40, 30), colour) for colour in ("red", "blue")]
        data = encoded(frames[0], "GIF", save_all=True, append_images=frames[1:])
        wish = Recipe("up", upscale_factor=4, upscaler=Upscaler.CLOUDINARY)

        moving, still = bench.run(data, wish), bench.run(data, replace(wish, still=True))

        assert (moving.transformation, still.transformation) == ("", "e_upscale")

    def test_lanczos_enlarges_here(self, bench):
        """Twice each side, and nothing is asked of anybody."""
        rendition = bench.run(encoded(photo(90, 60), "PNG"), Recipe("up", upscale_factor=2))

        assert (rendition.width_px, rendition.height_px, rendition.transformation) == (180, 120, "")

    def test_filling_cuts_a_picture_on_its_side_where_it_is_seen(self, bench):
        """The box is met in upright pixels, whatever way the camera was held."""
        stored = marked(120, 80).transpose(Image.Transpose.ROTATE_90)
        data = encoded(stored, "JPEG", quality=95, subsampling=0, exif=exif(orientation=6))
        wish = Recipe("grid", width_px=80, height_px=80, fit=Fit.FILL, output_format=OutputFormat.PNG)

        image = bench.image(data, wish)

        assert image.size == (80, 80)
        assert all(map(near, corners(image), UPRIGHT))
        assert near(image.getpixel((40 - 6, 20)), RED, 30)
        assert near(image.getpixel((40 + 6, 60)), YELLOW, 30)


class TestDraft:
    """A JPEG decoder that scales by itself, where that shows nowhere."""

    @pytest.mark.parametrize("orientation", [1, 6])
    @pytest.mark.parametrize("fit", Fit)
    def test_it_changes_neither_frame_nor_look(self, bench, monkeypatch, orientation, fit):
        """Size and picture are those of full decoding, cut and turned or not."""
        source = textured(1203, 803)
        stored = source.transpose(Image.Transpose.ROTATE_90) if orientation == 6 else source
        data = encoded(stored, "JPEG", quality=95, subsampling=0, exif=exif(orientation=orientation))
        wish = Recipe("small", width_px=140, height_px=120, fit=fit, output_format=OutputFormat.PNG)
        quick = bench.image(data, wish)
        monkeypatch.setattr(decode, "DRAFT_MARGIN", 1000.0)

        full = bench.image(data, wish)

        assert quick.size == full.size
        assert max(ImageStat.Stat(ImageChops.difference(quick, full)).mean) < 2
        assert ImageChops.difference(quick, full).getbbox() is not None

    @pytest.mark.parametrize("size", [(4000, 3), (3, 4000), (1, 1), (20, 20)])
    @pytest.mark.parametrize(
        "recipe", [Recipe("a", 40), Recipe("o", untouched=True)], ids=lambda recipe: recipe.name
    )
    def test_odd_shapes_are_decoded(self, bench, size, recipe):
        """Neither a line nor a single pixel is scaled away."""
        assert isinstance(bench.run(encoded(photo(*size), "JPEG"), recipe), Rendition)


@pytest.mark.parametrize("image_format", ["JPEG", "PNG", "TIFF", "WEBP", "AVIF"])
def test_a_box_is_met_in_upright_pixels(bench, image_format):
    """A wide box holds a picture stored on its side as it is seen, whichever decoder turns it."""
    stored = photo(600, 300).transpose(Image.Transpose.ROTATE_90)
    data = encoded(stored, image_format, exif=exif(orientation=6))

    rendition = bench.run(data, Recipe("wide", width_px=200, height_px=50, output_format=OutputFormat.PNG))

    assert (rendition.width_px, rendition.height_px) == (100, 50)


class TestWideWebp:
    """The format's own limit of 16,383 pixels a side."""

    @staticmethod
    def widened(data: bytes, width_px: int) -> bytes:
        """Return a WebP whose canvas claims another width (RFC 9649 §2.7)."""
        assert data[12:16] == b"VP8X"
        return data[:24] + (width_px - 1).to_bytes(3, "little") + data[27:]

    def test_a_still_that_is_too_wide_is_not_called_damaged(self, bench):
        """The message says how large it is and what could be read."""
        data = encoded(photo().convert("RGBA"), "WEBP", exif=exif(artist="Ada"))

        wide, damaged = (bench.run(self.widened(data, width_px), PNG) for width_px in (20_000, 16_000))

        assert isinstance(wide, UnreadableImageError)
        assert "WebP of 20,000 ×" in wide.title
        assert "16,383" in wide.title
        assert "damaged" in damaged.title

    def test_an_animation_on_a_wide_canvas_is_read(self, bench):
        """Only its single pictures are bound by the limit."""
        frames = [Image.new("RGB", (40, 30), colour) for colour in ("red", "blue")]
        data = encoded(frames[0], "WEBP", save_all=True, append_images=frames[1:])

        rendition = bench.run(self.widened(data, 20_000), Recipe("original", untouched=True))

        assert isinstance(rendition, Rendition)
        assert rendition.width_px == 20_000


class TestDeepGreys:
    """Sixteen bits and floats keep their brightness."""

    @pytest.mark.parametrize("mode", ["I;16", "I;16B", "I"])
    @pytest.mark.parametrize("part", [0.0, 0.25, 0.5, 1.0])
    def test_sixteen_bits_are_rounded_to_eight(self, bench, mode, part):
        """Black is 0, white is 255, and the middle is the middle."""
        source = Image.new(mode, (20, 20), round(part * 65_535))
        source.putpixel((0, 0), 65_535)
        data = encoded(source, "PNG" if mode == "I;16" else "TIFF")

        assert bench.image(data, PNG).getpixel((9, 9)) == round(part * 255)

    @pytest.mark.parametrize(
        ("values", "expected"),
        [((0.5, 1.0), 128), ((0.0, 1.0), 0), ((90.0, 200.0), 90), ((30_000.0, 60_000.0), 117), ((-1.0, 1.0), 0)],
    )
    def test_floats_are_read_by_the_range_they_use(self, bench, values, expected):
        """0 to 1, 0 to 255, 0 to 65,535, or what there is: never black by mistake."""
        value, other = values
        source = Image.new("F", (20, 20), value)
        source.paste(other, (0, 0, 5, 20))

        assert bench.image(encoded(source, "TIFF"), PNG).getpixel((15, 9)) == expected

    @pytest.mark.parametrize("value", [float("inf"), float("nan"), -5.0, 1e30])
    def test_floats_without_a_range_do_no_harm(self, bench, value):
        """Infinity and nothing at all make a picture, not an error."""
        assert isinstance(bench.run(encoded(Image.new("F", (20, 20), value), "TIFF"), PNG), Rendition)


class TestHeif:
    """Pictures of telephones, decoded only."""

    def test_heic_becomes_jpeg(self, bench):
        """The picture is right, and so is its format."""
        data = encoded(marked(), "HEIF", quality=90)

        rendition = bench.run(data, Recipe("web", long_edge_px=60))
        image = Image.open(BytesIO(bench.bytes_of(rendition)))

        assert (rendition.image_format, image.size) == ("JPEG", (60, 40))
        assert all(near(one, other, 30) for one, other in zip(corners(image), UPRIGHT, strict=True))
        assert bench.thumbnail().size == (60, 40)

    def test_heic_can_travel_as_it_is(self, bench):
        """The recipe `original` sends the very bytes."""
        data = encoded(marked(), "HEIF")

        rendition = bench.run(data, Recipe("original", untouched=True))

        assert bench.bytes_of(rendition) == data
        assert rendition.file_name.endswith(".heic")
        assert (rendition.width_px, rendition.height_px) == (120, 80)

    @pytest.mark.parametrize("orientation", range(1, 9))
    def test_heic_is_upright(self, bench, orientation):
        """Turned once: by the decoder, not again by us."""
        data = encoded(marked(), "HEIF", quality=90, exif=exif(orientation=orientation).tobytes())
        seen = Image.open(BytesIO(data))

        image = bench.image(data, PNG)

        assert image.size == seen.size
        assert all(near(one, other, 30) for one, other in zip(corners(image), corners(seen), strict=True))

    def test_the_pixel_limit_holds(self, bench):
        """A large HEIC is refused by its header."""
        found = bench.run(encoded(Image.new("RGB", (2000, 1000)), "HEIF"), JPEG, max_megapixels=1.5)

        assert isinstance(found, TooManyPixelsError)

    def test_damaged_heic_is_refused_in_words(self, bench):
        """Truncations and nonsense behind the right first bytes end as an error for the screen."""
        data = encoded(textured(200, 100), "HEIF")
        for cut in range(12, len(data) - 40, len(data) // 23):
            found = bench.run(data[:cut], JPEG)
            assert isinstance(found, UnreadableImageError), cut

    def test_the_decoder_is_loaded_only_when_needed(self, bench):
        """A worker that meets no HEIC never imports its decoder."""
        bench.source.write_bytes(encoded(photo(), "JPEG"))
        script = (
            "import sys; from pathlib import Path; from frontload.core.recipe import Recipe;"
            "from frontload.edges.preprocess.prepare import prepare;"
            "from frontload.edges.preprocess.worker import WorkOrder;"
            "s, p, t = map(Path, sys.argv[1:]);"
            "print(prepare(WorkOrder(1, s, Recipe('a', 40), p, t, 50)).width_px, 'pillow_heif' in sys.modules)"
        )

        done = subprocess.run(
            [sys.executable, "-c", script, bench.source, bench.spool, bench.thumbnails],
            capture_output=True, text=True, check=True,
        )  # fmt: skip

        assert done.stdout.split() == ["40", "False"]


class TestWatermark:
    """The user's own mark over the picture."""

    @pytest.fixture
    def mark(self, tmp_path):
        """A black square in a see-through frame."""
        image = Image.new("RGBA", (40, 40), (0, 0, 0, 0))
        image.paste((0, 0, 0, 255), (10, 10, 30, 30))
        path = tmp_path / "mark.png"
        image.save(path)
        return path

    @pytest.mark.parametrize("mode", ["RGB", "RGBA", "L"])
    def test_it_lies_where_the_recipe_says(self, bench, mark, mode):
        """Its ink darkens the picture by its opacity, its frame changes nothing."""
        wish = replace(PNG, watermark=Watermark(str(mark), Position.TOP_LEFT, 50, 50))

        image = bench.image(encoded(Image.new(mode, (200, 200), "white"), "PNG"), wish).convert("RGB")

        assert near(image.getpixel((54, 54)), (128, 128, 128), 3)
        assert near(image.getpixel((10, 10)), (255, 255, 255), 3)
        assert near(image.getpixel((180, 180)), (255, 255, 255), 3)

    def test_a_source_is_never_sent_without_it(self, bench, mark):
        """The never-larger guard does not drop the mark."""
        data = encoded(textured(200, 200), "JPEG", quality=5)
        wish = replace(JPEG, output_format=OutputFormat.KEEP, watermark=Watermark(str(mark)))

        assert bench.bytes_of(bench.run(data, wish)) != data

    @pytest.mark.parametrize("content", [None, b"no picture", b""])
    def test_a_mark_that_cannot_be_used_halts_the_run(self, bench, tmp_path, content):
        """Every further picture would meet it: the file is named, and so is what to do."""
        path = tmp_path / "gone.png"
        if content is not None:
            path.write_bytes(content)

        found = bench.run(encoded(photo(), "PNG"), replace(PNG, watermark=Watermark(str(path))))

        assert isinstance(found, WatermarkUnreadableError)
        assert "gone.png" in found.title
        assert found.halts_run


class TestResize:
    """SIMD and Pillow, whichever there is."""

    @pytest.mark.parametrize("mode", ["L", "RGB", "RGBA", "CMYK"])
    def test_both_ways_make_the_same_picture(self, bench, monkeypatch, mode):
        """Where the SIMD wheel is missing Pillow makes the same pixels, but for rounding."""
        data = encoded(textured(300, 200).convert(mode), "TIFF")
        wish = Recipe("grid", width_px=90, height_px=90, fit=Fit.FILL, output_format=OutputFormat.PNG)
        fast = bench.image(data, wish)
        monkeypatch.setattr(resize, "HAS_SIMD", False)

        slow = bench.image(data, wish)

        worst = max(
            high for _, high in ImageChops.difference(fast.convert("RGB"), slow.convert("RGB")).getextrema()
        )
        assert worst <= 6
        assert resize.HAS_SIMD is False

    def test_a_resizer_used_again_leaves_nothing_of_the_picture_before(self, monkeypatch):
        """Its kept buffer belongs to the next picture alone, and is given back after a very large one."""
        first, other = textured(400, 300), Image.effect_noise((90, 500), 80).convert("RGB")
        small = Framing(0, 0, 400, 300, 130, 97)
        expected = resize.framed(first, small).tobytes()
        again = resize._resizer()

        resize.framed(other, Framing(0, 0, 90, 500, 33, 250))

        assert resize.framed(first, small).tobytes() == expected
        assert resize._resizer() is again
        monkeypatch.setattr(resize, "KEPT_BYTES", 1000)
        resize.framed(first, small)
        assert resize._resizer() is not again
