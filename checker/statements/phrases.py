"""Noun phrases with the figures that statements need, and the words around them."""

from __future__ import annotations

from collections.abc import Iterator

from checker.languages import frames
from checker.languages.lexicon import word_set
from checker.model.clause import Chunk, ChunkKind, Parse, Role
from checker.model.figure import Figure
from checker.model.quantity import Kind, Style

REMEMBERED = 64  # sentences whose results are cached: facts ask again for those of a whole story
BREAKS = ";:"  # marks that separate what does not belong together

_LEVELS = frozenset((Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION))
_SHARES = frozenset((Kind.PERCENT, Kind.RATIO))
_NEVER_WHOLES = word_set("statements", "never_wholes")
_QUOTES = frozenset("\"'“”‘’")
_SIZES, _SIZES_OF_ANY = word_set("statements", "sizes_of"), word_set("statements", "sizes_of_any")
_HYPHENS = "-‐‑"
_HUNDRED = 100


def figure_of(parse: Parse, chunk: Chunk | None) -> Figure | None:
    """The figure that says how many or how much a noun phrase is: none in "a 50-game ban"."""
    if chunk is None or chunk.kind is not ChunkKind.NOUN or not chunk.figures:
        return None
    figure = parse.figures[chunk.figures[0]]
    describes = figure.stop < chunk.stop and parse.words.lower[figure.stop] in _HYPHENS and figure.kind is Kind.COUNT
    return None if describes else figure


def size_of(parse: Parse, chunk: Chunk | None) -> Figure | None:
    """The figure that says how many belong to what it describes: "a 40-strong team", "the 213-seat theatre"."""
    figure = parse.figures[chunk.figures[0]] if chunk is not None and chunk.describing and chunk.figures else None
    if figure is None or figure.counted is None or figure.counted.lemma not in _SIZES or not is_level(figure):
        return None
    return figure if parse.words.lower[figure.stop] in _HYPHENS else None


def is_member(figure: Figure | None) -> bool:
    """Whether a figure is a number of things or an amount that can be a part: "12 men", "one", "$4m"."""
    if figure is None or figure.kind not in _LEVELS or figure.quantity.per is not None or not _is_plain(figure):
        return False
    if figure.kind is Kind.COUNT and figure.text.startswith("0"):
        return False  # of a telephone
    return figure.kind is not Kind.COUNT or figure.quantity.numbers[0].value.denominator == 1


def is_level(figure: Figure | None) -> bool:
    """Whether a figure can also be a whole: "one" and "both" cannot."""
    return is_member(figure) and figure is not None and not figure.implied and figure.text.lower() not in _NEVER_WHOLES


def is_share(figure: Figure | None) -> bool:
    """Whether a figure is a percentage or fraction that can be a share of a whole."""
    if figure is None or figure.kind not in _SHARES or not _is_plain(figure):
        return False
    return (figure.value or 0) <= (1 if figure.kind is Kind.RATIO else _HUNDRED)


def _is_plain(figure: Figure) -> bool:
    numbers = figure.quantity.numbers
    return len(numbers) == 1 and numbers[0].style is not Style.VAGUE and numbers[0].is_positive


def alike(one: Figure, two: Figure) -> bool:
    """Whether two figures are of one kind and unit."""
    a, b = one.quantity, two.quantity
    return one is not two and (a.kind, a.unit, a.per) == (b.kind, b.unit, b.per)


def agree(part: Figure, whole: Figure) -> bool:
    """Whether the one can be among the other: it has no noun, or the same one, or the noun of the whole covers it."""
    if part.counted is None or whole.counted is None:
        return True
    one, other = part.counted.lemma, whole.counted.lemma
    return (
        one == other
        or other in _SIZES_OF_ANY
        or one in frames.covers().get(other, ())
        or (counts_people(part) and counts_people(whole))
    )


def counts_people(figure: Figure) -> bool:
    """Whether a figure counts persons."""
    return figure.counted is not None and figure.counted.lemma in frames.words("nouns", "people")


def levels(parse: Parse, start: int = 0, stop: int | None = None) -> Iterator[Chunk]:
    """The noun phrases in chunks ``[start, stop)`` whose first figure can be a whole."""
    end = len(parse.chunks) if stop is None else stop
    return (chunk for chunk in parse.figured if start <= chunk.number < end and is_level(figure_of(parse, chunk)))


def at(parse: Parse, number: int) -> Chunk | None:
    """The chunk with that number, None outside the sentence."""
    return parse.chunks[number] if 0 <= number < len(parse.chunks) else None


def before(parse: Parse, chunk: Chunk) -> Chunk | None:
    """The chunk before another, adverbs skipped."""
    found = at(parse, chunk.number - 1)
    while found is not None and found.kind is ChunkKind.ADVERB:
        found = at(parse, found.number - 1)
    return found


def preposition(parse: Parse, chunk: Chunk) -> str:
    """The preposition that governs a phrase, empty for none."""
    return parse.chunks[chunk.preposition].text if chunk.preposition >= 0 else ""


def tokens(parse: Parse, chunk: Chunk) -> list[str]:
    """The words of a chunk in lower case."""
    return parse.words.lower[chunk.start : chunk.stop]


def is_mark(chunk: Chunk | None, signs: str) -> bool:
    """Whether a chunk is one of these marks."""
    return chunk is not None and chunk.kind is ChunkKind.MARK and chunk.text in signs


def is_argument(parse: Parse, chunk: Chunk) -> bool:
    """Whether a phrase is no adverbial of time, place or manner, such as "at three sites"; money never is one."""
    figure = figure_of(parse, chunk)
    return chunk.role is not Role.ADVERBIAL or (figure is not None and figure.kind is Kind.MONEY)


def is_name(parse: Parse, token: int) -> bool:
    """Whether a word is a name: 'the "cooling off"' in quotation marks, or "Trump's", which owns what follows."""
    texts = parse.words.texts
    if texts[token][0].isupper() and texts[token + 1 : token + 2] in (["'s"], ["\u2019s"]):
        return True
    around = texts[max(0, token - 2) : token], texts[token + 1 : token + 3]
    return all(not _QUOTES.isdisjoint(words) for words in around)
