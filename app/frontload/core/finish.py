"""What is expected of single assets: of one, and of very many in a form that is small and freed at a stroke."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, overload

from frontload.core.schedule import Reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_REASONS = (None, *Reason)
_PLACE_OF = {reason: place for place, reason in enumerate(_REASONS)}


class Finish(NamedTuple):
    """One asset's forecast in seconds from the forecast's moment; `due_s` is infinite without a deadline.

    `ahead_bytes` is what goes over the uplink before it; `reason` is why the smart order put it there.
    """

    asset_no: int
    batch_no: int
    finish_s: float
    latest_s: float
    due_s: float
    ahead_bytes: float
    reason: Reason | None = None

    @property
    def is_late(self) -> bool:
        """Whether it is expected after its deadline."""
        return self.finish_s > self.due_s

    @property
    def is_at_risk(self) -> bool:
        """Whether it may well be late: the late forecast is behind the deadline."""
        return self.latest_s > self.due_s


@dataclass(frozen=True, slots=True)
class Finishes(Sequence[Finish]):
    """Finishes in columns: a fifth of the memory of as many `Finish`, which are made when they are looked at.

    100,000 of those take 50 ms to free, in which no other thread has Python's lock and a window stands still; a
    list of as many takes some ms when Python looks for rings. `reasons` are places in `_REASONS`.
    """

    asset_nos: list[int]
    batch_nos: array[int]
    finish_s: array[float]
    latest_s: array[float]
    due_s: array[float]
    ahead_bytes: array[float]
    reasons: array[int]

    @classmethod
    def of(cls, finishes: Iterable[Finish]) -> Finishes:
        """Return *finishes* in columns."""
        made = cls([], array("q"), array("d"), array("d"), array("d"), array("d"), array("b"))
        for asset_no, batch_no, finish_s, latest_s, due_s, ahead_bytes, reason in finishes:
            made.asset_nos.append(asset_no)
            made.batch_nos.append(batch_no)
            made.finish_s.append(finish_s)
            made.latest_s.append(latest_s)
            made.due_s.append(due_s)
            made.ahead_bytes.append(ahead_bytes)
            made.reasons.append(_PLACE_OF[reason])
        return made

    def __len__(self) -> int:
        return len(self.asset_nos)

    @overload
    def __getitem__(self, place: int) -> Finish: ...

    @overload
    def __getitem__(self, place: slice) -> tuple[Finish, ...]: ...

    def __getitem__(self, place: int | slice) -> Finish | tuple[Finish, ...]:
        if isinstance(place, slice):
            return tuple(self[one] for one in range(*place.indices(len(self))))
        return Finish(self.asset_nos[place], self.batch_nos[place], self.finish_s[place], self.latest_s[place],
                      self.due_s[place], self.ahead_bytes[place], _REASONS[self.reasons[place]])  # fmt: skip

    def __iter__(self) -> Iterator[Finish]:
        return map(Finish, self.asset_nos, self.batch_nos, self.finish_s, self.latest_s, self.due_s,
                   self.ahead_bytes, map(_REASONS.__getitem__, self.reasons))  # fmt: skip
