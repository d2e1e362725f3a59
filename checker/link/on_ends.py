"""Conditions on what is told as the least or the most of something, beside its mean or the next of it by size."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Figures, condition
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.rulebook.wordsets import words_of

_HYPHENS = ("-", "–", "‑")
_words = partial(word_set, "means")


@condition
def ranked_alike(context: Context, first: Figures, second: Figures) -> bool:
    """Both are told for one thing by size: "the largest bank has £3bn, the second £2bn", not "the largest fine".

    By what percentage the largest grew says nothing of its size, nor what share of something it sold.
    """
    if any(f.kind is Kind.PERCENT and _is_moved(f) for f in (*first, *second)):
        return False
    things = {_noun_behind(context, figure, _is_end) for figure in (*first, *second)}
    return len(things - {"", None}) <= 1


def _is_moved(figure: Figure) -> bool:
    return figure.verb in _words("trading") or (figure.governor is not None and figure.governor.direction != 0)


@condition
def by_size(context: Context, role: Figures) -> bool:
    """The ordinal is of a row by size: "the second-largest bank", not "the second bank"."""
    return all(not words_of("largest").isdisjoint(_behind(context, f)) for f in role)


def _behind(context: Context, ordinal: Figure) -> frozenset[str]:
    """The first word behind an ordinal, past a hyphen."""
    behind = context.words(ordinal)[ordinal.stop : ordinal.stop + 2]
    return frozenset([word for word in behind if word not in _HYPHENS][:1])


def _is_end(word: str) -> bool:
    return word in _words("ends") or word.endswith("est")


def _noun_behind(context: Context, figure: Figure, sought: Callable[[str], bool]) -> str | None:
    """The noun of the last mean or end before a figure, "" where it has none; None where neither stands there."""
    before = context.words(figure)[: figure.opening]
    at = next((i for i in reversed(range(len(before))) if sought(before[i])), None)
    if at is None:
        return None
    behind = [word for word in before[at + 1 :] if word not in _words("further")]
    noun = behind[0] if behind else ""
    return "" if noun in _words("verbs") else noun.removesuffix("s")
