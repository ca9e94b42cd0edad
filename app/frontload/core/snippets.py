"""What people paste: a delivered picture as a URL, Markdown, BBCode, or responsive HTML.

Every text and URL is escaped for the place it stands in: file names are foreign text, and so are answers.
"""

from __future__ import annotations

import re
from dataclasses import replace
from enum import StrEnum
from html import escape
from typing import TYPE_CHECKING, assert_never
from urllib.parse import quote

from frontload.core.delivery_url import AUTO, Crop, Size, Transformation, delivery_url

if TYPE_CHECKING:
    from frontload.core.asset import Delivery

SRCSET_WIDTHS_PX = (320, 640, 960, 1280, 1920, 2560)  # phones to large screens, at most double from step to step
SRC_WIDTH_PX = 1280  # for browsers and mail programs that know no srcset
WEB = Transformation(image_format=AUTO, quality=AUTO)
_MODERN = ("avif", "webp")  # smallest first: browsers take the first source they can show
_KEPT_FALLBACKS = ("png", "gif")  # may be transparent or animated, which a JPEG cannot be
_BLANKS = re.compile(r"[\s\x00-\x1f\x7f\u2028\u2029]+")
_SURROGATES = re.compile("[\ud800-\udfff]")  # what Python puts for bytes that are no UTF-8 (PEP 383)
_MARKDOWN_SIGNS = re.compile(r"([\\`*_\[\]<>&!~|#$^=])")
_URL_SIGNS = "%/:?#@!$&'*+,;=~"  # what may stand unescaped in a URL, but brackets, which Markdown and BBCode read


class Snippet(StrEnum):
    """The kinds of text a delivered picture can be copied as."""

    URL = "url"
    MARKDOWN = "markdown"
    BBCODE = "bbcode"
    IMG = "img"
    PICTURE = "picture"


def snippet(kind: Snippet, delivery: Delivery, alt: str, wanted: Transformation = WEB) -> str:
    """Return *delivery* as text of that kind, in the form of *wanted*; *alt* says what is to be seen.

    Raises `UrlUnchangeableError` where the URL has no place for *wanted*.
    """
    match kind:
        case Snippet.URL:
            return safe_url(delivery_url(delivery, wanted))
        case Snippet.MARKDOWN:
            return f"![{markdown_text(alt)}]({safe_url(delivery_url(delivery, wanted)).replace('&', '&amp;')})"
        case Snippet.BBCODE:
            return f"[img]{safe_url(delivery_url(delivery, wanted))}[/img]"
        case Snippet.IMG:
            return img(delivery, alt, wanted)
        case Snippet.PICTURE:
            return picture(delivery, alt, wanted)
        case _:
            assert_never(kind)


def alt_from(name: str) -> str:
    """Return what a file name says of its picture: `half-time_goal.jpg` is “half-time goal”."""
    stem, dot, _ = name.rpartition(".")
    return _one_line((stem if dot else name).replace("_", " "))


def img(delivery: Delivery, alt: str, wanted: Transformation = WEB, sizes: str = "100vw") -> str:
    """Return an `<img>` whose browser chooses among widths, with its size, so that the page does not jump."""
    most = _largest(delivery, wanted)
    width_px = min(SRC_WIDTH_PX, most.width_px)
    attributes = {
        "src": safe_url(delivery_url(delivery, _in_width(wanted, width_px))),
        "srcset": srcset(delivery, wanted),
        "sizes": sizes if width_px else "",
        "width": str(width_px or ""),
        "height": str(round(most.height_px * width_px / most.width_px) or 1) if width_px else "",
    }
    told = "".join(f' {name}="{escape(value)}"' for name, value in attributes.items() if value)
    return f'<img{told} alt="{escape(_one_line(alt))}" loading="lazy">'


def picture(delivery: Delivery, alt: str, wanted: Transformation = WEB, sizes: str = "100vw") -> str:
    """Return a `<picture>` that offers AVIF and WebP, and what every browser knows for the rest."""
    stored = delivery.url.rpartition(".")[2].lower()
    last = stored if stored in _KEPT_FALLBACKS else "jpg"
    sources = [
        f'<source type="image/{form}" srcset="{escape(listed)}" sizes="{escape(sizes)}">'
        for form in _MODERN
        if (listed := srcset(delivery, replace(wanted, image_format=form)))
    ]
    fallback = img(delivery, alt, replace(wanted, image_format=last), sizes)
    return f"<picture>{''.join(sources)}{fallback}</picture>"


def srcset(delivery: Delivery, wanted: Transformation = WEB) -> str:
    """Return the value of a `srcset`: one URL a width, never above the original's; empty if its size is unknown.

    A width in *wanted* is the largest one; a height keeps its proportion to it. The pixel ratio is left to the
    browser, which chooses by it.
    """
    most_px = _largest(delivery, wanted).width_px
    steps = {width_px for width_px in SRCSET_WIDTHS_PX if width_px < most_px}
    widths = sorted(steps | {min(most_px, SRCSET_WIDTHS_PX[-1])}) if most_px else []
    return ", ".join(f"{safe_url(delivery_url(delivery, _in_width(wanted, width)))} {width}w" for width in widths)


def _largest(delivery: Delivery, wanted: Transformation) -> Size:
    """Return the largest size that *wanted* gives without enlarging the original; (0, 0) if that is unknown.

    What a named transformation makes of the size is known in the account alone.
    """
    if wanted.named or not (delivery.width_px and delivery.height_px):
        return Size(0, 0)
    original = Size(delivery.width_px, delivery.height_px)
    shape = replace(wanted, dpr=None).size_of(original)
    factor = min(1.0, original.width_px / shape.width_px, original.height_px / shape.height_px)
    return Size(max(1, int(shape.width_px * factor)), max(1, int(shape.height_px * factor)))


def _in_width(wanted: Transformation, width_px: int) -> Transformation:
    """Return *wanted* in another width, its shape kept; unchanged for 0."""
    if not width_px:
        return wanted
    height_px = None  # follows from the width, but where a frame gives the shape
    if wanted.width_px and wanted.height_px and wanted.crop not in {Crop.LIMIT, Crop.FIT}:
        height_px = max(1, round(wanted.height_px * width_px / wanted.width_px))
    return replace(wanted, width_px=width_px, height_px=height_px, dpr=None)


def safe_url(url: str) -> str:
    """Return *url* with everything encoded that would end it in HTML, Markdown or BBCode."""
    return quote(_SURROGATES.sub("\ufffd", url), safe=_URL_SIGNS)


def markdown_text(text: str) -> str:
    """Return *text* on one line, so that Markdown shows it as it is."""
    return _MARKDOWN_SIGNS.sub(r"\\\1", _one_line(text))


def _one_line(text: str) -> str:
    return _BLANKS.sub(" ", _SURROGATES.sub("\ufffd", text)).strip()
