"""`frontload plan` and `frontload rules`: who goes when, who will be late, and what could be done about it."""

from __future__ import annotations

import json
from collections import defaultdict
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from frontload.cli.options import Wishes, assets_of, batch_from, job_options, opened, with_wishes
from frontload.cli.preflight import preflight_of, tell
from frontload.cli.report import shown, variant_field
from frontload.core.context import context_of
from frontload.core.errors import UnclearValueError, UnknownNameError
from frontload.core.events import AssetQueued
from frontload.core.explain import Standing, why
from frontload.core.make_it import Fix, Proposal, after, proposals
from frontload.core.offload import ways
from frontload.core.plan import Floor
from frontload.core.planner import Planner
from frontload.core.recipe import Where, recipe_named
from frontload.core.rules import dry_run
from frontload.core.states import FINAL_STATES
from frontload.core.words import count_text, size_text, variant_title
from frontload.wiring import (
    App,
    apply_proposal,
    foreseen_events,
    found_images,
    learned_speeds,
    read_record,
    slots_for,
)

if TYPE_CHECKING:
    from frontload.core.asset import Asset
    from frontload.core.finish import Finish
    from frontload.core.forecast import Forecast
    from frontload.core.offload import Way
    from frontload.core.priority import Order
    from frontload.core.speeds import Speeds


@dataclass(frozen=True, slots=True)
class _Prospect:
    """A queue that is planned and not sent."""

    assets: tuple[Asset, ...]
    order: Order
    speeds: Speeds
    app: App
    now: datetime

    @property
    def floor(self) -> Floor:
        ready = [asset for asset in self.assets if asset.rendition is not None]
        return Floor([asset for asset in self.assets if asset.rendition is None], ready, (), ())

    def planner(self) -> Planner:
        settings = self.app.settings
        return Planner(
            order=self.order, speeds=self.speeds, slots=slots_for(settings), low_share=settings.low_share
        )

    def plan(self) -> Forecast:
        return self.planner().plan(self.floor, self.now, 0.0)


@click.command("plan")
@job_options(paths_required=False)
@click.option("--strict", is_flag=True, help="Exit with 1 when something will miss its deadline.")
@click.option(
    "--make-it", is_flag=True, help="Propose what would help; the cheapest is applied: to the kept queue for good."
)
@click.option(
    "--ways", "compares", is_flag=True, help="Say what it costs to prepare here, or to let Cloudinary do it."
)
def plan(wishes: Wishes, *, strict: bool, make_it: bool, compares: bool) -> int:
    """Show the order, the forecast, who will be late and what a preflight finds; sends nothing.

    Without a PATH it is the queue that an earlier run left.
    """
    app = with_wishes(opened(), wishes)
    prospect = _prospect(app, wishes)
    if make_it:
        prospect = _made(prospect, wishes)
    forecast = prospect.plan()
    assets = {asset.asset_no: asset for asset in prospect.assets}
    for rank, finish in enumerate(forecast.finishes, start=1):
        asset = assets[finish.asset_no]
        standing = Standing(rank, len(assets), prospect.order, finish.reason)
        if wishes.form == "jsonl":
            click.echo(json.dumps(_plan_line(rank, asset, finish, why(asset, standing, forecast, finish), app)))
        else:
            click.echo(_plan_row(rank, asset, forecast, finish))
    _say_what_it_means(prospect, forecast)
    if compares:
        _compare_ways(prospect)
    return 1 if strict and any(finish.is_late for finish in forecast.finishes) else 0


@click.command("rules")
@click.argument("paths", metavar="[PATH...]", nargs=-1, type=click.Path(path_type=Path, exists=True))
def rules(paths: tuple[Path, ...]) -> int:
    """List the rules in their order; with PATHs, how many files each would take there."""
    app = opened()
    table = app.settings.rules
    if not table:
        click.echo("There are no rules yet: [[rules]] tables in the settings file make them.", err=True)
    sources = list(found_images(tuple(path.absolute() for path in paths)))
    counts = dry_run(table, sources, datetime.now().astimezone())
    for number, (rule, taken, shadowed) in enumerate(counts, start=1):
        took = f"  takes {taken} of {len(sources)}" if paths else ""
        lost = f", {shadowed} more match but an earlier rule took them" if shadowed else ""
        click.echo(f"{number:>3}  {rule.name or 'unnamed'}{took}{lost}")
    return 0


def _prospect(app: App, wishes: Wishes) -> _Prospect:
    now = datetime.now().astimezone()
    order = app.settings.order
    if wishes.paths:
        batch = batch_from(app, wishes)
        told = list(foreseen_events(app, assets_of(app, batch)))
        preflight = preflight_of(app)
        for event in told:
            preflight.hear(event)
        tell(preflight.findings())
        queued = (event.asset for event in told if isinstance(event, AssetQueued))
        assets = tuple(asset for asset in queued if asset.source.trouble is None)
    else:
        assets = tuple(asset for asset in read_record(app).assets if asset.state not in FINAL_STATES)
    return _Prospect(assets, order, learned_speeds(app), app, now)


def _made(prospect: _Prospect, wishes: Wishes) -> _Prospect:
    """Return the prospect with the cheapest proposal applied, and say which there are."""
    recipes = prospect.app.settings.recipes
    found = proposals(prospect.planner().brief(prospect.floor, prospect.now, 0.0), recipes)
    for number, proposal in enumerate(found, start=1):
        if wishes.form == "jsonl":
            click.echo(json.dumps(_proposal_line(proposal, applied=number == 1)))
        else:
            click.echo(f"{number}. {_proposal_text(proposal)}")
    if not found:
        click.echo("Nothing is at risk that a change of the queue could help.", err=True)
        return prospect
    best = found[0]
    if best.order is not None:
        click.echo(f"Shown as if sent with --order {best.order}.", err=True)
    elif not wishes.paths:
        apply_proposal(prospect.app, best)
        click.echo(f"Applied to the queue: {best.title}.", err=True)
    else:
        click.echo(f"Shown as if applied: {best.title}.", err=True)
    order = best.order or prospect.order
    return _Prospect(after(prospect.assets, best), order, prospect.speeds, prospect.app, prospect.now)


def _say_what_it_means(prospect: _Prospect, forecast: Forecast) -> None:
    if not forecast.finishes:
        click.echo("There is no image to send." if prospect.assets == () else "Nothing waits.", err=True)
        return
    for destination in sorted({asset.handling.destination for asset in prospect.assets}):
        if not prospect.speeds.knows(destination) and not prospect.speeds.cap_bytes_per_s:
            click.echo(f"The uplink to {destination} was never measured; 10 Mbit/s is assumed.", err=True)
    late, risky = forecast.late_and_risky()
    last = forecast.last
    if last is not None:
        end, latest = forecast.moment(last.finish_s), forecast.moment(last.latest_s)
        click.echo(f"Done by {end:%H:%M:%S}, {latest:%H:%M:%S} at the latest.", err=True)
    if late or risky:
        click.echo(f"{late} will miss their deadline, {risky} more are at risk; --make-it proposes.", err=True)


def _compare_ways(prospect: _Prospect) -> None:
    """Write both costs on stderr, recipe by recipe; why there is but one way where there is."""
    recipes, price = prospect.app.settings.recipes, prospect.speeds.price_list()
    by_recipe: defaultdict[str, list[Asset]] = defaultdict(list)
    for asset in prospect.assets:
        by_recipe[asset.handling.recipe.partition("@")[0]].append(asset)
    for name, assets in sorted(by_recipe.items()):
        try:
            recipe_named(f"{name}@{Where.EAGER}", recipes)
        except UnclearValueError as error:
            click.echo(f"{name}: only here. {error.advice}", err=True)
            continue
        here, there = ways(assets, recipe_named(name, recipes), price)
        told = f"{name}, {count_text(len(assets), 'image')}: here {_cost(here)}; by Cloudinary {_cost(there)}"
        click.echo(f"{told} (--recipe {name}@{Where.EAGER}).", err=True)


def _cost(way: Way) -> str:
    return f"{way.prepare_s:,.1f} s of CPU and {size_text(way.send_bytes)}, {way.upload_s:,.1f} s of the uplink"


def _plan_line(rank: int, asset: Asset, finish: Finish, reason: str, app: App) -> dict[str, Any]:
    return {
        "rank": rank,
        "path": str(asset.source.path),
        "level": asset.level.word,
        "deadline": asset.deadline.isoformat() if asset.deadline else None,
        "why": reason,
        "eta_s": round(finish.finish_s, 1),
        "at_risk": finish.is_at_risk,
        **variant_field(asset),
        **_context_fields(asset, app),
    }


def _context_fields(asset: Asset, app: App) -> dict[str, str]:
    """Return what will be said of the picture where it is delivered; nothing by a recipe that is gone."""
    with suppress(UnknownNameError):
        return dict(context_of(asset.source, recipe_named(asset.handling.recipe, app.settings.recipes)))
    return {}


def _plan_row(rank: int, asset: Asset, forecast: Forecast, finish: Finish) -> str:
    due = _due(asset.deadline.astimezone(), forecast.made_at.astimezone()) if asset.deadline else "-"
    mark = "LATE" if finish.is_late else "risk" if finish.is_at_risk else ""
    name = shown(variant_title(asset.source.place, asset.handling.variant))
    eta = f"{forecast.moment(finish.finish_s):%H:%M:%S}"
    return f"{rank:>5}  {asset.level.word:<7} {due:>8}  {eta:>8} {mark:<4}  {name}"


def _due(deadline: datetime, now: datetime) -> str:
    return f"{deadline:%H:%M:%S}" if deadline.date() == now.date() else f"{deadline:%Y-%m-%d %H:%M}"


def _proposal_line(proposal: Proposal, *, applied: bool) -> dict[str, Any]:
    return {
        "proposal": proposal.title,
        "applied": applied,
        "rescued": len(proposal.rescued),
        "endangered": len(proposal.endangered),
        "images": len(proposal.asset_nos),
    }


def _proposal_text(proposal: Proposal) -> str:
    price = f"{len(proposal.endangered)} come to be at risk" if proposal.endangered else "nothing pays for it"
    if proposal.fix in {Fix.LIGHTER_SOME, Fix.LIGHTER_ALL}:
        price += ", they are smaller"
    return f"{proposal.title}: {len(proposal.rescued)} no longer at risk, {price}."
