"""Reports as spreadsheets and programs read them."""

from __future__ import annotations

import csv
import json
import os
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes import a_delivery, a_rendition, a_source, an_asset
from frontload.core.asset import Failure
from frontload.core.states import AssetState
from frontload.edges.export import COLUMNS, as_csv, as_json

DELIVERED = an_asset(
    1, state=AssetState.DELIVERED, rendition=a_rendition(1), delivery=a_delivery(1, public_id="x/1")
)
FAILED = an_asset(2, state=AssetState.FAILED, failure=Failure("code", "It broke", "Mend it"))


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


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1))
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
