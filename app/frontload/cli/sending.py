"""`frontload upload` and `frontload resume`."""

from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING

import click

from frontload.cli.exit_codes import DONE, INTERRUPTED, SOME_FAILED, WRONG_USAGE
from frontload.cli.options import Wishes, batch_from, job_options, opened, run_options, with_limits, with_wishes
from frontload.cli.preflight import Announcer, preflight_of
from frontload.cli.report import JsonLines, PlainLines, Report, shown
from frontload.core.events import AssetSkipped, BatchScanned, RunChanged
from frontload.core.settings import SANDBOX
from frontload.wiring import App, make_engine

if TYPE_CHECKING:
    from types import FrameType

    from frontload.core.asset import Batch
    from frontload.core.errors import FrontloadError
    from frontload.core.events import Event
    from frontload.engine import Engine

PATIENCE = 3


@click.command("upload")
@job_options(paths_required=True)
def upload(wishes: Wishes) -> int:
    """Prepare and send files and folders, what matters first."""
    app = with_wishes(opened(), wishes)
    batch = batch_from(app, wishes)
    if not wishes.yes and batch.destination != SANDBOX and sys.stdin.isatty():
        click.confirm(f"Send to the account “{batch.destination}”?", default=True, abort=True, err=True)
    return send(app, report_for(wishes.form), batch, asks=not wishes.yes and sys.stdin.isatty())


@click.command("resume")
@run_options
def resume(bandwidth: str | None, connections: int | None, workers: int | None, form: str) -> int:
    """Go on with what an earlier run left unfinished.

    The options of that run are not remembered: what is not given here is as the settings have it, --bandwidth too.
    """
    return send(with_limits(opened(), bandwidth, connections, workers), report_for(form), None)


def report_for(form: str) -> Report:
    """Return the report in that form, on stdout."""
    return Report(JsonLines() if form == "jsonl" else PlainLines(), sys.stdout)


class _Watch:
    """Hears a run: says what was found, passes all on to the report, keeps what the exit code depends on."""

    def __init__(self, app: App, report: Report) -> None:
        self._announcer = Announcer(preflight_of(app))
        self._report = report
        self.halts: list[FrontloadError] = []
        self.known_before = 0
        self.is_declined = False

    def observe(self, event: Event) -> None:
        """Hear one event."""
        if isinstance(event, RunChanged) and event.error is not None:
            self.halts.append(event.error)
        self.known_before += isinstance(event, AssetSkipped)
        self._announcer.hear(event)
        self._report.observe(event)

    def is_agreed(self) -> bool:
        """Say what was found; if it costs pictures, ask whether to go on."""
        harmless = all(finding.is_harmless for finding in self._announcer.tell())
        self.is_declined = not (harmless or self._report.ask("Send the rest all the same?"))
        return not self.is_declined


def send(app: App, report: Report, batch: Batch | None, *, asks: bool = False) -> int:
    """Run the engine until nothing is left, on a new batch or on what the journal holds; return the exit code.

    What was found is said before the first byte leaves. With *asks* nothing begins before all is found, and what
    would cost pictures has to be agreed to.
    """
    watch = _Watch(app, report)
    interrupted: list[int] = []

    def observe(event: Event) -> None:
        watch.observe(event)
        if asks and isinstance(event, BatchScanned):
            (engine.resume if watch.is_agreed() else engine.stop)()

    engine = make_engine(app, observe)
    with report:
        if batch is not None:
            click.echo(f"Destination: {batch.destination}", err=True)
            if batch.deadline is not None:
                click.echo(f"Deadline: {batch.deadline:%A %d %B %H:%M}{_past(batch)}", err=True)
            if asks:
                engine.pause()
            engine.add(batch)
        _stop_on_signals(engine, interrupted)
        finished = engine.run(until_idle=True, restore=batch is None)
    report.finish(finished)
    if interrupted or watch.is_declined:
        click.echo("Interrupted. The queue is kept: `frontload resume` sends the rest.", err=True)
        return INTERRUPTED
    if watch.halts:
        click.echo(f"{shown(watch.halts[-1].title)}.\n{shown(watch.halts[-1].advice)}", err=True)
        click.echo("What was not delivered is kept: `frontload resume` sends it.", err=True)
        return WRONG_USAGE if watch.halts[-1].needs_setup else SOME_FAILED
    if watch.known_before:
        click.echo(f"{_images(watch.known_before)} delivered before; --force sends again.", err=True)
        click.echo("Whether they are still there, `frontload export --check` asks.", err=True)
    elif not (finished.delivered or finished.failed):
        click.echo(_nothing_to_do(batch, finished.skipped), err=True)
    return SOME_FAILED if finished.failed else DONE


def _past(batch: Batch) -> str:
    """Say plainly that a deadline has passed."""
    if batch.deadline is None or batch.deadline > batch.created_at:
        return ""
    return " (that has passed: everything is late, and is sent all the same)"


def _images(count: int) -> str:
    return "1 image was" if count == 1 else f"{count:,} images were"


def _nothing_to_do(batch: Batch | None, skipped: int) -> str:
    if batch is None:
        return "Nothing was left to send."
    places = shown(", ".join(str(root) for root in batch.roots))
    if skipped:
        others = "one other file was" if skipped == 1 else f"{skipped} other files were"
        return f"No image was found in {places}: {others} passed over."
    return f"No image was found in {places}. Give a folder with JPEG, PNG, WebP, TIFF, GIF, BMP or AVIF files."


def _stop_on_signals(engine: Engine, interrupted: list[int]) -> None:
    """Let Ctrl-C and a polite kill stop the engine; a fourth one, of an impatient hand, ends the process."""

    def on_signal(number: int, _: FrameType | None) -> None:
        interrupted.append(number)
        engine.stop()
        if len(interrupted) > PATIENCE:
            os._exit(INTERRUPTED)  # the journal is as safe as after kill -9

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, on_signal)
