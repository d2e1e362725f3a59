"""Names or charges after what a number counts: "two games against Leeds and Hull", "three charges: theft, ..."."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from checker.extraction.lexemes import is_plural
from checker.extraction.naming.appositions import COUNTABLE, GROUPS, SPANS
from checker.extraction.naming.name_lists import CLOSED, ends, listed, names_at
from checker.extraction.numbers.cardinals import SMALL
from checker.extraction.spans import Found
from checker.languages.lexicon import load, word_set
from checker.model.words import Words

_CONTESTS = word_set("items", "contests")
_FACING = word_set("items", "facing")
_NAMED_AFTER_OF = word_set("items", "named_after_of")
_SCORED = word_set("items", "scored")
_SCORING = word_set("items", "scoring")
_GOALS = "goals"
_COUNTED_IN_GROUPS = word_set("items", "counted_in_groups")
_LONGEST_NOUN = 5  # tokens of "two veteran opposition politicians"
_ENDING = CLOSED | {"of", "and", "or", "with", "plus", "as"}
_CHARGED = word_set("charges", "taken_up")
_OF_A_KIND = _CHARGED | word_set("charges", "charges")
_CLOSED = frozenset(load("items")["closed"].split()) | SMALL.keys()
_OPENERS = frozenset((":", "–", "—", "-"))
_ENDS = frozenset(".;?!–—")
_ANNOUNCED = 5  # tokens before the opener in which the charges are counted
_LONGEST = 6  # tokens of "causing death by dangerous driving"
_INSIDE = frozenset(("of", "the", "a", "an", "by", "with", "to", "and", "in"))


def find(words: Words) -> list[Found]:
    """The lists of names that stand right after what a number counts, or after a preposition there.

    >>> from checker.extraction.tokens import tokenize
    >>> text = "They won two games against Leeds and New Hull."
    >>> [(f.first, f.stop, int(f.quantity.numbers[0].value)) for f in find(tokenize(text, 0, len(text)))]
    [(5, 9, 2)]
    """
    if "and" not in words.lower:
        return []
    found = {names.first: names for names in (*_scorers(words), *_behind_numbers(words))}
    return list(found.values())


def _behind_numbers(words: Words) -> Iterator[Found]:
    for i, token in enumerate(words.lower):
        if token in COUNTABLE:
            first = _list_behind(words, i)
            names = names_at(words, first) if first else None
            if names and (ends(words, names[0]) or (_is_sure(words, first) and _is_verb(words.texts[names[0]]))):
                yield listed(first, *names)


def _scorers(words: Words) -> Iterator[Found]:
    """Those who scored, where no number says how many: "after goals by Ito, Silva and Lund", "Ito and Lund scored"."""
    opening = names_at(words, 0)
    if opening and "".join(words.lower[opening[0] : opening[0] + 1]) in _SCORING:
        yield listed(0, *opening)
    if _GOALS not in words.lower:
        return
    for i, token in enumerate(words.lower[:-2]):
        if token == _GOALS and words.lower[i + 1] in ("by", "from"):
            names = names_at(words, i + 2)
            if names and (ends(words, names[0]) or _is_verb(words.texts[names[0]])):
                yield listed(i + 2, *names)


def _is_sure(words: Words, first: int) -> bool:
    """Whether no clause may end before the list does: in "after two defeats by Hull, York and Derby fans" one does."""
    return words.lower[first - 1] == "of" or words.lower[first - 2] in _SCORED


def _is_verb(text: str) -> bool:
    """Whether the word after a list may tell what all of them do: no "with" or "and" that adds a name."""
    return text.isalpha() and text.islower() and text not in _ENDING and not text.endswith("s")


def _list_behind(words: Words, i: int) -> int:
    """Where a list begins that is of what the number at ``i`` counts; 0 where none does."""
    stop = _noun_end(words, i)
    noun, behind = words.lower[stop - 1], "".join(words.lower[stop : stop + 1])
    if noun in _CONTESTS:
        stop += behind == ","
        return stop + 1 if "".join(words.lower[stop : stop + 1]) in _FACING else 0
    if noun in _SCORED:
        return stop + 1 if behind in ("by", "from") else 0
    if behind == "of" and _is_named_after_of(words, i, stop):
        return stop + 1
    return _name_behind(words, i, stop)


def _is_named_after_of(words: Words, i: int, stop: int) -> bool:
    """Whether names may follow "the trio of", "the big three of", "the two towns of" or "the three-man crew of"."""
    if stop == i + 1:
        return words.lower[i] in GROUPS or words.lower[i - 1] == "big"
    return words.lower[stop - 1] in _NAMED_AFTER_OF or (
        words.lower[i + 1] == "-" and words.lower[i + 2] in _COUNTED_IN_GROUPS
    )


def _noun_end(words: Words, i: int) -> int:
    """The token after what the number at ``i`` counts: the first that may not belong to it."""
    for at in range(i + 1, min(len(words), i + 1 + _LONGEST_NOUN)):
        hyphen = words.lower[at] == "-" and words.glued(at - 1) and words.glued(at)
        if not hyphen and (not words.lower[at].isalpha() or words.lower[at] in _ENDING):
            return at
    return min(len(words), i + 1 + _LONGEST_NOUN)


def _name_behind(words: Words, i: int, stop: int) -> int:
    """The first name after "two veteran politicians" or "the Croatian duo"; 0 where no name follows."""
    if words.lower[i] in GROUPS:
        return i + 1
    for at in range(i + 2, stop):
        before = words.texts[at - 1]
        if words.texts[at][0].isupper() and before.islower():
            return at if is_plural(before) and SPANS.isdisjoint(words.lower[i + 1 : at]) else 0
    return 0


def charges(words: Words) -> list[Found]:
    """The lists of charges with numbers of which one is told without, or as "one of": nothing else reads these.

    >>> from checker.extraction.tokens import tokenize
    >>> text = "He faces three charges: theft, fraud and two of assault."
    >>> [(f.first, int(f.quantity.numbers[0].value)) for f in charges(tokenize(text, 0, len(text)))]
    [(5, 4)]
    """
    if _CHARGED.isdisjoint(words.lower):
        return []
    for i, token in enumerate(words.lower):
        before = words.lower[max(0, i - _ANNOUNCED) : i]
        if token in _OPENERS and not _CHARGED.isdisjoint(before) and not _takes_some(before):
            stop = next((k for k in range(i + 1, len(words)) if words.lower[k] in _ENDS), len(words))
            numbers = [_number(words.lower[a:b]) for a, b in _items(words.lower, i + 1, stop)]
            told = [number for number in numbers if number is not None]
            counted = any(lower in SMALL for lower in words.lower[i + 1 : stop])
            if counted and len(told) == len(numbers) > 1 and 1 in told:
                return [listed(i + 1, stop, sum(told))]
    return []


def _takes_some(before: list[str]) -> bool:
    """Whether only some of the charges are announced: "two of five counts:"."""
    return any(of == "of" and number in SMALL for number, of in pairwise(before))


def _items(lower: list[str], first: int, stop: int) -> list[tuple[int, int]]:
    """The kinds: cut at commas, and at an "and" before a number: "assault and battery" is one of them."""
    cuts = [first - 1]
    for k in range(first, stop):
        joint = lower[k] == "and" and lower[k + 1 : k + 2] != [] and (lower[k + 1] in SMALL or lower[k - 1] == ",")
        if lower[k] == "," or joint:
            cuts.append(k)
    spans = ((a + 1, b) for a, b in zip(cuts, [*cuts[1:], stop], strict=True))
    return [(a, b) for a, b in spans if a < b or a == first]  # with nothing before its first comma it is no list


def _number(item: list[str]) -> int | None:
    """How many of a kind an item tells: 2 of "two counts of rape", 1 of "theft"; None where it may be no kind."""
    told = SMALL.get(item[0]) if item else None
    kind = item[1:] if told else item
    kind = kind[1:] if told and kind[:1] and kind[0] in _OF_A_KIND else kind
    if told and kind[:1] != ["of"]:
        return None
    named = 0 < len(kind) <= _LONGEST and all(word.isalpha() or word == "-" for word in kind)
    return (told or 1) if named and _CLOSED.isdisjoint(set(kind) - _INSIDE) and (told or "and" not in kind) else None
