"""Further renditions of each picture that a recipe asks for, each a job of its own: a preview, another format.

Each reads its picture for itself. From one decode previews and pictures of 24 photographs would take a sixth less
of a processor's time, but the last preview would come when the last picture does, three times as late; and bytes
would depend on which job was done beside which, so that no two attempts need have the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from frontload.core.asset import Level  # noqa: TC001  (read at run time by recipe_values)
from frontload.core.slug import slug


@dataclass(frozen=True, slots=True)
class Variant:
    """One further rendition: of the whole source, by the recipe named `recipe`, whose own variants do not count.

    `preview` sends it ahead of every picture of its level. `level` None is the picture's own.
    """

    recipe: str
    preview: bool = False
    level: Level | None = None

    @property
    def suffix(self) -> str:
        """What stands behind the picture's public_id in the variant's: `_thumbnail`."""
        return _suffix(self.recipe)

    @property
    def description(self) -> str:
        """A few words for lists and menus."""
        level = f" ({self.level.word})" if self.level is not None else ""
        return f"“{self.recipe}”{' first' if self.preview else ''}{level}"


@lru_cache(maxsize=64)
def _suffix(recipe: str) -> str:
    # a slug has no underscore, so no suffix ends with another one
    return f"_{slug(recipe)}"
