"""Notifications over a real session bus, to a small service of the test's that takes them as a desktop would."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys

import pytest

from frontload.edges.notices import Notices

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("dbus-run-session") is None, reason="needs dbus-run-session"
)

DESKTOP = """
import json, sys, threading
from pathlib import Path
from jeepney import DBusAddress, HeaderFields, MessageType, new_method_return, new_error
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import Proxy, open_dbus_connection
from frontload.edges.notices import Notices

capabilities, refuses = json.loads(sys.argv[1])
heard, listening = [], threading.Event()

def serve():
    with open_dbus_connection() as bus:
        Proxy(message_bus, bus).RequestName("org.freedesktop.Notifications")
        listening.set()
        while not heard:
            call = bus.receive()
            if call.header.message_type is not MessageType.method_call:
                continue
            if call.header.fields[HeaderFields.member] == "GetCapabilities":
                bus.send(new_method_return(call, "as", (capabilities,)))
                continue
            signature = call.header.fields[HeaderFields.signature]
            heard.append((signature, call.body))
            bus.send(new_error(call, "org.test.No") if refuses else new_method_return(call, "u", (1,)))

if capabilities is not None:
    threading.Thread(target=serve, daemon=True).start()
    listening.wait()
taken = Notices(Path("/icons/frontload.png")).say("Done", "Delivered: 3 <all>")
print(json.dumps([taken, heard]))
"""


def on_a_desktop(capabilities: list[str] | None, *, refuses: bool = False) -> list:
    """Say something on a bus of its own, where nobody listens for None; return if it was taken, and what was."""
    environment = {name: value for name, value in os.environ.items() if name != "DBUS_SESSION_BUS_ADDRESS"}
    ran = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-c", DESKTOP, json.dumps([capabilities, refuses])],
        env=environment, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout)


@pytest.mark.parametrize(
    ("capabilities", "body"),
    [(["body"], "Delivered: 3 <all>"), (["body", "body-markup"], "Delivered: 3 &lt;all&gt;")],
)
def test_the_desktop_is_told(capabilities, body):
    """As its specification has it, to the type of each number; a desktop that reads markup gets none of ours."""
    taken, ((signature, told),) = on_a_desktop(capabilities)

    assert taken
    assert signature == "susssasa{sv}i"
    name, replaces, icon, title, text, actions, hints, shown_ms = told
    assert (name, replaces, icon, title, text) == ("Frontload", 0, "/icons/frontload.png", "Done", body)
    assert (actions, hints, shown_ms) == ([], {"desktop-entry": ["s", "frontload"]}, 10_000)


def test_a_desktop_that_shows_none_is_no_error():
    """Nobody listens, or says no."""
    assert on_a_desktop(None) == [False, []]
    taken, _ = on_a_desktop(["body"], refuses=True)
    assert not taken


@pytest.mark.parametrize("address", [None, "unix:path=/nowhere/bus", "tcp:host=x", "nonsense"])
def test_no_bus_is_no_error(monkeypatch, tmp_path, address):
    """None at all, one that is gone, one of a kind nobody can reach, and what is no address."""
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    if address is not None:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)

    assert not Notices(tmp_path / "icon.png").say("Done", "")
