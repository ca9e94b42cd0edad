"""What is said over the table when a filter hides every row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTableView

    from frontload.gui.queue_model import QueueModel


class NothingMatches(QWidget):
    """Lies over the rows of *table*, and is seen only where a filter leaves none."""

    show_all_clicked = Signal()

    def __init__(self, table: QTableView, model: QueueModel) -> None:
        super().__init__(table.viewport())
        self._model = model
        words = QLabel(self.tr("Nothing matches"))
        words.setObjectName("headline")
        button = QPushButton(self.tr("Show all"))
        button.clicked.connect(self._on_clicked)
        column = QVBoxLayout(self)
        column.addStretch()
        for part in (words, button):
            column.addWidget(part, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
        self.hide()
        for changed in (model.rowsInserted, model.rowsRemoved, model.modelReset, model.layoutChanged):
            changed.connect(self._follow)
        table.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
        """Stay as large as the table's rows are."""
        if event.type() is QEvent.Type.Resize and isinstance(watched, QWidget):
            self.resize(watched.size())
        return super().eventFilter(watched, event)

    @Slot()
    def _follow(self) -> None:
        self.setVisible(self._model.is_filtered and not self._model.rowCount())

    @Slot()
    def _on_clicked(self) -> None:
        self.show_all_clicked.emit()
