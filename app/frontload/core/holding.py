"""Finished renditions that let a better one still in preparation go first."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from frontload.core.asset import Rendition
    from frontload.core.priority import PriorityKey

HOLD_S = 2.0
"""How long a finished rendition waits for a better one.

Two workers finish out of order; without this the uplink would take whatever came first by chance. It costs at
most this long once per slow image, and only while that image is being prepared.
"""


class _Held(NamedTuple):
    rendition: Rendition
    until_s: float


class Holding:
    """Renditions by asset number; one thread. *now_s* is monotonic."""

    def __init__(self) -> None:
        self._held: dict[int, _Held] = {}

    def __len__(self) -> int:
        return len(self._held)

    def __contains__(self, asset_no: object) -> bool:
        return asset_no in self._held

    @property
    def size_bytes(self) -> int:
        """How many bytes are held."""
        return sum(held.rendition.size_bytes for held in self._held.values())

    def moments(self) -> Iterator[float]:
        """Yield when each has waited long enough."""
        return (held.until_s for held in self._held.values())

    def take(self, asset_no: int, rendition: Rendition, now_s: float) -> None:
        """Hold a rendition that was finished at *now_s*."""
        self._held[asset_no] = _Held(rendition, now_s + HOLD_S)

    def release(
        self, now_s: float, key: Callable[[int], PriorityKey], preparing: Iterable[int]
    ) -> Iterator[tuple[int, Rendition]]:
        """Yield, best first, and hold no longer: those for whose sake nothing of *preparing* is worth waiting."""
        best_coming = min((key(no) for no in preparing if no not in self._held), default=None)
        for asset_no in sorted(self._held, key=key):
            held = self._held[asset_no]
            if held.until_s <= now_s or best_coming is None or key(asset_no) < best_coming:
                del self._held[asset_no]
                yield asset_no, held.rendition
