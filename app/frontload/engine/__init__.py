"""The two-stage pipeline between the ports; one thread decides, see engine.py."""

from frontload.engine.engine import Engine
from frontload.engine.world import Outfit, World

__all__ = ["Engine", "Outfit", "World"]
