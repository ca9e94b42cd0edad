"""What a person decides of a running queue: hold, drag, other defaults for a batch, and the way back."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from fakes import LOW, NOON, URGENT, a_batch, a_rendition, a_source, an_asset
from frontload.core.admission import assets_from
from frontload.core.asset import Asset, Hand
from frontload.core.dispatch import Dispatcher
from frontload.core.errors import ServiceTroubleError
from frontload.core.naming import NamingRule, renamed
from frontload.core.planner import Planner
from frontload.core.priority import Order
from frontload.core.public_id import MAX_PUBLIC_ID_CHARS, public_id
from frontload.core.slots import Slots
from frontload.core.speeds import Speeds
from frontload.core.states import AssetState
from frontload.core.variant import Variant
from frontload.core.wish import Decision, Wish

HOLD, RELEASE = Wish(held=True), Wish(held=False)


def make(*assets) -> Dispatcher:
    """Return a dispatcher holding *assets*, with two workers and two connections."""
    slots = Slots(2, 2, 10**9)
    planner = Planner(order=Order.MANUAL, speeds=Speeds(), slots=slots)
    dispatcher = Dispatcher(planner=planner, slots=slots, jitter=lambda: 0.5)
    dispatcher.admit(assets)
    dispatcher.take_events()
    return dispatcher


def named(number: int, **facts):
    """Return an asset whose public_id follows the naming rule."""
    asset = an_asset(number, **facts)
    return replace(asset, public_id=public_id("", asset.source.folder, asset.source.name))


def next_up(dispatcher) -> list[int]:
    """Return the numbers of what waits, as it will go."""
    return [asset.asset_no for asset in dispatcher.up_next(99)]


class TestHolding:
    """An asset that a person holds."""

    def test_what_is_held_is_neither_prepared_nor_waited_for(self):
        """Nobody takes it, and a run that has nothing else is done."""
        dispatcher = make(an_asset(1), an_asset(2))

        dispatcher.grant([1], HOLD)

        assert dispatcher.next_to_prepare().asset_no == 2
        assert dispatcher.next_to_prepare() is None
        assert (dispatcher.unfinished, dispatcher.unfinished_in(1)) == (1, 1)

    def test_released_it_stands_where_it_stood(self):
        """It goes before what was found after it."""
        dispatcher = make(an_asset(1), an_asset(2))
        dispatcher.grant([1], HOLD)

        dispatcher.grant([1], RELEASE)

        assert next_up(dispatcher) == [1, 2]
        assert dispatcher.unfinished == 2
        assert dispatcher[1].by_hand is Hand.NOTHING

    def test_what_is_in_preparation_is_held_when_it_is_ready(self):
        """The worker finishes, no connection takes it; released it is sent."""
        dispatcher = make(an_asset(1))
        dispatcher.next_to_prepare()
        dispatcher.grant([1], HOLD)
        assert dispatcher.unfinished == 1

        dispatcher.prepared(1, a_rendition(1), 0.0)

        assert dispatcher.next_to_upload(9.0) is None
        assert dispatcher.unfinished == 0
        dispatcher.grant([1], RELEASE)
        assert dispatcher.next_to_upload(9.0).asset_no == 1

    def test_what_waits_to_be_tried_again_is_held_too(self):
        """Held between two attempts it is not tried when it is due; released it is."""
        dispatcher = make(an_asset(1))
        dispatcher.next_to_prepare()
        dispatcher.prepared(1, a_rendition(1), 0.0)
        dispatcher.next_to_upload(9.0)
        dispatcher.upload_failed(1, ServiceTroubleError(503), 9.0)

        dispatcher.grant([1], HOLD)

        assert dispatcher.next_to_upload(9999.0) is None
        dispatcher.grant([1], RELEASE)
        assert dispatcher.next_to_upload(9999.0).asset_no == 1

    def test_it_is_held_over_a_restart(self):
        """The journal brings it back held, whatever it was doing."""
        dispatcher = make(
            an_asset(1, by_hand=Hand.HELD), an_asset(2, by_hand=Hand.HELD, state=AssetState.PREPARING)
        )

        assert dispatcher.next_to_prepare() is None
        assert dispatcher.unfinished == 0

    def test_another_recipe_leaves_it_held(self):
        """It is made anew only when it is released."""
        dispatcher = make(an_asset(1))
        dispatcher.next_to_prepare()
        dispatcher.prepared(1, a_rendition(1), 0.0)
        dispatcher.grant([1], HOLD)

        assert dispatcher.grant([1], Wish(recipe="press")) == [a_rendition(1)]

        assert dispatcher[1].state is AssetState.QUEUED
        assert dispatcher.next_to_prepare() is None
        dispatcher.grant([1], RELEASE)
        assert dispatcher.next_to_prepare().handling.recipe == "press"


class TestDragging:
    """The queue as a person puts it."""

    def test_dragged_assets_go_right_before_the_one_they_were_dropped_on(self):
        """Of five, the last two are dragged before the second."""
        dispatcher = make(*(an_asset(number) for number in range(1, 6)))

        dispatcher.move_before([4, 5], 2)

        assert next_up(dispatcher) == [1, 4, 5, 2, 3]

    def test_dragged_to_the_end_they_go_last(self):
        """Dropped below the last row."""
        dispatcher = make(an_asset(1), an_asset(2), an_asset(3))

        dispatcher.move_before([1], None)

        assert next_up(dispatcher) == [2, 3, 1]

    def test_what_is_at_work_stays_where_it_is(self):
        """A drag of something in flight changes nothing."""
        dispatcher = make(an_asset(1), an_asset(2))
        dispatcher.next_to_prepare()
        dispatcher.take_events()

        dispatcher.move_before([1], None)

        assert dispatcher.take_events() == []


class TestGivingBack:
    """An undo."""

    def test_everything_decided_since_is_taken_back(self):
        """Level, deadline, recipe, place, folder and what was said by hand are as they were."""
        dispatcher = make(named(1), named(2))
        before = {number: Decision.of(dispatcher[number]) for number in (1, 2)}
        kept = dispatcher[1]
        wish = Wish(level=URGENT, deadline=NOON, recipe="press", folder="cup", tags=("final",))
        dispatcher.grant([1, 2], wish)
        dispatcher.move([1], to_top=True)
        assert dispatcher[1].public_id == "cup/photos/0001"

        dispatcher.decide(before, lambda asset: before[asset.asset_no].given_back_to(asset))

        assert dispatcher[1] == kept
        assert next_up(dispatcher) == [1, 2]

    def test_what_was_sent_meanwhile_keeps_its_name_at_the_destination(self):
        """A folder can be changed until the first request; after that every attempt uses one public_id."""
        dispatcher = make(named(1))
        before = Decision.of(dispatcher[1])
        dispatcher.grant([1], Wish(folder="cup"))
        dispatcher.next_to_prepare()
        dispatcher.prepared(1, a_rendition(1), 0.0)
        dispatcher.next_to_upload(9.0)
        dispatcher.upload_failed(1, ServiceTroubleError(503), 9.0)

        dispatcher.decide([1], before.given_back_to)
        dispatcher.grant([1], Wish(folder="elsewhere"))

        assert (dispatcher[1].public_id, dispatcher[1].handling.folder) == ("cup/photos/0001", "cup")

    def test_in_flight_only_what_still_can_be_is_taken_back(self):
        """The worker that has it goes by its recipe; the level changes."""
        dispatcher = make(named(1))
        before = Decision.of(dispatcher[1])
        dispatcher.grant([1], Wish(recipe="press", level=LOW))
        dispatcher.next_to_prepare()

        dispatcher.decide([1], before.given_back_to)

        assert dispatcher[1].handling.recipe == "press"
        assert dispatcher[1].level is before.level
        assert dispatcher[1].by_hand is Hand.RECIPE


@pytest.mark.parametrize("template", ["{stem}-{counter:03}", "{folder}/{slug}"])
def test_an_own_naming_rule_survives_another_folder(template):
    """Whatever the rule made of the file stays; only the folder before it is another."""
    rule, batch, source = NamingRule(template), a_batch(batch_no=1), a_source("Goal 1.jpg")
    asset = an_asset(1)
    for folder in ("cup", "cup/v12", ""):
        before = replace(
            asset,
            source=source,
            handling=replace(asset.handling, folder=folder),
            public_id=rule.public_id(folder, batch, source, 7),
        )

        assert renamed(before, "final/day 1") == rule.public_id("final/day 1", batch, source, 7)


@pytest.mark.parametrize("name", ["goal.jpg", "goal 1.jpg", "goal_thumbnail.jpg", "goal.png", "x" * 300 + ".jpg"])
@pytest.mark.parametrize("folder", ["week 3", "cup/v12", "c_bank", "", "y" * 200])
def test_another_folder_names_files_and_variants_as_if_they_had_been_found_for_it(name, folder):
    """Also a variant, and a file whose name ends like one: a picture and its previews stay in one folder."""

    def admitted(batch_folder: str) -> list[Asset]:
        variants = {"web": (Variant("thumbnail", preview=True),)}
        batch = a_batch(folder=batch_folder, recipe="web")
        return assets_from(1, batch, a_source(name), (), datetime.astimezone, variants)

    for before in ("", "cup final"):
        moved = [Wish(folder=folder).granted(asset).public_id for asset in admitted(before)]

        assert moved == [asset.public_id for asset in admitted(folder)]


def test_a_name_by_an_own_rule_is_cut_where_another_folder_makes_it_too_long():
    """No longer than Cloudinary takes, and still another name for another picture."""
    asset = replace(an_asset(1), handling=replace(an_asset(1).handling, folder=""))
    wish = Wish(folder="x" * 250)

    moved = [wish.granted(replace(asset, public_id=own)).public_id for own in ("own/first", "own/second")]

    assert len(set(moved)) == 2
    assert max(map(len, moved)) <= MAX_PUBLIC_ID_CHARS


def test_a_batch_remembers_what_was_said_of_it():
    """Defaults for what is still found, and that a person said them."""
    wish = Wish(level=URGENT, undated=True, folder="cup", tags=("final",))

    changed = wish.granted_to(a_batch(deadline=NOON, recipe="press"))

    assert (changed.level, changed.deadline, changed.recipe, changed.folder) == (URGENT, None, "press", "cup")
    assert changed.tags == ("final",)
    assert changed.by_hand == Hand.LEVEL | Hand.DEADLINE | Hand.FOLDER
