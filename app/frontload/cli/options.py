"""What the user typed, understood: options to settings and a batch."""

from __future__ import annotations

import functools
import operator
from dataclasses import dataclass, fields, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from frontload.core.admission import assets_from
from frontload.core.asset import Batch, Hand, Level
from frontload.core.bandwidth import bandwidth_from
from frontload.core.deadline import deadline_from
from frontload.core.errors import UnclearValueError
from frontload.core.overwrite import Overwrite
from frontload.core.priority import Order
from frontload.core.recipe import recipe_named, variants_by_recipe
from frontload.wiring import App, found_images, open_app

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from frontload.core.asset import Asset
    from frontload.core.naming import NamingRule


@dataclass(frozen=True, slots=True)
class Wishes:
    """The options that `upload` and `plan` share, as typed; None where not given."""

    paths: tuple[Path, ...]
    destination: str | None
    order: str | None
    level: str | None
    deadline: str | None
    recipe: str | None
    folder: str | None
    tags: tuple[str, ...]
    bandwidth: str | None
    overwrite: str | None
    connections: int | None
    workers: int | None
    force: bool
    form: str
    yes: bool


def job_options(*, paths_required: bool) -> Callable[[Callable[..., int]], Callable[..., int]]:
    """Add the options that `upload` and `plan` share; the command gets them as one value, its own by name."""

    def decorate(command: Callable[..., int]) -> Callable[..., int]:
        @functools.wraps(command)
        def with_typed(**typed: Any) -> int:  # noqa: ANN401  (click's)
            shared = {name: typed.pop(name) for name in _SHARED}
            return command(Wishes(**shared), **typed)

        decorated: Callable[..., int] = with_typed
        for option in reversed(_OPTIONS):
            decorated = option(decorated)
        metavar = "PATH..." if paths_required else "[PATH...]"
        kind = click.Path(path_type=Path)
        return click.argument("paths", metavar=metavar, nargs=-1, required=paths_required, type=kind)(decorated)

    return decorate


def run_options(command: Callable[..., int]) -> Callable[..., int]:
    """Add the options of a run, whatever it sends: `bandwidth`, `connections`, `workers`, `form`."""
    return functools.reduce(lambda decorated, option: option(decorated), reversed(_RUN_OPTIONS), command)


_SHARED = tuple(field.name for field in fields(Wishes))
_RUN_OPTIONS = (
    click.option("--bandwidth", metavar="RATE", help="At most this much of the uplink, in bits: 20M is 20 Mbit/s."),
    click.option(
        "--connections",
        type=int,
        metavar="N",
        help="Uploads at once, at most: as few as fill the link. Default: 16.",
    ),
    click.option("--workers", type=int, metavar="N", help="Processes that prepare images. Default: one per core."),
    click.option("--format", "form", type=click.Choice(["text", "jsonl"]), default="text", show_default=True),
)
"""Those of a run, whatever it sends."""
_OPTIONS = (
    click.option(
        "--destination", metavar="NAME", help="An account's name, or sandbox. Default: the first account."
    ),
    click.option("--order", metavar="ORDER", help=f"What goes first inside a level: {', '.join(Order)}."),
    click.option("--level", metavar="L", help="urgent, high, normal or low. Default: by the rules, else normal."),
    click.option("--deadline", metavar="WHEN", help="18:30, +45m, +1h30m, or an ISO date and time."),
    click.option(
        "--recipe",
        metavar="NAME",
        help="How images are prepared; see `frontload recipes`. NAME@eager or NAME@incoming lets Cloudinary do it.",
    ),
    click.option("--folder", metavar="F", help="Folder at the destination, before the dropped one's name."),
    click.option("--tag", "tags", multiple=True, metavar="T", help="A tag for every image; may be repeated."),
    click.option(
        "--overwrite",
        type=click.Choice([policy.value for policy in Overwrite]),
        help="What becomes of another image stored under the same name. Default: the account's policy, else never.",
    ),
    *_RUN_OPTIONS[:-1],
    click.option(
        "--force",
        is_flag=True,
        help="Send also what was delivered before; where the same bytes are there already, they stay.",
    ),
    _RUN_OPTIONS[-1],
    click.option("--yes", is_flag=True, help="Do not ask before sending to an account."),
)


def with_wishes(app: App, wishes: Wishes) -> App:
    """Return the app with the options laid over its settings; raises `UnknownNameError`, `UnclearValueError`."""
    changes: dict[str, Any] = {}
    if wishes.order is not None:
        changes["order"] = Order.named(wishes.order)
    app = replace(app, settings=replace(app.settings, **changes))
    return with_limits(app, wishes.bandwidth, wishes.connections, wishes.workers)


def with_limits(app: App, bandwidth: str | None, connections: int | None, workers: int | None) -> App:
    """Return the app with the limits of a run laid over its settings; raises `UnclearValueError`."""
    changes: dict[str, Any] = {}
    if bandwidth is not None:
        changes["bandwidth"] = bandwidth_from(bandwidth)
    if connections is not None:
        changes["connections"] = connections
    if workers is not None:
        changes["workers"] = workers
    return replace(app, settings=replace(app.settings, **changes))


def opened() -> App:
    """Return the app, having said on stderr what of its settings could not be used; raises `FrontloadError`."""
    app = open_app()
    for complaint in app.complaints:
        click.echo(complaint, err=True)
    return app


def batch_from(app: App, wishes: Wishes) -> Batch:
    """Return the batch the options describe; raises `UnknownNameError` or `UnclearValueError`."""
    for path in wishes.paths:
        if not path.exists() and not path.is_symlink():
            raise UnclearValueError("file or folder", path, "a path that exists")
    for tag in wishes.tags:
        if "," in tag or not tag.strip():
            raise UnclearValueError("tag", tag, "words without commas; give --tag several times for several")
    for word in (wishes.folder or "", *wishes.tags):
        if not word.isprintable():  # control characters, and bytes that are no text, have no place in a public_id
            raise UnclearValueError("folder or tag", ascii(word), "printable characters")
    now = datetime.now().astimezone()
    return Batch(
        batch_no=0,
        roots=tuple(path.absolute() for path in wishes.paths),
        destination=app.destination(wishes.destination),
        created_at=now,
        level=Level.NORMAL if wishes.level is None else Level.named(wishes.level),
        deadline=deadline_from(wishes.deadline, now, datetime.astimezone) if wishes.deadline else None,
        recipe=recipe_named(wishes.recipe or app.settings.recipe, app.settings.recipes).name,
        folder=(wishes.folder or "").strip("/"),
        tags=tuple(tag.strip() for tag in wishes.tags),
        by_hand=_said(wishes),
        force=wishes.force,
        overwrite=_policy(app, wishes),
    )


def assets_of(app: App, batch: Batch, naming: NamingRule | None = None) -> Iterator[Asset]:
    """Yield what a run would make of the files of *batch*, numbered from 1; nothing is kept."""
    rules, variants = app.settings.rules, variants_by_recipe(app.settings.recipes)
    next_no = 1
    for number, source in enumerate(found_images(batch.roots), start=1):
        assets = assets_from(next_no, batch, source, rules, datetime.astimezone, variants, naming, number)
        next_no += len(assets)
        yield from assets


def _policy(app: App, wishes: Wishes) -> Overwrite | None:
    """Return what becomes of other images of the same names.

    Raises `UnclearValueError` for a policy that an unsigned preset cannot keep to.
    """
    if wishes.overwrite is None:
        return None
    policy, destination = Overwrite(wishes.overwrite), app.destination(wishes.destination)
    by_preset = {account.name for account in app.settings.accounts if account.unsigned_preset}
    if destination in by_preset and policy is not Overwrite.NEVER:
        raise UnclearValueError("policy of an unsigned preset", policy, "never: it cannot overwrite")
    return policy


def _said(wishes: Wishes) -> Hand:
    said = {
        Hand.LEVEL: wishes.level,
        Hand.DEADLINE: wishes.deadline,
        Hand.RECIPE: wishes.recipe,
        Hand.FOLDER: wishes.folder,
    }
    return functools.reduce(operator.or_, (hand for hand, word in said.items() if word is not None), Hand.NOTHING)
