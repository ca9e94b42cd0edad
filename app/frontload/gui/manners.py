"""The window among the others on the desk: tray, notifications, sleep, closing, later starts."""

from __future__ import annotations

import os
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QFileOpenEvent, QGuiApplication
from PySide6.QtWidgets import QApplication

from frontload.core.behaviour import OnClose
from frontload.gui.alerts import Alerts
from frontload.gui.errand import Errand
from frontload.gui.leaving import LeavingQuestion
from frontload.gui.tray import Tray

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import Protocol

    from frontload.gui.main_window import MainWindow
    from frontload.gui.outlook import Prospect
    from frontload.gui.settings_desk import SettingsDesk
    from frontload.gui.status_strip import Progress

    class Wakefulness(Protocol):
        """Keeps the computer awake between the two."""

        def hold(self) -> None:
            """Begin."""
            ...

        def let_go(self) -> None:
            """End."""
            ...

    class Notices(Protocol):
        """Says something on the desktop, also without a tray."""

        def say(self, title: str, text: str) -> bool:
            """Return whether somebody took it; may block."""
            ...

    class Arrival(Protocol):
        """What a later start brings."""

        @property
        def paths(self) -> tuple[Path, ...]:
            """What it was started with."""
            ...

        @property
        def token(self) -> str:
            """The desktop's leave to come to the front, or nothing."""
            ...


class Manners(QObject):
    """Watches the window's closing and progress; *wakefulness* is let go of in `finish`.

    What is worth a notification is shown by the tray, and by *notices* where the desktop has none.
    """

    arrived = Signal(object)
    """An `Arrival`; may be sent from any thread."""

    def __init__(
        self, window: MainWindow, settings_desk: SettingsDesk, wakefulness: Wakefulness, notices: Notices
    ) -> None:
        super().__init__(window)
        self._notices = notices
        self._telling = Errand(self)
        self._window = window
        self._settings_desk = settings_desk
        self._wakefulness = wakefulness
        self._is_busy = self._is_leaving = False
        self._alerts = Alerts(self)
        self.tray = Tray(window.commands.toggle_run, window)
        self.tray.show_wanted.connect(self.come_to_front)
        self.tray.quit_wanted.connect(self.leave)
        self._alerts.raised.connect(self._notify)
        self.hear = self._alerts.hear
        self.arrived.connect(self._on_arrived)
        window.gauges.shown.connect(self._on_progress)
        window.installEventFilter(self)
        settings_desk.changed.connect(self._on_settings)
        self._on_settings()

    @Slot()
    def come_to_front(self, token: str = "") -> None:
        """Show the window before all others; *token* is Wayland's leave to do so."""
        if token:
            os.environ["XDG_ACTIVATION_TOKEN"] = token  # where Qt looks for it as it asks
        QApplication.setQuitOnLastWindowClosed(True)
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()

    @Slot()
    def leave(self) -> None:
        """Close the window without asking; the queue is kept."""
        self._is_leaving = True
        QApplication.setQuitOnLastWindowClosed(True)
        self._window.close()
        QApplication.quit()

    def finish(self) -> None:
        """Let the computer sleep again."""
        self._wakefulness.let_go()
        self.tray.want(wanted=False)
        self._telling.finish()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
        """Hold up a close while something is sent."""
        if watched is self._window and event.type() is QEvent.Type.Close and self._is_busy and not self._is_leaving:
            event.ignore()
            self._on_closing()
            return True
        return super().eventFilter(watched, event)

    def _on_closing(self) -> None:
        wish = self._settings_desk.settings.behaviour.on_close
        if wish is OnClose.TRAY and self.tray.is_there:
            self._go_on_in_tray()
        elif wish is OnClose.QUIT:
            self.leave()
        else:
            question = LeavingQuestion(self._window, has_tray=self.tray.is_there)
            question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            question.chosen.connect(self._on_chosen)
            question.open()

    @Slot(object, bool)
    def _on_chosen(self, choice: OnClose, remember: bool) -> None:  # noqa: FBT001  (a signal's argument)
        if remember:
            settings = self._settings_desk.settings
            behaviour = replace(settings.behaviour, on_close=choice)
            self._settings_desk.keep(replace(settings, behaviour=behaviour), {})
        if choice is OnClose.TRAY:
            self._go_on_in_tray()
        else:
            self.leave()

    def _go_on_in_tray(self) -> None:
        QApplication.setQuitOnLastWindowClosed(False)
        self._window.hide()

    @Slot(object, object)
    def _on_progress(self, progress: Progress, prospect: Prospect) -> None:
        self._is_busy = progress.is_busy
        self._keep_awake()
        self.tray.show_progress(progress, prospect)
        self._alerts.show_progress(progress, prospect)

    @Slot()
    def _on_settings(self) -> None:
        self.tray.want(wanted=self._settings_desk.settings.behaviour.tray)
        self._keep_awake()

    def _keep_awake(self) -> None:
        if self._is_busy and self._settings_desk.settings.behaviour.awake:
            self._wakefulness.hold()
        else:
            self._wakefulness.let_go()

    @Slot(str, str)
    def _notify(self, title: str, text: str) -> None:
        """Tell somebody who looks elsewhere; whoever looks at the window sees it there."""
        is_seen = QGuiApplication.applicationState() is Qt.ApplicationState.ApplicationActive
        if self._settings_desk.settings.behaviour.notify and not (is_seen and self._window.isVisible()):
            if self.tray.is_there:
                self.tray.notify(title, text)
            else:
                self._telling.run(partial(self._notices.say, title, text))
            QApplication.alert(self._window)

    @Slot(object)
    def _on_arrived(self, arrival: Arrival) -> None:
        self._window.add_paths(list(arrival.paths))
        self.come_to_front(arrival.token)


class OpenedFiles(QObject):
    """Hears the files that macOS hands to a running app: dropped on its dock icon, opened with it."""

    def __init__(self, qt: QApplication, add_paths: Callable[[list[Path]], None]) -> None:
        super().__init__(qt)
        self._add_paths = add_paths
        qt.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
        """Take in a file; every other event passes."""
        if isinstance(event, QFileOpenEvent) and event.file():
            from pathlib import Path

            self._add_paths([Path(event.file())])
            return True
        return super().eventFilter(watched, event)
