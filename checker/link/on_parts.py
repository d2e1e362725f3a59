"""Conditions on parts that are told beside their whole: whether they are of it, and whether they are all of it."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Figures, condition
from checker.link.neighbours import clause_end
from checker.link.on_things import partitive
from checker.model.figure import Figure

_words = partial(word_set, "sums")


ONE = "one"
ENDS = frozenset(".;:–—)")
FAR = 20  # tokens behind a list in which single things may follow it
NEXT = 3  # tokens between the last of a list and the next: "against, and"


@condition
def listed_to_the_end(context: Context, parts: Figures) -> bool:
    """Nobody and nothing else is listed behind the parts: "two men and their driver"; nor are some of a part's."""
    last = parts[-1]
    if any(partitive(context, (part,)) for part in parts[1:]):
        return False  # "nine in May, six of them at home, and eight in June"
    if any(_is_of_one_before(context, part, parts[:at]) for at, part in enumerate(parts)):
        return False
    if _goes_on_with_one(context.words(last)[last.stop :]):
        return False
    return not (_goes_on(context, last) or _is_followed(context, last))


def _is_of_one_before(context: Context, part: Figure, before: Figures) -> bool:
    """Whether a part is some of what one before it counts: "nine men and five women; two of the women"."""
    tie, article, noun, *_ = [*context.words(part)[part.stop : part.stop + 3], "", "", ""]
    if tie not in word_set("clauses", "of") or article not in word_set("statements", "the"):
        return False
    return any(figure.counted is not None and figure.counted.head.lower() == noun for figure in before)


@condition
def told_out(context: Context, parts: Figures) -> bool:
    """The next sentence goes on with no more of it: "Twelve died in Lee and two in Polk. Four died elsewhere"."""
    last = parts[-1]
    behind = context.by_sentence.get(last.sentence + 1, ())
    return last.verb is None or not any(
        f.kind is last.kind and f.verb == last.verb and f.paragraph == last.paragraph for f in behind
    )


def _goes_on_with_one(behind: list[str]) -> bool:
    """Whether "one" of something more is listed, which may be no figure: "and one of attempted fraud"."""
    return any(mark in ("and", ",") and word == ONE for mark, word in pairwise(behind))


def _goes_on(context: Context, last: Figure) -> bool:
    words, at = context.reading.words[last.sentence], last.past
    if _goes_on_by_name(context, last):
        return True
    at += words.lower[at : at + 1] == [","]
    if words.lower[at : at + 1] == [] or words.lower[at] not in _words("going_on"):
        return False
    behind = words.lower[at + 1 : at + 2]
    return behind != [] and (behind[0] in _words("unnumbered") or words.texts[at + 1][0].isupper())


def _goes_on_by_name(context: Context, last: Figure) -> bool:
    """Whether single things follow without a number, and "and" before the last: "22 beads, a pin, and a pot"."""
    words, at = context.words(last), last.past
    if words[at : at + 1] != [","] or words[at + 1 : at + 2] not in (["a"], ["an"]):
        return False
    end = min(
        clause_end(words, at + 2, ENDS), next((f.opening for f in context.beside(last) if f.opening > at), at + FAR)
    )
    return "and" in words[at + 2 : end]


def _is_followed(context: Context, last: Figure) -> bool:
    """Whether "and" and one more figure of the kind follow without a verb: "£3,000 in cash and a car worth £600".

    Or with one, where it is the next of the list: "11 for it, six against, and two abstained".
    """
    words = context.words(last)
    for other in context.beside(last):
        if other.first > last.stop and (other.kind, other.quantity.unit) == (last.kind, last.quantity.unit):
            between = words[last.stop : other.opening]
            behind = other.governor is None or other.governor.token < last.first
            return (behind and "and" in between) or (between[-2:] == [",", "and"] and len(between) <= NEXT)
    return False
