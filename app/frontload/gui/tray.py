"""The icon in the tray: how far the queue is, pause and start, the way back to the window, the way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from frontload.gui import look, texts

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from frontload.gui.outlook import Prospect
    from frontload.gui.status_strip import Progress

NOTICE_MS = 10_000


class Tray(QObject):
    """Hidden where it is not wanted, and where the desktop has no tray."""

    show_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, toggle_run: QAction, window: QWidget) -> None:
        super().__init__(window)
        self._icon = QSystemTrayIcon(look.app_icon(), self)
        self._menu = QMenu(window)
        self._told = QAction(self.tr("Nothing queued"), self)
        self._told.setEnabled(False)
        show, leave = QAction(self.tr("Show the window"), self), QAction(self.tr("Quit"), self)
        show.triggered.connect(self._on_show)
        leave.triggered.connect(self._on_quit)
        self._menu.addAction(self._told)
        self._menu.addSeparator()
        self._menu.addActions([toggle_run, show])
        self._menu.addSeparator()
        self._menu.addAction(leave)
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._on_activated)
        self._icon.messageClicked.connect(self._on_show)

    @property
    def is_there(self) -> bool:
        """Whether somebody could find the window again by it."""
        return self._icon.isVisible()

    def want(self, *, wanted: bool) -> None:
        """Show the icon where there is a tray, or take it away."""
        self._icon.setVisible(wanted and QSystemTrayIcon.isSystemTrayAvailable())

    def show_progress(self, progress: Progress, prospect: Prospect) -> None:
        """Say how far the queue is, in the menu and when the icon is pointed at."""
        text = self._progress_text(progress)
        if prospect.at_risk or prospect.late:
            form = self.tr("{progress} At risk: {count}.")
            text = form.format(progress=text, count=texts.number_text(prospect.at_risk + prospect.late))
        if text != self._told.text():
            self._told.setText(text)
            self._icon.setToolTip(f"Frontload\n{text}")

    def notify(self, title: str, text: str) -> None:
        """Have the desktop say something, by the icon that has to be there."""
        self._icon.showMessage(title, text, look.app_icon(), NOTICE_MS)

    def _progress_text(self, progress: Progress) -> str:
        if not progress.total:
            return self.tr("Nothing queued")
        form = self.tr("{done} of {total} delivered.")
        if progress.halted:
            form = self.tr("{done} of {total} delivered; stopped.")
        elif progress.paused and progress.unfinished:
            form = self.tr("{done} of {total} delivered; paused.")
        return form.format(done=texts.number_text(progress.delivered), total=texts.number_text(progress.total))

    @Slot()
    def _on_show(self) -> None:
        self.show_wanted.emit()

    @Slot()
    def _on_quit(self) -> None:
        self.quit_wanted.emit()

    @Slot(QSystemTrayIcon.ActivationReason)
    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is not QSystemTrayIcon.ActivationReason.Context:
            self.show_wanted.emit()
