"""How the window behaves on the desk, as its user wants it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class OnClose(StrEnum):
    """What closing the window does while something is under way."""

    ASK = "ask"
    TRAY = "tray"  # goes on, reached by the tray
    QUIT = "quit"  # the queue is kept


class Language(StrEnum):
    """What the window speaks; the values but the first are ISO 639's codes."""

    SYSTEM = "system"  # the first of the user's languages that it knows, else English
    GERMAN = "de"
    ENGLISH = "en"
    SPANISH = "es"
    FRENCH = "fr"
    JAPANESE = "ja"


@dataclass(frozen=True, slots=True)
class Behaviour:
    """Manners of the window; the command line has none of them.

    `awake`: the computer does not fall asleep by itself while something is sent. `notify`: the desktop says when
    a run has finished, is at risk or needs its user. `tray`: an icon in the tray, where the desktop has one.
    `preflight`: what is wrong with a drop is shown before its first byte leaves. `language` holds from the next
    start on.
    """

    awake: bool = True
    notify: bool = True
    tray: bool = True
    preflight: bool = True
    on_close: OnClose = OnClose.ASK
    language: Language = Language.SYSTEM


USUAL = Behaviour()
