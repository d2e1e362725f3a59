"""The one place that makes output harmless: nothing in it is obeyed by a terminal or by the runner of a workflow.

Every piece of output passes through ``as_lines``, ``as_json`` or ``as_xml``. Text that did not is a plain ``str``, and
whoever writes it (``checker.cli.terminal``, ``checker.cli.outputs``) takes that for lines of text and screens it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TypeAlias
from unicodedata import category, east_asian_width


class Escaped(bytes):
    """Output in UTF-8 that is harmless as it is; the functions of this module make it."""

    __slots__ = ()


Piece: TypeAlias = str | Escaped  # of output: lines of text that are still to be screened, or what needs no more care

_TAB = "    "
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
# What Unicode calls ignorable beside category Cf: a runner that compares as its language does skips these as well.
_IGNORABLE = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180d\u180f\u2065\u3164\ufe00-\ufe0f\uffa0\ufff0-\ufff8\U000e0000-\U000e0fff]"
)
_UNCOMMON = re.compile(r"[^\n -~]")
_COLOUR = re.compile(r"(\x1b\[[\d;]*m)")  # SGR of ECMA-48
# What runners obey: "::" where a line begins, perhaps behind spaces ("::error::" of GitHub), and a line may be broken
# before any word; "##" before a bracket anywhere ("##[group]" of GitHub and Azure, "##vso[", "##teamcity[").
_COLONS = re.compile(r"(^|\s|\x1b\[[\d;]*m):(?=:)")
_HASHES = re.compile(r"##(?=[^\s#\[]*\[)")
_SECOND_HASH = re.compile("(?<=#)#")
_COLONS_IN_FRONT = re.compile(r"^([^\S\n]*):(?=:)", re.MULTILINE)
_NOT_IN_XML = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@lru_cache(maxsize=4096)
def glyph(char: str) -> tuple[str, int]:
    """What to print for a character, and its width in cells.

    Widths are those of Unicode Standard Annex 11; an ambiguous character is narrow. Control characters
    become the pictures of them (U+2400 and on); invisible characters, which could reorder a line or hide a command, go.
    """
    if char == "\t":
        return _TAB, len(_TAB)
    kind = category(char)
    wide = east_asian_width(char) in "WF"
    if kind == "Zs" or char in "\r\n":
        return (" ", 1) if not wide else ("  ", 2)
    if kind == "Cc":
        return (chr(0x2400 + ord(char)) if char < " " else "\u2421" if char == "\x7f" else "\ufffd"), 1
    if kind in ("Cs", "Zl", "Zp"):
        return "\ufffd", 1
    if _is_unseen(char):
        return "", 0
    return char, 0 if kind in ("Mn", "Me") else 2 if wide else 1


def safe(text: str) -> str:
    r"""``text`` on one line, without anything that a terminal would obey.

    >>> safe("12\x1b[31m\nmen")
    '12␛[31m men'
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(glyph(char)[0] for char in text)


def as_lines(text: str, *, colour: bool = False, own: re.Pattern[str] | None = None) -> str:
    r"""Whole lines of text for people, none of them a command: signs that look alike take the place of what makes one.

    With ``colour`` the escape sequences of colours stay. What ``own`` matches at the start of a line stays as well, a
    command that is meant. Lines are screened as they are printed, so that two harmless texts do not make a command.

    >>> as_lines("::error::x\u200b #\u200b#[group]\n")
    '∶:error::x #♯[group]\n'
    """
    return "".join(_line(line, colour, own) + "\n" for line in text.removesuffix("\n").split("\n")) if text else ""


def as_utf8(text: str, own: re.Pattern[str] | None = None) -> Escaped:
    """The same in UTF-8, whatever the encoding of the terminal."""
    return Escaped(as_lines(text, own=own).encode())


def as_json(text: str) -> Escaped:
    r"""JSON whose texts are still what they were: what is not seen is escaped, and the second of two hashes.

    >>> print(as_json('"5\u202e2 ##[group]"').decode())
    "5\u202e2 #\u0023[group]"
    """
    return Escaped(_UNCOMMON.sub(_in_json, _hashes_apart(text, r"\\u0023")).encode())


def as_xml(text: str) -> Escaped:
    r"""XML 1.0 whose texts are still what they were, by references; what it cannot carry becomes a picture of it.

    >>> print(as_xml("<a>5\u202e2 ##[group]\x1b</a>").decode())
    <a>5&#8238;2 #&#35;[group]␛</a>
    """
    screened = _UNCOMMON.sub(_in_xml, _hashes_apart(text, "&#35;"))
    return Escaped(_COLONS_IN_FRONT.sub(r"\1&#58;", screened).encode())


def as_bytes(piece: Piece) -> bytes:
    """A piece as a file takes it."""
    return piece if isinstance(piece, Escaped) else as_utf8(piece)


@lru_cache(maxsize=4096)
def _is_unseen(char: str) -> bool:
    return category(char) in _UNSEEN or _IGNORABLE.match(char) is not None


def _line(line: str, colour: bool, own: re.Pattern[str] | None) -> str:
    parts = _COLOUR.split(line) if colour else [line]
    shown = "".join(part if number % 2 else safe(part) for number, part in enumerate(parts))
    meant = own.match(shown) if own else None
    start = meant.end() if meant else 0
    return _HASHES.sub("#♯", shown[:start] + _COLONS.sub(r"\1∶", shown[start:]))


def _hashes_apart(text: str, second: str) -> str:
    return _SECOND_HASH.sub(second, text) if "##" in text else text


def _in_json(match: re.Match[str]) -> str:
    char = match[0]
    if not _is_unseen(char):
        return char
    if category(char) == "Cs":  # half a character, which no encoding has
        return "\ufffd"
    units = char.encode("utf-16-be").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))


def _in_xml(match: re.Match[str]) -> str:
    char = match[0]
    if _NOT_IN_XML.match(char):
        return chr(0x2400 + ord(char)) if char < " " else "\ufffd"
    return f"&#{ord(char)};" if _is_unseen(char) else char
