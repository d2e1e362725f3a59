"""The age of somebody whom the opening leaves unnamed, told again with the name: "A boy of 17", "Al Doyle, 17,"."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import load, word_set
from checker.link.context import Context, found_once
from checker.model.figure import Figure
from checker.model.quantity import Kind

_words_of = partial(word_set, "known_age")

ARTICLES = frozenset(("a", "an"))
LONGEST = 4  # words of a name
SOON = 2  # paragraphs behind the opening in which the name stands


def lead_age(context: Context, named: Figure) -> Figure | None:
    """The only age of the opening, of somebody with "a", where the name with the other age is the first to follow."""
    first, following = _of_opening(context)
    if first is None or following is not named or not 0 < named.paragraph - first.paragraph <= SOON:
        return None
    name = _name_before(context, named)
    if not name or not name.isdisjoint(context.words(first)) or _tells_of_others(context, first):
        return None
    return first if _is_accused(context, first) is _is_accused(context, named) else None


@found_once
def _of_opening(context: Context) -> tuple[Figure | None, Figure | None]:
    """The age of somebody whom the opening tells of with "a", and the next age, which stands behind the opening."""
    ages = [f for f in context.of_kind(Kind.AGE) if not f.at_top][:2]
    if len(ages) != 2 or [f.sentence in context.opening for f in ages] != [True, False]:
        return None, None
    words = context.words(ages[0])
    unnamed = ages[0].opening > 0 and words[ages[0].opening - 1] in ARTICLES and ages[0].text.endswith("old")
    return (ages[0], ages[1]) if unnamed else (None, None)


def _name_before(context: Context, age: Figure) -> frozenset[str]:
    """The words of a name that open its sentence, with a comma on either side of the age."""
    if age.kind is not Kind.AGE or age.at_top:
        return frozenset()
    words = context.reading.words[age.sentence]
    name, at = words.texts[: age.opening - 1], age.opening - 1
    marked = words.lower[at : at + 1] == [","] and words.lower[age.stop : age.stop + 1] == [","]
    if not marked or not 1 < len(name) <= LONGEST or not all(text[:1].isupper() and text.isalpha() for text in name):
        return frozenset()
    return frozenset(text.lower() for text in name)


def _is_accused(context: Context, age: Figure) -> bool:
    """Whether the sentence tells of an arrest, a charge or a sentence: the victim is named with another age."""
    return not _words_of("accused").isdisjoint(context.words(age))


def _tells_of_others(context: Context, age: Figure) -> bool:
    """Whether the opening tells of anybody else: "a 12-year-old boy saved his father"."""
    words = context.words(age)
    behind = age.counted.stop if age.counted else age.stop + 1
    others = [word for at, word in enumerate(words) if not age.opening <= at < behind and word.isalpha()]
    return any(word.removesuffix("s") in _people() or word in _words_of("others") for word in others)


def _people() -> frozenset[str]:
    return frozenset(load("things")["covers"]["people"].split())
