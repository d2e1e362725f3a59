"""CommonMark with tables, parsed by markdown-it-py; what stands within a line has its place too.

The parser tells the lines of a block only. Its rules for what stands within are replaced here by the same ones with
a note of where they were when they made a token: ``token.meta["at"]``, a half-open span of the block's text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from markdown_it import MarkdownIt, rules_inline
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

Rule = Callable[[StateInline, bool], bool]

TEXT = "words"  # a stretch of text as the source has it
NOTE = "note"  # the mark of a footnote

_MEANING = re.compile(r"[\n*\[\\\]_`~]|!(?=\[)|&(?=[#a-zA-Z])|<(?=[a-zA-Z/!?])")  # where markup may begin
_NOTE = re.compile(r"\[\^[^\]\s]{1,60}\]:?")


def parse(text: str) -> Iterator[Token]:
    """The tokens of a text, in order; one has its children only until the next is asked for.

    >>> tokens = parse("Paid *&pound;9m*")
    >>> [[child.meta["at"] for child in token.children or ()] for token in tokens]
    [[], [(0, 5), (5, 6), (6, 13), (13, 15), (15, 16)], []]
    """
    parser = _parser()
    env: dict[str, object] = {}
    for token in parser.parse(text, env):
        if token.type == "inline":
            token.children = _within(token.content, parser, env)
        yield token
        token.children = None  # all of a long text's at once would be much


def _within(text: str, parser: MarkdownIt, env: dict[str, object]) -> list[Token]:
    if _MEANING.search(text):
        return parser.inline.parse(text, parser, env, [])
    return [Token(TEXT, "", 0, content=text, meta={"at": (0, len(text))})]


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"]).disable(["inline", "text_join"])
    parser.inline.ruler.at("text", _next)
    parser.inline.ruler.enableOnly(["text"])
    parser.inline.ruler2.disable("fragments_join")
    return parser


def _next(state: StateInline, silent: bool) -> bool:
    """Text up to where markup may begin; there, what begins, or one character of text."""
    found = _MEANING.search(state.src, state.pos, state.posMax)
    end = found.start() if found else state.posMax
    if end > state.pos:
        return _words(state, silent, end)
    rules = _RULES.get(state.src[end], ())
    return any(rule(state, silent) for rule in rules) or _words(state, silent, end + 1)


def _words(state: StateInline, silent: bool, end: int) -> bool:
    if not silent:
        last = state.tokens[-1] if state.tokens else None
        if last and last.type == TEXT and last.meta["at"][1] == state.pos:
            last.meta["at"] = (last.meta["at"][0], end)
        else:
            state.push(TEXT, "", 0).meta["at"] = (state.pos, end)
    state.pos = end
    return True


def _note(state: StateInline, silent: bool) -> bool:
    found = _NOTE.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    if not silent:
        state.push(NOTE, "", 0).meta["at"] = found.span()
    state.pos = found.end()
    return True


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


_EMPHASIS = _noting(rules_inline.emphasis.tokenize)
# The parser's rules by the character at which each begins.
_RULES: dict[str, tuple[Rule, ...]] = {
    "\n": (_noting(rules_inline.newline),),
    "\\": (_noting(rules_inline.escape),),
    "`": (_noting(rules_inline.backtick),),
    "~": (_noting(rules_inline.strikethrough.tokenize),),
    "*": (_EMPHASIS,),
    "_": (_EMPHASIS,),
    "[": (_note, _noting(rules_inline.link)),
    "!": (_noting(rules_inline.image),),
    "<": (_noting(rules_inline.autolink), _noting(rules_inline.html_inline)),
    "&": (_noting(rules_inline.entity),),
}
