"""Whose figure it is: the possessor ("Ford's sales") or the name that is the subject of the figure's verb.

Silent where it would be a guess: of "sales at Ford" and of a subject named in another sentence. The first word of a
sentence is a name only where it is capitalised inside a sentence of the article too.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

from checker.clauses.context import in_capitals
from checker.clauses.nouns import Phrase
from checker.clauses.verbs import COPULA, FINITE, GERUND, INFINITIVE, VerbGroup
from checker.extraction.lexemes import CLOSED
from checker.model.figure import Governor, Role
from checker.model.words import Words

_LONGEST = 8  # tokens of a subject
_INSERTION = 16  # tokens between the commas of "Ford, which employs 300, sold"
_CHAIN = 4  # verbs in a chain: "Ford said it plans to cut"
_CLOSE = 6  # tokens between a figure without a governor and the "was" before it
_POSSESSIVE = ("'s", "’s", "'", "’")
_ITS = frozenset(("its", "his", "her", "their"))
_THIRD = frozenset(("it", "he", "she", "they"))
_INSIDE = re.compile(r"[a-z,] ([A-Z][\w&-]*)")


class Names:
    """The words of an article that have a capital inside a sentence; collected when first needed."""

    def __init__(self, prose: str) -> None:
        self.prose = prose

    @cached_property
    def _inside(self) -> frozenset[str]:
        return frozenset(_INSIDE.findall(self.prose))

    def __contains__(self, word: object) -> bool:
        return word in self._inside


class Owners:
    """The owners of one sentence's figures: none if every word has a capital, as in many headlines."""

    def __init__(self, words: Words, tags: str, groups: list[VerbGroup], names: Names) -> None:
        self.words = words
        self.tags = tags
        self.groups = groups
        self.starts = [group.start for group in groups]
        self.names = names
        self.known: dict[int, str | None] = {}

    def owner(self, phrase: Phrase, governor: Governor | None, *, listed: bool) -> str | None:
        """The owner of a figure in lower case, or None. ``listed``: the figure is one of a list."""
        found = self._found(phrase, governor, listed=listed)
        return None if found is None or in_capitals(self.words) else found

    def _found(self, phrase: Phrase, governor: Governor | None, *, listed: bool) -> str | None:
        own = self._possessor(phrase)
        if own or (governor and governor.role in (Role.SUBJECT, Role.PASSIVE)):
            return own
        own = self._before_figure(phrase) if listed else None
        if own:
            return own
        at = self._group(phrase, governor)
        return None if at is None else self._subject(at, _CHAIN)

    def _possessor(self, phrase: Phrase) -> str | None:
        """ "Ford's 300 workers", "Ford's workforce of 300"."""
        stop = phrase.opening
        if stop and self.words.lower[stop - 1] == "of":
            stop -= 1
        start = stop
        while start > 0 and stop - start < _LONGEST and self.tags[start - 1] in "LKJ":
            start -= 1
        return self._name(start - 1) if start and self.words.lower[start - 1] in _POSSESSIVE else None

    def _before_figure(self, phrase: Phrase) -> str | None:
        """The subject of a figure without a verb: "and Boeing 340"."""
        left = phrase.opening - 1
        name = self._name(phrase.opening) if left > 0 and self.tags[left] in "LK" else None
        return name if name and self.tags[left - len(name.split()) : left][:1] in (",", "C", "D") else None

    def _group(self, phrase: Phrase, governor: Governor | None) -> int | None:
        """The number of the verb group whose subject may own the figure."""
        at = bisect_right(self.starts, governor.token if governor else phrase.opening) - 1
        if at < 0:
            return None
        group = self.groups[at]
        if governor:
            return at if group.start <= governor.token < group.stop else None
        near = group.stop <= phrase.opening <= group.stop + _CLOSE
        parted = any(letter in ",;SWC" for letter in self.tags[group.stop : phrase.opening])
        return at if near and group.form == COPULA and not parted else None

    def _subject(self, at: int, chain: int) -> str | None:
        """The name that is or owns the subject of a verb group."""
        if at < 0 or not chain or self.groups[at].passive:
            return None
        if at not in self.known:
            self.known[at] = self._look(at, chain)
        return self.known[at]

    def _look(self, at: int, chain: int) -> str | None:
        group = self.groups[at]
        k = group.start - 1
        while k >= 0 and self.tags[k] in "AX":
            k -= 1
        letter = self.tags[k] if k >= 0 else "^"
        if group.form == INFINITIVE or letter == "C" or (group.form == GERUND and letter == ","):
            return self._subject(at - 1, chain - 1)
        if group.form not in (FINITE, COPULA):
            return None
        if letter == "W":
            k -= 1
            letter = self.tags[k] if k >= 0 else "^"
            return self._name(k if letter == "," else k + 1)
        if letter == ",":
            k = self._before_insertion(k) - 1
        return self._of_phrase(k, at, chain)

    def _before_insertion(self, comma: int) -> int:
        """The comma that opens what the given one closes: "Ford, which employs 300, sold"; else 0."""
        for k in range(comma - 2, max(0, comma - _INSERTION), -1):
            if self.tags[k] == ",":
                inserted = self.tags[k + 1 : comma]
                return k if inserted[:1] in "WDNP" and (inserted[0] == "W" or "V" not in inserted) else 0
        return 0

    def _of_phrase(self, end: int, at: int, chain: int) -> str | None:
        """The owner that a subject names, whose last token is ``end``: "Ford", "Ford's sales", "its sales"."""
        name = self._name(end + 1)
        if name:
            return name
        k = end
        while k >= 0 and end - k < _LONGEST and self.tags[k] in "LKJN":
            k -= 1
        word = self.words.lower[k] if k >= 0 else ""
        if word in _POSSESSIVE:
            return self._name(k)
        if (word in _ITS and k < end) or (word in _THIRD and k == end):
            earlier = at - 1
            return self._subject(earlier, chain - 1) if earlier >= 0 and self.groups[earlier].form == FINITE else None
        return None

    def _name(self, stop: int) -> str | None:
        """The capitalised name that ends before token ``stop``, in lower case."""
        start = stop
        texts = self.words.texts
        while start > 0 and stop - start < _LONGEST and self.tags[start - 1] in "LKJ" and texts[start - 1][0].isupper():
            start -= 1
        if start == 0 and start < stop and self.words.lower[0] in CLOSED:
            start = 1
        if start == stop or (start == 0 and not self._is_known(stop)):
            return None
        if start and self.tags[start - 1] == "P":  # "sales in Leeds": it is the sales that rose
            return None
        return " ".join(self.words.lower[start:stop])

    def _is_known(self, stop: int) -> bool:
        """Whether the first word of a sentence is a name: with another capital after it, or if it is known."""
        return stop > 1 or self.words.texts[0] in self.names or self.words.lower[1:2] == ["'s"]
