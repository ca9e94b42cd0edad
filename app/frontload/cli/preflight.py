"""Says in the terminal what was found of a drop before its first byte leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from frontload.cli.report import shown
from frontload.core.events import BatchScanned, UploadStarted
from frontload.core.preflight import MEGAPIXEL, Preflight

if TYPE_CHECKING:
    from collections.abc import Iterable

    from frontload.core.events import Event
    from frontload.core.preflight import Finding
    from frontload.wiring import App

_PATHS_TOLD = 3


def preflight_of(app: App) -> Preflight:
    """Return a preflight by this app's recipes and limits."""
    settings = app.settings
    return Preflight(settings.recipes, settings.max_megapixels * MEGAPIXEL, settings.overwriting)


def tell(findings: Iterable[Finding]) -> None:
    """Write findings on stderr, each with some of its files."""
    for finding in findings:
        click.echo(f"Preflight: {shown(finding.sentence)}", err=True)
        if finding.is_harmless:
            continue
        for path in finding.paths[:_PATHS_TOLD]:
            click.echo(f"  {shown(path)}", err=True)
        if len(finding.paths) > _PATHS_TOLD:
            click.echo(f"  and {len(finding.paths) - _PATHS_TOLD:,} more", err=True)


class Announcer:
    """Tells the findings once before the first byte, and what a scan still brought after it."""

    def __init__(self, preflight: Preflight) -> None:
        self._preflight = preflight
        self._told: set[Finding] | None = None

    def hear(self, event: Event) -> None:
        """Hear an event of the run before anybody else does."""
        self._preflight.hear(event)
        is_first_byte = isinstance(event, UploadStarted) and self._told is None
        if is_first_byte or (isinstance(event, BatchScanned) and self._told is not None):
            self.tell()

    def tell(self) -> tuple[Finding, ...]:
        """Write what is new, and return all that is known."""
        findings = self._preflight.findings()
        tell(finding for finding in findings if self._told is None or finding not in self._told)
        self._told = set(findings)
        return findings
