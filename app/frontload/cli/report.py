"""Observers for the terminal: one JSON object a line, or lines for people."""

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
    UploadPostponed,
    UploadProgressed,
    UploadStarted,
)
from frontload.core.ledger import skipped_because
from frontload.core.words import clock_text, variant_title

if TYPE_CHECKING:
    from types import TracebackType

    from frontload.core.asset import Asset, Delivery
    from frontload.core.forecast import Forecast

Line = dict[str, Any]


class Report(Protocol):
    """Hears the events of a run; a context manager around it."""

    def __enter__(self) -> Self:
        """Begin."""
        ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End, also after an error."""
        ...

    def observe(self, event: Event) -> None:
        """Hear one event."""
        ...

    def ask(self, question: str) -> bool:
        """Ask the user; the bar steps aside."""
        ...

    def finish(self, finished: RunFinished) -> None:
        """Say the last word."""
        ...


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
    """One event a line on stdout, flushed at once, and a live bar on stderr where that is a terminal."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._bar = bar_on(sys.stderr)

    def __enter__(self) -> Self:
        self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.stop()

    def observe(self, event: Event) -> None:
        """Write the event if it is part of the contract; `finished` is written by `finish`."""
        self._bar.hear(event)
        line = event_line(event)
        if line is not None:
            self._write(line)

    def ask(self, question: str) -> bool:
        """Ask the user; the bar steps aside."""
        return self._bar.ask(question)

    def finish(self, finished: RunFinished) -> None:
        """Write the last line; the bar has gone by then."""
        self._write(finished_line(finished))

    def _write(self, line: Line) -> None:
        self._bar.write(json.dumps(line), self._out)


class PlainLines:
    """A line an asset for people, and a live bar on stderr where that is a terminal."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._told_late = 0
        self._bar = bar_on(sys.stderr)

    def __enter__(self) -> Self:
        self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.stop()

    def observe(self, event: Event) -> None:
        """Print deliveries, failures and what was left out; move the bar."""
        self._bar.hear(event)
        match event:
            case AssetPrepared(asset) if asset.rendition and asset.rendition.note:
                self._say(f"note       {_place(asset)}: {asset.rendition.note}")
            case AssetDelivered(asset) if asset.delivery:
                again = _why_not_sent(asset.delivery)
                self._say(f"delivered  {_place(asset)}  {asset.delivery.url}{again}")
            case AssetFailed(asset) if asset.failure:
                name = variant_title(str(asset.source.path), asset.handling.variant)
                self._say(f"failed     {shown(name)}: {asset.failure.title}. {asset.failure.advice}")
            case PathUnreadable(_, path, error):
                self._say(f"failed     {shown(path)}: {error.title}. {error.advice}")
            case AssetSkipped(asset) if asset.delivery:
                self._say(f"skipped    {_place(asset)}: {skipped_because(asset.delivery)}  {asset.delivery.url}")
            case PathOverlooked(_, path, reason):
                self._say(f"skipped    {shown(path)}: {reason.value}")
            case ForecastMade(forecast):
                self._say_what_will_be_late(forecast)
            case ClockMoved(by_s):
                self._say(f"clock      {clock_text(by_s)}")
            case UploadPostponed(asset, error, delay_s) if delay_s:
                self._say(f"again      {_place(asset)} in {delay_s:.1f} s: {error.title}")
            case _:
                pass

    def _say_what_will_be_late(self, forecast: Forecast) -> None:
        """Once, as soon as it is known, and again when it has become more than half as many again."""
        late, _ = forecast.late_and_risky()
        if late > 1.5 * self._told_late:
            self._told_late = late
            self._say(f"late       {late} of {len(forecast.finishes)} will miss their deadline as it goes now")

    def ask(self, question: str) -> bool:
        """Ask the user; the bar steps aside."""
        return self._bar.ask(question)

    def finish(self, finished: RunFinished) -> None:
        """Print the sum; the bar has gone by then."""
        self._say(
            f"{finished.delivered} delivered, {finished.failed} failed, {finished.skipped} skipped"
            f" in {finished.seconds:.1f} s"
        )

    def _say(self, text: str) -> None:
        self._bar.write(text, self._out)


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
        return f"  (the same picture as {shown(delivery.same_as)})"
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
    return shown(variant_title(asset.source.place, asset.handling.variant))


def shown(path: object) -> str:
    """Return a name that any terminal can print, with control characters shown rather than obeyed."""
    text = str(path).encode("utf-8", "backslashreplace").decode()
    return "".join(char if char.isprintable() else f"\\x{ord(char):02x}" for char in text)
