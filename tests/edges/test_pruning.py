"""A cache that stays within its bounds."""

from __future__ import annotations

import os

from frontload.edges.pruning import prune


def files(folder, *sizes: int) -> None:
    """Write files of these sizes, each a minute younger than the one before."""
    for number, size in enumerate(sizes):
        path = folder / f"{number}.jpg"
        path.write_bytes(bytes(size))
        os.utime(path, (1e9 + 60 * number,) * 2)


def test_the_oldest_go_until_the_rest_fits(tmp_path):
    """Of four files of 100 bytes two fit into 250."""
    files(tmp_path, 100, 100, 100, 100)

    assert prune(tmp_path, 250) == 2

    assert sorted(path.name for path in tmp_path.iterdir()) == ["2.jpg", "3.jpg"]


def test_what_fits_stays(tmp_path):
    """Exactly full is not too full."""
    files(tmp_path, 100, 100)

    assert prune(tmp_path, 200) == 0
    assert len(list(tmp_path.iterdir())) == 2


def test_a_folder_that_is_not_there_and_what_cannot_be_deleted_are_left_alone(tmp_path):
    """Somebody else cleans caches too, and a folder among the files is none of ours."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "kept.jpg").write_bytes(bytes(10))

    assert prune(tmp_path / "gone", 0) == 0
    assert prune(tmp_path, 0) == 0
    assert (tmp_path / "folder" / "kept.jpg").exists()
