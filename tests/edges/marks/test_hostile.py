"""Damaged and malicious files: they cost at most their marks, and never more reading than is due."""

from __future__ import annotations

import zlib
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from edges.marks.test_marks import packet
from edges.pictures import encoded, exif, marked, png_chunk, png_with
from frontload.core.asset import Marks
from frontload.edges.marks import marks_of, segments
from frontload.edges.marks.window import BUDGET_BYTES, HEAD_BYTES, Window

XMP = packet('xmp:Rating="4" xmp:Label="Red" ps:Urgency="2"')
IIM = b"\x1c\x02\x0a\x00\x013\x1c\x02\x37\x00\x0820260501\x1c\x02\x3c\x00\x0b183015+0200"
RESOURCES = b"8BIM\x04\x04\0\0" + len(IIM).to_bytes(4, "big") + IIM
APP13 = b"\xff\xed" + (16 + len(RESOURCES)).to_bytes(2, "big") + b"Photoshop 3.0\0" + RESOURCES
GIF_XMP = b"\x21\xff\x0bXMP DataXMP" + XMP + b"\x01" + bytes(range(255, -1, -1)) + b"\0"


def seeds() -> dict[str, bytes]:
    """Return a file of each container that is full of marks."""
    tags = exif(taken="2026:05:01 18:30:15", offset="+02:00", orientation=6, artist="A")
    made = {name: encoded(marked(40, 30), name, exif=tags, xmp=XMP) for name in ("JPEG", "WEBP", "AVIF")}
    made["JPEG"] = made["JPEG"][:2] + APP13 + made["JPEG"][2:]
    png = encoded(marked(40, 30), "PNG", exif=tags)
    chunks = png_chunk(b"iTXt", b"XML:com.adobe.xmp\0\1\0\0\0" + zlib.compress(XMP)) + png_chunk(
        b"zTXt", b"Raw profile type iptc\0\0" + zlib.compress(b"\niptc\n 51\n" + RESOURCES.hex().encode())
    )
    made["PNG"] = png[:33] + chunks + png[33:]
    gif = encoded(marked(40, 30), "GIF")
    made["GIF"] = gif[:-1] + GIF_XMP + gif[-1:]
    # an Exif block is a TIFF file; with a size and XMP it is one of a picture
    tags[0x0100], tags[0x0101], tags[0x02BC] = 40, 30, XMP
    made["TIFF"] = tags.tobytes().removeprefix(b"Exif\0\0")
    made["BigTIFF"] = encoded(marked(40, 30), "TIFF", exif=tags, big_tiff=True)
    return made


SEEDS = seeds()


def marks_in(folder, data: bytes) -> Marks:
    """Return the marks of a file of these bytes."""
    path = folder / "a.bin"
    path.write_bytes(data)
    return marks_of(path)


@pytest.fixture
def folder(tmp_path_factory):
    """One folder for all examples."""
    return tmp_path_factory.getbasetemp()


@pytest.mark.parametrize("name", SEEDS)
def test_the_seeds_are_worth_damaging(folder, name):
    """What is mutated below is read in full before."""
    found = marks_in(folder, SEEDS[name])

    assert sorted([found.width_px, found.height_px]) == [30, 40]
    assert found.taken_at is not None or name in {"GIF", "BigTIFF"}
    assert found.rating == 4 or name == "BigTIFF"


@pytest.mark.parametrize("name", SEEDS)
@given(data=st.data())
def test_mutated_files_cost_at_most_their_marks(tmp_path_factory, name, data):
    """Bytes overwritten anywhere, metadata first: there are marks or none, and times carry a zone."""
    mutant = bytearray(SEEDS[name])
    place, value = st.integers(0, min(len(mutant), 2500) - 1), st.sampled_from((0, 1, 127, 128, 255, 44, 99))
    for at, byte in data.draw(st.lists(st.tuples(place, value), min_size=1, max_size=10)):
        mutant[at] = byte

    found = marks_in(tmp_path_factory.getbasetemp(), bytes(mutant))

    assert found.taken_at is None or found.taken_at.utcoffset() is not None
    assert found.rating in {None, -1, 0, 1, 2, 3, 4, 5}
    assert found.urgency is None or 1 <= found.urgency <= 8


@pytest.mark.parametrize("name", SEEDS)
def test_truncated_files_cost_at_most_their_marks(folder, name):
    """Wherever a file ends, what stood before may count and the rest is nothing."""
    for cut in range(len(SEEDS[name])):
        assert isinstance(marks_in(folder, SEEDS[name][:cut]), Marks)


@pytest.mark.parametrize(
    "magic",
    [b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF\0\0\0\0WEBP", b"II*\0", b"MM\0*", b"II+\0\x08\0\0\0",
     b"\0\0\0\x10ftypheic\0\0\0\0", b"GIF89a", b"BM"],
)  # fmt: skip
@given(rest=st.binary(max_size=300))
def test_anything_behind_a_true_beginning_is_no_error(tmp_path_factory, magic, rest):
    """A file that begins well may go on as it likes."""
    assert isinstance(marks_in(tmp_path_factory.getbasetemp(), magic + rest), Marks)


@given(st.binary(max_size=400))
def test_any_boxes_are_no_error(tmp_path_factory, body):
    """A HEIF's directory may hold anything at all."""
    head = SEEDS["AVIF"]
    at = head.index(b"meta")

    assert isinstance(
        marks_in(tmp_path_factory.getbasetemp(), head[: at + 8] + body + head[at + 8 + len(body) :]), Marks
    )


class CountingFile(BytesIO):
    """A file in memory that counts what is read of it."""

    taken = 0

    def read(self, size: int | None = -1) -> bytes:
        """Read and count."""
        data = super().read(size)
        self.taken += len(data)
        return data


@settings(max_examples=200)
@given(st.lists(st.tuples(st.integers(-10, 2**70), st.integers(0, 3 * 2**20)), max_size=30))
def test_a_window_never_reads_more_than_its_budget(wishes):
    """Whatever a file makes its walk ask for, it is what lies there, or nothing."""
    content = bytes(range(256)) * 4 * 4096
    file = CountingFile(content)
    window = Window(file, len(content))

    for position, length in wishes:
        place = position % (5 * 2**20) if position > 0 else position
        found = window.at(place, length)
        assert found in {b"", content[max(place, 0) : max(place, 0) + length]}

    assert file.taken == window.read_bytes <= BUDGET_BYTES


BOMBS = {
    "PNG of tiny chunks": png_with(*[png_chunk(b"IDAT", b"")] * 400_000),
    "JPEG of tiny segments": b"\xff\xd8" + b"\xff\xe2\x00\x02" * 1_000_000,
    "JPEG of fill bytes": b"\xff\xd8" + b"\xff" * 4_000_000,
    "JPEG of resources": b"\xff\xd8" + (b"\xff\xed\xff\xffPhotoshop 3.0\0" + b"8BIM" * 16380 + b"x") * 60,
    "WebP of empty chunks": b"RIFF\0\0\0\0WEBP" + b"JUNK\0\0\0\0" * 500_000,
    "GIF of one-byte blocks": b"GIF89a" + b"\0" * 7 + b"!\xf9" + b"\1\0" * 2_000_000,
    "TIFF of one long directory": b"II*\0\x08\0\0\0\xff\xff" + b"\0" * 4_000_000,
    "TIFF that points at itself": b"II*\0\x08\0\0\0\x01\0\x69\x87\x04\0\x01\0\0\0\x08\0\0\0\0\0\0\0",
    "HEIF of empty boxes": b"\0\0\0\x10ftypheic\0\0\0\0" + b"\0\0\0\x08free" * 500_000,
}


@pytest.mark.parametrize("name", BOMBS)
def test_files_made_to_be_walked_for_ever_end(tmp_path, name, monkeypatch):
    """Steps and bytes are counted: the walk ends by its bounds, not by the file's."""
    windows = []

    class Watched(Window):
        def __init__(self, *arguments):
            super().__init__(*arguments)
            windows.append(self)

    monkeypatch.setattr("frontload.edges.marks.Window", Watched)

    assert isinstance(marks_in(tmp_path, BOMBS[name]), Marks)
    assert 0 < sum(window.read_bytes for window in windows) <= BUDGET_BYTES


def test_a_bomb_in_a_text_chunk_is_cut_short(tmp_path):
    """A gigabyte of blanks in a compressed packet is inflated to 1 MiB at most, and then it is no packet."""
    bomb = zlib.compressobj(9)
    squeezed = b"".join(bomb.compress(b" " * 2**20) for _ in range(64)) + bomb.flush()
    text = b"XML:com.adobe.xmp\0\1\0\0\0" + squeezed

    assert marks_in(tmp_path, png_with(png_chunk(b"iTXt", text))).rating is None
    assert len(segments.inflated(squeezed)) == 2**20


def test_large_pixels_are_not_read(tmp_path, monkeypatch):
    """A file of a gigabyte costs no more than its head and the steps behind it."""
    head = b"\xff\xd8" + APP13
    path = tmp_path / "a.jpg"
    with path.open("wb") as file:
        file.write(head + SEEDS["JPEG"][2:])
        file.truncate(2**30)
    windows = []
    real = Window.__init__

    def watched(self, *arguments):
        real(self, *arguments)
        windows.append(self)

    monkeypatch.setattr(Window, "__init__", watched)

    assert marks_of(path).rating == 4
    assert windows[0].read_bytes == HEAD_BYTES
