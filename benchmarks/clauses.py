"""What the clauses of published sentences are, against what a person says: ``python -m benchmarks.clauses ARCHIVE``.

``clauses.jsonl`` holds some 300 sentences of stories that may be read, annotated by hand: of each figure the verb of
its clause, its role, the preposition that governs it, the noun that it counts and what it is set behind; and the rows
of figures. It holds places and no text: the text is that of ARCHIVE, a folder of stories as ``archive.py`` reads
them. ``--errors`` prints what is read otherwise.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import click

from benchmarks.archive import stories
from checker import engine
from checker.clauses.parse import parses
from checker.languages.lexicon import word_set
from checker.model.clause import Chunk, Parse, Role

GOLD = Path(__file__).parent / "clauses.jsonl"
_PREPOSITIONS = word_set("clauses", "comparing")  # "compared with": annotated as a verb, read as a preposition
_ARGUMENTS = frozenset(("subject", "object", "complement", "oblique"))


def parse_at(text: str, start: int) -> Parse | None:
    """The parse of the sentence that begins at ``start`` of a text."""
    reading = engine.extract(engine.read_text(text))
    found = (each for each in parses(reading).values() if each.words.starts[0] == start)
    return next(found, None)


def verb_of(parse: Parse, chunk: Chunk) -> int | None:
    """The token of the verb of a phrase's clause, None where it has none or the phrase is set behind another."""
    clause = parse.clauses[chunk.clause]
    verb = parse.chunks[clause.verb].verb if clause.verb >= 0 else None
    return None if verb is None or chunk.role is Role.APPOSED else verb.main


def compare(parse: Parse, row: dict[str, Any]) -> list[tuple[str, bool, str]]:
    """What was asked of a sentence, whether it is read right, and the two readings."""
    words, base = parse.words, parse.words.starts[0]
    told: list[tuple[str, bool, str]] = []
    at = {figure.start - base: number for number, figure in enumerate(parse.figures)}
    for gold in row["figures"]:
        number = at.get(gold["at"])
        if number is None or gold["role"] is None:
            continue
        chunk = parse.chunk_of(number)
        text = parse.figures[number].text
        verb = verb_of(parse, chunk)
        said = None if verb is None else words.starts[verb] - base
        named = None if verb is None else words.texts[verb]
        wanted = next((t for t, s in zip(words.texts, words.starts, strict=True) if s - base == gold["verb"]), None)
        if gold["role"] != "modifier" and wanted not in _PREPOSITIONS:
            told.append(("verb", said == gold["verb"], f"{text}: {named}, not {wanted}"))
        role = parse.role_of(number)
        told.append((f"role {gold['role']}", role == gold["role"], f"{text}: {role}"))
        both = {role, gold["role"]}
        told.append(("argument or not", role == gold["role"] or both <= _ARGUMENTS or not both & _ARGUMENTS, text))
        if gold["role"] in ("oblique", "object", "subject"):
            governing = parse.chunks[chunk.preposition].text.split(" ")[-1] if chunk.preposition >= 0 else None
            told.append(
                ("preposition", governing == gold["preposition"], f"{text}: {governing}, not {gold['preposition']}")
            )
    return told


@click.command()
@click.argument("archive", type=click.Path(exists=True, path_type=Path))
@click.option("--errors", is_flag=True, help="Print what is read otherwise than annotated.")
def main(archive: Path, errors: bool) -> None:
    """Print how many clauses of the annotated sentences of ARCHIVE are read as a person reads them."""
    rows = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    wanted = {row["doc"] for row in rows}
    texts = {story.doc: story.text for story in stories(archive) if story.doc in wanted}
    asked, right = Counter[str](), Counter[str]()
    for row in rows:
        parse = parse_at(texts[row["doc"]], row["start"])
        if parse is None:
            continue
        for what, is_right, readings in compare(parse, row):
            asked[what] += 1
            right[what] += is_right
            if errors and not is_right:
                click.echo(f"{what}: {readings} | {' '.join(parse.words.texts)}")
    for what in sorted(asked):
        click.echo(f"{what}: {right[what]} of {asked[what]} ({right[what] / asked[what]:.2f})")


if __name__ == "__main__":
    main()
