"""The composition root: folders and settings in, an engine out. The only file that names concrete edges."""

from __future__ import annotations

import os
import random
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from frontload import __version__
from frontload.core.asset import thumbnail_name
from frontload.core.bandwidth import cap_text
from frontload.core.errors import UnclearValueError, UnknownNameError
from frontload.core.make_it import after
from frontload.core.recipe import check_variants
from frontload.core.settings import SANDBOX, Account, Settings, connections_for
from frontload.core.slots import Slots
from frontload.core.speeds import Speeds
from frontload.core.states import WAITING_STATES
from frontload.core.terms import Terms
from frontload.edges.clock import SystemClock
from frontload.edges.folders import Folders, find_folders
from frontload.edges.log import log_to
from frontload.edges.preprocess.stamp import stamped
from frontload.edges.resources import resource as resource
from frontload.edges.settings_file import load_settings
from frontload.engine import Engine, World
from frontload.engine.recognition import foreseen
from frontload.wiring.finding import found_files
from frontload.wiring.finding import found_images as found_images

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from frontload.core.asset import Asset
    from frontload.core.events import AssetQueued, AssetSkipped, NameTaken, Observer
    from frontload.core.make_it import Proposal
    from frontload.core.recipe import Recipe
    from frontload.core.rules import Rule
    from frontload.core.settings import SecretKey
    from frontload.edges.cloudinary.uploader import CloudinaryUploader, Credentials
    from frontload.edges.journal.journal import Record
    from frontload.edges.preprocess.pool import WorkerPool
    from frontload.edges.spool import FolderSpool

MOST_THUMBNAIL_BYTES = 200_000_000  # some 30,000 small pictures


@dataclass(frozen=True, slots=True)
class App:
    """This user's folders and settings, and what could not be used of the settings file."""

    folders: Folders
    settings: Settings
    complaints: tuple[str, ...] = ()
    secrets_in_memory: Mapping[SecretKey, str] = field(default_factory=dict, repr=False)
    """Those that found no place that lasts; they are gone when the process ends."""

    def destination(self, name: str | None) -> str:
        """Return the destination of that name, or the default one; raises `UnknownNameError`."""
        if name == SANDBOX:
            return name  # whatever is wrong with an account
        if name is None:
            return self.destinations()[0]
        if name not in self.destinations():
            raise UnknownNameError("destination", name, ", ".join(self.destinations()))
        return name

    def destinations(self) -> tuple[str, ...]:
        """Return every destination's name, the default first; the sandbox is always the last."""
        return (*(account.name for account in self.accounts()), SANDBOX)

    def accounts(self) -> tuple[Account, ...]:
        """Return the configured accounts, then the environment's."""
        from frontload.edges.credentials import environment_account

        found = environment_account()
        return (*self.settings.accounts, *([found.account] if found else []))


def open_app() -> App:
    """Find and make the folders, read the settings, begin the log; raises `FrontloadError`."""
    folders = find_folders()
    folders.make()
    log_to(folders.log)
    loaded = load_settings(folders.settings)
    recipes = tuple(stamped(recipe) for recipe in loaded.settings.recipes)
    return App(folders, replace(loaded.settings, recipes=recipes), loaded.complaints)


def make_engine(app: App, observe: Observer) -> Engine:
    """Return an engine on this machine's edges; nothing is opened before it runs."""
    settings = app.settings
    return Engine(
        open_world=partial(open_world, app),
        scan=found_files,
        clock=SystemClock(),
        jitter=random.random,
        terms=terms_of(settings),
        observe=observe,
    )


def terms_of(settings: Settings) -> Terms:
    """Return what *settings* mean for a run on this machine."""
    return Terms(
        order=settings.order,
        slots=slots_for(settings),
        recipes=settings.recipes,
        naming=settings.naming,
        rules=settings.rules,
        bandwidth=settings.bandwidth,
        low_share=settings.low_share,
    )


def present_cap_bytes_per_s(app: App) -> float | None:
    """Return the cap on the uplink that holds now, None for none."""
    return app.settings.bandwidth.cap_at(datetime.now().astimezone())


def cap_words(app: App) -> str:
    """Return which cap on the uplink holds now, and until when."""
    return cap_text(app.settings.bandwidth, datetime.now().astimezone(), datetime.astimezone)


def workers_for(settings: Settings) -> int:
    """Return how many worker processes to run: the user's number, else one a core."""
    return settings.workers or os.cpu_count() or 1


def slots_for(settings: Settings) -> Slots:
    """Return how much may happen at once under *settings* on this machine."""
    return Slots(workers=workers_for(settings), connections=connections_for(settings))


@contextmanager
def open_world(app: App) -> Iterator[World]:
    """Open the journal, the spool, the workers and the uploader; the journal closes last."""
    # imported here, off the way to the first paint
    from frontload.edges.cloudinary.late import LateUploader
    from frontload.edges.journal.journal import open_journal
    from frontload.edges.pruning import prune
    from frontload.edges.spool import FolderSpool

    with open_journal(app.folders.journal, clouds_of(app)) as journal, ExitStack() as leases:
        spool = FolderSpool(app.folders.spool)
        spool.sweep(journal.needed_renditions())
        leases.callback(prune, app.folders.thumbnails, MOST_THUMBNAIL_BYTES)  # at the end, when nobody waits
        yield World(
            journal=journal,
            spool=spool,
            preparer=make_preparer(app),
            uploader=LateUploader(partial(make_uploader, app, spool, leases)),
            leases=leases,
        )


def _usable_accounts(app: App) -> tuple[Account, ...]:
    with suppress(UnclearValueError):  # what the environment says is no account: nothing is sent there either
        return app.accounts()
    return app.settings.accounts


def clouds_of(app: App) -> dict[str, str]:
    """Return by each destination's name where its images really are, which another account may share."""
    clouds = {
        account.name: f"{account.upload_prefix or ''}{account.cloud_name}" for account in _usable_accounts(app)
    }
    return {SANDBOX: SANDBOX, **clouds}


def make_preparer(app: App, *, workers: int | None = None, spool: Path | None = None) -> WorkerPool:
    """Return worker processes, by default as the settings say; none starts before the first file."""
    from frontload.edges.preprocess.pool import WorkerPool

    folders, settings = app.folders, app.settings
    return WorkerPool(
        workers=workers or workers_for(settings),
        spool=spool or folders.spool,
        thumbnails=folders.thumbnails,
        max_megapixels=settings.max_megapixels,
        timeout_s=settings.prepare_timeout_s,
        memory_bytes=settings.worker_memory_bytes,
    )


def make_uploader(
    app: App,
    spool: FolderSpool,
    leases: ExitStack,
    found_credentials: Callable[[str], Credentials] | None = None,
) -> CloudinaryUploader:
    """Return an uploader; the sandbox it may start is held until *leases* end."""
    from frontload.edges.cloudinary.uploader import CloudinaryUploader
    from frontload.wiring.accounts import credentials_of

    return CloudinaryUploader(
        credentials_of=found_credentials or partial(credentials_of, app, leases),
        rendition_path=spool.path,
        connections=connections_for(app.settings),
        bandwidth_bytes_per_s=present_cap_bytes_per_s(app),
        chunk_above_bytes=app.settings.chunk_above_bytes,
        user_agent=f"Frontload/{__version__}",
    )


def thumbnail_path(app: App, source_sha256: str) -> Path:
    """Return where the small picture of a prepared source lies."""
    return app.folders.thumbnails / thumbnail_name(source_sha256)


def check_destination(app: App, destination: str) -> str:
    """Ask a destination once whether it accepts us and return the verdict; raises `FrontloadError`."""
    from frontload.edges.spool import FolderSpool

    with ExitStack() as leases:
        uploader = make_uploader(app, FolderSpool(app.folders.spool), leases)
        leases.callback(uploader.close)
        uploader.check(destination)
        return f"accepts us ({uploader.folder_mode(destination)} folders)"


def read_record(app: App) -> Record:
    """Return everything the journal holds, without owning it; raises `JournalDamagedError`."""
    from frontload.edges.journal.journal import read_journal

    return read_journal(app.folders.journal)


def foreseen_events(app: App, assets: Iterable[Asset]) -> Iterator[AssetQueued | AssetSkipped | NameTaken]:
    """Yield what a run would tell of new assets as it takes them in; raises `JournalDamagedError`."""
    from frontload.edges.journal.journal import reading

    with reading(app.folders.journal) as found:
        yield from foreseen(assets, found.ledger(clouds_of(app)), app.settings.recipes)


def learned_speeds(app: App) -> Speeds:
    """Return what earlier runs learned, under this app's bandwidth cap; raises `JournalDamagedError`."""
    from frontload.edges.journal.journal import reading

    speeds = Speeds(app.settings.recipes, cap_bytes_per_s=present_cap_bytes_per_s(app))
    with reading(app.folders.journal) as found:
        speeds.recall(found.speeds())
    return speeds


def apply_proposal(app: App, proposal: Proposal) -> None:
    """Change the kept queue; raises `JournalInUseError` while a run owns it, `JournalDamagedError`."""
    from frontload.edges.journal.journal import open_journal

    with open_journal(app.folders.journal) as journal:
        _, assets = journal.unfinished()
        idle = [asset for asset in assets if asset.state in WAITING_STATES]
        journal.save(after(idle, proposal))


def save_rules(app: App, rules: tuple[Rule, ...]) -> None:
    """Keep the table of rules in the settings file; raises `UnclearValueError` or `FolderUnusableError`."""
    from frontload.edges import settings_file

    settings_file.save_rules(app.folders.settings, rules)


def recipe_text(recipe: Recipe) -> str:
    """Return a recipe as the text of a file that can be imported."""
    from frontload.edges import settings_file

    return settings_file.recipe_text(recipe)


def import_recipe(app: App, file: Path) -> Recipe:
    """Take a file's recipe into the settings file; raises `FileUnreadableError` or what is wrong in it."""
    from frontload.edges import settings_file

    recipe = settings_file.read_recipe(file)
    check_variants(recipe, app.settings.recipes)
    settings_file.add_recipe(app.folders.settings, recipe)
    return recipe
