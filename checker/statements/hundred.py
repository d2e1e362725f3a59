"""Shares of one whole: "60% went to schools, 30% to roads and the remaining 10% to parks", "won by 56% to 44%".

A statement holds ``parts`` (a row of percentages) and ``rest`` (what is left of the hundred), or ``sides`` (what two
sides have, in one figure). Rules see a row as ``all`` if its state is "closed", and as ``some`` if it is "open".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from checker.clauses.rows import in_bracket, joints
from checker.languages import frames
from checker.languages.lexicon import load, word_set
from checker.model.clause import Chunk, ChunkKind, Form, Parse, Role
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.model.signature import Sort as Slots
from checker.model.statement import Mechanism, Slot, Statement
from checker.statements.orders.ranges import MOVES, are_sides
from checker.statements.part_whole.partitive import fronted_wholes
from checker.statements.part_whole.rests import told_as_rest
from checker.statements.part_whole.totals import CLOSED, OPEN, figures_of, parts_slot
from checker.statements.phrases import at, figure_of, is_share, preposition

SLOTS = {
    "sides": Slots.NUMBER,
    "rest": Slots.NUMBER,
    "all": Slots.NUMBERS,  # every share of the whole, what is left of it too
    "some": Slots.NUMBERS,  # shares of it, of which there may be more
}
_INDEFINITE = word_set("statements", "a")
_EACH = word_set("statements", "each")
_BY, _TO = frames.words("slots", "by"), frames.words("slots", "after")  # "to" leads to the slot ``after``
_FROM = frames.words("slots", "before")
_OF = word_set("clauses", "of")
_SPLITTING = word_set("statements", "splitting")
_HUNDRED = 100
_MANY = 3  # shares of a row that need no word to show that they are all
_ADVERBIAL = word_set("clauses", "adverbial")
_OPPOSED: Mapping[str, str] = dict(each.split() for each in load("opposites")["opposed"].split(","))
_OF_WHOLE = word_set("rows", "relative_opening")
_ENDS = frozenset((ChunkKind.MARK, ChunkKind.CONJUNCTION, ChunkKind.SUBORDINATOR))


def read(parse: Parse, earlier: Sequence[Parse]) -> Iterator[Statement]:
    """The rows of percentages: with a rest they make a hundred, else they are some of it."""
    for row in parse.rows:
        members = [parse.chunks[number] for number in row.members]
        rest = told_as_rest(parse, members[-1])
        named = rest is not None and rest.verb is None  # the rest may have a verb of its own
        if not all(_is_percentage(parse, member) for member in members):
            continue
        if not _are_of_one(parse, members[:-1] if named else members):
            continue
        if named:
            yield _statement(parse, members, members[-1], CLOSED)
        elif (cue := _cue(parse, members)) is not None:
            yield _statement(parse, members, cue, OPEN)
    yield from _excluding(parse)
    yield from _rests(parse, earlier)
    for figure in _sides(parse):
        yield Statement("hundred", parse.sentence, (Slot("sides", (figure,)),), (), ((figure.first, figure.stop),))
    for one, other in pairwise(parse.figured):
        if _is_percentage(parse, one) and _is_percentage(parse, other) and _are_sides(parse, one, other):
            yield _statement(parse, [one, other], one, OPEN)


def _excluding(parse: Parse) -> Iterator[Statement]:
    """Shares of what excludes each other; two that make less than a hundred may leave out others and say nothing."""
    for members in opposed(parse):
        if len(members) >= _MANY or sum(figure.value or 0 for figure in figures_of(parse, members)) > _HUNDRED:
            yield _statement(parse, members, members[0], OPEN)


def _rests(parse: Parse, earlier: Sequence[Parse]) -> Iterator[Statement]:
    """A rest in a clause or sentence of its own: "The state owns 65% and banks own the other 35%"."""
    shares = [chunk for chunk in parse.figured if _is_percentage(parse, chunk)]
    for rest in shares:
        cue = told_as_rest(parse, rest)
        if cue is None or cue.verb is not None or any(rest.number in row.members for row in parse.rows):
            continue
        parts = figures_of(parse, [chunk for chunk in shares if chunk.number < rest.number and not _was(parse, chunk)])
        before = earlier[-1] if earlier and earlier[-1].sentence == parse.sentence - 1 else None
        if not parts and before is not None:
            told = [chunk for chunk in before.figured if _is_percentage(before, chunk) and not _was(before, chunk)]
            parts = [] if any(preposition(before, chunk) in _BY for chunk in told) else figures_of(before, told)
        if 0 < len(parts) < _MANY:
            slots = parts_slot(parts, Mechanism.CHAIN), Slot("rest", tuple(figures_of(parse, [rest])), Mechanism.CHAIN)
            yield Statement("hundred", parse.sentence, slots, (), ((cue.start, cue.stop),), state=CLOSED)


def _was(parse: Parse, chunk: Chunk) -> bool:
    """Whether it is what a share was before: "94%, up from 10%", but not "from 30%"."""
    *particle, last = preposition(parse, chunk).split(" ")
    return bool(particle) and last in _FROM


def may_share_one(parse: Parse, figures: Sequence[Figure]) -> bool:
    """Whether percentages are a row in which each only says whose it is, so that they can be shares of one whole.

    >>> from checker.clauses.assemble import read as read_figures
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> text = "Hull will own 60 percent, York 30 percent and Goole 10 percent."
    >>> (parse,) = parses(read_figures(plain.read(text))).values()
    >>> may_share_one(parse, parse.figures)
    True
    """
    chunks = [parse.chunk_with(figure) for figure in figures]
    if {chunk.number for chunk in chunks} not in [set(row.members) for row in parse.rows]:
        verbs = {figure.verb for figure in figures}
        return (
            len(verbs - {None}) < 2
            and all(joints(parse, *pair) for pair in pairwise(chunks))
            and _say_of_one(parse, chunks)
        )
    shares = all(_is_percentage(parse, chunk) and not _is_elsewhere(parse, chunk) for chunk in chunks)
    return shares and _are_of_one(parse, chunks)


def _say_of_one(parse: Parse, chunks: Sequence[Chunk]) -> bool:
    """Whether at most the first or the last of some shares says of what it is, and none is of a place or a group."""
    of_what = [(tie := at(parse, chunk.number + 1)) is not None and tie.text in _OF for chunk in chunks]
    return sum(of_what) - (of_what[0] or of_what[-1]) == 0 and not any(_is_elsewhere(parse, chunk) for chunk in chunks)


def _are_sides(parse: Parse, one: Chunk, other: Chunk) -> bool:
    """Whether two shares are those of two sides: "beat Cole by 56% to 44%", but not "fell by 56% to 44%"."""
    tie = other.preposition if other.preposition == one.number + 1 == other.number - 1 else -1
    verb = at(parse, parse.clauses[one.clause].verb)
    moves = verb is not None and verb.verb is not None and verb.verb.lemma in MOVES
    return tie >= 0 and parse.chunks[tie].text in _TO and preposition(parse, one) in _BY and not moves


def _sides(parse: Parse) -> Iterator[Figure]:
    """The shares of two sides, the larger one first; none of a move from one level to another."""
    for chunk in parse.figured:
        figure = parse.figures[chunk.figures[0]]
        if figure.kind is Kind.PERCENT and figure.quantity.is_range and are_sides(parse, chunk):
            larger, smaller = figure.quantity.numbers
            if larger.value > smaller.value:
                yield figure


def _cue(parse: Parse, members: list[Chunk]) -> Chunk | None:
    """What shows that a row shares out one whole. Two shares need such a sign: as often they are of two wholes."""
    split = _splitting(parse, members)
    if split is not None or len(members) < _MANY:
        return split
    fronted = next(fronted_wholes(parse), None)
    if fronted is not None and fronted.number < members[0].number and preposition(parse, fronted) in _OF:
        return fronted
    return None if any(_is_elsewhere(parse, member) for member in members) else _sharing(parse, members[0])


def _splitting(parse: Parse, members: list[Chunk]) -> Chunk | None:
    """The verb with which even two shares are all: "split 65% to the band and 35% ...", "is 75% wool and 25% nylon"."""
    clause = parse.clauses[members[0].clause]
    found = at(parse, clause.verb) if 0 <= clause.verb < members[0].number else None
    if found is None or found.verb is None or any(_is_elsewhere(parse, member) for member in members):
        return None
    made_of = found.verb.form is Form.COPULA and all(_names_stuff(parse, member) for member in members)
    return found if made_of or found.verb.lemma in _SPLITTING else None


def _names_stuff(parse: Parse, member: Chunk) -> bool:
    """Whether a share stands before what it is a share of: "75% wool", not "75% cheaper"."""
    return member.head >= 0 and parse.tags[member.stop - 1] in "LK"


def _sharing(parse: Parse, first: Chunk) -> Chunk | None:
    """The verb with which a row shares out one whole: "account for 26%", "won 26% of the votes"."""
    clause = parse.clauses[first.clause]
    found = at(parse, clause.verb) if 0 <= clause.verb < first.number else None
    if found is None or found.verb is None:
        return None
    name = f"{found.verb.lemma} {preposition(parse, first)}".strip()
    if name in frames.words("share", "verbs"):
        return found if found.verb.form is not Form.COPULA and first.role is not Role.ADVERBIAL else None
    tie = at(parse, first.number + 1)
    of_whole = tie is not None and tie.text in _OF
    return found if of_whole and name in frames.words("share", "verbs_having") else None


def _is_percentage(parse: Parse, chunk: Chunk) -> bool:
    figure = figure_of(parse, chunk)
    return figure is not None and figure.kind is Kind.PERCENT and is_share(figure)


def _are_of_one(parse: Parse, members: list[Chunk]) -> bool:
    """Whether shares can be of one whole: only the first says of what, and no other has a verb of its own."""
    if any(member.determiner in _INDEFINITE for member in members):
        return False  # "a 12% rise and a 9% fall"
    return all(_says_whose(parse, member) for member in members[1:])


def _says_whose(parse: Parse, member: Chunk) -> bool:
    """Whether a share only says whose it is: "30% to roads", "Airbus 30 percent"."""
    before = at(parse, member.number - 1)
    named = before is not None and before.kind is ChunkKind.NOUN
    behind: list[Chunk] = []
    for chunk in parse.chunks[member.number + 1 :]:
        if chunk.kind in (ChunkKind.MARK, ChunkKind.CONJUNCTION):
            break
        behind.append(chunk)
    if not behind:
        return named or member.preposition >= 0 or member.describing or in_bracket(parse, member)  # "22% lime"
    if not _EACH.isdisjoint(parse.words.lower[behind[0].start : behind[0].stop]):
        return False
    if any(chunk.verb is not None or _is_date(parse, chunk) for chunk in behind):
        return False
    return behind[0].text not in _OF


def _is_elsewhere(parse: Parse, member: Chunk) -> bool:
    """Whether a share is of another place or group, and so of another whole: "57% in Dundee"."""
    tie = at(parse, member.number + 1)
    return tie is not None and tie.text in _ADVERBIAL


def _is_date(parse: Parse, chunk: Chunk) -> bool:
    return any(parse.figures[number].kind is Kind.DATE for number in chunk.figures)


def _statement(parse: Parse, members: list[Chunk], cue: Chunk, state: str) -> Statement:
    figures = figures_of(parse, members)
    slots = [parts_slot(figures if state == OPEN else figures[:-1])]
    if state == CLOSED:
        slots.append(Slot("rest", (figures[-1],), Mechanism.ROW))
    return Statement("hundred", parse.sentence, tuple(slots), (), ((cue.start, cue.stop),), state=state)


def opposed(parse: Parse) -> Iterator[list[Chunk]]:
    """The neighbouring shares of a sentence that exclude each other, and those joined to them.

    >>> from checker.clauses.assemble import read
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> found = parses(read(plain.read("The plan was backed by 61% of voters and opposed by 29%.")))[0]
    >>> [found.figures[chunk.figures[0]].text for chunk in next(opposed(found))]
    ['61%', '29%']
    """
    shares = [c for c in parse.figured if (f := figure_of(parse, c)) and f.kind is Kind.PERCENT and is_share(f)]
    run: list[Chunk] = []
    said: list[set[str]] = []  # the opposed words of each
    for share in shares:
        words = _words(parse, share) & _OPPOSED.keys()
        if run and (_is_of_other_whole(parse, run[-1], share) or any(words & before for before in said)):
            if _exclude(said):
                yield run
            run, said = [], []
        run, said = [*run, share], [*said, words]
    if _exclude(said):
        yield run


def _exclude(said: list[set[str]]) -> bool:
    """Whether neighbours are told of by a word and its opposite, and neither of both."""
    opposites = [{_OPPOSED[word] for word in words} for words in said]
    apart = not any(words & against for words, against in zip(said, opposites, strict=True))
    return apart and any(against & behind for against, behind in zip(opposites, said[1:], strict=False))


def _words(parse: Parse, share: Chunk) -> set[str]:
    """The words of the clause or phrase that a share stands in."""
    start, stop = share.number, share.number
    while start > 0 and parse.chunks[start - 1].kind not in _ENDS and not parse.chunks[start - 1].figures:
        start -= 1
    while (
        stop + 1 < len(parse.chunks) and parse.chunks[stop + 1].kind not in _ENDS and not parse.chunks[stop + 1].figures
    ):
        stop += 1
    return set(parse.words.lower[parse.chunks[start].start : parse.chunks[stop].stop])


def _is_of_other_whole(parse: Parse, one: Chunk, other: Chunk) -> bool:
    """Whether the second share names a whole of its own: "61% of men ... and 49% of women", "and among women 49%"."""
    tie = at(parse, other.number + 1)
    between = parse.chunks[one.number + 1 : other.number]
    joint = max((chunk.number for chunk in between if chunk.kind in _ENDS), default=-1)
    if joint < 0 or (tie is not None and tie.text in _OF_WHOLE):
        return True
    whose = at(parse, other.number + 2) if tie is not None and tie.kind is ChunkKind.PREPOSITION else None
    if whose is not None and not _OPPOSED.keys().isdisjoint(parse.words.lower[whose.start : whose.stop]):
        return True  # "50% for women"
    graded = parse.tags[other.stop - 1] == "J" or (tie is not None and tie.kind is ChunkKind.ADJECTIVE)
    if graded or parse.chunks[joint + 1].kind is ChunkKind.PREPOSITION:
        return True  # "are 57% likelier", "whereas in the south 71% opposed it"
    return any(chunk.text not in _words(parse, one) for chunk in _objects(parse, other))


def _objects(parse: Parse, share: Chunk) -> Iterator[Chunk]:
    """The nouns behind a share up to the end of its clause, but those that say who it is."""
    for chunk in parse.chunks[share.number + 1 :]:
        if chunk.kind in _ENDS or chunk.figures:
            return
        if chunk.kind is ChunkKind.NOUN and chunk.text not in _OPPOSED:
            yield chunk
