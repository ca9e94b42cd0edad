"""An account's secret in a real Secret Service: gnome-keyring on a session bus of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import pytest

NEEDED = ("dbus-run-session", "gnome-keyring-daemon")
LACKING = [tool for tool in NEEDED if shutil.which(tool) is None]

pytestmark = pytest.mark.skipif(bool(LACKING), reason=f"needs {', '.join(LACKING)}")

SCRIPT = """
from dataclasses import replace
from frontload.core.settings import Account
from frontload.edges.credentials import secret_of
from frontload.wiring import open_app
from frontload.wiring.accounts import keyring_name
from frontload.wiring.accounts import save_settings

account = Account("press", "demo", "123")
app = open_app()
app = save_settings(app, replace(app.settings, accounts=(account,)), {"press": "hush ñ"}).app
assert secret_of(account) == "hush ñ", "kept"
assert "hush" not in app.folders.settings.read_text()
save_settings(app, replace(app.settings, accounts=()), {})
try:
    secret_of(account)
except Exception as error:
    print(keyring_name(), type(error).__name__)
"""
SESSION = 'printf "pw\\n" | gnome-keyring-daemon --unlock --components=secrets >/dev/null; exec "$0" -c "$SCRIPT"'


def test_a_secret_goes_to_the_desktops_keyring_and_leaves_with_its_account(tmp_path, own_home):
    """Kept while the account is there, read back, forgotten with it, never in the settings file."""
    runtime = tmp_path / "runtime"
    runtime.mkdir(mode=0o700)
    environment = {**os.environ, "HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(runtime), "SCRIPT": SCRIPT}
    for name in ("PYTHON_KEYRING_BACKEND", "DISPLAY", "DBUS_SESSION_BUS_ADDRESS"):
        environment.pop(name, None)

    ran = subprocess.run(
        ["dbus-run-session", "--", "bash", "-c", SESSION, sys.executable],
        env=environment, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip

    assert ran.returncode == 0, ran.stderr
    assert "SecretService" in ran.stdout
    assert "CredentialsMissingError" in ran.stdout
