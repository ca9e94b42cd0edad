"""Colour maths from the published definitions, independent of LittleCMS and Pillow: the tests' reference.

Primaries and curves: sRGB IEC 61966-2-1; Display P3 SMPTE EG 432-1 with the sRGB curve; Adobe RGB (1998) §4.3;
ProPhoto ISO 22028-2 (ROMM). CIEDE2000: Sharma, Wu, Dalal 2005.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Triple = tuple[float, float, float]
Matrix = tuple[Triple, Triple, Triple]

D65, D50 = (0.3127, 0.3290), (0.3457, 0.3585)
BRADFORD: Matrix = ((0.8951, 0.2664, -0.1614), (-0.7502, 1.7135, 0.0367), (0.0389, -0.0685, 1.0296))


@dataclass(frozen=True)
class Space:
    """An RGB colour space: xy of its primaries and white, and the curve from a value to light, both 0..1."""

    name: str
    primaries: tuple[tuple[float, float], ...]
    white: tuple[float, float]
    to_light: Callable[[float], float]


def srgb_curve(value: float) -> float:
    """IEC 61966-2-1."""
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def from_light_srgb(light: float) -> float:
    """IEC 61966-2-1, the other way; clipped to what sRGB can hold."""
    light = min(1.0, max(0.0, light))
    return 12.92 * light if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055


def romm_curve(value: float) -> float:
    """ISO 22028-2."""
    return value / 16 if value < 16 / 512 else value**1.8


SRGB = Space("sRGB", ((0.64, 0.33), (0.30, 0.60), (0.15, 0.06)), D65, srgb_curve)
DISPLAY_P3 = Space("Display P3", ((0.680, 0.320), (0.265, 0.690), (0.150, 0.060)), D65, srgb_curve)
ADOBE_RGB = Space("Adobe RGB", ((0.64, 0.33), (0.21, 0.71), (0.15, 0.06)), D65, lambda value: value ** (563 / 256))
PROPHOTO = Space("ProPhoto", ((0.7347, 0.2653), (0.1596, 0.8404), (0.0366, 0.0001)), D50, romm_curve)


def times(matrix: Matrix, vector: Sequence[float]) -> Triple:
    """Matrix by vector."""
    x, y, z = (sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)
    return x, y, z


def product(one: Matrix, other: Matrix) -> Matrix:
    """Matrix by matrix."""
    columns = list(zip(*other, strict=True))
    first, second, third = (
        tuple(sum(a * b for a, b in zip(row, col, strict=True)) for col in columns) for row in one
    )
    return first, second, third


def inverse(m: Matrix) -> Matrix:
    """The matrix that undoes *m*."""
    (a, b, c), (d, e, f), (g, h, i) = m
    det = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g)
    return (
        ((e * i - f * h) / det, (c * h - b * i) / det, (b * f - c * e) / det),
        ((f * g - d * i) / det, (a * i - c * g) / det, (c * d - a * f) / det),
        ((d * h - e * g) / det, (b * g - a * h) / det, (a * e - b * d) / det),
    )


def xyz_of(xy: tuple[float, float]) -> Triple:
    """The tristimulus values of a chromaticity, Y = 1."""
    x, y = xy
    return x / y, 1.0, (1 - x - y) / y


def adaptation(source: tuple[float, float], target: tuple[float, float]) -> Matrix:
    """Bradford's adaptation from one white to another."""
    before, after = times(BRADFORD, xyz_of(source)), times(BRADFORD, xyz_of(target))
    gains = [b / a for a, b in zip(before, after, strict=True)]
    scale: Matrix = ((gains[0], 0, 0), (0, gains[1], 0), (0, 0, gains[2]))
    return product(inverse(BRADFORD), product(scale, BRADFORD))


def to_xyz_d50(space: Space) -> Matrix:
    """Linear RGB of *space* to XYZ under D50, the profile connection space."""
    columns = [xyz_of(xy) for xy in space.primaries]
    plain: Matrix = tuple(zip(*columns, strict=True))  # type: ignore[assignment]
    gains = times(inverse(plain), xyz_of(space.white))
    scaled: Matrix = tuple(tuple(v * g for v, g in zip(row, gains, strict=True)) for row in plain)  # type: ignore[assignment]
    return product(adaptation(space.white, D50), scaled)


FROM_XYZ_D50 = inverse(to_xyz_d50(SRGB))


def srgb_from_xyz(xyz: Triple) -> tuple[int, ...]:
    """8-bit sRGB of a colour under D50."""
    return tuple(round(255 * from_light_srgb(light)) for light in times(FROM_XYZ_D50, xyz))


def srgb_from(space: Space, rgb: Sequence[float]) -> tuple[int, ...]:
    """8-bit sRGB of a colour of *space*, whose values are 0..1."""
    return srgb_from_xyz(times(to_xyz_d50(space), [space.to_light(value) for value in rgb]))


def lab_of_xyz(xyz: Triple) -> Triple:
    """CIE L*a*b* under D50."""

    def root(t: float) -> float:
        return t ** (1 / 3) if t > (6 / 29) ** 3 else t / (3 * (6 / 29) ** 2) + 4 / 29

    fx, fy, fz = (root(value / white) for value, white in zip(xyz, xyz_of(D50), strict=True))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def lab_of_srgb(rgb: Sequence[int]) -> Triple:
    """CIE L*a*b* of an 8-bit sRGB colour."""
    return lab_of_xyz(times(to_xyz_d50(SRGB), [srgb_curve(value / 255) for value in rgb]))


def ciede2000(one: Triple, other: Triple) -> float:
    """The difference people see between two L*a*b* colours; 1 is just noticeable. Names as in Sharma 2005."""
    (l1, a1, b1), (l2, a2, b2) = one, other
    c_mean7 = ((math.hypot(a1, b1) + math.hypot(a2, b2)) / 2) ** 7
    g = 0.5 * (1 - math.sqrt(c_mean7 / (c_mean7 + 25**7)))
    a1, a2 = (1 + g) * a1, (1 + g) * a2
    c1, c2 = math.hypot(a1, b1), math.hypot(a2, b2)
    h1, h2 = (math.degrees(math.atan2(b, a)) % 360 for a, b in ((a1, b1), (a2, b2)))
    dl, dc = l2 - l1, c2 - c1
    dh = 0.0 if c1 * c2 == 0 else (h2 - h1 + 180) % 360 - 180
    big_dh = 2 * math.sqrt(c1 * c2) * math.sin(math.radians(dh / 2))
    l_mean, c_mean = (l1 + l2) / 2, (c1 + c2) / 2
    h_mean = h1 + h2 if c1 * c2 == 0 else (h1 + h2) / 2 + (180 if abs(h1 - h2) > 180 and h1 + h2 < 360 else 0)
    h_mean -= 180 if c1 * c2 and abs(h1 - h2) > 180 and h1 + h2 >= 360 else 0
    t = (
        1 - 0.17 * math.cos(math.radians(h_mean - 30)) + 0.24 * math.cos(math.radians(2 * h_mean))
        + 0.32 * math.cos(math.radians(3 * h_mean + 6)) - 0.20 * math.cos(math.radians(4 * h_mean - 63))
    )  # fmt: skip
    rc = 2 * math.sqrt(c_mean**7 / (c_mean**7 + 25**7))
    sl = 1 + 0.015 * (l_mean - 50) ** 2 / math.sqrt(20 + (l_mean - 50) ** 2)
    sc, sh = 1 + 0.045 * c_mean, 1 + 0.015 * c_mean * t
    rt = -math.sin(math.radians(60 * math.exp(-(((h_mean - 275) / 25) ** 2)))) * rc
    return math.sqrt((dl / sl) ** 2 + (dc / sc) ** 2 + (big_dh / sh) ** 2 + rt * (dc / sc) * (big_dh / sh))
