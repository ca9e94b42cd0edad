"""What was found of a drop, each finding with what can be done about it by one click."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from frontload.core.preflight import Finding, Remedy
from frontload.core.words import shown
from frontload.gui import look
from frontload.gui.buttons import plain_button
from frontload.gui.retold import retold, retold_error
from frontload.gui.texts import number_text

PATHS_SHOWN = 3


class PreflightSheet(QDialog):
    """Accepted: the rest is sent. Rejected: all of it stays held, to be released later."""

    remedy_chosen = Signal(object, object, str)
    """The `Finding`, the `Remedy`, and for a recipe its name."""
    nothing_wanted = Signal()
    """The drop is to be taken out of the queue; the sheet is rejected next."""

    def __init__(
        self, findings: tuple[Finding, ...], recipes: tuple[str, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Before anything is sent"))
        self._recipes = recipes
        head = QLabel(self.tr("Some of these images will not arrive as they are."))
        head.setObjectName("title")
        rows = QVBoxLayout()
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(10)
        for finding in findings:
            rows.addWidget(self._row(finding))
        rows.addStretch()
        inside = QWidget()
        inside.setLayout(rows)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inside)
        nothing = plain_button(self.tr("Send nothing of this drop"), self._on_nothing)
        rest = QPushButton(self.tr("Send the rest"))
        rest.setObjectName("primary")
        rest.setDefault(True)
        rest.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addWidget(nothing)
        foot.addStretch()
        foot.addWidget(rest)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 18, 18, 14)
        column.setSpacing(12)
        column.addWidget(head)
        column.addWidget(area, stretch=1)
        column.addLayout(foot)
        self.resize(640, min(180 + 110 * len(findings), 560))
        rest.setFocus()

    def _row(self, finding: Finding) -> QFrame:
        row = QFrame()
        row.setObjectName("proposal")
        sentence = retold(finding.sentence) if finding.paths else retold_error(finding.sentence)
        row.setAccessibleName(sentence)
        icon, text, files = QLabel(), QLabel(shown(sentence)), QLabel(self._files(finding))
        icon.setPixmap(look.icon("alert", look.colours().warn).pixmap(QSize(20, 20)))
        files.setObjectName("muted")
        files.setToolTip("\n".join(shown(str(path)) for path in finding.paths[:50]))
        for label in (text, files):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for remedy in finding.remedies:
            buttons.addWidget(self._button(finding, remedy, row))
        buttons.addStretch()
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(text)
        if finding.paths:
            column.addWidget(files)
        if finding.remedies:
            column.addLayout(buttons)
        line = QHBoxLayout(row)
        line.setContentsMargins(12, 10, 12, 10)
        line.setSpacing(12)
        line.addWidget(icon, alignment=Qt.AlignmentFlag.AlignTop)
        line.addLayout(column, stretch=1)
        return row

    def _files(self, finding: Finding) -> str:
        names = ", ".join(shown(path.name) for path in finding.paths[:PATHS_SHOWN])
        if (more := len(finding.paths) - PATHS_SHOWN) > 0:
            return self.tr("{names} and {count} more").format(names=names, count=number_text(more))
        return names

    def _button(self, finding: Finding, remedy: Remedy, row: QFrame) -> QPushButton:
        words = {
            Remedy.SKIP: self.tr("Leave out"), Remedy.RENAME: self.tr("Rename"),
            Remedy.RECIPE: self.tr("Choose a recipe"), Remedy.SEND_AGAIN: self.tr("Send again"),
            Remedy.ACCOUNT: self.tr("See to the account…"),
        }  # fmt: skip
        button = QPushButton(words[remedy])
        button.setObjectName("small")
        button.setAutoDefault(False)
        if remedy is Remedy.RECIPE:
            menu = QMenu(button)
            for name in self._recipes:
                chosen = menu.addAction(name.replace("&", "&&"))
                chosen.triggered.connect(partial(self._choose, finding, remedy, row, name))
            button.setMenu(menu)
        else:
            button.clicked.connect(partial(self._choose, finding, remedy, row, ""))
        return button

    @Slot()
    def _on_nothing(self) -> None:
        self.nothing_wanted.emit()
        self.reject()

    def _choose(self, finding: Finding, remedy: Remedy, row: QFrame, recipe: str) -> None:
        row.setEnabled(remedy is Remedy.ACCOUNT)  # mended; to see to an account mends nothing yet
        self.remedy_chosen.emit(finding, remedy, recipe)
