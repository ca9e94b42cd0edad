"""What lies below a drop: the scan's files, each with the marks in it and what speaks against it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from frontload.core.asset import Failure, Source
from frontload.core.errors import FileUnreadableError
from frontload.edges import scan as scanning

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import PurePath

    from frontload.edges.scan import Found


def found_files(batch_no: int, roots: tuple[PurePath, ...]) -> Iterator[Found]:
    """Yield what the scan finds, each image with what its beginning tells."""
    for found in scanning.scan(batch_no, roots):
        yield _looked_at(found) if isinstance(found, Source) else found


def found_images(roots: tuple[PurePath, ...]) -> Iterator[Source]:
    """Yield the images that the scan finds, for a look that sends nothing."""
    return (found for found in found_files(0, roots) if isinstance(found, Source))


def _looked_at(source: Source) -> Source:
    # the Exif and XMP readers are loaded by the first file, not before the first paint
    from frontload.edges.marks import marks_of
    from frontload.edges.preprocess.signatures import refusal_of

    path = Path(source.path)
    try:
        marks = marks_of(path)
        trouble = None if marks.width_px and marks.height_px else Failure.of(refusal_of(path))
    except FileUnreadableError as error:
        return replace(source, trouble=Failure.of(error))
    return replace(source, marks=marks, trouble=trouble)
