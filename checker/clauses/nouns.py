"""The noun phrase around a figure: its noun, and where the phrase begins and ends.

A count above one wants a plural: in "seven telecom and internet fraud hubs" the head is the first plural that
nothing but modifiers parts from the figure. That agreement finds heads as well as a full parser does.
"""

from __future__ import annotations

from msgspec import Struct

from checker.extraction.lexemes import VERBS, noun_lemma
from checker.extraction.spans import Span
from checker.languages.lexicon import load
from checker.model.figure import Noun
from checker.model.quantity import Kind
from checker.model.words import Words

REACH = 14  # tokens of a noun phrase on either side of its figure
COUNTING = frozenset((Kind.COUNT, Kind.RATIO, Kind.PERCENT, Kind.ORDINAL))
_PARTS = frozenset((Kind.RATIO, Kind.PERCENT))  # kinds that a singular may follow: "half of the army"
_MEASURING = frozenset((Kind.MEASURE, Kind.DURATION, Kind.AGE, Kind.MONEY))

_DATA = load("nouns")
_BEFORE = frozenset(_DATA["before_figure"].split())
_DETERMINERS = {word: rank for rank, word in enumerate(_DATA["determiners"].split())}
_POSSESSIVE = frozenset(("'s", "’s", "'", "’"))
_TIMES = frozenset(("last", "next"))  # "rose to 58 last month" does not count months
_VERBAL = frozenset(_DATA["verbal"].split())
_SINGLE = frozenset(("one", "1", "a", "an"))
_INSIDE = frozenset(("more", "other", "such", "most", "own", "same"))  # determiners that may follow a figure
_AFTERWARDS = frozenset(("later", "ago", "earlier", "before", "old"))
_VAGUE_OF = frozenset(("about", "around", "some", "thousands", "millions", "of"))


class Phrase(Struct, frozen=True):
    """The noun phrase of a figure. ``left`` is the token before it (-1 at the start), ``end`` its last token.

    ``attributive``: the figure only describes another noun ("a six-member team"), so no verb governs it.
    """

    opening: int
    stop: int
    left: int
    end: int
    noun: Noun | None
    attributive: bool


def find_phrase(words: Words, tags: str, span: Span) -> Phrase:
    """The noun phrase around a figure."""
    opening, stop, quantity = span.opening, span.stop, span.quantity
    head: int | None = None
    after = stop
    if quantity.kind in COUNTING:
        head, after, attributive = _counted(words, tags, span)
    else:
        attributive = quantity.kind in _MEASURING and _describes(words, tags, stop)
    end = max(stop - 1, head if head is not None else 0)
    if head is None and words.lower[stop : stop + 1] == ["of"]:
        end = min(stop + 1, len(words) - 1)  # "29 of those"
    if head is not None and end + 1 < len(words) and words.lower[end + 1] == "of":
        end += 1
    noun = (
        None if head is None or not words.texts[head][0].isalnum() else _noun(words, tags, opening, stop, head, after)
    )
    return Phrase(opening, stop, _left(words, tags, opening), end, noun, attributive)


def _counted(words: Words, tags: str, span: Span) -> tuple[int | None, int, bool]:
    """The head, the token after the phrase right after the figure, and whether the figure is attributive."""
    lower, n, stop, kind = words.lower, len(words), span.stop, span.quantity.kind
    one = lower[span.first] in _SINGLE or kind is Kind.ORDINAL
    if stop < n and lower[stop] == "of":
        head = _of_head(words, tags, stop)
        part = head is not None and (kind in _PARTS or tags[head] == "K")
        return head if part else None, stop, False
    if kind is Kind.PERCENT:
        return None, stop, _describes(words, tags, stop)
    if stop < n and lower[stop] in _TIMES:
        return None, stop, False
    compound = stop + 1 < n and tags[stop] == "-" and tags[stop + 1] not in "NPTC"
    if compound and kind is not Kind.ORDINAL:
        return stop + 1, stop + 2, True
    head = head_of(words, tags, stop + 2 if compound else _past_describing(words, tags, stop), one=one)
    if head is None or (not one and _is_name(words, tags, head)):
        return None, stop, False
    late = head + 1 < n and lower[head + 1] in _AFTERWARDS
    return head, head + 1, late


def _past_describing(words: Words, tags: str, stop: int) -> int:
    """The token after a hyphened figure that describes the noun too: "three 15-year-old boys"."""
    if stop >= len(words) or not words.lower[stop].isdecimal():
        return stop
    figure = tags[stop : stop + REACH]
    k = stop + len(figure) - len(figure.lstrip("N"))
    return k if k < len(words) and "-" in words.lower[stop:k] and tags[k] in "KL" else stop


def _is_name(words: Words, tags: str, head: int) -> bool:
    """Whether the head is a name, and the figure a place in a list: "17 Nicolas Mahut"."""
    following = words.texts[head + 1] if tags[head + 1 : head + 2] == "L" else "-"
    text = words.texts[head]
    return text[0].isupper() and not text[:2].isupper() and (tags[head] == "L" or following[0].isupper())


def _of_head(words: Words, tags: str, of: int) -> int | None:
    """The head after "half of the", "two of the other"."""
    k = of + 1
    while k < len(words) and (tags[k] in "DNJ" or words.lower[k] in _VAGUE_OF) and k < of + REACH:
        k += 1
    while k > of + 1 and tags[k - 1] == "J":
        k -= 1
    head = head_of(words, tags, k, one=False, partitive=True)
    return head if head is not None or tags[k - 1] != "N" else None


def _describes(words: Words, tags: str, stop: int) -> bool:
    """Whether the figure describes the noun after it: "a 5% stake", "a $3m house"."""
    if stop >= len(words) or words.lower[stop] in _TIMES:
        return False
    described = tags[stop : stop + REACH].lstrip("J")
    return described[:1] in ("L", "K", "-") or words.lower[stop] in _AFTERWARDS


def head_of(words: Words, tags: str, start: int, *, one: bool, partitive: bool = False) -> int | None:
    """The token that heads the run of nouns and modifiers from ``start`` on, or None.

    ``one``: the count is one, which takes a singular. ``partitive``: after "of", where a possessive
    may follow a plural ("two of the ministers' cars").
    """
    head: int | None = None
    plural = False
    for k in range(start, min(len(words), start + REACH)):
        letter = tags[k]
        if letter in "KLU" or _closes_compound(tags, k, head):
            if _ends(words, tags, k, head, plural=plural, one=one):
                break
            head = k
            plural = letter == "K" and not (one and tags[k + 1 : k + 2] == "L")
        elif letter in "JEGA":
            if plural or not _modifies(tags, k, head, one=one):
                break
        elif letter in "C,":
            if k == start or not _list_of_modifiers(tags, k, head, done=one or plural):
                break
        elif _passes(words.lower[k], letter, after_possessive=head is None or partitive):
            plural = plural and words.lower[k] in _INSIDE
        else:
            break
    return head


def _ends(words: Words, tags: str, k: int, head: int | None, *, plural: bool, one: bool) -> bool:
    """Whether the noun at k is outside the run: after the plural, or a name after "one player"."""
    if tags[k] == "K":
        return plural and (words.lower[k][-1] != "s" or words.lower[k] in _VERBAL)
    if plural:
        return one or tags[k + 1 : k + 2] != "K" or words.lower[k] in VERBS
    return one and head is not None and words.texts[k][0].isupper() and words.texts[head][0].islower()


def _closes_compound(tags: str, k: int, head: int | None) -> bool:
    """Whether the word at k ends a hyphened noun: "semi-final", but not "London-based broker"."""
    if head is None or tags[k - 1] != "-" or tags[k] not in "JEG":
        return False
    return tags[k + 1 : k + 2] not in ("L", "K", "J")


def _modifies(tags: str, k: int, head: int | None, *, one: bool) -> bool:
    """Whether the adjective, participle or adverb at k belongs to the run."""
    if head is not None:
        return tags[k - 1] == "-" or (not one and _plural_follows(tags, k))
    return tags[k] not in "EA" or tags[k + 1 : k + 2] in ("L", "K", "J", "E", "G")


def _passes(word: str, letter: str, *, after_possessive: bool) -> bool:
    """Whether the run continues over a hyphen, quotation mark or possessive."""
    if letter == "D":
        return word in _INSIDE or (word in _POSSESSIVE and after_possessive)
    return letter in "-Q"


def _plural_follows(tags: str, k: int) -> bool:
    """Whether a plural comes within three tokens, with only modifiers before it."""
    run = tags[k + 1 : k + 4]
    at = run.find("K")
    return at >= 0 and not run[:at].strip("JEGLA")


def _list_of_modifiers(tags: str, k: int, head: int | None, *, done: bool) -> bool:
    """Whether the comma or "and" at k joins modifiers: "two big and old ships"."""
    if head is None:
        return tags[k + 1 : k + 2] in ("J", "E", "G")
    run = tags[k + 1 : k + 6]
    at = run.find("K")
    return not done and at > 0 and not run[:at].strip("LJEG-")


def _noun(words: Words, tags: str, opening: int, stop: int, head: int, after: int) -> Noun:
    begin = stop if after > stop else head - 1
    while after == stop and begin > stop and tags[begin] in "LJGE":
        begin -= 1
    modifiers = tuple(words.lower[k] for k in range(begin, head) if tags[k] in "JLKEG")
    text = words.texts[head]
    return Noun(text, noun_lemma(words.lower[head]), modifiers, determiner(words, tags, opening), after)


def determiner(words: Words, tags: str, opening: int) -> str | None:
    """The most telling determiner before the figure: "the other two" gives "other"."""
    found: list[str] = []
    k = opening - 1
    while k >= 0 and opening - k < 5 and tags[k] in "DJA":
        if words.lower[k] in _DETERMINERS:
            found.append(words.lower[k])
        k -= 1
    if k > 0 and words.lower[k] == "of" and words.lower[k - 1] in ("all", "both", "each"):
        found.append(words.lower[k - 1])
    return min(found, key=_DETERMINERS.__getitem__, default=None)


def _left(words: Words, tags: str, opening: int) -> int:
    """The token before the phrase: its preposition, its verb, a comma ... or -1."""
    left = _skip_left(words, tags, opening - 1, opening)
    while left >= 1 and words.lower[left] in ("of", "'s", "’s") and opening - left < REACH:
        before = left - 1
        while before >= 0 and tags[before] in "LKJ" and opening - before < 2 * REACH:
            before -= 1
        before = _skip_left(words, tags, before, opening)
        if before == left - 1:
            break
        left = before
    return left


def _skip_left(words: Words, tags: str, k: int, opening: int) -> int:
    """The nearest token from k leftwards that is no determiner, adjective or quantifier."""
    while k >= 0 and opening - k < 2 * REACH:
        word = words.lower[k]
        possessive = word in ("'s", "’s")
        if not ((word in _BEFORE and tags[k] != "V") or tags[k] in "JUQA" or (tags[k] == "D" and not possessive)):
            break
        k -= 1
    return k
