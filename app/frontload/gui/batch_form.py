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
from frontload.core.overwrite import Overwrite
from frontload.core.wish import Wish
from frontload.gui import batch_words, texts
from frontload.gui.wish_menus import deadline_menu

if TYPE_CHECKING:
    from collections.abc import Iterable

    from frontload.core.asset import Batch


class BatchForm(QFrame):
    """Hidden until `show_batch`; what is changed goes to everything of the batch that waits."""

    wish_made = Signal(object)
    """The `Wish` for the batch that is shown."""
    moment_wanted = Signal()
    """The user wants to be asked for a deadline."""

    def __init__(self, recipes: Iterable[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("batchform")
        self.batch: Batch | None = None
        self._name = QLabel()
        self._name.setObjectName("title")
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._level, self._recipe, self._overwrite = QComboBox(), QComboBox(), QComboBox()
        for level in Level:
            self._level.addItem(texts.level_title(level), int(level))
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
            self._recipe.setCurrentIndex(self._recipe.findData(batch.recipe))
            self._overwrite.setCurrentIndex(
                self._overwrite.findData(batch.overwrite.value if batch.overwrite else "")
            )
        for field, text in ((self._folder, batch.folder), (self._tags, ", ".join(batch.tags))):
            if is_another or not field.hasFocus():
                field.setText(text)
        due = texts.deadline_text(batch.deadline, datetime.now().astimezone())
        self._deadline.setText(due or self.tr("None"))

    def take_recipes(self, recipes: Iterable[str]) -> None:
        """Offer other recipes from now on."""
        with QSignalBlocker(self._recipe):
            self._recipe.clear()
            for recipe in recipes:
                self._recipe.addItem(recipe, recipe)
            self._recipe.setCurrentIndex(self._recipe.findData(self.batch.recipe) if self.batch else -1)

    def wish_for(self, deadline: datetime) -> None:
        """Wish for a deadline that was asked for elsewhere."""
        self.wish_made.emit(Wish(deadline=deadline))

    @Slot(int)
    def _on_level(self, _: int) -> None:
        self.wish_made.emit(Wish(level=Level(self._level.currentData())))

    @Slot(int)
    def _on_recipe(self, _: int) -> None:
        self.wish_made.emit(Wish(recipe=str(self._recipe.currentData())))

    @Slot(int)
    def _on_overwrite(self, _: int) -> None:
        word = str(self._overwrite.currentData())
        self.wish_made.emit(Wish(overwrite=Overwrite(word)) if word else Wish(overwrite_as_account=True))

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
