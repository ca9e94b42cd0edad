"""The pieces of the Linux packages, each by the tool that judges it; the finished ones: `make test-package`."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click import Group
from linux import deb, tree
from linux.manual import escaped, manual

from frontload.__main__ import SUBCOMMANDS
from frontload.cli.commands import frontload

ROOT = Path(__file__).parents[2]
LINUX = ROOT / "packaging" / "linux"
MADE_AT = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="what Linux installs is made on Linux")


def needs(tool: str) -> pytest.MarkDecorator:
    """Skip, and say so, where a judge is not installed."""
    return pytest.mark.skipif(shutil.which(tool) is None, reason=f"needs {tool}: apt-get install it")


def judged(*command: object) -> str:
    """Run a judge, and return what it said; fails the test if it is not content."""
    done = subprocess.run([*map(str, command)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def small_app(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small program of this system in the app's place."""
    app = tmp_path_factory.mktemp("small") / "app"
    (app / "_internal").mkdir(parents=True)
    shutil.copy("/bin/true", app / "frontload")
    (app / "_internal" / "module.txt").write_text("a part\n")
    return app


@pytest.fixture
def laid_out(small_app: Path, tmp_path: Path) -> Path:
    """An installation of it below a prefix."""
    tree.lay_out(small_app, tmp_path / "prefix", root=ROOT, version="1.2.3", made_at=MADE_AT)
    return tmp_path / "prefix"


@pytest.fixture(scope="module")
def small_deb(small_app: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its .deb."""
    work, dist = tmp_path_factory.mktemp("work"), tmp_path_factory.mktemp("dist")
    return deb.make_deb(small_app, work, dist, root=ROOT, version="1.2.3", made_at=MADE_AT)


@needs("desktop-file-validate")
def test_the_desktop_entry_is_valid(laid_out):
    """desktop-file-validate has nothing to say of the entry."""
    assert judged("desktop-file-validate", laid_out / "share" / "applications" / "frontload.desktop") == ""


def test_the_desktop_entry_takes_dropped_folders_and_images(laid_out):
    """Folders and every kind of image that is read may be dropped on the icon, several at once."""
    entry = (laid_out / "share" / "applications" / "frontload.desktop").read_text()

    assert "\nExec=frontload %F\n" in entry
    for kind in ("inode/directory", "image/jpeg", "image/png", "image/webp", "image/tiff", "image/heic"):
        assert f"{kind};" in entry


@needs("appstreamcli")
def test_the_metainfo_is_valid(laid_out):
    """appstreamcli accepts the description and finds its entry and icon in the tree."""
    judged("appstreamcli", "validate", "--no-net", laid_out / "share" / "metainfo" / tree.METAINFO)

    assert 'version="1.2.3" date="2026-01-02"' in (laid_out / "share" / "metainfo" / tree.METAINFO).read_text()


def test_the_man_page_tells_every_command_and_option():
    """Whatever `--help` offers stands in the manual, for subcommands of subcommands too."""
    page = manual(MADE_AT)

    assert {name for name in SUBCOMMANDS if f'"frontload {name}"' not in page} == set()
    for command in frontload.commands.values():
        for one in command.commands.values() if isinstance(command, Group) else (command,):
            for parameter in one.params:
                if parameter.param_type_name == "option" and not parameter.hidden:
                    assert escaped(parameter.opts[-1]) in page


@needs("mandoc")
def test_the_man_page_is_good_roff(tmp_path):
    """mandoc finds neither an error nor a warning."""
    (tmp_path / "frontload.1").write_text(manual(MADE_AT), encoding="utf-8")

    judged("mandoc", "-T", "lint", "-W", "warning", tmp_path / "frontload.1")


def test_icons_come_in_every_size_of_the_theme(laid_out):
    """Each size of hicolor has its own picture, and the drawing stands for all others."""
    found = {path.parts[-3] for path in (laid_out / "share" / "icons" / "hicolor").rglob("frontload.*")}

    assert found == {"scalable", *(f"{size}x{size}" for size in tree.ICON_SIZES_PX)}


@needs("dpkg-shlibdeps")
def test_a_deb_of_a_small_app_is_whole(small_deb, tmp_path):
    """Everything is owned by root, the sums are right, and what the program is linked to is depended on."""
    assert small_deb.name.startswith("frontload_1.2.3_")
    listed = judged("dpkg-deb", "--contents", small_deb).splitlines()
    assert all(line.split()[1] == "root/root" for line in listed)
    assert any(line.endswith("./usr/bin/frontload -> ../lib/frontload/frontload") for line in listed)
    assert "libc6" in judged("dpkg-deb", "--field", small_deb, "Depends")
    judged("dpkg-deb", "--raw-extract", small_deb, tmp_path / "out")
    assert judged("sh", "-c", f"cd {tmp_path}/out && md5sum --quiet --check DEBIAN/md5sums") == ""


@needs("lintian")
@needs("dpkg-shlibdeps")
def test_lintian_finds_no_error(small_deb):
    """The package's form is Debian's: no error, apart from what the overrides explain."""
    said = judged("lintian", "--fail-on", "error", "--allow-root", small_deb)

    assert "E: " not in said


def test_the_archives_scripts_leave_what_was_there(tmp_path, laid_out):
    """Installed twice and removed, the prefix holds what it held before, a user's file in our folder included."""
    home = tmp_path / "home"
    (home / ".local" / "share" / "applications").mkdir(parents=True)
    (home / ".local" / "share" / "applications" / "other.desktop").write_text("someone else's\n")
    payload = tmp_path / "payload"
    payload.mkdir()
    laid_out.rename(payload / "prefix")
    for script in ("install.sh", "uninstall.sh"):
        shutil.copy(LINUX / script, payload / script)
    before = {path for path in home.rglob("*") if path.is_file()}
    environment = {**os.environ, "HOME": str(home)}

    for _ in range(2):
        subprocess.run(["sh", payload / "install.sh"], env=environment, check=True, capture_output=True)
    installed = {str(path.relative_to(home)) for path in home.rglob("*") if path.is_file()}
    subprocess.run([home / ".local/lib/frontload/uninstall.sh"], env=environment, check=True, capture_output=True)

    assert {".local/bin/frontload", ".local/lib/frontload/_internal/module.txt"} <= installed
    left = {path for path in home.rglob("*") if path.is_file() or path.is_symlink()}
    assert {
        path for path in left if path.name != "mimeinfo.cache"
    } == before  # other programs' entries have one too


def test_programs_started_from_the_package_get_the_users_library_path(tmp_path):
    """The loader's own path does not reach a browser; one that the user had set does."""
    look = f"import runpy, os; runpy.run_path({str(LINUX / 'restore_environment.py')!r}); "
    look += "print(os.environ.get('LD_LIBRARY_PATH'), os.environ['PYINSTALLER_RESET_ENVIRONMENT'])"

    def seen(**environment: str) -> str:
        clean = {name: value for name, value in os.environ.items() if not name.startswith("LD_LIBRARY_PATH")}
        return subprocess.check_output([sys.executable, "-c", look], env=clean | environment, text=True).strip()

    assert seen(LD_LIBRARY_PATH="/package") == "None 1"
    assert seen(LD_LIBRARY_PATH="/package", LD_LIBRARY_PATH_ORIG="/own") == "/own 1"
