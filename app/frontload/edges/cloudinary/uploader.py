"""Sends renditions to Cloudinary, or to anything that speaks its protocol: the sandbox is no special case.

The official SDK builds and signs the parameters and the address; the body streams (multipart.py), because the
SDK holds every file in memory twice and knows neither progress nor cancel (cloudinary.md §5). Configuration
goes in per call, so several accounts live in one process.
"""

from __future__ import annotations

import re
import ssl
import threading
from base64 import b64encode
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import cloudinary.utils
import urllib3.exceptions as http_errors

from frontload.core.errors import CancelledUploadError, ConnectionLostError, FileUnreadableError, UplinkDownError
from frontload.edges.cloudinary.answers import delivery_from, error_from, folder_mode_from
from frontload.edges.cloudinary.connections import Connections
from frontload.edges.cloudinary.multipart import MultipartBody
from frontload.edges.cloudinary.throttle import Throttle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from urllib3 import BaseHTTPResponse

    from frontload.core.asset import Delivery, Rendition
    from frontload.core.ports import Shipment

DEFAULT_PREFIX = "https://api.cloudinary.com"
_SURROGATES = re.compile("[\ud800-\udfff]+")  # what Python puts for bytes that are no UTF-8 (PEP 383)


@dataclass(frozen=True, slots=True)
class Credentials:
    """What it takes to speak to one destination; the secret never shows in a repr."""

    account: str
    cloud_name: str
    api_key: str
    api_secret: str = field(repr=False)
    upload_prefix: str | None = None

    @property
    def host(self) -> str:
        """The host for messages."""
        return urlsplit(self.upload_prefix or DEFAULT_PREFIX).netloc


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
    ) -> None:
        self._credentials_of = credentials_of
        self._rendition_path = rendition_path
        self._connections = Connections(connections)
        self._throttle = Throttle(bandwidth_bytes_per_s)
        self._user_agent = user_agent
        self._stop = threading.Event()
        self._credentials: dict[str, Credentials] = {}
        self._folder_modes: dict[str, str] = {}

    def check(self, destination: str) -> None:
        """Ask the account for its folder mode: one Admin call a run, which also proves the credentials.

        Credentials are looked up anew each time, so that a corrected secret or a restarted sandbox is found.
        """
        credentials = self._credentials[destination] = self._credentials_of(destination)
        url = _address(credentials, "config", resource_type=None) + "?settings=true"
        # not urllib3's make_headers, which cannot encode what a hurried copy and paste brings along
        pair = b64encode(f"{credentials.api_key}:{credentials.api_secret}".encode()).decode()
        with self._translated(credentials.host):
            answer = self._connections.pools.urlopen(
                "GET",
                url,
                headers={"Authorization": f"Basic {pair}", "User-Agent": self._user_agent},
                redirect=False,
                retries=False,
            )
        _raise_for(answer, credentials)
        self._folder_modes[destination] = folder_mode_from(answer.data)

    def upload(
        self, shipment: Shipment, progress: Callable[[int], None], cancelled: Callable[[], bool]
    ) -> Delivery:
        """Send one rendition under its public_id, never overwriting; its destination was checked before."""
        credentials = self._credentials[shipment.destination]
        dynamic = self._folder_modes.get(shipment.destination) == "dynamic"

        def before_block(size_bytes: int) -> bool:
            return self._throttle.wait(size_bytes, self._stop, cancelled)

        try:
            file = self._rendition_path(shipment.rendition).open("rb")
        except OSError as error:
            raise FileUnreadableError(f"its rendition in the spool: {error.strerror}") from error
        with file, self._translated(credentials.host):
            body = MultipartBody(
                _signed_fields(shipment, credentials, dynamic=dynamic),
                file,
                file_name=_sayable(shipment.file_name),
                file_bytes=shipment.rendition.size_bytes,
                progress=progress,
                before_block=before_block,
            )
            answer = self._connections.pools.urlopen(
                "POST",
                _address(credentials, "upload", resource_type="image"),
                body=body,
                headers={
                    "Content-Type": body.content_type,
                    "Content-Length": str(body.content_length),
                    "User-Agent": self._user_agent,
                },
                redirect=False,
                retries=False,
            )
        _raise_for(answer, credentials)
        return delivery_from(answer.data, shipment)

    def folder_mode(self, destination: str) -> str:
        """Return `fixed` or `dynamic` of a checked destination."""
        return self._folder_modes[destination]

    def close(self) -> None:
        """Stop every upload at once; each ends with `CancelledUploadError`."""
        self._stop.set()
        self._connections.cut()

    @contextmanager
    def _translated(self, host: str) -> Iterator[None]:
        """Turn urllib3's errors into ours: could not connect, or lost on the way."""
        try:
            yield
        except CancelledUploadError:
            raise
        except (http_errors.HTTPError, OSError) as error:
            if self._stop.is_set():
                raise CancelledUploadError from error
            innermost = _innermost(error)
            reason = _plain_reason(innermost)
            never_met = isinstance(error, http_errors.NewConnectionError | http_errors.ConnectTimeoutError)
            if never_met or isinstance(innermost, ssl.SSLCertVerificationError):
                raise UplinkDownError(host, reason) from error
            raise ConnectionLostError(host, reason) from error


def _signed_fields(shipment: Shipment, credentials: Credentials, *, dynamic: bool) -> list[tuple[str, str]]:
    options: dict[str, Any] = {"public_id": shipment.public_id, "overwrite": False}
    if shipment.tags:
        options["tags"] = ",".join(shipment.tags)
    if dynamic and shipment.folder:
        options["asset_folder"] = _sayable(shipment.folder)
    if shipment.rendition.transformation:
        options |= {"eager": shipment.rendition.transformation, "eager_async": True}  # upscaling takes its time
    params = cloudinary.utils.build_upload_params(**options)
    signed = cloudinary.utils.sign_request(
        params, {"api_key": credentials.api_key, "api_secret": credentials.api_secret, "signature_version": 2}
    )
    return [(name, str(value)) for name, value in signed.items()]


def _sayable(name: str) -> str:
    """Return a file or folder name that can be encoded: the bytes of one need not be text."""
    return _SURROGATES.sub("_", name)


def _address(credentials: Credentials, action: str, resource_type: str | None) -> str:
    prefix = (credentials.upload_prefix or DEFAULT_PREFIX).rstrip("/")
    if resource_type is None:
        return f"{prefix}/v1_1/{credentials.cloud_name}/{action}"
    return str(
        cloudinary.utils.cloudinary_api_url(
            action, resource_type=resource_type, upload_prefix=prefix, cloud_name=credentials.cloud_name
        )
    )


def _raise_for(answer: BaseHTTPResponse, credentials: Credentials) -> None:
    if answer.status != 200:  # noqa: PLR2004
        raise error_from(answer.status, answer.headers, answer.data, credentials.account, credentials.host)


def _innermost(error: BaseException) -> BaseException:
    """Return what set off the chain that ends in *error*."""
    while (inner := error.__cause__ or error.__context__) is not None:
        error = inner
    return error


def _plain_reason(error: BaseException) -> str:
    """Return the reason in few words."""
    if isinstance(error, TimeoutError):
        return "no answer in time"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror.lower()
    return (str(error) or type(error).__name__)[:120]
