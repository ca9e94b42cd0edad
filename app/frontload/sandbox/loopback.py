"""Addresses that lead to this machine and no further."""

from __future__ import annotations

from urllib.parse import urlsplit

_HOSTS = frozenset({"127.0.0.1", "localhost", "::1"})


def is_loopback(address: str) -> bool:
    """Tell whether a URL or an Origin header, which may hold anything, names this machine and a port it has."""
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return False
    return parts.hostname in _HOSTS and port != 0
