"""Text from an article as XML 1.0 can carry it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.sax.saxutils import escape

DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# The first a parser would turn into a line feed; "##[" in a log of a workflow is a command to the runner ...
_KEPT = {"\r": "&#13;", "##": "#&#35;"}
_COLONS = re.compile(r"(?<!\S):(?=:)")  # ... and so is "::" where a line begins
_IN_ATTRIBUTES = {**_KEPT, '"': "&quot;", "\t": "&#9;", "\n": "&#10;"}


def text(said: str) -> str:
    r"""Text of an element. What XML does not have becomes a picture of it, or the replacement character.

    >>> text("12 < 13\x1b")
    '12 &lt; 13␛'
    """
    return _COLONS.sub("&#58;", escape(_NOT_XML.sub(_picture, said), _KEPT))


def tag(name: str, attributes: Mapping[str, object]) -> str:
    """The inside of a tag; attributes that are None are left out.

    >>> tag("error", {"line": 3, "message": '"52" & more', "end": None})
    'error line="3" message="&quot;52&quot; &amp; more"'
    """
    given = (
        f' {key}="{escape(_NOT_XML.sub(_picture, str(value)), _IN_ATTRIBUTES)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return name + "".join(given)


def _picture(match: re.Match[str]) -> str:
    code = ord(match[0])
    return chr(0x2400 + code) if code < 0x20 else "\ufffd"
