"""An urgent upload in flight: the others trickle, go on when it has ended, and can be cancelled meanwhile.

No test measures time: where a wait has to end for a reason of its own, its limit is an hour.
"""

from __future__ import annotations

import threading
from contextlib import contextmanager

import pytest

from fakes import HIGH, LOW, NORMAL, URGENT
from frontload.engine import courtesy
from frontload.engine.courtesy import ASK_EVERY_S, Courtesy

AN_HOUR_S = 3600.0
PATIENCE_S = 30.0


@contextmanager
def giving_way(link, level=NORMAL):
    """Let another thread give way; yield an event that says it waits, one that cancels it, one that it went on."""
    waits, cancel, went_on = threading.Event(), threading.Event(), threading.Event()

    def is_cancelled():
        waits.set()
        return cancel.is_set()

    def block():
        link.give_way(level, is_cancelled)
        went_on.set()

    thread = threading.Thread(target=block, daemon=True)
    thread.start()
    try:
        yield waits, cancel, went_on
    finally:
        cancel.set()
        thread.join(PATIENCE_S)
    assert not thread.is_alive()


@pytest.fixture
def link(monkeypatch):
    """Return a link on which number 1 is urgent; who gives way to it does so for an hour and asks nobody."""
    monkeypatch.setattr(courtesy, "TRICKLE_S", AN_HOUR_S)
    monkeypatch.setattr(courtesy, "ASK_EVERY_S", AN_HOUR_S)
    monkeypatch.setattr(courtesy, "ALONE_S", AN_HOUR_S)
    link = Courtesy()
    link.begin(1, URGENT)
    return link


@pytest.mark.parametrize("level", [HIGH, NORMAL, LOW])
def test_a_lower_upload_waits_and_goes_on_when_the_urgent_one_has_ended(link, level):
    """Nothing else frees it, and it does not wait out its time."""
    with giving_way(link, level) as (waits, _, went_on):
        assert waits.wait(PATIENCE_S)
        assert not went_on.is_set()

        link.end(1)

        assert went_on.wait(PATIENCE_S)


def test_it_waits_for_the_last_of_several_urgent_uploads(link):
    """One that has ended, or was not urgent, leaves the others in flight."""
    link.begin(2, URGENT)
    link.begin(3, HIGH)

    with giving_way(link) as (waits, _, went_on):
        assert waits.wait(PATIENCE_S)
        waits.clear()
        link.end(1)
        link.end(3)
        assert waits.wait(PATIENCE_S)  # it was woken, looked again, and waits on
        assert not went_on.is_set()
        link.end(2)
        assert went_on.wait(PATIENCE_S)


def test_a_cancel_ends_the_wait(link, monkeypatch):
    """While the urgent one is still in flight; asked for often enough that a stop is answered in 100 ms."""
    monkeypatch.setattr(courtesy, "ASK_EVERY_S", ASK_EVERY_S)

    with giving_way(link) as (waits, cancel, went_on):
        assert waits.wait(PATIENCE_S)
        cancel.set()
        assert went_on.wait(PATIENCE_S)
    assert ASK_EVERY_S <= 0.1


def test_what_gives_way_still_trickles(link, monkeypatch):
    """After its wait one block goes, though the urgent upload lasts: the server must not take it for dead."""
    monkeypatch.setattr(courtesy, "TRICKLE_S", 0.01)

    link.give_way(LOW, lambda: False)

    with giving_way(link) as (_, _, went_on):
        assert went_on.wait(PATIENCE_S)


def test_urgent_never_waits(link):
    """Not for another urgent upload either; nobody is even asked."""
    link.begin(2, URGENT)

    link.give_way(URGENT, lambda: pytest.fail("an urgent upload waits"))


def test_an_urgent_upload_that_is_stuck_holds_up_the_others_for_its_time_only(link, monkeypatch):
    """One whose time alone is over is given way to no longer, though it has not ended."""
    link.end(1)
    monkeypatch.setattr(courtesy, "ALONE_S", 0.0)
    link.begin(2, URGENT)

    with giving_way(link) as (_, _, went_on):
        assert went_on.wait(PATIENCE_S)


def test_with_nothing_urgent_in_flight_nobody_waits(link):
    """Neither after its end nor for what is merely high."""
    link.end(1)
    link.begin(2, HIGH)

    link.give_way(LOW, lambda: pytest.fail("it waits for nobody"))
