"""What the sidebar says of a batch."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from frontload.gui import texts
from frontload.gui.translations import tr

if TYPE_CHECKING:
    from frontload.core.asset import Batch
    from frontload.gui.batches import BatchStanding


def title(standing: BatchStanding | None) -> str:
    """Return the batch's name: what was dropped."""
    if standing is None:
        return tr("All batches")
    return name_of(standing.batch)


def name_of(batch: Batch) -> str:
    """Return what was dropped: its first root, and how many more."""
    first = texts.shown(batch.roots[0].name or str(batch.roots[0])) if batch.roots else "–"
    others = len(batch.roots) - 1
    if not others:
        return first
    words = tr("{name} and {count} more", "", others)
    return words.format(name=first, count=others)


def done(standing: BatchStanding) -> str:
    """Return how far it is."""
    if not standing.batch.scanned:
        words = tr("Looking for images, {count} so far", "", standing.total)
        return words.format(count=texts.number_text(standing.total))
    words = tr("{delivered} of {total} delivered", "", standing.total)
    return words.format(delivered=texts.number_text(standing.delivered), total=texts.number_text(standing.total))


def failed(standing: BatchStanding) -> str:
    """Return how many failed, or nothing."""
    if not standing.failed:
        return ""
    words = tr("{count} failed", "", standing.failed)
    return words.format(count=texts.number_text(standing.failed))


def promise(standing: BatchStanding, now: datetime) -> str:
    """Return how it stands to its deadlines, or nothing where there is none."""
    if standing.late:
        words = tr("{count} late", "", standing.late)
        return words.format(count=texts.number_text(standing.late))
    if standing.at_risk:
        words = tr("{count} at risk", "", standing.at_risk)
        return words.format(count=texts.number_text(standing.at_risk))
    if standing.batch.deadline is None:
        return ""
    due = texts.deadline_text(standing.batch.deadline, now)
    if standing.unfinished:
        return tr("on time for {time}").format(time=due)
    return tr("due {time}").format(time=due)


def spoken(standing: BatchStanding | None) -> str:
    """Return everything a row shows, as one sentence."""
    if standing is None:
        return title(None)
    words = (title(standing), done(standing), failed(standing), promise(standing, datetime.now().astimezone()))
    return ", ".join(word for word in words if word)
