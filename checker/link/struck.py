"""Those whom one thing befell, by what they are called: the four killed, of whom "two of the victims" are some."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, partial

from checker.languages.lexicon import load, word_set
from checker.languages.things import is_person
from checker.link.context import Context, found_once, is_bare_number, size_of
from checker.model.figure import Figure, Role
from checker.model.quantity import Kind, Style

_set = partial(word_set, "struck")

APOSTROPHES = ("'", "’")  # "six of the victims' children"
BESIDE = 4  # tokens on either side of "several" in which it is told what befell them
FAR = 8  # sentences before a part in which its whole may be told
AROUND = 3  # sentences before the whole in which more of those may be told
_UNDERGONE = (Role.PASSIVE, Role.OBJECT)


def whole_struck(context: Context, part: Figure) -> Figure | None:
    """How many they were of whom a part is told: "killing four people ... Two of the victims were found".

    None where it may be of more of them: where other numbers of the article could be theirs as well, or where some
    are not counted.
    """
    called = _called(context, part)
    if called is None:
        return None
    fates = _surely(context, part, by_name()[called])
    told = [f for f in _near(context, part, FAR) if not fates_of(context, f).isdisjoint(fates)]
    whole = next((f for f in reversed(told) if f.sentence < part.sentence), None)
    if whole is None or whole.quantity.is_range or _is_some_of_more(context, whole, part):
        return None
    if any(_is_other_toll(f, part) for f in _near(context, part, part.sentence - whole.sentence - 1)):
        return None
    size = max(f.quantity.numbers[0].value for f in told)
    near = range(whole.sentence - AROUND, part.sentence + 1)
    others = {f.quantity.numbers[0].value for f in _who_may_be(context, near, fates) if f is not part}
    if len(others) > 1 and sum(others) >= part.quantity.numbers[0].value:
        return None
    return whole if whole.quantity.numbers[0].value == size and not _are_more(context, near, fates) else None


def _is_some_of_more(context: Context, whole: Figure, part: Figure) -> bool:
    """Whether a whole is some of others: "Of the 117, 74 were adults. Nine of the children had died as babies"."""
    if context.words(whole)[whole.stop : whole.stop + 2] != ["of", "the"]:
        return False
    near = (f for f in _near(context, part, FAR) if f.counted and is_person(f.counted.lemma))
    return any(size_of(f) >= size_of(part) for f in near)


def parts_struck(context: Context) -> list[Figure]:
    """The figures that are told as some of those whom something befell."""
    return context.telling("some of the struck", frozenset(by_name()), _called)


def _called(context: Context, part: Figure) -> str | None:
    """What those are called of whom a part is told: "two of the victims", "among the dead were two", or None."""
    if part.kind is not Kind.COUNT or part.implied or part.quantity.is_range:
        return None
    words = context.words(part)
    at = part.stop
    if words[at : at + 1] == ["of"] and not _set("pointing").isdisjoint(words[at + 1 : at + 2]):
        at += 2 + (words[at + 2 : at + 3] == ["the"])
        name, behind = "".join(words[at : at + 1]), "".join(words[at + 1 : at + 2])
        plain = not (behind[:1].isalpha() or behind[:1] in APOSTROPHES) or behind in _set("plain")
        return name if name in by_name() and plain and _set("apart").isdisjoint(words[: part.opening]) else None
    before = words[: part.opening]
    before = before[1:] if not _set("opening").isdisjoint(before[:1]) else before
    opened = len(before) == 3 and before[0] in _set("pointing") and before[2] in _set("including") | _set("numbering")
    return before[1] if opened and before[1] in by_name() else None


def _near(context: Context, part: Figure, far: int) -> Iterator[Figure]:
    for number in range(part.sentence - far, part.sentence):
        yield from context.by_sentence.get(number, ())


def _is_other_toll(figure: Figure, part: Figure) -> bool:
    """Whether a bare number may be that of whom a part is told: "Doctors spoke of 11"."""
    bare = is_bare_number(figure) and not figure.quantity.is_range
    return bare and figure.quantity.numbers[0].value >= part.quantity.numbers[0].value


def _surely(context: Context, part: Figure, fates: frozenset[str]) -> frozenset[str]:
    """What befell the victims of whom a part is told, where its sentence says it: "two of the victims were buried"."""
    behind = context.words(part)[part.stop :]
    said = {fate for fate in fates if not frozenset(load("struck")["fates"][fate]["sure"].split()).isdisjoint(behind)}
    return frozenset(said) if len(fates) > 1 and len(said) == 1 else fates


def _who_may_be(context: Context, near: range, fates: frozenset[str]) -> Iterator[Figure]:
    """The numbers in some sentences that may be of more of those: all of people, where such a thing is told."""
    for number in near:
        if _words_of(fates).isdisjoint(context.sentence(number) if number >= 0 else ()):
            continue
        counts = [f for f in context.by_sentence.get(number, ()) if f.kind is Kind.COUNT and not _called(context, f)]
        for figure in counts:
            own = fates_of(context, figure)
            of_people = figure.counted is None or is_person(figure.counted.lemma)
            if not own.isdisjoint(fates) or (of_people and not own):
                yield figure


def _are_more(context: Context, near: range, fates: frozenset[str]) -> bool:
    """Whether some of those are told without their number: "two soldiers and several civilians", "and their guide"."""
    for number in near:
        words = context.sentence(number) if number >= 0 else []
        if _words_of(fates).isdisjoint(words):
            continue
        row = context.by_sentence.get(number, ())
        uncounted = {at for at, word in enumerate(words) if word in _set("uncounted")} - {f.stop for f in row}
        if any(_befell(words, at, fates) for at in uncounted):
            return True  # but "eight others" are counted
        if any(_goes_on(words, f) for f in row if not fates_of(context, f).isdisjoint(fates)):
            return True
    return False


def _befell(words: list[str], at: int, fates: frozenset[str]) -> bool:
    """Whether it befell the "several" or "others" at a token."""
    return not _words_of(fates).isdisjoint(words[max(0, at - BESIDE) : at + BESIDE])


def _goes_on(words: list[str], figure: Figure) -> bool:
    """Whether a number of people is joined to others: "two pupils and their teacher", "a teacher and two pupils"."""
    before = words[max(0, figure.opening - 1) : figure.opening]
    behind = words[figure.past : figure.past + 2]
    joins = word_set("sums", "going_on")
    more = word_set("sums", "unnumbered") | _set("several")
    return not joins.isdisjoint(before) or (bool(behind) and behind[0] in joins and not more.isdisjoint(behind[1:]))


def fates_of(context: Context, figure: Figure) -> frozenset[str]:
    """What befell those whom a figure counts, as far as its own words tell."""
    return _fates(context).get(figure.start, frozenset())


@found_once
def _fates(context: Context) -> dict[int, frozenset[str]]:
    return {f.start: told for f in context.of_kind(Kind.COUNT) if (told := _told(context, f))}


def _told(context: Context, figure: Figure) -> frozenset[str]:
    noun = figure.counted
    if any(number.style is Style.VAGUE for number in figure.quantity.numbers):
        return frozenset()
    done, undergone, told, counted = _tables()
    if noun is not None and noun.lemma in counted:
        return counted[noun.lemma]
    if noun is not None and not is_person(noun.lemma) and noun.head.lower() not in told:
        return frozenset()
    words = context.words(figure)
    at = figure.stop if noun is None or noun.head.lower() in told else noun.stop
    while words[at : at + 1] and words[at] in _set("being"):
        at += 1
    found = told.get("".join(words[at : at + 1]))
    if found is not None:
        return found
    governor = figure.governor
    if governor is None:
        return frozenset()
    verbs = done if governor.role in _UNDERGONE else undergone if governor.role is Role.SUBJECT else {}
    return verbs.get(governor.verb, frozenset())


@cache
def _tables() -> tuple[dict[str, frozenset[str]], ...]:
    """By each word the fates that it tells: of verbs done and undergone, of what stands behind, of what is counted."""
    return tuple(_by_word(name) for name in ("done", "undergone", "told", "counted"))


@cache
def by_name() -> dict[str, frozenset[str]]:
    """By what they are called what befell those: "victims" are killed or hurt."""
    return _by_word("called")


def _by_word(name: str) -> dict[str, frozenset[str]]:
    rows = {fate: row[name].split() for fate, row in load("struck")["fates"].items()}
    words = {word for row in rows.values() for word in row}
    return {word: frozenset(fate for fate, row in rows.items() if word in row) for word in words}


@cache
def _words_of(fates: frozenset[str]) -> frozenset[str]:
    told = load("struck")["fates"]
    return frozenset(word for fate in fates for word in told[fate]["words"].split())
