r"""A wording of a rule into a pattern for RE2.

Patterns run over a rendered sentence: a space, then its tokens in lower case, each with a space after
it. A figure is one token, its hedge and noun phrase included (``wordings.alphabet``).

=====================  ================================================================================
``rose``               that word; ``,`` ``;`` ``\(`` ``\)`` and other marks stand for themselves
``@rise``              a word of that set (``languages/en/sets.yaml``)
``{total}``            a slot: a figure of any kind but a date, a time, an ordinal, a score or items; of a slot
                       that takes a date, a date or a time
``{total:count}``      ... of that kind; ``{total:count|money}`` of one of these kinds
``{way:@rise|up}``     a slot that takes a word: of a set, or one that is written out
``{all+}``             a list of two or more figures of one kind ("12 in Leeds, nine in York and 4 in Hull")
``...``                a gap of up to 20 tokens; it stays in the clause and passes no figure of those kinds
``(up on|above)``      one of these
``by?`` ``(a b)?``     may be missing
=====================  ================================================================================

A comma may stand between any two of them, written or not.
"""

from __future__ import annotations

from collections.abc import Mapping

import re2

from checker.errors import CrossfootError
from checker.model.quantity import QUANTITIES, Kind
from checker.model.rule import Wording, WordingRole
from checker.model.signature import Sort
from checker.userfiles.suggest import instead
from checker.wordings.alphabet import encoded
from checker.wordings.patterns import COMMA, GAP, compiled, figure_pattern, list_pattern, word_spaced, words_pattern
from checker.wordings.roles import read_role
from checker.wordings.syntax import Either, Gap, Item, Maybe, Sequence, Slot, Word, WordSet, parse
from checker.wordings.wordsets import words_of

PROGRAM = 8_000  # instructions of a pattern: beyond, RE2 needs megabytes for each and gets slow
_TIMES = (Kind.DATE, Kind.TIME)
ROWS = {"all": "closed", "some": "open"}  # what the parts of a row are called, by whether they are all there are
DERIVED = frozenset(("less", "more"))  # what a statement works out of its levels and the way that the words say


def compile_wording(text: str, slots: Mapping[str, Sort]) -> Wording:
    """The wording with its pattern, whose named groups are slots of a statement that has these.

    A match begins with the space before its first token and ends after the space after its last.
    Raises CrossfootError with the column in ``text``, from 1.

    >>> compile_wording("from {before} to {after}", {"before": Sort.NUMBER, "after": Sort.NUMBER}).roles[1].name
    'after'
    """
    roles: list[WordingRole] = []
    tree = parse(text.replace("’", "'"))
    pattern = encoded(" " + _pattern(tree, slots, roles))
    _check_size(pattern)
    if all(role.words for role in roles):
        raise CrossfootError("no figure is in it: write a slot such as {after}", column=1)
    return Wording(text, pattern, tuple(roles))


def _check_size(pattern: bytes) -> None:
    """Raise CrossfootError for a pattern too large to run: sets and gaps multiply what a wording has in characters."""
    try:
        size = compiled(pattern).programsize
    except re2.error:  # larger than RE2 makes one
        size = PROGRAM + 1
    if size > PROGRAM:
        raise CrossfootError("the wording is too large to run: use fewer sets and gaps, or smaller sets", column=1)


def _pattern(item: Item, slots: Mapping[str, Sort], roles: list[WordingRole]) -> str:
    match item:
        case Word():
            return word_spaced(item.text)
        case WordSet():
            return _words_of_set(item)
        case Gap():
            return GAP
        case Slot():
            return _role(item, slots, roles)
        case Maybe():
            return f"(?:{_pattern(item.item, slots, roles)})?"
        case Either():
            return f"(?:{'|'.join(_pattern(branch, slots, roles) for branch in item.branches)})"
        case Sequence():
            return _sequence(item, slots, roles)


def _sequence(sequence: Sequence, slots: Mapping[str, Sort], roles: list[WordingRole]) -> str:
    items = sequence.items
    made = []
    for item, following in zip(items, (*items[1:], None), strict=True):
        pattern = _pattern(item.item if isinstance(item, Maybe) else item, slots, roles)
        if following is not None and not _takes_commas(item) and not _takes_commas(following):
            pattern += COMMA
        made.append(f"(?:{pattern})?" if isinstance(item, Maybe) else pattern)
    return "".join(made)


def _takes_commas(item: Item) -> bool:
    return isinstance(item, Gap) or item == Word(",")


def _words_of_set(item: WordSet) -> str:
    try:
        return f"(?:{words_pattern(words_of(item.name))}) "
    except CrossfootError as error:
        raise CrossfootError(error.message, column=item.column) from None


def _role(slot: Slot, slots: Mapping[str, Sort], roles: list[WordingRole]) -> str:
    role, words = read_role(slot)
    kinds = _kinds(role, slots, slot.column)
    if any(known.name == role.name for known in roles):
        hint = "write a wording for each, or put the alternatives around what differs"
        raise CrossfootError(f"slot {role.name!r} stands twice in one wording: {hint}", column=slot.column)
    if role.name in ROWS and any(known.name in ROWS for known in roles):
        raise CrossfootError("the parts are all there are or some of them: write one list", column=slot.column)
    roles.append(role)
    if role.words:
        return f"(?P<{role.name}>{words_pattern(words)}) "
    if role.many:
        return list_pattern(role.name, kinds)
    return f"(?P<{role.name}>{figure_pattern(kinds)}) "


def _kinds(role: WordingRole, slots: Mapping[str, Sort], column: int) -> tuple[Kind, ...]:
    """The kinds of figures that a slot of a statement takes in a wording.

    Raises CrossfootError where the statement has no such slot, or where that takes something else.
    """
    free = {name: sort for name, sort in slots.items() if name not in DERIVED}
    if role.name in DERIVED and role.name in slots:
        raise CrossfootError(f"slot {role.name!r} is worked out of the two levels and of 'way'", column=column)
    if role.name not in free:
        raise CrossfootError(f"the statement has no slot {role.name!r}{instead(role.name, free)}", column=column)
    sort = free[role.name]
    if role.words is not (sort is Sort.WORD):
        wanted = "a word, as in {way:@rise|@fall}" if sort is Sort.WORD else f"a figure, as in {{{role.name}}}"
        raise CrossfootError(f"slot {role.name!r} takes {wanted}", column=column)
    if role.many and sort is not Sort.NUMBERS:
        raise CrossfootError(f"slot {role.name!r} takes one figure: leave out the '+'", column=column)
    wrong = next((kind for kind in role.kinds if (kind in _TIMES) is not (sort is Sort.DATE)), None)
    if wrong is not None:
        raise CrossfootError(f"slot {role.name!r} takes {sort}, and no {wrong}", column=column)
    return role.kinds or (_TIMES if sort is Sort.DATE else QUANTITIES)
