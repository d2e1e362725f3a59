"""Exports and imports told beside one another, and the balance of trade that they make."""

from __future__ import annotations

from checker.languages.lexicon import word_set
from checker.link.context import Context
from checker.link.topics import topic
from checker.model.figure import Figure
from checker.model.quantity import Kind

EXPORTS, IMPORTS = "exports", "imports"
_ONLY = frozenset(("only", "just"))
BEFORE, BEHIND = 2, 1  # sentences that the balance may stand before the exports, or behind them


def imports_beside(context: Context, exports: Figure) -> Figure | None:
    """The imports told in the sentence of the exports or the next; None where a figure is a step or a former level."""
    if not _is_level(context, exports, EXPORTS):
        return None
    near = [f for number in (0, 1) for f in context.by_sentence.get(exports.sentence + number, ())]
    imports = [f for f in near if f.quantity.unit == exports.quantity.unit and _is_level(context, f, IMPORTS)]
    return imports[0] if len(imports) == 1 else None


def balance_of_trade(context: Context, exports: Figure) -> Figure | None:
    """The deficit or surplus told nearest to the exports, before them or else behind."""
    for apart in (*range(0, -BEFORE - 1, -1), *range(1, BEHIND + 1)):
        beside = context.by_sentence.get(exports.sentence + apart, ())
        found = [f for f in beside if f.quantity.unit == exports.quantity.unit and _is_balance(context, f)]
        if found:
            return found[0] if _scope(context, found[0]) == _scope(context, exports) else None
    return None


def _scope(context: Context, figure: Figure) -> tuple[str, ...]:
    """What limits a figure of trade: places, goods or services alone, a year or a quarter."""
    words = context.words(figure)
    kinds = [kind for kind in ("goods", "services") if kind in words]
    periods = sorted(topic(context, figure).periods)
    return (*figure.scope.places, *(kinds if len(kinds) == 1 else ()), *periods)


def _is_level(context: Context, figure: Figure, thing: str) -> bool:
    if figure.kind is not Kind.MONEY or word_set("changes", "trade").isdisjoint(context.words(figure)):
        return False
    return _is_told(context, figure) and topic(context, figure).things == {thing}


def _is_balance(context: Context, figure: Figure) -> bool:
    if figure.kind is not Kind.MONEY or not _is_told(context, figure):
        return False
    words = context.words(figure)[: figure.opening]
    if "with" in words:  # of one partner: "the deficit with Peru"
        return False
    return not (word_set("changes", "trade").isdisjoint(words) or word_set("changes", "balances").isdisjoint(words))


def _is_told(context: Context, figure: Figure) -> bool:
    """Whether a figure is a level, and the first of its unit in its clause: no step and no former level."""
    *_, verb, before = ("", "", *(word for word in context.words(figure)[: figure.opening] if word not in _ONLY))
    compared = (verb, before) == ("compared", "to")
    return before in word_set("changes", "to_level") and not compared and not figure.quantity.is_range
