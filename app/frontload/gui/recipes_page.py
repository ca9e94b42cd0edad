"""The settings' page of recipes: own ones written, copied and deleted, each tried at once on a picture."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from frontload.core.errors import FrontloadError, UnclearValueError
from frontload.core.recipe import BUILT_IN_RECIPES, Recipe
from frontload.gui import texts
from frontload.gui.buttons import plain_button
from frontload.gui.recipe_form import RecipeForm

if TYPE_CHECKING:
    from frontload.core.settings import Settings
    from frontload.gui.recipe_proof import RecipeProof

FORM_PX = 360
_LISTED = "one of the list, or take that rendition out"
_BUILT_IN = {recipe.name: recipe for recipe in BUILT_IN_RECIPES}


class RecipesPage(QWidget):
    """Recipes at the left, the chosen one's fields in the middle, what it makes of a picture at the right."""

    changed = Signal()

    def __init__(self, proof: RecipeProof, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._proof = proof
        self._recipes: list[Recipe] = []
        self._mistake: FrontloadError | None = None
        self._list = QListWidget()
        self._list.setFixedWidth(150)
        self._list.setAccessibleName(self.tr("Recipes"))
        self._list.currentRowChanged.connect(self._on_chosen)
        self._default = QComboBox()
        self._default.setAccessibleName(self.tr("Recipe of new drops"))
        self._default.currentIndexChanged.connect(self._on_default)
        self._form = RecipeForm()
        self._form.setFixedWidth(FORM_PX)
        self._form.edited.connect(self._on_edited)
        self._duplicate = plain_button(self.tr("Duplicate"), self._on_duplicate)
        self._delete = plain_button(self.tr("Delete"), self._on_delete)
        self._hint = QLabel()
        self._hint.setObjectName("muted")
        self._hint.setWordWrap(True)
        self._lay_out()

    def show_settings(self, settings: Settings) -> None:
        """Begin with the recipes as they are kept, at the one that new drops get."""
        self._recipes = list(settings.recipes)
        names = [recipe.name for recipe in self._recipes]
        self._fill_default(settings.recipe)
        self._relist(names.index(settings.recipe))

    def recipes(self) -> tuple[Recipe, ...]:
        """Return the recipes as written; raises what is wrong with the one being written."""
        if self._mistake is not None:
            raise self._mistake
        names = [recipe.name for recipe in self._recipes]
        for name in names:
            if names.count(name) > 1:
                raise UnclearValueError("recipe name", name, "a name that no other recipe has")
        for recipe in self._recipes:
            for variant in recipe.variants:
                if variant.recipe not in names:
                    raise UnclearValueError(f"recipe to make “{recipe.name}” by as well", variant.recipe, _LISTED)
        return tuple(self._recipes)

    def default(self) -> str:
        """Return the name of the recipe that new drops get."""
        return str(self._default.currentText())

    # --- what the user does ---------------------------------------------------------------------------------------

    @Slot(int)
    def _on_chosen(self, row: int) -> None:
        if not 0 <= row < len(self._recipes):
            return
        recipe = self._recipes[row]
        built_in = _BUILT_IN.get(recipe.name) == recipe
        self._mistake = None
        self._form.show_recipe(recipe, editable=not built_in, others=self._others(row))
        self._delete.setEnabled(not built_in)
        hint = self.tr("Built in. Duplicate it to make it yours.") if built_in else ""
        self._hint.setText(hint)
        self._proof.show_recipe(recipe)

    @Slot()
    def _on_edited(self) -> None:
        row = self._list.currentRow()
        try:
            recipe = self._form.recipe()
        except FrontloadError as error:
            self._mistake = error
            self._proof.show_mistake(error)
        else:
            self._mistake = None
            old_name = self._recipes[row].name
            renamed = self.default() == old_name
            self._recipes[row] = recipe
            self._follow(old_name, recipe.name)
            self._list.item(row).setText(recipe.name)
            self._fill_default(recipe.name if renamed else self.default())
            self._proof.show_recipe(recipe)
        self.changed.emit()

    @Slot()
    def _on_duplicate(self) -> None:
        row = self._list.currentRow()
        taken = {recipe.name for recipe in self._recipes}
        form = self.tr("{name} copy").format(name=self._recipes[row].name)[:56]
        free = next(name for number in range(1, len(taken) + 2)
                    if (name := form if number == 1 else f"{form} {number}") not in taken)  # fmt: skip
        self._recipes.insert(row + 1, replace(self._recipes[row], name=free))
        self._fill_default(self.default())
        self._relist(row + 1)
        self.changed.emit()

    @Slot()
    def _on_delete(self) -> None:
        """Take an own recipe away; of one that stood in a built-in one's place, that one is back."""
        row = self._list.currentRow()
        gone = self._recipes.pop(row)
        if gone.name in _BUILT_IN:
            self._recipes.insert(row, _BUILT_IN[gone.name])
        self._fill_default(self.default())
        self._relist(min(row, len(self._recipes) - 1))
        self.changed.emit()

    @Slot()
    def _on_default(self) -> None:
        self.changed.emit()

    def _others(self, row: int) -> tuple[Recipe, ...]:
        return tuple(recipe for number, recipe in enumerate(self._recipes) if number != row)

    def _follow(self, old_name: str, new_name: str) -> None:
        """Let the others' further renditions follow a recipe to its new name, unless another still has the old."""
        if old_name == new_name or any(recipe.name == old_name for recipe in self._recipes):
            return
        for number, recipe in enumerate(self._recipes):
            variants = tuple(
                replace(variant, recipe=new_name) if variant.recipe == old_name else variant
                for variant in recipe.variants
            )
            if variants != recipe.variants:
                self._recipes[number] = replace(recipe, variants=variants)

    # --- showing --------------------------------------------------------------------------------------------------

    def _relist(self, row: int) -> None:
        self._list.blockSignals(True)  # noqa: FBT003  (Qt's)
        self._list.clear()
        for recipe in self._recipes:
            self._list.addItem(recipe.name)
            self._list.item(self._list.count() - 1).setToolTip(texts.recipe_text(recipe))
        self._list.setCurrentRow(row)
        self._list.blockSignals(False)  # noqa: FBT003
        self._on_chosen(row)

    def _fill_default(self, name: str) -> None:
        self._default.blockSignals(True)  # noqa: FBT003
        self._default.clear()
        self._default.addItems([recipe.name for recipe in self._recipes])
        self._default.setCurrentIndex(max(0, self._default.findText(name)))
        self._default.blockSignals(False)  # noqa: FBT003

    # --- building -------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        side.setSpacing(8)
        side.addWidget(self._list, stretch=1)
        side.addWidget(self._duplicate)
        side.addWidget(self._delete)
        label = QLabel(self.tr("New drops get"))
        label.setBuddy(self._default)
        side.addSpacing(6)
        side.addWidget(label)
        side.addWidget(self._default)
        middle = QVBoxLayout()
        scroll = QScrollArea()  # further renditions may be many
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFixedWidth(FORM_PX + scroll.verticalScrollBar().sizeHint().width())
        scroll.setWidget(self._form)
        scroll.setWidgetResizable(True)
        middle.addWidget(scroll, stretch=1)
        middle.addWidget(self._hint)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        row.addLayout(side)
        row.addLayout(middle)
        row.addWidget(self._proof, stretch=1)
