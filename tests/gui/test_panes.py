"""The panes around the table: batches, inspector, timeline, columns; real engine, real workers, real pictures."""

from __future__ import annotations

import shutil
import warnings
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QContextMenuEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFormLayout, QLabel, QPushButton, QScrollArea

from desk import Desk
from fakes import NOON, URGENT, a_batch, a_delivery, a_rendition, a_source, an_asset
from frontload.core.asset import Failure, Handling, Marks
from frontload.core.errors import UnreadableImageError
from frontload.core.events import AssetQueued, BatchOpened, ClockMoved, ForecastMade, RunChanged, UploadProgressed
from frontload.core.finish import Finish
from frontload.core.forecast import Forecast
from frontload.core.overwrite import Overwrite
from frontload.core.recipe import BUILT_IN_RECIPES, MetadataPolicy, Recipe, recipe_named
from frontload.core.snippets import Snippet
from frontload.core.speeds import Speeds
from frontload.core.states import AssetState
from frontload.gui import batch_words, inspector_words, texts
from frontload.gui.batches import Batches
from frontload.gui.before_after import BeforeAfter
from frontload.gui.breaking_label import BreakingLabel
from frontload.gui.inspector import Inspector
from frontload.gui.outlook import Outlook, Risk
from frontload.gui.previews import Look, Preview
from frontload.gui.progress import ProgressTally
from frontload.gui.row_order import Column
from frontload.gui.sparkline import Sparkline
from frontload.gui.timeline import TimelineView
from frontload.gui.timeline_bins import BINS, timeline
from pictures import draw_jpegs

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def paused(desk, tmp_path):
    """A desk with two batches of three and two images that wait."""
    for name, count in (("first", 3), ("second", 2)):
        draw_jpegs(tmp_path / name, count, seed=count)
    desk.window.resize(1500, 800)
    desk.start()
    desk.action("Pause").trigger()
    desk.wait(lambda: any(isinstance(event, RunChanged) for event in desk.events))
    for name in ("first", "second"):
        desk.window.add_paths([tmp_path / name])
    desk.wait(lambda: desk.model.rowCount() == 5)
    desk.wait(lambda: desk.around.sidebar.batches.model().rowCount() == 3)
    desk.wait(lambda: not any(asset.is_held for asset in desk.model.assets()))  # until they were looked through
    return desk


def choose_batch(desk, row: int) -> None:
    """Click a row of the sidebar."""
    view = desk.around.sidebar.batches
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(view.model().index(row, 0)).center()
    )


class TestBatches:
    """The pane at the left."""

    def test_a_click_on_a_batch_shows_its_images_alone(self, paused):
        """And one on all of them every image; the newest batch stands first."""
        choose_batch(paused, 1)
        paused.wait(lambda: paused.model.rowCount() == 2)
        assert {paused.asset(row).batch_no for row in range(2)} == {2}
        assert paused.around.sidebar.form.isVisible()

        choose_batch(paused, 0)

        paused.wait(lambda: paused.model.rowCount() == 5)
        assert not paused.around.sidebar.form.isVisible()

    def test_other_defaults_reach_everything_of_the_batch_and_can_be_undone(self, paused):
        """Level, recipe, folder, tags, policy and deadline, each by its own control."""
        form = paused.around.sidebar.form
        choose_batch(paused, 2)
        paused.wait(lambda: paused.model.rowCount() == 3)
        before = {asset.asset_no: asset for asset in paused.model.assets()}

        form._level.setCurrentIndex(0)
        form._level.activated.emit(0)
        form._recipe.setCurrentText("press")
        form._recipe.activated.emit(form._recipe.currentIndex())
        for field, text in ((form._folder, "cup/ final "), (form._tags, "sport, , cup")):
            field.setText(text)
            field.editingFinished.emit()
        form._overwrite.setCurrentIndex(form._overwrite.findData("always"))
        form._overwrite.activated.emit(form._overwrite.currentIndex())
        form._deadline.menu().actions()[0].trigger()
        paused.wait(lambda: paused.model.asset_of(1).deadline is not None)

        own = [asset for asset in paused.model.assets() if asset.batch_no == 1]
        assert {(a.level, a.handling.recipe, a.handling.folder, a.handling.tags) for a in own} == {
            (URGENT, "press", "cup/final", ("sport", "cup"))
        }
        assert all(asset.public_id.startswith("cup/final/") for asset in own)
        assert {asset.handling.overwrite for asset in own} == {Overwrite.ALWAYS}
        others = [asset for asset in paused.model.assets() if asset.batch_no == 2]
        assert others == [before[asset.asset_no] for asset in others]
        for _ in range(6):
            paused.window._actions.undo.trigger()
        paused.wait(lambda: {asset.asset_no: asset for asset in paused.model.assets()} == before)
        paused.wait(lambda: form._level.currentText() == "Normal")
        assert form._folder.text() == ""
        assert form._overwrite.currentText() == "as the account says"

    def test_a_batch_is_left_to_cloudinary_and_taken_back(self, paused):
        """Where the recipe can be; one that cannot says why, and is made here."""
        form = paused.around.sidebar.form
        choose_batch(paused, 2)
        paused.wait(lambda: paused.model.rowCount() == 3)

        form._where.setCurrentIndex(form._where.findData("eager"))
        form._where.activated.emit(form._where.currentIndex())
        paused.wait(lambda: paused.model.asset_of(1).handling.recipe == "web@eager")
        paused.wait(lambda: form.batch.recipe == "web@eager")
        assert (form._recipe.currentText(), form._where.currentData()) == ("web", "eager")
        form._recipe.setCurrentText("press")
        form._recipe.activated.emit(form._recipe.currentIndex())

        paused.wait(lambda: paused.model.asset_of(1).handling.recipe == "press")
        paused.wait(lambda: not form._where.isEnabled())
        assert "target size" in form._where.toolTip()
        assert form._where.currentData() == "here"

    def test_files_dropped_on_a_batch_join_it_with_its_defaults(self, paused, tmp_path):
        """They are sent as the others of that batch are."""
        paused.thread.engine.set_level([1], URGENT)
        draw_jpegs(tmp_path / "later", 1, seed=9)
        view = paused.around.sidebar.batches
        form = paused.around.sidebar.form
        choose_batch(paused, 2)
        form._tags.setText("cup")
        form._tags.editingFinished.emit()

        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "later"))])
        place = QPointF(view.visualRect(view.model().index(2, 0)).center())
        flags = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # Qt 6.12 prefers QPointF, which 6.11 does not know
            enter = QDragEnterEvent(place.toPoint(), *flags)
        QApplication.sendEvent(view.viewport(), enter)
        assert view.itemDelegate().lit == 1
        QApplication.sendEvent(view.viewport(), QDropEvent(place, *flags))
        assert view.itemDelegate().lit is None

        paused.wait(lambda: len(paused.model.assets()) == 6)
        joined = paused.model.asset_of(6)
        assert (joined.batch_no, joined.handling.tags) == (1, ("cup",))
        assert "Added to first" in paused.window._strip._note.text()

    def test_a_batch_tells_how_it_stands(self):
        """Delivered, failed, late and at risk, in words and in shape."""
        batches, tally, outlook = Batches(), ProgressTally(), Outlook()
        batch = a_batch("/photos/cup", "/photos/more", batch_no=1, scanned=True, deadline=NOON)
        states = (AssetState.DELIVERED, AssetState.FAILED, AssetState.QUEUED, AssetState.QUEUED)
        events = [BatchOpened(batch)]
        events += [AssetQueued(an_asset(number, state=state)) for number, state in enumerate(states, start=1)]
        batches.hear(events)
        tally.hear(events, 0.0)
        finishes = (Finish(3, 1, 20.0, 30.0, 10.0, 0.0), Finish(4, 1, 20.0, 30.0, 25.0, 0.0))
        outlook.take(Forecast(NOON, finishes, sequence=(3, 4)))

        (standing,) = batches.standings(tally, outlook)

        assert (standing.share, standing.risk, standing.late, standing.at_risk) == (0.5, Risk.LATE, 1, 1)
        assert batch_words.spoken(standing) == "cup and 1 more, 1 of 4 delivered, 1 failed, 1 late"
        calm = replace(standing, late=0, at_risk=0, failed=0)
        assert batch_words.promise(calm, NOON).startswith("on time for")
        assert batch_words.promise(replace(calm, unfinished=0), NOON).startswith("due")
        assert "so far" in batch_words.done(replace(calm, batch=replace(batch, scanned=False)))


def told_labels(desk) -> set[str]:
    """Return the names of the facts that the inspector shows."""
    desk.around.inspect()
    return {label.text() for label in desk.around.inspector.findChildren(QLabel)}


class TestInspector:
    """The pane at the right."""

    def test_source_and_rendition_are_shown_beside_each_other_with_their_bytes(self, paused):
        """Both come from a worker process; the predicted bytes are those that are sent then."""
        paused.view.selectRow(0)
        pictures = paused.around.inspector._pictures
        paused.wait(lambda: pictures._after is not None)
        assert isinstance(pictures._before, QImage)
        preview = paused.around.inspector._preview
        assert texts.size_text(preview.rendition.size_bytes) in pictures.accessibleDescription()
        assert not list(paused.app.folders.previews.glob("*.jpg"))

        looked_at = paused.around.inspector._asset.asset_no
        paused.action("Start").trigger()
        paused.wait(lambda: paused.states() == [AssetState.DELIVERED] * 5)

        assert paused.model.asset_of(looked_at).rendition.etag == preview.rendition.etag

    def test_another_recipe_asks_for_another_preview(self, paused):
        """The pictures follow what will be sent."""
        inspector = paused.around.inspector
        paused.view.selectRow(0)
        paused.wait(lambda: inspector._preview is not None)

        paused.action("thumbnail").trigger()

        paused.wait(lambda: inspector._preview is not None and inspector._preview.rendition.width_px <= 400)

    def test_a_picture_left_to_cloudinary_has_its_preview(self, paused):
        """The recipe's name with where it is made behind it is no recipe of the settings, but a known one."""
        inspector = paused.around.inspector
        paused.view.selectRow(0)
        number = inspector._asset.asset_no

        paused.window._engine.set_recipe((number,), "web@eager")

        paused.wait(lambda: inspector._asset.handling.recipe == "web@eager" and inspector._preview is not None)
        assert inspector._preview.rendition.size_bytes == inspector._asset.source.size_bytes

    def test_a_broken_file_says_why_there_is_nothing_to_see(self, paused, tmp_path):
        """In words, and the window goes on."""
        broken = tmp_path / "broken.jpg"
        shutil.copy(next((tmp_path / "first").iterdir()), broken)
        broken.write_bytes(broken.read_bytes()[:1500])
        paused.window.add_paths([broken])
        paused.wait(lambda: paused.model.row_of(6) is not None)

        paused.view.choose(6)

        inspector = paused.around.inspector
        paused.wait(lambda: inspector._preview is not None and inspector._preview.error is not None)
        assert inspector._pictures._note.startswith("Not a readable image")

    def test_a_name_without_blanks_fits_and_is_copied_as_it_is(self, paused, tmp_path):
        """Its lines end anywhere, nothing is cut off; what is pasted has nothing that was put in for that."""
        name = "Finale_der_" + "Landesmeisterschaft" * 8 + ".jpg"
        shutil.copy(next((tmp_path / "first").iterdir()), tmp_path / name)
        paused.window.add_paths([tmp_path / name])
        paused.wait(lambda: paused.model.row_of(6) is not None)
        paused.view.choose(6)
        inspector = paused.around.inspector
        room_px = inspector.findChild(QScrollArea).viewport().width()

        paused.wait(lambda: inspector._asset is not None and inspector._asset.source.name == name)
        assert all(words.minimumSizeHint().width() < room_px for words in inspector.findChildren(BreakingLabel))
        inspector._name.setSelection(0, len(inspector._name.text()))
        paused.qtbot.keySequence(inspector._name, "Ctrl+C")

        assert QGuiApplication.clipboard().text() == name

        QGuiApplication.clipboard().clear()
        place = inspector._name.rect().center()
        asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, inspector._name.mapToGlobal(place))
        QApplication.sendEvent(inspector._name, asked)
        menu = QApplication.activePopupWidget()
        menu.findChild(QAction, "edit-copy").trigger()
        menu.close()

        assert QGuiApplication.clipboard().text() == name

    def test_urls_are_copied_by_a_button_each(self, paused):
        """Plain, Markdown and HTML, for a delivered image."""
        paused.action("Start").trigger()
        paused.wait(lambda: paused.states() == [AssetState.DELIVERED] * 5)
        paused.view.selectRow(2)
        pasting = paused.around.inspector._pasting
        assert pasting.isVisible()

        for kind, part in ((Snippet.URL, "http"), (Snippet.MARKDOWN, "!["), (Snippet.IMG, "<img src=")):
            pasting._buttons[kind].click()
            assert QGuiApplication.clipboard().text().startswith(part)

    def test_marks_of_the_file_are_told_and_what_it_lacks_is_not(self):
        """Stars as stars, the camera's own time, an urgency of eight."""
        marks = Marks(taken_at=NOON, rating=3, urgency=2, label="red", width_px=6000, height_px=4000)
        full = an_asset(1, source=a_source(marks=marks), deadline=NOON + timedelta(hours=1), attempts=2, rank=7)

        told = dict(inspector_words.facts(full, "12:30", NOON))
        bare = dict(inspector_words.facts(an_asset(2), "–", NOON))

        assert (told["Rating"], told["Urgency"], told["Label"]) == ("★★★☆☆", "2 of 8", "red")
        assert (told["Dimensions"], told["Attempts"], told["Rank"]) == ("6,000 × 4,000 px", "2", "7")
        assert told["Taken"] == "01 May 2026 12:00:00"
        assert set(bare) == {"State", "Level", "Expected", "Recipe", "Public ID"}
        assert inspector_words._stars(-1) == "rejected"

    def test_what_has_come_is_said_to_have_come(self):
        """The same moment is called by another name once the image is there."""
        there = an_asset(1, state=AssetState.DELIVERED, delivery=a_delivery(1))

        told = dict(inspector_words.facts(there, "12:30", NOON))

        assert (told["Delivered"], "Expected" in told) == ("12:30", False)

    def test_what_is_said_of_a_picture_where_it_is_delivered_is_told_before(self, qtbot, dressed):
        """Alt text and caption of the file, unless the recipe keeps nothing of what files say."""
        marks = Marks(caption="Keller scores", alt="A player jumps")
        bare = replace(BUILT_IN_RECIPES[0], name="bare", metadata=MetadataPolicy.NONE)
        inspector = Inspector((*BUILT_IN_RECIPES, bare))
        qtbot.addWidget(inspector)
        asset = an_asset(1, source=a_source(marks=marks), handling=Handling("press", "web"))

        inspector.show_asset(asset)
        said = [label.text() for label in inspector.findChildren(QLabel) if label.accessibleName()]
        inspector.show_asset(replace(asset, handling=Handling("press", "bare")))
        unsaid = [label.text() for label in inspector.findChildren(QLabel) if label.accessibleName()]

        assert {"A player jumps", "Keller scores"} <= set(said)
        assert "Keller scores" not in unsaid

    def test_why_it_waits_is_told_in_the_window_s_language(self, paused, speaking):
        """Beside the picture, and where a pointer or a screen reader asks."""
        asset = paused.asset(0)
        paused.wait(lambda: paused.model.why(asset) != "")

        speaking("de_DE")

        assert " von 5: Priorität normal" in paused.model.why(asset)

    def test_both_ways_are_priced_while_it_waits(self, paused):
        """CPU here and bytes on the link, as earlier runs learned it; of a recipe only we can make, nothing."""
        paused.view.selectRow(0)
        paused.wait(lambda: "By Cloudinary" in told_labels(paused))
        assert "Made here" in told_labels(paused)

        asset = paused.asset(0)
        recipes = (Recipe("small", target_bytes=9000), *BUILT_IN_RECIPES)
        small = replace(asset, handling=replace(asset.handling, recipe="small"))
        price = Speeds(recipes).price_list()
        assert list(inspector_words.costs(small, recipes[0], recipes, price)) == []
        eager = replace(asset, handling=replace(asset.handling, recipe="web@eager"))
        here, there = inspector_words.costs(eager, recipe_named("web@eager", recipes), recipes, price)
        assert there.text.endswith(texts.size_text(asset.source.size_bytes))
        assert here.text != there.text

    def test_bytes_are_guessed_tried_out_or_known(self):
        """Before the preview about so many, then what it made, then what was prepared."""
        asset, web = an_asset(1, size_bytes=4_000_000), recipe_named("web", BUILT_IN_RECIPES)

        assert inspector_words.sent_tag(asset, web, None).startswith("Sent: about")
        assert inspector_words.sent_tag(asset, web, a_rendition(1, 700_000)) == "Sent: 700 kB, 40 × 30"
        prepared = replace(asset, rendition=a_rendition(1, 800_000))
        assert inspector_words.sent_tag(prepared, web, a_rendition(1, 700_000)) == "Sent: 800 kB, 40 × 30"

    def test_how_far_an_upload_is_and_its_public_id_are_told_as_it_goes_on(self, desk):
        """Bytes that were sent change the pane, though nothing of the asset does."""
        asset = an_asset(1, state=AssetState.UPLOADING, rendition=a_rendition(1, 1000))
        desk.hear([AssetQueued(asset)])
        desk.view.selectRow(0)

        shown = []
        for sent_bytes in (250, 500):
            desk.hear([UploadProgressed(1, sent_bytes, 1000)])
            facts = desk.around.inspector._facts
            rows = [
                [facts.itemAt(row, role).widget().text() for role in (QFormLayout.LabelRole, QFormLayout.FieldRole)]
                for row in range(facts.rowCount())
            ]
            shown.append(dict(rows))

        assert [facts["State"] for facts in shown] == ["Uploading 25 %", "Uploading 50 %"]
        assert shown[0]["Public ID"] == asset.public_id

    def test_several_selected_images_are_told_by_their_sums(self, desk):
        """None of them is shown as if it were alone; one that is selected again is."""
        failed = an_asset(2, size_bytes=2000, state=AssetState.FAILED)
        desk.hear([AssetQueued(an_asset(1, size_bytes=1000)), AssetQueued(failed)])

        desk.view.selectAll()

        inspector = desk.around.inspector
        assert inspector._name.text() == "Selected images: 2"
        told = [inspector._facts.itemAt(row, QFormLayout.FieldRole).widget().text() for row in range(3)]
        assert told == ["3.0 kB", "1", "1"]
        desk.view.selectRow(0)
        assert inspector._name.text() != "Selected images: 2"

    def test_a_note_and_a_failure_are_said(self, desk):
        """What the recipe could not keep to, and what the user can do."""
        inspector = desk.around.inspector
        inspector.show()
        failure = Failure("unreadable_image", "Not a readable image", "Export it again.")
        noted = replace(a_rendition(1), note="sent as it is: it has 3 frames or pages")

        inspector.show_asset(an_asset(1, state=AssetState.FAILED, failure=failure, rendition=noted), "1 of 2: so.")

        assert inspector._failure.text() == "Not a readable image. Export it again."
        assert inspector._note.text() == noted.note
        assert inspector._why.text() == "1 of 2: so."
        look = Look(an_asset(1).source, recipe_named("web", BUILT_IN_RECIPES))
        inspector.show_preview(look, Preview(error=UnreadableImageError("it ends too early")))
        assert inspector._pictures._note == "No preview"

    def test_the_line_between_before_and_after_follows_keys_and_pointer(self, qtbot, dressed):
        """Arrow keys, Home and End, a drag; never beyond the picture."""
        pictures = BeforeAfter()
        qtbot.addWidget(pictures)
        pictures.resize(400, 300)
        before, after = QImage(40, 30, QImage.Format.Format_RGB32), QImage(40, 30, QImage.Format.Format_RGB32)
        before.fill(Qt.GlobalColor.red)
        after.fill(Qt.GlobalColor.blue)
        pictures.show_pictures(before, after, ("", ""))
        pictures.show()

        for key, share in ((Qt.Key.Key_Right, 0.55), (Qt.Key.Key_Home, 0.0), (Qt.Key.Key_Left, 0.0)):
            QTest.keyClick(pictures, key)
            assert pictures.share == pytest.approx(share)
        QTest.mouseClick(pictures, Qt.MouseButton.LeftButton, pos=QPoint(300, 200))

        assert pictures.share == pytest.approx(0.75, abs=0.01)
        drawn = pictures.grab().toImage()
        assert drawn.pixelColor(200, 40).red() > 200
        assert drawn.pixelColor(380, 40).blue() > 200


finishes_of_any_queue = st.lists(
    st.tuples(st.floats(0, 1e5), st.floats(1, 2), st.one_of(st.floats(-1e4, 1e6), st.just(float("inf")))),
    min_size=1,
    max_size=60,
)


def a_forecast(rows) -> Forecast:
    """Return a forecast of rows of middle second, factor of the late one, due second."""
    finishes = tuple(Finish(no, 1, s, s * f, due, 0.0) for no, (s, f, due) in enumerate(rows, start=1))
    return Forecast(NOON, finishes, sequence=tuple(finish.asset_no for finish in finishes))


class TestTimeline:
    """The drawing below the table."""

    @given(finishes_of_any_queue)
    def test_every_image_is_in_one_bar_and_so_is_every_risk(self, rows):
        """Whatever the forecast; each bar names its worst, and there are never more of them than pixels."""
        forecast = a_forecast(rows)

        drawn = timeline(forecast)

        late, at_risk = forecast.late_and_risky()
        assert sum(one.count for one in drawn.bins) == len(rows)
        assert (sum(one.late for one in drawn.bins), sum(one.at_risk for one in drawn.bins)) == (late, at_risk)
        assert len(drawn.bins) == BINS
        assert all(drawn.bins[place].worst_no for place in drawn.filled())
        assert all(0 <= place < BINS for place in drawn.due)
        assert drawn.span_s >= max(finish.finish_s for finish in forecast.finishes)

    @pytest.fixture
    def view(self, qtbot, dressed):
        """A drawing of one image on time, one at risk and one late."""
        assets = {number: an_asset(number, deadline=NOON + timedelta(seconds=300)) for number in (1, 2, 3)}
        view = TimelineView(assets.get)
        qtbot.addWidget(view)
        view.resize(900, 104)
        view.show()
        view.show_forecast(a_forecast([(100, 1.1, 300), (290, 1.1, 300), (500, 1.1, 300)]))
        qtbot.waitUntil(lambda: view._timeline is not None)
        yield view
        view.finish()

    def test_a_click_on_a_bar_chooses_its_image_and_hovering_names_it(self, view, qtbot):
        """The late one stands at the right."""
        place = view._timeline.filled()[-1]
        x = round(view._x(place + 0.5))

        assert view.words_of(place).startswith("<qt>0003.jpg, expected")
        assert "1 late" in view.words_of(place)
        with qtbot.waitSignal(view.asset_chosen) as chosen:
            QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(x + 3, 60))
        assert chosen.args == [3]
        with qtbot.assertNotEmitted(view.asset_chosen):
            QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(x + 60, 60))

    def test_the_keyboard_goes_from_bar_to_bar(self, view, qtbot):
        """Right, right, Enter: the one at risk."""
        for _ in range(2):
            QTest.keyClick(view, Qt.Key.Key_Right)
        assert "1 at risk" in view.accessibleDescription()

        with qtbot.waitSignal(view.asset_chosen) as chosen:
            QTest.keyClick(view, Qt.Key.Key_Return)

        assert chosen.args == [2]

    def test_at_risk_and_late_differ_by_shape_and_are_told_in_words(self, view):
        """A triangle's base is broad where a diamond's foot is a point."""
        drawn = view.grab().toImage()
        feet = []
        for place in view._timeline.filled()[1:]:
            x = view._x(place + 0.5)
            column = [drawn.pixelColor(round(x) + 3, y) for y in range(view.height())]
            feet.append(sum(colour.lightness() < 200 for colour in column[:70]))

        assert feet[0] != feet[1]
        assert view.accessibleDescription() == "1 at risk, 1 will miss its deadline"

    def test_what_is_over_is_drawn_no_more(self, view, qtbot):
        """Bars of a run that ended would promise what is there already."""
        view.clear()

        qtbot.waitUntil(lambda: view._timeline is None)

    def test_a_suspended_forecast_says_why_there_is_no_drawing(self, view, qtbot):
        """No drawing is better than a wrong one."""
        view.show_forecast(Forecast(NOON, suspended="the uplink does not move"))

        qtbot.waitUntil(lambda: view._timeline is None)
        assert view.accessibleDescription() == "No forecast: the uplink does not move"


def test_the_curve_of_the_uplink_forgets_what_is_minutes_old(qtbot, dressed):
    """The newest reading is at the right edge, the largest at the top."""
    curve = Sparkline()
    qtbot.addWidget(curve)
    for second, rate in enumerate([0.0, 1e6, 5e5, *([2e6] * 300)]):
        curve.read(rate, float(second))

    points = curve.points()
    assert len(points) <= 182
    assert points[-1].x() == pytest.approx(curve.width() - 1)
    assert min(point.y() for point in points) == 1
    assert "16.0 Mbit/s" in curve.toolTip()


def test_a_clock_that_was_set_is_said_in_the_strip(desk):
    """Deadlines go by the new time; the window says so as the terminal does."""
    desk.hear([ClockMoved(-90.0)])

    assert desk.window._strip._note.text().startswith("The clock was set back by 90 s")


def test_what_is_typed_leaves_its_rows_and_escape_brings_all_back(paused, qtbot):
    """Ctrl+F, a word, Escape; the quick filters say how many they would show."""
    bar = paused.around.filter
    QTest.keyClick(paused.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(bar._text, "second 0001")
    paused.wait(lambda: paused.model.rowCount() == 1)
    QTest.keyClick(bar._text, Qt.Key.Key_Escape)
    paused.wait(lambda: paused.model.rowCount() == 5)

    failed = next(button for button in bar._buttons.values() if button.text() == "Failed")
    failed.click()
    paused.wait(lambda: paused.model.rowCount() == 0)
    assert paused.window._pages.currentWidget() is paused.view
    assert paused.around.nothing_matches.isVisible()
    next(iter(paused.around.nothing_matches.findChildren(QPushButton))).click()
    paused.wait(lambda: paused.model.rowCount() == 5)
    assert not paused.around.nothing_matches.isVisible()


def test_panes_and_columns_come_back_as_they_were_left(qtbot, own_home: Path, dressed, desk, tmp_path):
    """A hidden inspector and a hidden column are hidden in the next window too."""
    draw_jpegs(tmp_path / "shoot", 2)
    desk.window.resize(1500, 800)
    desk.start()
    desk.action("Pause").trigger()
    desk.window.add_paths([tmp_path / "shoot"])
    desk.wait(lambda: desk.model.rowCount() == 2)
    desk.action("Inspector").trigger()
    menu = desk.view._columns.menu()
    next(action for action in menu.actions() if action.text() == "Size").trigger()
    menu.close()
    desk.window.close()
    desk.thread.finish()

    again = Desk(qtbot, own_home)
    try:
        again.start()
        again.wait(lambda: again.model.rowCount() == 2)
        again.window.resize(1500, 800)
        QApplication.processEvents()
        assert not again.around.inspector.isVisible()
        assert again.around.sidebar.isVisible()
        assert again.view.isColumnHidden(Column.SIZE)
        menu = again.view._columns.menu()
        next(action for action in menu.actions() if action.text() == "Show all").trigger()
        menu.close()
        assert not again.view.isColumnHidden(Column.SIZE)
    finally:
        again.close()


def test_panes_fold_while_the_window_is_narrow_and_come_back(paused):
    """First the inspector, then the batches; what the user unfolds stays."""
    around = paused.around
    paused.window.resize(1500, 700)
    QApplication.processEvents()
    assert (around.sidebar.isVisible(), around.inspector.isVisible()) == (True, True)

    paused.window.resize(1000, 700)
    QApplication.processEvents()
    assert (around.sidebar.isVisible(), around.inspector.isVisible()) == (True, False)
    paused.window.resize(760, 700)
    QApplication.processEvents()
    assert not around.sidebar.isVisible()
    paused.action("Batches").trigger()
    assert around.sidebar.isVisible()
    paused.window.resize(1500, 700)
    QApplication.processEvents()

    assert (around.sidebar.isVisible(), around.inspector.isVisible()) == (True, True)


def test_a_bar_of_the_timeline_leads_to_its_row(paused):
    """A click selects the image in the table."""
    asset_no = paused.asset(3).asset_no
    paused.hear([ForecastMade(Forecast(NOON, (Finish(asset_no, 1, 50.0, 60.0, 10.0, 0.0),), sequence=(asset_no,)))])
    timeline_view = paused.around.timeline
    paused.wait(lambda: timeline_view._timeline is not None)

    timeline_view.asset_chosen.emit(asset_no)

    assert [asset.asset_no for asset in paused.view.selected.assets()] == [asset_no]
