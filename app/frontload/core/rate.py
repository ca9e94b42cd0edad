"""Bandwidth as people write it."""

from __future__ import annotations

import re

from frontload.core.errors import UnclearValueError

_RATE = re.compile(r"(\d+(?:\.\d+)?)\s*([kmg]?)(?:bit(?:/s|ps)?|bps)?", re.IGNORECASE)
_FACTORS = {"": 1.0, "k": 1e3, "m": 1e6, "g": 1e9}
BITS_PER_BYTE = 8


def rate_bytes_per_s(text: str) -> float:
    """Return bytes per second for a rate in bits, as uplinks are sold: `20M` is 20 Mbit/s.

    Raises `UnclearValueError`.
    """
    match = _RATE.fullmatch(text.strip())
    rate = float(match[1]) * _FACTORS[match[2].lower()] / BITS_PER_BYTE if match else 0.0
    if rate <= 0:
        raise UnclearValueError("bandwidth", text, "megabits per second such as 20M, or 512k")
    return rate


def rate_word(rate_bytes_per_s: float) -> str:
    """Return the rate as `rate_bytes_per_s` reads it, such as `20M`."""
    bits = rate_bytes_per_s * BITS_PER_BYTE
    letter = next((each for each in "gmk" if bits >= _FACTORS[each]), "")
    return f"{bits / _FACTORS[letter]:.12f}".rstrip("0").rstrip(".") + letter.upper().replace("K", "k")
