"""Some uploads are served first: the others trickle, go on when that ends, and can be cancelled meanwhile.

No test measures time: where a wait has to end for a reason of its own, its limit is an hour.
"""

from __future__ import annotations

import threading
from contextlib import contextmanager

import pytest

from frontload.engine import courtesy
from frontload.engine.courtesy import ASK_EVERY_S, Courtesy

AN_HOUR_S = 3600.0
PATIENCE_S = 30.0


@contextmanager
def giving_way(link, asset_no=9):
    """Let another thread give way; yield an event that says it waits, one that cancels it, one that it went on."""
    waits, cancel, went_on = threading.Event(), threading.Event(), threading.Event()

    def is_cancelled():
        waits.set()
        return cancel.is_set()

    def block():
        link.give_way(asset_no, is_cancelled)
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
    """Return a link on which number 1 is served first; who gives way does so for an hour and asks nobody."""
    monkeypatch.setattr(courtesy, "TRICKLE_S", AN_HOUR_S)
    monkeypatch.setattr(courtesy, "ASK_EVERY_S", AN_HOUR_S)
    link = Courtesy()
    link.serve_first(frozenset({1}))
    return link


def test_another_upload_waits_and_goes_on_when_nobody_is_served_first_any_more(link):
    """Nothing else frees it, and it does not wait out its time."""
    with giving_way(link) as (waits, _, went_on):
        assert waits.wait(PATIENCE_S)
        assert not went_on.is_set()

        link.serve_first(frozenset())

        assert went_on.wait(PATIENCE_S)


def test_it_goes_on_when_it_is_served_first_itself(link):
    """As soon as it is told, while the others begin to wait."""
    with giving_way(link) as (waits, _, went_on):
        assert waits.wait(PATIENCE_S)
        waits.clear()
        link.serve_first(frozenset({1, 2}))
        assert waits.wait(PATIENCE_S)  # it was woken, looked again, and waits on
        assert not went_on.is_set()
        link.serve_first(frozenset({9}))
        assert went_on.wait(PATIENCE_S)


def test_a_cancel_ends_the_wait(link, monkeypatch):
    """While the other one is still in flight; asked for often enough that a stop is answered in 100 ms."""
    monkeypatch.setattr(courtesy, "ASK_EVERY_S", ASK_EVERY_S)

    with giving_way(link) as (waits, cancel, went_on):
        assert waits.wait(PATIENCE_S)
        cancel.set()
        assert went_on.wait(PATIENCE_S)
    assert ASK_EVERY_S <= 0.1


def test_what_gives_way_still_trickles(link, monkeypatch):
    """After its wait one block goes, though the other upload lasts: the server must not take it for dead."""
    monkeypatch.setattr(courtesy, "TRICKLE_S", 0.01)

    link.give_way(9, lambda: False)

    with giving_way(link) as (_, _, went_on):
        assert went_on.wait(PATIENCE_S)


def test_who_is_served_first_never_waits(link):
    """Not for another one that is, either; nobody is even asked."""
    link.serve_first(frozenset({1, 2}))

    link.give_way(1, lambda: pytest.fail("it waits for itself"))


def test_with_nobody_served_first_nobody_waits(link):
    """The link is shared."""
    link.serve_first(frozenset())

    link.give_way(9, lambda: pytest.fail("it waits for nobody"))
