"""A rendition cut into chunks: which bytes go next, under which id, and what the service has acknowledged.

The service assembles what comes under one `X-Unique-Upload-Id`, even from another process (cloudinary.md §3); it
cannot be asked which parts it has, so the mark is ours to keep. A chunk sent twice is the same chunk.
"""

from __future__ import annotations

import secrets
import string
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from frontload.core.ports import ChunkMark

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from frontload.core.ports import Shipment

CHUNK_ABOVE_BYTES = 100_000_000  # one request takes 100 MB of any plan (104,857,600 with the parameters)
CHUNK_BYTES = 20_000_000  # Cloudinary's default
CHUNK_LEAST_BYTES = 5 * 1024 * 1024 + 1  # "all parts except EOF-chunk must be larger than 5mb"
ID_LETTERS = 16  # as the official SDKs make them
ALPHABET = string.ascii_lowercase + string.digits


@dataclass(frozen=True, slots=True)
class Chunk:
    """Some bytes of a rendition, from *first* up to but without *end*, of *total*."""

    upload_id: str
    first: int
    end: int
    total_bytes: int

    @property
    def size_bytes(self) -> int:
        """How many bytes."""
        return self.end - self.first

    @property
    def is_last(self) -> bool:
        """Whether the service will have the whole file after it."""
        return self.end == self.total_bytes

    @property
    def headers(self) -> Mapping[str, str]:
        """What tells the service where it belongs."""
        return {
            "X-Unique-Upload-Id": self.upload_id,
            "Content-Range": f"bytes {self.first}-{self.end - 1}/{self.total_bytes}",
        }


def new_mark(shipment: Shipment, chunk_bytes: int) -> ChunkMark:
    """A mark at the beginning, under an id of its own; raises `ValueError` for chunks the service would refuse."""
    if chunk_bytes < CHUNK_LEAST_BYTES:
        raise ValueError(f"a chunk has at least {CHUNK_LEAST_BYTES} bytes, not {chunk_bytes}")
    upload_id = "".join(secrets.choice(ALPHABET) for _ in range(ID_LETTERS))
    place = (shipment.destination, shipment.public_id, shipment.rendition.etag)
    return ChunkMark(upload_id, *place, chunk_bytes=chunk_bytes, acknowledged_bytes=0)


def chunks_after(mark: ChunkMark, total_bytes: int) -> Iterator[Chunk]:
    """The chunks that are still to be sent, in order; a mark's own chunk size counts, not today's."""
    for first in range(mark.acknowledged_bytes, total_bytes, mark.chunk_bytes):
        yield Chunk(mark.upload_id, first, min(first + mark.chunk_bytes, total_bytes), total_bytes)


def moved(mark: ChunkMark, chunk: Chunk) -> ChunkMark:
    """The mark once *chunk* is acknowledged."""
    return replace(mark, acknowledged_bytes=chunk.end)
