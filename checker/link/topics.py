"""What a figure measures, as its clause names it: "profits" of "net profits fell 15%", of "a 15% fall in profits"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from checker.languages.lexicon import load
from checker.link.context import Context, stems
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.rulebook.wordsets import barriers, words_of

SHARED = 3  # stems that tell one thing where the lexicon knows none: "people", "connected", "broadband"
_MODIFIERS = 3  # words before a thing that may make another of it: "net operating profit"
_BEHIND = 10  # tokens behind "a rise of 5% in" that may name the thing
_MARKS = frozenset((",", ";", ":", "(", ")", "–", "—", "and", "or"))
_NAMING = frozenset(("in", "of", "for", "more", "fewer", "less"))
_LEVELS = frozenset(("from", "to", "at", "by", "during", "over", "last", "this", "compared", "against"))


@dataclass(frozen=True, slots=True)
class Topic:
    """What one figure measures: classes of things, the noun it counts, words that set it apart, names, the period."""

    things: frozenset[str]
    stems: frozenset[str]
    counted: str | None
    modifiers: frozenset[str]
    names: frozenset[str]
    periods: frozenset[str]
    said: frozenset[str]  # every word of the sentence

    def is_told_by(self, other: Topic) -> bool:
        """Whether another figure of the article may be of the same thing, in another sentence.

        Names and periods must not differ, nor words that set the thing apart.
        """
        for mine, others in ((self.names, other.names), (self.periods, other.periods)):
            if mine and others and not mine & others:
                return False
        apart = self.modifiers | (other.modifiers & (_distinct() | other.names))
        if not apart <= (self.said & other.said):
            return False
        if self.counted is not None:
            return self.counted in other.things | other.stems
        if self.things and other.things:
            return self.things <= other.things or other.things <= self.things
        return not self.things | other.things and len(self.stems & other.stems) >= SHARED


def topic(context: Context, figure: Figure) -> Topic:
    """The topic of a figure."""
    words = context.reading.words[figure.sentence]
    start, stop = _region(context, figure)
    lower = words.lower[start:stop]
    at = next((i for i in range(start, stop) if words.lower[i] in _things()), start)
    at = start if words.lower[at] in load("changes")["verbs"] else at
    before = list(takewhile(_says_something, reversed(words.texts[max(start, at - _MODIFIERS) : at])))
    return Topic(
        frozenset(name for word in lower for name in (_things().get(word),) if name),
        stems([word for word in words.texts[start:stop] if word.islower() and word not in _verbs()]),
        _counted(figure),
        frozenset(_singular(word.lower()) for word in before if word.lower() not in _plain()),
        frozenset(text.lower() for i, text in enumerate(words.texts[start:stop], start) if i and text[0].isupper()),
        frozenset(period for word in words.lower for period in (_periods().get(word),) if period),
        frozenset(map(_singular, words.lower)),
    )


def _says_something(word: str) -> bool:
    return word.isalpha() and (word[0].isupper() or bool(stems([word])))


def _singular(word: str) -> str:
    return word.removesuffix("s")


def _counted(figure: Figure) -> str | None:
    """The class of the noun that a figure counts, else its stem: as it is found among things and stems."""
    if figure.counted is None or figure.kind is not Kind.COUNT:
        return None
    lemma, head = figure.counted.lemma, figure.counted.head.lower()
    return _things().get(lemma) or _things().get(head) or next(iter(stems([lemma])), lemma)


def _region(context: Context, figure: Figure) -> tuple[int, int]:
    """The span of tokens that name what the figure measures: behind "a 5% rise in", else before the figure."""
    words = context.words(figure)
    j = figure.stop
    of_noun = figure.opening > 1 and words[figure.opening - 1] == "of" and words[figure.opening - 2] in _change_nouns()
    if j < len(words) and words[j] in _change_nouns():
        j, of_noun = j + 1, True
    if j < len(words) and words[j] in _NAMING and (of_noun or words[j] not in ("in", "of", "for")):
        return j + 1, _end(context, figure, j + 1)
    return _clause(context, figure)


def _end(context: Context, figure: Figure, start: int) -> int:
    """The token behind the noun phrase that begins at token ``start``."""
    words = context.words(figure)
    others = [f.opening for f in context.by_sentence[figure.sentence] if f.opening >= start]
    limit = min([start + _BEHIND, len(words), *others])
    return next((i for i in range(start, limit) if words[i] in _MARKS - {"and"} or words[i] in _LEVELS), limit)


def _clause(context: Context, figure: Figure) -> tuple[int, int]:
    """From the start of the nearest clause before the figure that names a thing, up to the figure.

    It never reaches beyond another figure of its kind, whose thing that would be.
    """
    words, stop = context.words(figure), figure.opening
    least = max((f.stop for f in context.by_sentence[figure.sentence] if _is_alike(f, figure)), default=0)
    for start in range(stop, least, -1):
        opens = words[start - 1] in _MARKS or words[start - 1] in barriers()
        if opens and any(word in _things() for word in words[start:stop]):
            return start, stop
    return least, stop


def _is_alike(other: Figure, figure: Figure) -> bool:
    return other.kind is figure.kind and other.stop <= figure.opening


@cache
def _change_nouns() -> frozenset[str]:
    return words_of("upturn") | words_of("downturn")


@cache
def _verbs() -> frozenset[str]:
    """Verbs of change and of saying, which say nothing of what is measured."""
    changing = (words_of(name) for name in ("rise", "fall", "raise", "lower"))
    return frozenset(load("changes")["saying"].split()).union(*changing)


@cache
def _things() -> dict[str, str]:
    data = load("changes")
    return {word: row.split()[0] for row in data["things"] for word in row.split()} | data["verbs"]


@cache
def _periods() -> dict[str, str]:
    return {word: name for name, row in load("changes")["periods"].items() for word in row.split()}


@cache
def _distinct() -> frozenset[str]:
    return frozenset(load("changes")["distinct"].split())


@cache
def _plain() -> frozenset[str]:
    return frozenset(load("changes")["plain"].split())
