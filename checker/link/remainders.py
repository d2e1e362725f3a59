"""What a remainder is left of: "Of the 40 passengers, 12 were hurt; the other 28 walked away"."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import partial
from itertools import takewhile

from msgspec import Struct

from checker.languages.lexicon import word_set
from checker.languages.things import is_covered, is_person
from checker.link.amounts_by_unit import unit_of
from checker.link.context import Context, size_of
from checker.link.neighbours import word_at
from checker.link.remainders_apart import whole_and_parts
from checker.link.remainders_shared import comes_out, may_leave_more
from checker.link.rests import is_rest, is_told_of
from checker.model.figure import Figure

_set = partial(word_set, "remainders")

BACK = 2  # sentences before that of the remainder in which the whole is told
OWNED = 5  # tokens behind a remainder in which its whole is named: "of the council's 60"
OTHER = 3  # tokens of "of the other"
DETERMINED = 3  # tokens between "of" and its figure: "of the country's 40"


class Remainder(Struct, frozen=True):
    """A whole and the parts of it that are told before the remainder."""

    whole: Figure
    parts: tuple[Figure, ...]


def remainder(context: Context, rest: Figure) -> Remainder | None:
    """What the remainder is left of; None where it is none, or where the text leaves open of what."""
    known: dict[int, Remainder | None] = context.once("remainders", dict)
    if rest.start not in known:
        found = None
        if is_rest(context, rest):
            named = _whole_named(context, rest)
            found = _left_of_named(context, rest, named) if named else _left_of(context, rest)
            found = found or _left_of_known(context, rest)
        at_first = found is not None and _is_told_at_first(context.words(found.whole))
        unsure = at_first or (found is not None and _may_be_another(context, found, rest))
        known[rest.start] = None if unsure else found  # "put the loss at £210,000 at first"
    return known[rest.start]


def _may_be_another(context: Context, found: Remainder, rest: Figure) -> bool:
    """Whether it may be left of something else, or be no remainder: "the other" behind all but one is that one."""
    if may_leave_more(context, found.whole, found.parts, rest) or _is_other_one(context, found, rest):
        return True
    over = _left_by(found) - size_of(rest)
    if _left_by(found) == -size_of(rest):
        return True  # so much is lacking: "leaving a deficit of £21,000"
    if over == 1 and _names_one(found, rest):
        return True
    other = rest.counted is None and word_at(context, rest, rest.opening - 1) == "other"
    if other and word_at(context, rest, rest.stop) in _set("relative"):
        return True  # "the other 30 that had left the track" are some of those
    return over != 0 and comes_out(rest, [*_told_before(context, rest), found.whole, *found.parts])


def _names_one(found: Remainder, rest: Figure) -> bool:
    """Whether one may be told by name between: "Nine share it. Hill has most. Four get £5, the other four £9"."""
    between = range(found.whole.sentence + 1, rest.sentence)
    return not {part.sentence for part in found.parts}.issuperset(between)


def _left_by(found: Remainder) -> Fraction:
    return size_of(found.whole) - sum(map(size_of, found.parts))


def _is_other_one(context: Context, found: Remainder, rest: Figure) -> bool:
    return _left_by(found) == 1 and context.words(rest)[: rest.opening][-2:] == ["the", "other"]


def _whole_named(context: Context, rest: Figure) -> Figure | None:
    """The figure behind it that says of what it is left: "the remaining £5m of the £14m debt"."""
    words = context.words(rest)
    stop, at = rest.past, context.place[rest.start] + 1
    behind = context.figures[at : at + 1] if words[stop : stop + 1] == ["of"] else ()
    near = (f for f in behind if f.sentence == rest.sentence and f.opening - stop <= OWNED)
    return next(near, None)


def _left_of_named(context: Context, rest: Figure, whole: Figure) -> Remainder | None:
    """Left with all that its sentence tells before it: "A took 28 seats, B 19 and C the other 13 of 60"."""
    parts = tuple(f for f in _told_before(context, rest) if f.sentence == rest.sentence)
    alike = (whole.kind, whole.quantity.unit) == (rest.kind, rest.quantity.unit)
    plain = not any(context.words(f)[f.stop : f.stop + 1] == ["of"] or _is_sub_part(context, f) for f in parts)
    are_of_it = len(parts) > 1 and alike and plain and all(_may_cover(whole, f) for f in parts)
    return Remainder(whole, parts) if are_of_it and _are_fewer(parts, whole) else None


def _left_of_known(context: Context, rest: Figure) -> Remainder | None:
    """Left of what its sentence speaks of as known: "Plans for 86 homes. Of the homes, 31 are let and the other 55"."""
    words = context.words(rest)
    if words[:2] != ["of", "the"] or words[3:4] != [","]:
        return None
    told = _told_before(context, rest)
    wholes = [f for f in told if f.sentence < rest.sentence and f.counted and f.counted.head.lower() == words[2]]
    parts = tuple(f for f in told if f.sentence == rest.sentence and not _is_sub_part(context, f))
    return Remainder(wholes[0], parts) if len(wholes) == 1 and parts and _are_fewer(parts, wholes[0]) else None


def _is_told_at_first(words: list[str]) -> bool:
    """Whether a sentence says of its figures what they were at first: "put at 40 at first", not "the first phase"."""
    at = words.index("first") if "first" in words else -1
    at_first = at > 0 and (words[at - 1] in _set("first") or not _set("put").isdisjoint(words[at + 1 : at + 2]))
    return at_first or not _set("at_first").isdisjoint(words)


def _left_of(context: Context, rest: Figure) -> Remainder | None:
    told = _told_before(context, rest)
    for at in range(len(told) - 1, -1, -1):
        whole = told[at]
        if _counts(rest) and not _may_cover(whole, rest):
            return None
        first = _first_part(context, told, at)
        if first is not None:
            parts = tuple(f for f in told[first:] if f is not whole and _is_part(context, f, whole))
            if rest.counted is None and any(_is_some(context, f, whole) for f in told[:first]):
                return None  # of which of two
            if whole.sentence != rest.sentence and {whole.sentence, rest.sentence} <= {f.sentence for f in parts}:
                return None  # those of its own sentence may be some of another whole, or of the part before
            are_of_it = parts and all(_may_cover(whole, f) for f in parts) and _are_fewer(parts, whole)
            left = _is_left_of_another(told, whole, rest) or _is_left_by_one(parts, whole, rest)
            return Remainder(whole, parts) if are_of_it and not left else None
    return _left_apart(context, rest)


def _counts(rest: Figure) -> bool:
    """Whether the remainder counts a noun: not "left eight blank", nor "eight remain vacant"."""
    states = _set("untouched") | _set("behind_remaining") | _set("remaining")  # "so eight remain."
    return rest.counted is not None and rest.counted.head.lower() not in states


def _is_some(context: Context, figure: Figure, whole: Figure) -> bool:
    """Whether it is some of another whole in the sentence of this: "Seven of the deaths", where 40 of 65 homes fell."""
    words = context.words(figure)
    return figure.sentence == whole.sentence and words[figure.stop : figure.stop + 2] == ["of", "the"]


def _are_fewer(parts: Sequence[Figure], whole: Figure) -> bool:
    return sum(f.quantity.numbers[0].value for f in parts) < whole.quantity.numbers[0].value


def _is_left_of_another(told: Sequence[Figure], whole: Figure, rest: Figure) -> bool:
    """Whether the last figure and one before it leave just that: "12 of 184 fell ill. Nine went home, three not"."""
    *before, last = told
    left = [f.quantity.numbers[0].value - last.quantity.numbers[0].value for f in before if f is not whole]
    return rest.quantity.numbers[0].value in left


def _is_left_by_one(parts: Sequence[Figure], whole: Figure, rest: Figure) -> bool:
    """Whether one of several parts leaves just that: "Eight of the 12 are women. Two fell ill, which left ten"."""
    gone = whole.quantity.numbers[0].value - rest.quantity.numbers[0].value
    return len(parts) > 1 and gone in [f.quantity.numbers[0].value for f in parts]


def _left_apart(context: Context, rest: Figure) -> Remainder | None:
    found = whole_and_parts(context, rest)
    return Remainder(found[0], found[1:]) if found else None


def _told_before(context: Context, rest: Figure) -> list[Figure]:
    """The figures of the remainder's kind and unit in its sentence and the two before it."""
    at = context.place[rest.start]
    near = context.figures[max(0, at - 16) : at]
    told = [
        f
        for f in near
        if unit_of(f) == unit_of(rest)
        and rest.sentence - f.sentence <= BACK
        and rest.paragraph - f.paragraph <= 1
        and f.at_top == rest.at_top
    ]
    of_rest = context.words(rest)[: rest.opening][-OTHER:-1] == ["of", "the"]  # "two of the other 12"
    some_of_rest = of_rest and bool(told) and told[-1].sentence == rest.sentence
    return told[:-1] if some_of_rest and told[-1].past == rest.opening - OTHER else told


def _first_part(context: Context, told: list[Figure], at: int) -> int | None:
    """Where the parts of a whole begin: before "of the 40", behind "40 passengers"; None where it is no whole."""
    whole = told[at]
    words = context.words(whole)
    other = next((f.stop for f in context.earlier(whole)), 0)  # "Of the 47 members 22 are men": of those, not of 22
    reach = takewhile(
        lambda k: words[k] != ",", range(whole.opening - 1, max(other - 1, whole.opening - 2 - DETERMINED), -1)
    )
    of = next((k for k in reach if words[k] == "of"), -1)
    if of >= 0 and words[of + 1] in _set("pronouns"):
        return None  # "of whom 1.6 million" is a part
    told_of = at + 1 < len(told) and is_told_of(context, whole, told[at + 1])
    if of >= 0:
        before = told[at - 1] if at and told[at - 1].sentence == whole.sentence else None
        out = words[of - 1] == "out"
        if before is not None and (before.stop == of or (out and before.past == of - 1)):
            return at - 1
        opens = of == 0 or words[of - 1] in (",", ";", "and", "but", "“", '"')
        return at + 1 if opens or told_of else None
    if told_of:
        return at + 1
    if at + 1 >= len(told) or whole.implied:
        return None
    following = told[at + 1]
    of_which = words[following.opening - 2 : following.opening - 1] == ["of"]
    if of_which and words[following.opening - 1] in _set("pronouns") and following.sentence == whole.sentence:
        return at + 1
    if whole.counted is None:
        return None
    opens = following.sentence == whole.sentence + 1 and following.opening == 0
    beside = words[whole.counted.stop : following.opening] in ([","], [":"], ["–"])
    listed = beside and following.sentence == whole.sentence
    return at + 1 if opens or listed else None


def _may_cover(whole: Figure, part: Figure) -> bool:
    if part.counted is None or whole.counted is None:
        return True
    lemmas = (part.counted.lemma, whole.counted.lemma)
    return is_covered(*lemmas) or all(map(is_person, lemmas))


def _is_part(context: Context, figure: Figure, whole: Figure) -> bool:
    before = (f for f in context.earlier(figure) if (f.kind, f.quantity.unit) == (figure.kind, figure.quantity.unit))
    stands_next = next(before, None) is whole or context.figures[context.place[figure.start] - 1] is whole
    return (stands_next and is_told_of(context, whole, figure)) or not _is_sub_part(context, figure, beside=whole)


def _is_sub_part(context: Context, figure: Figure, beside: Figure | None = None) -> bool:
    """Whether the figure is some of a part: "three of them seriously", "including three".

    At the head of the sentence behind ``beside``, the whole, it is a part: "It has 30 pupils. Eighteen of them passed".
    """
    words = context.words(figure)
    if beside is not None and figure.opening == 0 and context.figures[context.place[figure.start] - 1] is beside:
        return False
    behind = words[figure.stop : figure.stop + 2]
    return (behind[:1] == ["of"] and behind[1:] != [] and behind[1] in _set("pronouns")) or words[
        figure.opening - 1 : figure.opening
    ] == ["including"]
