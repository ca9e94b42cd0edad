"""A report from the menu: what the command line writes, chosen in a dialog, written beside the running window."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QFileDialog

from frontload.core.states import AssetState
from frontload.gui import report_desk
from frontload.gui.picking import report_kinds
from pictures import draw_jpegs

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def delivered(desk, tmp_path):
    """A window that has delivered two drops of three and of one, and one file that failed."""
    draw_jpegs(tmp_path / "match", 3)
    draw_jpegs(tmp_path / "party", 1, seed=2)
    (tmp_path / "party" / "bad.jpg").write_text("no picture")
    desk.start()
    for name in ("match", "party"):
        desk.window.add_paths([tmp_path / name])
    desk.wait(lambda: sorted(desk.states()) == [AssetState.DELIVERED] * 4 + [AssetState.FAILED])
    return desk


@pytest.fixture
def answer(monkeypatch):
    """What the file dialog answers; `asked` is what it was asked with."""
    asked = []

    def say(path: Path | str, kind: str = "") -> list:
        def chosen(_parent, *wanted):
            asked.append(wanted)
            return str(path), report_kinds().get(kind, "")

        monkeypatch.setattr(QFileDialog, "getSaveFileName", chosen)
        return asked

    return say


def export(desk) -> None:
    """Choose the menu's entry and wait for what is said of it."""
    desk.window.say("")
    desk.furnishing.menu_bar.export.trigger()
    desk.wait(lambda: desk.window._strip._note.text() != "")


@pytest.mark.parametrize("kind", ["csv", "json", "html", "md"])
def test_what_was_delivered_is_written_in_the_kind_that_was_chosen(delivered, answer, tmp_path, kind):
    """Every URL is in it, and nothing of what failed."""
    report = tmp_path / f"report.{kind}"
    answer(report)

    export(delivered)

    text = report.read_text(encoding="utf-8")
    delivered_assets = [a for a in delivered.model.assets() if a.state is AssetState.DELIVERED]
    assert len(delivered_assets) == 4
    assert all(asset.source.name.removesuffix(".jpg") in text for asset in delivered_assets)
    assert "bad.jpg" not in text
    if kind == "csv":
        assert {row["url"] for row in csv.DictReader(text.splitlines())} == {
            a.delivery.url for a in delivered_assets
        }
    if kind == "json":
        assert len(json.loads(text)) == 4


def test_the_batch_that_is_chosen_is_what_the_report_is_about(delivered, answer, tmp_path):
    """Its name is in the title and in the name that is proposed."""
    asked = answer(tmp_path / "party.csv")
    batches = delivered.around.sidebar.batches
    batches.setCurrentIndex(batches.model().index(1))  # the newest

    export(delivered)

    title, proposed, *_ = asked[0]
    assert title == "Export what was delivered of party"
    assert "party 20" in proposed
    assert len((tmp_path / "party.csv").read_text().splitlines()) == 2


def test_an_ending_is_added_by_the_kind_and_place_and_kind_are_remembered(delivered, answer, tmp_path):
    """Whoever types a bare name gets what the dialog's list said."""
    (tmp_path / "reports").mkdir()
    asked = answer(tmp_path / "reports" / "today", "md")
    export(delivered)
    export(delivered)

    assert (tmp_path / "reports" / "today.md").read_text().startswith("|")
    _, proposed, _, kind = asked[1]
    assert proposed.startswith(str(tmp_path / "reports"))
    assert proposed.endswith(".md")
    assert kind == report_kinds()["md"]


def test_the_report_is_opened_by_a_click(delivered, answer, tmp_path, monkeypatch):
    """The strip offers it, as long as the note stands."""
    opened = []
    monkeypatch.setattr(report_desk.QDesktopServices, "openUrl", opened.append)
    answer(tmp_path / "report.html")
    export(delivered)
    strip = delivered.window._strip
    assert strip._note.text() == "Report written: report.html"
    assert strip._more.text() == "Open"

    strip._more.click()

    assert [url.toLocalFile() for url in opened] == [str(tmp_path / "report.html")]
    assert not strip._more.isVisible()


def test_a_file_that_cannot_be_written_is_said(delivered, answer, tmp_path):
    """With the reason and what to do; nothing half-written stays."""
    answer(tmp_path / "no such folder" / "report.csv")

    export(delivered)

    assert "cannot be written: no such file or directory" in delivered.window._strip._note.text()


def test_a_dialog_that_is_left_writes_nothing(delivered, answer):
    """And says nothing."""
    answer("")
    delivered.window.say("as before")

    delivered.furnishing.menu_bar.export.trigger()

    assert delivered.window._strip._note.text() == "as before"
