"""The pane at the left: the batches, and the defaults of the chosen one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from frontload.gui.batch_form import BatchForm
from frontload.gui.batch_list import BatchList

if TYPE_CHECKING:
    from collections.abc import Iterable

    from frontload.core.recipe import Recipe
    from frontload.gui.batches import BatchStanding

LEAST_PX = 210
WIDE_PX = 260


class BatchSidebar(QFrame):
    """Composes `batches` and `form`; the window listens to both."""

    def __init__(self, recipes: Iterable[Recipe], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setMinimumWidth(LEAST_PX)
        self.batches = BatchList()
        self.form = BatchForm(recipes)
        title = QLabel(self.tr("Batches"))
        title.setObjectName("panetitle")
        title.setIndent(0)  # else Qt adds half an x to what the style sheet says
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(title, alignment=Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.batches, stretch=1)
        column.addWidget(self.form)

    def show_standings(self, standings: list[BatchStanding]) -> None:
        """Show how the batches stand now, and what the chosen one begins with."""
        self.batches.show_standings(standings)
        chosen = self.batches.chosen()
        shown = (standing.batch for standing in standings if standing.batch.batch_no == chosen)
        self.form.show_batch(next(shown, None))
