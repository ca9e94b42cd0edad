"""The laws of the smart order, each against the plainest model there is."""

from __future__ import annotations

from itertools import accumulate, permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fakes import HIGH, LOW, NORMAL, URGENT
from frontload.core import schedule as scheduling
from frontload.core.asset import Level
from frontload.core.on_time import keepable, met_by
from frontload.core.schedule import LOW_SHARE, MOST_LOW_SHARE, RESERVE_S, Reason, schedule
from jobs import NEVER, SIMPLE_ORDERS, a_job, all_met, by_deadline, jobs, numbers, weight_of

SHARES = st.sampled_from([0.0, LOW_SHARE, 0.2, MOST_LOW_SHARE])
TURNS = st.integers(0, 40)


def sequence(waiting, **share):
    """Return the jobs as smart would send them."""
    return [turn.job for turn in schedule(waiting, **share)]


def is_now(job):
    """Tell whether a job is urgent without a deadline."""
    return job.level is URGENT and not job.is_dated


def start_s(waiting):
    """Return when the first job that is not now can begin."""
    return sum(job.work_s for job in waiting if is_now(job))


@given(jobs(), SHARES, TURNS)
def test_every_job_has_one_turn(waiting, low_share, since_low):
    """No job is lost or doubled, whatever the share and however many turns were before."""
    assert sorted(sequence(waiting, low_share=low_share, since_low=since_low)) == sorted(waiting)


@given(jobs(), SHARES, TURNS)
def test_what_is_kept_is_on_time_in_the_end(waiting, low_share, since_low):
    """Neither levels nor the low level's share make a deadline late that can be met."""
    kept = keepable([job for job in waiting if job.is_dated], start_s(waiting))

    met = met_by(sequence(waiting, low_share=low_share, since_low=since_low))

    assert set(kept) <= set(met)


@given(jobs(), SHARES)
def test_if_earliest_deadline_first_meets_all_then_so_does_smart(waiting, low_share):
    """With what is urgent now in front, a feasible set of deadlines is met to the last."""
    dated = by_deadline(job for job in waiting if job.is_dated)
    if all_met(dated, start_s(waiting)):
        assert len(met_by(sequence(waiting, low_share=low_share))) == len(waiting)


@given(jobs(), SHARES, TURNS)
def test_what_goes_ahead_of_kept_deadlines_leaves_them_a_reserve(waiting, low_share, since_low):
    """Who goes before an earlier deadline for its level's sake leaves it three seconds, while nothing is lost.

    Who goes before it for the low level's share leaves them always.
    """
    dated = [job for job in waiting if job.is_dated]
    left, end_s = keepable(dated, start_s(waiting)), 0.0
    spare = {Reason.SHARE} if len(left) < len(dated) else {Reason.SHARE, Reason.LEVEL}

    for job, reason in schedule(waiting, low_share=low_share, since_low=since_low):
        passed = left[: left.index(job)] if job in left else left
        left = [other for other in left if other is not job]
        end_s += job.work_s
        if reason in spare:
            ends_s = list(accumulate((other.work_s for other in passed), initial=end_s))[1:]
            assert all(other_s + RESERVE_S <= other.due_s for other, other_s in zip(passed, ends_s, strict=True))


def test_where_something_is_lost_no_second_is_left_unused():
    """The reserve is for when all can be kept; else what is worth most goes up to the last moment."""
    low_due, high = a_job(1, LOW, due_s=4.0, work_s=2.0), a_job(2, HIGH, work_s=2.0)

    assert numbers(sequence([low_due, high])) == [1, 2]
    assert numbers(sequence([low_due, high, a_job(3, LOW, due_s=-1.0)])) == [2, 1, 3]


@pytest.mark.parametrize("order", SIMPLE_ORDERS.values(), ids=SIMPLE_ORDERS)
@settings(max_examples=60)
@given(waiting=jobs(), low_share=SHARES, since_low=TURNS)
def test_no_simple_order_gets_more_on_time(waiting, low_share, since_low, order):
    """Smart's on-time weight is never below the simple orders'; all send first what is urgent now."""
    simple = sorted(waiting, key=lambda job: (not is_now(job), order(job)))

    smart = sequence(waiting, low_share=low_share, since_low=since_low)

    assert weight_of(met_by(smart)) >= weight_of(met_by(simple))


@settings(max_examples=40)
@given(jobs(most=6, levels=[HIGH], due_s=NEVER))
def test_without_deadlines_the_mean_delay_is_the_least_there_is(waiting):
    """Inside one level the weighted sum of completions is that of the best of all sequences (Smith)."""

    def total_s(some):
        return sum(accumulate(job.weight * job.work_s for job in some))

    assert total_s(sequence(waiting)) == min(map(total_s, permutations(waiting)))


class TestTheLowLevelsShare:
    """Slow, but never starving."""

    WINDOW = round(1 / LOW_SHARE)

    @settings(max_examples=60)
    @given(jobs(least=21, most=70, levels=[HIGH, NORMAL, LOW], due_s=NEVER), TURNS)
    def test_a_window_of_twenty_turns_holds_one_of_the_lowest_level(self, waiting, since_low):
        """While jobs of the lowest level wait, no twenty turns pass without one of them."""
        levels = [job.level for job in sequence(waiting, since_low=since_low)]

        for begin in range(len(levels) - self.WINDOW + 1):
            assert max(levels[begin:]) in levels[begin : begin + self.WINDOW]

    def test_it_is_the_lowest_level_s_that_waits(self):
        """The twentieth turn goes past the levels in between; what is urgent before it counts as a turn."""
        high, normal, low = a_job(1, HIGH), a_job(2, NORMAL), a_job(3, LOW)

        assert numbers(sequence([high, normal, low], since_low=19)) == [3, 1, 2]
        assert numbers(sequence([high, normal], since_low=19)) == [2, 1]
        assert numbers(sequence([high, low, a_job(4, URGENT)], since_low=18)) == [4, 3, 1]

    @given(jobs(most=40, due_s=NEVER), TURNS)
    def test_it_can_be_switched_off(self, waiting, since_low):
        """With a share of nothing the levels go strictly one after the other."""
        levels = [job.level for job in sequence(waiting, low_share=0.0, since_low=since_low)]

        assert levels == sorted(levels)

    def test_its_turn_comes_when_the_count_says_so(self):
        """After nineteen turns of others, whether planned in one go or anew after every one."""
        waiting = [a_job(no, HIGH) for no in range(1, 45)] + [a_job(no, LOW) for no in range(51, 54)]

        at_once, one_by_one, since_low = sequence(waiting), [], 0
        while waiting:
            one_by_one.append(sequence(waiting, since_low=since_low)[0])
            since_low = 0 if one_by_one[-1].level is LOW else since_low + 1
            waiting.remove(one_by_one[-1])

        assert one_by_one == at_once
        assert [place for place, job in enumerate(at_once) if job.level is LOW] == [19, 39, 46]

    def test_a_turn_that_could_not_be_given_is_still_owed(self):
        """As soon as no deadline stands in the way, not a whole round later; then the count begins anew."""
        low, lower = a_job(1, LOW), a_job(2, LOW)
        due = a_job(3, HIGH, due_s=2.0, work_s=2.0)
        high = [a_job(no, HIGH, work_s=1.0) for no in range(4, 26)]

        assert numbers(sequence([low, lower, due, *high], since_low=25)) == [3, 1, *range(4, 23), 2, 23, 24, 25]

    def test_a_kept_deadline_or_something_urgent_does_not_pay_for_it(self):
        """Where the low one would make a deadline late, or what is urgent waits, the turn is not its."""
        low, due = a_job(1, LOW, work_s=5.0), a_job(2, HIGH, due_s=3.0, work_s=2.0)
        urgent = a_job(3, URGENT, due_s=99.0)

        assert numbers(sequence([low, due], since_low=19)) == [2, 1]
        assert numbers(sequence([low, urgent], since_low=19)) == [3, 1]
        assert numbers(sequence([low, a_job(4, HIGH)], since_low=19)) == [1, 4]


class TestReasons:
    """Why a job goes where it goes."""

    def reasons(self, *waiting, **share):
        """Return numbers with the names of their reasons."""
        return [(turn.job.asset_no, turn.reason) for turn in schedule(waiting, **share)]

    def test_urgent_without_a_deadline_means_now(self):
        """It goes before every deadline, the shortest first."""
        due = a_job(1, URGENT, due_s=1.0)

        assert self.reasons(a_job(2, URGENT, work_s=3.0), due, a_job(3, URGENT)) == [
            (3, Reason.NOW), (2, Reason.NOW), (1, Reason.LOST),
        ]  # fmt: skip

    def test_a_level_goes_first_while_the_deadlines_behind_it_hold(self):
        """High work without a deadline goes before a low deadline as long as that leaves room, then not."""
        low_due = a_job(1, LOW, due_s=5.0 + RESERVE_S, work_s=2.0)
        high = [a_job(no, HIGH, work_s=2.0) for no in (2, 3)]

        assert self.reasons(low_due, *high) == [(2, Reason.LEVEL), (1, Reason.DEADLINE), (3, Reason.REST)]

    def test_a_higher_level_s_later_deadline_goes_first_where_there_is_room(self):
        """Inside the slack of a lower level's deadline a higher one goes first though it is due later."""
        assert self.reasons(a_job(1, NORMAL, due_s=10.0), a_job(2, HIGH, due_s=20.0)) == [
            (2, Reason.LEVEL), (1, Reason.DEADLINE),
        ]  # fmt: skip

    def test_a_deadline_that_was_given_its_turn_no_longer_stands_in_the_way(self):
        """Once the tightest deadline is on its way, its level's other work goes before a lower deadline again."""
        tight, low_due = a_job(1, HIGH, due_s=1.0), a_job(2, LOW, due_s=20.0)

        assert self.reasons(tight, low_due, a_job(3, HIGH, work_s=5.0)) == [
            (1, Reason.DEADLINE), (3, Reason.LEVEL), (2, Reason.DEADLINE),
        ]  # fmt: skip

    def test_what_is_lost_goes_last_inside_its_level(self):
        """Behind the level's other work, but before lower levels, the shortest first."""
        lost = [a_job(1, HIGH, due_s=-1.0, work_s=3.0), a_job(2, HIGH, due_s=-9.0, work_s=2.0)]

        assert self.reasons(*lost, a_job(3, NORMAL), a_job(4, HIGH, work_s=9.0)) == [
            (4, Reason.REST), (2, Reason.LOST), (1, Reason.LOST), (3, Reason.REST),
        ]  # fmt: skip

    def test_the_low_level_s_turn_says_so(self):
        """A turn out of the sequence of levels has its own reason."""
        assert self.reasons(a_job(1, HIGH), a_job(2, LOW), since_low=19)[0] == (2, Reason.SHARE)


class TestVeryMany:
    """Behind the first jobs deadline and level alone decide."""

    @settings(max_examples=60)
    @given(jobs(most=14), SHARES, st.integers(0, 5))
    def test_what_is_not_put_in_sequence_one_by_one_follows_deadline_and_level(self, waiting, low_share, exact):
        """No job is lost or doubled behind the exact part, and no kept deadline becomes late."""
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(scheduling, "EXACT", exact)
            turns = list(schedule(waiting, low_share=low_share))

        smart = [turn.job for turn in turns]
        kept = keepable([job for job in waiting if job.is_dated], start_s(waiting))
        assert sorted(smart) == sorted(waiting)
        assert set(kept) <= set(met_by(smart))
        rest = smart[exact + sum(map(is_now, waiting)) :]
        assert [job in kept for job in rest] == sorted((job in kept for job in rest), reverse=True)
        levels = [job.level for job in rest if job not in kept]
        assert levels == sorted(levels)
        assert set(levels) <= set(Level)
