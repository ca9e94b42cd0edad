"""Signatures against Cloudinary's own vectors."""

from __future__ import annotations

from pathlib import Path

import pytest

from frontload.sandbox.answers import Refusal
from frontload.sandbox.installation import Installation
from frontload.sandbox.params import params_from, parse_context
from frontload.sandbox.signature import check_signature, sign, string_to_sign

# Source: the documented example of "authentication signatures", secret abcd; the others by pycloudinary 1.46.3.
PAIRS = [("timestamp", "1315060510"), ("public_id", "sample_image")]
EAGER = ("eager", "w_400,h_300,c_pad|w_260,h_200,c_crop")
HERE = Installation(Path(), 1, "sandbox", "12", "abcd", "fixed")


@pytest.mark.parametrize(
    ("pairs", "algorithm", "expected"),
    [
        (PAIRS, "sha1", "b4ad47fb4e25c7bf5f92a20089f9db59bc302313"),
        (PAIRS, "sha256", "e3c44b54e67a3ecc918f5d7236ca5faa36250ea8a8cd6cbabfd2d6bb2453acac"),
        ([*PAIRS, EAGER], "sha1", "bfd09f95f331f558cbd1320e67aa8d488770583e"),
    ],
)
def test_signature_equals_the_documented_vector(pairs, algorithm, expected):
    """The documented parameters give the documented signatures."""
    assert sign(pairs, "abcd", algorithm=algorithm) == expected


def test_version_two_escapes_ampersands():
    """A value cannot smuggle in another parameter under signature version 2."""
    assert string_to_sign([("a", "1&b=2")], 2) == "a=1%26b=2"
    assert string_to_sign([("a", "1&b=2")], 1) == "a=1&b=2"


@pytest.mark.parametrize("version", [1, 2])
@pytest.mark.parametrize("algorithm", ["sha1", "sha256"])
def test_all_signature_kinds_are_accepted(version, algorithm):
    """Both versions and both hashes pass, as with the service."""
    pairs = [("public_id", "a&b"), ("timestamp", "1000")]
    signature = sign(pairs, "abcd", version=version, algorithm=algorithm)
    params = params_from([*pairs, ("api_key", "12"), ("signature", signature)])

    check_signature(params, HERE, now_s=1000)


def test_stale_timestamp_is_refused():
    """An hour-old signature is refused in the service's words, with status 400."""
    pairs = [("timestamp", "1712841803")]
    params = params_from([*pairs, ("api_key", "12"), ("signature", sign(pairs, "abcd"))])

    with pytest.raises(Refusal) as refused:
        check_signature(params, HERE, now_s=1712841803 + 3601)

    told = "Stale request - reported time is 2024-04-11 13:23:23 +0000 which is more than 1 hour ago"
    assert (refused.value.status, refused.value.message) == (400, told)


def test_context_escapes_are_read():
    """Equal signs and bars inside a context value survive."""
    assert parse_context(r"alt=a\=b\|c|caption=x") == {"alt": "a=b|c", "caption": "x"}
