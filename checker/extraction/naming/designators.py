"""Words in front of a number that make a name of it: "Section 427", "No. 10", "SARS-2", "the Group of 20"."""

from __future__ import annotations

from checker.extraction.lexemes import lexeme
from checker.extraction.naming import series
from checker.extraction.times import years
from checker.extraction.times.calendar import DASHES, MONTHS, lower_at
from checker.languages.lexicon import load
from checker.model.words import Words

_DATA = load("designators")
_CAPITAL = frozenset(_DATA["capital"].split())
_ANY = frozenset(_DATA["any"].split())
SOME = frozenset(_DATA["any_but_plural"].split())
_OF_A_ROW = frozenset(_DATA["of_a_row"].split())
_ROW_PREPOSITIONS = frozenset(_DATA["row_prepositions"].split())
_HYPHENED = frozenset(_DATA["hyphened"].split())
_SPACED = frozenset(_DATA["spaced"].split())
_OPEN = frozenset(_DATA["open_prefixes"].split())
_GROUPS = [tuple(name.split()) for name in _DATA["groups"]]
_SYMBOLS = [name.split() for name in _DATA["symbols"]]
_PARTICLES = [name.split() for name in _DATA["particles"]]
_AMOUNTS = frozenset(_DATA["amounts_behind"].split())
_GLUED = frozenset(_DATA["units_glued"].split())
_SCALES = load("numbers")["scales"].keys()
NUMBERS = load("numbers")["small"].keys() | _SCALES
_JOINING = frozenset((",", "and", "or", "to", "&"))
_BOUNDS = frozenset(("over", "under"))
_IN_A_ROW = 2  # digits
_LONGEST = 5  # characters of a number in a name


def owner(words: Words, i: int) -> int | None:
    """The first token of the name that the number at ``i`` belongs to, or None."""
    before = lower_at(words, i - 1)
    if before in DASHES and i > 1 and words.glued(i - 1) and words.glued(i - 2):
        return _hyphened(words, i)
    if before in DASHES and i > 1 and words.glued(i - 1) and words.lower[i - 2] in _SPACED:
        return i - 2
    if before == "." and lower_at(words, i - 2) in ("no", "nos") and words.glued(i - 2):
        return i - 2
    if before == "#" and words.glued(i - 1):
        return i - 1
    if words.texts[max(0, i - 1) : i + 1] in _PARTICLES and not lower_at(words, i - 2)[:1].isdecimal():
        return i - 1
    for symbol in _SYMBOLS:
        if words.lower[max(0, i - len(symbol)) : i] == symbol:
            return i - len(symbol)
    if not before.isalnum() or not _is_plain(words, i):
        return None
    return _group(words, i) if before == "of" else _designator(words, i, before)


def _group(words: Words, i: int) -> int | None:
    """The first token of "the Group of 20"; a sentence may begin with "Group of 20 students"."""
    for group in _GROUPS:
        first = i - len(group)
        if first >= 0 and tuple(words.texts[first:i]) == group and not (first == 0 and series.is_plural(words, i + 1)):
            return first
    return None


def _designator(words: Words, i: int, before: str) -> int | None:
    """The word in front of the number at ``i``, if it makes a name with it."""
    if before in SOME and not series.is_plural(words, i + 1):
        return i - 1
    if before in _OF_A_ROW and lower_at(words, i - 2) in _ROW_PREPOSITIONS:
        short = len(words.lower[i]) <= _IN_A_ROW or words.lower[i] in NUMBERS  # "on day one"
        return i - 1 if short and not series.is_plural(words, i + 1) else None
    if before in _ANY or (before in _CAPITAL and words.texts[i - 1] != before):
        return None if before in MONTHS else i - 1
    return i - 1 if series.is_series(words, i) else None


def _hyphened(words: Words, i: int) -> int | None:
    prefix = words.texts[i - 2]
    lower = words.lower[i - 2]
    if (lower == prefix or i == 2) and lower in _BOUNDS and words.glued(i) and lower_at(words, i + 1) == "s":
        return None  # "over-65s" are people of an age
    if not lower[0].isalpha() or lower in _OPEN or lower in MONTHS or lower in NUMBERS:
        return None
    if lower in _HYPHENED or (prefix != lower and not (i == 2 and prefix[1:].islower()) and _is_plain(words, i)):
        return i - 2
    return None


def listed(words: Words, first: int, stop: int) -> int:
    """The token after all numbers of a designator in the plural: "sections 4, 5 and 12", "pages 12 to 14"."""
    if words.lower[first][-1] != "s" or (words.lower[first] not in _ANY and words.lower[first] not in _CAPITAL):
        return stop
    while lower_at(words, stop) in _JOINING and lower_at(words, stop + 1).isdecimal() and _is_plain(words, stop + 1):
        if lexeme(lower_at(words, stop + 2) or ".").tag in series.OPEN_WORDS + "R":  # "pages 3 and 30 others"
            break
        stop += 2
    return stop


def _is_plain(words: Words, i: int) -> bool:
    """Whether the number at ``i`` is a bare short one, with no scale or unit after it."""
    token = words.lower[i]
    if "," in token or ":" in token or len(token) > _LONGEST:
        return False
    after = lower_at(words, i + 1)
    if after in _AMOUNTS or after in _SCALES or years.counted(words, i + 1):
        return False
    return not (words.glued(i) and after in _GLUED)
