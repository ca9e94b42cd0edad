"""Variants on the command line: planned, named, delivered and reported as jobs of their own."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from commands import frontload
from pictures import draw_jpegs

if TYPE_CHECKING:
    from pathlib import Path

SETTINGS = """\
recipe = "desk"
sandbox_linger_s = 20

[[recipes]]
name = "desk"
long_edge_px = 500
variants = ["webp", { recipe = "thumbnail", preview = true }]
"""


@pytest.fixture(autouse=True)
def config(own_home: Path) -> Path:
    """A home whose recipe has two variants; the sandbox ends soon after the command."""
    (own_home / "config").mkdir()
    (own_home / "config" / "settings.toml").write_text(SETTINGS)
    return own_home / "config" / "settings.toml"


@pytest.fixture
def shoot(tmp_path) -> list[Path]:
    """Four pictures."""
    return draw_jpegs(tmp_path / "shoot", 4)


def test_each_variant_is_delivered_as_a_job_of_its_own(shoot):
    """A line for each with its name, previews prepared before any picture; one broken file costs its three."""
    (shoot[0].parent / "broken.jpg").write_bytes(b"\xff\xd8no")

    ran = frontload("upload", shoot[0].parent, "--destination", "sandbox", "--format", "jsonl", "--workers", "1")

    delivered = ran.events("delivered")
    by_variant = {
        kind: [line for line in delivered if line.get("variant", "") == kind] for kind in ("", "webp", "thumbnail")
    }
    assert {kind: len(lines) for kind, lines in by_variant.items()} == {"": 4, "webp": 4, "thumbnail": 4}
    assert max(line["rank"] for line in by_variant["thumbnail"]) < min(line["rank"] for line in by_variant[""])
    assert {line["public_id"] for line in by_variant["thumbnail"]} == {
        f"{line['public_id']}_thumbnail" for line in by_variant[""]
    }
    assert {line["url"].rpartition(".")[2] for line in by_variant["webp"]} == {"webp"}
    assert len({line["etag"] for line in delivered}) == 12
    assert {line.get("variant") for line in ran.events("failed")} == {None, "webp", "thumbnail"}
    assert ran.events("finished")[0]["delivered"] == 12
    exported = json.loads(frontload("export", "--format", "json").out)
    assert {(row["path"], row["variant"]): row["url"] for row in exported if row["url"]} == {
        (line["path"], line.get("variant", "")): line["url"] for line in delivered
    }
    assert "IMG_0000.jpg (webp)</h3>" in frontload("export", "--format", "html").out
    assert "(webp)" in frontload("export", "--format", "md").out.replace("\\", "")


def test_the_plan_has_a_line_for_each_variant(shoot):
    """In the order of sending, previews first, and the whole queue in the forecast."""
    ran = frontload("plan", shoot[0].parent, "--bandwidth", "1M", "--format", "jsonl")

    lines = [json.loads(line) for line in ran.out.splitlines()]
    assert [line["rank"] for line in lines] == list(range(1, 13))
    assert [line.get("variant") for line in lines[:4]] == ["thumbnail"] * 4
    assert sorted(line.get("variant", "") for line in lines) == [""] * 4 + ["thumbnail"] * 4 + ["webp"] * 4
    assert "IMG_0000.jpg (thumbnail)" in frontload("plan", shoot[0].parent).out


def test_what_a_run_sends_is_named_before(shoot):
    """`names` lists each variant with its public_id."""
    ran = frontload("names", shoot[0], "--format", "jsonl")

    lines = [json.loads(line) for line in ran.out.splitlines()]
    assert {line.get("variant", ""): line["public_id"] for line in lines} == {
        "thumbnail": "IMG_0000_thumbnail", "": "IMG_0000", "webp": "IMG_0000_webp",
    }  # fmt: skip


def test_a_recipe_whose_variant_nobody_knows_is_passed_over(config, tmp_path):
    """It is said at the start, and an import refuses it."""
    config.write_text('[[recipes]]\nname = "desk"\nvariants = ["sepia"]\n')
    (tmp_path / "desk.toml").write_text(config.read_text())

    listed, imported = frontload("recipes"), frontload("recipes", "import", tmp_path / "desk.toml")

    assert "a recipe is passed over" in listed.err
    assert "sepia" in listed.err
    assert "desk" not in listed.out
    assert (imported.code, "sepia" in imported.err) == (2, True)
