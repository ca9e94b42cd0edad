"""The names command: which public_id each file would get, and which files would share one."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from frontload.cli.options import assets_of, opened
from frontload.cli.report import shown, variant_field
from frontload.core.asset import Batch, Hand
from frontload.core.naming import NamingRule, collisions
from frontload.core.settings import SANDBOX

if TYPE_CHECKING:
    from frontload.core.naming import Collision

_PATHS_TOLD = 5


@click.command("names")
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True))
@click.option("--rule", metavar="RULE", help="Try this naming rule in place of the one in the settings.")
@click.option("--folder", default="", metavar="F", help="Folder at the destination, before the rest of the name.")
@click.option("--format", "form", type=click.Choice(["text", "jsonl"]), default="text", show_default=True)
def names(paths: tuple[Path, ...], rule: str | None, folder: str, form: str) -> int:
    """Show the public_id each image would get; sends nothing, exits 1 if two would get the same.

    A RULE is a template such as "{date:%Y/%m}/{slug}-{hash}", with the fields folder, stem, ext, slug, date, hash,
    counter and batch. Without one here or in the settings (naming = "…"), folder and file name make the public_id,
    never the same for two files.
    """
    app = opened()
    naming = app.settings.naming if rule is None else NamingRule(rule)
    roots = tuple(path.absolute() for path in paths)
    by_hand = Hand.FOLDER if folder else Hand.NOTHING
    now = datetime.now().astimezone()
    recipe = app.settings.recipe
    batch = Batch(1, roots, SANDBOX, now, recipe=recipe, folder=folder.strip("/"), by_hand=by_hand)
    assets = list(assets_of(app, batch, naming))
    for asset in assets:
        if form == "jsonl":
            line = {"path": str(asset.source.path), "public_id": asset.public_id, **variant_field(asset)}
            click.echo(json.dumps(line))
        else:
            click.echo(f"{asset.public_id}  ←  {shown(asset.source.path)}")
    clashes = collisions(assets)
    for clash in clashes:
        click.echo(_sentence(clash), err=True)
    return 1 if clashes else 0


def _sentence(clash: Collision) -> str:
    listed = ", ".join(shown(path) for path in clash.paths[:_PATHS_TOLD])
    more = f" and {len(clash.paths) - _PATHS_TOLD:,} more" if len(clash.paths) > _PATHS_TOLD else ""
    return f"{len(clash.paths):,} images would be “{clash.public_id}”: {listed}{more}"
