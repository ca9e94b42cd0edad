"""Every command of the window as one QAction, shared by toolbar, menu and keyboard."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from frontload.core.asset import Level
from frontload.core.snippets import Snippet
from frontload.gui import look, texts
from frontload.gui.translations import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtGui import QUndoStack

    from frontload.core.asset import Asset
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
    deadline_later: Callable[[], None]
    no_deadline: Callable[[], None]
    move_to_top: Callable[[], None]
    move_to_bottom: Callable[[], None]
    hold: Callable[[], None]
    release: Callable[[], None]
    remove: Callable[[], None]
    retry: Callable[[], None]
    copy_urls: Callable[[], None]
    copy_as: Callable[[Snippet], None]
    open_urls: Callable[[], None]
    reveal: Callable[[], None]
    find: Callable[[], None]
    show_rules: Callable[[], None]
    make_it: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Selected:
    """What of the selection there is; each enables some commands."""

    any_at_all: bool = False
    any_undelivered: bool = False
    any_delivered: bool = False
    any_failed: bool = False
    any_held: bool = False
    any_released: bool = False

    @classmethod
    def of(cls, assets: list[Asset]) -> Selected:
        """Look at the selected assets."""
        undelivered = [asset for asset in assets if not asset.delivery]
        return cls(
            any_at_all=bool(assets),
            any_undelivered=bool(undelivered),
            any_delivered=len(undelivered) < len(assets),
            any_failed=any(asset.failure for asset in undelivered),
            any_held=any(asset.is_held for asset in undelivered),
            any_released=any(not asset.is_held for asset in undelivered),
        )


class Actions:
    """The window's QActions, made once; `on_selection` enables what fits the selection."""

    def __init__(
        self, commands: Commands, recipes: Iterable[Recipe], undo_stack: QUndoStack, parent: QWidget
    ) -> None:
        def action(text: str, icon: str, call: Callable[[], None], *keys: str) -> QAction:
            made = QAction(text, parent)
            made.setProperty("icon_name", icon)
            made.setShortcuts([QKeySequence(key) for key in keys])
            made.setToolTip(f"{text.rstrip('…')} ({keys[0]})" if keys else text.rstrip("…"))
            made.triggered.connect(lambda _checked: call())
            parent.addAction(made)
            return made

        self.add_folder = action(tr("Add folder…"), "add-folder", commands.add_folder, "Ctrl+O")
        self.add_files = action(tr("Add images…"), "add-files", commands.add_files, "Ctrl+Shift+O")
        self.toggle_run = action(tr("Pause"), "pause", commands.toggle_run, "Ctrl+P")
        self.to_top = action(tr("To top"), "top", commands.move_to_top, "Ctrl+Up")
        self.to_bottom = action(tr("To bottom"), "bottom", commands.move_to_bottom, "Ctrl+Down")
        self.remove = action(tr("Remove"), "remove", commands.remove, "Del")
        self.retry = action(tr("Retry"), "retry", commands.retry, "Ctrl+R")
        self.hold = action(tr("Hold"), "pause", commands.hold, "Ctrl+H")
        self.release = action(tr("Release"), "start", commands.release, "Ctrl+Shift+H")
        self.copy_urls = action(tr("Copy URL"), "copy", commands.copy_urls, "Ctrl+C")
        self.open_urls = action(tr("Open in browser"), "open", commands.open_urls, "Ctrl+Return")
        self.reveal = action(tr("Show in folder"), "reveal", commands.reveal, "Ctrl+Shift+F")
        self.find = action(tr("Filter the queue"), "", commands.find, "Ctrl+F")
        self.undo = undo_stack.createUndoAction(parent, tr("Undo"))
        self.redo = undo_stack.createRedoAction(parent, tr("Redo"))
        self.undo.setShortcut(QKeySequence("Ctrl+Z"))
        self.redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        parent.addActions([self.undo, self.redo])
        self.copy_menu = QMenu(tr("Copy as"), parent)
        for kind, words in (
            (Snippet.MARKDOWN, tr("Markdown")),
            (Snippet.IMG, tr("HTML image with srcset")),
            (Snippet.PICTURE, tr("HTML picture")),
            (Snippet.BBCODE, tr("BBCode")),
        ):
            self.copy_menu.addAction(action(words, "", partial(commands.copy_as, kind)))
        self.rules = action(tr("Rules…"), "settings", commands.show_rules, "Ctrl+Shift+R")
        self.make_it = action(tr("Make it…"), "alert", commands.make_it, "Ctrl+M")
        self.recipe_menu = QMenu(tr("Recipe"), parent)
        self.recipe_menu.setToolTipsVisible(True)
        self.recipe_menu.aboutToShow.connect(self._explain_recipes)
        self._set_recipe, self._parent = commands.set_recipe, parent
        self.offer_recipes(recipes)
        self.level_menu = QMenu(tr("Level"), parent)
        for number, level in enumerate(Level, start=1):
            call = partial(commands.set_level, level)
            self.level_menu.addAction(action(texts.level_title(level), "", call, f"Ctrl+{number}"))
        self.deadline_menu = QMenu(tr("Deadline"), parent)
        for step in DEADLINE_STEPS:
            call = partial(commands.deadline_in, step)
            self.deadline_menu.addAction(action(step_text(step), "", call))
        self.deadline_menu.addAction(action(tr("At…"), "clock", commands.deadline_at, "Ctrl+D"))
        self.deadline_menu.addAction(
            action(
                tr("30 minutes later"),
                "",
                commands.deadline_later,
                "Ctrl+Shift+D",
            )
        )
        self.deadline_menu.addSeparator()
        self.deadline_menu.addAction(action(tr("No deadline"), "", commands.no_deadline))
        self.recolour()
        self.on_selection(Selected())

    def offer_recipes(self, recipes: Iterable[Recipe]) -> None:
        """Offer other recipes."""
        self._recipes = tuple(recipes)
        fits = self.recipe_menu.menuAction().isEnabled()
        for gone in self.recipe_menu.actions():
            self._parent.removeAction(gone)
        self.recipe_menu.clear()
        for recipe in self._recipes:
            chosen = self.recipe_menu.addAction(recipe.name.replace("&", "&&"))
            self._parent.addAction(chosen)
            chosen.setEnabled(fits)
            chosen.triggered.connect(partial(self._set_recipe, recipe.name))

    def _explain_recipes(self) -> None:
        """Say what each recipe does when somebody looks: to find the words takes 50 ms, too long for a start."""
        for chosen, recipe in zip(self.recipe_menu.actions(), self._recipes, strict=True):
            chosen.setToolTip(texts.recipe_text(recipe))

    def on_selection(self, selected: Selected) -> None:
        """Enable what can be done with the selection."""
        self.remove.setEnabled(selected.any_at_all)
        self.reveal.setEnabled(selected.any_at_all)
        for action in (self.to_top, self.to_bottom):
            action.setEnabled(selected.any_undelivered)
        for menu in (self.level_menu, self.deadline_menu, self.recipe_menu):
            menu.menuAction().setEnabled(selected.any_undelivered)
            for action in menu.actions():
                action.setEnabled(selected.any_undelivered)
        self.hold.setEnabled(selected.any_released)
        self.release.setEnabled(selected.any_held)
        self.retry.setEnabled(selected.any_failed)
        for action in (self.copy_urls, self.open_urls, self.copy_menu.menuAction(), *self.copy_menu.actions()):
            action.setEnabled(selected.any_delivered)

    def context_menu(self, parent: QWidget) -> QMenu:
        """Return a menu of what can be done with the selection."""
        menu = QMenu(parent)
        menu.addAction(self.copy_urls)
        menu.addMenu(self.copy_menu)
        menu.addActions([self.open_urls, self.reveal])
        menu.addSeparator()
        for submenu in (self.level_menu, self.deadline_menu, self.recipe_menu):
            menu.addMenu(submenu)
        menu.addActions([self.to_top, self.to_bottom, self.hold, self.release])
        menu.addSeparator()
        menu.addActions([self.retry, self.remove])
        menu.addSeparator()
        menu.addActions([self.undo, self.redo])
        return menu

    def show_running(self, *, running: bool) -> None:
        """Turn the one button into Pause or Start."""
        self.toggle_run.setText(tr("Pause") if running else tr("Start"))
        self.toggle_run.setToolTip(f"{self.toggle_run.text()} (Ctrl+P)")
        self.toggle_run.setProperty("icon_name", "pause" if running else "start")
        self.recolour()

    def recolour(self) -> None:
        """Draw the icons in the present scheme's text colour."""
        for made in (
            self.add_folder, self.add_files, self.toggle_run, self.to_top, self.to_bottom, self.remove, self.retry,
            self.copy_urls, self.open_urls, self.reveal, self.hold, self.release, self.rules, self.make_it,
        ):  # fmt: skip
            made.setIcon(look.icon(str(made.property("icon_name"))))


def step_text(step: timedelta) -> str:
    """Return how soon a deadline in *step* is."""
    minutes = int(step.total_seconds() // 60)
    if minutes < 60:  # noqa: PLR2004  (an hour)
        return tr("In {count} minutes", "", minutes).format(count=minutes)
    hours = minutes // 60
    return tr("In {count} hours", "", hours).format(count=hours)
