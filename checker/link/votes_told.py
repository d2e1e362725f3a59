"""The votes on the two or three sides of one question as a sentence tells them, and all of whom they are the votes."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from msgspec import Struct

from checker.languages.lexicon import word_set
from checker.link.context import Context
from checker.link.neighbours import between
from checker.link.outcomes import outcome
from checker.model.figure import Figure
from checker.model.quantity import Kind

_QUESTION = "vote"  # in outcomes.yaml
_FOR, _AGAINST, _ABSTAINED = 0, 1, 2
_OF = 6  # tokens from a part to its whole: "three of the Security Council's 15 members"
_PANEL = 30  # members of whom, unless some are told to be away, all vote; of a larger body some always are
_SHARE = 3  # all votes are not further from their sum than this part of them

_set = partial(word_set, "votes_told")


class Votes(Struct, frozen=True):
    """The sides of one vote, in order, and whether nobody is left out."""

    parts: tuple[Figure, ...]
    whole: Figure
    complete: bool


def votes_told(context: Context, sentence: int) -> Votes | None:
    """The vote that a sentence tells of, with all who voted told there or beside it; None where it tells of none."""
    row = [f for f in context.by_sentence.get(sentence, ()) if f.kind is Kind.COUNT and len(f.quantity.numbers) == 1]
    words = context.words(row[0]) if row else []
    if _set("of_votes").isdisjoint(words) or not _set("other_votes").isdisjoint(words):
        return None
    sides = _labelled(context, row) or _tally(context, row)
    if sides is None:
        return None
    told, abstained = sides
    whole = _whole(context, sentence, row, told)
    if whole is None or not context.vocabulary.isdisjoint(_set("absent")):
        return None
    if _every_one_votes(context, whole):
        return Votes(told, whole, complete=True)
    near = abstained and whole.quantity.numbers[0].value <= _PANEL and _is_whole_of(context, whole, row)
    return Votes(told, whole, near or _all_vote(context, whole))


def _labelled(context: Context, row: list[Figure]) -> tuple[tuple[Figure, ...], bool] | None:
    """The parts that are told with their side, "23 against", and whether some abstained; mere votes are for."""
    found: dict[int, Figure] = {}
    for i, figure in enumerate(row):
        behind = row[i + 1] if i + 1 < len(row) else None
        labelled = behind if behind is not None and _is_part_of(context, figure, behind) else figure
        if i and _is_part_of(context, row[i - 1], figure):
            continue
        side = _side(context, labelled)
        if (
            side is None
            and _FOR not in found
            and figure.counted
            and figure.counted.lemma == "vote"
            and labelled is figure
        ):
            side = _FOR
        if side is None:
            continue
        if side in found:
            return None
        found[side] = figure
    if not {_FOR, _AGAINST} <= found.keys():
        return None
    return tuple(sorted(found.values(), key=lambda f: f.start)), _ABSTAINED in found


def _side(context: Context, figure: Figure) -> int | None:
    """The side that a number is told of, if only behind a name in commas: "one, Russia, against"."""
    side = next((n for name, n in outcome(context, figure) if name == _QUESTION), None)
    words = context.words(figure)
    if side is None and words[figure.past : figure.past + 1] == [","]:
        closing = next((i for i in range(figure.past + 2, min(figure.past + _OF, len(words))) if words[i] == ","), None)
        if closing is not None and words[closing + 1 : closing + 2] == ["against"]:
            return _AGAINST
    return side


def _is_part_of(context: Context, part: Figure, whole: Figure) -> bool:
    """Whether "of" leads from a number to the next one: "three of the council's 15 members"."""
    told = between(context, part, whole)
    return told[:1] == ["of"] and len(told) <= _OF


def _tally(context: Context, row: list[Figure]) -> tuple[tuple[Figure, ...], bool] | None:
    """The two numbers of "by eight votes to three", "split eight to three"; some may have abstained."""
    pairs = [(a, b) for a, b in pairwise(row) if between(context, a, b) in (["to"], ["votes", "to"], ["against"])]
    if len(pairs) != 1:
        return None
    abstained = [f for f in row if ("vote", _ABSTAINED) in outcome(context, f) and f not in pairs[0]]
    return (*pairs[0], *abstained), bool(abstained)


def _whole(context: Context, sentence: int, row: list[Figure], told: tuple[Figure, ...]) -> Figure | None:
    """The only number of those who vote, in the sentence or beside it, that is near what the parts make."""
    made = sum(f.quantity.numbers[0].value for f in told)
    for number in (sentence, sentence - 1, sentence + 1):
        beside = row if number == sentence else context.by_sentence.get(number, ())
        wholes = [f for f in beside if f not in told and _votes(context, f) and f.paragraph == told[0].paragraph]
        if wholes:
            size = wholes[0].quantity.numbers[0].value
            near = (
                len(wholes) == 1
                and abs(size - made) * _SHARE <= size
                and size > max(f.quantity.numbers[0].value for f in told)
            )
            return wholes[0] if near else None
    return None


def _every_one_votes(context: Context, whole: Figure) -> bool:
    """Whether all who may vote did: "the 613 deputies present", "Every member voted"."""
    if "present" in context.words(whole)[whole.past : whole.past + 2]:
        return True
    number = whole.sentence + 1
    following = context.sentence(number) if number < len(context.reading.document.sentences) else []
    return following[:1] == ["every"] and "voted" in following


def _is_whole_of(context: Context, whole: Figure, row: list[Figure]) -> bool:
    """Whether "of" makes a number that of all who voted: "three of its 15 members", "of the 15 members, three"."""
    return context.words(whole)[0] == "of" or any(_is_part_of(context, f, whole) for f in row if f is not whole)


def _votes(context: Context, figure: Figure) -> bool:
    """Whether a figure counts all who vote, or all votes."""
    if figure.kind is not Kind.COUNT or figure.implied or len(figure.quantity.numbers) != 1 or figure.counted is None:
        return False
    words, past = context.words(figure), figure.past
    return figure.counted.lemma in _set("voters") or (
        figure.counted.lemma in _set("people") and not _set("voting").isdisjoint(words[past : past + 2])
    )


def _all_vote(context: Context, whole: Figure) -> bool:
    """Whether all of them have voted: "all nine judges", and jurors, who may not abstain."""
    determiner = context.words(whole)[max(0, whole.opening - 1) : whole.opening]
    bound = whole.counted is not None and whole.counted.lemma in _set("bound")
    return bound or (determiner == ["all"] and not _set("voting").isdisjoint(context.words(whole)))
