"""What "the four", "all eight", "the trio" or "both" refers to, where no noun follows and a clause opens with it."""

from __future__ import annotations

from checker.languages.lexicon import word_set
from checker.languages.things import is_person
from checker.link.antecedents import FARTHEST, POINTING
from checker.link.context import Context, size_ratio
from checker.model.figure import Figure
from checker.model.quantity import Kind

MOST = 30  # larger numbers are not referred to without their noun


def bare_antecedent(context: Context, figure: Figure) -> Figure | None:
    """The only count of the sentence before, if it counts people and nothing there tells of more of them.

    Of "all eight" it may be that of the sentence before the one before, where that one counts nothing.
    """
    if not _opens_bare(context, figure):
        return None
    told = _counts_in(context, figure.sentence - 1)
    if not told and context.words(figure)[figure.first - 1 : figure.first] == ["all"]:
        told = _counts_in(context, figure.sentence - 2)
    if len(told) != 1 or not _counts_people(told[0]) or told[0].at_top or figure.paragraph - told[0].paragraph > 1:
        return None
    return told[0] if not _is_joined(context, told[0]) and size_ratio(told[0], figure) <= FARTHEST else None


def _counts_in(context: Context, sentence: int) -> list[Figure]:
    return [f for f in context.by_sentence.get(sentence, ()) if f.kind in (Kind.COUNT, Kind.ITEMS)]


def _is_joined(context: Context, figure: Figure) -> bool:
    """Whether its sentence may tell of more people; an "and" between two names, mostly of places, adds none."""
    texts = context.reading.words[figure.sentence].texts
    joining = _words_of("joining")
    return any(
        word in joining
        and not (
            word == "and" and texts[at - 1][:1].isupper() and texts[at + 1 : at + 2] and texts[at + 1][:1].isupper()
        )
        for at, word in enumerate(context.words(figure))
    )


def _counts_people(figure: Figure) -> bool:
    return figure.counted is not None and is_person(figure.counted.lemma)


def _opens_bare(context: Context, figure: Figure) -> bool:
    """Whether it opens a clause with a determiner, counts no noun, and what follows tells of all of them.

    "The four" must open its sentence: anywhere else it may be four of any.
    """
    words = context.words(figure)
    if figure.kind is not Kind.COUNT or figure.counted is not None or figure.quantity.numbers[0].value > MOST:
        return False
    opening = words[: figure.first]
    pointing = len(opening) == 1 and opening[0] in POINTING
    itself = not opening and words[0] in POINTING  # "both"
    later = opening[-1:] == ["all"] and opening[-2:-1] != [] and opening[-2] in _words_of("opening")
    behind = words[figure.stop : figure.stop + 2]
    opens = pointing or itself or later
    return opens and bool(_words_of("behind").intersection(behind[:1])) and _says_nothing_else(behind)


def _says_nothing_else(behind: list[str]) -> bool:
    return behind[:1] != [","] or behind[1:] in (["aged"], ["all"], ["from"])


def _words_of(name: str) -> frozenset[str]:
    return word_set("bare_antecedents", name)
