"""An uploader that is made when it is first asked something: nobody waits for its libraries before."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from frontload.core.asset import Delivery
    from frontload.core.limits import Limits
    from frontload.core.ports import Shipment, Uploader


class LateUploader:
    """The `Uploader` that *make* returns, made on the thread that asks it first; safe for several threads.

    The SDK and urllib3 take a tenth of a second to import. That is better spent beside the scan and the start of
    the workers than before them.
    """

    def __init__(self, make: Callable[[], Uploader]) -> None:
        self._make = make
        self._making = threading.Lock()
        self._made: Uploader | None = None
        self._wished: tuple[float | None] | None = None  # the last cap
        self._is_closed = False

    def upload(
        self, shipment: Shipment, progress: Callable[[int], None], cancelled: Callable[[], bool]
    ) -> Delivery:
        """Send one rendition, see the port."""
        return self._uploader().upload(shipment, progress, cancelled)

    def check(self, destination: str) -> Limits:
        """Ask a destination, see the port."""
        return self._uploader().check(destination)

    def cap(self, rate_bytes_per_s: float | None) -> None:
        """Send no faster than this; before it is made, from then on. Never waits for the making."""
        self._wished = (rate_bytes_per_s,)
        if self._made is not None:
            self._made.cap(rate_bytes_per_s)

    def close(self) -> None:
        """Stop every upload, and what is asked later. Never waits for the making."""
        self._is_closed = True
        if self._made is not None:
            self._made.close()

    def _uploader(self) -> Uploader:
        with self._making:
            if self._made is None:
                # first made known, then told: what is wished at this very moment is told twice rather than never
                self._made = self._make()
                if self._wished is not None:
                    self._made.cap(*self._wished)
                if self._is_closed:
                    self._made.close()
            return self._made
