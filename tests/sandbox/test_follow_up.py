"""What an upload leaves for later: promised drawings, results of async calls, notifications."""

from __future__ import annotations

import json
import queue
import threading
import urllib.request
from http.server import BaseHTTPRequestHandler, HTTPServer

import cloudinary.api
import cloudinary.exceptions
import cloudinary.uploader
import cloudinary.utils
import pytest

from sandbox.sdk import uploaded

SCALE_10 = {"width": 10, "crop": "scale"}


@pytest.fixture
def listener():
    """A web server that queues what is posted to it, and its address."""
    heard: queue.Queue[tuple[dict[str, str], bytes]] = queue.Queue()

    class Ear(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            heard.put((dict(self.headers), self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(200)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Ear)
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    yield heard, f"http://127.0.0.1:{server.server_port}/told?by=sandbox"
    server.shutdown()
    server.server_close()


def test_promised_drawings_are_made_and_told(sandbox, jpeg, listener, monkeypatch):
    """eager_async answers at once; the notification then tells the size, signed so that the SDK believes it."""
    heard, address = listener
    told = uploaded(
        sandbox, jpeg, public_id="later/eager", eager=[SCALE_10], eager_async=True, notification_url=address,
        eager_notification_url=address,
    )  # fmt: skip

    first, second = heard.get(timeout=20), heard.get(timeout=20)

    assert (told["eager"][0]["status"], "width" in told["eager"][0]) == ("processing", False)
    upload, eager = json.loads(first[1]), json.loads(second[1])
    assert (upload["notification_type"], upload["public_id"]) == ("upload", "later/eager")
    assert (eager["notification_type"], eager["eager"][0]["width"]) == ("eager", 10)
    monkeypatch.setattr(cloudinary.config(), "api_secret", sandbox.announcement.api_secret)
    stamp, signature = second[0]["X-Cld-Timestamp"], second[0]["X-Cld-Signature"]
    assert cloudinary.utils.verify_notification_signature(second[1].decode(), stamp, signature)
    with urllib.request.urlopen(told["eager"][0]["url"], timeout=20) as answer:
        assert len(answer.read()) == eager["eager"][0]["bytes"]


def test_an_async_upload_is_told_that_it_follows(sandbox, jpeg, listener):
    """The answer is pending with a batch id, the notification has the asset."""
    heard, address = listener
    told = uploaded(sandbox, jpeg, public_id="later/async", notification_url=address, **{"async": True})

    facts = json.loads(heard.get(timeout=20)[1])

    assert (told["status"], told["public_id"], len(told["batch_id"])) == ("pending", "later/async", 32)
    assert facts["etag"] == cloudinary.api.resource("later/async", **sandbox.cloudinary)["etag"]


def test_explicit_notifies_as_well(sandbox, jpeg, listener):
    """A later wish for drawings is followed in the same way."""
    heard, address = listener
    uploaded(sandbox, jpeg, public_id="later/explicit")

    cloudinary.uploader.explicit(
        "later/explicit", type="upload", eager=[SCALE_10], eager_async=True, notification_url=address,
        **sandbox.cloudinary,
    )  # fmt: skip

    kinds = [json.loads(heard.get(timeout=20)[1])["notification_type"] for _ in range(2)]
    assert kinds == ["explicit", "eager"]


@pytest.mark.parametrize(
    "address",
    ["http://example.com/", "https://127.0.0.1/", "http://127.0.0.1.example.com/", "ftp://127.0.0.1/",
     "http://user@evil.example@127.0.0.1.nip.io/", "http://[::1", "http://127.0.0.1:0/", "file:///etc/passwd"],
)  # fmt: skip
def test_nothing_is_sent_off_this_machine(sandbox, jpeg, address):
    """An address elsewhere is refused before anything is stored."""
    with pytest.raises(cloudinary.exceptions.BadRequest, match="loopback http addresses only"):
        uploaded(sandbox, jpeg, public_id="later/away", notification_url=address)

    assert "later/away" not in sandbox.stored_counts()


def test_nobody_listening_is_no_error(sandbox, jpeg):
    """A notification that cannot be delivered is dropped, and the sandbox goes on."""
    uploaded(sandbox, jpeg, public_id="later/deaf", notification_url="http://127.0.0.1:9/")

    assert uploaded(sandbox, jpeg, public_id="later/next")["public_id"] == "later/next"


def test_wrong_wishes_are_refused_before_they_are_promised(sandbox, jpeg):
    """A drawing that cannot be made is told in the answer, not in a notification."""
    with pytest.raises(cloudinary.exceptions.BadRequest, match="Invalid transformation component"):
        uploaded(sandbox, jpeg, eager="zz_1/w_10", eager_async=True)
