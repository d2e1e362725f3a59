"""Which way a sentence before said that something went.

"It reported a 60% rise in profit. Net income was $4.3m, against $2.7m a year earlier."
"""

from __future__ import annotations

from functools import cache, partial

from checker.languages.lexicon import load, word_set
from checker.link.amounts_of_change import is_change
from checker.link.comparing import comparable
from checker.link.context import Context, found_once
from checker.link.formers import is_timed, openers, plain_opener
from checker.link.one_unit import one_unit
from checker.link.then_and_now import way_before
from checker.model.document import Zone
from checker.model.figure import Figure
from checker.rulebook.wordsets import words_of

_words = partial(word_set, "benchmarks")

NEAR = 4  # tokens between a thing measured and the word of its rise or fall
PRONOUN = 4  # tokens at the beginning of a sentence in which "it" stands for what the one before told
TOP = 8  # sentences at the beginning, among which are the headline and the opening
SENTENCES = 2  # back to the sentence that says which way it went


def year_befores(context: Context) -> list[Figure]:
    """The figures that are the earlier ones of two: "against $2.7m a year earlier"."""
    return context.telling("a year before", openers(), is_earlier)


def grown(context: Context, before: Figure) -> tuple[Figure, int] | None:
    """The figure that ``before`` is the earlier one of, and +1 where it was said to have grown, -1 where shrunk."""
    words = context.words(before)
    if not is_earlier(context, before) or _trends(words) or not _words("untold").isdisjoint(words):
        return None
    told = [f for f in context.earlier(before) if one_unit(f, before)]
    if len(told) != 1 or is_change(context, told[0]) or not comparable(context, told[0], before):
        return None
    measure = _measure(words[: told[0].opening], context.reading.words[before.sentence].texts)
    direction = 0
    if measure is not None:
        direction = _said_before(context, told[0], measure) or _said_at_the_top(context, before, measure)
    elif not _words("pronouns").isdisjoint(words[:PRONOUN]) and _words("reporting").isdisjoint(words[:PRONOUN]):
        direction = way_before(context, told[0])
    return (told[0], direction) if direction else None


def measures_in(words: list[str]) -> set[int]:
    """The numbers of the things measured that some words name."""
    return {_measures()[word] for word in words if word in _measures()}


def is_earlier(context: Context, figure: Figure) -> bool:
    """Whether a figure that another is told against is of an earlier time: "against 12 a year ago", "in 2015"."""
    at = plain_opener(context, figure)  # not "compared with a loss of £3m"
    return at is not None and context.words(figure)[at] not in ("from", "after") and is_timed(context, figure)


def _said_before(context: Context, level: Figure, measure: int) -> int:
    """+1 where a sentence just before says that a measure rose, -1 where it fell, 0 where none does or they differ."""
    found: set[int] = set()
    names = {level.scope.owner, *level.scope.places} - {None}  # "Sainsbury's sales", "at Sainsbury's"
    for i in range(max(0, level.sentence - SENTENCES), level.sentence):
        owners = {f.scope.owner for f in context.by_sentence.get(i, ())} - {None}
        if names and owners and names.isdisjoint(owners):
            continue  # "Tesco's sales rose 3%. At Sainsbury's sales were"
        words = context.reading.words.get(i)
        trends = _trends(words.lower) if words else {}
        if words and any(_near(words.lower, at, measure) for at in trends):
            found |= set(trends.values())
    return found.pop() if len(found) == 1 else 0


def _said_at_the_top(context: Context, before: Figure, measure: int) -> int:
    """The same of the headline, the standfirst and the opening, which tell the story in short."""
    found: set[int] = set()
    for words in _top(context):
        trends = _trends(words)
        if measure not in _worse_the_more():
            trends |= {i: 1 for i, word in enumerate(words) if word in _words("improving")}
        if any(_near(words, at, measure) for at in trends):
            found |= set(trends.values())
    at_top = before.at_top or before.sentence in context.opening
    return found.pop() if len(found) == 1 and not at_top else 0


@found_once
def _top(context: Context) -> list[list[str]]:
    """The words of the headline, the standfirst and the opening, a list a sentence."""
    first = context.reading.document.sentences[:TOP]
    told = (s.index for s in first if s.zone in (Zone.HEADLINE, Zone.STANDFIRST) or s.index in context.opening)
    return [context.sentence(number) for number in told]


def _near(words: list[str], at: int, measure: int) -> bool:
    return any(_measures().get(word) == measure for word in words[max(0, at - NEAR) : at + NEAR + 1])


def _trends(words: list[str]) -> dict[int, int]:
    """The tokens that say that something rose (+1) or fell (-1)."""
    up, down = words_of("climb"), words_of("drop")
    return {i: (word in up) - (word in down) for i, word in enumerate(words) if word in up or word in down}


def _measure(words: list[str], texts: list[str]) -> int | None:
    """The number of the thing measured that the words name last, if named whole: no "sales of cars"."""
    at = next((i for i in range(len(words) - 1, -1, -1) if words[i] in _measures()), None)
    if at is None or (at and words[at - 1] not in _words("whole")):
        return None
    behind = words[at + 1 :]
    parted = not {"of", "from", "at", "outside", "with"}.isdisjoint(behind[:-1]) or any(
        word == "to" and behind[i + 1].isalpha() and behind[i + 1] not in word_set("time", "months")
        for i, word in enumerate(behind[:-1])
    )
    placed = any(word == "in" and texts[at + 2 + i][:1].isupper() for i, word in enumerate(behind[:-1]))
    return None if parted or placed else _measures()[words[at]]


@cache
def _worse_the_more() -> frozenset[int]:
    """The numbers of the things measured of which less is better, so that they improve as they fall."""
    return frozenset(_measures()[word] for word in load("comparing")["less_is_better"].split() if word in _measures())


@cache
def _measures() -> dict[str, int]:
    return {word: i for i, row in enumerate(load("benchmarks")["measures"]) for word in row.split()}
