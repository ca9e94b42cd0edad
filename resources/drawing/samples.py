"""The samples: what each shows, how it is stored and what is known about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drawing.flower import flower
from drawing.forest import forest
from drawing.goal import celebration, crowd
from drawing.horizons import dunes, sunset
from drawing.market import market
from drawing.mountains import aurora, lake
from drawing.portraits import portrait
from drawing.shop import perfume, watch
from drawing.skyline import skyline
from drawing.stadium import stadium

if TYPE_CHECKING:
    from collections.abc import Callable

    from drawing.scene import Scene


@dataclass(frozen=True, kw_only=True)
class Sample:
    """One picture: what it shows, how it is stored and what is known about it."""

    path: str
    draw: Callable[[Scene], None]
    pixels: tuple[int, int]  # as seen, upright
    title: str
    taken: str  # a time of day
    artist: str
    quality: int = 78
    grain: float = 1.6
    orientation: int = 1
    rating: int | None = None
    label: str | None = None
    urgency: int | None = None
    gps: tuple[float, float] | None = None
    profile: str = ""


ANNA, JONAS, DESK = "Anna Beispiel", "Jonas Muster", "Frontload Sample Desk"
LONG_NAME = "Spaziergängerin im Nebelwald – früh am Morgen, ungeschnittene Fassung für das Wochenendmagazin (2).jpg"
SAMPLES = [
    Sample(
        path="Half-time/DSC_0412.JPG",
        draw=stadium,
        pixels=(6000, 4000),
        title="Kick-off under floodlights",
        taken="20:46:12",
        artist=ANNA,
        rating=4,
        label="Yellow",
        urgency=3,
        gps=(12.3456, -45.6789),
        profile="srgb",
    ),
    Sample(
        path="Half-time/goal-celebration.jpg",
        draw=celebration,
        pixels=(5472, 3648),
        title="The goal in the 44th minute",
        taken="21:31:07",
        artist=ANNA,
        rating=5,
        label="Red",
        urgency=1,
    ),
    Sample(
        path="Half-time/crowd.jpeg",
        draw=crowd,
        pixels=(4032, 3024),
        title="Supporters in the north stand",
        taken="20:12:55",
        artist=JONAS,
        rating=2,
        urgency=5,
    ),
    Sample(
        path="Portraits/DSC_0398.JPG",
        draw=portrait,
        pixels=(4000, 6000),
        title="Portrait in the evening before the match",
        taken="19:20:41",
        artist=ANNA,
        orientation=8,
        rating=4,
        label="Green",
        urgency=4,
    ),
    Sample(
        path="Portraits/" + LONG_NAME,
        draw=forest,
        pixels=(3456, 5184),
        title="Früh im Nebelwald",
        taken="07:05:18",
        artist=JONAS,
        orientation=6,
        rating=3,
    ),
    Sample(
        path="Archive/IMG_2207.jpg",
        draw=lake,
        pixels=(4032, 3024),
        title="A red canoe on the lake",
        taken="10:44:03",
        artist=JONAS,
        rating=3,
        urgency=6,
    ),
    Sample(
        path="Archive/IMG_2291.jpg",
        draw=sunset,
        pixels=(6000, 4000),
        title="Sailing boat at sunset",
        taken="19:58:30",
        artist=JONAS,
        profile="wide",
        label="Blue",
        urgency=7,
    ),
    Sample(
        path="Archive/skyline-dusk.jpg",
        draw=skyline,
        pixels=(5472, 3648),
        title="The city at dusk",
        taken="20:31:49",
        artist=DESK,
        orientation=3,
    ),
    Sample(
        path="Archive/aurora.jpg",
        draw=aurora,
        pixels=(3600, 2400),
        title="Northern lights above the hut",
        taken="23:12:26",
        artist=DESK,
        rating=5,
        label="Purple",
        urgency=8,
    ),
    Sample(
        path="Archive/dunes.webp",
        draw=dunes,
        pixels=(4500, 3000),
        title="Caravan",
        taken="08:21:14",
        artist=DESK,
        rating=1,
        quality=72,
    ),
    Sample(
        path="Magazine/macro_flower_01.jpg",
        draw=flower,
        pixels=(4608, 3456),
        title="Dew on a flower",
        taken="09:02:37",
        artist=JONAS,
        rating=0,
    ),
    Sample(
        path="Magazine/market fruit.jpg",
        draw=market,
        pixels=(4608, 3456),
        title="Fruit at the weekly market",
        taken="11:36:20",
        artist=ANNA,
        rating=3,
        label="Green",
        urgency=5,
        quality=76,
    ),
    Sample(
        path="Shop/perfume-rose.jpg",
        draw=perfume,
        pixels=(3000, 3000),
        title="Rose, 50 ml",
        taken="14:15:00",
        artist=DESK,
        quality=84,
        grain=0.7,
        profile="srgb",
    ),
    Sample(
        path="Shop/watch-cutout.png",
        draw=watch,
        pixels=(2000, 2000),
        title="Watch, cut out",
        taken="14:48:00",
        artist=DESK,
        grain=0,
    ),
]
