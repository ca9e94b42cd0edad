"""An uploader that is made when it is first asked: once, where it is asked, and as was wished before."""

from __future__ import annotations

import threading

from fakes import RecordingUploader
from frontload.edges.cloudinary.late import LateUploader


class Maker:
    """Makes uploaders, and remembers on which threads."""

    def __init__(self) -> None:
        self.made: list[RecordingUploader] = []
        self.threads: list[str] = []

    def __call__(self) -> RecordingUploader:
        self.threads.append(threading.current_thread().name)
        self.made.append(RecordingUploader())
        return self.made[-1]


def test_it_is_made_once_on_the_thread_that_asks_first():
    """Nobody else waits for its libraries."""
    maker = Maker()
    late = LateUploader(maker)
    before = len(maker.made)

    asking = threading.Thread(target=late.check, args=("agency",), name="upload_0")
    asking.start()
    asking.join()
    late.check("sandbox")

    assert (before, maker.threads) == (0, ["upload_0"])
    assert maker.made[0].checked == ["agency", "sandbox"]


def test_what_is_wished_before_it_is_made_holds_from_the_first_byte():
    """The last cap, and the end; later ones reach it at once."""
    maker = Maker()
    late = LateUploader(maker)
    for cap in (1000.0, None):
        late.cap(cap)
    late.close()

    late.check("agency")
    late.cap(500.0)

    assert maker.made[0].caps == [None, 500.0]
    assert maker.made[0].closed


def test_what_was_never_asked_is_never_made():
    """A run that finds no image imports nothing for it."""
    maker = Maker()
    late = LateUploader(maker)

    late.cap(1000.0)
    late.close()

    assert maker.made == []
