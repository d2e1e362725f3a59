"""The games of which all outcomes are told: "won 16, drew nine and lost seven of their 32 games"."""

from __future__ import annotations

from collections.abc import Sequence

from checker.languages.lexicon import word_set
from checker.model.clause import Chunk, Parse
from checker.statements.part_whole.partitive import level_of
from checker.statements.phrases import alike

_OUTCOMES, _GAMES = word_set("statements", "outcomes"), word_set("statements", "games")
_ALL = len(_OUTCOMES) - 1  # a game is drawn or tied


def played(parse: Parse, members: Sequence[Chunk]) -> Chunk | None:
    """The only number of games of a sentence, if the members of a row stand behind all verbs for what comes of one.

    >>> from checker.clauses.assemble import read
    >>> from checker.clauses.parse import parses
    >>> from checker.readers.formats import plain
    >>> parse = parses(read(plain.read("Rovers won 16, drew nine and lost seven of their 32 games.")))[0]
    >>> parse.figures[played(parse, parse.figured[:3]).figures[0]].text
    '32'
    """
    verbs = {verb.lemma for member in members if (verb := parse.chunks[member.number - 1].verb) is not None}
    if not len(verbs) == len(members) == _ALL or not _OUTCOMES.issuperset(verbs):
        return None
    found = []
    for chunk in parse.figured:
        told = level_of(parse, chunk)
        if chunk not in members and told is not None and told.counted and told.counted.lemma in _GAMES:
            found.append(chunk)
    part = parse.figures[members[0].figures[0]]
    return found[0] if len(found) == 1 and alike(part, parse.figures[found[0].figures[0]]) else None
