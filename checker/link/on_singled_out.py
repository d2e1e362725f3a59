"""The condition that of the things counted one is told, and then "the other": so they are two."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.conditions import Context
from checker.link.partitives import is_plural
from checker.link.story_years import is_past_verb
from checker.model.figure import Figure
from checker.model.quantity import Kind

_set = partial(word_set, "singled_out")
MOST = 6  # that are told one by one
QUOTES = frozenset("\"“”‘’'")
OPENERS = frozenset((",", "–", "—", ":", "-", "with"))


def _is_told(context: Context, figure: Figure) -> bool:
    noun = figure.counted
    if noun is None or figure.quantity.is_range or not 1 < figure.quantity.numbers[0].value <= MOST:
        return False
    if any(f is not figure and _may_be_meant(f) for f in context.beside(figure)):
        return False
    words = context.words(figure)
    if not _set("besides").isdisjoint(words[max(0, figure.opening - 1) : noun.stop + 1]):
        return False
    behind = words[noun.stop :]
    if "one" in behind:
        at = behind.index("one")
        return at > 0 and behind[at - 1] in OPENERS and _is_alone(behind[:at]) and _goes_on(behind[at:], noun.lemma)
    following = figure.sentence + 1
    if following >= len(context.reading.document.sentences) or not _is_alone([*words[: figure.opening], *behind]):
        return False
    return _goes_on([word for word in context.sentence(following) if word not in QUOTES], noun.lemma)


def _is_alone(words: list[str]) -> bool:
    """Whether nothing else is told of which "one" may be: neither another plural nor a pair."""
    return _set("two_of_a_pair").isdisjoint(words) and not any(is_plural(word) and word != "police" for word in words)


def _may_be_meant(other: Figure) -> bool:
    """Whether "one" may be of another figure: of whatever is counted, but the "one" that is told itself."""
    return other.kind is Kind.COUNT and other.quantity.numbers[0].value > 1


def _goes_on(words: list[str], noun: str) -> bool:
    """Whether "One is a boy, the other a girl" is told there, and no more."""
    if words[:1] != ["one"] or words[1:2] == [] or not (words[1] == noun or _goes_behind("one", words[1])):
        return False
    others = [at for at in range(2, len(words)) if words[at - 1 : at + 1] == ["the", "other"]]
    if len(others) != 1 or not _set("more").isdisjoint(words):
        return False
    behind = words[others[0] + 1 : others[0] + 2]
    return behind == [] or behind[0] == noun or _goes_behind("other", behind[0])


def _goes_behind(told: str, word: str) -> bool:
    """Whether a word may stand behind "one" or "the other" where the noun is left out: "One landed", "one lives"."""
    return word in _set(f"behind_{told}") or word in _set("doing") or is_past_verb(word)
