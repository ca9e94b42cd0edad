"""The hours of the week at which the uplink has a cap of its own, written row by row."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import QLocale, QTime, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QTimeEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from frontload.core.bandwidth import DAYS, Hours
from frontload.core.errors import UnclearValueError
from frontload.core.rate import rate_bytes_per_s, rate_word
from frontload.gui import look
from frontload.gui.buttons import plain_button, removal_chip

OFFICE_BEGINS, OFFICE_ENDS = QTime(8, 0), QTime(18, 0)
"""What a new row begins with: most people want their link for others while these work."""
WORKDAYS = frozenset(range(5))


class HoursRow(QWidget):
    """One row: days, from, to, cap."""

    edited = Signal()
    removal_wanted = Signal(object)

    def __init__(self, hours: Hours | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = hours
        shown = WORKDAYS if hours is None else hours.days
        self._days = [self._day(number, number in shown) for number in range(len(DAYS))]
        self._begin = self._moment(self.tr("From"), OFFICE_BEGINS if hours is None else _qt_time(hours.begin))
        self._end = self._moment(self.tr("To"), OFFICE_ENDS if hours is None else _qt_time(hours.end))
        self._end.setToolTip(self.tr("An end at or before the beginning is on the next day"))
        self._cap = QLineEdit(rate_word(hours.cap_bytes_per_s) if hours and hours.cap_bytes_per_s else "")
        self._cap.setPlaceholderText(self.tr("no cap"))
        self._cap.setAccessibleName(self.tr("Cap at these hours"))
        self._cap.setFixedWidth(90)
        self._cap.textEdited.connect(self._on_edited)
        remove = removal_chip(self.tr("Remove these hours"), self._on_remove)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for part in (*self._days, self._begin, QLabel("–"), self._end, self._cap, remove):
            row.addWidget(part)
        row.addStretch()

    def hours(self) -> Hours:
        """Return the row as written; raises `UnclearValueError` for no day at all and for a cap that is no rate."""
        days = frozenset(number for number, day in enumerate(self._days) if day.isChecked())
        if not days:
            raise UnclearValueError("list of days", "", "one day at least")
        word, kept = self._cap.text().strip(), self._kept
        same_cap = kept is not None and kept.cap_bytes_per_s is not None and word == rate_word(kept.cap_bytes_per_s)
        cap = kept.cap_bytes_per_s if kept and same_cap else rate_bytes_per_s(word) if word else None
        begin = _told(self._begin, kept.begin if kept else None)
        return Hours(begin, _told(self._end, kept.end if kept else None), cap, days)

    def complaint(self, number: int) -> str:
        """Return in plain words what is wrong with the row, the *number*-th, or nothing."""
        if not any(day.isChecked() for day in self._days):
            return self.tr("Row {number} has no day: press one at least.").format(number=number)
        try:
            self.hours()
        except UnclearValueError:
            words = self.tr("“{cap}” in row {number} is no rate: write 20M or 512k, or nothing for no cap.")
            return words.format(cap=self._cap.text().strip(), number=number)
        return ""

    @Slot()
    def _on_edited(self) -> None:
        self.edited.emit()

    @Slot()
    def _on_remove(self) -> None:
        self.removal_wanted.emit(self)

    def _day(self, number: int, chosen: bool) -> QToolButton:  # noqa: FBT001  (a private part)
        monday_is = number + 1  # Qt counts days from 1
        button = QToolButton()
        button.setObjectName("chip")
        button.setCheckable(True)
        button.setChecked(chosen)
        button.setText(QLocale().standaloneDayName(monday_is, QLocale.FormatType.ShortFormat))
        button.setAccessibleName(QLocale().standaloneDayName(monday_is, QLocale.FormatType.LongFormat))
        button.toggled.connect(self._on_edited)
        return button

    def _moment(self, name: str, shown: QTime) -> QTimeEdit:
        field = QTimeEdit(shown)
        field.setDisplayFormat("HH:mm")
        field.setAccessibleName(name)
        field.timeChanged.connect(self._on_edited)
        return field


class HoursEditor(QWidget):
    """The rows, one below the other: the first that holds counts."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[HoursRow] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(6)
        self._complaint = QLabel()
        self._complaint.setWordWrap(True)
        self._complaint.hide()
        look.rename(self._complaint, "bad")
        add = plain_button(self.tr("Add hours"), self._on_add, small=True)
        foot = QHBoxLayout()
        foot.addWidget(add)
        foot.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._column)
        column.addWidget(self._complaint)
        column.addLayout(foot)

    def show_hours(self, schedule: tuple[Hours, ...]) -> None:
        """Begin with what is kept."""
        for row in [*self._rows]:
            self._drop(row)
        for hours in schedule:
            self._append(HoursRow(hours))

    def schedule(self) -> tuple[Hours, ...]:
        """Return the rows as written; raises `UnclearValueError` for the first that is wrong."""
        return tuple(row.hours() for row in self._rows)

    @Slot()
    def _on_add(self) -> None:
        self._append(HoursRow())
        self._on_edited()

    @Slot(object)
    def _on_removal_wanted(self, row: HoursRow) -> None:
        self._drop(row)
        self._on_edited()

    @Slot()
    def _on_edited(self) -> None:
        complaints = [said for number, row in enumerate(self._rows, start=1) if (said := row.complaint(number))]
        self._complaint.setText("\n".join(complaints))
        self._complaint.setVisible(bool(complaints))
        self.edited.emit()

    def _append(self, row: HoursRow) -> None:
        row.edited.connect(self._on_edited)
        row.removal_wanted.connect(self._on_removal_wanted)
        self._rows.append(row)
        self._column.addWidget(row)

    def _drop(self, row: HoursRow) -> None:
        self._rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()


def _qt_time(moment: time) -> QTime:
    return QTime(moment.hour, moment.minute)


def _told(field: QTimeEdit, kept: time | None) -> time:
    """Return what *field* shows; a file may tell a time to the second, which no field shows."""
    shown = field.time()
    if kept is not None and shown == _qt_time(kept):
        return kept
    return time(shown.hour(), shown.minute())
