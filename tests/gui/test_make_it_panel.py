"""The sheet with proposals, by itself."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from frontload.core.make_it import Fix, Proposal
from frontload.core.wish import Wish
from frontload.gui.make_it_panel import MakeItPanel, effect_text
from frontload.gui.outlook import Prospect

HOLD = Proposal(Fix.HOLD, "Send the 9 without a deadline last", (1, 2, 3), rescued=(4, 5))
LIGHTER = Proposal(Fix.LIGHTER_SOME, "Prepare the 2 at risk as “press”", (4, 5), (4,), (6,), Wish(recipe="press"))


@pytest.fixture
def panel(qtbot, dressed):
    """A shown panel that was asked for."""
    made = MakeItPanel()
    qtbot.addWidget(made)
    made.show_risk(Prospect(60.0, 90.0, "", 2, 1))
    made.ask()
    return made


class TestEffects:
    """What comes of a proposal, in words."""

    def test_they_say_who_gains_and_who_pays(self):
        """Numbers agree with their nouns; smaller pictures and others at risk are a price."""
        assert effect_text(HOLD) == "2 more come on time, nothing pays for it"
        assert effect_text(LIGHTER) == "1 more comes on time, they are smaller, 1 other comes at risk"


class TestPanel:
    """Asking, showing, applying."""

    def test_asking_shows_it_and_wants_proposals(self, qtbot, dressed):
        """Hidden at first; the answer comes later."""
        panel = MakeItPanel()
        qtbot.addWidget(panel)
        assert not panel.isVisible()

        with qtbot.waitSignal(panel.proposals_wanted):
            panel.ask()

        assert panel.isVisible()

    def test_proposals_stand_in_their_order_and_one_click_applies(self, panel, qtbot):
        """The cheapest is first; its button says what it applies."""
        panel.show_proposals((HOLD, LIGHTER))
        first, second = panel.cards()
        assert first.apply.accessibleName() == "Apply: Send the 9 without a deadline last"

        with qtbot.waitSignal(panel.apply_clicked) as applied:
            qtbot.mouseClick(second.apply, Qt.MouseButton.LeftButton)

        assert applied.args == [LIGHTER]

    def test_nothing_to_propose_says_what_would_help(self, panel):
        """At risk without a way out is another thing than no risk."""
        panel.show_proposals(())
        assert "More uplink" in panel._said.text()

        panel.show_risk(Prospect(60.0, 90.0, "", 0, 0))
        panel.show_proposals(())

        assert panel._said.text() == "Every deadline is expected to be met."

    def test_it_asks_again_when_the_risk_is_another_and_not_before_the_answer(self, panel):
        """The same risk, a standstill and a question on its way ask nothing."""
        wanted = []
        panel.proposals_wanted.connect(lambda: wanted.append(1))
        panel.show_risk(Prospect(60.0, 90.0, "", 5, 1))
        assert wanted == []  # it waits for the first answer
        panel.show_proposals((HOLD,))
        panel.show_risk(Prospect(60.0, 90.0, "", 5, 1))
        panel.show_risk(Prospect(suspended="the queue is paused"))
        assert wanted == [1]  # for what changed while it waited

        panel.show_proposals((HOLD,))
        panel.show_risk(Prospect(60.0, 90.0, "", 4, 1))

        assert wanted == [1, 1]

    def test_the_same_proposals_stay_under_the_pointer_with_the_newest_numbers(self, panel):
        """No card is made anew when its words are the same; what it applies is the last answer."""
        panel.show_proposals((HOLD,))
        card = panel.cards()[0]
        newer = Proposal(Fix.HOLD, HOLD.title, (1, 2, 3), rescued=(5, 6))

        panel.show_proposals((newer,))

        assert panel.cards() == [card]
        assert card.proposal is newer

    def test_the_keyboard_stays_on_its_fix_when_cards_change(self, panel, qtbot):
        """A new number in a title does not throw the focus away, nor onto another recipe."""
        panel.activateWindow()
        qtbot.waitUntil(panel.isActiveWindow)
        webp = replace(LIGHTER, wish=Wish(recipe="webp"))
        panel.show_proposals((HOLD, LIGHTER, webp))
        panel.cards()[1].apply.setFocus()

        fewer = replace(LIGHTER, title="Prepare the 1 at risk as “press”")
        panel.show_proposals((fewer, webp, HOLD))

        assert panel.cards()[0].apply.hasFocus()

    def test_escape_closes_it(self, panel, qtbot):
        """From any button inside."""
        panel.show_proposals((HOLD,))
        panel.activateWindow()
        qtbot.waitUntil(panel.isActiveWindow)
        panel.cards()[0].apply.setFocus()

        qtbot.keyClick(panel.cards()[0].apply, Qt.Key.Key_Escape)

        qtbot.waitUntil(lambda: not panel.isVisible())
