"""Parts and the total that the sentence before them tells, where no word ties the two.

"The survey counted 1,480 cases. Mites accounted for 742, cold for 389 and hunger for 349": the figures of a sentence
are the parts of the one figure of their kind before it. A rest is linked to the total and the parts told before it.
Only the figures say that they belong together, so `checker.judge.nearness` asks a slip of them where they do not agree.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from checker.languages.lexicon import word_set
from checker.model.clause import Parse
from checker.model.figure import Figure
from checker.model.quantity import Kind, Style
from checker.model.statement import Mechanism, Statement
from checker.statements.phrases import agree, alike, figure_of, is_argument, is_level, is_member
from checker.statements.totals import CLOSED, parts_slot, total_slot

_PARTS = "parts"
_EACH = word_set("statements", "each")
_TELLING = 100  # of its last places: what a total of two digits is soon the sum of
_MOST = 8  # parts
_BACK = 2  # sentences before a rest that tell its total and its parts
_SAYING = frozenset((_PARTS, "change", "comparison"))


def link(statements: Sequence[Statement], parses: Mapping[int, Parse]) -> list[Statement]:
    """The statements, rests with the total and the parts told before them, and what rows are parts of.

    >>> from checker.clauses.assemble import read as read_figures
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> found = parses(read_figures(plain.read("The storm wrecked 320 homes. It took 190 in Hull and 130 in York.")))
    >>> said = link([], found)[0]
    >>> said["total"][0].text, [figure.text for figure in said["parts"]]
    ('320', ['190', '130'])
    """
    told = [_with_parts(each, parses) if _is_open(each) else each for each in statements]
    return [*told, *_rows(told, parses)]


# -- a rest


def _is_open(statement: Statement) -> bool:
    return statement.kind == _PARTS and "total" in statement.empty and bool(statement["rest"])


def _with_parts(lacking: Statement, parses: Mapping[int, Parse]) -> Statement:
    """A rest with the greatest of the figures before it as the total of the others."""
    (rest,) = lacking["rest"]
    parse = parses[lacking.sentence]
    near = [before for n in range(_BACK, 0, -1) if (before := parses.get(lacking.sentence - n)) is not None]
    told: dict[object, Figure] = {}  # by value: "68 of the 121 went. The rest of the 121"
    for where in (*near, parse):
        for figure in _of_sort(where, rest):
            if figure.start < rest.start or where is not parse:
                told.setdefault(figure.value, figure)
    total = max(told.values(), key=_value, default=None)
    if total is None or not _stands_alone(total, parses) or not _EACH.isdisjoint(parse.words.lower):
        return lacking
    parts = [figure for figure in told.values() if figure is not total]
    if not 0 < len(parts) < _MOST or not all(_is_among(part, total) for part in (*parts, rest)):
        return lacking
    return replace(
        lacking, slots=(total_slot(total, Mechanism.LINK), parts_slot(parts, Mechanism.LINK), *lacking.slots), empty=()
    )


# -- a row


def _rows(told: Sequence[Statement], parses: Mapping[int, Parse]) -> Iterator[Statement]:
    """What figures of a sentence are parts of, where no statement says it."""
    taken = {figure.start for each in told if _is_full(each) for figure in each.figures}
    for parse in parses.values():
        before, behind = parses.get(parse.sentence - 1), parses.get(parse.sentence + 1)
        for parts in _sorts(parse) if before is not None else ():
            total = _total_of(parts, before) if before is not None else None
            if total is None or (behind is not None and _goes_on(behind, total)):
                continue
            if taken.isdisjoint(figure.start for figure in (total, *parts)):
                slots = (total_slot(total, Mechanism.LINK), parts_slot(parts))
                yield Statement(_PARTS, parse.sentence, slots, state=CLOSED)


def _goes_on(behind: Parse, total: Figure) -> bool:
    """Whether the sentence behind a row may tell more parts: "It sold 150 and let 212. The other 50"."""
    return any(_is_among(figure, total) for figure in _of_sort(behind, total))


def _is_full(statement: Statement) -> bool:
    """Whether it says of its figures that they are parts, or two levels, already."""
    return statement.kind in _SAYING and not statement.empty


def _sorts(parse: Parse) -> Iterator[list[Figure]]:
    """The figures of a sentence that can be parts, all those of each kind and unit."""
    shared = not _EACH.isdisjoint(parse.words.lower)  # "each of the other four $30,000"
    seen: set[tuple[Kind, str | None]] = set()
    for figure in parse.figures:
        sort = figure.kind, figure.unit
        if sort not in seen and is_member(figure):
            seen.add(sort)
            parts = _of_sort(parse, figure)
            if 1 < len(parts) < _MOST and not shared and all(_is_part(parse, part) for part in parts):
                yield parts


def _of_sort(parse: Parse, like: Figure) -> list[Figure]:
    """The figures of a sentence of one kind and unit."""
    return [figure for figure in parse.figures if figure is like or alike(figure, like)]


def _is_part(parse: Parse, figure: Figure) -> bool:
    return is_member(figure) and any(figure_of(parse, chunk) is figure for chunk in parse.chunks)


def _total_of(parts: Sequence[Figure], before: Parse) -> Figure | None:
    """The one figure of a sentence that is of the sort of some parts, if they can be its parts."""
    found = _of_sort(before, parts[0])
    if len(found) != 1 or not _may_be_total(found[0]):
        return None
    total = found[0]
    told = any(figure_of(before, chunk) is total and is_argument(before, chunk) for chunk in before.chunks)
    again = any(part.value == total.value for part in parts)
    return total if told and not again and all(_is_among(part, total) for part in parts) else None


def _may_be_total(figure: Figure) -> bool:
    """Whether a figure says enough for others to be known by it as its parts."""
    if not is_level(figure):
        return False
    (number,) = figure.quantity.numbers
    return number.style is Style.DIGITS and number.value >= _TELLING * number.place


def _is_among(part: Figure, total: Figure) -> bool:
    """Whether a part is a number of what its total counts."""
    if total.kind is Kind.COUNT and total.counted is None and part.counted is not None:
        return False
    return is_member(part) and agree(part, total)


def _stands_alone(total: Figure, parses: Mapping[int, Parse]) -> bool:
    """Whether a total is the one figure of its sort in its sentence."""
    return _may_be_total(total) and len(_of_sort(parses[total.sentence], total)) == 1


def _value(figure: Figure) -> float:
    return float(figure.value or 0)
