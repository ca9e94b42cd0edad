"""What the window shows before the first drop: what this is for, and three ways to begin."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from frontload.core.settings import SANDBOX
from frontload.gui import look


class EmptyState(QWidget):
    """A drop zone with buttons."""

    add_folder_clicked = Signal()
    add_files_clicked = Signal()
    sample_clicked = Signal()
    connect_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = QFrame(self)
        self._zone.setObjectName("dropzone")
        self._zone.setMinimumSize(560, 320)
        self._zone.setMaximumSize(760, 420)
        self._where = _label("")
        self._connect = QPushButton(self.tr("Connect Cloudinary…"))
        self._connect.setObjectName("link")
        self._connect.clicked.connect(self._on_connect)
        column = QVBoxLayout(self._zone)
        column.setContentsMargins(48, 40, 48, 40)
        column.setSpacing(10)
        column.addStretch()
        column.addWidget(_picture(), alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(_label(self.tr("Drop folders or images here"), "headline"))
        column.addWidget(
            _label(
                self.tr("What matters first goes first. Each image is prepared and delivered; its URL comes back.")
            )
        )
        column.addSpacing(14)
        column.addLayout(self._buttons())
        column.addSpacing(14)
        column.addWidget(self._where)
        column.addWidget(self._connect, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
        around = QHBoxLayout(self)
        around.addStretch()
        around.addWidget(self._zone, stretch=4)
        around.addStretch()

    def show_destinations(self, destinations: tuple[str, ...]) -> None:
        """Say where a drop would go, and offer an account where there is none."""
        has_account = destinations[0] != SANDBOX
        no_account = self.tr(
            "No account is connected: everything goes to the sandbox on this computer, and nothing leaves it."
        )
        told = self.tr("New drops go to {name}.").format(name=destinations[0])
        self._where.setText(told if has_account else no_account)
        self._connect.setVisible(not has_account)

    @Slot(bool)
    def show_dropping(self, dropping: bool) -> None:  # noqa: FBT001  (a signal's argument)
        """Light the border up while something is held over the window."""
        self._zone.setProperty("dropping", dropping)
        self._zone.style().unpolish(self._zone)
        self._zone.style().polish(self._zone)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addStretch()
        for text, name, slot in (
            (self.tr("Add folder…"), "primary", self._on_add_folder),
            (self.tr("Add images…"), "", self._on_add_files),
            (self.tr("Try the sample"), "", self._on_sample),
        ):
            button = QPushButton(text)
            button.setObjectName(name)
            button.clicked.connect(slot)
            row.addWidget(button)
        row.addStretch()
        return row

    @Slot()
    def _on_add_folder(self) -> None:
        self.add_folder_clicked.emit()

    @Slot()
    def _on_add_files(self) -> None:
        self.add_files_clicked.emit()

    @Slot()
    def _on_connect(self) -> None:
        self.connect_clicked.emit()

    @Slot()
    def _on_sample(self) -> None:
        self.sample_clicked.emit()


def _picture() -> QLabel:
    label = QLabel()
    label.setPixmap(look.app_icon().pixmap(QSize(64, 64)))
    return label


def _label(text: str, name: str = "muted") -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return label
