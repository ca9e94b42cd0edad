"""When a picture was taken: read from the head of the file, whatever state that is in."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edges.pictures import encoded, exif, photo
from frontload.core.errors import FileUnreadableError
from frontload.edges.marks import marks_of

JPEG = encoded(photo(), "JPEG", exif=exif(taken="2026:05:01 18:30:15", offset="+02:00", artist="A"))
PLAIN = encoded(photo(), "JPEG")


def written(folder, data: bytes):
    """Return the path of a file with these bytes."""
    path = folder / "a.jpg"
    path.write_bytes(data)
    return path


def time_in(folder, **tags):
    """Return what is read from a JPEG with these tags."""
    return marks_of(written(folder, encoded(photo(), "JPEG", exif=exif(**tags)))).taken_at


def test_a_time_with_its_offset_is_exact(tmp_path):
    """Cameras that know their zone are believed."""
    expected = datetime(2026, 5, 1, 18, 30, 15, tzinfo=timezone(timedelta(hours=2)))

    found = marks_of(written(tmp_path, JPEG)).taken_at

    assert found == expected
    assert found.utcoffset() == timedelta(hours=2)


@pytest.mark.parametrize("offset", [None, "   :  ", "+99:99", "Z"])
def test_a_time_without_a_usable_offset_is_of_this_computer(tmp_path, offset):
    """Without a zone the camera is taken to run on local time; an impossible zone makes no time at all."""
    tags = {"taken": "2026:05:01 18:30:15", **({"offset": offset} if offset else {})}
    local = datetime(2026, 5, 1, 18, 30, 15).astimezone()

    assert time_in(tmp_path, **tags) == (None if offset == "+99:99" else local)


@pytest.mark.parametrize(
    "taken", ["0000:00:00 00:00:00", "    :  :     :  :  ", "2026-05-01T18:30", "2026:13:41 99:00:00", ""]
)
def test_a_time_that_is_none_is_none(tmp_path, taken):
    """Cameras with an unset clock write nonsense; it is not believed."""
    assert time_in(tmp_path, taken=taken) is None


def test_the_first_and_last_years_do_no_harm(tmp_path):
    """A time at the edge of the calendar is a time or none, never an error."""
    for year in ("0001", "9999"):
        found = time_in(tmp_path, taken=f"{year}:01:01 00:00:00")
        assert found is None or found.tzinfo is not None


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xd8",
        PLAIN,
        b"GIF89a" + JPEG,
        encoded(photo(), "PNG"),
        JPEG[2:],
        b"\xff\xd8\xff\xe0\x00\x00" * 9,
        b"\xff\xd8\xff\xe1\x00",
    ],
)
def test_files_without_exif_have_no_time(tmp_path, data):
    """No block, no time."""
    assert marks_of(written(tmp_path, data)).taken_at is None


def test_an_exif_block_behind_other_segments_is_found(tmp_path):
    """APP0 and comments may stand before APP1, and an XMP block, which is APP1 too, is passed over."""
    xmp = b"\xff\xe1\x00\x20http://ns.adobe.com/xap/1.0/\0\0"
    comment = b"\xff\xfe\x00\x06note"

    assert marks_of(written(tmp_path, JPEG[:2] + comment + xmp + JPEG[2:])).taken_at is not None


@pytest.mark.parametrize("cut", range(0, 220, 7))
def test_a_truncated_block_is_no_error(tmp_path, cut):
    """Wherever the file ends, there is a time or none."""
    assert type(marks_of(written(tmp_path, JPEG[:cut])).taken_at) in {type(None), datetime}


def test_a_block_that_lies_about_its_length_is_no_error(tmp_path):
    """A length beyond the end of the file takes what there is."""
    at = JPEG.index(b"\xff\xe1")
    lying = JPEG[: at + 2] + b"\xff\xff" + JPEG[at + 4 : at + 150]

    assert type(marks_of(written(tmp_path, lying)).taken_at) in {type(None), datetime}


@given(st.lists(st.tuples(st.integers(2, 300), st.integers(0, 255)), max_size=12))
def test_mutated_bytes_never_raise(tmp_path_factory, changes):
    """Damaged metadata is at worst no metadata, and what is found carries a zone."""
    data = bytearray(JPEG)
    for at, value in changes:
        data[at] = value

    found = marks_of(written(tmp_path_factory.getbasetemp(), bytes(data))).taken_at

    assert found is None or found.astimezone(UTC)


@given(st.binary(max_size=400))
def test_any_exif_bytes_never_raise(tmp_path_factory, block):
    """An APP1 block may hold anything at all."""
    segment = b"\xff\xe1" + (len(block) + 8).to_bytes(2, "big") + b"Exif\0\0" + block

    found = marks_of(written(tmp_path_factory.getbasetemp(), b"\xff\xd8" + segment)).taken_at

    assert found is None or found.tzinfo is not None


@given(st.binary(max_size=400))
def test_any_tiff_directory_never_raises(tmp_path_factory, block):
    """A well-begun directory may go wrong at any later byte."""
    body = b"Exif\0\0II*\0\x08\0\0\0" + block
    segment = b"\xff\xe1" + (len(body) + 2).to_bytes(2, "big") + body

    assert type(marks_of(written(tmp_path_factory.getbasetemp(), b"\xff\xd8" + segment)).taken_at) in {
        type(None),
        datetime,
    }


@pytest.mark.parametrize("name", ["missing.jpg", "folder", "a.jpg/below"])
def test_a_file_that_cannot_be_opened_is_told(tmp_path, name):
    """The system's refusal comes as our own error, in lower case for the middle of a sentence."""
    written(tmp_path, JPEG)
    (tmp_path / "folder").mkdir()

    with pytest.raises(FileUnreadableError) as refused:
        marks_of(tmp_path / name)

    assert refused.value.args[0] == refused.value.args[0].lower()


def test_a_block_far_behind_the_head_is_found(tmp_path):
    """Large segments before Exif are stepped over, not read."""
    padding = b"\xff\xe2\xff\xff" + b"\0" * 65533

    assert marks_of(written(tmp_path, JPEG[:2] + padding * 100 + JPEG[2:])).taken_at is not None
