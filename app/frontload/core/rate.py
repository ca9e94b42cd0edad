"""Bandwidth as people write it."""

from __future__ import annotations

import re

from frontload.core.errors import UnclearValueError

_RATE = re.compile(r"(\d+(?:\.\d+)?)\s*([kmg]?)(?:bit(?:/s|ps)?|bps)?", re.IGNORECASE)
_FACTORS = {"": 1.0, "k": 1e3, "m": 1e6, "g": 1e9}
BITS_PER_BYTE = 8


def rate_text(rate_bytes_per_s: float) -> str:
    """Return a rate in bits as people write it: `20 Mbit/s`, `512 kbit/s`."""
    bits = rate_bytes_per_s * BITS_PER_BYTE
    letter = next((letter for letter in "gmk" if bits >= _FACTORS[letter]), "")
    return f"{bits / _FACTORS[letter]:.3g} {letter.upper().replace('K', 'k')}bit/s"


def rate_bytes_per_s(text: str) -> float:
    """Return bytes per second for a rate in bits, as uplinks are sold: `20M` is 20 Mbit/s.

    Raises `UnclearValueError`.
    """
    match = _RATE.fullmatch(text.strip())
    rate = float(match[1]) * _FACTORS[match[2].lower()] / BITS_PER_BYTE if match else 0.0
    if rate <= 0:
        raise UnclearValueError("bandwidth", text, "megabits per second such as 20M, or 512k")
    return rate
