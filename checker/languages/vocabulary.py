"""What words say and name: closed classes, stems, one thing by several names, events, units of money."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cache, lru_cache

from checker.languages.lexicon import firsts_of_rows, load

STEM = 5  # letters in which the forms of a word agree: "arrest", "arrested"
SHORTEST = 3  # letters of a word that says something
_NO_STEM = frozenset(("",))
PEOPLE = "people"


@cache
def empty_words() -> frozenset[str]:
    """Words of the closed classes, which say nothing of the matter."""
    closed = load("closed")
    return frozenset(word for tag in "DPTCSWRMBHOXAJ" for word in closed[tag].split())


def stems(words: Sequence[str]) -> frozenset[str]:
    """What words say, each cut to its stem; words of the closed classes say nothing.

    >>> sorted(stems(["the", "workers", "arrested", "in", "Leeds"]))
    ['Leeds', 'arres', 'staff']
    """
    return frozenset(map(stem, words)) - _NO_STEM


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """The stem of a word that says something, or of the first of its synonyms; else nothing."""
    if len(word) < SHORTEST or not word.isalpha() or word in empty_words():
        return ""
    return _synonyms().get(word, word)[:STEM]


@cache
def _synonyms() -> dict[str, str]:
    """By each of some words, in whatever form, the one that stands for all that say the same."""
    lines = [line.split() for line in load("synonyms")["lines"]]
    return {form: line[0] for line in reversed(lines) for word in line for form in forms(word)}


def forms(word: str) -> tuple[str, ...]:
    """A word with the endings that most nouns and verbs may have."""
    bare = word.removesuffix("e")
    return word, f"{word}s", f"{word}es", f"{bare}ed", f"{bare}ing", f"{word.removesuffix('y')}ies"


def noun_class(lemma: str) -> str:
    """The name of a noun's class; the noun itself where it is in none."""
    return firsts_of_rows("things", "same").get(lemma, lemma)


def is_covered(lemma: str, by: str) -> bool:
    """Whether a noun, of whatever class, is covered by another: "fugitive" by "suspect", "porter" by "people"."""
    part, whole = noun_class(lemma), noun_class(by)
    return part == whole or whole in _covering().get(part, frozenset()) or (whole == PEOPLE and is_person(lemma))


@cache
def is_person(lemma: str) -> bool:
    """Whether a noun names a person: in the lexicon, or by its ending."""
    name = noun_class(lemma)
    if name == PEOPLE or PEOPLE in _covering().get(name, frozenset()):
        return True
    data = load("things")
    return lemma.endswith(tuple(data["person_endings"].split())) and lemma not in data["not_persons"].split()


@cache
def _covering() -> dict[str, frozenset[str]]:
    """By noun class: every class that covers it, however far up."""
    above: dict[str, set[str]] = defaultdict(set)
    for whole, parts in load("things")["covers"].items():
        for part in parts.split():
            if noun_class(part) != noun_class(whole):
                above[noun_class(part)].add(noun_class(whole))
    return {part: frozenset(_closure(part, above)) for part in list(above)}


def _closure(noun: str, above: dict[str, set[str]]) -> set[str]:
    reached: set[str] = set()
    waiting = [noun]
    while waiting:
        for whole in above.get(waiting.pop(), ()):
            if whole not in reached:
                reached.add(whole)
                waiting.append(whole)
    return reached


@cache
def event_classes() -> tuple[dict[str, tuple[str, ...]], frozenset[str]]:
    """The classes that each word is in, by their names; and the light verbs."""
    data = load("events")
    classes: dict[str, list[str]] = defaultdict(list)
    for row in data["classes"]:
        name, *_ = words = row.split()
        for word in words:
            classes[word].append(f"event of {name}")
    return {word: tuple(names) for word, names in classes.items()}, frozenset(data["light"].split())


def is_hundredth_of(coin: str | None, whole: str | None) -> bool:
    """Whether a unit of money is a hundredth of another one, by their names.

    >>> is_hundredth_of("penny", "pound sterling"), is_hundredth_of("cent", "australian dollar")
    (True, True)
    """
    wholes: list[str] = load("currencies")["hundredths"].get(coin or "", [])
    return any((whole or "").endswith(name) for name in wholes)


def is_currency(unit: str | None) -> bool:
    """Whether a unit is one of money, so that "per" it makes a rate of exchange.

    >>> is_currency("dollar"), is_currency("barrel")
    (True, False)
    """
    return unit is not None and unit in _names()


def names_currency(word: str) -> bool:
    """Whether a word, in lower case, is what a currency is called.

    >>> names_currency("yen"), names_currency("barrel")
    (True, False)
    """
    return word in _called()


@cache
def _called() -> frozenset[str]:
    return frozenset(name for called in load("currencies")["names"].values() for name in called.split(", "))


@cache
def _names() -> frozenset[str]:
    return frozenset(load("currencies")["names"])
