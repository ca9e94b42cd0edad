"""Snippets, read back by a real HTML parser and a real Markdown one."""

from __future__ import annotations

import io
import re
import urllib.request
from html.parser import HTMLParser
from urllib.parse import quote

import cloudinary.uploader
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from PIL import Image

from fakes import a_delivery
from frontload.core.delivery_url import Crop, Gravity, Size, Transformation, delivery_url
from frontload.core.errors import UrlUnchangeableError
from frontload.core.snippets import SRCSET_WIDTHS_PX, WEB, Snippet, alt_from, img, picture, snippet, srcset

HOSTILE = 'Ünder "par" <b>o\'clock</b> & [x](javascript:1) ![y] `z` *w* _v_ \\ ](u) &amp; | ~s~\n# t'
AWKWARD_IDS = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="?&#\\%<>+/"), min_size=1)
LINES = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp", "Zs"]), max_size=30)


class Tags(HTMLParser):
    """Collects tags with their attributes; anything else in the text is kept as `rest`."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.rest = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        assert len(attrs) == len(dict(attrs))
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.rest += data


def sized(width_px: int, height_px: int, name: str = "a/b", url: str | None = None):
    """Return a delivery of a JPEG of that size."""
    url = url or f"https://cdn.example/demo/image/upload/v17/{quote(name, safe='/:')}.jpg"
    return a_delivery(public_id=name, url=url, width_px=width_px, height_px=height_px)


def widths(listed: str) -> list[int]:
    """Return the width descriptors of a srcset."""
    return [int(part.rpartition(" ")[2].removesuffix("w")) for part in listed.split(", ")]


@pytest.mark.parametrize(
    ("width_px", "expected"),
    [
        (200, [200]),
        (320, [320]),
        (900, [320, 640, 900]),
        (2560, list(SRCSET_WIDTHS_PX)),
        (6000, list(SRCSET_WIDTHS_PX)),
    ],
)
def test_a_srcset_ends_at_the_originals_own_width(width_px, expected):
    """Every width of the ladder below it, and itself, as long as it is no wider than screens are."""
    assert widths(srcset(sized(width_px, 10))) == expected


@given(
    st.integers(50, 9000),
    st.integers(50, 9000),
    st.integers(60, 3000),
    st.integers(60, 3000),
    st.sampled_from(Crop),
)
def test_no_width_of_a_srcset_enlarges_the_original(width_px, height_px, wide_px, high_px, crop):
    """Also where a frame of another shape is cut from it; each URL gives the width it is listed with."""
    original = Size(width_px, height_px)

    for part in srcset(sized(*original), Transformation(wide_px, high_px, crop)).split(", "):
        url, _, told = part.partition(" ")
        frame = {side: int(length) for side, length in re.findall(r"[,/](w|h)_(\d+)", url)}
        served = Transformation(frame["w"], frame.get("h"), crop).size_of(original)
        assert f"{served.width_px}w" == told
        assert served.width_px <= width_px
        assert served.height_px <= height_px


def test_an_img_offers_widths_and_holds_its_place():
    """src for old browsers, srcset and sizes for the rest, width and height against jumping."""
    ((tag, told),) = Tags(img(sized(3000, 2000), "Half-time")).found

    assert tag == "img"
    assert told["src"] == "https://cdn.example/demo/image/upload/c_limit,w_1280/f_auto/q_auto/v17/a/b.jpg"
    assert widths(told["srcset"] or "") == list(SRCSET_WIDTHS_PX)
    assert (told["width"], told["height"], told["alt"], told["sizes"]) == ("1280", "853", "Half-time", "100vw")


def test_an_img_keeps_the_frame_that_was_wished():
    """A cut of 4:5 stays 4:5 in every width, at most as large as wished."""
    cut = Transformation(400, 500, Crop.FILL, Gravity.AUTO, "auto", "auto", dpr=2.0)

    ((_, told),) = Tags(img(sized(3000, 2000), "", cut)).found

    assert (told["width"], told["height"]) == ("400", "500")
    assert re.findall(r"c_fill,g_auto,h_(\d+),w_(\d+)/", told["srcset"] or "") == [("400", "320"), ("500", "400")]


@pytest.mark.parametrize(("extension", "last"), [("jpg", "jpg"), ("png", "png"), ("gif", "gif"), ("tif", "jpg")])
def test_a_picture_offers_the_smallest_format_first(extension, last):
    """AVIF, WebP, then one that every browser shows: PNG and GIF stay, since they may be transparent or move."""
    stored = sized(900, 600, url=f"https://cdn.example/demo/image/upload/v17/a/b.{extension}")

    found = Tags(picture(stored, "x")).found

    assert [(tag, told.get("type")) for tag, told in found] == [
        ("picture", None), ("source", "image/avif"), ("source", "image/webp"), ("img", None),
    ]  # fmt: skip
    for (_, told), form in zip(found[1:], ("avif", "webp", last), strict=True):
        listed = told["srcset"] or ""
        assert all(url.endswith(f"/q_auto/v17/a/b.{form}") for url in re.findall(r"\S+://\S+", listed))
        assert widths(listed) == [320, 640, 900]


def test_an_unknown_size_makes_no_promise():
    """Where the answer told no size, there is no srcset to be wrong, and the picture is still shown."""
    unknown = sized(0, 0)

    ((_, told),) = Tags(img(unknown, "x")).found
    shown = Tags(picture(unknown, "x")).found

    assert told.keys() == {"src", "alt", "loading"}
    assert [tag for tag, _ in shown] == ["picture", "img"]


def test_a_named_transformation_makes_no_promise_either():
    """What size it gives is known in the account alone."""
    ((_, told),) = Tags(img(sized(3000, 2000), "x", Transformation(named="teaser"))).found

    assert told.keys() == {"src", "alt", "loading"}
    assert "/t_teaser/v17/" in (told["src"] or "")


@given(LINES | st.just(HOSTILE), AWKWARD_IDS)
def test_html_says_what_was_meant_and_nothing_else(alt, name):
    """No text leaves its attribute: one tag, the alt text as it was, the URL of the right picture."""
    delivery = sized(900, 600, name)

    parsed = Tags(snippet(Snippet.IMG, delivery, alt))

    ((tag, told),) = parsed.found
    assert (tag, parsed.rest) == ("img", "")
    assert told["alt"] == " ".join(alt.split())
    assert told["src"] == delivery_url(delivery, Transformation(900, image_format="auto", quality="auto"))
    assert len(Tags(snippet(Snippet.PICTURE, delivery, alt)).found) == 4


@given(LINES | st.just(HOSTILE), AWKWARD_IDS)
def test_markdown_says_what_was_meant_and_nothing_else(alt, name):
    """Rendered by a CommonMark library: one image in one paragraph, the alt text as it was, the right URL."""
    delivery = sized(900, 600, name)

    parsed = Tags(MarkdownIt("commonmark").render(snippet(Snippet.MARKDOWN, delivery, alt)))

    assert [tag for tag, _ in parsed.found] == ["p", "img"]
    told = parsed.found[1][1]
    assert told["alt"] == " ".join(alt.split())
    assert told["src"] == delivery_url(delivery, WEB)
    assert parsed.rest.strip() == ""


def test_markdown_keeps_an_ampersand_that_could_be_read_as_a_sign():
    """`&copy` in an address is no copyright sign."""
    asked = a_delivery(url="https://cdn.example/a.jpg?x=1&copy;2")

    parsed = Tags(MarkdownIt("commonmark").render(snippet(Snippet.MARKDOWN, asked, "x", Transformation())))

    assert parsed.found[1][1]["src"] == asked.url


@given(AWKWARD_IDS)
def test_bbcode_and_urls_hold_no_bracket_or_blank(name):
    """A forum reads up to the next bracket, a chat up to the next blank."""
    delivery = sized(900, 600, name)

    code, url = (snippet(kind, delivery, "x") for kind in (Snippet.BBCODE, Snippet.URL))

    assert re.fullmatch(r"\[img\]([^\[\]\s]+)\[/img\]", code)[1] == url == delivery_url(delivery, WEB)


@pytest.mark.parametrize("kind", Snippet)
def test_an_answers_own_url_is_foreign_text(kind):
    """A URL that comes with signs of another language is encoded, never run."""
    evil = a_delivery(url='https://cdn.example/"><script>alert(1)</script>[/img](x) &lt;\udce9', width_px=0)

    text = snippet(kind, evil, "x", Transformation()) if kind is not Snippet.PICTURE else "picture transforms"

    assert "<script" not in text
    assert not any(tag == "script" for tag, _ in Tags(MarkdownIt("commonmark").render(text)).found)
    text.encode()
    with pytest.raises(UrlUnchangeableError):
        snippet(kind, evil, "x", WEB)


@pytest.mark.parametrize(
    ("name", "alt"),
    [
        ("half-time_goal.jpg", "half-time goal"),
        ("a.b.png", "a.b"),
        ("noext", "noext"),
        ("x\ud800\n_.jpg", "x\ufffd"),
    ],
)
def test_a_file_name_makes_a_first_alt_text(name, alt):
    """The extension goes, underscores become blanks, odd bytes are shown as such."""
    assert alt_from(name) == alt


def test_every_url_of_a_picture_is_served_as_listed(sandbox):
    """From a real sandbox: each source of a `<picture>` comes in its format and in the width it is listed with."""
    file = io.BytesIO()
    Image.effect_noise((700, 500), 60).save(file, "JPEG")
    answer = cloudinary.uploader.upload(("x.jpg", file.getvalue()), public_id="w_1/(1)", **sandbox.cloudinary)
    delivered = sized(700, 500, answer["public_id"], answer["secure_url"])

    for _, told in Tags(picture(delivered, "x")).found[1:]:
        for part in (told["srcset"] or "").split(", "):
            url, _, width = part.partition(" ")
            with urllib.request.urlopen(url, timeout=20) as served:
                shown = Image.open(io.BytesIO(served.read()))
            assert f"{shown.width}w" == width
            assert f"image/{shown.format}".lower() == told.get("type", "image/jpeg")
