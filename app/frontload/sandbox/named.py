"""Named transformations: `t_name` in a chain stands for the chain kept under that name."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from frontload.sandbox.answers import Refusal, bad_request
from frontload.sandbox.definitions import TRANSFORMATIONS
from frontload.sandbox.paging import PAGE_LENGTH, PAGE_MAX_LENGTH, slice_of
from frontload.sandbox.transformation import (
    MOST_STEPS,
    Component,
    Transformation,
    parse_transformation,
    spelled_out,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from frontload.sandbox.definitions import Definitions
    from frontload.sandbox.params import Params

MOST_DEPTH = 5  # names inside named chains


def expanded(definitions: Definitions, transformation: Transformation) -> Transformation:
    """The chain with every name replaced by what it stands for."""
    if all(component.get("t") is None for component in transformation.components):
        return transformation
    components = tuple(_unfolded(definitions, transformation.components, 0))
    if len(components) > MOST_STEPS:
        raise bad_request(f"A transformation has at most {MOST_STEPS} steps")
    return Transformation(components)


def answer_transformations(
    definitions: Definitions, method: str, path: tuple[str, ...], params: Params
) -> dict[str, object] | None:
    """Answer a call on `/transformations`; None for one that does not exist."""
    if path:
        return None
    asked = (params.text("name") if method == "POST" else params.text("transformation")) or ""
    name = asked.removeprefix("t_")
    match method:
        case "GET" if not name:
            return _listed(definitions, params)
        case "GET":
            return _portrait(name, _known(definitions, name)) | {"info": spelled_out(_known(definitions, name))}
        case "POST":
            if definitions.get(TRANSFORMATIONS, name) is not None:
                raise Refusal(HTTPStatus.CONFLICT, f"Transformation {name} already exists")
            return _put(definitions, name, params.text("transformation"), "created")
        case "PUT":
            _known(definitions, name)
            return _put(definitions, name, params.text("unsafe_update"), "updated")
        case "DELETE":
            _known(definitions, name)
            definitions.remove(TRANSFORMATIONS, name)
            return {"message": "deleted"}
    return None


def _put(definitions: Definitions, name: str, chain: str | None, message: str) -> dict[str, object]:
    """Keep a chain under a name, once it is proved to be one."""
    if not parse_transformation(f"t_{name}").components or not chain:
        raise bad_request("Missing required parameter - transformation")
    expanded(definitions, parse_transformation(chain))
    definitions.put(TRANSFORMATIONS, name, {"chain": chain})
    return {"message": message}


def _unfolded(definitions: Definitions, components: tuple[Component, ...], depth: int) -> Iterator[Component]:
    if depth > MOST_DEPTH:
        raise bad_request(f"Named transformations are nested deeper than {MOST_DEPTH}")
    for component in components:
        name = component.get("t")
        if name is None:
            yield component
        else:
            chain = parse_transformation(_known(definitions, name))
            yield from _unfolded(definitions, chain.components, depth + 1)
            others = {key: value for key, value in component.options.items() if key != "t"}
            if others:
                yield Component(others)


def _known(definitions: Definitions, name: str) -> str:
    kept = definitions.get(TRANSFORMATIONS, name)
    if kept is None:
        raise Refusal(HTTPStatus.NOT_FOUND, f"Can't find transformation {name}")
    return str(kept["chain"])


def _listed(definitions: Definitions, params: Params) -> dict[str, object]:
    portraits = [_portrait(name, str(kept["chain"])) for name, kept in definitions.all(TRANSFORMATIONS).items()]
    length = params.number("max_results", default=PAGE_LENGTH, most=PAGE_MAX_LENGTH)
    page = slice_of(portraits, params.text("next_cursor"), length)
    return {"transformations": list(page.items)} | page.cursor_facts()


def _portrait(name: str, chain: str) -> dict[str, object]:
    return {"name": f"t_{name}", "named": True, "allowed_for_strict": True, "used": True, "transformation": chain}
