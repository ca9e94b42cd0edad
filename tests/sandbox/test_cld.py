"""The official command line as a referee."""

from __future__ import annotations

import hashlib

import cloudinary.api
import pytest

from sandbox_process import start_sandbox


@pytest.fixture(params=["dynamic", "fixed"], scope="module")
def moded_sandbox(request, tmp_path_factory):
    """A sandbox in each folder mode."""
    running = start_sandbox(tmp_path_factory.mktemp(request.param), folder_mode=request.param)
    yield running
    running.stop()


@pytest.fixture
def album(tmp_path, make_picture):
    """A folder of pictures with a subfolder and awkward names."""
    folder = tmp_path / "album"
    (folder / "sub").mkdir(parents=True)
    for name in ("one.jpg", "zwei ü.jpg", "sub/three.jpg"):
        (folder / name).write_bytes(make_picture(60, 40, "JPEG"))
    (folder / "notes.txt").write_text("no picture")
    return folder


def test_cld_uploads_a_file(sandbox, cld, album):
    """cld uploader upload prints the answer of the sandbox."""
    printed = cld(sandbox, "uploader", "upload", str(album / "one.jpg"), "public_id=cld_one")

    assert hashlib.md5((album / "one.jpg").read_bytes()).hexdigest() in printed
    assert '"public_id": "cld_one"' in printed


def test_cld_pings_and_searches(sandbox, cld, album):
    """cld admin and cld search understand the answers."""
    cld(sandbox, "uploader", "upload", str(album / "one.jpg"), "public_id=cld_two")

    assert '"status": "ok"' in cld(sandbox, "admin", "ping")
    assert '"public_id": "cld_two"' in cld(sandbox, "search", "public_id:cld_t*")


def test_cld_asks_for_more(sandbox, cld, album):
    """Fields, order and counts of cld search, and the Admin calls by name."""
    cld(sandbox, "uploader", "upload", str(album / "one.jpg"), "public_id=cld_more", "tags=more")
    cld(sandbox, "admin", "create_upload_preset", "name=cld", "unsigned=true", "tags=a,b")

    found = cld(
        sandbox, "search", "tags=more AND NOT format:png", "-f", "tags", "-s", "public_id", "asc", "-a", "format"
    )

    assert '"more"' in found
    assert '"jpg": 1' in found
    assert '"unsigned": true' in cld(sandbox, "admin", "upload_preset", "cld")


def test_cld_uploads_a_folder(moded_sandbox, cld, album):
    """cld upload_dir puts the whole folder where the folder mode wants it."""
    cld(moded_sandbox, "upload_dir", str(album), "-f", "dest")

    listed = cloudinary.api.resources(max_results=50, **moded_sandbox.cloudinary)["resources"]
    where = {asset.get("asset_folder") or asset["public_id"].rpartition("/")[0] for asset in listed}
    assert {"dest/album", "dest/album/sub"} <= where


def test_cld_syncs_both_ways(moded_sandbox, cld, album, tmp_path):
    """cld sync pushes a folder, finds nothing to do the second time, and pulls the same bytes."""
    cld(moded_sandbox, "sync", "--push", "-F", str(album), "synced")
    again = cld(moded_sandbox, "sync", "--push", "-F", str(album), "synced")
    cld(moded_sandbox, "sync", "--pull", "-F", str(tmp_path / "copy"), "synced")

    assert "Skipping 4 items" in again
    originals = {path.read_bytes() for path in album.rglob("*.*") if path.name != ".cld-sync"}
    copies = {path.read_bytes() for path in (tmp_path / "copy").rglob("*.*") if path.name != ".cld-sync"}
    assert copies == originals
