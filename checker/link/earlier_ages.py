"""The age that somebody had before now: "Hale left school when he was just 16", where Hale is 34."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from checker.languages.lexicon import word_set
from checker.link.ages_of_names import only_one_aged
from checker.link.context import Context
from checker.link.neighbours import words_for
from checker.model.figure import Figure
from checker.model.quantity import Kind

_words = partial(word_set, "ages")

_OLDEST = 120
_WHO = 2  # tokens behind an age in which "who" goes on with its person
_WHEN = frozenset(("when he was", "when she was", "when he turned", "when she turned", "the age of"))
_BEFORE = frozenset(("was", "turned", "of", "at"))  # each a word right before an age of then
_ENDS = frozenset((",", ".", ";", "and", "in", "when", "with", "for"))


def former_ages(context: Context) -> list[Figure]:
    """The figures that may be such ages, in a story that tells ages at all."""
    return context.telling("former ages", _BEFORE, _is_of_then) if Kind.AGE in context.kinds else []


def age_now(context: Context, then: Figure) -> Figure | None:
    """The age now of the person whose age at another time a figure tells, if only one has a name and an age.

    The sentence names that person and nobody else, and no kin, whose age it might be; or "who" goes on with an age.
    """
    if not words_for("kin").isdisjoint(context.words(then)):
        return None
    texts = context.reading.words[then.sentence].texts
    before = next((f for f in context.earlier(then) if f.kind is Kind.AGE), None)
    if before is not None:
        told = texts[before.stop : then.first]
        return before if "who" in told[:_WHO] and not _names_another(told, "") else None
    surname, now = only_one_aged(context) or ("", None)
    return now if now is not then and surname in texts and not _names_another(texts, surname) else None


def _is_of_then(context: Context, figure: Figure) -> bool:
    """Whether it is an age, or a bare number where one stands: "when he was 14", "at the age of 14", "began at 14"."""
    if figure.kind not in (Kind.AGE, Kind.COUNT) or figure.at_top or len(figure.quantity.numbers) != 1:
        return False
    if figure.counted is not None or not 0 < figure.quantity.numbers[0].value < _OLDEST:
        return False
    words = context.words(figure)
    start = figure.first
    while start and words[start - 1] in words_for("adverbs_of_age"):
        start -= 1
    if " ".join(words[max(0, start - 3) : start]) in _WHEN:
        return True
    bare = words[start - 1 : start] == ["at"] and _ENDS.issuperset(words[figure.stop : figure.stop + 1])
    return bare and not _words("began").isdisjoint(words[:start])


def _names_another(texts: list[str], surname: str) -> bool:
    """Whether two words with capitals, as a name has, stand side by side without the surname."""
    named = ((a, b) for a, b in pairwise(texts) if a[:1].isupper() and b[:1].isupper())
    return any(surname not in pair for pair in named)
