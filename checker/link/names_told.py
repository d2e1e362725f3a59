"""Names as a text prints them: where one begins and ends, whether two are of one, of whom the sentence before tells."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import partial
from typing import TypeAlias

from checker.languages.closed import empty_words
from checker.languages.lexicon import load, word_set
from checker.link.context import Context, found_once
from checker.model.document import Zone
from checker.model.figure import Figure

_words_of = partial(word_set, "places_of_names")

_TOP = (Zone.HEADLINE, Zone.STANDFIRST)
_DATELINE = re.compile(r"\A[A-Z]{2}[^a-z]*.{0,30}? [-–—]+ ")
_NAME = re.compile(r"\b[A-Z][\w-]*(?: [A-Z][\w-]*)*(?![\w-]|['’]s [A-Z])")  # of "Spain's Anna Holm" the second
_NAMED = re.compile(r"\b([A-Z][\w’'-]+) (?=([A-Z][\w’'-]+))")
_POSSESSIVE = ("'s", "’s")

Name: TypeAlias = tuple[str, ...]


def same_name(one: Name, other: Name) -> bool:
    """Whether two names may be of one: "Holm" or "A Holm" and "Anna Holm", "Leeds" and "Leeds United".

    So may be "St Mary's CC" and "St Mary's College", not "Anna Holm" and "Ola Holm".
    """
    short, long = sorted((one, other), key=len)
    if long[: len(short[:2])] == short[:2]:
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


@found_once
def first_names(context: Context) -> dict[str, set[str]]:
    """By each name, those that stand before it anywhere in the article: "Victor" and "Lou" by "Hale", not "But"."""
    found: dict[str, set[str]] = defaultdict(set)
    for first, last in _NAMED.findall(context.reading.document.prose):
        if first.lower() not in empty_words():
            found[last.removesuffix("'s").removesuffix("’s")].add(first)
    return found


def names_before(context: Context, figure: Figure) -> list[Name]:
    """The names before a figure in its sentence."""
    texts = context.reading.words[figure.sentence].texts
    found = []
    at = 0
    while at < figure.opening:
        stop, name = name_from(texts, at)
        found.append(name)
        at = max(stop, at + 1)
    return [name for name in found if name]


def subject_before(context: Context, sentence: int) -> Name | None:
    """The first name of the sentence before, of whom "The fifth seed" or "He" speaks; None below a headline."""
    sentences = context.reading.document.sentences
    before = sentences[sentence - 1]
    if sentence == 0 or before.zone in _TOP:
        return None
    told = _DATELINE.sub("", context.reading.document.prose[before.start : before.end])
    names = (tuple(match.split()) for match in _NAME.findall(told))
    return next((name for name in names if name[0].lower() not in empty_words()), None)


def _unless_month(name: list[str]) -> Name:
    """A name, unless it is that of a month alone: "Jan Dahl", but not "May"."""
    return () if len(name) == 1 and name[0].lower() in load("calendar")["months"] else tuple(name)


def _is_name(text: str) -> bool:
    if text.lower() in load("calendar")["weekdays"]:
        return False
    return text[0].isupper() and text.replace("'", "").replace("’", "").replace("-", "").isalpha()


def _goes_on(texts: list[str], at: int) -> bool:
    """Whether what is no name by itself stands within one: "de", the "'s" of "St Mary's College"."""
    within = texts[at] in _words_of("in_name") or texts[at] in _POSSESSIVE
    return within and at + 1 < len(texts) and (_is_name(texts[at + 1]) or _goes_on(texts, at + 1))
