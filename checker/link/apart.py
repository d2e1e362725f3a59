"""What sets two figures apart: other subjects, owners, fates, scenes, and things told one after the other."""

from __future__ import annotations

from checker.languages.closed import empty_words
from checker.languages.stems import SHORTEST
from checker.link.context import Context
from checker.model.figure import Figure

BEFORE_VERB = 10  # tokens before a verb in which its subject stands
PLACING = frozenset(("in", "at", "near"))


def is_of_new_subject(context: Context, first: Figure, second: Figure) -> bool:
    """Whether the second is told of a name that the first one's sentence does not have: "Hale denied all 81 counts"."""
    behind = second.governor is not None and second.governor.token < second.opening
    return behind and _named_before_verb(context, second) not in (None, *context.words(first))


def _named_before_verb(context: Context, figure: Figure) -> str | None:
    """The first name before a figure's verb."""
    if figure.governor is None:
        return None
    words, verb = context.reading.words[figure.sentence].texts, figure.governor.token
    for at in range(max(0, verb - BEFORE_VERB), verb):
        name = words[at].lower()
        opens = at == 0 and not words[1][:1].isupper() and verb > 1  # need not be a name
        if at and words[at - 1].lower() in PLACING:
            continue  # "A telescope in Chile saw the two planets"
        if words[at][:1].isupper() and len(name) >= SHORTEST and not opens and name not in empty_words():
            return name
    return None
