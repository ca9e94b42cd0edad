"""A folder with one source, a spool and thumbnails, for the tests of preprocessing."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from PIL import Image

from frontload.core.asset import Rendition
from frontload.core.recipe import Recipe
from frontload.edges.preprocess.prepare import prepare
from frontload.edges.preprocess.worker import WorkOrder

if TYPE_CHECKING:
    from pathlib import Path

    from frontload.core.errors import FrontloadError

WEB = Recipe("web", long_edge_px=2560, quality=95)


class Bench:
    """A folder with one source, a spool and thumbnails."""

    def __init__(self, root: Path) -> None:
        self.source, self.spool, self.thumbnails = root / "source.jpg", root / "spool", root / "thumbnails"
        self.spool.mkdir()
        self.thumbnails.mkdir()

    def order(self, recipe: Recipe, max_megapixels: float = 50.0) -> WorkOrder:
        """Return the order for the source."""
        return WorkOrder(7, self.source, recipe, self.spool, self.thumbnails, max_megapixels)

    def run(self, data: bytes, recipe: Recipe = WEB, max_megapixels: float = 50.0) -> Rendition | FrontloadError:
        """Prepare a source of these bytes."""
        self.source.write_bytes(data)
        return prepare(self.order(recipe, max_megapixels))

    def spooled(self) -> list[str]:
        """Return the names of all files in the spool, unfinished ones too."""
        return [path.name for path in self.spool.iterdir()]

    def bytes_of(self, rendition: Rendition | FrontloadError) -> bytes:
        """Return what lies in the spool."""
        assert isinstance(rendition, Rendition), rendition
        return (self.spool / rendition.file_name).read_bytes()

    def image(self, data: bytes, recipe: Recipe = WEB) -> Image.Image:
        """Return the rendition of these bytes as a picture."""
        image = Image.open(BytesIO(self.bytes_of(self.run(data, recipe))))
        image.load()
        return image

    def thumbnail(self) -> Image.Image:
        """Return the one thumbnail."""
        (path,) = self.thumbnails.iterdir()
        return Image.open(BytesIO(path.read_bytes()))
