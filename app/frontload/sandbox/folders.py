"""Folders: those that assets lie in, and those made by request."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from frontload.sandbox.answers import Refusal, bad_request

if TYPE_CHECKING:
    from frontload.sandbox.service import Service

NOT_FOUND = 404
PATH_QUERY = re.compile(r'(path|name)\s*([=:])\s*"?([^"]*)"?')


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


def list_folders(service: Service, parent: str) -> dict[str, object]:
    """The folders directly inside *parent*, or at the top for an empty one."""
    known = all_folders(service)
    if parent and parent not in known:
        raise Refusal(NOT_FOUND, f"Can't find folder with path {parent}")
    found = [path for path in known if path.rpartition("/")[0] == parent]
    return {"folders": [_portrait(path) for path in found], "next_cursor": None, "total_count": len(found)}


def make_folder(service: Service, path: str) -> dict[str, object]:
    """Make a folder, parents included."""
    service.store.make_folder(path)
    return {"success": True, **_portrait(path)}


def remove_folder(service: Service, path: str) -> dict[str, object]:
    """Remove a folder in which no assets lie."""
    if path not in all_folders(service):
        raise Refusal(NOT_FOUND, f"Can't find folder with path {path}")
    service.store.remove_folder(path)
    if path in all_folders(service):
        raise bad_request("Folder is not empty")
    return {"deleted": [path]}


def search_folders(service: Service, expression: str) -> dict[str, object]:
    """Folders by `path="a/b"`, `path:a*` or `name:b`; all of them without an expression."""
    found = all_folders(service)
    query = PATH_QUERY.fullmatch(expression.strip())
    if expression.strip() and query is None:
        raise bad_request(f"The sandbox does not understand the expression: {expression}")
    if query is not None:
        pattern = re.compile(re.escape(query[3].strip("/")).replace(r"\*", ".*"))
        found = [
            path for path in found if pattern.fullmatch(path if query[1] == "path" else path.rpartition("/")[2])
        ]
    return {"folders": [_portrait(path) for path in found], "total_count": len(found), "time": 1}


def _portrait(path: str) -> dict[str, object]:
    return {"name": path.rpartition("/")[2], "path": path}
