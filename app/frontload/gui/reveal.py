"""Shows a file in the system's file manager, selected where that can be asked for."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QProcess, QUrl
from PySide6.QtGui import QDesktopServices

if TYPE_CHECKING:
    from pathlib import PurePath


def reveal(path: PurePath) -> None:
    """Show *path*; where no file manager can select it, its folder is opened."""
    if sys.platform == "darwin":
        QProcess.startDetached("open", ["-R", str(path)])
    elif sys.platform == "win32":
        QProcess.startDetached("explorer", ["/select,", str(path)])
    elif not _shown_by_file_manager(path):
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(path).parent)))


def _shown_by_file_manager(path: PurePath) -> bool:
    """Ask the desktop's file manager; https://www.freedesktop.org/wiki/Specifications/file-manager-interface."""
    from PySide6.QtDBus import QDBusConnection, QDBusMessage  # asked for here alone, and never on two systems

    bus = QDBusConnection.sessionBus()
    name = "org.freedesktop.FileManager1"
    if not bus.isConnected():
        return False
    offered = (bus.interface().registeredServiceNames(), bus.interface().activatableServiceNames())
    if not any(name in names.value() for names in offered):
        return False
    call = QDBusMessage.createMethodCall(name, "/org/freedesktop/FileManager1", name, "ShowItems")
    call.setArguments([[QUrl.fromLocalFile(str(path)).toString()], ""])
    return bus.send(call)
