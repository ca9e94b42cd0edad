"""Colours that an AVIF, HEIF or PNG gives by number: found, and converted like any others."""

from __future__ import annotations

import struct
from dataclasses import replace
from statistics import mean
from types import NoneType

import pillow_heif
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from edges.colour_science import (
    ADOBE_RGB,
    D65,
    DISPLAY_P3,
    SRGB,
    Space,
    ciede2000,
    lab_of_srgb,
    srgb_curve,
    srgb_from,
    to_xyz_d50,
)
from edges.hostile import mutants, whole
from edges.icc import rgb_profile
from edges.pictures import encoded, png_chunk
from edges.workbench import Bench
from frontload.core.recipe import OutputFormat, Recipe
from frontload.edges.preprocess.cicp import _PRIMARIES, Colours
from frontload.edges.preprocess.nclx import nclx_of
from frontload.edges.preprocess.png import colours_in

PNG = Recipe("png", output_format=OutputFormat.PNG)
BT_2020 = Space("BT.2020", ((0.708, 0.292), (0.170, 0.797), (0.131, 0.046)), D65, srgb_curve)
NOTICEABLE = 1.0  # CIEDE2000
LEVELS = (0, 64, 128, 192, 255)
FIELDS = [(red, green, blue) for red in LEVELS for green in LEVELS for blue in LEVELS]
SIDE = 16  # of a field of one colour, so that a codec's blocks do not mix two

pillow_heif.register_heif_opener()


@pytest.fixture
def bench(tmp_path):
    """A fresh bench."""
    return Bench(tmp_path)


def fields() -> Image.Image:
    """Return a picture with a field for each colour."""
    row = Image.new("RGB", (len(FIELDS), 1))
    row.putdata(FIELDS)
    return row.resize((len(FIELDS) * SIDE, SIDE), Image.Resampling.NEAREST)


def heif(numbers: Colours, picture: Image.Image | None = None, **options) -> bytes:
    """Return the fields, or another picture, as a HEIF of numbered colours."""
    numbered = {"color_primaries": numbers.primaries, "transfer_characteristics": numbers.transfer}
    facts = {"matrix_coefficients": 0, "full_range_flag": 1, "quality": -1, "chroma": 444}
    return encoded(picture or fields(), "HEIF", **numbered, **facts, **options)


def avif(numbers: Colours, picture: Image.Image | None = None, **options) -> bytes:
    """Return the same as an AVIF: Pillow writes sRGB's numbers, which are put right."""
    data = bytearray(encoded(picture or fields(), "AVIF", quality=100, subsampling="4:4:4", **options))
    at = data.index(b"colrnclx") + 8
    data[at : at + 4] = struct.pack(">HH", numbers.primaries, numbers.transfer)
    return bytes(data)


def png(numbers: Colours, picture: Image.Image | None = None, **options) -> bytes:
    """Return the same as a PNG with a cICP chunk, behind its header (third edition §5.6)."""
    data = encoded(picture or fields(), "PNG", **options)
    return data[:33] + cicp(*numbers) + data[33:]


def cicp(primaries: int, transfer: int, is_narrow: bool = False, matrix: int = 0) -> bytes:
    """Return the chunk (third edition §11.3.2.6)."""
    return png_chunk(b"cICP", bytes((primaries, transfer, matrix, not is_narrow)))


def differences(image: Image.Image, space: Space) -> list[float]:
    """Return how far each field is from where it should be, as people see it."""
    found = [image.getpixel((number * SIDE + SIDE // 2, SIDE // 2)) for number in range(len(FIELDS))]
    wanted = [srgb_from(space, [value / 255 for value in colour]) for colour in FIELDS]
    return [ciede2000(lab_of_srgb(one), lab_of_srgb(other)) for one, other in zip(found, wanted, strict=True)]


def box(kind: bytes, *parts: bytes) -> bytes:
    """Return a box of ISO/IEC 14496-12."""
    body = b"".join(parts)
    return struct.pack(">I4s", 8 + len(body), kind) + body


def boxes(primary: int, *, wide: bool = False) -> bytes:
    """Return a file of two items with colours of their own, the second property is item 7's."""
    colours = [box(b"colr", b"nclx", struct.pack(">HHHB", *numbers, 0, 128)) for numbers in ((9, 16), (12, 13))]
    number = ">I" if wide else ">H"
    version = struct.pack(">B3x", wide)
    entries = b"".join(struct.pack(number, item) + bytes((1, place)) for item, place in ((3, 1), (7, 0x82)))
    ipma = box(b"ipma", version, struct.pack(">I", 2), entries)
    meta = box(
        b"meta", bytes(4), box(b"pitm", version, struct.pack(number, primary)),
        box(b"iprp", box(b"ipco", *colours), ipma),
    )  # fmt: skip
    return box(b"ftyp", b"avif", bytes(4)) + meta + box(b"mdat", bytes(100))


@pytest.mark.parametrize("made", [heif, avif, png])
@pytest.mark.parametrize(
    ("numbers", "space"),
    [
        (Colours(12, 13), DISPLAY_P3),
        (Colours(9, 13), BT_2020),
        (Colours(9, 14), BT_2020),
        (Colours(12, 1), DISPLAY_P3),
        (Colours(1, 4), replace(SRGB, to_light=lambda value: value**2.2)),
        (Colours(1, 13), SRGB),
        (Colours(2, 2), SRGB),
    ],
    ids=lambda value: getattr(value, "name", None) or str(value),
)
def test_numbered_colours_become_srgb(bench, made, numbers, space):
    """125 colours land where the maths says, in the rendition; taken for sRGB the wide ones would be off."""
    data = made(numbers)

    found = differences(bench.image(data, PNG), space)

    assert mean(found) < NOTICEABLE
    if space.primaries != SRGB.primaries:
        assert mean(differences(fields(), space)) > NOTICEABLE


@pytest.mark.parametrize("mode", ["RGB", "L"])
@pytest.mark.parametrize("made", [heif, avif, png])
@pytest.mark.parametrize(("transfer", "white", "middle"), [(16, 0.58, 0.38), (18, 0.75, 0.5)])
def test_high_dynamic_range_is_shown_by_its_diffuse_white(bench, made, transfer, white, middle, mode):
    """203 cd/m² (ITU-R BT.2408) are white, what is brighter as well, a middle grey is neither; and it is said."""
    grey = Image.new("L", (3, 1))
    grey.putdata([round(white * 255) + 1, 255, round(middle * 255)])
    picture = grey.resize((3 * SIDE, SIDE), Image.Resampling.NEAREST).convert(mode)
    data = made(Colours(9, transfer), picture if made is png else picture.convert("RGB"))

    image = bench.image(data, PNG).convert("RGB")

    shown = [image.getpixel((SIDE * place + SIDE // 2, SIDE // 2))[1] for place in range(3)]
    assert "brighter than white" in bench.run(data, PNG).note
    assert shown[0] >= 250
    assert shown[1] == 255
    assert 70 < shown[2] < 160


@pytest.mark.parametrize("made", [heif, avif])
def test_a_profile_counts_more_than_numbers(bench, made):
    """Where a file has both, the numbers are for its decoder (ISO/IEC 23008-12 §6.5.5)."""
    data = made(Colours(9, 13), icc_profile=rgb_profile(DISPLAY_P3))

    assert mean(differences(bench.image(data, PNG), DISPLAY_P3)) < NOTICEABLE


def test_a_pngs_numbers_count_more_than_its_profile(bench):
    """The chunk comes before all others that tell of colours (PNG third edition §4.3), unless it says nothing."""
    adobe = {"icc_profile": rgb_profile(ADOBE_RGB)}

    both, unspecified = png(Colours(12, 13), **adobe), png(Colours(2, 2), **adobe)

    assert mean(differences(bench.image(both, PNG), DISPLAY_P3)) < NOTICEABLE
    assert mean(differences(bench.image(unspecified, PNG), ADOBE_RGB)) < NOTICEABLE


def test_narrow_levels_are_stretched(bench):
    """A video's still has black at 16 and white at 235; what is beyond is cut off."""
    levels = Image.new("L", (6, 1))
    levels.putdata([0, 16, 126, 235, 240, 255])

    shown = list(bench.image(png(Colours(1, 13, is_narrow=True), levels), PNG).get_flattened_data())

    assert shown[:2] == [0, 0]
    assert shown[2] == pytest.approx(128, abs=1)
    assert shown[3:] == [255, 255, 255]


@pytest.mark.parametrize("mode", ["LA", "I;16", "RGBA", "P"])
def test_numbers_hold_for_every_kind_of_pixel(bench, mode):
    """Gamma 2.2 on grey, deep, transparent and palette pixels is what the maths gives; alpha stays."""
    picture = Image.new("L", (4, 4), 40).convert(mode if mode != "I;16" else "L")
    picture = Image.new("I;16", (4, 4), 40 * 257) if mode == "I;16" else picture

    image = bench.image(png(Colours(1, 4), picture), PNG)

    expected = srgb_from(replace(SRGB, to_light=lambda value: value**2.2), [40 / 255] * 3)
    assert image.convert("RGB").getpixel((1, 1))[1] == pytest.approx(expected[1], abs=1)
    assert image.mode in {"LA": "RGBA", "RGBA": "RGBA"}.get(mode, image.mode)


def test_a_png_that_travels_as_it_is_keeps_its_numbers(bench):
    """The picture would be another without them."""
    data = png(Colours(12, 13))

    assert cicp(12, 13) in bench.bytes_of(bench.run(data, Recipe("original", untouched=True)))


@pytest.mark.parametrize(
    "chunk",
    [cicp(12, 13, matrix=1), png_chunk(b"cICP", b"\x0c\x0d\0"), png_chunk(b"cICP", b""), cicp(12, 2), b"\xff" * 20],
)
def test_a_chunk_that_is_not_allowed_says_nothing(chunk):
    """Another matrix than RGB's, another length, numbers for “unspecified”, or no chunk at all."""
    data = encoded(fields(), "PNG")

    assert colours_in(data[:33] + chunk + data[33:]) is None


def test_the_windows_thumbnail_has_them_too(bench):
    """Also of a file that travels as it is."""
    field = Image.new("RGB", (200, 150), (200, 60, 60))
    numbered = {"color_primaries": 12, "transfer_characteristics": 13, "matrix_coefficients": 0}
    data = encoded(field, "HEIF", **numbered, full_range_flag=1, quality=-1, chroma=444)

    bench.run(data, Recipe("original", untouched=True))

    expected = srgb_from(DISPLAY_P3, [value / 255 for value in (200, 60, 60)])
    assert ciede2000(lab_of_srgb(bench.thumbnail().getpixel((50, 50))), lab_of_srgb(expected)) < 2 * NOTICEABLE


@pytest.mark.parametrize(("number", "space"), [(1, SRGB), (9, BT_2020), (12, DISPLAY_P3)])
def test_the_tables_are_what_the_definitions_give(number, space):
    """Worked out anew from chromaticities, by Bradford."""
    columns = zip(*to_xyz_d50(space), strict=True)

    for found, expected in zip(_PRIMARIES[number], columns, strict=True):
        assert found == pytest.approx(expected, abs=1e-5)


@pytest.mark.parametrize("wide", [False, True])
def test_only_the_picture_that_is_shown_is_asked(wide):
    """A gain map or a depth picture in the same file has colours of its own."""
    assert nclx_of(boxes(3, wide=wide)) == Colours(9, 16)
    assert nclx_of(boxes(7, wide=wide)) == Colours(12, 13)
    assert nclx_of(boxes(8, wide=wide)) is None


@given(st.binary(max_size=200))
def test_nonsense_has_no_colours(data):
    """Whatever stands there: no error, no hang."""
    for head in (b"", boxes(7)[:60], boxes(7)[:-110]):
        assert isinstance(nclx_of(head + data), Colours | NoneType)


@pytest.mark.parametrize("image_format", ["AVIF", "HEIF"])
def test_damaged_files_have_the_colours_that_can_still_be_read(image_format):
    """Mutants and truncations end as numbers or as none."""
    for data in (*mutants(image_format, 300), *(whole(image_format)[:cut] for cut in range(0, 500, 7))):
        assert nclx_of(data) is None or min(nclx_of(data)) >= 0


def test_damaged_pngs_have_the_colours_that_can_still_be_read():
    """The same of a chunk cut off or overwritten anywhere."""
    data = png(Colours(12, 13))

    assert colours_in(data[:49]) == Colours(12, 13)
    assert all(colours_in(data[:cut]) is None for cut in range(49))
    assert all(isinstance(colours_in(mutant), Colours | NoneType) for mutant in mutants("PNG", 300))
