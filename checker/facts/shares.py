"""Links: the share, the part or the whole that a statement lacks, from the sentences beside it.

"One in five guests skip breakfast. Of 1,250 asked, 250 said so", "They got 36,000 of the 90,000 bags. That is 40%";
"The poll asked 1,200 voters, and 480 (40%) said yes": the share is of those asked.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from msgspec.structs import replace

from checker.extraction.lexemes import noun_lemma
from checker.facts.alone import value_of
from checker.facts.slots import amounts_told
from checker.languages import frames
from checker.languages.frames import words
from checker.languages.lexicon import word_set
from checker.model.clause import Chunk, ChunkKind, Form, Parse, Role
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.model.statement import Mechanism, Slot, Statement, starts_in
from checker.statements.phrases import agree, alike, at, figure_of, is_argument, is_level, is_share, preposition

_KIND = "share"
_BACK = 2  # sentences before a part in which its share may stand
_OF = word_set("clauses", "of")
_POINTING = word_set("statements", "singular_pointing")
_ANYBODY = word_set("statements", "anybody")
_ENDING = frozenset((ChunkKind.MARK, ChunkKind.PREPOSITION, ChunkKind.CONJUNCTION, ChunkKind.SUBORDINATOR))
_PEOPLE = frames.words("nouns", "people")


def link_shares(statements: Sequence[Statement], parses: Mapping[int, Parse]) -> tuple[Statement, ...]:
    """The statements; those of a part and its whole with the share in a sentence beside them.

    >>> from checker.clauses.assemble import read as read_figures
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> from checker.statements.read import read
    >>> text = "One in five guests skip breakfast. Of 1,250 guests asked in May, 250 said that they did."
    >>> found = parses(read_figures(plain.read(text)))
    >>> [slot.figures[0].text for slot in link_shares(read(found), found)[0].slots]
    ['250', '1,250', 'One in five']
    """
    moved = amounts_told(statements)
    pairs = Counter(each.sentence for each in statements if _is_pair(each))
    found: list[Statement] = []
    for each in statements:
        share = _share_of(each, parses, moved) if _is_pair(each) and pairs[each.sentence] == 1 else None
        if share is None or each["share"]:
            found.append(each)
        if share is not None:
            own = (slot for slot in each.slots if slot.name != "share")
            found.append(replace(each, slots=(*own, Slot("share", (share,), Mechanism.LINK)), empty=()))
    return tuple(found)


def _is_pair(told: Statement) -> bool:
    """Whether a statement has a part and its whole."""
    return told.kind == _KIND and bool(told["part"] and told["whole"])


def _share_of(lacking: Statement, parses: Mapping[int, Parse], moved: Collection[int]) -> Figure | None:
    """The share that another sentence or clause gives for the only part and whole of a sentence.

    One after it must not be a change, as ``moved`` has them: "That is 12% more".
    """
    parse = parses[lacking.sentence]
    told = any(map(is_share, parse.figures))
    if told and not lacking["share"]:
        return _of_same_things(lacking, parse)
    behind = _behind(parses.get(lacking.sentence + 1)) if not told else None
    if behind is not None and behind.start not in moved:
        return behind
    return _ahead(lacking, parses)


def _of_same_things(lacking: Statement, parse: Parse) -> Figure | None:
    """The only share of a sentence about the same things, as its subject: "One in five guests skip"."""
    share = _lone_share(parse)
    if share is None or not _is_argument(parse, share):
        return None
    thing, whole = _thing(parse, share), lacking["whole"][0]
    named = whole.counted is not None or share.role is Role.SUBJECT  # not "of the 416, 98 missed a tenth of lessons"
    return figure_of(parse, share) if thing and named and _is_of(thing, whole) else None


def _behind(parse: Parse | None) -> Figure | None:
    """The share in a sentence that sums up the one before: "That is 40 per cent of the order"."""
    share = _lone_share(parse) if parse is not None else None
    if parse is None or share is None:
        return None
    clause = parse.clauses[share.clause]
    verb = at(parse, clause.verb)
    first = parse.chunks[0]
    if verb is None or verb.verb is None or verb.number != 1 or first.stop > 1 or first.text not in _POINTING:
        return None
    if not _ends(parse, share):
        return None
    name = f"{verb.verb.lemma} {preposition(parse, share)}".strip()
    said = name in frames.words("share", "verbs") or verb.verb.form is Form.COPULA
    return figure_of(parse, share) if said else None


def _ends(parse: Parse, share: Chunk) -> bool:
    """Whether nothing after a share makes it a degree of something: "70% effective", "68% owned by the state"."""
    behind = at(parse, share.number + 1)
    return share.head < 0 and (behind is None or behind.kind in _ENDING)


def _ahead(lacking: Statement, parses: Mapping[int, Parse]) -> Figure | None:
    """The share that the nearest earlier sentence with any gives of the same things."""
    before = (parses.get(lacking.sentence - step) for step in range(1, _BACK + 1))
    nearest = next((parse for parse in before if parse is not None and _lone_share(parse) is not None), None)
    return _of_same_things(lacking, nearest) if nearest is not None else None


def _is_argument(parse: Parse, share: Chunk) -> bool:
    """Whether a clause is about a share: "One in five guests skip", "The firm shed a tenth of its staff"."""
    tie = at(parse, share.number + 1)
    return share.role is Role.SUBJECT or (share.role is Role.OBJECT and tie is not None and tie.text in _OF)


def _lone_share(parse: Parse) -> Chunk | None:
    """The only share of a sentence."""
    found = [chunk for chunk in parse.chunks if is_share(figure_of(parse, chunk))]
    described = len(found) == 1 and found[0].describing and parse.figures[found[0].figures[0]].kind is Kind.PERCENT
    return found[0] if len(found) == 1 and not described else None  # "a 5% stake"


def _thing(parse: Parse, share: Chunk) -> str:
    """What a share is of: "guests" in "one in five guests", "half of the guests"."""
    tie, base = at(parse, share.number + 1), at(parse, share.number + 2)
    if tie is not None and base is not None and tie.text in _OF and base.kind is ChunkKind.NOUN:
        share = base
    return noun_lemma(parse.words.lower[share.head]) if share.head >= 0 else ""


def _is_of(thing: str, whole: Figure) -> bool:
    """Whether a number of things can be those that the share is of: mothers are not "parents"."""
    counted = whole.counted.lemma if whole.counted is not None else thing
    return whole.kind is Kind.COUNT and (thing == counted or ({thing, counted} <= _PEOPLE and counted in _ANYBODY))


_NEW = word_set("statements", "indefinite")
_RATED = words("share", "nouns")
_ENDS = _PART, _WHOLE = "part", "whole"
SCALE = 100  # ratio of a part and its whole if "billion" stands for "million"


def link_wholes(statements: Sequence[Statement], parses: Mapping[int, Parse]) -> tuple[Statement, ...]:
    """The statements; those of a share without a part or a whole with the only figure that can be it.

    >>> from checker.clauses.assemble import read as read_figures
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> from checker.statements.read import read
    >>> found = parses(read_figures(plain.read("The poll asked 1,200 voters, and 480 (40%) said yes.")))
    >>> [slot.figures[0].text for slot in link_wholes(read(found), found)[0].slots]
    ['40%', '480', '1,200']
    """
    moved = amounts_told(statements)
    parts = starts_in((each for each in statements if each.kind == _KIND), _PART)
    pairs = Counter(each.sentence for each in statements if _lacks_share(each))
    found: list[Statement] = []
    for each in statements:
        if _lacks_share(each) and pairs[each.sentence] == 1:
            found.append(_rated(each, parses[each.sentence], moved))
        else:
            found.append(_filled(each, parses, moved, parts) if _lacks_one(each) else each)
    return tuple(found)


def _lacks_one(told: Statement) -> bool:
    return told.kind == _KIND and bool(told["share"]) and bool(told[_PART]) != bool(told[_WHOLE])


def _lacks_share(told: Statement) -> bool:
    return told.kind == _KIND and bool(told[_PART] and told[_WHOLE]) and not told["share"]


def _rated(pair: Statement, parse: Parse, moved: Collection[int]) -> Statement:
    """A part and whole with the only share of the sentence, if a noun calls it one: "a rate of 40%"."""
    shares = [figure for figure in parse.figures if is_share(figure)]
    if len(shares) != 1 or shares[0].start in moved or not _is_rate(parse, shares[0], pair):
        return pair
    return replace(pair, slots=(*pair.slots, Slot("share", (shares[0],), Mechanism.LINK)), empty=())


def _is_rate(parse: Parse, share: Figure, pair: Statement) -> bool:
    """Whether a share belongs to a new noun without a figure, after a part and its whole, or to a word for a share."""
    chunk = parse.chunk_with(share)
    behind = at(parse, chunk.number + 1)
    if chunk.head >= 0 or behind is None or behind.kind is not ChunkKind.MARK:
        return False  # "60% of those"
    named = at(parse, chunk.host) if chunk.host >= 0 else None
    if named is None or named.figures:
        return False
    new = all(figure.start < share.start for figure in pair.figures) and named.determiner in _NEW
    return new or parse.words.lower[named.head] in _RATED


def _filled(lacking: Statement, parses: Mapping[int, Parse], moved: set[int], parts: set[int]) -> Statement:
    """The statement with the figure that it lacks, the only candidate of the nearest sentence with any."""
    if any(figure.start in moved for figure in lacking.figures):
        return lacking
    name = next(name for name in _ENDS if not lacking[name])
    for number in (lacking.sentence,) if name == _PART else (lacking.sentence, lacking.sentence - 1):
        parse = parses.get(number)
        beside = parts if number == lacking.sentence else frozenset[int]()
        found = list(_fitting(parse, lacking, name, moved | beside)) if parse is not None else []
        if len(found) == 1:
            return replace(lacking, slots=(*lacking.slots, Slot(name, (found[0],), Mechanism.LINK)), empty=())
        if found:
            break
    return lacking


def _fitting(parse: Parse, lacking: Statement, name: str, taken: Collection[int]) -> Iterator[Figure]:
    """The figures of a sentence that can be the part after a share of a whole, or the whole before a part."""
    known = next(figure for end in _ENDS for figure in lacking[end])
    for figure in parse.figures:
        if figure is known or figure.start in taken or not is_level(figure) or not alike(figure, known):
            continue
        part, whole = (figure, known) if name == _PART else (known, figure)
        before = (figure.start < known.start) is (name != _PART)
        if before and agree(part, whole) and _may_be_part(part, whole) and (name != _PART or _is_own(parse, figure)):
            yield figure


def _is_own(parse: Parse, figure: Figure) -> bool:
    """Whether a figure is an amount of its own: not the second in "$4m for the $2m grant"."""
    chunk = parse.chunk_with(figure)
    return chunk.role is not Role.MODIFIER and is_argument(parse, chunk)


def _may_be_part(part: Figure, whole: Figure) -> bool:
    """Whether a part is less than a whole, or so much more that it has another scale."""
    one, other = value_of(part), value_of(whole)
    return one < other or one > SCALE * other
