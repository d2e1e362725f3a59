"""The phrase that repeats what was said in other terms: "18 of the 72 wells, or 25%, held"."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.model.clause import Aside, Chunk, Link, Parse, Role
from checker.model.figure import Figure
from checker.statements.phrases import figure_of, is_mark

_BREAKS = ";"
_BESIDE = (Link.COORDINATE, Link.SUBORDINATE, Link.SEMICOLON)


def asides_behind(parse: Parse, number: int) -> Iterator[Aside]:
    """The asides after a chunk at its level, up to the end of its clause or bracket."""
    depth = parse.chunks[number].depth
    for aside in parse.asides:
        if aside.opener <= number:
            continue
        between = parse.chunks[number + 1 : aside.opener + 1]
        if any(is_mark(chunk, _BREAKS) or chunk.depth < depth for chunk in between):
            return
        if parse.chunks[aside.opener - 1].depth == depth and not _is_of_other_clause(parse, number, aside):
            yield aside


def _is_of_other_clause(parse: Parse, number: int, aside: Aside) -> bool:
    """Whether an aside belongs to a clause beside that of a chunk: "a quarter did, and both were higher (5%)"."""
    clause = parse.chunks[aside.opener - 1].clause
    while clause >= 0 and clause != parse.chunks[number].clause:
        if parse.clauses[clause].link in _BESIDE:
            return True
        clause = parse.clauses[clause].up
    return False


def told_again(
    parse: Parse,
    number: int,
    wanted: Callable[[Figure], bool],
    rival: Callable[[Figure], bool],
    loose: bool = False,
) -> Chunk | None:
    """The apposed phrase after a chunk with a figure of the wanted sort, before any rival of it.

    If another aside stands between, only a strong one (in brackets, or with "or") repeats it, unless ``loose``.
    """
    for aside in asides_behind(parse, number):
        between = parse.chunks[number + 1 : aside.opener]
        arguments = (chunk for chunk in between if chunk.role is not Role.ADVERBIAL)  # "tested in three districts"
        figures = [figure for figure in (figure_of(parse, chunk) for chunk in arguments) if figure is not None]
        if any(map(rival, figures)):
            return None
        member = parse.chunks[aside.member]
        figure = figure_of(parse, member)
        if figure is not None and wanted(figure):
            marks = any(is_mark(chunk, ",;:(-–—") for chunk in between)
            return member if aside.strong or loose or not marks else None
    return None
