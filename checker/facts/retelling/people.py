"""How many people one event has, in the headline and where the story first tells of it: "Four dead", "five died".

A small number may stand for anything, so the linker of facts leaves it alone. But where headline and opening both tell
how many people were killed, hurt, held or saved, published stories nearly always give one number.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.facts.retelling.explanations import explanation, is_of_another
from checker.facts.retelling.story import Story, agree, may_tell
from checker.languages.frames import words
from checker.model.document import Zone
from checker.model.figure import Figure, Role
from checker.model.quantity import Kind

MOST = 20  # what is more, the linker links
FARTHEST = 3  # from one number to the other
_PEOPLE = words("nouns", "people")
_OTHERS = frozenset(("another", "some of", "of", "set apart", "compared", "base", "by so much", "old"))


def people(story: Story) -> Iterator[tuple[Figure, Figure]]:
    """The small numbers of people in the headline, each with another one that the opening tells of the same event."""
    for top in story.tops:
        if top.zone is Zone.HEADLINE and _are_people(top) and top.quantity.numbers[0].value < MOST:
            told = next((f for f in story.below(top) if _is_of_one_event(story, top, f)), None)
            if told is not None and _differs(story, top, told):
                yield top, told


def _are_people(figure: Figure) -> bool:
    """Whether it is a plain number of people, or of nothing that is named."""
    counts = figure.kind is Kind.COUNT and may_tell(figure) and not figure.quantity.is_hedged and not figure.implied
    return counts and (figure.counted is None or figure.counted.lemma in _PEOPLE)


def _is_of_one_event(story: Story, top: Figure, body: Figure) -> bool:
    ours, theirs = story.around(top), story.around(body)
    named = body.counted is not None or (body.governor is not None and body.governor.role is Role.SUBJECT)
    return _are_people(body) and named and bool(ours.events & theirs.events)


def _differs(story: Story, top: Figure, body: Figure) -> bool:
    """Whether a number of the opening is alone there, near the one of the headline, and nothing explains that."""
    off = abs(top.quantity.numbers[0].value - body.quantity.numbers[0].value)
    opens = body.paragraph <= story.first + 1 and body.value != 1
    if not (opens and 0 < off <= FARTHEST) or any(agree(top, figure) for figure in story.below(top)):
        return False
    beside = any(f is not body and _is_of_one_event(story, top, f) for f in story.rows[body.sentence])
    set_apart = not _OTHERS.isdisjoint(story.around(body).cues | story.around(top).cues)
    return not (beside or set_apart or explanation(story, top).said or is_of_another(story, top, body))
