"""The official Node SDK as a referee; skipped where node or the npm registry is out of reach."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from sandbox_process import start_sandbox

NODE_SDK = "cloudinary@2"
CLIENT = Path(__file__).parent / "client.cjs"


@pytest.fixture(scope="module")
def node_sdk(tmp_path_factory) -> Path:
    """The SDK, installed into a folder of its own."""
    if shutil.which("node") is None or shutil.which("npm") is None:
        pytest.skip("node and npm are not installed, so the Node SDK cannot judge the sandbox")
    folder = tmp_path_factory.mktemp("node")
    command = ["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", folder, NODE_SDK]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    except subprocess.TimeoutExpired:
        pytest.skip("the npm registry does not answer, so the Node SDK cannot judge the sandbox")
    if done.returncode != 0:
        pytest.skip(
            f"npm could not install {NODE_SDK}, so the Node SDK cannot judge the sandbox: {done.stderr[-200:]}"
        )
    return folder / "node_modules" / "cloudinary"


@pytest.fixture(params=["dynamic", "fixed"])
def moded(request, tmp_path):
    """A sandbox in each folder mode."""
    running = start_sandbox(tmp_path / "sandbox", folder_mode=request.param)
    yield running
    running.stop()


def test_the_node_sdk_works_unchanged(moded, node_sdk, tmp_path, jpeg):
    """Uploads whole, streamed, in chunks, unsigned; search, metadata, folders, rename, errors: by upload_prefix."""
    photo, large = tmp_path / "ü foto.jpg", tmp_path / "large.bin"
    photo.write_bytes(jpeg)
    large.write_bytes(os.urandom(11_000_000))

    done = subprocess.run(
        ["node", CLIENT, node_sdk, photo, large], env={**os.environ, "CLOUDINARY_URL": moded.cloudinary_url},
        capture_output=True, text=True, timeout=90, check=False,
    )  # fmt: skip

    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout.splitlines()[-1])
    md5 = hashlib.md5(jpeg).hexdigest()
    assert (told["uploaded"]["public_id"], told["uploaded"]["etag"]) == ("node/ü é", md5)
    assert told["uploaded"]["context"] == {"custom": {"alt": "x=y|z"}}
    assert (told["kept"]["existing"], told["kept"]["etag"]) == (True, md5)
    assert (told["chunked"]["etag"], told["chunked"]["done"]) == (hashlib.md5(large.read_bytes()).hexdigest(), True)
    assert told["unsigned"]["tags"] == ["preset"]
    assert (told["resource"]["etag"], told["resource"]["metadata"]) == (md5, {"sku": "n-1"})
    assert [each["public_id"] for each in told["found"]["resources"]] == ["node/ü é"]
    assert "node/made" in [folder["path"] for folder in told["folders"]["folders"]]
    assert told["explicit"]["eager"][0]["width"] == 20
    assert (told["renamed"]["public_id"], told["destroyed"]["result"]) == ("node/renamed", "ok")
    assert told["refused"]["http_code"] == 404
    assert (told["ping"]["status"], told["ping"]["rate_limit_allowed"]) == ("ok", 500)
