"""What is said of a drop that is looked through, and of one that brought nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from frontload.gui.batch_words import name_of
from frontload.gui.texts import listed, number_text
from frontload.gui.translations import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from frontload.gui.scans import Scan


def looking(scans: Sequence[Scan]) -> str:
    """Return how far the first of *scans* is, and how many wait behind it."""
    scan, waiting = scans[0], len(scans) - 1
    words = [tr("{count} images so far", "", scan.images).format(count=number_text(scan.images))]
    if left_out := scan.others + scan.known:
        words.append(tr("{count} other files left out", "", left_out).format(count=number_text(left_out)))
    if waiting:
        words.append(tr("{count} more drops wait", "", waiting).format(count=number_text(waiting)))
    return tr("Looking through {name}: {found}").format(name=name_of(scan.batch), found=listed(*words))


def ended(scan: Scan) -> str:
    """Return what no row tells: that a drop brought nothing, or in part what was there already; else nothing."""
    name, count = name_of(scan.batch), number_text(scan.known)
    if scan.known and scan.images:
        said = tr("Of {name}, {count} images were in the queue already", "", scan.known)
        return said.format(name=name, count=count)
    if scan.known:
        said = tr("Nothing new in {name}: {count} images are in the queue already", "", scan.known)
        return said.format(name=name, count=count)
    if scan.images or scan.unreadable:
        return ""
    if scan.others:
        said = tr("No images in {name}: {count} other files left out", "", scan.others)
        return said.format(name=name, count=number_text(scan.others))
    return tr("Nothing in {name}: the folder is empty").format(name=name)
