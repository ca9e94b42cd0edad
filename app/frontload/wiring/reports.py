"""Reports on what was delivered, and a look at what is there: the journal and the destinations in, text out."""

from __future__ import annotations

from contextlib import ExitStack
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from frontload import __version__
from frontload.core.settings import SANDBOX, connections_for
from frontload.core.snippets import Snippet
from frontload.core.url_check import DeliveredUrl
from frontload.wiring import resource, thumbnail_path
from frontload.wiring.accounts import credentials_of

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator, Mapping
    from pathlib import Path

    from frontload.core.asset import Asset
    from frontload.core.selection import Selection
    from frontload.core.url_check import UrlCheck
    from frontload.wiring import App

REPORT_FORMS = ("csv", "json", "html", "md", *(kind.value for kind in Snippet))


def report_pieces(
    app: App, form: str, selection: Selection, checks: Mapping[int, str] | None = None
) -> Iterator[str]:
    """Yield a report on a part of the journal piece by piece, *form* being one of `REPORT_FORMS`.

    *checks* says of an asset, by its number, what was found at its URL. Raises `JournalDamagedError`.
    """
    from frontload.edges.export.contact_sheet import as_contact_sheet
    from frontload.edges.export.pasted import as_snippets
    from frontload.edges.export.report import Report
    from frontload.edges.export.tables import as_csv, as_json, as_markdown
    from frontload.edges.journal.journal import reading

    with reading(app.folders.journal, selection) as found:
        now, has_variants = datetime.now().astimezone(), found.has_variants()
        report = Report(found.batches, found.assets(), found.counts(), now, checks, has_variants)
        if form == "html":
            style = resource("contact_sheet.css").read_text(encoding="utf-8")
            yield from as_contact_sheet(report, style, partial(thumbnail_of, app))
        elif form in tuple(Snippet):
            yield from as_snippets(report, Snippet(form))
        else:
            yield from {"csv": as_csv, "json": as_json, "md": as_markdown}[form](report)


def thumbnail_of(app: App, asset: Asset) -> bytes | None:
    """Return the small JPEG of a prepared asset, or None where the cache has none any more."""
    if asset.rendition is None:
        return None
    try:
        return thumbnail_path(app, asset.rendition.source_sha256).read_bytes()
    except OSError:
        return None


def delivered_urls(app: App, selection: Selection) -> list[DeliveredUrl]:
    """Return what has to be at the URLs of a part of the journal; raises `JournalDamagedError`."""
    from frontload.edges.journal.journal import reading

    with reading(app.folders.journal, selection) as found:
        return [
            DeliveredUrl(
                asset.asset_no,
                asset.handling.destination,
                asset.source.path,
                delivery.url,
                delivery.etag,
                delivery.size_bytes,
                delivery.stored_url,
            )
            for asset in found.assets()
            if (delivery := asset.delivery)
        ]


def checked_urls(app: App, delivered: list[DeliveredUrl]) -> Generator[UrlCheck]:
    """Yield what is found at each URL, in their order; close the iterator to stop.

    Starts the sandbox where one of them is there; raises `SandboxUnavailableError`.
    """
    from frontload.edges.cloudinary.checking import check_urls

    with ExitStack() as leases:
        if any(one.destination == SANDBOX for one in delivered):
            credentials_of(app, leases, SANDBOX)
        at_once = connections_for(app.settings)
        yield from check_urls(delivered, at_once=at_once, user_agent=f"Frontload/{__version__}")


def write_whole(path: Path, pieces: Iterable[str]) -> None:
    """Write a file that is complete or not there; raises `ReportUnwritableError`."""
    from frontload.edges.export import whole_file

    whole_file.write_whole(path, pieces)
