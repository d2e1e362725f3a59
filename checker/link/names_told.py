"""Names as a text prints them: where one begins and ends, whether two are of one, of whom the sentence before tells."""

from __future__ import annotations

import re
from functools import partial
from typing import TypeAlias

from checker.languages.closed import empty_words
from checker.languages.lexicon import load, word_set
from checker.link.context import Context
from checker.model.document import Zone

_words_of = partial(word_set, "places_of_names")

_TOP = (Zone.HEADLINE, Zone.STANDFIRST)
_DATELINE = re.compile(r"\A[A-Z]{2}[^a-z]*.{0,30}? [-–—]+ ")
_NAME = re.compile(r"\b[A-Z][\w-]*(?: [A-Z][\w-]*)*(?![\w-]|['’]s [A-Z])")  # of "Spain's Anna Holm" the second
_POSSESSIVE = ("'s", "’s")

Name: TypeAlias = tuple[str, ...]


def same_name(one: Name, other: Name) -> bool:
    """Whether two names may be of one: "Holm" or "A Holm" and "Anna Holm", "Leeds" and "Leeds United".

    So may be "St Mary's CC" and "St Mary's College", not "Anna Holm" and "Ola Holm".
    """
    short, long = sorted((one, other), key=len)
    if long[: len(short)] == short or (len(short) > 1 and long[:2] == short[:2]):
        return True
    return short[-1] == long[-1] and (len(short) == 1 or _may_be_one(short[-2], long[-2]))


def _may_be_one(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])


def name_from(texts: list[str], start: int) -> tuple[int, Name]:
    """The name that begins at a token, and the token behind it; an empty one where none begins there."""
    stop = start
    while stop < len(texts) and (_is_name(texts[stop]) or (start < stop and _goes_on(texts, stop))):
        stop += 1
    while start < stop and texts[start].lower() in empty_words():
        start += 1  # "But Holm", "The Armenian"
    return stop, tuple(texts[start:stop])


def name_to(texts: list[str], stop: int) -> Name:
    """The name that ends before a token; an empty one where none ends there."""
    start = stop
    while start > 0 and (_is_name(texts[start - 1]) or (start < stop and texts[start - 1] in _words_of("in_name"))):
        start -= 1
    while start < stop and (not _is_name(texts[start]) or texts[start].lower() in empty_words()):
        start += 1
    return tuple(texts[start:stop])


def names_in(context: Context, sentence: int) -> list[tuple[int, Name]]:
    """The names of a sentence, each with the token where it begins."""
    texts = context.reading.words[sentence].texts
    found = []
    at = 0
    while at < len(texts):
        stop, name = name_from(texts, at)
        if name:
            found.append((at, name))
        at = max(stop, at + 1)
    return found


def subject_before(context: Context, sentence: int) -> Name | None:
    """The first name of the sentence before, of whom "The fifth seed" or "He" speaks; None below a headline."""
    sentences = context.reading.document.sentences
    if sentence == 0 or sentences[sentence - 1].zone in _TOP:
        return None
    before = sentences[sentence - 1]
    told = _DATELINE.sub("", context.reading.document.prose[before.start : before.end])
    names = (tuple(match.split()) for match in _NAME.findall(told))
    return next((name for name in names if name[0].lower() not in empty_words()), None)


def _is_name(text: str) -> bool:
    calendar = load("calendar")
    if text.lower() in calendar["months"] or text.lower() in calendar["weekdays"]:
        return False
    return text[0].isupper() and text.replace("'", "").replace("’", "").replace("-", "").isalpha()


def _goes_on(texts: list[str], at: int) -> bool:
    """Whether what is no name by itself stands within one: "de", the "'s" of "St Mary's College"."""
    within = texts[at] in _words_of("in_name") or texts[at] in _POSSESSIVE
    return within and at + 1 < len(texts) and (_is_name(texts[at + 1]) or _goes_on(texts, at + 1))
