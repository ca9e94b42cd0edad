"""The contact sheet, read by a real HTML parser: complete, self-contained, and deaf to odd names."""

from __future__ import annotations

import base64
import re
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes import NOON, a_batch, a_delivery, a_source, an_asset
from frontload.core.asset import Failure
from frontload.core.states import AssetState
from frontload.edges.export.contact_sheet import MOST_PICTURES, as_contact_sheet
from frontload.edges.export.report import Report
from frontload.edges.resources import resource

VOID = frozenset({"meta", "img", "br"})
THUMBNAIL = b"\xff\xd8 a small JPEG"
EVIL = "\"><script>alert('1')</script><img src=https://evil.example/x onerror=alert(1)>\u202e\udce9\x00.jpg"
ANY_TEXT = st.text(min_size=1, max_size=30) | st.just(EVIL)


class Page(HTMLParser):
    """Collects tags, text by tag, and fails on tags that are not closed in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, str]] = []
        self._open: list[str] = []
        self.feed(text)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag):
        assert self._open.pop() == tag

    def handle_data(self, data):
        if data.strip():
            self.texts.append((self._open[-1], data))

    def of(self, tag: str) -> list[dict[str, str | None]]:
        """Return the attributes of each such tag."""
        return [told for found, told in self.tags if found == tag]

    def said(self, tag: str) -> list[str]:
        """Return the texts right inside such a tag."""
        return [text for found, text in self.texts if found == tag]


def delivered(number: int, **facts):
    """Return a delivered asset."""
    return replace(an_asset(number, state=AssetState.DELIVERED, delivery=a_delivery(number)), **facts)


def sheet(*assets, batches=(), checks=None, thumbnail=THUMBNAIL, count=None) -> Page:
    """Return the parsed sheet of these assets."""
    counts = Counter({AssetState.DELIVERED: count}) if count else Counter(asset.state for asset in assets)
    report = Report(batches or [a_batch("/photos/Final", batch_no=1)], iter(assets), counts, NOON, checks)
    return Page("".join(as_contact_sheet(report, "body { margin: 0 }\n", lambda _: thumbnail)))


def test_each_image_has_its_picture_its_name_and_its_urls():
    """The small picture is inside the file and leads to the delivered one; both URLs can be copied."""
    page = sheet(delivered(1), delivered(2, delivery=a_delivery(2, size_bytes=812_000)))

    assert page.said("h3") == ["0001.jpg", "0002.jpg"]
    assert page.said("code") == [
        "http://127.0.0.1:1/sandbox/image/upload/v1/1.jpg",
        "http://127.0.0.1:1/sandbox/image/upload/c_limit,h_1600,w_1600/f_auto/q_auto/v1/1.jpg",
        "http://127.0.0.1:1/sandbox/image/upload/v1/2.jpg",
        "http://127.0.0.1:1/sandbox/image/upload/c_limit,h_1600,w_1600/f_auto/q_auto/v1/2.jpg",
    ]
    assert [told["href"] for told in page.of("a")] == [a_delivery(1).url, a_delivery(2).url]
    for told in page.of("img"):
        kind, _, data = (told["src"] or "").partition(",")
        assert (kind, base64.b64decode(data)) == ("data:image/jpeg;base64", THUMBNAIL)
    assert "40 × 30 px · 812 kB" in page.said("p")
    assert page.said("pre") == [f"{a_delivery(1).url}\n{a_delivery(2).url}"]


def test_the_head_says_what_it_is_about():
    """Title, numbers by state, and that the sandbox's URLs are for this computer."""
    failed = an_asset(2, state=AssetState.FAILED, failure=Failure("c", "It <broke>", "Mend it"))

    page = sheet(delivered(1), failed)

    assert page.said("title") == page.said("h1") == ["Final"]
    assert page.said("p")[0] == "1 delivered · 1 failed"
    assert any("this sheet only" in line for line in page.said("p"))
    assert "It <broke>. Mend it" in page.said("p")
    assert page.said("h2") == []
    assert page.said("footer") == ["Made with Frontload, 1 May 2026, 12:00"]


def test_batches_have_sections_of_their_own():
    """With their date, destination, folder and tags; accounts need no note about the sandbox."""
    first = a_batch("/a/Heats", batch_no=1, destination="press", folder="clients/acme", tags=("run", "jump"))
    second = a_batch("/a/Final", "/b/Party", batch_no=2, destination="press")

    page = sheet(delivered(1), delivered(2, batch_no=2), batches=[first, second])

    assert page.said("h1") == ["Heats, Final, Party"]
    assert page.said("h2") == ["Heats", "Final, Party"]
    assert "1 May 2026, 12:00 · to press · clients/acme · run · jump" in page.said("p")
    assert not any("sandbox" in line for line in page.said("p"))
    assert page.said("summary") == []


def test_many_batches_do_not_make_a_title_of_a_page():
    """Three names, and how many more."""
    batches = [a_batch(f"/a/{n}", batch_no=n) for n in range(1, 6)]

    assert sheet(batches=batches).said("h1") == ["1, 2, 3 and 2 more"]


def test_an_empty_journal_makes_an_honest_sheet():
    """No image, no broken page."""
    page = Page("".join(as_contact_sheet(Report([], iter(()), Counter(), NOON), "", lambda _: None)))

    assert page.said("h1") == ["No images yet"]


def test_what_is_missing_is_left_out():
    """No thumbnail: the kind of file. No size, no place for a transformation: nothing is made up."""
    signed = a_delivery(1, url="https://cdn.example/x/image/authenticated/s--a--/v1/1.jpg", width_px=0)

    page = sheet(delivered(1, delivery=signed), thumbnail=None)

    assert page.of("img") == []
    assert "JPG" in page.said("span")
    assert page.said("code") == [signed.url]
    assert "500 B" in page.said("p")


def test_pictures_are_left_out_of_very_large_sheets():
    """A file that no browser opens helps nobody; it is said."""
    assert len(sheet(delivered(1), count=MOST_PICTURES).of("img")) == 1
    page = sheet(delivered(1), count=MOST_PICTURES + 1)

    assert page.of("img") == []
    assert any("2,000" in line for line in page.said("p"))


def test_what_was_found_at_a_url_stands_beside_it():
    """Only where somebody looked."""
    page = sheet(delivered(1), delivered(2), checks={1: "right"})

    assert [line for line in page.said("p") if "checked" in line] == ["URL checked: right"]


@given(ANY_TEXT, ANY_TEXT, ANY_TEXT)
def test_no_foreign_text_becomes_a_tag(name, folder, word):
    """Names, folders, messages and answers make the same tags as plain ones; nothing is loaded from elsewhere."""
    url = f"https://cdn.example/demo/image/upload/v1/{word}.jpg"

    def page(name: str, folder: str, word: str, url: str) -> Page:
        source = a_source(name, folder=folder)
        return sheet(
            delivered(1, source=source, delivery=a_delivery(1, public_id=word, url=url)),
            replace(an_asset(2, state=AssetState.FAILED, failure=Failure(word, word, word)), source=source),
            batches=[a_batch(f"/{folder}/x", batch_no=1, folder=word, tags=(word,), destination="press")],
        )

    plain = page("a.jpg", "b", "c", "https://cdn.example/demo/image/upload/v1/c.jpg")
    odd = page(name, folder, word, url)

    without_second_url = [tag for tag in plain.tags if tag[0] not in {"p", "span", "code"}]
    assert [tag for tag, _ in odd.tags if tag not in {"p", "span", "code"}] == [
        tag for tag, _ in without_second_url
    ]
    assert {tag for tag, _ in odd.tags} <= {tag for tag, _ in plain.tags}
    assert all((told["src"] or "").startswith("data:") for told in odd.of("img"))
    assert not any(key.startswith("on") for _, told in odd.tags for key in told)


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//evil.example/x"]
)
def test_only_web_addresses_are_links(url):
    """A hostile answer's URL is shown, not followed."""
    page = sheet(delivered(1, delivery=a_delivery(1, url=url)))

    assert page.of("a") == []


def test_the_page_asks_for_nothing_from_outside():
    """Its policy allows its own style and pictures; the shipped style loads nothing either."""
    style = resource("contact_sheet.css").read_text(encoding="utf-8")
    (policy,) = [told["content"] for told in sheet().of("meta") if told.get("http-equiv")]

    assert (
        policy
        == "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
    )
    assert not re.search(r"url\(|@import|</", style)
    assert "prefers-color-scheme: dark" in style
    assert "@media print" in style
