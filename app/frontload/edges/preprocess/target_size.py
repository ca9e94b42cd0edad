"""The search for the bytes asked for: lower quality first, then fewer pixels, in few encodings. Pure."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

CLOSE_ENOUGH = 0.95  # of the target; closer would cost encodings and show nothing
AIM = 0.975  # the middle of what is close enough
LEAST_QUALITY = 50.0  # blocks and banding show below, so pixels are given up first
QUALITY_GRAIN = 0.25  # finer steps change hardly a byte of a JPEG or WebP
SCALE_GRAIN = 0.001  # of ln(scale): 2 pixels of 2,000
LEAST_SCALE = 0.02  # of each side
MOST_TRIALS = 12
_BYTES_PER_QUALITY = 0.03  # of ln(bytes) for one step of quality, at first; JPEG, WebP and AVIF: 0.02 to 0.06
_BYTES_PER_SCALE = 1.6  # of ln(bytes) for ln(scale), at first; 2 would be noise, 1 a plain sky


@dataclass(frozen=True, slots=True)
class Found:
    """The bytes, how they were reached, and a sentence where the target was not met closely."""

    data: bytes
    quality: float
    scale: float
    trials: int
    note: str = ""


def reach(
    attempt: Callable[[float, float], bytes], target_bytes: int, quality: float, *,
    lossless: bool, grain: float = QUALITY_GRAIN,
) -> Found:  # fmt: skip
    """Return the largest encoding that is at most *target_bytes*, tried with at most `MOST_TRIALS` encodings.

    *attempt* encodes at a quality and a scale of each side. *quality* is the highest tried, *grain* the encoder's
    finest step of it; *lossless* encodings have none and give up pixels at once. Where even the smallest encoding
    is too large, the last one tried is returned, and its note says so.
    """
    data = attempt(quality, 1.0)
    if len(data) <= target_bytes:
        return Found(data, quality, 1.0, 1, _why_smaller(len(data), target_bytes, quality, lossless=lossless))
    search = _Search(target_bytes, trials=1)
    low = quality if lossless else min(LEAST_QUALITY, quality)
    if low < quality:
        search.between(low, quality, len(data), _BYTES_PER_QUALITY, lambda tried: attempt(tried, 1.0), grain)
        if search.best is not None:
            return search.found(quality=search.best_at, scale=1.0)
        data = search.last
    search.between(
        math.log(LEAST_SCALE), 0.0, len(data), _BYTES_PER_SCALE,
        lambda tried: attempt(low, math.exp(tried)), SCALE_GRAIN,
    )  # fmt: skip
    at = search.last_at if search.best is None else search.best_at
    return search.found(quality=low, scale=math.exp(at))


class _Search:
    """Narrows one variable, in which ln(bytes) is nearly a line, towards the target; keeps the best that fits."""

    def __init__(self, target_bytes: int, trials: int) -> None:
        self._target = target_bytes
        self._trials = trials
        self.best: bytes | None = None
        self.best_at = 0.0
        self.last = b""
        self.last_at = 0.0

    def between(
        self, low: float, high: float, high_bytes: int, slope: float, attempt: Callable[[float], bytes],
        grain: float,
    ) -> None:  # fmt: skip
        """Search from *low* to *high*, where *high_bytes* were too many."""
        aim = math.log(self._target * AIM)
        over, under = (high, math.log(high_bytes)), None
        while self._trials < MOST_TRIALS:
            if under is not None:
                if over[0] - under[0] <= grain:
                    return
                slope = max(1e-6, (over[1] - under[1]) / (over[0] - under[0]))
            guess = over[0] + (aim - over[1]) / slope
            if under is None:
                guess = max(low, guess)
            else:  # a line that bends much would creep along one end
                reach = 0.1 * (over[0] - under[0])
                guess = min(max(guess, under[0] + reach), over[0] - reach)
            size_bytes = self._try(guess, attempt)
            if size_bytes <= self._target:
                if size_bytes >= self._target * CLOSE_ENOUGH:
                    return
                under = (guess, math.log(size_bytes))
            elif guess <= low:
                return
            else:
                slope = max(1e-6, (over[1] - math.log(size_bytes)) / max(1e-9, over[0] - guess))
                over = (guess, math.log(size_bytes))

    def found(self, quality: float, scale: float) -> Found:
        """Return the best, or the last that was tried where none fits."""
        if self.best is None:
            note = f"cannot be made smaller than {_kb(len(self.last))}; {_kb(self._target)} were asked for"
            return Found(self.last, quality, scale, self._trials, note)
        note = ""
        if len(self.best) < self._target * CLOSE_ENOUGH:
            note = f"{_kb(len(self.best))}: the next step of the encoder is above {_kb(self._target)}"
        return Found(self.best, quality, scale, self._trials, note)

    def _try(self, at: float, attempt: Callable[[float], bytes]) -> int:
        self.last, self.last_at = attempt(at), at
        self._trials += 1
        if len(self.last) <= self._target and (self.best is None or len(self.last) > len(self.best)):
            self.best, self.best_at = self.last, at
        return len(self.last)


def _why_smaller(size_bytes: int, target_bytes: int, quality: float, *, lossless: bool) -> str:
    if size_bytes >= target_bytes * CLOSE_ENOUGH:
        return ""
    best = "lossless encoding" if lossless else f"quality {quality:g}"
    return f"{_kb(size_bytes)}: {best} needs no more of the {_kb(target_bytes)} allowed"


def _kb(size_bytes: int) -> str:
    return f"{size_bytes / 1000:,.0f} kB"
