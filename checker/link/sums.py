"""Parts of a whole that are told one after the other, over several sentences."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.languages.things import PEOPLE, is_covered, is_person, noun_class
from checker.link.context import Context
from checker.link.on_events import events
from checker.link.rests import is_rest
from checker.link.victims import told_as_victims
from checker.model.figure import Figure
from checker.model.quantity import Kind

_set = partial(word_set, "sums")

AHEAD = 4  # sentences behind the whole in which its parts are told
MOST = 12  # figures of its kind behind the whole that are looked at
_SAYING_NOTHING = frozenset((None, "be", "go", "come"))  # verbs of a part that leave open what happened to it
BEFORE = 3  # tokens before a figure in which "another" stands


def parts_in_turn(context: Context, whole: Figure) -> tuple[Figure, ...]:
    """The parts that follow a whole, one of them told as another one; none where nothing says so.

    "It will cut 2,850 jobs. Some 1,100 will go in Leeds. Another 1,200 will go in York and 550 in Hull."
    """
    known: dict[int, tuple[Figure, ...]] = context.once("parts in turn", dict)
    if whole.start not in known:
        known[whole.start] = _parts(context, whole) if whole.counted and not _adds(context, whole) else ()
    return known[whole.start]


def _parts(context: Context, whole: Figure) -> tuple[Figure, ...]:
    """The run of figures behind a whole that count it; it ends at the first sentence that has none."""
    at = context.place[whole.start]
    found: list[Figure] = []
    listed = 0  # the last sentence that tells who those of a part were
    for figure in context.figures[at + 1 : at + 1 + MOST]:
        last = max(found[-1].sentence, listed) if found else whole.sentence
        if figure.sentence - last > (1 if found else AHEAD) or figure.at_top != whole.at_top:
            break
        if figure.kind is not Kind.COUNT or figure.sentence == whole.sentence:
            continue
        if found and is_rest(context, found[-1]):
            break  # "the remaining 43 were adults. One in seven, 32, died"
        if figure in told_as_victims(context, found[-1] if found else whole):
            listed = figure.sentence  # "killing 14 people. The dead were nine men and five women"
            continue
        if not _may_be_part(context, whole, figure):
            if len(found) < 2 or figure.sentence == last:
                return ()
            break
        found.append(figure)
    told_as_more = len(found) > 1 and not _adds(context, found[0]) and any(_adds(context, f) for f in found[1:])
    return tuple(found) if told_as_more and not _overlap(context, found) else ()


def _may_be_part(context: Context, whole: Figure, figure: Figure) -> bool:
    if whole.counted is None or figure.quantity.is_range or figure.implied:
        return False
    if figure.counted is not None and not is_covered(figure.counted.lemma, whole.counted.lemma):
        people = noun_class(figure.counted.lemma) == PEOPLE and is_person(whole.counted.lemma)
        if not people:  # "24 civilians were killed ... killing 14 people"
            return False
    return (
        figure.verb in _SAYING_NOTHING
        or figure.verb == whole.verb
        or bool(events(context, whole) & events(context, figure))
    )


def _adds(context: Context, figure: Figure) -> bool:
    """Whether a figure comes on top of one before: "another 12", "12 more", "the other 12"."""
    words = context.words(figure)
    behind = figure.past
    before = words[max(0, figure.opening - BEFORE) : figure.opening]
    after = (*words[figure.stop : figure.stop + 1], *words[behind : behind + 1])
    in_turn = figure.group is not None and "respectively" in words
    return in_turn or not _set("adding").isdisjoint(before) or not _set("more").isdisjoint(after)


def _overlap(context: Context, parts: list[Figure]) -> bool:
    """Whether a word says that something may be in two parts, or a part is of another: "of the other 900, 300"."""
    of_rest = any(context.words(f)[: f.opening][-3:-1] == ["of", "the"] and _adds(context, f) for f in parts)
    return of_rest or any(not _set("overlap").isdisjoint(context.words(f)) for f in parts)
