"""A watched folder, with real files, a real worker and the system's own word of changes."""

from __future__ import annotations

import shutil
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from frontload.core.asset import Source
from frontload.core.errors import JournalInUseError
from frontload.edges.preprocess.whole import Wholeness
from frontload.edges.scan import scan
from frontload.edges.watch import WatchedFolder
from frontload.wiring import make_preparer, open_app
from pictures import draw_jpegs
from waiting import until

if TYPE_CHECKING:
    from pathlib import Path


class Watch:
    """A folder being watched, and what was told of it."""

    def __init__(self, folder: Path, spool: Path, *, known=(), give_up_s: float = 60.0) -> None:
        self.arrived, self.glances = [], []
        self.judge = Wholeness(partial(make_preparer, open_app(), workers=1, spool=spool), spool)
        self.watched = WatchedFolder(
            folder,
            find=lambda paths: (found for found in scan(0, paths) if isinstance(found, Source)),
            judge=self.judge,
            known=lambda: known,
            tell=self.hear,
            settle_s=0.4,
            give_up_s=give_up_s,
        )

    def hear(self, glance) -> None:
        self.glances.append(glance)
        self.arrived += glance.arrived


@pytest.fixture
def watching(tmp_path, own_home):
    """Begins to watch a folder; ends at the end."""
    begun = []

    def watch(**facts) -> Watch:
        folder = tmp_path / "in"
        folder.mkdir(exist_ok=True)
        begun.append(Watch(folder, tmp_path / f"spool{len(begun)}", **facts))
        return begun[-1]

    yield watch
    for each in begun:
        each.watched.close()


def test_what_lies_there_and_what_comes_later_is_told_once(watching, tmp_path):
    """Also from a folder that is moved in; hidden files and others than images are not."""
    (tmp_path / "in").mkdir()
    (early,) = draw_jpegs(tmp_path / "in", 1)
    watch = watching()
    until(lambda: watch.arrived == [early])

    pictures = draw_jpegs(tmp_path / "card", 2)
    shutil.move(tmp_path / "card", tmp_path / "in" / "card")
    (tmp_path / "in" / "notes.txt").write_text("no picture")
    shutil.copy(early, tmp_path / "in" / ".hidden.jpg")

    moved = {tmp_path / "in" / "card" / picture.name for picture in pictures}
    until(lambda: set(watch.arrived) == {early, *moved})
    assert len(watch.arrived) == 3


def test_a_file_that_is_still_being_written_waits_until_it_is_whole(watching, tmp_path):
    """A half that stands still does not decode and waits; with its other half it is told of."""
    (picture,) = draw_jpegs(tmp_path / "card", 1)
    data = picture.read_bytes()
    watch = watching()
    slow = tmp_path / "in" / "slow.jpg"
    slow.write_bytes(data[: len(data) // 2])
    until(lambda: any(candidate.was_refused for candidate in watch.watched._candidates.values()))
    assert watch.arrived == []
    assert watch.glances[-1].waiting == 1

    slow.write_bytes(data)

    until(lambda: watch.arrived == [slow])


def test_what_never_becomes_whole_is_told_of_in_the_end(watching, tmp_path):
    """So that the queue can say what is wrong with it."""
    watch = watching(give_up_s=1.0)
    (tmp_path / "in" / "bad.jpg").write_bytes(b"\xff\xd8\xff no picture")

    until(lambda: watch.arrived == [tmp_path / "in" / "bad.jpg"])


def test_what_an_earlier_run_took_is_not_told_again_unless_it_changed(watching, tmp_path):
    """The journal remembers place, size and time."""
    (tmp_path / "in").mkdir()
    old, new = draw_jpegs(tmp_path / "in", 2)
    facts = old.stat()
    watch = watching(known=[(old, facts.st_size, facts.st_mtime_ns)])
    until(lambda: watch.arrived == [new])

    Image.new("RGB", (64, 48), "blue").save(old)

    until(lambda: watch.arrived == [new, old])


def test_a_folder_that_goes_and_comes_back_is_watched_on(watching, tmp_path):
    """A card reader unplugged: it is said, and what is there when it is back is told of."""
    (tmp_path / "in").mkdir()
    watch = watching()
    until(lambda: watch.glances and watch.glances[-1].is_there)
    watch.watched._folder.rename(tmp_path / "unplugged")
    (picture,) = draw_jpegs(tmp_path / "unplugged", 1)
    until(lambda: not watch.glances[-1].is_there, timeout_s=40)

    (tmp_path / "unplugged").rename(tmp_path / "in")

    until(lambda: watch.arrived == [tmp_path / "in" / picture.name], timeout_s=40)


def test_watching_ends_while_a_file_is_being_judged(watching, tmp_path):
    """Closing waits for no decoder, and leaves nothing on the disk."""
    (tmp_path / "in").mkdir()
    draw_jpegs(tmp_path / "in", 30)
    watch = watching()
    until(lambda: watch.judge._preparer is not None)

    watch.watched.close()

    assert not watch.watched._thread.is_alive()


def test_nothing_is_taken_until_it_is_known_what_was_taken_before(watching, tmp_path):
    """A journal that cannot be read yet is asked again; an empty memory would send everything twice."""
    (tmp_path / "in").mkdir()
    draw_jpegs(tmp_path / "in", 1)
    asked = []

    class LateJournal:
        """Is in use twice, then tells."""

        def __iter__(self):
            asked.append(1)
            if len(asked) < 3:
                raise JournalInUseError(tmp_path)
            return iter(())

    watch = watching(known=LateJournal())

    until(lambda: len(watch.arrived) == 1)
    assert len(asked) == 3
