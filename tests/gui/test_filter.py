"""Which rows are shown: words, quick filters, batches; the table tells what comes and goes, and nothing else."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPersistentModelIndex

from fakes import NOON, URGENT, a_batch, a_delivery, a_source, an_asset
from frontload.core.asset import Failure, Hand
from frontload.core.events import (
    AssetDelivered,
    AssetFailed,
    AssetQueued,
    AssetRemoved,
    BatchOpened,
    ForecastMade,
)
from frontload.core.finish import Finish
from frontload.core.forecast import Forecast
from frontload.core.priority import Order
from frontload.core.states import AssetState
from frontload.gui import queue_model
from frontload.gui.outlook import Risk
from frontload.gui.queue_model import QueueModel
from frontload.gui.row_filter import Quick, RowFilter, words_of

FAILURE = Failure("unreadable_image", "Not a readable image", "Export it again.")


@pytest.fixture
def model(qtmodeltester):
    """A model by size, watched by Qt's own model tester."""
    made = QueueModel(Order.SMALLEST, lambda: NOON)
    qtmodeltester.check(made)
    return made


def numbers(model: QueueModel) -> list[int]:
    """Return the asset numbers from top to bottom."""
    return [model.asset_in(row).asset_no for row in range(model.rowCount())]


def queued(*asset_nos: int):
    """Return arrivals, each larger than the one before."""
    return [AssetQueued(an_asset(number, size_bytes=number)) for number in asset_nos]


def late(*asset_nos: int) -> ForecastMade:
    """Return a forecast in which these will be late, and nothing else is."""
    finishes = tuple(Finish(number, 1, 20.0, 30.0, 10.0, 0.0) for number in asset_nos)
    return ForecastMade(Forecast(NOON, finishes, sequence=asset_nos))


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", True), ("goal", True), ("GOAL", True), ("half time", True), ("time 07", True), ("corner", False),
        ("waiting", True), ("urgent goal", True), ("delivered", False), ("late", True), ("risk", False),
    ],
)  # fmt: skip
def test_every_word_that_is_typed_must_be_found_somewhere(typed, found):
    """In the name, the folder, the words for state, level and risk; without case, in any order."""
    asset = an_asset(1, source=a_source("Goal_07.jpg", folder="Cup/Half time"), level=URGENT)

    assert RowFilter(words_of(typed)).admits(asset, Risk.LATE) is found


def test_what_is_held_is_found_by_that_word():
    """The word that the state column shows finds it, and so does the state behind it."""
    held = an_asset(1, by_hand=Hand.HELD)

    assert RowFilter(("hold",)).admits(held, Risk.NONE)
    assert RowFilter(("waiting",)).admits(held, Risk.NONE)
    assert not RowFilter(("hold",)).admits(an_asset(2), Risk.NONE)


@pytest.mark.parametrize("many", [False, True])
class TestTheTable:
    """Few rows are sifted at once, many on another thread; the outcome is the same."""

    @pytest.fixture(autouse=True)
    def how_many(self, many, model, monkeypatch, qtbot):
        """Have every number of rows be many, or none."""
        if many:
            monkeypatch.setattr(queue_model, "MOST_AT_ONCE", 0)
        self.qtbot = qtbot
        yield
        model.finish()

    def shows(self, model, *asset_nos: int) -> None:
        """Wait until the table shows exactly these."""
        self.qtbot.waitUntil(lambda: numbers(model) == list(asset_nos))

    def test_a_word_leaves_what_it_finds_in_the_queues_order(self, model):
        """And without it all are back."""
        model.apply(queued(11, 12, 21))

        model.set_filter(RowFilter(("1.",)))
        self.shows(model, 11, 21)
        assert model.is_filtered
        model.set_filter(RowFilter())
        self.shows(model, 11, 12, 21)

    def test_images_come_and_go_as_their_state_fits(self, model):
        """Under “failed” a row appears when one fails, and leaves when it is tried again."""
        model.apply(queued(1, 2, 3))
        model.set_filter(RowFilter(quick=Quick.FAILED))
        self.shows(model)

        model.apply([AssetFailed(an_asset(2, state=AssetState.FAILED, failure=FAILURE))])
        self.shows(model, 2)
        model.apply(queued(2))
        self.shows(model)
        assert model.row_of(2) is None
        assert model.asset_of(2) is not None

    def test_what_is_at_risk_follows_the_forecast(self, model):
        """Each forecast says anew who is shown."""
        model.apply([*queued(1, 2, 3), late(2, 3)])
        model.set_filter(RowFilter(quick=Quick.AT_RISK))
        self.shows(model, 2, 3)

        model.apply([late(1)])

        self.shows(model, 1)

    def test_a_selection_outlives_a_filter_that_admits_it(self, model):
        """What is selected stays so, wherever its row goes."""
        model.apply(queued(11, 12, 21))
        kept, lost = (QPersistentModelIndex(model.index(row, 0)) for row in (2, 1))

        model.set_filter(RowFilter(("1.",)))
        self.shows(model, 11, 21)

        assert kept.row() == 1
        assert not lost.isValid()

    def test_one_batch_is_shown_by_itself(self, model):
        """The sidebar's choice."""
        model.apply([*queued(1), AssetQueued(an_asset(2, batch_no=2))])

        model.set_filter(RowFilter(batch_no=2))

        self.shows(model, 2)

    def test_what_was_removed_meanwhile_does_not_come_back(self, model):
        """A filter taken away shows what there is, not what there was."""
        model.apply(queued(1, 2))
        model.set_filter(RowFilter(quick=Quick.DELIVERED))
        self.shows(model)
        delivered = an_asset(1, state=AssetState.DELIVERED, delivery=a_delivery(1))

        model.apply([AssetRemoved(an_asset(2)), AssetDelivered(delivered)])
        self.shows(model, 1)
        model.set_filter(RowFilter())

        self.shows(model, 1)


def test_a_kept_batch_does_not_stop_later_drops_from_being_sorted(model):
    """A batch from the journal was scanned long ago: what comes in beside it is sorted as it comes."""
    model.apply([BatchOpened(a_batch(batch_no=1, scanned=True)), *queued(2)])

    model.apply(queued(1))

    assert numbers(model) == [1, 2]
