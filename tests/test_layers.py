"""The laws of the house, read from the imports themselves (design: core decides, edges touch, gui shows)."""

from __future__ import annotations

import ast
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

APP = Path(__file__).parents[1] / "app"

CORE_ORDER = (
    "behaviour",
    "errors",
    "checks",
    "overwrite",
    "states",
    "words",
    "asset",
    "public_id",
    "slug",
    "watermark",
    "variant",
    "recipe",
    "recipe_values",
    "framing",
    "naming",
    "selection",
    "wish",
    "places",
    "deadline",
    "rules",
    "line",
    "speeds",
    "concurrency",
    "slots",
    "slack",
    "piecewise",
    "paged",
    "ordinals",
    "on_time",
    "schedule",
    "finish",
    "forecast",
    "priority",
    "plan",
    "planner",
    "offload",
    "make_it",
    "limits",
    "events",
    "explain",
    "ledger",
    "rate",
    "bandwidth",
    "settings",
    "release",
    "queue",
    "delivery_url",
    "snippets",
    "context",
    "admission",
    "retry",
    "circuits",
    "pace",
    "tally",
    "ports",
    "urgency",
    "right_of_way",
    "holding",
    "in_flight",
    "postponed",
    "lineup",
    "twins",
    "gate",
    "names",
    "survey",
    "url_check",
    "preflight",
    "dispatch",
    "terms",
)
PURE_STDLIB = frozenset({
    "__future__", "array", "collections", "dataclasses", "datetime", "enum", "fnmatch", "functools", "hashlib",
    "heapq", "html", "itertools", "math", "operator", "pathlib", "re", "typing", "unicodedata", "urllib",
})  # fmt: skip
ENGINE_ONLY_THREADS = frozenset({"threading", "concurrent", "multiprocessing"})
MAY_START_THREADS = (
    "engine", "gui.engine_thread", "sandbox", "edges.sandbox_process", "edges.preprocess.pool",
    "edges.preprocess.watchdog", "edges.preprocess.worker", "edges.preprocess.nursery", "edges.cloudinary",
    "edges.first_window", "edges.watch",
    "__main__",
    "gui.crash_report",  # starts none: hears of the mistakes in all of them
)  # fmt: skip
FOREIGN_HOMES = {
    "PIL": ("edges", "sandbox", "cli.looking"),
    "sqlite3": ("edges.journal", "sandbox"),
    "cloudinary": ("edges.cloudinary",),
    "urllib3": ("edges.cloudinary",),
    "keyring": ("edges.credentials",),
    "jeepney": ("edges.notices",),
    "starlette": ("sandbox",),
    "uvicorn": ("sandbox",),
    "python_multipart": ("sandbox",),
    "PySide6": ("gui", "cli.looking"),
    "click": ("cli",),
    "rich": ("cli",),
    "pebble": ("edges.preprocess",),
    "cykooz_resizer": ("edges.preprocess",),
    "pillow_heif": ("edges.preprocess",),
    "psutil": ("edges.preprocess",),
    "watchfiles": ("edges.watch",),
    "tomlkit": ("edges.settings_file",),
}


@dataclass(frozen=True)
class Module:
    """A module of ours and the names it imports."""

    name: str
    imports: tuple[str, ...]


def read_module(path: Path, source: str | None = None) -> Module:
    """Return the module at *path*, by its text or by *source* in its place."""
    parts = path.relative_to(APP / "frontload").with_suffix("").parts
    name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
    tree = ast.parse(source if source is not None else path.read_text(encoding="utf-8"))
    imports: list[str] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            imports += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            module = node.module or ""
            imports += [f"{module}.{alias.name}" for alias in node.names] if module else ["relative"]
    return Module(name, tuple(imports))


def within(name: str, home: str) -> bool:
    """Tell whether a dotted name lies in a home."""
    return name == home or name.startswith(f"{home}.")


def breaches(module: Module) -> list[str]:
    """Return a sentence for each law the module breaks."""
    found = []
    for imported in module.imports:
        top = imported.split(".")[0]
        if top == "relative":
            found.append(f"{module.name} imports relatively")
        elif top == "frontload":
            found += own_breaches(module.name, imported.removeprefix("frontload").lstrip("."))
        elif within(module.name, "core") and (top in sys.stdlib_module_names) != (top in PURE_STDLIB):
            found.append(f"core stays pure, but {module.name} imports {imported}")
        elif within(module.name, "core") and top not in sys.stdlib_module_names:
            found.append(f"core imports no third party, but {module.name} imports {imported}")
        elif top in FOREIGN_HOMES and not any(within(module.name, home) for home in FOREIGN_HOMES[top]):
            found.append(f"{top} stays in {FOREIGN_HOMES[top]}, but {module.name} imports it")
        elif top in ENGINE_ONLY_THREADS and not any(within(module.name, home) for home in MAY_START_THREADS):
            found.append(f"threads start in {MAY_START_THREADS}, but {module.name} imports {imported}")
    return found


def own_breaches(name: str, imported: str) -> list[str]:
    """Return the laws broken by a module of ours importing another of ours."""
    layer, target = name.split(".", maxsplit=1)[0], imported.split(".", maxsplit=1)[0]
    allowed = {
        "core": {"core"},
        "edges": {"core", "edges"},
        "engine": {"core", "engine"},
        "sandbox": {"sandbox"},
        "wiring": {"__version__", "core", "edges", "engine", "wiring"},
        "cli": {"__version__", "core", "engine", "wiring", "cli"},
        "gui": {"__version__", "core", "engine", "wiring", "gui"},
        "head_start": {"edges"},
        "__main__": {"cli", "gui", "head_start"},
    }
    if (name, target) == ("cli.sandbox", "sandbox"):
        return []  # the one door through which the command line starts the stand-in
    if layer and target not in allowed[layer]:
        return [f"{layer} may not import {target}, but {name} imports frontload.{imported}"]
    if layer == "core":
        mine, other = name.split(".")[1:2], imported.split(".")[1:2]
        if mine and other and CORE_ORDER.index(other[0]) >= CORE_ORDER.index(mine[0]):
            return [f"core imports earlier files only, but {name} imports {imported}"]
    if layer == "edges" and target == "edges" and name.split(".")[1:2] != imported.split(".")[1:2]:
        return [f"edges never import each other, but {name} imports {imported}"]
    return []


def test_every_module_keeps_the_laws():
    """No module of the app breaks a law of the house."""
    modules = [read_module(path) for path in sorted((APP / "frontload").rglob("*.py"))]

    found = [breach for module in modules for breach in breaches(module)]

    assert len(modules) > 50
    assert found == []


def test_core_order_names_every_core_module():
    """A new core module must be given its place in the import order."""
    present = {path.stem for path in (APP / "frontload" / "core").glob("*.py")} - {"__init__"}

    assert present == set(CORE_ORDER)


@pytest.mark.parametrize(
    ("path", "planted"),
    [
        ("core/queue.py", "import time"),
        ("core/queue.py", "import threading"),
        ("core/queue.py", "from random import random"),
        ("core/queue.py", "import os"),
        ("core/queue.py", "import PIL.Image"),
        ("core/queue.py", "from frontload.core.dispatch import Dispatcher"),
        ("core/queue.py", "from frontload.edges.clock import SystemClock"),
        ("core/asset.py", "import logging"),
        ("edges/scan.py", "from frontload.edges.spool import FolderSpool"),
        ("edges/scan.py", "from frontload.engine import Engine"),
        ("edges/scan.py", "from PySide6.QtCore import QObject"),
        ("edges/spool.py", "import sqlite3"),
        ("edges/export/tables.py", "import threading"),
        ("engine/engine.py", "from frontload.edges.spool import FolderSpool"),
        ("engine/engine.py", "import PySide6"),
        ("sandbox/signature.py", "from frontload.core.errors import BugError"),
        ("sandbox/signature.py", "import frontload.edges.clock"),
        ("gui/look.py", "from frontload.edges.resources import resource"),
        ("gui/look.py", "import cloudinary"),
        ("cli/looking.py", "from frontload.edges.export.tables import as_csv"),
        ("cli/looking.py", "from frontload.sandbox.server import serve"),
        ("wiring/desk.py", "from frontload.gui.app import run_window"),
        ("core/queue.py", "from . import asset"),
    ],
)
def test_a_planted_breach_is_found(path: str, planted: str):
    """Each law bites: a forbidden import planted into a real module is reported."""
    target = APP / "frontload" / path
    assert breaches(read_module(target)) == []

    spoiled = read_module(target, target.read_text(encoding="utf-8") + f"\n{planted}\n")

    assert len(breaches(spoiled)) == 1
