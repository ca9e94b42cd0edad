"""The language of search expressions: AND, OR, NOT, brackets, quotes, ranges; what a field means is asked outside.

Source: Cloudinary's Search API reference. Length, number of terms and depth are bounded: an expression comes
from outside, and every asset is held against it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from frontload.sandbox.answers import bad_request

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_LETTERS = 4000
MOST_TOKENS = 500
MOST_DEPTH = 20
TOKEN = re.compile(
    r"""\s*(?: (?P<bracket>[()])
             | (?P<field>[A-Za-z_][\w.]*)\s*(?P<operator>>=|<=|[:=<>])\s*
             | (?P<range>[\[{][^\[\]{}]*[\]}])
             | "(?P<quoted>(?:[^"\\]|\\.)*)"
             | (?P<minus>-)(?=[^\s-])
             | (?P<word>(?:\\.|[^\s()"\\\[\]{}])+) )""",
    re.VERBOSE,
)
RANGE = re.compile(r"([\[{])\s*(\S+)\s+TO\s+(\S+?)\s*([\]}])")

Subject = TypeVar("Subject")
Test = Callable[[Subject], bool]


@dataclass(frozen=True, slots=True)
class Term:
    """One comparison: field is None for free text, a range is two terms, the operator `*` leaves its end open."""

    field: str | None
    operator: str
    text: str
    is_quoted: bool = False


class Token(NamedTuple):
    """A piece of the expression: its kind (a group of `TOKEN`) and its text."""

    kind: str
    text: str
    operator: str = ""


def parse_expression(expression: str, meaning: Callable[[Term], Test[Subject]]) -> Test[Subject]:
    """Read an expression into a test, asking *meaning* for each term; an empty one is true of everything."""
    if len(expression) > MOST_LETTERS:
        raise bad_request(f"Expression is longer than {MOST_LETTERS} letters")
    tokens = list(_tokens(expression.strip()))
    if len(tokens) > MOST_TOKENS:
        raise bad_request(f"Expression has more than {MOST_TOKENS} terms")
    if not tokens:
        return lambda _subject: True
    reader = _Reader(tokens, meaning)
    test = reader.either(None, 0)
    if reader.left():
        raise _unclear(reader.left())
    return test


def _tokens(expression: str) -> Iterator[Token]:
    at = 0
    while at < len(expression):
        found = TOKEN.match(expression, at)
        if found is None:
            raise _unclear(expression[at:])
        at = found.end()
        kind = next(name for name, text in found.groupdict().items() if text is not None)
        yield Token(kind, found[kind], found["operator"] or "")


class _Reader(Generic[Subject]):
    """Reads tokens by recursive descent: `either` is the weakest binding, `one` the strongest."""

    def __init__(self, tokens: list[Token], meaning: Callable[[Term], Test[Subject]]) -> None:
        self._tokens = tokens
        self._at = 0
        self._meaning = meaning

    def left(self) -> str:
        """What has not been read."""
        return " ".join(token.text for token in self._tokens[self._at :])

    def either(self, field: Token | None, depth: int) -> Test[Subject]:
        """Alternatives joined by OR; *field* is the one in front of a bracket, as in `tags:(a OR b)`."""
        if depth > MOST_DEPTH:
            raise bad_request(f"Expression is nested deeper than {MOST_DEPTH} brackets")
        tests = [self._every(field, depth)]
        while self._takes("word", "OR"):
            tests.append(self._every(field, depth))
        return tests[0] if len(tests) == 1 else lambda subject: any(test(subject) for test in tests)

    def _every(self, field: Token | None, depth: int) -> Test[Subject]:
        tests = [self._one(field, depth)]
        while self._at < len(self._tokens) and self._tokens[self._at][:2] not in (("word", "OR"), ("bracket", ")")):
            self._takes("word", "AND")
            tests.append(self._one(field, depth))
        return tests[0] if len(tests) == 1 else lambda subject: all(test(subject) for test in tests)

    def _one(self, field: Token | None, depth: int) -> Test[Subject]:
        is_negated = False
        while self._takes("word", "NOT") or self._takes("minus", "-"):
            is_negated = not is_negated
        test = self._term(field, depth)
        return (lambda subject: not test(subject)) if is_negated else test

    def _term(self, field: Token | None, depth: int) -> Test[Subject]:
        if self._at == len(self._tokens):
            raise _unclear("it ends too early")
        token = self._tokens[self._at]
        self._at += 1
        if token.kind == "field":
            if field is not None or self._at == len(self._tokens):
                raise _unclear(f"{token.text}{token.operator}")
            return self._value(token, depth)
        self._at -= 1
        return self._value(field, depth)

    def _value(self, field: Token | None, depth: int) -> Test[Subject]:
        token = self._tokens[self._at]
        self._at += 1
        name, operator = (field.text, field.operator) if field is not None else (None, ":")
        if token == ("bracket", "(", ""):
            test = self.either(field, depth + 1)
            if not self._takes("bracket", ")"):
                raise _unclear("a bracket is not closed")
            return test
        if token.kind == "range" and field is not None:
            low, high = (self._meaning(term) for term in _range_terms(field, token.text))
            return lambda subject: low(subject) and high(subject)
        if token.kind not in ("word", "quoted") or (token.kind == "word" and token.text in ("AND", "OR", "NOT")):
            raise _unclear(token.text)
        text = re.sub(r"\\(.)", r"\1", token.text)
        return self._meaning(Term(name, operator, text, is_quoted=token.kind == "quoted"))

    def _takes(self, kind: str, text: str) -> bool:
        is_next = self._at < len(self._tokens) and self._tokens[self._at][:2] == (kind, text)
        self._at += is_next
        return is_next


def _range_terms(field: Token, text: str) -> tuple[Term, Term]:
    """`[a TO b]` includes its ends, `{a TO b}` does not; a `*` leaves an end open."""
    found = RANGE.fullmatch(text)
    if found is None or field.operator not in (":", "="):
        raise _unclear(f"{field.text}{field.operator}{text}")
    low, high = found[2].strip('"'), found[3].strip('"')
    return (
        Term(field.text, "*" if low == "*" else ">=" if found[1] == "[" else ">", low),
        Term(field.text, "*" if high == "*" else "<=" if found[4] == "]" else "<", high),
    )


def _unclear(text: str) -> Exception:
    return bad_request(f"The sandbox does not understand the expression: {text[:100]}")
