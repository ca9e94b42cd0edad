"""Folders: those that assets lie in, and those made by request."""

from __future__ import annotations

from dataclasses import replace
from http import HTTPStatus
from typing import TYPE_CHECKING

from frontload.sandbox.answers import Refusal, bad_request
from frontload.sandbox.expression import parse_expression
from frontload.sandbox.naming import check_folder, check_public_id
from frontload.sandbox.paging import PAGE_MAX_LENGTH, slice_of
from frontload.sandbox.search import SEARCH_PAGE_LENGTH, in_order
from frontload.sandbox.search_fields import glob

if TYPE_CHECKING:
    from collections.abc import Callable

    from frontload.sandbox.asset import Draft
    from frontload.sandbox.expression import Term
    from frontload.sandbox.params import Params
    from frontload.sandbox.service import Service

FOLDER_PAGE_LENGTH = 500


def answer_folders(service: Service, method: str, path: str, params: Params) -> dict[str, object]:
    """Answer any call below `/folders` but its search."""
    match method:
        case "POST" if path:
            return _made(service, path)
        case "PUT" if path:
            return _renamed(service, path, params.text("to_folder") or "")
        case "DELETE" if path:
            return _removed(service, path)
        case "GET":
            return _listed(service, path, params)
    raise bad_request("Missing required parameter - folder")


def search_folders(service: Service, params: Params) -> dict[str, object]:
    """Folders by expressions over `path` and `name`; all of them without one."""
    is_found = parse_expression(params.text("expression") or "", _meaning)
    found = in_order(filter(is_found, all_folders(service)), params, ("name", "path"), _field)
    length = params.number("max_results", default=SEARCH_PAGE_LENGTH, most=PAGE_MAX_LENGTH)
    page = slice_of(found, params.text("next_cursor"), length)
    facts: dict[str, object] = {"total_count": len(found), "time": 1, "folders": list(map(_portrait, page.items))}
    return facts | page.cursor_facts()


def all_folders(service: Service) -> list[str]:
    """Every folder path, parents included, in order."""
    paths = set(service.store.made_folders())
    for asset in service.store.browse():
        is_dynamic = service.folder_mode == "dynamic"
        paths.add(asset.draft.asset_folder if is_dynamic else asset.key.public_id.rpartition("/")[0])
    with_parents = {
        "/".join(parts[: depth + 1]) for parts in (p.split("/") for p in paths) for depth in range(len(parts))
    }
    return sorted(with_parents - {""})


def _listed(service: Service, parent: str, params: Params) -> dict[str, object]:
    """The folders directly inside *parent*, or at the top for an empty one."""
    known = all_folders(service)
    if parent and parent not in known:
        raise _missing(parent)
    found = [path for path in known if path.rpartition("/")[0] == parent]
    length = params.number("max_results", default=FOLDER_PAGE_LENGTH, most=PAGE_MAX_LENGTH)
    page = slice_of(found, params.text("next_cursor"), length)
    return {
        "folders": [_portrait(path) for path in page.items],
        "next_cursor": page.next_cursor,
        "total_count": len(found),
    }


def _made(service: Service, path: str) -> dict[str, object]:
    check_folder(path)
    service.store.make_folder(path)
    return {"success": True, **_portrait(path)}


def _renamed(service: Service, old: str, new: str) -> dict[str, object]:
    """Move a folder with all that lies in it; assets follow by folder, in fixed mode by public_id."""
    known, new = all_folders(service), new.strip("/")
    check_folder(new)
    if old not in known:
        raise _missing(old)
    if new in known:
        raise Refusal(HTTPStatus.CONFLICT, f"Folder {new} already exists")
    if new.startswith(f"{old}/"):
        raise bad_request(f"Folder {old} cannot move into itself")
    for path in [path for path in service.store.made_folders() if _is_inside(path, old)]:
        service.store.make_folder(new + path[len(old) :])
    service.store.remove_folder(old)
    service.store.edit_all(_mover(old, new, by_public_id=service.folder_mode == "fixed"))
    return {"from": _portrait(old), "to": _portrait(new)}


def _mover(old: str, new: str, *, by_public_id: bool) -> Callable[[Draft], Draft]:
    def move(draft: Draft) -> Draft:
        if by_public_id and draft.key.public_id.startswith(f"{old}/"):
            public_id = new + draft.key.public_id[len(old) :]
            check_public_id(public_id)
            return replace(draft, key=draft.key._replace(public_id=public_id))
        if not by_public_id and _is_inside(draft.asset_folder, old):
            return replace(draft, asset_folder=new + draft.asset_folder[len(old) :])
        return draft

    return move


def _removed(service: Service, path: str) -> dict[str, object]:
    """Forget a folder in which no assets lie; empty ones inside it go along."""
    known = all_folders(service)
    if path not in known:
        raise _missing(path)
    service.store.remove_folder(path)
    left = all_folders(service)
    if path in left:
        raise bad_request("Folder is not empty")
    return {"deleted": [gone for gone in known if gone not in left]}


def _is_inside(path: str, folder: str) -> bool:
    return path == folder or path.startswith(f"{folder}/")


def _meaning(term: Term) -> Callable[[str], bool]:
    if term.field not in (None, "name", "path") or term.operator not in (":", "="):
        raise bad_request(f"The sandbox does not search folders by {term.field}{term.operator}")
    return lambda path: glob(term.text.strip("/"), _field(term.field or "name", path))


def _field(name: str, path: str) -> str:
    return path if name == "path" else path.rpartition("/")[2]


def _missing(path: str) -> Refusal:
    return Refusal(HTTPStatus.NOT_FOUND, f"Can't find folder with path {path}")


def _portrait(path: str) -> dict[str, object]:
    return {"name": _field("name", path), "path": path}
