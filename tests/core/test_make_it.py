"""Proposals: each does what it says, the cheapest first, and none where nothing is at risk."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fakes import HANDLING, HIGH, LOW, NOON, URGENT, a_rendition, an_asset
from frontload.core.asset import Hand, Handling, Level, Marks
from frontload.core.dispatch import Dispatcher
from frontload.core.make_it import Fix, Proposal, after, proposals
from frontload.core.plan import Floor, draw_up
from frontload.core.planner import Planner
from frontload.core.priority import Order
from frontload.core.recipe import BUILT_IN_RECIPES
from frontload.core.slots import Slots
from frontload.core.speeds import Speeds
from frontload.core.states import AssetState
from frontload.core.wish import Wish

WORKERS = 2
ORIGINAL = replace(HANDLING, recipe="original")


def an_image(asset_no, megabytes=10.0, due_s=None, **facts):
    """Return a queued asset that is sent as it is; on the assumed link a megabyte takes 0.8 s."""
    deadline = None if due_s is None else NOON + timedelta(seconds=due_s)
    return an_asset(
        asset_no, size_bytes=int(megabytes * 1e6), **{"deadline": deadline, "handling": ORIGINAL, **facts}
    )


def made_ready(asset):
    """Return an asset with its rendition, ready for the uplink."""
    rendition = a_rendition(asset.asset_no, asset.source.size_bytes)
    return replace(asset, state=AssetState.READY, rendition=rendition)


def floor_of(*assets, **in_flight):
    """Return the floor on which *assets* wait or are ready."""
    return Floor(
        waiting=[asset for asset in assets if asset.rendition is None],
        ready=[asset for asset in assets if asset.rendition is not None],
        **{"preparing": [], "uploading": [], **in_flight},
    )


def a_planner(order=Order.SMART, **facts):
    """Return a planner that has learned nothing yet."""
    return Planner(order=order, speeds=Speeds(BUILT_IN_RECIPES), slots=Slots(WORKERS, 1), **facts)


def proposed(floor, order=Order.SMART, planner=None):
    """Return what is proposed for a floor at noon, an hour after the machine was started."""
    planner = planner or a_planner(order)
    return proposals(planner.brief(floor, NOON, 3600.0), BUILT_IN_RECIPES)


def at_risk(floor, order):
    """Return the numbers of what may well be late."""
    planner = a_planner(order)
    return {finish.asset_no for finish in planner.plan(floor, NOON, 0.0).at_risk()}


IMAGES = st.lists(
    st.builds(
        lambda megabytes, due_s, is_ready, facts: (megabytes, due_s, is_ready, facts),
        st.sampled_from([0.5, 2.0, 8.0, 20.0]),
        st.none() | st.integers(1, 60),
        st.booleans(),
        st.fixed_dictionaries(
            {
                "level": st.sampled_from(Level),
                "place": st.sampled_from([0, 0, 0, -1, 1, 2]),
                "handling": st.sampled_from([ORIGINAL, HANDLING, replace(HANDLING, recipe="gone")]),
            }
        ),
    ),
    min_size=1,
    max_size=7,
).map(
    lambda rows: [
        made_ready(image) if is_ready else image
        for number, (megabytes, due_s, is_ready, facts) in enumerate(rows, 1)
        for image in [an_image(number, megabytes, due_s, **facts)]
    ]
)


class TestAnyProposal:
    """What holds of all of them."""

    def by_hand(self, assets, order, proposal):
        """Return the floor and the order of a dispatcher to which the proposal was applied command by command."""
        planner = a_planner(order)
        dispatcher = Dispatcher(planner=planner, slots=Slots(WORKERS, 2), jitter=lambda: 0.5)
        dispatcher.admit(assets)
        if proposal.fix is Fix.HOLD:
            dispatcher.move(proposal.asset_nos, to_top=False)
        if proposal.order is not None:
            dispatcher.set_order(proposal.order)
        dispatcher.grant(proposal.asset_nos, proposal.wish)
        return dispatcher.floor(), planner.order

    @settings(max_examples=60)
    @given(IMAGES, st.sampled_from([Order.SMART, Order.SMART, Order.MANUAL, Order.LARGEST, Order.DEADLINE]))
    def test_it_does_what_it_says_when_it_is_applied(self, assets, order):
        """Planned anew after the commands, exactly the rescued are out of risk and the endangered in it."""
        before = at_risk(floor_of(*assets), order)

        for proposal in proposed(floor_of(*assets), order):
            then = at_risk(*self.by_hand(assets, order, proposal))
            assert proposal.rescued == tuple(sorted(before - then))
            assert proposal.endangered == tuple(sorted(then - before))
            assert proposal.rescued

    @settings(max_examples=60)
    @given(IMAGES, st.sampled_from(Order))
    def test_proposals_are_ranked_by_price_and_nothing_at_risk_has_none(self, assets, order):
        """Whom it endangers counts first, then what it takes, then how many it rescues."""
        found = proposed(floor_of(*assets), order)

        assert [proposal.price for proposal in found] == sorted(proposal.price for proposal in found)
        assert all(proposal.title for proposal in found)
        if not at_risk(floor_of(*assets), order):
            assert found == []


def test_the_price_is_who_pays_then_how_then_for_how_little():
    """Nobody newly late comes first, then the gentler means, then the more rescued."""
    costly_first = [
        Proposal(Fix.ORDER, "", (), rescued=(1, 2, 3), endangered=(4,)),
        Proposal(Fix.LIGHTER_ALL, "", (), rescued=(1,)),
        Proposal(Fix.LIGHTER_ALL, "", (), rescued=(1, 2)),
        Proposal(Fix.ORDER, "", (), rescued=(1,)),
    ]

    assert sorted(costly_first, key=lambda proposal: proposal.price) == costly_first[::-1]


class TestEachFix:
    """One situation for each thing that helps."""

    def fixes(self, *assets, order=Order.SMART):
        """Return what is proposed, with whom it rescues."""
        return [(proposal.fix, proposal.rescued) for proposal in proposed(floor_of(*assets), order)]

    def test_another_order_is_the_cheapest(self):
        """Added last and due first, the image waits for nothing but the smart order."""
        assets = [an_image(no, level=HIGH) for no in (1, 2)] + [an_image(3, due_s=20, level=HIGH)]

        best = proposed(floor_of(*assets), Order.MANUAL)[0]

        assert (best.fix, best.order, best.rescued, best.asset_nos) == (Fix.ORDER, Order.SMART, (3,), ())

    def test_what_has_no_deadline_can_be_sent_last(self):
        """Urgent images without a deadline let the dated one go first; who was moved to the top as well."""
        urgent, topmost = an_image(1, level=URGENT), an_image(2, place=-1)

        assert (Fix.HOLD, (3,)) in self.fixes(urgent, topmost, an_image(3, due_s=16))

    def test_held_back_means_behind_everything(self):
        """Also behind what a person moved to the bottom before: that may have a deadline to keep."""
        bottom = an_image(1, due_s=26, place=3)
        held = Proposal(Fix.HOLD, "", (2, 3))

        assets = after([bottom, an_image(2), an_image(3, place=-1)], held)

        assert [asset.place for asset in assets] == [3, 4, 4]
        assert after([], held) == ()
        assert (Fix.HOLD, (1,)) in self.fixes(bottom, an_image(2))

    def test_one_at_risk_can_be_made_urgent(self):
        """Worth more than the rest, it is kept in their place, and what becomes late then is said."""
        rival, low = an_image(1, due_s=15, level=HIGH), an_image(2, due_s=15, level=LOW)

        (bump,) = [each for each in proposed(floor_of(rival, low)) if each.fix is Fix.BUMP]

        assert (bump.asset_nos, bump.rescued, bump.endangered) == ((2,), (2,), (1,))
        assert bump.wish == Wish(level=URGENT)

    def test_what_is_urgent_already_is_not_bumped(self):
        """There is no level above."""
        assert Fix.BUMP not in [fix for fix, _ in self.fixes(an_image(1, 40, due_s=10, level=URGENT))]

    def test_a_file_at_risk_can_be_prepared_lighter(self):
        """Too large for its deadline alone, it is in time once it is smaller."""
        (lighter, *_) = proposed(floor_of(an_image(1, 40, due_s=10)))

        assert (lighter.fix, lighter.rescued) == (Fix.LIGHTER_SOME, (1,))
        assert lighter.wish == Wish(recipe="web")

    def test_what_is_due_before_can_be_prepared_lighter_for_the_sake_of_the_rest(self):
        """The second is at risk and as light as can be; the first, which is not at risk, makes way."""
        first = an_image(1, 10, due_s=15, level=URGENT)
        second = made_ready(an_image(2, 5, due_s=16, handling=replace(HANDLING, recipe="thumbnail")))

        (lighter, *_) = [
            each for each in proposed(floor_of(first, second), Order.MANUAL) if each.fix is Fix.LIGHTER_ALL
        ]

        assert (lighter.asset_nos, lighter.rescued, lighter.endangered) == ((1,), (2,), ())
        assert lighter.wish == Wish(recipe="web")

    def test_a_ready_rendition_is_prepared_again_for_a_lighter_recipe(self):
        """It goes back to the queue, and shows that a person chose its recipe."""
        ready = made_ready(an_image(1))

        (changed,) = after([ready], Proposal(Fix.LIGHTER_SOME, "", (1,), wish=Wish(recipe="web")))

        assert (changed.state, changed.rendition, changed.by_hand) == (AssetState.QUEUED, None, Hand.RECIPE)
        assert after([ready], Proposal(Fix.BUMP, "", (1,), wish=Wish(level=URGENT)))[0].rendition is ready.rendition


class TestNothingToPropose:
    """Where no change of the queue helps."""

    @pytest.mark.parametrize("due_s", [None, 600.0])
    def test_nothing_at_risk_has_nothing_proposed(self, due_s):
        """A queue without worries is left alone."""
        assert proposed(floor_of(an_image(1, due_s=due_s))) == []

    def test_what_is_late_in_flight_cannot_be_helped(self):
        """On a connection or with a worker it is past any change of the queue."""
        late = an_image(1, due_s=1)

        assert proposed(floor_of(uploading=[(made_ready(late), 10**7)])) == []
        assert proposed(floor_of(preparing=[(late, 0.0)])) == []

    def test_what_is_past_its_deadline_cannot_be_helped(self):
        """However light and urgent, yesterday is over."""
        assert proposed(floor_of(an_image(1, due_s=-86400))) == []


class TestOfARunningQueue:
    """What the run has learned, and where it stands, counts for the proposals too."""

    def test_how_late_forecasts_were_decides_what_is_at_risk(self):
        """Where forecasts came true to the second, a deadline just behind the forecast is none to worry about."""
        floor, exact = floor_of(an_image(1, 40, due_s=40)), a_planner()
        assert proposed(floor)

        others = floor_of(*(an_image(number) for number in range(2, 30)))
        for finish in exact.plan(others, NOON, 0.0).finishes:
            exact.delivered(finish.asset_no, finish.finish_s)

        assert proposed(floor, planner=exact) == []

    def test_asking_changes_nothing(self):
        """What is planned through is neither the run's order nor a forecast that could come true."""
        floor, planner = floor_of(an_image(1, 40, due_s=40), an_image(2)), a_planner(Order.MANUAL)
        proposed(floor, planner=planner)
        for number in range(1, 3):
            planner.delivered(number, 90_000.0)

        assert planner.order is Order.MANUAL
        assert planner.plan(floor, NOON, 3600.0) == a_planner(Order.MANUAL).plan(floor, NOON, 3600.0)

    def test_an_upload_under_way_takes_what_it_still_lacks(self):
        """However long the machine has been up, what waits behind it can still be helped."""
        planner = a_planner()
        planner.speeds.upload_began(1, 3599.0)

        floor = floor_of(an_image(2, 40, due_s=30), uploading=[(made_ready(an_image(1)), 10**7)])

        assert proposed(floor, planner=planner)[0].rescued == (2,)

    def test_the_low_level_s_turn_is_due_where_it_is_due_in_the_run(self):
        """After nineteen uploads of others the low image goes first in a trial as well, unless it has no share."""
        high, low = an_image(1, level=HIGH), an_image(2, level=LOW)

        for share, first in ((0.05, low), (0.0, high)):
            planner = a_planner(low_share=share)
            planner.plan(floor_of(high, low), NOON, 3600.0)
            for _ in range(19):
                planner.upload_began(high)
            trial = draw_up(planner.brief(floor_of(high, low), NOON, 3600.0))
            assert min(high, low, key=trial.places.key) is first


class TestWhatIsSmallAlready:
    """A picture of a web page: 0.2 bytes a pixel, which another encoder may well make larger."""

    SMALL = Marks(width_px=1200, height_px=800)

    def images(self, **facts):
        """More than are on time together."""
        marked = [an_image(no, 0.194, due_s=3, **facts) for no in range(1, 25)]
        return [replace(asset, source=replace(asset.source, marks=self.SMALL)) for asset in marked]

    def test_another_format_is_not_promised_to_help(self):
        """Never measured here, it is no way out."""
        fixes = proposed(floor_of(*self.images(handling=Handling("sandbox", "web"))))

        assert {fix.wish.recipe for fix in fixes} & {"webp", "avif"} == set()

    def test_a_format_that_was_measured_here_is(self):
        """It has shown how small it makes them."""
        planner = a_planner()
        images = self.images(handling=Handling("sandbox", "web"))
        for asset in images:
            avif = replace(asset, handling=Handling("sandbox", "avif"))
            planner.speeds.prepared(avif, 0.01, 20_000)

        fixes = proposed(floor_of(*images), planner=planner)

        assert "avif" in {fix.wish.recipe for fix in fixes}

    def test_what_a_rendition_really_weighs_counts(self):
        """One that came out small is not prepared again for nothing."""
        planner = a_planner()
        images = [made_ready(asset) for asset in self.images(handling=Handling("sandbox", "web"))]
        images = [replace(asset, rendition=replace(asset.rendition, size_bytes=190_000)) for asset in images]
        for asset in images:
            webp = replace(asset, handling=Handling("sandbox", "webp"), rendition=None)
            planner.speeds.prepared(webp, 0.01, 222_000)

        fixes = proposed(floor_of(*images), planner=planner)

        assert "webp" not in {fix.wish.recipe for fix in fixes}
