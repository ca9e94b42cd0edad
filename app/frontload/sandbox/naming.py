"""public_ids: which are allowed, and which one an upload gets."""

from __future__ import annotations

import re
import secrets
import string
from dataclasses import dataclass
from typing import TYPE_CHECKING

from frontload.sandbox.answers import bad_request

if TYPE_CHECKING:
    from frontload.sandbox.params import Params

PUBLIC_ID_MAX_LETTERS = 255
FORBIDDEN = re.compile(r"[?&#\\%<>+\x00-\x1f\x7f]")  # Source: ts_permitted_naming_conventions
VERSION_FOLDER = re.compile(r"(?:^|/)v\d+/")
UNIQUE_SUFFIX_LETTERS = 6
RANDOM_ID_LETTERS = 20
ALPHABET = string.ascii_lowercase + string.digits


@dataclass(frozen=True, slots=True)
class AssetName:
    """What an upload will be called and where it will be shown."""

    public_id: str
    asset_folder: str
    display_name: str


def check_public_id(public_id: str) -> None:
    """Refuse a public_id that Cloudinary would not take."""
    is_allowed = (
        0 < len(public_id) <= PUBLIC_ID_MAX_LETTERS
        and not FORBIDDEN.search(public_id)
        and not VERSION_FOLDER.search(public_id)
        and public_id == public_id.strip(" /")
        and "//" not in public_id
    )
    if not is_allowed:
        raise bad_request(f"public_id ({public_id}) is invalid")


def check_folder(path: str) -> None:
    """Refuse a folder that could not hold an asset."""
    is_allowed = (
        0 < len(path) <= PUBLIC_ID_MAX_LETTERS
        and not FORBIDDEN.search(path)
        and path == path.strip(" /")
        and "//" not in path
    )
    if not is_allowed:
        raise bad_request(f"Folder ({path[:PUBLIC_ID_MAX_LETTERS]}) is invalid")


def asset_name(params: Params, resource_type: str, filename: str | None, folder_mode: str) -> AssetName:
    """The name an upload gets from its parameters, else from its file name, else by chance."""
    original = params.text("filename_override") or filename
    own = params.text("public_id") or _made_id(params, resource_type, original)
    folder = (params.text("folder") or "").strip("/")
    asset_folder = (params.text("asset_folder") or folder).strip("/") if folder_mode == "dynamic" else ""
    if asset_folder:
        check_folder(asset_folder)
    prefixes = [folder, (params.text("public_id_prefix") or "").strip("/")]
    if folder_mode == "dynamic" and params.flag("use_asset_folder_as_public_id_prefix", default=False):
        prefixes[0] = folder or asset_folder
    public_id = "/".join([*filter(None, prefixes), own])
    check_public_id(public_id)
    display_name = params.text("display_name") or own.rpartition("/")[2]
    if original and params.flag("use_filename_as_display_name", default=False):
        display_name = params.text("display_name") or base_name(original)
    return AssetName(public_id, asset_folder, display_name)


def base_name(filename: str) -> str:
    """A file name without its extension."""
    return re.sub(r"(?<=.)\.[^.]*$", "", filename)


def file_extension(filename: str | None) -> str:
    """The extension of a file name, lower-case, without its dot."""
    found = re.search(r"(?<=.)\.([A-Za-z0-9]{1,10})$", filename or "")
    return found[1].lower() if found else ""


def _made_id(params: Params, resource_type: str, filename: str | None) -> str:
    extension = file_extension(filename) if resource_type == "raw" else ""
    end = f".{extension}" if extension else ""
    stem = _sanitised(base_name(filename)) if filename and params.flag("use_filename", default=False) else ""
    if not stem:
        return _random_letters(RANDOM_ID_LETTERS) + end
    if params.flag("unique_filename", default=True):
        stem += "_" + _random_letters(UNIQUE_SUFFIX_LETTERS)
    return stem + end


def _sanitised(stem: str) -> str:
    return re.sub(r"[/\s]", "_", FORBIDDEN.sub("_", stem)).strip(" /_")[: PUBLIC_ID_MAX_LETTERS - 50]


def _random_letters(count: int) -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(count))
