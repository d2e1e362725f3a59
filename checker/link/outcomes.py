"""What became of a whole: parts that nobody is in twice, the dead and the rescued, those who passed and who failed."""

from __future__ import annotations

from functools import cache, partial

from checker.languages.lexicon import load, word_set
from checker.link.context import Context
from checker.model.figure import Figure

_set = partial(word_set, "outcomes")

BEFORE = 3  # tokens before a figure in which its outcome is told: "the bodies of three"
BEHIND = 7  # tokens behind it


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


@cache
def _answers() -> dict[str, frozenset[tuple[str, int]]]:
    """By word: the questions that it answers, each with the number of its answer."""
    found: dict[str, set[tuple[str, int]]] = {}
    for question, answers in load("outcomes")["questions"].items():
        for number, row in enumerate(answers):
            for word in row.split():
                found.setdefault(word, set()).add((question, number))
    return {word: frozenset(told) for word, told in found.items()}
