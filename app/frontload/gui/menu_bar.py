"""The menu bar: every command of the window by its name, and a Help menu that lists the keys of all of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QIcon, QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout

from frontload import __version__
from frontload.gui import look

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMainWindow, QWidget

    from frontload.gui.actions import Actions


@dataclass(frozen=True, slots=True)
class DeskCommands:
    """What the menu offers beyond the queue's own actions."""

    paste: Callable[[], None]
    watch_folder: Callable[[], None]
    export: Callable[[], None]
    show_settings: Callable[[], None]
    open_log_folder: Callable[[], None]
    check_updates: Callable[[], None]
    quit: Callable[[], object]


class MenuBar(QObject):
    """Fills the window's menu bar."""

    def __init__(self, window: QMainWindow, actions: Actions, commands: DeskCommands) -> None:
        super().__init__(window)
        self._window = window
        bar = window.menuBar()
        self.paste = self._action(self.tr("Paste files"), commands.paste, "Ctrl+V")
        self.watch = self._action(self.tr("Watch a folder…"), commands.watch_folder, "Ctrl+Shift+W")
        self.settings = self._action(
            self.tr("Settings…"), commands.show_settings, "Ctrl+,", QAction.MenuRole.PreferencesRole
        )
        self.export = self._action(self.tr("Export a report…"), commands.export, "Ctrl+E")
        leave = self._action(self.tr("Quit"), commands.quit, "Ctrl+Q", QAction.MenuRole.QuitRole)
        keys = self._action(self.tr("Keyboard shortcuts"), self.show_keys, "F1")
        log = self._action(self.tr("Open the log folder"), commands.open_log_folder)
        updates = self._action(self.tr("Check for updates"), commands.check_updates)
        about = self._action(self.tr("About Frontload"), self.show_about, "", QAction.MenuRole.AboutRole)
        file = bar.addMenu(self.tr("&File"))
        file.addActions([actions.add_folder, actions.add_files, self.paste, self.watch])
        file.addSeparator()
        file.addActions([actions.rules, self.settings])
        file.addSeparator()
        file.addAction(leave)
        edit = bar.addMenu(self.tr("&Edit"))
        edit.addActions([actions.undo, actions.redo])
        edit.addSeparator()
        edit.addActions([actions.find, actions.remove])
        queue = bar.addMenu(self.tr("&Queue"))
        queue.addActions([actions.toggle_run, actions.make_it])
        queue.addSeparator()
        for menu in (actions.level_menu, actions.deadline_menu, actions.recipe_menu):
            queue.addMenu(menu)
        queue.addSeparator()
        queue.addActions([actions.to_top, actions.to_bottom, actions.hold, actions.release, actions.retry])
        delivered = bar.addMenu(self.tr("&Delivered"))
        delivered.addAction(actions.copy_urls)
        delivered.addMenu(actions.copy_menu)
        delivered.addActions([actions.open_urls, actions.reveal])
        delivered.addSeparator()
        delivered.addAction(self.export)
        self._view = bar.addMenu(self.tr("&View"))
        helping = bar.addMenu(self.tr("&Help"))
        helping.addActions([keys, log, updates])
        helping.addSeparator()
        helping.addAction(about)

    def add_to_view(self, actions: list[QAction]) -> None:
        """Offer what shows and hides panes and columns."""
        self._view.addActions(actions)

    def show_keys(self) -> None:
        """List every key that does something in the window."""
        dialog = ShortcutsDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def show_about(self) -> None:
        """Say what this is, and of which version."""
        from PySide6.QtWidgets import QMessageBox

        about = QMessageBox(self._window)
        about.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        about.setWindowTitle(self.tr("About Frontload"))
        about.setIconPixmap(look.app_icon().pixmap(64, 64))
        about.setText(self.tr("Frontload {version}").format(version=__version__))
        about.setInformativeText(
            self.tr(
                "Upload what matters first. Free software under the MIT licence; made with Qt, Pillow and others."
            )
        )
        about.addButton(QMessageBox.StandardButton.Ok).setIcon(QIcon())
        about.open()

    def _action(
        self,
        text: str,
        call: Callable[[], object],
        key: str = "",
        role: QAction.MenuRole = QAction.MenuRole.NoRole,
    ) -> QAction:
        made = QAction(text, self._window)
        made.setMenuRole(role)
        if key:
            made.setShortcut(QKeySequence(key))
        made.triggered.connect(lambda _checked: call())
        self._window.addAction(made)
        return made


class ShortcutsDialog(QDialog):
    """A table made of the window's own actions, so that it cannot be wrong."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.table = QTreeWidget()
        self.table.setAccessibleName(self.tr("Keyboard shortcuts"))
        self.table.setRootIsDecorated(False)
        self.table.setUniformRowHeights(True)
        self.table.ensurePolished()  # the style sheet says how high a row is
        self.table.setHeaderLabels([self.tr("Command"), self.tr("Keys")])
        self.table.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for action in window.actions():
            keys = QKeySequence.listToString(action.shortcuts(), QKeySequence.SequenceFormat.NativeText)
            if keys:
                self.table.addTopLevelItem(QTreeWidgetItem([action.text().replace("&&", "&"), keys]))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 14)
        column.setSpacing(12)
        column.addWidget(self.table)
        column.addWidget(buttons)
        self.resize(480, 560)
