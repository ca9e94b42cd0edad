"""Where a person's drag puts assets: the fewest new places that make the queue stand as it was dragged."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable


class Placed(NamedTuple):
    """An asset and its place: below 0 before everything, above 0 behind everything, 0 where the order puts it."""

    asset_no: int
    place: int


def places_before(line: Iterable[Placed], moved: Collection[int], before: int | None) -> dict[int, int]:
    """Return new places by asset number, so that *moved* stand together right before *before*, None for the end.

    *line* is everything that waits, as it will go. Those moved keep their order among themselves. Where there is
    no free place between two neighbours, all on the shorter side are shifted.
    """
    others = [placed for placed in line if placed.asset_no not in moved]
    numbers = [placed.asset_no for placed in others]
    cut = numbers.index(before) if before in numbers else len(numbers)
    above, below = others[:cut], others[cut:]
    if not above and not below:
        return {}
    if not above or not below:
        place = below[0].place - 1 if below else above[-1].place + 1
        return dict.fromkeys(moved, place)
    shift = max(0, 2 - (below[0].place - above[-1].place))
    if len(above) <= len(below):
        shifted = {placed.asset_no: placed.place - shift for placed in above if shift}
        return {**shifted, **dict.fromkeys(moved, above[-1].place - shift + 1)}
    shifted = {placed.asset_no: placed.place + shift for placed in below if shift}
    return {**shifted, **dict.fromkeys(moved, above[-1].place + 1)}
