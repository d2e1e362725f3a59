"""What became of a whole: parts that nobody is in twice, the dead and the rescued, those who passed and who failed."""

from __future__ import annotations

from functools import cache, partial

from checker.languages.lexicon import load, word_set
from checker.languages.things import is_covered, is_person
from checker.link.context import Context, found_once
from checker.model.figure import Figure
from checker.model.quantity import Kind

_set = partial(word_set, "outcomes")

AHEAD = 4  # sentences behind the whole in which its parts are told
MOST = 12  # figures behind the whole that are looked at
BEFORE = 3  # tokens before a figure in which its outcome is told: "the bodies of three"
BEHIND = 7  # tokens behind it


def parts_by_outcome(context: Context, whole: Figure) -> tuple[Figure, ...]:
    """The parts behind a whole, or one before "of the" and others, that exclude one another; none where it is no whole.

    "Twelve people were on board. Seven died and five were rescued." "Nine of the 11 miners were rescued. Two are dead."
    """
    if whole.kind is not Kind.COUNT or whole.counted is None or whole.quantity.numbers[0].place < 1:
        return ()  # "a close of 425.00"
    if not _has_answers(context, whole):
        return ()
    known: dict[int, tuple[Figure, ...]] = context.once("parts by outcome", dict)
    if whole.start not in known:
        known[whole.start] = _parts(context, whole)
    return known[whole.start]


def _has_answers(context: Context, whole: Figure) -> bool:
    """Whether two answers to one question are told in its sentence or soon behind it: of most figures they are not."""
    told = _told_by_sentence(context)
    near = [told[number] for number in range(whole.sentence, whole.sentence + AHEAD + 1) if number in told]
    answers = frozenset().union(*near)
    return len(answers) > len({name for name, _ in answers})


@found_once
def _told_by_sentence(context: Context) -> dict[int, frozenset[tuple[str, int]]]:
    """The questions that the words of a sentence answer, each with the number of its answer; of those with any."""
    known = _answers()
    told = {number: known.keys() & words.lower for number, words in context.reading.words.items()}
    return {number: frozenset().union(*(known[word] for word in words)) for number, words in told.items() if words}


def _parts(context: Context, whole: Figure) -> tuple[Figure, ...]:
    if whole.implied or whole.quantity.is_range or context.words(whole)[whole.stop : whole.stop + 1] == ["of"]:
        return ()
    at = context.place[whole.start]
    own = outcome(context, whole)
    before = _some_of_it(context, whole)
    if before is None and own:
        return ()
    found = {before: own} if before is not None else {}
    for figure in context.figures[at + 1 : at + 1 + MOST]:
        if figure.sentence - whole.sentence > AHEAD or figure.at_top != whole.at_top:
            break
        if figure.kind is not Kind.COUNT or not _may_be_of(figure, whole):
            continue
        if any(time.isdecimal() and time not in whole.scope.times for time in figure.scope.times):
            break  # "In 2022 floods killed 197"
        told = outcome(context, figure)
        if not told or not all(_exclude(told, other) for other in found.values()):
            if _is_some_of_part(context, figure):
                continue
            break
        found[figure] = told
    return tuple(found) if len(found) > 1 and all(found.values()) else ()


def _some_of_it(context: Context, whole: Figure) -> Figure | None:
    """The figure before "of the" and the whole: nine, in "nine of the 11 miners"."""
    words = context.words(whole)
    of = next((k for k in range(whole.opening - 1, whole.opening - 4, -1) if k > 0 and words[k] == "of"), None)
    before = next(context.earlier(whole), None)
    return before if before is not None and before.kind is Kind.COUNT and of == before.stop else None


def _may_be_of(figure: Figure, whole: Figure) -> bool:
    """Whether a figure counts what the whole does, or leaves it out."""
    if figure.counted is None or whole.counted is None or figure.counted.head.lower() in _answers():
        return not figure.implied  # "three escaped unhurt" seems to count what is no noun
    lemmas = (figure.counted.lemma, whole.counted.lemma)
    return is_covered(*lemmas) or all(map(is_person, lemmas))


def _is_some_of_part(context: Context, figure: Figure) -> bool:
    """Whether the figure is of a part before it: "three of them badly", "including three"."""
    words = context.words(figure)
    return words[figure.stop : figure.stop + 1] == ["of"] or "including" in words[: figure.opening][-2:]


def outcome(context: Context, figure: Figure) -> frozenset[tuple[str, int]]:
    """The questions that what is told of a figure answers, each with the number of its answer."""
    words = context.words(figure)
    following = next((f.opening for f in context.by_sentence[figure.sentence] if f.first > figure.first), len(words))
    noun = figure.counted if figure.counted and figure.counted.head.lower() not in _answers() else None
    stop = max(figure.stop, noun.stop) if noun else figure.stop
    if words[stop : stop + 2] in (["of", "them"], ["of", "whom"], ["of", "those"]):
        stop += 2
    behind = words[stop : min(stop + BEHIND, following)]
    behind = behind[: next((i for i, word in enumerate(behind) if word in _set("ends")), len(behind))]
    before = words[max(0, figure.opening - BEFORE) : figure.opening]
    before = before[next((i + 1 for i in range(len(before) - 1, -1, -1) if before[i] in _set("ends")), 0) :]
    only_last = _set("closing").difference(behind[-1:])  # "240 said no", but "240 had no car"
    words_behind = [word for word in behind if word in _answers() and word not in only_last]
    told = words_behind or [word for word in before if word in _answers() and word not in _set("closing")][-1:]
    if not told or not _set("denying").isdisjoint(before + behind) or not _set("others").isdisjoint(words):
        return frozenset()
    said = frozenset().union(*(_answers()[word] for word in told))
    return (
        said if len({name for name, _ in said}) == len(said) else frozenset()
    )  # "hurt but alive" answers two questions


def _exclude(first: frozenset[tuple[str, int]], second: frozenset[tuple[str, int]]) -> bool:
    """Whether nobody has both outcomes: they answer one question, and no question alike."""
    return first.isdisjoint(second) and bool({name for name, _ in first} & {name for name, _ in second})


@cache
def _answers() -> dict[str, frozenset[tuple[str, int]]]:
    """By word: the questions that it answers, each with the number of its answer."""
    found: dict[str, set[tuple[str, int]]] = {}
    for question, answers in load("outcomes")["questions"].items():
        for number, row in enumerate(answers):
            for word in row.split():
                found.setdefault(word, set()).add((question, number))
    return {word: frozenset(told) for word, told in found.items()}
