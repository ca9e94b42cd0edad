"""`frontload recipes` from outside: listed, exported, imported, used."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from commands import frontload
from pictures import draw_jpegs

pytestmark = pytest.mark.usefixtures("short_lived_sandbox")


def names() -> list[str]:
    """Return what is listed."""
    return [json.loads(line)["name"] for line in frontload("recipes", "--format", "jsonl").out.splitlines()]


def test_the_built_in_recipes_are_listed():
    """Seven, with their sizes, and the default marked."""
    text = frontload("recipes").out

    assert set(names()) == {"original", "web", "press", "thumbnail", "webp", "avif", "upscale"}
    assert "2048 px, JPEG, quality 92, at most 800 kB" in text
    assert text.count("(default)") == 1


def test_a_recipe_travels_to_another_machine(tmp_path, monkeypatch):
    """Exported here, edited, imported there: it is listed, and `-o` may be left out."""
    file = tmp_path / "press.toml"

    exported = frontload("recipes", "export", "press", "-o", file)
    file.write_text(file.read_text().replace('"press"', '"agency"').replace("800000", "500000"))
    monkeypatch.setenv("FRONTLOAD_HOME", str(tmp_path / "other"))
    imported = frontload("recipes", "import", file)

    assert (exported.code, imported.code) == (0, 0), imported.err
    assert "at most 500 kB" in imported.err
    assert names()[0] == "agency"
    assert 'name = "agency"' in frontload("recipes", "export", "agency").out


def test_mistakes_are_wrong_usage(tmp_path):
    """An unknown name and a bad file end with 2, a missing one with 1, each with a sentence."""
    (tmp_path / "bad.toml").write_text('[[recipes]]\nname = "a"\nquality = 0\n')

    unknown = frontload("recipes", "export", "sepia")
    bad = frontload("recipes", "import", tmp_path / "bad.toml")
    missing = frontload("recipes", "import", tmp_path / "none.toml")
    unwritable = frontload("recipes", "export", "web", "-o", tmp_path / "no" / "x.toml")

    assert (unknown.code, bad.code, missing.code, unwritable.code) == (2, 2, 1, 1)
    assert "sepia" in unknown.err
    assert "1 to 100" in bad.err
    assert "cannot be opened" in missing.err
    assert "cannot be written" in unwritable.err
    assert len(names()) == 7


def test_an_upload_with_a_target_size_tells_what_it_could_not_meet(tmp_path, own_home):
    """The note of a rendition reaches both forms of the report."""
    draw_jpegs(tmp_path / "shoot", 1)
    Image.new("L", (17_000, 20), 90).save(tmp_path / "shoot" / "long.png")
    with (own_home / "config" / "settings.toml").open("a") as settings:
        settings.write('[[recipes]]\nname = "wide"\noutput_format = "webp"\n')

    ran = frontload(
        "upload", tmp_path / "shoot", "--destination", "sandbox", "--recipe", "wide", "--format", "jsonl"
    )
    again = frontload(
        "upload", tmp_path / "shoot" / "long.png", "--destination", "sandbox", "--recipe", "wide", "--force"
    )

    notes = {Path(line["path"]).name: line.get("note") for line in ran.events("prepared")}
    assert ran.code == again.code == 0
    assert notes["IMG_0000.jpg"] is None
    assert notes["long.png"] == "made 16,383 px long instead of 17,000: WEBP holds no more"
    assert "note       long.png: made 16,383 px long" in again.out


def test_heic_goes_in_and_avif_comes_out(tmp_path):
    """A telephone's picture is found, prepared and delivered in the format asked for."""
    import pillow_heif

    pillow_heif.register_heif_opener()
    out = BytesIO()
    Image.linear_gradient("L").convert("RGB").save(out, "HEIF")
    (tmp_path / "IMG_1.HEIC").write_bytes(out.getvalue())

    ran = frontload(
        "upload", tmp_path / "IMG_1.HEIC", "--destination", "sandbox", "--recipe", "avif", "--format", "jsonl"
    )

    (delivered,) = ran.events("delivered")
    assert delivered["url"].endswith(".avif")
    assert delivered["width"] == 256
