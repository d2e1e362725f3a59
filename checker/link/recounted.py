"""A thing told by its number, and all of them told again: "a third storm ... those three storms", "All three"."""

from __future__ import annotations

from collections import defaultdict
from functools import partial

from checker.languages.lexicon import firsts_of_rows, load, word_set
from checker.link.context import Context, found_once, size_ratio
from checker.link.neighbours import word_at
from checker.model.figure import Figure
from checker.model.quantity import Kind

_words_of = partial(word_set, "recounted")

AHEAD = 3  # sentences behind the ordinal in which all may be told
FARTHEST = 2  # times: no slip, but others
OPENING = 2  # tokens with which "In all three" opens
MONTH = "May"  # no "may"
AROUND = 6  # tokens on either side that may say that others are meant, or that it is yet to come


def recounted(context: Context, second: Figure) -> Figure | None:
    """The ordinal of which a later count tells all again, where the article numbers and counts no other such things."""
    if second.kind is not Kind.COUNT or second.at_top or second.quantity.is_range or _says(context, second, "unsure"):
        return None
    first = _named_before(context, second) if second.counted else _told_just_before(context, second)
    if first is None or first.paragraph < second.paragraph - 1 or _says(context, first, "unsure", "denied"):
        return None
    if _goes_on(context, first, second) or not _is_last(context, first, second):
        return None
    return first if size_ratio(first, second) <= FARTHEST else None


def _goes_on(context: Context, first: Figure, second: Figure) -> bool:
    """Whether one more is told between, without its noun: "The fourth came on Friday"."""
    between = (f for i in range(first.sentence, second.sentence + 1) for f in context.by_sentence.get(i, ()))
    return any(f.kind is Kind.ORDINAL and f.counted is None and f is not first for f in between)


def _is_last(context: Context, first: Figure, second: Figure) -> bool:
    """Whether an ordinal may be the number of all: his third may be of four, a fifth be added to the four."""
    before = word_at(context, first, first.opening - 1)
    fewer = second.quantity.numbers[0].value < first.quantity.numbers[0].value
    if fewer and before in _words_of("adding"):
        return False
    return (fewer and before in _words_of("owning")) or _counts_up(context, first) or _is_so_far(context, second)


def _named_before(context: Context, second: Figure) -> Figure | None:
    """The only other figure of the noun of a count that tells all of them."""
    noun = second.counted
    alike = _by_noun(context).get(_class(noun.lemma), []) if noun and _tells_all(context, second) else []
    if noun and len(alike) == 1:
        return _unnamed_before(context, second, _class(noun.lemma))
    first = alike[0] if len(alike) == 2 else None
    if noun is None or first is None or first.kind is not Kind.ORDINAL or first.counted is None:
        return None
    near = 0 < second.sentence - first.sentence <= AHEAD
    return first if near and set(noun.modifiers) <= set(first.counted.modifiers) else None


def _unnamed_before(context: Context, second: Figure, noun: str) -> Figure | None:
    """The only ordinal before a count that has no noun of its own: "A fire gutted it, the third since May"."""
    near = range(max(0, second.sentence - AHEAD), second.sentence)
    told = [f for i in near for f in context.by_sentence.get(i, ()) if f.kind is Kind.ORDINAL and not _is_part(f)]
    first = told[0] if len(told) == 1 and told[0].counted is None else None
    if first is None or word_at(context, first, first.opening - 1) not in _words_of("before_unnamed"):
        return None
    ahead = [*context.sentence(first.sentence - 1)] if first.sentence else []
    named = any(_class(word) == noun for word in [*ahead, *context.words(first)[: first.opening]])
    return first if named and word_at(context, first, first.stop) in _words_of("behind_unnamed") else None


def _is_part(figure: Figure) -> bool:
    return figure.counted is not None and figure.counted.lemma in _words_of("parts")


def _tells_all(context: Context, second: Figure) -> bool:
    """Whether a count with its noun is of all that was told: "those three storms", "That made it three storms"."""
    before = context.words(second)[: second.opening]
    behind = word_at(context, second, second.past)
    if behind in _words_of("which"):
        return False
    if not before:
        return behind in _words_of("being")
    if before[-1] == "it" and before[-2:-1] != [] and before[-2] in _words_of("making"):
        return True
    return before[-1] in _words_of("determiners") | _words_of("owning")


def _told_just_before(context: Context, second: Figure) -> Figure | None:
    """The only ordinal of a thing in the sentence before, where no other count stands there, for a bare "All three"."""
    words = context.words(second)
    every = words[second.opening - 1 : second.opening] == ["all"] and second.opening <= OPENING
    some = words[second.opening - 2 : second.opening] == ["of", "the"] and second.opening > OPENING
    some = some and words[second.opening - 3] in _words_of("any")
    if not (every or some) or word_at(context, second, second.stop) in _words_of("which"):
        return None
    told = [f for f in context.by_sentence.get(second.sentence - 1, ()) if f.kind in (Kind.COUNT, Kind.ORDINAL)]
    told = [f for f in told if not _is_part(f)]
    noun = told[0].counted if len(told) == 1 and told[0].kind is Kind.ORDINAL else None
    return told[0] if noun and len(_by_noun(context)[_class(noun.lemma)]) == 1 else None


def _counts_up(context: Context, first: Figure) -> bool:
    """Whether an ordinal is the number of all so far: "the third since May", "her third title of the season"."""
    words = context.words(first)[first.stop : first.past + AROUND]
    told = " ".join(words)
    spans = (c for a, _, c in zip(words, words[1:], words[2:], strict=False) if a == "in")  # "in eight days"
    so_far = any(f" {until} " in f" {told} " for until in load("recounted")["counting_up"])
    return so_far or not _words_of("spans").isdisjoint(spans)


def _is_so_far(context: Context, second: Figure) -> bool:
    return context.words(second)[second.past : second.past + 2] in (["so", "far"], ["to", "date"])


def _says(context: Context, figure: Figure, *sorts: str) -> bool:
    """Whether the words around a figure tell of what may come, or of others: "will be a third", "the other three"."""
    texts = context.reading.words[figure.sentence].texts[max(0, figure.opening - AROUND) : figure.past + AROUND]
    around = [text.lower() for text in texts if text != MONTH]
    return any(not _words_of(sort).isdisjoint(around) for sort in sorts)


@found_once
def _by_noun(context: Context) -> dict[str, list[Figure]]:
    """The ordinals and counts of an article by the kind of thing that they are of, but for mere parts of a whole."""
    found: dict[str, list[Figure]] = defaultdict(list)
    for figure in context.figures:
        noun = figure.counted
        if noun is None or figure.kind not in (Kind.ORDINAL, Kind.COUNT):
            continue
        if not _is_part(figure):
            found[_class(noun.lemma)].append(figure)
    return found


def _class(lemma: str) -> str:
    """The noun that stands for all of a kind of thing that has several."""
    return firsts_of_rows("recounted", "same").get(lemma, lemma)
