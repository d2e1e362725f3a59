"""The evidence for the frames: ``python -m benchmarks.frame_evidence ARCHIVE [--stories N] [--write]``.

It counts how stories of the part of ARCHIVE that may be read use the words of ``checker/languages/en/frames/``, and
says which of them WordNet has (Debian's package ``wordnet-base``; ``frame_seeds.yaml`` says below which senses).
``--write`` puts sources and counts into the files and sorts the lines by count. A person adds lines and takes them
away: for each use the commonest words are printed that no class has, and for each
verb and noun of change how often "to X from Y" is a rise.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from fractions import Fraction
from multiprocessing import Pool
from pathlib import Path
from typing import NamedTuple, TypeAlias

import click
import yaml

from benchmarks.archive import Story, drawn
from benchmarks.frame_uses import Use, directions, tokens, uses
from checker import engine
from checker.languages import lexicon

# WordNet's files as Debian's ``wordnet-base`` has them: what its senses of a word cover.

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


FRAMES = lexicon.path_of("frames/change").parent
SEEDS = Path(__file__).parent / "frame_seeds.yaml"
_PROCESSES = 2
_LEAST = 5  # uses from which on a direction is told, and a word is shown that a class lacks
_KEY = re.compile(r"(\w+): \|")

USES = {
    "change/verbs_rise": Use.CHANGED,
    "change/verbs_fall": Use.CHANGED,
    "change/verbs_either": Use.CHANGED,
    "change/nouns_rise": Use.HEADING,
    "change/nouns_fall": Use.HEADING,
    "change/nouns_either": Use.HEADING,
    "change/more": Use.COMPARING,
    "change/less": Use.COMPARING,
    "change/factors": Use.GOVERNING,
    "change/reach": Use.GOVERNING,
    "share/verbs": Use.SHARING,
    "share/verbs_having": Use.SHARING,
    "share/nouns": Use.PERCENT,
    "parts/openers_closed": Use.CLOSED,
    "parts/openers_open": Use.OPEN,
    "parts/sum_verbs": Use.GOVERNING,
    "comparison/verbs_more": Use.GOVERNING,
    "comparison/verbs_less": Use.GOVERNING,
    "comparison/margins": Use.HEADING,
    "nouns/people": Use.COUNTED,
    "nouns/times": Use.DATED,
}
"""What the words of a class are counted by where they are one word; ``Use.BESIDE`` for all others."""

FILES = ("change", "comparison", "nouns", "parts", "share")  # what else lies there has no counts
_OF_WORDS = (Use.CLOSED, Use.OPEN)  # their words may be several
_OFTEN_BESIDE = (Use.COMPARING, *_OF_WORDS)  # "12 above", "12 including"

Counts: TypeAlias = Mapping[tuple[Use, str], int]


class Line(NamedTuple):
    """A line of a class: what it is called, its sources, its count, and the column behind, if any."""

    entry: str
    sources: frozenset[str]
    uses: int
    rest: tuple[str, ...] = ()

    def __str__(self) -> str:
        sources = ",".join(source for source in ("wn", "ar", "au") if source in self.sources)
        return "  ".join(("", self.entry, sources, str(self.uses), *self.rest))


def line_of(text: str) -> Line:
    """A line as it is written; one with nothing but its name is an author's.

    >>> str(line_of("  double  wn,au  12  2"))
    '  double  wn,au  12  2'
    """
    entry, *columns = text.strip().split("  ")
    sources, count, *rest = columns or ("au", "0")
    return Line(entry, frozenset(sources.split(",")), int(count), tuple(rest))


def read(story: Story) -> tuple[Counter[tuple[Use, str]], Counter[tuple[str, int]]]:
    """The uses and the directions in a story."""
    date = dt.date.fromisoformat(story.date) if story.date else None
    reading = engine.extract(engine.read_text(story.text, None, date))
    of_sentence = defaultdict(list)
    for figure in reading.figures:
        of_sentence[figure.sentence].append(figure)
    lines = [tokens(reading.words[number], figures) for number, figures in of_sentence.items()]
    return Counter(use for line in lines for use in uses(line)), Counter(d for line in lines for d in directions(line))


def seeded() -> dict[str, set[str]]:
    """The words that WordNet has for a class."""
    seeds = yaml.safe_load(SEEDS.read_text(encoding="utf-8"))
    found: dict[str, set[str]] = defaultdict(set)
    for pos, classes in seeds.items():
        wordnet = WordNet(pos)
        for name, senses in classes.items():
            for word, _, number in (sense.partition(".") for sense in senses):
                found[name] |= wordnet.below(word, int(number))
    return found


def number(name: str, entry: str, counts: Counts) -> int:
    """How often an entry is used as its class is; in any way beside a number, where it never stands so."""
    word, use = entry.partition(":")[0], USES.get(name, Use.BESIDE)
    if " " in word and use not in _OF_WORDS:
        use = Use.BESIDE
    return counts.get((use, word), 0) or (counts.get((Use.BESIDE, word), 0) if use in _OFTEN_BESIDE else 0)


def counted(line: Line, name: str, counts: Counts, wordnet: Mapping[str, set[str]]) -> Line:
    """A line with its count and with its sources as found; the author stays."""
    count = number(name, line.entry, counts)
    found = {"wn"} if line.entry in wordnet.get(name, ()) else set()
    found |= {"ar"} if count >= _LEAST else set()
    return line._replace(uses=count, sources=frozenset(found | (line.sources & {"au"} if found else {"au"})))


def classes(text: str) -> dict[str, list[Line]]:
    """The lines of each class of a file."""
    data = yaml.safe_load(text)
    return {key: [line_of(line) for line in value.splitlines() if line.strip()] for key, value in data.items()}


def written(text: str, lines: Mapping[str, list[Line]]) -> str:
    """A file with other lines under its keys; the comments at its head stay."""
    head = text[: next(_KEY.finditer(text)).start()]
    return head + "".join(f"{key}: |\n" + "".join(f"{line}\n" for line in of) for key, of in lines.items())


def _sorted(lines: list[Line]) -> list[Line]:
    single = {line.entry: line for line in lines}
    return sorted(single.values(), key=lambda line: (-line.uses, line.entry))


def print_missing(known: set[str], counts: Counts, shown: int) -> None:
    """Of each use the commonest words that no class has which is counted by it."""
    for use in Use:
        found = Counter({word: n for (of, word), n in counts.items() if of is use and word not in known})
        print(f"\n{use}, and in no class:")
        print("  " + ", ".join(f"{word} {n}" for word, n in found.most_common(shown)))


def print_directions(found: Mapping[tuple[str, int], int]) -> None:
    """Of each verb and noun of change, how often it is a rise."""
    total = Counter[str]()
    for (head, _), count in found.items():
        total[head] += count
    for head, count in total.most_common():
        if count >= _LEAST:
            print(f"  {head:24} {count:5} {float(Fraction(found.get((head, 1), 0), count)):.2f} rise")


@click.command()
@click.argument("archive", type=click.Path(exists=True, path_type=Path))
@click.option("--stories", "wanted", type=int, default=12_000, help="How many stories are drawn.  [default: 12000]")
@click.option("--seed", type=int, default=24, help="What they are drawn by.  [default: 24]")
@click.option("--write", is_flag=True, help="Write sources and counts into the files.")
@click.option("--shown", type=int, default=40, help="How many words each class is shown that it lacks.  [default: 40]")
def main(archive: Path, wanted: int, seed: int, write: bool, shown: int) -> None:
    """Count the words of the frames in stories of ARCHIVE, and print what the frames lack."""
    counts: Counter[tuple[Use, str]] = Counter()
    found: Counter[tuple[str, int]] = Counter()
    with Pool(_PROCESSES) as pool:
        for used, turned in pool.imap_unordered(read, drawn(archive, wanted, seed, to_read=True), chunksize=50):
            counts.update(used)
            found.update(turned)
    print_directions(found)
    wordnet = seeded()
    known: set[str] = set()
    for file in sorted(FRAMES / f"{stem}.yaml" for stem in FILES):
        text = file.read_text(encoding="utf-8")
        lines = classes(text)
        known |= {line.entry for of in lines.values() for line in of}
        for key, of in lines.items():
            lines[key] = _sorted([counted(line, f"{file.stem}/{key}", counts, wordnet) for line in of])
            print(f"{file.stem}/{key}: {len(of)} words, {sum(line.uses > 0 for line in lines[key])} of them used")
        if write:
            file.write_text(written(text, lines), encoding="utf-8")
    print_missing(known, counts, shown)


if __name__ == "__main__":
    main()
