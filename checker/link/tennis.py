"""The sets of a tennis match: "beat Novak 3-6 7-6 (7-4) 6-2"."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import TypeAlias

from checker.languages.lexicon import word_set
from checker.link.context import Context, found_once
from checker.link.standings import AHEAD, LOST, told_of
from checker.model.figure import Figure
from checker.model.quantity import Kind

Match: TypeAlias = tuple[Figure, ...]

LINK = 8  # tokens between two sets: a comma, a tie-break in brackets
MOST = 5  # sets in a match
GAMES = 6  # that win a set
TAKEN = 7  # tokens before the score of a set in which somebody takes it
DROPPED = 4  # tokens around a number of games that tell which they are
SUPER = 10  # points in a tie-break that takes the place of the last set

_set = partial(word_set, "standings")


@found_once
def matches(context: Context) -> list[Match]:
    """The matches of an article that are told by their sets, tie-breaks left out."""
    found: list[list[Figure]] = []
    for score in context.of_kind(Kind.SCORE):
        words = context.words(score)
        if words[score.first - 1 : score.first] == ["("] and score.first:
            continue
        before = found[-1][-1] if found else None
        if before is not None and before.sentence == score.sentence and _follows(words, before, score):
            found[-1].append(score)
        else:
            found.append([score])
    return [tuple(row) for row in found if _is_tennis(row) or _runs_on(context, row)]


def over(context: Context, match: Match) -> bool:
    """Whether the match is told to its end: somebody won or lost it, and no word says that it was broken off."""
    words = context.words_between_figures(match[0])
    said = told_of(context, match[0], match[-1])
    return said in (AHEAD, LOST) and words.isdisjoint(_set("unfinished"))


def won(context: Context, match: Match) -> bool:
    """Whether the match is told as its winner's, whose games come first."""
    return over(context, match) and told_of(context, match[0], match[-1]) == AHEAD


def games_dropped(context: Context, number: Figure) -> Match | None:
    """The match in which the winner lost so many games in all: "dropped five games in a 6-3 6-2 win"."""
    if number.kind is not Kind.COUNT or number.counted is None or number.counted.lemma != "game":
        return None
    words = context.words(number)
    if any(f.kind is Kind.SCORE for f in context.by_sentence[number.sentence]):
        told = _only_match(context, number)
    else:
        told = _match_before(context, number)
    before = words[max(0, number.opening - DROPPED) : number.opening]
    behind = words[number.opening : number.past + DROPPED]
    in_all = not _set("dropping").isdisjoint(before) and _set("some_games").isdisjoint((*before, *behind))
    return told if in_all and told and won(context, told) else None


def _match_before(context: Context, number: Figure) -> Match | None:
    """The only match of the sentence before, where a pronoun opens the number's: "She dropped five games"."""
    last = next((f for f in context.by_sentence.get(number.sentence - 1, ()) if f.kind is Kind.SCORE), None)
    pronoun = context.words(number)[:1] in (["he"], ["she"])
    return _only_match(context, last) if last and pronoun else None


def _only_match(context: Context, number: Figure) -> Match | None:
    """The match of the number's sentence, where it tells of one alone and of its end."""
    told = [match for match in matches(context) if match[0].sentence == number.sentence]
    return told[0] if len(told) == 1 and over(context, told[0]) else None


@found_once
def sets_to_judge(context: Context) -> frozenset[int]:
    """Where the sets stand that must have ended: not the last of a match that may go on, or is of another kind."""
    kept: list[Figure] = []
    for match in matches(context):
        kept += match[:-1]
        if over(context, match) and not _is_super(match):
            kept.append(match[-1])
    return frozenset(score.start for score in kept + _told_sets(context))


def _told_sets(context: Context) -> list[Figure]:
    """The sets that somebody is said to have won or lost by their number: "took the opening set 6-2"."""
    return [score for score in context.of_kind(Kind.SCORE) if _is_told_set(context.words(score), score)]


def _is_told_set(words: list[str], score: Figure) -> bool:
    """Whether a score stands behind such a set; sets of volleyball have more points."""
    which, named = ([""] * 2 + words[: score.opening])[-2:]
    taken = words[max(0, score.opening - TAKEN) : score.opening]
    small = all(number.value < SUPER for number in score.quantity.numbers)
    return small and named == "set" and which in _set("which_set") and not _set("taking_set").isdisjoint(taken)


def _follows(words: list[str], before: Figure, score: Figure) -> bool:
    between = words[before.stop : score.opening]
    return len(between) <= LINK and all(not word.isalpha() or word == "and" for word in between) and ";" not in between


def _is_tennis(row: list[Figure]) -> bool:
    """Whether a set is such as tennis has, and one at most is not, but for the last, which may be under way."""
    unusual = sum(not _is_usual(score) for score in row[:-1])
    return 2 <= len(row) <= MOST and unusual <= 1 and any(_is_usual(score) for score in row)


def _runs_on(context: Context, row: list[Figure]) -> bool:
    """Whether scores run on with nothing between, as sets do: "leading 7-3 2-2", in an article on tennis."""
    numbers = [number.value for score in row for number in score.quantity.numbers]
    side_by_side = all(a.stop == b.opening for a, b in pairwise(row))
    long = max(number.value for number in row[0].quantity.numbers) >= GAMES - 1
    tennis = not _set("tennis").isdisjoint(context.vocabulary)
    return 2 <= len(row) <= MOST and side_by_side and long and max(numbers) < SUPER and tennis


def _is_usual(score: Figure) -> bool:
    less, more = sorted(number.value for number in score.quantity.numbers)
    return (more == 6 and less <= 4) or (more == 7 and less >= 5 and less != more)


def _is_super(match: Match) -> bool:
    most = max(number.value for number in match[-1].quantity.numbers)
    return most >= SUPER or most == 1
