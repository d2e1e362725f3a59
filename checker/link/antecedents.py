"""What "the 12 men" or "all 12" refers to."""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction

from checker.languages.things import noun_class
from checker.link.context import Context, size_ratio
from checker.model.document import Zone
from checker.model.figure import Figure, Noun

# Determiners that point back at something already told.
POINTING = frozenset(("the", "these", "those", "all", "both"))
# What follows a noun and says which of its kind are meant: "the 76 engines of the fleet" need not be known before.
SAYING_WHICH = frozenset(
    "he she it they we i you of who that which in from with at on to for by still under over without worst affected "
    "concerned involved".split()
)
_ABOARD = frozenset(("on", "aboard", "in"))
_HIS = frozenset(("his", "her", "its", "their", "board"))
_BEING = frozenset(("were", "are", "was", "have", "had"))
OTHER_THING = 10  # times: a figure that differs by so much counts something else
FARTHEST = 2  # times: a figure that differs by more is no slip of the one that it would point back to
REACH = 12  # figures: how far back an antecedent is looked for


def antecedent(context: Context, figure: Figure) -> Figure | None:
    """The earlier figure that a figure points back at, or None.

    Of the figures shortly before that count the same noun, it is the one with the same number, else the nearest that
    counts no other thing; nothing, where that one is too far off for a slip.
    """
    known = context.antecedents
    if figure.start not in known:
        known[figure.start] = _look_back(context, figure)
    return known[figure.start]


def _look_back(context: Context, figure: Figure) -> Figure | None:
    noun = figure.counted
    if noun is None or not _points_by_itself(context, figure, noun):
        return None
    at = context.place[figure.start]
    possible = [
        earlier
        for earlier in reversed(context.figures[max(0, at - REACH) : at])
        if earlier.kind is figure.kind
        and earlier.zone is not Zone.HEADLINE
        and earlier.sentence != figure.sentence
        and figure.paragraph - earlier.paragraph <= 1
    ]
    if _is_sum_of(figure, possible):
        return None
    same = [f for f in possible if f.counted is not None and f.counted.lemma == noun.lemma]
    if not same and _are_all_of_his(context.words(figure), figure, noun):  # "38 supporters ... All 43 of the fans"
        same = [f for f in possible if f.counted is not None and noun_class(f.counted.lemma) == noun_class(noun.lemma)]
    if any(size_ratio(f, figure) == 1 for f in possible):
        return next((f for f in same if size_ratio(f, figure) == 1), None)
    nearest = next((f for f in same if size_ratio(f, figure) < OTHER_THING), None)
    part = _part_before(context, figure)
    if nearest is not None and part is not None and size_ratio(part, nearest) == 1:
        return None  # "Six employees were fined ... six of the eight employees": the six are told again, not the eight
    return nearest if nearest is not None and size_ratio(nearest, figure) <= FARTHEST else None


def _part_before(context: Context, figure: Figure) -> Figure | None:
    """The six of "six of the eight employees" for the eight."""
    before = next(context.earlier(figure), None)
    told = before is not None and context.words(figure)[before.stop : figure.opening] == ["of", "the"]
    return before if told else None


def _is_sum_of(figure: Figure, earlier: list[Figure]) -> bool:
    """Whether two of the figures before it, or all of one sentence, make the figure: it refers to them together."""
    wanted = figure.quantity.numbers[0].value
    by_sentence: dict[int, list[Fraction]] = defaultdict(list)
    for f in earlier:
        by_sentence[f.sentence].append(f.quantity.numbers[0].value)
    values = [value for told in by_sentence.values() for value in told]
    pairs = (a + b for i, a in enumerate(values) for b in values[i + 1 :])
    return wanted in pairs or any(len(told) > 1 and sum(told) == wanted for told in by_sentence.values())


def says_which(context: Context, figure: Figure) -> bool:
    """Whether what follows says which are meant: "the 76 engines of the fleet", "the 16 climbers who survived"."""
    noun = figure.counted
    if noun is None:
        return False
    behind = context.words(figure)[noun.stop : noun.stop + 2]
    return behind[:1] != [] and behind[0] in SAYING_WHICH and behind != ["on", "board"]


def _points_by_itself(context: Context, figure: Figure, noun: Noun) -> bool:
    """Whether the determiner stands right before the figure ("the top 20" does not point) and nothing says which."""
    words = context.words(figure)
    if noun.determiner not in POINTING or figure.opening == 0 or words[figure.opening - 1] != noun.determiner:
        return False
    if words[figure.stop : figure.stop + 1] == ["-"]:  # "the 16-game run"
        return False
    return not says_which(context, figure) or _are_all_of_his(words, figure, noun)


def _are_all_of_his(words: list[str], figure: Figure, noun: Noun) -> bool:
    """Whether it is "all 43 of the fans" or "all 43 fans on his coach", whose coach the story has told."""
    if words[figure.opening - 1] != "all":
        return False
    of_the = words[noun.stop : noun.stop + 2] in (["of", "the"], ["of", "his"], ["of", "her"], ["of", "its"])
    behind = words[noun.stop + 3 * of_the :][:2]  # behind "of the fans"
    aboard = behind[:1] != [] and behind[0] in _ABOARD and behind[1:] != [] and behind[1] in _HIS
    return aboard or (of_the and behind[:1] != [] and behind[0] in _BEING)
