"""What several got of one number: "Labour won 24 of the 48 seats, the Tories 18 and the Greens six"."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.languages.things import noun_class
from checker.link.context import Context
from checker.model.figure import Figure
from checker.model.quantity import Kind

_set = partial(word_set, "contests")


def others_got(context: Context, first: Figure) -> tuple[Figure, ...]:
    """The counts behind "24 of the 48 seats" that others got of them, or that were lost or drawn."""
    known: dict[int, tuple[Figure, ...]] = context.once("others got", dict)
    if first.start not in known:
        known[first.start] = _others(context, first)
    return known[first.start]


def prize(context: Context, first: Figure) -> Figure | None:
    """The 48 of "24 of the 48 seats", where it counts seats, games or the like; None else."""
    if first.kind is not Kind.COUNT or first.verb not in _set("getting"):
        return None
    at = context.place[first.start] + 1
    words = context.words(first)
    if words[first.stop : first.stop + 1] != ["of"] or at >= len(context.figures):
        return _opening(context, first) or _told_apart(context, first)
    whole = context.figures[at]
    between = words[first.stop + 1 : whole.opening] if whole.sentence == first.sentence else ["?"]
    if whole.kind is not Kind.COUNT or whole.counted is None or not _set("determiners").issuperset(between):
        return None
    return whole if noun_class(whole.counted.lemma) in _set("prizes") else None


def _opening(context: Context, first: Figure) -> Figure | None:
    """The 48 of "Of the 48 seats, Labour won 24"."""
    whole = next(context.earlier(first), None)
    if whole is None or whole.kind is not Kind.COUNT or whole.counted is None or first.counted is not None:
        return None
    before = context.words(whole)[: whole.opening]
    opens = before[:1] == ["of"] and _set("determiners").issuperset(before[1:])
    return whole if opens and noun_class(whole.counted.lemma) in _set("prizes") else None


def _told_apart(context: Context, first: Figure) -> Figure | None:
    """The 48 of "The council has 48 seats. Labour won 24", of "won 24, and the Tories 18, in the 48-seat council"."""
    counts = [f for f in context.by_sentence[first.sentence] if f.kind is Kind.COUNT]
    if counts[0] is not first or (first.counted is not None and noun_class(first.counted.lemma) not in _set("divided")):
        return None
    before = [f for f in context.by_sentence.get(first.sentence - 1, ()) if f.kind is Kind.COUNT]
    sized = [f for f in counts if context.words(f)[f.stop : f.stop + 1] == ["-"]]
    for whole in sized or (before if len(before) == 1 else ()):
        divided = whole.counted is not None and noun_class(whole.counted.lemma) in _set("divided")
        if divided and whole.quantity.numbers[0].value > first.quantity.numbers[0].value:
            return whole
    return None


def _others(context: Context, first: Figure) -> tuple[Figure, ...]:
    whole = prize(context, first)
    if whole is None:
        return ()
    found: list[Figure] = []
    for figure in context.by_sentence[first.sentence]:
        if figure.first <= first.first or figure is whole or figure.kind is not Kind.COUNT:
            continue
        if not _is_got(context, figure, whole):
            return tuple(found)  # "40 of 75 seats in the north and 22 in the east": what follows may be of more
        found.append(figure)
    return tuple(found) or _got_in_next(context, first, whole)


def _got_in_next(context: Context, first: Figure, whole: Figure) -> tuple[Figure, ...]:
    """The one count of the next sentence, where another side got it at the same time: "The Tories took 25"."""
    counts = [f for f in context.by_sentence.get(first.sentence + 1, ()) if f.kind is Kind.COUNT]
    if len(counts) != 1 or counts[0].paragraph != first.paragraph or counts[0].scope.times:
        return ()
    words = context.words(counts[0])
    of_another = _set("same_side").isdisjoint(words[: counts[0].first]) and _set("earlier").isdisjoint(words)
    got = counts[0].verb in _set("getting") - _set("losing") and _is_got(context, counts[0], whole)
    return tuple(counts) if of_another and got else ()


def _is_got(context: Context, figure: Figure, whole: Figure) -> bool:
    """Whether a count is of the same seats: bare or of their noun, with no word of another relation beside it."""
    words = context.words(figure)
    before, behind = words[figure.opening - 1], words[figure.stop : figure.stop + 1]
    same = figure.counted is None or whole.counted is None or figure.counted.lemma == whole.counted.lemma
    in_whole = behind == ["in"] and figure.stop < whole.opening <= figure.stop + 2  # "nine in the 48-seat council"
    related = before in _set("related_before") or not (in_whole or _set("related_behind").isdisjoint(behind))
    related = related or (before in _set("marks") and behind != ["to"])  # "won five of their six, four by ten runs"
    return same and not related and (figure.verb is None or figure.verb in _set("getting"))
