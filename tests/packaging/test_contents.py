"""What goes into a package and what stays out of it, against the imports of the code."""

from __future__ import annotations

import ast
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

import parts
import pytest
import slim
from hypothesis import given
from hypothesis import strategies as st
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
APP = ROOT / "app" / "frontload"


def imported_modules() -> set[str]:
    """Return every module that a file of the app imports, whenever it does."""
    found: set[str] = set()
    for path in APP.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


def test_nothing_that_the_app_imports_is_left_out():
    """No module on the list of what stays out, nor one below it, is imported anywhere in the app."""
    imported = imported_modules()

    wronged = [left for left in slim.LEFT_OUT_MODULES for name in imported if f"{name}.".startswith(f"{left}.")]

    assert len(imported) > 100
    assert wronged == []


def test_everything_that_the_app_imports_is_locked():
    """Each foreign module comes from a distribution of the app's own lock, not only from the developers'."""
    owners = packages_distributions()
    locked = {pin.name for pin in parts.pins()}
    foreign = {name.split(".")[0] for name in imported_modules()} - sys.stdlib_module_names - {"frontload"}

    unlocked = [name for name in foreign if not locked & set(map(canonicalize_name, owners[name]))]

    assert "PySide6" in foreign
    assert unlocked == []


def test_tools_of_development_stay_out():
    """What is installed beside the app, such as pytest, is named to be left out; what the app needs is not."""
    tools = slim.tools_only(parts.LOCK)

    assert {"pytest", "mypy", "hypothesis"} <= set(tools)
    assert not {"PIL", "PySide6", "keyring", "cloudinary", "cykooz_resizer", "uvicorn"} & set(tools)


@pytest.mark.parametrize(
    ("place", "needed"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqoffscreen.so", True),
        ("PySide6/Qt/plugins/platforms/libqwayland.so", True),
        ("PySide6\\plugins\\platforms\\qwindows.dll", True),
        ("PySide6/Qt/plugins/iconengines/libqsvgicon.so", True),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
        ("PySide6\\plugins\\imageformats\\qtiff.dll", False),
        ("PySide6\\plugins\\imageformats\\qjpeg.dll", True),
        ("PySide6\\opengl32sw.dll", False),
        ("PySide6/Qt/lib/libQt6Gui.so.6", True),
        ("PySide6/Qt/translations/qt_de.qm", False),
        ("PySide6/Qt/translations/qtbase_de.qm", True),
        ("PySide6\\translations\\qt_de.qm", False),
        ("resources/samples/translations", True),
    ],
)
def test_pieces_of_qt_are_chosen_by_their_place(place, needed):
    """The window systems and the icons' engine stay, themes and translations go, on every system's paths."""
    assert slim.is_needed(place) is needed


def test_every_resource_that_the_code_asks_for_ships():
    """What `resource("…")` names anywhere in the app is in the package, compiled translations with it."""
    shipped = {(Path(place) / Path(file).name).as_posix() for file, place in slim.resources(ROOT / "resources")}
    asked = {
        node.args[0].value
        for path in APP.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "resource"
        if isinstance(node.args[0], ast.Constant)
    }
    found = {place.split("/")[1] for place in shipped}

    assert {"icons", "samples", "contact_sheet.css"} <= asked
    assert asked <= found
    assert {"resources/translations/frontload_de.qm", "resources/samples/Shop/watch-cutout.png"} <= shipped


def test_tools_and_sources_of_resources_stay_out():
    """What draws, collects and translates resources does not travel with them, however deep it lies."""
    shipped = [Path(file) for file, _ in slim.resources(ROOT / "resources")]

    assert {place.suffix for place in shipped} & {".py", ".ts", ".pyc"} == set()
    assert not [place for place in shipped if "drawing" in place.parts or place.name.startswith("screenshot")]


def test_a_library_goes_with_the_last_file_that_needs_it():
    """What only a left-out library needs goes too; what another file needs stays; the system's own never comes."""
    links = {"plugin.so": ["libA.so.1", "libX11.so.6"], "libA.so.1": ["libB.so.1"], "libC.so.1": ["libD.so.1"]}
    names = ("plugin.so", "libA.so.1", "libB.so.1", "libC.so.1", "libD.so.1", "libX11.so.6", "libpython3.11.so.1.0")
    entries = [(f"pkg/{name}" if name == "plugin.so" else name, name, "BINARY") for name in names]

    kept = slim.without_orphans(entries, lambda path: links.get(path, []))

    assert {path for _, path, _ in kept} == {"plugin.so", "libA.so.1", "libB.so.1", "libpython3.11.so.1.0"}


@given(st.dictionaries(st.integers(0, 9), st.sets(st.integers(0, 9)), max_size=10))
def test_no_library_that_is_kept_misses_another(links):
    """Whatever is linked to whatever, rings included: all that a kept file needs is kept, if it was there."""
    entries = [
        ("app", "app", "BINARY"),
        *((f"lib{number}.so", f"lib{number}.so", "BINARY") for number in range(10)),
    ]
    needs = {f"lib{a}.so": [f"lib{b}.so" for b in needed] for a, needed in links.items()} | {"app": ["lib0.so"]}

    kept = {path for _, path, _ in slim.without_orphans(entries, lambda path: needs.get(path, []))}

    assert {needed for path in kept for needed in needs.get(path, [])} <= kept


def test_the_lock_is_cut_to_this_system():
    """Requirements for other systems and Pythons are not in this one's bill, and every line keeps its hashes."""
    text = parts.requirements_here()

    assert "\npyside6-essentials==" in text
    assert text.count("pyside6-essentials==") == 1
    assert ("pywin32-ctypes" in text) == (sys.platform == "win32")
    assert all("--hash=sha256:" in block for block in text.split("\n\n") if block.strip())


@pytest.mark.parametrize("kind", ["dev", "package"])
def test_every_lock_holds_the_same_versions(kind):
    """What is tested and what is packaged is what the app is locked to."""
    names = ("packaging/requirements.lock", f"packaging/requirements-{kind}.lock")

    app, other = ({(pin.name, pin.requirement.specifier) for pin in parts.pins(ROOT / name)} for name in names)

    assert len(app) > 30
    assert app - other == set()


def test_every_part_states_its_licence():
    """The list that ships beside the licences has words for each part."""
    unknown = [part.name for part in parts.locked() if not parts.licence_of(part)]

    assert len(parts.locked()) > 25
    assert unknown == []
