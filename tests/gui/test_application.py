"""What macOS hands to the running app."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


def test_files_dropped_on_the_icon_come_as_one_batch(qtbot, qapp):
    """Three events in a row are one announcement, in their order."""
    paths = [Path("/shoot/a b.jpg"), Path("/shoot/ñ"), Path("/c.heic")]

    with qtbot.waitSignal(qapp.paths_opened) as told:
        for path in paths:
            QApplication.sendEvent(qapp, QFileOpenEvent(QUrl.fromLocalFile(str(path))))

    assert told.args == [paths]


def test_addresses_and_other_events_pass(qtbot, qapp):
    """A web address is no file, and an event of another kind is none of ours."""
    with qtbot.assertNotEmitted(qapp.paths_opened, wait=50):
        QApplication.sendEvent(qapp, QFileOpenEvent(QUrl("https://example.org/a.jpg")))
        QApplication.sendEvent(qapp, QEvent(QEvent.Type.ApplicationActivate))
