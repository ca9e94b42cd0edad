"""Says whether there is a newer version; asks only where the settings name an address, and installs nothing."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from frontload import __version__
from frontload.gui import texts
from frontload.gui.errand import Errand
from frontload.wiring.desk import offered_release

if TYPE_CHECKING:
    from frontload.core.errors import FrontloadError
    from frontload.core.release import Release


class Updates(QObject):
    """Asks off the GUI thread; a question nobody asked aloud is answered only by what is newer."""

    said = Signal(str)

    def __init__(self, address: str | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._address = address
        self._aloud = False
        self._asking = Errand(self)
        self._asking.done.connect(self._on_offered)
        self._asking.failed.connect(self._on_unknown)

    def ask(self, *, aloud: bool) -> None:
        """Ask the address; *aloud* says also that there is nothing newer, or nothing to ask."""
        self._aloud = aloud
        if self._address is not None:
            self._asking.run(partial(offered_release, self._address))
        elif aloud:
            self.said.emit(self.tr("No address to ask is set: see update_url in README"))

    def finish(self) -> None:
        """Wait for the answer under way."""
        self._asking.finish()

    @Slot(object)
    def _on_offered(self, release: Release) -> None:
        if release.is_newer_than(__version__):
            text = self.tr("Frontload {version} is there: {url}")
            self.said.emit(text.format(version=release.version, url=release.url))
        elif self._aloud:
            self.said.emit(self.tr("Frontload {version} is the newest").format(version=__version__))

    @Slot(object)
    def _on_unknown(self, error: FrontloadError) -> None:
        if self._aloud:
            self.said.emit(texts.error_text(error))
