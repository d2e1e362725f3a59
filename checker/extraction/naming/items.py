"""Things listed by name after a mark, or line for line below it: "three cities: London, Paris and Rome"."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import takewhile

from checker.extraction.naming.appositions import verbs_of_subjects
from checker.extraction.naming.name_lists import ends, listed, names_at, suffix_end
from checker.extraction.spans import Found, Span
from checker.languages.lexicon import load, word_set
from checker.model.document import Document, Sentence, Zone
from checker.model.quantity import Kind, Printed, Quantity, Style
from checker.model.words import Words

_CLOSED = {word for entry in ("linking", "closed", "numbers") for word in load("items")[entry].split()}
_NUMBERS = word_set("items", "numbers")
_LINKING = word_set("items", "linking")
_OWNERS = word_set("items", "owners")
_STOPS = (".", "?", "!")
OPENERS = {
    ":": _STOPS,
    "–": ("–", *_STOPS),
    "—": ("—", *_STOPS),
    "-": ("-", *_STOPS),
    "(": (")",),
    "namely": (";", *_STOPS),
    "including": (";", *_STOPS),
}
_BEFORE_NAMES = frozenset((":", "namely"))
_OPEN_ENDED = frozenset((":", "–", "—", "-"))
JOINTS = frozenset(("and", "or"))
_QUOTES = frozenset("”\"’'")
_LONGEST_ITEM = 8
_LEADING = frozenset(("in", "on", "at", "for", "with", "against", "from", "by"))
_LONGEST_TAIL = 5  # tokens after the preposition of "Foxx for Ray"
_ANNOUNCED = 6  # tokens before the mark in which a number announces a list
_LONGEST_LIST = 100
_RELATIVE = frozenset(("where", "which"))  # that go on after "They are A, B and C,"
_ARE = ("are", "were")
_FEWEST = 3  # of names in brackets; a colon or dash may open a list of two
_DIGITS = re.compile(r"\d+")
_FEWEST_POINTS = 2
_MOST = 40
_PARTING = 3  # sentences that may part a list
_REACH = 200  # sentences after the announcement that are looked at


def find(words: Words) -> list[Found]:
    """The lists of a sentence, each as one Found whose value is the number of its items.

    >>> from checker.extraction.tokens import tokenize
    >>> text = "Three cities bid: Leeds, New York and Rome."
    >>> [(f.first, int(f.quantity.numbers[0].value)) for f in find(tokenize(text, 0, len(text)))]
    [(4, 3)]
    """
    if JOINTS.isdisjoint(words.lower):
        return []
    found = []
    behind_subjects = set(verbs_of_subjects(words))
    for i, token in enumerate(words.lower):
        told = i in behind_subjects
        if told or (token in OPENERS and _opens(words, i)) or _are_they(words, i):
            stop = None if told else _end(words, i + 1, OPENERS.get(token, _STOPS))
            count = _count(words, i, stop) if stop else 0
            if not count and token in _BEFORE_NAMES and (behind := _names_behind(words, i + 1)):
                stop, count = behind
            elif told or (stop is None and token in _OPEN_ENDED and _is_announced(words, i)):
                stop = _sentence_end(words, i + 1)
                count = _parallel(words, i + 1, stop)
            if stop and count >= (_FEWEST if token == "(" else _FEWEST - 1):
                found.append(listed(i + 1, stop, count))
    return found


def _names_behind(words: Words, first: int) -> tuple[int, int] | None:
    """Where names end that stand right there, or after a preposition, and how many: ": in Leeds, Hull and York"."""
    first += words.lower[first] in _LEADING
    names = names_at(words, first)
    return names if names and ends(words, names[0]) else None


def _opens(words: Words, i: int) -> bool:
    """Whether the mark at ``i`` can stand before a list: no hyphen inside a word, no colon inside a time."""
    return i > 0 and i + 3 < len(words) and (words.lower[i] in "(—" or not words.glued(i))


def _are_they(words: Words, i: int) -> bool:
    """Whether "They are" or "These are" opens the sentence: with the names of those that the one before has counted."""
    return i == 1 and words.lower[0] in ("they", "these") and words.lower[1] in _ARE


def _end(words: Words, first: int, closers: tuple[str, ...]) -> int | None:
    """The token that closes the list: the mark that fits its opener, or the end of the sentence."""
    last = min(len(words), first + _LONGEST_LIST)
    for k in range(first, last):
        token = words.lower[k]
        if token in _RELATIVE and words.lower[k - 1] == "," and words.lower[first - 1] in _ARE:
            return k - 1
        owned = token in _OWNERS and words.lower[k - 1] in (",", "and")
        if token[0].isdigit() or (token in _CLOSED and token not in _LINKING and not owned):
            return None
        if token in closers and (token == ")" or not words.glued(k) or words.lower[k + 1] in _QUOTES):
            return k
    return last if last == len(words) and ")" not in closers else None


def _count(words: Words, opener: int, stop: int) -> int:
    """How many items stand between ``opener`` and ``stop``, 0 if that is not sure."""
    first = opener + 1
    tokens = words.lower[first:stop]
    mark = ";" if ";" in tokens else ","
    joints = [token for token in tokens if token in JOINTS]
    if len(joints) == 0 or (len(joints) > 1 and (mark == "," or len(set(joints)) > 1)):
        return 0
    items = [span for span in _cut(words, first, stop, mark, joints[0]) if suffix_end(words, span[0] - 1) != span[1]]
    if any(not _is_item(words.texts[a:b]) for a, b in items):
        return 0
    capitals = [words.texts[a][0].isupper() or words.texts[b - 1][0].isupper() for a, b in items]
    announced = not any(capitals) and _is_announced(words, opener)
    names = all(a or words.lower[first] == "the" for a, (first, _) in zip(capitals, items, strict=True)) and any(
        capitals
    )
    named = names and joints[0] == "and"  # of "Oslo, Rome or Bath" it is not told which there are
    return len(items) if named or announced else 0


def _sentence_end(words: Words, first: int) -> int:
    """The token that ends the sentence, or the dash that closes what a dash has opened."""
    last = min(len(words), first + _LONGEST_LIST)
    ends = (k for k in range(first, last) if words.lower[k] in (".", "?", "!", "–", "—") and not words.glued(k))
    return next(ends, last)


def _parallel(words: Words, first: int, stop: int) -> int:
    """How many names stand there of which one preposition tells more: "Foxx for Ray and Depp for Blow"."""
    tokens = words.lower[first:stop]
    if tokens.count("and") != 1 or any(token[0].isdigit() for token in tokens):
        return 0
    items = _cut(words, first, stop, ";" if ";" in tokens else ",", "and")
    if len(items) < _FEWEST - 1 or any(b - a > _LONGEST_ITEM + _LONGEST_TAIL for a, b in items):
        return 0
    leading = [next((k for k in range(a, b) if words.lower[k] in _LEADING), -1) for a, b in items]
    if -1 in leading or len({words.lower[k] for k in leading}) > 1:
        return 0
    ends = [k - (words.lower[k - 1] == ",") for k in leading]  # "Ann Lee, for her novel"
    named = all(
        k > a and _is_item(words.texts[a:k]) and any(text[0].isupper() for text in words.texts[a:k])
        for (a, _), k in zip(items, ends, strict=True)
    )
    short = all(0 < b - k - 1 <= _LONGEST_TAIL for (_, b), k in zip(items, leading, strict=True))
    return len(items) if named and short else 0


def _is_announced(words: Words, opener: int) -> bool:
    before = words.lower[max(0, opener - _ANNOUNCED) : opener]
    return any(token in _NUMBERS or token.isdecimal() for token in before)


def _cut(words: Words, first: int, stop: int, mark: str, joint: str) -> list[tuple[int, int]]:
    """The items' token spans: cut at the marks outside brackets, and at the last "and" or "or"."""
    cuts, depth = [first - 1], 0
    last_joint = max(k for k in range(first, stop) if words.lower[k] == joint)
    for k in range(first, stop):
        token = words.lower[k]
        depth += (token == "(") - (token == ")")
        if depth == 0 and (token == mark or k == last_joint):
            cuts.append(k)
    spans = [(a + 1, b) for a, b in zip(cuts, [*cuts[1:], stop], strict=True)]
    last = spans[-2] if len(spans) > 1 else None
    if last and last[0] == last[1]:  # a mark before "and"
        spans.remove(last)
    return spans


def _is_item(texts: list[str]) -> bool:
    """Whether the tokens are a short name or noun phrase, with at most an apposition in brackets."""
    if "(" in texts and texts[-1] == ")":
        texts = texts[: texts.index("(")]
    if not 0 < len(texts) <= _LONGEST_ITEM:
        return False
    words = [text for text in texts if text not in ("-", "'s", "’s", "of", "the", ".", "'", "’", "&")]
    if not words or not all(word[0].isalpha() for word in words):
        return False
    if texts[0][0].isupper():
        return all(word[0].isupper() for word in words)
    with_role = 2 < len(words) <= 5 and words[-1][0].isupper() and words[-2][0].isupper()  # "bassist Tom Kerr"
    return len(words) <= 3 or with_role


def points_below(document: Document, sentence: Sentence, words: Words) -> Span | None:
    r"""The list below a sentence that ends with a colon, as a figure that stands there: the number of its points.

    None where points may stand within points, or where a numbered list goes on after other text.

    >>> from checker.extraction.tokens import tokenize
    >>> text = "Two aims:\n\n- peace\n- work"
    >>> zones = ((0, 9, Zone.BODY), (13, 18, Zone.LIST), (21, 25, Zone.LIST))
    >>> sentences = tuple(Sentence(start, end, i, i, zone) for i, (start, end, zone) in enumerate(zones))
    >>> found = points_below(Document(text, text, sentences), sentences[0], tokenize(text, 0, 9))
    >>> int(found.quantity.numbers[0].value)
    2
    """
    if not words.lower or words.lower[-1] != ":" or sentence.zone is Zone.LIST:
        return None
    behind = document.sentences[sentence.index + 1 : sentence.index + 1 + _REACH]
    listed = list(takewhile(lambda s: s.zone is Zone.LIST, behind))
    first_of = {point.paragraph: point for point in reversed(listed)}
    points = list(first_of.values())[::-1]
    if not _FEWEST_POINTS <= len(points) <= _MOST:
        return None
    marks = [_mark(document, point) for point in points]
    alike = {_DIGITS.sub("1", mark) for mark in marks}
    if len(alike) > 1 or not marks[0].strip() or _goes_on(document, behind[len(listed) :], marks):
        return None
    printed = Printed(Fraction(len(points)), style=Style.IMPLIED)
    return Span(len(words) - 1, len(words) - 1, len(words), Quantity(Kind.ITEMS, (printed,)))


def _mark(document: Document, point: Sentence) -> str:
    """What stands on the line before a point: "  * ", "1. ", "<li>"."""
    start = document.origins.span(point.start, point.end)[0]
    return document.source[document.source.rfind("\n", 0, start) + 1 : start]


def _goes_on(document: Document, behind: tuple[Sentence, ...], marks: list[str]) -> bool:
    """Whether the list goes on after a text that parts it, or a numbered one does not begin with 1."""
    if any(s.zone is Zone.LIST for s in behind[:_PARTING]):
        return True
    numbers = [_DIGITS.search(mark) for mark in marks]
    if not all(numbers):
        return False
    told = [int(number[0]) for number in numbers if number]
    later = (_DIGITS.search(_mark(document, s)) for s in behind if s.zone is Zone.LIST)
    return told != list(range(1, len(told) + 1)) or any(n and int(n[0]) == told[-1] + 1 for n in later)
