"""Two levels alone in their unit in a sentence, one of which words tell as the earlier, and which way it went.

"The river has shrunk to 18 metres at the ford, where it measured 42 in spring." "Crude dearer: a barrel cost $84 at
noon, against $82 at Tuesday's close." No step or other level may stand beside that the words of change might be of.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from checker.languages.lexicon import word_set
from checker.link.amounts_of_change import is_change
from checker.link.context import Context, size_ratio
from checker.link.level_pairs import are_of_one_thing, is_level
from checker.link.neighbours import clause_end, dated_tokens, word_at
from checker.link.one_unit import are_alike
from checker.link.steps import is_step
from checker.link.ways import nouns, way_of
from checker.link.ways_of_pairs import STEPS, is_of_time, way_of_pair
from checker.model.figure import Figure
from checker.model.quantity import Kind, Style

_words = partial(word_set, "earlier_of_two")

KINDS = frozenset((Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.DURATION))
FARTHEST = 4  # times: levels that differ by more are of two things
BEHIND = 6  # tokens behind a level that say when it was
DATED = 3  # tokens between a level and its year
OPENED = 4  # tokens before a level in which it may be set against another
_IT_WAS = (["it", "was"], ["they", "were"])
SAID, HINTED = 2, 1  # how far words make a level the earlier one


def earlier_of_two(context: Context) -> Iterator[tuple[Figure, Figure, int]]:
    """The earlier level of each such sentence, the later one, and +1 where all is of a rise, -1 where of a fall."""
    for row in context.by_sentence.values():
        pair = _pair(context, row) if len(row) > 1 and not row[0].at_top else None
        way = way_of_pair(context, row, *pair) if pair else 0
        told = _in_time(context, *pair) if pair and way else None
        if told and not _is_told_otherwise(context, row, *told):
            yield *told, way


def _pair(context: Context, row: list[Figure]) -> tuple[Figure, Figure] | None:
    """The two levels of a sentence that are of one thing, with no other of their kind beside them."""
    plain = [f for f in row if f.kind in KINDS and not (is_step(context, f) or is_change(context, f))]
    alike = [(a, b) for at, a in enumerate(plain) for b in plain[at + 1 :] if are_alike(context, a, b)]
    alike = [pair for pair in alike if pair[0].kind is not Kind.DURATION] or alike
    if len(alike) != 1:
        return None
    pair = alike[0]
    if size_ratio(*pair) > FARTHEST or not all(is_level(context, f) for f in pair):
        return None
    if any(_is_in_words(f) for f in pair) or context.words(pair[1])[: pair[1].opening][-2:] == ["of", "which"]:
        return None  # "five up after 18 minutes", "three pages and one page", "£3bn, of which £1bn was from tea"
    counted = pair[0].counted
    others = (f for f in plain if f not in pair and f.kind is pair[0].kind)
    apart = all(f.counted and counted and f.counted.lemma != counted.lemma for f in others)
    return pair if apart and are_of_one_thing(context, *pair) else None


def _is_in_words(figure: Figure) -> bool:
    return figure.kind is Kind.COUNT and figure.quantity.numbers[0].style is Style.WORDS


def _in_time(context: Context, first: Figure, second: Figure) -> tuple[Figure, Figure] | None:
    """The earlier and the later of two levels, where words say so."""
    words = context.words(first)
    if word_at(context, first, first.opening - 1) == "from" and words[second.opening - 1] == "to":
        return first, second
    year, later = _year(context, first, second), _year(context, second, first)
    if year is not None and later is not None and year != later:
        return (first, second) if year < later else (second, first)
    one = _age(context, first, second) + HINTED * (year is not None)  # behind the other it may be a year to come
    other = _age(context, second, first)
    for once, now, age, till in ((first, second, one, other), (second, first, other, one)):
        if (age >= SAID and till <= 0) or (age >= HINTED and till <= -SAID):
            return once, now
    return None


def _age(context: Context, level: Figure, other: Figure) -> int:
    """How far the words around a level make it the earlier of two; below nought where they make it the later."""
    words = context.words(level)
    start, stop = _clause(words, level, other)
    before, behind = words[start : level.opening], words[level.past : stop][:BEHIND]
    if _is_led_to(words, start, before):
        return -SAID
    till_now = "until" in before + behind
    age = SAID * (_is_once(context, level, range(start, stop)) or _is_compared_with(context, level, other))
    age += HINTED * (not _words("lately").isdisjoint(before)) + HINTED * (before[-2:] in _IT_WAS)
    age += SAID * (till_now or not _words("behind").isdisjoint(behind) or _is_told_on(before))
    now = not till_now and not _words("now").isdisjoint(before + behind)
    return age - SAID * now - HINTED * (not _words("having").isdisjoint(before))


def _is_once(context: Context, level: Figure, clause: range) -> bool:
    """Whether words before a level make it a former one; where they set it against another, it has a time."""
    words = context.words(level)
    before = set(words[clause.start : level.opening])
    if not _words("formerly").isdisjoint(before):
        return True
    told = {*before, *words[level.past : clause.stop]}
    timed = any(f.kind is Kind.DATE and f.opening in clause for f in context.beside(level))
    times = _words("lately") | _words("behind") | _words("timing") | word_set("time", "periods")
    return not _words("against").isdisjoint(before) and (timed or not times.isdisjoint(told))


def _is_led_to(words: list[str], start: int, before: list[str]) -> bool:
    """Whether a level is where a move ended: "had eased to 12", "raised the award, which was 9, to 12"."""
    if before[-1:] == ["to"]:
        return "compared" not in before and (any(map(way_of, before)) or words[start - 1 : start] == [","])
    return before[-1:] == ["at"] and "had" not in before and any(map(way_of, before))


def _is_told_on(before: list[str]) -> bool:
    """Whether a level is what another is a rise or a fall on: "an advance on Monday's 12"."""
    return any(word in nouns() and before[at + 1 : at + 2] == ["on"] for at, word in enumerate(before))


def _is_compared_with(context: Context, level: Figure, other: Figure) -> bool:
    """Whether "than" stands between the two and belongs to no figure: "cheaper at 12p than in May, when it was 14p"."""
    words = context.words(level)
    between = range(other.past, level.opening)
    return any(words[at] == "than" and words[at - 1] not in _words("no_comparison") for at in between)


def _clause(words: list[str], level: Figure, other: Figure) -> tuple[int, int]:
    """Where the clause around a level begins and ends, which the other level is not in."""
    breaks = _words("breaks")
    start = next((at for at in range(level.opening, 0, -1) if words[at - 1] in breaks), 0)
    stop = clause_end(words, level.past, breaks)
    if other.past <= level.opening:
        return max(start, other.past), stop
    return start, min(stop, other.opening)


def _year(context: Context, level: Figure, other: Figure) -> int | None:
    """The year told right beside a level, and not beside the other."""
    start, stop = _clause(context.words(level), level, other)
    beside = (f for f in context.beside(level) if start <= f.opening < stop)
    dated = ((f, f.quantity.moment) for f in beside if f.quantity.moment and f.quantity.moment.year)
    near = [(max(f.opening - level.past, level.opening - f.stop), moment.year) for f, moment in dated if moment]
    return min(near)[1] if near and min(near)[0] <= DATED else None


def _is_elsewhere(context: Context, once: Figure, now: Figure) -> bool:
    """Whether the levels are of two places or spans: "$31 in York, after $28 in Hull", "3 a day, 9 a week"."""
    words, texts = context.words(once), context.reading.words[once.sentence].texts
    first, second = sorted((once, now), key=lambda f: f.start)
    one, other = (words[f.past : f.past + 3] for f in (first, second))
    if len(one) > 1 and len(other) > 1 and {one[0], other[0]} <= _words("rated") and one[1] != other[1]:
        return True
    if not other or other[0] not in _words("places"):
        return False
    dated = dated_tokens(context, once)
    at = second.past + 1
    if at not in dated and texts[at : at + 1] and texts[at][:1].isupper() and words.index(words[at]) == at:
        return True
    both = one[:2] == other[:2] == [other[0], "the"] and second.past + 2 not in dated
    return both and one[2:] != other[2:] and not any(map(is_of_time, (*one[2:], *other[2:])))


def _is_of_another_span(context: Context, once: Figure, now: Figure) -> bool:
    """Whether a rate or a price moved in a month, and is set against that of a year ago: "4% in May, from 5%"."""
    if now.kind not in (Kind.PERCENT, Kind.MEASURE) and not (now.kind is Kind.MONEY and now.quantity.per):
        return False
    start, stop = _clause(context.words(once), once, now)
    told = context.words(once)[start:stop]
    short = any(f.quantity.moment and not f.quantity.moment.year for f in context.beside(now) if f.kind is Kind.DATE)
    return short and "year" in told and any(map(way_of, context.words(now)[: now.opening]))


def _is_told_otherwise(context: Context, row: list[Figure], once: Figure, now: Figure) -> bool:
    """Whether the words of change may be of a step beside, or one level is set against something else."""
    words = context.words(once)
    before = words[max(0, once.opening - OPENED) : once.opening]
    if not _words("peaking").isdisjoint(before) or not _words("apart").isdisjoint(words):
        return True
    if _is_elsewhere(context, once, now) or _is_of_another_span(context, once, now):
        return True
    if _has_step_beside(context, row, once, now) and "had" not in words[: once.opening]:
        return True
    if any("/" in words[f.opening - 1 : f.past + 1] for f in (once, now)):
        return True
    if once.start < now.start and words[now.opening - 1] not in ("to", "at"):
        return not _words("set_against").isdisjoint(before)
    return _is_behind_an_event(words, once, now)


def _has_step_beside(context: Context, row: list[Figure], once: Figure, now: Figure) -> bool:
    others = (f for f in row if f.kind in STEPS and f not in (once, now))
    return any(is_step(context, f) or is_change(context, f) for f in others)


def _is_behind_an_event(words: list[str], once: Figure, now: Figure) -> bool:
    """Whether a level is told of what was done before: "after selling 12 shops"."""
    start, _ = _clause(words, once, now)
    told = words[start : once.opening]
    return "after" in told and any(word.endswith("ing") for word in told)
