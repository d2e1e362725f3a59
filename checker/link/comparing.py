"""Which figure is said to be above or below which: "5.2%, down from 5.6% and well below the 6.1% forecast".

The second figure of a comparison, its base, stands behind a word of comparison, with no more than a noun phrase
between them. The first is the nearest comparable figure before that word which is no base itself, if nothing stands
between but what goes with it: so "down from" and "below" above both compare with 5.2%.
"""

from __future__ import annotations

from functools import cache

from checker.link.amounts_of_change import are_changes_alike, is_change
from checker.link.asides import is_aside, is_numbered
from checker.link.comparators import Comparison, comparator, endings, sensible, texts, words_for
from checker.link.comparing_clauses import STOPS, of_clause
from checker.link.context import MOST, Context, size_ratio
from checker.link.formers import is_set_against
from checker.link.on_things import same_class
from checker.link.one_unit import FACTOR, KINDS, one_unit
from checker.model.figure import Figure
from checker.model.quantity import Kind

LONGEST_BASE = 8  # tokens between a word of comparison and its figure
LONGEST_SHARE = 4  # tokens of "of the usual" between a share and what it is of
LONGEST_DATE = 4  # tokens behind a base that say of when it is, if another one follows
FARTHEST = 25  # tokens between two figures
_BREAKS = frozenset((",", "–", "—", "-", "(", ")"))
_DASHES = frozenset(("-", "–", "—"))
_JOINS = frozenset(("and", "or"))
_BASE_STOPS = _BREAKS | STOPS


def compared_back(context: Context, base: Figure, direction: int) -> Figure | None:
    """The figure of the sentence before that a pronoun says to be above or below: "That is above the 5% forecast"."""
    found = comparison(context, base)
    if found is None or found.direction != direction:
        return None
    led_in = context.words(base)[: found.first]
    by_verb = found.text in texts("surpassing") or (found.text in texts("verbs") and _is_pronoun(led_in))
    known = led_in[:1] and led_in[0] in words_for("pronouns_back")
    if not _points_back(led_in) and not (by_verb and (known or not _names_a_time(context, base, found))):
        return _compared_before(context, base, found)
    if any(one_unit(figure, base) and comparison(context, figure) is None for figure in context.earlier(base)):
        return None
    before = [f for f in context.by_sentence.get(base.sentence - 1, ())[:MOST] if one_unit(f, base)]
    told = [f for f in before if comparison(context, f) is None and not is_old(context, f)]
    return told[0] if len(told) == 1 and comparable(context, told[0], base) else None


def _compared_before(context: Context, base: Figure, found: Comparison) -> Figure | None:
    """What the same sentence has said to be above or below another base: "It was up on the 3%, but below the 5%"."""
    first = next((f for f in context.earlier(base) if comparison(context, f)), None)
    joined = context.words(base)[first.past : found.first] if first else []
    opening = max((i for i, word in enumerate(joined) if word in words_for("conjunctions")), default=None)
    if first is None or opening is None or not words_for("passing").issuperset(joined[opening:]):
        return None
    subject = compared_back(context, first, 1) or compared_back(context, first, -1)
    return subject if subject and one_unit(subject, base) and comparable(context, subject, base) else None


def _names_a_time(context: Context, base: Figure, found: Comparison) -> bool:
    """Whether a comparison's subject is of a time of its own: "Growth is to be 3%. That of 2019 fell short of 4%"."""
    return any(figure.kind is Kind.DATE and figure.stop <= found.first for figure in context.earlier(base))


def _is_pronoun(words: list[str]) -> bool:
    return len(words) == 1 and words[0] in words_for("pronouns_back")


def _points_back(words: list[str]) -> bool:
    """Whether the words before a comparison are "it was well" or "the figure remains slightly" and no more."""
    if words[-1:] in (["this"], ["that"]) and len(words) > 1:
        return True  # "it predicts this fall from"
    skipped = words[1:] if words[:1] == ["the"] else words
    if not skipped or skipped[0] not in words_for("nouns_back" if words[0] == "the" else "pronouns_back"):
        return False
    verb = next(
        (i for i, word in enumerate(skipped) if word in words_for("links") or word in words_for("verbs_back")), 0
    )
    return 0 < verb <= LONGEST_BASE and all(word in words_for("passing") for word in skipped[verb + 1 :])


def is_added(context: Context, figure: Figure) -> bool:
    """Whether a figure comes on top of another, and is no level: "a further $100bn", "another 30"."""
    return not words_for("adding").isdisjoint(context.words(figure)[max(0, figure.first - 1) : figure.first])


def is_old(context: Context, figure: Figure) -> bool:
    """Whether a figure is the earlier one of two, or an aside: "from the day's 12", "against the 2.7bn of May"."""
    return is_set_against(context, figure) or is_aside(context, figure)


def comparison(context: Context, base: Figure) -> Comparison | None:
    """The comparison whose base a figure is, if only as the second: "up from 3% in 2003 and 4% in 2002"."""
    if base.kind not in KINDS:
        return None
    found = _own_comparison(context, base)
    if found is None:
        found = of_clause(context.reading.words[base.sentence], base, _end_before(context, base))
    first = _base_before(context, base) if found is None else None
    return comparison(context, first) if first else found


def _base_before(context: Context, base: Figure) -> Figure | None:
    """The figure that another is joined with as a base, each with its time; "up from 83% and 64%" may go with two."""
    words = context.words(base)
    first = next((f for f in context.earlier(base) if one_unit(f, base)), None)
    if first is None or not _JOINS.intersection(words[base.opening - 1 : base.opening]):
        return None
    behind, also = words[first.past], words[base.past : base.past + 1]
    between = words[first.past : base.opening - 1]
    dated = [behind] == also and behind in words_for("dated") and len(between) <= LONGEST_DATE
    return first if dated else None


def _own_comparison(context: Context, base: Figure) -> Comparison | None:
    """The comparison that stands before a figure, with no more than its noun phrase between."""
    words = context.words(base)
    earliest = _end_before(context, base)
    start = max(earliest, base.first - LONGEST_BASE)
    glued = context.reading.words[base.sentence].glued
    telling = _telling()
    for stop in range(base.first, start, -1):
        word = words[stop - 1]
        if word not in telling:
            continue
        if stop == base.opening and _is_bracketed(words, base):
            continue  # "short of its costs - £3m -", "higher than in Leeds (12%)"
        if word == "-" and glued(stop - 2) and glued(stop - 1):
            continue  # "the nine-year low of 77,000"
        if word in endings():
            found = comparator(words, stop, earliest)
            if found:
                return sensible(context.reading.words[base.sentence], base, found)
        if word in (",", "and") and words[base.past : base.past + 1] in (["each"], ["apiece"]):
            continue  # "followed by Goa, Kerala and Punjab with nine each"
        if word in _parting():
            return None
    return None


@cache
def _parting() -> frozenset[str]:
    """What stands between no figure and the word that compares it with another."""
    return _BASE_STOPS | words_for("not_bases") | words_for("conjunctions")


@cache
def _telling() -> frozenset[str]:
    """The words before a figure that say whether it is compared with another; all others are passed over."""
    return _parting() | _DASHES | endings().keys() | {"(", "and"}


def _is_bracketed(words: list[str], base: Figure) -> bool:
    """Whether a figure stands between brackets or dashes, alone or with its noun."""
    opening, closing = words[base.opening - 1], words[base.past : base.past + 1]
    return (opening == "(" and closing == [")"]) or (opening in _DASHES and ({*closing} <= _DASHES | {"."}))


def comparable(context: Context, subject: Figure, base: Figure) -> bool:
    """Whether a figure may be compared with a base: a level of the same thing and of its size, and no range."""
    return not subject.quantity.is_range and _are_alike(context, subject, base)


def _are_alike(context: Context, subject: Figure, base: Figure) -> bool:
    apart = is_change(context, subject) and not are_changes_alike(context, subject, base)
    if apart or is_numbered(context, base) or _is_share_of_figure(context, base):
        return False
    if base.group not in (None, subject.group) and not _are_bases(context, base):
        return False
    ours, theirs = subject.counted, base.counted
    named = ours is not None and theirs is not None and theirs.lemma not in words_for("marks")
    if named and subject.kind is Kind.COUNT and not same_class(ours, theirs):
        return False  # though not "below the 3.2 million bag record"
    return size_ratio(subject, base) < FACTOR


def _is_share_of_figure(context: Context, base: Figure) -> bool:
    """Whether a base is a share of a figure, and so no share beside others: "more than half of the usual 800,000"."""
    if base.kind not in (Kind.RATIO, Kind.PERCENT) or context.words(base)[base.stop : base.stop + 1] != ["of"]:
        return False
    whole = next((f for f in context.beside(base) if f.start > base.start), None)
    words = context.words(base)[base.stop : whole.opening] if whole else []
    return bool(words) and len(words) <= LONGEST_SHARE and _BASE_STOPS.isdisjoint(words)


def _are_bases(context: Context, base: Figure) -> bool:
    """Whether all of a base's list are bases: "higher than the 82% of one and more than the 66% of another"."""
    return all(comparison(context, f) for f in context.by_sentence[base.sentence][:MOST] if f.group == base.group)


def _end_before(context: Context, figure: Figure) -> int:
    """The token behind the figure before, if it is no date or the like, which a base may name: "2003's 9.1%"."""
    stops = (f.stop for f in context.earlier(figure) if f.kind in KINDS and f.stop <= figure.first and not _names(f))
    return next(stops, 0)


def _names(figure: Figure) -> bool:
    """Whether a figure only qualifies what follows: "the nine-year low of 77,000"."""
    return figure.kind is Kind.DURATION and "-" in figure.text
