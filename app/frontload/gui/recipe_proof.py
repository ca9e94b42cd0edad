"""What a recipe makes of one picture: the picture and its bytes, made by a worker as the recipe is changed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from frontload.core.errors import FrontloadError
from frontload.gui import look, texts
from frontload.gui.buttons import plain_button
from frontload.gui.picking import filters

if TYPE_CHECKING:
    from collections.abc import Callable

    from frontload.core.asset import Rendition
    from frontload.core.recipe import Recipe

SETTLE_MS = 250
"""How long a recipe stays as it is before a proof is made of it: a slider on its way asks for none."""


class Proofs(Protocol):
    """Makes proofs in a worker."""

    def make(self, file: Path, recipe: Recipe, tell: Callable[[Rendition | FrontloadError, Path], None]) -> None:
        """Begin; *tell* is called once, on any thread."""
        ...

    def close(self) -> None:
        """Stop at once."""
        ...


class RecipeProof(QWidget):
    """Shows the last recipe it was given; one proof at a time, of those asked for meanwhile only the last."""

    _made = Signal(object, object)

    def __init__(self, open_proofs: Callable[[], Proofs], sample: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_proofs = open_proofs
        self._proofs: Proofs | None = None
        self._file = next(iter(sorted(sample.rglob("*.jpg"))), sample)
        self._wanted: Recipe | None = None
        self._is_out = False
        self._full = QPixmap()
        self._picture = QLabel()
        self._picture.setObjectName("proof")
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture.setMinimumSize(260, 200)
        self._picture.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self._picture.setAccessibleName(self.tr("Preview"))
        self._numbers = QLabel()
        self._numbers.setWordWrap(True)
        self._numbers.setMinimumHeight(40)
        choose = plain_button(self.tr("Another picture…"), self._on_choose, small=True)
        foot = QHBoxLayout()
        foot.addWidget(choose)
        foot.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._picture, stretch=1)
        column.addWidget(self._numbers)
        column.addLayout(foot)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._begin)
        self._made.connect(self._on_made)

    def show_recipe(self, recipe: Recipe) -> None:
        """Have a proof of *recipe* made and shown, soon."""
        self._wanted = recipe
        self._say("muted", self.tr("Working it out…"))
        self._settle.start()

    def show_mistake(self, error: FrontloadError) -> None:
        """Say what is wrong with the recipe in place of a proof."""
        self._wanted = None
        self._say("bad", texts.error_text(error))

    def finish(self) -> None:
        """End the worker; nothing is shown any more."""
        self._settle.stop()
        self._wanted = None
        if self._proofs is not None:
            self._proofs.close()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  (Qt's name)
        """Fit the picture into the new room."""
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _on_choose(self) -> None:
        file, _ = QFileDialog.getOpenFileName(
            self, self.tr("Picture to try recipes on"), str(self._file.parent), filters()
        )
        if file:
            self._file = Path(file)
            if self._wanted is not None:
                self.show_recipe(self._wanted)

    @Slot()
    def _begin(self) -> None:
        if self._is_out or self._wanted is None:
            return
        if self._proofs is None:
            self._proofs = self._open_proofs()
        recipe = self._wanted
        self._is_out = True
        self._proofs.make(self._file, recipe, lambda outcome, picture: self._made.emit(recipe, (outcome, picture)))

    @Slot(object, object)
    def _on_made(self, recipe: Recipe, made: tuple[Rendition | FrontloadError, Path]) -> None:
        self._is_out = False
        if recipe is not self._wanted:
            self._begin()
            return
        outcome, picture = made
        if isinstance(outcome, FrontloadError):
            self.show_mistake(outcome)
            return
        self._full = QPixmap(str(picture))  # at most 960 px: a few milliseconds
        self._fit()
        self._say("", self._told(outcome))

    def _told(self, rendition: Rendition) -> str:
        numbers = self.tr("{name}: {before} becomes {after}, {width} × {height} px, {format}.").format(
            name=self._file.name,
            before=texts.size_text(self._file.stat().st_size) if self._file.exists() else "?",
            after=texts.size_text(rendition.size_bytes),
            width=rendition.width_px,
            height=rendition.height_px,
            format=rendition.image_format,
        )
        asked = ""
        if rendition.transformation:
            asked = self.tr("Cloudinary makes {width} × {height} px of it.").format(
                width=rendition.made_width_px or rendition.width_px,
                height=rendition.made_height_px or rendition.height_px,
            )
        return " ".join(said for said in (numbers, asked, rendition.note) if said)

    def _fit(self) -> None:
        if self._full.isNull():
            return
        scale = self.devicePixelRatioF()
        room = QSize(int(self._picture.width() * scale), int(self._picture.height() * scale))
        if room.width() < self._full.width() or room.height() < self._full.height():
            shown = self._full.scaled(
                room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
        else:
            shown = self._full.copy()
        shown.setDevicePixelRatio(scale)
        self._picture.setPixmap(shown)

    def _say(self, name: str, text: str) -> None:
        look.rename(self._numbers, name)
        self._numbers.setText(text)
