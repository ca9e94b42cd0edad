"""Sends renditions to Cloudinary, or to anything that speaks its protocol: the sandbox is no special case.

The official SDK builds and signs the parameters and the address; the body streams (multipart.py), because the
SDK holds every file in memory twice and knows neither progress nor cancel (cloudinary.md §5). Configuration
goes in per call, so several accounts live in one process.
"""

from __future__ import annotations

import threading
from base64 import b64encode
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

import cloudinary.utils
from urllib3 import encode_multipart_formdata

from frontload.core.errors import CollisionError, FileUnreadableError, RejectedError, ServiceTroubleError
from frontload.core.limits import Limits
from frontload.core.overwrite import Overwrite
from frontload.edges.cloudinary.answers import (
    check_clock,
    delivery_from,
    error_from,
    folder_mode_from,
    is_whole,
    limits_from,
)
from frontload.edges.cloudinary.chunks import CHUNK_ABOVE_BYTES, CHUNK_BYTES, chunks_after, moved, new_mark
from frontload.edges.cloudinary.connections import Connections
from frontload.edges.cloudinary.multipart import MultipartBody
from frontload.edges.cloudinary.parameters import sayable, upload_fields
from frontload.edges.cloudinary.throttle import Throttle
from frontload.edges.cloudinary.translation import translated

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import BinaryIO

    from frontload.core.asset import Delivery, Rendition
    from frontload.core.ports import ChunkMark, Shipment
    from frontload.edges.cloudinary.chunks import Chunk
    from frontload.edges.cloudinary.connections import Answer

_OK = 200
DEFAULT_PREFIX = "https://api.cloudinary.com"


@dataclass(frozen=True, slots=True)
class Credentials:
    """What it takes to speak to one destination; the secret never shows in a repr."""

    account: str
    cloud_name: str
    api_key: str
    api_secret: str = field(repr=False)
    upload_prefix: str | None = None
    unsigned_preset: str | None = None
    overwrite: Overwrite = Overwrite.NEVER
    eager: str | None = None

    @property
    def host(self) -> str:
        """The host for messages; text surgery, because an address with a slip in it must show as well."""
        return (self.upload_prefix or DEFAULT_PREFIX).partition("//")[2].partition("/")[0]


class CloudinaryUploader:
    """The `Uploader` port over HTTP(S); safe for several threads."""

    def __init__(
        self,
        *,
        credentials_of: Callable[[str], Credentials],
        rendition_path: Callable[[Rendition], Path],
        connections: int,
        bandwidth_bytes_per_s: float | None,
        user_agent: str,
        chunk_above_bytes: int = CHUNK_ABOVE_BYTES,
        chunk_bytes: int = CHUNK_BYTES,
    ) -> None:
        """Take the parts; renditions above *chunk_above_bytes* go in chunks of *chunk_bytes*."""
        self._credentials_of = credentials_of
        self._rendition_path = rendition_path
        self._connections = Connections(connections)
        self._throttle = Throttle(bandwidth_bytes_per_s)
        self._user_agent = user_agent
        self._chunk_above_bytes = chunk_above_bytes
        self._chunk_bytes = chunk_bytes
        self._stop = threading.Event()
        self._credentials: dict[str, Credentials] = {}
        self._folder_modes: dict[str, str] = {}

    def check(self, destination: str) -> Limits:
        """Ask the account for its folder mode and limits: two Admin calls a run, which prove credentials and clock.

        Credentials are looked up anew each time, so that a corrected secret or a restarted sandbox is found. Who
        has no key may ask neither; what can be proved then is that the preset is there.
        """
        credentials = self._credentials[destination] = self._credentials_of(destination)
        if credentials.unsigned_preset is not None:
            self._check_preset(credentials)
            self._folder_modes[destination] = "unknown"
            return Limits()
        with ThreadPoolExecutor(1, "uplink check") as beside:  # both at once: a long way is gone once
            usage = beside.submit(self._asked, credentials, "usage")
            answer = self._asked(credentials, "config?settings=true")
        _raise_for(answer, credentials)
        check_clock(answer.headers, datetime.now(UTC))
        self._folder_modes[destination] = folder_mode_from(answer.body)
        told = usage.result()
        return limits_from(told.body) if told.status == _OK else Limits()  # a key may not be allowed to ask

    def _check_preset(self, credentials: Credentials) -> None:
        """Begin an upload of nothing: the service looks at the preset before it misses the file."""
        fields = {"upload_preset": str(credentials.unsigned_preset)}
        body, content_type = encode_multipart_formdata(fields)
        headers = {"Content-Type": content_type, "User-Agent": self._user_agent}
        url = _address(credentials, "upload", resource_type="image")
        with translated(credentials.host, self._stop.is_set):
            answer = self._connections.request("POST", url, headers, body=body)
        try:
            _raise_for(answer, credentials)
        except RejectedError:
            return  # no file; the preset was taken

    def _asked(self, credentials: Credentials, what: str) -> Answer:
        """Return what the Admin API answers."""
        # not urllib3's make_headers, which cannot encode what a hurried copy and paste brings along
        pair = b64encode(f"{credentials.api_key}:{credentials.api_secret}".encode()).decode()
        headers = {"Authorization": f"Basic {pair}", "User-Agent": self._user_agent}
        url = _address(credentials, what, resource_type=None)
        with translated(credentials.host, self._stop.is_set):
            return self._connections.request("GET", url, headers)

    def upload(
        self, shipment: Shipment, progress: Callable[[int], None], cancelled: Callable[[], bool]
    ) -> Delivery:
        """Send one rendition under its public_id; its destination was checked before.

        Another image there is overwritten by the shipment's policy only, or else the account's; by a preset never.
        Whether it is another one the service says when it has the bytes, so by `if changed` a changed image goes
        twice, and no Admin call is spent.
        """
        policy = _policy(shipment, self._credentials[shipment.destination])
        try:
            file = self._rendition_path(shipment.rendition).open("rb")
        except OSError as error:
            raise FileUnreadableError(f"its rendition in the spool: {error.strerror}") from error
        with file:
            parcel = _Parcel(shipment, file, progress, cancelled, overwriting=policy is Overwrite.ALWAYS)
            try:
                return self._deliver(parcel)
            except CollisionError:
                if policy is not Overwrite.IF_CHANGED:
                    raise
            anew = replace(parcel, shipment=replace(shipment, resume=None), overwriting=True)
            return self._deliver(anew)

    def folder_mode(self, destination: str) -> str:
        """Return `fixed` or `dynamic` of a checked destination, `unknown` of one without a key."""
        return self._folder_modes[destination]

    def cap(self, rate_bytes_per_s: float | None) -> None:
        """Send no faster than this from now on, all uploads together; None lifts the cap."""
        self._throttle.cap(rate_bytes_per_s)

    def close(self) -> None:
        """Stop every upload at once; each ends with `CancelledUploadError`."""
        self._stop.set()
        self._connections.cut()

    def _deliver(self, parcel: _Parcel) -> Delivery:
        if parcel.shipment.rendition.size_bytes <= self._chunk_above_bytes:
            return delivery_from(self._send(parcel), parcel.shipment)
        return self._send_in_chunks(parcel)

    def _send_in_chunks(self, parcel: _Parcel) -> Delivery:
        """Go on from the shipment's mark; where the service no longer knows it, begin anew, once."""
        shipment = parcel.shipment
        if shipment.resume is not None and shipment.resume.fits(shipment):
            try:
                delivery = self._send_after(shipment.resume, parcel)
            except RejectedError:
                delivery = None  # the service has forgotten the upload: it says no more than that a part is wrong
            if delivery is not None:
                return delivery
        delivery = self._send_after(new_mark(shipment, self._chunk_bytes), parcel)
        if delivery is None:
            raise ServiceTroubleError(200, "it has not put the chunks together")
        return delivery

    def _send_after(self, mark: ChunkMark, parcel: _Parcel) -> Delivery | None:
        """Send the chunks that *mark* leaves; None if the service still misses some after the last."""
        shipment = parcel.shipment
        told = shipment.acknowledged or (lambda _: None)
        told(mark)
        for chunk in chunks_after(mark, shipment.rendition.size_bytes):
            body = self._send(parcel, chunk)
            if is_whole(body):
                return delivery_from(body, shipment)
            if not chunk.is_last:
                mark = moved(mark, chunk)
                told(mark)
        return None

    def _send(self, parcel: _Parcel, chunk: Chunk | None = None) -> bytes:
        """Send the whole file or one chunk of it, and return the body of the answer, which was a success."""
        shipment = parcel.shipment
        credentials = self._credentials[shipment.destination]
        dynamic = self._folder_modes.get(shipment.destination) == "dynamic"
        first = 0 if chunk is None else chunk.first
        parcel.file.seek(first)
        body = MultipartBody(
            upload_fields(shipment, credentials, folders_apart=dynamic, overwriting=parcel.overwriting),
            parcel.file,
            file_name=sayable(shipment.file_name),
            file_bytes=shipment.rendition.size_bytes if chunk is None else chunk.size_bytes,
            progress=lambda sent_bytes: parcel.progress(first + sent_bytes),
            before_block=lambda size_bytes: self._throttle.wait(size_bytes, self._stop, parcel.cancelled),
        )
        headers = {
            "Content-Type": body.content_type,
            "Content-Length": str(body.content_length),
            "User-Agent": self._user_agent,
            **({} if chunk is None else chunk.headers),
        }
        url = _address(credentials, "upload", resource_type="image")
        with translated(credentials.host, partial(self._is_given_up, parcel)):
            answer = self._connections.request("POST", url, headers, body=body, unwanted=parcel.cancelled)
        _raise_for(answer, credentials)
        return answer.body

    def _is_given_up(self, parcel: _Parcel) -> bool:
        return self._stop.is_set() or parcel.cancelled()


@dataclass(frozen=True, slots=True)
class _Parcel:
    """A shipment with its open file, and who watches it go."""

    shipment: Shipment
    file: BinaryIO
    progress: Callable[[int], None]
    cancelled: Callable[[], bool]
    overwriting: bool


def _policy(shipment: Shipment, credentials: Credentials) -> Overwrite:
    if credentials.unsigned_preset is not None:
        return Overwrite.NEVER
    return credentials.overwrite if shipment.overwrite is None else shipment.overwrite


def _address(credentials: Credentials, action: str, resource_type: str | None) -> str:
    prefix = (credentials.upload_prefix or DEFAULT_PREFIX).rstrip("/")
    if resource_type is None:
        return f"{prefix}/v1_1/{credentials.cloud_name}/{action}"
    return str(
        cloudinary.utils.cloudinary_api_url(
            action, resource_type=resource_type, upload_prefix=prefix, cloud_name=credentials.cloud_name
        )
    )


def _raise_for(answer: Answer, credentials: Credentials) -> None:
    if answer.status != _OK:
        raise error_from(answer.status, answer.headers, answer.body, credentials.account, credentials.host)
