"""Worker processes: real ones, that hang, explode and are killed."""

from __future__ import annotations

import os
import platform
import queue
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path, PurePosixPath

import pytest
from PIL import Image

from edges.pictures import encoded, photo, png_with
from frontload.core.asset import Rendition, Source
from frontload.core.errors import (
    BugError,
    DecoderCrashedError,
    DecoderMemoryError,
    DecoderTimeoutError,
    TooManyPixelsError,
    UnreadableImageError,
)
from frontload.core.ports import Preparation
from frontload.core.recipe import Recipe
from frontload.edges.preprocess import pool
from frontload.edges.preprocess.pool import WorkerPool
from frontload.edges.preprocess.watchdog import held_bytes
from frontload.edges.preprocess.worker import begin_worker
from waiting import until

APP = Path(__file__).parents[2] / "app"
RECIPE = Recipe("web", long_edge_px=100)
WAIT_S = 30.0
PARENT = """
import sys, threading
from pathlib import Path, PurePosixPath
from frontload.core.asset import Source
from frontload.core.ports import Preparation
from frontload.core.recipe import Recipe
from frontload.edges.preprocess import pool
from frontload.edges.preprocess.pool import WorkerPool
from frontload.edges.preprocess.watchdog import held_bytes

def main():
    root = Path(sys.argv[1])
    limits = {"max_megapixels": 50, "timeout_s": 600, "memory_bytes": 2_000_000_000}
    pool = WorkerPool(workers=1, spool=root, thumbnails=root, **limits)
    done = threading.Event()
    first = Preparation(1, Source(root, "a.png", "", 1, 1), Recipe("web"))
    pool.prepare(first, lambda number, outcome: done.set())
    done.wait(30)
    if sys.argv[2] == "busy":
        second = Preparation(2, Source(root, "pipe.jpg", "", 1, 1), Recipe("web"))
        pool.prepare(second, lambda number, outcome: None)
    print("ready", flush=True)
    threading.Event().wait()

if __name__ == "__main__":
    main()
"""


def children(parent: int) -> set[int]:
    """Return the processes that *parent* started, and theirs."""
    found: set[int] = set()
    for task in Path(f"/proc/{parent}/task").glob("*/children"):
        for child in task.read_text().split():
            found |= {int(child)} | children(int(child))
    return found


def workers(parent: int) -> set[int]:
    """Return the worker processes below *parent*: the children of the process that they are forked from."""
    servers = {child for child in children(parent) if b"multiprocessing.forkserver" in command_of(child)}
    return {child for server in servers for child in children(server)}


def command_of(pid: int) -> bytes:
    """Return how a process was started; nothing if it has ended."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return b""


def begin_without_limit(_memory_bytes: int) -> None:
    """Begin a worker as a system without limits does."""
    begin_worker(2**62)


def begin_with_the_end(_memory_bytes: int) -> None:
    """Die as a worker of a broken installation does."""
    os._exit(3)


class Desk:
    """A pool, its files, and the outcomes it tells."""

    def __init__(
        self, root: Path, *, timeout_s: float = WAIT_S, memory_bytes: int = 2_000_000_000, watched: bool = False
    ) -> None:
        self.root, self.outcomes = root, queue.SimpleQueue()
        self.spool, thumbnails = root / "spool", root / "thumbnails"
        self.spool.mkdir()
        thumbnails.mkdir()
        self.pool = WorkerPool(
            workers=1, spool=self.spool, thumbnails=thumbnails, max_megapixels=400, timeout_s=timeout_s,
            memory_bytes=memory_bytes, watched=watched,
        )  # fmt: skip

    def begin(self, number: int, name: str, data: bytes | None = None) -> None:
        """Hand in a file."""
        if data is not None:
            (self.root / name).write_bytes(data)
        source = Source(PurePosixPath(self.root), name, "", 1, 1)
        self.pool.prepare(Preparation(number, source, RECIPE), lambda *told: self.outcomes.put(told))

    def outcome(self):
        """Wait for the next outcome."""
        return self.outcomes.get(timeout=WAIT_S)


@pytest.fixture
def desk(tmp_path):
    """A pool of one worker with roomy limits."""
    made = Desk(tmp_path)
    yield made
    made.pool.close()


GOOD = encoded(photo(300, 200), "JPEG")


def fresh_python(script: str) -> str:
    """Return what *script* prints in an interpreter of its own."""
    environment = {**os.environ, "PYTHONPATH": str(APP)}
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, env=environment
    )
    return done.stdout.strip()


def test_the_app_itself_loads_no_decoder():
    """Pillow and the codecs live in workers: the window opens without them, and hostile bytes never reach it."""
    script = (
        "import sys, frontload.edges.preprocess.pool; print('PIL' in sys.modules, 'pillow_heif' in sys.modules)"
    )

    assert fresh_python(script) == "False False"


def test_a_worker_keeps_pillows_memory_for_the_next_picture():
    """The arena is set before Pillow is imported, the only moment at which Pillow reads it."""
    script = (
        "from frontload.edges.preprocess.worker import begin_worker; begin_worker(2**62)\n"
        "from PIL import Image; print(Image.core.get_blocks_max())"
    )

    assert fresh_python(script) == "16"


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="glibc's own setting")
def test_a_worker_keeps_freed_memory_for_the_next_picture():
    """The system does not clear again what one picture took: hardly a page is new the second time."""
    script = (
        "import resource\n"
        "from frontload.edges.preprocess.worker import begin_worker; begin_worker(2**62)\n"
        "def new_pages():\n"
        "    before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt\n"
        "    pieces = [b'x' * 25_000_000 for _ in range(4)]; del pieces\n"
        "    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before\n"
        "print(new_pages() > 20_000, max(new_pages() for _ in range(3)) < 1000)"
    )

    assert fresh_python(script) == "True True"


def test_results_and_errors_come_back_with_their_number(desk):
    """A rendition, a refused file and a refused header each arrive once, from one worker that is used again."""
    desk.begin(1, "good.jpg", GOOD)
    desk.begin(2, "bad.jpg", b"not a picture")
    desk.begin(3, "bomb.png", png_with(width=60_000, height=60_000))
    first, second, third = (desk.outcome() for _ in range(3))

    assert (first[0], type(first[1]), first[1].width_px) == (1, Rendition, 100)
    assert (second[0], type(second[1])) == (2, UnreadableImageError)
    assert (third[0], type(third[1])) == (3, TooManyPixelsError)
    assert (desk.spool / first[1].file_name).stat().st_size == first[1].size_bytes
    assert len(workers(os.getpid())) == 1


def test_workers_say_nothing_on_the_terminal(desk, capfd):
    """What Pillow logs of an odd file stays in the worker: the terminal belongs to the report."""
    odd = bytearray(encoded(photo(), "TIFF"))
    samples = odd.index(b"\x15\x01\x03\0\x01\0\0\0") + 8  # SamplesPerPixel
    odd[samples : samples + 2] = b"\0\x8c"
    desk.begin(1, "odd.tif", bytes(odd))

    outcome = desk.outcome()

    assert type(outcome[1]) is UnreadableImageError
    assert capfd.readouterr() == ("", "")


def test_a_decoder_that_hangs_costs_one_asset(tmp_path):
    """A file whose read never ends is stopped at the time limit; the next one is prepared by a new worker."""
    desk = Desk(tmp_path, timeout_s=2.0)
    os.mkfifo(tmp_path / "pipe.jpg")
    desk.begin(1, "pipe.jpg")
    desk.begin(2, "good.jpg", GOOD)

    hung, fine = desk.outcome(), desk.outcome()
    desk.pool.close()

    assert (hung[0], type(hung[1]), hung[1].args) == (1, DecoderTimeoutError, (2.0,))
    assert (fine[0], type(fine[1])) == (2, Rendition)


def test_a_decoder_that_explodes_costs_one_asset(tmp_path):
    """A small file that needs more memory than a worker may have fails alone, and so does one too large to read."""
    desk = Desk(tmp_path, memory_bytes=300_000_000)
    desk.begin(1, "huge.png", png_with(width=19_000, height=19_000))
    (tmp_path / "vast.jpg").touch()
    os.truncate(tmp_path / "vast.jpg", 2_000_000_000)
    desk.begin(2, "vast.jpg")
    desk.begin(3, "good.jpg", GOOD)

    exploded, vast, fine = (desk.outcome() for _ in range(3))
    desk.pool.close()

    assert (exploded[0], type(exploded[1])) == (1, DecoderMemoryError)
    assert (vast[0], type(vast[1])) == (2, DecoderMemoryError)
    assert (fine[0], type(fine[1])) == (3, Rendition)


def test_where_no_limit_holds_a_watchdog_ends_the_worker(tmp_path, monkeypatch):
    """As on macOS and Windows: the worker that holds too much is ended and replaced, the others go on."""
    monkeypatch.setenv("PILLOW_BLOCKS_MAX", "0")
    monkeypatch.setattr(pool, "begin_worker", begin_without_limit)
    desk = Desk(tmp_path, memory_bytes=300_000_000, watched=True)
    desk.begin(1, "good.jpg", GOOD)
    first = desk.outcome()
    desk.begin(2, "huge.png", encoded(Image.new("1", (18_000, 18_000)), "PNG"))
    desk.begin(3, "good.jpg")

    exploded, fine = desk.outcome(), desk.outcome()
    desk.pool.close()

    assert (first[0], type(first[1])) == (1, Rendition)
    assert (exploded[0], type(exploded[1])) == (2, DecoderMemoryError)
    assert (fine[0], type(fine[1])) == (3, Rendition)


def test_the_watchdog_sees_what_a_process_holds():
    """This process holds something, one that never was holds nothing."""
    assert held_bytes(os.getpid()) > 10_000_000
    assert held_bytes(2**22 + 1) == 0


@pytest.mark.kill
def test_a_worker_that_dies_costs_one_asset(desk):
    """A crash of the decoder takes the worker with it; the pool replaces it."""
    desk.begin(1, "good.jpg", GOOD)
    desk.outcome()
    os.mkfifo(desk.root / "pipe.jpg")
    desk.begin(2, "pipe.jpg")
    writer = os.open(desk.root / "pipe.jpg", os.O_WRONLY)  # opens once the worker is reading
    (worker,) = workers(os.getpid())
    os.kill(worker, signal.SIGKILL)
    os.close(writer)
    desk.begin(3, "good.jpg")

    crashed, fine = desk.outcome(), desk.outcome()

    assert (crashed[0], type(crashed[1])) == (2, DecoderCrashedError)
    assert (fine[0], type(fine[1])) == (3, Rendition)


def test_workers_that_cannot_begin_cost_no_asset(tmp_path, monkeypatch):
    """They die before they take anything: after some new pools the run halts, and no file is blamed."""
    monkeypatch.setattr(pool, "begin_worker", begin_with_the_end)
    desk = Desk(tmp_path)
    desk.begin(1, "a.jpg", GOOD)
    desk.begin(2, "b.jpg", GOOD)

    outcomes = [desk.outcome(), desk.outcome()]
    desk.pool.close()

    assert {number for number, _ in outcomes} == {1, 2}
    assert [(error.code, error.halts_run) for _, error in outcomes] == [("workers_unavailable", True)] * 2


def test_workers_that_can_begin_again_go_on(tmp_path, monkeypatch):
    """A pool that broke is replaced by another without a word, and the file it was given is prepared."""
    monkeypatch.setattr(pool, "begin_worker", begin_with_the_end)
    desk = Desk(tmp_path)
    monkeypatch.undo()
    desk.begin(1, "a.jpg", GOOD)

    number, outcome = desk.outcome()
    desk.pool.close()

    assert (number, type(outcome)) == (1, Rendition)


def test_close_is_quick_and_leaves_no_worker(desk):
    """A worker in the midst of a file is ended at once, and what it was doing is never told."""
    desk.begin(1, "good.jpg", GOOD)
    desk.outcome()
    os.mkfifo(desk.root / "pipe.jpg")
    desk.begin(2, "pipe.jpg")
    writer = os.open(desk.root / "pipe.jpg", os.O_WRONLY)
    desk.begin(3, "good.jpg")  # waits behind it
    before = workers(os.getpid())
    began_s = time.monotonic()

    desk.pool.close()

    os.close(writer)
    assert time.monotonic() - began_s < 3.0
    assert len(before) == 1
    assert workers(os.getpid()) == set()
    assert desk.outcomes.empty()


def test_an_error_nobody_foresaw_is_a_bug_of_one_asset(desk):
    """What a worker cannot even take in comes back as our own mistake, and the next file works."""
    desk.pool.prepare(
        Preparation(1, Source(PurePosixPath("/"), "nul\0.jpg", "", 1, 1), RECIPE),
        lambda *told: desk.outcomes.put(told),
    )
    desk.begin(2, "good.jpg", GOOD)

    odd, fine = desk.outcome(), desk.outcome()

    assert (odd[0], type(odd[1])) == (1, BugError)
    assert "ValueError" in odd[1].title
    assert type(fine[1]) is Rendition


@pytest.mark.kill
@pytest.mark.parametrize("state", ["idle", "busy"])
def test_no_worker_outlives_its_parent(tmp_path, state):
    """After a kill -9 of the app its workers go too, even one that hangs in a file."""
    (tmp_path / "a.png").write_bytes(encoded(photo(), "PNG"))
    os.mkfifo(tmp_path / "pipe.jpg")
    script = tmp_path / "parent.py"
    script.write_text(PARENT)
    environment = {**os.environ, "PYTHONPATH": str(APP)}
    with subprocess.Popen(
        [sys.executable, script, tmp_path, state], stdout=subprocess.PIPE, env=environment
    ) as parent:
        assert parent.stdout is not None
        assert parent.stdout.readline() == b"ready\n"
        writer = os.open(tmp_path / "pipe.jpg", os.O_WRONLY) if state == "busy" else None
        left = workers(parent.pid)
        assert len(left) == 1
        parent.kill()

    try:
        until(lambda: not any(command_of(pid) for pid in left), timeout_s=5.0)
    finally:
        for pid in left:
            if b"multiprocessing.forkserver" in command_of(pid):
                os.kill(pid, signal.SIGKILL)
        if writer is not None:
            os.close(writer)


@pytest.fixture
def set_limits(monkeypatch):
    """Take down what limits would be set, and put the answer to Ctrl-C back afterwards."""
    limits = []
    monkeypatch.setattr(resource, "setrlimit", lambda kind, pair: limits.append((kind, pair)))
    before = signal.getsignal(signal.SIGINT)
    yield limits
    signal.signal(signal.SIGINT, before)


@pytest.mark.parametrize(("hard", "ceiling"), [(resource.RLIM_INFINITY, 300), (200, 200), (400, 300)])
def test_a_worker_sets_its_own_ceiling(monkeypatch, set_limits, hard, ceiling):
    """As wished, but never above what the system allows; and Ctrl-C is left to the engine."""
    monkeypatch.setattr(resource, "getrlimit", lambda _: (hard, hard))

    begin_worker(300)

    assert set_limits == [(resource.RLIMIT_AS, (ceiling, hard))]
    assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN


def test_a_system_without_limits_has_none(monkeypatch, set_limits):
    """Windows knows no rlimits; the worker starts all the same."""
    monkeypatch.setitem(sys.modules, "resource", None)

    begin_worker(300)

    assert set_limits == []
