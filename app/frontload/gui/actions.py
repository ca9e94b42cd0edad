"""Every command of the window as one QAction, shared by toolbar, menu and keyboard."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from frontload.core.asset import Level
from frontload.gui import look

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from frontload.core.recipe import Recipe

DEADLINE_STEPS = (timedelta(minutes=15), timedelta(minutes=30), timedelta(hours=1), timedelta(hours=3))


@dataclass(frozen=True, slots=True)
class Commands:
    """What the window can do; each is called on the GUI thread."""

    add_folder: Callable[[], None]
    add_files: Callable[[], None]
    toggle_run: Callable[[], None]
    set_level: Callable[[Level], None]
    set_recipe: Callable[[str], None]
    deadline_in: Callable[[timedelta], None]
    deadline_at: Callable[[], None]
    no_deadline: Callable[[], None]
    move_to_top: Callable[[], None]
    move_to_bottom: Callable[[], None]
    remove: Callable[[], None]
    retry: Callable[[], None]
    copy_urls: Callable[[], None]
    open_urls: Callable[[], None]
    undo: Callable[[], None]
    show_rules: Callable[[], None]
    make_it: Callable[[], None]


class Actions:
    """The window's QActions, made once; `on_selection` enables what fits the selection."""

    def __init__(self, commands: Commands, recipes: Iterable[Recipe], parent: QWidget) -> None:
        def action(text: str, icon: str, call: Callable[[], None], *keys: str) -> QAction:
            made = QAction(text, parent)
            made.setProperty("icon_name", icon)
            made.setShortcuts([QKeySequence(key) for key in keys])
            made.setToolTip(f"{text.rstrip('…')} ({keys[0]})" if keys else text.rstrip("…"))
            made.triggered.connect(lambda _checked: call())
            parent.addAction(made)
            return made

        self.add_folder = action("Add folder…", "add-folder", commands.add_folder, "Ctrl+O")
        self.add_files = action("Add images…", "add-files", commands.add_files, "Ctrl+Shift+O")
        self.toggle_run = action("Pause", "pause", commands.toggle_run, "Ctrl+P")
        self.to_top = action("To top", "top", commands.move_to_top, "Ctrl+Up")
        self.to_bottom = action("To bottom", "bottom", commands.move_to_bottom, "Ctrl+Down")
        self.remove = action("Remove", "remove", commands.remove, "Del")
        self.retry = action("Retry", "retry", commands.retry, "Ctrl+R")
        self.copy_urls = action("Copy URL", "copy", commands.copy_urls, "Ctrl+C")
        self.open_urls = action("Open in browser", "open", commands.open_urls, "Ctrl+Return")
        self.undo = action("Undo remove", "retry", commands.undo, "Ctrl+Z")
        self.rules = action("Rules…", "settings", commands.show_rules, "Ctrl+Shift+R")
        self.make_it = action("Make it…", "alert", commands.make_it, "Ctrl+M")
        self.recipe_menu = QMenu("Recipe", parent)
        self.recipe_menu.setToolTipsVisible(True)
        self._set_recipe = commands.set_recipe
        self.offer_recipes(recipes)
        self.level_menu = QMenu("Level", parent)
        for number, level in enumerate(Level, start=1):
            call = partial(commands.set_level, level)
            self.level_menu.addAction(action(level.word.capitalize(), "", call, f"Ctrl+{number}"))
        self.deadline_menu = QMenu("Deadline", parent)
        for step in DEADLINE_STEPS:
            call = partial(commands.deadline_in, step)
            self.deadline_menu.addAction(action(_step_text(step), "", call))
        self.deadline_menu.addAction(action("At…", "clock", commands.deadline_at, "Ctrl+D"))
        self.deadline_menu.addSeparator()
        self.deadline_menu.addAction(action("No deadline", "", commands.no_deadline))
        self.recolour()
        self.on_selection(any_selected=False, any_undelivered=False, any_delivered=False, any_failed=False)

    def offer_recipes(self, recipes: Iterable[Recipe]) -> None:
        """Offer other recipes."""
        fits = self.recipe_menu.menuAction().isEnabled()
        self.recipe_menu.clear()
        for recipe in recipes:
            chosen = self.recipe_menu.addAction(recipe.name.replace("&", "&&"))
            chosen.setToolTip(recipe.description)
            chosen.setEnabled(fits)
            chosen.triggered.connect(partial(self._set_recipe, recipe.name))

    def on_selection(
        self, *, any_selected: bool, any_undelivered: bool, any_delivered: bool, any_failed: bool
    ) -> None:
        """Enable what can be done with the selection."""
        self.remove.setEnabled(any_selected)
        for action in (self.to_top, self.to_bottom):
            action.setEnabled(any_undelivered)
        for menu in (self.level_menu, self.deadline_menu, self.recipe_menu):
            menu.menuAction().setEnabled(any_undelivered)
            for action in menu.actions():
                action.setEnabled(any_undelivered)
        self.retry.setEnabled(any_failed)
        self.copy_urls.setEnabled(any_delivered)
        self.open_urls.setEnabled(any_delivered)

    def show_running(self, *, running: bool) -> None:
        """Turn the one button into Pause or Start."""
        self.toggle_run.setText("Pause" if running else "Start")
        self.toggle_run.setToolTip(f"{self.toggle_run.text()} (Ctrl+P)")
        self.toggle_run.setProperty("icon_name", "pause" if running else "start")
        self.recolour()

    def recolour(self) -> None:
        """Draw the icons in the present scheme's text colour."""
        for made in (
            self.add_folder, self.add_files, self.toggle_run, self.to_top, self.to_bottom, self.remove, self.retry,
            self.copy_urls, self.open_urls, self.rules, self.make_it,
        ):  # fmt: skip
            made.setIcon(look.icon(str(made.property("icon_name"))))


def _step_text(step: timedelta) -> str:
    minutes = int(step.total_seconds() // 60)
    if minutes < 60:  # noqa: PLR2004  (an hour)
        return f"In {minutes} minutes"
    return "In 1 hour" if minutes == 60 else f"In {minutes // 60} hours"  # noqa: PLR2004
