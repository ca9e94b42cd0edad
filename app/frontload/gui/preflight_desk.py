"""Looks at each drop while it is held: what is in order goes at once, for the rest a person is asked.

A drop is queued held and released when its scan has ended; so no byte of it leaves before its findings are known.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from frontload.core.asset import Hand
from frontload.core.events import (
    AssetEvent,
    BatchOpened,
    BatchScanned,
    DestinationAccepted,
    NameTaken,
    PathUnreadable,
    RunChanged,
    TwinFound,
)
from frontload.core.preflight import MEGAPIXEL, Preflight, Remedy
from frontload.core.wish import Wish
from frontload.gui.preflight_sheet import PreflightSheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from frontload.core.asset import Asset, Batch
    from frontload.core.events import Event
    from frontload.core.preflight import Finding
    from frontload.core.settings import Settings
    from frontload.engine import Engine

PATIENCE_MS = 5000
"""How long a drop is held while nothing was found: a tree of a million files begins long before its scan ends."""


@dataclass(slots=True)
class _Check:
    """One drop being looked at."""

    batch: Batch
    preflight: Preflight
    assets: dict[int, Asset] = field(default_factory=dict)

    def pressing(self) -> tuple[Finding, ...]:
        """Return the findings that cost a file its delivery."""
        return tuple(finding for finding in self.preflight.findings() if not finding.is_harmless)


class PreflightDesk(QObject):
    """Hears the engine's events; the sheets it shows belong to *window*."""

    account_wanted = Signal()
    """The user wants to see to the account."""

    def __init__(
        self, engine: Engine, settings: Callable[[], Settings], being_checked: set[int], window: QWidget
    ) -> None:
        """Take the parts; *being_checked* holds the numbers of the drops being looked at, less those called off."""
        super().__init__(window)
        self._being_checked = being_checked
        self._engine = engine
        self._settings = settings
        self._window = window
        self._checks: dict[int, _Check] = {}
        self._accepted: dict[str, DestinationAccepted] = {}

    @Slot(list)
    def hear(self, events: list[Event]) -> None:
        """Hear a batch of the engine's events."""
        for event in events:
            match event:
                case BatchOpened(batch) if batch.by_hand & Hand.HELD:
                    self._begin(batch)
                case BatchScanned(batch) if batch.batch_no in self._checks:
                    self._decide(batch.batch_no)
                case DestinationAccepted(destination, _):
                    self._accepted[destination] = event
                    self._tell_all(event)
                case RunChanged():
                    self._tell_all(event)
                case PathUnreadable(batch_no, _, _):
                    self._tell(batch_no, event)
                case NameTaken(asset) | TwinFound(asset):
                    self._tell(asset.batch_no, event)
                case _ if isinstance(event, AssetEvent):
                    self._tell(event.asset.batch_no, event)
                case _:
                    pass

    def _begin(self, batch: Batch) -> None:
        settings = self._settings()
        check = _Check(
            batch, Preflight(settings.recipes, settings.max_megapixels * MEGAPIXEL, settings.overwriting)
        )
        for accepted in self._accepted.values():
            check.preflight.hear(accepted)
        self._checks[batch.batch_no] = check
        self._being_checked.add(batch.batch_no)
        if batch.scanned:  # held by a window that was closed before it could decide
            self._decide(batch.batch_no)
        else:
            QTimer.singleShot(PATIENCE_MS, self, lambda: self._lose_patience(batch.batch_no))

    def _tell_all(self, event: Event) -> None:
        for check in self._checks.values():
            check.preflight.hear(event)

    def _tell(self, batch_no: int, event: Event) -> None:
        if (check := self._checks.get(batch_no)) is not None:
            check.preflight.hear(event)
            if isinstance(event, AssetEvent):
                check.assets[event.asset.asset_no] = event.asset

    def _lose_patience(self, batch_no: int) -> None:
        check = self._checks.get(batch_no)
        if check is not None and batch_no in self._being_checked and not check.pressing():
            self._release(batch_no)

    def _decide(self, batch_no: int) -> None:
        check = self._checks[batch_no]
        if batch_no not in self._being_checked:  # the drop was called off: what is left of it stays held
            self._forget(batch_no)
            return
        if not (findings := check.pressing()):
            self._release(batch_no)
            return
        recipes = tuple(recipe.name for recipe in self._settings().recipes)
        sheet = PreflightSheet(findings, recipes, self._window)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.remedy_chosen.connect(lambda finding, remedy, recipe: self._mend(check, finding, remedy, recipe))
        sheet.accepted.connect(lambda: self._release(batch_no))
        sheet.nothing_wanted.connect(lambda: self._drop(batch_no))
        sheet.rejected.connect(lambda: self._forget(batch_no))
        sheet.open()

    def _release(self, batch_no: int) -> None:
        if self._forget(batch_no) is not None:
            self._engine.set_batch(batch_no, Wish(held=False))

    def _drop(self, batch_no: int) -> None:
        if (check := self._forget(batch_no)) is not None:
            self._engine.remove(check.assets)
            self._engine.set_batch(batch_no, Wish(held=False))

    def _forget(self, batch_no: int) -> _Check | None:
        self._being_checked.discard(batch_no)
        return self._checks.pop(batch_no, None)

    def _mend(self, check: _Check, finding: Finding, remedy: Remedy, recipe: str) -> None:
        match remedy:
            case Remedy.SKIP:
                self._engine.remove(finding.asset_nos)
            case Remedy.RENAME:
                for asset_no, name in new_names(check.assets, finding.asset_nos).items():
                    self._engine.rename(asset_no, name)
            case Remedy.RECIPE:
                self._engine.set_recipe(finding.asset_nos, recipe)
            case Remedy.ACCOUNT:
                self.account_wanted.emit()
            case Remedy.SEND_AGAIN:
                pass  # harmless: never on the sheet


def new_names(assets: dict[int, Asset], asset_nos: tuple[int, ...]) -> dict[int, str]:
    """Return a public_id that no other of *assets* has for each of the named ones: its own with the next number."""
    taken = {asset.public_id for asset in assets.values()}
    found = {}
    for asset_no in asset_nos:
        form, number = assets[asset_no].public_id, 2
        while (name := f"{form}-{number}") in taken:
            number += 1
        taken.add(name)
        found[asset_no] = name
    return found
