"""The places in a sentence: capitalised names after "in", "from", "near" ..."""

from __future__ import annotations

from checker.clauses.marks import Mark
from checker.languages.lexicon import load
from checker.model.words import Words

_LONGEST = 5  # words of a place's name

_SCOPE = load("scope")
_PLACE = frozenset(_SCOPE["place"].split())
_NOT_PLACE = frozenset(_SCOPE["not_place"].split())
_ORGANISATIONS = frozenset(_SCOPE["organisations"].split())
_SIDES = frozenset(_SCOPE["sides"].split())
_DEMONYMS = frozenset(_SCOPE["demonyms"].split())
_DEMONYM_ENDINGS = tuple(_SCOPE["demonym_endings"].split())


def places(words: Words, tags: str) -> list[Mark]:
    """The places of a sentence, in order.

    >>> from checker.extraction.tokens import tokenize
    >>> text = "Three were held in West Yorkshire and one at home."
    >>> places(tokenize(text, 0, len(text)), "NBEPLLCNPL.")
    [Mark(token=4, stop=6, texts=('west yorkshire',))]
    """
    marks: list[Mark] = []
    for i, word in enumerate(words.lower):
        if word in _PLACE and tags[i] == "P":
            first = i + 2 if words.lower[i + 1 : i + 2] == ["the"] else i + 1
            stop = _name_end(words, tags, first)
            if stop > first and not _is_organisation(words, first, stop) and not _is_demonym(words, tags, stop):
                marks.append(Mark(first, stop, (" ".join(words.lower[first:stop]),)))
    return marks


def _name_end(words: Words, tags: str, first: int) -> int:
    stop = first
    while stop < len(words) and stop < first + _LONGEST and tags[stop] in "LKJ" and words.texts[stop][0].isupper():
        if words.lower[stop] in _NOT_PLACE:
            break
        stop += 1
    return stop


def _is_organisation(words: Words, first: int, stop: int) -> bool:
    """ "the University of Leeds", "Lloyds Bank", but "the West Bank"."""
    return any(
        word in _ORGANISATIONS and (at == 0 or words.lower[first + at - 1] not in _SIDES)
        for at, word in enumerate(words.lower[first:stop])
    )


def _is_demonym(words: Words, tags: str, stop: int) -> bool:
    """Whether the name is of a people or a language: "Chinese custody", "in French"."""
    last = words.lower[stop - 1]
    if last in _DEMONYMS:
        return True
    follows = (tags[stop : stop + 1] in ("L", "K", "J", "-") and words.texts[stop][0].islower()) or words.glued(
        stop - 1
    )
    return follows and last.endswith(_DEMONYM_ENDINGS)
