"""Where sentences end, and what stands between quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import partial

from checker.languages.lexicon import load, word_set
from checker.model.document import Sentence, Zone

_words = partial(word_set, "abbreviations")

# A run of stops is entered only at its first mark, so that a line of dots costs linear time. That none stands before
# it is asked behind it: a pattern that begins with the marks themselves is found five times as fast.
_STOP = re.compile(r"([.!?…](?<![.!?…]{2})[.!?…]*+)([\"'”’)\]»]*+)\s++")
_NEXT = re.compile(r"[\"'“‘(\[«]*+(\w*)(\.?)")
# "At 9 p.m. Eastern (6 p.m. Pacific)": the zones of North America have names that may open a sentence, too.
_REGION = re.compile(
    r"\(?(?:Eastern|Central|Mountain|Pacific)(?=[,.;:)/]|\s+(?:[Tt]ime|Standard|Daylight|\(|on|and|in|at|to|for)\b)"
)
# The stop of a place is none: "1. A Holm (Leeds) 29:10; 2. J Dahl, 29:12".
_PLACE = re.compile(r"(?:^|[:;] )\d{1,2}$")
_LONGEST_PLACE = 4  # characters: "; 12"
_OPENING = "\"'“‘([«"
_LONGEST_ABBREVIATION = 16


def split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences of ``text[start:end]`` as half-open spans without white space between.

    White space at the ends of ``text[start:end]`` is the caller's to leave out.

    >>> text = "Mr. Hill paid $1.5m on Feb. 4. Nobody knows why."
    >>> [text[a:b] for a, b in split(text, 0, len(text))]
    ['Mr. Hill paid $1.5m on Feb. 4.', 'Nobody knows why.']
    """
    for match in _STOP.finditer(text, start, end):
        after, stop = match.end(), match.start()
        place = _PLACE.search(text[max(start, stop - _LONGEST_PLACE) : stop])
        if after < end and not place and _ends(text, match, after):
            yield start, match.end(2)
            start = after
    if start < end:
        yield start, end


def of_blocks(text: str, blocks: Iterable[tuple[Zone, int, int]]) -> tuple[Sentence, ...]:
    """The sentences of the blocks of a text, each block with its zone and its half-open span."""
    found: list[Sentence] = []
    for paragraph, (zone, start, end) in enumerate(blocks):
        for first, last in split(text, start, end):
            found.append(Sentence(first, last, len(found), paragraph, zone))
    return tuple(found)


def _ends(text: str, stop: re.Match[str], after: int) -> bool:
    if text[after].islower():
        return False
    if stop.group(1) != "." or stop.group(2):
        return True
    before = text[max(0, stop.start() - _LONGEST_ABBREVIATION) : stop.start()]
    words = before.replace("-", " ").replace("/", " ").split()
    if not words or before[-1].isspace():
        return True
    return not _abbreviates(words[-1].lstrip(_OPENING), text, after)


def _abbreviates(word: str, text: str, after: int) -> bool:
    """Whether the stop behind ``word`` belongs to it and the sentence goes on at ``after``."""
    lower = word.lower()
    if lower in _words("before_numbers"):
        return text[after].isdigit()
    following = _NEXT.match(text, after)
    assert following  # it matches the empty string
    if lower in _words("closers"):
        return _tells_time(following.group(1)) or _REGION.match(text, after) is not None
    several = "." in word and 1 < len(word) < 8 and word[-2] == "." and word[-1].isalpha()  # "U.S", but no "0.4"
    initials = several or (len(word) == 1 and word.isupper())
    return (initials or lower in _words("abbreviations")) and not _starts(following)


def _starts(following: re.Match[str]) -> bool:
    """Whether a word that opens sentences follows; a lone letter with a stop is one more initial."""
    word, stop = following.groups()
    if stop and len(word) == 1:
        return False
    return word.lower() in _words("starters")


def _tells_time(word: str) -> bool:
    lower = word.lower()
    calendar = load("calendar")
    zone = len(word) > 1 and word.isupper()
    return zone or word[:1].isdigit() or lower in calendar["months"] or lower in calendar["weekdays"]


_MARK = re.compile('["“”‘’]')
_BEFORE_CLOSING = ".,!?;…%'’)"


def quotations(text: str, paragraphs: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """The quotations of ``text`` as half-open spans without their marks, in order.

    A quotation that its paragraph leaves open runs to the end of it if the next paragraph opens
    with a mark again, as long quotations do; else the mark is taken for a stray.
    Straight single marks are never read: they are apostrophes too.

    >>> quotations('"Go," he said. “Now.”', [(0, 21)])
    ((1, 4), (16, 20))
    """
    found: list[tuple[int, int]] = []
    pending: tuple[int, int] | None = None
    for start, end in paragraphs:
        if pending and text[start : start + 1] in ("“", '"'):
            found.append(pending)
        opening = _scan(text, start, end, found)
        pending = (opening, end) if opening is not None else None
    return tuple(found)


def _scan(text: str, start: int, end: int, found: list[tuple[int, int]]) -> int | None:
    """Collect the closed quotations of one paragraph; give where the one left open starts."""
    opening: int | None = None
    single = False
    for match in _MARK.finditer(text, start, end):
        at, mark = match.start(), match.group()
        if opening is None:
            if _opens(text, at, start, mark):
                opening, single = at + 1, mark == "‘"
        elif _closes(text, at, end, mark, single):
            found.append((opening, at))
            opening = None
    return None if single else opening


def _opens(text: str, at: int, start: int, mark: str) -> bool:
    if mark in "“‘":
        return True
    if mark != '"':
        return False
    return at == start or not (text[at - 1].isalnum() or text[at - 1] in _BEFORE_CLOSING)


def _closes(text: str, at: int, end: int, mark: str, single: bool) -> bool:
    if single:
        return mark == "’" and not (at + 1 < end and text[at + 1].isalnum())
    return mark in '"”'
