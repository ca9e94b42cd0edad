"""Small pictures of rows that wait, made by real workers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap

from edges.pictures import barred, camera_file
from fakes import a_rendition, a_source
from frontload.core.errors import UnreadableImageError
from frontload.core.events import RunChanged
from frontload.gui.row_order import Column
from frontload.gui.thumbnails import MOST_WANTED, Thumbnails, key_of
from pictures import draw_jpegs

if TYPE_CHECKING:
    from frontload.core.ports import Preparation


class PatientPreparer:
    """Keeps what it is given until `answer`."""

    def __init__(self) -> None:
        self.given: list[Preparation] = []

    def prepare(self, preparation, done) -> None:
        self.given.append(preparation)
        self._done = done

    def answer(self, outcome) -> None:
        self._done(self.given[-1].asset_no, outcome)

    def close(self) -> None:
        pass


@pytest.fixture
def preparer():
    return PatientPreparer()


@pytest.fixture
def thumbnails(qtbot, tmp_path, preparer):
    """Pictures kept in a folder, made by a worker that takes its time."""
    (tmp_path / "kept").mkdir()
    made = Thumbnails(lambda _: preparer, tmp_path / "work", lambda key: tmp_path / "kept" / f"{key}.png")
    yield made
    made.finish()


def draw(path) -> None:
    """Write a small picture."""
    picture = QPixmap(4, 4)
    picture.fill(Qt.GlobalColor.red)
    assert picture.save(str(path))


def test_a_row_that_waits_has_its_picture_and_a_torn_file_keeps_the_placeholder(desk, tmp_path):
    """Nothing is prepared while the run is paused, and yet the rows can be told apart."""
    draw_jpegs(tmp_path / "shoot", 2)
    (tmp_path / "shoot" / "torn.jpg").write_bytes(b"\xff\xd8\xff\xe0 torn")
    desk.start()
    desk.action("Pause").trigger()
    desk.wait(lambda: any(isinstance(event, RunChanged) for event in desk.events))

    desk.window.add_paths([tmp_path / "shoot"])

    def shown():
        cells = [desk.model.index(row, Column.PICTURE) for row in range(desk.model.rowCount())]
        return {
            desk.model.asset_at(cell).source.name for cell in cells if cell.data(Qt.ItemDataRole.DecorationRole)
        }

    desk.wait(lambda: len(shown()) == 2)
    desk.wait(lambda: len(desk.pictures._unreadable) == 1)
    assert "torn.jpg" not in shown()
    assert all(asset.rendition is None for asset in desk.model.assets())


def test_the_row_seen_last_is_made_first_and_rows_long_gone_not_at_all(thumbnails, preparer, qtbot):
    """A scroll over a thousand rows makes no thousand pictures."""
    sources = [a_source(f"{number}.jpg") for number in range(MOST_WANTED + 5)]

    for source in sources:
        thumbnails.want(source)
    qtbot.waitUntil(lambda: len(preparer.given) == 1)
    while len(preparer.given) < MOST_WANTED:
        preparer.answer(UnreadableImageError("torn"))
    preparer.answer(UnreadableImageError("torn"))

    assert [each.source for each in preparer.given] == sources[:4:-1]
    assert all(each.glance for each in preparer.given)


def test_a_row_that_waits_shows_the_cameras_own_small_picture(desk, tmp_path):
    """It is blue where the photograph is red; nothing large was decoded for it."""
    (tmp_path / "camera.jpg").write_bytes(camera_file(barred()))
    desk.start()
    desk.action("Pause").trigger()
    desk.wait(lambda: any(isinstance(event, RunChanged) for event in desk.events))

    desk.window.add_paths([tmp_path / "camera.jpg"])

    def picture():
        return desk.model.index(0, Column.PICTURE).data(Qt.ItemDataRole.DecorationRole)

    desk.wait(lambda: desk.model.rowCount() == 1 and picture() is not None)
    colour = picture().toImage().pixelColor(20, 20)
    assert colour.blue() > 2 * colour.red()


def test_a_picture_is_made_once_and_found_by_the_next_window(thumbnails, preparer, qtbot, tmp_path):
    """The file is known again by its place, size and time; one that was changed is made anew."""
    source, changed = a_source("a.jpg", 1000), a_source("a.jpg", 1001)
    rendition = a_rendition()
    draw(tmp_path / "kept" / f"{rendition.source_sha256}.png")
    thumbnails.want(source)
    qtbot.waitUntil(lambda: len(preparer.given) == 1)
    with qtbot.waitSignal(thumbnails.picture_loaded) as loaded:
        preparer.answer(rendition)
    assert loaded.args[0] == key_of(source)

    again = Thumbnails(lambda _: preparer, tmp_path / "next", lambda key: tmp_path / "kept" / f"{key}.png")
    with qtbot.waitSignal(again.picture_loaded) as loaded:
        again.want(source)
    again.want(changed)
    qtbot.waitUntil(lambda: len(preparer.given) == 2)

    assert loaded.args[0] == key_of(source)
    assert preparer.given[-1].source == changed
    again.finish()


def test_what_cannot_be_read_is_tried_once(thumbnails, preparer, qtbot):
    """The row is painted ten times a second, and the file stays torn."""
    source = a_source("torn.jpg")
    thumbnails.want(source)
    qtbot.waitUntil(lambda: len(preparer.given) == 1)
    preparer.answer(UnreadableImageError("torn"))

    thumbnails.want(source)

    assert not thumbnails._settle.isActive()
    assert len(preparer.given) == 1
