"""The pane at the right: everything about the one image that is looked at."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from frontload.core.context import context_of
from frontload.core.recipe import recipe_if_known
from frontload.gui import inspector_words, texts
from frontload.gui.before_after import BeforeAfter
from frontload.gui.breaking_label import BreakingLabel
from frontload.gui.pasting import PastingList
from frontload.gui.previews import Look

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from frontload.core.asset import Asset
    from frontload.core.recipe import Recipe
    from frontload.core.snippets import Snippet
    from frontload.core.speeds import Cost
    from frontload.gui.inspector_words import Fact
    from frontload.gui.previews import Preview

LEAST_PX = 250
MARGIN_PX = 14


class Inspector(QFrame):
    """Shows one asset; asks for its preview while it can be seen."""

    preview_wanted = Signal(object)
    """A `Look`; the answer is to come by `show_preview`."""
    copy_clicked = Signal(str)

    def __init__(self, recipes: Iterable[Recipe], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inspector")
        self.setMinimumWidth(LEAST_PX)
        self.take_recipes(recipes)
        self._asset: Asset | None = None
        self._look: Look | None = None
        self._preview: Preview | None = None
        self._told: tuple[object, ...] = ()
        self._price: Callable[[Asset], Cost] | None = None
        self._pictures = BeforeAfter()
        self._name, self._place = _words("title"), _words("muted")
        self._why, self._note, self._failure = _words(""), _words("muted"), _words("bad")
        self._facts = QFormLayout()
        self._facts.setHorizontalSpacing(14)
        self._facts.setVerticalSpacing(5)
        self._facts.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._pasting = PastingList()
        self._pasting.copy_clicked.connect(self._on_copy)
        self._lay_out()
        self.show_asset(None)

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(MARGIN_PX, 10, MARGIN_PX, MARGIN_PX)
        column.setSpacing(10)
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self._name)
        names.addWidget(self._place)
        column.addLayout(names)
        for part in (self._failure, self._why, self._note):
            column.addWidget(part)
        column.addLayout(self._facts)
        column.addWidget(self._pasting)
        column.addStretch()
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        around.addWidget(self._pictures)
        around.addWidget(scroll, stretch=1)

    def show_several(self, count: int, assets: Sequence[Asset]) -> None:
        """Show how many images are selected and what they come to; *assets* may be left out where they are many."""
        told = (count, *inspector_words.sums(assets)) if assets else (count,)
        if told == self._told:
            return
        self.show_asset(None)
        self._told = told
        words = self.tr("Selected images: {count}").format(count=texts.number_text(count))
        self._pictures.say(words)
        _say(self._name, words)
        self._show_facts(inspector_words.sums(assets) if assets else ())

    def show_asset(self, asset: Asset | None, why: str = "", expected: str = "", state: str = "") -> None:
        """Show an asset as it stands now; *why* says why it waits where it waits, *state* how far it is."""
        told = (asset, why, expected, state)
        if told == self._told:
            return
        self._told, self._asset = told, asset
        for part in (self._name, self._place, self._why, self._note, self._failure, self._pasting):
            part.setVisible(asset is not None)
        while self._facts.rowCount():
            self._facts.removeRow(0)
        if asset is None:
            self._look = None
            self._pictures.say(self.tr("Select an image to look at it"))
            return
        self._show_words(asset, why)
        recipe = recipe_if_known(asset.handling.recipe, self._recipes)
        context = context_of(asset.source, recipe)
        self._show_facts(inspector_words.facts(asset, expected, datetime.now().astimezone(), state, context))
        if self._price is not None and recipe is not None and asset.rendition is None and asset.is_pending:
            self._show_facts(inspector_words.costs(asset, recipe, self._recipes, self._price))
        self._pasting.show_asset(asset)
        self._show_look(asset)

    def _show_facts(self, facts: Iterable[Fact]) -> None:
        for fact in facts:
            label, value = _words("muted"), _words("")
            label.setText(fact.label)
            label.setWordWrap(False)
            label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            value.say_name(fact.text)
            value.setAccessibleName(fact.label)
            self._facts.addRow(label, value)

    def _show_words(self, asset: Asset, why: str) -> None:
        self._name.say_name(texts.shown(texts.variant_title(asset.source.name, asset.handling.variant)))
        self._place.say_name(texts.shown(asset.source.folder or str(asset.source.directory)))
        _say(self._why, why)
        _say(self._note, texts.shown(self._sent_note(asset)))
        failure = asset.failure
        _say(self._failure, texts.error_text(failure) if failure else "")

    def _sent_note(self, asset: Asset) -> str:
        rendition = asset.rendition or (self._preview.rendition if self._preview else None)
        return rendition.note if rendition else ""

    def _show_look(self, asset: Asset) -> None:
        recipe = recipe_if_known(asset.handling.recipe, self._recipes)
        look = Look(asset.source, recipe) if recipe else None
        if look is None:
            self._pictures.say(self.tr("The recipe of this image is no longer known"))
        elif look != self._look:
            self._preview = None
            self._pictures.say(self.tr("Making a preview…"))
            if self.isVisible():
                self.preview_wanted.emit(look)
        else:
            self._show_pictures()
        self._look = look

    @Slot(object, object)
    def show_preview(self, look: Look, preview: Preview) -> None:
        """Show a preview, if it still is of what is looked at."""
        if look == self._look and self._asset is not None:
            self._preview = preview
            _say(self._note, texts.shown(self._sent_note(self._asset)))
            self._show_pictures()

    def _show_pictures(self) -> None:
        preview, asset = self._preview, self._asset
        if preview is None or asset is None:
            return
        if preview.before is None and preview.after is None:
            error = None if asset.failure else preview.error  # said below the picture otherwise
            self._pictures.say(texts.error_text(error) if error else self.tr("No preview"))
            return
        recipe = recipe_if_known(asset.handling.recipe, self._recipes)
        sent = inspector_words.sent_tag(asset, recipe, preview.rendition)
        self._pictures.show_pictures(preview.before, preview.after, (inspector_words.source_tag(asset), sent))

    def take_recipes(self, recipes: Iterable[Recipe]) -> None:
        """Go by other recipes from now on."""
        self._recipes = tuple(recipes)

    def take_prices(self, price: Callable[[Asset], Cost]) -> None:
        """Tell from now on what it costs to prepare an image here, or to have Cloudinary do it."""
        self._price = price
        if self._asset is not None:
            self._told = ()  # the next showing tells it

    def recolour(self) -> None:
        """Draw the icons in the present scheme's colour."""
        self._pasting.recolour()

    def showEvent(self, _event: object) -> None:  # noqa: N802  (Qt's name)
        """Ask for the preview that nobody could have seen before."""
        if self._look is not None and self._preview is None:
            self.preview_wanted.emit(self._look)

    @Slot(object)
    def _on_copy(self, kind: Snippet) -> None:
        self.copy_clicked.emit(self._pasting.text(kind))


def _words(name: str) -> BreakingLabel:
    label = BreakingLabel()
    label.setObjectName(name)
    return label


def _say(label: QLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))
