"""What workers and connections hold, and what waits a moment for a better one."""

from __future__ import annotations

from fakes import a_rendition
from frontload.core.holding import HOLD_S
from frontload.core.in_flight import STALL_S, STEP_BYTES, InFlight
from frontload.core.priority import PriorityKey

FAST = 1e6


def key(asset_no: int) -> PriorityKey:
    """A lower number is the better one."""
    return PriorityKey(0, 0, 0.0, asset_no)


def test_a_finished_rendition_frees_its_worker_but_stays_in_preparation_until_it_is_let_go():
    """The buffer counts what is held, the free worker takes the next."""
    flight = InFlight()
    flight.preparation_began(1, 10.0)
    flight.preparation_began(2, 10.5)

    took_s = flight.prepared(2, a_rendition(2, 500), 12.0)

    assert (took_s, flight.busy_workers, flight.in_preparation, flight.held_bytes) == (1.5, 1, 2, 500)
    assert flight.coming() == [1]
    assert [no for no, _ in flight.release(12.0, key)] == []
    assert [no for no, _ in flight.release(12.0 + HOLD_S, key)] == [2]
    assert (flight.in_preparation, len(flight)) == (1, 1)


def test_a_worker_or_connection_that_gives_up_is_free_again():
    """Failing twice, or failing unknown, is no harm."""
    flight = InFlight()
    flight.preparation_began(1, 0.0)
    flight.upload_began(2, 0.0)

    for _ in range(2):
        flight.preparation_ended(1)
        flight.upload_ended(2)

    assert len(flight) == 0


def test_uploads_have_stalled_only_when_none_of_them_moves():
    """One byte of any upload is a sign of life; an empty link cannot stall."""
    flight = InFlight()
    assert not flight.has_stalled(STALL_S * 9, FAST)
    flight.upload_began(1, 0.0)

    assert not flight.has_stalled(STALL_S, FAST)
    assert flight.has_stalled(STALL_S + 0.1, FAST)
    flight.progressed(1, 7, STALL_S)
    flight.progressed(99, 7, STALL_S * 3)  # not in flight: no sign of life

    assert dict(flight.sent_bytes()) == {1: 7}
    assert flight.has_stalled(STALL_S * 2 + 0.1, FAST)


def test_a_slow_line_is_not_taken_for_a_dead_one():
    """Six uploads that share 50 kbit/s take more than a minute for each step that is told."""
    flight = InFlight()
    for asset_no in range(6):
        flight.upload_began(asset_no, 0.0)
    step_s = 6 * STEP_BYTES / 6250

    assert not flight.has_stalled(1.9 * step_s, 6250.0)
    assert flight.has_stalled(2.1 * step_s, 6250.0)
