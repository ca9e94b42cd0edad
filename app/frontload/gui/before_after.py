"""Two pictures of one asset over each other, parted by a line that is dragged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from frontload.gui import look

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

STEP = 0.05
"""How far an arrow key moves the line, as a part of the width."""
_HANDLE_PX = 24
_TAG_PX = 6
_EDGE_PX = 8
_GROUND = QColor(0, 0, 0, 150)


class BeforeAfter(QWidget):
    """The source at the left of the line, what is sent at the right; the line follows pointer and arrow keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before: QImage | None = None
        self._after: QImage | None = None
        self._tags = ("", "")
        self._note = ""
        self._share = 0.5
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Before and after"))
        self.setToolTip(self.tr("Drag the line, or use the arrow keys"))
        self.say(self.tr("No image selected"))

    @property
    def share(self) -> float:
        """Where the line stands, from 0 at the left to 1 at the right."""
        return self._share

    def say(self, note: str) -> None:
        """Show words in place of pictures."""
        self._before = self._after = None
        self._note = note
        self.setAccessibleDescription(note)
        self.update()

    def show_pictures(self, before: QImage | None, after: QImage | None, tags: tuple[str, str]) -> None:
        """Show both, with a word in the corner of each."""
        self._before, self._after, self._tags, self._note = before, after, tags, ""
        self.setAccessibleDescription(", ".join(tag for tag in tags if tag))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        """Return a frame of 4 to 3."""
        return QSize(320, 240)

    def resizeEvent(self, _event: object) -> None:  # noqa: N802
        """Keep a frame of 4 to 3."""
        self.setFixedHeight(max(120, self.width() * 3 // 4))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Take the line to the pointer."""
        self._move_to(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Take it along."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._move_to(event.position().x())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Move the line by the arrow keys, to either end by Home and End."""
        moves = {Qt.Key.Key_Left: self._share - STEP, Qt.Key.Key_Right: self._share + STEP,
                 Qt.Key.Key_Home: 0.0, Qt.Key.Key_End: 1.0}  # fmt: skip
        if (share := moves.get(Qt.Key(event.key()))) is None:
            super().keyPressEvent(event)
            return
        self._share = min(1.0, max(0.0, share))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint both pictures, the line and what each is."""
        with QPainter(self) as painter:
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
            painter.fillRect(self.rect(), QColor(look.colours().frame))
            shown = self._after or self._before
            if shown is None:
                painter.setPen(QColor(look.colours().muted))
                flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
                painter.drawText(self.rect().adjusted(16, 16, -16, -16), flags, self._note)
            else:
                self._paint_pictures(painter, self._frame(shown))
            if self.hasFocus():
                painter.setPen(QPen(QColor(look.colours().accent), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)  # the tags left theirs, which would cover the pictures
                painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def _paint_pictures(self, painter: QPainter, frame: QRectF) -> None:
        line = frame.left() + frame.width() * self._share
        source_tag, sent_tag = self._tag_rects(frame)
        if self._after is not None:
            painter.drawImage(frame, self._after)
        if self._before is not None:
            part = frame if self._after is None else QRectF(frame.topLeft(), QPointF(line, frame.bottom()))
            painter.save()
            painter.setClipRect(part)
            painter.drawImage(frame, self._before)
            painter.restore()
        if self._before is not None and self._after is not None:
            self._paint_line(painter, line, frame)
        # above the line, which may run through them where the picture is narrow
        if self._after is not None:
            self._paint_tag(painter, sent_tag, self._tags[1])
        if self._before is not None:
            self._paint_tag(painter, source_tag, self._tags[0])

    def _paint_line(self, painter: QPainter, line: float, frame: QRectF) -> None:
        painter.setPen(QPen(QColor("#ffffff"), 2))
        painter.drawLine(QPointF(line, frame.top()), QPointF(line, frame.bottom()))
        painter.setBrush(_GROUND)
        middle = QPointF(line, frame.center().y())
        painter.drawEllipse(middle, _HANDLE_PX / 2, _HANDLE_PX / 2)
        for side in (-1, 1):
            tip = middle + QPointF(side * 7, 0)
            painter.drawLine(tip, tip + QPointF(-side * 3, -3))
            painter.drawLine(tip, tip + QPointF(-side * 3, 3))

    def _tag_rects(self, frame: QRectF) -> tuple[QRect, QRect]:
        """Return where the tags stand: the source's at the left, what is sent at the right, below it if need be."""
        metrics = QFontMetrics(self._tag_font())
        source, sent = (metrics.boundingRect(words).adjusted(-_TAG_PX, -3, _TAG_PX, 3) for words in self._tags)
        room = self.rect().adjusted(_EDGE_PX, _EDGE_PX, -_EDGE_PX, -_EDGE_PX)
        source.moveTopLeft(QPoint(round(frame.left()) + _EDGE_PX, round(frame.top()) + _EDGE_PX))
        sent.moveTopRight(QPoint(round(frame.right()) - _EDGE_PX, source.top()))
        for tag in (source, sent):  # a narrow picture leaves room beside it
            tag.setWidth(min(tag.width(), room.width()))
            tag.moveLeft(max(room.left(), min(tag.left(), room.right() + 1 - tag.width())))
        if source.adjusted(0, 0, _EDGE_PX, 0).intersects(sent):
            sent.moveTop(source.bottom() + 1 + _EDGE_PX // 2)
        return source, sent

    def _tag_font(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 0.85)
        return font

    def _paint_tag(self, painter: QPainter, target: QRect, words: str) -> None:
        if not words:
            return
        painter.setFont(self._tag_font())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_GROUND)
        painter.drawRoundedRect(target, 4, 4)
        painter.setPen(QColor("#ffffff"))
        room_px = target.width() - 2 * _TAG_PX
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, room_px + 1)
        painter.drawText(target, int(Qt.AlignmentFlag.AlignCenter), shown)

    def _frame(self, shown: QImage) -> QRectF:
        size = shown.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        frame = QRectF(0, 0, size.width(), size.height())
        frame.moveCenter(QRectF(self.rect()).center())
        return frame

    def _move_to(self, x: float) -> None:
        shown = self._after or self._before
        frame = self._frame(shown) if shown else QRectF(self.rect())
        self._share = min(1.0, max(0.0, (x - frame.left()) / max(1.0, frame.width())))
        self.update()
