"""A TCP relay between an app and a sandbox: a line with rate, latency and losses, which may be cut or fall silent.

It carries whole streams, so it cannot drop a segment; what a lost segment does to a stream, a pause of one
retransmission time in which nothing behind it is delivered either, it does. What it cannot do at all is be silent
to TCP itself: the system's own acknowledgements always come back.
"""

from __future__ import annotations

import asyncio
import random
import threading
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future

BLOCK_BYTES = 16 * 1024
SEGMENT_BYTES = 1460
LEAST_RETRANSMISSION_S = 0.2  # Linux's least; RFC 6298 names a whole second
UNDELIVERED_BLOCKS = 64


@dataclass
class Line:
    """One direction of the line, shared by all connections, block by block in turn."""

    rate_bytes_per_s: float | None
    latency_s: float
    loss: float
    dice: random.Random
    free_at_s: float = 0.0

    async def carry(self, size_bytes: int) -> float:
        """Wait until these bytes are in at this end; return the moment at which they come out at the other."""
        now_s = asyncio.get_running_loop().time()
        if self.rate_bytes_per_s is not None:
            self.free_at_s = max(self.free_at_s, now_s) + size_bytes / self.rate_bytes_per_s
            await asyncio.sleep(self.free_at_s - now_s)
            now_s = self.free_at_s
        segments = -(-size_bytes // SEGMENT_BYTES)
        is_lost = self.loss and self.dice.random() < 1 - (1 - self.loss) ** segments
        pause_s = max(LEAST_RETRANSMISSION_S, 4 * self.latency_s) if is_lost else 0.0
        return now_s + self.latency_s + pause_s


@dataclass(eq=False)
class _Connection:
    """One connection of a client, carried on to the sandbox."""

    near: asyncio.StreamWriter
    far: asyncio.StreamWriter
    sent_bytes: int = 0
    is_frozen: bool = False

    def abort(self) -> None:
        for writer in (self.near, self.far):
            writer.transport.abort()


class Relay:
    """Carries connections to *port* on a thread of its own; every public method may be called from any thread."""

    def __init__(
        self,
        port: int,
        *,
        rate_bytes_per_s: float | None = None,
        latency_s: float = 0.0,
        loss: float = 0.0,
        seed: int = 0,
    ) -> None:
        """Shape what goes up by *rate_bytes_per_s*; *latency_s* is that of both ways together."""
        dice = random.Random(seed)
        self._up = Line(rate_bytes_per_s, latency_s / 2, loss, dice)
        self._down = Line(None, latency_s / 2, loss, dice)
        self._far_port = port
        self._port = 0
        self._server: asyncio.Server | None = None
        self._open: set[_Connection] = set()
        self._cut_after_bytes: int | None = None
        self._answers_to_lose = 0
        self.connections = 0
        self.accidents = 0
        self._carrying: set[asyncio.Task[None] | None] = set()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="relay", daemon=True)
        self._thread.start()
        self._run(self._listen())

    @property
    def address(self) -> str:
        """Where clients find it now."""
        return f"http://127.0.0.1:{self._port}"

    def cut(self) -> None:
        """Break every connection and take no more, as a network that is gone."""
        self._call(self._cut)

    def mend(self) -> None:
        """Take connections again, at the same address."""
        self._run(self._listen())

    def freeze(self) -> None:
        """Carry nothing more on the connections there are, and leave them open, as a change of IP address does."""
        self._call(lambda: [setattr(each, "is_frozen", True) for each in self._open])

    def cut_once_after(self, sent_bytes: int) -> None:
        """Break the first connection that sends so much from now on: 0 is before a request, else amid its body."""

        def arm() -> None:
            self._cut_after_bytes = sent_bytes
            for each in self._open:
                each.sent_bytes = 0

        self._call(arm)

    def lose_answers(self, count: int = 1) -> None:
        """Break a connection in place of its answer, so many times."""
        self._call(lambda: setattr(self, "_answers_to_lose", count))

    def close(self) -> None:
        """Break every connection and end the thread."""
        if self._thread.is_alive():
            self.cut()
            self._run(self._ended())
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._thread.join()
            self._loop.close()

    # --- on the thread ------------------------------------------------------------------------------------------

    async def _listen(self) -> None:
        self._server = await asyncio.start_server(self._carry, "127.0.0.1", self._port)
        self._port = self._server.sockets[0].getsockname()[1]

    def _cut(self) -> None:
        if self._server is not None:
            self._server.close()
        for each in self._open:
            each.abort()

    async def _ended(self) -> None:
        await asyncio.gather(*(task for task in self._carrying if task is not None))

    async def _carry(self, near_reader: asyncio.StreamReader, near: asyncio.StreamWriter) -> None:
        self.connections += 1
        self._carrying.add(asyncio.current_task())
        try:
            far_reader, far = await asyncio.open_connection("127.0.0.1", self._far_port)
        except OSError:
            near.transport.abort()
            return
        connection = _Connection(near, far)
        self._open.add(connection)
        ways = [
            asyncio.create_task(self._copy(connection, near_reader, far, self._up)),
            asyncio.create_task(self._copy(connection, far_reader, near, self._down)),
        ]
        try:
            await asyncio.gather(*ways)
        except OSError:
            pass  # cut by one side, or by an accident
        finally:
            for way in ways:
                way.cancel()
            await asyncio.gather(*ways, return_exceptions=True)
            for writer in (near, far):
                writer.transport.abort()
                with suppress(OSError):
                    await writer.wait_closed()
            self._open.discard(connection)
            self._carrying.discard(asyncio.current_task())

    async def _copy(
        self, connection: _Connection, source: asyncio.StreamReader, target: asyncio.StreamWriter, line: Line
    ) -> None:
        on_the_way: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue(UNDELIVERED_BLOCKS)
        delivering = asyncio.create_task(self._deliver(connection, on_the_way, target))
        try:
            while block := await source.read(BLOCK_BYTES):
                arrives_s = await line.carry(len(block))
                if self._has_accident(connection, len(block), is_answer=line is self._down):
                    raise ConnectionAbortedError
                await on_the_way.put((arrives_s, block))
            await on_the_way.put((0.0, b""))
            await delivering
        finally:
            delivering.cancel()

    async def _deliver(
        self, connection: _Connection, on_the_way: asyncio.Queue[tuple[float, bytes]], target: asyncio.StreamWriter
    ) -> None:
        """In order: what comes after a lost segment waits for it."""
        while True:
            arrives_s, block = await on_the_way.get()
            await asyncio.sleep(max(0.0, arrives_s - self._loop.time()))
            if not block:
                with suppress(OSError):
                    target.write_eof()
                return
            if not connection.is_frozen:
                target.write(block)
                await target.drain()

    def _has_accident(self, connection: _Connection, size_bytes: int, *, is_answer: bool) -> bool:
        """Tell whether an accident that was asked for happens to this block."""
        if is_answer:
            happens = self._answers_to_lose > 0
            self._answers_to_lose -= happens
        else:
            connection.sent_bytes += size_bytes
            happens = self._cut_after_bytes is not None and connection.sent_bytes > self._cut_after_bytes
            self._cut_after_bytes = None if happens else self._cut_after_bytes
        self.accidents += happens
        return happens

    def _call(self, call: Callable[[], object]) -> None:
        async def called() -> None:
            call()

        self._run(called())

    def _run(self, work: object) -> None:
        done: Future[None] = asyncio.run_coroutine_threadsafe(work, self._loop)  # type: ignore[arg-type]
        done.result(10)
