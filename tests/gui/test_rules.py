"""Rules in the window: as words, in the form, in the table, tried on the queue, saved."""

from __future__ import annotations

import threading
from datetime import time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QComboBox, QWidget

from fakes import NOON, a_source
from frontload.core.asset import Level
from frontload.core.errors import FolderUnusableError, UnclearValueError
from frontload.core.rules import Rule, RuleCount, Then, When
from frontload.gui.errand import Errand
from frontload.gui.rule_form import RuleForm
from frontload.gui.rule_words import due_from, due_word, size_from, size_word, taken_text, then_text, when_text
from frontload.gui.rules_desk import RulesDesk
from frontload.gui.rules_dialog import RulesDialog

RECIPES = ("web", "press")
FINALS = Rule("Finals", When(path="*/finals/*", min_rating=4), Then(level=Level.URGENT, due=timedelta(minutes=45)))
BIG = Rule("Big", When(min_bytes=2_000_000), Then(recipe="press"))
ALL = Rule("", When(name="*"), Then(tags=("rest",)))
SOURCES = [
    a_source("a.jpg", 3_000_000), a_source("b.jpg", 1000), a_source("c.jpg", 5_000_000), a_source("d.png", 10),
]  # fmt: skip


class TestWords:
    """A rule as sentences."""

    def test_conditions_and_effects_are_read_as_they_are_meant(self):
        """Every kind of condition and effect has its words."""
        when = When(path="*x*", folder="f", name="*.jpg", newer_than=timedelta(hours=2), min_bytes=800_000,
                    max_edge_px=6000, min_rating=4, max_urgency=3, label="red")  # fmt: skip
        then = Then(Level.HIGH, time(18, 30), "press", "news", ("a", "b"))

        assert when_text(when) == (
            "path like *x*, in a folder called f, named like *.jpg, labelled red, newer than 2h, 800 kB or more, "
            "long edge up to 6000 px, rated 4 or more, urgency up to 3"
        )
        assert then_text(then) == "high, due 18:30, recipe press, into news, tagged a, b"
        assert then_text(Then()) == "no change"

    @pytest.mark.parametrize(
        ("count", "text"),
        [((120, 0), "takes 120 of 1,800"), ((0, 1), "takes 0 of 1,800; 1 more matches but an earlier rule took it"),
         ((120, 14), "takes 120 of 1,800; 14 more match but an earlier rule took them")],
    )  # fmt: skip
    def test_a_dry_run_is_told_in_words(self, count, text):
        """What it takes, and what it would have taken."""
        assert taken_text(RuleCount(BIG, *count), 1800) == text

    @given(st.integers(0, 10**15))
    def test_a_size_is_read_back_to_the_byte(self, size_bytes):
        """Editing a rule never changes a number the user did not touch."""
        assert size_from(size_word(size_bytes)) == size_bytes

    @given(st.one_of(st.times(), st.timedeltas(timedelta(), timedelta(days=900)).map(
        lambda each: timedelta(seconds=round(each.total_seconds())))))  # fmt: skip
    def test_a_due_time_is_read_back(self, due):
        """A duration after the drop, or a time of day."""
        assert due_from(due_word(due)) == due


class TestForm:
    """One rule, written."""

    def form(self, qtbot, rule=None):
        made = RuleForm(rule, RECIPES)
        qtbot.addWidget(made)
        made.open()
        return made

    def editor(self, form, name):
        return next(child for child in form.findChildren(QWidget) if child.accessibleName() == name)

    @pytest.mark.parametrize("rule", [
        FINALS, BIG, ALL,
        Rule("x", When(label="red", max_bytes=1_234_567, older_than=timedelta(seconds=90), max_rating=-1,
                       max_urgency=8, min_edge_px=7, max_edge_px=8),
             Then(Level.LOW, time(18, 30, 5), "web", "a/b")),
    ])  # fmt: skip
    def test_a_rule_opened_and_accepted_is_the_same(self, qtbot, dressed, rule):
        """Nothing gets lost on the way through the fields."""
        form = self.form(qtbot, rule)

        form.accept()

        assert form.rule == rule

    def test_what_is_typed_becomes_a_rule(self, qtbot, dressed):
        """By keyboard, field after field."""
        form = self.form(qtbot)
        qtbot.keyClicks(self.editor(form, "Rule name"), "Heroes")
        qtbot.keyClicks(self.editor(form, "File name like"), "*_HERO*")
        qtbot.keyClicks(self.editor(form, "Size from"), "800 kB")
        self.editor(form, "Level").setCurrentText("urgent")
        qtbot.keyClicks(self.editor(form, "Tags"), "hero, front page")

        form.accept()

        assert form.rule == Rule("Heroes", When(name="*_HERO*", min_bytes=800_000),
                                 Then(Level.URGENT, tags=("hero", "front page")))  # fmt: skip

    @pytest.mark.parametrize(
        ("field", "text", "said"),
        [("Level", "", "no condition"), ("Newer than", "soon", "soon"), ("Size up to", "big", "big"),
         ("Long edge from, px", "wide", "wide"), ("Due", "25:99", "25:99"), ("Due", "later", "later")],
    )  # fmt: skip
    def test_what_is_no_rule_is_said_in_the_form(self, qtbot, dressed, field, text, said):
        """It stays open with core's own words, and closes once it is mended."""
        form = self.form(qtbot)
        if text:
            self.editor(form, field).setText(text)

        form.accept()

        assert form.isVisible()
        assert form.rule is None
        assert said in form._error.text()
        if text:
            self.editor(form, field).clear()
        self.editor(form, "In a folder called").setText("Finals")
        form.accept()
        assert form.rule == Rule("", When(folder="Finals"), Then())

    def test_a_range_that_is_the_wrong_way_round_is_said_by_its_labels(self, qtbot, dressed):
        """Not by the names the code has for it."""
        form = self.form(qtbot, Rule("", When(min_rating=4), Then()))
        self.editor(form, "Rating up to").setCurrentText("1")

        form.accept()

        assert "“Rating up to”" in form._error.text()
        assert "max_rating" not in form._error.text()

    def test_every_field_has_a_name_and_its_recipe_is_kept_though_unknown(self, qtbot, dressed):
        """For a screen reader; a recipe that is gone from the settings is not silently another."""
        form = self.form(qtbot, Rule("x", When(name="*"), Then(recipe="sepia")))

        assert all(editor.accessibleName() for editor in form.findChildren(QComboBox))
        form.accept()

        assert form.rule.then.recipe == "sepia"


@pytest.fixture
def dialog(qtbot, dressed):
    """The dialog with three rules over four files."""
    errand = Errand()
    made = RulesDialog([FINALS, BIG, ALL], recipes=RECIPES, sources=SOURCES, now=lambda: NOON, dry_runs=errand)
    qtbot.addWidget(made)
    made.open()
    yield made
    made.reject()
    errand.finish()


class TestDialog:
    """The table: order, dry run, commands."""

    def counts(self, dialog):
        return [dialog.table.topLevelItem(row).text(3) for row in range(dialog.table.topLevelItemCount())]

    def test_the_dry_run_follows_the_order_of_the_table(self, dialog, qtbot):
        """An earlier rule takes files from a later one; moved up, it is the other way round."""
        lost = "2 more match but an earlier rule took them"
        before = ["takes 0 of 4", "takes 2 of 4", f"takes 2 of 4; {lost}"]
        qtbot.waitUntil(lambda: self.counts(dialog) == before)

        dialog.table.setFocus()
        qtbot.keyClick(dialog.table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)

        assert dialog.rules() == (FINALS, ALL, BIG)
        qtbot.waitUntil(lambda: self.counts(dialog) == ["takes 0 of 4", "takes 4 of 4", f"takes 0 of 4; {lost}"])

    def test_the_ends_of_the_table_hold(self, dialog, qtbot):
        """Moving the last one down, or the first one up, changes nothing."""
        dialog.table.move_down()
        dialog.table.setCurrentItem(dialog.table.topLevelItem(0))
        dialog.table.move_up()

        assert dialog.rules() == (FINALS, BIG, ALL)
        assert not dialog._buttons["Move up"].isEnabled()

    def test_a_rule_dragged_to_another_place_counts_there(self, dialog, qtbot):
        """Dropped above the first row, the last rule looks first."""
        table = dialog.table
        table.setCurrentItem(table.topLevelItem(2))
        top = table.visualItemRect(table.topLevelItem(0)).topLeft()
        mime = table.model().mimeData([table.currentIndex()])
        with qtbot.waitSignal(table.changed):
            done = drop_on(table, top + QPoint(5, 1), mime)

        assert dialog.rules() == (ALL, FINALS, BIG)
        assert done is not Qt.DropAction.MoveAction  # or Qt would take the row away when the drag ends
        drop_on(table, QPoint(5, table.viewport().height() - 2), mime)
        assert dialog.rules() == (FINALS, BIG, ALL)

    def test_rules_are_duplicated_and_removed(self, dialog):
        """The copy stands below its model, under a name of its own."""
        dialog.table.setCurrentItem(dialog.table.topLevelItem(1))

        dialog._duplicate()
        assert [rule.name for rule in dialog.rules()] == ["Finals", "Big", "Big copy", ""]
        dialog._remove()

        assert dialog.rules() == (FINALS, BIG, ALL)

    def test_adding_and_editing_open_the_form(self, dialog, qtbot):
        """What the form accepts is in the table."""
        dialog._add()
        form = dialog.findChild(RuleForm)
        next(w for w in form.findChildren(QWidget) if w.accessibleName() == "In a folder called").setText("x")
        form.accept()
        assert dialog.rules()[-1] == Rule("", When(folder="x"), Then())

        dialog.table.setCurrentItem(dialog.table.topLevelItem(0))
        place = dialog.table.visualItemRect(dialog.table.topLevelItem(0)).center()
        for press in (qtbot.mouseClick, qtbot.mouseDClick):
            press(dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
        edited = next(form for form in dialog.findChildren(RuleForm) if form.isVisible())
        edited._name.setText("The finals")
        edited.accept()

        assert dialog.rules()[0] == Rule("The finals", FINALS.when, FINALS.then)

    def test_no_rules_is_no_error(self, qtbot, dressed):
        """An empty table says what a rule is for, and offers only what can be done."""
        dialog = RulesDialog([], recipes=RECIPES, sources=[], now=lambda: NOON, dry_runs=Errand())
        qtbot.addWidget(dialog)

        assert "No rules yet" in dialog._said.text()
        assert not dialog._buttons["Edit…"].isEnabled()
        for command in (dialog._edit, dialog._duplicate, dialog._remove, dialog.table.move_up):
            command()
        assert dialog.rules() == ()


def drop_on(table, place, mime) -> Qt.DropAction:
    """Drop a row of the table on itself, as Qt would tell it; return what the table says was done."""
    flags = (Qt.DropAction.MoveAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    event = QDropEvent(QPointF(place), *flags)
    table.dropEvent(event)
    return event.dropAction()


class RulesHeard:
    """Takes rules as an engine does."""

    def __init__(self) -> None:
        self.rules = None

    def set_rules(self, rules) -> None:
        self.rules = rules


class TestSaving:
    """From the dialog to the file and the engine."""

    def desk(self, qtbot, save):
        engine, self.parent = RulesHeard(), QWidget()
        qtbot.addWidget(self.parent)
        self.parent.show()
        desk = RulesDesk((FINALS,), engine, save)
        desk.setParent(self.parent)
        parent = self.parent
        return desk, engine, desk.open(SOURCES, RECIPES, parent)

    def test_saved_rules_reach_the_file_and_then_the_engine(self, qtbot, dressed):
        """Written off the window's thread; the dialog closes when it is done, and opens with them next time."""
        saved = []
        desk, engine, dialog = self.desk(qtbot, lambda rules: saved.append((rules, threading.get_ident())))
        dialog.table.put(BIG)

        with qtbot.waitSignal(desk.said) as said:
            dialog._save()

        assert said.args == ["Saved 2 rules; they count for what is added from now on"]
        assert engine.rules == (FINALS, BIG)
        assert saved[0][0] == (FINALS, BIG)
        assert saved[0][1] != threading.get_ident()
        assert not dialog.isVisible()
        desk.finish()

    def test_rules_that_cannot_be_written_change_nothing_and_say_why(self, qtbot, dressed):
        """The dialog stays with everything in it."""

        def refuse(_):
            raise FolderUnusableError("/config", "Permission denied")

        desk, engine, dialog = self.desk(qtbot, refuse)

        dialog._save()
        qtbot.waitUntil(lambda: "Permission denied" in dialog._said.text())

        assert dialog.isVisible()
        assert dialog._buttons["Save"].isEnabled()
        assert engine.rules is None
        dialog.reject()
        desk.finish()


class Held(QObject):
    """Lets a call off the GUI thread wait for the test."""

    begun = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.go_on = threading.Event()
        self.made = []

    def call(self, number):
        self.begun.emit()
        assert self.go_on.wait(10)
        self.made.append(number)
        return number


def test_of_errands_asked_for_meanwhile_only_the_last_is_run(qtbot):
    """The first is under way, the second is replaced by the third, and only the third's answer is told."""
    errand, held, told = Errand(), Held(), []
    errand.done.connect(told.append)
    with qtbot.waitSignal(held.begun):
        errand.run(lambda: held.call(1))
    errand.run(lambda: held.call(2))
    errand.run(lambda: held.call(3))

    held.go_on.set()
    qtbot.waitUntil(lambda: bool(told))
    errand.finish()

    assert (held.made, told) == ([1, 3], [3])


def test_an_errands_error_is_handed_on(qtbot):
    """Not raised on a thread where nobody hears it."""
    errand = Errand()

    def fail():
        raise UnclearValueError("a", "b", "c")

    with qtbot.waitSignal(errand.failed) as failed:
        errand.run(fail)
    errand.finish()

    assert failed.args[0].code == "unclear_value"
