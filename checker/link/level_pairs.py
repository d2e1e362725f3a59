"""Levels between which a change may lead: of one thing, and of two times."""

from __future__ import annotations

from functools import partial

from msgspec import Struct

from checker.languages.lexicon import word_set
from checker.link.context import Context
from checker.link.formers import opener
from checker.link.neighbours import word_at
from checker.link.on_things import same_class
from checker.link.one_unit import one_unit
from checker.link.steps import is_step
from checker.link.told_changes import is_change
from checker.link.topics import topic
from checker.model.figure import Figure
from checker.model.quantity import Kind, Style
from checker.rulebook.wordsets import words_of

_marks = partial(word_set, "changes")

LEVELS = (Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION)
NEAR, CLOSE = 8, 5  # tokens behind a level, and before it, in which the words stand that say when it was


class Levels(Struct, frozen=True):
    """The level that a change led from, and the one that it led to."""

    before: Figure
    after: Figure


def may_lead(context: Context, change: Figure, first: Figure, second: Figure) -> bool:
    """Whether two levels are of one thing and of two times, and the change may be that between them."""
    if not are_of_one_thing(context, first, second) or not _are_of_two_times(context, first, second):
        return False
    return not (_is_of_another_name(context, first, second) or _counts_another_thing(context, change, (first, second)))


def levels_for(context: Context, change: Figure, sentence: int) -> list[Figure]:
    """The figures of a sentence that may be a level of the change."""
    kinds: tuple[Kind, ...] = LEVELS
    if change.kind is Kind.PERCENT:
        kinds = (*LEVELS, Kind.PERCENT)
    elif change.kind is Kind.POINTS or _is_point(change):
        kinds = (Kind.PERCENT,)
    elif change.kind in (Kind.MONEY, Kind.MEASURE):
        kinds = (change.kind,)
    return [
        f for f in context.by_sentence.get(sentence, ()) if f is not change and f.kind in kinds and is_level(context, f)
    ]


def levels_ahead(context: Context, change: Figure, sentence: int) -> list[Figure]:
    """The figures of a sentence before a change between which it may lead."""
    return [f for f in levels_for(context, change, sentence) if f.start < change.start]


def is_level(context: Context, figure: Figure) -> bool:
    """Whether it is one printed number that is no step, no change and no conversion in brackets."""
    moves = (figure.kind is Kind.PERCENT and is_change(context, figure)) or is_step(context, figure)
    if moves and not (figure.kind is Kind.PERCENT and _is_set_against(context, figure)):
        return False
    if figure.quantity.is_range or _is_bracketed(context, figure):
        return False
    if len(figure.quantity.numbers) != 1 or figure.quantity.numbers[0].style not in (Style.DIGITS, Style.WORDS):
        return False
    return not (figure.kind is Kind.COUNT and _is_point(figure))


def _is_set_against(context: Context, figure: Figure) -> bool:
    """Whether a percentage that tells a change is told with the one before: "rose 3%, up from 2% in May"."""
    following = next(
        (f for f in context.by_sentence[figure.sentence] if f.kind is figure.kind and f.start > figure.start), None
    )
    at = opener(context, following) if following else None
    return at is not None and context.words(figure)[at - 1 : at + 1] in (["up", "from"], ["down", "from"])


def _is_bracketed(context: Context, figure: Figure) -> bool:
    """Whether it converts another: "1,546 trillion rials ($176bn; £94bn)"."""
    return figure.opening > 0 and context.words(figure)[figure.opening - 1] in ("(", ";")


def _is_point(figure: Figure) -> bool:
    return figure.counted is not None and figure.counted.lemma == "point"


def are_of_one_thing(context: Context, first: Figure, second: Figure) -> bool:
    """Whether nothing that they count, measure or belong to sets them apart."""
    if first.counted and second.counted and not same_class(first.counted, second.counted):
        return False
    for ours, theirs in ((first.scope.places, second.scope.places), (first.scope.owner, second.scope.owner)):
        if ours and theirs and ours != theirs:
            return False
    one, other = topic(context, first), topic(context, second)
    return not (one.things and other.things and one.things.isdisjoint(other.things))


def _counts_another_thing(context: Context, change: Figure, levels: tuple[Figure, Figure]) -> bool:
    """Whether a step counts what the levels do not: "3.12 against 3.15, three hundredths faster"."""
    if change.kind is not Kind.COUNT or _is_point(change):
        return False
    more = words_of("more") | words_of("fewer")
    bare = change.counted is None or not more.isdisjoint(context.words(change)[change.stop : change.stop + 1])
    return not bare and not any(same_class(change.counted, level.counted) for level in levels)


def _is_of_another_name(context: Context, first: Figure, second: Figure) -> bool:
    """Whether a name goes with the second level alone, and no word sets it against the first: "38% for the Greens"."""
    words, texts = context.words(second), context.reading.words[second.sentence].texts
    start = first.stop if first.sentence == second.sentence else 1
    if not _marks("setting_against").isdisjoint(words[max(start, second.opening - NEAR) : second.opening]):
        return False
    named = {texts[at] for at in range(start, min(len(texts), second.stop + NEAR)) if texts[at][:1].isupper()}
    dates = {
        word for f in context.by_sentence[second.sentence] if f.kind is Kind.DATE for word in texts[f.first : f.stop]
    }
    units = (
        {word for f in (first, second) for word in texts[f.opening : f.stop]}
        if first.sentence == second.sentence
        else set()
    )
    known = (
        set(context.reading.words[first.sentence].texts[: first.stop]) if first.sentence != second.sentence else set()
    )
    return bool(named - dates - units - known)


def _are_of_two_times(context: Context, first: Figure, second: Figure) -> bool:
    """Whether the words around say that they are of two times: "up from", "in May ... in June", "a year earlier"."""
    words = context.words(second)
    near = range(max(0, second.opening - CLOSE), second.stop + NEAR)
    if first.sentence != second.sentence:
        told = _times(context, first.sentence, range(len(context.words(first))))
        used_to = "used" in context.words(first)[: first.opening]
        return _times(context, second.sentence, near) > 0 or told > 1 or used_to or "had" in words[: second.opening]
    between = words[first.stop : second.opening]
    if "from" in (*between, *words[first.opening - 1 : first.opening]):
        return True
    if not _marks("setting_against").isdisjoint(between):
        return _times(context, second.sentence, near) > 0  # else it may be of another place, or a target
    return _times(context, second.sentence, range(second.stop + NEAR)) > 1


def _times(context: Context, sentence: int, near: range) -> int:
    """How many times of the past or the present some tokens of a sentence name."""
    words = context.reading.words[sentence].lower
    dates = {f.first for f in context.by_sentence.get(sentence, ()) if f.kind is Kind.DATE}
    spans = word_set("time", "periods") | {"time"}
    told = 0
    for at in near:
        word, behind = words[at : at + 1], words[at + 1 : at + 2]
        of_span = word in (["this"], ["last"], ["previous"]) and behind != [] and behind[0] in spans
        before = at > 0 and word == ["before"] and words[at - 1] in spans
        told += at in dates or of_span or before or bool(word and word[0] in _marks("when_told"))
    return told


def ends_step(context: Context, figure: Figure) -> bool:
    """Whether a figure is the end of a step told before it: "rose by five to 36", "5p lower at 36p"."""
    directed = word_at(context, figure, figure.opening - 2) in words_of("more") | words_of("fewer")
    stops = {figure.opening - 1 - directed}
    return any(f.stop in stops and one_unit(figure, f) for f in context.earlier(figure))
