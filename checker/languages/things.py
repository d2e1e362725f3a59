"""What nouns name: one thing by several names, a thing that covers others, people."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from checker.languages.lexicon import firsts_of_rows, load

PEOPLE = "people"


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
