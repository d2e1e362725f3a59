"""A level, and what its sentence or one beside says that it was before, where words say which is the larger.

"Growth slowed in the last quarter, to 5.1%. The year before it was 6.3%." "It has 40. A year ago it had only 12."
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, partial

from checker.languages.lexicon import word_set
from checker.languages.stems import stems
from checker.link.comparators import words_for
from checker.link.comparing import comparable, is_added, is_old
from checker.link.context import MOST, Context, found_once
from checker.link.earlier_of_two import earlier_of_two
from checker.link.formers import is_set_against
from checker.link.level_pairs import ends_step, is_level
from checker.link.neighbours import years_told
from checker.link.on_things import same_class
from checker.link.one_unit import of_one_unit, one_unit
from checker.link.told_changes import direction
from checker.link.topics import topic
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.rulebook.wordsets import words_of

_words = partial(word_set, "then_and_now")

KINDS = frozenset((Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MEASURE))
MOVED = 14  # tokens between a verb of rising and the level behind its "to"
BEHIND = 5  # tokens behind a level that say when it was
REACH = 2  # sentences behind a level in which the former one is told
_TO = ("to", "at")
_STOPS = frozenset((";", ":", "–", "—"))


def once_levels(context: Context) -> list[Figure]:
    """The levels that are told as the former ones of others beside them."""
    return [once for once, _, _ in _all(context).values()]


def now_level(context: Context, once: Figure) -> tuple[Figure, int] | None:
    """The level that ``once`` is the former one of, and +1 where it is said to have risen, -1 where to have fallen."""
    found = _all(context).get(once.start)
    return found[1:] if found else None


@found_once
def _all(context: Context) -> dict[int, tuple[Figure, Figure, int]]:
    """By its start, each former level with the level that it became, and which way it went."""
    return {once.start: (once, now, way) for once, now, way in _found(context)}


def _found(context: Context) -> Iterator[tuple[Figure, Figure, int]]:
    """Each former level, the level that it became and which way it went."""
    yield from earlier_of_two(context)
    opening, nows, littles, ways = _words("opening"), _words("now"), _words("little"), _ways()
    for number, row in context.by_sentence.items():
        words = context.reading.words[number].lower
        told_now = words[0] in opening and not nows.isdisjoint(words)
        if told_now or not ways.isdisjoint(words):
            for now in row[:MOST]:
                may_end = told_now or words[now.opening - 1] in _TO
                if may_end and now.kind in KINDS and (way := _way(context, now)) and not now.at_top:
                    yield from ((once, now, way) for once in _former(context, now))
        if not littles.isdisjoint(words):
            for once in row[:MOST]:
                larger = _larger(context, once)
                if larger is not None:
                    yield once, larger, 1


def _way(context: Context, now: Figure) -> int:
    """+1 where a level is told to be where a rise ended, -1 where a fall did, 0 where neither is said."""
    way = moved(context, now) or _way_to_now(context, now)
    return 0 if not way or not is_level(context, now) or is_old(context, now) or is_added(context, now) else way


def _way_to_now(context: Context, now: Figure) -> int:
    """The same of what the sentence before a "now" tells: "More farms are organic. There are now 4,300"."""
    words = context.words(now)
    told = words[0] in _words("opening") and not _words("now").isdisjoint(words[: now.opening])
    return _way_before(context, now) if told else 0


def moved(context: Context, figure: Figure) -> int:
    """+1 where a level is where a rise ended: "has since climbed to 12", "up £2 at £12"; -1 where a fall did."""
    words = context.words(figure)
    if figure.opening == 0 or words[figure.opening - 1] not in _TO:
        return 0
    earlier = [f.stop for f in context.earlier(figure) if one_unit(f, figure) and f.stop != figure.opening - 1]
    start = max([0, figure.opening - MOVED, *earlier[:1]])
    before = words[start : figure.opening]
    at = next((i + 1 for i in range(len(before) - 1, -1, -1) if before[i] in _STOPS), 0)
    return _side(before[at:])


def _side(words: list[str]) -> int:
    up, down = (not said.isdisjoint(words) for said in (_ups(), _downs()))
    return up - down


def _way_before(context: Context, now: Figure) -> int:
    """Which way the sentence before goes, if it tells of no time: "More farms are organic. There are now 4,300"."""
    said = context.words_before(now)
    if any(f.kind is Kind.DATE for f in context.by_sentence.get(now.sentence - 1, ())):
        return 0
    if not words_for("turns").isdisjoint(said):
        return 0
    up, down = not said.isdisjoint(_ups() | _words("more")), not said.isdisjoint(_downs() | _words("fewer"))
    return up - down


def _former(context: Context, now: Figure) -> Iterator[Figure]:
    """The only level of a unit in the nearest sentence behind that has any, told as a former one; or the one before.

    None where its own sentence tells from where it went: "rose from 31 per cent to 36", "rose by five to 36. A year ago
    it was 52".
    """
    behind = (f for f in context.beside(now) if f.start > now.start and of_one_unit(now, f))
    from_another = any(is_set_against(context, f) for f in behind) or "from" in _clause(context, now)[-MOVED:]
    if from_another or ends_step(context, now):
        return
    for number in range(now.sentence + 1, now.sentence + 1 + REACH):
        told = _alike(context, now, number)
        if told:
            once = told[0]
            if len(told) == 1 and is_once_of(context, now, once):
                yield once
            break
    told = _alike(context, now, now.sentence - 1)
    if len(told) == 1 and moved(context, now) and _goes_on(context, now, told[0]):
        yield told[0]


def is_once_of(context: Context, now: Figure, once: Figure) -> bool:
    """Whether a level told behind another is what that was shortly before: "to £5m. A year earlier it was £4m"."""
    then, known = years_told(context, once), years_told(context, now)
    dated = then != set() and then <= {year - 1 for year in known} and _may_be_former(context, once)
    near = then <= _near_years(context, now)
    return near and (dated or _is_once(context, once)) and _are_of_one_thing(context, now, once)


def _near_years(context: Context, now: Figure) -> set[int]:
    """The years that a level's sentence names, and the ones before: from a farther one it need not have gone so."""
    return {year - before for year in years_told(context, now) for before in (0, 1)}


def _larger(context: Context, once: Figure) -> Figure | None:
    """The only level of a unit, in the sentence before, that a former one was little beside: "only 12 a year ago"."""
    words = context.words(once)
    if once.kind not in KINDS or _words("little").isdisjoint(words[max(0, once.opening - 1) : once.first]):
        return None
    if not is_level(context, once) or not _is_once(context, once):
        return None
    for number in range(once.sentence - 1, once.sentence - 1 - REACH, -1):
        told = _alike(context, once, number)
        if told:
            return told[0] if len(told) == 1 and _are_of_one_thing(context, told[0], once) else None
    return None


def _alike(context: Context, figure: Figure, number: int) -> list[Figure]:
    """The figures of a sentence that may be of a figure's unit, if all are levels of its size; else none."""
    told = [f for f in context.by_sentence.get(number, ())[:MOST] if of_one_unit(f, figure)]
    return (
        told if all(not f.at_top and not is_added(context, f) and comparable(context, f, figure) for f in told) else []
    )


def _goes_on(context: Context, now: Figure, once: Figure) -> bool:
    """Whether a level's sentence goes on from that of another: "The economy grew by 5%. But growth slowed to 3%"."""
    words = context.words(now)
    turned = words[0] in _words("turning") or not _words("since").isdisjoint(words)
    if not turned or is_old(context, once) or not _words("others").isdisjoint(context.words(once)):
        return False
    grown = once.kind is Kind.PERCENT and direction(context, once) > 0 and "growth" in words[: now.opening]
    return (grown or is_level(context, once)) and _are_of_one_thing(context, now, once, grown=grown)


def _is_once(context: Context, figure: Figure) -> bool:
    """Whether the words around a level say that it is of an earlier time."""
    words = context.words(figure)
    if not _may_be_former(context, figure):
        return False
    before, behind = _clause(context, figure), words[figure.stop : figure.stop + BEHIND]
    return not _words("once").isdisjoint(before) or not _words("once_behind").isdisjoint(behind)


def _may_be_former(context: Context, figure: Figure) -> bool:
    """Whether it is a level and neither a record nor one of others: what it is called may say so."""
    return is_level(context, figure) and _words("others").isdisjoint(context.words(figure))


def _clause(context: Context, figure: Figure) -> list[str]:
    """The words of a figure's sentence before it, back to the beginning of its clause."""
    words = context.words(figure)
    at = next((i + 1 for i in range(figure.opening - 1, -1, -1) if words[i] in _STOPS), 0)
    return words[at : figure.opening]


def _are_of_one_thing(context: Context, now: Figure, once: Figure, grown: bool = False) -> bool:
    """Whether nothing that is counted, measured or named sets two levels apart."""
    if now.counted and once.counted and not same_class(now.counted, once.counted):
        return False
    first, second = sorted((now, once), key=lambda f: f.start)
    one, other = topic(context, first), topic(context, second)
    if other.names - one.said or (one.things and other.things and one.things.isdisjoint(other.things)):
        return False
    if grown or one.things & other.things:
        return True
    new = stems([word for word in _clause(context, second) if word not in _known()]) - context.stems(first)
    figures = {w for f in context.by_sentence[second.sentence] for w in context.words(second)[f.first : f.stop]}
    return not new - stems(sorted(figures))


@cache
def _known() -> frozenset[str]:
    return _words("telling") | _words("once") | _ways()


@cache
def _ways() -> frozenset[str]:
    return _ups() | _downs()


@cache
def _ups() -> frozenset[str]:
    return words_of("climb") | words_of("raise")


@cache
def _downs() -> frozenset[str]:
    return words_of("drop") | words_of("lower")
