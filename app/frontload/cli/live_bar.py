"""The bar on a terminal: how many are there, and what is to be expected of the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

import click

from frontload.core.events import AssetDelivered, AssetFailed, AssetQueued, Event, ForecastMade

if TYPE_CHECKING:
    from frontload.core.forecast import Forecast


class NoBar:
    """Where there is no terminal: lines go straight out."""

    def start(self) -> None:
        """Show it."""

    def stop(self) -> None:
        """Take it away."""

    def hear(self, event: Event) -> None:
        """Hear an event of the run."""

    def ask(self, question: str) -> bool:
        """Ask the user on stderr; the bar steps aside meanwhile."""
        self.stop()
        try:
            return click.confirm(question, default=False, err=True)
        except click.Abort:  # Ctrl-C, or the end of the input
            return False
        finally:
            self.start()

    def write(self, text: str, out: TextIO) -> None:
        """Write a line to *out*, above the bar."""
        out.write(text + "\n")
        out.flush()


class LiveBar(NoBar):
    """rich's progress bar with the engine's forecast."""

    def __init__(self, stream: TextIO) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

        columns = (
            TextColumn("delivering"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[outlook]}"),
        )
        self._progress = Progress(*columns, console=Console(file=stream), transient=True)
        self._task = self._progress.add_task("", total=0, outlook="")
        self._total = 0

    def start(self) -> None:
        """Show it."""
        self._progress.start()

    def stop(self) -> None:
        """Take it away."""
        self._progress.stop()

    def hear(self, event: Event) -> None:
        """Move on, and take the newest forecast."""
        match event:
            case AssetQueued():
                self._total += 1
                self._progress.update(self._task, total=self._total)
            case AssetDelivered() | AssetFailed():
                self._progress.advance(self._task)
            case ForecastMade(forecast):
                self._progress.update(self._task, outlook=outlook(forecast))
            case _:
                pass

    def write(self, text: str, out: TextIO) -> None:
        """Write a line above the bar where both are on the terminal."""
        if out.isatty():  # the bar's own screen: only rich can put a line above it
            self._progress.console.print(text, markup=False, highlight=False, soft_wrap=True)
        else:
            super().write(text, out)


def outlook(forecast: Forecast) -> str:
    """Say in a few words what is to be expected of the whole queue."""
    last = forecast.last
    if last is None:
        return forecast.suspended
    late, risky = forecast.late_and_risky()
    words = [f"done {forecast.moment(last.finish_s).astimezone():%H:%M:%S}"]
    words += [f"{late} too late"] if late else []
    words += [f"{risky} at risk"] if risky else []
    return ", ".join(words)


def bar_on(stream: TextIO) -> NoBar:
    """Return a live bar where *stream* is a terminal, else none."""
    return LiveBar(stream) if stream.isatty() else NoBar()
