"""Who is in front in a score, by the words beside it: "a 2-1 win", "5-3 ahead", "lost 2-1 to", "level at 1-1"."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import keys_of_words, word_set
from checker.link.context import Context, found_once
from checker.model.figure import Figure
from checker.model.quantity import Kind

AHEAD, LOST, TRAILING, LEVEL = "ahead", "lost", "trailing", "level"
BEHIND = 5  # tokens behind a score: "19-13 Six Nations group loss"
BEFORE = 6  # ... and before it: "lost the second leg 2-1"
LEVELLING = 12  # tokens before a score, and ...
TIED = 5  # ... behind it, in which it is said to make both sides equal
TAKING = 14  # ... where the name of the other side stands between
CHAINED = 4  # tokens between the sets of a match, with a tie-break's brackets
_OPENED = ((LEVEL, "at"), (AHEAD, "of"))  # "level at 1-1", "a lead of 2-1"

_set = partial(word_set, "standings")
_marks = partial(keys_of_words, "standings")  # what each word beside a score says, for those behind it or before it


def standing(context: Context, score: Figure) -> str | None:
    """Whether the one whose score it is told as is ahead, has lost, trails or is level; None where no word says so."""
    if in_chain(context, score) or _is_record(context, score):
        return None
    return told_of(context, score, score)


def _is_record(context: Context, score: Figure) -> bool:
    """Whether it tells the wins and losses of a season, in brackets of its own: "ahead of Tucson (17-20)"."""
    words = context.words(score)
    return words[score.opening - 1 : score.opening] == ["("] and words[score.stop : score.stop + 1] == [")"]


def told_of(context: Context, first: Figure, last: Figure) -> str | None:
    """The same for scores in a row, as the sets of a match: what stands before the first or behind the last of them."""
    words = context.words(first)
    return LEVEL if _is_made_level(words, first) else _behind(words, last) or _before(context, words, first)


def _is_made_level(words: list[str], score: Figure) -> bool:
    """Whether somebody levels by "making it 1-1": "made it 1-1 to level the scores", "equalised to make it 1-1"."""
    if words[max(0, score.opening - 2) : score.opening] not in (["made", "it"], ["make", "it"], ["making", "it"]):
        return False
    before, behind = words[max(0, score.opening - LEVELLING) : score.opening], words[score.stop : score.stop + TIED]
    if not _set("series").isdisjoint((*before, *behind)):
        return False  # a win levels those
    equalled = not _set("equalling").isdisjoint(before) and _set("stops_making").isdisjoint(before)
    return equalled or (behind[:1] == ["to"] and behind[1:2] != [] and behind[1] in _set("to_level"))


@found_once
def home_first(context: Context) -> bool:
    """Whether some score of the article stands between the names of both sides, the smaller number first."""
    return any(_is_scoreline(context, score) for score in context.of_kind(Kind.SCORE))


def _is_scoreline(context: Context, score: Figure) -> bool:
    first, second = (number.value for number in score.quantity.numbers)
    texts = context.reading.words[score.sentence].texts
    beside = (*texts[max(0, score.first - 1) : score.first], *texts[score.stop : score.stop + 1])
    named = len(beside) == 2 and all(text[:1].isupper() for text in beside)
    return named and first < second and standing(context, score) is None


def in_chain(context: Context, score: Figure) -> bool:
    """Whether the score is one of several that follow each other, as the sets of a match do."""
    return any(
        other is not score
        and other.kind is Kind.SCORE
        and 0 <= max(other.first - score.stop, score.first - other.stop) < CHAINED
        for other in context.beside(score)
    )


def _behind(words: list[str], score: Figure) -> str | None:
    """What the noun says to which the score belongs: nothing but what describes it stands between."""
    stop = score.stop
    if words[stop : stop + 1] == ["("] and ")" in words[stop:]:
        stop = words.index(")", stop) + 1
    for word in words[stop : stop + BEHIND]:
        if word in _marks("behind"):
            return _marks("behind")[word]
        if not (word.isalpha() or "-" in word or word in ("'s", "’s")) or word in _set("stops_behind"):
            return None
    return None


def _before(context: Context, words: list[str], score: Figure) -> str | None:
    last = score.opening - 1
    if words[last : last + 1] == [","]:
        last -= 1  # American: "beat the Bears, 24-21"
    scores = [other for other in context.beside(score) if other.kind is Kind.SCORE]
    for at in range(last, max(-1, last - TAKING), -1):
        word = words[at]
        found = _marks("before").get(word)
        if found:
            return _heard(words, at, last, found)
        if not (word.isalnum() or "-" in word or word in ("'s", "’s", "(", ")")) or word in _set("stops_before"):
            return None
        if any(other.first <= at < other.stop for other in scores):
            return None
    return None


def _heard(words: list[str], at: int, last: int, found: str) -> str | None:
    """What a verb before a score says of it, if it is near enough and nothing between makes the score another's."""
    word = words[at]
    if last - at > BEFORE and word not in _set("taking"):
        return None
    if at < last and words[last] in _set("others_before") and (found, words[last]) not in _OPENED:
        return None
    undergone = word in _set("undergone") and not _set("passive").isdisjoint(words[max(0, at - 2) : at])
    return LOST if undergone else found
