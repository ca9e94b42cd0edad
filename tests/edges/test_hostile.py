"""Files made to do harm, through real workers with real limits: none crashes, hangs, grows or goes unexplained."""

from __future__ import annotations

import os
import queue
import re
import subprocess
import sys
from pathlib import Path, PurePosixPath

import pytest

from edges.hostile import MUTATED, bombs, impostors, mutants, truncations, whole
from edges.pictures import encoded, photo
from frontload.core.asset import Rendition, Source
from frontload.core.errors import (
    BugError,
    DecoderCrashedError,
    DecoderMemoryError,
    DecoderTimeoutError,
    FrontloadError,
    MetadataStaysError,
    TooManyPixelsError,
    UnreadableImageError,
)
from frontload.core.ports import Preparation
from frontload.core.recipe import MetadataPolicy, OutputFormat, Recipe
from frontload.edges.preprocess.pool import WorkerPool

APP, TESTS = Path(__file__).parents[2] / "app", Path(__file__).parents[1]
TIME_LIMIT_S, MEMORY_LIMIT_BYTES, WAIT_S = 20.0, 700_000_000, 100.0
RECIPES = (
    Recipe("web", long_edge_px=2560),
    Recipe("original", untouched=True, metadata=MetadataPolicy.ALL),
    Recipe("still", long_edge_px=60, output_format=OutputFormat.JPEG, still=True),
)
REFUSALS = UnreadableImageError | TooManyPixelsError | DecoderMemoryError | MetadataStaysError
PROGRAMMERS_WORDS = re.compile(
    r"Traceback|Exception|Error\b|0x|NoneType|object|argument|attribute|struct|unpack|subscript|index|b'|\bint\b|None|list"
)
GOOD = encoded(photo(300, 200), "JPEG")
WATCHED = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from edges.hostile import bombs, impostors
from edges.test_hostile import RECIPES
from frontload.edges.preprocess.prepare import prepare
from frontload.edges.preprocess.worker import WorkOrder

root = Path(sys.argv[1])
files = {**impostors(), **{name: data for name, data in bombs().items() if "xmp" in name or "exif" in name}}
seen = []
FORBIDDEN = (
    "subprocess", "os.system", "os.exec", "os.posix_spawn", "os.fork", "socket", "urllib", "ctypes.dlopen",
)

def watch(event, arguments):
    if event.startswith(FORBIDDEN):
        seen.append((event, str(arguments)[:80]))
    if event == "open" and isinstance(arguments[1], str) and set(arguments[1]) & set("wax+"):
        if not str(arguments[0]).startswith(str(root)):
            seen.append((event, str(arguments)[:80]))

(root / "warm.jpg").write_bytes(bytes.fromhex("ffd8"))
prepare(WorkOrder(0, root / "warm.jpg", RECIPES[0], root, root, 50.0))
sys.addaudithook(watch)
for number, (name, data) in enumerate(files.items()):
    (root / "file.jpg").write_bytes(data)
    for recipe in RECIPES:
        prepare(WorkOrder(number, root / "file.jpg", recipe, root, root, 50.0))
print(len(files), seen)
"""


class Gate:
    """Two workers with tight limits, and what became of each file by its name."""

    def __init__(self, root: Path) -> None:
        self.root, self.outcomes = root, queue.SimpleQueue()
        self.pool = WorkerPool(
            workers=2, spool=root, thumbnails=root, max_megapixels=250, timeout_s=TIME_LIMIT_S,
            memory_bytes=MEMORY_LIMIT_BYTES,
        )  # fmt: skip

    def admit(self, files: dict[str, bytes]) -> dict[str, Rendition | FrontloadError]:
        """Prepare every file, the recipes by turns."""
        names = list(files)
        for number, name in enumerate(names):
            path = self.root / f"{number}.jpg"
            path.write_bytes(files[name])
            source = Source(PurePosixPath(self.root), path.name, "", 1, 1)
            wanted = Preparation(number, source, RECIPES[number % len(RECIPES)])
            self.pool.prepare(wanted, lambda *told: self.outcomes.put(told))
        told = (self.outcomes.get(timeout=WAIT_S) for _ in names)
        return {names[number]: outcome for number, outcome in told}


@pytest.fixture
def gate(tmp_path):
    """A gate that is closed afterwards."""
    made = Gate(tmp_path)
    yield made
    made.pool.close()


def assert_explained(outcomes: dict[str, Rendition | FrontloadError]) -> None:
    """Fail on an outcome that is not a rendition or a refusal in a person's words."""
    for name, outcome in outcomes.items():
        assert isinstance(outcome, Rendition | REFUSALS), (name, outcome)
        if isinstance(outcome, FrontloadError):
            assert len(outcome.title) < 200, (name, outcome.title)
            assert not PROGRAMMERS_WORDS.search(outcome.title), (name, outcome.title)
            assert outcome.advice


@pytest.mark.parametrize("image_format", MUTATED)
def test_a_hundred_mutants_of_each_format(gate, image_format):
    """Each damaged copy is prepared or refused in words, by workers that live on."""
    files = {f"mutant {number}": data for number, data in enumerate(mutants(image_format, 100))}

    outcomes = gate.admit({**files, "good": whole(image_format)})

    assert_explained(outcomes)
    assert isinstance(outcomes["good"], Rendition)
    assert any(isinstance(outcome, UnreadableImageError) for outcome in outcomes.values()) or image_format == "BMP"


@pytest.mark.parametrize("image_format", [name for name in MUTATED if name not in {"TIFF", "GIF"}])
def test_truncations_are_refused(gate, image_format):
    """A file cut short anywhere before its last tenth is never delivered as if it were whole."""
    cuts = list(truncations(image_format, 30))[:27]

    outcomes = gate.admit({f"cut {number}": data for number, data in enumerate(cuts)})

    assert_explained(outcomes)
    assert not [name for name, outcome in outcomes.items() if isinstance(outcome, Rendition)]


def test_bombs_cost_themselves_alone(gate):
    """Pixels, chunks, metadata and frames without end: each is refused or prepared within its limits."""
    made = bombs()

    outcomes = gate.admit({**made, "good": GOOD})

    assert_explained(outcomes)
    assert isinstance(outcomes["good"], Rendition)
    claims = [name for name in made if "claims" in name]
    assert [name for name in claims if isinstance(outcomes[name], Rendition)] == []
    assert (
        "5,014 scans" in outcomes["jpeg of 5,000 scans"].title or "scans" in outcomes["jpeg of 5,000 scans"].title
    )


def test_impostors_are_refused_by_what_they_are(gate):
    """A name does not make a picture; the message lists what would be one."""
    outcomes = gate.admit(impostors())

    assert_explained(outcomes)
    assert {type(outcome) for outcome in outcomes.values()} == {UnreadableImageError}
    said = {name: outcome.title for name, outcome in outcomes.items()}
    expected = {
        "jpeg 2000": "a JPEG 2000 picture, none of JPEG, PNG", "pdf": "a PDF document", "video": "a video",
        "raw photograph": "a camera's raw file", "postscript": "a PostScript document", "zip": "a ZIP archive",
        "program": "its content is none of JPEG", "one byte": "its content is none of JPEG",
    }  # fmt: skip
    assert [name for name, words in expected.items() if words not in said[name]] == []


def test_a_damaged_header_is_not_called_a_stranger(gate):
    """A picture whose first bytes are right is called damaged, not something else."""
    files = {name: whole(name)[:12] + b"\xa5" * 300 for name in MUTATED}

    outcomes = gate.admit(files)

    assert_explained(outcomes)
    assert all("damaged" in outcome.title or "truncated" in outcome.title for outcome in outcomes.values())


def test_opening_a_file_starts_and_fetches_nothing(tmp_path):
    """The interpreter itself is asked: no process, no socket, no file written but the rendition's own."""
    done = subprocess.run(
        [sys.executable, "-c", WATCHED, tmp_path, TESTS], capture_output=True, text=True, check=False,
        env={**os.environ, "PYTHONPATH": str(APP)},
    )  # fmt: skip

    assert done.returncode == 0, done.stderr
    assert done.stdout.split(" ", 1)[1].strip() == "[]"
    assert int(done.stdout.split()[0]) > 15


def test_every_way_to_fail_has_its_own_name():
    """What the design promises scripts, and the rest of the world."""
    named = {
        DecoderTimeoutError: "decoder_timeout",
        DecoderMemoryError: "decoder_memory",
        DecoderCrashedError: "decoder_crashed",
        UnreadableImageError: "unreadable_image",
        BugError: "bug",
    }

    assert {kind: kind.code for kind in named} == named
