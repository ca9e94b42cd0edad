"""Renditions sent in chunks: what is acknowledged, where a new process goes on, what begins anew."""

from __future__ import annotations

import hashlib
import itertools
import json
import os
import subprocess
import sys
import threading
from dataclasses import asdict, replace
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from edges.uplink import JPEG, NEVER, Sender, credentials_for, rendition_of, shipment
from frontload.core.errors import (
    CancelledUploadError,
    CollisionError,
    ConnectionLostError,
    ServiceTroubleError,
    TransientError,
    UplinkDownError,
)
from frontload.core.ports import ChunkMark
from frontload.edges.cloudinary.chunks import CHUNK_LEAST_BYTES, chunks_after, new_mark
from relay import Relay
from sandbox_process import APP, start_sandbox

PART = CHUNK_LEAST_BYTES


def bitmap(colour: str) -> bytes:
    """An uncompressed picture of four chunks, the last of them short."""
    buffer = BytesIO()
    Image.new("RGB", (2000, 2700), colour).save(buffer, "BMP")
    return buffer.getvalue()


DATA, OTHER = bitmap("teal"), bitmap("salmon")
COUNT = 4


def chunking(root, sandbox, **options) -> Sender:
    """A checked uploader that cuts everything above one chunk."""
    made = Sender(root, credentials_for(sandbox, **options), chunk_above_bytes=PART, chunk_bytes=PART)
    made.uploader.check("sandbox")
    return made


@pytest.fixture
def sender(shared_sandbox, tmp_path):
    """A checked uploader that cuts into chunks, and no faults left from other tests."""
    shared_sandbox.set_faults()
    made = chunking(tmp_path, shared_sandbox)
    yield made
    made.uploader.close()


class Marks(list):
    """A journal of marks, in order."""

    def for_shipment(self, public_id: str, data: bytes = DATA):
        """The shipment that goes on where the last mark is."""
        return shipment(public_id, data, resume=self[-1] if self else None, acknowledged=self.append)

    @property
    def offsets(self) -> list[int]:
        """How far each mark was."""
        return [mark.acknowledged_bytes for mark in self]


def outcomes(sandbox, public_id: str) -> list[str]:
    """What the sandbox received under a name, request by request."""
    return [entry["outcome"] for entry in sandbox.requests() if entry["public_id"] == public_id]


class TestCutting:
    """Chunks as numbers."""

    @given(st.integers(PART + 1, 10 * PART), st.integers(0, 3), st.integers(PART, 3 * PART))
    def test_chunks_cover_what_is_left_and_no_more(self, total_bytes, done, chunk_bytes):
        """In order, without gap or overlap, each but the last of the mark's own size; the headers say the same."""
        made = new_mark(replace_size(total_bytes), chunk_bytes)
        mark = replace(made, acknowledged_bytes=min(done * chunk_bytes, total_bytes - 1))

        cut = list(chunks_after(mark, total_bytes))

        assert [chunk.first for chunk in cut] == [mark.acknowledged_bytes, *(chunk.end for chunk in cut[:-1])]
        assert cut[-1].end == total_bytes
        assert all(chunk.size_bytes == chunk_bytes for chunk in cut[:-1])
        assert [chunk.is_last for chunk in cut] == [False] * (len(cut) - 1) + [True]
        assert cut[-1].headers["Content-Range"] == f"bytes {cut[-1].first}-{total_bytes - 1}/{total_bytes}"

    def test_ids_are_our_own_and_never_the_same(self):
        """Sixteen letters and digits, as the SDKs make them."""
        made = {new_mark(shipment(), PART).upload_id for _ in range(100)}

        assert len(made) == 100
        assert all(len(each) == 16 and each.isalnum() and each == each.lower() for each in made)

    def test_a_chunk_the_service_would_refuse_is_a_mistake_of_ours(self):
        """Parts must be larger than 5 MB."""
        with pytest.raises(ValueError, match="at least"):
            new_mark(shipment(), PART - 1)

    @pytest.mark.parametrize(
        ("changes", "fits"),
        [
            ({}, True),
            ({"etag": "0" * 32}, False),
            ({"public_id": "b"}, False),
            ({"destination": "other"}, False),
            ({"acknowledged_bytes": len(DATA)}, False),
            ({"acknowledged_bytes": -1}, False),
        ],
    )
    def test_a_mark_holds_for_its_own_bytes_and_name_only(self, changes, fits):
        """Another file, name or account begins anew, and so does a mark that makes no sense."""
        wanted = shipment("a", DATA)
        mark = ChunkMark("id", "sandbox", "a", wanted.rendition.etag, PART, PART)

        assert replace(mark, **changes).fits(wanted) is fits


def replace_size(size_bytes: int):
    """A shipment that claims this size."""
    wanted = shipment()
    return replace(wanted, rendition=replace(wanted.rendition, size_bytes=size_bytes))


class TestSending:
    """Chunks to the sandbox."""

    def test_a_large_rendition_arrives_whole(self, sender, shared_sandbox):
        """Its etag is that of the file; marks are told before the first byte and after each chunk but the last."""
        marks, told = Marks(), []

        delivery = sender.send(marks.for_shipment("chunk/whole"), DATA, progress=told.append)

        assert (delivery.etag, delivery.size_bytes) == (hashlib.md5(DATA).hexdigest(), len(DATA))
        assert marks.offsets == [0, PART, 2 * PART, 3 * PART]
        assert len({mark.upload_id for mark in marks}) == 1
        assert (told == sorted(told), told[-1]) == (True, len(DATA))
        assert outcomes(shared_sandbox, "chunk/whole") == ["partial"] * 3 + ["stored"]

    def test_a_rendition_at_the_limit_goes_in_one_piece(self, sender, shared_sandbox):
        """Chunks cost round trips, so they are for what needs them; nothing is marked."""
        marks = Marks()
        sender.uploader._chunk_above_bytes = len(DATA)

        sender.send(marks.for_shipment("chunk/one"), DATA)

        assert (marks, outcomes(shared_sandbox, "chunk/one")) == ([], ["stored"])

    def test_nobody_needs_to_listen(self, sender):
        """Without a journal an upload works all the same."""
        assert sender.send(shipment("chunk/plain", DATA), DATA).public_id == "chunk/plain"

    def test_the_same_bytes_again_are_a_success_and_others_a_collision(self, sender, shared_sandbox):
        """Nothing is overwritten in chunks either."""
        sender.send(shipment("chunk/taken", DATA), DATA)

        assert sender.send(shipment("chunk/taken", DATA), DATA).existing is True
        with pytest.raises(CollisionError):
            sender.send(shipment("chunk/taken", OTHER), OTHER)
        assert shared_sandbox.stored_counts()["chunk/taken"] == 1


class TestResuming:
    """Going on where the last attempt ended."""

    @pytest.mark.parametrize("kind", ["drop_before", "drop_during", "drop_after"])
    def test_a_lost_connection_costs_one_chunk_at_most(self, sender, shared_sandbox, kind):
        """Whether or not the service had it: the chunk is sent once more, those before are not."""
        public_id, marks = f"chunk/{kind}", Marks()

        def fail_second(mark: ChunkMark) -> None:
            marks.append(mark)
            if mark.acknowledged_bytes == PART:
                shared_sandbox.set_faults({"kind": kind})

        first = replace(marks.for_shipment(public_id), acknowledged=fail_second)
        with pytest.raises(ConnectionLostError):
            sender.send(first, DATA)
        shared_sandbox.set_faults()

        delivery = sender.send(marks.for_shipment(public_id), DATA)

        assert delivery.etag == hashlib.md5(DATA).hexdigest()
        assert marks.offsets == [0, PART, PART, 2 * PART, 3 * PART]
        received = outcomes(shared_sandbox, public_id)
        assert (received[-1], received.count("partial")) == ("stored", 4 if kind == "drop_after" else 3)

    def test_a_lost_last_answer_is_asked_for_again(self, sender, shared_sandbox):
        """The service has the file; the last chunk alone brings its answer, and nothing is stored twice."""
        marks = Marks()

        def fail_last(mark: ChunkMark) -> None:
            marks.append(mark)
            if mark.acknowledged_bytes == 3 * PART:
                shared_sandbox.set_faults({"kind": "drop_after"})

        with pytest.raises(ConnectionLostError):
            sender.send(replace(marks.for_shipment("chunk/last"), acknowledged=fail_last), DATA)
        shared_sandbox.set_faults()
        delivery = sender.send(marks.for_shipment("chunk/last"), DATA)

        assert delivery.etag == hashlib.md5(DATA).hexdigest()
        assert shared_sandbox.stored_counts()["chunk/last"] == 1

    def test_cancelled_inside_a_chunk(self, sender, shared_sandbox):
        """The upload stops amid its second chunk, and goes on from there later."""
        marks, wish = Marks(), threading.Event()

        with pytest.raises(CancelledUploadError):
            sender.send(
                marks.for_shipment("chunk/cancel"), DATA, cancelled=wish.is_set,
                progress=lambda sent_bytes: wish.set() if sent_bytes > PART + 1_000_000 else None,
            )  # fmt: skip
        delivery = sender.send(marks.for_shipment("chunk/cancel"), DATA)

        assert delivery.etag == hashlib.md5(DATA).hexdigest()
        assert marks.offsets == [0, PART, PART, 2 * PART, 3 * PART]

    def test_a_changed_file_begins_anew(self, sender, shared_sandbox):
        """Under another id, so that no byte of the old one gets into it."""
        marks, wish = Marks(), threading.Event()
        with pytest.raises(CancelledUploadError):
            sender.send(
                marks.for_shipment("chunk/changed"), DATA, cancelled=wish.is_set,
                progress=lambda sent_bytes: wish.set() if sent_bytes > 2 * PART else None,
            )  # fmt: skip
        old = marks[-1]

        delivery = sender.send(marks.for_shipment("chunk/changed", OTHER), OTHER)

        assert delivery.etag == hashlib.md5(OTHER).hexdigest()
        assert marks[-1].upload_id != old.upload_id
        assert marks.offsets == [0, PART, 2 * PART, 0, PART, 2 * PART, 3 * PART]

    def test_an_upload_the_service_has_forgotten_begins_anew(self, sender, shared_sandbox):
        """Parts expire; the mark then leads to a file with holes, which the service never puts together."""
        wanted = shipment("chunk/expired", DATA)
        marks = Marks([replace(new_mark(wanted, PART), acknowledged_bytes=2 * PART)])
        forgotten = marks[0].upload_id

        delivery = sender.send(marks.for_shipment("chunk/expired"), DATA)

        assert delivery.etag == hashlib.md5(DATA).hexdigest()
        assert marks.offsets == [2 * PART, 2 * PART, 3 * PART, 0, PART, 2 * PART, 3 * PART]
        assert forgotten not in {mark.upload_id for mark in marks[3:]}

    def test_an_upload_the_service_refuses_to_go_on_with_begins_anew(self, sender, shared_sandbox):
        """A part of another length than its first ones is refused; the new id has no past."""
        first = shipment("chunk/refused", DATA)
        mark = new_mark(first, PART)
        short = replace(first, rendition=replace(rendition_of(OTHER), size_bytes=2 * PART))
        marks = Marks()
        with pytest.raises(CancelledUploadError):
            sender.send(
                replace(short, resume=replace(mark, etag=short.rendition.etag), acknowledged=marks.append), OTHER,
                cancelled=lambda: len(marks) == 2,
            )  # fmt: skip

        delivery = sender.send(replace(first, resume=replace(mark, acknowledged_bytes=PART)), DATA)

        assert delivery.etag == hashlib.md5(DATA).hexdigest()

    def test_a_service_that_never_puts_them_together_is_in_trouble(self, sender, monkeypatch):
        """After one new beginning the error is told in place of going round for ever."""
        monkeypatch.setattr("frontload.edges.cloudinary.uploader.is_whole", lambda _: False)

        with pytest.raises(ServiceTroubleError, match="put the chunks together"):
            sender.send(Marks().for_shipment("chunk/never"), DATA)

    def test_it_goes_on_after_the_service_was_restarted(self, tmp_path):
        """Parts survive the sandbox's end, the connection does not."""
        first = start_sandbox(tmp_path / "sandbox")
        sender, marks = chunking(tmp_path, first), Marks()

        def stop_after_two(mark: ChunkMark) -> None:
            marks.append(mark)
            if mark.acknowledged_bytes == 2 * PART:
                first.kill()

        with pytest.raises((ConnectionLostError, UplinkDownError)):
            sender.send(replace(marks.for_shipment("chunk/restart"), acknowledged=stop_after_two), DATA)
        second = start_sandbox(tmp_path / "sandbox")
        sender.uploader.check("sandbox")
        delivery = sender.send(marks.for_shipment("chunk/restart"), DATA)
        received = outcomes(second, "chunk/restart")
        sender.uploader.close()
        second.stop()

        assert delivery.etag == hashlib.md5(DATA).hexdigest()
        assert received == ["partial", "stored"]


KINDS = st.sampled_from(["drop_before", "drop_during", "drop_after", "html"])
STATUSES = st.sampled_from([420, 429, 500, 503])
TROUBLE = st.one_of(
    KINDS.map(lambda kind: {"kind": kind}), STATUSES.map(lambda status: {"kind": "status", "status": status})
)
serial = itertools.count()


@settings(max_examples=25)
@given(st.lists(TROUBLE, max_size=5), st.sampled_from([JPEG, DATA]))
def test_nothing_is_lost_and_nothing_comes_twice(shared_sandbox, tmp_path_factory, faults, data):
    """Whatever befalls the requests, trying again from the last mark ends with one asset of the right bytes."""
    public_id, marks = f"chunk/law{next(serial)}", Marks()
    sender = chunking(tmp_path_factory.mktemp("spool"), shared_sandbox)
    shared_sandbox.set_faults(*faults)

    delivery = None
    while delivery is None:
        try:
            delivery = sender.send(marks.for_shipment(public_id, data), data)
        except TransientError:
            continue
    sender.uploader.close()

    assert delivery.etag == hashlib.md5(data).hexdigest()
    assert shared_sandbox.stored_counts()[public_id] == 1
    assert len({mark.upload_id for mark in marks}) <= 1


UPLOAD_AND_TELL = """
import json, sys
from dataclasses import asdict
from pathlib import Path
from frontload.core.asset import Rendition
from frontload.core.ports import Shipment
from frontload.edges.cloudinary.uploader import CloudinaryUploader, Credentials
path, facts, part = Path(sys.argv[1]), json.loads(sys.argv[2]), int(sys.argv[3])
uploader = CloudinaryUploader(
    credentials_of=lambda _: Credentials("sandbox", **facts), rendition_path=lambda _: path, connections=1,
    bandwidth_bytes_per_s=None, user_agent="Frontload/test", chunk_above_bytes=part, chunk_bytes=part,
)
uploader.check("sandbox")
rendition = Rendition(path.name, path.stat().st_size, sys.argv[4], "0" * 64, 1, 1, "BMP")
def tell(mark):
    print(json.dumps(asdict(mark)), flush=True)
    if mark.acknowledged_bytes == 2 * part:
        sys.stdin.read()  # until killed
shipment = Shipment(1, "sandbox", "chunk/killed", rendition, "", "big.bmp", acknowledged=tell)
uploader.upload(shipment, lambda _: None, lambda: False)
"""


@pytest.mark.kill
def test_a_new_process_goes_on_where_a_killed_one_was(shared_sandbox, sender, tmp_path):
    """What the first process was told is all that the second needs; acknowledged chunks do not travel again."""
    (tmp_path / "big.bmp").write_bytes(DATA)
    facts, etag = json.dumps(shared_sandbox.cloudinary), hashlib.md5(DATA).hexdigest()
    with subprocess.Popen(
        [sys.executable, "-c", UPLOAD_AND_TELL, tmp_path / "big.bmp", facts, str(PART), etag],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": str(APP)},
    ) as first:  # fmt: skip
        lines = [first.stdout.readline() for _ in range(3)]
        first.kill()
    mark = ChunkMark(**json.loads(lines[-1]))
    marks = Marks([mark])

    delivery = sender.send(marks.for_shipment("chunk/killed"), DATA)

    assert asdict(mark)["acknowledged_bytes"] == 2 * PART
    assert delivery.etag == etag
    assert outcomes(shared_sandbox, "chunk/killed") == ["partial"] * 3 + ["stored"]
    assert shared_sandbox.stored_counts()["chunk/killed"] == 1


def test_all_chunks_use_one_connection(shared_sandbox, tmp_path):
    """Chunks follow each other on a connection that the check has left open."""
    shared_sandbox.set_faults()
    relay = Relay(shared_sandbox.port)
    sender = chunking(tmp_path, shared_sandbox, upload_prefix=relay.address)
    made_by_the_check = relay.connections

    (tmp_path / "r.jpg").write_bytes(DATA)
    sender.uploader.upload(shipment("chunk/relay", DATA), lambda _: None, NEVER.is_set)
    sender.uploader.close()
    relay.close()

    assert relay.connections == made_by_the_check
