"""What the terminal is told of a run: one JSON object a line, or lines for people."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any, Protocol, Self, TextIO, assert_never

from frontload.cli.live_bar import bar_on
from frontload.core.asset import Failure
from frontload.core.events import (
    AssetDelivered,
    AssetFailed,
    AssetPrepared,
    AssetQueued,
    AssetRecalled,
    AssetRekeyed,
    AssetRemoved,
    AssetSkipped,
    BatchChanged,
    BatchOpened,
    BatchScanned,
    ClockMoved,
    DestinationAccepted,
    Event,
    ForecastMade,
    NameTaken,
    PathOverlooked,
    PathUnreadable,
    PreparationStarted,
    ProposalsMade,
    RunChanged,
    RunFinished,
    TwinFound,
    UplinkCapped,
    UploadPostponed,
    UploadProgressed,
    UploadStarted,
)
from frontload.core.ledger import skipped_because
from frontload.core.words import clock_text, variant_title

if TYPE_CHECKING:
    from collections.abc import Iterator

    from frontload.core.asset import Asset, Delivery
    from frontload.core.forecast import Forecast

Line = dict[str, Any]


class Wording(Protocol):
    """How events are said: for programs or for people."""

    def of(self, event: Event) -> Iterator[str]:
        """Yield the lines that an event makes, mostly one or none."""
        ...

    def of_the_end(self, finished: RunFinished) -> str:
        """Return the last line."""
        ...


class Report:
    """Tells a run on *out* in a *wording*, each line flushed at once, and by a live bar on stderr if a terminal."""

    def __init__(self, wording: Wording, out: TextIO) -> None:
        self._wording = wording
        self._out = out
        self._bar = bar_on(sys.stderr)

    def __enter__(self) -> Self:
        self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.stop()

    def observe(self, event: Event) -> None:
        """Move the bar, and say the event if there is something to say."""
        self._bar.hear(event)
        for line in self._wording.of(event):
            self._bar.write(line, self._out)

    def ask(self, question: str) -> bool:
        """Ask the user; the bar steps aside."""
        return self._bar.ask(question)

    def finish(self, finished: RunFinished) -> None:
        """Say the last word; the bar has gone by then."""
        self._bar.write(self._wording.of_the_end(finished), self._out)


def event_line(event: Event) -> Line | None:
    """Return the contract's object for an event, or None for one that is not part of it."""
    match event:
        case AssetQueued(asset):
            return {"event": "queued", **_named(asset), "source_bytes": asset.source.size_bytes}
        case AssetPrepared(asset):
            return _prepared_line(asset)
        case AssetDelivered(asset):
            return _delivered_line(asset)
        case AssetFailed(asset):
            failure = asset.failure or Failure("bug", "unknown", "")
            return _failed_line(_named(asset), failure)
        case PathUnreadable(_, path, error):
            return _failed_line({"path": str(path)}, Failure.of(error))
        case PathOverlooked(_, path, reason):
            return {"event": "skipped", "path": str(path), "reason": reason.value}
        case AssetSkipped(asset):
            return _skipped_line(asset)
        case AssetRemoved(asset):
            return {"event": "skipped", **_named(asset), "reason": "removed from the queue"}
        case (
            PreparationStarted() | UploadStarted() | UploadPostponed() | UploadProgressed() | AssetRekeyed()
            | AssetRecalled() | BatchOpened() | BatchScanned() | BatchChanged() | ForecastMade() | ProposalsMade()
            | ClockMoved() | RunChanged() | RunFinished() | TwinFound() | NameTaken() | DestinationAccepted()
            | UplinkCapped()
        ):  # fmt: skip
            return None
        case _:
            assert_never(event)


def finished_line(finished: RunFinished) -> Line:
    """Return the last object of a run."""
    return {
        "event": "finished",
        "delivered": finished.delivered,
        "failed": finished.failed,
        "skipped": finished.skipped,
        "seconds": round(finished.seconds, 3),
    }


class JsonLines:
    """One event a line, as far as it is part of the contract."""

    def of(self, event: Event) -> Iterator[str]:
        """Yield the event's object, if it has one."""
        line = event_line(event)
        if line is not None:
            yield json.dumps(line)

    def of_the_end(self, finished: RunFinished) -> str:
        """Return the `finished` object."""
        return json.dumps(finished_line(finished))


class PlainLines:
    """A line an asset for people: deliveries, failures, what was left out, and what will be late."""

    def __init__(self) -> None:
        self._told_late = 0

    def of(self, event: Event) -> Iterator[str]:
        """Yield what there is to say; names and answers in it are foreign text."""
        return map(shown, self._said(event))

    def of_the_end(self, finished: RunFinished) -> str:
        """Return the sum."""
        counts = f"{finished.delivered} delivered, {finished.failed} failed, {finished.skipped} skipped"
        return f"{counts} in {finished.seconds:.1f} s"

    def _said(self, event: Event) -> Iterator[str]:
        match event:
            case AssetPrepared(asset) if asset.rendition and asset.rendition.note:
                yield f"note       {_place(asset)}: {asset.rendition.note}"
            case AssetDelivered(asset) if asset.delivery:
                again = _why_not_sent(asset.delivery)
                yield f"delivered  {_place(asset)}  {asset.delivery.url}{again}"
            case AssetFailed(asset) if asset.failure:
                name = variant_title(str(asset.source.path), asset.handling.variant)
                yield f"failed     {name}: {asset.failure.title}. {asset.failure.advice}"
            case PathUnreadable(_, path, error):
                yield f"failed     {path}: {error.title}. {error.advice}"
            case AssetSkipped(asset) if asset.delivery:
                yield f"skipped    {_place(asset)}: {skipped_because(asset.delivery)}  {asset.delivery.url}"
            case PathOverlooked(_, path, reason):
                yield f"skipped    {path}: {reason.value}"
            case ForecastMade(forecast):
                yield from self._what_will_be_late(forecast)
            case ClockMoved(by_s):
                yield f"clock      {clock_text(by_s)}"
            case UploadPostponed(asset, error, delay_s) if delay_s:
                yield f"again      {_place(asset)} in {delay_s:.1f} s: {error.title}"
            case _:
                pass

    def _what_will_be_late(self, forecast: Forecast) -> Iterator[str]:
        """Once, as soon as it is known, and again when it has become more than half as many again."""
        late, _ = forecast.late_and_risky()
        if late > 1.5 * self._told_late:
            self._told_late = late
            yield f"late       {late} of {len(forecast.finishes)} will miss their deadline as it goes now"


def _prepared_line(asset: Asset) -> Line:
    rendition = asset.rendition
    note = {"note": rendition.note} if rendition and rendition.note else {}
    return {
        "event": "prepared",
        **_named(asset),
        "rank": asset.rank,
        "prepared_bytes": rendition.size_bytes if rendition else 0,
        "width": rendition.width_px if rendition else 0,
        "height": rendition.height_px if rendition else 0,
        **note,
    }


def _delivered_line(asset: Asset) -> Line:
    delivery, rendition = asset.delivery, asset.rendition
    if delivery is None:
        return {"event": "delivered", **_named(asset)}
    return {
        "event": "delivered",
        **_named(asset),
        "public_id": delivery.public_id,
        "url": delivery.url,
        "etag": delivery.etag,
        "width": delivery.width_px,
        "height": delivery.height_px,
        "source_bytes": asset.source.size_bytes,
        "sent_bytes": 0 if delivery.same_as else rendition.size_bytes if rendition else delivery.size_bytes,
        "attempts": asset.attempts,
        "rank": asset.rank,
        "existing": delivery.existing,
    }


def _skipped_line(asset: Asset) -> Line:
    where = {"public_id": asset.delivery.public_id, "url": asset.delivery.url} if asset.delivery else {}
    return {"event": "skipped", **_named(asset), "reason": skipped_because(asset.delivery), **where}


def _why_not_sent(delivery: Delivery) -> str:
    if delivery.same_as:
        return f"  (the same picture as {delivery.same_as})"
    return "  (was there already)" if delivery.existing else ""


def _failed_line(named: Line, failure: Failure) -> Line:
    return {
        "event": "failed",
        **named,
        "error": failure.code,
        "title": failure.title,
        "advice": failure.advice,
    }


def _named(asset: Asset) -> Line:
    return {"path": str(asset.source.path), **variant_field(asset)}


def variant_field(asset: Asset) -> Line:
    """Return the field that tells which variant a line is about, nothing for the picture itself."""
    return {"variant": asset.handling.variant} if asset.handling.variant else {}


def _place(asset: Asset) -> str:
    return variant_title(asset.source.place, asset.handling.variant)


def shown(path: object) -> str:
    """Return a name that any terminal can print, with control characters shown rather than obeyed."""
    text = str(path).encode("utf-8", "backslashreplace").decode()
    return "".join(char if char.isprintable() else f"\\x{ord(char):02x}" for char in text)
