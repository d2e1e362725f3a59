"""Which way words of change go, and the verbs that lead to a word of comparison: "fell short of", "was above"."""

from __future__ import annotations

from checker.languages.frames import words
from checker.model.clause import Chunk, Form, Link, Parse, Role


def directed(rise: str, fall: str, either: str = "", file: str = "change") -> dict[str, int]:
    """The direction of each word of some lists: +1 for a rise or more, -1 for a fall or less, 0 for either."""
    unsure = words(file, rise) & words(file, fall)
    both_ways = words(file, either) if either else frozenset[str]()
    directions = dict.fromkeys(words(file, rise) - unsure, 1) | dict.fromkeys(words(file, fall) - unsure, -1)
    return directions | dict.fromkeys(both_ways, 0)


VERBS = directed("verbs_rise", "verbs_fall", "verbs_either")
DRIFT = words("slots", "drift")
_HOLDING, _BRINGING = words("slots", "holding"), words("slots", "bringing")


def says_how_much(chunk: Chunk) -> bool:
    """Whether a chunk is a verb followed by the level of its subject: "was", "stood", "came in"."""
    verb = chunk.verb
    return verb is not None and not verb.negated and (verb.form is Form.COPULA or verb.lemma in _HOLDING)


def is_behind_move(parse: Parse, number: int) -> bool:
    """Whether a verb of change or of drift stands right before a word of comparison: "fell short of the 40"."""
    verb = parse.chunks[number - 1].verb if number else None
    return verb is not None and not verb.negated and (verb.lemma in VERBS or verb.lemma in DRIFT)


def is_brought(parse: Parse, number: int) -> bool:
    """Whether a participle brings its object to where a word says: "bringing it below the limit of 40"."""
    moved = parse.chunks[number - 1] if number > 1 else None
    verb = parse.chunks[number - 2].verb if moved is not None and moved.role is Role.OBJECT else None
    link = parse.clauses[parse.chunks[number].clause].link
    return verb is not None and link is Link.PARTICIPLE and not verb.negated and verb.lemma in _BRINGING
