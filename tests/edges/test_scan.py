"""The scan on real folders, with everything odd that a disk can hold."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
from itertools import islice
from pathlib import Path

import pytest

from frontload.core.asset import Source
from frontload.core.errors import FileUnreadableError, FolderUnreadableError
from frontload.core.events import OverlookedReason, PathOverlooked, PathUnreadable
from frontload.edges.scan import scan

EMOJI = "📷 final ⚡.jpg"
NOT_UTF8 = os.fsdecode(b"caf\xe9.jpg")


@pytest.fixture
def tree(tmp_path):
    """An empty folder with a name of its own."""
    folder = tmp_path / "match"
    folder.mkdir()
    return folder


def put(folder: Path, *names: str) -> None:
    """Write small files."""
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"pixels")


def sources(*roots: Path) -> list[Source]:
    """Return what of *roots* is to be uploaded."""
    return [found for found in scan(1, roots) if isinstance(found, Source)]


def overlooked(*roots: Path) -> dict[str, OverlookedReason]:
    """Return names left out on purpose, and why."""
    return {f.path.name: f.reason for f in scan(1, roots) if isinstance(f, PathOverlooked)}


def unreadable(*roots: Path) -> list[PathUnreadable]:
    """Return what the system refused."""
    return [found for found in scan(7, roots) if isinstance(found, PathUnreadable)]


def test_files_come_in_natural_order(tree):
    """DSC_9 comes before DSC_10, case does not matter, and equal names stand in a fixed order."""
    put(tree, "DSC_10.jpg", "dsc_9.JPG", "DSC_09.jpg", "a.png", "B.webp")

    assert [s.name for s in sources(tree)] == ["a.png", "B.webp", "DSC_09.jpg", "dsc_9.JPG", "DSC_10.jpg"]


def test_a_folder_is_walked_before_those_in_it(tree):
    """Files first, then each subfolder to its end, in natural order; `folder` begins with the root's own name."""
    put(tree, "z.jpg", "day 10/a.jpg", "day 9/b.jpg", "day 9/raw/c.jpg")

    assert [(s.folder, s.name) for s in sources(tree)] == [
        ("match", "z.jpg"),
        ("match/day 9", "b.jpg"),
        ("match/day 9/raw", "c.jpg"),
        ("match/day 10", "a.jpg"),
    ]


def test_facts_of_the_file_are_told(tree):
    """Size and time of writing come along, and the path leads back to the file."""
    put(tree, "a.jpg")
    os.utime(tree / "a.jpg", ns=(5, 1_700_000_000_123_456_789))

    (source,) = sources(tree)

    assert (source.size_bytes, source.modified_ns, source.path) == (6, 1_700_000_000_123_456_789, tree / "a.jpg")


def test_the_first_file_comes_before_the_tree_is_walked(tree, monkeypatch):
    """The scan is a stream: after the first file only the folder it lies in was listed."""
    put(tree, "1.jpg", *(f"sub {n}/x.jpg" for n in range(20)))
    listed = []
    real = os.scandir
    monkeypatch.setattr(os, "scandir", lambda path: listed.append(path) or real(path))

    first = list(islice(scan(1, (tree,)), 1))

    assert [s.name for s in first] == ["1.jpg"]
    assert listed == [tree]


def test_a_file_of_a_folder_shares_its_directory(tree):
    """One path object serves all files of a folder, which keeps 100,000 of them small."""
    put(tree, "1.jpg", "2.jpg")

    first, second = sources(tree)

    assert first.directory is second.directory


def test_circles_of_links_end(tree):
    """A link back up is said and not followed for ever."""
    put(tree, "a.jpg", "below/b.jpg")
    (tree / "below" / "up").symlink_to(tree, target_is_directory=True)

    assert [s.name for s in sources(tree)] == ["a.jpg", "b.jpg"]
    assert overlooked(tree) == {"up": OverlookedReason.LINK_LOOP}


def test_links_to_files_and_folders_elsewhere_are_followed(tree, tmp_path):
    """A link counts as what it leads to, under its own name."""
    put(tmp_path / "card", "1.jpg")
    (tree / "card").symlink_to(tmp_path / "card")
    (tree / "best.jpg").symlink_to(tmp_path / "card" / "1.jpg")

    assert [(s.folder, s.name) for s in sources(tree)] == [("match", "best.jpg"), ("match/card", "1.jpg")]


def test_a_link_to_itself_is_unreadable(tree):
    """A link that leads nowhere but to itself is a failure with a path, not an endless one."""
    (tree / "self.jpg").symlink_to(tree / "self.jpg")

    (found,) = unreadable(tree)

    assert found.path == tree / "self.jpg"
    assert "symbolic links" in str(found.error)


def test_a_broken_link_is_unreadable(tree):
    """A link to a file that is gone is told with the batch and the system's reason."""
    put(tree, "a.jpg")
    (tree / "gone.jpg").symlink_to(tree / "nowhere.jpg")

    (found,) = unreadable(tree)

    assert (found.batch_no, found.path) == (7, tree / "gone.jpg")
    assert isinstance(found.error, FileUnreadableError)
    assert found.error.args == ("no such file or directory",)
    assert [s.name for s in sources(tree)] == ["a.jpg"]


def test_hidden_files_and_litter_are_passed_over(tree):
    """What systems leave behind is no picture of anyone's."""
    put(tree, ".DS_Store", "._a.jpg", "Thumbs.db", "desktop.ini", "Icon\r", "__MACOSX/a.jpg", ".git/b.jpg", "a.jpg")

    assert [s.name for s in sources(tree)] == ["a.jpg"]
    assert overlooked(tree) == {
        ".DS_Store": OverlookedReason.HIDDEN,
        "._a.jpg": OverlookedReason.HIDDEN,
        ".git": OverlookedReason.HIDDEN,
        "Thumbs.db": OverlookedReason.LITTER,
        "desktop.ini": OverlookedReason.LITTER,
        "Icon\r": OverlookedReason.LITTER,
        "__MACOSX": OverlookedReason.LITTER,
    }


def test_other_files_are_passed_over(tree):
    """Only the formats that can be prepared are taken, whatever the case of their extension."""
    put(tree, "notes.txt", "clip.mp4", "noextension", "jpg", "d.HEIC", "x.cr3", "a.JPEG", "b.TiF", "c.jfif")

    assert [s.name for s in sources(tree)] == ["a.JPEG", "b.TiF", "c.jfif", "d.HEIC"]
    assert set(overlooked(tree).values()) == {OverlookedReason.NOT_AN_IMAGE}
    assert len(overlooked(tree)) == 5


def test_a_sidecar_is_no_stray_file(tree):
    """What a picture editor wrote beside an image is told as what it is."""
    (tree / "goal.XMP").write_text("<x:xmpmeta/>")

    assert overlooked(tree) == {"goal.XMP": OverlookedReason.SIDECAR}


def test_a_fifo_is_not_opened(tree):
    """A pipe named like a picture would hold the run for ever; it is passed over."""
    os.mkfifo(tree / "pipe.jpg")

    assert overlooked(tree, tree / "pipe.jpg") == {"pipe.jpg": OverlookedReason.SPECIAL}


@pytest.mark.parametrize(
    "name", ["new\nline.jpg", NOT_UTF8, "n" * 251 + ".jpg", EMOJI, "'; rm -rf.jpg", " .jpg", "%s.jpg"]
)
def test_odd_names_survive(tree, name):
    """Any name the disk can hold comes out as it went in, and leads back to the file."""
    put(tree, name)

    (source,) = sources(tree)

    assert source.name == name
    assert Path(source.path).read_bytes() == b"pixels"


def test_a_file_given_by_itself_has_no_folder(tree):
    """A dropped file is taken alone, even with a hidden name; its neighbours stay."""
    put(tree, ".secret.jpg", "other.jpg")

    (source,) = sources(tree / ".secret.jpg")

    assert (source.directory, source.name, source.folder) == (tree, ".secret.jpg", "")


def test_a_hidden_root_is_walked(tree):
    """What the user dropped is meant, whatever its name."""
    put(tree, ".cache/a.jpg")

    assert [(s.folder, s.name) for s in sources(tree / ".cache")] == [(".cache", "a.jpg")]


def test_a_relative_root_gets_its_true_name(tree, monkeypatch):
    """`.` is called what it is called on disk."""
    put(tree, "a.jpg")
    monkeypatch.chdir(tree)

    assert [s.folder for s in sources(Path())] == ["match"]


def test_the_top_of_the_disk_has_no_name_to_begin_with(tree, monkeypatch):
    """Below `/` a folder's path begins with its own name."""
    put(tree, "a.jpg", "sub/b.jpg")
    monkeypatch.setattr(Path, "resolve", lambda _: Path("/"))  # stands for a root without a name

    assert [s.folder for s in sources(tree)] == ["", "sub"]


@pytest.mark.parametrize("name", ["missing", "a.jpg/below", "nul\0.jpg"])
def test_a_root_that_is_not_there_is_told(tree, name):
    """A missing root, one below a file, and one that no file can have fail alone; the rest goes on."""
    put(tree, "a.jpg")

    found = list(scan(1, (tree / name, tree)))

    assert isinstance(found[0], PathUnreadable)
    assert isinstance(found[0].error, FileUnreadableError)
    assert [f.name for f in found[1:]] == ["a.jpg"]


@pytest.mark.parametrize("error", [PermissionError(13, "Permission denied"), OSError(5, "Input/output error")])
def test_a_folder_that_cannot_be_listed_is_told(tree, monkeypatch, error):
    """One closed folder fails with the system's reason; what lies beside it is found."""
    put(tree, "a.jpg", "closed/b.jpg", "open/c.jpg")
    real = os.scandir

    def scandir(path):
        if Path(path).name == "closed":
            raise error
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)

    (found,) = unreadable(tree)

    assert isinstance(found.error, FolderUnreadableError)
    assert found.error.args == (error.strerror.lower(),)
    assert [s.name for s in sources(tree)] == ["a.jpg", "c.jpg"]


def test_a_folder_that_vanishes_during_the_scan_is_told(tree):
    """A card pulled out in mid-scan costs what was on it, no more."""
    put(tree, "a.jpg", "card/b.jpg", "safe/c.jpg")
    stream = scan(1, (tree,))
    first = next(stream)
    (tree / "card" / "b.jpg").unlink()
    (tree / "card").rmdir()

    lost, last = list(stream)

    assert (first.name, last.name) == ("a.jpg", "c.jpg")
    assert lost.path == tree / "card"
    assert isinstance(lost.error, FileUnreadableError | FolderUnreadableError)


def test_the_same_folder_twice_is_walked_once(tree):
    """Two roots that are one folder bring each file once, and the second is told."""
    put(tree, "a.jpg")

    assert len(sources(tree, tree)) == 1
    assert overlooked(tree, tree) == {"match": OverlookedReason.LINK_LOOP}


def test_deep_trees_do_not_exhaust_the_stack(tmp_path, monkeypatch):
    """As many levels as a path can name are walked, far beyond Python's recursion limit; deeper ones are told."""
    root = tmp_path / "deep"
    root.mkdir()
    with monkeypatch.context() as steps:
        steps.chdir(root)
        for _ in range(3000):
            os.mkdir("d")  # noqa: PTH102  (relative steps go deeper than an absolute path can)
            os.chdir("d")
    reachable = (os.pathconf("/", "PC_PATH_MAX") - len(os.fsencode(root))) // 2
    put(root.joinpath(*["d"] * (reachable - 5)), "e.jpg")

    found = list(scan(1, (root,)))
    subprocess.run(["rm", "-rf", root], check=True)  # Python's own rmtree goes by absolute paths

    assert [f.name for f in found if isinstance(f, Source)] == ["e.jpg"]
    (too_deep,) = [f for f in found if isinstance(f, PathUnreadable)]
    assert too_deep.error.args == ("file name too long",)
    assert len(too_deep.path.parts) > 1500


def test_a_card_that_is_pulled_out_is_said_once_and_what_was_found_stays(tree):
    """Neither each file nor each folder is told: it is one event, and it has one advice."""
    put(tree, *(f"DCIM/{100 + folder}/{number}.jpg" for folder in range(5) for number in range(5)))
    findings = scan(1, (tree / "DCIM",))
    found = [next(findings) for _ in range(3)]

    shutil.rmtree(tree / "DCIM")
    rest = list(findings)

    assert [source.name for source in found] == ["0.jpg", "1.jpg", "2.jpg"]
    (gone,) = [one for one in rest if isinstance(one, PathUnreadable)]
    assert (gone.path, gone.error.code) == (tree / "DCIM", "folder_gone")


def test_what_was_listed_before_the_disk_failed_stays(tree, monkeypatch):
    """A reader that gives up in the middle of a folder costs the rest of that folder, and no other."""
    put(tree, "bad/1.jpg", "bad/2.jpg", "bad/3.jpg", "good/4.jpg")
    listed = os.scandir

    class Torn:
        """A listing that breaks off after two entries."""

        def __init__(self, path):
            self.listing = listed(path)

        def __enter__(self):
            return self

        def __exit__(self, *_):
            self.listing.close()

        def __iter__(self):
            yield from islice(self.listing, 2)
            raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "scandir", lambda path: Torn(path) if Path(path).name == "bad" else listed(path))
    found = list(scan(1, (tree,)))

    (trouble,) = [one for one in found if isinstance(one, PathUnreadable)]
    assert (trouble.path, str(trouble.error.args[0])) == (tree / "bad", "input/output error")
    names = [one.name for one in found if isinstance(one, Source)]
    assert (len(names), names[-1]) == (3, "4.jpg")


def test_an_empty_folder_yields_nothing(tree):
    """No files, no findings."""
    assert list(scan(1, (tree,))) == []
