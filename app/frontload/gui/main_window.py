"""The window: a toolbar, the queue, a strip of progress. Shows what the engine tells, hands it commands."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QPixmap
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from frontload.core.asset import Asset, Batch, Hand
from frontload.core.events import (
    ClockMoved,
    Event,
    PathUnreadable,
    ProposalsMade,
    RunChanged,
    RunFinished,
)
from frontload.core.states import RunState
from frontload.core.words import clock_text
from frontload.engine.precedence import WINDOW_FIRST
from frontload.gui import texts
from frontload.gui.actions import Actions, Commands, Selected
from frontload.gui.banner import Banner
from frontload.gui.batch_words import name_of
from frontload.gui.changes import Changes
from frontload.gui.deadlines import Deadlines
from frontload.gui.deliveries import Deliveries
from frontload.gui.drop_target import DropTarget
from frontload.gui.empty_state import EmptyState
from frontload.gui.gauges import Gauges
from frontload.gui.make_it_panel import MakeItPanel, applied_text
from frontload.gui.picking import Picking
from frontload.gui.precedent_window import PrecedentWindow
from frontload.gui.queue_view import QueueView
from frontload.gui.remembered import Remembered
from frontload.gui.retold import retold
from frontload.gui.reveal import reveal
from frontload.gui.status_strip import StatusStrip
from frontload.gui.surroundings import Surroundings
from frontload.gui.toolbar import Toolbar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtCore import QSettings

    from frontload.core.errors import FrontloadError
    from frontload.core.make_it import Proposal
    from frontload.core.priority import Order
    from frontload.engine import Engine
    from frontload.gui.choices import Choices
    from frontload.gui.previews import Previews
    from frontload.gui.queue_model import QueueModel
    from frontload.gui.rules_desk import RulesDesk

LEAST_HEIGHT_PX = 420
SOON_MS = 20
"""So long after the table what is around it follows: long queues are heard in many turns."""
LOOKED_AT = 200
"""Selected rows looked at to see which commands fit; a selection of 100,000 must not hold up the window."""


class MainWindow(PrecedentWindow):
    """Give it an engine that runs elsewhere; feed it with `hear`."""

    run_wanted = Signal()
    """The user has mended what stopped the engine and wants it to run again."""
    prices_learned = Signal(object)
    """To be sent by whoever knows what images cost, see `Inspector.take_prices`."""
    setup_wanted = Signal()
    """The user wants to connect Cloudinary."""

    def __init__(
        self,
        *,
        engine: Engine,
        model: QueueModel,
        choices: Choices,
        state: QSettings,
        monotonic_s: Callable[[], float],
        rules_desk: RulesDesk,
        previews: Previews,
    ) -> None:
        super().__init__()
        self._engine = engine
        self._model = model
        self._choices = choices
        self._rules_desk = rules_desk
        rules_desk.setParent(self)
        self._run_state = RunState.RUNNING
        self._resting = False
        self.setWindowTitle("Frontload")
        self._drops = DropTarget(self)
        self.picking = Picking(state, self)
        self._deliveries = Deliveries(self)
        self._make_it = MakeItPanel()
        self._changes = Changes(engine, model, self._selected_numbers, choices.order, self)
        self._deadlines = Deadlines(self._changes, self)
        self._actions = Actions(self._commands(), choices.recipes, self._changes.history.stack, self)
        self.commands = self._actions
        self._toolbar = Toolbar(self._actions, choices.order, choices.destinations)
        self._view = QueueView(model, self._actions.context_menu(self))
        self._empty = EmptyState()
        self._banner = Banner()
        self._strip = StatusStrip()
        self.say, self.offer_more = self._strip.say, self._strip.offer
        self.being_checked = self._changes.being_checked
        self._pages = QStackedWidget()
        self._around = Surroundings(
            pages=self._pages,
            view=self._view,
            model=model,
            changes=self._changes,
            deadlines=self._deadlines,
            previews=previews,
            recipes=choices.recipes,
            window=self,
        )
        self.gauges = Gauges(
            strip=self._strip,
            make_it=self._make_it,
            around=self._around,
            view=self._view,
            outlook=model.outlook,
            monotonic_s=monotonic_s,
            parent=self,
        )
        self.view_actions, self.batch_menu = self._around.view_actions(), self._around.batch_menu
        self._remembered = Remembered(state, self, self._view, self._around.panes)
        self._lay_out()
        self._connect()
        self._soon = QTimer(self, interval=SOON_MS, singleShot=True)
        self._soon.timeout.connect(self._show_news)
        self._remembered.restore()
        if self._remembered.was_paused():
            engine.pause()
        self._on_selection_changed()
        self._empty.show_destinations(choices.destinations)
        self._show_page()
        self._empty.setFocus()

    # --- what happened ------------------------------------------------------------------------------------------

    @Slot(list)
    def hear(self, events: list[Event]) -> None:
        """Show a batch of the engine's events."""
        self._model.apply(events)
        self.gauges.hear(events)
        self._around.hear(events)
        for event in events:
            match event:
                case RunChanged(state, error):
                    self._on_run_changed(state, error)
                case PathUnreadable(_, path, error):
                    self._banner.say(f"{path}: {retold(error.title)}", retold(error.advice), can_retry=False)
                case ClockMoved(by_s):
                    self._strip.say(retold(clock_text(by_s)))
                case ProposalsMade(proposals):
                    self._make_it.show_proposals(proposals)
                case RunFinished(delivered, failed, _, _) if delivered or failed:
                    self._say_finished(delivered, failed)
                case _:
                    pass
        if not self._soon.isActive():
            self._soon.start()

    @Slot()
    @WINDOW_FIRST
    def _show_news(self) -> None:
        """Show what has come of events around the table: in a turn of its own, for each shows some of them."""
        self._show_page()
        self._on_selection_changed()
        self.gauges.show_all()

    def _show_page(self) -> None:
        shown = len(self._model.assets()) > 0
        self._pages.setCurrentWidget(self._view if shown else self._empty)
        self._around.show_any(shown=shown)

    @Slot(str, QPixmap)
    def show_picture(self, source_sha256: str, picture: QPixmap) -> None:
        """Show a small picture in the rows that want it."""
        self._model.pictures.take(source_sha256, picture)
        self._view.viewport().update()

    @Slot(object)
    def on_run_failed(self, error: FrontloadError) -> None:
        """Show that the engine rests because the journal cannot be opened or written; take nothing in meanwhile."""
        self._resting = True
        self._pages.setEnabled(False)
        self._toolbar.setEnabled(False)
        self._banner.say(retold(error.title), retold(error.advice), can_retry=True)

    def complain(self, complaints: tuple[str, ...]) -> None:
        """Say what of the settings file could not be used."""
        if complaints:
            self._banner.say(self.tr("Some settings were passed over"), " ".join(complaints), can_retry=False)

    @Slot(list)
    def add_paths(self, paths: list[Path]) -> None:
        """Queue files and folders as one batch."""
        if not paths or not self._takes_more():
            return
        self._view.follow_again()
        self._engine.add(self.new_batch(tuple(paths)))
        items = self.tr("{count} items", "", len(paths)).format(count=texts.number_text(len(paths)))
        self._strip.say(self.tr("Added {names}").format(names=paths[0].name if len(paths) == 1 else items))

    def new_batch(self, paths: tuple[Path, ...]) -> Batch:
        """Return the batch that a drop of *paths* would be now."""
        hand = Hand.HELD if self._choices.preflight else Hand.NOTHING
        now, recipe = datetime.now().astimezone(), self._choices.recipe
        is_sample = paths == (self._choices.sample,)  # whoever tries it again wants to see it again
        return Batch(0, paths, self._toolbar.destination(), now, recipe=recipe, by_hand=hand, force=is_sample)

    @Slot(int, list)
    def _add_to_batch(self, batch_no: int, paths: list[Path]) -> None:
        if self._takes_more():
            self._engine.add_to(batch_no, tuple(paths))
            self._strip.say(self.tr("Added to {batch}").format(batch=name_of(self._around.batches[batch_no])))

    def _takes_more(self) -> bool:
        if self._resting:
            self._strip.say(self.tr("Not added: see the message above"))
        return not self._resting

    def _on_run_changed(self, state: RunState, error: FrontloadError | None) -> None:
        self._run_state = state
        self._remembered.keep_run(state)
        if self._resting:
            self._resting = False
            self._pages.setEnabled(True)
            self._toolbar.setEnabled(True)
        self._actions.show_running(running=state is RunState.RUNNING)
        if error is not None:
            self._banner.say(retold(error.title), retold(error.advice), can_retry=True)
        elif state is RunState.RUNNING:
            self._banner.run_goes_on()

    def _say_finished(self, delivered: int, failed: int) -> None:
        finished = texts.finished_text(delivered, failed, self._around.scans.take_left_out())
        self._make_it.hide()  # what was late is there now, and nothing is left that could be helped
        self._strip.say(finished)

    def offer(self, choices: Choices) -> None:
        """Offer other destinations and recipes, from the next drop on."""
        self._choices = choices
        self._toolbar.offer_destinations(choices.destinations)
        self._actions.offer_recipes(choices.recipes)
        self._around.take_recipes(choices.recipes)
        self._empty.show_destinations(choices.destinations)

    # --- what the user wants ------------------------------------------------------------------------------------

    def _commands(self) -> Commands:
        changes, deadlines, deliveries = self._changes, self._deadlines, self._deliveries
        return Commands(
            add_folder=self.picking.pick_folder,
            add_files=self.picking.pick_files,
            toggle_run=self._toggle_run,
            set_level=changes.set_level,
            set_recipe=changes.set_recipe,
            deadline_in=deadlines.set_in,
            deadline_at=lambda: deadlines.ask(self._view.selected.count()),
            deadline_later=deadlines.put_off,
            no_deadline=deadlines.take,
            move_to_top=lambda: changes.move(to_top=True),
            move_to_bottom=lambda: changes.move(to_top=False),
            hold=lambda: changes.hold(held=True),
            release=lambda: changes.hold(held=False),
            remove=changes.remove,
            retry=changes.retry,
            copy_urls=lambda: deliveries.copy_urls(self._selected()),
            copy_as=lambda kind: deliveries.copy_as(kind, self._selected()),
            open_urls=lambda: deliveries.open_urls(self._selected()),
            reveal=lambda: reveal(self._selected()[0].source.path),
            find=self._find,
            show_rules=self.show_rules,
            make_it=self._make_it.ask,
        )

    def chosen_batch(self) -> Batch | None:
        """Return the batch that is chosen at the left, if one is."""
        return self._around.sidebar.form.batch

    def _find(self) -> None:
        self._around.filter.take_keyboard()

    def _selected_numbers(self) -> Sequence[int]:
        return self._view.selected.numbers()

    def _selected(self) -> list[Asset]:
        return self._view.selected.assets()

    @Slot()
    def _add_sample(self) -> None:
        self.add_paths([self._choices.sample])

    def _toggle_run(self) -> None:
        if self._run_state is RunState.RUNNING:
            self._engine.pause()
        else:
            self._engine.resume()

    @Slot()
    def _try_again(self) -> None:
        self._engine.resume()
        self.run_wanted.emit()

    @Slot(object)
    def _apply(self, proposal: Proposal) -> None:
        self._changes.apply(proposal)
        self._strip.say(applied_text(proposal))

    @Slot()
    def show_rules(self) -> None:
        """Open the table of rules."""
        names = tuple(recipe.name for recipe in self._choices.recipes)
        self._rules_desk.open(self._model.waiting_sources(), names, self)

    @Slot(str, bool)
    def _on_changed(self, said: str, undoable: bool) -> None:  # noqa: FBT001  (a signal's argument)
        self._strip.say(said, undoable=undoable)
        self._show_page()

    @Slot(object)
    def _on_order_changed(self, order: Order) -> None:
        self._view.sort_as_the_queue_goes()
        self._toolbar.show_order(order)

    @Slot()
    def _on_selection_changed(self) -> None:
        selected = Selected.of(self._view.selected.assets(LOOKED_AT))
        self._toolbar.on_selection(any_undelivered=selected.any_undelivered)
        self._actions.on_selection(selected)
        self._around.inspect()

    # --- building -----------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.setMinimumSize(self._toolbar.narrowest_px(), LEAST_HEIGHT_PX)
        self.addToolBar(self._toolbar)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._view)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._banner)
        column.addWidget(self._around.panes.splitter, stretch=1)
        column.addWidget(self._make_it)
        column.addWidget(self._strip)
        self.setCentralWidget(middle)

    def _connect(self) -> None:
        self._drops.paths_dropped.connect(self.add_paths)
        self._drops.refused.connect(self._strip.say)
        self._empty.connect_clicked.connect(self.setup_wanted)
        self._drops.hovering_changed.connect(self._empty.show_dropping)
        self._view.url_clicked.connect(self._deliveries.copy)
        self._view.selection_changed.connect(self._on_selection_changed)
        self.picking.paths_picked.connect(self.add_paths)
        self._empty.add_folder_clicked.connect(self.picking.pick_folder)
        self._empty.add_files_clicked.connect(self.picking.pick_files)
        self._empty.sample_clicked.connect(self._add_sample)
        self._banner.retry_clicked.connect(self._try_again)
        self._strip.undo_clicked.connect(self._changes.history.stack.undo)
        self._around.dropped_on_batch.connect(self._add_to_batch)
        self._around.copy_clicked.connect(self._deliveries.copy)
        self._around.said.connect(self._strip.say)
        self._strip.make_it_clicked.connect(self._make_it.ask)
        self._make_it.proposals_wanted.connect(self._engine.propose)
        self._make_it.apply_clicked.connect(self._apply)
        self.prices_learned.connect(self._around.inspector.take_prices)
        self._changes.said.connect(self._on_changed)
        self._deliveries.said.connect(self._strip.say)
        self._deadlines.said.connect(self._strip.say)
        self._rules_desk.said.connect(self._strip.say)
        self._toolbar.order_chosen.connect(self._changes.set_order)
        self._changes.order_changed.connect(self._on_order_changed)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Remember how the window looked; the queue is in the journal already."""
        self._remembered.keep()
        for ending in (self._rules_desk, self._around, self._model):
            ending.finish()
        event.accept()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow a change between light and dark."""
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_remembered"):
            self._actions.recolour()
            self._around.recolour()
        super().changeEvent(event)
