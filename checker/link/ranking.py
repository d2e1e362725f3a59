"""The number that a text gives to a person: "fifth seed Pavel Horak", "world number two", "five-time champion"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection

from msgspec import Struct

from checker.languages.lexicon import load, word_set
from checker.link.context import Context, found_once
from checker.model.figure import Figure
from checker.model.quantity import Kind

REACH = 200  # figures behind the first that are looked at
_ENDS = frozenset((",", ".", ";", ")"))
BEHIND = 7  # tokens behind a rank in which the name stands
_TIMES = frozenset(("-", "time", "times"))  # what stands behind how many times somebody won
BEFORE = 3  # tokens before a number that may say of what it is the rank


class Ranked(Struct, frozen=True):
    """Who has a number, and of what: first name and surname, and "seed", "world" or "olympic champion"."""

    name: tuple[str, str]
    of: str


def ranked(context: Context, figure: Figure) -> Ranked | None:
    """Who has the number that a figure tells, where the name stands right behind it."""
    if figure.kind not in (Kind.COUNT, Kind.ORDINAL):
        return None
    if context.words(figure)[figure.opening - 1 : figure.opening] == ["seeded"]:
        return _seeded(context, figure)
    if figure.kind is Kind.COUNT:
        return _times_holder(context, figure)
    words = context.reading.words[figure.sentence].texts[figure.stop : figure.stop + BEHIND]
    table = load("ranking")
    of = next((table["behind"][w.lower()] for w in words[:2] if w.lower() in table["behind"]), None)
    of = of or _told_before(context, figure)
    name = _name(words, frozenset((*table["behind"], "-", "the")))
    return Ranked(name, of) if of and name else None


def _times_holder(context: Context, figure: Figure) -> Ranked | None:
    """Who holds what how many times: "five-time world champion Asha Menon"."""
    sentence = context.reading.words[figure.sentence]
    if not _TIMES.issuperset(sentence.lower[figure.stop : figure.stop + 1]):
        return None
    texts = sentence.texts[figure.stop : figure.stop + BEHIND]
    words = [text.lower() for text in texts if text != "-"]
    if words[:1] not in (["time"], ["times"]):
        return None
    holder = next((at for at, word in enumerate(words) if word in word_set("ranking", "holders")), None)
    if holder is None:
        return None
    name = _name([text for text in texts if text != "-"][holder + 1 :], frozenset())
    return Ranked(name, " ".join(words[1 : holder + 1])) if name else None


def _seeded(context: Context, figure: Figure) -> Ranked | None:
    """Who is told to be seeded so, with nothing behind that tells of where: "Menon, seeded four, won"."""
    texts = context.reading.words[figure.sentence].texts
    behind = texts[figure.stop : figure.stop + 1]
    comma, before = (
        texts[figure.opening - 2 : figure.opening - 1],
        texts[max(0, figure.opening - 4) : figure.opening - 2],
    )
    if comma != [","] or not before or not before[-1][:1].isupper() or (behind and behind[0] not in _ENDS):
        return None
    first = before[0] if len(before) > 1 and before[0][:1].isupper() else ""
    return Ranked((first, before[-1]), load("ranking")["behind"]["seeded"])


def ranking(context: Context, first: Figure) -> Figure | None:
    """The next figure that numbers the same person in the same way."""
    of_one = _by_name(context).get(first.start, ())
    reach = context.place[first.start] + REACH
    return next((f for f in of_one if f.sentence > first.sentence and context.place[f.start] < reach), None)


@found_once
def _by_name(context: Context) -> dict[int, list[Figure]]:
    """For each number of somebody, by its start, all that number the same person in the same way."""
    alike: dict[Ranked, list[Figure]] = defaultdict(list)
    for figure in context.figures:
        who = ranked(context, figure)
        if who is not None:
            alike[_by_full_name(who, alike)].append(figure)
    return {figure.start: figures for figures in alike.values() for figure in figures}


def _by_full_name(who: Ranked, known: Collection[Ranked]) -> Ranked:
    """Somebody told by surname alone as the only one of that name told before, where there is one."""
    alike = [each for each in known if each.name[1] == who.name[1] and each.of == who.of]
    return alike[0] if who.name[0] == "" and len(alike) == 1 else who


def _told_before(context: Context, figure: Figure) -> str | None:
    words = context.words(figure)[max(0, figure.opening - BEFORE) : figure.stop]
    table = load("ranking")
    return next((table["before"][word] for word in words if word in table["before"]), None)


def _name(words: list[str], skipped: frozenset[str]) -> tuple[str, str] | None:
    """The last two of the capitalised words that follow: "Italian Filippo Volandri" is Filippo Volandri."""
    at = 0
    while at < len(words) and words[at].lower() in skipped:
        at += 1
    run = at
    while run < len(words) and words[run][:1].isupper():
        run += 1
    return (words[run - 2], words[run - 1]) if run - at > 1 else None
