"""A deficit, a surplus or another balance, with what comes in and what goes out near it.

"The deficit was £4.2bn. Imports came to £52.7bn and exports to £48.5bn": if one figure of a unit is called what comes
in and one what goes out, they belong to a balance that they make, or would but for one slip.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import takewhile

from checker.extraction.lexemes import noun_lemma
from checker.facts.alone import value_of
from checker.facts.slots import is_year
from checker.languages.frames import words
from checker.model.clause import Chunk, ChunkKind, Parse
from checker.model.clause import Role as In
from checker.model.document import Zone
from checker.model.figure import Figure, Role
from checker.model.statement import Mechanism, Slot, Statement, starts_in
from checker.precision.digit_slips import misses_by_a_slip, sums_to
from checker.precision.scale_slips import significant_digits
from checker.statements.phrases import alike, is_member, preposition

NEAR = 2  # sentences from a balance to the two figures that make it
DIGITS = 2  # least digits of each figure to prove a slip
_SIDES = ("comes_in", "goes_out")
_SORTS = {word: sort for sort in ("names", *_SIDES) for word in words("balances", sort)}
_STEPS = frozenset(("by", "percent", "before", "base", "each", "part"))
_FORMER = words("slots", "before") | words("slots", "against") | words("slots", "than") | words("slots", "by")
_ASIDES = frozenset((In.MODIFIER, In.ADVERBIAL))
_SUBJECTS = frozenset((Role.SUBJECT, Role.PASSIVE))


def balances(told: Sequence[Statement], parses: Mapping[int, Parse]) -> Iterator[Statement]:
    """The balances of a story with the two figures that make them. ``told`` are the other statements.

    >>> from checker.clauses.assemble import read
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> text = "The trade deficit was $2.4bn. Exports rose to $48.5bn, while imports fell to $52.7bn."
    >>> found = parses(read(plain.read(text)))
    >>> [[figure.text for figure in slot.figures] for slot in next(balances((), found)).slots]
    [['$52.7bn'], ['$48.5bn'], ['$2.4bn']]
    """
    elsewhere = starts_in(told, *_STEPS)
    sorts = {sentence: list(_sorts(parse, elsewhere)) for sentence, parse in parses.items()}
    for sentence, here in sorts.items():
        for balance in (figure for figure, sort in here if sort == "names"):
            near = [pair for at in range(sentence - NEAR, sentence + NEAR + 1) for pair in sorts.get(at, ())]
            sides = [[figure for figure, sort in near if sort == side and alike(figure, balance)] for side in _SIDES]
            if all(len(side) == 1 for side in sides):
                less, more = sorted((side[0] for side in sides), key=value_of)
                if _fit(balance, less, more):
                    named = (("level", more), ("base", less), ("gap", balance))
                    slots = tuple(Slot(name, (figure,), Mechanism.LONE) for name, figure in named)
                    yield Statement("comparison", sentence, slots)


def _fit(balance: Figure, less: Figure, more: Figure) -> bool:
    """Whether two figures differ by a balance, or would but for a slip, which may have made the more the less."""
    left, small, large = (figure.quantity.numbers[0] for figure in (balance, less, more))
    if len({figure.scope.forecast for figure in (balance, less, more)}) > 1:
        return False
    telling = all(significant_digits(number) >= DIGITS for number in (left, small, large))
    sums = (large, (small, left)), (small, (large, left))
    return any(sums_to(*each) or (telling and misses_by_a_slip(*each)) for each in sums)


def _sorts(parse: Parse, elsewhere: Collection[int]) -> Iterator[tuple[Figure, str]]:
    """The figures of a sentence that are called a balance, or what comes in or goes out, each with its sort."""
    for figure in parse.figures:
        chunk = parse.chunk_with(figure)
        plain = is_member(figure) and not (figure.quantity.is_hedged or is_year(figure) or figure.zone is Zone.TABLE)
        if plain and figure.start not in elsewhere and preposition(parse, chunk) not in _FORMER:
            sort = next((_SORTS[name] for name in _names(parse, figure, chunk) if name in _SORTS), "")
            if sort:
                yield figure, sort


def _names(parse: Parse, figure: Figure, chunk: Chunk) -> Iterator[str]:
    """The names of a figure, the nearest word first: "a profit of £40", "exports rose to £40", "40 came".

    A verb counts only if no noun stands before the figure.
    """
    verb = figure.governor
    yield from _heads(parse, chunk)
    if verb is not None and verb.role in _SUBJECTS:
        yield verb.verb
    led = list(takewhile(lambda before: not _has_amount(parse, before), reversed(parse.chunks[: chunk.number])))
    for before in led:
        if before.kind is ChunkKind.NOUN and before.role not in _ASIDES:
            yield from _heads(parse, before)
    yield from (before.verb.lemma for before in led if before.verb is not None)


def _has_amount(parse: Parse, chunk: Chunk) -> bool:
    """Whether a phrase has an amount of its own."""
    return chunk.kind is ChunkKind.NOUN and any(is_member(parse.figures[number]) for number in chunk.figures)


def _heads(parse: Parse, chunk: Chunk) -> Iterator[str]:
    """The noun at the head of a phrase, with the word before it and alone."""
    if chunk.head >= 0:
        head = noun_lemma(parse.words.lower[chunk.head])
        yield from (f"{parse.words.lower[chunk.head - 1]} {head}" if chunk.head > chunk.start else head, head)
