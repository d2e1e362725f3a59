"""What crossfoot says of the corpus: ``python -m benchmarks.corpus [--write]``.

``tests/corpus/slips.jsonl`` has short texts with one slip each: the identity that it breaks and the figure to be
flagged. ``tests/corpus/innocent.jsonl`` has texts that are like them and in order, most of them traps. They were
examples of rules that read the words of a text one wording at a time; nearly all of those rules are gone.

Printed is how many slips of each identity are found, and how many innocent texts are reported. A slip is found when a
finding at a warning or above holds the figure to be flagged. ``tests/test_corpus.py`` holds what is so today: a slip
that is not found is ``missed``, and of an innocent text the rules that report it are ``reported``. ``--write`` marks
them anew.
"""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from multiprocessing import Pool
from pathlib import Path
from typing import Any

import click

import checker

FOLDER = Path(__file__).parent.parent / "tests" / "corpus"
FILES = SLIPS, INNOCENT = "slips", "innocent"
Row = dict[str, Any]


def rows(name: str) -> list[Row]:
    """The rows of a file."""
    return [json.loads(line) for line in (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def findings(row: Row) -> list[checker.Finding]:
    """What is reported of a text at a warning or above."""
    date = dt.date.fromisoformat(row["date"]) if "date" in row else None
    return checker.check(row["text"], date=date)


def marked(row: Row) -> Row:
    """A row with the mark that it should have today."""
    known = {name: said for name, said in row.items() if name not in ("missed", "reported")}
    if "flag" not in row:
        rules = sorted({finding.rule for finding in findings(row)})
        return {**known, "reported": rules} if rules else known
    flagged = (figure.text for finding in findings(row) for figure in finding.figures)
    is_found = any(row["flag"] in text or text in row["flag"] for text in flagged)
    return known if is_found else {**known, "missed": True}


@click.command()
@click.option("--write", is_flag=True, help="Mark what is missed and what is reported.")
def main(write: bool) -> None:
    """Print what is found of the corpus, or mark it."""
    with Pool() as pool:
        found = {name: pool.map(marked, rows(name), chunksize=50) for name in FILES}
    tried = Counter(row["identity"] for row in found[SLIPS])
    missed = Counter(row["identity"] for row in found[SLIPS] if "missed" in row)
    for identity, times in sorted(tried.items()):
        click.echo(f"{identity}: {times - missed[identity]} of {times} slips are found")
    said = sum("reported" in row for row in found[INNOCENT])
    click.echo(f"all: {tried.total() - missed.total()} of {tried.total()}; innocent texts reported: {said}", nl=False)
    click.echo(f" of {len(found[INNOCENT])}")
    for name in FILES if write else ():
        text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in found[name])
        (FOLDER / f"{name}.jsonl").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
