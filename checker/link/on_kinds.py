"""Conditions on kinds that exclude each other, and on what counts as one of so many times."""

from __future__ import annotations

from functools import partial
from itertools import accumulate, combinations

from checker.languages.lexicon import word_set
from checker.languages.things import is_person
from checker.link.conditions import Context, Figures, condition, gathers
from checker.link.context import size_of
from checker.link.kinds import are_named_apart, irregular, is_one_of_kinds, one_of
from checker.model.figure import Figure
from checker.model.quantity import Kind

_set = partial(word_set, "sums")

LONGEST = 4  # tokens behind a part in which its kind is named


def parts_by_kind(context: Context, whole: Figure) -> Figures:
    """The parts of a whole in its sentence, each told with a kind that excludes the others; none where one has none.

    "It has 24 boats, of which 15 are trawlers and nine are tugs." "Ten of the 25 rooms are singles, 12 are doubles".
    """
    return tuple(part for part, _ in _with_kinds(context, whole))


def _with_kinds(context: Context, whole: Figure) -> list[tuple[Figure, str]]:
    known: dict[int, list[tuple[Figure, str]]] = context.once("parts with kinds", dict)  # asked by two rules
    if whole.start not in known:
        known[whole.start] = _find_with_kinds(context, whole)
    return known[whole.start]


def _find_with_kinds(context: Context, whole: Figure) -> list[tuple[Figure, str]]:
    if whole.kind is not Kind.COUNT or whole.counted is None or whole.implied or whole.quantity.is_range:
        return []
    words = context.words(whole)
    before = next(context.earlier(whole), None)
    some_of = before is not None and before.kind is Kind.COUNT and words[before.stop : before.stop + 1] == ["of"]
    parts = [f for f in context.beside(whole) if f.kind is Kind.COUNT and f.start > whole.start]
    if not some_of and not _is_opened(words, whole, parts) and not _is_apposed(context, whole, parts):
        parts = _in_next(context, whole) if not parts else []
    kinds = [_kind(context, f) for f in parts]
    if some_of and before is not None:
        parts, kinds = [before, *parts], [_kind_behind(context, whole.counted.stop, whole.sentence), *kinds]
    if len(parts) < 2 or "" in kinds or any(not _are_apart(a, b) for a, b in combinations(kinds, 2)):
        return []
    if is_one_of_kinds(context, whole, kinds):
        return []
    if _make_it_before(whole, parts):
        return []
    smaller = all(size_of(f) < size_of(whole) and not f.quantity.is_range and not f.implied for f in parts)
    return list(zip(parts, kinds, strict=True)) if smaller else []


def _make_it_before(whole: Figure, parts: list[Figure]) -> bool:
    """Whether the first of some parts make the whole, so that what follows is some of them: "with two boys"."""
    sums = accumulate(size_of(part) for part in parts[:-1])
    return size_of(whole) in list(sums)[1:]


@condition
@gathers(given=0, sought=1, find=parts_by_kind)
def kinds_apart(context: Context, whole: Figures, parts: Figures) -> bool:
    """The parts are kinds of the whole that exclude one another: trawlers and tugs, Indians and Nepalis."""
    return parts_by_kind(context, whole[0]) == parts


def _in_next(context: Context, whole: Figure) -> list[Figure]:
    """The counts of the next sentence, where it goes on with a whole that stands alone: "Of those", "There are"."""
    parts = [f for f in context.by_sentence.get(whole.sentence + 1, ()) if f.kind is Kind.COUNT]
    if not parts or not context.is_sole(whole) or parts[0].paragraph != whole.paragraph or parts[0].at_top:
        return []
    words = context.words(parts[0])
    if words[:2] in (["of", "those"], ["of", "these"], ["of", "them"]):
        return parts
    people = is_person(_lemma(whole))
    told = words[:2] in (["there", "are"], ["there", "were"], ["they", "are"], ["they", "were"])
    if people and told and all(is_person(_lemma(f)) for f in parts):
        return parts
    kinds = [_kind(context, f) for f in parts]  # "Twenty-two are men and 25 are women"
    opens = people and parts[0].opening == 0 and len(parts) > 1
    return parts if opens and all(are_named_apart(*two) for two in combinations(kinds, 2)) else []


def _lemma(figure: Figure) -> str:
    return figure.counted.lemma if figure.counted else ""


def _is_opened(words: list[str], whole: Figure, parts: list[Figure]) -> bool:
    """Whether the parts are told as some of the whole: "of which 15", "15 of them", "Of the 60, 15 are", "12 badly"."""
    if not parts:
        return False
    first = parts[0]
    of_whole = words[first.opening - 2 : first.opening] in (["of", "which"], ["of", "whom"])
    of_them = words[first.stop : first.stop + 2] in (["of", "them"], ["of", "these"], ["of", "which"], ["of", "whom"])
    degree = words[first.opening - 1 : first.opening] == [","] and "".join(words[first.stop : first.stop + 1]) in _set(
        "badly"
    )
    apart = words[first.opening - 1 : first.opening] in ([";"], [":"], ["–"])  # "has 40 members; 22 are men"
    return of_whole or of_them or degree or apart or (words[0] == "of" and whole.opening <= LONGEST)


def _is_apposed(context: Context, whole: Figure, parts: list[Figure]) -> bool:
    """Whether parts of known kinds stand right behind the whole: "50 buses, 30 electric and 25 diesel"."""
    if not parts or context.words(whole)[whole.past : parts[0].opening] not in ([","], ["("], ["–"], ["-"]):
        return False
    kinds = [_kind(context, f) for f in parts]
    return len(parts) > 1 and all(are_named_apart(*two) for two in combinations(kinds, 2))


def _are_apart(first: str, second: str) -> bool:
    """Whether nobody and nothing is of both kinds."""
    one, two = first.lower(), second.lower()
    if one == two:
        return False
    if one in _set("badly") and two in _set("lightly"):
        return True
    if are_named_apart(first, second):
        return True
    peoples = [kind[0].isupper() for kind in (first, second)]
    if not all(peoples) and any(not kind.endswith("s") and kind not in irregular() for kind in (one, two)):
        return False
    return all(peoples) or not (any(peoples) or any(is_person(one_of(kind)) for kind in (one, two)))


@condition
def of_each_group(context: Context, role: Figures) -> bool:
    """The figure says how many each of several things before it has: "six teams of 20 players"."""
    return all(any(f.opening == other.past + 1 and _lemma(other) for other in context.earlier(f)) for f in role)


def _kind(context: Context, part: Figure) -> str:
    """The word for what a part is: "tugs" of "15 are tugs", "coins" of "20 of them coins"; none where more is said."""
    return _kind_behind(context, part.stop, part.sentence)


def _kind_behind(context: Context, at: int, sentence: int) -> str:
    words = context.reading.words[sentence]
    while at < len(words) and words.lower[at] in _set("being"):
        at += 1
    stop = next((k for k in range(at, len(words)) if words.lower[k] in _set("kind_ends")), len(words))
    named = words.texts[at:stop]
    plain = 0 < len(named) <= LONGEST and not any(word.lower() in _set("no_kind") for word in named)
    if plain and named[-1][0].isupper() and not named[0][0].isupper():
        return ""  # "22 speak Italian"
    return named[-1] if plain else ""
