"""The age that a text gives to a named person: "Tom Hale, 87," and "the 87-year-old actor Tom Hale"."""

from __future__ import annotations

from collections import defaultdict

from msgspec import Struct

from checker.languages.closed import prepositions
from checker.languages.lexicon import word_set
from checker.link.context import Context, found_once
from checker.link.names_told import first_names, is_capitalised
from checker.model.figure import Figure
from checker.model.quantity import Kind

BETWEEN = 3  # words in lower case between an age and the name behind it: "actor and director"
OPENS, CLOSES = frozenset((",", "(")), frozenset((",", ")", ".", ";"))


class Name(Struct, frozen=True):
    """A person: the first name, where it is told, and the surname."""

    first: str | None
    last: str


def told_again(context: Context, age: Figure) -> Figure | None:
    """The next age of the person whose age a figure tells.

    None where two of the surname have one or are named, and where no first name says that it is a person's at all.
    """
    name = _names(context).get(age.start)
    if name is None:
        return None
    of_surname = _by_surname(context)[name.last]
    if len({each.first for _, each in of_surname if each.first}) != 1:
        return None
    firsts = {first.lower() for first in first_names(context).get(name.last, ())}
    if len(firsts - word_set("known_age", "titles")) > 1:
        return None
    return next((figure for figure, _ in of_surname if figure.sentence > age.sentence), None)


@found_once
def _names(context: Context) -> dict[int, Name]:
    """Whose age it is, by where each age stands."""
    ages = context.of_kind(Kind.AGE)
    named = ((figure.start, _before(context, figure) or _behind(context, figure)) for figure in ages)
    return {start: name for start, name in named if name is not None}


@found_once
def _by_surname(context: Context) -> dict[str, list[tuple[Figure, Name]]]:
    """The ages of the people of each surname, in the order of the text."""
    found: dict[str, list[tuple[Figure, Name]]] = defaultdict(list)
    for figure in context.of_kind(Kind.AGE):
        name = _names(context).get(figure.start)
        if name is not None:
            found[name.last].append((figure, name))
    return found


def _before(context: Context, age: Figure) -> Name | None:
    """The name in "Tom Hale, 87," and "Hale (87)"."""
    texts = context.reading.words[age.sentence].texts
    closes = not CLOSES.isdisjoint(texts[age.stop : age.stop + 1])
    if age.opening < 2 or texts[age.opening - 1] not in OPENS or not closes:
        return None
    start = age.opening - 1
    while start > 0 and is_capitalised(texts[start - 1]):
        start -= 1
    return _name(texts[start : age.opening - 1])


def _behind(context: Context, age: Figure) -> Name | None:
    """The name in "the 87-year-old actor Tom Hale"; of a lone word it may be the name of a place, and is left.

    Behind a preposition it is another's: "a ten-year-old trained by Tom Hale".
    """
    texts = context.reading.words[age.sentence].texts
    at = age.stop
    while at < min(age.stop + BETWEEN, len(texts)) and texts[at].islower() and texts[at].isalpha():
        at += 1
    if not prepositions().isdisjoint(texts[age.stop : at]):
        return None
    end = at
    while end < len(texts) and is_capitalised(texts[end]):
        end += 1
    return _name(texts[at:end]) if end - at > 1 else None


def _name(texts: list[str]) -> Name | None:
    """A name of words with capitals; titles are no first names."""
    own = [text for text in texts if text.lower() not in word_set("known_age", "titles")]
    if not own:
        return None
    return Name(own[-2] if len(own) > 1 else None, own[-1])
