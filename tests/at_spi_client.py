"""A screen reader in small, on the accessibility bus: reads every node of the window, then presses a button.

`python at_spi_client.py [BUTTON]`, Start unless told. Speaks D-Bus by jeepney, which keyring brings along. Prints
what it saw as JSON; exit 1 if no window came in time.
"""

from __future__ import annotations

import json
import sys
import time

from jeepney import DBusAddress, Properties, new_method_call
from jeepney.io.blocking import open_dbus_connection

ACCESSIBLE = "org.a11y.atspi.Accessible"
ROOT = "/org/a11y/atspi/accessible/root"
NEED_NAMES = frozenset({
    "push button", "check box", "combo box", "text", "table", "menu item", "spin button", "slider", "tree",
})  # fmt: skip
PATIENCE_S = 60.0


def connected():
    """Return a connection to the accessibility bus, accessibility switched on."""
    session = open_dbus_connection("SESSION")
    bus = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
    status = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Status")
    session.send_and_get_reply(Properties(status).set("IsEnabled", "b", True))
    address = session.send_and_get_reply(new_method_call(bus, "GetAddress")).body[0]
    return open_dbus_connection(address)


class Tree:
    """The accessible nodes of all applications."""

    def __init__(self, connection) -> None:
        self._connection = connection

    def call(self, node, interface, method, signature=None, body=()):
        """Call a method of a node and return its answer."""
        address = DBusAddress(node[1], node[0], interface)
        message = new_method_call(address, method, signature, body)
        return self._connection.send_and_get_reply(message, timeout=10).body

    def name(self, node) -> str:
        """Return what a screen reader would say."""
        address = DBusAddress(node[1], node[0], ACCESSIBLE)
        return self._connection.send_and_get_reply(Properties(address).get("Name"), timeout=10).body[0][1]

    def below(self, node):
        """Yield a node and everything below it; of a table only the first cells."""
        yield node
        children = self.call(node, ACCESSIBLE, "GetChildren")[0]
        for child in children[:200]:
            yield from self.below(child)

    def surroundings(self, node) -> str:
        """Return the names and roles above a node, for whoever has to find it."""
        words = []
        for _ in range(3):
            address = DBusAddress(node[1], node[0], ACCESSIBLE)
            reply = self._connection.send_and_get_reply(Properties(address).get("Parent"), timeout=10)
            node = reply.body[0][1]
            words.append(f"{self.role(node)} “{self.name(node)}”")
        return ", ".join(words)

    def role(self, node) -> str:
        """Return the node's role in words."""
        return self.call(node, ACCESSIBLE, "GetRoleName")[0]


def main() -> int:
    """Look until the button is there, press it, and print what was seen."""
    button = sys.argv[1] if len(sys.argv) > 1 else "Start"
    tree = Tree(connected())
    desktop = ("org.a11y.atspi.Registry", ROOT)
    give_up_s = time.monotonic() + PATIENCE_S
    while time.monotonic() < give_up_s:
        nodes = [(node, tree.role(node), tree.name(node)) for node in tree.below(desktop)]
        buttons = [node for node, role, name in nodes if (role, name) == ("push button", button)]
        if buttons and any(role == "table" for _, role, _ in nodes):
            nameless = [
                f"{role} in {tree.surroundings(node)}"
                for node, role, name in nodes
                if role in NEED_NAMES and not name
            ]
            tree.call(buttons[0], "org.a11y.atspi.Action", "DoAction", "i", (0,))
            json.dump(
                {"pressed": button, "nameless": nameless, "roles": sorted({r for _, r, _ in nodes})}, sys.stdout
            )
            sys.stdout.flush()
            time.sleep(3)  # the window is ended next: let it send
            return 0
        time.sleep(0.5)
    sys.stderr.write(f"no {button} among {[(role, name) for _, role, name in nodes][:60]}\n")
    return 1


if __name__ == "__main__":
    sys.exit(main())
