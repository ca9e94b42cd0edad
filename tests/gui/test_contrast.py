"""Every text colour of ours on every ground it stands on, by the formula of WCAG 2.2."""

from __future__ import annotations

import pytest

from frontload.gui import look
from frontload.gui.look import DARK, LIGHT

TEXT = 4.5  # 1.4.3 Contrast (Minimum), level AA
MARK = 3.0  # 1.4.11 Non-text Contrast: focus rings, icons, progress
ON_GROUNDS = [
    (ink, ground)
    for ink in ("text", "muted", "accent", "good", "bad", "warn")
    for ground in ("window", "base", "alternate", "frame")
    if not (ground == "frame" and ink != "text")
]
PAIRS = [*ON_GROUNDS, ("on_accent", "accent"), ("text", "warn_ground"), ("warn", "warn_ground")]


def luminance(colour: str) -> float:
    """Return the relative luminance of `#rrggbb`. Source: WCAG 2.2, definition of relative luminance."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_formula_is_the_standards_own():
    """Black on white is 21; #767676 on white is the well-known least grey of level AA."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), PAIRS, ids=lambda name: name)
def test_text_can_be_read(scheme, ink, ground):
    """4.5 to 1 wherever words stand."""
    assert contrast(getattr(scheme, ink), getattr(scheme, ground)) >= TEXT


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["window", "base", "alternate"])
def test_where_the_keyboard_is_can_be_seen(scheme, ground):
    """The focus ring is the accent: 3 to 1 on what is around it."""
    assert contrast(scheme.accent, getattr(scheme, ground)) >= MARK


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_frame_of_a_check_box_can_be_seen(qapp, monkeypatch, scheme):
    """Fusion draws it in a darker shade of what its palette calls the window (QFusionStylePrivate::outline)."""
    monkeypatch.setattr(look, "colours", lambda: scheme)

    frame = look.check_box_palette().window().color().darker(140)

    assert contrast(frame.name(), scheme.window) >= MARK
