"""What a remainder is left of where its parts are told sentence by sentence, or where money was had and then spent."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.context import Context
from checker.link.on_things import is_covered, is_person
from checker.model.figure import Figure
from checker.model.quantity import Kind

_set = partial(word_set, "remainders")

FAR = 9  # sentences before that of the remainder in which the whole may be told
NEAR = 2  # sentences before it in which all figures of its kind may be the whole and its parts
LOOKED_AT = 24  # figures before the remainder


def whole_and_parts(context: Context, rest: Figure) -> tuple[Figure, ...]:
    """The whole and behind it its parts; none where the text leaves open what they are.

    "Police held 310 people. In Lagos 185 were taken. In Kano 72 were held. The rest of the arrests, 43, were in Jos."
    """
    told = _of_its_kind(context, rest)
    spent = _had_and_spent(told, rest)
    return spent or _one_a_sentence(context, told, rest) or _all_near(context, told, rest)


def _of_its_kind(context: Context, rest: Figure) -> list[Figure]:
    at = context.place[rest.start]
    return [
        f
        for f in context.figures[max(0, at - LOOKED_AT) : at]
        if (f.kind, f.quantity.unit, f.quantity.per) == (rest.kind, rest.quantity.unit, rest.quantity.per)
        and not f.at_top
        and not f.implied
        and rest.sentence - f.sentence <= FAR
    ]


def _had_and_spent(told: list[Figure], rest: Figure) -> tuple[Figure, ...]:
    """ "He owed £1,200, paid back £750 ... the £450 that was left": in one sentence, by its verbs."""
    here = [f for f in told if f.sentence == rest.sentence]
    if rest.kind is not Kind.MONEY or len(here) < 2 or here[0].verb not in _set("having"):
        return ()
    return tuple(here) if all(f.verb in _set("spending") for f in here[1:]) else ()


def _one_a_sentence(context: Context, told: list[Figure], rest: Figure) -> tuple[Figure, ...]:
    """The first and largest figure, and the others: one a sentence, each in its own place or on top of the last one."""
    told = [f for f in told if _may_be_of(f, told[0])]
    parts = [f for f in told[1:] if f.quantity != told[0].quantity]
    sentences = [f.sentence for f in (*told[:1], *parts, rest)]
    if not parts or len(set(sentences)) != len(sentences) or not _is_whole(told[0], parts, rest):
        return ()
    if rest.kind is Kind.COUNT and not _may_be_of(rest, told[0]):
        return ()
    apart = all(_sets_apart(context, f) for f in parts)
    return (told[0], *parts) if apart else ()


def _all_near(context: Context, told: list[Figure], rest: Figure) -> tuple[Figure, ...]:
    """The first and largest of all figures of that kind nearby, and the others, where none is told of another time.

    "Parliament has 120 seats. The Nationals won 64 and the Greens took the remaining 56."
    """
    near = [f for f in told if rest.sentence - f.sentence <= NEAR]
    if len(near) < 2 or (rest.kind is Kind.COUNT and not (near[0].counted and _may_be_of(rest, near[0]))):
        return ()
    whole, *parts = near
    fits = all(_may_be_of(f, whole) and larger(whole, f) for f in parts) and _is_whole(whole, parts, rest)
    of_others = any(f.scope.times and f.scope.times != whole.scope.times for f in (*parts, rest)) and whole.scope.times
    behind = [context.words(f)[f.stop : f.stop + 1] for f in parts]
    return tuple(near) if fits and not of_others and ["of"] not in behind else ()


def larger(first: Figure, second: Figure) -> bool:
    """Whether the first printed number of one figure is above that of the other."""
    return first.quantity.numbers[0].value > second.quantity.numbers[0].value


def _is_whole(whole: Figure, parts: list[Figure], rest: Figure) -> bool:
    """Whether the parts and the remainder come near the whole: within a fifth of it."""
    total = sum(f.quantity.numbers[0].value for f in (*parts, rest))
    size = whole.quantity.numbers[0].value
    return whole.kind in (Kind.COUNT, Kind.MONEY) and 5 * abs(total - size) <= size


def _may_be_of(figure: Figure, whole: Figure) -> bool:
    if figure.counted is None or whole.counted is None:
        return figure.kind is not Kind.COUNT or whole.counted is not None
    lemmas = (figure.counted.lemma, whole.counted.lemma)
    return is_covered(*lemmas) or all(map(is_person, lemmas)) or lemmas[0] in _set("events")


def _sets_apart(context: Context, part: Figure) -> bool:
    """Whether the part is told of a place of its own, or as one more, or as so much of the whole."""
    words = context.words(part)
    near = {*words[:3], *words[max(0, part.opening - 6) : part.opening]}
    return bool(part.scope.places) or not _set("apart").isdisjoint(near) or words[part.stop : part.stop + 1] == ["in"]
