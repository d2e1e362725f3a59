"""Which way two levels of a sentence are said to have gone, by words of change told of the very thing that has them.

"The moor has shrunk to 18 hectares", "fewer people came: it counted 318", not "bonds rose, with the yield at 3%": words
of change are often of a cause, an effect or another thing. So nothing but words of time may stand between such a word
and its level, or a mark and "it was", "there are", "a sack cost" behind it.
"""

from __future__ import annotations

from functools import cache, partial
from itertools import pairwise

from checker.languages.lexicon import load, word_set
from checker.link.context import Context
from checker.link.ways import moving, nouns, way_of, ways
from checker.model.figure import Figure
from checker.model.quantity import Kind

_words = partial(word_set, "earlier_of_two")

SHORT = 9  # tokens of a sentence that tells no more than which way the levels of the next one went
OBJECT = 4  # tokens of "the damages" behind "raised"
HOPED = 4  # tokens of "of a third"
NAMED = 3  # tokens of "in punctuality"
STEPS = frozenset(
    (Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.DURATION, Kind.POINTS, Kind.MULTIPLE, Kind.RATIO)
)


def way_of_pair(context: Context, row: list[Figure], first: Figure, second: Figure) -> int:
    """Which way the words of change before the second level all go; 0 where they differ, or none is of the levels."""
    tokens = context.reading.words[first.sentence]
    if _telling().isdisjoint(tokens.lower):
        return _way_before(context, first)
    words, before = tokens.lower, range(second.opening)
    taken = {at for f in row for at in range(f.opening, f.stop)}
    compared = [(at, compared_way(words, at, first.kind)) for at in before]
    told = compared if first.kind is Kind.DURATION else ways(tokens, before) + compared
    moves = [(at, way) for at, way in told if way and at not in taken and not _names_thing(words, at)]
    found = {0 if _is_of_reason(words, at) else way for at, way in moves}
    if len(found) != 1 or not any(_is_of_levels(context, at, first, second) for at, _ in moves):
        return 0
    return found.pop()


def _way_before(context: Context, level: Figure) -> int:
    """Which way the sentence before goes, if it is short and has no figure: "Parking got dearer. It costs £4"."""
    before = context.reading.document.sentences[max(0, level.sentence - 1)]
    words = context.sentence(before.index)
    if before.index == level.sentence or before.paragraph != level.paragraph or len(words) > SHORT:
        return 0
    if any(f.kind in STEPS for f in context.by_sentence.get(before.index, ())):
        return 0
    if not (_words("subordinating") | _words("to_come")).isdisjoint(words):
        return 0
    told = [at for at in range(len(words)) if not _names_thing(words, at)]
    ways_told = {at: way_of(words[at]) or compared_way(words, at, level.kind) for at in told}
    found = {at: way for at, way in ways_told.items() if way}
    if len(set(found.values())) != 1 or not _tells_on(context, level, words, min(found), 0):
        return 0
    return found[min(found)]


def compared_way(words: list[str], at: int, kind: Kind) -> int:
    """+1 for "dearer" of a sum and "more people", -1 for "cheaper" and "fewer people", by what may be so.

    What is done in less time is "quicker".
    """
    more, less = _for_kind("more", kind), _for_kind("less", kind)
    behind = words[at + 1 : at + 2]
    if kind is not Kind.DURATION:
        more, less = more | _words("more"), less | _words("less")
        if behind != [] and behind[0].isalpha() and behind[0] not in _words("behind_move"):
            preposition = words[at] == "less" and at > 0  # "the total, less interest"
            more, less = more | _words("many"), less if preposition else less | _words("few")  # "drew fewer people"
    return (words[at] in more) - (words[at] in less)


def _for_kind(name: str, kind: Kind) -> frozenset[str]:
    """The words of a list that go with one kind of figures, where there are any."""
    entry = f"{name}_{kind.value}"
    return _words(entry) if entry in load("earlier_of_two") else frozenset()


def _names_thing(words: list[str], at: int) -> bool:
    """Whether a word of change tells of no change of a level: "the lower court", "lifting its output", "lost £3m"."""
    word, before, behind = words[at], words[max(0, at - 1) : at], words[at + 1 : at + 2]
    if word in _words("no_moves") or (word.endswith("ing") and before != [","]):
        return True
    if word in ("up", "down") and behind != [] and behind[0] in _words("articles"):
        return True  # "came up the river"
    named = before != [] and before[0] in _words("articles") and word not in nouns()
    return named and behind != [] and behind[0].isalpha() and behind[0] not in _words("behind_move")


def _is_of_reason(words: list[str], at: int) -> bool:
    """Whether a change is of something else, and may be why the level moved: "a fall in imports", "as costs rose"."""
    word, before, behind = words[at], words[max(0, at - 1) : at], words[at + 1 : at + 2]
    if word in nouns() and (before == ["the"] or behind == ["of"] or (behind == ["in"] and ":" not in words[at:])):
        return True
    if word in nouns() and _is_hoped_for(words[max(0, at - HOPED) : at]):
        return True
    if word == "up" and behind == ["to"]:
        return True
    clause = words[max((i + 1 for i in range(at) if words[i] in _words("breaks")), default=0) : at]
    return not _words("subordinating").isdisjoint(clause)


def _is_hoped_for(before: list[str]) -> bool:
    """Whether a change is what something else is of: "the odds of a third cut", "hopes for a rise"."""
    return any(a in ("of", "for") and b in _words("articles") for a, b in pairwise(before))


def _is_of_levels(context: Context, at: int, first: Figure, second: Figure) -> bool:
    """Whether a word of change is told of one of two levels: it leads to the next one, or a mark and "it was" do."""
    words = context.words(first)
    level = first if at < first.opening else second
    if level is second and not _words("parting").isdisjoint(words[first.past : at]):
        return False  # "sowing covered 215 hectares, while pulses were up at 93"
    gap = _gap(context, level, at)
    if _leads(gap, level) or _moves_object(words, at, first, second):
        return True
    if level is second:
        return gap[:1] == ["than"] and compared_way(words, at, level.kind) != 0  # "was heavier than last year's"
    marks = [i for i in range(at, level.opening) if words[i] in _words("telling_on")]
    if not marks:
        return words[level.past : level.past + 2] == ["of", "them"] and words[at] in _words("few") | _words("many")
    listed = words[marks[-1] + 1 : level.opening] == ["from"] and words[second.opening - 1] == "to"
    return listed or _tells_on(context, level, words[: marks[-1]], at, marks[-1] + 1)


def _gap(context: Context, level: Figure, at: int) -> list[str]:
    """The words between a word of change and a level, with no other figure's."""
    taken = {i for f in context.beside(level) if f.stop <= level.opening for i in range(f.opening, f.stop)}
    words = context.words(level)
    return [words[i] for i in range(at + 1, level.opening) if i not in taken]


def _leads(gap: list[str], level: Figure) -> bool:
    """Whether words lead from a word of change to its level: "eased by July to", not "fell at 41 shops", "cut 412"."""
    last = gap[-1:]
    if not last or last[0] not in _words("leading") or (last[0] in _words("loose") and level.counted):
        return False
    return all(is_of_time(word) for word in gap)


def is_of_time(word: str) -> bool:
    """Whether a word tells no more than when or how a level was reached: of time, of manner, a mark."""
    return (
        word in _words("bridging") | _words("leading")
        or word in word_set("time", "periods")
        or word.endswith("ly")
        or not word.isalpha()
    )


def _moves_object(words: list[str], at: int, first: Figure, second: Figure) -> bool:
    """Whether the first level is told of what was moved to the second: "raised the fee, which was £9, to £12"."""
    aside = at + words[at : at + OBJECT + 1].index("which") if "which" in words[at : at + OBJECT + 1] else 0
    return at < aside < first.opening and words[second.opening - 2 : second.opening] == [",", "to"]


def _tells_on(context: Context, level: Figure, said: list[str], at: int, start: int) -> bool:
    """Whether a level behind a mark is of what changed before it: "it shrank: there were 12", "dearer: a sack cost"."""
    told, behind = _gap(context, level, start - 1), said[at + 1 :]
    valued = compared_way(said, at, level.kind) and not _for_kind("telling", level.kind).isdisjoint(told)
    if not (valued or all(word in _words("pointing") or word in said or is_of_time(word) for word in told)):
        return False
    named = behind[:1] == ["in"] and len(behind) <= NAMED
    many = said[at] in _words("many") | _words("few")
    if not (named or many or all(map(is_of_time, behind))):
        return False
    known = level.kind is not Kind.COUNT or _counts_known(context, level, said)
    return known or (named and said[at] in nouns()) or not _words("groups").isdisjoint(said[:at])


def _counts_known(context: Context, level: Figure, said: list[str]) -> bool:
    """Whether a number counts nothing that has not been named: "walkers were fewer: 412 came", not "412 trains ran"."""
    behind = context.words(level)[level.stop : level.stop + 1]
    if level.counted is None:
        return behind == [] or is_of_time(behind[0]) or behind[0] in _words("pointing") or behind[0] in said
    return not {level.counted.lemma, level.counted.head}.isdisjoint(said)


@cache
def _telling() -> frozenset[str]:
    """The words of change, of which a sentence must have one."""
    entries = (name for name in load("earlier_of_two") if name.partition("_")[0] in ("more", "less", "many", "few"))
    return moving().union(*map(_words, entries)) | word_set("moves", "judged")
