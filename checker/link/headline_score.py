"""The score of a headline told again in the lead: "Hearts beat Hibs 3-1" above "Hearts won 3-1 at Hibs on Saturday"."""

from __future__ import annotations

from checker.languages.lexicon import word_set
from checker.link.context import Context, found_once
from checker.link.standings import AHEAD, LEVEL, LOST, in_chain, sides, standing
from checker.model.document import Zone
from checker.model.figure import Figure
from checker.model.quantity import Kind

LEAD = 2  # sentences of a story that tell again what its headline tells


def headline_score(context: Context, told: Figure) -> Figure | None:
    """The headline's only score, where the lead's only one tells the end of a game between sides of the same name."""
    pair = _told_twice(context)
    return pair[0] if pair and pair[1] is told else None


@found_once
def _told_twice(context: Context) -> tuple[Figure, Figure] | None:
    """The score of an article's headline, and that of its lead."""
    scores = context.of_kind(Kind.SCORE)
    top = [f for f in scores if f.zone is Zone.HEADLINE]
    body = [f for f in scores if f.zone is Zone.BODY]
    if len(top) != 1 or not body or body[0].sentence - top[0].sentence > LEAD:
        return None
    headline, told = top[0], body[0]
    alone = sum(f.sentence == told.sentence for f in body) == 1
    ends = all(standing(context, f) in (AHEAD, LOST, LEVEL) and _is_end(context, f) for f in (headline, told))
    again = any(sides(f) == sides(headline) for f in body[1:])
    others = word_set("known_score", "other_team")
    one_team = others & set(context.words(told)) <= set(context.words(headline))
    same = one_team and bool(_names(context, headline) & _names(context, told))
    return (headline, told) if alone and ends and not again and same else None


def _is_end(context: Context, score: Figure) -> bool:
    """Whether no word of its sentence or month makes it that of a part of a game, of several or of another one."""
    words, dates = context.words(score), (f.quantity.moment for f in context.beside(score) if f.kind is Kind.DATE)
    of_part = any(not word_set("known_score", name).isdisjoint(words) for name in ("no_end", "another"))
    return not of_part and not in_chain(context, score) and all(day is None or day.month is None for day in dates)


def _names(context: Context, score: Figure) -> set[str]:
    """The names in a score's sentence."""
    return {text for text in context.reading.words[score.sentence].texts if text[:1].isupper() and len(text) > 2}
