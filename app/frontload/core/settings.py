"""The user's standing wishes, checked; edges/settings_file reads and writes them."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from frontload.core.bandwidth import NO_CAP, Bandwidth
from frontload.core.behaviour import USUAL, Behaviour
from frontload.core.checks import require
from frontload.core.errors import UnclearValueError
from frontload.core.overwrite import Overwrite
from frontload.core.priority import Order
from frontload.core.recipe import BUILT_IN_RECIPES, DEFAULT_RECIPE_NAME, Recipe
from frontload.core.schedule import LOW_SHARE, MOST_LOW_SHARE

if TYPE_CHECKING:
    from pathlib import PurePath

    from frontload.core.naming import NamingRule
    from frontload.core.rules import Rule

SecretKey = tuple[str, str]
"""What a secret goes by: cloud name and API key."""
SANDBOX = "sandbox"
"""The name under which the embedded sandbox is a destination like any other."""
MOST_AT_ONCE = 64  # Cloudinary's staff speak of 40-50 concurrent calls (cloudinary.md §6)
DEFAULT_CONNECTIONS = 16  # fills 100 Mbit/s with images of 300 kB that wait for 0.3 s each (design §9)
MOST_WORKER_BYTES = 10**15  # what every system's limits can still hold
LONGEST_S = 366 * 86400.0
MOST_AT_A_TIME_BYTES = 100_000_000  # one request takes 100 MB of any plan (cloudinary.md §3)
LEAST_CHUNK_BYTES = 5 * 1024 * 1024 + 1  # Cloudinary wants every chunk but the last above 5 MiB
LEAST_WORKER_BYTES = 200_000_000  # Python, Pillow and one 24 MP image in RGB


@dataclass(frozen=True, slots=True)
class Account:
    """A Cloudinary account without its secret, which lives in the keyring or the environment.

    `upload_prefix` points the account at another server (a sandbox, a proxy); None is Cloudinary itself. With an
    `unsigned_preset` there is neither key nor secret. `eager` are transformations, as `w_400|w_800`, that
    Cloudinary makes of each image as soon as it is there.
    """

    name: str
    cloud_name: str
    api_key: str = ""
    upload_prefix: str | None = None
    unsigned_preset: str | None = None
    overwrite: Overwrite = Overwrite.NEVER
    eager: str | None = None

    @property
    def secret_key(self) -> SecretKey:
        """What its secret goes by, whatever it is called."""
        return (self.cloud_name, self.api_key)

    def __post_init__(self) -> None:
        """Refuse the sandbox's name, what no call can say, and a prefix that leads somewhere unclear."""
        if not (self.api_key or self.unsigned_preset):
            raise UnclearValueError("API key", self.api_key, "what the console shows, or an unsigned upload preset")
        if self.unsigned_preset is not None and self.overwrite is not Overwrite.NEVER:
            raise UnclearValueError("policy of an unsigned preset", self.overwrite, "never: it cannot overwrite")
        if self.unsigned_preset is not None and self.eager is not None:
            raise UnclearValueError("wish for an unsigned preset", self.eager, "the preset's own settings")
        if self.name in {"", SANDBOX}:
            raise UnclearValueError("account name", self.name, "another name; “sandbox” is the embedded stand-in")
        fine = self.upload_prefix is None or _is_address(self.upload_prefix)
        require("upload prefix", fine, self.upload_prefix, "an address such as https://host")


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything a run needs to know of the user's wishes.

    `workers` None means one per core. `connections` is the most there may be, None what `connections_for` says.
    `low_share` is the part of all turns that the lowest waiting level gets in the smart order, so that it never
    starves. Renditions above `chunk_above_bytes` go in chunks, each of which an interrupted upload need not send
    again. `watched` folders are looked at while the window is open.
    `update_url` is asked for newer versions; None, the default, asks nobody.
    """

    accounts: tuple[Account, ...] = ()
    recipes: tuple[Recipe, ...] = BUILT_IN_RECIPES
    rules: tuple[Rule, ...] = ()
    order: Order = Order.SMART
    recipe: str = DEFAULT_RECIPE_NAME
    naming: NamingRule | None = None
    workers: int | None = None
    connections: int | None = None
    bandwidth: Bandwidth = NO_CAP
    max_megapixels: float = 250.0
    prepare_timeout_s: float = 60.0
    worker_memory_bytes: int = 3_000_000_000
    sandbox_linger_s: float = 600.0
    low_share: float = LOW_SHARE
    chunk_above_bytes: int = MOST_AT_A_TIME_BYTES
    behaviour: Behaviour = USUAL
    watched: tuple[PurePath, ...] = ()
    update_url: str | None = None

    @property
    def overwriting(self) -> frozenset[str]:
        """The accounts that overwrite an image whose name is wanted for another."""
        return frozenset(account.name for account in self.accounts if account.overwrite is not Overwrite.NEVER)

    def __post_init__(self) -> None:
        """Refuse values that would stop a run from ever moving."""
        for what, wanted in (("workers", self.workers), ("connections", self.connections)):
            fine = wanted is None or 1 <= wanted <= MOST_AT_ONCE
            require(f"number of {what}", fine, wanted, f"1 to {MOST_AT_ONCE}")
        require("max_megapixels", 0 < self.max_megapixels < math.inf, self.max_megapixels, "a number above 0")
        limit = self.prepare_timeout_s
        require("prepare_timeout_s", 0 < limit <= LONGEST_S, limit, "seconds above 0, at most a year")
        memory = self.worker_memory_bytes
        fine = LEAST_WORKER_BYTES <= memory <= MOST_WORKER_BYTES
        require("worker_memory_bytes", fine, memory, "200000000 to 10^15")
        above = self.chunk_above_bytes
        fine = LEAST_CHUNK_BYTES <= above <= MOST_AT_A_TIME_BYTES
        require("chunk_above_bytes", fine, above, "5242881 to 100000000")
        address = self.update_url
        require("update_url", address is None or _is_address(address), address, "https://host/path")
        require("low_share", 0 <= self.low_share <= MOST_LOW_SHARE, self.low_share, "0 to 0.5")
        linger = self.sandbox_linger_s
        require("sandbox_linger_s", 0 <= linger <= LONGEST_S, linger, "seconds from 0 to a year")


def connections_for(settings: Settings) -> int:
    """Return how many uploads may run at once at most; how many do is learned from the link (`Concurrency`)."""
    return settings.connections or DEFAULT_CONNECTIONS


def _is_address(text: str) -> bool:
    """Tell whether *text* is an address of the web with a host and, if it names one, a port that can be."""
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and port != 0
