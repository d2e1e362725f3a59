"""The total of a list: its last item ("1,400 in all"), the sentence after it, or one before it that ends in a colon.

Each item tells one part. They are parts if they make the total, or would but for one slip of the hand: a list may leave
some out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from checker.facts.alone import by_unit, value_of
from checker.languages.lexicon import word_set
from checker.model.clause import Parse
from checker.model.document import Document, Sentence, Zone
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.model.statement import Mechanism, Slot, Statement
from checker.precision.digit_slips import digits_shared, misses_by_a_slip, sums_to
from checker.statements.part_whole.sums import told_as_total

FEWEST, MOST = 2, 40  # parts
DIGITS = 3  # fewest digits of a total that no word calls one
_TOTAL = word_set("tables", "whose")


def listed_totals(parses: Mapping[int, Parse], document: Document) -> Iterator[Statement]:
    r"""The totals of the lists of an article, each with its parts.

    >>> from checker.clauses.assemble import read
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> document = plain.read("The cuts are many.\n\n- 700 in Leeds\n\n- 300 in York\n\n- 1,000 in all")
    >>> found = listed_totals(parses(read(document)), document)
    >>> [[figure.text for figure in slot.figures] for each in found for slot in each.slots]
    [['1,000'], ['700', '300']]
    """
    sentences = document.sentences
    for zone, group in groupby(sentences, key=lambda sentence: sentence.zone):
        if zone is not Zone.LIST:
            continue
        items = [list(item) for _, item in groupby(group, key=lambda sentence: sentence.paragraph)]
        told = [[parses[each.index] for each in item if each.index in parses] for item in items]
        if len(items) >= FEWEST:
            yield from _totals(told, _beside(sentences, items[0][0].index - 1, parses), opening=True)
            yield from _totals(told, _beside(sentences, items[-1][-1].index + 1, parses), opening=False)
            yield from _totals(told[:-1], told[-1][-1] if told[-1] else None, opening=False)


def _beside(sentences: Sequence[Sentence], index: int, parses: Mapping[int, Parse]) -> Parse | None:
    """The sentence right before or after a list, if it is text with figures."""
    if not 0 <= index < len(sentences) or sentences[index].zone is not Zone.BODY:
        return None
    return parses.get(index)


def _totals(items: Sequence[Sequence[Parse]], beside: Parse | None, *, opening: bool) -> Iterator[Statement]:
    """The figures of a sentence beside a list, or of its last item, that can be its total."""
    if beside is None or (opening and beside.words.texts[-1] != ":"):
        return
    for total in beside.figures:
        row = by_unit(beside).get((total.kind, total.quantity.unit), [])
        if row != [total] or not (opening or _is_told_as_total(beside, total)):
            continue
        parts = _parts(items, total)
        if parts is not None and _make(total, parts, DIGITS if opening else 1):
            how = Mechanism.LONE if opening else Mechanism.TABLE
            slots = Slot("total", (total,), how), Slot("parts", parts, how)
            yield Statement("parts", beside.sentence, slots, state="closed")


def _is_told_as_total(parse: Parse, total: Figure) -> bool:
    """Whether words say that a figure is a total: "1,400 in all", "Total: 1,400", "That makes 1,400 jobs in all"."""
    return parse.words.lower[0] in _TOTAL or told_as_total(parse, parse.chunk_with(total)) is not None


def _parts(items: Sequence[Sequence[Parse]], total: Figure) -> tuple[Figure, ...] | None:
    """The one figure of its unit in each item; None if an item has none, or several."""
    unit = total.kind, total.quantity.unit
    rows = [[figure for parse in item for figure in by_unit(parse).get(unit, ())] for item in items]
    if not FEWEST <= len(rows) <= MOST or any(len(row) != 1 for row in rows):
        return None
    return tuple(figure for row in rows for figure in row)


def _make(total: Figure, parts: Sequence[Figure], digits: int) -> bool:
    """Whether parts make a total, or would but for a slip of the hand in one of them or in it, which is told so finely.

    Of "$2.2 billion" some slip soon makes what "$623m" and others come to.
    """
    if max(map(value_of, parts)) >= value_of(total) or total.kind is Kind.PERCENT:
        return False
    one, numbers = total.quantity.numbers[0], [part.quantity.numbers[0] for part in parts]
    if sums_to(one, numbers):
        return True
    return digits_shared(one, numbers) >= digits and misses_by_a_slip(one, numbers)
