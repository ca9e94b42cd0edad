"""Upload presets: options kept on the account under a name, signed or for unsigned uploads."""

from __future__ import annotations

import secrets
from http import HTTPStatus
from typing import TYPE_CHECKING

from frontload.sandbox.answers import Refusal, bad_request
from frontload.sandbox.definitions import PRESETS
from frontload.sandbox.paging import PAGE_LENGTH, PAGE_MAX_LENGTH, slice_of
from frontload.sandbox.params import Params, parse_context
from frontload.sandbox.transformation import spelled_out

if TYPE_CHECKING:
    from frontload.sandbox.definitions import Definitions

NAME_BYTES = 4
NAME_MAX_LETTERS = 255
FLAGS = frozenset(
    {"backup", "colors", "disallow_public_id", "discard_original_filename", "eager_async", "exif", "faces",
     "image_metadata", "invalidate", "live", "overwrite", "phash", "return_delete_token", "unique_display_name",
     "unique_filename", "use_asset_folder_as_public_id_prefix", "use_filename", "use_filename_as_display_name"}
)  # fmt: skip
MERGED = {"tags": ",", "context": "|", "metadata": "|"}  # lists of both sides add up; a call's own value wins
NOT_SETTINGS = ("name", "unsigned", "timestamp", "api_key", "signature")


def answer_presets(
    definitions: Definitions, method: str, path: tuple[str, ...], params: Params
) -> dict[str, object] | None:
    """Answer a call below `/upload_presets`; None for one that does not exist."""
    match (method, *path):
        case ("GET",):
            return _listed(definitions, params)
        case ("POST",):
            return _created(definitions, params)
        case ("GET", name):
            return _portrait(name, _known(definitions, name))
        case ("PUT", name):
            kept = {**_known(definitions, name).values, **params.without(("name",)).values}
            definitions.put(PRESETS, name, kept)
            return {"message": "updated"}
        case ("DELETE", name):
            _known(definitions, name)
            definitions.remove(PRESETS, name)
            return {"message": "deleted"}
    return None


def with_preset(definitions: Definitions, params: Params, *, unsigned: bool) -> Params:
    """The upload's parameters with those of the preset it names.

    The preset wins in unsigned uploads, the call in signed ones; tags, context and metadata add up in both.
    """
    name = params.text("upload_preset")
    if name is None:
        return params
    kept = definitions.get(PRESETS, name)
    if kept is None:
        raise bad_request("Upload preset not found")
    preset = _params(kept)
    if unsigned and not preset.flag("unsigned", default=False):
        raise bad_request("Upload preset must be whitelisted for unsigned uploads")
    if params.text("public_id") and preset.flag("disallow_public_id", default=False):
        raise bad_request("Public ID is not allowed by the upload preset")
    settings = preset.without(NOT_SETTINGS).values
    merged = {**params.values, **settings} if unsigned else {**settings, **params.values}
    for option, mark in MERGED.items():
        merged[option] = (mark.join((*preset.every(option), *params.every(option))),)
    return Params(merged)


def _listed(definitions: Definitions, params: Params) -> dict[str, object]:
    portraits = [_portrait(name, _params(kept)) for name, kept in definitions.all(PRESETS).items()]
    length = params.number("max_results", default=PAGE_LENGTH, most=PAGE_MAX_LENGTH)
    page = slice_of(portraits, params.text("next_cursor"), length)
    return {"presets": list(page.items)} | page.cursor_facts()


def _created(definitions: Definitions, params: Params) -> dict[str, object]:
    name = params.text("name") or secrets.token_hex(NAME_BYTES)
    if "/" in name or len(name) > NAME_MAX_LETTERS:
        raise bad_request(f"Preset name ({name}) is invalid")
    if definitions.get(PRESETS, name) is not None:
        raise Refusal(HTTPStatus.CONFLICT, f"Upload preset {name} already exists")
    definitions.put(PRESETS, name, params.without(("name",)).values)
    return {"message": "created", "name": name}


def _known(definitions: Definitions, name: str) -> Params:
    kept = definitions.get(PRESETS, name)
    if kept is None:
        raise Refusal(HTTPStatus.NOT_FOUND, f"Can't find upload preset named {name}")
    return _params(kept)


def _params(kept: dict[str, object]) -> Params:
    return Params({option: tuple(map(str, values)) for option, values in kept.items() if isinstance(values, list)})


def _portrait(name: str, preset: Params) -> dict[str, object]:
    settings = {option: _setting(preset, option) for option in preset.without(NOT_SETTINGS).values}
    return {"name": name, "unsigned": preset.flag("unsigned", default=False), "settings": settings}


def _setting(preset: Params, option: str) -> object:
    """A setting as the Admin API shows it: read into the JSON that it stands for."""
    if option in FLAGS:
        return preset.flag(option, default=False)
    if option in ("tags", "allowed_formats"):
        return list(preset.listed(option))
    if option in ("context", "metadata"):
        return parse_context(preset.text(option))
    if option == "transformation":
        return spelled_out(preset.text(option) or "")
    return preset.text(option)
