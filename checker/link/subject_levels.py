"""The level that something had, told beside it before it moves by so much to another one.

"The council will raise its £200m budget by a tenth to £220m." "The £100 fine has been halved to £50." "The roll, which
was 400 in 2019, has grown by a quarter to 500."
"""

from __future__ import annotations

from functools import cache, partial

from checker.languages.lexicon import word_set
from checker.link.context import Context, size_ratio
from checker.link.level_marks import lead_in
from checker.link.level_pairs import Levels, is_level
from checker.link.moved_objects import before_auxiliaries, is_name, way_active
from checker.link.on_things import same_class
from checker.link.one_unit import FACTOR, of_one_unit
from checker.link.ways import verbs, way_of
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.rulebook.wordsets import words_of

_marks = partial(word_set, "changes")

OPENING = frozenset((",", "(", "–", "—"))
CLOSING = frozenset((",", ")", "–", "—"))
TAIL = 6  # tokens between a level and the mark behind it: "in the same month last year"
DESCRIBING = frozenset(("a", "the", "its", "their", "his", "her"))
CLOSE = 3  # tokens between a level and its date
PERFECT = frozenset(("has", "have", "had", "since", "will", "would", "to"))


def levels_of_subject(context: Context, change: Figure) -> Levels | None:
    """The level that what moves has beside its name, and the one right behind the change; None where in doubt."""
    words = context.words(change)
    after = _level_behind(context, change)
    before = next((f for f in context.earlier(change) if f.kind is not Kind.DATE), None)
    if after is None or before is None or not is_level(context, before) or not _are_alike(before, after):
        return None
    stop = change.opening
    by = words[stop - 1] == "by"
    if by and way_active(words, before, stop - 1):
        return Levels(before, after)
    verb = stop if change.kind is Kind.MULTIPLE else stop - 1 - by
    if words[verb] not in _moving(change):
        return None
    start = before_auxiliaries(words, verb - (words[verb - 1] in _marks("going")), before.past)
    sure = change.kind is Kind.MULTIPLE or _is_dated(context, after) or not PERFECT.isdisjoint(words[start:verb])
    held = _is_held(words, before, start) or _is_apposed(context, before, start, sure=sure)
    return Levels(before, after) if held else None


def _level_behind(context: Context, change: Figure) -> Figure | None:
    """The level right behind a change: "by a tenth to £220m", "halved to £50"; no other of its unit may follow."""
    words, at = context.words(change), context.place[change.start] + 1
    row = [f for f in context.figures[at : at + TAIL] if f.sentence == change.sentence]
    if not row or not is_level(context, row[0]) or any(of_one_unit(row[0], f) for f in row[1:]):
        return None
    lead, _ = lead_in(words, row[0])
    led = lead is not None and words[lead] == "to" and words[change.past : lead] in ([], [","], ["points"])
    return row[0] if led else None


def _are_alike(before: Figure, after: Figure) -> bool:
    """Whether both are of one unit; what one of them is "per" may go without saying, if they are of one size."""
    if before.counted and after.counted and not same_class(before.counted, after.counted):
        return False
    same = before.quantity.per == after.quantity.per
    return of_one_unit(before, after) and (same or size_ratio(before, after) < FACTOR)


@cache
def _verbs() -> frozenset[str]:
    return frozenset(word for word in verbs() if way_of(word))


def _moving(change: Figure) -> frozenset[str]:
    """The words that may stand where the verb does: of what doubled, the number itself."""
    return frozenset(change.text.lower().split()) if change.kind is Kind.MULTIPLE else _verbs() | words_of("lower")


def _is_held(words: list[str], before: Figure, start: int) -> bool:
    """Whether a level stands before the name of what moves, or behind "of": "the £100 fine", "its fleet of 40"."""
    name = words[before.past : start]
    described = words[before.opening - 1] in DESCRIBING and before.opening > 0
    if described and before.kind is not Kind.COUNT:
        return bool(name) and is_name(name) and {"'s", "’s"}.isdisjoint(name)
    of = words[before.opening - 1 : before.opening] == ["of"]
    return of and not name and words[before.opening - 2] in words_of("body") | _marks("levels")


def _is_dated(context: Context, level: Figure) -> bool:
    """Whether a level is told with its own date: "to 3.1% in June"."""
    return any(0 <= f.opening - level.past < CLOSE for f in context.beside(level) if f.kind is Kind.DATE)


def _is_apposed(context: Context, before: Figure, start: int, *, sure: bool) -> bool:
    """Whether marks enclose a level right behind its subject: "the fine, now £100,", "oil, which closed at $80,".

    A change that may be of a day is that from the level of the day before, or from one that ``sure`` says it is from.
    """
    words, mark = context.words(before), start - 1
    tail = words[before.past : mark]
    if words[mark] not in CLOSING or len(tail) > TAIL or not OPENING.isdisjoint(tail):
        return False
    at = before.opening
    while at and words[at - 1] in _marks("standing"):
        at -= 1
    if at < 2 or words[at - 1] not in OPENING:
        return False
    dates = {i for f in context.beside(before) if f.kind is Kind.DATE for i in range(f.opening, f.stop)}
    timed = all(i in dates or words[i] in _marks("tail") for i in range(before.past, mark))
    if not timed:
        return False
    closed = not _marks("closed").isdisjoint(words[at : before.opening])
    return closed or sure or not _marks("weekdays").isdisjoint(tail)
