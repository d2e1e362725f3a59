"""Whether what comes in and what goes out are all that makes a balance: of one owner, place and time, and no more."""

from __future__ import annotations

from functools import partial
from itertools import combinations

from checker.languages.closed import empty_words
from checker.languages.lexicon import word_set
from checker.link.context import Context, are_of_one_kind
from checker.link.topics import things, topic
from checker.model.figure import Figure

_marks = partial(word_set, "balances")

BEFORE = 16  # tokens before a balance, behind the figure before it, that may say of what it is
_MONTH = frozenset(("month",))  # "the monthly deficit" is of the month that the others are of
WITH = 8  # tokens on either side in which it is said with whom it is kept


def are_all(context: Context, balance: Figure, gains: Figure, costs: Figure) -> bool:
    """Whether nothing sets three figures apart, and no words say that the balance is one of something else."""
    sides = gains, costs
    led = _led(context, balance)
    if not _marks("more").isdisjoint(led) or not _of_one_scope((balance, *sides)):
        return False  # "after all bills were paid the profit was £3,000"
    if len({f.scope.forecast for f in (balance, *sides)}) > 1 and _marks("budget").isdisjoint(led):
        return False  # "a deficit of £13m is forecast", not "the budget deficit"
    leads = balance.start < min(f.start for f in sides)
    if not leads and not _marks("months").isdisjoint(led):
        return False
    spans, told = topic(context, balance).periods - _MONTH, {span for f in sides for span in topic(context, f).periods}
    if not spans <= told and (told or not leads):
        return False  # "42,000 came in May. For the year net migration was 30,000"
    said = _said(context, balance, sides)
    owner = set((balance.scope.owner or "").split())
    return _partners(context, balance) <= said and (leads or owner <= said or not _may_be_owned(context, sides))


def _may_be_owned(context: Context, sides: tuple[Figure, ...]) -> bool:
    """Whether the first word may name whose they are: "Rovers scored 61 and conceded 48", not "Exports were"."""
    opener = context.words(min(sides, key=lambda figure: figure.start))[0]
    return opener not in things() and opener not in empty_words()


def _led(context: Context, balance: Figure) -> list[str]:
    """The words that lead to a balance, from the figure before it on."""
    return context.words(balance)[_opening(context, balance) : balance.opening]


def _opening(context: Context, balance: Figure) -> int:
    earlier = next((f.past for f in context.earlier(balance) if are_of_one_kind(f, balance)), 0)
    return max(earlier, balance.opening - BEFORE)


def _of_one_scope(figures: tuple[Figure, ...]) -> bool:
    """Whether no two name times, places or owners that differ."""
    scopes = [
        (frozenset(f.scope.times), frozenset(f.scope.places), frozenset(filter(None, (f.scope.owner,))))
        for f in figures
    ]
    return not any(
        a and b and not a & b for one, other in combinations(scopes, 2) for a, b in zip(one, other, strict=True)
    )


def _said(context: Context, balance: Figure, sides: tuple[Figure, ...]) -> set[str]:
    """What is said with what comes in and goes out, but for what leads to the balance."""
    own = range(_opening(context, balance), balance.past)
    rows = {f.sentence: context.words(f) for f in sides}
    return {
        word for row, words in rows.items() for at, word in enumerate(words) if row != balance.sentence or at not in own
    }


def _partners(context: Context, balance: Figure) -> set[str]:
    """With whom it is kept, or what else makes it: "a trade deficit with China", "with gifts the surplus was"."""
    words = context.words(balance)
    near = range(max(1, balance.opening - WITH), min(len(words), balance.past + WITH))
    return {words[at] for at in near if words[at - 1] == "with" and words[at] not in _marks("articles")}
