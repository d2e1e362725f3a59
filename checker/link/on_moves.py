"""Conditions on a level and the former one told beside it, which words of change lead from one to the other."""

from __future__ import annotations

from checker.link import moves
from checker.link.conditions import Context, Figures, condition, one_way, pairs
from checker.link.moved_objects import levels_moved, moved_object
from checker.link.moves import formers, is_denied, moved
from checker.link.on_numbers import currencies, inverse
from checker.link.ways import way_of, words_for
from checker.model.quantity import Kind

SUBJECT = 6  # tokens behind the name of a currency in which it is said to move
CARRIED = 9  # tokens before a figure in which such a verb and what it carries stand
BESIDE = 2  # tokens behind a bare amount in which the name of its currency stands

_risen, _fallen = one_way(moved, 1), one_way(moved, -1)
_raised, _lowered = one_way(moved_object, 1), one_way(moved_object, -1)


@condition
@pairs(given=1, sought=0, find=_risen, among=formers)
def said_risen(context: Context, after: Figures, before: Figures) -> bool:
    """The first is said to have risen from the second, in its clause: "its share firmed to 64% from 61%"."""
    return _risen(context, before[0]) is after[0]


@condition
@pairs(given=0, sought=1, find=_raised, among=levels_moved)
def raised_from(context: Context, after: Figures, before: Figures) -> bool:
    """Somebody is said to raise the second to the first: "raise its 20% stake to 35%"."""
    return _raised(context, after[0]) is before[0]


@condition
def denied(context: Context, role: Figures) -> bool:
    """Words of the figure's clause deny what leads to it: "did not rise to 41", "failed to climb from 41 to 46"."""
    return any(is_denied(context, f) for f in role)


@condition
def of_split_shares(context: Context, role: Figures) -> bool:
    """The figure's sentence tells of a split or of bonus shares, so that one share before is not one behind."""
    return any(moves.of_split_shares(context.words(f)) for f in role)


@condition
def falls_up(context: Context, after: Figures, before: Figures) -> bool:
    """A fall may lead to a larger number: of a rank, or of what a currency costs ("fell to 44 rupees a dollar")."""
    if not inverse(context, after, before):
        return False
    a, b = after[0], before[0]
    words, behind = context.words(a), context.words(a)[a.stop : a.stop + BESIDE]
    unit = next((f.quantity.unit for f in (a, b) if f.kind is Kind.MONEY), None)
    if unit is None and currencies().isdisjoint(behind):
        return True
    taken = {at for f in context.by_sentence[a.sentence] for at in range(f.opening, f.stop)}
    named = [at for at in range(a.opening) if words[at] in currencies() and at not in taken]
    if unit == "penny" and any(words[at] in words_for("in_pence") for at in named):
        return True
    moves = named and any(way_of(word) for word in words[named[-1] + 1 : named[-1] + 1 + SUBJECT])
    if not moves:
        return bool({a.quantity.per, b.quantity.per} & (currencies() - {"pound"}))
    priced = not {"to", "against", "per"}.isdisjoint(behind) or not currencies().isdisjoint(behind[1:])  # "a dollar"
    own = unit == f"{words[named[-1] - 1]} {words[named[-1]]}" and bool({a.quantity.per, b.quantity.per} & currencies())
    return words[named[-1]] == unit or priced or own  # "The Canadian dollar fell to C$1.24 per US dollar"


@condition
def carried(context: Context, role: Figures) -> bool:
    """A verb that says no way leads to the figure: "the fall pushed sales to £4m", not "left home, rising to 4"."""
    return any(_is_carried(context.words(f)[max(0, f.opening - CARRIED) : f.opening]) for f in role)


def _is_carried(told: list[str]) -> bool:
    """Whether words before a level end in "to", and the last of them that carries or moves is one that carries."""
    last = next((word for word in reversed(told) if word in words_for("carrying") or way_of(word)), None)
    return told[-1:] == ["to"] and last in words_for("carrying")
