"""Gives a run that is under way other terms."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from frontload.core.dispatch import Dispatcher
    from frontload.core.planner import Planner
    from frontload.core.terms import Terms
    from frontload.engine.drawing import Drawing
    from frontload.engine.intake import Intake
    from frontload.engine.preparing import Preparing
    from frontload.engine.world import World


def put_on(
    terms: Terms,
    world: World,
    planner: Planner,
    dispatcher: Dispatcher,
    intake: Intake,
    preparing: Preparing,
    drawing: Drawing,
) -> None:
    """Have every part of a run reckon with *terms* and the edges of *world* from now on; the loop's thread only."""
    planner.speeds.adopt(terms.recipes, terms.cap_bytes_per_s)
    planner.adopt(terms.slots, terms.low_share)
    dispatcher.slots = terms.slots
    intake.naming = terms.naming
    preparing.adopt(world.preparer, terms.recipes)
    drawing.recipes = terms.recipes
