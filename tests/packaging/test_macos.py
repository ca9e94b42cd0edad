"""The macOS pieces, as far as another system can try them: stand-ins for Apple's tools say how they were called."""

from __future__ import annotations

import os
import plistlib
import subprocess
import sys
from pathlib import Path

import pytest
from linux.tree import put
from macos.bundle import INFO

from frontload import __version__

ROOT = Path(__file__).parents[2]
MACOS = ROOT / "packaging" / "macos"
TOOLS = ("hdiutil", "codesign", "xcrun")

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a shell script")


@pytest.fixture
def apple(tmp_path: Path) -> Path:
    """A folder for PATH with tools that write down their words; `hdiutil create` makes its file, too."""
    for tool in TOOLS:
        script = f'#!/bin/sh\necho "{tool} $*" >>"{tmp_path}/called"\nfor last; do :; done\n'
        put(tmp_path / "bin" / tool, script + ('[ "$1" != create ] || echo image >"$last"\n'))
        (tmp_path / "bin" / tool).chmod(0o755)
    put(tmp_path / "Frontload.app" / "Contents" / "MacOS" / "frontload", "#!/bin/sh\n")
    return tmp_path


def make_image(apple: Path, **environment: str) -> tuple[subprocess.CompletedProcess[str], list[str]]:
    """Run dmg.sh on a stand-in; return how it ended, and the tools' words in their order."""
    (apple / "scratch").mkdir()
    settings = {"PATH": f"{apple / 'bin'}:{os.environ['PATH']}", "TMPDIR": str(apple / "scratch"), **environment}
    command = [MACOS / "dmg.sh", apple / "Frontload.app", apple / "out.dmg"]
    done = subprocess.run(command, env=settings, capture_output=True, text=True, check=False)
    return done, (apple / "called").read_text().splitlines()


def test_without_a_certificate_the_image_is_made_and_not_signed(apple):
    """One call of hdiutil; what is left out is said, and no scratch folder stays."""
    done, called = make_image(apple)

    assert done.returncode == 0
    assert [line.split()[:2] for line in called] == [["hdiutil", "create"]]
    assert "not signed" in done.stderr
    assert "not notarised" in done.stderr
    assert (apple / "out.dmg").is_file()
    assert list((apple / "scratch").iterdir()) == []


def test_with_a_certificate_it_is_signed_then_notarised(apple):
    """In Apple's order: made, signed, sent to be notarised and waited for, stapled."""
    done, called = make_image(apple, MACOS_SIGN_IDENTITY="Developer ID: Desk", MACOS_NOTARY_PROFILE="frontload")

    assert done.returncode == 0
    image = str(apple / "out.dmg")
    assert called[1:] == [
        f"codesign --sign Developer ID: Desk --timestamp {image}",
        f"xcrun notarytool submit {image} --keychain-profile frontload --wait",
        f"xcrun stapler staple {image}",
    ]


def test_a_tool_that_fails_stops_it(apple):
    """A refusal of Apple's is not passed over."""
    (apple / "bin" / "codesign").write_text("#!/bin/sh\nexit 3\n")

    done, called = make_image(apple, MACOS_SIGN_IDENTITY="Developer ID: Desk", MACOS_NOTARY_PROFILE="frontload")

    assert done.returncode == 3
    assert len(called) == 1


def test_the_bundle_takes_dropped_folders_and_images():
    """Info.plist can be written; folders and every kind of image of the Linux entry are in it."""
    info = plistlib.loads(plistlib.dumps(INFO))
    types = {kind for document in info["CFBundleDocumentTypes"] for kind in document["LSItemContentTypes"]}

    assert info["CFBundleShortVersionString"] == __version__
    assert "public.folder" in types
    entry = (ROOT / "packaging" / "linux" / "frontload.desktop").read_text()
    (mime,) = [line for line in entry.splitlines() if line.startswith("MimeType=")]
    kinds = {kind.rpartition("/")[2] for kind in mime.partition("=")[2].split(";") if kind.startswith("image/")}
    assert {kind for kind in kinds if not any(name.endswith(kind) for name in types)} == set()


def test_the_entitlements_are_a_property_list():
    """Only what Python's ctypes needs is asked for."""
    asked = plistlib.loads((MACOS / "entitlements.plist").read_bytes())

    assert asked == {"com.apple.security.cs.allow-unsigned-executable-memory": True}
