"""ICC profiles written by hand from published numbers (ICC.1:2001-04, version 2): none is taken from anywhere."""

from __future__ import annotations

import itertools
import struct
from typing import TYPE_CHECKING

from edges.colour_science import D50, Space, lab_of_xyz, times, to_xyz_d50, xyz_of

if TYPE_CHECKING:
    from collections.abc import Callable

CURVE_POINTS = 1024
INK_STEPS = 9
PAPER = ((0.0, 0.72, 0.88), (0.92, 0.12, 0.55), (1.0, 0.95, 0.06), (0.1, 0.1, 0.1))


def rgb_profile(space: Space) -> bytes:
    """Return a matrix and curve profile of *space*."""
    columns = zip(*to_xyz_d50(space), strict=True)
    curve = _curve(space.to_light)
    points = {tag: _xyz(*column) for tag, column in zip((b"rXYZ", b"gXYZ", b"bXYZ"), columns, strict=True)}
    curves = dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), curve)
    return _profile(b"mntr", b"RGB ", b"XYZ ", space.name, {**points, **curves})


def grey_profile(to_light: Callable[[float], float]) -> bytes:
    """Return a profile of one grey channel."""
    return _profile(b"scnr", b"GRAY", b"XYZ ", "Grey", {b"kTRC": _curve(to_light)})


def ink_xyz(cmyk: tuple[float, ...]) -> tuple[float, float, float]:
    """Return the colour of four inks, each 0..1, by a printing press of our own invention: inks multiply."""
    light = [1.0, 1.0, 1.0]
    for amount, ink in zip(cmyk, PAPER, strict=True):
        light = [channel * (1 - amount + amount * through) for channel, through in zip(light, ink, strict=True)]
    from edges.colour_science import SRGB

    return times(to_xyz_d50(SRGB), light)


def cmyk_profile() -> bytes:
    """Return a printer profile: a table of Lab colours over a grid of the four inks (lut16Type)."""
    levels = [step / (INK_STEPS - 1) for step in range(INK_STEPS)]
    table = b"".join(_lab16(lab_of_xyz(ink_xyz(inks))) for inks in itertools.product(levels, repeat=4))
    straight = struct.pack(">2H", 0, 65535)
    identity = struct.pack(">9i", 65536, 0, 0, 0, 65536, 0, 0, 0, 65536)
    lut = b"mft2\0\0\0\0" + bytes((4, 3, INK_STEPS, 0)) + identity + struct.pack(">2H", 2, 2)
    lut += straight * 4 + table + straight * 3
    return _profile(b"prtr", b"CMYK", b"Lab ", "Press", {b"A2B0": lut, b"A2B1": lut})


def _lab16(lab: tuple[float, float, float]) -> bytes:
    lightness, a, b = lab
    values = (lightness * 652.8, (a + 128) * 256, (b + 128) * 256)
    return struct.pack(">3H", *(min(65535, max(0, round(value))) for value in values))


def _s15(value: float) -> bytes:
    return struct.pack(">i", round(value * 65536))


def _xyz(*values: float) -> bytes:
    return b"XYZ \0\0\0\0" + b"".join(map(_s15, values))


def _curve(to_light: Callable[[float], float]) -> bytes:
    points = [round(65535 * to_light(point / (CURVE_POINTS - 1))) for point in range(CURVE_POINTS)]
    return b"curv\0\0\0\0" + struct.pack(f">I{CURVE_POINTS}H", CURVE_POINTS, *points)


def _profile(kind: bytes, colours: bytes, connection: bytes, name: str, tags: dict[bytes, bytes]) -> bytes:
    text = name.encode() + b"\0"
    bodies = {
        b"desc": b"desc\0\0\0\0" + struct.pack(">I", len(text)) + text + b"\0" * 78,
        b"cprt": b"text\0\0\0\0none\0",
        b"wtpt": _xyz(*xyz_of(D50)),
        **tags,
    }
    table, data, at = b"", b"", 132 + 12 * len(bodies)
    for tag, body in bodies.items():
        table += tag + struct.pack(">II", at + len(data), len(body))
        data += body + b"\0" * (-len(body) % 4)
    head = struct.pack(">I4sI4s4s4s", at + len(data), b"\0\0\0\0", 0x02100000, kind, colours, connection)
    head += struct.pack(">6H", 2026, 1, 1, 0, 0, 0) + b"acsp" + b"\0" * 28 + b"".join(map(_s15, xyz_of(D50)))
    return head.ljust(128, b"\0") + struct.pack(">I", len(bodies)) + table + data
