"""A run of one outcome that is told twice: "a fifth straight defeat ... They have lost five in a row"."""

from __future__ import annotations

from functools import partial

from msgspec import Struct

from checker.languages.lexicon import keys_of_words, load, word_set
from checker.link.context import Context, by_what_is_told, empty_words, found_once, size_ratio
from checker.model.figure import Figure
from checker.model.quantity import Kind

_words_of = partial(word_set, "streaks")

AHEAD = 3  # sentences behind one telling in which the other may stand
FARTHEST = 2  # times: no slip, but another run
AROUND = 5  # tokens before a number in which its verb may stand
_NAMED = 3  # tokens with which a sentence opens that may be a name
SHORTEST = 2  # of one there is no run


class Streak(Struct, frozen=True):
    """What came one after the other: "lost", and in which games alone: "home", "league"."""

    outcome: str
    scopes: frozenset[str]


def streak_again(context: Context, second: Figure) -> Figure | None:
    """The run before it that a figure tells again: the only one of that outcome and scope, of the same subject."""
    runs = _streaks(context)
    run = runs.get(second.start)
    told = _by_outcome(context)[run.outcome] if run else []
    if len(told) != 2 or told[1] is not second or runs[told[0].start] != run:
        return None
    first = told[0]
    near = 0 < second.sentence - first.sentence <= AHEAD or (first.at_top and not second.at_top)
    return first if near and size_ratio(first, second) <= FARTHEST and is_of_one(context, first, second) else None


@found_once
def _by_outcome(context: Context) -> dict[str, list[Figure]]:
    """The numbers of an article's runs, in order, by what came one after the other."""
    return by_what_is_told(context, {start: run.outcome for start, run in _streaks(context).items()})


@found_once
def _streaks(context: Context) -> dict[int, Streak]:
    """The runs of an article, by the start of their number."""
    closing = (phrase.split()[-1] for phrase in load("streaks")["behind"])
    if context.said.isdisjoint(_words_of("before").union(closing)):
        return {}
    found = ((figure.start, _streak(context, figure)) for figure in context.figures)
    return {start: run for start, run in found if run is not None}


def _streak(context: Context, figure: Figure) -> Streak | None:
    if figure.kind not in (Kind.ORDINAL, Kind.COUNT) or figure.quantity.is_range:
        return None
    if figure.quantity.numbers[0].value < SHORTEST or figure.quantity.numbers[0].value.denominator != 1:
        return None
    words = context.words(figure)
    noun = words[figure.stop : figure.past]
    row, stop = _in_a_row(words, figure.past)
    if not (row or not _words_of("before").isdisjoint(noun)):
        return None
    if figure.counted is not None and figure.counted.lemma not in _words_of("games"):
        return None
    if words[stop : stop + 1] != [] and words[stop] not in _words_of("going_on"):
        return None
    before = words[max(0, figure.opening - AROUND) : figure.opening]
    before = before[max((at + 1 for at, word in enumerate(before) if word in _words_of("cutting")), default=0) :]
    if not _words_of("other").isdisjoint([*before, *words[figure.stop : stop]]):
        return None
    outcome = _outcome(noun) or _outcome(before[::-1])
    return Streak(outcome, frozenset(words[figure.stop : stop]) & _words_of("scopes")) if outcome else None


def _in_a_row(words: list[str], at: int) -> tuple[bool, int]:
    """Whether "in a row" or the like stands behind a number and its noun, and the token behind all that."""
    for phrase in load("streaks")["behind"]:
        row = phrase.split()
        if words[at : at + len(row)] == row:
            return True, at + len(row)
    return False, at


def _outcome(words: list[str]) -> str | None:
    """The outcome that the first of some words that tells one tells."""
    outcomes = keys_of_words("streaks", "outcomes")
    return next((outcomes[word] for word in words if word in outcomes), None)


def is_of_one(context: Context, first: Figure, second: Figure) -> bool:
    """Whether what is told behind the first names nobody new but a manager, and goes on about the same."""
    known = frozenset(context.sentence(first.sentence))
    told = range(first.sentence + 1, second.sentence + 1) if not first.at_top else (second.sentence,)
    names = frozenset().union(*(_names(context, number) for number in told))
    subject = context.sentence(second.sentence)[0]
    goes_on = subject in _words_of("pronouns") | _words_of("roles") or subject in _subjects(context, first)
    return names <= known and goes_on


def _subjects(context: Context, figure: Figure) -> frozenset[str]:
    """Whom a run may be of: with whose name its sentence opens, unless with two, or who is named close behind it."""
    words = context.words(figure)
    opening = words[:_NAMED] if "and" not in words[: _NAMED + 1] else []
    return frozenset([*opening, *words[figure.stop : figure.stop + AROUND]]) - empty_words()


def _names(context: Context, number: int) -> frozenset[str]:
    """The names of a sentence, but for those of people who speak for a side: "Manager Al Day"."""
    words = context.reading.words.get(number)
    if words is None:
        told = context.reading.document.sentences[number]
        texts = context.reading.document.prose[told.start : told.end].split()
    else:
        texts = words.texts
    found, role = set(), False
    for at, text in enumerate(texts):
        named = text[:1].isupper() and (at > 0 or text.lower() not in empty_words())
        role = text.lower() in _words_of("roles") or (role and named)
        if named and not role:
            found.add(text.lower().strip(".,;:’'"))
    return frozenset(found) - word_set("time", "months") - word_set("time", "weekdays")
