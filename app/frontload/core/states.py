"""The life of an asset as one table; an illegal step raises and changes nothing.

    queued --prepare--> preparing --prepared--> ready --upload--> uploading --deliver--> delivered
       ^                    |                     ^                   |
       +-----put back-------+                     +-----put back------+

`fail`, `skip` and `remove` leave the line; `retry` and `reinstate` bring an asset back to its start. What has the
same bytes as another is delivered with it: `share`.
"""

from __future__ import annotations

from enum import StrEnum

from frontload.core.errors import BugError


class AssetState(StrEnum):
    """Where an asset stands; the words are the journal's and the screen's."""

    QUEUED = "queued"
    PREPARING = "preparing"
    READY = "ready"
    UPLOADING = "uploading"
    DELIVERED = "delivered"
    FAILED = "failed"
    SKIPPED = "skipped"
    REMOVED = "removed"


class Step(StrEnum):
    """What can happen to an asset."""

    PREPARE = "prepare"
    PREPARED = "prepared"
    UPLOAD = "upload"
    DELIVER = "deliver"
    SHARE = "share"
    FAIL = "fail"
    SKIP = "skip"
    REMOVE = "remove"
    RETRY = "retry"
    REINSTATE = "reinstate"
    PUT_BACK = "put back"


_S, _T = AssetState, Step

NEXT_STATE: dict[tuple[AssetState, Step], AssetState] = {
    (_S.QUEUED, _T.PREPARE): _S.PREPARING,
    (_S.PREPARING, _T.PREPARED): _S.READY,
    (_S.READY, _T.UPLOAD): _S.UPLOADING,
    (_S.UPLOADING, _T.DELIVER): _S.DELIVERED,
    # a worker, a connection or the whole process was taken away
    (_S.PREPARING, _T.PUT_BACK): _S.QUEUED,
    (_S.UPLOADING, _T.PUT_BACK): _S.READY,
    # the spool lost the rendition: prepare it again
    (_S.READY, _T.PUT_BACK): _S.QUEUED,
    (_S.QUEUED, _T.FAIL): _S.FAILED,
    (_S.READY, _T.FAIL): _S.FAILED,
    (_S.PREPARING, _T.FAIL): _S.FAILED,
    (_S.UPLOADING, _T.FAIL): _S.FAILED,
    (_S.QUEUED, _T.SHARE): _S.DELIVERED,
    (_S.PREPARING, _T.SKIP): _S.SKIPPED,
    (_S.QUEUED, _T.REMOVE): _S.REMOVED,
    (_S.READY, _T.REMOVE): _S.REMOVED,
    (_S.FAILED, _T.REMOVE): _S.REMOVED,
    (_S.SKIPPED, _T.REMOVE): _S.REMOVED,
    (_S.FAILED, _T.RETRY): _S.QUEUED,
    (_S.SKIPPED, _T.RETRY): _S.QUEUED,
    (_S.REMOVED, _T.REINSTATE): _S.QUEUED,
    # what had failed before it was removed comes back as it was
    (_S.REMOVED, _T.FAIL): _S.FAILED,
}

FINAL_STATES = frozenset({_S.DELIVERED, _S.FAILED, _S.SKIPPED, _S.REMOVED})
"""States in which nothing more happens by itself."""
UNDELIVERED_STATES = FINAL_STATES - {_S.DELIVERED}
"""Those of them in which nothing was sent, so that the asset's file and name are free for another."""
WAITING_STATES = frozenset({_S.QUEUED, _S.READY})
"""States in which no worker and no connection has the asset."""
FLIGHT_STATES = frozenset({_S.PREPARING, _S.UPLOADING})
"""States in which one of them has."""

AGAIN = {_S.FAILED: _T.RETRY, _S.SKIPPED: _T.RETRY, _S.REMOVED: _T.REINSTATE}
"""How what has ended undelivered begins anew."""


def next_state(state: AssetState, step: Step) -> AssetState:
    """Return the state after *step*; raises `BugError` where the table has no such step."""
    try:
        return NEXT_STATE[state, step]
    except KeyError:
        raise BugError(f"an asset that is {state} cannot {step}") from None


class RunState(StrEnum):
    """What the run as a whole does; paused is a property of the run, never of an asset."""

    RUNNING = "running"
    PAUSED = "paused"
    HALTED = "halted"
