"""Links a row with its total in another sentence that has the same verb.

"Police arrested 250 suspects" and, further below, "officers arresting 160 smugglers and 90 fugitives": what was done to
the parts was done to the total. In print a row seldom adds up to a figure near it, so a total is linked only if the
parts make it, or would but for a slip.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from checker.facts.coreference import are_apart
from checker.facts.made import MOST, is_total, rows
from checker.facts.retelling.story import may_tell
from checker.model.clause import Parse
from checker.model.document import Zone
from checker.model.figure import Figure
from checker.model.statement import Mechanism, Slot, Statement, starts_in
from checker.statements.phrases import agree, alike, is_level, is_member

DIGITS = 3  # least digits of a total, zeros at its end included: shorter ones are made by chance
NEAREST = 12  # totals of one verb before a row that are tried


def row_totals(told: Sequence[Statement], parses: Mapping[int, Parse]) -> Iterator[Statement]:
    r"""The totals of rows that lack one, from an earlier sentence. ``told`` are the other statements.

    >>> from checker.clauses.assemble import read
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> text = "Police arrested 205 suspects.\n\nOfficers went in at dawn, arresting 160 smugglers and 90 fugitives."
    >>> found = next(row_totals((), parses(read(plain.read(text)))))
    >>> found["total"][0].text, [figure.text for figure in found["parts"]]
    ('205', ['160', '90'])
    """
    known = starts_in((each for each in told if each.kind == "parts"), "parts")
    stated = defaultdict[str | None, list[Figure]](list)
    for parse in parses.values():
        for parts in _rows_without_total(parse, known):
            for total in _totals(stated[parts[0].verb][-NEAREST:], parts):
                slots = Slot("total", (total,), Mechanism.LINK), Slot("parts", parts, Mechanism.LINK)
                yield Statement("parts", parse.sentence, slots, state="closed")
        for figure in filter(_may_be_total, parse.figures):
            stated[figure.verb].append(figure)


def _rows_without_total(parse: Parse, known: set[int]) -> Iterable[tuple[Figure, ...]]:
    """The rows of a sentence whose figures are not parts yet, each once."""
    told = dict.fromkeys(map(tuple, rows(parse, [figure for figure in parse.figures if is_member(figure)])))
    return (parts for parts in told if 1 < len(parts) <= MOST and known.isdisjoint(part.start for part in parts))


def _may_be_total(figure: Figure) -> bool:
    long = is_level(figure) and may_tell(figure) and len(figure.quantity.numbers[0].digits) >= DIGITS
    return long and figure.verb is not None and figure.counted is not None and figure.zone is not Zone.TABLE


def _totals(stated: Sequence[Figure], parts: Sequence[Figure]) -> Iterator[Figure]:
    """The figures before a row that may be its total."""
    for total in stated:
        if all(_may_be_part(part, total) for part in parts) and is_total(total, parts, DIGITS - 1):
            yield total


def _may_be_part(part: Figure, total: Figure) -> bool:
    """Whether two figures have the same verb, and what the one counts may be among what the other counts."""
    if not alike(part, total) or part.verb != total.verb or part.counted is None or not agree(part, total):
        return False
    return not are_apart(part, total)
