"""Colours and icons that follow light and dark."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from frontload.core.asset import Level
from frontload.wiring import resource

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


HEADER_PADDING_PX = 8
"""At either side of a column's title."""
FAINT = 190
"""How opaque, of 255, disabled words are: the values of a built-in recipe cannot be changed, but are to be read."""


@dataclass(frozen=True, slots=True)
class Colours:
    """The few colours beyond Qt's own; text colours reach 4.5:1 on `base` (WCAG 2.2 AA)."""

    window: str
    base: str
    alternate: str
    text: str
    muted: str
    line: str
    accent: str
    on_accent: str
    good: str
    bad: str
    warn: str
    warn_ground: str
    frame: str


LIGHT = Colours(
    window="#f4f5f7", base="#ffffff", alternate="#f8f9fb", text="#1c2430", muted="#5b6675", line="#dde1e7",
    accent="#2457d6", on_accent="#ffffff", good="#1a7f4b", bad="#c0262d", warn="#8a5300", warn_ground="#fff4dc",
    frame="#e8ebef",
)  # fmt: skip
DARK = Colours(
    window="#1b1f26", base="#22272f", alternate="#262c35", text="#e8ebf0", muted="#a3adba", line="#363d48",
    accent="#7aa2ff", on_accent="#0d1420", good="#5fd39a", bad="#ff8a8a", warn="#ffc766", warn_ground="#3a2f17",
    frame="#15181d",
)  # fmt: skip


def is_dark() -> bool:
    """Tell whether the system, or the user for this app, wants dark."""
    return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark


@cache  # each cell asks several times, and Qt is slow to tell
def colours() -> Colours:
    """Return the colours of the present scheme, which stay until `forget_scheme`."""
    return DARK if is_dark() else LIGHT


def forget_scheme() -> None:
    """Hear that the system, or the user, may want the other scheme now."""
    colours.cache_clear()


def level_colour(level: Level) -> str:
    """Return the colour of a level's mark; the level is always written beside it."""
    shades = colours()
    return {
        Level.URGENT: shades.bad,
        Level.HIGH: shades.warn,
        Level.NORMAL: shades.accent,
        Level.LOW: shades.muted,
    }[level]


def rename(widget: QWidget, name: str) -> None:
    """Give a widget another object name, and with it the style sheet's other clothes."""
    widget.setObjectName(name)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def palette() -> QPalette:
    """Return a palette of the present scheme for the Fusion style."""
    shades, result = colours(), QPalette()
    role = QPalette.ColorRole
    for target, shade in {
        role.Window: shades.window, role.WindowText: shades.text, role.Base: shades.base, role.Text: shades.text,
        role.AlternateBase: shades.alternate, role.Button: shades.base, role.ButtonText: shades.text,
        role.ToolTipBase: shades.base, role.ToolTipText: shades.text, role.PlaceholderText: shades.muted,
        role.Highlight: shades.accent, role.HighlightedText: shades.on_accent, role.Link: shades.accent,
        role.Mid: shades.line, role.Accent: shades.accent,
    }.items():  # fmt: skip
        result.setColor(target, QColor(shade))
    for target in (role.WindowText, role.Text, role.ButtonText):
        faint = QColor(shades.muted)
        faint.setAlpha(FAINT)
        result.setColor(QPalette.ColorGroup.Disabled, target, faint)
    return result


def check_box_palette() -> QPalette:
    """Return the palette of check boxes: Fusion draws their frames in a darker shade of its window colour."""
    result = palette()
    result.setColor(QPalette.ColorRole.Window, QColor(colours().muted))
    return result


def style_sheet() -> str:
    """Return what a palette cannot say: lines, rounded corners, spacing."""
    shades = colours()
    return f"""
    QToolBar {{ background: {shades.window}; border: 0; border-bottom: 1px solid {shades.line}; padding: 6px 8px;
        spacing: 4px; }}
    QToolBar QToolButton {{ border: 1px solid transparent; border-radius: 6px; padding: 5px 9px; }}
    QToolBar QToolButton:hover {{ background: {shades.base}; border-color: {shades.line}; }}
    QToolBar QToolButton:pressed, QToolBar QToolButton:checked {{ background: {shades.line}; }}
    QToolBar QToolButton:focus {{ border-color: {shades.accent}; }}
    QToolBar QToolButton::menu-indicator {{ image: none; }}
    QToolBar QToolButton[popupMode="1"] {{ padding-right: 22px; }}
    QToolBar QToolButton::menu-button {{ border: 0; width: 18px; }}
    QTableView {{ background: {shades.base}; border: 0; gridline-color: transparent; }}
    QTableView::item {{ border-bottom: 1px solid {shades.line}; }}
    QTreeView::item {{ padding: 7px 4px; }}
    QTreeView {{ border: 1px solid {shades.line}; border-radius: 6px; outline: 0; }}
    QGroupBox {{ font-weight: 600; border: 1px solid {shades.line}; border-radius: 8px; margin-top: 10px;
        padding: 12px 6px 4px 6px; }}
    QGroupBox::title {{ subcontrol-origin: margin; left: 12px; padding: 0 4px; }}
    QHeaderView::section {{ background: {shades.window}; color: {shades.muted}; border: 0;
        border-bottom: 1px solid {shades.line}; padding: 6px {HEADER_PADDING_PX}px; }}
    QFrame#strip, QFrame#scanbar {{ border-top: 1px solid {shades.line}; background: {shades.window}; }}
    QFrame#banner {{ background: {shades.warn_ground}; border-bottom: 1px solid {shades.line}; }}
    QFrame#filterbar {{ border-bottom: 1px solid {shades.line}; background: {shades.window}; }}
    QFrame#sidebar, QFrame#inspector {{ background: {shades.window}; }}
    QFrame#sidebar QListView {{ background: transparent; }}
    QFrame#batchform {{ border-top: 1px solid {shades.line}; }}
    QLabel#panetitle {{ color: {shades.muted}; font-weight: 600; padding: 12px 12px 6px 12px; }}
    QSplitter::handle {{ background: {shades.line}; }}
    QLineEdit {{ border: 1px solid {shades.line}; border-radius: 6px; padding: 4px 6px;
        background: {shades.base}; }}
    QLineEdit:disabled {{ background: {shades.window}; color: {shades.muted}; }}
    QLineEdit:focus {{ border-color: {shades.accent}; }}
    QToolButton#chip {{ border: 1px solid transparent; border-radius: 6px; padding: 4px 8px; }}
    QToolButton#chip:hover {{ background: {shades.base}; border-color: {shades.line}; }}
    QToolButton#chip:checked {{ background: {shades.line}; }}
    QToolButton#chip:focus {{ border-color: {shades.accent}; }}
    QPushButton#field {{ padding: 4px 8px; text-align: left; }}
    QLabel#muted {{ color: {shades.muted}; }}
    QLabel#headline {{ font-size: 22px; font-weight: 600; }}
    QFrame#dropzone {{ border: 2px dashed {shades.line}; border-radius: 14px; background: {shades.base}; }}
    QFrame#dropzone[dropping="true"] {{ border-color: {shades.accent}; }}
    QPushButton {{ border: 1px solid {shades.line}; border-radius: 6px; padding: 7px 16px;
        background: {shades.base}; }}
    QPushButton:hover, QPushButton:focus {{ border-color: {shades.accent}; }}
    QPushButton#primary {{ background: {shades.accent}; color: {shades.on_accent}; border-color: {shades.accent};
        font-weight: 600; }}
    QPushButton#primary:disabled {{ background: {shades.line}; color: {shades.muted};
        border-color: {shades.line}; }}
    QPushButton#small {{ padding: 3px 12px; }}
    QPushButton:disabled {{ color: {shades.muted}; }}
    QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; }}
    QFrame#sheet {{ background: {shades.base}; border-top: 1px solid {shades.line}; }}
    QFrame#proposal {{ border: 1px solid {shades.line}; border-radius: 8px; background: {shades.window}; }}
    QLabel#title {{ font-weight: 600; }}
    QLabel#bad {{ color: {shades.bad}; }}
    QLabel#good {{ color: {shades.good}; }}
    QLabel#proof {{ background: {shades.alternate}; border: 1px solid {shades.line}; border-radius: 8px; }}
    QListWidget {{ background: {shades.base}; border: 1px solid {shades.line}; border-radius: 6px; outline: 0;
        padding: 4px; }}
    QListWidget::item {{ padding: 7px 10px; border-radius: 4px; color: {shades.text}; }}
    QListWidget::item:selected {{ background: {shades.accent}; color: {shades.on_accent}; }}
    QDialog QAbstractSpinBox {{ min-height: 24px; }}
    QDialog QComboBox, QDialog QLineEdit {{ min-height: 22px; }}
    QDialog QLineEdit {{ padding: 2px 6px; }}
    QListWidget#pages {{ background: transparent; border: 0; padding: 0; }}
    QPushButton#link {{ border: 0; padding: 0 4px; background: transparent; color: {shades.accent};
        text-decoration: underline; }}
    QAbstractScrollArea::corner {{ background: transparent; border: 0; }}
    QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
    QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
    QScrollBar::handle {{ background: {shades.line}; border-radius: 4px; margin: 2px; min-height: 28px;
        min-width: 28px; }}
    QScrollBar::handle:hover {{ background: {shades.muted}; }}
    QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{ width: 0; height: 0;
        background: transparent; }}
    QMenu {{ background: {shades.base}; border: 1px solid {shades.line}; padding: 5px; }}
    QMenu::item {{ padding: 6px 26px 6px 12px; border-radius: 4px; }}
    QMenu::item:selected {{ background: {shades.accent}; color: {shades.on_accent}; }}
    QMenu::item:disabled {{ color: {shades.muted}; }}
    QMenu::separator {{ height: 1px; background: {shades.line}; margin: 5px 8px; }}
    QToolTip {{ background: {shades.base}; color: {shades.text}; border: 1px solid {shades.line}; padding: 5px; }}
    QProgressBar {{ border: 0; border-radius: 3px; background: {shades.line}; max-height: 6px; min-height: 6px; }}
    QProgressBar::chunk {{ border-radius: 3px; background: {shades.accent}; }}
    """


@cache
def _svg(name: str) -> bytes:
    return resource("icons", f"{name}.svg").read_bytes()


def _coloured(name: str, colour: str) -> bytes:
    return _svg(name).replace(b"#000", colour.encode())


def icon(name: str, colour: str | None = None) -> QIcon:
    """Return one of our line icons in *colour*, else in the text colour; sharp at any scale up to 300 %."""
    return _icon(name, colour or colours().text, colours().muted)


@cache  # a cell asks for its icon at every paint, and each is twelve drawings
def _icon(name: str, colour: str, faint_colour: str) -> QIcon:
    drawn = _coloured(name, colour)
    faint = _coloured(name, faint_colour).replace(b"<svg ", b'<svg opacity="0.45" ', 1)
    result = QIcon()
    for size in (16, 20, 24, 32, 48, 72):
        result.addPixmap(_rendered(drawn, QSize(size, size)))
        result.addPixmap(_rendered(faint, QSize(size, size)), QIcon.Mode.Disabled)
    return result


def paint_icon(painter: QPainter, name: str, colour: str, area: QRect) -> None:
    """Draw one of our line icons once, in *colour*: an icon to keep is ten times the work."""
    QSvgRenderer(QByteArray(_coloured(name, colour))).render(painter, QRectF(area))


def app_icon() -> QIcon:
    """Return the app's own icon."""
    result = QIcon()
    for size in (16, 32, 48, 64, 128, 256):
        result.addFile(str(resource("icons", f"frontload-{size}.png")))
    return result


def _rendered(svg: bytes, size: QSize) -> QPixmap:
    pixmap = QPixmap(size)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        QSvgRenderer(QByteArray(svg)).render(painter, QRectF(0, 0, size.width(), size.height()))
    return pixmap
