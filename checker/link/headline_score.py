"""The score of a headline told again in the lead: "Hearts beat Hibs 3-1" above "Hearts won 3-1 at Hibs on Saturday"."""

from __future__ import annotations

from checker.languages.lexicon import word_set
from checker.link.context import Context
from checker.link.standings import AHEAD, LEVEL, LOST, in_chain, standing
from checker.model.document import Zone
from checker.model.figure import Figure
from checker.model.quantity import Kind

LEAD = 2  # sentences of a story that tell again what its headline tells


def headline_score(context: Context, told: Figure) -> Figure | None:
    """The headline's only score, where the lead's only one tells the end of a game between sides of the same name."""
    scores = context.of_kind(Kind.SCORE)
    top = [f for f in scores if f.zone is Zone.HEADLINE]
    body = [f for f in scores if f.zone is Zone.BODY]
    if len(top) != 1 or not body or body[0] is not told or told.sentence - top[0].sentence > LEAD:
        return None
    alone = sum(f.sentence == told.sentence for f in body) == 1
    ends = all(standing(context, f) in (AHEAD, LOST, LEVEL) and _is_end(context, f) for f in (top[0], told))
    again = any(_sides(f) == _sides(top[0]) for f in body[1:])
    others = word_set("known_score", "other_team")
    same_team = others & set(context.words(told)) <= set(context.words(top[0]))
    return (
        top[0]
        if same_team and alone and ends and not again and _names(context, top[0]) & _names(context, told)
        else None
    )


def _sides(score: Figure) -> list[int]:
    return sorted(int(number.value) for number in score.quantity.numbers)


def _is_end(context: Context, score: Figure) -> bool:
    """Whether no word of its sentence or month makes it that of a part of a game, of several or of another one."""
    words, dates = context.words(score), (f.quantity.moment for f in context.beside(score) if f.kind is Kind.DATE)
    of_part = any(not word_set("known_score", name).isdisjoint(words) for name in ("no_end", "another"))
    return not of_part and not in_chain(context, score) and all(day is None or day.month is None for day in dates)


def _names(context: Context, score: Figure) -> set[str]:
    """The names in a score's sentence."""
    return {text for text in context.reading.words[score.sentence].texts if text[:1].isupper() and len(text) > 2}
