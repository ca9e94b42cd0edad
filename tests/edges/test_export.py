"""Reports as spreadsheets, programs and Markdown readers read them, and the files they are written to."""

from __future__ import annotations

import csv
import itertools
import json
import os
from collections import Counter
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from fakes import NOON, a_batch, a_delivery, a_rendition, a_source, an_asset
from frontload.core.asset import Failure, Marks
from frontload.core.errors import ReportUnwritableError
from frontload.core.snippets import Snippet
from frontload.core.states import AssetState
from frontload.edges.export import tables
from frontload.edges.export.contact_sheet import as_contact_sheet
from frontload.edges.export.pasted import as_snippets
from frontload.edges.export.report import CHECK, COLUMNS, Report
from frontload.edges.export.whole_file import write_whole

DELIVERED = an_asset(
    1, state=AssetState.DELIVERED, rendition=a_rendition(1), delivery=a_delivery(1, public_id="x/1")
)
FAILED = an_asset(2, state=AssetState.FAILED, failure=Failure("code", "It broke", "Mend it"))
ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1)


CAPTIONED = replace(
    DELIVERED, source=a_source("a.jpg", marks=Marks(caption='A "goal" <b>in</b> [time]', alt="A ball"))
)


def report(assets, checks=None) -> Report:
    """Return a report on these assets."""
    return Report([a_batch(batch_no=1)], iter(assets), Counter(a.state for a in assets), NOON, checks)


def as_csv(assets, checks=None) -> str:
    """Return a whole CSV."""
    return "".join(tables.as_csv(report(assets, checks)))


def as_json(assets, checks=None) -> str:
    """Return a whole JSON."""
    return "".join(tables.as_json(report(assets, checks)))


def as_markdown(assets, checks=None) -> str:
    """Return a whole Markdown table."""
    return "".join(tables.as_markdown(report(assets, checks)))


def markdown_cells(text: str) -> list[list[str]]:
    """Return the texts of a table as a GFM library reads them; there must be nothing else."""
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    assert tokens[0].type == "table_open"
    assert tokens[-1].type == "table_close"
    lines: list[list[str]] = []
    for token in tokens:
        if token.type == "tr_open":
            lines.append([])
        elif token.type == "inline":
            kinds = {child.type for child in token.children or ()}
            assert kinds <= {"text", "text_special", "link_open", "link_close"}
            lines[-1].append("".join(child.content for child in token.children or ()))
    return lines


def rows(text: str) -> list[dict[str, str]]:
    """Read a CSV as a program would."""
    return list(csv.DictReader(StringIO(text, newline="")))


def test_json_maps_each_path_to_its_url():
    """Types are kept, every column is there, what did not happen is empty."""
    delivered, failed = json.loads(as_json([DELIVERED, FAILED]))

    assert tuple(delivered) == tuple(failed) == COLUMNS
    assert delivered["path"] == "/photos/0001.jpg"
    assert (delivered["public_id"], delivered["url"]) == ("x/1", a_delivery(1).url)
    assert (delivered["width"], delivered["sent_bytes"], delivered["source_bytes"]) == (40, 500, 1000)
    assert delivered["delivered_at"] == "2026-05-01T12:00:00+00:00"
    assert (failed["state"], failed["public_id"], failed["url"], failed["sent_bytes"]) == (
        "failed",
        "photos/0002",
        "",
        0,
    )
    assert (failed["error"], failed["title"], failed["advice"]) == ("code", "It broke", "Mend it")


def test_csv_says_the_same():
    """Both reports come from one row."""
    for told, line in zip(json.loads(as_json([DELIVERED, FAILED])), rows(as_csv([DELIVERED, FAILED])), strict=True):
        assert {name: str(value) for name, value in told.items()} == line


def test_nothing_to_report_is_a_header():
    """An empty journal makes an empty table."""
    assert as_csv([]).strip() == ",".join(COLUMNS)
    assert json.loads(as_json([])) == []


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_is_run_as_a_formula(start):
    """A name or an answer that a spreadsheet would compute gets an apostrophe before it."""
    evil = f"{start}HYPERLINK(1)"
    failed = an_asset(1, public_id=evil, failure=Failure(evil, evil, evil))

    (line,) = rows(as_csv([failed]))

    assert [line[name] for name in ("public_id", "error", "title", "advice")] == [f"'{evil}"] * 4


@given(ANY_TEXT)
def test_any_text_comes_out_as_it_went_in(text):
    """Commas, quotes and line ends stay inside their cell."""
    (line,) = rows(as_csv([an_asset(1, public_id=text)]))

    assert line["public_id"].removeprefix("'") == text.removeprefix("'")


def test_names_that_are_no_text_can_be_reported():
    """The odd bytes are spelled out in CSV, and escaped in JSON, so that both can be written as UTF-8."""
    odd = an_asset(1, source=a_source(os.fsdecode(b"caf\xe9.jpg")))

    as_csv([odd]).encode()
    (told,) = json.loads(as_json([odd]).encode())

    assert rows(as_csv([odd]))[0]["path"] == "/photos/caf\\udce9.jpg"
    assert told["path"] == "/photos/caf\udce9.jpg"


def test_what_was_found_at_a_url_is_a_column_of_its_own():
    """The columns are the contract's; only a report with checks has one more, empty for what has no URL."""
    checked = as_csv([DELIVERED, FAILED], {1: "right"})

    assert CHECK not in as_csv([DELIVERED]).splitlines()[0].split(",")
    assert [line[CHECK] for line in rows(checked)] == ["right", ""]
    assert [told[CHECK] for told in json.loads(as_json([DELIVERED, FAILED], {1: "right"}))] == ["right", ""]
    assert [line[-1] for line in markdown_cells(as_markdown([DELIVERED, FAILED], {1: "right"}))] == [
        "Check", "right", "",
    ]  # fmt: skip


def test_markdown_maps_each_path_to_its_url():
    """Rendered, it is a table with a link, the size, and the reason where something failed."""
    head, delivered, failed = markdown_cells(as_markdown([DELIVERED, FAILED]))

    assert head == ["File", "State", "public_id", "URL", "Size", "Note"]
    assert delivered == ["/photos/0001.jpg", "delivered", "x/1", a_delivery(1).url, "40 × 30 px", ""]
    assert failed == ["/photos/0002.jpg", "failed", "photos/0002", "", "", "It broke. Mend it"]
    assert markdown_cells(as_markdown([])) == [head]


@given(ANY_TEXT)
def test_no_text_leaves_its_markdown_cell(text):
    """Pipes, line ends, tags and signs of Markdown stay text in one cell."""
    url = f"https://cdn.example/{text}"
    asset = an_asset(1, delivery=a_delivery(1, public_id=f"a{text}", url=url), failure=Failure("c", text, text))

    _, line = markdown_cells(as_markdown([asset]))

    assert len(line) == 6
    assert line[1] == "queued"


@pytest.mark.parametrize("kind", Snippet)
def test_only_what_is_delivered_can_be_pasted(kind):
    """One line an image; a URL that cannot be transformed is given as it is, and stops no other."""
    signed = a_delivery(3, url="https://cdn.example/x/image/authenticated/s--a--/v1/3.jpg")
    plain = replace(DELIVERED, delivery=a_delivery(1))

    first, second, third = as_snippets(
        report([plain, FAILED, an_asset(3, delivery=signed, name="half_time.jpg"), plain]), kind
    )

    assert first == third
    assert "/q_auto/v1/1." in first
    assert signed.url in second
    assert ("half time" in second) == (kind in {Snippet.MARKDOWN, Snippet.IMG, Snippet.PICTURE})
    assert first.count("\n") == second.count("\n") == 1


@pytest.mark.parametrize("form", [tables.as_csv, tables.as_json, tables.as_markdown,
                                  lambda told: as_contact_sheet(told, "", lambda _: None)])  # fmt: skip
def test_a_report_is_made_while_the_journal_is_read(form):
    """No more than an asset is held at a time, so that 100,000 need no more memory than one."""
    taken = []

    def assets():
        for number in range(1, 1001):
            taken.append(number)
            yield an_asset(number, delivery=a_delivery(number))

    pieces = form(Report([a_batch(batch_no=1)], assets(), Counter(), NOON))
    beginning = "".join(itertools.islice(pieces, 6))

    assert 0 < len(taken) <= 6
    assert "/v1/1.jpg" in beginning


def test_a_report_is_complete_or_not_there(tmp_path):
    """What breaks off leaves the old file, and nothing beside it; what ends takes its place."""
    target = tmp_path / "report.csv"
    target.write_text("old")

    def broken():
        yield "half"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_whole(target, broken())
    after_the_break = target.read_text()
    write_whole(target, ["Über", "blick\r\n"])

    assert after_the_break == "old"
    assert target.read_bytes() == "Überblick\r\n".encode()
    assert list(tmp_path.iterdir()) == [target]


def test_a_report_goes_where_a_link_or_a_pipe_leads(tmp_path):
    """A link stays a link, and a device is written to, not replaced."""
    target, link = tmp_path / "real.csv", tmp_path / "link.csv"
    link.symlink_to(target)

    write_whole(link, ["x"])
    write_whole(Path(os.devnull), ["x"])

    assert link.is_symlink()
    assert target.read_text() == "x"
    assert Path(os.devnull).is_char_device()


@pytest.mark.parametrize("name", ["nowhere/report.csv", "x" * 300])
def test_a_place_that_cannot_be_written_is_named(tmp_path, name):
    """The system's reason reaches the user."""
    with pytest.raises(ReportUnwritableError) as told:
        write_whole(tmp_path / name, ["x"])

    assert name in told.value.title


def test_people_read_what_people_said():
    """The alt text of a picture is its own in the contact sheet and in pasted lines, escaped for each."""
    only_caption = replace(
        CAPTIONED, source=replace(CAPTIONED.source, marks=replace(CAPTIONED.source.marks, alt=""))
    )

    sheet = "".join(as_contact_sheet(report([CAPTIONED]), "", lambda _: b"jpeg"))
    markdown = "".join(as_snippets(report([only_caption]), Snippet.MARKDOWN))
    html = "".join(as_snippets(report([only_caption]), Snippet.IMG))

    assert 'alt="A ball"' in sheet
    assert markdown.startswith(r'![A "goal" \<b\>in\</b\> \[time\]](')
    assert 'alt="A &quot;goal&quot; &lt;b&gt;in&lt;/b&gt; [time]"' in html
