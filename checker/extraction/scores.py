"""Scores, innings of cricket, lines of results and tallies of votes: "6-4 3-6", "287 for six", "voted 7-2"."""

from __future__ import annotations

from collections.abc import Collection
from fractions import Fraction

from checker.extraction.numbers.cardinals import SMALL
from checker.extraction.spans import Found
from checker.extraction.times.calendar import lower_at, month_at
from checker.languages.lexicon import load, word_set
from checker.model.quantity import Kind, Printed, Quantity
from checker.model.words import Words

_DATA = load("scores")
_VERBS = frozenset(_DATA["verbs"].split())
_RESULTS = frozenset(_DATA["results"].split())
_NOUNS = _RESULTS | frozenset(_DATA["nouns"].split())
_DESCRIBING = frozenset(_DATA["describing"].split())
_TALLIES, _VOTES = frozenset(_DATA["tallies"].split()), frozenset(_DATA["votes"].split())
_CASTING, _LINKING = frozenset(_DATA["casting"].split()), frozenset(_DATA["linking"].split())
_VOTING = _TALLIES | _CASTING
_NOT_BEFORE = frozenset(_DATA["not_before"].split())
_MARKS = frozenset("-–‑/")
_AGES = frozenset(("aged", "ages", "age"))
_IN = frozenset(("in", "last", "since"))  # "won in May 3-1" is a score, "open May 9-4" dates
_AFTER_PAIR = frozenset(",.);:!?]") | {"'s"}
_DIGITS = 3  # of a side, at the most
_SPORT = 20  # tokens before a score in which a word of sport is looked for
_DESCRIBED = 5  # tokens from a score to the result that it is: "19-13 Six Nations group loss"
_NO_SCORES = ((50, 50), (24, 7), (20, 20), (100, 100))
_MOST = 99  # that a side scores; and places of a table
_LONGEST_NAME = 4  # tokens of a side's name
_OPENING = (":", ";")
_WICKETS = 10
_RUNS = (10, 1200)  # the least and the most that are taken for an innings: "6 for 3" is another thing


def find(words: Words) -> list[Found]:
    """The scores of a sentence, in order, a set each; the tie-break after a set is a score of its own.

    >>> from checker.extraction.tokens import tokenize
    >>> text = "Ruiz won 7-6 (7-3) 6-4"
    >>> [[int(n.value) for n in f.quantity.numbers] for f in find(tokenize(text, 0, len(text))) if f.quantity]
    [[7, 6], [7, 3], [6, 4]]
    """
    marks = [i for i, token in enumerate(words.lower) if token in _MARKS]
    pairs = dict.fromkeys(i for i in marks if _pair(words, i - 1))
    found = _spelt(words)
    if not pairs:
        return found
    chained = -1  # the token where another set may follow
    for mark in pairs:
        i = mark - 1
        if chained >= 0 and lower_at(words, i - 1) == "(" and i - 1 <= chained and lower_at(words, i + 3) == ")":
            found.append(_score(words, i))
            chained = i + 4
        elif _is_score(words, i, chained, pairs):
            found.append(_score(words, i))
            chained = found[-1].stop
    return found


def _spelt(words: Words) -> list[Found]:
    """Tallies of votes that "to" joins: "an eight to one majority", "by 31 votes to 24", "voted 7 to 4"."""
    if "to" not in words.lower or _VOTING.isdisjoint(words.lower):
        return []
    joints = [i for i, token in enumerate(words.lower) if token == "to" and i]
    return [found for i in joints if (found := _tally_at(words, i)) is not None]


def _tally_at(words: Words, i: int) -> Found | None:
    """The tally around a "to": votes are named in it or behind it, or a word of voting leads to it."""
    glued = lower_at(words, i - 1) in _MARKS and lower_at(words, i + 1) in _MARKS
    counted = lower_at(words, i - 1) in _VOTES
    first, last = i - 1 - (glued or counted), i + 1 + glued
    sides = [_side(words, k) for k in (first, last)]
    behind = lower_at(words, last + 1)
    told = (counted or behind in _TALLIES or _is_voted(words, first)) and lower_at(words, first - 1) not in _NOT_BEFORE
    ends = glued or not behind.isalpha() or behind in _TALLIES | _NOUNS
    if None in sides or not told or not (ends or words.texts[last + 1][:1].isupper()) or behind in ("%", "-", "$"):
        return None
    numbers = tuple(Printed(Fraction(side)) for side in sides if side is not None)
    return Found(first, last + 1 + (behind in _VOTES), Quantity(Kind.SCORE, numbers))


def _side(words: Words, k: int) -> int | None:
    told = lower_at(words, k)
    return int(told) if told.isdecimal() and len(told) <= _DIGITS else SMALL.get(told)


def _is_voted(words: Words, first: int) -> bool:
    """Whether a word of voting leads to a number: "voted 7", "a vote of 79", "the vote was 5"."""
    before = [lower_at(words, k) for k in (first - 1, first - 2)]
    return before[0] in _CASTING or (before[0] in _LINKING and before[1] in _VOTING)


def _score(words: Words, i: int) -> Found:
    """The score at token ``i``, with the points of the loser of its tie-break if they stand in brackets: "7-6 (5)"."""
    numbers = tuple(Printed(Fraction(int(words.lower[k]))) for k in (i, i + 2))
    tiebreak = _opens_tiebreak(words, i + 3)
    return Found(i, i + 6 if tiebreak else i + 3, Quantity(Kind.SCORE, numbers))


def _opens_tiebreak(words: Words, k: int) -> bool:
    return [lower_at(words, k), lower_at(words, k + 2)] == ["(", ")"] and lower_at(words, k + 1).isdecimal()


def _pair(words: Words, i: int) -> bool:
    """Whether two short numbers glued by a mark stand at ``i``, and no third one."""
    if i < 0 or i + 2 >= len(words) or not (words.glued(i) and words.glued(i + 1)):
        return False
    left, right = words.lower[i], words.lower[i + 2]
    if not (left.isdecimal() and right.isdecimal() and len(left) <= 3 and len(right) <= 3):
        return False
    if words.lower[i + 1] == "/" and lower_at(words, i - 1) != "(":
        return False
    touched = i > 0 and words.glued(i - 1) and words.lower[i - 1] not in "(["
    going_on = words.glued(i + 2) and lower_at(words, i + 3) not in _AFTER_PAIR
    return not touched and (not going_on or _opens_tiebreak(words, i + 3))


def _is_score(words: Words, i: int, chained: int, pairs: Collection[int]) -> bool:
    following = lower_at(words, i + 3)
    is_result = _is_result(words, i + 3)
    if following.isalpha() and words.texts[i + 3].islower() and following not in _NOUNS and not is_result:
        return False
    if (
        following in ("%", "°")
        or lower_at(words, i - 1) in _AGES
        or words.lower[i + 1] == "/"
        or month_at(words, i + 3)
        or (month_at(words, i - 1) and lower_at(words, i - 2) not in _IN)
    ):
        return False
    follows = chained >= 0 and i - chained <= 2
    if follows or i + 4 in pairs or i + 5 in pairs:
        return True
    left, right = int(words.lower[i]), int(words.lower[i + 2])
    if (left, right) in _NO_SCORES:
        return False
    # A range is printed low end first: other pairs tell themselves.
    return right <= left or is_result or _has_sport(words, i)


def _has_sport(words: Words, i: int) -> bool:
    """Whether a word of sport or of voting stands before the pair, or a team on either side of it."""
    before, after = words.texts[i - 1] if i else "", words.texts[i + 3] if i + 3 < len(words) else ""
    if before[:1].isupper() and after[:1].isupper():
        return True
    return any(word in _VERBS for word in words.lower[max(0, i - _SPORT) : i])


def _is_result(words: Words, k: int) -> bool:
    """Whether a result is named after a pair, and nothing between could be a unit: "1-2 Champions League loss"."""
    for at in range(k, min(k + _DESCRIBED, len(words))):
        token = words.lower[at]
        if token in _RESULTS:
            return True
        if not (words.texts[at][:1].isupper() or token in _DESCRIBING or token == "-"):
            return False
    return False


def results(words: Words) -> list[Found]:
    """The score of a sentence that is no more than a result, both sides named.

    >>> from checker.extraction.tokens import tokenize
    >>> text = "Ayr Rovers 4 Stags 1"
    >>> [[int(n.value) for n in f.quantity.numbers] for f in results(tokenize(text, 0, len(text))) if f.quantity]
    [[4, 1]]
    """
    first = _named(words, 0)
    comma = first > 0 and lower_at(words, first + 1) == ","
    second = _named(words, first + 1 + comma) if first else 0
    if not second or lower_at(words, second + 1) not in (("(",) if comma else ("", ".", "(")):
        return []  # "Bray 53, Dahl 61." are two scorers and their minutes
    numbers = tuple(Printed(Fraction(words.lower[i])) for i in (first, second))
    return [Found(first, second + 1, Quantity(Kind.SCORE, numbers))]


def places(words: Words) -> list[Found]:
    """The places of a table told in a row, each before a name: they count nothing."""
    opened = [i for i in words.numbers if i and words.lower[i - 1] in _OPENING and _is_small(words, i)]
    told = [i for i in opened if words.texts[i + 1 : i + 2] and words.texts[i + 1][:1].isupper()]
    in_turn = [int(words.lower[i]) for i in told] == list(range(1, len(told) + 1))
    if len(told) < 2 or not in_turn:
        return []
    return [Found(i, i + 1, Quantity(Kind.ORDINAL, (Printed(Fraction(words.lower[i])),))) for i in told]


def _named(words: Words, at: int) -> int:
    """The token of the number after a name that begins at a token; 0 where there is none."""
    stop = at
    while stop < min(len(words), at + _LONGEST_NAME) and words.texts[stop][:1].isupper():
        stop += 1
    return stop if stop > at and _is_small(words, stop) else 0


def _is_small(words: Words, i: int) -> bool:
    told = lower_at(words, i)
    return told.isdecimal() and len(told) <= len(str(_MOST)) and int(told) <= _MOST


def innings(words: Words) -> list[Found]:
    """The innings of a sentence that speaks of cricket, in order, a score each.

    >>> from checker.extraction.tokens import tokenize
    >>> text = "Kent made 287 for six in their 50 overs, Surrey 190/9."
    >>> [[int(n.value) for n in f.quantity.numbers] for f in innings(tokenize(text, 0, len(text))) if f.quantity]
    [[287, 6], [190, 9]]
    """
    if ("for" not in words.lower and "/" not in words.lower) or word_set("scores", "cricket").isdisjoint(words.lower):
        return []
    return [
        Found(i - 1, i + 2, Quantity(Kind.SCORE, (Printed(Fraction(words.lower[i - 1])), Printed(Fraction(lost)))))
        for i in range(1, len(words))
        if _stands_after_runs(words, i) and (lost := _wickets(words, i + 1)) is not None and _ends_innings(words, i + 2)
    ]


def _stands_after_runs(words: Words, i: int) -> bool:
    """Whether a token stands after runs, as between them and wickets: "287 for", "287/"."""
    runs = words.lower[i - 1]
    if not runs.isdecimal() or not _RUNS[0] <= int(runs) <= _RUNS[1]:
        return False
    if words.lower[i] == "/":
        return (
            words.glued(i - 1)
            and words.glued(i)
            and not (i > 1 and words.glued(i - 2) and lower_at(words, i - 2) != "(")
        )
    return words.lower[i] == "for" and not (i > 1 and words.glued(i - 2) and lower_at(words, i - 2) != "(")


def _wickets(words: Words, i: int) -> int | None:
    told = lower_at(words, i)
    lost = int(told) if told.isdecimal() and len(told) <= 2 else SMALL.get(told)
    return lost if lost is not None and lost <= _WICKETS else None


def _ends_innings(words: Words, i: int) -> bool:
    """Whether the wickets name nothing that they count: no "50 for six tickets", no "120 for 5.50"."""
    following = lower_at(words, i)
    return not following.isalnum() or following in word_set("scores", "behind_innings")
