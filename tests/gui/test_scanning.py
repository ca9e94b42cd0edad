"""A drop while it is looked through: counted, called off, taken away, or of no use; each with a plain sentence."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desk import Desk
from fakes import a_batch, an_asset
from frontload.core.asset import Hand, Handling
from frontload.core.events import (
    AssetQueued,
    BatchOpened,
    BatchScanned,
    OverlookedReason,
    PathOverlooked,
    PathUnreadable,
)
from frontload.gui.preflight_sheet import PreflightSheet
from frontload.gui.scan_words import ended, looking
from frontload.gui.scans import Scan, Scans
from pictures import draw_jpegs

MANY = 20_000
A_FOLDER = 1000


@pytest.fixture(scope="module")
def tree(tmp_path_factory):
    """A real tree of many files in folders within folders."""
    top = tmp_path_factory.mktemp("tree") / "card"
    for number in range(MANY):
        folder = top / f"{number // A_FOLDER % 4}" / f"{number // A_FOLDER}"
        if not number % A_FOLDER:
            folder.mkdir(parents=True)
        (folder / f"{number:05}.jpg").touch()
    return top


@pytest.fixture
def paused(desk):
    """A window that queues and sends nothing."""
    desk.start()
    desk.action("Pause").trigger()
    return desk


def found(desk: Desk) -> int:
    """Return how many images the scan has told of."""
    return sum(isinstance(event, AssetQueued) for event in desk.events)


def drop_and_wait_for_the_first(desk: Desk, *paths) -> None:
    """Drop, and return as soon as something was found and more is looked for."""
    desk.window.add_paths(list(paths))
    desk.wait(lambda: found(desk) > 0)


class TestCallingOff:
    """Tens of thousands of files, dropped by mistake."""

    def test_a_large_drop_is_counted_and_can_be_called_off_and_be_had_after_all(self, paused, tree):
        """The line counts; Cancel stops the scan and empties the table; undo brings all of the drop."""
        bar = paused.around.scan_bar
        drop_and_wait_for_the_first(paused, tree)
        paused.wait(bar.isVisible)
        assert bar._text.text().startswith("Looking through card: ")
        assert " so far" in bar._text.text()  # of images, or of the first one

        bar.cancel.click()
        paused.wait(lambda: any(isinstance(event, BatchScanned) for event in paused.events))
        paused.wait(lambda: paused.model.rowCount() == 0)
        before = found(paused)
        assert 0 < before < MANY
        assert not bar.isVisible()
        assert paused.window._strip._note.text() == (
            "Stopped looking through card; what it had brought was taken back"
        )

        paused.window.commands.undo.trigger()
        paused.wait(lambda: paused.model.rowCount() == MANY)
        assert paused.window.commands.redo.isEnabled()

    def test_escape_calls_off(self, paused, tree):
        """Without a mouse, from the table."""
        drop_and_wait_for_the_first(paused, tree)
        paused.wait(paused.around.scan_bar.isVisible)
        paused.window.activateWindow()
        paused.view.setFocus()
        paused.wait(paused.window.isActiveWindow)

        paused.qtbot.keyClick(paused.view, Qt.Key.Key_Escape)

        paused.wait(lambda: paused.model.rowCount() == 0 and not paused.around.scan_bar.isVisible())

    def test_a_card_that_is_pulled_out_leaves_what_was_found(self, paused, tree):
        """One sentence for all of it, and the rows stay."""
        drop_and_wait_for_the_first(paused, tree)

        away = tree.rename(tree.with_name("pulled"))
        try:
            paused.wait(lambda: any(isinstance(event, BatchScanned) for event in paused.events))
        finally:
            away.rename(tree)

        assert sum(isinstance(event, PathUnreadable) for event in paused.events) == 1
        assert "card: The folder was gone before all of it was seen" in paused.window._banner._text.text()
        assert paused.model.rowCount() == found(paused) > 0
        assert not paused.around.scan_bar.isVisible()


def test_nothing_is_asked_about_a_drop_that_was_called_off(qtbot, own_home, dressed, sandbox, monkeypatch, tree):
    """Its files are no images, but nobody wants them any more; taken back, the question comes."""
    monkeypatch.setenv("CLOUDINARY_URL", sandbox.cloudinary_url)
    desk = Desk(qtbot, own_home, preflight=True)
    try:
        desk.start()
        drop_and_wait_for_the_first(desk, tree / "0" / "0", tree / "1", tree / "2")
        desk.around.scan_bar.cancel.click()
        desk.wait(lambda: any(isinstance(event, BatchScanned) for event in desk.events))
        assert desk.window.findChildren(PreflightSheet) == []

        desk.window.commands.undo.trigger()

        desk.wait(lambda: desk.window.findChildren(PreflightSheet) != [])
        desk.window.findChildren(PreflightSheet)[0].reject()
    finally:
        desk.close()


class TestOfNoUse:
    """What a drop may be beside a folder of new pictures: said in the strip, since no row tells."""

    def note(self, desk: Desk, *paths) -> str:
        """Return what is said when a drop was looked through."""
        scanned = len([event for event in desk.events if isinstance(event, BatchScanned)])
        desk.window.add_paths(list(paths))
        desk.wait(lambda: len([event for event in desk.events if isinstance(event, BatchScanned)]) > scanned)
        return desk.window._strip._note.text()

    def test_a_folder_dropped_twice_is_there_once_and_says_so(self, paused, tmp_path):
        """Nothing is queued again; with one new picture that one is."""
        draw_jpegs(tmp_path / "shoot", 3)
        paused.window.add_paths([tmp_path / "shoot"])
        paused.wait(lambda: paused.model.rowCount() == 3)

        again = self.note(paused, tmp_path / "shoot")
        draw_jpegs(tmp_path / "shoot" / "late", 1, seed=3)
        more = self.note(paused, tmp_path / "shoot")

        assert again == "Nothing new in shoot: 3 images are in the queue already"
        assert more == "Of shoot, 3 images were in the queue already"
        assert paused.model.rowCount() == 4

    def test_a_folder_without_images_says_so(self, paused, tmp_path):
        """Also an archive that reaches the window as a path."""
        (tmp_path / "texts").mkdir()
        (tmp_path / "texts" / "a.txt").touch()
        (tmp_path / "texts" / "b.zip").touch()
        (tmp_path / "empty").mkdir()

        assert self.note(paused, tmp_path / "texts") == "No images in texts: 2 other files left out"
        assert self.note(paused, tmp_path / "texts" / "b.zip") == "No images in b.zip: 1 other file left out"
        assert self.note(paused, tmp_path / "empty") == "Nothing in empty: the folder is empty"
        assert paused.around.sidebar.batches.model().rowCount() == 1  # all batches, and none in particular


def test_what_is_found_is_counted_by_drop():
    """Variants are no files; what was there already is told apart from what is no image; a scan ends once."""
    scans, batch = Scans(), a_batch(batch_no=1)
    variant = an_asset(2, handling=Handling("press", "web", variant="thumbnail"))
    path = an_asset(1).source.path

    assert scans.hear([BatchOpened(batch), AssetQueued(an_asset(1)), AssetQueued(variant)]) == []
    scans.hear(
        [PathOverlooked(1, path, reason) for reason in (OverlookedReason.DUPLICATE, OverlookedReason.HIDDEN)]
    )
    (scan,) = scans.under_way()

    assert (scan.images, scan.known, scan.others) == (1, 1, 1)
    assert scans.hear([BatchScanned(batch)]) == [scan]
    assert (scans.under_way(), scans.take_left_out(), scans.take_left_out()) == ([], 2, 0)


def test_a_drop_that_was_called_off_is_counted_no_more():
    """Neither its late news nor its end is of interest."""
    scans, batch = Scans(), a_batch(batch_no=1, by_hand=Hand.HELD)
    scans.hear([BatchOpened(batch)])

    scans.forget(1)

    assert scans.hear([AssetQueued(an_asset(1)), BatchScanned(batch)]) == scans.under_way() == []


def test_the_line_tells_of_what_waits_behind():
    """One drop after the other is looked through."""
    scans = [Scan(a_batch(batch_no=number), images=12_345, others=6) for number in (1, 2, 3)]

    assert looking(scans).endswith(": 12,345 images so far, 6 other files left out, 2 more drops wait")


def test_what_the_table_or_the_banner_tells_is_not_said_twice():
    """Only a person who looks for rows that are not there needs a sentence."""
    batch = a_batch(batch_no=1)

    assert ended(Scan(batch, images=3, others=2)) == ended(Scan(batch, unreadable=1)) == ""
