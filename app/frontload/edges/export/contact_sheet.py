"""The contact sheet: one HTML file with small pictures and the URLs they were delivered to.

It needs no script, no network and no other file, and asks for none: a Content-Security-Policy forbids what an
odd name could smuggle in. Screens see it in their own scheme, paper in black on white.
"""

from __future__ import annotations

from base64 import b64encode
from contextlib import suppress
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

from frontload.core.context import alt_of
from frontload.core.delivery_url import AUTO, Transformation, delivery_url
from frontload.core.errors import UrlUnchangeableError
from frontload.core.settings import SANDBOX
from frontload.core.snippets import safe_url
from frontload.core.states import AssetState
from frontload.core.words import count_text, shown, size_text, variant_title

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime

    from frontload.core.asset import Asset, Batch, Delivery
    from frontload.edges.export.report import Report

MOST_PICTURES = 2_000  # some 20 MB of HTML; browsers and mailboxes refuse much more
WEB_PX = 1600
_WEB = Transformation(WEB_PX, WEB_PX, image_format=AUTO, quality=AUTO)
_NAMES_IN_TITLE = 3
_HELP = f"One click on a URL selects all of it. Web is at most {WEB_PX} px, in the format each browser shows best."
_SANDBOX_NOTE = "URLs of the sandbox open on the computer that made this sheet only."
_TOO_MANY_NOTE = f"Pictures are left out of sheets with more than {MOST_PICTURES:,} images."
_HEAD = """\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'; \
base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="viewport" content="width=device-width, initial-scale=1">
"""


def as_contact_sheet(report: Report, style: str, thumbnail_of: Callable[[Asset], bytes | None]) -> Iterator[str]:
    """Yield the sheet; *thumbnail_of* returns a small JPEG, or None where there is none any more."""
    batches = {batch.batch_no: batch for batch in report.batches}
    pictured = report.counts.total() <= MOST_PICTURES
    title = _title(report.batches)
    yield f"{_HEAD}<title>{title}</title>\n<style>\n{style}</style>\n</head>\n<body>\n"
    yield _header(title, report, pictured=pictured)
    for batch_no, assets in groupby(report.assets, key=lambda asset: asset.batch_no):
        yield _section_begin(batches[batch_no], alone=len(batches) == 1)
        urls = []
        for asset in assets:
            urls += [asset.delivery.url] if asset.delivery else []
            yield _card(asset, thumbnail_of(asset) if pictured else None, report.check_of(asset))
        yield _section_end(urls)
    yield f"</main>\n<footer>Made with Frontload, {_moment(report.made_at)}</footer>\n</body>\n</html>\n"


def _title(batches: Sequence[Batch]) -> str:
    names = list(dict.fromkeys(_name(batch) for batch in batches))
    more = f" and {len(names) - _NAMES_IN_TITLE} more" if len(names) > _NAMES_IN_TITLE else ""
    return _text(", ".join(names[:_NAMES_IN_TITLE]) + more) or "No images yet"


def _name(batch: Batch) -> str:
    return ", ".join(root.name or str(root) for root in batch.roots[:_NAMES_IN_TITLE])


def _header(title: str, report: Report, *, pictured: bool) -> str:
    lines = [("sum", " · ".join(f"{number:,} {state}" for state, number in sorted(report.counts.items())))]
    if AssetState.DELIVERED in report.counts:
        lines.append(("help", _HELP))
    if any(batch.destination == SANDBOX for batch in report.batches):
        lines.append(("note", _SANDBOX_NOTE))
    if not pictured:
        lines.append(("note", _TOO_MANY_NOTE))
    told = "".join(f'<p class="{kind}">{line}</p>\n' for kind, line in lines)
    return f"<header>\n<h1>{title}</h1>\n{told}</header>\n<main>\n"


def _section_begin(batch: Batch, *, alone: bool) -> str:
    facts = [_moment(batch.created_at), f"to {batch.destination}", batch.folder, *batch.tags]
    told = " · ".join(_text(fact) for fact in facts if fact)
    heading = "" if alone else f"<h2>{_text(_name(batch))}</h2>\n"  # it would say the title again
    return f'<section>\n{heading}<p class="facts">{told}</p>\n<ul class="cards">\n'


def _section_end(urls: list[str]) -> str:
    if len(urls) < 2:  # noqa: PLR2004  (one URL needs no list)
        return "</ul>\n</section>\n"
    listed = "\n".join(escape(safe_url(url)) for url in urls)
    summary = f"<summary>All {count_text(len(urls), 'URL')} to copy</summary>"
    return f"</ul>\n<details>{summary}\n<pre>{listed}</pre></details>\n</section>\n"


def _card(asset: Asset, thumbnail: bytes | None, check: str) -> str:
    name, delivery = asset.source.name, asset.delivery
    title = variant_title(name, asset.handling.variant)
    if thumbnail:
        data = b64encode(thumbnail).decode("ascii")
        shot = f'<img src="data:image/jpeg;base64,{data}" alt="{_text(alt_of(asset.source))}">'
    else:
        shot = f"<span>{_text(name.rpartition('.')[2].upper())}</span>"
    if delivery and delivery.url.lower().startswith(("https://", "http://")):  # what a browser opens as a page
        shot = f'<a class="shot" href="{escape(safe_url(delivery.url))}">{shot}</a>'
    else:
        shot = f'<span class="shot">{shot}</span>'
    lines = [("facts", asset.source.folder), ("facts", _facts(delivery) if delivery else asset.state.value)]
    if failure := asset.failure:
        lines.append(("trouble", f"{failure.title}. {failure.advice}"))
    if check:
        lines.append(("check", f"URL checked: {check}"))
    told = "".join(f'<p class="{kind}">{_text(line)}</p>\n' for kind, line in lines if line)
    addresses = _addresses(delivery) if delivery else ""
    return f'<li class="card {asset.state}">{shot}<div>\n<h3>{_text(title)}</h3>\n{told}{addresses}</div></li>\n'


def _facts(delivery: Delivery) -> str:
    size = f"{delivery.width_px:,} × {delivery.height_px:,} px · " if delivery.width_px else ""
    return size + size_text(delivery.size_bytes)


def _addresses(delivery: Delivery) -> str:
    lines = [("full", delivery.url)]
    with suppress(UrlUnchangeableError):  # the one that was answered is all there is
        lines.append(("web", delivery_url(delivery, _WEB)))
    return "".join(
        f'<p class="url {kind}"><span>{kind.capitalize()}</span> <code>{escape(safe_url(url))}</code></p>\n'
        for kind, url in lines
    )


def _text(foreign: str) -> str:
    return escape(shown(foreign))


def _moment(moment: datetime) -> str:
    return f"{moment.day} {moment:%B %Y, %H:%M}"
