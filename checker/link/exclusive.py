"""Shares that exclude one another: opposite answers to one question, men and women, what does a thing and does not.

Two shares of a few sentences exclude one another where what is told of them has two answers to one question ("safer",
"more dangerous"), where one denies what the other says ("would vote", "would not"), where a prefix does ("solvent",
"insolvent"), where one of them gives no answer ("did not know"), or where their sentence shares the whole out: "and the
rest walked".
"""

from __future__ import annotations

from functools import partial

from checker.languages.lexicon import load, word_set
from checker.link.answers import DENIAL, Told, told_of
from checker.link.context import Context
from checker.model.figure import Figure
from checker.model.quantity import Kind

_set = partial(word_set, "answers")

_SHARES = (Kind.PERCENT, Kind.RATIO)
MOST = 20  # figures behind the first share that are looked at
FOLLOWING = 1  # sentences behind the first share in which the others may stand
SHORTEST = 4  # letters of a word that a prefix turns into its opposite
ALIKE = 4  # letters in which the forms of a word agree


def other_shares(context: Context, first: Figure) -> tuple[Figure, ...]:
    """The shares behind a first one that go to others: 35% and 15% in "60% said yes, 35% no and 15% did not know"."""
    known: dict[int, tuple[Figure, ...]] = context.once("other shares", dict)
    if first.start not in known:
        known[first.start] = _others(context, first) if first.kind in _SHARES else ()
    return known[first.start]


def _others(context: Context, first: Figure) -> tuple[Figure, ...]:
    own = told_of(context, first)
    if own is None:
        return ()
    row = [own]
    found: list[Figure] = []
    at = context.place[first.start] + 1
    for figure in context.figures[at : at + MOST]:
        if figure.sentence - first.sentence > FOLLOWING or figure.paragraph != first.paragraph:
            break
        if figure.kind is not first.kind:
            continue
        told = told_of(context, figure)
        if told is None or not all(_exclude(other, told) for other in row) or _is_of_other(own, told):
            break  # another question begins
        found.append(figure)
        row.append(told)
    return tuple(found)


def _exclude(one: Told, other: Told) -> bool:
    """Whether nobody is in both of two shares."""
    if one.shared_out and one.sentence == other.sentence:
        return True
    unsure = [_gives_none(told) for told in (one, other)]
    if any(unsure):
        return not all(unsure)
    if _set("opposite") & {*other.words}:
        return True
    shared = one.answers.keys() & other.answers.keys()
    if shared:
        return any(_differ(one.answers[question], other.answers[question]) for question in shared)
    denied = _is_denied(one, other) or _is_denied(other, one) or _is_affirmed(one, other)
    return denied or _turns(one, other) or _turns(other, one)


def _differ(one: str, other: str) -> bool:
    """Whether nobody gives both answers: "yes" and "no", "yes" and "not yes", but not "no" and "not yes"."""
    denials = [answer.startswith(DENIAL) for answer in (one, other)]
    return one != other if not any(denials) else f"{DENIAL}{one}" == other or f"{DENIAL}{other}" == one


def _is_affirmed(one: Told, other: Told) -> bool:
    """Whether the other says in a word that it is as one denies: "had not changed theirs", "said they had"."""
    *told, last = other.words
    empty = _set("generic") | _set("pronouns")
    return one.denied and not other.denied and last in _set("auxiliaries") and empty.issuperset(told)


def _gives_none(told: Told) -> bool:
    said = f" {' '.join(told.words)} "
    phrases = load("answers")["no_answer"]
    return not _set("undecided").isdisjoint(told.words) or any(f" {phrase} " in said for phrase in phrases)


def _is_denied(one: Told, other: Told) -> bool:
    """Whether the other denies what one says and adds nothing: "would vote for it", "would not"."""
    if one.denied or not other.denied:
        return False
    at = max(i for i, word in enumerate(other.words) if word in _set("denying"))
    known = {word[:ALIKE] for word in (*one.words, *_set("pronouns"))}
    return other.matter <= one.matter and {word[:ALIKE] for word in other.words[at + 1 :]} <= known


def _turns(one: Told, other: Told) -> bool:
    """Whether a word of the other is one of the first with a prefix before it: "solvent", "insolvent"."""
    turned = {f"{prefix}{word}" for word in one.words if len(word) >= SHORTEST for prefix in _set("prefixes")}
    return not turned.isdisjoint(other.words)


def _is_of_other(one: Told, other: Told) -> bool:
    """Whether two shares are of other people, in other places, of another time or on another thing."""
    if (other.base and other.base != one.base) or other.new_names:
        return True
    if not other.when <= one.when or (other.where and one.where and other.where.isdisjoint(one.where)):
        return True
    if other.apart or not _set("adding").isdisjoint(other.words):
        return True
    if _gives_none(other):
        return False
    of_things = one.answers.keys() & other.answers.keys() & _set("of_things")
    if of_things and other.behind and not one.behind:
        return True  # "half plan to grow and two-thirds plan to shrink their costs"
    if one.behind and other.behind and not (one.behind <= other.behind or other.behind <= one.behind):
        return True
    goes_on = not _set("pronouns").isdisjoint(other.words)
    shared_out = one.shared_out and one.sentence == other.sentence
    apart = bool(one.matter and other.matter) and one.matter.isdisjoint(other.matter)
    return apart and not (goes_on or shared_out or _turns(one, other) or _turns(other, one))
