"""CommonMark with tables, parsed by markdown-it-py; what stands within a line has its place too.

The parser tells the lines of a block only. Its rules for what stands within are replaced here by the same ones with
a note of where they were when they made a token: ``token.meta["at"]``, a half-open span of the block's text.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from markdown_it import MarkdownIt, rules_inline
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

Rule = Callable[[StateInline, bool], bool]

TEXT = "words"  # a stretch of text as the source has it
NOTE = "note"  # the mark of a footnote

_MEANING = re.compile(r"[\n!&*<\[\\\]_`~]")  # a character that may begin markup
_NOTE = re.compile(r"\[\^[^\]\s]{1,60}\]:?")
_RULES: dict[str, Rule] = {
    "newline": rules_inline.newline,
    "escape": rules_inline.escape,
    "backticks": rules_inline.backtick,
    "strikethrough": rules_inline.strikethrough.tokenize,
    "emphasis": rules_inline.emphasis.tokenize,
    "link": rules_inline.link,
    "image": rules_inline.image,
    "autolink": rules_inline.autolink,
    "html_inline": rules_inline.html_inline,
    "entity": rules_inline.entity,
}


def parse(text: str) -> list[Token]:
    """The tokens of a text, in order.

    >>> [token.meta["at"] for token in parse("Paid *&pound;9m*")[1].children or ()]
    [(0, 5), (5, 6), (6, 13), (13, 15), (15, 16)]
    """
    return _parser().parse(text)


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"]).disable("text_join")
    for name, rule in _RULES.items():
        parser.inline.ruler.at(name, _noting(rule))
    parser.inline.ruler.at("text", _text)
    parser.inline.ruler.before("link", NOTE, _note)
    parser.inline.ruler.push("rest", _rest)
    parser.inline.ruler2.disable("fragments_join")
    return parser


def _noting(rule: Rule) -> Rule:
    def noting(state: StateInline, silent: bool) -> bool:
        start, before = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        for token in state.tokens[before:]:
            if "at" not in token.meta:
                end = start + len(token.content) if token.type == "text" else state.pos
                token.meta["at"] = (start, end)
                start = end if token.type == "text" else start
        return True

    return noting


def _text(state: StateInline, silent: bool) -> bool:
    """All that cannot begin markup."""
    found = _MEANING.search(state.src, state.pos, state.posMax)
    return _take(state, silent, TEXT, found.start() if found else state.posMax)


def _rest(state: StateInline, silent: bool) -> bool:
    """A character that might have begun markup and did not."""
    return _take(state, silent, TEXT, state.pos + 1)


def _note(state: StateInline, silent: bool) -> bool:
    found = _NOTE.match(state.src, state.pos, state.posMax)
    return _take(state, silent, NOTE, found.end() if found else state.pos)


def _take(state: StateInline, silent: bool, name: str, end: int) -> bool:
    if end <= state.pos:
        return False
    if not silent:
        token = state.push(name, "", 0)
        token.meta["at"] = (state.pos, end)
    state.pos = end
    return True
