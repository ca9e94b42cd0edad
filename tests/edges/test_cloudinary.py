"""Uploads over real HTTP to a real sandbox, with everything that can go wrong on the way."""

from __future__ import annotations

import hashlib
import socket
import threading
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from io import BytesIO

import certifi
import cloudinary.api
import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_multipart import create_form_parser
from urllib3 import Timeout

from edges.pictures import encoded, photo
from edges.uplink import JPEG, NEVER, Sender, answering, answering_by_tls, credentials_for, shipment
from frontload.core import errors
from frontload.core.errors import (
    CancelledUploadError,
    CollisionError,
    ConnectionLostError,
    CredentialsRejectedError,
    FileUnreadableError,
    RateLimitedError,
    ServiceTroubleError,
    UplinkDownError,
)
from frontload.edges.cloudinary import connections
from frontload.edges.cloudinary.answers import delivery_from, error_from, folder_mode_from, retry_after_s
from frontload.edges.cloudinary.multipart import PROGRESS_BYTES, MultipartBody
from frontload.edges.cloudinary.throttle import Throttle
from frontload.edges.cloudinary.uploader import Credentials
from relay import Relay

OTHER = encoded(photo(150, 200), "JPEG")


# --- the body ---------------------------------------------------------------------------------------------------


def body_of(data: bytes, fields=(), *, name="goal.jpg", size=None, progress=lambda _: None, before=lambda _: True):
    """Return a body for these bytes."""
    size = len(data) if size is None else size
    return MultipartBody(
        fields, BytesIO(data), file_name=name, file_bytes=size, progress=progress, before_block=before
    )


def read_all(body: MultipartBody, size: int = 16384) -> bytes:
    """Read as the HTTP library does."""
    return b"".join(iter(lambda: body.read(size), b""))


def parsed(sent: bytes, content_type: str):
    """Let an independent parser take the body apart."""
    fields, files = [], []
    parser = create_form_parser({"Content-Type": content_type.encode()}, fields.append, files.append)
    parser.write(sent)
    parser.finalize()
    (file,) = files
    file.file_object.seek(0)
    return [(f.field_name.decode(), f.value.decode()) for f in fields], file.file_name, file.file_object.read()


VALUES = st.text(min_size=1, max_size=30).filter(str.isprintable)


class TestBody:
    """The multipart body as bytes."""

    @given(
        st.lists(st.tuples(st.from_regex(r"[a-z_]{1,12}", fullmatch=True), VALUES), max_size=5),
        st.binary(max_size=3000),
        st.integers(1, 700),
    )  # fmt: skip
    def test_another_parser_reads_what_was_written(self, fields, data, block):
        """Fields, file name and bytes come out as they went in, and the length was told truly."""
        body = body_of(data, fields)

        sent = read_all(body, block)

        assert len(sent) == body.content_length
        assert parsed(sent, body.content_type) == (fields, b"goal.jpg", data)

    def test_odd_file_names_cannot_break_out(self):
        """Quotes and line ends in a name stay inside it."""
        body = body_of(b"x", name='a"\r\nX-Evil: 1\r\n\r\n.jpg')

        _, name, data = parsed(read_all(body), body.content_type)

        assert b"\r" not in name
        assert data == b"x"

    def test_progress_comes_per_64_kib_and_at_the_end(self):
        """Rising counts of the file's own bytes, the last one its size."""
        told = []
        data = b"p" * (3 * PROGRESS_BYTES + 5)

        read_all(body_of(data, progress=told.append))

        assert told == [PROGRESS_BYTES, 2 * PROGRESS_BYTES, 3 * PROGRESS_BYTES, len(data)]

    def test_it_stops_amid_the_file(self):
        """Where the answer before a block is no, nothing more is read."""
        answers = iter([True, True, False])
        body = body_of(b"p" * 100_000, before=lambda _: next(answers))

        with pytest.raises(CancelledUploadError):
            read_all(body)

        assert next(answers, None) is None

    def test_a_file_that_became_shorter_is_told(self):
        """The server would wait for bytes that never come."""
        with pytest.raises(FileUnreadableError, match="shorter"):
            read_all(body_of(b"short", size=10))

    @pytest.mark.parametrize("block", [3, -1])
    def test_a_file_that_became_longer_does_not_spill(self, block):
        """What is sent is never more than was announced: the rest would be read as the next request."""
        body = body_of(b"long enough", size=4)

        sent = read_all(body, block)

        assert len(sent) == body.content_length
        assert parsed(sent, body.content_type)[2] == b"long"


class TestThrottle:
    """The bandwidth cap."""

    def test_blocks_leave_at_the_rate(self):
        """Threads together stay below the cap."""
        throttle, stop = Throttle(1_000_000), threading.Event()
        began_s = time.monotonic()
        threads = [
            threading.Thread(target=lambda: [throttle.wait(10_000, stop, NEVER.is_set) for _ in range(10)])
            for _ in range(3)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

        assert 0.28 <= time.monotonic() - began_s < 1.5

    @pytest.mark.parametrize("other", [None, 1e9])
    def test_a_change_of_the_cap_is_one_for_those_that_wait(self, other):
        """A block whose turn is a minute away leaves at once when the cap is lifted, or in a moment at another."""
        throttle, never, passed = Throttle(1000.0), threading.Event(), threading.Event()
        throttle.wait(60_000, never, never.is_set)
        waiting = threading.Thread(target=lambda: throttle.wait(1, never, never.is_set) and passed.set())
        waiting.start()

        throttle.cap(other)

        assert passed.wait(10)
        waiting.join()

    def test_no_cap_lets_everything_pass(self):
        """Without a rate nothing waits, until it is stopped."""
        throttle, stop = Throttle(None), threading.Event()

        assert throttle.wait(10**12, stop, NEVER.is_set) is True
        assert throttle.wait(1, stop, lambda: True) is False
        stop.set()
        assert throttle.wait(1, stop, NEVER.is_set) is False

    @pytest.mark.parametrize("by", ["stop", "cancelled"])
    def test_a_long_wait_ends_at_once(self, by):
        """The turn of a block on a narrow line may be minutes away; a stop does not wait for it."""
        throttle, stop, wish = Throttle(10), threading.Event(), threading.Event()
        assert throttle.wait(10_000, stop, wish.is_set)
        timer = threading.Timer(0.1, (stop if by == "stop" else wish).set)
        timer.start()
        began_s = time.monotonic()

        assert throttle.wait(10_000, stop, wish.is_set) is False

        assert time.monotonic() - began_s < 1.0
        timer.join()


class TestAnswers:
    """What the service says, as an error of the right kind."""

    @pytest.mark.parametrize(
        ("status", "message", "kind"),
        [
            (400, "Empty file", errors.RejectedError),
            (400, "Invalid image file", errors.RejectedError),
            (400, "Missing required parameter - file", errors.RejectedError),
            (400, "File size too large. Got 22233197. Maximum is 10485760.", errors.TooLargeError),
            (400, "Maximum image size is 25 Megapixels. Requested 33.6 Megapixels", errors.TooLargeError),
            (400, "Image file format bmp not allowed", errors.RejectedError),
            (400, "Stale request - reported time is 2024-04-11 13:23:38 +0000", errors.StaleClockError),
            (401, "Stale request - reported time is 2024-04-11", errors.StaleClockError),
            (401, "Invalid Signature 0. String to sign - 'a=1'.", CredentialsRejectedError),
            (401, "Invalid api_key 123", CredentialsRejectedError),
            (401, "cloud_name mismatch", CredentialsRejectedError),
            (403, "not allowed", CredentialsRejectedError),
            (404, "Invalid cloud_name demo", CredentialsRejectedError),
            (404, "Resource not found - a", errors.RejectedError),
            (409, "already exists", errors.RejectedError),
            (413, "", errors.TooLargeError),
            (420, "Rate Limit Exceeded. Limit of 500 api operations reached.", RateLimitedError),
            (420, "Rate limit exceeded", RateLimitedError),
            (429, "Too many concurrent upload_api operations", RateLimitedError),
            (420, "Monthly plan limit exceeded", errors.QuotaExceededError),
            (408, "", ServiceTroubleError),
            (423, "processing", ServiceTroubleError),
            (499, "Request Timeout", ServiceTroubleError),
            (500, "General Error", ServiceTroubleError),
            (502, "", ServiceTroubleError),
            (503, "", ServiceTroubleError),
            (504, "", ServiceTroubleError),
            (599, "", ServiceTroubleError),
            (302, "", UplinkDownError),
        ],
    )  # fmt: skip
    def test_each_answer_is_the_right_error(self, status, message, kind):
        """By status, and by message only where the status alone is unclear (cloudinary.md §5)."""
        body = b'{"error": {"message": "%s"}}' % message.encode() if message else b"<html>proxy</html>"

        found = error_from(status, {}, body, "press", "api.example")

        assert type(found) is kind
        assert message[:40] in found.title or kind is UplinkDownError

    @pytest.mark.parametrize(
        "body", [b"", b"<html>", b"[]", b'{"error": "text"}', b'{"error": null}', b"\xff\xfe", b"null"]
    )
    def test_the_header_speaks_where_the_body_does_not(self, body):
        """X-Cld-Error, else the bare status."""
        assert "said" in error_from(400, {"X-Cld-Error": "said so"}, body, "a", "h").title
        assert "HTTP status 400" in error_from(400, {}, body, "a", "h").title

    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            (None, None), ("", None), ("7", 7.0), ("0.5", 0.5), ("-3", 0.0), ("999999", 3600.0), ("soon", None),
            ("nan", 0.0), ("inf", 3600.0), ("Fri, 01 May 2026 12:00:00 -0000", None),
        ],
    )  # fmt: skip
    def test_retry_after_in_seconds(self, value, expected):
        """Seconds are honoured up to an hour; nonsense is no wish."""
        assert retry_after_s(value) == expected

    def test_retry_after_as_a_date(self):
        """The other form of RFC 9110: the time at which to come back."""
        later = format_datetime(datetime.now(UTC) + timedelta(seconds=90), usegmt=True)
        earlier = format_datetime(datetime.now(UTC) - timedelta(days=1), usegmt=True)

        assert 80 < retry_after_s(later) <= 90
        assert retry_after_s(earlier) == 0.0

    @pytest.mark.parametrize(
        "body",
        [
            b"<html>login</html>",
            b"[1]",
            b"{}",
            b'{"public_id": "a"}',
            b'{"public_id": "a", "url": "u", "width": "wide"}',
        ],
    )
    def test_a_success_that_is_none_is_trouble(self, body):
        """A 200 from a proxy is no delivery."""
        with pytest.raises(ServiceTroubleError):
            delivery_from(body, shipment())

    @pytest.mark.parametrize(
        ("body", "mode"),
        [
            (b'{"settings": {"folder_mode": "dynamic"}}', "dynamic"),
            (b'{"settings": {}}', "fixed"),
            (b"{}", "fixed"),
        ],
    )
    def test_the_folder_mode_is_read(self, body, mode):
        """Accounts that do not tell are of the older kind."""
        assert folder_mode_from(body) == mode


class TestCredentials:
    """The facts of a destination."""

    def test_the_secret_never_shows(self):
        """Not in a repr, and the host is the address's."""
        made = Credentials("press", "demo", "key", "hush-hush")

        assert "hush-hush" not in repr(made)
        assert made.host == "api.cloudinary.com"
        assert replace(made, upload_prefix="http://127.0.0.1:9").host == "127.0.0.1:9"


# --- the uploader -----------------------------------------------------------------------------------------------


class TestUpload:
    """One rendition to the sandbox."""

    def test_what_was_sent_is_delivered(self, sender, shared_sandbox):
        """The bytes are stored under their name, with the etag of what was sent."""
        told = []

        delivery = sender.send(shipment("up/sent", tags=("a", "b")), progress=told.append)

        assert (delivery.public_id, delivery.etag, delivery.existing) == (
            "up/sent",
            hashlib.md5(JPEG).hexdigest(),
            False,
        )
        assert (delivery.width_px, delivery.height_px, delivery.size_bytes) == (200, 150, len(JPEG))
        assert delivery.url.startswith(shared_sandbox.announcement.delivery_url)
        assert told[-1] == len(JPEG)

    def test_what_people_said_travels_with_it(self, sender, shared_sandbox):
        """Alt text and caption are the asset's context, whatever signs they are made of."""
        said = {"alt": "Zürich 1 = 1 | done \\ done", "caption": 'A "goal" & more'}

        sender.send(shipment("up/said", context=tuple(said.items())))

        found = cloudinary.api.resource("up/said", **shared_sandbox.cloudinary)
        assert found["context"]["custom"] == said

    def test_the_same_bytes_again_are_a_success(self, sender, shared_sandbox):
        """A second attempt finds what the first one stored."""
        sender.send(shipment("up/twice"))

        assert sender.send(shipment("up/twice")).existing is True
        assert shared_sandbox.stored_counts()["up/twice"] == 1

    def test_other_bytes_under_a_name_are_a_collision(self, sender, shared_sandbox):
        """Nothing is overwritten; the name is told."""
        first = sender.send(shipment("up/taken"))

        with pytest.raises(CollisionError, match="up/taken"):
            sender.send(shipment("up/taken", OTHER), OTHER)

        assert sender.send(shipment("up/taken")).etag == first.etag
        assert shared_sandbox.stored_counts()["up/taken"] == 1

    @pytest.mark.parametrize("name", ["ä 📷.jpg", "caf\udce9.jpg", 'q".jpg'])
    def test_odd_names_are_sent(self, sender, name):
        """Names of file and folder that are not text are sent as near to it as can be."""
        sent = shipment(f"up/odd{len(name)}", file_name=name, folder=f"day/{name}")

        assert sender.send(sent).public_id == sent.public_id

    def test_only_the_base_name_travels(self, tmp_path):
        """Neither the spool's path nor the photographer's folder is in the request."""
        received = []
        server, address = answering(200, b'{"public_id": "a", "url": "u", "etag": "e"}')
        handler = server.RequestHandlerClass

        def keep(self):
            size = int(self.headers["Content-Length"])
            received.append(self.rfile.read(size))
            self.do_GET()

        handler.do_POST = keep
        sender = Sender(tmp_path, Credentials("a", "demo", "k", "hush-hush", address))
        sender.uploader._credentials["sandbox"] = Credentials("a", "demo", "k", "hush-hush", address)

        sender.send(shipment())
        server.shutdown()
        server.server_close()
        sender.uploader.close()

        assert b'filename="goal.jpg"' in received[0]
        assert str(tmp_path).encode() not in received[0]
        assert b"hush-hush" not in received[0]

    def test_connections_are_used_again(self, shared_sandbox, tmp_path):
        """Twelve uploads of three threads need no more connections than were allowed."""
        shared_sandbox.set_faults()
        relay = Relay(shared_sandbox.port)
        sender = Sender(tmp_path, credentials_for(shared_sandbox, upload_prefix=relay.address), connections=3)
        sender.uploader.check("sandbox")
        (tmp_path / "r.jpg").write_bytes(JPEG)

        def send_four(thread: int) -> None:
            for number in range(4):
                sender.uploader.upload(shipment(f"pool/{thread}-{number}"), lambda _: None, NEVER.is_set)

        threads = [threading.Thread(target=send_four, args=(n,)) for n in range(3)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        sender.uploader.close()
        relay.close()

        assert sum(name.startswith("pool/") for name in shared_sandbox.stored_counts()) == 12
        assert 1 <= relay.connections <= 3

    def test_a_rendition_that_is_gone_is_told(self, sender):
        """Without its bytes an upload fails by the file, not by the network."""
        with pytest.raises(FileUnreadableError, match="spool"):
            sender.uploader.upload(shipment(data=b"never written"), lambda _: None, NEVER.is_set)

    def test_the_folder_mode_is_known_after_the_check(self, sender):
        """It decides how folders are sent."""
        assert sender.uploader.folder_mode("sandbox") == "dynamic"


class TestTrouble:
    """Faults on the way."""

    @pytest.mark.parametrize("secret", ["wrong", "with\u200bzero-width – dash"])
    def test_a_wrong_secret_is_found_by_the_check(self, shared_sandbox, tmp_path, secret):
        """Before a byte of an image leaves; a secret that a paste has spoilt is wrong, not a bug."""
        sender = Sender(tmp_path, credentials_for(shared_sandbox, api_secret=secret))

        with pytest.raises(CredentialsRejectedError, match="sandbox") as told:
            sender.uploader.check("sandbox")
        sender.uploader.close()

        assert secret not in str(told.value)

    def test_an_account_without_calls_left_says_when_it_has_some(self, shared_sandbox, tmp_path):
        """By the header of every Admin answer; before that hour is over nobody need ask again."""
        sender = Sender(tmp_path, credentials_for(shared_sandbox))
        shared_sandbox.set_faults(admin_calls_left=0)

        with pytest.raises(RateLimitedError, match="Limit of 500 api operations reached") as told:
            sender.uploader.check("sandbox")
        shared_sandbox.set_faults()
        sender.uploader.close()

        assert 0 < told.value.retry_after_s <= 3600

    def test_a_closed_port_is_an_uplink_that_is_down(self, tmp_path):
        """Nobody listens: the run halts with the host's name."""
        with socket.create_server(("127.0.0.1", 0)) as listener:
            port = listener.getsockname()[1]
        sender = Sender(tmp_path, Credentials("a", "demo", "k", "s", f"http://127.0.0.1:{port}"))

        with pytest.raises(UplinkDownError, match=f"127.0.0.1:{port}: connection refused"):
            sender.uploader.check("a")
        sender.uploader.close()

    @pytest.mark.parametrize(("kind", "stored"), [("drop_before", 0), ("drop_after", 1)])
    def test_a_lost_answer_is_a_lost_connection(self, sender, shared_sandbox, kind, stored):
        """The next attempt stores it, or finds that the lost one had; either way it is there once."""
        wanted = shipment(f"trouble/{kind}")
        shared_sandbox.set_faults({"kind": kind})

        with pytest.raises(ConnectionLostError):
            sender.send(wanted)
        again = sender.send(wanted)

        assert again.existing is bool(stored)
        assert shared_sandbox.stored_counts()[wanted.public_id] == 1

    @pytest.mark.parametrize("status", [420, 429])
    def test_a_rate_limit_tells_how_long_to_wait(self, sender, shared_sandbox, status):
        """Retry-After comes along for the retry policy."""
        shared_sandbox.set_faults({"kind": "status", "status": status, "retry_after_s": 7})

        with pytest.raises(RateLimitedError) as told:
            sender.send(shipment(f"trouble/{status}"))

        assert told.value.retry_after_s == 7.0

    @pytest.mark.parametrize(("kind", "status"), [("status", 500), ("html", 502), ("status", 503)])
    def test_trouble_of_the_service_passes(self, sender, shared_sandbox, kind, status):
        """5xx answers, a proxy's page among them, are transient, and the next attempt works."""
        shared_sandbox.set_faults({"kind": kind, "status": status})

        with pytest.raises(ServiceTroubleError, match=str(status)):
            sender.send(shipment(f"trouble/{status}"))

        assert sender.send(shipment(f"trouble/{status}")).existing is False

    def test_a_redirect_is_refused(self, tmp_path):
        """A signed request is never sent on to where a network's login page wants it."""
        server, address = answering(302, Location="http://127.0.0.1:1/elsewhere")
        sender = Sender(tmp_path, Credentials("a", "demo", "k", "s", address))

        with pytest.raises(UplinkDownError, match="redirects"):
            sender.uploader.check("a")
        server.shutdown()
        server.server_close()
        sender.uploader.close()

    def test_a_service_that_says_nothing_is_a_lost_connection(self, shared_sandbox, tmp_path, monkeypatch):
        """Silence has an end."""
        monkeypatch.setattr(connections, "TIMEOUT", Timeout(connect=5.0, read=0.3))
        sender = Sender(tmp_path, credentials_for(shared_sandbox))
        sender.uploader.check("sandbox")
        shared_sandbox.set_faults({"kind": "stall"})

        with pytest.raises(ConnectionLostError, match="no answer in time"):
            sender.send(shipment("trouble/silence"))
        shared_sandbox.set_faults()
        sender.uploader.close()

    def test_a_certificate_nobody_vouches_for_is_an_uplink_that_is_down(self, tmp_path, tls):
        """A network that reads along does not get the queue burnt on it."""
        sender = Sender(tmp_path, Credentials("a", "demo", "k", "s", tls))

        with pytest.raises(UplinkDownError, match="certificate"):
            sender.uploader.check("a")
        sender.uploader.close()

    def test_a_known_certificate_is_fine(self, tmp_path, tls, monkeypatch):
        """Over TLS everything works as without, closing included."""
        monkeypatch.setattr(certifi, "where", lambda: str(tmp_path / "cert.pem"))
        sender = Sender(tmp_path, Credentials("a", "demo", "k", "s", tls))

        sender.uploader.check("a")

        assert sender.uploader.folder_mode("a") == "fixed"
        sender.uploader.close()
        with pytest.raises(CancelledUploadError):
            sender.send(shipment(destination="a"))


@pytest.fixture
def tls(tmp_path):
    """A server with a certificate of its own making, in `cert.pem`."""
    with answering_by_tls(tmp_path, "127.0.0.1", "IP") as port:
        yield f"https://127.0.0.1:{port}"


class TestStopping:
    """Ending uploads."""

    def test_close_ends_an_upload_that_waits_for_its_answer(self, shared_sandbox, sender):
        """A server that has gone silent does not keep the app from closing."""
        shared_sandbox.set_faults({"kind": "stall"})
        sent, ended = threading.Event(), []

        def send() -> None:
            try:
                sender.send(shipment("stop/stall"), progress=lambda count: count == len(JPEG) and sent.set())
            except CancelledUploadError as error:
                ended.append(error)

        thread = threading.Thread(target=send)
        thread.start()
        assert sent.wait(10)
        began_s = time.monotonic()

        sender.uploader.close()
        thread.join(10)

        assert len(ended) == 1
        assert time.monotonic() - began_s < 1.0
        shared_sandbox.set_faults()

    def test_cancelled_amid_the_body(self, sender, shared_sandbox):
        """An upload that is no longer wanted stops at the next block, and nothing is stored."""
        data = encoded(photo(900, 900), "BMP")
        wish = threading.Event()

        with pytest.raises(CancelledUploadError):
            sender.send(shipment("stop/amid", data), data, progress=lambda _: wish.set(), cancelled=wish.is_set)

        assert "stop/amid" not in shared_sandbox.stored_counts()
        assert sender.send(shipment("stop/after")).public_id == "stop/after"

    def test_nothing_begins_after_close(self, sender, shared_sandbox):
        """A closed uploader sends no more."""
        sender.uploader.close()

        with pytest.raises(CancelledUploadError):
            sender.send(shipment("stop/late"))

        assert "stop/late" not in shared_sandbox.stored_counts()

    def test_the_bandwidth_cap_is_kept(self, shared_sandbox, tmp_path):
        """An upload takes as long as its bytes need at the user's rate."""
        data = encoded(photo(300, 300), "BMP")
        sender = Sender(tmp_path, credentials_for(shared_sandbox), rate=len(data) * 2.0)
        sender.uploader.check("sandbox")
        began_s = time.monotonic()

        sender.send(shipment("stop/capped", data), data)
        sender.uploader.close()

        assert 0.35 < time.monotonic() - began_s < 3.0
