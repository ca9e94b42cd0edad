"""Facts as words, in one place, so that a size or a name reads the same in the window and in a report."""

from __future__ import annotations

import math
import unicodedata

_KILO = 1000  # as disks, cameras and Cloudinary count
_UNSEEN = frozenset({"Cc", "Cs"})
_TURNS = frozenset(map(chr, [*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x2028, 0x2029]))


def size_text(size_bytes: float) -> str:
    """Return a size such as 812 kB or 4.2 MB."""
    if size_bytes < _KILO:
        return f"{size_bytes:.0f} B"
    power = min(3, int(math.log(size_bytes, _KILO)))
    number = size_bytes / _KILO**power
    digits = 1 if number < 10 else 0  # noqa: PLR2004  (two digits are enough to compare)
    return f"{number:.{digits}f} {('kB', 'MB', 'GB')[power - 1]}"


def variant_title(name: str, variant: str) -> str:
    """Return `goal.jpg (thumbnail)` for a variant, the name alone for the picture itself."""
    return f"{name} ({variant})" if variant else name


def count_text(number: int, noun: str) -> str:
    """Return `1 image`, `2 images`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def reason_text(error: OSError | ValueError) -> str:
    """Return why the system would not, as it stands within a sentence: `no such file or directory`."""
    return (getattr(error, "strerror", None) or str(error)).lower()


def shown(name: str) -> str:
    """Return a file name as it can be shown: what would break or turn round a line is replaced by �."""
    return "".join("\ufffd" if char in _TURNS or unicodedata.category(char) in _UNSEEN else char for char in name)


def clock_text(by_s: float) -> str:
    """Return what is said when this computer's clock was set, *by_s* ahead or, below 0, back."""
    ahead = "ahead" if by_s > 0 else "back"
    return f"The clock was set {ahead} by {abs(by_s):.0f} s; deadlines go by the new time"
