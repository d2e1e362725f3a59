"""Whether a headline's figure, by what it is, is none of what a figure of the body counts."""

from __future__ import annotations

from checker.languages.lexicon import word_set
from checker.languages.things import is_person
from checker.link.context import Context
from checker.link.neighbours import word_at
from checker.link.on_things import same_class
from checker.link.superlative_words import singling_words
from checker.model.figure import Figure
from checker.model.quantity import Kind

UNITS = (Kind.DURATION, Kind.MEASURE, Kind.MONEY, Kind.PERCENT)
TURNS = 3  # tokens before an age in which "turns" makes it one of another time


def is_of_other_sort(context: Context, headline: Figure, body: Figure) -> bool:
    """Whether a headline's figure, by what it is, is none of what the body counts.

    "Three-term mayor" counts terms, "Pair" people, and in "Visits up 17%" it is a change, in "40% were from France" a
    share. An age that somebody "will turn", or had in 1939, is of another time.
    """
    if not headline.at_top:
        return False
    if _is_of_record_or_run(context, headline, body) or _is_played_through(context, headline, body):
        return True
    if _is_of_unit_before(context, headline) or _is_size_of_group(context, headline, body):
        return True
    behind = context.words(headline)[headline.stop : headline.stop + 1]
    if headline.kind is Kind.COUNT and behind == ["-"]:
        return not same_class(headline.counted, body.counted)
    if headline.implied and body.counted is not None:
        return not is_person(body.counted.lemma)
    if body.kind is Kind.AGE:
        before = context.words(body)[max(0, body.opening - TURNS) : body.opening]
        return bool(body.scope.times) or not word_set("retelling", "turning").isdisjoint(before)
    moved = [f.governor is not None and f.governor.direction != 0 for f in (headline, body)]
    up = word_at(context, headline, headline.opening - 1) in ("up", "down")
    share = word_at(context, body, body.stop) in word_set("retelling", "sharing")
    return headline.kind is Kind.PERCENT and (moved[0] or up) and not moved[1] and share


def _is_of_record_or_run(context: Context, headline: Figure, body: Figure) -> bool:
    """Whether a headline tells how long a high or a run is the first or has lasted, and the body of neither.

    "20-year low" and "retires after 26 years"; "five-game run" and "their sixth game".
    """
    words, stop = context.words(headline), headline.past
    named = {*words[headline.stop : stop + 2]}
    said = {*context.words(body)}
    extreme = not word_set("retelling", "extremes").isdisjoint(named)
    run = not word_set("retelling", "runs").isdisjoint(named)
    extremes = word_set("retelling", "extremes") | word_set("retelling", "records")
    extremes |= singling_words(1) | singling_words(-1)
    return (extreme and said.isdisjoint(extremes)) or (
        run and said.isdisjoint(word_set("retelling", "runs") | word_set("retelling", "in_a_row"))
    )


def _is_played_through(context: Context, headline: Figure, body: Figure) -> bool:
    """Whether a game is won "in 11 innings", and somebody "went six innings" of it."""
    played = body.counted is not None and body.counted.lemma in word_set("retelling", "of_play")
    return played and [word_at(context, f, f.opening - 1) == "in" for f in (headline, body)] == [True, False]


def _is_of_unit_before(context: Context, headline: Figure) -> bool:
    """Whether a bare number may be of the unit told before it: "takes 14 hours to pick what people pick in nine"."""
    if headline.kind is not Kind.COUNT or headline.counted is not None or headline.implied:
        return False
    before = context.by_sentence[headline.sentence]
    whole = headline.quantity.numbers[0].place >= 1  # not "lowers 50m mark to 21.58"
    return whole and any(f.kind in UNITS and f.start < headline.start for f in before)


def _is_size_of_group(context: Context, headline: Figure, body: Figure) -> bool:
    """Whether the body alone says of how many a group is, which did something else: "a crew of four"."""
    before = context.words(body)[max(0, body.opening - 2) : body.opening]
    group = body.kind is Kind.COUNT and before[1:] == ["of"] and before[0] in word_set("retelling", "having")
    return group and before[0] not in context.words(headline) and headline.verb != body.verb
