"""ICC profiles of colours that a file gives by number or name, so that they take the way of all others to sRGB.

Sources: ITU-T H.273 for the numbers; Adobe RGB (1998) §4.3; ICC.1:2022 §7 to §10 for the profile; ITU-R BT.2408
for where white is in pictures of high dynamic range: what is brighter has no place in sRGB and is cut off.
"""

from __future__ import annotations

import math
import struct
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Primaries = tuple[tuple[float, float, float], ...]

# XYZ of red, green and blue, adapted to D50 by Bradford (tests/edges/test_numbered_colours.py works them out anew)
_BT_709 = ((0.43607, 0.22249, 0.01392), (0.38515, 0.71689, 0.09708), (0.14308, 0.06062, 0.7141))
_PRIMARIES = {
    1: _BT_709,
    9: ((0.67352, 0.27906, -0.00193), (0.1657, 0.67532, 0.02998), (0.12508, 0.04562, 0.79706)),  # BT.2020
    12: ((0.51515, 0.2412, -0.00105), (0.29201, 0.69222, 0.04188), (0.15714, 0.06658, 0.78428)),  # Display P3
}
_ADOBE_RGB = ((0.60974, 0.31111, 0.01947), (0.20528, 0.62567, 0.06087), (0.14919, 0.06322, 0.74457))
_ADOBE_GAMMA = b"\x02\x33"  # 2 51/256
_WHITE = (0.9642, 1.0, 0.8249)  # D50
_DIFFUSE_NITS, _PQ_NITS, _HLG_NITS = 203.0, 10_000.0, 1000.0
_POINTS = 4096  # of a curve
_NAMES = (b"rXYZ", b"gXYZ", b"bXYZ")
_FULL = (0.0, 1.0)
_LEVELS = {False: _FULL, True: (16 / 255, 235 / 255)}  # black and white of a video's levels (H.273 §8.3)
_MAKER, _MAKER_AT = b"frnt", slice(80, 84)  # of a profile's header: its creator
_UNSPECIFIED = 2
BRIGHTER_THAN_WHITE = frozenset({16, 18})
"""The transfer characteristics of high dynamic range: PQ and HLG."""


class Colours(NamedTuple):
    """Colour primaries and transfer characteristics, numbers of ITU-T H.273; narrow levels run from 16 to 235."""

    primaries: int
    transfer: int
    is_narrow: bool = False

    @property
    def is_told(self) -> bool:
        """Whether the numbers say something."""
        return _UNSPECIFIED not in {self.primaries, self.transfer}


def profile_of(colours: Colours) -> bytes | None:
    """Return an ICC profile for numbered colours, None where they are sRGB's, near it, or not known.

    The cameras' curves (1, 6, 14, 15) are taken as sRGB's, as browsers do: made for a screen like it.
    """
    return _profile(_PRIMARIES.get(colours.primaries, _BT_709), colours.transfer, _LEVELS[colours.is_narrow])


@lru_cache(maxsize=1)
def adobe_rgb() -> bytes:
    """Return a profile of Adobe RGB (1998), for cameras that tell it by name alone."""
    return _written(_ADOBE_RGB, b"curv\0\0\0\0\0\0\0\1" + _ADOBE_GAMMA + b"\0\0")


def is_made_here(icc: bytes) -> bool:
    """Tell whether a profile is of numbers, which hold for grey pixels as well as for colours."""
    return icc[_MAKER_AT] == _MAKER


# values and light from 0 to 1; the numbers are those of H.273 table 3
def _srgb(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4  # noqa: PLR2004


def _pq(value: float) -> float:
    root = value ** (32 / 2523)
    nits: float = _PQ_NITS * (max(0.0, root - 107 / 128) / (2413 / 128 - 2392 / 128 * root)) ** (16384 / 2610)
    return min(1.0, nits / _DIFFUSE_NITS)


def _hlg(value: float) -> float:
    above = (math.exp((value - 0.55991073) / 0.17883277) + 0.28466892) / 12
    scene = value * value / 3 if value <= 0.5 else above  # noqa: PLR2004
    nits: float = _HLG_NITS * scene**1.2
    return min(1.0, nits / _DIFFUSE_NITS)


_CURVES: Mapping[int, Callable[[float], float]] = {
    4: lambda value: value**2.2,
    5: lambda value: value**2.8,
    8: lambda value: value,
    16: _pq,
    18: _hlg,
}


@lru_cache(maxsize=16)
def _profile(points: Primaries, transfer: int, levels: tuple[float, float]) -> bytes | None:
    to_light = _CURVES.get(transfer, _srgb)
    if to_light is _srgb and points is _BT_709 and levels == _FULL:
        return None
    return _written(points, _curve(to_light, *levels))


def _written(points: Primaries, curve: bytes) -> bytes:
    tags = {b"wtpt": _xyz(*_WHITE), **{name: _xyz(*point) for name, point in zip(_NAMES, points, strict=True)}}
    table, data, at = b"", b"", 128 + 4 + 12 * (len(tags) + 3)
    for name, body in tags.items():
        table += struct.pack(">4sII", name, at + len(data), len(body))
        data += body
    for name in (b"rTRC", b"gTRC", b"bTRC"):  # one curve for all three
        table += struct.pack(">4sII", name, at + len(data), len(curve))
    head = struct.pack(">II4s4s4s4s", at + len(data) + len(curve), 0, b"\x02\x10\0\0", b"mntr", b"RGB ", b"XYZ ")
    head = head.ljust(36, b"\0") + b"acsp" + bytes(28) + b"".join(map(_s15_fixed16, _WHITE)) + _MAKER
    return head.ljust(128, b"\0") + struct.pack(">I", len(tags) + 3) + table + data + curve


def _curve(to_light: Callable[[float], float], black: float, white: float) -> bytes:
    values = ((point / (_POINTS - 1) - black) / (white - black) for point in range(_POINTS))
    levels = [round(65_535 * to_light(min(1.0, max(0.0, value)))) for value in values]
    return b"curv\0\0\0\0" + struct.pack(f">I{_POINTS}H", _POINTS, *levels)


def _xyz(*values: float) -> bytes:
    return b"XYZ \0\0\0\0" + b"".join(map(_s15_fixed16, values))


def _s15_fixed16(value: float) -> bytes:
    return struct.pack(">i", round(value * 65_536))
