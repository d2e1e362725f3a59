"""The metadata of an article: YAML between ``---`` or TOML between ``+++`` above its text, and what it says."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

import yaml
from msgspec import Struct

from checker.errors import CrossfootError
from checker.limited import TomlError, compose_yaml, load_toml
from checker.model.document import Directive, Zone
from checker.readers import storydate
from checker.readers.marked import Marked
from checker.readers.runs import Run

_YAML = re.compile(r"\ufeff?---[ \t]*(?:\r\n?|\n)")
_TOML = re.compile(r"\ufeff?\+\+\+[ \t]*(?:\r\n?|\n)")
_YAML_END = re.compile(r"(?:^|(?<=\r))(?:---|\.\.\.)[ \t]*(?:\r?$|(?=\r))", re.MULTILINE)
_TOML_END = re.compile(r"^\+\+\+[ \t]*\r?$", re.MULTILINE)
_FIRST = re.compile(r"(?:title|layout|date|headline|author|slug|description):[ \t]")  # else a rule and text
MOST = 64 * 1024  # characters
MOST_ALIKE = 20  # values of one key, in several tables, that are looked for behind it
_KEY = re.compile(r"(?<![\w.\"'-])([\w-]+)[ \t]*=[ \t]*(?=\S)")


class Field(Struct, frozen=True):
    """A value somewhere in front matter: the keys above it, what it says, its text with its places, its span."""

    keys: tuple[str, ...]
    value: str
    runs: list[Run]
    start: int
    end: int


class FrontMatter(Struct, frozen=True):
    """The fields, in order, and where the text of the article begins."""

    fields: list[Field]
    end: int
    error: CrossfootError | None = None


def front_matter(source: str, path: str | None = None) -> FrontMatter:
    r"""The front matter at the head of a source, if there is one; what is wrong with it is told beside it.

    >>> [(field.keys, field.runs) for field in front_matter("---\ntitle: Ferry sinks\n---\nNobody was hurt.").fields]
    [(('title',), [('Ferry', 11, 16), (' ', 16, 17), ('sinks', 17, 22)])]
    """
    for opening, ending, read in ((_YAML, _YAML_END, _yaml), (_TOML, _TOML_END, _toml)):
        opened = opening.match(source)
        closed = ending.search(source, opened.end()) if opened else None
        if opened and closed:
            start, end = opened.end(), closed.start()
            if end - start > MOST:
                error = CrossfootError(f"front matter of more than {MOST // 1024} KB, which is not read", path, 1)
                return FrontMatter([], closed.end(), error)
            try:
                fields = read(source, start, end, path)
            except CrossfootError as error:
                return FrontMatter([], closed.end(), error)
            if fields is not None:
                return FrontMatter(fields, closed.end())
        elif opened and (ending is _TOML_END or _FIRST.match(source, opened.end())):
            missing = opened.group().strip("\ufeff \t\r\n")
            return FrontMatter([], 0, CrossfootError(f"front matter that no line of {missing} closes", path, 1))
    return FrontMatter([], 0)


def _yaml(source: str, start: int, end: int, path: str | None) -> list[Field] | None:
    """The fields of a mapping; None where it is something else: text between two rules."""
    text = source[start:end]
    try:
        root = compose_yaml(text)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        line, column = (mark.line + 2, mark.column + 1) if mark else (1, None)
        raise CrossfootError(f"front matter that is not YAML: {error.problem}", path, line, column) from None
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 2
        raise CrossfootError(f"front matter that is not YAML: {error.reason}", path, line) from None
    if root is None:
        return []
    return list(_nodes(root, (), source, start, set())) if isinstance(root, yaml.MappingNode) else None


def _nodes(node: yaml.Node, keys: tuple[str, ...], source: str, offset: int, seen: set[int]) -> Iterator[Field]:
    if id(node) in seen:  # an alias: it is read where it stands
        return
    seen.add(id(node))
    if isinstance(node, yaml.ScalarNode):
        start, end = node.start_mark.index + offset, node.end_mark.index + offset
        runs = aligned(node.value, source, start, end)
        yield Field(keys, node.value, [(node.value, start, end)] if runs is None else runs, start, end)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _nodes(value, (*keys, str(key.value).lower()), source, offset, seen)
    else:
        for value in node.value:
            yield from _nodes(value, keys, source, offset, seen)


def _toml(source: str, start: int, end: int, path: str | None) -> list[Field]:
    """The fields; TOML's parser tells no places: each value is looked for behind its key."""
    text = source[start:end]
    left: defaultdict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    try:
        for keys, value in _values(load_toml(text), ()):
            left[keys[-1]].append((keys, value))
    except TomlError as error:
        line = (error.line or text.count("\n")) + 1
        raise CrossfootError(f"front matter: {error.message}", path, line, error.column) from None
    found: list[Field] = []
    for match in _KEY.finditer(source, start, end):
        alike = left[match[1].lower()]
        for number, (keys, value) in enumerate(alike[:MOST_ALIKE]):
            runs = aligned(value, source, match.end(), end)
            if runs:
                found.append(Field(keys, value, runs, match.end(), runs[-1][2]))
                del alike[number]
                break
    return found


def _values(value: Any, keys: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    if isinstance(value, dict):
        for key, each in value.items():
            yield from _values(each, (*keys, key.lower()))
    elif isinstance(value, list):
        for each in value:
            yield from _values(each, keys)
    else:
        yield keys, str(value)


_BETWEEN = " \t\r\n\\"
_BEFORE = _BETWEEN + "\"'|>+-0123456789"  # quotation marks, and how YAML marks a block of text


def aligned(value: str, source: str, start: int, end: int) -> list[Run] | None:
    """``value`` word by word as ``source[start:end]`` begins; None where a word is written in another way.

    A word with a quotation mark in it has the span of what is written for it.

    >>> aligned("It's 5", "title: 'It''s 5'", 7, 16)
    [("It's", 8, 13), (' ', 13, 14), ('5', 14, 15)]
    """
    found: list[Run] = []
    last = start
    for word in value.split():
        begin = _behind(_BETWEEN if found else _BEFORE, source, last, end)
        place = next(_places(word, source, last, begin, end), None)
        if place is None:
            return None
        if found:
            found.append((" ", last, place[0]))
        found.append((word, *place))
        last = place[1]
    return found


def _behind(passed: str, source: str, start: int, end: int) -> int:
    """Where the first character stands that is none of those that may be ``passed`` over."""
    while start < end and source[start] in passed:
        start += 1
    return start


def _places(word: str, source: str, start: int, last: int, end: int) -> Iterator[tuple[int, int]]:
    """Where a word that begins by ``last`` stands first, as it is and as it is written between quotation marks."""
    for written in dict.fromkeys((word, word.replace("'", "''"), word.replace("\\", "\\\\").replace('"', '\\"'))):
        at = source.find(written, start, min(end, last + len(written)))
        if at >= 0:
            yield at, at + len(written)


_TOP = {
    Zone.HEADLINE: ("title", "headline"),
    Zone.STANDFIRST: ("description", "summary", "standfirst", "dek", "subtitle", "excerpt"),
}
_CAPTIONS = ("caption", "captions")
_DATES = ("date", "published", "pubdate", "publishdate", "revdate")
_DIRECTIVE = "crossfoot"


class About(Struct, frozen=True):
    """What fields told, beside the blocks that they became."""

    headline: bool
    date: date | None
    directives: list[Directive]
    captions: list[Field]


def begin(page: Marked, fields: Iterable[Field]) -> About:
    """Begin an article with its headline and standfirst as its metadata have them."""
    fields = list(fields)
    headline = False
    for zone, names in _TOP.items():
        for field in fields:
            if len(field.keys) == 1 and field.keys[0] in names and field.runs:
                page.block(zone, runs=field.runs)
                headline |= zone is Zone.HEADLINE
    dates = (field.value for name in _DATES for field in fields if field.keys == (name,))
    return About(
        headline,
        storydate.of_fields(dates),
        [Directive(each.start, each.end, each.value, whole=True) for each in fields if each.keys == (_DIRECTIVE,)],
        [field for field in fields if field.keys[-1:] and field.keys[-1] in _CAPTIONS],
    )
