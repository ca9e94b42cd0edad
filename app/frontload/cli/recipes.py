"""`frontload recipes`: the ways images can be prepared, listed, exported and imported."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from frontload.cli.options import opened
from frontload.core.recipe import recipe_named
from frontload.wiring import import_recipe, recipe_text


@click.group("recipes", invoke_without_command=True)
@click.option("--format", "form", type=click.Choice(["text", "jsonl"]), default="text", show_default=True)
@click.pass_context
def recipes(context: click.Context, form: str) -> int:
    """List the ways images can be prepared."""
    if context.invoked_subcommand is not None:
        return 0
    app = opened()
    for recipe in app.settings.recipes:
        if form == "jsonl":
            click.echo(json.dumps({"name": recipe.name, "description": recipe.description}))
        else:
            default = "  (default)" if recipe.name == app.settings.recipe else ""
            click.echo(f"{recipe.name:<12}{recipe.description}{default}")
    return 0


@recipes.command("export")
@click.argument("name")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="A file; default: the terminal."
)
def export_recipe(name: str, output: Path | None) -> int:
    """Write a recipe as a file (TOML) that another Frontload can import."""
    text = recipe_text(recipe_named(name, opened().settings.recipes))
    if output is None:
        sys.stdout.write(text)
        return 0
    try:
        output.write_text(text, encoding="utf-8")
    except OSError as error:
        raise click.ClickException(f"{output} cannot be written: {error.strerror}") from error
    click.echo(f"Written to {output}", err=True)
    return 0


@recipes.command("import")
@click.argument("file", type=click.Path(path_type=Path))
def import_file(file: Path) -> int:
    """Take a recipe from a file into the settings; one of the same name is replaced."""
    recipe = import_recipe(opened(), file)
    click.echo(f"Imported “{recipe.name}”: {recipe.description}", err=True)
    return 0
