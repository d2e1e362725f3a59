"""Names as a text prints them: where one begins and ends, whether two are of one, of whom the sentence before tells."""

from __future__ import annotations

import re
from functools import partial
from typing import TypeAlias

from checker.languages.closed import empty_words
from checker.languages.lexicon import load, word_set
from checker.link.context import Context
from checker.model.document import Zone
from checker.model.figure import Figure

_words_of = partial(word_set, "places_of_names")

_TOP = (Zone.HEADLINE, Zone.STANDFIRST)
_DATELINE = re.compile(r"\A[A-Z]{2}[^a-z]*.{0,30}? [-–—]+ ")
_NAME = re.compile(r"\b[A-Z][\w-]*(?: [A-Z][\w-]*)*(?![\w-]|['’]s [A-Z])")  # of "Spain's Anna Holm" the second
_POSSESSIVE = frozenset(("'s", "’s"))
LONGEST = 4  # tokens within a name that are none by themselves

Name: TypeAlias = tuple[str, ...]


def same_name(one: Name, other: Name) -> bool:
    """Whether two names may be of one: "Holm" or "A Holm" and "Anna Holm", "Leeds" and "Leeds United".

    So may be "St Mary's CC" and "St Mary's College", not "Anna Holm" and "Ola Holm".
    """
    short, long = sorted((one, other), key=len)
    alike = short[:3] if short[2:3] and short[2] in _POSSESSIVE else short
    if long[: len(alike)] == alike:
        return True
    return short[-1] == long[-1] and (len(short) == 1 or _may_be_one(short[-2], long[-2]))


def _may_be_one(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])


def name_from(texts: list[str], start: int) -> tuple[int, Name]:
    """The token behind the name that begins at a token, and the name; an empty one where none begins."""
    stop = start
    while stop < len(texts) and (_is_name(texts[stop]) or (start < stop and _goes_on(texts, stop))):
        stop += 1
    while start < stop and texts[start].lower() in empty_words():
        start += 1  # "But Holm", "The Armenian"
    return stop, _unless_month(texts[start:stop])


def name_to(texts: list[str], stop: int) -> Name:
    """The name that ends before a token; an empty one where none ends there."""
    start = stop
    while start > 0 and (_is_name(texts[start - 1]) or (start < stop and texts[start - 1] in _words_of("in_name"))):
        start -= 1
    while start < stop and (not _is_name(texts[start]) or texts[start].lower() in empty_words()):
        start += 1
    return _unless_month(texts[start:stop])


def names_before(context: Context, figure: Figure) -> list[Name]:
    """The names before a figure in its sentence."""
    return [name for at, name in _names(context.reading.words[figure.sentence].texts) if at < figure.opening]


def actors_before(context: Context, figure: Figure) -> list[Name]:
    """The same without those that say of whom or whence another is: "Norway's women", "Ek, of Finland,"."""
    texts = context.reading.words[figure.sentence].texts
    named = [(at, name) for at, name in _names(texts) if at < figure.opening]
    return [
        name
        for at, name in named
        if texts[max(0, at - 2) : at] != [",", "of"] and _POSSESSIVE.isdisjoint(texts[at + len(name) :][:1])
    ]


def _names(texts: list[str]) -> list[tuple[int, Name]]:
    """The names of a sentence, each with the token where it begins."""
    found = []
    at = 0
    while at < len(texts):
        stop, name = name_from(texts, at)
        if name:
            found.append((stop - len(name), name))
        at = max(stop, at + 1)
    return found


def names_of_sentence_before(context: Context, sentence: int) -> list[Name]:
    """The names of the sentence before, of the first of which "The fifth seed" or "He" speaks; none of a headline."""
    sentences = context.reading.document.sentences
    before = sentences[sentence - 1]
    if sentence == 0 or before.zone in _TOP:
        return []
    told = _DATELINE.sub("", context.reading.document.prose[before.start : before.end])
    names = (tuple(match.split()) for match in _NAME.findall(told))
    return [name for name in names if name[0].lower() not in empty_words()]


def _unless_month(name: list[str]) -> Name:
    """A name, unless it is that of a month alone: "Jan Dahl", but not "May"."""
    return () if len(name) == 1 and name[0].lower() in load("calendar")["months"] else tuple(name)


def _is_name(text: str) -> bool:
    return is_capitalised(text) and text.lower() not in load("calendar")["weekdays"]


def is_capitalised(text: str) -> bool:
    """Whether a token is a word with a capital: "O'Brien", "Mensah-Cole"; no number and no mark."""
    return text[0].isupper() and text.replace("-", "").replace("'", "").replace("’", "").isalpha()


def _goes_on(texts: list[str], at: int) -> bool:
    """Whether what is no name by itself stands within one: "de la", the "'s" of "St Mary's College"."""
    within = _words_of("in_name").union(_POSSESSIVE)
    stop = next((i for i in range(at, min(len(texts), at + LONGEST)) if texts[i] not in within), len(texts))
    return at < stop < len(texts) and _is_name(texts[stop])
