"""HTML, put together so that text from an article is text."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from checker.escaping import safe
from checker.report.written.xml_text import tag


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
