"""What an upload leaves to be done once it is answered: promised drawings, and notifications."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from starlette.background import BackgroundTask

from frontload.sandbox.answers import Refusal, json_answer
from frontload.sandbox.asset import AssetKey
from frontload.sandbox.eager import BATCH_ID_BYTES, draw_promised
from frontload.sandbox.notifications import notify

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.responses import Response

    from frontload.sandbox.params import Params
    from frontload.sandbox.service import Service


def finished_answer(service: Service, params: Params, facts: Mapping[str, object], action: str) -> Response:
    """The answer to a finished upload or explicit call; `async` ones are told that their result will follow."""
    answer = json_answer(_pending(facts) if params.flag("async", default=False) else facts)
    if params.text("notification_url") or params.flag("eager_async", default=False):
        answer.background = BackgroundTask(_follow, service, params, facts, action)
    return answer


def _pending(facts: Mapping[str, object]) -> dict[str, object]:
    told = {name: facts[name] for name in ("resource_type", "type", "public_id")}
    return {"status": "pending", **told, "batch_id": secrets.token_hex(BATCH_ID_BYTES)}


def _follow(service: Service, params: Params, facts: Mapping[str, object], action: str) -> None:
    url = params.text("notification_url")
    notify(service, url, {"notification_type": action, **facts})
    key = AssetKey(str(facts["resource_type"]), str(facts["type"]), str(facts["public_id"]))
    asset = service.store.get(key)
    if asset is None or not params.flag("eager_async", default=False) or not params.text("eager"):
        return
    try:
        drawn = draw_promised(service, asset, params)
    except Refusal as refusal:
        drawn = {"notification_type": "error", "public_id": key.public_id, "error": {"message": refusal.message}}
    notify(service, params.text("eager_notification_url") or url, drawn)
