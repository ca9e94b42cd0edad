"""IPTC's Information Interchange Model and the Photoshop resources it is wrapped in.

Source: IIM 4.2; Photoshop file formats specification, "Image resources".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from frontload.edges.preprocess.credits import GEOTAG, IIM_APPLICATION, IIM_ENVELOPE

if TYPE_CHECKING:
    from collections.abc import Iterator

IPTC = 0x0404
_KEPT_RESOURCES = frozenset({IPTC, 0x040A, 0x040B})  # with the copyright flag and URL
_TAG_MARKER, _EXTENDED = 0x1C, 0x8000
_UTF_8 = b"\x1b%G"  # how 1:90 names it (IIM 4.2 §5.90)


class Dataset(NamedTuple):
    """One field: record, number, bytes."""

    record: int
    number: int
    value: bytes


def kept_resources(photoshop: bytes) -> bytes:
    """Return the resources that hold credit, IPTC among them without fields that tell of software or owners.

    Thumbnails, copies of Exif and XMP, and the digest of the fields that were there go.
    """
    kept = b""
    for number, value in resources(photoshop):
        if number == IPTC:
            fields = kept_datasets(value)
            kept += resource(number, fields) if fields else b""
        elif number in _KEPT_RESOURCES:
            kept += resource(number, value)
    return kept


def kept_datasets(data: bytes) -> bytes:
    """Return the fields that hold credit, byte by byte as they were; none of them, and nothing is returned."""
    fields = [dataset for dataset in datasets(data) if _is_credit(dataset)]
    has_words = any(field.record != 1 and field.number for field in fields)
    return b"".join(_written(field) for field in fields) if has_words else b""


def resource(number: int, value: bytes) -> bytes:
    """Return one image resource without a name."""
    padding = b"\0" * (len(value) % 2)
    return b"8BIM" + number.to_bytes(2, "big") + b"\0\0" + len(value).to_bytes(4, "big") + value + padding


def resources(photoshop: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield number and content of each image resource up to the first damaged one."""
    at = 0
    while photoshop[at : at + 4] == b"8BIM" and at + 7 <= len(photoshop):
        name_bytes = 1 + photoshop[at + 6]
        begin = at + 10 + name_bytes + name_bytes % 2
        length = int.from_bytes(photoshop[begin - 4 : begin], "big")
        if begin + length > len(photoshop):
            break
        yield int.from_bytes(photoshop[at + 4 : at + 6], "big"), photoshop[begin : begin + length]
        at = begin + length + length % 2


def datasets(data: bytes) -> Iterator[Dataset]:
    """Yield the fields up to the first that is damaged or of more than 32 kB."""
    at = 0
    while at + 5 <= len(data) and data[at] == _TAG_MARKER:
        length = int.from_bytes(data[at + 3 : at + 5], "big")
        if length >= _EXTENDED or at + 5 + length > len(data):
            break
        yield Dataset(data[at + 1], data[at + 2], data[at + 5 : at + 5 + length])
        at += 5 + length


def texts_in(photoshop: bytes) -> dict[int, list[str]]:
    """Return the application record's fields as text by number; what is not UTF-8 is read as Windows' Latin-1."""
    fields = [dataset for number, value in resources(photoshop) if number == IPTC for dataset in datasets(value)]
    is_utf_8 = any(field.value.startswith(_UTF_8) for field in fields if (field.record, field.number) == (1, 90))
    found: dict[int, list[str]] = {}
    for field in fields:
        if field.record == 2:  # noqa: PLR2004  (IIM's application record)
            found.setdefault(field.number, []).append(_text(field.value, is_utf_8=is_utf_8))
    return found


def _text(value: bytes, *, is_utf_8: bool) -> str:
    if is_utf_8:
        return value.decode("utf-8", "replace").strip("\0")
    try:
        return value.decode("utf-8").strip("\0")  # many programs write it without saying so
    except UnicodeDecodeError:
        return value.decode("cp1252", "replace").strip("\0")


def _is_credit(dataset: Dataset) -> bool:
    kept = {1: IIM_ENVELOPE, 2: IIM_APPLICATION}.get(dataset.record, frozenset())
    return dataset.number in kept and not GEOTAG.match(dataset.value.decode("latin-1"))


def _written(dataset: Dataset) -> bytes:
    head = bytes((_TAG_MARKER, dataset.record, dataset.number)) + len(dataset.value).to_bytes(2, "big")
    return head + dataset.value
