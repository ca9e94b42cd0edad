"""What the engine tells its observer, after the journal has it.

An observer is called on the engine's thread and must return quickly. Every event is a frozen fact; match over
`Event` with `assert_never`, so that a new one cannot be forgotten.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import PurePath

    from frontload.core.asset import Asset, Batch
    from frontload.core.errors import FrontloadError
    from frontload.core.forecast import Forecast
    from frontload.core.limits import Limits
    from frontload.core.make_it import Proposal
    from frontload.core.states import RunState


@dataclass(frozen=True, slots=True)
class AssetQueued:
    """An asset is new, or back in the queue after a retry, an undo or a restart."""

    asset: Asset


@dataclass(frozen=True, slots=True)
class AssetRecalled:
    """An asset found in the journal that had already ended; not counted in this run."""

    asset: Asset


@dataclass(frozen=True, slots=True)
class AssetRekeyed:
    """Level, deadline or place of an asset was changed by the user, or it is back in the list as it left it."""

    asset: Asset


@dataclass(frozen=True, slots=True)
class PreparationStarted:
    """A worker took the asset; its rank is now known."""

    asset: Asset


@dataclass(frozen=True, slots=True)
class AssetPrepared:
    """The rendition lies in the spool."""

    asset: Asset


@dataclass(frozen=True, slots=True)
class UploadStarted:
    """The intent is committed; the request follows."""

    asset: Asset


@dataclass(frozen=True, slots=True)
class UploadPostponed:
    """The attempt failed for a passing reason, or was stopped; the asset is ready again after *delay_s*."""

    asset: Asset
    error: FrontloadError
    delay_s: float


@dataclass(frozen=True, slots=True)
class AssetDelivered:
    """The destination has the bytes and the journal has the URL."""

    asset: Asset


@dataclass(frozen=True, slots=True)
class AssetFailed:
    """This one will not be delivered unless the user acts."""

    asset: Asset


@dataclass(frozen=True, slots=True)
class TwinFound:
    """The asset has the same bytes as another on its way, lying at *place*: it waits for that delivery."""

    asset: Asset
    place: str


@dataclass(frozen=True, slots=True)
class AssetSkipped:
    """It need not be sent, for its bytes were delivered before; the asset has that delivery."""

    asset: Asset


@dataclass(frozen=True, slots=True)
class AssetRemoved:
    """The user took the asset out of the queue, or what was delivered off the list: it stays in its state."""

    asset: Asset


AssetEvent = (
    AssetQueued
    | AssetRecalled
    | AssetRekeyed
    | PreparationStarted
    | AssetPrepared
    | UploadStarted
    | UploadPostponed
    | AssetDelivered
    | AssetFailed
    | TwinFound
    | AssetSkipped
    | AssetRemoved
)
"""Events that carry an asset in a new state; exactly these are journalled, but for what is recalled from there."""


class OverlookedReason(StrEnum):
    """Why the scan left a path out."""

    HIDDEN = "hidden"
    LITTER = "system file"
    NOT_AN_IMAGE = "not an image Frontload reads"
    SIDECAR = "marks that belong to the image beside it"
    LINK_LOOP = "a link back to a folder already walked"
    DUPLICATE = "already in the queue"
    SPECIAL = "not a regular file"


@dataclass(frozen=True, slots=True)
class PathOverlooked:
    """The scan left a path out on purpose."""

    batch_no: int
    path: PurePath
    reason: OverlookedReason


@dataclass(frozen=True, slots=True)
class PathUnreadable:
    """The system refused a path during the scan; counts as failed."""

    batch_no: int
    path: PurePath
    error: FrontloadError


@dataclass(frozen=True, slots=True)
class NameTaken:
    """A new asset's public_id belongs to the file of this queue at *place*, or to what *url* leads to since before.

    Told when the asset is found; where both may yet turn out to have the same bytes it is not told.
    """

    asset: Asset
    place: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class DestinationAccepted:
    """A destination takes our credentials, and images within *limits*; told once a run, before the first byte."""

    destination: str
    limits: Limits


@dataclass(frozen=True, slots=True)
class BatchOpened:
    """A drop was taken in (or found in the journal); its files follow as they are found."""

    batch: Batch


@dataclass(frozen=True, slots=True)
class BatchScanned:
    """The batch's folders were walked to the end."""

    batch: Batch


@dataclass(frozen=True, slots=True)
class BatchChanged:
    """The user gave a batch other defaults, or more files."""

    batch: Batch


@dataclass(frozen=True, slots=True)
class UploadProgressed:
    """Bytes handed to the system for one upload; at most one event per 64 KiB, never journalled."""

    asset_no: int
    sent_bytes: int
    total_bytes: int


@dataclass(frozen=True, slots=True)
class ForecastMade:
    """Order and forecast were made anew; at most once a second, never journalled."""

    forecast: Forecast


@dataclass(frozen=True, slots=True)
class ProposalsMade:
    """What would bring assets out of risk, the cheapest first; the answer to `Engine.propose`."""

    proposals: tuple[Proposal, ...]


@dataclass(frozen=True, slots=True)
class ClockMoved:
    """The wall clock moved by *by_s* more than time did: it was set, or the computer slept."""

    by_s: float


@dataclass(frozen=True, slots=True)
class UplinkCapped:
    """Another cap on the uplink holds from now on, None for none; *until* is the next border of the user's hours.

    Not told at the beginning of a run that has no cap.
    """

    cap_bytes_per_s: float | None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class RunChanged:
    """The run was paused, resumed or halted; *error* says why it halted."""

    state: RunState
    error: FrontloadError | None = None


@dataclass(frozen=True, slots=True)
class RunFinished:
    """Nothing is left to do, or the run was stopped; *seconds* since the run's first asset."""

    delivered: int
    failed: int
    skipped: int
    seconds: float


Event = (
    AssetEvent
    | PathOverlooked
    | PathUnreadable
    | NameTaken
    | DestinationAccepted
    | BatchOpened
    | BatchScanned
    | BatchChanged
    | UploadProgressed
    | ForecastMade
    | ProposalsMade
    | ClockMoved
    | UplinkCapped
    | RunChanged
    | RunFinished
)

Observer = Callable[[Event], None]
