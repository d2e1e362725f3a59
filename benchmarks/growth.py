"""Growth of time and memory: ``python benchmarks/growth.py [--only WORDS] [--longest SECONDS] [ARTICLES.jsonl]``.

Each text is checked at two sizes, one ten times the other, in a process of its own that has checked a short article
before, with garbage collected as seldom as by the command line. Time is of the processor, memory the most that the
process held. Ordinary stories are those of a JSON Lines file (rows with a "text"), joined, else what ``ten_times.py``
makes of our fixtures. It judges nothing.
"""

from __future__ import annotations

import argparse
import gc
import json
import resource
import subprocess
import sys
from collections.abc import Callable, Iterable
from itertools import cycle, islice
from pathlib import Path
from time import process_time

from benchmarks.ten_times import ordinary
from checker import engine
from checker.cli.main import ALLOCATIONS
from checker.errors import CrossfootError

# Texts that no newsroom writes, each as long as asked: what is read to see that work grows with the text.
# A maker takes a size: characters, or how many of the things that the name counts.

Maker = Callable[[int], str]

_PARAGRAPH = (
    "The firm sold 12,400 tractors last year, 8% more than the 11,480 of the year before, and its profit rose from "
    "$20 million to $24 million. It employs 3,100 people in Leeds and 900 in York. "
)


def _counted(piece: Callable[[int], str], joint: str = "") -> Maker:
    return lambda size: joint.join(piece(number) for number in range(size))


def _filled(piece: str, *, before: str = "", behind: str = "") -> Maker:
    return lambda size: before + piece * (size // len(piece)) + behind


def _nested(opening: str, closing: str, inside: str) -> Maker:
    return lambda size: f"He counted {opening * size}{inside}{closing * size} men. Police held 12 people."


def _table(size: int) -> str:
    rows = (f"| Town {n} | {n * 7 % 1000} | {n % 100}% | ${n}m |\n" for n in range(size // 30))
    return "# Towns\n\n| Town | People | Share | Budget |\n|---|---|---|---|\n" + "".join(rows)


def joined(articles: Iterable[str], size: int) -> str:
    """Articles one behind the other, from the first again behind the last, up to a size in characters."""
    texts = [f"{text.strip()}\n\n" for text in articles]
    length = sum(map(len, texts))
    return "".join(islice(cycle(texts), len(texts) * (size // length + 1)))[:size]


WORST: dict[str, tuple[str, int, Maker]] = {
    # name: the format, the larger size, the maker
    "coordinated counts on one line": ("plain", 100_000, _counted(lambda n: f"{n % 977 + 3} men", ", ")),
    "coordinated counts and a total": (
        "plain",
        100_000,
        lambda size: "Police held 900 people: " + ", ".join(f"{n % 977 + 3} men" for n in range(size)) + ".",
    ),
    "mentions of one fact": (
        "plain",
        50_000,
        _counted(lambda _: "Police arrested 160 people in Leeds on Monday.", " "),
    ),
    "mentions of one fact, all different": (
        "plain",
        5_000,
        _counted(lambda n: f"Police arrested {n + 100} people in Leeds on Monday.", "\n\n"),
    ),
    "changes in percent": (
        "plain",
        5_000,
        _counted(lambda n: f"Sales rose {n % 90 + 2}% from ${n % 70 + 20} million to ${n % 90 + 30} million.", " "),
    ),
    "shares of no whole told": (
        "plain",
        1_000,
        _counted(lambda n: f"Club {n} has {n + 180} members. A tenth of them, {n // 2 + 100}, are women.", "\n\n"),
    ),
    "percentages": ("plain", 100_000, _counted(lambda n: f"{n % 100}% of voters chose party {n % 7}.", " ")),
    "percentages on one line": ("plain", 100_000, _counted(lambda n: f"{n % 100}%", ", ")),
    "conversions in brackets": (
        "plain",
        1_000,
        _counted(
            lambda n: f"It paid ${n % 900 + 90}m (£{n % 700 + 60}m), {n % 90 + 9} km ({n % 60 + 5} miles) off.", " "
        ),
    ),
    "dates": ("plain", 10_000, _counted(lambda n: f"It met on {n % 31 + 1} May {1950 + n % 70}.", " ")),
    "dates on one line": ("plain", 10_000, _counted(lambda n: f"{n % 31 + 1} May {1950 + n % 70}", ", ")),
    "ages": ("plain", 5_000, _counted(lambda n: f"Ann Lee, {n % 80 + 9}, was born in {1930 + n % 70}.", " ")),
    "scores": ("plain", 20_000, _counted(lambda n: f"Leeds beat York {n % 7}-{n % 5} at home.", " ")),
    "times of day": ("plain", 20_000, _counted(lambda n: f"It left at {n % 12 + 1}.{n % 50 + 10}pm.", " ")),
    "ranks": ("plain", 2_000, _counted(lambda n: f"York came {n % 90 + 2}th with {n % 900} votes.", " ")),
    "rows of tables": (
        "plain",
        5_000,
        _counted(
            lambda n: f"Anna Holm {n} finished third.\n\n{n % 9 + 1}. Ida Vogt 31:02; {n % 9 + 2}. Anna Holm 31:19.\n\n"
        ),
    ),
    "ordinals of one thing": (
        "plain",
        10_000,
        _counted(lambda n: f"The {n % 90 + 4}th fire had three earlier fires.", " "),
    ),
    "marks in a list": ("plain", 100_000, _filled("( ", before="1. ", behind="5 lowercase")),
    "digits in one number": ("plain", 1_000_000, _filled("7")),
    "digits in thousands": ("plain", 1_000_000, _filled(",777", before="7")),
    "digits in many numbers": ("plain", 1_000_000, _filled("7 ")),
    "number words": ("plain", 1_000_000, _filled("two hundred thousand ")),
    "nested brackets": ("plain", 200_000, _nested("(", ")", "12")),
    "nested quotations": ("plain", 200_000, _nested("“", "”", "12")),
    "nested dumb quotations": ("plain", 200_000, _nested("\"'", "'\"", "12")),
    "quotations": ("plain", 50_000, _counted(lambda n: f"“It is {n % 90 + 2} now,” she said.", " ")),
    "a headline": ("plain", 1_000_000, _filled("Mayor wins 12 votes ", behind="\n\nThe mayor won 13 votes.")),
    "one word": ("plain", 10_000_000, _filled("a")),
    "one word of capitals": ("plain", 1_000_000, _filled("A.")),
    "halves": ("plain", 100_000, _filled("½")),
    "hyphens": ("plain", 1_000_000, _filled("ten-")),
    "white space": ("plain", 10_000_000, _filled(" ", before="Ten men", behind="ran.")),
    "empty lines": ("plain", 1_000_000, _filled("\n", before="Ten men", behind="ran.")),
    "stops": ("plain", 1_000_000, _filled(".", before="Ten men ran")),
    "currency signs": ("plain", 1_000_000, _filled("$")),
    "names": ("plain", 1_000_000, _filled("Ann Lee, ", before="There were 12: ")),
    "names and numbers": ("plain", 20_000, _counted(lambda n: f"Ann Lee {n % 90}", ", ")),
    "one paragraph again and again": ("plain", 1_000_000, _filled(_PARAGRAPH)),
    "one paragraph again and again, apart": ("plain", 100_000, _filled(_PARAGRAPH + "\n\n")),
    "one sentence without a stop": ("plain", 1_000_000, _filled(_PARAGRAPH.replace(". ", " and "))),
    "Markdown table": ("markdown", 1_000_000, _table),
    "Markdown asterisks": ("markdown", 1_000_000, _filled("*a ")),
    "Markdown brackets": ("markdown", 1_000_000, _filled("[")),
    "Markdown links": ("markdown", 1_000_000, _filled("[a](")),
    "Markdown quotations": ("markdown", 100_000, lambda size: ">" * size + " 12 men"),
    "Markdown lists": ("markdown", 200_000, _filled("- 12 men\n")),
    "Markdown ticks": ("markdown", 1_000_000, _filled("`a``")),
    "HTML comment never closed": ("html", 1_000_000, _filled("<!-- 12 men ")),
    "HTML elements never closed": ("html", 200_000, _filled("<div>12 men ")),
    "HTML tags never closed": ("html", 1_000_000, _filled("<p ")),
    "HTML references": ("html", 200_000, _filled("&amp;&pound;9 ")),
    "HTML table": (
        "html",
        1_000_000,
        _filled("<tr><td>York</td><td>12</td></tr>", before="<table>", behind="</table>"),
    ),
    "AsciiDoc blocks never closed": ("asciidoc", 1_000_000, _filled("----\n12 men\n====\n")),
    "AsciiDoc marks never closed": ("asciidoc", 1_000_000, _filled("*a _b `c #d [e] ")),
    "AsciiDoc comments": ("asciidoc", 1_000_000, _filled("////\n")),
    "reStructuredText marks never closed": ("rst", 1_000_000, _filled("*a **b ``c `d |e ")),
    "reStructuredText headings": ("rst", 100_000, _filled("Ten men\n=======\n\n")),
    "reStructuredText comments": ("rst", 1_000_000, _filled(".. note\n")),
    "JSON-LD": (
        "jsonld",
        100_000,
        lambda size: json.dumps({"@type": "NewsArticle", "articleBody": _filled(_PARAGRAPH)(size)}),
    ),
    "JSON brackets": ("jsonld", 1_000_000, _filled("[")),
    "ninjs": ("ninjs", 100_000, lambda size: json.dumps({"uri": "a", "body_text": _filled(_PARAGRAPH)(size)})),
    "JSON Lines": ("jsonl", 1_000_000, _filled(json.dumps({"text": _PARAGRAPH}) + "\n")),
    "NITF elements never closed": ("nitf", 1_000_000, _filled("<p>12 men ", before="<nitf><body>")),
    "comments to crossfoot": ("markdown", 100_000, _filled("<!-- crossfoot: ignore -->\n12 men.\n\n")),
    "comments to crossfoot, plain": ("plain", 100_000, _filled("<!-- crossfoot: ignore --> 12 men.\n\n")),
}


TEN = 10
MEGABYTE = 1_000_000
STORIES = {"ordinary stories, 1 and 10 MB": 10 * MEGABYTE, "ordinary stories, 5 and 50 MB": 50 * MEGABYTE}
LONGEST = 600  # seconds of the clock after which a run is ended
HEAD = f"{'text':42}{'size':>12}{'seconds':>10}{'ten times':>11}{'ratio':>7}{'MB':>7}{'ten times':>11}  limits"


def stories(path: str | None, size: int) -> str:
    """Ordinary stories, one behind the other, up to a size in characters."""
    if path is None:
        return ordinary(size)
    return joined((json.loads(line)["text"] for line in Path(path).read_text(encoding="utf-8").splitlines()), size)


def measure(name: str, size: int, path: str | None) -> None:
    """Check one text in this process; print the seconds, the megabytes, and how many limits were reached."""
    gc.set_threshold(ALLOCATIONS)
    form, _, make = WORST.get(name, ("plain", 0, None))
    data = (make(size) if make else stories(path, size)).encode()
    rules = engine.shipped_rules()
    engine.check(engine.read_text("Sales rose 25% from $80 million to $120 million, the firm said on 4 May."), rules)
    limits: set[str] = set()
    start = process_time()
    try:
        for document in engine.read_bytes(data, None, None, form):
            if isinstance(document, CrossfootError):
                limits.add(str(document))
            else:
                limits.update(engine.check(document, rules).limits)
    except CrossfootError as refused:  # a text that is no article of its format
        limits.add(str(refused))
    print(process_time() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, len(limits))


def run(name: str, size: int, path: str | None, longest: int) -> tuple[float, float, int] | None:
    """What a process of its own measures; None where it takes longer than so many seconds."""
    command = [sys.executable, __file__, "--measure", name, "--size", str(size), *([path] if path else [])]
    try:
        told = subprocess.run(command, check=True, capture_output=True, text=True, timeout=longest).stdout.split()
    except subprocess.TimeoutExpired:
        return None
    return float(told[0]), float(told[1]), int(told[2])


def row(name: str, size: int, path: str | None, longest: int) -> str:
    """A line of the table."""
    small = run(name, size // TEN, path, longest)
    large = small and run(name, size, path, longest)
    if large is None or small is None:
        seconds = f"{small[0]:10.3f}" if small else ""
        return f"{name:42}{size:12,}{seconds}  more than {longest} s"
    seconds = f"{small[0]:10.3f}{large[0]:11.3f}{large[0] / small[0]:7.1f}"
    return f"{name:42}{size:12,}{seconds}{small[1]:7.0f}{large[1]:11.0f}  {large[2] or ''}"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("articles", nargs="?")
    parser.add_argument("--only", default="", help="the texts whose names hold these words")
    parser.add_argument("--longest", type=int, default=LONGEST, help="seconds after which a run is ended")
    parser.add_argument("--measure")
    parser.add_argument("--size", type=int)
    asked = parser.parse_args()
    if asked.measure:
        measure(asked.measure, asked.size, asked.articles)
        return
    print(HEAD)
    for name, size in (STORIES | {name: size for name, (_, size, _) in WORST.items()}).items():
        if asked.only in name:
            print(row(name, size, asked.articles, asked.longest), flush=True)


if __name__ == "__main__":
    main()
