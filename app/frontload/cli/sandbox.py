"""`frontload sandbox`: the Cloudinary-compatible stand-in, in the foreground."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from frontload.wiring import open_app

if TYPE_CHECKING:
    from frontload.sandbox.installation import Announcement


@click.command("sandbox")
@click.option("--port", type=click.IntRange(0, 65535), help="Default: the port chosen for this installation.")
@click.option("--folder-mode", type=click.Choice(["fixed", "dynamic"]))
@click.option("--join", is_flag=True, hidden=True, help="Announce the one that runs, if one does, and end.")
@click.option("--linger", "linger_s", type=float, hidden=True, help="End after so many seconds without use.")
@click.option("--faults", is_flag=True, hidden=True, help="Let tests inject faults.")
def sandbox(*, port: int | None, folder_mode: str | None, join: bool, linger_s: float | None, faults: bool) -> int:
    """Run the sandbox until Ctrl-C; the first line tells where it is and its key, as JSON."""
    from frontload.sandbox.server import AlreadyServingError, PortTakenError, serve

    try:
        serve(
            open_app().folders.sandbox,
            announce=_announce,
            port=port,
            folder_mode=folder_mode,
            linger_s=linger_s,
            join=join,
            faults=faults,
        )
    except PortTakenError as error:
        raise click.UsageError(f"{error}. Another program uses that port; choose another with --port.") from error
    except AlreadyServingError as error:
        raise click.UsageError(f"{error}. Stop the Frontload that uses it first.") from error
    return 0


def _announce(announcement: Announcement) -> None:
    sys.stdout.write(announcement.to_json() + "\n")
    sys.stdout.flush()
