"""Words for what has most or least of several, and which figures belong to the others of their row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, partial
from itertools import pairwise

from msgspec import Struct

from checker.extraction.lexemes import noun_lemma
from checker.languages.lexicon import load, word_set
from checker.model.clause import Chunk, ChunkKind, Parse, Role
from checker.model.figure import Figure
from checker.model.quantity import Kind

_set = partial(word_set, "superlatives")
_SINGULAR = "JL"  # tags of an adjective and of a singular noun
_OF_PART = 3  # tokens of "in the three" before a superlative
_OTHER = 4  # tokens of "than those to any other"
_NAMING = 5  # tokens between "main" and "was"
_THAN = 12  # tokens between a comparative and "than any other"
_excepting = partial(word_set, "exceptions")
_ITEM = 4  # tokens of ", gas with"
_LISTED = 2  # tokens of ", and" between two figures of a list
DASHES = frozenset(("–", "—", "--"))
_ASIDE_MARKS = DASHES | {",", "("}
_MOMENTS = frozenset((Kind.DATE, Kind.TIME))


class Sign(Struct, frozen=True):
    """A word at ``token`` for the most (``way`` +1) or the least (-1) of a row; ``follows``: "the next largest"."""

    token: int
    way: int
    follows: bool


def signs(parse: Parse) -> Iterator[Sign]:
    """The words of a sentence that single one out.

    >>> from checker.clauses.assemble import read
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> parse = parses(read(plain.read("The largest, Hull, has 41, the next largest 38.")))[0]
    >>> [(sign.token, sign.way) for sign in signs(parse)]
    [(1, 1), (10, 1)]
    """
    words, telling = parse.words.lower, _telling()
    for at, word in enumerate(words):
        way = _way(words, at) if word in telling and not _is_adverb(parse, at) else 0
        if way:
            yield Sign(at, way, not _set("next").isdisjoint(words[max(0, at - 2) : at]))


def _is_adverb(parse: Parse, at: int) -> bool:
    """Whether "most" or "least" only grades something: "the most vulnerable", "was skewed the least"."""
    if parse.words.lower[at] not in _set("adverbs"):
        return False
    chunk, behind = parse.chunks[parse.chunk_at[at]], parse.chunk_at[min(at + 1, len(parse.chunk_at) - 1)]
    graded = chunk.stop == at + 2 and parse.tags[at + 1] in _SINGULAR
    if graded or parse.chunks[behind].kind is ChunkKind.ADJECTIVE:
        return True
    verb = parse.clauses[chunk.clause].verb
    told = parse.chunks[verb].verb if 0 <= verb < chunk.number else None
    return told is not None and (told.passive or told.lemma not in _set("verbs"))


def is_superlative(word: str) -> bool:
    """Whether a word is a superlative by itself."""
    return word in _set("most") or word in _set("least")


@cache
def _telling() -> frozenset[str]:
    names = ("most", "main", "leads", "placed", "more", "least", "fewer")
    return frozenset[str]().union(*map(_set, names))


def _way(words: list[str], at: int) -> int:
    word, before = words[at], words[at - 1] if at else ""
    if is_superlative(word):
        return 0 if _is_of_no_row(words, at) else 1 if word in _set("most") else -1
    if word in _set("leads") or (word in _set("placed") and before in _set("came")):
        behind = words[at + 1 : at + 1 + _NAMING]
        return int(not _set("leading_with").isdisjoint(behind) and behind[0] not in _set("led_among"))
    if word in _set("main"):
        near = words[max(0, at - _NAMING) : at] + words[at + 1 : at + 1 + _NAMING]
        return int((before in _set("owners") or not before) and not _set("being").isdisjoint(near))
    return (1 if word in _set("more") else -1) if _is_more_than_any(words, at) else 0


def _is_of_no_row(words: list[str], at: int) -> bool:
    """Whether words around a superlative take it out of any row, or make it a lower place: "in two years"."""
    before, behind = words[max(0, at - 2) : at], words[at + 1 : at + 1 + _NAMING]
    if words[at] in _set("adverbs") and before[-1:] != ["the"] and "".join(behind[:1]).isalpha():
        return True  # "most in riyals", but "Hale spent most, $4m"
    if _is_of_part(words, at) or behind[:2] == ["of", "which"]:
        return True  # "nine in the lowest", "spent £41m on shops, the largest of which cost £3m"
    if not _set("within").isdisjoint(behind[:2]) and not _set("times").isdisjoint(behind):
        return True  # "the lowest in two years"
    return not _set("after_first").isdisjoint(before) or not _set("not_measured").isdisjoint(behind[:1])


def _is_of_part(words: list[str], at: int) -> bool:
    """Whether the superlative is only part of a description: "from the smallest farms", "of the three largest"."""
    before = words[max(0, at - _OF_PART) : at]
    if "the" in before and not _set("part_of").isdisjoint(before[: before.index("the")][-1:]):
        return True
    behind = words[at + 1 : at + 2]
    scoped = words[0] in _set("scoping") and bool(behind) and behind[0].isalpha()
    return scoped and behind[0] not in _set("part_of")


def _is_more_than_any(words: list[str], at: int) -> bool:
    """Whether nothing has more, or less, than one has: "more tickets than any other", "no team has let in fewer"."""
    behind = words[at + 1 : at + _THAN]
    than = next((at + 2 + i for i, word in enumerate(behind) if word in _set("than")), 0)
    any_other = not _set("any").isdisjoint(words[than : than + _OTHER])
    nobody = not _set("nobody").isdisjoint(words[max(0, at - _THAN) : max(0, at - 1)])
    return bool(than) and (any_other or nobody)


def told_of_others(parse: Parse, named: Figure, row: Sequence[Figure]) -> list[Figure]:
    """The figures of the other members of a row, when one is a superlative."""
    found: list[Figure] = []
    known = sorted((named, *row) if named.sentence == parse.sentence else row, key=lambda f: f.start)
    for other in row:
        before = next((f for f in reversed(known) if f.start < other.start), None)
        led = _led(parse.words.lower[before.past if before else 0 : other.opening])
        if (
            _is_of_another_sort(parse, named, other)
            or _is_of_several(parse, other, len(led))
            or _is_taken_out(led, parse.words.lower[: other.opening])
        ):
            continue
        bare = _set("joining").issuperset(led) and (before is named or before in found)
        if bare or _is_of_other_member(parse, other, led):
            found.append(other)
    return found


def _is_of_another_sort(parse: Parse, named: Figure, other: Figure) -> bool:
    """Whether the subject of a figure is no member of the row: "his lead was 9"."""
    clause = parse.clauses[parse.chunk_with(other).clause]
    chunks = (c for c in parse.chunks if c.clause == clause.number and c.role is Role.SUBJECT and c.head >= 0)
    subject = next(chunks, None)
    if subject is None or subject.kind is not ChunkKind.NOUN or subject.figures:
        return False
    words = parse.words.lower[subject.start : subject.stop]
    if named.sentence == parse.sentence and subject.start <= named.first:
        return False
    named_so = parse.words.texts[subject.head][:1].isupper() and subject.head > 0
    return (
        not named_so
        and subject.head > 0
        and _set("telling_others").isdisjoint(words)
        and not _noun_stands_before(parse, subject)
    )


def _noun_stands_before(parse: Parse, subject: Chunk) -> bool:
    """Whether the noun of a phrase stands before it: "the longest bridge ..., the second bridge"."""
    lemma = noun_lemma(parse.words.lower[subject.head])
    return any(noun_lemma(word) == lemma for word in parse.words.lower[: subject.start])


def _is_of_several(parse: Parse, other: Figure, led: int) -> bool:
    """Whether one figure is for several members together: "the other six owe £3m", "£3m between them"."""
    words = parse.words.lower
    if not _set("sharing").isdisjoint(words[other.past : other.past + 1]):
        return True
    beside = [f for f in parse.figures if f is not other]
    several = [f for f in beside if other.opening - led <= f.opening < other.opening and f.kind is Kind.COUNT]
    listed = any(0 < f.opening - other.past <= _LISTED for f in beside)
    return not listed and any(words[f.opening - 1] in _set("several") for f in several if f.opening)


def _is_taken_out(led: Sequence[str], before: Sequence[str]) -> bool:
    """Whether a figure belongs to an exception: "than any except Hull, on 91"."""
    told = " ".join(led)
    if any(f" {words} " in f" {told} " for words in _excepted()):
        return True
    return not _excepting("of_all").isdisjoint(led) and not _excepting("all").isdisjoint(before)


@cache
def _excepted() -> tuple[str, ...]:
    return tuple(load("exceptions")["excepting"])


def _led(words: Sequence[str]) -> list[str]:
    """The words that lead to a figure, without those about the place of the one before it: "in Kent, and"."""
    if words and words[0] in _set("placing"):
        ends = (at for at, word in enumerate(words) if not word.isalpha() or word in _set("joining"))
        return [*words[next(ends, len(words)) :]]
    return [*words]


def _is_of_other_member(parse: Parse, other: Figure, led: Sequence[str]) -> bool:
    """Whether the words before or after a figure name another member: "412 in York"."""
    words = parse.words.lower
    behind = words[other.past : other.past + 1]
    if not _set("next").isdisjoint(led):
        return True
    if not _set("no_row").isdisjoint(led) or _has_aside(led, behind):
        return False
    if not _set("telling_others").isdisjoint(led) or _is_item(led) or ("that", "of") in pairwise(led):
        return True
    placed = not _set("placing").isdisjoint(behind)
    return _names(parse, range(other.opening - len(led), other.opening)) or (
        placed and _names(parse, range(other.past + 1, other.past + 2))
    )


def _names(parse: Parse, span: range) -> bool:
    """Whether there is a name among some tokens: no date, nor the word that opens the sentence."""
    texts = parse.words.texts
    dated = {at for f in parse.figures if f.kind in _MOMENTS for at in range(f.first, f.stop)}
    return any(
        texts[at][:1].isupper() and at not in dated and (at > 0 or texts[at].lower() not in _set("openers"))
        for at in span
        if at < len(texts)
    )


def _has_aside(led: Sequence[str], behind: Sequence[str]) -> bool:
    """Whether a clause describes another member before its figure, or with it: "Roy, who bid £4m, withdrew"."""
    asides = [at for at, word in enumerate(led) if word in _set("adding")]
    return bool(asides) and any(word in _ASIDE_MARKS for word in (*led[asides[0] :], *behind))


def _is_item(led: Sequence[str]) -> bool:
    """Whether words are only the next item of a list: ", gas with"."""
    short = 1 < len(led) <= _ITEM and led[0] in _set("joining") and led[-1] in _set("leading_with") | {"("}
    return short and _set("not_items").isdisjoint(led)
