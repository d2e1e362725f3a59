"""Conditions on kinds that exclude each other, and on what counts as one of so many times."""

from __future__ import annotations

from functools import cache, partial

from checker.languages.lexicon import load, word_set
from checker.link.conditions import Context, Figures, condition
from checker.link.on_things import is_person, same_class
from checker.model.figure import Figure

_set = partial(word_set, "sums")

LONGEST = 4  # tokens behind a part in which its kind is named


@condition
def apart_in_kind(context: Context, first: Figures, second: Figures) -> bool:
    """No one is of both kinds: trawlers and tugs, Indians and Nepalis, badly and slightly hurt; not women, Indians."""
    kinds = [_kind(context, role[0]) for role in (first, second)]
    if "" in kinds or kinds[0] == kinds[1]:
        return False
    one, two = (kind.lower() for kind in kinds)
    if one in _set("badly") and two in _set("lightly"):
        return True
    if any(not kind.endswith("s") and kind.lower() not in _irregular() for kind in kinds):
        return False
    lemmas = frozenset(_irregular().get(kind.lower(), kind.lower().removesuffix("s")) for kind in kinds)
    if any(lemmas <= frozenset(row.split()) for row in load("sums")["all_kinds"]):
        return True
    peoples = [kind[0].isupper() for kind in kinds]
    return all(peoples) or not (any(peoples) or any(is_person(lemma) for lemma in lemmas))


@condition
def one_of_times(context: Context, whole: Figures, part: Figures) -> bool:
    """The part can be some of the times of the whole: of one noun, or with its own left out, or "five times"."""
    del context
    return all(_is_one_of(a, b) for a in whole for b in part)


def _is_one_of(whole: Figure, part: Figure) -> bool:
    if whole.counted is None:
        return False
    bare = part.counted is None or part.counted.stop <= part.stop
    return bare or same_class(whole.counted, part.counted) or whole.counted.lemma in _set("times")


def _kind(context: Context, part: Figure) -> str:
    """The word for what a part is: "tugs" of "15 are tugs", "coins" of "20 of them coins"; none where more is said."""
    words = context.reading.words[part.sentence]
    at = part.stop
    while at < len(words) and words.lower[at] in _set("being"):
        at += 1
    stop = next((k for k in range(at, len(words)) if words.lower[k] in _set("kind_ends")), len(words))
    named = words.texts[at:stop]
    plain = 0 < len(named) <= LONGEST and not any(word.lower() in _set("no_kind") for word in named)
    return named[-1] if plain else ""


@cache
def _irregular() -> dict[str, str]:
    """Plurals that end in no "s"."""
    return dict(pair.split(":") for pair in load("sums")["irregular"].split())
