"""The assets of a run and the two heaps, as the dispatcher uses them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes import URGENT, a_rendition, an_asset
from frontload.core.errors import BugError
from frontload.core.events import AssetFailed, AssetRekeyed, AssetRemoved, PreparationStarted
from frontload.core.lineup import Lineup
from frontload.core.planner import Planner
from frontload.core.priority import Order
from frontload.core.slots import Slots
from frontload.core.speeds import Speeds
from frontload.core.states import FINAL_STATES, AssetState, Step


def lineup(*assets, order=Order.MANUAL):
    """Return a lineup with *assets* in it and in their heaps."""
    line = Lineup(Planner(order=order, speeds=Speeds(), slots=Slots(1, 1)))
    for asset in assets:
        line.add(asset)
        line.enqueue(asset)
    return line


def ready(asset_no, size_bytes=500):
    """Return an asset that is ready for the uplink."""
    return an_asset(asset_no, state=AssetState.READY, rendition=a_rendition(asset_no, size_bytes))


class TestHeaps:
    """Which heap an asset is in."""

    @pytest.mark.parametrize("state", list(AssetState))
    def test_an_asset_is_in_the_heap_of_its_state_if_there_is_one(self, state):
        """Queued ones wait for a worker, ready ones for the uplink, all others for nobody; withdrawn, none does."""
        line = lineup(an_asset(1, state=state))

        assert list(line.waiting) == [1] * (state is AssetState.QUEUED)
        assert list(line.ready) == [1] * (state is AssetState.READY)
        line.withdraw(1)
        assert len(line.waiting) == len(line.ready) == 0

    def test_ready_bytes_are_those_of_the_renditions(self):
        """What waits for a worker, or lost its rendition, has none."""
        assert lineup(ready(1, 300), ready(2, 40), an_asset(3)).ready_bytes == 340
        assert lineup(an_asset(1, state=AssetState.READY)).ready_bytes == 0

    def test_a_changed_asset_is_placed_anew_and_told(self):
        """In whichever heap it is; one in neither is told alone."""
        line = lineup(an_asset(1), an_asset(2), ready(3), ready(4), an_asset(5, state=AssetState.FAILED))

        for number in (2, 4, 5):
            line.rekey(replace(line[number], level=URGENT))

        assert (line.waiting.pop(), line.ready.pop()) == (2, 4)
        assert line.take_events() == [AssetRekeyed(line[number]) for number in (2, 4, 5)]
        assert line.take_events() == []

    def test_all_are_placed_anew_under_another_order(self):
        """Both heaps follow the planner's order once it is said."""
        planner = Planner(order=Order.MANUAL, speeds=Speeds(), slots=Slots(1, 1))
        line = Lineup(planner)
        for asset in (an_asset(1, size_bytes=9), an_asset(2, size_bytes=1), ready(3), ready(4)):
            line.add(asset)
            line.enqueue(asset)

        planner.order = Order.SMALLEST
        line.rekey_all()

        assert [line.waiting.pop(), line.waiting.pop()] == [2, 1]
        assert line.key_of(2) < line.key_of(1)


class TestSteps:
    """The table of states, kept in step with the counts."""

    def test_an_illegal_step_changes_nothing(self):
        """Neither the asset, nor the counts, nor what is told."""
        line = lineup(an_asset(1))

        with pytest.raises(BugError):
            line.step(1, Step.DELIVER, AssetFailed)

        assert (line[1].state, line.unfinished, line.take_events()) == (AssetState.QUEUED, 1, [])

    @given(
        st.lists(st.tuples(st.integers(1, 3), st.sampled_from(Step)), max_size=30),
        st.lists(st.sampled_from(AssetState), min_size=3, max_size=3),
    )
    def test_the_counts_are_those_of_the_states(self, steps, states):
        """Under any steps, taken or refused, what is unfinished is what is in no final state, batch by batch."""
        line = lineup(*(an_asset(number, batch_no=number % 2, state=states[number - 1]) for number in (1, 2, 3)))

        for number, step in steps:
            before = line[number]
            try:
                line.step(number, step, PreparationStarted)
            except BugError:
                assert line[number] is before

        unfinished = [number for number in (1, 2, 3) if line[number].state not in FINAL_STATES]
        assert line.unfinished == len(unfinished)
        assert line.unfinished_in(1) == len({1, 3} & set(unfinished))
        assert line.unfinished_in(99) == 0

    def test_facts_come_with_the_step_and_are_told_with_it(self):
        """The event carries the asset as it is now."""
        line = lineup(an_asset(1))

        asset = line.step(1, Step.PREPARE, PreparationStarted, rank=7)

        assert (asset.rank, asset.state, line[1]) == (7, AssetState.PREPARING, asset)
        assert line.take_events() == [PreparationStarted(asset)]


class TestNumbers:
    """Looking assets up, and places for the user's hand."""

    def test_unknown_numbers_are_passed_over_and_what_is_gone_cannot_be_changed(self):
        """A wish for many does not stumble over one."""
        line = lineup(an_asset(1), an_asset(2, state=AssetState.DELIVERED), an_asset(3, state=AssetState.REMOVED))

        assert [asset.asset_no for asset in line.known([9, 3, 1])] == [3, 1]
        assert [asset.asset_no for asset in line.changeable([1, 2, 3, 9])] == [1]

    def test_an_asset_is_looked_up_when_its_turn_comes(self):
        """What happened to it in between is seen."""
        line = lineup(an_asset(1), an_asset(2))
        known = line.known([1, 2])
        next(known)

        line.withdraw(2)
        line.step(2, Step.REMOVE, AssetRemoved)

        assert next(known).state is AssetState.REMOVED

    @given(st.lists(st.integers(-9, 9), max_size=5), st.lists(st.booleans(), max_size=6))
    def test_a_new_place_is_before_or_behind_every_other(self, places, moves):
        """Those of a resumed queue and those given since alike."""
        line = lineup(an_asset(99), *(an_asset(number, place=place) for number, place in enumerate(places)))
        taken = [0, *places]

        for top in moves:
            line.move([99], to_top=top)
            place = line[99].place
            assert place < min(taken) if top else place > max(taken)
            taken.append(place)
