"""What the sidebar says of a batch."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from frontload.gui import texts

if TYPE_CHECKING:
    from frontload.core.asset import Batch
    from frontload.gui.batches import BatchStanding


def title(standing: BatchStanding | None) -> str:
    """Return the batch's name: what was dropped."""
    if standing is None:
        return QCoreApplication.translate("Batches", "All batches")
    return name_of(standing.batch)


def name_of(batch: Batch) -> str:
    """Return what was dropped: its first root, and how many more."""
    first = texts.shown(batch.roots[0].name or str(batch.roots[0])) if batch.roots else "–"
    others = len(batch.roots) - 1
    if not others:
        return first
    words = QCoreApplication.translate("Batches", "{name} and {count} more", "", others)
    return words.format(name=first, count=others)


def done(standing: BatchStanding) -> str:
    """Return how far it is."""
    if not standing.batch.scanned:
        words = QCoreApplication.translate("Batches", "Looking for images, {count} so far", "", standing.total)
        return words.format(count=f"{standing.total:,}")
    words = QCoreApplication.translate("Batches", "{delivered} of {total} delivered", "", standing.total)
    return words.format(delivered=f"{standing.delivered:,}", total=f"{standing.total:,}")


def failed(standing: BatchStanding) -> str:
    """Return how many failed, or nothing."""
    if not standing.failed:
        return ""
    words = QCoreApplication.translate("Batches", "{count} failed", "", standing.failed)
    return words.format(count=f"{standing.failed:,}")


def promise(standing: BatchStanding, now: datetime) -> str:
    """Return how it stands to its deadlines, or nothing where there is none."""
    if standing.late:
        words = QCoreApplication.translate("Batches", "{count} late", "", standing.late)
        return words.format(count=f"{standing.late:,}")
    if standing.at_risk:
        words = QCoreApplication.translate("Batches", "{count} at risk", "", standing.at_risk)
        return words.format(count=f"{standing.at_risk:,}")
    if standing.batch.deadline is None:
        return ""
    due = texts.deadline_text(standing.batch.deadline, now)
    if standing.unfinished:
        return QCoreApplication.translate("Batches", "on time for {time}").format(time=due)
    return QCoreApplication.translate("Batches", "due {time}").format(time=due)


def spoken(standing: BatchStanding | None) -> str:
    """Return everything a row shows, as one sentence."""
    if standing is None:
        return title(None)
    words = (title(standing), done(standing), failed(standing), promise(standing, datetime.now().astimezone()))
    return ", ".join(word for word in words if word)
