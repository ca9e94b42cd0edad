"""The export command: which file became which URL, and whether that URL leads to it."""

from __future__ import annotations

import sys
from collections import Counter
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from frontload.cli.options import opened
from frontload.cli.report import shown
from frontload.core.selection import Selection, since_from
from frontload.core.states import AssetState
from frontload.core.url_check import Finding
from frontload.wiring.reports import REPORT_FORMS, checked_urls, delivered_urls, report_pieces, write_whole

if TYPE_CHECKING:
    from frontload.core.url_check import UrlCheck
    from frontload.wiring import App

_TOLD_AT_MOST = 20  # of what is not right, in the terminal; the report has all


@click.command("export")
@click.option(
    "--format", "form", type=click.Choice(REPORT_FORMS), default="csv", show_default=True,
    help="html is a contact sheet, md a Markdown table; the last five write delivered images as lines to paste.",
)  # fmt: skip
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="A file; default: the terminal."
)
@click.option(
    "--state", "states", type=click.Choice([state.value for state in AssetState]), multiple=True, metavar="STATE",
    help=f"Only images in this state ({', '.join(AssetState)}); may be repeated.",
)  # fmt: skip
@click.option("--batch", "batch_no", type=int, metavar="N", help="Only this batch; see `frontload status`.")
@click.option("--since", metavar="WHEN", help="Only what was dropped since: today, 45m, 3h, 2d or an ISO date.")
@click.option("--check", is_flag=True, help="Ask each URL whether the image that was sent is there; exit 1 if not.")
def export(
    form: str, output: Path | None, states: tuple[str, ...], batch_no: int | None, since: str | None, *, check: bool
) -> int:
    """Write which file became which URL."""
    app, now = opened(), datetime.now().astimezone()
    selection = Selection(
        states=frozenset(map(AssetState, states)),
        batch_no=batch_no,
        since=since_from(since, now, datetime.astimezone) if since is not None else None,
    )
    checks = _checked(app, selection) if check else None
    told = None if checks is None else {one.delivered.asset_no: one.text for one in checks}
    pieces = report_pieces(app, form, selection, told)
    if output is None:
        # the same bytes as in a file, whatever the terminal's own habits
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="")  # type: ignore[union-attr]
        sys.stdout.writelines(pieces)
    else:
        write_whole(output, pieces)
        click.echo(f"Written to {output}", err=True)
    return 0 if checks is None or all(one.finding is Finding.RIGHT for one in checks) else 1


def _checked(app: App, selection: Selection) -> list[UrlCheck]:
    """Check all URLs, showing how far it is, and say what is not right."""
    delivered = delivered_urls(app, selection)
    with (
        closing(checked_urls(app, delivered)) as checking,
        click.progressbar(checking, len(delivered), "Checking URLs", file=sys.stderr) as shown_as_they_come,
    ):
        checks = list(shown_as_they_come)
    found = Counter(one.finding for one in checks)
    others = [one for one in checks if one.finding is not Finding.RIGHT]
    for one in others[:_TOLD_AT_MOST]:
        click.echo(f"{one.text}: {shown(one.delivered.path)} at {shown(one.delivered.url)}", err=True)
    if len(others) > _TOLD_AT_MOST:
        click.echo(f"… and {len(others) - _TOLD_AT_MOST:,} more", err=True)
    click.echo(f"{len(checks):,} checked: {', '.join(f'{found[kind]:,} {kind}' for kind in Finding)}", err=True)
    return checks
