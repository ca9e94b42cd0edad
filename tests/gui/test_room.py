"""No words of the window are cut off, in any language it speaks."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from clipping import clipped
from frontload.core import preflight
from frontload.core.asset import Level
from frontload.core.bandwidth import Bandwidth, Hours
from frontload.core.make_it import Fix, Proposal
from frontload.core.recipe import BUILT_IN_RECIPES, Recipe, Where
from frontload.core.rules import Rule, Then, When
from frontload.core.variant import Variant
from frontload.gui.errand import Errand
from frontload.gui.outlook import Prospect
from frontload.gui.preflight_sheet import PreflightSheet
from frontload.gui.rule_form import RuleForm
from frontload.gui.rules_dialog import RulesDialog
from frontload.gui.settings_dialog import SettingsDialog, Trials
from frontload.gui.status_strip import Progress
from frontload.gui.translations import LANGUAGES
from frontload.wiring import open_app, resource
from frontload.wiring.desk import open_proofs, try_account
from pictures import draw_jpegs

WIDE = Rule("Finals first", When(path="*/finals/*", min_rating=4), Then(level=Level.URGENT, recipe="press"))


@pytest.mark.parametrize("language", LANGUAGES)
class TestRoom:
    """Nothing is cut off, in any language."""

    def test_in_the_main_window(self, language, speaking, request, tmp_path):
        """With a queue, a selection, something at risk and a proposal; menus have mnemonics of their own."""
        speaking(language)
        desk = request.getfixturevalue("desk")
        draw_jpegs(tmp_path / "shoot", 3)
        desk.start()
        desk.window._actions.toggle_run.trigger()
        desk.window.add_paths([tmp_path / "shoot"])
        desk.wait(lambda: desk.model.rowCount() == 3)
        desk.view.selectRow(0)
        late = Prospect(4000.0, 8000.0, "", 1200, 345)
        desk.window._strip.show_progress(Progress(18000, 1200, 12, 4, 500, 9e6, paused=False, halted=False), late)
        desk.window._make_it.ask()
        desk.window._make_it.show_proposals(
            (Proposal(Fix.HOLD, "Send the 9 without a deadline last", (1, 2, 3), rescued=(4, 5)),)
        )
        cut_off = set()
        for size in (QSize(1280, 800), desk.window.minimumSize()):
            desk.window.resize(size)
            desk.qtbot.wait(1)
            cut_off |= set(clipped(desk.window))

        letters = [action.text()[action.text().index("&") + 1] for action in desk.window.menuBar().actions()]

        assert "\n".join(sorted(cut_off)) == ""
        assert len({letter.lower() for letter in letters}) == len(letters)

    def test_in_the_settings(self, language, speaking, qtbot, own_home, dressed):
        """On every page."""
        speaking(language)
        app = open_app()
        hours = (Hours(time(8), time(18), 500_000.0), Hours(time(22), time(6), None))
        mine = Recipe("mine", where=Where.EAGER, variants=(Variant("thumbnail", preview=True),))
        bandwidth = Bandwidth(2.5e6, hours)
        settings = replace(app.settings, bandwidth=bandwidth, recipes=(mine, *BUILT_IN_RECIPES), recipe="mine")
        errand = Errand()
        trials = Trials(partial(try_account, app), errand, partial(open_proofs, app), resource("samples"))
        dialog = SettingsDialog(settings, trials)
        qtbot.addWidget(dialog)
        dialog.show()

        found = []
        for page in range(dialog._names.count()):
            dialog._names.setCurrentRow(page)
            qtbot.wait(1)
            found += clipped(dialog)
        dialog.close()
        errand.finish()

        assert found == []

    def test_in_the_rules(self, language, speaking, qtbot, dressed):
        """The table and the form."""
        speaking(language)
        errand = Errand()
        noon = datetime(2026, 5, 1, 12, tzinfo=UTC)
        dialog = RulesDialog([WIDE], recipes=("web",), sources=[], now=lambda: noon, dry_runs=errand)
        form = RuleForm(WIDE, ("web", "press"))
        for window in (dialog, form):
            qtbot.addWidget(window)
            window.show()
        qtbot.wait(1)

        assert [*clipped(dialog), *clipped(form)] == []

        dialog.reject()
        form.reject()
        errand.finish()

    def test_in_the_sheets(self, language, speaking, qtbot, dressed):
        """What is found before a byte leaves, with every remedy."""
        speaking(language)
        found = []
        for kind in preflight.FindingKind:
            group = preflight._Group("shoot/goal")
            group.files[Path("/card/shoot/goal.jpg")] = [1]
            found.append(preflight._finding(kind, group))
        sheet = PreflightSheet(tuple(found), ("web",))
        qtbot.addWidget(sheet)
        sheet.show()
        qtbot.wait(1)

        assert clipped(sheet) == []

        sheet.reject()


def test_words_that_are_cut_off_are_found(qtbot, dressed):
    """The measure measures: half the room is too little for a button, a label and a field."""
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    field = QLineEdit()
    field.setPlaceholderText("a hint that is longer than its field")
    for part in (QPushButton("a button with many words"), QLabel("a label with many words"), field):
        part.setFixedWidth(60)
        column.addWidget(part)
    window.show()

    assert len(clipped(window)) == 3
