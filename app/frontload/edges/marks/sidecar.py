"""The file beside the picture, in which programs write what they must not write into the picture itself."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from frontload.edges.marks.blocks import MAX_XMP_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterator


def sidecars_of(path: Path) -> Iterator[bytes]:
    """Yield the packets beside a picture: its own (`IMG_1.jpg.xmp`, digiKam), then its shot's (`IMG_1.xmp`, Adobe).

    One that cannot be read or holds more than 1 MiB is passed over.
    """
    whole = str(path)
    for name in (whole, whole.removesuffix(path.suffix)):
        for suffix in (".xmp", ".XMP"):
            if packet := _packet(name + suffix):
                yield packet
                break


def _packet(path: str) -> bytes:
    with suppress(OSError):  # it is not there, mostly
        status = os.stat(path)  # noqa: PTH116  (text: four new paths a file would take longer than four looks)
        if stat.S_ISREG(status.st_mode) and status.st_size <= MAX_XMP_BYTES:  # a pipe would hold the scan for ever
            with Path(path).open("rb", buffering=0) as file:
                return file.read(MAX_XMP_BYTES)
    return b""
