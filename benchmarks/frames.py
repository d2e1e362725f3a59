"""How much of the news the frames know: ``python -m benchmarks.frames ARCHIVE [--stories N] [--seed S]``.

Of the clauses with a figure in stories of the part of ARCHIVE that may be read, how many have a verb that some class of
frames has; by class; and the commonest verbs that none has. A clause is the verb that governs a figure.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from multiprocessing import Pool
from pathlib import Path

import click

from benchmarks.archive import Story, drawn
from checker import engine
from checker.languages.frames import words
from checker.model.quantity import QUANTITIES

CLASSES = {
    "change": ("verbs_rise", "verbs_fall", "verbs_either", "factors", "reach"),
    "share": ("verbs",),
    "parts": ("openers_closed", "openers_open", "sum_verbs"),
    "comparison": ("verbs_more", "verbs_less"),
}
"""The classes that have verbs, by file; without those of having a share, most of whose clauses tell of none."""

_PROCESSES = 2


def predicates(story: Story) -> list[tuple[str, str]]:
    """The verb of each clause with a figure, and the verb with the word behind it: "account", "account for"."""
    date = dt.date.fromisoformat(story.date) if story.date else None
    reading = engine.extract(engine.read_text(story.text, None, date))
    found = {}
    for figure in reading.figures:
        if figure.governor and figure.kind in QUANTITIES:
            verb, token = figure.governor.verb, figure.governor.token
            behind = reading.words[figure.sentence].lower[token + 1 : token + 2]
            found[figure.sentence, token] = (verb, " ".join([verb, *behind]))
    return list(found.values())


def knowing(predicate: tuple[str, str]) -> Iterator[str]:
    """The classes that have a verb, alone or with the word behind it.

    >>> list(knowing(("soar", "soar to"))), list(knowing(("account", "account for")))
    (['change/verbs_rise'], ['share/verbs'])
    """
    for file, names in CLASSES.items():
        for name in names:
            if not words(file, name).isdisjoint(predicate):
                yield f"{file}/{name}"


@click.command()
@click.argument("archive", type=click.Path(exists=True, path_type=Path))
@click.option("--stories", "wanted", type=int, default=3000, help="How many stories are drawn.  [default: 3000]")
@click.option("--seed", type=int, default=1, help="What they are drawn by.  [default: 1]")
@click.option("--shown", type=int, default=40, help="How many unknown verbs are shown.  [default: 40]")
def main(archive: Path, wanted: int, seed: int, shown: int) -> None:
    """Print how many clauses with a figure have a verb that a frame knows, in stories of ARCHIVE."""
    with Pool(_PROCESSES) as pool:
        of_stories = pool.imap(predicates, drawn(archive, wanted, seed, to_read=True), chunksize=20)
        found = Counter(predicate for of_story in of_stories for predicate in of_story)
    total, known = sum(found.values()), 0
    classes, unknown = Counter[str](), Counter[str]()
    for predicate, count in found.items():
        names = list(knowing(predicate))
        known += count if names else 0
        classes.update(dict.fromkeys(names, count))
        if not names:
            unknown[predicate[0]] += count
    print(f"{total} clauses with a figure, {known} with a verb that a frame knows ({known / max(1, total):.2f})")
    for name, count in classes.most_common():
        print(f"  {count:6} {name}")
    print("the commonest verbs that none knows: " + ", ".join(f"{verb} {n}" for verb, n in unknown.most_common(shown)))


if __name__ == "__main__":
    main()
