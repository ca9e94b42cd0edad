"""What the window knows of the forecast, and what it makes of it: order of rows, times, words."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, timedelta

import pytest
from PySide6.QtCore import Qt

from fakes import HANDLING, NOON, URGENT, a_delivery, a_rendition, an_asset
from frontload.core.asset import Hand
from frontload.core.events import (
    AssetDelivered,
    AssetQueued,
    AssetRekeyed,
    ForecastMade,
    UploadStarted,
)
from frontload.core.finish import Finish
from frontload.core.forecast import Forecast
from frontload.core.priority import Order
from frontload.core.schedule import Reason
from frontload.core.states import AssetState
from frontload.gui import texts
from frontload.gui.outlook import Outlook, Prospect, Risk
from frontload.gui.queue_model import QueueModel
from frontload.gui.row_order import Column

INF = float("inf")


@pytest.fixture
def model(qtmodeltester):
    """A model in smart order, watched by Qt's own model tester."""
    made = QueueModel(Order.SMART, lambda: NOON)
    qtmodeltester.check(made)
    return made


def a_forecast(*finishes: tuple[int, float, float], **facts) -> Forecast:
    """Return a forecast made at noon of asset number, middle and due second; the late one is a tenth later."""
    made = tuple(Finish(no, 1, at_s, at_s * 1.1, due_s, 0.0, Reason.DEADLINE) for no, at_s, due_s in finishes)
    return replace(Forecast(NOON, made, sequence=tuple(finish.asset_no for finish in made)), **facts)


def numbers(model: QueueModel) -> list[int]:
    """Return the asset numbers from top to bottom."""
    return [model.asset_in(row).asset_no for row in range(model.rowCount())]


def queued(*asset_nos: int):
    """Return arrivals."""
    return [AssetQueued(an_asset(number)) for number in asset_nos]


class TestRows:
    """The rows follow the plan."""

    def test_rows_that_wait_stand_in_the_forecasts_sequence(self, model):
        """Whatever order they came in, and whatever their deadlines say."""
        model.apply(queued(1, 2, 3))

        model.apply([ForecastMade(a_forecast((3, 1, INF), (1, 2, INF), (2, 3, INF)))])

        assert numbers(model) == [3, 1, 2]

    def test_of_several_forecasts_only_the_last_counts(self, model):
        """A batch of events may hold two."""
        model.apply(queued(1, 2))

        model.apply([ForecastMade(a_forecast((2, 1, INF), (1, 2, INF))),
                     ForecastMade(a_forecast((1, 5, INF), (2, 9, INF)))])  # fmt: skip

        assert numbers(model) == [1, 2]
        assert model.outlook.finish(2).finish_s == 9

    def test_what_no_plan_knows_yet_is_first_if_urgent_else_last(self, model):
        """As the engine has it until its next plan."""
        model.apply(queued(1, 2))
        model.apply([ForecastMade(a_forecast((2, 1, INF), (1, 2, INF)))])

        model.apply([*queued(3), AssetQueued(an_asset(4, level=URGENT))])
        assert numbers(model) == [4, 2, 1, 3]
        model.apply([AssetRekeyed(an_asset(1, level=URGENT))])

        assert numbers(model)[:2] == [1, 4]

    def test_a_suspended_forecast_still_tells_the_sequence(self, model):
        """A paused queue shows the order it will go, and no times."""
        model.apply(queued(1, 2))

        model.apply([ForecastMade(Forecast(NOON, suspended="the queue is paused", sequence=(2, 1)))])

        assert numbers(model) == [2, 1]
        assert model.index(0, Column.EXPECTED).data() == "–"

    def test_what_a_hand_has_placed_and_what_has_begun_stay_where_they_are(self, model):
        """Between two plans the hand counts at once; what is sent stands before all."""
        model.apply(queued(1, 2, 3, 4))
        model.apply([ForecastMade(a_forecast((1, 1, INF), (2, 2, INF), (3, 3, INF), (4, 4, INF)))])

        model.apply([AssetRekeyed(an_asset(4, place=-1)), AssetRekeyed(an_asset(1, place=1))])
        sending = an_asset(3, state=AssetState.UPLOADING, rendition=a_rendition(3))
        model.apply([UploadStarted(sending)])

        assert numbers(model) == [3, 4, 2, 1]

    def test_rows_that_stay_are_not_laid_out_anew(self, model):
        """A new forecast of the same order tells new times and nothing else."""
        model.apply(queued(1, 2))
        model.apply([ForecastMade(a_forecast((2, 1, INF), (1, 2, INF)))])
        laid_out, columns = [], []
        model.layoutChanged.connect(lambda: laid_out.append(1))
        model.dataChanged.connect(lambda first, last: columns.append((first.column(), last.column())))

        model.apply([ForecastMade(a_forecast((2, 3, INF), (1, 7, INF)))])

        assert laid_out == []
        assert columns == [(Column.EXPECTED, Column.EXPECTED)]


class TestExpected:
    """The column between deadline and size."""

    @pytest.mark.parametrize(
        ("finish_s", "due_s", "risk", "word"),
        [(60, INF, Risk.NONE, ""), (60, 90, Risk.NONE, ""), (60, 63, Risk.AT_RISK, " at risk"),
         (60, 50, Risk.LATE, " late")],
    )  # fmt: skip
    def test_the_time_comes_with_a_word_where_it_is_behind_the_deadline(self, model, finish_s, due_s, risk, word):
        """Never by colour alone: the word is in the cell, the shape is told by the role."""
        model.apply(queued(1))
        model.apply([ForecastMade(a_forecast((1, finish_s, due_s)))])
        cell = model.index(0, Column.EXPECTED)

        moment = (NOON + timedelta(seconds=finish_s)).astimezone()
        assert cell.data() == f"{moment:%H:%M}{word}"
        assert model.outlook.risk_of(model.asset_at(cell)) is risk

    def test_in_the_minute_of_its_deadline_the_seconds_are_said(self, model):
        """A late one beside the same minute would be a riddle; a minute further it is none."""
        model.apply([AssetQueued(an_asset(1, deadline=NOON + timedelta(seconds=65)))])

        shown = []
        for finish_s in (80, 130):
            model.apply([ForecastMade(a_forecast((1, finish_s, 65)))])
            shown.append(model.index(0, Column.EXPECTED).data())

        in_it, behind_it = ((NOON + timedelta(seconds=s)).astimezone() for s in (80, 130))
        assert shown == [f"{in_it:%H:%M:%S} late", f"{behind_it:%H:%M} late"]

    def test_a_waiting_row_says_why_it_stands_there(self, model):
        """In the tooltip, and for a screen reader in the cell of the time."""
        model.apply(queued(1, 2))
        model.apply([ForecastMade(a_forecast((2, 60, INF), (1, 120, 100)))])

        spoken = model.index(1, Column.EXPECTED).data(Qt.ItemDataRole.AccessibleTextRole)
        tooltip = model.index(1, Column.NAME).data(Qt.ItemDataRole.ToolTipRole)

        for said in (spoken, tooltip):
            assert "2 of 2: normal level" in said
            assert "too late" in said
        assert spoken.startswith(model.index(1, Column.EXPECTED).data())

    def test_what_a_person_decided_is_in_the_tooltip(self, model):
        """Level, deadline and recipe by hand, and the recipe itself."""
        by_hand = an_asset(
            1, by_hand=Hand.LEVEL | Hand.RECIPE, handling=replace(HANDLING, recipe="press"), place=-1
        )
        model.apply([AssetQueued(by_hand)])

        tooltip = model.index(0, Column.NAME).data(Qt.ItemDataRole.ToolTipRole)

        assert "Decided by hand: level, recipe, place" in tooltip
        assert "Recipe press" in tooltip

    def test_a_delivered_row_tells_when_it_came_and_whether_that_was_late(self, model):
        """The forecast is over, the fact stays."""
        there = an_asset(
            1, state=AssetState.DELIVERED, delivery=a_delivery(1), rendition=a_rendition(1),
            deadline=NOON - timedelta(seconds=1),
        )  # fmt: skip
        model.apply([AssetDelivered(there)])
        model.apply([ForecastMade(a_forecast((1, 60, INF)))])

        assert model.index(0, Column.EXPECTED).data() == f"{NOON.astimezone():%H:%M} late"


class TestProspect:
    """The sum for the strip."""

    def test_it_counts_down_between_two_forecasts_and_counts_each_risk_once(self):
        """What will miss is not counted as at risk as well."""
        outlook = Outlook(UTC)
        outlook.take(a_forecast((1, 100, 105), (2, 200, 150), (3, 300, INF)))

        prospect = outlook.prospect(NOON + timedelta(seconds=30))

        assert prospect == Prospect(270.0, pytest.approx(300.0), "", at_risk=1, late=1)

    def test_a_standstill_is_told_in_place_of_a_time(self):
        """And before the first forecast nothing is."""
        outlook = Outlook(UTC)
        assert outlook.prospect(NOON) == Prospect()
        outlook.take(Forecast(NOON, suspended="the uplink does not move"))

        assert outlook.prospect(NOON) == Prospect(suspended="the uplink does not move")
        assert outlook.why(an_asset(1), Order.SMART) == ""


@pytest.mark.parametrize(
    ("left_s", "latest_s", "text"),
    [(700, 830, "about 12 min left, 14 at the latest"), (21, 44, "about 25 s left, 45 at the latest"),
     (50, 100, "about 50 s left, 2 min at the latest"), (700, 701, "about 12 min left"), (0, 0, "about 5 s left"),
     (3700, 7300, "about 1 h 2 min left, 2 h 2 min at the latest"), (57, 58, "about 1 min left")],
)  # fmt: skip
def test_what_is_left_is_told_no_finer_than_it_is_known(left_s, latest_s, text):
    """Five seconds, then whole minutes; the unit is said once where it is the same."""
    assert texts.left_text(left_s, latest_s) == text


@pytest.mark.parametrize(
    ("at_risk", "late", "text"),
    [(0, 0, ""), (7, 3, "7 at risk, 3 will miss their deadline"), (1200, 0, "1,200 at risk"),
     (0, 1, "1 will miss its deadline")],
)  # fmt: skip
def test_risk_is_told_in_words(at_risk, late, text):
    """Both counts, only where there is one."""
    assert texts.risk_text(at_risk, late) == text


def test_a_deadline_that_has_passed_is_said_plainly():
    """Nothing is said of one that lies ahead."""
    assert texts.passed_text(NOON - timedelta(minutes=12), NOON, 3) == "That was 12 min ago; these are late"
    assert texts.passed_text(NOON - timedelta(minutes=12), NOON, 1) == "That was 12 min ago; this image is late"
    assert texts.passed_text(NOON + timedelta(minutes=1), NOON, 1) == ""
