"""Faults on demand."""

from __future__ import annotations

import base64
import time
import urllib.error
import urllib.request
from email.utils import parsedate_to_datetime

import cloudinary.api
import cloudinary.exceptions
import cloudinary.uploader
import pytest


def uploaded(sandbox, content, name, **options):
    """Upload with the SDK."""
    return cloudinary.uploader.upload(("p.jpg", content), public_id=name, **options, **sandbox.cloudinary)


@pytest.mark.parametrize(
    ("status", "error"),
    [
        (420, cloudinary.exceptions.RateLimited),
        (429, cloudinary.exceptions.RateLimited),
        (500, cloudinary.exceptions.GeneralError),
        (503, cloudinary.exceptions.GeneralError),
        (504, cloudinary.exceptions.Error),
        (401, cloudinary.exceptions.AuthorizationRequired),
    ],
)
def test_status_fault_happens_once(faulty_sandbox, jpeg, status, error):
    """The next upload gets the error, the one after it succeeds."""
    faulty_sandbox.set_faults({"kind": "status", "status": status, "retry_after_s": 1})

    with pytest.raises(error):
        uploaded(faulty_sandbox, jpeg, f"faults/{status}")
    uploaded(faulty_sandbox, jpeg, f"faults/{status}")

    assert faulty_sandbox.stored_counts()[f"faults/{status}"] == 1


def test_html_fault_is_no_json(faulty_sandbox, jpeg):
    """A proxy's page comes as such."""
    faulty_sandbox.set_faults({"kind": "html"})

    with pytest.raises(cloudinary.exceptions.Error, match=r"Error parsing server response \(502\)"):
        uploaded(faulty_sandbox, jpeg, "faults/html")


@pytest.mark.parametrize(("kind", "stored"), [("drop_before", 0), ("drop_after", 1)])
def test_dropped_connection_has_no_answer(faulty_sandbox, jpeg, kind, stored):
    """Before or after storing, the client only sees a closed connection; a retry then finds the asset."""
    name = f"faults/{kind}"
    faulty_sandbox.set_faults({"kind": kind})

    with pytest.raises(cloudinary.exceptions.Error, match="Connection aborted"):
        uploaded(faulty_sandbox, jpeg, name, overwrite=False)
    assert faulty_sandbox.stored_counts().get(name, 0) == stored

    again = uploaded(faulty_sandbox, jpeg, name, overwrite=False)
    assert again.get("existing", False) is bool(stored)
    assert faulty_sandbox.stored_counts()[name] == 1


def test_stall_lasts_until_the_client_gives_up(faulty_sandbox, jpeg):
    """A stalled upload is answered by the client's own timeout, and the next one works."""
    faulty_sandbox.set_faults({"kind": "stall"})

    with pytest.raises(cloudinary.exceptions.Error, match="ReadTimeoutError"):
        uploaded(faulty_sandbox, jpeg, "faults/stall", timeout=0.3)
    uploaded(faulty_sandbox, jpeg, "faults/stall")

    assert faulty_sandbox.stored_counts()["faults/stall"] == 1


def test_latency_and_bandwidth_slow_uploads_down(faulty_sandbox, jpeg):
    """Uploads take at least their time on the line, until the plan is cleared."""
    faulty_sandbox.set_faults(latency_s=0.2, bandwidth_bytes_per_s=len(jpeg) * 5)
    began = time.monotonic()
    uploaded(faulty_sandbox, jpeg, "faults/slow")
    slow_s = time.monotonic() - began

    faulty_sandbox.control("DELETE", "/_sandbox/faults")
    began = time.monotonic()
    uploaded(faulty_sandbox, jpeg, "faults/quick")

    assert slow_s >= 0.4 > time.monotonic() - began


@pytest.mark.parametrize("header", ["Origin", "Sec-Fetch-Site", "Sec-Fetch-Mode"])
def test_browser_cannot_switch_faults(faulty_sandbox, header):
    """What a browser sent is refused even with the secret."""
    address = faulty_sandbox.announcement.upload_prefix + "/_sandbox/faults"
    request = urllib.request.Request(address, b"{}", {header: "null"}, method="POST")

    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(request)

    with refused.value as answer:
        assert answer.code == 403


def test_requests_are_listed_with_their_outcome(faulty_sandbox, jpeg):
    """Tests can see what arrived: stored, existing or error."""
    faulty_sandbox.set_faults({"kind": "status", "status": 500})
    with pytest.raises(cloudinary.exceptions.GeneralError):
        uploaded(faulty_sandbox, jpeg, "faults/log")
    for _ in range(2):
        uploaded(faulty_sandbox, jpeg, "faults/log", overwrite=False)

    log = [entry["outcome"] for entry in faulty_sandbox.requests() if entry["public_id"] == "faults/log"]

    assert log == ["error", "stored", "existing"]


def test_connection_may_break_amid_the_body(faulty_sandbox, make_picture):
    """The client has sent a part of its bytes and stores nothing; its next attempt works."""
    content = make_picture(900, 900, "PNG")
    faulty_sandbox.set_faults({"kind": "drop_during"})

    with pytest.raises(cloudinary.exceptions.Error, match=r"Connection aborted|Broken pipe|reset"):
        uploaded(faulty_sandbox, content, "faults/during")
    assert "faults/during" not in faulty_sandbox.stored_counts()

    assert uploaded(faulty_sandbox, content, "faults/during")["bytes"] == len(content)


def test_admin_calls_run_out(faulty_sandbox):
    """The headers count down to a 420 in the service's words; uploads go on."""
    faulty_sandbox.set_faults(admin_calls_left=2)
    here = faulty_sandbox.cloudinary

    left = [cloudinary.api.ping(**here).rate_limit_remaining for _ in range(2)]
    with pytest.raises(
        cloudinary.exceptions.RateLimited, match=r"Limit of 500 api operations reached\. Try again on"
    ):
        cloudinary.api.ping(**here)

    assert left == [1, 0]
    faulty_sandbox.set_faults()
    assert cloudinary.api.ping(**here).rate_limit_remaining == 499


@pytest.mark.parametrize("ahead_s", [7200, -7200])
def test_clock_of_the_service_may_differ(faulty_sandbox, jpeg, ahead_s):
    """Its Date header shows the difference, and only a client whose clock is behind is refused."""
    faulty_sandbox.set_faults(clock_ahead_s=ahead_s)
    try:
        if ahead_s > 0:
            with pytest.raises(cloudinary.exceptions.BadRequest, match="Stale request"):
                uploaded(faulty_sandbox, jpeg, "faults/clock")
        else:
            uploaded(faulty_sandbox, jpeg, "faults/clock")
        with urllib.request.urlopen(
            f"{faulty_sandbox.announcement.upload_prefix}/_sandbox/alive?nonce=1"
        ) as answer:
            told_s = parsedate_to_datetime(answer.headers["Date"]).timestamp()
    finally:
        faulty_sandbox.set_faults()

    assert told_s - time.time() == pytest.approx(ahead_s, abs=30)


def test_account_may_take_smaller_images_only(faulty_sandbox, jpeg):
    """The limit is told by usage, and a larger image is refused with both numbers."""
    faulty_sandbox.set_faults(image_max_bytes=1000)

    with pytest.raises(cloudinary.exceptions.BadRequest, match=f"Got {len(jpeg)}. Maximum is 1000"):
        uploaded(faulty_sandbox, jpeg, "faults/large")
    usage = cloudinary.api.usage(**faulty_sandbox.cloudinary)
    faulty_sandbox.set_faults()

    assert usage["media_limits"]["image_max_size_bytes"] == 1000


@pytest.mark.parametrize(
    "plan",
    ['{"latency_s": -1}', '{"faults": 1}', '{"faults": [{"kind": "joy"}]}', "[]", "{",
             '{"clock_ahead_s": 1e300}', '{"latency_s": true}', '{"image_max_bytes": Infinity}'],
)  # fmt: skip
def test_wrong_plan_is_refused(faulty_sandbox, plan):
    """A plan that says nothing clear changes nothing."""
    told = faulty_sandbox.announcement
    pair = base64.b64encode(f"{told.api_key}:{told.api_secret}".encode()).decode()
    request = urllib.request.Request(
        f"{told.upload_prefix}/_sandbox/faults", plan.encode(), {"Authorization": f"Basic {pair}"}, method="POST"
    )

    with pytest.raises(urllib.error.HTTPError, match="400") as refused:
        urllib.request.urlopen(request)

    refused.value.close()
