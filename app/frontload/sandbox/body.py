"""One request body, in any of the three encodings a Cloudinary client uses."""

from __future__ import annotations

import base64
import binascii
import re
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, unquote_to_bytes

from frontload.sandbox.answers import bad_request
from frontload.sandbox.multipart import FILE_PARAM, PARAMS_MAX_BYTES, FileWriter, MultipartReader, decoded
from frontload.sandbox.params import Params, json_object, params_from, params_from_json

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable
    from pathlib import Path

    from starlette.requests import Request

    from frontload.sandbox.multipart import ReceivedFile

REMOTE_FILE = re.compile(rb"(?:https?|ftp|s3|gs):", re.IGNORECASE)
DATA_URI = re.compile(rb"data:[^,]*,", re.IGNORECASE)
DATA_URI_HEAD_BYTES = 200


@dataclass(frozen=True, slots=True)
class ReceivedForm:
    """Parameters, and the file if there was one."""

    params: Params
    file: ReceivedFile | None
    body_bytes: int


async def unpaced(_size_bytes: int) -> None:
    """The pace of a line without faults: as fast as it comes."""


@asynccontextmanager
async def receive_form(
    request: Request, folder: Path, pace: Callable[[int], Awaitable[None]]
) -> AsyncIterator[ReceivedForm]:
    """Read the body, files into *folder*; on leaving, a file that nobody moved away is removed."""
    content_type = request.headers.get("content-type", "")
    boundary = re.search(r'boundary="?([^";]+)"?', content_type)
    if not content_type.lower().startswith("multipart/") or boundary is None:
        body = await _whole_body(request)
        form = _plain_form(content_type, body, folder)
        try:
            yield form
        finally:
            _remove(form.file)
        return
    reader = MultipartReader(boundary[1], folder)
    try:
        body_bytes = 0
        async for piece in request.stream():
            reader.feed(piece)
            body_bytes += len(piece)
            await pace(len(piece))
        reader.finish()
        form = ReceivedForm(params_from(reader.pairs), reader.file, body_bytes)
        if form.file is not None and form.file.filename is None:
            form = ReceivedForm(form.params, _file_from_text(form.file, folder), body_bytes)
        try:
            yield form
        finally:
            _remove(form.file)
    finally:
        reader.discard()


async def _whole_body(request: Request) -> bytes:
    body = bytearray()
    async for piece in request.stream():
        body.extend(piece)
        if len(body) > PARAMS_MAX_BYTES:
            raise bad_request("Parameters too large")
    return bytes(body)


def _plain_form(content_type: str, body: bytes, folder: Path) -> ReceivedForm:
    params = read_params(content_type, body)
    text = params.text(FILE_PARAM)
    if text is None:
        return ReceivedForm(params, None, len(body))
    writer = FileWriter(folder)
    writer.write(text.encode())
    return ReceivedForm(params.without([FILE_PARAM]), _file_from_text(writer.finish(None), folder), len(body))


def read_params(content_type: str, body: bytes) -> Params:
    """The parameters of a JSON or form-encoded body."""
    if content_type.lower().startswith("application/json"):
        payload = json_object(body or b"{}")
        if payload is None:
            raise bad_request("Invalid JSON in request body")
        return params_from_json(payload)
    return params_from(parse_qsl(decoded(body), keep_blank_values=True))


def _file_from_text(received: ReceivedFile, folder: Path) -> ReceivedFile:
    """A `file` sent as a text: a data URI is decoded, an address refused, other bytes are the file itself."""
    with received.path.open("rb") as file:
        head = file.read(DATA_URI_HEAD_BYTES)
    uri = DATA_URI.match(head)
    if REMOTE_FILE.match(head):
        received.path.unlink()
        raise bad_request("The sandbox does not fetch remote files")
    if uri is None:
        return received
    body = received.path.read_bytes()[uri.end() :]
    received.path.unlink()
    writer = FileWriter(folder)
    try:
        is_base64 = uri[0].lower().endswith(b";base64,")
        writer.write(base64.b64decode(body) if is_base64 else unquote_to_bytes(body))
    except binascii.Error:
        writer.discard()
        raise bad_request("Invalid data URI") from None
    return writer.finish(None)


def _remove(file: ReceivedFile | None) -> None:
    if file is not None:
        file.path.unlink(missing_ok=True)
