"""Asks for the moment by which the selection must be delivered."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QDateTime, Qt
from PySide6.QtGui import QFocusEvent, QIcon
from PySide6.QtWidgets import QDateTimeEdit, QDialog, QDialogButtonBox, QFormLayout, QVBoxLayout, QWidget


class DeadlineDialog(QDialog):
    """A date and a time in the user's zone; begins at a full half hour, at least a quarter of an hour ahead."""

    def __init__(self, now: datetime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Deadline"))
        half_hours = (now + timedelta(minutes=45)).replace(second=0, microsecond=0)
        start = half_hours.replace(minute=30 * (half_hours.minute // 30))
        self._moment = _HourFirst(QDateTime.fromSecsSinceEpoch(int(start.timestamp())))
        self._moment.setDisplayFormat(
            self.tr("ddd d MMM yyyy  HH:mm", "a date, as Qt writes it: the day, the month and the year")
        )
        self._moment.setCalendarPopup(True)
        self._moment.setAccessibleName(self.tr("Deadline"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        for button in buttons.buttons():
            button.setIcon(QIcon())
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form = QFormLayout()
        form.addRow(self.tr("Deliver before"), self._moment)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(16)
        column.addLayout(form)
        column.addWidget(buttons)

    def moment(self) -> datetime:
        """Return the chosen moment, aware, in the user's zone."""
        return datetime.fromtimestamp(self._moment.dateTime().toSecsSinceEpoch()).astimezone()


class _HourFirst(QDateTimeEdit):
    """Has its hour selected when the dialog opens, so that typing 1845 works at once; Qt selects the weekday."""

    def __init__(self, moment: QDateTime) -> None:
        super().__init__(moment)
        self._had_keyboard = False

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  (Qt's name)
        """Select the hour the first time, unless the mouse has chosen."""
        super().focusInEvent(event)
        if not self._had_keyboard and event.reason() is not Qt.FocusReason.MouseFocusReason:
            self.setSelectedSection(QDateTimeEdit.Section.HourSection)
        self._had_keyboard = True
