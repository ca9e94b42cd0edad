"""What people said of a picture, as plain text that any place can take."""

from __future__ import annotations

import re
import sys

from frontload.core.asset import MOST_SAID

_UNSAYABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029]+")


def told(text: str) -> str:
    """Return a caption in one line, without control characters and of bounded length.

    A shoot's captions are often the same word for word: equal ones are one object.
    """
    return sys.intern(_UNSAYABLE.sub(" ", text).strip()[:MOST_SAID])
