"""For each figure at the top of a story the figure below that states the same fact, or none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import exp, log
from typing import NamedTuple

from checker.facts.retelling.explanations import explanation, is_bare, is_of_another
from checker.facts.retelling.signs import part_shared, signs
from checker.facts.retelling.story import Story, agree, story_of
from checker.facts.retelling.weights import SMALL, evidence, least_odds, weights
from checker.model.fact import Fact, Link
from checker.model.figure import Figure, Reading
from checker.model.link import Link as Tried
from checker.model.quantity import Kind, Style
from checker.precision.slip_forms import Form, digits_said, form_apart

NEAREST = 3  # rejected candidates that are kept
A_WORD = 0.05  # the part of a sentence's words, by weight, that one common word makes up
LONG = 3  # fewest digits of a number that seldom stands for two things
LITTLE = 10  # a smaller whole number may stand for anything
RETOLD = 0.4  # shared part from which on the sentence below repeats that of the figure
SURE = 1.0  # log odds of one fact from which on no other link is looked for


class Weighed(NamedTuple):
    """A link, and the evidence of its two values."""

    link: Link
    said: float


def facts(reading: Reading) -> tuple[Fact, ...]:
    """The fact of each figure at the top, in the order of the text, if any figure below is of its kind."""
    return facts_of(story_of(reading))


def tried(reading: Reading) -> Iterator[Tried]:
    """The links of figures at the top: those that were made, and the best of the rejected candidates."""
    for fact in facts(reading):
        for each in filter(None, (fact.link, *fact.rejected)):
            yield Tried(each.top, each.body, each.score, each is fact.link, each.signs)


def facts_of(story: Story) -> tuple[Fact, ...]:
    """The facts of a story, in the same way."""
    return tuple(fact for top in story.tops if (fact := fact_of(story, top)))


def fact_of(story: Story, top: Figure) -> Fact | None:
    """The fact of one figure at the top; None if no figure below is of its kind."""
    if top.start not in story.facts:
        below = story.below(top)
        story.facts[top.start] = _fact(story, top, below) if below else None
    return story.facts[top.start]


def _fact(story: Story, top: Figure, below: Sequence[Figure]) -> Fact:
    alike = [(body, agree(top, body)) for body in below]
    agreeing = [_weighed(story, top, body) for body, same in alike if same]
    same = max(agreeing, key=_together, default=None)
    if same and _together(same) >= SURE:
        return Fact(top, same.link)
    differing = [_weighed(story, top, body) for body, same in alike if not same and may_be_it(story, top, body)]
    made = same.link if same and _together(same) >= 0 else None
    if not differing:
        return Fact(top, made, rejected=_nearest(made, agreeing))
    other = max(differing, key=_together)
    explained = explanation(story, top)
    odds = _together(other) - log(1 + sum(exp(_together(each)) for each in agreeing)) - explained.takes
    if odds >= least_odds(sort(story, top), top.quantity):
        made = other.link
    return Fact(top, made, other.link, odds, explained.said, _nearest(made, [*agreeing, *differing]))


def _weighed(story: Story, top: Figure, body: Figure) -> Weighed:
    return Weighed(link(story, top, body), evidence(sort(story, top), top.quantity, body.quantity))


def _nearest(made: Link | None, weighed: Sequence[Weighed]) -> tuple[Link, ...]:
    """The rejected candidates, the likeliest first, as many as are kept."""
    rejected = [each.link for each in weighed if each.link is not made]
    return tuple(sorted(rejected, key=lambda each: -each.score)[:NEAREST])


def _together(weighed: Weighed) -> float:
    """The log odds that a link is one fact, by the surroundings of both figures and by their values."""
    return weighed.link.score + weighed.said


def may_be_it(story: Story, top: Figure, body: Figure) -> bool:
    """Whether a figure below with another value may be the same fact at all.

    What a headline says is told below, but a short number not without a word or an event of it, unless only two of its
    digits are exchanged; of what a summary says, or of a date, that is sure only where its sentence is told again.
    """
    of, shared = sort(story, top), part_shared(story, top, body)
    if of in ("top", SMALL):
        told = shared >= A_WORD or digits_said(top.quantity.numbers[0]) >= LONG
        told = told or form_apart(top.quantity, body.quantity) is Form.SWAPPED
        told = told or not story.around(top).events.isdisjoint(story.around(body).events)
    else:
        told = shared >= RETOLD
    return told and not (_is_pronoun(top) or _is_pronoun(body)) and not is_of_another(story, top, body)


def _is_pronoun(figure: Figure) -> bool:
    """Whether it is "one" without a noun that it counts: "one of them", "no one"."""
    number = figure.quantity.numbers[0] if figure.quantity.numbers else None
    return number is not None and number.style is Style.WORDS and number.value == 1 and is_bare(figure)


def sort(story: Story, top: Figure) -> str:
    """Which weights a figure uses: of dates, of headline and standfirst, of a summary, of the body, of small ones."""
    if top.kind is Kind.DATE:
        return "date"
    if not story.is_top(top):
        return "body"
    if is_small(top):
        return SMALL
    return "summary" if story.is_summary(top) else "top"


def is_small(figure: Figure) -> bool:
    """Whether it is a whole number below ten, which agrees with another of its kind by chance one time in seven."""
    number = figure.quantity.numbers[0]
    return number.value < LITTLE and digits_said(number) == 1


def link(story: Story, top: Figure, body: Figure) -> Link:
    """A link with its score and its signs."""
    start, weight = weights(sort(story, top))
    found = [(name, weight[name] * strength) for name, strength in signs(story, top, body) if name in weight]
    found.sort(key=lambda sign: -abs(sign[1]))
    return Link(top, body, start + sum(added for _, added in found), tuple(found))
