"""Real JPEG files for tests, drawn quickly and each of its own size."""

from __future__ import annotations

import random
from functools import cache
from typing import TYPE_CHECKING

from PIL import Image

if TYPE_CHECKING:
    from pathlib import Path


@cache
def _noise(size_px: tuple[int, int]) -> Image.Image:
    return Image.effect_noise(size_px, 60).convert("RGB")


def draw_jpegs(folder: Path, count: int, seed: int = 7, largest_px: tuple[int, int] = (900, 700)) -> list[Path]:
    """Draw *count* noisy JPEGs into *folder*, 10-300 kB unless told, in an order of sizes other than by name."""
    folder.mkdir(parents=True, exist_ok=True)
    dice = random.Random(seed)
    paths = []
    for number in range(count):
        path = folder / f"IMG_{number:04d}.jpg"
        size = (dice.randint(160, largest_px[0]), dice.randint(160, largest_px[1]))
        _noise(largest_px).crop((0, 0, *size)).save(path, quality=dice.randint(40, 90))
        paths.append(path)
    return paths


def write_caption(path: Path, caption: str) -> None:
    """Write a caption beside a picture, as a desk's programs do."""
    path.with_suffix(".xmp").write_text(
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:description><rdf:Alt>'
        f'<rdf:li xml:lang="x-default">{caption}</rdf:li></rdf:Alt></dc:description></rdf:Description>'
        "</rdf:RDF></x:xmpmeta>",
        encoding="utf-8",
    )
