"""What the window asks of the world beside the engine: other settings for a run, proofs, accounts."""

from __future__ import annotations

import os
import platform
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from frontload import __version__
from frontload.core.asset import Source
from frontload.edges.log import write_report
from frontload.edges.scan import scan
from frontload.engine import Outfit
from frontload.wiring import make_preparer, make_uploader, open_world, resource, terms_of, workers_for
from frontload.wiring.accounts import credentials_for, secret_for

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from frontload.core.ports import Preparer
    from frontload.core.release import Release
    from frontload.core.settings import Account, Settings
    from frontload.edges.first_window import FirstWindow
    from frontload.edges.notices import Notices
    from frontload.edges.preprocess.proof import Proofs
    from frontload.edges.wakefulness import Wakefulness
    from frontload.edges.watch import Glance, WatchedFolder
    from frontload.engine import World
    from frontload.wiring import App


def open_proofs(app: App) -> Proofs:
    """Return what shows a recipe's work on one picture, by one worker that starts with the first."""
    from frontload.edges.preprocess.proof import Proofs

    folder = app.folders.cache / f"proofs-{os.getpid()}"
    return Proofs(make_preparer(app, workers=1, spool=folder), folder)


def offered_release(address: str) -> Release:
    """Return which version *address* offers; raises `ReleaseUnknownError`, may take seconds."""
    from frontload.edges.releases import latest_release

    return latest_release(address, f"Frontload/{__version__}")


def make_preview_worker(app: App, folder: Path) -> Preparer:
    """Return one worker that writes what the window looks at into *folder*; it starts with the first."""
    return make_preparer(app, workers=1, spool=folder)


def try_account(app: App, account: Account, api_secret: str | None) -> str:
    """Ask whether *account* is accepted and return its folder mode; without a secret the keyring's is taken.

    Nothing is kept. Raises `FrontloadError`; may take seconds.
    """
    from frontload.edges.spool import FolderSpool

    found = credentials_for(account, api_secret or secret_for(app, account))
    with ExitStack() as leases:
        uploader = make_uploader(app, FolderSpool(app.folders.spool), leases, lambda _: found)
        leases.callback(uploader.close)
        uploader.check(account.name)
        return uploader.folder_mode(account.name)


def outfit_of(app: App, before: App) -> Outfit:
    """Return what a run that began on *before* needs to go on under the settings of *app*."""
    return Outfit(terms_of(app.settings), partial(open_world, app), partial(refit, app, before))


def refit(app: App, before: App, world: World) -> World:
    """Return *world* with the uploader of *app*, and with its workers where these must be others."""
    from frontload.edges.spool import FolderSpool

    uploader = make_uploader(app, FolderSpool(app.folders.spool), world.leases)
    if _worker_limits(app.settings) == _worker_limits(before.settings):
        return replace(world, uploader=uploader)
    world.preparer.retire()
    return replace(world, uploader=uploader, preparer=make_preparer(app))


def _worker_limits(settings: Settings) -> tuple[float, ...]:
    return (
        workers_for(settings), settings.max_megapixels, settings.prepare_timeout_s, settings.worker_memory_bytes,
    )  # fmt: skip


def write_crash_report(app: App, error: BaseException) -> tuple[str, Path]:
    """Write what is known of a mistake of ours into the log folder; return its text and its file."""
    facts = f"Frontload {__version__}, Python {platform.python_version()}, {platform.platform()}"
    return write_report(app.folders.log, error, facts)


def be_first(app: App, paths: Sequence[Path]) -> FirstWindow | None:
    """Return what makes this the first window, None if another took *paths*; raises `JournalInUseError`."""
    from frontload.edges import first_window

    return first_window.be_first(app.folders.data, paths)


def notices() -> Notices:
    """Return what says something on the desktop where there is no tray."""
    from frontload.edges.notices import Notices

    return Notices(resource("icons", "frontload-128.png"))


def wakefulness() -> Wakefulness:
    """Return what keeps this computer awake."""
    from frontload.edges.wakefulness import Wakefulness

    return Wakefulness()


def watch_folder(app: App, folder: Path, tell: Callable[[Glance], None]) -> WatchedFolder:
    """Watch *folder* and *tell* of each image once, on a thread of its own; never of what the journal has."""
    from frontload.edges.preprocess.whole import Wholeness
    from frontload.edges.watch import WatchedFolder

    spool = app.folders.cache / f"whole-{os.getpid()}-{id(tell)}"
    return WatchedFolder(
        folder,
        find=lambda paths: (found for found in scan(0, paths) if isinstance(found, Source)),
        judge=Wholeness(partial(make_preparer, app, workers=1, spool=spool), spool),
        known=partial(_known_below, app, folder),
        tell=tell,
    )


def _known_below(app: App, folder: Path) -> Iterator[tuple[Path, int, int]]:
    """Yield what the journal knows of files below *folder*; raises `FrontloadError` while it cannot be read."""
    from pathlib import Path

    from frontload.edges.journal.journal import reading

    with reading(app.folders.journal) as found:
        for asset in found.assets():
            source = asset.source
            if source.path.is_relative_to(folder):
                yield Path(source.path), source.size_bytes, source.modified_ns
