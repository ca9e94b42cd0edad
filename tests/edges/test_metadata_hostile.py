"""Damaged and malicious metadata costs itself, never the picture, the worker or its memory."""

from __future__ import annotations

import random
import zlib
from contextlib import suppress
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from edges.marks.test_hostile import IIM, RESOURCES, SEEDS
from edges.marks.test_marks import packet
from edges.pictures import encoded, exif, marked, png_chunk
from edges.test_prepare import Bench
from frontload.core.asset import Rendition
from frontload.core.errors import DecoderMemoryError, MetadataStaysError, TooManyPixelsError, UnreadableImageError
from frontload.core.recipe import MetadataPolicy, OutputFormat, Recipe
from frontload.edges.preprocess import exif as exif_blocks
from frontload.edges.preprocess import gif, iptc, jpeg, png, tiff, webp, xmp
from frontload.edges.preprocess.blocks import Blocks, Shape

CONTAINERS = {"JPEG": jpeg, "PNG": png, "WEBP": webp, "GIF": gif}
REFUSALS = UnreadableImageError | TooManyPixelsError | DecoderMemoryError | MetadataStaysError
XMP = packet('xmp:Rating="4" xmp:Label="Red" ps:Urgency="2"')
EXIF = exif(taken="2026:05:01 18:30:15", artist="Ada", serial="4711", gps=True, orientation=6).tobytes()[6:]
SHAPE = Shape(40, 30)


@pytest.fixture
def bench(tmp_path):
    """A fresh bench."""
    return Bench(tmp_path)


@pytest.mark.parametrize("name", [name for name in SEEDS if "TIFF" not in name] + ["pages"])
@pytest.mark.parametrize("policy", MetadataPolicy)
def test_mutants_are_prepared_or_refused(bench, name, policy):
    """Sixty damaged files a format and policy, encoded anew and as they are: a rendition, or an error in words."""
    pages = encoded(marked(40, 30), "TIFF", save_all=True, append_images=[marked(40, 30)], tiffinfo={315: "Ada"})
    data = {**SEEDS, "pages": pages}[name]
    dice = random.Random(f"{name} {policy}")
    for number in range(60):
        mutant = bytearray(data)
        for _ in range(dice.randint(1, 6)):
            mutant[dice.randrange(min(len(mutant), 2500))] = dice.choice((0, 1, 127, 255, dice.randrange(256)))
        recipe = Recipe("r", quality=90, untouched=number % 2 == 0, metadata=policy)

        found = bench.run(bytes(mutant), recipe)

        assert isinstance(found, Rendition | REFUSALS), number


@given(data=st.data())
def test_any_exif_is_read_or_passed_over(data):
    """Entries may point anywhere and claim anything; what is written is a block that Pillow reads."""
    block = bytearray(EXIF)
    for at, value in data.draw(
        st.lists(st.tuples(st.integers(8, len(block) - 1), st.sampled_from((0, 1, 2, 8, 127, 255))), max_size=8)
    ):
        block[at] = value

    found = exif_blocks.read_block(bytes(block))
    assert found is not None
    written = exif_blocks.write_block(exif_blocks.completed(found, SHAPE))

    assert len(exif_blocks.patched(bytes(block), SHAPE)) == len(block)
    again = Image.Exif()
    again.load(written)
    assert again.get_ifd(exif_blocks.EXIF_IFD)[exif_blocks.PIXEL_WIDTH] == 40


@given(st.binary(max_size=300))
def test_any_bytes_behind_a_tiff_header_are_a_block(rest):
    """Nothing raises, nothing grows."""
    data = b"II*\0\x08\0\0\0" + rest

    found = exif_blocks.read_block(data)

    assert found is not None
    assert sum(len(entry.value) for entry in found.first.values()) <= exif_blocks.MAX_VALUES_BYTES
    assert len(exif_blocks.patched(data, SHAPE)) == len(data)


def test_what_is_written_is_what_was_read():
    """A block read and written and read again holds the same values."""
    first = exif_blocks.read_block(EXIF)

    second = exif_blocks.read_block(exif_blocks.write_block(first))

    def values(directory):
        return {tag: entry.value for tag, entry in directory.items()}

    assert values(second.exif) == values(first.exif) != {}
    assert values(second.gps) == values(first.gps) != {}


def test_entries_that_all_claim_the_whole_file_do_not_fill_the_memory():
    """A thousand entries of three megabytes each are given up after the first."""
    count = 1000
    entries = b"".join(
        tag.to_bytes(2, "little") + b"\7\0" + (3_000_000).to_bytes(4, "little") + b"\0\0\0\0"
        for tag in range(count)
    )
    data = (b"II*\0\x08\0\0\0" + count.to_bytes(2, "little") + entries).ljust(3_000_000, b"\0")

    assert len(exif_blocks.read_block(data).first) == 1
    with pytest.raises(ValueError, match="more values"):
        tiff.scrubbed(data, first=frozenset(), inner=frozenset(), kept={})


@given(
    st.binary(max_size=200) | st.lists(st.sampled_from([RESOURCES, IIM, b"8BIM", b"\x1c\x02", b"\0"])).map(b"".join)
)
def test_any_resources_are_read_up_to_the_damage(photoshop):
    """What is kept is well-formed, and keeping it again changes nothing."""
    kept = iptc.kept_resources(photoshop)

    assert iptc.kept_resources(kept) == kept
    assert all(isinstance(text, str) for texts in iptc.texts_in(photoshop).values() for text in texts)


@given(data=st.data())
def test_any_packet_is_kept_in_part_or_not_at_all(data):
    """A damaged packet says nothing; what is kept is a packet that says the same when kept again."""
    mutant = bytearray(XMP)
    for at, value in data.draw(st.lists(st.tuples(st.integers(0, len(XMP) - 1), st.integers(0, 255)), max_size=3)):
        mutant[at] = value

    kept = xmp.credits_in([bytes(mutant)], {})

    assert xmp.credits_in([kept], {}) == kept
    assert isinstance(xmp.everything_in([bytes(mutant)], {}), bytes)


@given(st.dictionaries(st.integers(0, 130), st.lists(st.text(max_size=20), max_size=3)))
def test_any_text_of_iptc_makes_a_packet_that_can_be_read(iim):
    """Control characters and halves of letters are no XML, and are left out."""
    made = xmp.credits_in([], iim)

    assert xmp.credits_in([made], {}) == made
    words = [value for number in (5, 25, 120) for value in iim.get(number, [])[:1]]
    assert made or not any(letter.isalnum() for word in words for letter in word)


@pytest.mark.parametrize(
    "hostile",
    [
        b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]>' + packet('xmp:Label="&a;"'),
        b'<!DOCTYPE x SYSTEM "file:///etc/passwd">' + XMP,
        packet("", "<xmp:Label>" + "<a>" * 100_000 + "</a>" * 100_000 + "</xmp:Label>"),
        packet("", "<xmp:Label>" + "<a>" * 60 + "</a>" * 60 + "</xmp:Label>"),
        XMP.replace(b"Red", b"R" * 5_000_000),
        b"no packet",
    ],
    ids=["entity", "external", "deep", "too deep", "long", "text"],
)
def test_a_packet_made_to_do_damage_says_nothing(hostile):
    """No entity is expanded, nothing is fetched, no stack overflows."""
    assert xmp.credits_in([hostile], {}) == b""
    assert isinstance(xmp.everything_in([hostile], {}), bytes)


@pytest.mark.parametrize("name", CONTAINERS)
def test_truncated_containers_are_refused(name):
    """Wherever a file ends, its container is broken or whole; nothing else is raised."""
    data, container = SEEDS[name], CONTAINERS[name]
    for cut in range(12, len(data)):
        for act in (container.blocks_in, lambda cut_off: container.with_blocks(cut_off, Blocks(xmp=XMP))):
            with suppress(ValueError):
                assert act(data[:cut])


@pytest.mark.parametrize("name", CONTAINERS)
def test_a_container_closed_again_is_the_same(name):
    """Taken apart and put together with what was in it, the blocks are the same, and the picture is."""
    data, container = SEEDS[name], CONTAINERS[name]
    blocks = container.blocks_in(data)

    again = container.with_blocks(data, blocks)

    assert container.blocks_in(again).xmp == XMP == blocks.xmp
    assert container.blocks_in(again).exif == blocks.exif
    assert Image.open(BytesIO(again)).tobytes() == Image.open(BytesIO(data)).tobytes()


@pytest.mark.parametrize("name", CONTAINERS)
@given(st.text(st.characters(exclude_characters="\0", codec="utf-8"), max_size=80), st.integers(0, 3000))
def test_what_is_put_in_last_is_what_is_found(name, text, blanks):
    """Blocks put in replace those before, and come out as they went in."""
    data, container = SEEDS[name], CONTAINERS[name]
    written = text.encode() + b" " * blanks
    fields = {"exif": b"" if name == "GIF" else EXIF, "photoshop": RESOURCES * 3 if name == "JPEG" else b""}

    once = container.with_blocks(data, Blocks(name, xmp=written, **fields))
    twice = container.with_blocks(container.with_blocks(once, Blocks()), Blocks(name, xmp=written, **fields))

    assert container.blocks_in(once) == Blocks(name, xmp=written, **fields)
    assert twice == once


@pytest.mark.parametrize("image_format", CONTAINERS)
def test_a_file_without_metadata_stays_byte_for_byte(image_format):
    """Taking nothing out changes nothing."""
    data = encoded(marked(), image_format)

    assert CONTAINERS[image_format].with_blocks(data, Blocks()) == data


@pytest.mark.parametrize("lossless", [False, True])
def test_a_plain_webp_is_extended_for_its_metadata(lossless):
    """A file of one chunk gets the header that names its size and its transparency."""
    data = encoded(marked().convert("RGBA"), "WEBP", lossless=lossless)
    see_through = encoded(Image.new("RGBA", (9, 7), (1, 2, 3, 4)), "WEBP", lossless=lossless)

    for plain in (data, see_through):
        extended = webp.with_blocks(plain, Blocks(exif=EXIF, xmp=XMP))
        image = Image.open(BytesIO(extended))
        assert extended[20] & 0x0C == 0x0C  # RFC 9649 §2.7: its flags tell of Exif and XMP
        assert image.tobytes() == Image.open(BytesIO(plain)).tobytes()
        assert image.info["xmp"] == XMP
        assert image.mode == Image.open(BytesIO(plain)).mode


def test_a_compressed_bomb_in_a_png_is_cut_short(bench):
    """64 MiB of blanks as XMP are inflated to 4 MiB at most, and say nothing."""
    bomb = zlib.compressobj(9)
    squeezed = b"".join(bomb.compress(b" " * 2**20) for _ in range(64)) + bomb.flush()
    data = encoded(marked(), "PNG")
    chunk = png_chunk(b"iTXt", b"XML:com.adobe.xmp\0\1\0\0\0" + squeezed)

    assert len(png.blocks_in(data[:33] + chunk + data[33:]).xmp) == 2**22


def test_an_animation_obeys_the_policy(bench):
    """Frames and loops stay, remarks and places go."""
    frames = [Image.new("RGB", (40, 30), colour) for colour in ("red", "green", "blue")]
    for image_format in ("GIF", "PNG", "WEBP"):
        options = {"comment": b"SECRET"} if image_format == "GIF" else {"exif": exif(serial="SECRET", artist="Ada")}
        data = encoded(frames[0], image_format, save_all=True, append_images=frames[1:], loop=0, **options)
        assert b"SECRET" in data

        sent = bench.bytes_of(bench.run(data, Recipe("r", output_format=OutputFormat.JPEG)))

        image = Image.open(BytesIO(sent))
        assert (image.n_frames, image.info["loop"], image.format) == (3, 0, image_format)
        assert b"SECRET" not in sent


def test_metadata_that_cannot_be_taken_out_is_said(bench):
    """An AVIF that may not be encoded anew, of which a place must go, is refused with what to do."""
    data = encoded(marked(), "AVIF", exif=exif(gps=True, artist="Ada"))

    refused = bench.run(data, Recipe("r", untouched=True))
    bare = bench.run(encoded(marked(), "AVIF"), Recipe("r", untouched=True))

    assert isinstance(refused, MetadataStaysError)
    assert "AVIF" in refused.title
    assert isinstance(bare, Rendition)
