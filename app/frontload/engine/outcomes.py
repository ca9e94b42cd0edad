"""What becomes of uploads: heard by the loop, and by it alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from frontload.core.events import UploadProgressed

if TYPE_CHECKING:
    from frontload.core.asset import Delivery, Rendition
    from frontload.core.dispatch import Dispatcher
    from frontload.core.errors import FrontloadError
    from frontload.core.events import Observer
    from frontload.core.ports import ChunkMark, Clock, Journal, Spool
    from frontload.engine.recognition import Recognition


class Outcomes:
    """Tells the dispatcher, in the order things happened."""

    def __init__(
        self,
        *,
        dispatcher: Dispatcher,
        spool: Spool,
        journal: Journal,
        recognition: Recognition,
        clock: Clock,
        observe: Observer,
    ) -> None:
        self._dispatcher = dispatcher
        self._spool = spool
        self._journal = journal
        self._recognition = recognition
        self._in_chunks: set[int] = set()
        self._delivered: list[tuple[int, Rendition]] = []  # since the last commit
        self._clock = clock
        self._observe = observe

    def upload_progressed(self, asset_no: int, sent_bytes: int, total_bytes: int) -> None:
        """Bytes have left."""
        self._dispatcher.progressed(asset_no, sent_bytes, self._clock.monotonic_s())
        self._observe(UploadProgressed(asset_no, sent_bytes, total_bytes))

    def chunk_mark(self, asset_no: int) -> ChunkMark | None:
        """Return from where an upload in chunks goes on, also one that an earlier run began."""
        mark = self._journal.chunk_mark(asset_no)
        if mark is not None:
            self._in_chunks.add(asset_no)
        return mark

    def chunk_acknowledged(self, asset_no: int, mark: ChunkMark) -> None:
        """The destination has a further chunk."""
        self._in_chunks.add(asset_no)
        self._journal.save_chunk_mark(asset_no, mark)

    def upload_ended(self, asset_no: int, delivery: Delivery) -> None:
        """The destination has the asset; the loop commits that with all else that came in, then calls `let_go`."""
        rendition = self._dispatcher.delivered(asset_no, delivery, self._clock.monotonic_s())
        self._delivered.append((asset_no, rendition))

    def let_go(self) -> None:
        """Discard the bytes of what was delivered: they may go only when that is committed, and it is."""
        for asset_no, rendition in self._delivered:
            self._spool.discard(rendition)
            if asset_no in self._in_chunks:
                self._in_chunks.discard(asset_no)
                self._journal.save_chunk_mark(asset_no, None)
        self._delivered.clear()

    def upload_failed(self, asset_no: int, error: FrontloadError) -> None:
        """It has not, and this is why."""
        error = self._recognition.explained(self._dispatcher[asset_no], error)
        self._dispatcher.upload_failed(asset_no, error, self._clock.monotonic_s())

    def rendition_lost(self, asset_no: int) -> None:
        """There was nothing to send: the spool lost the bytes."""
        self._dispatcher.rendition_lost(asset_no)
