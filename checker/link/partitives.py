"""The whole that words like "of them", "of which" or "of these" point to, whatever stands between."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.context import Context, are_of_one_kind, is_bare_number
from checker.link.partitives_around import whole_around
from checker.link.steps import is_beside_its_level
from checker.model.figure import Figure
from checker.model.quantity import Kind, Style

_set = partial(word_set, "partitives")

_KINDS = frozenset((Kind.COUNT, Kind.MONEY))
_NEVER_BEFORE_NOUNS = frozenset(("which", "whom", "them", "it"))
_OPENING = 6  # tokens before a part that points into the sentence before: "The virus was found in 16 of them"
_ADDED = 4  # tokens before a part in which a verb tells that it was added: "accounted for some"
LONGEST_NOUN = 4  # tokens of "the new web domains"
_SHORTEST_PLURAL = 4  # letters


def whole_of(context: Context, part: Figure) -> Figure | None:
    """The figure of which another one is told as a part; None where nothing says so, or it may be something else."""
    known: dict[int, Figure | None] = context.once("wholes of parts", dict)
    if part.start not in known:
        may_be = part.kind in _KINDS and not part.implied
        found = (_whole_of(context, part) or whole_around(context, part)) if may_be else None
        apart = found and context.words(part)[found.past : part.opening] == ["and"]  # "five and eight of the animals"
        known[part.start] = found if found and not apart and _tells_how_many(context, found) else None
    return known[part.start]


def _whole_of(context: Context, part: Figure) -> Figure | None:
    words = context.words(part)
    if _is_contributed(words, part):
        return _alone_in_sentence_before(context, part)
    pointer = _pointer(words, part)
    if pointer is None:
        return _opening_clause(context, part)
    if any(f.stop == pointer - 1 for f in context.earlier(part)):
        return None  # "12 firms got £50,000 each, and two of them £20,000 more"
    if words[pointer] in _set("naming") and not _set("another").isdisjoint(words[pointer + 2 : pointer + 2 + _OPENING]):
        return None  # "nine of the pupils in the other class"
    named = _named(context, words, pointer, part)
    if named is not None:
        return named
    whole = next(
        (f for f in context.earlier(part) if are_of_one_kind(f, part) and not is_beside_its_level(context, f)), None
    )
    if whole is None and words[pointer] not in _set("relative") and part.opening - _said(words) <= _OPENING:
        whole = _alone_in_sentence_before(context, part)
    if whole is None or _may_point_elsewhere(context, whole, part):
        return None
    return whole if _stands_alone(words, part, pointer) or _is_named(words, pointer + 1, whole, part) else None


def _is_contributed(words: list[str], part: Figure) -> bool:
    """Whether somebody is said to have added a part to what was told: "accounted for £6m of that", "to the figure"."""
    before = words[max(0, part.opening - _ADDED) : part.opening]
    if _set("contributing").isdisjoint(before) or "had" in before:
        return False
    link, pointing, noun, behind = [*words[part.past : part.past + 4], *[""] * 4][:4]
    if pointing == "the":
        ends = not behind.isalnum() or behind in _set("behind_total")  # not "of the total budget"
        return ends and link in ("of", "to") and noun in _set("totals")
    return link == "of" and pointing in _pointing(part) - _set("relative")


def _pointer(words: list[str], part: Figure) -> int | None:
    """The token of the "them" in "12 of them" and "among them 12", of the "those" in "12 of those counts"."""
    pointing = _pointing(part)
    for at in dict.fromkeys((part.stop, part.past)):
        if words[at : at + 1] == ["of"] and not (pointing | _set("naming")).isdisjoint(words[at + 1 : at + 2]):
            return at + 1
    last = part.opening - 1
    last -= last > 0 and (words[last] == "," or words[last] in _set("beings"))
    points = last > 0 and words[last] in pointing and words[last - 1] in _set("some")
    return last if points else None


def named_whole(context: Context, part: Figure) -> Figure | None:
    """The whole that a part names: the four counts of "six of those counts", which can be no others."""
    words = context.words(part)
    pointer = _pointer(words, part)
    return _named(context, words, pointer, part) if pointer is not None else None


def _named(context: Context, words: list[str], pointer: int, part: Figure) -> Figure | None:
    """The one figure that counts what "four of those counts" names, in the sentence or the one before it."""
    if words[pointer] not in _set("naming") or words[pointer - 1] != "of":
        return None
    last = min(len(words), pointer + LONGEST_NOUN)
    noun = next((at for at in range(pointer + 1, last) if is_plural(words[at]) or not words[at].isalpha()), pointer)
    near = [*context.by_sentence.get(part.sentence - 1, ()), *context.earlier(part)]
    told = [f for f in near if are_of_one_kind(f, part) and f.counted and f.counted.head.lower() == words[noun]]
    alone = len(told) == 1 and told[0].at_top == part.at_top and told[0].quantity.numbers[0].value > 1
    named = alone and is_plural(words[noun]) and _is_described(words[pointer + 1 : noun], told[0])
    return told[0] if named and not _elsewhere(told[0], part) else None


def _is_described(adjectives: list[str], whole: Figure) -> bool:
    """Whether a whole was told with the words before its noun: "three new domains ... seven of the new domains"."""
    return whole.counted is not None and set(adjectives) <= set(whole.counted.modifiers)


def _elsewhere(whole: Figure, part: Figure) -> bool:
    """Whether both are told of places that differ: "12 branches in Kent. Three of its branches in Surrey"."""
    ours, theirs = frozenset(whole.scope.places), frozenset(part.scope.places)
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _pointing(part: Figure) -> frozenset[str]:
    """The words that may stand for the whole: a sum of money is "it" or "that"."""
    return _set("pointing") | _set("pointing_at_money") if part.kind is Kind.MONEY else _set("pointing")


def _stands_alone(words: list[str], part: Figure, pointer: int) -> bool:
    """Whether a word stands for what was told before, with no noun behind it and nothing that says who they are."""
    if words[pointer] not in _pointing(part):
        return False
    behind = words[pointer + 1] if pointer + 1 < len(words) else "."
    if behind == "and" and not _set("naming").isdisjoint(words[pointer + 2 : pointer + 3]):
        return False  # "28 of them and their guests"
    spent = words[pointer] in _set("pointing_at_money") and behind in _set("spending")  # "£5m of that on fees"
    return spent or words[pointer] in _NEVER_BEFORE_NOUNS or not behind[0].isalnum() or behind in _set("ends")


def _is_named(words: list[str], at: int, whole: Figure, part: Figure) -> bool:
    """Whether the noun of a whole stands at a token, with no other word before it."""
    named = whole.counted is not None and words[at : at + 1] == [whole.counted.head.lower()]
    several = whole.quantity.numbers[0].value > 1  # "one factory" is not told again by "the factory managers"
    return named and several and not _elsewhere(whole, part)


def _alone_in_sentence_before(context: Context, part: Figure) -> Figure | None:
    told = [f for f in context.by_sentence.get(part.sentence - 1, ()) if are_of_one_kind(f, part)]
    return told[0] if len(told) == 1 and told[0].at_top == part.at_top else None


def _tells_how_many(context: Context, whole: Figure) -> bool:
    """Whether a figure tells how many there are: no range, no "dozens", no part of a word, no "group five"."""
    words = context.words(whole)
    vague = any(number.style is Style.VAGUE for number in whole.quantity.numbers)
    if whole.quantity.is_range or vague or words[whole.stop : whole.stop + 1] == ["-"]:
        return False
    told = whole.opening == 0 or words[whole.opening - 1] == "of" or words[whole.opening - 2] in _set("some")
    names = is_bare_number(whole) and not told
    return not names


def _may_point_elsewhere(context: Context, whole: Figure, part: Figure) -> bool:
    """Whether a plural without a number stands between the two, or before the part: "nine members chose the books".

    A sum of money is part of no such thing: "£4m went on imports, £3m of it".
    """
    if part.kind is Kind.MONEY and whole.sentence == part.sentence:
        return False
    words = context.words(whole)
    start = whole.past
    if whole.sentence == part.sentence:
        return any(map(is_plural, words[start : part.opening]))
    behind = context.words(part)
    return any(map(is_plural, (*words[start:], *behind[_said(behind) : part.opening])))


def _said(words: list[str]) -> int:
    """The token behind "Police said" or the like, with which a sentence opens; 0 where it does not."""
    at = next((i for i, word in enumerate(words[:_OPENING]) if word in _set("saying")), None)
    return 0 if at is None else at + 1


def is_plural(word: str) -> bool:
    """Whether a word seems to be a noun in the plural."""
    if word in _set("plurals"):
        return True
    ends = word.endswith("s") and not word.endswith(("ss", "us", "is", "'s", "’s"))
    return ends and word.isalpha() and len(word) >= _SHORTEST_PLURAL and word not in _set("no_plurals")


def _opening_clause(context: Context, part: Figure) -> Figure | None:
    """The whole of "Of the 40 ships that sailed, 12 sank": it opens a clause that a comma before the part ends."""
    words = context.words(part)
    spread = words[part.stop : part.stop + 1] in (["over"], ["a"], ["per"], ["more"], ["less"])  # "£6m over two years"
    if part.counted is not None or spread or words[part.opening - 1 : part.opening] != [","]:
        return None
    whole = next((f for f in context.earlier(part) if f.kind is not Kind.DATE), None)  # "scheduled for Sunday"
    if whole is None or not are_of_one_kind(whole, part):
        return None
    at = whole.opening - 1
    at -= at > 0 and (words[at] in _set("naming") or words[at] == "all")
    if at < 0 or words[at] not in _set("taking"):
        return None
    before = words[at - 1] if at else "."
    return whole if not before.isalpha() or before in _set("clauses") else None
