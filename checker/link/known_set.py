"""A set spoken of as known: "six homes have been closed" and, further down, "inspectors had rated the four homes"."""

from __future__ import annotations

from collections import defaultdict

from checker.languages.lexicon import word_set
from checker.languages.things import noun_class
from checker.link.antecedents import FARTHEST, SAYING_WHICH
from checker.link.become import ONE, may_have_become
from checker.link.context import Context, found_once, size_ratio, value
from checker.link.definite import POINTING
from checker.link.neighbours import word_at
from checker.link.on_scope import APART, reasons
from checker.link.pointing import is_of_others, is_told_before
from checker.model.figure import Figure, Noun
from checker.model.quantity import Kind

MOST = 12  # counts of one noun: where there are more, they are of many sets
REACH = 60  # sentences
CLOSE = 3  # tokens from a verb to the number of its object: "served on the six"
FIRST_YEAR, LAST_YEAR = 1900, 2099  # "the 1986 subsidies"
REST = frozenset(("other", "others", "remaining"))
BOTH = "both"
NEAR = 1  # paragraphs behind a set in which "both" may speak of it
AROUND = 2  # tokens before a number that may say that it is of others
APART_IN = frozenset(("set apart", "another owner", "another place"))
# What goes with a verb, behind its object: "valued the six homes at £2m"; "in" and "from" rather say which homes.
AFTER_OBJECT = frozenset(("at", "to", "by", "for", "as"))


def known_set(context: Context, second: Figure) -> Figure | None:
    """The first count of what "the six homes" speaks of: the only one before it, and no third number is told of such.

    None, where it may be some of them, or more.
    """
    noun = _known(context, second)
    alike = _by_class(context).get(noun_class(noun.lemma), ()) if noun else ()
    earlier = [f for f in alike if f.sentence < second.sentence]
    if noun is None or not earlier or len(alike) > MOST or len({value(f) for f in earlier}) != 1:
        return None
    first = earlier[-1]
    if second.sentence - first.sentence > REACH:
        return None
    differs = value(first) != value(second)
    if differs and ({value(f) for f in alike} != {value(first), value(second)} or is_told_before(context, second)):
        return None
    if first.at_top or size_ratio(first, second) > FARTHEST or (second.implied and _is_far(first, second)):
        return None
    if is_of_others(context, first, second) or _tells_of_others(context, first):
        return None
    if word_at(context, second, noun.stop) in SAYING_WHICH and not _is_object(context, second, noun):
        return None
    if differs and (may_have_become(context, first, second) or _tells_the_rest(context, first, second)):
        return None
    return None if APART_IN & {reason.partition(":")[0] for reason in reasons(context, first, second)} else first


def _known(context: Context, figure: Figure) -> Noun | None:
    """What the figure counts, where a determiner right before it says that it has been told."""
    noun, words = figure.counted, context.words(figure)
    if noun is None or figure.at_top or figure.kind is not Kind.COUNT or len(figure.quantity.numbers) != 1:
        return None
    number = figure.quantity.numbers[0]
    if words[figure.stop : figure.stop + 1] == ["-"] or FIRST_YEAR <= number.value <= LAST_YEAR:
        return None
    right_before = noun.determiner in POINTING and words[figure.opening - 1 : figure.opening] == [noun.determiner]
    return noun if right_before or figure.text.lower() == BOTH else None


def _is_far(first: Figure, both: Figure) -> bool:
    return both.paragraph - first.paragraph > NEAR


def _tells_of_others(context: Context, figure: Figure) -> bool:
    """Whether it counts some besides those that are told of: "the five other nations", "two more banks"."""
    said = context.words(figure)[max(0, figure.opening - AROUND) : figure.past]
    return not (word_set("retelling", "others") | APART).isdisjoint(said)


def _tells_the_rest(context: Context, first: Figure, second: Figure) -> bool:
    """Whether what follows in its sentence tells of the others: "the two ministers said the other two had left"."""
    words = context.words(second)
    if abs(second.quantity.numbers[0].value - first.quantity.numbers[0].value) == 1 and ONE in words[second.stop :]:
        return True
    return any(words[f.opening - 1] in REST for f in context.beside(second) if f.start > second.start and f.opening)


def _is_object(context: Context, figure: Figure, noun: Noun) -> bool:
    """Whether its verb stands right before it, and what follows may go with the verb: "served on the six ships for"."""
    right_before = figure.governor is not None and 0 < figure.opening - figure.governor.token <= CLOSE
    return right_before and word_at(context, figure, noun.stop) in AFTER_OBJECT


@found_once
def _by_class(context: Context) -> dict[str, list[Figure]]:
    """The counts of an article by the class of their noun."""
    found: dict[str, list[Figure]] = defaultdict(list)
    for figure in context.of_kind(Kind.COUNT):
        if figure.counted:
            found[noun_class(figure.counted.lemma)].append(figure)
    return dict(found)
