"""Names in plain ASCII, for URLs that are read aloud or typed.

Accents are dropped by Unicode's own decomposition; the table has the letters that have none, and the two other
scripts of Europe in their usual romanisation. What is in neither (Chinese, Arabic…) is left out.
"""

from __future__ import annotations

import re
import unicodedata

from frontload.core.public_id import hash8

_ROMAN = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ħ": "h", "ı": "i",
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "ђ": "dj", "е": "e", "ё": "yo", "є": "ye",
    "ж": "zh", "з": "z", "и": "i", "і": "i", "ї": "yi", "й": "y", "ј": "j", "к": "k", "л": "l", "љ": "lj",
    "м": "m", "н": "n", "њ": "nj", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "ћ": "c", "у": "u",
    "ў": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "џ": "dz", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y",
    "ь": "", "э": "e", "ю": "yu", "я": "ya",
    "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i", "κ": "k",
    "λ": "l", "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s", "ς": "s", "τ": "t",
    "υ": "y", "φ": "f", "χ": "ch", "ψ": "ps", "ω": "o",
}  # fmt: skip
_ROMAN_LETTERS = str.maketrans(_ROMAN)
_BETWEEN_WORDS = re.compile(r"[^a-z0-9]+")


def slug(text: str) -> str:
    """Return *text* as lower-case ASCII words joined by `-`; a hash of it where nothing is left."""
    composed = unicodedata.normalize("NFKC", text).lower().translate(_ROMAN_LETTERS)
    plain = "".join(char for char in unicodedata.normalize("NFKD", composed) if not unicodedata.combining(char))
    words = _BETWEEN_WORDS.sub("-", plain.translate(_ROMAN_LETTERS)).strip("-")
    return words or hash8(text)
