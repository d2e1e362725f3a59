"""XML, HTML and Markdown, put together so that text from an article is text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape

from checker.escaping import safe

DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'


_BREAK = "\u200b"  # no width: a mention, a reference or an address is none with this in it
_MARKUP = re.compile(rf"[\\`*_{{}}\[\]<>()#!|~&^$@\"{_BREAK}]")
_FOLLOWED = re.compile(r"(?<=[@#])(?=\w)|(?<=[Gg][Hh]-)(?=\d)|(?<=:)(?=//)|(?<=[Ww]{3})(?=\.)")


def _in_attribute(value: str) -> str:
    """A value for between quotation marks; a parser would turn a line feed into a space."""
    return escape(value, quote=False).replace('"', "&quot;").replace("\n", "&#10;")


def tag(name: str, attributes: Mapping[str, object]) -> str:
    """The inside of a tag; attributes that are None are left out.

    >>> tag("error", {"line": 3, "message": '"52" & more', "end": None})
    'error line="3" message="&quot;52&quot; &amp; more"'
    """
    given = (f' {key}="{_in_attribute(str(value))}"' for key, value in attributes.items() if value is not None)
    return name + "".join(given)


def text(said: str) -> str:
    r"""Text as HTML that shows it and does nothing else: no markup, no signs that turn a line round.

    >>> text("12 < 13 & <b>\u202e")
    '12 &lt; 13 &amp; &lt;b&gt;'
    """
    return escape(safe(said))


def element(name: str, content: str = "", **attributes: object) -> str:
    """An element with ``content`` that is HTML already; attributes that are None are left out.

    A line before or behind a name is for those that Python has: ``class_``; one within it stands for a hyphen.

    >>> element("a", text("R&D"), class_="name", href="#b", aria_label='"R"')
    '<a class="name" href="#b" aria-label="&quot;R&quot;">R&amp;D</a>'
    """
    return f"<{tag(name, _named(attributes))}>{content}</{name}>"


def _named(attributes: Mapping[str, object]) -> dict[str, object]:
    return {
        name.strip("_").replace("_", "-"): None if value is None else safe(str(value))
        for name, value in attributes.items()
    }


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
