"""WordNet's files as Debian's ``wordnet-base`` has them: what its senses of a word cover."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

FOLDER = Path("/usr/share/wordnet")
_NARROWER = "~"  # the sign of a pointer to a narrower sense


class WordNet:
    """The senses of one part of speech: ``noun`` or ``verb``."""

    def __init__(self, pos: str, folder: Path = FOLDER) -> None:
        self._words: dict[str, list[str]] = {}
        self._narrower: dict[str, list[str]] = defaultdict(list)
        self._senses: dict[str, list[str]] = {}
        for line in _lines(folder / f"data.{pos}"):
            self._read(line.partition(" | ")[0].split())
        for line in _lines(folder / f"index.{pos}"):
            parts = line.split()
            self._senses[parts[0].replace("_", " ")] = parts[-int(parts[2]) :]

    def _read(self, parts: list[str]) -> None:
        words = int(parts[3], 16)
        self._words[parts[0]] = [word.replace("_", " ") for word in parts[4 : 4 + 2 * words : 2]]
        behind = 4 + 2 * words
        for k in range(int(parts[behind])):
            symbol, sense, _, _ = parts[behind + 1 + 4 * k : behind + 5 + 4 * k]
            if symbol == _NARROWER:
                self._narrower[parts[0]].append(sense)

    def below(self, word: str, sense: int) -> set[str]:
        """The words of a sense, counted from 1, and of all that are narrower; names of single persons left out."""
        seen: set[str] = set()
        waiting = [self._senses[word][sense - 1]]
        while waiting:
            at = waiting.pop()
            if at not in seen:
                seen.add(at)
                waiting += self._narrower[at]
        return {word for at in seen for word in self._words[at] if word == word.lower()}


def _lines(file: Path) -> Iterator[str]:
    with file.open(encoding="latin-1") as lines:
        yield from (line for line in lines if not line.startswith("  "))
