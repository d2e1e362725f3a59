"""RTF, which nearly every word processor writes: its paragraphs, with all changes accepted, are the source.

Word for word as Microsoft's specification 1.9.1 has it. striprtf, the library for Python, tells no styles, and reads
what was deleted and what is hidden.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from checker.errors import CrossfootError
from checker.model.document import Document
from checker.readers.paragraphs import Styles, document
from checker.readers.rtf_text import CHARACTERS, CHARSETS, CODEPAGES, READ, SIGNS, SILENT, TOKEN, WINDOWS, Text
from checker.readers.runs import raised

_MARK = b"{\\rtf"


def articles(data: bytes, path: str | None, story_date: date | None) -> Iterator[Document]:
    """The one article of a document. Raises CrossfootError for what is no RTF."""
    if not data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(_MARK):
        raise CrossfootError("no RTF document: one begins with {\\rtf; if it is text, call it .txt", path)
    found = _read(data, path)
    styles = Styles(found.names, found.bases)
    read = document(found.paragraphs, styles, found.comments, path, story_date, found.saved)
    yield replace(read, cut_off=found.cut_off)


DEEPEST = 500  # groups in each other


class State(Struct, frozen=True):
    """What holds within a group: which it is, how its text is written, and whether it is seen."""

    group: str = ""
    codec: str = ""
    fallback: int = 1  # characters behind one of Unicode that stand for it where that is not known
    hidden: bool = False
    deleted: bool = False
    raised: bool = False


def _read(data: bytes, path: str | None = None) -> Text:
    r"""The text of a document. Raises CrossfootError where its groups are nested deeper than in any article.

    >>> [each.text for each in _read(rb"{\rtf1\ansi Two {\b die}\par Caf\'e9 \u8212? shut\par}").paragraphs]
    ['Two die', 'Café — shut']
    """
    return _Walk(data, path).run()


class _Walk:
    def __init__(self, data: bytes, path: str | None) -> None:
        self.found = Text()
        self._data, self._path = data, path
        self._states = [State(codec=WINDOWS)]
        self._ansi = WINDOWS
        self._codecs: dict[int, str] = {}
        self._bytes = bytearray()
        self._said: list[str] = []  # of the paragraph or the cell, or of a group that is read by itself
        self._skip = 0
        self._ignorable = False
        self._style: str | None = None
        self._item = self._in_table = self._header = False
        self._font = 0
        self._own: list[list[str]] = []  # what was said before a group that is read by itself
        self._of_style: dict[str, str] = {}

    def run(self) -> Text:
        at = 0
        while token := TOKEN.match(self._data, at):
            at = token.end()
            if token["brace"]:
                self._brace(opening=token["brace"] == b"{")
            elif token["word"]:
                number = int(token["number"]) if token["number"] else None
                if token["word"] == b"bin" and number:
                    left = len(self._data) - at
                    self.found.cut_off |= number > left
                    at += number if 0 < number <= left else 0
                self._word(token["word"].decode(), number)
            elif token["byte"]:
                self._raw(bytes.fromhex(token["byte"].decode()))
            elif token["sign"]:
                self._sign(token["sign"].decode("latin-1"))
            elif token["text"]:
                self._raw(token["text"])
        self._flush()
        self.found.cut_off |= len(self._states) > 1  # a group that nothing closes
        if self.found.cells:
            self.found.end_row(header=self._header)
        if "".join(self._said).strip():
            self.found.end_paragraph("".join(self._said), self._style, item=self._item)
        return self.found

    @property
    def _state(self) -> State:
        return self._states[-1]

    def _brace(self, *, opening: bool) -> None:
        self._flush()
        self._skip = 0
        self._ignorable = False
        if opening:
            if len(self._states) > DEEPEST:
                raise CrossfootError(f"RTF with groups more than {DEEPEST} deep: no article has them", self._path)
            self._states.append(self._state)
            if self._state.group == "stylesheet":
                self._of_style = {}
        elif len(self._states) > 1:
            ended = self._states.pop()
            if ended.group == "stylesheet":
                self._name_style()
            if ended.group == "annotation" != self._state.group:
                self._end_comment()

    def _word(self, word: str, number: int | None) -> None:
        self._flush()
        if self._skip:
            self._skip -= 1
            return
        ignorable, self._ignorable = self._ignorable, False
        if word == "u":
            self._say(chr((number or 0) % 0x10000))
            self._skip = self._state.fallback
        elif word in SILENT or (ignorable and word not in READ):
            self._change(group="silent")
        elif word in READ and self._state.group != "silent":
            self._begin_group(word)
        else:
            self._control(word, number)

    def _begin_group(self, word: str) -> None:
        if word == "annotation":
            self._own.append(self._said)
            self._said = []
        if word in {"creatim", "revtim"}:
            self.found.days[word] = {}
        self._change(group=word)

    def _control(self, word: str, number: int | None) -> None:
        on = number != 0
        if word in CHARACTERS:
            self._say(CHARACTERS[word])
        elif word in {"v", "deleted", "super"}:
            self._change(**{{"v": "hidden", "super": "raised"}.get(word, word): on})
        elif word == "nosupersub":
            self._change(raised=False)
        elif word == "plain":
            self._change(hidden=False, deleted=False, raised=False)
        elif word == "uc":
            self._change(fallback=min(max(number or 0, 0), 10))
        elif word in {"f", "fcharset", "ansicpg"}:
            self._of_fonts(word, number or 0)
        elif self._state.group == "stylesheet" and word in {"s", "sbasedon"}:
            self._of_style[word] = str(number)
        elif self._state.group in {"creatim", "revtim"}:
            self.found.days[self._state.group][word] = number or 0
        elif not self._state.group:
            self._of_paragraph(word, number)

    def _of_paragraph(self, word: str, number: int | None) -> None:
        if word in {"par", "sect"}:
            self._end_paragraph()
        elif word == "cell":
            self.found.cells.append("".join(self._said))
            self._said = []
        elif word == "row":
            self.found.end_row(header=self._header)
        elif word == "pard":
            self._style, self._item, self._in_table = None, False, False
        elif word == "trowd":
            self._header = False
        elif word == "trhdr":
            self._header = True
        elif word == "intbl":
            self._in_table = True
        elif word == "s":
            self._style = str(number)
        elif word == "ls":
            self._item = number != 0

    def _of_fonts(self, word: str, number: int) -> None:
        if word == "ansicpg" and number in CODEPAGES:
            self._ansi = f"cp{number}"
            self._change(codec=self._ansi)
        elif word == "fcharset":
            self._codecs[self._font] = CHARSETS.get(number, self._ansi)
        elif word == "f":
            self._font = number
            self._change(codec=self._codecs.get(number, self._ansi))

    def _sign(self, sign: str) -> None:
        self._flush()
        if sign == "*":
            self._ignorable = True
        elif self._skip:
            self._skip -= 1
        elif sign in "\r\n":
            self._word("par", None)
        else:
            self._say(SIGNS.get(sign, ""))

    def _raw(self, said: bytes) -> None:
        """Text in the encoding of its font; what stands for a character of Unicode that was read is left out."""
        if self._state.group == "silent":
            return
        skipped = min(self._skip, len(said))
        self._skip -= skipped
        self._bytes += said[skipped:]

    def _flush(self) -> None:
        if self._bytes:
            said = self._bytes.decode(self._state.codec, "replace")
            self._bytes = bytearray()
            self._say(said)

    def _say(self, said: str) -> None:
        state = self._state
        if state.group in {"", "annotation", "stylesheet"} and not (state.hidden or state.deleted):
            self._said.append(raised(said) if state.raised else said)

    def _change(self, **how: object) -> None:
        self._states[-1] = replace(self._state, **how)

    def _name_style(self) -> None:
        name = "".join(self._said).partition(";")[0].strip()
        self._said = []
        if name:
            known = self._of_style.get("s", "0")
            self.found.names[known] = name
            self.found.bases[known] = self._of_style.get("sbasedon", "")

    def _end_comment(self) -> None:
        self.found.end_comment("".join(self._said))
        self._said = self._own.pop()

    def _end_paragraph(self) -> None:
        if self._in_table:
            self._said.append(" ")
        else:
            self.found.end_paragraph("".join(self._said), self._style, item=self._item)
            self._said = []
