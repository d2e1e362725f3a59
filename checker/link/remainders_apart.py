"""What a remainder is left of where its parts are told sentence by sentence, or where money was had and then spent."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import load, word_set
from checker.languages.things import is_covered, is_person
from checker.link.amounts_by_unit import unit_of
from checker.link.context import Context
from checker.link.formers import is_former
from checker.link.steps import is_step
from checker.model.figure import Figure
from checker.model.quantity import Kind

_set = partial(word_set, "remainders")

FAR = 9  # sentences before that of the remainder in which the whole may be told
NEAR = 2  # sentences before it in which all figures of its kind may be the whole and its parts
SCALES = (100, 10**3, 10**5, 10**6)  # from lakhs to crores, from millions to billions, and so on
LOOKED_AT = 24  # figures before the remainder


def whole_and_parts(context: Context, rest: Figure) -> tuple[Figure, ...]:
    """The whole and behind it its parts; none where the text leaves open what they are.

    "Police held 310 people. In Lagos 185 were taken. In Kano 72 were held. The rest of the arrests, 43, were in Jos."
    """
    told = _of_its_kind(context, rest)
    if is_over(context, rest):
        return _had_and_paid(context, told, rest) or _had_and_spent(told, rest)
    if spent := _had_and_spent(told, rest):
        return spent
    found = _one_a_sentence(context, told, rest) or _all_near(context, told, rest)
    moved = any(is_step(context, f) or is_former(context, f) for f in found[1:])
    return () if moved else found  # "took 46 tonnes, against 23; others bought two fewer, and the balance of 17"


def _of_its_kind(context: Context, rest: Figure) -> list[Figure]:
    at = context.place[rest.start]
    return [
        f
        for f in context.figures[max(0, at - LOOKED_AT) : at]
        if unit_of(f) == unit_of(rest) and not f.at_top and not f.implied and rest.sentence - f.sentence <= FAR
    ]


def is_over(context: Context, figure: Figure) -> bool:
    """Whether a sum is left when all is paid: "£4m to spare", "£300 left over"."""
    return figure.kind is Kind.MONEY and _behind_over(context, figure) > 0


def _behind_over(context: Context, figure: Figure) -> int:
    """The token behind "to spare", "will be left over" or the like that follows a figure; 0 where none does."""
    words, at = context.words(figure), figure.stop
    while words[at : at + 1] and words[at] in _set("will_be"):
        at += 1
    return at + 2 if " ".join(words[at : at + 2]) in load("remainders")["over"] else 0


def _had_and_paid(context: Context, told: list[Figure], rest: Figure) -> tuple[Figure, ...]:
    """What one had and what was paid of it, before a sum that is over: "It got £9m. A pier cost £5m. £4m is left over".

    What one had may be told again behind the sum: "£4m to spare from the £9m".
    """
    words = context.words(rest)
    near = [f for f in told if rest.sentence - f.sentence <= 1]
    behind = [f for f in context.beside(rest) if f.start > rest.start and f.unit == rest.unit]
    named = words[_behind_over(context, rest) : behind[0].opening] if behind else []
    if named and named[-1] == "the" and _set("of_sum").issuperset(named):
        whole, parts = behind[0], [f for f in near if f.quantity != behind[0].quantity]
    else:
        whole, parts = (near[0], near[1:]) if len(near) == NEAR and not behind else (rest, [])
    paid = bool(parts) and not _set("costing").isdisjoint(_told_before(context, parts[0]))
    return (whole, *parts) if paid and all(larger(whole, f) for f in (rest, *parts)) else ()


def _told_before(context: Context, figure: Figure) -> list[str]:
    """The words before a figure, back to the next one or to the opening of its sentence."""
    before = next((f.stop for f in context.earlier(figure)), 0)
    return context.words(figure)[before : figure.opening]


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
    """Whether parts and remainder come near the whole, within a fifth of it, or would with another scale word."""
    told = sum(f.quantity.numbers[0].value for f in parts)
    size, left = whole.quantity.numbers[0].value, rest.quantity.numbers[0].value
    total = told + left
    meant = size - told
    if whole.kind is Kind.MONEY and min(meant, left) > 0 and max(meant / left, left / meant) in SCALES:
        return True
    return whole.kind in (Kind.COUNT, Kind.MONEY, Kind.MEASURE) and 5 * abs(total - size) <= size


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
