"""Making a connection in such a way that nobody has to wait for it: name look-up, TCP, proxy and TLS.

None of these can be interrupted on every system, so they happen on a thread of their own, which is left behind
when the connection is no longer wanted.
"""

from __future__ import annotations

import threading
from http.client import HTTPException
from typing import TYPE_CHECKING

from urllib3.exceptions import HTTPError

from frontload.core.errors import CancelledUploadError

if TYPE_CHECKING:
    from collections.abc import Callable

    from urllib3.connection import HTTPConnection

ASK_EVERY_S = 0.05  # a wish to stop is answered within 100 ms


def dial(connection: HTTPConnection, connect: Callable[[], None], unwanted: Callable[[], bool]) -> None:
    """Run *connect*, which opens *connection*, and raise what it raises; `CancelledUploadError` once *unwanted*."""
    dialling = _Dialling(connection, connect)
    threading.Thread(target=dialling.run, name="uplink connect", daemon=True).start()
    while not dialling.done.wait(ASK_EVERY_S):
        if unwanted():
            dialling.give_up()
            raise CancelledUploadError
    if dialling.error is not None:
        raise dialling.error


class _Dialling:
    """One connection being made."""

    def __init__(self, connection: HTTPConnection, connect: Callable[[], None]) -> None:
        self._connection = connection
        self._connect = connect
        self._given_up = False
        self.done = threading.Event()
        self.error: Exception | None = ConnectionError("the connection could not be made")

    def run(self) -> None:
        """Make it, for the thread that waits for `done`."""
        try:
            self._connect()
            self.error = None
        except (HTTPError, HTTPException, OSError, ValueError) as error:
            self.error = error
        finally:
            self.done.set()
            if self._given_up:
                self._connection.close()

    def give_up(self) -> None:
        """Close it as soon as it is made."""
        self._given_up = True
        if self.done.is_set():
            self._connection.close()
