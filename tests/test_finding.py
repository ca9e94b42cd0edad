"""What a look at a file's beginning tells before it is queued: real files, none decoded."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest

from edges.hostile import MUTATED, mutants, whole
from edges.pictures import encoded, photo
from frontload.core.asset import Source
from frontload.core.errors import FrontloadError
from frontload.edges.preprocess.decode import decoding, open_image
from frontload.wiring import found_files

MUTANTS = 60
OF_NO_IMAGE = "its content is none of JPEG, PNG, WebP, TIFF, GIF, BMP, AVIF or HEIC"


def found_at(path: Path) -> Source:
    """Return what is found of one file."""
    (found,) = found_files(1, (path,))
    assert isinstance(found, Source)
    return found


def a_file(folder: Path, data: bytes, name: str = "a.jpg") -> Path:
    """Return a file of these bytes."""
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.fixture
def locked():
    """A picture that the system does not let us open, whoever we are."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        path = a_file(Path(folder), encoded(photo(), "JPEG"))
        path.chmod(0)
        is_root = hasattr(os, "geteuid") and os.geteuid() == 0
        if is_root:
            os.seteuid(65534)  # nobody
        yield path
        if is_root:
            os.seteuid(0)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "the file is empty (0 bytes)"),
        (b"Dear all, the pictures follow.", OF_NO_IMAGE),
        (b"PK\x03\x04 and so on", "it is a ZIP archive, none of JPEG, PNG, WebP, TIFF, GIF, BMP, AVIF or HEIC"),
        (whole("JPEG")[:100], "it begins as JPEG, but its header is damaged or of an unknown kind"),
        (whole("TIFF")[:9], "it begins as TIFF, but its header is damaged or of an unknown kind"),
        (whole("HEIF")[:40], "it begins as HEIC, but its header is damaged or of an unknown kind"),
    ],
    ids=["empty", "text", "archive", "cut JPEG", "cut TIFF", "cut HEIC"],
)
def test_a_file_without_a_readable_header_says_why(tmp_path, data, why):
    """In the words in which a worker would refuse it."""
    trouble = found_at(a_file(tmp_path, data)).trouble

    assert trouble is not None
    assert (trouble.code, trouble.title) == ("unreadable_image", f"Not a readable image: {why}")
    with pytest.raises(FrontloadError) as refusal:
        open_image(data, 100)
    assert refusal.value.code == trouble.code


@pytest.mark.skipif(os.name == "nt", reason="permissions are POSIX's")
def test_a_file_that_may_not_be_read_is_found_and_says_so(locked):
    """It comes into the queue like any other, to be left out or tried again when it may be read."""
    found = found_at(locked)

    assert found.trouble is not None
    assert found.trouble.title == "The file cannot be opened: permission denied"


@pytest.mark.parametrize("image_format", MUTATED)
def test_nothing_is_said_against_what_a_decoder_opens(tmp_path, image_format):
    """Sound or damaged: a suspicion that a decoder does not share would send people looking for nothing."""
    accused = []
    for number, data in enumerate([whole(image_format), *mutants(image_format, MUTANTS)]):
        trouble = found_at(a_file(tmp_path, data)).trouble
        try:
            with decoding():
                open_image(data, 100).load()
        except FrontloadError:
            continue
        if trouble is not None:
            accused.append(number)

    assert accused == []
