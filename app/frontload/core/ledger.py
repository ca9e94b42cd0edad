"""What was delivered before, known by its bytes and by what was done to them.

A picture that goes again to the same folder of the same destination by the same recipe is skipped, whatever its
file is called by now and wherever it lies: cards are copied and renamed, the picture stays. Sent again is what is
wanted in another folder of the destination, or otherwise prepared: somebody asked for that.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from frontload.core.asset import Delivery, Handling
    from frontload.core.recipe import Recipe


@dataclass(frozen=True, slots=True)
class LedgerPage:
    """What two deliveries of the same bytes must share to be one.

    `folder` is the destination's own, as a batch or a rule names it, not the place below what was dropped. `recipe`
    is a fingerprint.
    """

    destination: str
    folder: str
    recipe: str


@dataclass(frozen=True, slots=True)
class Bearer:
    """The image that has a public_id since an earlier delivery."""

    page: LedgerPage
    source_bytes: int
    delivery: Delivery


def page_for(handling: Handling, recipe: Recipe) -> LedgerPage:
    """Return the page on which a picture handled like that is written down."""
    return LedgerPage(handling.destination, handling.folder, recipe.fingerprint)


def skipped_because(delivery: Delivery | None) -> str:
    """Return why a picture was skipped, in words for the screen."""
    return f"delivered before as {delivery.public_id}" if delivery else "skipped"
