"""The segment tree of slacks against a plain list."""

from __future__ import annotations

import math

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from frontload.core.slack import Slack

PLACES = st.integers(0, 9)
SECONDS = st.integers(-50, 50).map(float)


class SlackAgainstAPlainList(RuleBasedStateMachine):
    """Whatever is asked of the tree is asked of a list as well; whole seconds, so that both are exact."""

    @initialize(slack_s=st.lists(SECONDS | st.just(math.inf), max_size=9))
    def begin(self, slack_s):
        self.tree = Slack(slack_s)
        self.slack_s = list(slack_s)
        self.taken_s = [0.0] * len(slack_s)

    def place(self, place):
        """Fold a drawn number into 0 … the end, the end included."""
        return place % (len(self.slack_s) + 1)

    @rule(place=PLACES)
    def before(self, place):
        place = self.place(place)
        assert self.tree.before(place) == min(self.slack_s[:place], default=math.inf)

    @rule(place=PLACES)
    def since(self, place):
        place = self.place(place)
        assert self.tree.since(place) == min(self.slack_s[place:], default=math.inf)

    @rule(place=PLACES, by_s=SECONDS)
    def delay_before(self, place, by_s):
        place = self.place(place)
        self.tree.delay_before(place, by_s)
        self.delay(range(place), by_s)

    @rule(place=PLACES, by_s=SECONDS)
    def delay_since(self, place, by_s):
        place = self.place(place)
        self.tree.delay_since(place, by_s)
        self.delay(range(place, len(self.slack_s)), by_s)

    def delay(self, places, by_s):
        for each in places:
            self.slack_s[each] -= by_s
            self.taken_s[each] += by_s

    @rule(place=PLACES, slack_s=SECONDS | st.just(math.inf))
    def put(self, place, slack_s):
        if self.slack_s:
            place %= len(self.slack_s)
            self.tree.put(place, slack_s)
            self.slack_s[place] = slack_s

    @rule(place=PLACES)
    def delayed(self, place):
        if self.slack_s:
            place %= len(self.slack_s)
            assert self.tree.delayed(place) == self.taken_s[place]


TestSlackAgainstAPlainList = SlackAgainstAPlainList.TestCase
TestSlackAgainstAPlainList.settings = settings(max_examples=60, stateful_step_count=30)
