"""Which rows are shown: what was typed, a quick filter, one batch. No Qt in here."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from frontload.core.states import FINAL_STATES, AssetState
from frontload.gui import texts
from frontload.gui.outlook import Risk

if TYPE_CHECKING:
    from frontload.core.asset import Asset


class Quick(Enum):
    """What a picture desk asks for all the time."""

    ALL = auto()
    WAITING = auto()
    AT_RISK = auto()
    FAILED = auto()
    DELIVERED = auto()


@dataclass(frozen=True, slots=True)
class RowFilter:
    """Admits a row if every one of *words* is found in it, and if it is of *quick* and of *batch_no*.

    A word is looked for, without case, in the file's name and folder, and in the words for its state, level and
    risk, so that `late` and `failed` find what they say.
    """

    words: tuple[str, ...] = ()
    quick: Quick = Quick.ALL
    batch_no: int | None = None

    @property
    def is_open(self) -> bool:
        """Whether every row is admitted."""
        return not self.words and self.quick is Quick.ALL and self.batch_no is None

    def admits(self, asset: Asset, risk: Risk) -> bool:
        """Tell whether the row of *asset* is shown."""
        if self.batch_no is not None and asset.batch_no != self.batch_no:
            return False
        return self._is_of_quick(asset, risk) and (not self.words or self._has_words(asset, risk))

    def _is_of_quick(self, asset: Asset, risk: Risk) -> bool:
        match self.quick:
            case Quick.ALL:
                return True
            case Quick.WAITING:
                return asset.state not in FINAL_STATES
            case Quick.AT_RISK:
                return risk is not Risk.NONE
            case Quick.FAILED:
                return asset.state is AssetState.FAILED
            case Quick.DELIVERED:
                return asset.state is AssetState.DELIVERED

    def _has_words(self, asset: Asset, risk: Risk) -> bool:
        source = asset.source
        name = texts.variant_title(source.name, asset.handling.variant)
        told = f"{source.folder}/{name}\n{texts.state_words(asset)}\n{texts.risk_word(risk)}".casefold()
        return all(word in told for word in self.words)


def words_of(text: str) -> tuple[str, ...]:
    """Return what was typed as words to look for."""
    return tuple(text.casefold().split())
