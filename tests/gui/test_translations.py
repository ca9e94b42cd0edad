"""The window in other languages: nothing is missing, nothing differs in its placeholders, nothing is cut off."""

from __future__ import annotations

import ast
import importlib.util
import re
import shutil
import xml.etree.ElementTree as ET
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QPushButton

import frontload.gui
from fakes import an_asset
from frontload.core import errors, explain, preflight, release, watermark
from frontload.core.asset import Failure, Hand, Level
from frontload.core.bandwidth import Bandwidth
from frontload.core.behaviour import Language
from frontload.core.priority import Order
from frontload.core.recipe import BUILT_IN_RECIPES, Recipe, Where
from frontload.core.recipe_values import recipe_from
from frontload.core.settings import Settings
from frontload.core.variant import Variant
from frontload.core.words import clock_text
from frontload.gui import texts, translations
from frontload.gui.account_form import Draft
from frontload.gui.core_sentences import ERRORS, FRAGMENTS
from frontload.gui.retold import heard, heard_fragment, retold, retold_error
from frontload.gui.rule_form import RuleForm
from frontload.gui.translations import language_of, locale_of
from frontload.wiring import resource

LANGUAGES = ("de", "es", "fr", "ja")
SOURCES = Path(frontload.gui.__file__).parent
PLACE = re.compile(r"\{(\w*)[^}]*\}")


BY_CLOUDINARY = Recipe("x", where=Where.EAGER, variants=(Variant("thumbnail", preview=True),))
SHOWING = frozenset({
    "QLabel", "QPushButton", "QCheckBox", "QAction", "QMenu", "QGroupBox", "QToolBar", "setText", "setToolTip",
    "setWindowTitle", "setAccessibleName", "setAccessibleDescription", "setPlaceholderText", "setSuffix",
    "setSpecialValueText", "addRow", "addMenu", "say", "_say", "emit", "setHeaderLabels", "showMessage",
})  # fmt: skip
UNSHOWN = ("cli", "core/release.py", "core/selection.py")
"""Whose unclear values the command line alone tells; the sandbox and wiring have none."""
IN_NO_LANGUAGE = re.compile(r"[a-z]+(_[a-z]+)+|CLOUDINARY_URL|[a-z]+://\S+")
"""Keys of the settings file, a variable and addresses: the same in every language."""
UNTRANSLATED = frozenset({" px", " (Ctrl+P)", "Frontload", "Frontload\n", "muted", "bad", "good"})
"""A unit, a key, a name, and the looks of a line that the same calls are given."""


class Said(NamedTuple):
    """A sentence as lupdate knows it."""

    context: str
    text: str
    note: str


def messages(file: Path) -> dict[Said, ET.Element]:
    """Return a language's sentences."""
    return {
        Said(context.findtext("name") or "", one.findtext("source") or "", one.findtext("comment") or ""): one
        for context in ET.parse(file).getroot().findall("context")
        for one in context.findall("message")
    }


def forms(message: ET.Element) -> list[str]:
    """Return a translation, in each of its plural forms."""
    told = message.find("translation")
    assert told is not None
    return [form.text or "" for form in told.findall("numerusform")] or [told.text or ""]


def is_unfinished(message: ET.Element) -> bool:
    """Tell whether a translation is missing or only begun."""
    told = message.find("translation")
    return told is None or told.get("type") == "unfinished" or not all(form for form in forms(message))


def file_of(language: str) -> Path:
    """Return where a language's sentences are."""
    return resource("translations", f"frontload_{language}.ts")


def said_in(source: Path) -> set[Said]:
    """Return what a module has translated, read without lupdate: that passes over what it cannot parse."""
    found = set()

    def look(node: ast.AST, owner: str) -> None:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.Call):
                name = getattr(child.func, "id", getattr(child.func, "attr", ""))
                words = [arg.value for arg in child.args if isinstance(arg, ast.Constant)]
                if name == "tr":
                    context = owner if isinstance(child.func, ast.Attribute) else ""
                    found.add(Said(context, words[0], words[1] if len(words) > 1 else ""))
                elif name == "QT_TRANSLATE_NOOP":
                    found.add(Said(words[0], words[1], ""))
            look(child, child.name if isinstance(child, ast.ClassDef) else owner)

    look(ast.parse(source.read_text(encoding="utf-8")), "")
    return found


def bare_words_in(source: Path) -> list[str]:
    """Return the sentences that a module shows as they are written, with nobody to translate them."""
    shown = (
        argument
        for call in ast.walk(ast.parse(source.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and getattr(call.func, "id", getattr(call.func, "attr", "")) in SHOWING
        for argument in call.args
    )
    parts = [part for one in shown for part in (one.values if isinstance(one, ast.JoinedStr) else [one])]
    words = [part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str)]
    return [f"{source.name}: {text}" for text in words if re.search(r"[a-z]{2}", text) and text not in UNTRANSLATED]


def fragments_of(source: Path) -> set[str]:
    """Return the kinds of thing and what would do in the unclear values a module refuses, `7` for what varies."""
    tree = ast.parse(source.read_text(encoding="utf-8"))
    named = {
        target.id: node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    refusals = [(call.args[0], call.args[-1]) for call in calls if is_refusal(call)]
    texts_said = [
        text_of(named.get(one.id) if isinstance(one, ast.Name) else one) for pair in refusals for one in pair
    ]
    return {text for text in texts_said if text is not None}


def is_known(text: str) -> bool:
    """Tell whether a fragment is translated: as one form, or as one for each thing that stands for the `7`."""
    each = re.compile(re.escape(text).replace("7", ".+"))
    return heard_fragment(text) is not None or any(each.fullmatch(str(form)) for form in FRAGMENTS)


def is_refusal(call: ast.Call) -> bool:
    """Tell whether a call makes an `UnclearValueError`, or may."""
    name = getattr(call.func, "id", getattr(call.func, "attr", ""))
    return (name, len(call.args)) in {("UnclearValueError", 3), ("require", 4)}


def text_of(node: ast.AST | None) -> str | None:
    """Return the text that *node* makes, None where the source does not tell."""
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.JoinedStr(values=values):
            return "".join(text_of(one) or "7" for one in values)
        case ast.BinOp(left=left, right=right):
            return (text_of(left) or "7") + (text_of(right) or "7")
    return None


@pytest.fixture(scope="session")
def collector():
    """`resources/collect_translations.py`."""
    spec = importlib.util.spec_from_file_location("collect_translations", resource("collect_translations.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class TestFiles:
    """What is in resources/translations."""

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_every_sentence_of_the_window_is_translated(self, language):
        """Whatever a module says is in the language's file, and finished there."""
        said = {one for source in SOURCES.glob("*.py") for one in said_in(source)}
        known = messages(file_of(language))

        assert sorted(said - known.keys()) == []
        assert [one for one in sorted(said) if is_unfinished(known[one])] == []

    def test_nothing_is_shown_as_it_is_written(self):
        """No button, label or note holds a sentence that is not handed to Qt's translators."""
        assert [words for source in sorted(SOURCES.glob("*.py")) for words in bare_words_in(source)] == []

    @pytest.mark.parametrize("language", translations.LANGUAGES)
    def test_files_are_as_make_translations_leaves_them(self, language, collector, tmp_path):
        """Nothing new in the source, nothing that nobody says any more, and compiled as it is written."""
        copy = Path(shutil.copy(file_of(language), tmp_path))

        collector.collect(copy, SOURCES)
        made = collector.compile_to(tmp_path, file_of(language))

        assert messages(copy).keys() == messages(file_of(language)).keys()
        assert made.read_bytes() == file_of(language).with_suffix(".qm").read_bytes()

    @pytest.mark.parametrize("language", translations.LANGUAGES)
    def test_placeholders_are_those_of_the_source(self, language):
        """A translation that names another would break as it is said."""
        known = messages(file_of(language))

        differing = {
            form: one.text
            for one, message in known.items()
            for form in forms(message)
            if set(PLACE.findall(form)) != set(PLACE.findall(one.text))
        }

        assert differing == {}

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_a_button_that_opens_something_keeps_its_dots(self, language):
        """`Add…` promises a dialog in every language."""
        known = messages(file_of(language))

        lost = [
            one.text for one, told in known.items() if one.text.endswith("…") and not forms(told)[0].endswith("…")
        ]

        assert lost == []


class TestLanguages:
    """Which language is spoken."""

    @pytest.mark.parametrize(
        ("locale", "language"),
        [("de_AT", "de"), ("fr_CA", "fr"), ("es_MX", "es"), ("ja_JP", "ja"), ("en_GB", "en"), ("pt_BR", "en"),
         ("C", "en")],
    )  # fmt: skip
    def test_it_is_the_users_where_it_is_known(self, locale, language):
        """A country does not matter; what Frontload does not speak is said in English."""
        assert language_of(QLocale(locale)) == language

    def test_a_chosen_language_is_spoken_whatever_the_computer_speaks(self):
        """Every one of the settings has its files."""
        chosen = [language for language in Language if language is not Language.SYSTEM]

        assert [language_of(locale_of(language)) for language in chosen] == [language.value for language in chosen]
        assert locale_of(Language.SYSTEM) == QLocale.system()

    def test_words_digits_and_dates_follow(self, speaking):
        """Plurals too."""
        assert speaking("de_DE") == "de"

        assert texts.level_title(Level.URGENT) == "Dringend"
        assert texts.number_text(1800) == "1.800"
        assert texts.day_text(datetime(2026, 5, 3, tzinfo=UTC)) == "3. Mai"
        assert texts.finished_text(1800, 0, 1) == "Fertig: 1.800 geliefert, 1 andere Datei ausgelassen"
        assert texts.finished_text(2, 0, 2) == "Fertig: 2 geliefert, 2 andere Dateien ausgelassen"

    def test_qts_own_buttons_follow(self, speaking, qtbot):
        """Cancel of a Qt dialog is translated by Qt."""
        speaking("fr_FR")
        form = RuleForm(None, ("web",))
        qtbot.addWidget(form)

        assert "Annuler" in [button.text().replace("&", "") for button in form.findChildren(QPushButton)]


class TestRetold:
    """Core's English sentences."""

    def test_every_error_of_core_is_known(self):
        """Title and advice of every leaf, and nothing else."""
        known = [one for home in (errors, release, watermark) for one in vars(home).values()]
        leaves = [one for one in known if isinstance(one, type) and "title_form" in vars(one)]
        can_say = {PLACE.sub(r"{\1}", form) for leaf in leaves for form in (leaf.title_form, leaf.advice_form)}

        assert set(ERRORS) == can_say

    @pytest.mark.parametrize("count", [1, 3])
    @pytest.mark.parametrize("kind", preflight.FindingKind)
    def test_every_finding_is_known(self, kind, count):
        """Of one file and of more; missing credentials are an error's own words."""
        group = preflight._Group("9 megapixels")
        group.files.update({Path(f"{number}.jpg"): number for number in range(count)})

        sentence = preflight._sentence(kind, group)

        assert kind is preflight.FindingKind.NO_CREDENTIALS or heard(sentence) is not None

    @pytest.mark.parametrize("sentence", [
        *(order.description for order in Order), clock_text(5.0), clock_text(-5.0),
        *(part for recipe in (*BUILT_IN_RECIPES, BY_CLOUDINARY) for part in recipe.description.split(", ")
          if not part.endswith(" px") and part not in {"JPEG", "WEBP", "AVIF", "PNG"}),
    ])  # fmt: skip
    def test_what_core_describes_is_known(self, sentence):
        """Orders, recipes and the clock."""
        assert heard(sentence) is not None

    @pytest.mark.parametrize("order", Order)
    @pytest.mark.parametrize("reason", [*explain.Reason, None])
    def test_every_reason_is_known(self, order, reason):
        """Each part of why an asset stands where it stands, with a hand in it and without."""
        due = explain._due(
            an_asset(deadline=datetime(2026, 5, 1, 18, 30, tzinfo=UTC)), datetime(2026, 5, 1, tzinfo=UTC)
        )
        standing = explain.Standing(3, 40, order, reason)
        asset = an_asset(level=Level.URGENT, by_hand=Hand.LEVEL)

        said = f"{explain._level(asset)}; {explain._term(asset, standing, due)}".split("; ")

        assert [part for part in said if heard(part) is None] == []

    def test_a_sentence_is_told_with_what_stands_in_it(self, speaking):
        """A failure's reason, a name, and a reason within a reason."""
        speaking("de_DE")

        assert retold("Another image is already stored as “a/b”; it was not overwritten") == (
            "Unter „a/b“ liegt schon ein anderes Bild; es wurde nicht überschrieben"
        )
        assert retold("3 of 40: urgent level by hand; due 18:30:00, earliest deadline first.") == (
            "3 von 40: Priorität dringend von Hand; fällig 18:30:00, früheste Frist zuerst."
        )

    def test_an_error_said_in_one_is_told_in_one(self, speaking):
        """As the preflight has it of an account; a reason with a full stop in it is no end of the title."""
        speaking("de_DE")
        error = errors.CredentialsRejectedError("news", "Invalid. Signature")

        assert retold_error(str(error)) == texts.error_text(error)
        assert retold_error(str(error)).startswith(
            "Cloudinary nimmt die Zugangsdaten von „news“ nicht an: Invalid. "
        )
        assert retold("2 files cannot be sent. The decoder crashed on this file.") == (
            "2 Dateien können nicht gesendet werden. Der Decoder ist an dieser Datei abgestürzt."
        )

    def test_every_fragment_of_an_unclear_value_is_known(self):
        """Whatever a module that the window meets calls a thing, and says would do."""
        home = SOURCES.parent
        met = [one for one in home.rglob("*.py") if not one.relative_to(home).as_posix().startswith(UNSHOWN)]

        said = {text for one in met for text in fragments_of(one) if not IN_NO_LANGUAGE.fullmatch(text)}

        assert len(said) > 80
        assert [text for text in sorted(said) if not is_known(text)] == []

    @pytest.mark.parametrize("refuse", [
        lambda: Settings(workers=0), lambda: Settings(connections=0), Draft("", "x", "x").account,
        Draft("x", "", "x").account, Draft("x", "x", "").account,
    ])  # fmt: skip
    def test_what_the_settings_refuse_is_told(self, refuse):
        """Each number there may be, each field of an account."""
        with pytest.raises(errors.UnclearValueError) as refused:
            refuse()

        assert heard_fragment(refused.value.args[0]) is not None

    @pytest.mark.parametrize("values", [
        "no table", {}, {"name": "x", "still": 1}, {"name": "x", "quality": "x"}, {"name": 1},
        {"name": "x", "upscale_factor": "x"},
        {"name": "x", "long_edge_px": 0}, {"name": "x", "width_px": 0}, {"name": "x", "height_px": 0},
        {"name": "x", "watermark": 1}, {"name": "x", "variants": [1]}, {"name": "x", "fit": "x"},
        *({"name": "x", "where": "eager", **wish} for wish in (
            {"untouched": True}, {"target_bytes": 9000}, {"watermark": {"path": "x"}}, {"lossless": True},
            {"chroma": "4:4:4"}, {"upscale_factor": 2.0}, {"still": True},
        )),
    ])  # fmt: skip
    def test_what_a_recipe_refuses_is_told(self, values, speaking):
        """Also where the source names a kind of thing, or what would do, elsewhere than in the refusal."""
        speaking("de_DE")

        with pytest.raises(errors.UnclearValueError) as refused:
            recipe_from(values)

        kind, _, would_do = refused.value.args
        found = heard_fragment(would_do)
        assert heard_fragment(kind) is not None
        assert found is not None
        assert found.form != "one without {part}, or let it be done here" or heard_fragment(found.filling["part"])

    def test_an_unclear_value_is_told_with_its_fragments(self, speaking):
        """Nothing of it is left in English."""
        speaking("de_DE")

        with pytest.raises(errors.UnclearValueError) as refused:
            Bandwidth(-1)

        assert texts.error_text(refused.value) == (
            "„-1“ ist nicht gültig als: Bandbreite. Erwartet: eine Rate über 0."
        )
        assert retold_error(str(refused.value)) == texts.error_text(refused.value)

    def test_a_fragment_is_told_in_its_place_alone(self, speaking):
        """`size` is no sentence, and a value is what somebody typed."""
        speaking("de_DE")

        assert retold("size") == "size"
        assert retold("“size” is not a valid size") == "„size“ ist nicht gültig als: Größe"

    def test_a_fragment_within_a_fragment_is_told(self, speaking):
        """What a recipe for Cloudinary has to do without."""
        speaking("de_DE")

        assert retold("Use one without target size, or let it be done here.") == (
            "Erwartet: eines ohne „Zielgröße der Datei“ oder hier ausgeführt."
        )

    def test_a_sentence_nobody_knows_stays(self, speaking):
        """Cloudinary's own words, for example."""
        speaking("de_DE")

        assert retold("Something else altogether") == "Something else altogether"

    def test_a_failure_out_of_the_journal_is_told(self, speaking):
        """It is a sentence, no longer an error."""
        speaking("de_DE")
        failure = Failure.of(errors.CancelledUploadError())

        assert texts.error_text(failure) == "Der Upload wurde angehalten. Fortsetzen, um es zu senden."
