"""Conditions on what a price is paid in: so much in cash and so much in shares, or from this and from that purse."""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import word_set
from checker.link.conditions import Context, Figures, condition, pairs
from checker.link.context import are_of_one_kind
from checker.model.figure import Figure
from checker.model.quantity import Kind

_set = partial(word_set, "payments")

BACK = 8  # figures before the parts among which their whole is
MOST = 30  # figures before the parts among which a price is looked for


def _whole(context: Context, part: Figure) -> Figure | None:
    """The one sum that the parts pay: in their sentence or the one before it, or the one price told further up."""
    words = context.words(part)
    if part.kind is not Kind.MONEY or not _is_paid(words[: part.opening]) or not _set("partly").isdisjoint(words):
        return None
    at = context.place[part.start]
    told = [
        f for f in context.figures[max(0, at - BACK) : at] if f.kind is Kind.MONEY and part.sentence - f.sentence <= 1
    ]
    here = [f for f in told if f.sentence == part.sentence]
    if here:
        return here[0] if len(here) == 1 and _is_paid(words[here[0].stop : part.opening]) else None
    opens = words[0] in _set("it") or (words[0] in _set("the") and words[1:2] != [] and words[1] in _set("price"))
    if not opens:
        return None
    return told[0] if len(told) == 1 else _price(context, part) if not told else None


def _price(context: Context, part: Figure) -> Figure | None:
    """The only amount before a part that is called a deal or the like: "its $16bn takeover", "a bid of $16bn"."""
    at = context.place[part.start]
    near = [f for f in context.figures[max(0, at - MOST) : at] if are_of_one_kind(f, part)]
    told = [f for f in near if _is_price(context.words(f), f)]
    return told[0] if len({f.quantity.numbers[0].value for f in told}) == 1 else None


def _is_price(words: list[str], figure: Figure) -> bool:
    behind = words[figure.stop :]
    if behind[:1] == ["("] and ")" in behind:  # "€7bn ($9bn) offer"
        behind = behind[behind.index(")") + 1 :]
    before = words[max(0, figure.opening - 2) : figure.opening]
    called = before[1:] == ["of"] and before[0] in _set("price")
    return called or not _set("price").isdisjoint(behind[:2])


def _is_paid(words: list[str]) -> bool:
    """Whether something is paid, not somebody pays: "will be paid", "to be financed"."""
    return any(
        word in _set("paying") and not _set("passive").isdisjoint(words[max(0, i - 2) : i])
        for i, word in enumerate(words)
    )


@condition
@pairs(given=0, sought=1, find=_whole)
def paid_in(context: Context, parts: Figures, whole: Figures) -> bool:
    """The parts are what the whole is paid with: "a $16bn deal ... will be paid in $15bn of stock and $1bn in cash"."""
    return _whole(context, parts[0]) is whole[0]
