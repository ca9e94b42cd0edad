"""Reads the marks of a file without decoding a pixel: the camera's, the desk's, and people's own.

A file costs at most 2 MiB of reading and 16,384 steps, and 1 MiB for each of two sidecars; a block beyond 1 MiB is
passed over. What is damaged, lies about its length or tries to explode costs at most the marks it holds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from frontload.core.asset import Marks
from frontload.core.errors import FileUnreadableError
from frontload.core.words import reason_text
from frontload.edges.marks.blocks import Blocks
from frontload.edges.marks.boxes import in_heif
from frontload.edges.marks.directory import in_tiff, window_on
from frontload.edges.marks.exif import read_exif
from frontload.edges.marks.iptc import iptc_in, read_iptc
from frontload.edges.marks.segments import in_bmp, in_gif, in_jpeg, in_png, in_webp
from frontload.edges.marks.sidecar import sidecars_of
from frontload.edges.marks.window import Window
from frontload.edges.marks.xmp import read_xmp

if TYPE_CHECKING:
    from pathlib import Path

_ON_ITS_SIDE = frozenset({5, 6, 7, 8})  # Exif 2.32: the orientations that swap width and height
_TIFF_HEADERS = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")  # TIFF, BigTIFF


def marks_of(path: Path) -> Marks:
    """Return what is known of a picture; what a sidecar says counts more than what the file says.

    Time is Exif's, else XMP's, else IPTC's; without an offset the camera is taken to run on this computer's zone.
    Raises `FileUnreadableError` where the file cannot be opened or read.
    """
    try:
        with path.open("rb", buffering=0) as file:
            window = Window(file)
            blocks = _blocks_in(window)
            camera = read_exif(window if window.at(0, 4) in _TIFF_HEADERS else window_on(blocks.exif))
    except OSError as error:
        raise FileUnreadableError(reason_text(error)) from error
    said = (
        *(read_xmp(packet) for packet in sidecars_of(path)),
        Marks(taken_at=camera.taken_at),
        read_xmp(blocks.xmp),
        read_iptc(blocks.iptc or iptc_in(blocks.photoshop)),
        Marks(rating=camera.rating),
    )
    size = (blocks.width_px or None, blocks.height_px or None)
    on_its_side = (blocks.turned or camera.orientation) in _ON_ITS_SIDE
    width_px, height_px = reversed(size) if on_its_side else size
    return Marks(
        taken_at=next((marks.taken_at for marks in said if marks.taken_at is not None), None),
        rating=next((marks.rating for marks in said if marks.rating is not None), None),
        urgency=next((marks.urgency for marks in said if marks.urgency is not None), None),
        label=next((marks.label for marks in said if marks.label), ""),
        width_px=width_px,
        height_px=height_px,
        caption=next((marks.caption for marks in said if marks.caption), ""),
        alt=next((marks.alt for marks in said if marks.alt), ""),
    )


def _blocks_in(window: Window) -> Blocks:
    """Return the blocks of a file of a kind we know, by how it begins; its name does not count."""
    head = window.at(0, 12)
    if head[:2] == b"\xff\xd8":
        return in_jpeg(window)
    if head[:8] == b"\x89PNG\r\n\x1a\n":
        return in_png(window)
    if head[:4] == b"RIFF" and head[8:] == b"WEBP":
        return in_webp(window)
    if head[:4] in _TIFF_HEADERS:
        return in_tiff(window)
    if head[4:8] == b"ftyp":
        return in_heif(window)
    if head[:6] in {b"GIF87a", b"GIF89a"}:
        return in_gif(window)
    return in_bmp(window) if head[:2] == b"BM" else Blocks()
