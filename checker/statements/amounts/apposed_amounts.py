"""Amounts repeated in another unit without a bracket: "3.4 tonnes, in old money 67 hundredweight".

A comma with "or" or the like leads to them, or a sentence of their own does: "That is 11.5 feet". Two measures, one
metric and one not, are the same amount if only a mark stands between them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import pairwise, takewhile

from checker.conversion import convert
from checker.languages.lexicon import word_set
from checker.model.clause import Chunk, ChunkKind, Form, Parse
from checker.model.figure import Figure
from checker.model.quantity import Kind

APART = 2  # largest ratio of two measures without a bracket: "100 yards, 400 metres" are two amounts
FARTHEST = 20  # largest ratio whatever words lead to the second, so that one digit too many is still read
_CLOSING = ")]"
_MARKS = frozenset(",-–—:;([") | {"--"}
_ENDS = frozenset(',-–—.;:)]!?"”') | {"--"}
_HANGING = frozenset((ChunkKind.NOUN, ChunkKind.PREPOSITION, ChunkKind.ADJECTIVE, ChunkKind.ADVERB, ChunkKind.PRONOUN))
_FINITE = (Form.FINITE, Form.COPULA)
_word = partial(word_set, "exchange")
NEXT_TO = _word("next_to")  # what may lead to a repeated amount


def is_apposed(parse: Parse, given: Figure, other: Figure) -> bool:
    """Whether a figure follows another without a bracket and repeats it."""
    lower = parse.words.lower
    said, *inserted = _parted(lower[given.stop : other.first])
    metric = given.kind is Kind.MEASURE and _are_of_two_systems(given, other) and _are_near(given, other)
    if any(word in _CLOSING for word in said):
        return False  # "(£5m), or 16 pence a share"
    if not inserted:
        return _equates(said) or (metric and len(said) == 1 and said[0] in _word("bare"))
    if not _word("new_matter").isdisjoint(said) or not _ends(lower, other.stop):
        return False
    between = parse.chunks[parse.chunk_at[given.first] + 1 : parse.chunk_at[other.first]]
    if not hangs_on(parse, given, list(takewhile(lambda chunk: chunk.kind is not ChunkKind.MARK, between))):
        return False
    last = inserted[-1]
    if (last and _word("mere").issuperset(last)) or not _may_be_near(given, other):
        return False  # "climbed 11 degrees, to minus 3C"
    told = bool(last) and NEXT_TO.issuperset(last) and (not said or not _word("saying_again").isdisjoint(last))
    return (told and not any(inserted[:-1])) or (metric and all(map(_introduces, inserted)))


def hangs_on(parse: Parse, given: Figure, chunks: Sequence[Chunk]) -> bool:
    """Whether the chunks after a figure only say more of it: "the $4bn takeover bid", "barrels of oil on Friday"."""
    describes = parse.chunk_with(given).describing  # its noun may be spelt as a verb: "the $4bn bid"
    return all(
        chunk.kind in _HANGING
        or (chunk.verb is not None and (chunk.verb.form not in _FINITE or (describes and place == 0)))
        for place, chunk in enumerate(chunks)
    )


def says_equal(parse: Parse, other: Figure) -> bool:
    """Whether the words before a figure equate it with what was said: "At Friday's rate that is equal to about"."""
    pairs = (pair for pair in pairwise(parse.chunks) if pair[1].stop <= other.opening)
    subject = next((one for one, verb in pairs if one.text in _word("that") and verb.verb is not None), None)
    if subject is None:
        return False
    told = parse.words.lower[subject.stop : other.first]
    behind = parse.words.lower[other.stop : other.stop + 1]
    goes_on = "".join(behind).isalnum() and not _word("behind").issuperset(behind)  # "equal to £3 a head"
    return not goes_on and (_word("being") | NEXT_TO).issuperset(told)


def may_equal(parse: Parse, given: Figure, other: Figure) -> bool:
    """Whether a sentence says that a figure is another one, or can mean nothing else: "That's 11.5 feet"."""
    equal = not _word("equating").isdisjoint(parse.words.lower[: other.first])
    same = given.kind is Kind.MEASURE and _are_of_two_systems(given, other) and _are_near(given, other)
    return equal or same or given.kind is Kind.MONEY


def _parted(words: Sequence[str]) -> Iterator[list[str]]:
    """The words between two figures as the marks part them; at least one part, which may be empty."""
    part: list[str] = []
    for word in words:
        if word in _MARKS:
            yield part
            part = []
        else:
            part.append(word)
    yield part


def _equates(words: Sequence[str]) -> bool:
    """Whether words without a mark say that the next figure is the same: "equal to", "the equivalent of about"."""
    return not _word("equating").isdisjoint(words) and NEXT_TO.issuperset(words)


def _introduces(words: Sequence[str]) -> bool:
    """Whether an insertion only introduces the same amount: "they said", "that is to say", "in old money"."""
    return not _word("saying").isdisjoint(words) or NEXT_TO.issuperset(words)


def _ends(lower: Sequence[str], stop: int) -> bool:
    """Whether the next mark ends the phrase at a token: not so in "411 metres in old money, away"."""
    behind = (lower[at] for at in range(stop, len(lower)))
    told = takewhile(lambda word: word not in _ENDS, behind)
    return all(word in _word("behind") or word in NEXT_TO for word in told)


def _are_of_two_systems(given: Figure, other: Figure) -> bool:
    return _is_metric(given) is not _is_metric(other)


def _is_metric(figure: Figure) -> bool:
    """Whether a unit is built on metres, grams and the like: "square kilometer", "metric ton"."""
    return any(word.endswith(root) for word in (figure.quantity.unit or "").split() for root in _word("metric"))


def _may_be_near(given: Figure, other: Figure) -> bool:
    """Whether a slip could explain how far apart two measures are, once words lead to the second."""
    return given.kind is Kind.MONEY or _are_near(given, other, FARTHEST)


def _are_near(given: Figure, other: Figure, apart: int = APART) -> bool:
    """Whether the first, turned into the unit of the second, comes near it; temperatures always do, as zeros differ."""
    if not given.quantity.numbers or not other.quantity.numbers:
        return False
    told = abs(other.quantity.numbers[0].value)
    meant = convert(given.quantity.numbers[0].value, given.unit or "", other.unit or "")
    degrees = given.quantity.unit in _word("degrees")
    return bool(meant) and (degrees or any(told <= apart * abs(m) and abs(m) <= apart * told for m in meant))
