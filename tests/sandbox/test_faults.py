"""Faults on demand."""

from __future__ import annotations

import time
import urllib.error
import urllib.request

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
