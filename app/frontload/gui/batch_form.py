"""The defaults of one batch, shown and changed below the list of batches."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from frontload.core.asset import Level
from frontload.core.errors import UnclearValueError, UnknownNameError
from frontload.core.overwrite import Overwrite
from frontload.core.recipe import Where, left_to, recipe_named
from frontload.core.wish import Wish
from frontload.gui import batch_words, texts
from frontload.gui.wish_menus import deadline_menu

if TYPE_CHECKING:
    from collections.abc import Iterable

    from frontload.core.asset import Batch
    from frontload.core.recipe import Recipe


class BatchForm(QFrame):
    """Hidden until `show_batch`; what is changed goes to everything of the batch that waits."""

    wish_made = Signal(object)
    """The `Wish` for the batch that is shown."""
    moment_wanted = Signal()
    """The user wants to be asked for a deadline."""

    def __init__(self, recipes: Iterable[Recipe], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("batchform")
        self.batch: Batch | None = None
        self._name = QLabel()
        self._name.setObjectName("title")
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._level, self._recipe, self._where, self._overwrite = (QComboBox() for _ in range(4))
        for level in Level:
            self._level.addItem(texts.level_title(level), int(level))
        for where in Where:
            words = self.tr("here") if where is Where.HERE else f"Cloudinary ({where})"
            self._where.addItem(words, where.value)
            self._where.setItemData(self._where.count() - 1, texts.where_text(where), Qt.ItemDataRole.ToolTipRole)
        self.take_recipes(recipes)
        self._overwrite.addItem(self.tr("as the account says"), "")
        for policy in Overwrite:
            self._overwrite.addItem(texts.overwrite_text(policy), policy.value)
        self._overwrite.setToolTip(
            self.tr(
                "Other images stored under the same names; an unsigned preset never overwrites, whatever it says"
            )
        )
        self._deadline = QPushButton()
        self._deadline.setObjectName("field")
        self._deadline.setMenu(deadline_menu(self, self.wish_made.emit, self.moment_wanted.emit))
        self._folder, self._tags = QLineEdit(), QLineEdit()
        self._folder.setPlaceholderText(self.tr("at the top"))
        self._tags.setPlaceholderText(self.tr("none, or a, b"))
        self._level.activated.connect(self._on_level)
        self._recipe.activated.connect(self._on_recipe)
        self._where.activated.connect(self._on_recipe)
        self._overwrite.activated.connect(self._on_overwrite)
        self._folder.editingFinished.connect(self._on_folder)
        self._tags.editingFinished.connect(self._on_tags)
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(6)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for words, field in (
            (self.tr("Level"), self._level),
            (self.tr("Deadline"), self._deadline),
            (self.tr("Recipe"), self._recipe),
            (self.tr("Made"), self._where),
            (self.tr("Folder"), self._folder),
            (self.tr("Tags"), self._tags),
            (self.tr("Overwrite"), self._overwrite),
        ):
            label = QLabel(words)
            label.setObjectName("muted")
            label.setBuddy(field)
            field.setAccessibleName(words)
            field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            form.addRow(label, field)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(8)
        column.addWidget(self._name)
        column.addLayout(form)

    def show_batch(self, batch: Batch | None) -> None:
        """Show a batch's defaults, None hides them; what is being typed is left alone."""
        self.setVisible(batch is not None)
        if batch is None or batch == self.batch:
            self.batch = batch
            return
        is_another = self.batch is None or self.batch.batch_no != batch.batch_no
        self.batch = batch
        metrics, name = self._name.fontMetrics(), batch_words.name_of(batch)
        self._name.setText(metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, max(80, self.width() - 28)))
        self._name.setToolTip(texts.html_text(*(texts.shown(str(root)) for root in batch.roots[:20])))
        with QSignalBlocker(self._level), QSignalBlocker(self._recipe):
            self._level.setCurrentIndex(self._level.findData(int(batch.level)))
            self._show_recipe(batch)
            self._overwrite.setCurrentIndex(
                self._overwrite.findData(batch.overwrite.value if batch.overwrite else "")
            )
        for field, text in ((self._folder, batch.folder), (self._tags, ", ".join(batch.tags))):
            if is_another or not field.hasFocus():
                field.setText(text)
        due = texts.deadline_text(batch.deadline, datetime.now().astimezone())
        self._deadline.setText(due or self.tr("None"))

    def take_recipes(self, recipes: Iterable[Recipe]) -> None:
        """Offer other recipes from now on."""
        self._recipes = tuple(recipes)
        with QSignalBlocker(self._recipe):
            self._recipe.clear()
            for recipe in self._recipes:
                self._recipe.addItem(recipe.name, recipe.name)
            if self.batch is not None:
                self._show_recipe(self.batch)
            else:
                self._recipe.setCurrentIndex(-1)

    def _show_recipe(self, batch: Batch) -> None:
        """Show the batch's recipe and who makes it: a recipe may say so itself, and some can only be made here."""
        base, where = left_to(batch.recipe)
        self._recipe.setCurrentIndex(self._recipe.findData(base))
        own = next((recipe.where for recipe in self._recipes if recipe.name == base), Where.HERE)
        why_not = self.tr("The recipe itself says where it is made") if own is not Where.HERE else ""
        why_not = why_not or self._why_not_left(base)
        self._where.setEnabled(not why_not)
        self._where.setToolTip(why_not)
        shown = where if own is Where.HERE else own
        self._where.setCurrentIndex(self._where.findData(shown.value))

    def wish_for(self, deadline: datetime) -> None:
        """Wish for a deadline that was asked for elsewhere."""
        self.wish_made.emit(Wish(deadline=deadline))

    @Slot(int)
    def _on_level(self, _: int) -> None:
        self.wish_made.emit(Wish(level=Level(self._level.currentData())))

    @Slot(int)
    def _on_recipe(self, _: int) -> None:
        base, where = str(self._recipe.currentData()), self._where.currentData()
        is_left = self._where.isEnabled() and where != Where.HERE and not self._why_not_left(base)
        self.wish_made.emit(Wish(recipe=f"{base}@{where}" if is_left else base))

    @Slot(int)
    def _on_overwrite(self, _: int) -> None:
        word = str(self._overwrite.currentData())
        self.wish_made.emit(Wish(overwrite=Overwrite(word)) if word else Wish(overwrite_as_account=True))

    def _why_not_left(self, base: str) -> str:
        """Return why a recipe cannot be left to Cloudinary, nothing if it can."""
        try:
            recipe_named(f"{base}@{Where.EAGER}", self._recipes)
        except (UnclearValueError, UnknownNameError) as error:
            return texts.error_text(error)
        return ""

    @Slot()
    def _on_folder(self) -> None:
        folder = "/".join(part.strip() for part in self._folder.text().split("/") if part.strip())
        if self.batch is not None and folder != self.batch.folder:
            self.wish_made.emit(Wish(folder=folder))

    @Slot()
    def _on_tags(self) -> None:
        tags = tuple(dict.fromkeys(tag.strip() for tag in self._tags.text().split(",") if tag.strip()))
        if self.batch is not None and tags != self.batch.tags:
            self.wish_made.emit(Wish(tags=tags))
