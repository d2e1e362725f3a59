"""How a sentence uses its words beside figures, by plain patterns of tokens: what frames are counted by."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from checker.clauses.tags import tag
from checker.extraction.lexemes import lexeme, noun_lemma, verb_lemma
from checker.extraction.spans import Span
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.model.words import Words

_REACH = 8  # tokens between two levels of a change, or between a verb and its levels
_LONGEST = 5  # words of an entry
_VERBAL, _NOMINAL, _APART = "VEG", "LK", ",;:()."
_LEVELS = (Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION)
_AMOUNTS = (*_LEVELS, Kind.PERCENT, Kind.POINTS)
_SLOTS = ("to", "from", "by")


class Use(StrEnum):
    """How a word stands to a figure."""

    CHANGED = "a verb with an amount behind to, from or by"
    GOVERNING = "the verb of a figure"
    SHARING = "the verb of a percentage of something"
    HEADING = "a noun of 5, a 5 noun"
    PERCENT = "a noun of 5%, a 5% noun"
    COMPARING = "a word before than and a number"
    CLOSED = "the words between a number and others that add up to it"
    OPEN = "the words between a number and others that add up to less"
    BESIDE = "the words before or behind a number"
    COUNTED = "a noun that a number counts"
    DATED = "a noun behind last, this, next or per"


class Token(NamedTuple):
    """A token, or a whole figure; ``lemma`` is that of the verb where the tag is a verb's, else the word."""

    word: str
    lemma: str
    tag: str
    figure: Figure | None = None


def tokens(words: Words, figures: Sequence[Figure]) -> list[Token]:
    """The tokens of a sentence, each figure with its hedge as one."""
    tags = tag(words, [Span(f.opening, f.first, f.stop, f.quantity) for f in figures])
    found: list[Token] = []
    at = 0
    for figure in figures:
        found += (_token(words.lower[i], tags[i]) for i in range(at, figure.opening))
        found.append(Token("#", "#", "N", figure))
        at = figure.stop
    return found + [_token(words.lower[i], tags[i]) for i in range(at, len(words))]


def _token(word: str, letter: str) -> Token:
    lemma = lexeme(word).lemma if letter in "BHO" else verb_lemma(word) if letter in _VERBAL else word
    return Token(word, lemma, letter)


def uses(line: Sequence[Token]) -> Iterator[tuple[Use, str]]:
    """Each use of a word, or of some words, that a sentence makes."""
    for i, token in enumerate(line):
        if token.figure:
            yield from _of_figure(line, i, token.figure)
        elif token.tag in _NOMINAL and i and line[i - 1].word in ("last", "this", "next", "per"):
            yield Use.DATED, noun_lemma(token.word)
    yield from _rows(line)


def _of_figure(line: Sequence[Token], i: int, figure: Figure) -> Iterator[tuple[Use, str]]:
    if figure.governor:
        yield Use.GOVERNING, figure.governor.verb
    if figure.counted and figure.kind is Kind.COUNT:
        yield Use.COUNTED, figure.counted.lemma
    yield from _changed(line, i, figure)
    yield from _headed(line, i, figure)
    yield from _compared(line, i)
    for words in {*_before(line, i), *_behind(line, i + 1), *_behind(line, _past(line, i))}:
        yield Use.BESIDE, words


def _changed(line: Sequence[Token], i: int, figure: Figure) -> Iterator[tuple[Use, str]]:
    if figure.kind not in _AMOUNTS:
        return
    is_share = figure.kind in (Kind.PERCENT, Kind.POINTS)
    if line[i - 1].word in _SLOTS or (is_share and line[i - 1].tag in "VE"):
        verb = _verb(line, i)
        if verb:
            yield Use.CHANGED, verb
    if is_share and _word(line, i + 1) == "of":
        verb = _verb(line, i)
        if verb:
            yield Use.SHARING, verb


def _headed(line: Sequence[Token], i: int, figure: Figure) -> Iterator[tuple[Use, str]]:
    is_percent = figure.kind is Kind.PERCENT
    nouns = [line[i + 1]] if i + 1 < len(line) and is_percent else []
    nouns += [line[i - 2]] if i > 1 and line[i - 1].word == "of" else []
    for token in nouns:
        if token.tag in _NOMINAL:
            noun = noun_lemma(token.word)
            yield Use.HEADING, noun
            if is_percent:
                yield Use.PERCENT, noun


def _compared(line: Sequence[Token], i: int) -> Iterator[tuple[Use, str]]:
    if i > 1 and line[i - 1].word == "than" and line[i - 2].tag not in _NOMINAL:
        yield Use.COMPARING, line[i - 2].word


def _rows(line: Sequence[Token]) -> Iterator[tuple[Use, str]]:
    """What stands before the first of two or more numbers behind one that is as much as all of them, or more."""
    places = [i for i, token in enumerate(line) if token.figure and token.figure.kind in _LEVELS]
    for at, i in enumerate(places):
        row = [j for j in places[at + 1 :] if _unit(line[j]) == _unit(line[i])]
        members, total = [_value(line[j]) for j in row], _value(line[i])
        if len(row) > 1 and min(members) > 0 and sum(members) <= total and row[0] - i <= _REACH + 4:
            use = Use.CLOSED if sum(members) == total else Use.OPEN
            yield from ((use, words) for words in _before(line, row[0]))


def directions(line: Sequence[Token]) -> Iterator[tuple[str, int]]:
    """The verb and the noun before "to X from Y" or "from Y to X", with +1 where X is more than Y, else -1."""
    levels = [i for i, token in enumerate(line) if token.figure and i and line[i - 1].word in ("to", "from")]
    for i, j in pairwise(levels):
        first, second = line[i], line[j]
        words = (line[i - 1].word, line[j - 1].word)
        if j - i > _REACH or words[0] == words[1] or _unit(first) != _unit(second):
            continue
        if any(token.tag in ";." for token in line[i:j]) or not min(_value(first), _value(second)) > 0:
            continue
        rose = (_value(first) - _value(second)) * (1 if words[0] == "to" else -1)
        if rose:
            sign = 1 if rose > 0 else -1
            yield from ((head, sign) for head in _heads(line, i))


def _heads(line: Sequence[Token], i: int) -> Iterator[str]:
    verb = _verb(line, i)
    if verb:
        yield f"{verb} (verb)"
    noun = next((t for t in line[i - 2 : max(0, i - 7) : -1] if t.tag in _NOMINAL), None)
    if noun:
        yield f"{noun_lemma(noun.word)} (noun)"


def _verb(line: Sequence[Token], i: int) -> str | None:
    """The nearest verb before a figure with nothing set apart between."""
    for j in range(i - 1, max(-1, i - 2 - _REACH), -1):
        if line[j].tag in _APART:
            return None
        if line[j].tag in _VERBAL:
            return line[j].lemma
    return None


def _before(line: Sequence[Token], i: int) -> Iterator[str]:
    for n in range(1, _LONGEST + 1):
        if n > i or line[i - n].figure:
            return
        yield from _forms(line[i - n : i])


def _behind(line: Sequence[Token], i: int) -> Iterator[str]:
    for n in range(1, _LONGEST + 1):
        if i + n > len(line) or line[i + n - 1].figure:
            return
        yield from _forms(line[i : i + n])


def _forms(part: Sequence[Token]) -> set[str]:
    return {" ".join(token.word for token in part), " ".join(token.lemma for token in part)}


def _past(line: Sequence[Token], i: int) -> int:
    figure = line[i].figure
    assert figure is not None
    return i + 1 + figure.past - figure.stop


def _word(line: Sequence[Token], i: int) -> str:
    return line[i].word if i < len(line) else ""


def _unit(token: Token) -> tuple[Kind, str | None] | None:
    return (token.figure.kind, token.figure.unit) if token.figure else None


def _value(token: Token) -> float:
    value = token.figure.value if token.figure else None
    return value if value is not None else -1.0
