"""How the uplink is reached: proxies, certificates, clocks; and how quickly anything under way can be stopped."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
import select
import socket
import ssl
import subprocess
import sys
import threading
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from PIL import Image
from urllib3.exceptions import HTTPError, SSLError

from edges.uplink import JPEG, NEVER, Sender, answering, answering_by_tls, credentials_for, shipment
from frontload.core.errors import CancelledUploadError, ConnectionLostError, StaleClockError, UplinkDownError
from frontload.edges.cloudinary import connections, route
from frontload.edges.cloudinary.answers import check_clock, error_from
from frontload.edges.cloudinary.connections import Connections
from frontload.edges.cloudinary.multipart import MultipartBody
from frontload.edges.cloudinary.route import proxy_for
from frontload.edges.cloudinary.translation import translated
from frontload.edges.cloudinary.uploader import Credentials
from relay import Relay
from sandbox_process import APP

IDLE = "TCP_KEEPIDLE" if hasattr(socket, "TCP_KEEPIDLE") else "TCP_KEEPALIVE"  # as macOS calls it
PROBED = {"SO_KEEPALIVE": (socket.SOL_SOCKET, socket.SO_KEEPALIVE)} | {
    name: (socket.IPPROTO_TCP, getattr(socket, name))
    for name in (IDLE, "TCP_KEEPINTVL", "TCP_KEEPCNT", "TCP_USER_TIMEOUT")
    if hasattr(socket, name)
}

PATIENCE_S = 20  # far below the time-outs of 30 and 180 s: what ends within it was stopped


class Proxy:
    """An HTTP proxy that knows CONNECT and plain requests; remembers what it was asked for."""

    def __init__(self, refuse_with: str = "", upstream: int = 0) -> None:
        self.heads: list[str] = []
        self._refuse_with = refuse_with
        self._upstream = upstream
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(near,), daemon=True).start()

    def _serve(self, near: socket.socket) -> None:
        with near:
            head = b""
            while b"\r\n\r\n" not in head:
                head += near.recv(65536)
            self.heads.append(head.decode("latin-1"))
            if self._refuse_with:
                near.sendall(f"HTTP/1.1 {self._refuse_with}\r\nContent-Length: 0\r\n\r\n".encode())
                return
            with socket.create_connection(("127.0.0.1", self._upstream)) as far:
                if head.startswith(b"CONNECT"):
                    near.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
                else:
                    far.sendall(head)
                self._pass_on(near, far)

    @staticmethod
    def _pass_on(near: socket.socket, far: socket.socket) -> None:
        while True:
            for source in select.select([near, far], [], [])[0]:
                try:
                    block = source.recv(65536)
                except OSError:
                    return
                if not block:
                    return
                (far if source is near else near).sendall(block)

    def close(self) -> None:
        """Take no more connections."""
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()


@contextmanager
def proxy(**options):
    """A proxy for one test."""
    made = Proxy(**options)
    yield made
    made.close()


@pytest.fixture
def tls(tmp_path):
    """A TLS server for the name example.test, and its certificate's file."""
    with answering_by_tls(tmp_path, "example.test", "DNS") as port:
        yield port, tmp_path / "cert.pem"


class TestProxies:
    """The proxy of the environment or the system."""

    @pytest.mark.parametrize(
        ("variables", "url", "expected"),
        [
            ({}, "https://api.example.test/x", None),
            ({"HTTPS_PROXY": "http://proxy:8080"}, "https://api.example.test/x", "http://proxy:8080"),
            ({"https_proxy": "proxy:8080"}, "https://api.example.test/x", "http://proxy:8080"),
            ({"HTTPS_PROXY": "http://proxy"}, "https://api.example.test/x", "http://proxy:80"),
            ({"HTTPS_PROXY": "https://[::2]"}, "https://api.example.test/x", "https://[::2]:443"),
            ({"ALL_PROXY": "http://proxy:1"}, "https://api.example.test/x", "http://proxy:1"),
            ({"HTTP_PROXY": "http://proxy:1"}, "https://api.example.test/x", None),
            ({"HTTPS_PROXY": "http://proxy:1", "NO_PROXY": "example.test"}, "https://api.example.test/x", None),
            ({"HTTPS_PROXY": "http://proxy:1", "NO_PROXY": "*"}, "https://api.example.test/x", None),
            ({"HTTPS_PROXY": "http://proxy:1", "NO_PROXY": "other.test"}, "https://example.test", "http://proxy:1"),
            ({"HTTP_PROXY": "http://proxy:1"}, "http://127.0.0.1:20000/x", None),
            ({"HTTP_PROXY": "http://proxy:1"}, "http://localhost:20000/x", None),
            ({"HTTP_PROXY": "http://proxy:1"}, "http://[::1]:20000/x", None),
            ({"HTTP_PROXY": "http://proxy:1"}, "http://127.0.0.1.example.test/x", "http://proxy:1"),
        ],
    )  # fmt: skip
    def test_the_proxy_follows_the_environment(self, monkeypatch, variables, url, expected):
        """By scheme, with its exceptions; this machine never by a proxy, which could not find it."""
        for name, value in variables.items():
            monkeypatch.setenv(name, value)

        found = proxy_for(url)

        assert (found and found.address) == expected

    @pytest.mark.parametrize("prefix", ["http://[", "https://[::2", "http://", "https://exa mple.test:x"])
    def test_an_address_that_is_none_is_a_connection_that_fails(self, tmp_path, prefix):
        """A slip in the settings ends in an error of ours, whatever the environment says of proxies."""
        sender = Sender(tmp_path, Credentials("a", "demo", "k", "s", prefix))

        with pytest.raises((UplinkDownError, ConnectionLostError)):
            sender.uploader.check("a")
        sender.uploader.close()

    def test_a_password_shows_nowhere(self, monkeypatch):
        """Name and password become a header, and stay out of address and repr."""
        monkeypatch.setenv("HTTPS_PROXY", "http://us%40er:hush%3Ahush@proxy:3128")

        found = proxy_for("https://api.example.test")

        pair = base64.b64encode(b"us@er:hush:hush").decode()
        assert found is not None
        assert found.headers == (("proxy-authorization", f"Basic {pair}"),)
        assert "hush" not in repr(found)
        assert pair not in repr(found)

    @pytest.mark.parametrize(
        ("address", "reason"),
        [
            ("socks5://me:hush@proxy:1080", "socks5://, but only http and https"),
            ("http://me:hush@proxy:port", "address of the proxy is not understood"),
            ("http://me:hush@", "address of the proxy is not understood"),
            ("http://me:hush@[::2", "Invalid IPv6 URL"),
        ],
    )
    def test_a_proxy_that_cannot_be_used_is_told(self, monkeypatch, tmp_path, address, reason):
        """SOCKS would need another library; silence would send the pictures past it. The password shows nowhere."""
        monkeypatch.setenv("ALL_PROXY", address)
        sender = Sender(tmp_path, Credentials("a", "demo", "k", "s", "http://api.example.test"))

        with pytest.raises(UplinkDownError, match=re.escape(reason)) as told:
            sender.uploader.check("a")
        sender.uploader.close()

        assert "hush" not in str(told.value)

    def test_uploads_go_through_the_proxy(self, shared_sandbox, tmp_path, monkeypatch):
        """A plain request is handed to the proxy whole, with its credentials, and uploads work as ever."""
        port = shared_sandbox.port
        with proxy(upstream=port) as between:
            monkeypatch.setenv("HTTP_PROXY", between.address.replace("http://", "http://me:pw@"))
            monkeypatch.setattr(route, "LOOPBACK", re.compile("nobody"))
            sender = Sender(tmp_path, credentials_for(shared_sandbox))
            sender.uploader.check("sandbox")

            delivery = sender.send(shipment("proxy/plain"))
            sender.uploader.close()

        assert delivery.public_id == "proxy/plain"
        assert between.heads[0].startswith(f"GET {shared_sandbox.announcement.upload_prefix}/v1_1/")
        assert "proxy-authorization: Basic bWU6cHc=" in between.heads[0]

    def test_tls_is_tunnelled(self, tls, tmp_path, monkeypatch):
        """The proxy sees the host's name and nothing else; the certificate is the far host's."""
        port, certificate = tls
        with proxy(upstream=port) as between:
            monkeypatch.setenv("HTTPS_PROXY", between.address)
            monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
            sender = Sender(tmp_path, Credentials("a", "demo", "key", "secret", "https://example.test"))

            sender.uploader.check("a")
            sender.uploader.close()

        assert between.heads[0].startswith("CONNECT example.test:443 ")
        assert "authorization" not in between.heads[0].lower()

    @pytest.mark.parametrize("prefix", ["http://example.test", "https://example.test"])
    def test_a_proxy_that_wants_a_password_is_told(self, tmp_path, monkeypatch, prefix):
        """Plain or tunnelled, the run halts and says what stands in the way."""
        with proxy(refuse_with="407 Proxy Authentication Required") as between:
            monkeypatch.setenv("ALL_PROXY", between.address)
            sender = Sender(tmp_path, Credentials("a", "demo", "key", "secret", prefix))

            with pytest.raises(UplinkDownError, match="proxy"):
                sender.uploader.check("a")
            sender.uploader.close()


class TestCertificates:
    """Whose certificates are believed."""

    @pytest.mark.parametrize("variable", ["SSL_CERT_FILE", "REQUESTS_CA_BUNDLE"])
    def test_the_bundle_of_the_user_is_believed(self, tls, tmp_path, monkeypatch, variable):
        """A company's own authority works once its file is named, and not before."""
        port, certificate = tls
        with proxy(upstream=port) as between:
            monkeypatch.setenv("HTTPS_PROXY", between.address)
            credentials = Credentials("a", "demo", "key", "secret", "https://example.test")
            before, after = Sender(tmp_path, credentials), Sender(tmp_path, credentials)
            with pytest.raises(UplinkDownError, match="certificate"):
                before.uploader.check("a")
            monkeypatch.setenv(variable, str(certificate))

            after.uploader.check("a")

            before.uploader.close()
            after.uploader.close()

    def test_another_name_is_not_believed(self, tls, tmp_path, monkeypatch):
        """A good certificate of somebody else is none."""
        port, certificate = tls
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        sender = Sender(tmp_path, Credentials("a", "demo", "key", "secret", f"https://127.0.0.1:{port}"))

        with pytest.raises(UplinkDownError, match="certificate"):
            sender.uploader.check("a")
        sender.uploader.close()

    @pytest.mark.parametrize("content", [None, "no certificate"])
    def test_a_bundle_that_cannot_be_read_is_told(self, tmp_path, monkeypatch, content):
        """By its name, in place of trusting somebody else in silence."""
        bundle = tmp_path / "company.pem"
        if content is not None:
            bundle.write_text(content)
        monkeypatch.setenv("SSL_CERT_FILE", str(bundle))
        sender = Sender(tmp_path, Credentials("a", "demo", "key", "secret", "https://127.0.0.1:9"))

        with pytest.raises(UplinkDownError, match=r"company\.pem cannot be read"):
            sender.uploader.check("a")
        sender.uploader.close()

    def test_a_certificate_out_of_date_points_to_the_clock(self, tmp_path, monkeypatch):
        """A computer that thinks it is last year believes nobody; the reason is told with the cure."""
        error = ssl.SSLCertVerificationError("certificate verify failed")
        error.verify_code, error.verify_message = 9, "certificate is not yet valid"

        with (
            pytest.raises(UplinkDownError, match="not yet valid; is this computer's clock right"),
            translated("api.example.test", NEVER.is_set),
        ):
            raise SSLError(error) from error


NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)


class TestClock:
    """A computer whose clock is wrong."""

    def test_the_check_finds_a_clock_that_is_behind(self, shared_sandbox, tmp_path):
        """Before a byte of an image leaves, with the difference and what to do."""
        sender = Sender(tmp_path, credentials_for(shared_sandbox))
        shared_sandbox.set_faults(clock_ahead_s=7500)

        with pytest.raises(StaleClockError, match=r"2 h 5 min behind.*Set date, time and time zone"):
            sender.uploader.check("sandbox")
        shared_sandbox.set_faults()
        sender.uploader.close()

    def test_a_clock_that_falls_behind_in_a_run_is_told_the_same_way(self, sender, shared_sandbox):
        """The service's refusal is explained by its own date."""
        shared_sandbox.set_faults(clock_ahead_s=7500)

        with pytest.raises(StaleClockError, match="2 h 5 min behind"):
            sender.send(shipment("clock/stale"))
        shared_sandbox.set_faults()

    @pytest.mark.parametrize("minutes", [-500, 0, 59])
    def test_a_clock_that_does_no_harm_is_let_pass(self, minutes):
        """Ahead, or less behind than signatures are valid."""
        check_clock({"Date": format_datetime(NOW + timedelta(minutes=minutes), usegmt=True)}, NOW)

    @pytest.mark.parametrize("date", ["", "yesterday", "2026-05-01T12:00:00Z"])
    def test_a_date_that_says_nothing_is_no_reason(self, date):
        """Without a date there is nothing to compare, and the service's words are kept."""
        check_clock({"Date": date}, NOW)

        told = error_from(400, {"Date": date}, b'{"error": {"message": "Stale request, so said"}}', "a", "h")
        assert "so said" in told.title


@pytest.fixture
def black_hole():
    """A port on which connections are never taken: its queue of waiting ones is full."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        waiting = []
        for _ in range(4):
            one = socket.socket()
            one.setblocking(False)
            one.connect_ex(listener.getsockname())
            waiting.append(one)
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        for one in waiting:
            one.close()


def ended_by(stop, work) -> BaseException | None:
    """Run *work* on a thread, call *stop* once it waits, and return how it ended; None if it did not."""
    ended: list[BaseException] = []

    def run() -> None:
        try:
            work()
        except (CancelledUploadError, ConnectionLostError, UplinkDownError) as error:
            ended.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join(0.3)
    assert thread.is_alive()
    stop()
    thread.join(PATIENCE_S)
    return ended[0] if ended else None


class TestStopping:
    """Nothing under way outlives the wish to stop."""

    @pytest.mark.parametrize("by", ["close", "cancel"])
    def test_a_connection_being_made_is_given_up(self, tmp_path, black_hole, by):
        """No SYN of a dead network holds the app for half a minute."""
        credentials = Credentials("a", "demo", "key", "secret", black_hole)
        sender, wish = Sender(tmp_path, credentials), threading.Event()
        sender.uploader._credentials["sandbox"] = credentials
        stop = sender.uploader.close if by == "close" else wish.set

        error = ended_by(stop, lambda: sender.send(shipment(), cancelled=wish.is_set))
        sender.uploader.close()

        assert isinstance(error, CancelledUploadError)

    def test_a_name_being_looked_up_is_given_up(self, tmp_path, monkeypatch):
        """A resolver that never answers cannot be interrupted, so it is not waited for."""
        answer = threading.Event()
        monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: answer.wait(20) and [])
        sender = Sender(tmp_path, Credentials("a", "demo", "key", "secret", "http://api.example.test"))

        error = ended_by(sender.uploader.close, lambda: sender.uploader.check("a"))
        answer.set()

        assert isinstance(error, CancelledUploadError)

    @pytest.mark.parametrize("by", ["close", "cancel"])
    def test_an_upload_that_waits_for_its_answer_is_cut(self, sender, shared_sandbox, by):
        """The body is sent and the service thinks; a wish of this one upload ends it as well as the end of all."""
        shared_sandbox.set_faults({"kind": "stall"})
        wish = threading.Event()
        stop = sender.uploader.close if by == "close" else wish.set

        error = ended_by(stop, lambda: sender.send(shipment("stop/answer"), cancelled=wish.is_set))
        shared_sandbox.set_faults()

        assert isinstance(error, CancelledUploadError)

    def test_an_upload_that_cannot_send_is_cut(self, tmp_path):
        """The other side takes the connection and reads nothing."""
        with socket.create_server(("127.0.0.1", 0)) as deaf:
            credentials = Credentials("a", "demo", "key", "secret", f"http://127.0.0.1:{deaf.getsockname()[1]}")
            sender, wish = Sender(tmp_path, credentials), threading.Event()
            sender.uploader._credentials["sandbox"] = credentials
            data = bytes(30_000_000)

            error = ended_by(
                wish.set, lambda: sender.send(shipment("stop/send", data), data, cancelled=wish.is_set)
            )
            sender.uploader.close()

        assert isinstance(error, CancelledUploadError)

    def test_the_watch_ends_with_the_last_upload(self, sender):
        """An idle uploader wakes nobody."""
        sender.send(shipment("watch/one"))

        watches = [thread for thread in threading.enumerate() if thread.name == "uplink watch"]
        for watch in watches:
            watch.join(PATIENCE_S)

        assert not any(watch.is_alive() for watch in watches)

    @pytest.mark.parametrize(("method", "read", "count"), [("GET", 10**6, 1), ("GET", 10, 2), ("HEAD", 0, 1)])
    def test_an_answer_read_to_its_end_leaves_its_connection(self, shared_sandbox, sender, method, read, count):
        """The next request goes over it; one that was left before its end is closed, not misread."""
        prefix = shared_sandbox.announcement.upload_prefix
        relay, pool = Relay(shared_sandbox.port), Connections(1)
        url = sender.send(shipment(f"opened/{method}{read}")).url.replace(prefix, relay.address)

        for _ in range(2):
            with pool.opened(
                method, url.replace(shared_sandbox.announcement.upload_prefix, relay.address), {}
            ) as answer:
                assert answer.status == 200
                assert len(answer.read(read) if read else b"") == min(read, len(JPEG))
        pool.cut()
        relay.close()

        assert relay.connections == count

    def test_an_answer_without_end_is_not_kept(self, tmp_path, monkeypatch):
        """What no service of ours says is cut off, and the connection with it."""
        monkeypatch.setattr(connections, "ANSWER_MOST_BYTES", 1000)
        server, address = answering(200, b" " * 5000)
        pool = Connections(1)

        with pytest.raises(ConnectionError, match="without end"):
            pool.request("GET", address, {})
        pool.cut()
        server.shutdown()
        server.server_close()
        with pytest.raises(CancelledUploadError):
            pool.request("GET", address, {})


@pytest.mark.skipif(sys.platform != "linux", reason="where the system offers no such limit, nothing is promised")
def test_progress_is_what_left_and_not_what_waits_in_buffers(tmp_path):
    """To a server that reads nothing less than two of eight megabytes are taken for sent."""
    (tmp_path / "large").write_bytes(bytes(8_000_000))
    moved, told = threading.Event(), [0]

    def progress(sent_bytes: int) -> None:
        told.append(sent_bytes)
        moved.set()

    with socket.create_server(("127.0.0.1", 0)) as server, (tmp_path / "large").open("rb") as file:
        body = MultipartBody(
            [], file, file_name="large", file_bytes=8_000_000, progress=progress, before_block=lambda _: True
        )
        pool = Connections(1)
        address = "http://{}:{}/".format(*server.getsockname())
        sending = threading.Thread(target=until_cut, args=(pool, address, body))
        sending.start()
        connection, _ = server.accept()
        while moved.wait(1.0):  # until nothing moves any more
            moved.clear()
        pool.cut()
        sending.join()
        connection.close()

    assert 0 < told[-1] < 2_000_000


def until_cut(pool: Connections, address: str, body: MultipartBody) -> None:
    """Send until the connection is cut."""
    with suppress(HTTPError, OSError, CancelledUploadError):
        pool.request("POST", address, {"Content-Length": str(body.content_length)}, body=body)


SEND_LARGE = """
import json, sys
from pathlib import Path
from frontload.core.asset import Rendition
from frontload.core.ports import Shipment
from frontload.edges.cloudinary.uploader import CloudinaryUploader, Credentials
folder, facts = Path(sys.argv[1]), json.loads(sys.argv[2])
uploader = CloudinaryUploader(
    credentials_of=lambda _: Credentials("a", **facts), rendition_path=lambda r: folder / r.file_name,
    connections=1, bandwidth_bytes_per_s=None, user_agent="Frontload/test",
)
uploader.check("a")
def peak_kb():  # not ru_maxrss, which begins with the peak of the process that forked
    return int(Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0])
for name in ("small.bmp", "large.bmp"):
    before_kb = peak_kb()
    rendition = Rendition(name, (folder / name).stat().st_size, "", "0" * 64, 1, 1, "BMP")
    shipment = Shipment(1, "a", f"memory/{name}", rendition, "", name)
    delivery = uploader.upload(shipment, lambda _: None, lambda: False)
grown_kb = peak_kb() - before_kb
uploader.close()
print(json.dumps({"etag": delivery.etag, "grown_kb": grown_kb}))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the peak of a process is read from /proc")
def test_a_file_of_95_mb_takes_no_memory(shared_sandbox, tmp_path):
    """The peak of a whole process grows by less than 5 MB over that for a small file; the SDK's would by 190."""
    shared_sandbox.set_faults()
    Image.new("RGB", (40, 40)).save(tmp_path / "small.bmp")
    Image.new("RGB", (5628, 5628), "teal").save(tmp_path / "large.bmp")
    assert (tmp_path / "large.bmp").stat().st_size > 95_000_000

    done = subprocess.run(
        [sys.executable, "-c", SEND_LARGE, tmp_path, json.dumps(shared_sandbox.cloudinary)],
        env={**os.environ, "PYTHONPATH": str(APP)}, capture_output=True, text=True, timeout=100, check=False,
    )  # fmt: skip

    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    with (tmp_path / "large.bmp").open("rb") as file:
        assert told["etag"] == hashlib.file_digest(file, "md5").hexdigest()
    assert told["grown_kb"] < 5000


def test_a_path_that_is_gone_is_noticed_within_a_minute(shared_sandbox, tmp_path, monkeypatch):
    """Every connection asks the other side whether it is still there, where the system knows how to."""
    found = []
    dial = connections.dial

    def dial_and_look(connection, *others):
        dial(connection, *others)
        found.append({name: connection.sock.getsockopt(*option) for name, option in PROBED.items()})

    monkeypatch.setattr(connections, "dial", dial_and_look)
    sender = Sender(tmp_path, credentials_for(shared_sandbox))
    sender.uploader.check("sandbox")
    sender.uploader.close()

    options = found[0]
    assert found == [options, options]  # the check asks two things at once
    assert options["SO_KEEPALIVE"]
    silence_s = options[IDLE] + options["TCP_KEEPINTVL"] * options["TCP_KEEPCNT"]
    assert silence_s <= 60
    assert options.get("TCP_USER_TIMEOUT", 0) <= 60_000
