"""Conditions on people aboard: the passengers and the crew."""

from __future__ import annotations

from checker.link.conditions import Context, Figures, condition

ABOARD = (["on", "board"], ["aboard"])
CREW = frozenset(("crew", "crewman", "steward", "stewardess", "attendant", "pilot", "officer", "sailor"))
PASSENGER = "passenger"
MEMBER = "member"
NEAR = 3  # sentences between those aboard and the list of them


@condition
def aboard(context: Context, total: Figures, parts: Figures) -> bool:
    """The total is of people on board, and the parts are the passengers and the crew."""
    noun, words = total[0].counted, context.words(total[0])
    behind = words[noun.stop if noun else total[0].stop :]
    if behind[:2] not in ABOARD and behind[:1] not in ABOARD:
        return False
    nouns = [f.counted for f in parts]
    is_crew = [n is not None and (n.lemma in CREW or (n.lemma == MEMBER and "crew" in n.modifiers)) for n in nouns]
    passengers = [n is not None and n.lemma == PASSENGER for n in nouns]
    near = all(abs(f.sentence - total[0].sentence) <= NEAR for f in parts)
    return near and any(passengers) and any(is_crew) and all(a or b for a, b in zip(passengers, is_crew, strict=True))
