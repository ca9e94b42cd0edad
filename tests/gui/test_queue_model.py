"""The queue as a table, without a window: events in, rows drawn as text out."""

from __future__ import annotations

from array import array
from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QPixmap

from fakes import NOON, URGENT, a_batch, a_delivery, a_rendition, a_source, an_asset
from frontload.core import piecewise
from frontload.core.asset import Failure
from frontload.core.events import (
    AssetDelivered,
    AssetFailed,
    AssetPrepared,
    AssetQueued,
    AssetRecalled,
    AssetRekeyed,
    AssetRemoved,
    BatchOpened,
    BatchScanned,
    PreparationStarted,
    RunFinished,
    UploadProgressed,
    UploadStarted,
)
from frontload.core.piecewise import UNRESTING, Gait
from frontload.core.priority import Order
from frontload.core.states import AssetState
from frontload.gui import queue_model
from frontload.gui.arrangement import Arrangement
from frontload.gui.outlook import Outlook
from frontload.gui.queue_model import MOST_RUNS, QueueModel
from frontload.gui.row_filter import RowFilter
from frontload.gui.row_order import Column, RowOrder
from frontload.gui.row_pictures import MOST_PICTURES


@pytest.fixture
def model(qtmodeltester):
    """A model by size, watched by Qt's own model tester."""
    made = QueueModel(Order.SMALLEST, lambda: NOON)
    qtmodeltester.check(made)
    return made


def drawn(model: QueueModel) -> str:
    """Return the rows as text: name, level, state."""
    rows = []
    for row in range(model.rowCount()):
        cells = [model.index(row, column).data() for column in (Column.NAME, Column.LEVEL, Column.STATE)]
        rows.append(" ".join(cells))
    return "\n".join(rows)


def queued(*sizes: int):
    """Return arrival events of assets of the given sizes, numbered from 1."""
    return [AssetQueued(an_asset(number, size_bytes=size)) for number, size in enumerate(sizes, start=1)]


def at(number: int, state: AssetState, **facts):
    """Return asset *number* in a state, with a rendition."""
    return an_asset(number, size_bytes=10 * number, state=state, rendition=a_rendition(number), **facts)


class Signals:
    """Records which rows a model says it changed."""

    def __init__(self, model: QueueModel) -> None:
        self.changed: list[int] = []
        self.inserted: list[tuple[int, int]] = []
        self.resorted = 0
        model.dataChanged.connect(lambda first, last: self.changed.extend(range(first.row(), last.row() + 1)))
        model.rowsInserted.connect(lambda _, first, last: self.inserted.append((first, last)))
        model.layoutChanged.connect(self._on_layout)

    def _on_layout(self) -> None:
        self.resorted += 1


def test_new_assets_come_in_one_insertion_and_sort_when_the_scan_ends(model):
    """A batch of arrivals is one signal; the queue's order shows when the folder was seen whole."""
    signals = Signals(model)

    model.apply([BatchOpened(a_batch()), *queued(30, 10, 20)])
    assert signals.inserted == [(0, 2)]
    model.apply([BatchScanned(a_batch(scanned=True))])

    assert drawn(model) == "0002.jpg Normal Waiting\n0003.jpg Normal Waiting\n0001.jpg Normal Waiting"
    assert signals.resorted == 1


def test_a_change_of_state_changes_that_row_and_no_other(model):
    """Delivering one of a hundred tells one row, and sorts nothing."""
    model.apply(queued(*range(100, 200)))
    signals = Signals(model)

    model.apply([AssetPrepared(at(1, AssetState.READY)), AssetDelivered(at(1, AssetState.DELIVERED))])

    assert signals.changed == [0]
    assert signals.resorted == 0
    assert signals.inserted == []


def test_what_is_delivered_is_known_by_its_number_until_it_is_sent_anew(model):
    """Delivered, recalled or skipped; not what goes again, and what has left the list is nobody's."""
    done = [at(number, AssetState.DELIVERED, delivery=a_delivery()) for number in (1, 2)]
    model.apply([*queued(10, 20, 30), AssetDelivered(done[0]), AssetRecalled(done[1])])
    assert model.undelivered([3, 2, 1]) == [3]

    model.apply([AssetQueued(an_asset(1, size_bytes=10)), AssetRemoved(done[1])])
    assert model.undelivered([1, 3]) == [1, 3]
    model.apply([AssetQueued(an_asset(2, size_bytes=20))])

    assert model.undelivered([1, 2, 3]) == [1, 2, 3]


def test_a_new_level_moves_the_row_and_keeps_the_selection_on_its_asset(model):
    """Raising one asset sorts it to the front; a persistent index follows the asset."""
    model.apply(queued(10, 20, 30))
    kept = QPersistentModelIndex(model.index(2, Column.NAME))

    model.apply([AssetRekeyed(an_asset(3, size_bytes=30, level=URGENT))])

    assert drawn(model).splitlines()[0] == "0003.jpg Urgent Waiting"
    assert kept.row() == 0
    assert model.row_of(3) == 0


def test_what_has_begun_stands_first_in_the_order_it_began(model):
    """The rows read like the line itself: what was sent, in that order, then what waits, as it will go."""
    model.apply(queued(10, 20, 30, 40))
    model.apply([UploadStarted(at(3, AssetState.UPLOADING)), PreparationStarted(at(4, AssetState.PREPARING))])
    assert [line[:4] for line in drawn(model).splitlines()] == ["0003", "0001", "0002", "0004"]

    model.set_order(Order.LARGEST)
    assert [line[:4] for line in drawn(model).splitlines()] == ["0003", "0004", "0002", "0001"]
    model.apply([AssetFailed(at(3, AssetState.FAILED)), AssetQueued(an_asset(3, size_bytes=30))])

    assert [line[:4] for line in drawn(model).splitlines()] == ["0004", "0003", "0002", "0001"]


def test_a_ready_row_that_is_raised_moves_though_it_was_prepared(model):
    """To top works on what is prepared but not on its way: it is still the queue that decides."""
    model.apply(queued(10, 20, 30))
    model.apply([AssetPrepared(at(3, AssetState.READY, rank=3))])

    model.apply([AssetRekeyed(at(3, AssetState.READY, rank=3, place=-1))])

    assert drawn(model).splitlines()[0] == "0003.jpg Normal Ready"


@pytest.mark.parametrize("count", [10, 4 * MOST_RUNS])
def test_many_rows_leave_at_once(model, count):
    """Every second row removed: the others stay in order, few in single steps, many in one."""
    model.apply(queued(*range(1, count + 1)))

    model.apply([AssetRemoved(an_asset(number)) for number in range(1, count + 1, 2)])

    assert [line[:4] for line in drawn(model).splitlines()] == [f"{n:04d}" for n in range(2, count + 1, 2)]
    assert model.row_of(count) == count // 2 - 1


def test_removed_rows_go_and_come_back(model):
    """Removing takes the rows out; putting back brings them in again."""
    model.apply(queued(10, 20, 30))

    model.apply([AssetRemoved(an_asset(1)), AssetRemoved(an_asset(3)), AssetRemoved(an_asset(99))])
    assert drawn(model) == "0002.jpg Normal Waiting"
    model.apply([AssetQueued(an_asset(1, size_bytes=10))])

    assert model.rowCount() == 2
    assert model.row_of(3) is None


def test_progress_shows_while_uploading_and_starts_anew_on_a_retry(model):
    """The share sent is told in words and as a number, and a second attempt begins at nothing."""
    model.apply(queued(10))
    model.apply([UploadStarted(at(1, AssetState.UPLOADING)), UploadProgressed(1, 125, 500)])
    model.apply([RunFinished(0, 0, 0, 0)])
    state = model.index(0, Column.STATE)

    assert (state.data(), model.sent_share_of(model.asset_at(state))) == ("Uploading 25 %", 0.25)
    model.apply([UploadStarted(at(1, AssetState.UPLOADING, attempts=2))])
    assert model.sent_share_of(model.asset_at(state)) == 0.0
    model.apply([AssetDelivered(at(1, AssetState.DELIVERED, delivery=a_delivery(1)))])
    assert model.sent_share_of(model.asset_at(state)) is None
    assert model.index(0, Column.URL).data() == a_delivery(1).url


def test_failures_say_why_in_the_cell_and_more_in_the_tooltip(model):
    """The state says failed, the wide column why, the tooltip the advice and the path."""
    failure = Failure("unreadable_image", "Not a readable image", "Export it again.")
    model.apply([AssetFailed(an_asset(1, state=AssetState.FAILED, failure=failure))])

    assert model.index(0, Column.STATE).data() == "Failed"
    assert model.index(0, Column.URL).data() == "Not a readable image"
    tooltip = model.index(0, Column.NAME).data(Qt.ItemDataRole.ToolTipRole)
    assert "/photos/0001.jpg" in tooltip
    assert "Export it again." in tooltip


@pytest.mark.parametrize("column", list(Column))
@pytest.mark.parametrize("order", [Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder])
def test_every_column_sorts_both_ways(model, column, order):
    """No mixture of states, deadlines and URLs stops a sort; back to -1 the queue's order returns."""
    model.apply(queued(30, 10, 20))
    model.apply(
        [
            AssetDelivered(at(2, AssetState.DELIVERED, delivery=a_delivery(2), rank=1)),
            AssetRekeyed(an_asset(3, size_bytes=20, deadline=NOON, level=URGENT)),
        ]
    )

    model.sort(column, order)
    assert sorted(line[:4] for line in drawn(model).splitlines()) == ["0001", "0002", "0003"]
    model.sort(-1)

    assert [line[:4] for line in drawn(model).splitlines()] == ["0002", "0003", "0001"]


def test_small_pictures_are_asked_for_once_when_seen_and_kept_in_bounds(qtbot):
    """A visible prepared asset asks once; what came is shown; the oldest leave when there are too many."""
    model = QueueModel(Order.SMALLEST, lambda: NOON)  # Qt's tester would look at the cells as well
    model.apply(queued(10, 20))
    model.apply([AssetPrepared(at(1, AssetState.READY))])
    cell = model.index(0, Column.PICTURE)
    sha256 = a_rendition(1).source_sha256

    with qtbot.waitSignal(model.pictures.wanted) as wanted:
        assert cell.data(Qt.ItemDataRole.DecorationRole) is None
    assert wanted.args == [sha256]
    with qtbot.assertNotEmitted(model.pictures.wanted):
        assert cell.data(Qt.ItemDataRole.DecorationRole) is None
    model.pictures.take(sha256, QPixmap(4, 4))
    assert cell.data(Qt.ItemDataRole.DecorationRole).width() == 4
    assert model.index(1, Column.PICTURE).data(Qt.ItemDataRole.DecorationRole) is None

    for number in range(MOST_PICTURES):
        model.pictures.take(f"{number}", QPixmap(1, 1))
    with qtbot.waitSignal(model.pictures.wanted):
        cell.data(Qt.ItemDataRole.DecorationRole)


def test_headers_and_cells_read_well_for_a_screen_reader(model):
    """Every column has a spoken name, every cell a text; sizes stand right."""
    role = Qt.ItemDataRole.AccessibleTextRole
    spoken = [model.headerData(column, Qt.Orientation.Horizontal, role) for column in Column]
    assert all(spoken)
    assert model.headerData(0, Qt.Orientation.Vertical, role) is None
    assert model.headerData(0, Qt.Orientation.Horizontal, Qt.ItemDataRole.FontRole) is None

    source = a_source("Überlang " + "x" * 200 + ".jpg", 1_234_567)
    model.apply([AssetQueued(replace(an_asset(1, deadline=NOON), source=source))])

    assert model.index(0, Column.SIZE).data() == "1.2 MB"
    assert model.index(0, Column.DEADLINE).data() == f"{NOON.astimezone():%H:%M}"
    assert model.index(0, Column.NAME).data(role) == source.name
    assert model.index(0, Column.SIZE).data(Qt.ItemDataRole.TextAlignmentRole) & int(Qt.AlignmentFlag.AlignRight)
    assert model.index(0, Column.NAME).data(Qt.ItemDataRole.FontRole) is None
    assert model.asset_in(0).asset_no == 1
    assert (model.rowCount(model.index(0, 0)), model.columnCount(model.index(0, 0))) == (0, 0)
    assert model.columnCount(QModelIndex()) == len(Column)


class TestManyRows:
    """Above `MOST_AT_ONCE` rows another thread sorts; here that is above none."""

    @pytest.fixture
    def many(self, model, monkeypatch):
        """The model, with every number of rows being many."""
        monkeypatch.setattr(queue_model, "MOST_AT_ONCE", 0)
        yield model
        model.finish()

    def test_another_order_shows_when_it_was_made(self, many, qtbot):
        """Until then the rows stand as they stood."""
        many.apply(queued(30, 10, 20))

        with qtbot.waitSignal(many.layoutChanged):
            many.set_order(Order.LARGEST)

        assert [line[:4] for line in drawn(many).splitlines()] == ["0001", "0003", "0002"]

    def test_what_came_and_went_meanwhile_is_behind_and_out(self, many, qtbot):
        """An order that was made for other rows loses none and brings none back."""
        many.apply(queued(30, 10, 20))

        with qtbot.waitSignal(many.layoutChanged):
            many.set_order(Order.LARGEST)
            many.apply([AssetRemoved(an_asset(3)), AssetQueued(an_asset(4, size_bytes=99))])

        assert sorted(line[:4] for line in drawn(many).splitlines()) == ["0001", "0002", "0004"]

    @pytest.mark.parametrize("column", [None, *Column])
    @pytest.mark.parametrize("descending", [False, True])
    def test_a_gentle_sort_is_the_same_sort(self, column, descending, monkeypatch):
        """Piece by piece with rests between, up and down, by every column."""
        assets = {n: an_asset(n, size_bytes=n * 37 % 101, deadline=NOON if n % 3 else None) for n in range(1, 60)}
        order = RowOrder(Order.SMALLEST, Outlook())
        order.column, order.descending = column, descending

        at_once, rests = order.sort(list(assets), assets.get), []
        monkeypatch.setattr(piecewise, "PIECE", 7)
        gait = Gait(lambda: rests.append(None))

        assert order.as_of_now().sort(list(assets), assets.get, gait) == at_once
        assert len(rests) >= len(assets) // 7

    def test_what_changes_while_the_rows_are_arranged_leaves_the_others_in_order(self, monkeypatch):
        """It stands where it belonged or where it belongs now."""
        monkeypatch.setattr(piecewise, "PIECE", 5)
        sizes, looked_at = {n: n * 37 % 101 for n in range(1, 60)}, []
        order = RowOrder(Order.SMALLEST, Outlook())
        order.column = Column.SIZE

        def as_it_is_now(number):
            looked_at.append(number)
            changed = number % 10 == 3 and looked_at.count(number) > 1
            return an_asset(number, size_bytes=1000 if changed else sizes[number])

        made = order.sort(list(sizes), as_it_is_now, Gait())

        others = [number for number in made if number % 10 != 3]
        assert others == sorted(others, key=sizes.get)
        assert sorted(made) == list(sizes)

    def test_what_goes_while_the_rows_are_arranged_costs_nothing(self):
        """It is arranged somewhere, for the model takes it out; of an empty queue nothing is asked."""
        assets = {n: an_asset(n, size_bytes=10 * n) for n in (1, 3)}
        order, standing = RowOrder(Order.LARGEST, Outlook()), array("q", [1, 2, 3])
        arrangement = Arrangement(order, RowFilter(), assets, assets[1], standing, standing)

        made = arrangement.made(UNRESTING)
        of_nothing = replace(arrangement, assets={}, any_one=None, numbers=array("q")).made(UNRESTING)

        assert sorted(made.rows.numbers) == [1, 2, 3]
        assert [number for number in made.rows.numbers if number != 2] == [3, 1]
        assert (list(of_nothing.rows.numbers), of_nothing.gone) == ([], {1, 2, 3})

    def test_only_the_last_order_asked_for_shows(self, many, qtbot):
        """Somebody who tries one order after the other sees the one that was chosen."""
        many.apply(queued(30, 10, 20))

        for order in (Order.LARGEST, Order.NAME, Order.SMALLEST):
            many.set_order(order)
        qtbot.waitUntil(lambda: [line[:4] for line in drawn(many).splitlines()] == ["0002", "0003", "0001"])


def test_a_variant_is_told_from_its_picture(model):
    """Its row says which it is; the picture's own says its name alone."""
    picture = an_asset(1, name="goal.jpg")
    variant = an_asset(2, name="goal.jpg", handling=replace(picture.handling, variant="thumbnail"))

    model.apply([AssetQueued(picture), AssetQueued(variant)])

    names = [model.index(row, Column.NAME).data() for row in range(2)]
    assert sorted(names) == ["goal.jpg", "goal.jpg (thumbnail)"]
