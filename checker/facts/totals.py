"""Totals told by a word, totals of lists, and balances, with the figures that make them or would but for one slip."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import groupby, takewhile

from checker.extraction.lexemes import noun_lemma
from checker.facts.alone import NO_PARTS, by_unit, value_of
from checker.facts.slots import is_year
from checker.languages.frames import words
from checker.languages.lexicon import load, word_set
from checker.model.clause import Chunk, ChunkKind, Parse
from checker.model.clause import Role as In
from checker.model.document import Document, Sentence, Zone
from checker.model.figure import Figure, Role
from checker.model.quantity import Kind
from checker.model.statement import Mechanism, Slot, Statement, starts_in
from checker.precision.digit_slips import digits_shared, misses_by_a_slip, sums_to
from checker.precision.scale_slips import significant_digits
from checker.statements.part_whole.partitive import points_back, set_behind
from checker.statements.part_whole.sums import RAISING, told_as_total
from checker.statements.part_whole.totals import CLOSED, parts_slot, total_slot, total_with
from checker.statements.phrases import BREAKS, agree, alike, figure_of, is_level, is_mark, is_member, preposition

FEWEST, MOST = 2, 8  # parts
SMALLEST = 20  # largest ratio of a total and a part
_OUT_OF = frozenset(load("statements")["out_of"])


def totals(told: Sequence[Statement], parses: Mapping[int, Parse]) -> Iterator[Statement]:
    """The totals of each sentence, with the figures before them that make or nearly make them.

    >>> from checker.clauses.assemble import read
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> found = parses(read(plain.read("Titles 19, the bowl 12, the shield three. Total: 35.")))
    >>> [[figure.text for figure in slot.figures] for slot in next(totals((), found)).slots]
    [['35'], ['19', '12', 'three']]
    """
    elsewhere = starts_in(told, *NO_PARTS)
    known = starts_in(told, "total")
    for parse in parses.values():
        for chunk in parse.figured:
            total = figure_of(parse, chunk)
            cue = _cue(parse, chunk) if is_level(total) else None
            if total is not None and cue is not None and total.start not in known:
                parts = _parts(parse, chunk, total, parses)
                if _make(total, parts) and elsewhere.isdisjoint(part.start for part in parts):
                    row = parts_slot(parts, Mechanism.LONE)
                    yield total_with(parse.sentence, total_slot(total, Mechanism.LONE), row, cue, CLOSED)


def _cue(parse: Parse, total: Chunk) -> Chunk | None:
    """The word that makes a figure a total: "34 in all", "a total of 34", "making 34", "out of 34 votes cast".

    "Raising it to 34" says that there were some before.
    """
    if set_behind(parse, total)[0] in _OUT_OF:
        return total
    cue = told_as_total(parse, total)
    return cue if cue is None or cue.verb is None or preposition(parse, total) not in RAISING else None


def _parts(parse: Parse, chunk: Chunk, total: Figure, parses: Mapping[int, Parse]) -> Sequence[Figure]:
    """All figures of its unit before a total since the last stop; if there are none, those of the sentence before."""
    unit = total.kind, total.quantity.unit
    row = by_unit(parse).get(unit, [])
    before = parses.get(parse.sentence - 1)
    if row == [total] and before is not None and all(each.kind is not ChunkKind.VERB for each in parse.chunks):
        return by_unit(before).get(unit, [])
    stop = max((each.stop for each in parse.chunks[: chunk.number] if is_mark(each, BREAKS)), default=0)
    told = [figure for figure in row if stop <= figure.first < total.first] if total in row else []
    some = any(points_back(parse, parse.chunk_with(figure)) for figure in told)  # "19, four of them hurt"
    return [] if some else told


def _make(total: Figure, parts: Sequence[Figure]) -> bool:
    """Whether parts make a total, or would but for a slip in one of them or in it."""
    if not FEWEST <= len(parts) <= MOST or max(map(value_of, parts)) >= value_of(total):
        return False
    if min(map(value_of, parts)) * SMALLEST < value_of(total):
        return False  # "planted 412, lost 3 and planted 515 in all"
    if len(parts) == FEWEST and not all(agree(part, total) for part in parts):
        return False  # with two numbers some slip soon makes a third
    one, numbers = total.quantity.numbers[0], [part.quantity.numbers[0] for part in parts]
    return sum(map(value_of, parts)) == one.value or misses_by_a_slip(one, numbers)


NEAR = 2  # sentences from a balance to the two figures that make it
BALANCE_DIGITS = 2  # least digits of each figure to prove a slip
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
                if _make_balance(balance, less, more):
                    named = (("level", more), ("base", less), ("gap", balance))
                    slots = tuple(Slot(name, (figure,), Mechanism.LONE) for name, figure in named)
                    yield Statement("comparison", sentence, slots)


def _make_balance(balance: Figure, less: Figure, more: Figure) -> bool:
    """Whether two figures differ by a balance, or would but for a slip, which may have made the more the less."""
    left, small, large = (figure.quantity.numbers[0] for figure in (balance, less, more))
    if len({figure.scope.forecast for figure in (balance, less, more)}) > 1:
        return False
    telling = all(significant_digits(number) >= BALANCE_DIGITS for number in (left, small, large))
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


FEWEST_ITEMS, MOST_ITEMS = 2, 40  # parts
DIGITS_OF_HEAD = 3  # fewest digits of a total that no word calls one
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
        if len(items) >= FEWEST_ITEMS:
            yield from _totals_beside(told, _beside(sentences, items[0][0].index - 1, parses), opening=True)
            yield from _totals_beside(told, _beside(sentences, items[-1][-1].index + 1, parses), opening=False)
            yield from _totals_beside(told[:-1], told[-1][-1] if told[-1] else None, opening=False)


def _beside(sentences: Sequence[Sentence], index: int, parses: Mapping[int, Parse]) -> Parse | None:
    """The sentence right before or after a list, if it is text with figures."""
    if not 0 <= index < len(sentences) or sentences[index].zone is not Zone.BODY:
        return None
    return parses.get(index)


def _totals_beside(items: Sequence[Sequence[Parse]], beside: Parse | None, *, opening: bool) -> Iterator[Statement]:
    """The figures of a sentence beside a list, or of its last item, that can be its total."""
    if beside is None or (opening and beside.words.texts[-1] != ":"):
        return
    for total in beside.figures:
        row = by_unit(beside).get((total.kind, total.quantity.unit), [])
        if row != [total] or not (opening or _is_told_as_total(beside, total)):
            continue
        parts = _parts_in_items(items, total)
        if parts is not None and _make_total_of_list(total, parts, DIGITS_OF_HEAD if opening else 1):
            how = Mechanism.LONE if opening else Mechanism.TABLE
            slots = Slot("total", (total,), how), Slot("parts", parts, how)
            yield Statement("parts", beside.sentence, slots, state="closed")


def _is_told_as_total(parse: Parse, total: Figure) -> bool:
    """Whether words say that a figure is a total: "1,400 in all", "Total: 1,400", "That makes 1,400 jobs in all"."""
    return parse.words.lower[0] in _TOTAL or told_as_total(parse, parse.chunk_with(total)) is not None


def _parts_in_items(items: Sequence[Sequence[Parse]], total: Figure) -> tuple[Figure, ...] | None:
    """The one figure of its unit in each item; None if an item has none, or several."""
    unit = total.kind, total.quantity.unit
    rows = [[figure for parse in item for figure in by_unit(parse).get(unit, ())] for item in items]
    if not FEWEST_ITEMS <= len(rows) <= MOST_ITEMS or any(len(row) != 1 for row in rows):
        return None
    return tuple(figure for row in rows for figure in row)


def _make_total_of_list(total: Figure, parts: Sequence[Figure], digits: int) -> bool:
    """Whether parts make a total, or would but for a slip of the hand in one of them or in it, which is told so finely.

    Of "$2.2 billion" some slip soon makes what "$623m" and others come to.
    """
    if max(map(value_of, parts)) >= value_of(total) or total.kind is Kind.PERCENT:
        return False
    one, numbers = total.quantity.numbers[0], [part.quantity.numbers[0] for part in parts]
    if sums_to(one, numbers):
        return True
    return digits_shared(one, numbers) >= digits and misses_by_a_slip(one, numbers)
