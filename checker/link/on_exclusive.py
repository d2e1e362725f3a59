"""The condition on shares that exclude one another."""

from __future__ import annotations

from checker.languages.lexicon import load, word_set
from checker.link.conditions import Context, Doubt, Figures, condition


@condition
def one_answer_each(context: Context, role: Figures) -> Doubt:
    """Nothing near says that one could give several answers."""
    near = range(role[0].sentence - 1, role[-1].sentence + 2)
    said = [context.reading.words[number].lower for number in near if number in context.reading.words]
    told = sorted(_several() & set().union(*said))
    phrases = (phrase for phrase in load("answers")["several_phrases"] if any(_says(words, phrase) for words in said))
    return Doubt(f"one could give several answers: {each}" for each in (*told, *phrases))


def _says(words: list[str], phrase: str) -> bool:
    return f" {phrase} " in f" {' '.join(words)} "


def _several() -> frozenset[str]:
    return word_set("answers", "several")
