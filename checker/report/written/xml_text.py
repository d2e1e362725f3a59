"""Elements of XML."""

from __future__ import annotations

from collections.abc import Mapping
from xml.sax.saxutils import escape

DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'
_IN_ATTRIBUTES = {'"': "&quot;", "\n": "&#10;"}  # a parser would turn a line feed into a space


def tag(name: str, attributes: Mapping[str, object]) -> str:
    """The inside of a tag; attributes that are None are left out.

    >>> tag("error", {"line": 3, "message": '"52" & more', "end": None})
    'error line="3" message="&quot;52&quot; &amp; more"'
    """
    given = (f' {key}="{escape(str(value), _IN_ATTRIBUTES)}"' for key, value in attributes.items() if value is not None)
    return name + "".join(given)
