"""Ages: how old somebody or something was at a date: "born in 1938, she died in 2024 aged 86", "was 24 in 1990".

Slots: ``born`` (a date), ``age`` and ``at`` (the date at which it was reached), ``lived`` (a life as a range of years),
``present`` (an age as of today); ``one`` and ``first``, ``other`` and ``last`` (two ages of a person and their dates);
``elder`` and ``younger`` (the ages of two); ``apart`` (the years between two ages); ``birthday`` (the number of the
last one), ``birthday_to_come`` (the number of the next one).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.extraction.lexemes import verb_lemma
from checker.languages import frames
from checker.model.clause import Chunk, ChunkKind, Form, Link, Parse, Role
from checker.model.figure import Figure
from checker.model.quantity import Kind
from checker.model.signature import Sort as Slots
from checker.model.statement import Mechanism, Slot, Statement
from checker.statements.phrases import at, before, preposition, tokens
from checker.statements.times.ages import Aged, ages, are_of_two, is_birth, is_of_kin
from checker.statements.times.lengths import Tie, lengths
from checker.statements.times.moments import Point, points, verb_of
from checker.statements.times.origins import births
from checker.statements.times.pairs_of_dates import are_of_one_subject

SLOTS = {
    "born": Slots.DATE,
    "age": Slots.NUMBER,
    "at": Slots.DATE,
    "lived": Slots.DATE,
    "present": Slots.NUMBER,
    "one": Slots.NUMBER,
    "first": Slots.DATE,
    "other": Slots.NUMBER,
    "last": Slots.DATE,
    "elder": Slots.NUMBER,
    "younger": Slots.NUMBER,
    "apart": Slots.NUMBER,
    "birthday": Slots.NUMBER,
    "birthday_to_come": Slots.NUMBER,
}
_DEATH, _APART = frames.words("age", "death"), frames.words("age", "apart")
_OLDER, _YOUNGER, _THAN = frames.words("age", "older"), frames.words("age", "younger"), frames.words("slots", "than")
_AFTER, _BEFORE = frames.words("span", "opening"), frames.words("span", "closing")
_PERSONAL = frames.words("age", "single")
_HAS = frames.words("span", "has")
_ONWARD, _BESIDE = (Tie.LATER, Tie.SINCE), 3  # chunks from "at 61" to "37 years later" behind it
_BIRTHDAYS = frames.words("age", "birthdays")


def read(parse: Parse, earlier: Sequence[Parse] = ()) -> Iterator[Statement]:
    """The ages that a sentence gives, if it says when they were reached.

    >>> from checker.clauses.assemble import read as read_figures
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> found = parses(read_figures(plain.read("Born in 1938, she died in 2024 aged 86.")))[0]
    >>> [(slot.name, slot.figures[0].text) for slot in next(read(found)).slots]
    [('born', '1938'), ('age', '86'), ('at', '2024')]
    """
    found = points(parse)
    told = list(ages(parse, found))
    taken: set[int] = set()
    for aged in told:
        statement = _age_by_birth(parse, aged, found) or _age_by_life(parse, aged, found) or _without_birth(parse, aged)
        if statement is not None:
            taken |= {figure.start for figure in statement.figures}
            yield statement
        birthday = _age_by_birthday(parse, aged)
        if birthday is not None:
            yield birthday
    for point in found:
        if is_birth(point) and point.figure.start not in taken and not is_of_kin(parse, point.chunk):
            yield Statement("age", parse.sentence, (Slot("born", (point.figure,)),), ("age",))
    if len(told) < 2:
        yield from _gap_to_earlier(parse, told)
    if len(told) == 2:
        statement = _ages_at_two_dates(parse, *told) or _gap_between(parse, *told)
        if statement is not None:
            yield statement


def _without_birth(parse: Parse, aged: Aged) -> Statement | None:
    """An age whose birth another sentence may give: "was 24 when it opened in 1997", "has died aged 81"."""
    if is_of_kin(parse, aged.chunk):
        return None
    age = Slot("age", (aged.figure,))
    if aged.point is not None:
        return Statement("age", parse.sentence, (age, Slot("at", (aged.point.figure,))), ("born",))
    if not aged.now and (verb_of(parse, aged.chunk) in _DEATH or _tells_only_age(parse, aged)):
        return Statement("age", parse.sentence, (age,), ("born", "at"))
    return None


def _tells_only_age(parse: Parse, aged: Aged) -> bool:
    """Whether a sentence begins with an age at what was told before it: "She was 52."."""
    verb = parse.chunks[aged.chunk.number - 1] if aged.chunk.number else None
    who, behind = at(parse, 0), at(parse, aged.chunk.number + 1)
    ends = behind is None or behind.kind in (ChunkKind.MARK, ChunkKind.CONJUNCTION)
    was = verb is not None and verb.number == 1 and verb.verb is not None and verb.verb.form is Form.COPULA
    return was and ends and who is not None and who.text in _PERSONAL


def _age_by_birth(parse: Parse, aged: Aged, found: Sequence[Point]) -> Statement | None:
    """ "born in 1938, ... died in 2024 aged 86", "planted in 1846, it was 177 years old when felled in 2023"."""
    begun = births(parse, aged, found)
    if len(begun) != 1 or is_of_kin(parse, aged.chunk):
        return None
    born = Slot("born", (begun[0].figure,), Mechanism.CHAIN)
    if aged.now:
        if any(point is not begun[0] and point.moment.year is not None for point in found):
            return None  # "Born in 1961, Lee, 34, was champion in 1995"
        return Statement("age", parse.sentence, (born, Slot("present", (aged.figure,))))
    if aged.point is None:
        return None
    return Statement("age", parse.sentence, (born, Slot("age", (aged.figure,)), Slot("at", (aged.point.figure,))))


def _age_by_life(parse: Parse, aged: Aged, found: Sequence[Point]) -> Statement | None:
    """ "Ann Lee (1970-2004) died at 34"."""
    lives = [p for p in found if p.is_range and parse.clauses[p.chunk.clause].link is Link.BRACKET]
    named = [parse.chunks[parse.clauses[p.chunk.clause].start - 1] for p in lives]
    if not all(chunk.head >= 0 and parse.words.texts[chunk.head][0].isupper() for chunk in named):
        return None  # "was chairman (1991-1998)"
    below = (
        parse.chunks[clause.verb] for clause in parse.clauses if clause.up == aged.chunk.clause and clause.verb >= 0
    )
    verbs = {verb_of(parse, aged.chunk), *(chunk.verb.lemma for chunk in below if chunk.verb is not None)}
    if len(lives) != 1 or aged.now or verbs.isdisjoint(_DEATH):
        return None
    return Statement("age", parse.sentence, (Slot("lived", (lives[0].figure,)), Slot("age", (aged.figure,))))


def _ages_at_two_dates(parse: Parse, one: Aged, other: Aged) -> Statement | None:
    """ "was 25 when she came to the throne in 1952, and died in 2022 at 95"."""
    if one.point is None or other.point is None or one.point is other.point:
        return None
    if are_of_two(parse, one.chunk, other.chunk):
        return None
    kin = [is_of_kin(parse, aged.chunk) for aged in (one, other)]
    if any(kin) and not (kin[0] and are_of_one_subject(parse, one.chunk, other.chunk)):
        return None
    slots = (
        Slot("one", (one.figure,)),
        Slot("first", (one.point.figure,)),
        Slot("other", (other.figure,), Mechanism.CHAIN),
        Slot("last", (other.point.figure,)),
    )
    return Statement("age", parse.sentence, slots)


def _gap_between(parse: Parse, one: Aged, other: Aged) -> Statement | None:
    """The years between two ages: "at 18, and left 30 years later at 48", "is 38 ... 19 years ago, when he was 29"."""
    told = [number for number, figure in enumerate(parse.figures) if _is_of_years(figure)]
    if len(told) != 1:
        return None
    figure, chunk = parse.figures[told[0]], parse.chunk_of(told[0])
    compared = comparison(parse, chunk)
    apart = Slot("apart", (figure,))
    if compared:
        return _compared(parse, one, other, compared, apart)
    tie = next((length.tie for length in lengths(parse) if length.figure is figure), None)
    if not _counts(parse, tie, one, other, chunk) or not are_of_one_subject(parse, one.chunk, other.chunk):
        return None
    return _years_apart(parse, one, other, apart)


def _counts(parse: Parse, tie: Tie | None, one: Aged, other: Aged, chunk: Chunk) -> bool:
    """Whether a number of years leads from one age to the other: "at 18, and left 30 years later at 48"."""
    if one.now is not other.now:
        today = one if one.now else other
        ago = tie is Tie.AGO or (tie is Tie.WHOLE and _goes_on(parse, chunk))
        on = tie in _ONWARD and _is_told_by_verb(parse, today)  # not "Lee, 24, won at 17 and left a year later"
        return ago or on
    if one.now:
        return False
    leads = one.chunk.number < chunk.number < other.chunk.number or 0 < chunk.number - other.chunk.number <= _BESIDE
    return leads if tie in (Tie.LATER, Tie.EARLIER) else tie is Tie.SINCE


def _goes_on(parse: Parse, chunk: Chunk) -> bool:
    """Whether the verb of a clause is in the perfect: "and has stayed for 37 years"."""
    verb = parse.clauses[chunk.clause].verb
    told = parse.chunks[verb] if verb >= 0 else None
    return told is not None and not _HAS.isdisjoint(parse.words.lower[told.start : told.stop])


def _is_told_by_verb(parse: Parse, aged: Aged) -> bool:
    """Whether a verb says how old somebody is: "is 61", "is now 61"."""
    verb = before(parse, aged.chunk)
    return verb is not None and verb.verb is not None


def _gap_to_earlier(parse: Parse, ages: Sequence[Aged]) -> Iterator[Statement]:
    """The years between two ages, one or both given in a sentence before: "His wife, six years older, is 52"."""
    told = [number for number, figure in enumerate(parse.figures) if _is_of_years(figure)]
    if len(told) != 1:
        return
    figure, chunk = parse.figures[told[0]], parse.chunk_of(told[0])
    tie = next((length.tie for length in lengths(parse) if length.figure is figure), None)
    word = comparison(parse, chunk)
    on = tie in _ONWARD and (_opens(parse, chunk) or any(_is_told_by_verb(parse, each) for each in ages))
    back = tie is Tie.AGO or (tie is Tie.WHOLE and _goes_on(parse, chunk))
    ago = any(on if each.now else back for each in ages)
    if word or ago:
        names = _names(parse, word, chunk, ages)
        slots = (*(Slot(names[0], (each.figure,)) for each in ages), Slot("apart", (figure,)))
        yield Statement("age", parse.sentence, slots, names[len(ages) :])


def _opens(parse: Parse, chunk: Chunk) -> bool:
    """Whether a sentence begins with a length: "On Friday, 32 years later, Lee, 55, was freed"."""
    before = parse.chunks[: chunk.number]
    return all(each.verb is None and each.role is not Role.SUBJECT for each in before)


def _names(parse: Parse, word: str, chunk: Chunk, ages: Sequence[Aged]) -> tuple[str, str]:
    """The slots of an age and of the one that it is compared with: "who at 24 is three years older than Ama"."""
    compared = word and any(behind.text in _THAN for behind in parse.chunks[chunk.number : chunk.number + _BESIDE])
    if not compared or not ages or ages[0].chunk.number > chunk.number or word not in _OLDER | _YOUNGER:
        return "one", "other"
    return ("elder", "younger") if word in _OLDER else ("younger", "elder")


def _is_of_years(figure: Figure) -> bool:
    quantity = figure.quantity
    return (
        figure.kind is Kind.DURATION
        and quantity.unit == "year"
        and len(quantity.numbers) == 1
        and not quantity.is_hedged
    )


def comparison(parse: Parse, chunk: Chunk) -> str:
    """The word after a number of years that says who is older: "older", "her junior"; "" for none."""
    reach = 2 if preposition(parse, chunk) else 0  # "a gap of seven years", "older by six years"
    beside = (at(parse, chunk.number + step) for step in (0, 1, -reach))
    near = [word for each in beside if each is not None for word in tokens(parse, each)]
    return next((word for word in near if verb_lemma(word) in _APART or word in _APART), "")


def _compared(parse: Parse, one: Aged, other: Aged, word: str, apart: Slot) -> Statement | None:
    """Two ages compared by "older than": the one after "than" is the other person's."""
    than = next((chunk for chunk in parse.chunks if chunk.text in _THAN), None)
    behind = [aged for aged in (one, other) if than is not None and aged.chunk.number > than.number]
    if word not in _OLDER | _YOUNGER or not behind:
        return _years_apart(parse, one, other, apart)
    base, subject = behind[0], other if behind[0] is one else one
    names = ("elder", "younger") if word in _OLDER else ("younger", "elder")
    slots = (Slot(names[0], (subject.figure,)), Slot(names[1], (base.figure,), Mechanism.CHAIN), apart)
    return Statement("age", parse.sentence, slots)


def _years_apart(parse: Parse, one: Aged, other: Aged, apart: Slot) -> Statement:
    slots = (Slot("one", (one.figure,)), Slot("other", (other.figure,), Mechanism.CHAIN), apart)
    return Statement("age", parse.sentence, slots)


def _age_by_birthday(parse: Parse, aged: Aged) -> Statement | None:
    """ "died aged 93, a week after her 93rd birthday", "at 93, a day before his 94th birthday"."""
    for number, figure in enumerate(parse.figures):
        chunk = parse.chunk_of(number)
        if figure.kind is not Kind.ORDINAL or chunk.head < 0 or parse.words.lower[chunk.head] not in _BIRTHDAYS:
            continue
        led = preposition(parse, chunk)
        name = "birthday" if led in _AFTER else "birthday_to_come" if led in _BEFORE else ""
        if name and not aged.now and chunk.clause == aged.chunk.clause:
            return Statement("age", parse.sentence, (Slot("age", (aged.figure,)), Slot(name, (figure,))))
    return None
