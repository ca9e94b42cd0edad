"""The second stage: renditions on their way, each on an upload thread."""

from __future__ import annotations

import logging
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from frontload.core.context import context_of
from frontload.core.errors import BugError, FrontloadError
from frontload.core.ports import Shipment
from frontload.core.public_id import asset_folder
from frontload.core.recipe import recipe_if_known
from frontload.engine.courtesy import Courtesy

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import ThreadPoolExecutor

    from frontload.core.asset import Asset, Rendition
    from frontload.core.ports import ChunkMark, Spool, Uploader
    from frontload.core.recipe import Recipe
    from frontload.engine.inbox import Inbox
    from frontload.engine.outcomes import Outcomes

log = logging.getLogger(__name__)


class Sending:
    """Begins uploads on threads and brings their outcomes back to the loop."""

    def __init__(
        self,
        *,
        uploader: Uploader,
        recipes: tuple[Recipe, ...],
        spool: Spool,
        uploads: ThreadPoolExecutor,
        inbox: Inbox,
        stopping: Callable[[], bool],
        outcomes: Outcomes,
    ) -> None:
        self.uploader = uploader
        self.recipes = recipes
        self._spool = spool
        self._uploads = uploads
        self._inbox = inbox
        self._stopping = stopping
        self._outcomes = outcomes
        self._courtesy = Courtesy()
        self._cut: set[int] = set()  # of asset numbers; written by the loop, read by upload threads

    def begin(self, asset: Asset) -> None:
        """Send an asset whose intent is committed."""
        self._cut.discard(asset.asset_no)
        self._uploads.submit(self._send, self.uploader, asset, self._outcomes.chunk_mark(asset.asset_no))

    def cut(self, asset_no: int) -> None:
        """Stop one upload at its next block; it ends with `CancelledUploadError`, or delivered if it was faster."""
        self._cut.add(asset_no)

    def serve_first(self, asset_nos: frozenset[int]) -> None:
        """Let the other uploads under way give way to these; nobody: none has to."""
        self._courtesy.serve_first(asset_nos)

    def _send(self, uploader: Uploader, asset: Asset, resume: ChunkMark | None) -> None:
        """Runs on an upload thread."""
        asset_no, rendition = asset.asset_no, asset.rendition
        if rendition is None or not self._spool.holds(rendition):
            self._inbox.put(partial(self._outcomes.rendition_lost, asset_no))
            return

        def progress(sent_bytes: int) -> None:
            self._inbox.put(partial(self._outcomes.upload_progressed, asset_no, sent_bytes, rendition.size_bytes))
            self._courtesy.give_way(asset_no, cancelled)

        def acknowledged(mark: ChunkMark) -> None:
            self._inbox.put(partial(self._outcomes.chunk_acknowledged, asset_no, mark))

        def cancelled() -> bool:
            return asset_no in self._cut or self._stopping()

        context = context_of(asset.source, recipe_if_known(asset.handling.recipe, self.recipes))
        shipment = replace(_shipment(asset, rendition), context=context, resume=resume, acknowledged=acknowledged)
        try:
            delivery = uploader.upload(shipment, progress, cancelled)
        except FrontloadError as error:
            self._inbox.put(partial(self._outcomes.upload_failed, asset_no, error))
        except Exception as error:  # the per-asset guard: this asset fails, the run goes on
            log.exception("the upload of asset %d failed", asset_no)
            bug = BugError(f"{type(error).__name__} while uploading an image")
            self._inbox.put(partial(self._outcomes.upload_failed, asset_no, bug))
        else:
            self._inbox.put(partial(self._outcomes.upload_ended, asset_no, delivery))


def _shipment(asset: Asset, rendition: Rendition) -> Shipment:
    handling = asset.handling
    folder = asset_folder(handling.folder, asset.source.folder)
    return Shipment(
        asset.asset_no, handling.destination, asset.public_id, rendition, folder, asset.source.name, handling.tags,
        overwrite=handling.overwrite,
    )  # fmt: skip
