"""Which figures belong to the other members of a row: "York had 38 and Hull 41", "the others are 38 and 41".

Each stands beside a name, or with words for the others or for the order, or in a bare list after such a one. "The
cheapest flight costs £41, the others £52, while the bus is £29": the last one is told of no other flight.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, partial
from itertools import pairwise

from checker.extraction.lexemes import noun_lemma
from checker.languages.lexicon import load, word_set
from checker.model.clause import Chunk, ChunkKind, Parse, Role
from checker.model.figure import Figure
from checker.model.quantity import Kind

_set = partial(word_set, "superlatives")
_excepting = partial(word_set, "exceptions")

_ITEM = 4  # tokens of ", gas with"
_LISTED = 2  # tokens of ", and" between two figures of a list
DASHES = frozenset(("–", "—", "--"))
_ASIDE_MARKS = DASHES | {",", "("}
_MOMENTS = frozenset((Kind.DATE, Kind.TIME))


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
