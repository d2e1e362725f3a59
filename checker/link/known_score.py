"""A score told again as one that is known: "Hearts beat Hibs 3-1. They deserved the 3-1 win"."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from functools import partial

from checker.languages.lexicon import word_set
from checker.link.context import Context, found_once
from checker.link.neighbours import clause_end
from checker.link.standings import in_chain, sides
from checker.model.figure import Figure
from checker.model.quantity import Kind

_words_of = partial(word_set, "known_score")

BACK = 3  # sentences before it in which the score may be told
_MARKS = frozenset((",", ";", ":", "–"))
_OPENING = 6  # tokens with which "It was a thoroughly deserved 3-1 win" begins


def known_score(context: Context, second: Figure) -> Figure | None:
    """The last score before it that is told as the end of a game, where no other score of the article is like it."""
    if second.kind is not Kind.SCORE or not _is_known(context, second) or _is_of_another(context, second):
        return None
    scores = context.of_kind(Kind.SCORE)
    at = bisect_left(scores, second.sentence, key=lambda f: f.sentence)
    first = scores[at - 1] if at else None
    if first is None or second.sentence - first.sentence > BACK or second.paragraph - first.paragraph > 1:
        return None
    alone = len([f for f in context.by_sentence[first.sentence] if f.kind is Kind.SCORE]) == 1
    again = _times_told(context)[tuple(sides(second))] > 1 + (sides(first) == sides(second))
    return first if alone and not again and _ends_game(context, first) else None


@found_once
def _times_told(context: Context) -> Counter[tuple[int, ...]]:
    """How often each score stands in an article."""
    return Counter(tuple(sides(score)) for score in context.of_kind(Kind.SCORE))


def _is_known(context: Context, score: Figure) -> bool:
    """Whether it stands in "the 3-1 win" or "It was a deserved 3-1 win", with nothing behind that says which."""
    words = context.words(score)
    if words[score.stop : score.stop + 1] == [] or words[score.stop] not in _words_of("results"):
        return False
    behind, before = words[score.stop + 1 : score.stop + 2], words[: score.opening]
    if behind and behind[0].isalpha() and behind[0] not in _words_of("going_on"):
        return False
    if before[-1:] != [] and before[-1] in _words_of("pointing"):
        return True
    return len(before) <= _OPENING and before[:2] in (["it", "was"], ["this", "was"], ["that", "was"])


def _is_of_another(context: Context, score: Figure) -> bool:
    """Whether its clause tells of another game: "in May they had deserved the 4-2 win"."""
    clause = _clause(context, score)
    dates = (f for f in context.by_sentence[score.sentence] if f.kind is Kind.DATE)
    dated = any(clause.start <= f.opening < score.opening for f in dates)
    return dated or in_chain(context, score) or _says(context, score, clause, "another")


def _ends_game(context: Context, score: Figure) -> bool:
    """Whether the clause of a score tells of a game's end by it, and of no part of one nor of several."""
    clause = _clause(context, score)
    told = _says(context, score, clause, "ended") and not _says(context, score, clause, "no_end")
    return told and not in_chain(context, score)


def _clause(context: Context, score: Figure) -> slice:
    """The tokens about a score from the mark before it to the one behind."""
    words = context.words(score)
    start = max((at + 1 for at in range(score.opening) if words[at] in _MARKS), default=0)
    return slice(start, clause_end(words, score.stop, _MARKS))


def _says(context: Context, score: Figure, clause: slice, name: str) -> bool:
    return not _words_of(name).isdisjoint(context.words(score)[clause])
