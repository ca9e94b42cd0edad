"""Chunked uploads: order, repetition, disagreement, and a server killed in between."""

from __future__ import annotations

import hashlib
import os
from concurrent.futures import ThreadPoolExecutor

import cloudinary.exceptions
import cloudinary.uploader
import pytest

from sandbox_process import start_sandbox

PART = 5 * 1024 * 1024
CONTENT = os.urandom(2 * PART + 1000)
RANGES = [(0, PART), (PART, 2 * PART), (2 * PART, len(CONTENT))]


def send(sandbox, upload_id, start, end, total=None, **options):
    """Send one part."""
    headers = {
        "X-Unique-Upload-Id": upload_id,
        "Content-Range": f"bytes {start}-{end - 1}/{len(CONTENT) if total is None else total}",
    }
    part = ("big.bin", CONTENT[start:end])
    return cloudinary.uploader.upload_large_part(
        part, http_headers=headers, public_id=f"chunks/{upload_id}", **options, **sandbox.cloudinary
    )


def test_parts_may_come_in_any_order_and_twice(sandbox):
    """The file is whole when every byte has come, and only then."""
    answers = [send(sandbox, "order", *RANGES[number]) for number in (2, 0, 0, 1)]

    assert [answer["done"] for answer in answers] == [False, False, False, True]
    assert [answer["bytes"] for answer in answers] == [1000, PART + 1000, PART + 1000, len(CONTENT)]
    assert answers[-1]["etag"] == hashlib.md5(CONTENT).hexdigest()


def test_parts_may_come_at_once(sandbox):
    """Of parallel parts exactly one answer is the asset, and the bytes are stored once."""
    with ThreadPoolExecutor(3) as pool:
        answers = list(pool.map(lambda part: send(sandbox, "parallel", *part), RANGES))

    assert sorted(answer["done"] for answer in answers) == [False, False, True]
    assert sandbox.stored_counts()["chunks/parallel"] == 1


def test_last_part_sent_again_is_answered_again(sandbox):
    """A sender who missed the last answer gets it, and nothing is stored twice."""
    for part in RANGES:
        first = send(sandbox, "again", *part)
    second = send(sandbox, "again", *RANGES[-1])

    assert (second["done"], second["version"]) == (True, first["version"])
    assert sandbox.stored_counts()["chunks/again"] == 1


def test_upload_id_may_be_used_anew(sandbox):
    """Beginning again under a finished id uploads again; the old answer is only for its last part."""
    for part in RANGES:
        send(sandbox, "anew", *part)

    answers = [send(sandbox, "anew", *part) for part in RANGES]

    assert [answer["done"] for answer in answers] == [False, False, True]
    assert sandbox.stored_counts()["chunks/anew"] == 2


def test_total_may_be_unknown_until_the_last_part(sandbox):
    """Node's clients say -1 until they know."""
    send(sandbox, "unknown", *RANGES[0], total=-1)
    send(sandbox, "unknown", *RANGES[1], total=-1)

    assert send(sandbox, "unknown", *RANGES[2])["done"] is True


def test_changed_total_is_refused(sandbox):
    """Parts must agree on the size of the file."""
    send(sandbox, "total", *RANGES[0])

    with pytest.raises(cloudinary.exceptions.BadRequest, match="differs from"):
        send(sandbox, "total", *RANGES[1], total=len(CONTENT) + 1)


def test_range_must_match_the_bytes(sandbox):
    """A part whose length is not its range's is refused."""
    headers = {"X-Unique-Upload-Id": "range", "Content-Range": f"bytes 0-{PART}/{len(CONTENT)}"}

    with pytest.raises(cloudinary.exceptions.BadRequest, match="Content-Range does not match"):
        cloudinary.uploader.upload_large_part(("b", CONTENT[:PART]), http_headers=headers, **sandbox.cloudinary)


@pytest.mark.kill
def test_upload_goes_on_after_the_server_was_killed(tmp_path):
    """Parts acknowledged before a kill need not be sent again, and the port and the secret stay the same."""
    first = start_sandbox(tmp_path)
    send(first, "killed", *RANGES[0])
    send(first, "killed", *RANGES[1])
    first.kill()

    second = start_sandbox(tmp_path)
    try:
        told = send(second, "killed", *RANGES[2])
        assert second.announcement == first.announcement
        assert told["etag"] == hashlib.md5(CONTENT).hexdigest()
        assert second.stored_counts() == {"chunks/killed": 1}
    finally:
        second.stop()


@pytest.mark.parametrize(
    "content_range",
    ["bytes 0-1", "bytes 5-2/9", "bytes 0-9/9", "bytes -1-5/9", "bytes 0-5/x", "items 0-5/9",
     "bytes 0-5/999999999999999", "bytes 999999999999998-999999999999999/-1"],
)  # fmt: skip
def test_senseless_range_is_refused(sandbox, content_range):
    """Ranges that contradict themselves, or promise more than the sandbox takes."""
    headers = {"X-Unique-Upload-Id": "odd", "Content-Range": content_range}

    with pytest.raises(cloudinary.exceptions.BadRequest):
        cloudinary.uploader.upload_large_part(("b", b"123456"), http_headers=headers, **sandbox.cloudinary)


def test_wrong_signature_keeps_no_part(sandbox):
    """Whoever does not know the secret fills no disk."""
    headers = {"X-Unique-Upload-Id": "stranger", "Content-Range": f"bytes 0-{PART - 1}/{len(CONTENT)}"}
    wrong = {**sandbox.cloudinary, "api_secret": "wrong"}
    before = sorted((sandbox.root / "store" / "chunks").iterdir())

    with pytest.raises(cloudinary.exceptions.AuthorizationRequired):
        cloudinary.uploader.upload_large_part(("b", CONTENT[:PART]), http_headers=headers, **wrong)

    assert sorted((sandbox.root / "store" / "chunks").iterdir()) == before
    assert list((sandbox.root / "store" / "incoming").iterdir()) == []


def test_upload_id_is_never_a_path(sandbox):
    """An id that looks like one is an id like any other."""
    before = {path for path in sandbox.root.rglob("*") if "chunks" not in path.parts}

    told = send(sandbox, "../../escape", *RANGES[0])

    assert told["done"] is False
    assert {path for path in sandbox.root.rglob("*") if "chunks" not in path.parts} == before
