"""Fixtures for the window's tests: offscreen by default, dressed as the app, no widget left behind."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"  # windows that a test starts as processes speak English as well

from PySide6.QtCore import QLocale, QTranslator

from desk import Desk
from frontload.gui.app import dress
from frontload.gui.translations import speak

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True, scope="session")
def english(qapp: QApplication) -> None:
    """What the window says is English, whatever this computer speaks, with one image for 1 and two images for 2."""
    speak(qapp, QLocale("en_US"))


@pytest.fixture
def speaking(qapp):
    """Change the window's language; English is back after the test."""
    before = set(qapp.findChildren(QTranslator))
    yield lambda code: speak(qapp, QLocale(code))
    for translator in set(qapp.findChildren(QTranslator)) - before:
        qapp.removeTranslator(translator)
        translator.deleteLater()
    speak(qapp, QLocale("en_US"))


@pytest.fixture
def dressed(qapp: QApplication) -> QApplication:
    """The application in our look."""
    qapp.setStyle("Fusion")
    dress(qapp)
    return qapp


@pytest.fixture(autouse=True)
def no_widget_left(qapp: QApplication) -> Iterator[None]:
    """Fail a test that leaves a top-level widget behind."""
    before = set(qapp.topLevelWidgets())
    yield
    qapp.sendPostedEvents(None, 52)  # QEvent.DeferredDelete: what deleteLater asked for
    left = [w for w in qapp.topLevelWidgets() if w not in before and w.parent() is None and w.isVisible()]
    assert left == []


@pytest.fixture
def desk(qtbot, own_home: Path, dressed, sandbox, monkeypatch) -> Iterator[Desk]:
    """A window that sends to the test's own sandbox, engine not started."""
    monkeypatch.setenv("CLOUDINARY_URL", sandbox.cloudinary_url)
    made = Desk(qtbot, own_home)
    yield made
    made.close()
