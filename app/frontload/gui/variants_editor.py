"""The further renditions that a recipe makes of each picture: which, and which of them goes ahead."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from frontload.core.variant import Variant
from frontload.gui import texts
from frontload.gui.buttons import plain_button, removal_chip

if TYPE_CHECKING:
    from frontload.core.recipe import Recipe

SMALL = "thumbnail"
"""The recipe that a new row begins with: what people add first is a small picture that goes ahead."""


class VariantRow(QWidget):
    """One further rendition; its level stays as the settings file has it."""

    edited = Signal()
    removal_wanted = Signal(object)

    def __init__(self, variant: Variant, recipes: tuple[Recipe, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._variant = variant
        self._said = {recipe.name: texts.recipe_text(recipe) for recipe in recipes}
        self._recipe = QComboBox()
        self._recipe.setAccessibleName(self.tr("Recipe of the further rendition"))
        self._recipe.addItems(list(dict.fromkeys([*self._said, variant.recipe])))
        self._recipe.setCurrentText(variant.recipe)
        self._recipe.currentIndexChanged.connect(self._on_edited)
        self._first = QCheckBox(self.tr("first"))
        self._first.setToolTip(self.tr("Sent ahead of every picture of its level"))
        self._first.setChecked(variant.preview)
        self._first.toggled.connect(self._on_edited)
        remove = removal_chip(self.tr("Remove this rendition"), self._on_remove)
        self._makes = QLabel()
        self._makes.setObjectName("muted")
        self._makes.setWordWrap(True)
        line = QHBoxLayout()
        line.addWidget(self._recipe, stretch=1)
        line.addWidget(self._first)
        line.addWidget(remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(line)
        column.addWidget(self._makes)
        self._tell()

    def variant(self) -> Variant:
        """Return the rendition as chosen."""
        return replace(self._variant, recipe=self._recipe.currentText(), preview=self._first.isChecked())

    @Slot()
    def _on_edited(self) -> None:
        self._tell()
        self.edited.emit()

    @Slot()
    def _on_remove(self) -> None:
        self.removal_wanted.emit(self)

    def _tell(self) -> None:
        """Say what the chosen recipe makes, its size first; nothing of one that is gone."""
        self._makes.setText(self._said.get(self._recipe.currentText(), ""))


class VariantsEditor(QWidget):
    """The rows, one below the other."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recipes: tuple[Recipe, ...] = ()
        self._rows: list[VariantRow] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(6)
        self._add = plain_button(self.tr("Add a rendition"), self._on_add, small=True)
        foot = QHBoxLayout()
        foot.addWidget(self._add)
        foot.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._column)
        column.addLayout(foot)

    def show_variants(self, variants: tuple[Variant, ...], recipes: tuple[Recipe, ...]) -> None:
        """Begin with *variants*; others may be made by any of *recipes*."""
        self._recipes = recipes
        for row in [*self._rows]:
            self._drop(row)
        for variant in variants:
            self._append(variant)
        self._fade()

    def variants(self) -> tuple[Variant, ...]:
        """Return what is chosen; whether it makes sense is the recipe's own business."""
        return tuple(row.variant() for row in self._rows)

    @Slot()
    def _on_add(self) -> None:
        self._append(Variant(self._free()[0], preview=True))
        self._on_edited()

    @Slot(object)
    def _on_removal_wanted(self, row: VariantRow) -> None:
        self._drop(row)
        self._on_edited()

    @Slot()
    def _on_edited(self) -> None:
        self._fade()
        self.edited.emit()

    def _fade(self) -> None:
        self._add.setEnabled(bool(self._free()))

    def _free(self) -> list[str]:
        """Return the recipes that no row has chosen, the small one first."""
        taken = {variant.recipe for variant in self.variants()}
        names = [recipe.name for recipe in self._recipes if recipe.name not in taken]
        return sorted(names, key=lambda name: name != SMALL)

    def _append(self, variant: Variant) -> None:
        row = VariantRow(variant, self._recipes)
        row.edited.connect(self._on_edited)
        row.removal_wanted.connect(self._on_removal_wanted)
        self._rows.append(row)
        self._column.addWidget(row)

    def _drop(self, row: VariantRow) -> None:
        self._rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
