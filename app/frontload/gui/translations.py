"""The window's language: Qt's translators, and `tr` for what is said outside of a QObject.

The sentences are in `resources/translations`, one `.ts` a language, edited with Qt Linguist; `make translations`
collects new ones and compiles. English has one too: it holds the singulars.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from frontload.core.behaviour import Language
from frontload.wiring import resource

if TYPE_CHECKING:
    from pathlib import Path

LANGUAGES = tuple(language.value for language in Language if language is not Language.SYSTEM)


def locale_of(language: Language) -> QLocale:
    """Return the locale of a chosen language, of this computer where none is chosen."""
    return QLocale.system() if language is Language.SYSTEM else QLocale(language.value)


def speak(qt: QCoreApplication, locale: QLocale) -> str:
    """Let *qt* speak the first of the user's languages that Frontload knows, else English; return its code.

    Called before the first widget is made: what is said already stays as it was said.
    """
    language = language_of(locale)
    spoken = QLocale(language)
    # dates and digits speak as the words do, and with the habits of the user's country where it has that language
    is_theirs = locale.language() is spoken.language()
    QLocale.setDefault(locale if is_theirs else QLocale(spoken.language(), locale.territory()))
    for translator in translators(language):
        translator.setParent(qt)
        qt.installTranslator(translator)
    tr.cache_clear()
    return language


def language_of(locale: QLocale) -> str:
    """Return the code of the first language of *locale* that Frontload speaks, else English."""
    wanted = (name.replace("_", "-").split("-")[0] for name in locale.uiLanguages())
    return next((code for code in wanted if code in LANGUAGES), Language.ENGLISH.value)


def translators(language: str) -> list[QTranslator]:
    """Return the translators of a language, ours and Qt's own, as far as their files are there."""
    files = (
        (f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        (f"frontload_{language}", str(_folder())),
    )
    loaded = []
    for name, folder in files:
        translator = QTranslator()
        if translator.load(name, folder):
            loaded.append(translator)
    return loaded


def _folder() -> Path:
    return resource("translations")


@lru_cache(maxsize=4096)  # a filter over 100,000 rows asks five times a row
def tr(text: str, disambiguation: str = "", n: int = -1) -> str:
    """Return *text* in the window's language, in the form for *n* things; in a QObject `self.tr` does the same.

    lupdate finds sentences by this name, so *text* has to be written out where it is said.
    """
    return QCoreApplication.translate("", text, disambiguation, n)
