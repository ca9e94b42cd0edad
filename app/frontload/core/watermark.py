"""A mark laid over a rendition, as data: which picture, where, how large, how faint."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from frontload.core.errors import FixableError, UnclearValueError

MARGIN = 0.02
"""Distance from the edges, as a part of the shorter edge: close, but never cut off by a rounded corner."""


class WatermarkUnreadableError(FixableError):
    """The recipe's watermark cannot be used; evidence: the file, the reason."""

    code = "watermark_unreadable"
    title_form = "The watermark {0} cannot be used: {1}"
    advice_form = "The queue is kept. Put the file back or change the recipe, then resume."
    halts_run = True
    needs_setup = True


class Position(StrEnum):
    """Where a watermark lies."""

    TOP_LEFT = "top left"
    TOP_RIGHT = "top right"
    CENTRE = "centre"
    BOTTOM_LEFT = "bottom left"
    BOTTOM_RIGHT = "bottom right"


@dataclass(frozen=True, slots=True)
class Watermark:
    """The user's own PNG over each picture.

    `size_percent` is the mark's width in per cent of the picture's; `opacity_percent` 100 shows it as drawn.
    `content` is the SHA-256 of what the file holds, once somebody has looked; people do not say it.
    """

    path: str
    position: Position = Position.BOTTOM_RIGHT
    size_percent: float = 20.0
    opacity_percent: float = 60.0
    content: str = ""

    def __post_init__(self) -> None:
        """Refuse a mark that could not be seen or drawn."""
        if not self.path or "\0" in self.path:
            raise UnclearValueError("watermark path", self.path, "the path of a PNG file")
        if not 0 < self.size_percent <= 100:  # noqa: PLR2004  (per cent)
            raise UnclearValueError("watermark size", self.size_percent, "per cent above 0, at most 100")
        if not 0 < self.opacity_percent <= 100:  # noqa: PLR2004  (per cent)
            raise UnclearValueError("watermark opacity", self.opacity_percent, "per cent above 0, at most 100")

    @property
    def description(self) -> str:
        """A few words for lists and menus."""
        return f"watermark {self.position}"


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a mark's pixels go: its upper left corner and its size, within the picture."""

    left_px: int
    top_px: int
    width_px: int
    height_px: int


def placed(watermark: Watermark, mark_size: tuple[int, int], picture_size: tuple[int, int]) -> Placement:
    """Return where a mark of *mark_size* goes on a picture; its shape is kept, and it always fits."""
    (mark_width, mark_height), (width, height) = mark_size, picture_size
    scale = min(width * watermark.size_percent / 100 / mark_width, width / mark_width, height / mark_height)
    wide, high = max(1, int(mark_width * scale)), max(1, int(mark_height * scale))
    margin = round(min(width, height) * MARGIN)
    margin_x, margin_y = min(margin, (width - wide) // 2), min(margin, (height - high) // 2)
    right, bottom = width - wide - margin_x, height - high - margin_y
    left, top = {
        Position.TOP_LEFT: (margin_x, margin_y),
        Position.TOP_RIGHT: (right, margin_y),
        Position.CENTRE: ((width - wide) // 2, (height - high) // 2),
        Position.BOTTOM_LEFT: (margin_x, bottom),
        Position.BOTTOM_RIGHT: (right, bottom),
    }[watermark.position]
    return Placement(left, top, wide, high)
