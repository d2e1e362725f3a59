"""The places and seeds that sentences tell of a name: "fourth seed Anna Holm", "Holm came fourth"."""

from __future__ import annotations

from functools import cache, partial
from itertools import takewhile

from msgspec import Struct

from checker.languages.lexicon import load, word_set
from checker.languages.stems import stems
from checker.link.context import Context
from checker.link.definite import OWNING
from checker.link.names_told import Name, name_from, name_to
from checker.link.neighbours import MARKS, clause_end
from checker.model.figure import Figure
from checker.model.quantity import Kind

words_of = partial(word_set, "places_of_names")

SEED, RANK, PLACE = "seed", "rank", "place"  # in a draw, in the world, in a table or race
LAST = 64  # the place up to which they are looked at
BETWEEN = 6  # tokens between a place and the name of whose it is, or what says that it is one in the world
BEFORE, BEHIND = 4, 6  # tokens around a place that say that it is of another time
_KINDS = (Kind.ORDINAL, Kind.COUNT, Kind.AGE)
_MARKS = MARKS - {"-"}


class Held(Struct, frozen=True):
    """A place or a seed, and the name of whose it is."""

    figure: Figure
    name: Name
    sort: str

    @property
    def number(self) -> int:
        """Which place it is."""
        return int(self.figure.quantity.numbers[0].value)


def may_be_held(figure: Figure) -> bool:
    """Whether a number may be a place or a seed: "(4)" may be read as an age."""
    if figure.kind not in _KINDS or len(figure.quantity.numbers) != 1 or figure.quantity.unit not in (None, "year"):
        return False
    number = figure.quantity.numbers[0]
    return number.place == 1 and 1 <= number.value <= LAST


def place_told(context: Context, figure: Figure) -> Held | None:
    """The place that a figure of a sentence is, with the name beside it whose it is; None where there is none."""
    words = context.reading.words[figure.sentence]
    lower, texts = words.lower, words.texts
    sort = _sort(lower, figure)
    if sort and (name := _name_behind(lower, texts, figure) or _name_before(lower, texts, figure)):
        of_before = len(name) == 1 and lower[0] == "the" and texts[1] == name[0]  # "The Egyptian, seeded five,"
        return None if of_before else Held(figure, name, sort)
    name = _name_being(lower, texts, figure) if figure.kind is Kind.ORDINAL else ()
    return Held(figure, name, sort or PLACE) if name else None


def is_seed(context: Context, figure: Figure) -> bool:
    """Whether words beside a number make it a seed."""
    return _sort(context.words(figure), figure) == SEED


def is_of_another_time(context: Context, held: Held) -> bool:
    """Whether a place may be of another time or contest, as words of its clause say close by, or its sentence.

    Or be no fact; a seed is one whatever its sentence foretells.
    """
    words, place = context.words(held.figure), held.figure
    unsure = words_of("then") if held.sort == SEED else words_of("no_fact")
    if not (unsure | words_of("another")).isdisjoint(words) or (held.sort != SEED and place.scope.forecast):
        return True
    before = takewhile(lambda word: word not in _MARKS, reversed(words[max(0, place.opening - BEFORE) : place.opening]))
    behind = takewhile(lambda word: word not in _MARKS, words[place.stop : place.stop + BEHIND])
    return not words_of("another_time").isdisjoint((*before, *behind))


def limits(context: Context, held: Held) -> frozenset[str]:
    """The stems of what a place is said to be in, for or by: "third in China", "In Wales they are second"."""
    words, place = context.words(held.figure), held.figure
    at = _past_hyphen(words, place)
    while at < len(words) and words[at] in _sorts():
        at += 1
    starts = [at, 0, *(i + 1 for i in range(place.opening) if words[i] in words_of("clauses"))]
    told = (_limit(context, held, start) for start in starts if words[start : start + 1] and start != place.opening)
    return frozenset().union(*told) - words_of("no_limit") - stems([*load("calendar")["weekdays"]])


def _limit(context: Context, held: Held, start: int) -> frozenset[str]:
    """The stems of the phrase that begins at a token, up to a mark or the name."""
    words = context.words(held.figure)
    own = words[start] == "of" and words[start + 1 : start + 2] != [] and words[start + 1] in OWNING
    if not own and words[start] not in words_of("limits"):
        return frozenset()  # "second of the four schools", not "the second of her two titles"
    stop = min(clause_end(words, start, _MARKS | {".", held.name[0].lower()}), start + 1 + BETWEEN)
    before = start < held.figure.opening
    return context.stems_of(held.figure.sentence, start + 1, min(stop, held.figure.opening) if before else stop)


def _sort(lower: list[str], figure: Figure) -> str | None:
    """What a number is by the words beside it: "third seed", "seeded third", "third-placed", "world number three"."""
    at = _past_hyphen(lower, figure)
    beside = {*lower[max(0, figure.opening - 1) : figure.opening], *lower[at : at + 1]}
    if not words_of("seeds").isdisjoint(beside):
        return SEED
    near = lower[max(0, figure.opening - 1) : at + BETWEEN]
    if not words_of("of_world").isdisjoint(near) and not words_of("ranked").isdisjoint(near):
        return RANK
    lies = not words_of("held").isdisjoint(lower[at : at + 1]) or not words_of("lying").isdisjoint(beside)
    return PLACE if lies and figure.kind is Kind.ORDINAL else None


@cache
def _sorts() -> frozenset[str]:
    return words_of("seeds") | words_of("held") | words_of("ranked") | words_of("of_world")


def _past_hyphen(lower: list[str], figure: Figure) -> int:
    return figure.stop + (lower[figure.stop : figure.stop + 1] == ["-"])


def _name_behind(lower: list[str], texts: list[str], figure: Figure) -> Name:
    """The name in "fourth seed Anna Holm", "the fourth seed, Anna Holm," and "fourth seed and champion Anna Holm"."""
    at = _past_hyphen(lower, figure)
    at += at < len(lower) and lower[at] in _sorts()
    if lower[at : at + 1] == [","]:
        stop, name = name_from(texts, at + 1)
        return name if lower[stop : stop + 1] in ([","], ["."], ["of"], ["and"]) else ()
    stop = min(len(texts), at + BETWEEN)
    while at < stop and lower[at] in words_of("before_name"):
        at += 1
    return name_from(texts, at)[1]


def _name_before(lower: list[str], texts: list[str], figure: Figure) -> Name:
    """The name in "Anna Holm, the fourth seed", "Holm, seeded fourth," and "Lund, who lie fifth"."""
    leading = words_of("to_place") | words_of("lying") | _sorts()
    at = figure.opening
    while at > 0 and lower[at - 1] in leading:
        at -= 1
    return name_to(texts, at - 1) if lower[at - 1 : at] in ([","], ["("]) else ()


def _name_being(lower: list[str], texts: list[str], figure: Figure) -> Name:
    """The name in "Holm is ranked third" and "Lund lie fifth"."""
    at = figure.opening
    while at > 0 and lower[at - 1] in words_of("to_place") | _sorts():
        at -= 1
    return name_to(texts, at - 1) if at > 0 and lower[at - 1] in words_of("lying") | words_of("being") else ()
