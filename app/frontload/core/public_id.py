r"""The naming rule: a file's place and name become its public_id, no two files of a folder the same one.

It holds unless the user has a rule of their own (naming.py). Cloudinary forbids `? & # \ % < > +`, leading and
trailing blanks and slashes, and more than 255 characters; a folder named like a version (`v12`) or a
transformation (`w_200`) would be read as one in a URL (cloudinary.md §4). What must be changed for that, gets
eight digits of a hash of the true name behind it, so that different names stay different.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata

MAX_PUBLIC_ID_CHARS = 255
_FORBIDDEN = re.compile(r"[?&#\\%<>+/:*|\"\s\x00-\x1f\x7f\ud800-\udfff]+")
_NOT_IN_FOLDERS = re.compile(r"[?&#\\%<>+\x00-\x1f\x7f\ud800-\udfff]+")
_HASHED = re.compile(r"-[0-9a-f]{8}$")
VERSION_OR_TRANSFORMATION = re.compile(
    r"v\d+$|(?:[abcdefghloqrtuwxyz]|ar|bo|co|cs|dn|dpr|du|fl|fn|if|pg|so|sp|vc)_", re.ASCII
)
_EXTENSION = r"(?:jpe?g|jpe|jfif|png|webp|tiff?|gif|bmp|avif|mpo|hei[cf])"
_KNOWN_EXTENSION = re.compile(_EXTENSION, re.IGNORECASE | re.ASCII)
_SPELLED_EXTENSION = re.compile(f"_{_EXTENSION}$", re.IGNORECASE | re.ASCII)


def public_id(prefix: str, folder: str, name: str, suffixes: tuple[str, ...] = ()) -> str:
    """Return the public_id of the file *name* in *folder*, below the batch's own folder *prefix*.

    `goal.jpg` becomes `goal`; any other extension is spelled out (`goal_png`), because `goal.jpg` and
    `goal.png` are two images. None ends with one of the *suffixes*, which belong to variants: where they have
    `_thumbnail`, a file `goal_thumbnail.jpg` gets a hash. Injective over (folder, name) for a given prefix.
    """
    folders = [_folder_part(part) for part in f"{prefix}/{folder}".split("/") if part]
    return cut("/".join([*folders, _file_part(name, suffixes)]), f"{prefix}/{folder}/{name}")


def variant_id(public_id: str, suffix: str) -> str:
    """Return the public_id of a variant; no file's is the same that `public_id` named knowing of its *suffix*."""
    wanted = f"{public_id}{suffix}"
    return cut(wanted, wanted)


def asset_folder(prefix: str, folder: str) -> str:
    """Return where the destination shows a file of *folder*, below *prefix*, if its folders are no part of names.

    The folders' own names with their blanks, as far as Cloudinary takes them; empty for none.
    """
    taken = _NOT_IN_FOLDERS.sub("_", unicodedata.normalize("NFC", f"{prefix}/{folder}"))
    wanted = "/".join(part for each in taken.split("/") if (part := each.strip()))
    return cut(wanted, wanted)


def cut(wanted: str, true_name: str) -> str:
    """Return *wanted* no longer than Cloudinary takes; where it has to be cut, a hash of *true_name* ends it."""
    if len(wanted) <= MAX_PUBLIC_ID_CHARS:
        return wanted
    return f"{wanted[: MAX_PUBLIC_ID_CHARS - 9].rstrip('/ -')}-{hash8(true_name)}"


def _folder_part(part: str) -> str:
    safe = legal(part)
    if safe == part and not _HASHED.search(part) and not VERSION_OR_TRANSFORMATION.match(part):
        return part
    return f"{safe}-{hash8(part)}"


def _file_part(name: str, suffixes: tuple[str, ...]) -> str:
    stem, dot, extension = name.rpartition(".")
    if not dot or not stem:
        stem, extension = name, ""
    plain = legal(stem) == stem and not _HASHED.search(stem) and not _SPELLED_EXTENSION.search(stem)
    known = _KNOWN_EXTENSION.fullmatch(extension)
    spelled = legal(stem) if extension == "jpg" else f"{legal(stem)}_{legal(extension)}"
    return spelled if plain and known and not spelled.endswith(suffixes) else f"{spelled}-{hash8(name)}"


def legal(text: str) -> str:
    """Return *text* as Cloudinary keeps it: composed Unicode, forbidden runs as one `_`, trimmed."""
    composed = unicodedata.normalize("NFC", text)
    return _FORBIDDEN.sub("_", composed).strip("_. ") or "image"


def hash8(text: str) -> str:
    """Return eight hex digits that differ where *text* differs."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
