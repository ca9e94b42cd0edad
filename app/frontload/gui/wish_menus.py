"""Menus from which a wish is chosen for a batch: its level, its deadline, its recipe."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QWidget

from frontload.core.asset import Level
from frontload.core.wish import Wish
from frontload.gui import texts
from frontload.gui.actions import DEADLINE_STEPS, step_text
from frontload.gui.translations import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import timedelta

    Wished = Callable[[Wish], None]


def level_menu(parent: QWidget, wished: Wished) -> QMenu:
    """Return a menu of levels."""
    menu = QMenu(tr("Level"), parent)
    for level in Level:
        _add(menu, texts.level_title(level), partial(wished, Wish(level=level)))
    return menu


def deadline_menu(parent: QWidget, wished: Wished, moment_wanted: Callable[[], None]) -> QMenu:
    """Return a menu of deadlines; *moment_wanted* is called for one that is not in it."""
    menu = QMenu(tr("Deadline"), parent)
    for step in DEADLINE_STEPS:
        _add(menu, step_text(step), partial(_wish_in, step, wished))
    _add(menu, tr("At…"), moment_wanted)
    menu.addSeparator()
    _add(menu, tr("No deadline"), partial(wished, Wish(undated=True)))
    return menu


def recipe_menu(parent: QWidget, recipes: Iterable[str], wished: Wished) -> QMenu:
    """Return a menu of recipes."""
    menu = QMenu(tr("Recipe"), parent)
    for recipe in recipes:
        _add(menu, recipe.replace("&", "&&"), partial(wished, Wish(recipe=recipe)))
    return menu


def _wish_in(step: timedelta, wished: Wished) -> None:
    wished(Wish(deadline=datetime.now().astimezone() + step))


def _add(menu: QMenu, text: str, call: Callable[[], None]) -> None:
    menu.addAction(text).triggered.connect(lambda _checked: call())
