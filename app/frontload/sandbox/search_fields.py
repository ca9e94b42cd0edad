"""What the fields of a search expression mean for an asset: texts, words, numbers, times and folders."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from fnmatch import fnmatchcase
from functools import partial
from operator import eq, ge, gt, le, lt
from typing import TYPE_CHECKING

from frontload.sandbox.answers import bad_request

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from frontload.sandbox.asset import Asset
    from frontload.sandbox.expression import Term

    AssetTest = Callable[[Asset], bool]

ALWAYS_TRUE = frozenset({"status", "access_mode"})  # every asset here is active and public
COMPARISONS = {">": gt, "<": lt, ">=": ge, "<=": le, "=": eq, ":": eq}
NUMBER = re.compile(r"(\d{1,12}(?:\.\d{1,6})?)(k|kb|m|mb|g|gb)?", re.IGNORECASE)
RATIO = re.compile(r"(\d{1,5}):(\d{1,5})")
UNITS = {"": 1, "k": 1000, "m": 1000**2, "g": 1000**3}
AGO = re.compile(r"(\d{1,5})([smhdwy])")
AGO_S = {"s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 7 * 86_400, "y": 365 * 86_400}
A_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
SORTABLE = frozenset({"created_at", "uploaded_at", "public_id", "bytes", "width", "height", "format", "filename",
                      "display_name", "resource_type", "type", "aspect_ratio", "pixels"})  # fmt: skip


def asset_test(now_s: float) -> Callable[[Term], AssetTest]:
    """How terms are understood at this moment; what is not understood is refused rather than guessed."""

    def meaning(term: Term) -> AssetTest:
        name = term.field
        if name in ALWAYS_TRUE or term.operator == "*":
            return lambda _asset: True
        if name is None:
            return lambda asset: any(_matches(term, text, by_word=True) for text in _everything(asset))
        if name in NUMBERS:
            return _number_test(term, NUMBERS[name])
        if name in TIMES:
            return _time_test(term, TIMES[name], now_s)
        if term.operator not in (":", "=") and not name.startswith("metadata."):
            raise _unclear(term)
        if name in ("folder", "asset_folder"):
            return partial(_in_folder, term)
        if name.startswith("metadata."):
            return _metadata_test(term, name.partition(".")[2])
        return _text_test(term, name)

    return meaning


def sort_key(name: str, asset: Asset) -> str | float:
    """What assets are ordered by; *name* is one of `SORTABLE`."""
    if name == "created_at":
        return asset.serial
    if name == "uploaded_at":
        return asset.version
    return NUMBERS[name](asset) if name in NUMBERS else TEXTS[name](asset)[0].casefold()


def _text_test(term: Term, name: str) -> AssetTest:
    kind, _, key = name.partition(".")
    if kind == "context" and key:
        return lambda asset: key in asset.draft.context and _matches(term, asset.draft.context[key], by_word=True)
    if kind == "context":  # the name of a value: the assets that have one
        return lambda asset: any(_matches(term, said) for said in asset.draft.context)
    if name not in TEXTS:
        raise bad_request(f"The sandbox does not search by {name}")
    return lambda asset: any(_matches(term, text, by_word=name == "display_name") for text in TEXTS[name](asset))


def _metadata_test(term: Term, external_id: str) -> AssetTest:
    def test(asset: Asset) -> bool:
        value = asset.draft.metadata.get(external_id)
        if value is None:
            return False
        if term.operator in (":", "="):
            values = value if isinstance(value, list) else [value]
            return any(_matches(term, str(each), by_word=True) for each in values)
        compare = COMPARISONS[term.operator]
        if isinstance(value, int):
            return NUMBER.fullmatch(term.text) is not None and bool(compare(value, _number(term)))
        return bool(compare(str(value), term.text))  # dates in ISO 8601 sort as text

    return test


def _number_test(term: Term, value_of: Callable[[Asset], float]) -> AssetTest:
    limit, compare = _number(term), COMPARISONS[term.operator]
    return lambda asset: compare(value_of(asset), limit)


def _number(term: Term) -> float:
    ratio = RATIO.fullmatch(term.text)
    if ratio is not None and int(ratio[2]):
        return round(int(ratio[1]) / int(ratio[2]), 2)
    found = NUMBER.fullmatch(term.text)
    if found is None:
        raise _unclear(term)
    return float(found[1]) * UNITS[(found[2] or "").lower()[:1]]


def _time_test(term: Term, value_of: Callable[[Asset], float], now_s: float) -> AssetTest:
    """Of a day, or a moment as ISO 8601, or so long ago: `uploaded_at>1d` is within the last day."""
    ago = AGO.fullmatch(term.text)
    if ago is not None:
        moment_s = now_s - int(ago[1]) * AGO_S[ago[2]]
        compare = COMPARISONS[term.operator]
        return lambda asset: compare(value_of(asset), moment_s)
    try:
        begins = datetime.fromisoformat(term.text)
        begins = begins if begins.tzinfo is not None else begins.replace(tzinfo=UTC)
        lasts = timedelta(days=1 if A_DAY.fullmatch(term.text) else 0)
        first_s, end_s = begins.timestamp(), (begins + lasts).timestamp()
    except (ValueError, OverflowError):
        raise _unclear(term) from None
    if term.operator in (":", "="):
        return lambda asset: first_s <= value_of(asset) < max(end_s, first_s + 1)
    compare = COMPARISONS[term.operator]
    border_s = end_s - 1 if term.operator in (">", "<=") and lasts else first_s
    return lambda asset: compare(value_of(asset), border_s)


def _in_folder(term: Term, asset: Asset) -> bool:
    folder = folder_of(asset) if term.field == "folder" else asset.draft.asset_folder
    pattern = term.text.strip("/")
    if pattern.endswith("/*"):  # the folder itself and those below it
        return folder == pattern[:-2] or glob(pattern, folder)
    return glob(pattern, folder)


def folder_of(asset: Asset) -> str:
    """Where the asset lies, in either folder mode."""
    return asset.draft.asset_folder or asset.key.public_id.rpartition("/")[0]


def glob(pattern: str, text: str) -> bool:
    """Whether *text* is *pattern*, in which `*` stands for any letters; case counts for nothing."""
    # Only * is special in expressions; the brackets and ? of fnmatch are letters here.
    escaped = re.sub(r"[?\[]", lambda found: f"[{found[0]}]", re.sub(r"\*+", "*", pattern))
    return fnmatchcase(text.casefold(), escaped.casefold())


def _matches(term: Term, text: str, *, by_word: bool = False) -> bool:
    """`=` asks for the whole text, `:` is content with one of its words where the field is prose."""
    if glob(term.text, text):
        return True
    if not by_word or term.operator == "=":
        return False
    if term.is_quoted:
        return f" {' '.join(_words(term.text))} " in f" {' '.join(_words(text))} "
    return any(glob(term.text, word) for word in _words(text))


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())


def _everything(asset: Asset) -> Iterable[str]:
    draft = asset.draft
    values = (each for value in draft.metadata.values() for each in (value if isinstance(value, list) else [value]))
    yield from (draft.key.public_id, draft.display_name, draft.asset_folder, *draft.tags, *draft.context.values())
    yield from map(str, values)


def _unclear(term: Term) -> Exception:
    return bad_request(f"The sandbox does not understand {term.field}{term.operator}{term.text[:100]}")


def _pixels(asset: Asset) -> float:
    return (asset.draft.width_px or 0) * (asset.draft.height_px or 0)


def _ratio(asset: Asset) -> float:
    return round((asset.draft.width_px or 0) / (asset.draft.height_px or 1), 2)


NUMBERS: dict[str, Callable[[Asset], float]] = {
    "bytes": lambda asset: asset.draft.size_bytes,
    "width": lambda asset: asset.draft.width_px or 0,
    "height": lambda asset: asset.draft.height_px or 0,
    "pixels": _pixels,
    "aspect_ratio": _ratio,
    "version": lambda asset: asset.version,
}
TIMES: dict[str, Callable[[Asset], float]] = {
    "created_at": lambda asset: datetime.fromisoformat(asset.created_at).timestamp(),
    "uploaded_at": lambda asset: asset.version,
}
TEXTS: dict[str, Callable[[Asset], tuple[str, ...]]] = {
    "public_id": lambda asset: (asset.key.public_id,),
    "asset_id": lambda asset: (asset.asset_id,),
    "filename": lambda asset: (asset.key.public_id.rpartition("/")[2],),
    "display_name": lambda asset: (asset.draft.display_name,),
    "resource_type": lambda asset: (asset.key.resource_type,),
    "type": lambda asset: (asset.key.delivery_type,),
    "format": lambda asset: (asset.draft.format,),
    "etag": lambda asset: (asset.draft.md5,),
    "tags": lambda asset: asset.draft.tags,
    "moderation_kind": lambda asset: tuple(kind for kind, _ in asset.draft.moderation),
    "moderation_status": lambda asset: tuple(status for _, status in asset.draft.moderation),
}
