"""Reports as tables, piece by piece: CSV for spreadsheets, JSON for programs, Markdown for notes and tickets."""

from __future__ import annotations

import csv
import json
import textwrap
from io import StringIO
from typing import TYPE_CHECKING

from frontload.core.snippets import markdown_text, safe_url
from frontload.core.words import shown, variant_title

if TYPE_CHECKING:
    from collections.abc import Iterator

    from frontload.edges.export.report import Report

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_MARKDOWN_HEAD = ("File", "State", "public_id", "URL", "Size", "Note")


def as_csv(report: Report) -> Iterator[str]:
    """Yield RFC 4180 CSV; a cell that a spreadsheet would run as a formula gets an apostrophe before it."""
    yield _csv_line(report.columns)
    for row in report.rows():
        yield _csv_line([_harmless(getattr(row, column)) for column in report.columns])


def as_json(report: Report) -> Iterator[str]:
    """Yield a JSON list of objects, one an asset."""
    between = "[\n"
    for row in report.rows():
        told = {column: getattr(row, column) for column in report.columns}
        yield between + textwrap.indent(json.dumps(told, indent=2), "  ")
        between = ",\n"
    yield "[]\n" if between == "[\n" else "\n]\n"


def as_markdown(report: Report) -> Iterator[str]:
    """Yield a Markdown table (GFM); names and messages stay text, whatever they are made of."""
    head = _MARKDOWN_HEAD if report.checks is None else (*_MARKDOWN_HEAD, "Check")
    yield _markdown_line(head)
    yield _markdown_line(["---"] * len(head))
    for row in report.rows():
        cells = [
            *(
                markdown_text(shown(cell))
                for cell in (variant_title(row.path, row.variant), row.state, row.public_id)
            ),
            f"<{safe_url(row.url)}>" if row.url else "",
            f"{row.width} × {row.height} px" if row.width else "",
            markdown_text(shown(f"{row.title}. {row.advice}")) if row.title else "",
            *([] if report.checks is None else [markdown_text(shown(row.check))]),
        ]
        yield _markdown_line(cells)


def _csv_line(cells: list[str] | tuple[str, ...]) -> str:
    out = StringIO(newline="")
    csv.writer(out).writerow(cells)
    return out.getvalue()


def _harmless(cell: object) -> str:
    text = str(cell).encode("utf-8", "backslashreplace").decode()
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def _markdown_line(cells: list[str] | tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |\n"
