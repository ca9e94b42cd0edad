"""Render the app icon's SVG to the sizes that desktops ask for.

Run ``python resources/draw_icons.py``. With ``--sheet file.png`` it also draws all icons on one sheet, to look at.
"""

from __future__ import annotations

import argparse
import os
from pathlib import Path

ICONS = Path(__file__).parent / "icons"
APP_ICON = "frontload"
SIZES = (16, 32, 48, 64, 128, 256, 512)


def render(svg: bytes, size: int, target: Path) -> None:
    """Write an SVG as a square PNG with a transparent ground."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    renderer = QSvgRenderer(svg)
    if not renderer.isValid():
        raise ValueError(f"not an SVG that Qt can draw: {target.stem}")
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    if not image.save(str(target)):
        raise OSError(f"cannot write {target}")


def render_app_icon() -> None:
    """Write the app icon in every size."""
    svg = (ICONS / f"{APP_ICON}.svg").read_bytes()
    for size in SIZES:
        target = ICONS / f"{APP_ICON}-{size}.png"
        render(svg, size, target)
        print(f"{target.name}  {size}x{size}  {target.stat().st_size:,} bytes")


def draw_sheet(target: Path) -> None:
    """Draw the app icon and the toolbar icons, large and small, dark on light and light on dark."""
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QColor, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    names = sorted(path.stem for path in ICONS.glob("*.svg") if path.stem != APP_ICON)
    cell = 90
    image = QImage(cell * len(names), cell * 5, QImage.Format.Format_ARGB32)
    image.fill(QColor("#fafafa"))
    painter = QPainter(image)
    painter.fillRect(0, cell, image.width(), cell, QColor("#23262e"))
    for row, colour in enumerate(("#1f2937", "#e5e7eb")):
        for column, name in enumerate(names):
            svg = (ICONS / f"{name}.svg").read_text("utf-8").replace("#000", colour)
            renderer = QSvgRenderer(svg.encode())
            for x, y, size in ((4, 21, 48), (60, 33, 24)):
                renderer.render(painter, QRectF(column * cell + x, row * cell + y, size, size))
    x = 10
    for size in (16, 32, 48, 64, 128, 256):
        painter.drawImage(x, cell * 2 + 6, QImage(str(ICONS / f"{APP_ICON}-{size}.png")))
        x += size + 20
    painter.end()
    if not image.save(str(target)):
        raise OSError(f"cannot write {target}")


def main() -> None:
    """Render what the command line asks for."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sheet", type=Path, help="also draw all icons on one sheet")
    wanted = parser.parse_args()
    render_app_icon()
    if wanted.sheet:
        draw_sheet(wanted.sheet)


if __name__ == "__main__":
    main()
