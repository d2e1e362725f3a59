r"""A phrase of a rule into a pattern for RE2.

Patterns run over a rendered sentence: a space, then its tokens in lower case, each with a space behind
it. A figure is one token, its hedge and noun phrase included (``rulebook.alphabet``).

=====================  ================================================================================
``rose``               that word; ``,`` ``;`` ``\(`` ``\)`` and other marks stand for themselves
``@rise``              a word of that set (``languages/en/sets.yaml``)
``{total}``            a role: a figure of any kind but a date, a time, an ordinal, a score or items
``{total:count}``      ... of that kind; ``{total:count|money}`` of one of these kinds
``{verb:@rise|up}``    a role that takes a word: of a set, or one that is written out
``{parts+}``           a list of two or more figures of one kind ("12 in Leeds, nine in York and 4 in Hull")
``...``                a gap of up to 20 tokens; it stays in the clause and passes no figure of those kinds
``(up on|above)``      one of these
``by?`` ``(a b)?``     may be missing
``^``                  the end of a sentence, where the rule is ``within: neighbours`` or ``within: paragraph``
=====================  ================================================================================

A comma may stand between any two of them, written or not.
"""

from __future__ import annotations

import re2

from checker.errors import CrossfootError
from checker.model.rule import Phrase, PhraseRole
from checker.rulebook import limits
from checker.rulebook.alphabet import encoded
from checker.rulebook.patterns import COMMA, GAP, compiled, figure_pattern, list_pattern, word_spaced, words_pattern
from checker.rulebook.phrase_needs import has_figures, in_order, needs
from checker.rulebook.phrase_roles import read_role
from checker.rulebook.phrase_syntax import Either, Gap, Item, Maybe, Sequence, Slot, Word, WordSet, parse
from checker.rulebook.wordsets import words_of


def compile_phrase(text: str) -> Phrase:
    """The phrase with its pattern, whose named groups are its roles.

    A match begins with the space before its first token and ends behind the space after its last.
    Raises CrossfootError with the column in ``text``, from 1.

    >>> compile_phrase("from {before} to {after}").roles[1].name
    'after'
    """
    roles: list[PhraseRole] = []
    tree = parse(text.replace("’", "'"))
    pattern = encoded(" " + _pattern(tree, roles))
    _check_size(pattern)
    needed = tuple(needs(tree))
    return Phrase(text, pattern, tuple(roles), needed, tuple(in_order(tree)), sum(map(has_figures, needed)))


def _check_size(pattern: bytes) -> None:
    """Raise CrossfootError for a pattern too large to run: sets and gaps multiply what a phrase has in characters."""
    try:
        size = compiled(pattern).programsize
    except re2.error:  # larger than RE2 makes one
        size = limits.PROGRAM + 1
    if size > limits.PROGRAM:
        raise CrossfootError("the phrase is too large to run: use fewer sets and gaps, or smaller sets", column=1)


def _pattern(item: Item, roles: list[PhraseRole]) -> str:
    match item:
        case Word():
            return word_spaced(item.text)
        case WordSet():
            return _words_of_set(item)
        case Gap():
            return GAP
        case Slot():
            return _role(item, roles)
        case Maybe():
            return f"(?:{_pattern(item.item, roles)})?"
        case Either():
            return f"(?:{'|'.join(_pattern(branch, roles) for branch in item.branches)})"
        case Sequence():
            return _sequence(item, roles)


def _sequence(sequence: Sequence, roles: list[PhraseRole]) -> str:
    items = sequence.items
    made = []
    for item, following in zip(items, (*items[1:], None), strict=True):
        pattern = _pattern(item.item if isinstance(item, Maybe) else item, roles)
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


def _role(slot: Slot, roles: list[PhraseRole]) -> str:
    role, words = read_role(slot)
    if any(known.name == role.name for known in roles):
        hint = "write a phrase for each, or put the alternatives around what differs"
        raise CrossfootError(f"role {role.name!r} stands twice in one phrase: {hint}", column=slot.column)
    roles.append(role)
    if role.words:
        return f"(?P<{role.name}>{words_pattern(words)}) "
    if role.many:
        return list_pattern(role.name, role.kinds)
    return f"(?P<{role.name}>{figure_pattern(role.kinds)}) "
