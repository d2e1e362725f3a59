"""The condition that a number tells how many different things two are that a sentence names."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Figures, condition
from checker.model.figure import Figure

_set = partial(word_set, "named_pairs")
LONGEST = 14  # tokens of "the art world and the book world"
BEHIND = 3  # tokens from the number to "different"


@condition
def of_two_named(context: Context, role: Figures) -> bool:
    """The figure says how many different things two are that are named: "art and craft are two different things"."""
    return all(_is_of_two(context.words(f), f) for f in role)


def _is_of_two(words: list[str], figure: Figure) -> bool:
    if _set("different").isdisjoint(words[figure.stop : figure.stop + BEHIND]):
        return False
    verb = figure.opening - 1
    while verb > 0 and words[verb] in _set("adverbs"):
        verb -= 1
    first = max((at + 1 for at in range(verb) if words[at] in _set("opening")), default=0)
    subject = words[first:verb]
    named = subject.count("and") == 1 and subject[0] != "and" and _set("no_names").isdisjoint(subject)
    return verb > 0 and words[verb] in _set("being") and len(subject) <= LONGEST and named
