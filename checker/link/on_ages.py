"""Conditions on ages and the dates of a life: "born in 1950, he died in 1999 aged 49"."""

from __future__ import annotations

from functools import partial

from checker.languages.closed import empty_words
from checker.languages.lexicon import load, word_set
from checker.link.conditions import Context, Figures, condition
from checker.link.deaths import DYING, day_of_death, is_dying, is_own_death
from checker.link.lone_ages import is_birth
from checker.link.neighbours import between, word_at, words_for
from checker.model.figure import Figure
from checker.model.quantity import Kind

_NEAR = 9  # tokens between an age and the date at which it was reached
_BIRTH = 4  # tokens between "born" and its date
_OLDEST = 120
_CHILD = 3  # tokens before an age in which the child stands that it is of: "a boy, aged 9"
_GOING_ON = ("'s", "’s", "'", "’", "-")  # "girls' school", "girl-next-door"
_PLAIN = load("numbers")["small"].keys() | set(load("closed")["D"].split())
_ages = partial(word_set, "ages")
_MARKS = frozenset((";", ":", "(", ")"))


def _reached(context: Context, age: Figure) -> Figure | None:
    """The date at which an age was reached: "died in 1999 aged 49", "was 18 when he joined in 1990"."""
    told = _told_in(context, age) if _is_of_born(context, age) else None
    return told or _reached_beside(context, age)


def _reached_beside(context: Context, age: Figure) -> Figure | None:
    """The date at which an age was reached that is told by what somebody did then."""
    if age.kind is Kind.COUNT and not _is_age(context, age):
        return None
    if _is_of_time_told(context, age):
        return _time_told(context, age)
    dates = [f for f in context.by_sentence[age.sentence] if f.kind is Kind.DATE and not is_birth(context, f)]
    if not dates:
        return day_of_death(context, age)
    if len(dates) == 1 and is_own_death(context, dates[0]) and is_dying(context.words(age)[: age.opening][-DYING:]):
        return dates[0]
    if len(dates) != 1 or dates[0].quantity.until:
        return None
    told = between(context, age, dates[0])
    if len(told) > _NEAR or not _MARKS.isdisjoint(told) or not words_for("somebody_else").isdisjoint(told):
        return None
    if age.start < dates[0].start and "and" in told:
        return None  # "joined the army at the age of 18 and died in 2020"
    joined = age.start > dates[0].start or not words_for("reaching").isdisjoint(told)
    return dates[0] if joined and _is_of_then(context, age) else None


def _is_of_born(context: Context, age: Figure) -> bool:
    """Whether a bare number is the age of whose birth stands just before it: "born in 1980, is 29", not "is 29th"."""
    if age.counted is not None or age.quantity.is_range:
        return False
    births = [f for f in context.by_sentence[age.sentence] if f.kind is Kind.DATE and is_birth(context, f)]
    if len(births) != 1 or births[0].start > age.start:
        return False
    told = between(context, births[0], age)
    being = not {"is", "was"}.isdisjoint(told[-2:]) and _ages("between_birth").issuperset(told)
    return being and word_at(context, age, age.stop) in _ages("behind_age")


def _told_in(context: Context, age: Figure) -> Figure | None:
    """The year in which somebody was so old, or in which that is told: "was 49 in 2010", "is 29, she said in 2025"."""
    dates = [f for f in context.by_sentence[age.sentence] if f.kind is Kind.DATE and not is_birth(context, f)]
    if len(dates) != 1 or dates[0].quantity.until:
        return None
    told = between(context, age, dates[0])
    if dates[0].start < age.start:
        return dates[0] if dates[0].opening == 1 and word_at(context, dates[0], 0) in ("in", "on") else None
    said = word_at(context, age, age.opening - 1) == "is" and told[-1:] == ["in"] and told[-2:-1] != []
    said = said and told[-2] in words_for("saying") and _MARKS.isdisjoint(told)
    return dates[0] if (said and told[0] != "in") or told == ["in"] else None


def _is_of_time_told(context: Context, age: Figure) -> bool:
    """Whether an age is that of "him" or "her" at a time told before: "He was then 22", "She was 22 at the time"."""
    words = context.words(age)
    if not _ages("then").intersection(words) or words[0] not in _ages("one_person") or age.quantity.is_range:
        return False
    before, behind = words[1 : age.opening], words[age.stop : age.stop + 3]
    plain = before[:1] == ["was"] and _ages("before_age").issuperset(before[1:])
    return plain and ("then" in (*before, *behind[:1]) or behind == ["at", "the", "time"])


def _time_told(context: Context, age: Figure) -> Figure | None:
    """The only date of the sentence before, but for a birth, if that is about the same person, as its subject."""
    told = [f for f in context.by_sentence.get(age.sentence - 1, ()) if f.kind is Kind.DATE]
    dates = [f for f in told if not is_birth(context, f)]
    if len(dates) != 1 or dates[0].quantity.until or dates[0].paragraph != age.paragraph:
        return None
    opening = context.words(dates[0])[0]
    return dates[0] if opening == context.words(age)[0] or len(told) > 1 else None


def _is_of_then(context: Context, age: Figure) -> bool:
    """Whether the age is not that of somebody now: "aged 49", "at 49", not "the 49-year-old"."""
    before = context.words(age)[max(0, age.opening - _BIRTH) : age.opening]
    while before[-1:] and before[-1] in words_for("adverbs_of_age"):
        before = before[:-1]
    named = before[-1:] == ["age"] and before[-2:-1] != ["at"]  # "the side's average age 24"
    other = before[-1:] == ["aged"] and not {"a", "an", "another"}.isdisjoint(before)  # "a woman aged 30"
    return before[-1:] != [] and before[-1] in words_for("before_age_then") and not named and not other


def _is_age(context: Context, age: Figure) -> bool:
    """Whether a bare number is an age: "when he was 18", "was 18 when"."""
    words = context.words(age)
    number = age.quantity.numbers[0].value if len(age.quantity.numbers) == 1 else 0
    before = words[max(0, age.opening - 3) : age.opening]
    behind = words[age.stop : age.stop + 1]
    being = not (_ages("be") | _ages("being")).isdisjoint(before)  # not "when 12 of them won", "scored 40 when"
    told = (being and ("when" in before or behind == ["when"])) or before[-1:] in (["turned"], ["turning"])
    dated = any(f.kind is Kind.DATE and _stands_by(context, age, f) for f in context.beside(age))
    at = before[-1:] == ["at"] and behind != ["the"]
    told = (
        told
        or _is_of_time_told(context, age)
        or (at and (dated or is_dying(words[: age.opening])))
        or before == ["lived", "to", "be"]
    )
    return 0 < number < _OLDEST and age.counted is None and told


def _stands_by(context: Context, age: Figure, date: Figure) -> bool:
    """Whether a date stands right before or behind an age: "married in 1980 at 24", "at 24, in 1980"."""
    return date.stop == age.opening - 1 or (
        date.start > age.start and between(context, age, date) in (["in"], [",", "in"])
    )


@condition
def of_child(context: Context, age: Figures) -> bool:
    """The age in years is told of a boy or girl: "a 14-year-old boy", "two girls aged 9 and 12"; no "boy band"."""
    return all(f.quantity.unit == "year" and (_before_child(context, f) or _behind_child(context, f)) for f in age)


def _before_child(context: Context, age: Figure) -> bool:
    behind = word_at(context, age, age.stop + 1)
    child = word_at(context, age, age.stop) in _ages("child")
    return child and (not behind.isalpha() or behind in empty_words()) and behind not in _GOING_ON


def _behind_child(context: Context, age: Figure) -> bool:
    words = context.words(age)[max(0, age.opening - _CHILD - 1) : age.opening]
    while words and words[-1] in ("aged", ","):
        words = words[:-1]
    return bool(words) and words[-1] in _ages("child") and _is_plain(words)


def _is_plain(words: list[str]) -> bool:
    """Whether nothing but a determiner or a number stands before the child: no "bad boy", no "cover girl"."""
    return len(words) < 2 or not words[-2].isalpha() or words[-2] in _PLAIN
