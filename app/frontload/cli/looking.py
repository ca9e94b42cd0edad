"""Commands that look and change nothing: status, doctor."""

from __future__ import annotations

import json
import platform
from collections import Counter
from typing import TYPE_CHECKING, Any

import click

from frontload import __version__
from frontload.cli.options import opened
from frontload.cli.report import shown
from frontload.core.errors import FrontloadError
from frontload.core.states import FINAL_STATES, AssetState
from frontload.wiring import (
    App,
    cap_words,
    check_destination,
    open_app,
    read_record,
)
from frontload.wiring.accounts import keyring_name
from frontload.wiring.desk import offered_release

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from frontload.core.asset import Batch


_STATES = tuple(AssetState)  # a batch's states are told in the order of the way of one image


@click.command("status")
@click.option("--format", "form", type=click.Choice(["text", "jsonl"]), default="text", show_default=True)
def status(form: str) -> int:
    """Show what the journal holds, batch by batch."""
    record = read_record(opened())
    counts: dict[int, Counter[AssetState]] = {batch.batch_no: Counter() for batch in record.batches}
    for asset in sorted(record.assets, key=lambda asset: _STATES.index(asset.state)):
        counts[asset.batch_no][asset.state] += 1
    for batch in record.batches:
        tally = counts[batch.batch_no]
        if form == "jsonl":
            click.echo(json.dumps(_status_line(batch, tally)))
        else:
            words = ", ".join(f"{number} {state}" for state, number in tally.items()) or "no images"
            places = ", ".join(str(root) for root in batch.roots)
            dropped = f"{batch.batch_no:>4}  {batch.created_at.astimezone():%d %b %H:%M}"
            click.echo(f"{dropped}  {shown(places)} → {batch.destination}: {words}")
    if not record.batches:
        click.echo("Nothing was sent yet.", err=True)
    elif any(asset.state not in FINAL_STATES for asset in record.assets):
        click.echo("Some images wait: `frontload resume` sends them.", err=True)
    return 0


@click.command("doctor")
@click.option("--format", "form", type=click.Choice(["text", "jsonl"]), default="text", show_default=True)
def doctor(form: str) -> int:
    """Check that everything Frontload needs is there; exit 1 if something is not."""
    app = open_app()
    troubles = 0
    for name, verdict, fine in _findings(app):
        if form == "jsonl":
            click.echo(json.dumps({"check": name, "verdict": verdict, "fine": fine}))
        else:
            click.echo(f"{'ok ' if fine else 'NO '} {name}: {verdict}")
        troubles += not fine
    return 1 if troubles else 0


def _findings(app: App) -> Iterator[tuple[str, str, bool]]:
    """Yield name, verdict, and whether it is fine."""
    import PIL
    from PIL import features

    yield "python", f"{platform.python_version()} on {platform.platform()}", True
    codecs = [name for name in ("jpg", "webp", "avif", "littlecms2") if features.check(name)]
    yield "pillow", f"{PIL.__version__} with {', '.join(codecs)}", {"jpg", "webp", "littlecms2"} <= set(codecs)
    for name in ("data", "config", "cache", "log"):
        folder: Path = getattr(app.folders, name)
        yield f"{name} folder", str(folder), folder.is_dir()
    yield "settings", "; ".join(app.complaints) or "read", not app.complaints
    yield "bandwidth", cap_words(app), True
    yield _qt_finding()
    yield _keyring_finding()
    if app.settings.update_url is not None:
        yield "updates", _update_words(app.settings.update_url), True
    for destination in app.destinations():
        yield _destination_finding(app, destination)


def _qt_finding() -> tuple[str, str, bool]:
    try:
        import PySide6
        from PySide6 import QtWidgets
    except ImportError as error:
        return "window", f"Qt cannot start: {error}", False
    return "window", f"Qt {QtWidgets.QApplication.__module__ and PySide6.__version__}", True


def _keyring_finding() -> tuple[str, str, bool]:
    name = keyring_name()
    usable = "fail" not in name.lower()
    return "keyring", name if usable else "none; secrets come from CLOUDINARY_URL only", True


def _update_words(address: str) -> str:
    try:
        release = offered_release(address)
    except FrontloadError as error:
        return str(error)
    return f"{release.version} is there: {release.url}" if release.is_newer_than(__version__) else "none"


def _destination_finding(app: App, destination: str) -> tuple[str, str, bool]:
    try:
        return f"destination {destination}", check_destination(app, destination), True
    except FrontloadError as error:
        return f"destination {destination}", str(error), False


def _status_line(batch: Batch, tally: Counter[AssetState]) -> dict[str, Any]:
    return {
        "batch": batch.batch_no,
        "created_at": batch.created_at.isoformat(),
        "paths": [str(root) for root in batch.roots],
        "destination": batch.destination,
        **{state.value: number for state, number in tally.items()},
    }
