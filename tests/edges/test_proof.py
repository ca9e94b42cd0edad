"""Proofs: a recipe's work on one picture, by a real worker."""

from __future__ import annotations

import queue
from dataclasses import replace

import pytest
from PIL import Image

from frontload.core.errors import FileUnreadableError, UnreadableImageError
from frontload.core.recipe import Recipe, recipe_named
from frontload.wiring import open_app
from frontload.wiring.desk import open_proofs
from pictures import draw_jpegs


@pytest.fixture
def proofs(own_home):
    """Proofs on real workers, and a function that makes one and waits for it."""
    made = open_proofs(open_app())
    answers = queue.SimpleQueue()

    def make(file, recipe):
        made.make(file, recipe, lambda outcome, picture: answers.put((outcome, picture)))
        return answers.get(timeout=60)

    yield make
    made.close()
    assert not list((own_home / "cache").glob("proofs-*"))


@pytest.mark.parametrize("image_format", ["jpeg", "avif"])
def test_a_proof_tells_the_bytes_and_shows_the_picture(proofs, tmp_path, image_format):
    """The rendition is exactly what would be sent; what is shown is a JPEG whatever the format."""
    (picture,) = draw_jpegs(tmp_path, 1)
    recipe = recipe_named("thumbnail", open_app().settings.recipes)

    rendition, shown = proofs(picture, replace(recipe, long_edge_px=32, output_format=image_format))

    assert max(rendition.width_px, rendition.height_px) == 32
    assert rendition.size_bytes > 0
    with Image.open(shown) as seen:
        assert (seen.format, seen.size) == ("JPEG", (rendition.width_px, rendition.height_px))


def test_a_picture_that_cannot_be_used_is_told(proofs, tmp_path):
    """Missing or damaged: the error for the screen, and the next proof is made."""
    (tmp_path / "bad.jpg").write_bytes(b"\xff\xd8\xffno picture")

    missing, _ = proofs(tmp_path / "gone.jpg", Recipe("any"))
    damaged, _ = proofs(tmp_path / "bad.jpg", Recipe("any"))
    fine, _ = proofs(draw_jpegs(tmp_path / "more", 1)[0], Recipe("any"))

    assert isinstance(missing, FileUnreadableError)
    assert isinstance(damaged, UnreadableImageError)
    assert fine.size_bytes
