"""`frontload --smoke`: the main job once, in a home of its own; every package is tried with it."""

from __future__ import annotations

import logging
import os
import shutil
import time
from dataclasses import replace
from datetime import datetime
from tempfile import mkdtemp

import click

from frontload.cli.exit_codes import DONE, SOME_FAILED
from frontload.cli.options import opened
from frontload.cli.sending import report_for, send
from frontload.core.asset import Batch
from frontload.core.selection import Selection
from frontload.core.settings import SANDBOX
from frontload.core.url_check import Finding
from frontload.wiring import resource
from frontload.wiring.reports import checked_urls, delivered_urls

LINGER_S = 5.0  # the sandbox ends earlier where its folder can go before
FORGET_WITHIN_S, FORGET_AGAIN_S = 20.0, 0.5


def smoke() -> int:
    """Deliver the sample to a sandbox and ask each URL for its image; exit 0 only if all of it is right.

    Nothing of the user's is read or written, and nothing is left behind.
    """
    home = mkdtemp(prefix="frontload-smoke-")
    os.environ["FRONTLOAD_HOME"] = home
    try:
        app = opened()
        app = replace(app, settings=replace(app.settings, sandbox_linger_s=LINGER_S))
        batch = Batch(
            batch_no=0,
            roots=(resource("samples"),),
            destination=SANDBOX,
            created_at=datetime.now().astimezone(),
            recipe=app.settings.recipe,
        )
        code = send(app, report_for("text"), batch)
        delivered = delivered_urls(app, Selection())
        right = sum(check.finding is Finding.RIGHT for check in checked_urls(app, delivered))
    finally:
        _forget(home)
    click.echo(f"smoke: {right} of {len(delivered)} URLs lead to their images")
    return code if code != DONE or (delivered and right == len(delivered)) else SOME_FAILED


def _forget(home: str) -> None:
    """Delete the home. Windows keeps what is open: our log is closed, the sandbox gets time to end by itself."""
    logging.shutdown()
    give_up_s = time.monotonic() + FORGET_WITHIN_S
    shutil.rmtree(home, ignore_errors=True)
    while os.path.lexists(home) and time.monotonic() < give_up_s:
        time.sleep(FORGET_AGAIN_S)
        shutil.rmtree(home, ignore_errors=True)
