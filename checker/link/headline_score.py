"""The score of a headline told again in the lead: "Hearts beat Hibs 3-1" above "Hearts won 3-1 at Hibs on Saturday"."""

from __future__ import annotations

from checker.languages.lexicon import word_set
from checker.link.context import Context
from checker.link.standings import in_chain
from checker.model.figure import Figure
from checker.model.quantity import Kind

LEAD = 2  # sentences of a story that tell again what its headline tells


def _is_end(context: Context, score: Figure) -> bool:
    """Whether no word of its sentence or month makes it that of a part of a game, of several or of another one."""
    words, dates = context.words(score), (f.quantity.moment for f in context.beside(score) if f.kind is Kind.DATE)
    of_part = any(not word_set("known_score", name).isdisjoint(words) for name in ("no_end", "another"))
    return not of_part and not in_chain(context, score) and all(day is None or day.month is None for day in dates)


def _names(context: Context, score: Figure) -> set[str]:
    """The names in a score's sentence."""
    return {text for text in context.reading.words[score.sentence].texts if text[:1].isupper() and len(text) > 2}
