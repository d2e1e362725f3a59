"""The ``@sets`` of words that rules name, from the lexicon: every form written out.

``sets.yaml`` gives each set as ``verbs``, which are inflected, and ``words``, which are taken as they
are. Entries are separated by commas. A verb that is irregular gives its past and participle after
slashes; what follows its first word is kept after every form ("go/went/gone up"). ``includes`` names
sets whose words belong to this one too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from checker.errors import CrossfootError
from checker.languages.lexicon import load, word_set
from checker.userfiles.suggest import instead

_DOUBLING = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")
_HISSING = ("s", "x", "z", "ch", "sh", "o")


@cache
def words_of(name: str) -> frozenset[str]:
    """The words and word groups of the set ``name``, in lower case, words separated by a space.

    Raises CrossfootError for an unknown set.

    >>> {"rise", "rises", "rose", "risen", "rising", "went up"} <= words_of("rise")
    True
    """
    forms: set[str] = set()
    for row in _rows(name):
        forms.update(_entries(row.get("words", "")))
        for verb in _entries(row.get("verbs", "")):
            forms.update(_inflected(verb))
    return frozenset(forms)


def _rows(name: str) -> Iterator[dict[str, str]]:
    """The entry of a set and those of all that it includes, each once: a newsroom's may include one another."""
    sets: dict[str, dict[str, str]] = load("sets")["sets"]
    told = {name}
    waiting = [name]
    for each in waiting:
        if each not in sets:
            raise CrossfootError(f"unknown set '@{each}'{instead(each, sets)}")
        yield sets[each]
        more = [other for other in _entries(sets[each].get("includes", "")) if other not in told]
        told.update(more)
        waiting += more


def barriers() -> frozenset[str]:
    """The words that end a clause, so that no gap of a wording may cross them."""
    return word_set("sets", "barriers")


def particles() -> frozenset[str]:
    """The words that are of the word before where a hyphen joins them: "start-up"."""
    return word_set("sets", "particles")


@cache
def list_words(name: str) -> tuple[str, ...]:
    """What holds a list together: ``joins`` between its figures, ``openers`` before one."""
    return tuple(_entries(load("sets")["lists"][name]))


def _entries(text: str) -> list[str]:
    return [entry.strip() for entry in text.split(",") if entry.strip()]


def _inflected(entry: str) -> list[str]:
    verb, _, rest = entry.partition(" ")
    lemma, *irregular = verb.split("/")
    past = irregular or [_with_ending(lemma, "ed")]
    forms = [lemma, _third_person(lemma), _with_ending(lemma, "ing"), *past]
    return [f"{form} {rest}".rstrip() for form in forms]


def _third_person(lemma: str) -> str:
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(_HISSING) else "s")


def _with_ending(lemma: str, ending: str) -> str:
    """``lemma`` with "ing" or "ed": dropped, dipping, rising, agreed, tied.

    >>> [_with_ending(verb, "ed") for verb in ("drop", "ease", "gain", "agree", "tally", "slow")]
    ['dropped', 'eased', 'gained', 'agreed', 'tallied', 'slowed']
    """
    if _DOUBLING.fullmatch(lemma):
        return lemma + lemma[-1] + ending
    if lemma.endswith("ee"):
        return lemma + ending.removeprefix("e")
    if lemma.endswith("e"):
        return lemma[:-1] + ending
    if ending == "ed" and lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return lemma[:-1] + "ied"
    return lemma + ending
