"""Batches and assets as rows, and back. The only place that knows both shapes."""

from __future__ import annotations

import json
import os
from dataclasses import asdict
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from sys import intern
from typing import Any

from frontload.core.asset import Asset, Batch, Delivery, Failure, Hand, Handling, Level, Marks, Rendition, Source
from frontload.core.overwrite import Overwrite
from frontload.core.states import AssetState

BATCH_COLUMNS = (
    "batch_no", "roots", "destination", "created_at", "level", "deadline", "recipe", "folder", "tags", "scanned",
    "by_hand", "force", "overwrite",
)  # fmt: skip
ASSET_COLUMNS = (
    "asset_no", "batch_no", "directory", "name", "folder", "size_bytes", "modified_ns", "taken_at", "public_id",
    "level", "deadline", "place", "state", "rank", "attempts", "rendition", "delivery", "failure",
    "rating", "urgency", "label", "width_px", "height_px", "handling", "by_hand",
    "caption", "alt",
)  # fmt: skip

Row = tuple[Any, ...]


def batch_row(batch: Batch) -> Row:
    """Return the batch in the order of `BATCH_COLUMNS`."""
    return (
        batch.batch_no,
        b"\0".join(os.fsencode(root) for root in batch.roots),
        batch.destination,
        batch.created_at.isoformat(),
        int(batch.level),
        _from_time(batch.deadline),
        batch.recipe,
        batch.folder,
        ",".join(batch.tags),
        int(batch.scanned),
        int(batch.by_hand),
        int(batch.force),
        batch.overwrite,
    )


def batch_from(row: Row) -> Batch:
    """Return the batch of a row."""
    (
        number, roots, destination, created_at, level, deadline, recipe, folder, tags, scanned, by_hand, force,
        overwrite,
    ) = row  # fmt: skip
    return Batch(
        batch_no=number,
        roots=tuple(_directory(root) for root in roots.split(b"\0") if root),
        destination=destination,
        created_at=datetime.fromisoformat(created_at),
        level=Level(level),
        deadline=_to_time(deadline),
        recipe=recipe,
        folder=folder,
        tags=tuple(tag for tag in tags.split(",") if tag),
        scanned=bool(scanned),
        by_hand=Hand(by_hand),
        force=bool(force),
        overwrite=_to_policy(overwrite),
    )


def asset_row(asset: Asset) -> Row:
    """Return the asset in the order of `ASSET_COLUMNS`."""
    source, delivery = asset.source, asset.delivery
    marks = source.marks
    return (
        asset.asset_no,
        asset.batch_no,
        os.fsencode(source.directory),
        os.fsencode(source.name),
        os.fsencode(source.folder),
        source.size_bytes,
        source.modified_ns,
        _from_time(marks.taken_at),
        asset.public_id,
        int(asset.level),
        _from_time(asset.deadline),
        asset.place,
        asset.state.value,
        asset.rank,
        asset.attempts,
        _from_value(asset.rendition),
        delivery_text(delivery) if delivery else None,
        _from_value(asset.failure),
        marks.rating,
        marks.urgency,
        marks.label,
        marks.width_px,
        marks.height_px,
        _handling_text(asset.handling),
        int(asset.by_hand),
        marks.caption,
        marks.alt,
    )


def asset_from(row: Row) -> Asset:
    """Return the asset of a row."""
    (
        number, batch_no, directory, name, folder, size_bytes, modified_ns, taken_at, public_id,
        level, deadline, place, state, rank, attempts, rendition, delivery, failure,
        rating, urgency, label, width_px, height_px, handling, by_hand, caption, alt,
    ) = row  # fmt: skip
    return Asset(
        asset_no=number,
        batch_no=batch_no,
        source=Source(
            _directory(directory),
            os.fsdecode(name),
            os.fsdecode(folder),
            size_bytes,
            modified_ns,
            Marks(_to_time(taken_at), rating, urgency, label, width_px, height_px, intern(caption), intern(alt)),
        ),
        public_id=public_id,
        handling=_handling(handling),
        level=Level(level),
        deadline=_to_time(deadline),
        place=place,
        by_hand=Hand(by_hand),
        state=AssetState(state),
        rank=rank,
        attempts=attempts,
        rendition=Rendition(**json.loads(rendition)) if rendition else None,
        delivery=delivery_from(delivery) if delivery else None,
        failure=Failure(**json.loads(failure)) if failure else None,
    )


def delivery_text(delivery: Delivery) -> str:
    """Return the delivery as JSON."""
    return json.dumps({**asdict(delivery), "delivered_at": delivery.delivered_at.isoformat()})


def delivery_from(text: str) -> Delivery:
    """Return the delivery of a JSON text."""
    facts = json.loads(text)
    return Delivery(**{**facts, "delivered_at": datetime.fromisoformat(facts["delivered_at"])})


@lru_cache(maxsize=1024)
def _directory(encoded: bytes) -> Path:
    # one object for all files of a folder, as the scan makes it
    return Path(os.fsdecode(encoded))


@lru_cache(maxsize=1024)
def _handling_text(handling: Handling) -> str:
    return json.dumps({**asdict(handling), "tags": ",".join(handling.tags)})


@lru_cache(maxsize=1024)
def _handling(text: str) -> Handling:
    # one object for all assets that are handled alike, as rules make it
    facts = json.loads(text)
    tags = tuple(tag for tag in facts["tags"].split(",") if tag)
    return Handling(**{**facts, "tags": tags, "overwrite": _to_policy(facts.get("overwrite"))})


def _from_value(value: Rendition | Failure | None) -> str | None:
    return json.dumps(asdict(value)) if value else None


def _from_time(time: datetime | None) -> str | None:
    return time.isoformat() if time else None


def _to_policy(word: str | None) -> Overwrite | None:
    return Overwrite(word) if word else None


def _to_time(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
