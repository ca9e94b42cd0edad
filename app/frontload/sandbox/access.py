"""Which calls are let in: signed, with Basic credentials, or unsigned by a preset."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from frontload.sandbox.answers import Refusal, bad_request, unauthorized
from frontload.sandbox.loopback import is_loopback
from frontload.sandbox.params import Params
from frontload.sandbox.presets import with_preset
from frontload.sandbox.signature import UNSIGNED_NOTIFICATION_NAMES, check_basic, check_signature

if TYPE_CHECKING:
    from starlette.requests import Request

    from frontload.sandbox.service import Service

# Source: ts_unsupported_parameters_in_unsigned_uploads
ALLOWED_UNSIGNED = (
    *("upload_preset", "callback", "public_id", "folder", "asset_folder", "tags", "context", "metadata"),
    *("face_coordinates", "custom_coordinates", "source", "filename_override", "manifest_transformation"),
    *("manifest_json", "template", "template_vars", "regions", "public_id_prefix"),
)
SENT_ANYWAY = ("timestamp", "signature", "api_key", "cloud_name", "resource_type")  # pycloudinary sends timestamp
FORBIDDEN = 403


def check_upload_access(service: Service, request: Request, params: Params) -> Params:
    """Let an upload in, and return the parameters that count, its preset's included; unsigned never overwrites."""
    check_cloud(service, request, "Invalid cloud_name {}")
    if request.headers.get("authorization"):
        check_basic(request.headers["authorization"], service.installation)
        return with_preset(service.definitions, params, unsigned=False)
    if params.text("signature") or params.text("api_key"):
        check_signature(params, service.installation, now_s=service.now_s())
        return with_preset(service.definitions, params, unsigned=False)
    _check_unsigned(request, params)
    preset = with_preset(service.definitions, params, unsigned=True)
    return Params({**preset.values, "overwrite": ("0",)})


def check_action_access(service: Service, request: Request, params: Params, *, notifies: bool) -> None:
    """Let any other Upload API call in; *notifies*: its notification parameters are not signed."""
    check_cloud(service, request, "Invalid cloud_name {}")
    if request.headers.get("authorization"):
        check_basic(request.headers["authorization"], service.installation)
        return
    also_unsigned = UNSIGNED_NOTIFICATION_NAMES if notifies else ()
    check_signature(params, service.installation, now_s=service.now_s(), also_unsigned=also_unsigned)


def check_download_access(service: Service, request: Request, params: Params) -> None:
    """Let a signed download address in."""
    check_cloud(service, request, "Invalid cloud_name {}")
    check_signature(params, service.installation, now_s=service.now_s())
    expires_at = params.text("expires_at")
    if expires_at is not None and not (expires_at.isdecimal() and int(expires_at) > service.now_s()):
        raise unauthorized("The address has expired")


def check_admin_access(service: Service, request: Request) -> None:
    """Let an Admin API call in."""
    check_basic(request.headers.get("authorization"), service.installation)
    check_cloud(service, request, "cloud_name mismatch")


def check_control_access(service: Service, request: Request) -> None:
    """Let a control call in; never one that a browser page sent, whatever it knows."""
    browser_says = ("origin", "sec-fetch-site", "sec-fetch-mode", "sec-fetch-dest")
    if any(name in request.headers for name in browser_says):
        raise Refusal(FORBIDDEN, "Control calls are not for browsers")
    check_basic(request.headers.get("authorization"), service.installation)


def is_loopback_host(host: str) -> bool:
    """Whether a `Host` header names this machine: another name may be a rebound one (DNS rebinding)."""
    found = re.fullmatch(r"(?:\[(::1)\]|(127\.0\.0\.1|localhost))(?::\d{1,5})?", host.lower())
    return found is not None


def check_cloud(service: Service, request: Request, message: str) -> None:
    """Refuse another cloud's name in the path."""
    cloud_name = request.path_params["cloud_name"]
    if cloud_name != service.installation.cloud_name:
        raise unauthorized(message.format(cloud_name))


def _check_unsigned(request: Request, params: Params) -> None:
    # A browser page may post forms to loopback, and only this kind of upload needs no secret.
    origin = request.headers.get("origin")
    if origin is not None and not is_loopback(origin):
        raise Refusal(FORBIDDEN, "Unsigned uploads from other origins are not accepted by the sandbox")
    if params.text("upload_preset") is None:
        raise bad_request("Upload preset must be specified when using unsigned upload")
    for name in params.without((*ALLOWED_UNSIGNED, *SENT_ANYWAY)).values:
        raise bad_request(
            f"{name.capitalize()} parameter is not allowed when using unsigned upload. "
            f"Only {','.join(ALLOWED_UNSIGNED)} upload parameters are allowed."
        )
