"""What a figure measures, as its clause names it: "profits" of "net profits fell 15%", of "a 15% fall in profits"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, partial
from itertools import pairwise, takewhile

from msgspec import Struct

from checker.languages.lexicon import firsts_of_rows, keys_of_words, load, word_set
from checker.languages.stems import stems
from checker.languages.things import PEOPLE, is_person
from checker.link.context import REMEMBERED, Context
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.rulebook.wordsets import barriers, words_of

_marks = partial(word_set, "changes")

SHARED = 3  # stems that tell one thing where the lexicon knows none: "people", "connected", "broadband"
_MODIFIERS = 3  # words before a thing that may make another of it: "net operating profit"
_BEHIND = 10  # tokens behind "a rise of 5% in" that may name the thing
_MARKS = frozenset((",", ";", ":", "(", ")", "–", "—", "and", "or"))
_OF = ("of", "among", "for", "on", "to", "with")
_NAMING = frozenset(("in", "of", "for", "more", "fewer", "less"))
_LEVELS = frozenset(("from", "to", "at", "by", "during", "over", "last", "this", "compared", "against"))


class Topic(Struct, frozen=True):
    """What one figure measures, and all that sets it apart from what other figures do."""

    things: frozenset[str]  # the classes of the things that its clause names
    stems: frozenset[str]  # of the other words of its clause
    counted: str | None  # the class or the stem of the noun that it counts
    modifiers: frozenset[str]  # of the thing: "operating", "US", "copper" of "the price of copper"
    names: frozenset[str]
    periods: frozenset[str]
    places: frozenset[str]
    bases: frozenset[str]  # "average", "median", and how far it reaches: "nationally"
    owner: frozenset[str]  # whose figure it is
    said: frozenset[str]  # every word of its sentence
    is_money: bool

    def is_told_by(self, change: Topic) -> bool:
        """Whether a change that another sentence tells may be of the same thing."""
        for mine, others in ((self.names, change.names), (self.periods, change.periods)):
            if mine and others and not mine & others:
                return False
        if self.bases != change.bases or not self.owner <= change.said or self.is_number_of(change):
            return False
        if not self.places <= change.said or not change.places & distinct() <= self.said:
            return False
        apart = self.modifiers | (change.modifiers if self.modifiers or self.names else change.modifiers & distinct())
        if not apart <= self.said & change.said:
            return False
        if self.counted is not None:
            by_verb = self.counted == PEOPLE and self.things == change.things
            singular = frozenset(map(_singular, change.stems))
            return by_verb or self.counted in change.things | change.stems | singular | {change.counted}
        told = change.things or frozenset(filter(None, (change.counted,)))
        if self.things and told:
            shared = self.things & told
            return shared in (self.things, told) and (not self.is_money or bool(shared & sums()))
        return not self.things | told and len(self.stems & change.stems) >= SHARED

    def is_number_of(self, change: Topic) -> bool:
        """Whether it is no money, but a change is told as one of value: "Car sales rose 8% by value. It sold 3,200"."""
        return not self.is_money and "value" in change.said - self.said


class Said(Struct, frozen=True):
    """What the topics of all figures of a sentence have in common."""

    spans: frozenset[str]  # the lengths of time that it tells of
    reaches: frozenset[str]
    words: frozenset[str]  # in the singular


def topic(context: Context, figure: Figure) -> Topic:
    """The topic of a figure."""
    known: dict[int, Topic] = context.once("topics", dict)
    if figure.start not in known:
        if len(known) >= REMEMBERED:
            known.clear()
        known[figure.start] = _topic(context, figure)
    return known[figure.start]


def _topic(context: Context, figure: Figure) -> Topic:
    words = context.reading.words[figure.sentence]
    start, stop = _region(context, figure)
    lower, texts = words.lower[start:stop], words.texts[start:stop]
    at = next((i for i, word in enumerate(lower) if word in things()), len(lower))
    counted = figure.counted.modifiers if figure.counted and figure.kind is Kind.COUNT else ()
    said = _said(context, figure.sentence)
    return Topic(
        _things_named(lower) or _told_by_verb(figure, lower),
        stems([word.lower() for i, word in enumerate(texts, start) if (word.islower() or not i)]) - _verb_stems(),
        _counted(figure),
        frozenset(_singular(word.lower()) for word in (*_modifiers(texts, at), *counted)) - _plain(),
        frozenset(text.lower() for i, text in enumerate(texts, start) if i and text[0].isupper()) - _marks("months"),
        said.spans,
        frozenset(_singular(word) for place in figure.scope.places for word in place.split()),
        (frozenset(lower) & _marks("bases")) | said.reaches,
        frozenset(map(_singular, (figure.scope.owner or "").split())),
        said.words,
        figure.kind is Kind.MONEY,
    )


def _said(context: Context, sentence: int) -> Said:
    """What a sentence says of each of its figures: of the sentence asked for last, as its figures follow each other."""
    known: dict[int, Said] = context.once("said by the last sentence", dict)
    if sentence not in known:
        lower = context.reading.words[sentence].lower
        known.clear()
        known[sentence] = Said(
            frozenset(_time_spans(lower)), _marks("reaches").intersection(lower), frozenset(map(_singular, lower))
        )
    return known[sentence]


def _things_named(lower: list[str]) -> frozenset[str]:
    """The classes of the things that words name, two of them together before one alone: "stock", "housing stock"."""
    of_two: dict[str, str] = load("changes")["things_of_two"]
    pairs = of_two.keys() & {f"{a} {b}" for a, b in pairwise(lower)}
    taken = {word for pair in pairs for word in pair.split()}
    alone = (things()[word] for word in lower if word in things() and word not in taken)
    return frozenset((*alone, *(of_two[pair] for pair in pairs)))


def _told_by_verb(figure: Figure, lower: list[str]) -> frozenset[str]:
    """The thing that only a verb tells: "it made £4m", "1.2 million people visited"."""
    verbs: dict[str, str] = load("changes")["verbs"]
    said = [figure.verb] if figure.counted and is_person(figure.counted.lemma) else lower
    return frozenset(things()[verbs[word]] for word in said if word in verbs)


def _modifiers(texts: list[str], at: int) -> list[str]:
    """What makes another thing of the one at token ``at``: the words before it, and the one behind "of" or "among"."""
    if at == len(texts):
        return []
    before = takewhile(_says_something, reversed(texts[max(0, at - _MODIFIERS) : at]))
    behind = [word for word in texts[at + 2 : at + 4] if _says_something(word) and word.lower() not in things()]
    return [*before, *(behind[:1] if texts[at + 1 : at + 2] and texts[at + 1] in _OF else ())]


def _time_spans(lower: list[str]) -> Iterator[str]:
    """The lengths of time that a sentence tells of: "quarterly", "three months", "in the year to", not "a year ago"."""
    periods = keys_of_words("changes", "periods")
    for i, word in enumerate(lower):
        if word in periods:
            yield periods[word]
        if word == "months" and i:
            yield {"three": "quarter", "six": "half", "12": "year", "twelve": "year"}.get(lower[i - 1], "months")
        whole = i and lower[i - 1] in _marks("whole") and lower[i + 1 : i + 2] not in (["before"], ["earlier"], ["ago"])
        if word == "year" and whole:
            yield "year"


def _says_something(word: str) -> bool:
    """Whether a word before a noun may set it apart: no word of the closed classes, and no verb."""
    lower = word.lower()
    if not word.isalpha() or lower in _verbs():
        return False
    return word[0].isupper() or bool(stems([word]))


def _singular(word: str) -> str:
    return word.removesuffix("s")


def _counted(figure: Figure) -> str | None:
    """The class of the noun that a figure counts, else its stem: as it is found among things and stems."""
    if figure.counted is None or figure.kind is not Kind.COUNT:
        return None
    lemma, head = figure.counted.lemma, figure.counted.head.lower()
    if lemma in ("people", "person"):
        return PEOPLE
    return things().get(lemma) or things().get(head) or next(iter(stems([lemma])), lemma)


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
    named = False
    for start in range(stop, least, -1):
        word = words[start - 1]
        if named and (word in _MARKS or word in barriers()):
            return start, stop
        named = named or word in things()
    return least, stop


def _is_alike(other: Figure, figure: Figure) -> bool:
    return other.kind is figure.kind and other.stop <= figure.opening


@cache
def _change_nouns() -> frozenset[str]:
    return words_of("upturn") | words_of("downturn")


@cache
def _verb_stems() -> frozenset[str]:
    return stems(sorted(word for word in _verbs() if " " not in word))


@cache
def _verbs() -> frozenset[str]:
    """Verbs of change and of saying, which say nothing of what is measured."""
    changing = (words_of(name) for name in ("rise", "fall", "raise", "lower"))
    return word_set("changes", "saying").union(*changing)


@cache
def things() -> dict[str, str]:
    """By word, the class of the thing that it is a name of: "turnover" is of the class "sales"."""
    named = firsts_of_rows("changes", "things")
    singulars = {_singular(word): name for word, name in named.items() if not word.endswith("ings")}
    return singulars | named  # "takings" and the like have none: "taking" is a verb


@cache
def distinct() -> frozenset[str]:
    """The words that make another thing of one, so that both sides must have them."""
    return frozenset(map(_singular, _marks("distinct")))


@cache
def _plain() -> frozenset[str]:
    return frozenset(map(_singular, _marks("plain") | _marks("saying") | _marks("months")))


@cache
def sums() -> frozenset[str]:
    """The classes of the things that are sums of money."""
    return frozenset(map(things().__getitem__, load("changes")["sums"].split()))
