"""What an image will cost: seconds of a worker, bytes after preparation, seconds of the uplink.

Each is a two-parameter line (`core.line`), learned while running and kept for the next run: preparation and
shrinking by recipe, the uplink by destination. The uplink is measured in shared time, which passes an n-th as fast
while n uploads are under way: an upload's shared time is what it cost the uplink, however many ran beside it.
Those that give way to others have none of it.
Source: virtual time of processor sharing, Demers, Keshav and Shenker 1989; `forecast.play` is its other half.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from frontload.core.line import Line
from frontload.core.recipe import OutputFormat, Upscaler, Where

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from frontload.core.asset import Asset, Source
    from frontload.core.recipe import Recipe

PIXELS_PER_BYTE = 3.0  # a camera's JPEG: 24 MP in 8 MB
BYTES_PER_PIXEL = 0.22  # JPEG at quality 82; a quarter less or more with every ten points of quality
_FORMAT_SHARE = {OutputFormat.WEBP: 0.7, OutputFormat.AVIF: 0.45, OutputFormat.PNG: 6.0}  # of a JPEG's bytes
WELL_COMPRESSED = 1.25
"""So many times `BYTES_PER_PIXEL`, and fewer, leave little for another encoder to find."""
FRAME = 2 / 3  # the short edge of a camera's picture to its long one
LEAST_WORK_S = 1e-4
ASSUMED_RATE_BYTES_PER_S = 1_250_000.0
"""10 Mbit/s, until something was measured."""


class Stage(StrEnum):
    """What a line tells: worker seconds by pixels, rendition bytes by `guessed_bytes`, uplink seconds by bytes."""

    PREPARE = "prepare"
    SHRINK = "shrink"
    UPLOAD = "upload"


_ASSUMED = {
    Stage.PREPARE: (0.05, 1 / 40e6),
    Stage.UPLOAD: (0.02, 1 / ASSUMED_RATE_BYTES_PER_S),
}
"""Constants and slopes until the first measurement, which takes their place: on another link they are far off."""


class Cost(NamedTuple):
    """What is still before one image; 0 for what is behind it."""

    prepare_s: float
    upload_s: float
    send_bytes: float


class Trip(NamedTuple):
    """When an upload was under way, monotonic, and what it had of the uplink's seconds meanwhile."""

    began_s: float
    ended_s: float
    uplink_s: float
    shared_evenly: bool = True
    """Whether nothing gave way to anything all the while."""

    @property
    def took_s(self) -> float:
        """Its seconds."""
        return self.ended_s - self.began_s


@dataclass(slots=True)
class _Had:
    """What an upload under way has had of the uplink."""

    since_s: float
    uplink_s: float = 0.0
    is_even: bool = True


class Speed(NamedTuple):
    """One learned line, as the journal keeps it; *name* is a recipe's, or a destination's for the uplink."""

    stage: Stage
    name: str
    line: Line


class Speeds:
    """Learns from what the dispatcher sees; one thread. *now_s* is monotonic."""

    def __init__(self, recipes: Iterable[Recipe] = (), *, cap_bytes_per_s: float | None = None) -> None:
        self._recipes = {recipe.name: recipe for recipe in recipes}
        self.cap_bytes_per_s = cap_bytes_per_s
        self._lines: dict[tuple[Stage, str], Line] = {}
        self._learned: set[tuple[Stage, str]] = set()
        self._under_way: dict[int, _Had] = {}
        self._first_served: frozenset[int] = frozenset()
        self._as_of_s = 0.0

    def adopt(self, recipes: Iterable[Recipe]) -> None:
        """Reckon with other recipes from now on; what was learned stays."""
        self._recipes = {recipe.name: recipe for recipe in recipes}

    def recall(self, known: Iterable[Speed]) -> None:
        """Begin with what an earlier run learned."""
        self._lines.update({(speed.stage, speed.name): speed.line for speed in known})

    def price_list(self) -> Callable[[Asset], Cost]:
        """Return what is expected to be still before an asset, as known now."""
        parameters = {key: line.parameters() for key, line in self._lines.items()}

        def cost(asset: Asset) -> Cost:
            handling, rendition = asset.handling, asset.rendition
            uplink = parameters.get((Stage.UPLOAD, handling.destination), _ASSUMED[Stage.UPLOAD])
            if rendition is not None:
                size_bytes = rendition.size_bytes
                return Cost(0.0, self._upload_s(uplink, size_bytes), size_bytes)
            shrink = parameters.get((Stage.SHRINK, handling.recipe))
            if shrink is None:
                send_bytes = max(1.0, hedged_bytes(self._recipes.get(handling.recipe), asset.source))
            else:
                send_bytes = max(1.0, shrink[0] + shrink[1] * self._guess(asset))
            constant, slope = parameters.get((Stage.PREPARE, handling.recipe), _ASSUMED[Stage.PREPARE])
            prepare_s = max(LEAST_WORK_S, constant + slope * pixels_of(asset.source))
            return Cost(prepare_s, self._upload_s(uplink, send_bytes), send_bytes)

        return cost

    def upload_s(self, destination: str, size_bytes: float) -> float:
        """Return the seconds of the uplink that *size_bytes* take."""
        return self._upload_s(self._uplink(destination), size_bytes)

    def _upload_s(self, uplink: tuple[float, float], size_bytes: float) -> float:
        constant, slope = uplink
        wanted_s = constant + slope * size_bytes
        if self.cap_bytes_per_s:
            wanted_s = max(wanted_s, size_bytes / self.cap_bytes_per_s)
        return max(LEAST_WORK_S, wanted_s)

    def slowest_bytes_per_s(self, destinations: Iterable[str]) -> float:
        """Return the rate of the slowest uplink to these, as far as measured, and never above the cap."""
        slopes = [self._uplink(destination)[1] for destination in destinations if self.knows(destination)]
        rate = min((1 / slope for slope in slopes if slope > 0), default=ASSUMED_RATE_BYTES_PER_S)
        return min(rate, self.cap_bytes_per_s or math.inf)

    def left_s(self, asset: Asset, left_bytes: float, now_s: float) -> float:
        """Return the seconds of the uplink that an upload under way still takes.

        Bytes that have left us may wait in buffers on the way, so the time it has had is looked at as well.
        """
        destination, rendition = asset.handling.destination, asset.rendition
        by_bytes_s = left_bytes * self._uplink(destination)[1]
        if rendition is None or asset.asset_no not in self._under_way:
            return by_bytes_s
        self._pass_time(now_s)
        whole_s = self.upload_s(destination, rendition.size_bytes)
        return max(by_bytes_s, whole_s - self._under_way[asset.asset_no].uplink_s)

    def knows(self, destination: str) -> bool:
        """Tell whether the uplink to *destination* was ever measured."""
        return (Stage.UPLOAD, destination) in self._lines

    def prepared(self, asset: Asset, seconds: float, rendition_bytes: int) -> None:
        """Learn from a finished preparation that took a worker *seconds*."""
        recipe = asset.handling.recipe
        self._learn(Stage.PREPARE, recipe, pixels_of(asset.source), seconds)
        self._learn(Stage.SHRINK, recipe, self._guess(asset), rendition_bytes)

    def upload_began(self, asset_no: int, now_s: float) -> None:
        """Hear that an upload begins."""
        self._pass_time(now_s)
        self._under_way[asset_no] = _Had(now_s)

    def serve_first(self, asset_nos: frozenset[int], now_s: float) -> None:
        """Hear which uploads the others give way to from now; nobody: all of them share evenly."""
        self._pass_time(now_s)
        self._first_served = asset_nos

    def delivered(self, asset: Asset, sent_bytes: int, now_s: float) -> Trip | None:
        """Learn from an upload that has ended well; return its trip."""
        trip = self._ended(asset.asset_no, now_s)
        if trip is not None:
            self._learn(Stage.UPLOAD, asset.handling.destination, sent_bytes, trip.uplink_s)
        return trip

    def upload_failed(self, asset_no: int, now_s: float) -> Trip | None:
        """Hear of one that has not, and return its trip: it tells nothing of the uplink's speed."""
        return self._ended(asset_no, now_s)

    def take_learned(self) -> list[Speed]:
        """Return the lines that changed since the last call, for the journal."""
        learned = [Speed(*key, self._lines[key]) for key in sorted(self._learned)]
        self._learned.clear()
        return learned

    def _guess(self, asset: Asset) -> float:
        return guessed_bytes(self._recipes.get(asset.handling.recipe), asset.source)

    def _ended(self, asset_no: int, now_s: float) -> Trip | None:
        self._pass_time(now_s)
        had = self._under_way.pop(asset_no, None)
        return Trip(had.since_s, now_s, had.uplink_s, shared_evenly=had.is_even) if had else None

    def _pass_time(self, now_s: float) -> None:
        served = self._first_served & self._under_way.keys() or self._under_way.keys()
        for asset_no in served:
            self._under_way[asset_no].uplink_s += (now_s - self._as_of_s) / len(served)
        if len(served) < len(self._under_way):
            for had in self._under_way.values():
                had.is_even = False
        self._as_of_s = now_s

    def _uplink(self, destination: str) -> tuple[float, float]:
        line = self._lines.get((Stage.UPLOAD, destination))
        return line.parameters() if line else _ASSUMED[Stage.UPLOAD]

    def _learn(self, stage: Stage, name: str, x: float, y: float) -> None:
        self._lines[stage, name] = self._lines.get((stage, name), Line()).learned(x, y)
        self._learned.add((stage, name))


def pixels_of(source: Source) -> float:
    """Return the pixels a worker will have to decode, guessed from the bytes where the file does not tell."""
    marks = source.marks
    if marks.width_px and marks.height_px:
        return float(marks.width_px * marks.height_px)
    return source.size_bytes * PIXELS_PER_BYTE


def hedged_bytes(recipe: Recipe | None, source: Source) -> float:
    """Return `guessed_bytes`, but promise nothing of another format where the source is compressed well already.

    Encoded anew, such a picture may even grow; only the recipe itself, once measured, tells.
    """
    is_small = source.size_bytes <= WELL_COMPRESSED * BYTES_PER_PIXEL * pixels_of(source)
    return guessed_bytes(recipe, source, least_share=1.0 if is_small else 0.0)


def guessed_bytes(recipe: Recipe | None, source: Source, *, least_share: float = 0.0) -> float:
    """Return a rendition's bytes before anything was learned of its recipe; above the source's only if enlarged.

    Its format is reckoned to need no less than *least_share* of a JPEG's bytes.
    """
    if recipe is None or recipe.untouched or recipe.where is not Where.HERE:
        return float(source.size_bytes)
    pixels, most_bytes = pixels_of(source), float(source.size_bytes)
    if recipe.upscale_factor > 1 and recipe.upscaler is Upscaler.LANCZOS:
        pixels, most_bytes = pixels * recipe.upscale_factor**2, math.inf
    sides_px = (recipe.long_edge_px, recipe.width_px, recipe.height_px)
    if longest_px := max(side or 0 for side in sides_px):
        pixels = min(pixels, FRAME * longest_px**2)
    share: float = 1.25 ** ((recipe.quality - 82) / 10)
    if recipe.output_format in _FORMAT_SHARE:  # whose quality is counted otherwise, too
        share = max(least_share, share * _FORMAT_SHARE[recipe.output_format])
    return min(most_bytes, pixels * BYTES_PER_PIXEL * share, recipe.target_bytes or math.inf)
