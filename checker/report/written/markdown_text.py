"""Text from an article as Markdown that shows it and does nothing else."""

from __future__ import annotations

import re

from checker.escaping import safe

_BREAK = "\u200b"  # no width: a mention, a reference or an address is none with this in it
_MARKUP = re.compile(rf"[\\`*_{{}}\[\]<>()#!|~&^$@\"{_BREAK}]")
_FOLLOWED = re.compile(r"(?<=[@#])(?=\w)|(?<=[Gg][Hh]-)(?=\d)|(?<=:)(?=//)|(?<=[Ww]{3})(?=\.)")


def escaped(text: str) -> str:
    """``text`` on one line, without markup, HTML, mentions of people and references to issues.

    Characters that mean something are written as references, which every flavour of Markdown knows, in tables too.

    >>> escaped("12 | <b>13</b>")
    '12 &#124; &#60;b&#62;13&#60;/b&#62;'
    """
    return _MARKUP.sub(lambda match: f"&#{ord(match[0])};", _FOLLOWED.sub(_BREAK, safe(text)))


def code(text: str) -> str:
    """A text as a code span, in which nothing is markup; a backtick, which would end it, is another sign.

    >>> code("12 `men` <b>")
    '`12 ˋmenˋ <b>`'
    """
    return f"`{safe(text).replace('`', 'ˋ')}`"
