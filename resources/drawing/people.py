"""People seen from afar: a pose and its outline."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from drawing.outlines import Point, path

if TYPE_CHECKING:
    from drawing.pen import Pen

# elbow, hand, elbow, hand, knee, foot, knee, foot of a pose: in body heights, x to the right and y up from the feet
JUMP: list[Point] = path("-0.21,0.92 -0.25,1.1 0.21,0.92 0.23,1.11 -0.15,0.31 -0.32,0.2 0.12,0.27 0.08,0")
CHEER: list[Point] = path("-0.21,0.9 -0.2,1.08 0.24,0.85 0.31,1.02 -0.1,0.25 -0.13,0 0.1,0.25 0.13,0")
RUN: list[Point] = path("-0.2,0.66 -0.12,0.55 0.18,0.65 0.29,0.74 0.17,0.38 0.11,0.14 -0.1,0.25 -0.31,0.17")
SPREAD: list[Point] = path("-0.27,0.82 -0.44,0.9 0.27,0.82 0.44,0.88 -0.11,0.25 -0.16,0 0.11,0.25 0.16,0")
WALK: list[Point] = path("-0.13,0.62 -0.09,0.47 0.13,0.62 0.16,0.48 0.06,0.25 0.12,0 -0.04,0.25 -0.12,0.02")


def limb(pen: Pen, a: Point, b: Point, thick: Point) -> None:
    """Draw an arm's or a leg's half, which tapers."""
    turn = math.atan2(b[1] - a[1], b[0] - a[0]) + math.pi / 2
    c, n = math.cos(turn) / 2, math.sin(turn) / 2
    pen.polygon(
        [
            (a[0] + c * thick[0], a[1] + n * thick[0]),
            (b[0] + c * thick[1], b[1] + n * thick[1]),
            (b[0] - c * thick[1], b[1] - n * thick[1]),
            (a[0] - c * thick[0], a[1] - n * thick[0]),
        ]
    )
    pen.oval(*a, thick[0] / 2)
    pen.oval(*b, thick[1] / 2)


def figure(pen: Pen, x: float, feet: float, tall: float, pose: list[Point], *, lean: float = 0) -> None:
    """Draw a person's outline."""

    def at(p: Point) -> Point:
        return x + (p[0] + lean * p[1]) * tall, feet - p[1] * tall

    elbow_l, hand_l, elbow_r, hand_r, knee_l, foot_l, knee_r, foot_r = pose
    pen.oval(*at((0, 0.925)), 0.053 * tall, 0.07 * tall)
    limb(pen, at((0, 0.89)), at((0, 0.81)), (0.055 * tall, 0.075 * tall))
    shirt = ((-0.05, 0.845), (0.05, 0.845), (0.125, 0.81), (0.12, 0.72), (0.085, 0.58), (0.1, 0.47))
    pen.polygon([at(p) for p in (*shirt, *((-px, py) for px, py in reversed(shirt)))])
    for side, elbow, hand in ((-0.105, elbow_l, hand_l), (0.105, elbow_r, hand_r)):
        limb(pen, at((side, 0.785)), at(elbow), (0.078 * tall, 0.052 * tall))
        limb(pen, at(elbow), at(hand), (0.052 * tall, 0.034 * tall))
        reach = (hand[0] + (hand[0] - elbow[0]) * 0.16, hand[1] + (hand[1] - elbow[1]) * 0.16)
        limb(pen, at(hand), at(reach), (0.042 * tall, 0.034 * tall))
    for side, knee, foot in ((-0.05, knee_l, foot_l), (0.05, knee_r, foot_r)):
        middle = (side * 0.35 + knee[0] * 0.65, 0.48 * 0.35 + knee[1] * 0.65)
        limb(pen, at((side, 0.48)), at(middle), (0.115 * tall, 0.11 * tall))
        limb(pen, at(middle), at(knee), (0.08 * tall, 0.07 * tall))
        limb(pen, at(knee), at(foot), (0.076 * tall, 0.042 * tall))
        toe = (foot[0] + math.copysign(0.07, foot[0]), foot[1] - 0.008)
        limb(pen, at(foot), at(toe), (0.046 * tall, 0.034 * tall))
