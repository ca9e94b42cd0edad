"""Letting Cloudinary do it, from the command line."""

from __future__ import annotations

import urllib.request
from io import BytesIO
from typing import TYPE_CHECKING

import cloudinary.api
import pytest
from PIL import Image

from commands import frontload
from pictures import draw_jpegs, write_caption

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def short_lived_sandbox(own_home: Path):
    """Let the sandbox that a command starts end soon after it."""
    (own_home / "config").mkdir()
    (own_home / "config" / "settings.toml").write_text(
        'sandbox_linger_s = 20\n[[recipes]]\nname = "square"\nwidth_px = 90\nheight_px = 90\nfit = "fill"\n'
        'output_format = "webp"\nwhere = "incoming"\n'
    )


def opened(url: str) -> Image.Image:
    """Return the picture at a URL."""
    with urllib.request.urlopen(url) as answer:
        return Image.open(BytesIO(answer.read()))


@pytest.mark.parametrize(
    ("recipe", "form", "keeps_original"),
    [("thumbnail@eager", "JPEG", True), ("thumbnail@incoming", "JPEG", False), ("square", "WEBP", False)],
)
def test_the_original_travels_and_the_url_shows_the_rendition(tmp_path, recipe, form, keeps_original):
    """By the recipe's name or by its own words, in its size and format; every URL checks out."""
    paths = draw_jpegs(tmp_path / "shoot", 3)

    ran = frontload(
        "upload", tmp_path / "shoot", "--destination", "sandbox", "--recipe", recipe, "--format", "jsonl"
    )
    checked = frontload("export", "--check")
    again = frontload("upload", tmp_path / "shoot", "--destination", "sandbox", "--recipe", recipe)

    assert (ran.code, checked.code, again.code) == (0, 0, 0)
    delivered = ran.events("delivered")
    assert {line["path"]: line["sent_bytes"] for line in delivered} == {
        str(path): path.stat().st_size for path in paths
    }
    for line in delivered:
        picture = opened(line["url"])
        assert (picture.format, picture.size) == (form, (line["width"], line["height"]))
        assert max(picture.size) <= 400
        assert ("/c_limit,h_400,w_400/" in line["url"]) == keeps_original
    assert "3 right" in checked.err
    assert "3 images were delivered before" in again.err


def test_a_recipe_that_cannot_be_left_to_cloudinary_is_refused(tmp_path):
    """Before anything happens, with what stands in the way."""
    draw_jpegs(tmp_path / "shoot", 1)

    ran = frontload("upload", tmp_path / "shoot", "--recipe", "press@eager")

    assert (ran.code, ran.out) == (2, "")
    assert "without target size" in ran.err


def test_plan_compares_both_ways(tmp_path):
    """CPU here against bytes on the link; and why there is no choice where there is none."""
    draw_jpegs(tmp_path / "shoot", 4)

    web = frontload("plan", tmp_path / "shoot", "--recipe", "thumbnail", "--ways", "--bandwidth", "1M")
    press = frontload("plan", tmp_path / "shoot", "--recipe", "press", "--ways")

    assert "thumbnail, 4 images: here" in web.err
    assert "by Cloudinary" in web.err
    assert "--recipe thumbnail@eager" in web.err
    assert "press: only here." in press.err


def test_what_is_said_of_a_picture_is_said_of_one_left_to_cloudinary(tmp_path, sandbox, monkeypatch):
    """Caption and alt text travel beside the original."""
    monkeypatch.setenv("CLOUDINARY_URL", sandbox.cloudinary_url)
    (goal,) = draw_jpegs(tmp_path, 1)
    write_caption(goal, "Keller scores")

    ran = frontload("upload", goal, "--recipe", "thumbnail@eager", "--yes", "--format", "jsonl")

    (delivered,) = ran.events("delivered")
    kept = cloudinary.api.resource(delivered["public_id"], **sandbox.cloudinary)
    assert kept["context"]["custom"] == {"alt": "Keller scores", "caption": "Keller scores"}
