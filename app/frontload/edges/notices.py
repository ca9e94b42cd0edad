"""Notifications where there is no tray to show them: over D-Bus, on Linux.

By jeepney, which keyring brings along on Linux, and not by Qt: PySide6 passes each whole number as a signed one,
and the service wants an unsigned. Source: Desktop Notifications Specification 1.2, Notify and GetCapabilities.
"""

from __future__ import annotations

import html
import logging
from pathlib import PurePath  # noqa: TC003  (a field)

log = logging.getLogger(__name__)

BUS_NAME = "org.freedesktop.Notifications"
BUS_PATH = "/org/freedesktop/Notifications"
PATIENCE_S = 3.0
"""How long the service gets to answer; it takes milliseconds."""
_NO_BUTTONS: list[str] = []
SHOWN_MS = 10_000  # as the tray's


class Notices:
    """Says something on the desktop; `icon` is a picture's file."""

    def __init__(self, icon: PurePath) -> None:
        self._icon = icon

    def say(self, title: str, text: str) -> bool:
        """Return whether the desktop took it; blocks for as long as that takes, any thread."""
        try:
            from jeepney import DBusAddress, DBusErrorResponse, new_method_call
            from jeepney.io.blocking import open_dbus_connection
            from jeepney.wrappers import unwrap_msg
        except ImportError:  # not on Linux
            return False
        service = DBusAddress(BUS_PATH, bus_name=BUS_NAME, interface=BUS_NAME)
        try:
            with open_dbus_connection(bus="SESSION") as connection:
                asked = connection.send_and_get_reply(
                    new_method_call(service, "GetCapabilities"), timeout=PATIENCE_S
                )
                (capabilities,) = unwrap_msg(asked)
                body = html.escape(text, quote=False) if "body-markup" in capabilities else text
                hints = {"desktop-entry": ("s", "frontload")}
                facts = ("Frontload", 0, str(self._icon), title, body, _NO_BUTTONS, hints, SHOWN_MS)
                notify = new_method_call(service, "Notify", "susssasa{sv}i", facts)
                unwrap_msg(connection.send_and_get_reply(notify, timeout=PATIENCE_S))
        except (DBusErrorResponse, OSError, RuntimeError, KeyError, ValueError) as error:
            # no bus, none that can be reached, nobody who shows them, or no answer (TimeoutError is an OSError)
            log.info("no notification can be shown: %s", error)
            return False
        return True
