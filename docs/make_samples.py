"""Samples of what is written: of every output format for the page on outputs, of a row for the page on archives."""

from __future__ import annotations

import json
import re
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from docs.make_examples import called

STORY = "Police held 52 people on the pier: 12 men and 13 women.\n"


def with_samples(text: str) -> str:
    """The page on outputs with a sample for each block whose title is a format: ```` ```xml title="junit" ````."""
    blocks = re.compile(r'(```\w+ title="(\w+)"\n)(.*?)(?=```)', flags=re.DOTALL)
    layouts = [block[2] for block in blocks.finditer(text)]
    with TemporaryDirectory() as folder:
        options = [part for layout in layouts for part in ("--format", f"{layout}={layout}")]
        Path(folder, "story.txt").write_text(STORY, encoding="utf-8")
        called(["check", "story.txt", "--select", "total-of-row", *options], Path(folder))
        samples = {layout: Path(folder, layout).read_text(encoding="utf-8") for layout in layouts}
    samples["sarif"] = json.dumps(short_result(samples["sarif"]), indent=2, ensure_ascii=False) + "\n"
    samples["gitlab"] = json.dumps(json.loads(samples["gitlab"]), indent=2, ensure_ascii=False) + "\n"
    return blocks.sub(lambda block: block[1] + samples[block[2]], text)


def with_row(text: str) -> str:
    """The page on archives with the first row that is written of the articles that it shows."""
    shown = re.compile(r'(```json title="archive.jsonl"\n(.*?)```.*?```json\n)(.*?)(?=```)', flags=re.DOTALL)
    given = shown.search(text)
    assert given is not None
    with TemporaryDirectory() as folder:
        Path(folder, "archive.jsonl").write_text(given[2], encoding="utf-8")
        called(["batch", "archive.jsonl", "--output", "row.jsonl"], Path(folder))
        first = Path(folder, "row.jsonl").read_text(encoding="utf-8").splitlines()[0]
    row = json.dumps(json.loads(first), indent=2, ensure_ascii=False)
    return shown.sub(lambda block: f"{block[1]}{row}\n", text, count=1)


def short_result(log: str) -> dict[str, Any]:
    """The first result of a SARIF log, with the first only of the figures involved."""
    result: dict[str, Any] = json.loads(log)["runs"][0]["results"][0]
    return result | {"relatedLocations": result["relatedLocations"][:1]}
