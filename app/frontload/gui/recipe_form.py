"""The fields of one recipe; what they do not know of (a watermark, say) stays as it was."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QSpinBox,
    QWidget,
)

from frontload.core.recipe import (
    LONGEST_SIDE_PX,
    MOST_ENLARGED,
    Fit,
    MetadataPolicy,
    OutputFormat,
    Recipe,
    Upscaler,
    Where,
)
from frontload.gui import texts
from frontload.gui.variants_editor import VariantsEditor

if TYPE_CHECKING:
    from enum import StrEnum

BYTES_PER_KB = 1000
MOST_TARGET_KB = 100_000


class RecipeForm(QWidget):
    """Shows a recipe and reads it back."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recipe = Recipe("new")
        self._name = QLineEdit()
        self._untouched = QCheckBox(self.tr("Send the file as it is, only checked"))
        self._long_edge = self._pixels(self.tr("any"))
        self._width, self._height = self._pixels(self.tr("any")), self._pixels(self.tr("any"))
        self._fit = self._choice(
            {
                Fit.LIMIT: self.tr("into the box, never enlarged"),
                Fit.FIT: self.tr("into the box, enlarged if smaller"),
                Fit.FILL: self.tr("exactly the box, cut off evenly"),
            }
        )
        self._factor = QDoubleSpinBox()
        self._factor.setRange(1, MOST_ENLARGED)
        self._factor.setSingleStep(0.5)
        self._factor.setPrefix("× ")
        self._upscaler = self._choice(
            {
                Upscaler.LANCZOS: self.tr("on this computer"),
                Upscaler.CLOUDINARY: self.tr("by Cloudinary, the small one travels"),
            }
        )
        self._format = self._choice({
            OutputFormat.KEEP: self.tr("the file's own"), OutputFormat.JPEG: "JPEG", OutputFormat.PNG: "PNG",
            OutputFormat.WEBP: "WebP", OutputFormat.AVIF: "AVIF",
        })  # fmt: skip
        self._quality = QSpinBox()
        self._quality.setRange(1, 100)
        self._target_kb = QSpinBox()
        self._target_kb.setRange(0, MOST_TARGET_KB)
        self._target_kb.setSuffix(self.tr(" kB at most"))
        self._target_kb.setSpecialValueText(self.tr("as it comes"))
        self._lossless = QCheckBox(self.tr("Lossless (WebP and PNG)"))
        self._metadata = self._choice(
            {
                MetadataPolicy.CREDIT: self.tr("caption, credit and copyright; no place"),
                MetadataPolicy.ALL: self.tr("everything"),
                MetadataPolicy.NONE: self.tr("nothing"),
            }
        )
        self._where = self._choice({where: texts.where_text(where) for where in Where})
        self._variants = VariantsEditor()
        self._lay_out()
        self._listen()

    def show_recipe(self, recipe: Recipe, *, editable: bool, others: tuple[Recipe, ...] = ()) -> None:
        """Show *recipe*; one that is not *editable* can be read only. Further renditions are made by *others*."""
        self.blockSignals(True)  # noqa: FBT003  (Qt's)
        self._recipe = recipe
        self._name.setText(recipe.name)
        for field, number in (
            (self._long_edge, recipe.long_edge_px), (self._width, recipe.width_px),
            (self._height, recipe.height_px), (self._quality, recipe.quality),
            (self._target_kb, (recipe.target_bytes or 0) // BYTES_PER_KB),
        ):  # fmt: skip
            field.setValue(number or 0)
        self._factor.setValue(recipe.upscale_factor)
        for choice, value in (
            (self._fit, recipe.fit), (self._upscaler, recipe.upscaler), (self._format, recipe.output_format),
            (self._metadata, recipe.metadata), (self._where, recipe.where),
        ):  # fmt: skip
            choice.setCurrentIndex(choice.findData(value.value))
        self._lossless.setChecked(recipe.lossless)
        self._untouched.setChecked(recipe.untouched)
        self._variants.show_variants(recipe.variants, others)
        self.blockSignals(False)  # noqa: FBT003
        self.setEnabled(editable)
        self._fade()

    def recipe(self) -> Recipe:
        """Return the recipe as the fields have it; raises `UnclearValueError` where they contradict each other."""
        kept, target_kb = self._recipe, self._target_kb.value()
        same_target = target_kb == (kept.target_bytes or 0) // BYTES_PER_KB
        return replace(
            kept,
            name=self._name.text().strip(),
            untouched=self._untouched.isChecked(),
            long_edge_px=self._long_edge.value() or None,
            width_px=self._width.value() or None,
            height_px=self._height.value() or None,
            fit=Fit(self._fit.currentData()),
            upscale_factor=self._factor.value(),
            upscaler=Upscaler(self._upscaler.currentData()),
            output_format=OutputFormat(self._format.currentData()),
            quality=self._quality.value(),
            target_bytes=kept.target_bytes if same_target else target_kb * BYTES_PER_KB or None,
            lossless=self._lossless.isChecked(),
            metadata=MetadataPolicy(self._metadata.currentData()),
            where=Where(self._where.currentData()),
            variants=self._variants.variants(),
        )

    @Slot()
    def _on_edited(self) -> None:
        self._fade()
        self.edited.emit()

    def _fade(self) -> None:
        """Grey out what the other fields leave without meaning."""
        prepared = not self._untouched.isChecked()
        for field in (
            self._long_edge, self._width, self._height, self._fit, self._factor, self._upscaler, self._format,
            self._quality, self._target_kb, self._lossless,
        ):  # fmt: skip
            field.setEnabled(prepared)
        boxed = prepared and bool(self._width.value() or self._height.value())
        self._fit.setEnabled(boxed)
        self._upscaler.setEnabled(prepared and self._factor.value() > 1)
        self._quality.setEnabled(prepared and not self._lossless.isChecked())

    # --- building -------------------------------------------------------------------------------------------------

    def _pixels(self, nothing: str) -> QSpinBox:
        field = QSpinBox()
        field.setRange(0, LONGEST_SIDE_PX)
        field.setSingleStep(10)
        field.setSuffix(" px")
        field.setSpecialValueText(nothing)
        return field

    def _choice(self, words: dict[StrEnum, str]) -> QComboBox:
        choice = QComboBox()
        for value, text in words.items():
            choice.addItem(text, value.value)
        return choice

    def _lay_out(self) -> None:
        box, enlarged, form = QHBoxLayout(), QHBoxLayout(), QFormLayout(self)
        box.addWidget(self._width)
        box.addWidget(self._height)
        enlarged.addWidget(self._factor)
        enlarged.addWidget(self._upscaler, stretch=1)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(14)
        rows: tuple[tuple[str, QWidget | QHBoxLayout], ...] = (
            (self.tr("Name"), self._name), ("", self._untouched), (self.tr("Long edge"), self._long_edge),
            (self.tr("Width, height"), box), (self.tr("Fit"), self._fit), (self.tr("Enlarge"), enlarged),
            (self.tr("Format"), self._format), (self.tr("Quality"), self._quality), ("", self._lossless),
            (self.tr("Size"), self._target_kb), (self.tr("Metadata"), self._metadata),
            (self.tr("Made"), self._where), (self.tr("Also"), self._variants),
        )  # fmt: skip
        for label, shown in rows:
            form.addRow(label, shown)
        for field, name in (
            (self._name, self.tr("Recipe name")), (self._long_edge, self.tr("Long edge")),
            (self._width, self.tr("Width")), (self._height, self.tr("Height")), (self._fit, self.tr("Fit")),
            (self._factor, self.tr("Enlarge")), (self._upscaler, self.tr("Enlarged where")),
            (self._format, self.tr("Format")), (self._quality, self.tr("Quality")),
            (self._target_kb, self.tr("Size")), (self._metadata, self.tr("Metadata kept")),
            (self._where, self.tr("Made where")), (self._variants, self.tr("Further renditions")),
        ):  # fmt: skip
            field.setAccessibleName(name)

    def _listen(self) -> None:
        self._name.textEdited.connect(self._on_edited)
        for check in (self._untouched, self._lossless):
            check.toggled.connect(self._on_edited)
        for number in (self._long_edge, self._width, self._height, self._quality, self._target_kb, self._factor):
            number.valueChanged.connect(self._on_edited)
        for choice in (self._fit, self._upscaler, self._format, self._metadata, self._where):
            choice.currentIndexChanged.connect(self._on_edited)
        self._variants.edited.connect(self._on_edited)
