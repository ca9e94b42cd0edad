"""How to reach a host from here: straight or through a proxy, and whose certificates are believed.

The official SDK knows neither the environment's proxy nor another trust store than certifi (cloudinary.md §1).
"""

from __future__ import annotations

import os
import re
import ssl
from dataclasses import dataclass, field
from urllib.parse import SplitResult, unquote, urlsplit
from urllib.request import getproxies, proxy_bypass

import certifi
from urllib3.util import make_headers, parse_url
from urllib3.util.ssl_ import create_urllib3_context

from frontload.core.errors import UplinkDownError

LOOPBACK = re.compile(r"localhost|127(?:\.\d{1,3}){3}|\[::1\]", re.IGNORECASE)
DEFAULT_PORTS = {"http": 80, "https": 443}  # also the kinds of proxies that are spoken
CA_VARIABLES = ("REQUESTS_CA_BUNDLE", "SSL_CERT_FILE")  # the first that is set counts, as requests and curl have it


@dataclass(frozen=True, slots=True)
class Proxy:
    """A proxy, its name and password already turned into headers, which show in no repr."""

    address: str
    headers: tuple[tuple[str, str], ...] = field(repr=False)


def proxy_for(url: str) -> Proxy | None:
    """The proxy that the environment (HTTPS_PROXY, NO_PROXY …) or the system sets for *url*; None for straight on.

    This machine is always reached straight: no proxy could find the sandbox. Raises `UplinkDownError` for a kind of
    proxy that Frontload does not speak (SOCKS), urllib3's `LocationParseError` for a *url* that is none.
    """
    parts = parse_url(url)
    host = parts.host or ""
    if LOOPBACK.fullmatch(host) or proxy_bypass(parts.netloc or ""):
        return None
    proxies = getproxies()
    address = proxies.get(parts.scheme or "") or proxies.get("all")
    if not address:
        return None
    try:
        return _read(address if "://" in address else f"http://{address}")
    except ValueError as error:
        raise UplinkDownError(host, str(error)) from error


def _read(address: str) -> Proxy:
    """Read a proxy's address; raises `ValueError` with a reason that shows no password."""
    found = urlsplit(address)
    if found.scheme not in DEFAULT_PORTS:
        raise ValueError(f"the proxy is set to {found.scheme}://, but only http and https proxies work")
    name, port = found.hostname, _port(found)
    if not name or port is None:
        raise ValueError("the address of the proxy is not understood")
    pair = f"{unquote(found.username or '')}:{unquote(found.password or '')}"
    headers = make_headers(proxy_basic_auth=pair) if found.username else {}
    return Proxy(f"{found.scheme}://{f'[{name}]' if ':' in name else name}:{port}", tuple(headers.items()))


def _port(found: SplitResult) -> int | None:
    try:
        return found.port or DEFAULT_PORTS[found.scheme]
    except ValueError:  # no number, and the error would show what it is
        return None


def trust(host: str) -> ssl.SSLContext:
    """A TLS context that believes the user's own bundle where one is named, else certifi's and the system's roots.

    Raises `UplinkDownError` (to *host*) for a bundle that cannot be read.
    """
    context = create_urllib3_context()
    context.check_hostname, context.verify_mode = True, ssl.CERT_REQUIRED
    bundle = next(filter(None, map(os.environ.get, CA_VARIABLES)), None)
    if bundle is not None:
        try:
            context.load_verify_locations(bundle)
        except OSError as error:  # ssl.SSLError is one
            raise UplinkDownError(host, f"the certificates in {bundle} cannot be read") from error
        return context
    context.load_verify_locations(certifi.where())
    context.load_default_certs()  # Windows' store, OpenSSL's folders on Linux; a macOS keychain it cannot read
    return context
