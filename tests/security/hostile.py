"""Text that tries everything on whoever prints it, and what must not come of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from unicodedata import category

UNSEEN = "\u200b"  # no width; so are a soft hyphen, a word joiner, a variation selector, a joiner of graphemes
# Commands of GitHub, Azure and TeamCity with something unseen in front, between the colons, the hashes and the words;
# control characters of 7 and of 8 bits; marks of direction. A name of a file can hold all of it.
HOSTILE = (
    f"{UNSEEN}::add-mask::x{UNSEEN} :\u00ad:debug::x #{UNSEEN}#[group]x ##\u2060[error]x ##{UNSEEN}vso[a] "
    "##v\u00adso[b] ##\ufe0f[c] #\u034f#teamcity[d] ##[e] ::notice::x \x1b[2J\x1b]0;t\x07\x9b31m\x9d0;t\x7f"
    f"\u202e\u2066\u061c\u200f\u200e\ufeff\r\n \u00a0{UNSEEN}::error::x\n:"
)

# What Unicode calls ignorable beside category Cf.
_IGNORABLE = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2065\u3164\ufe00-\ufe0f\uffa0\ufff0-\ufff8]")
_ANNOTATION = re.compile(r"::(?:error|warning|notice) (?:\w+=[^:,\r\n]*,?)+::")
_IN_LINE = re.compile(r"##\w*\[")


def named(name: str, ending: str = "") -> str:
    """A hostile name of a file that holds ``name``, by which it is known again."""
    return f"{HOSTILE.replace('/', '')}{name}{ending}"


def obeyed(output: str, *, annotations: bool = False) -> Iterator[str]:
    """What a terminal or a runner of workflows would obey in an output, or would not show.

    ``annotations`` are commands that are meant.
    """
    for char in sorted(set(output) - {"\n"}):
        if category(char) in {"Cc", "Cf", "Cs", "Zl", "Zp"} or _IGNORABLE.match(char):
            yield f"U+{ord(char):04X}"
    for line in output.splitlines():
        if line.lstrip().startswith("::") and not (annotations and _ANNOTATION.match(line)):
            yield line
        if _IN_LINE.search(line):
            yield line


def write(file: Path, text: str) -> None:
    """A file, with the folders above it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="")
