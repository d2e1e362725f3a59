"""Samples of every output format, for the page on outputs."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

ROOT = Path(__file__).parents[1]
STORY = "Police held 52 people on the pier: 12 men and 13 women.\n"


def with_samples(text: str) -> str:
    """The page on outputs with a sample for each block whose title is a format: ```` ```xml title="junit" ````."""
    blocks = re.compile(r'(```\w+ title="(\w+)"\n)(.*?)(?=```)', flags=re.DOTALL)
    layouts = [block[2] for block in blocks.finditer(text)]
    with TemporaryDirectory() as folder:
        options = [part for layout in layouts for part in ("--format", f"{layout}={layout}")]
        checked(STORY, Path(folder, "story.txt"), "--select", "total-of-parts", *options)
        samples = {layout: Path(folder, layout).read_text(encoding="utf-8") for layout in layouts}
    samples["sarif"] = json.dumps(short_result(samples["sarif"]), indent=2, ensure_ascii=False) + "\n"
    samples["gitlab"] = json.dumps(json.loads(samples["gitlab"]), indent=2, ensure_ascii=False) + "\n"
    return blocks.sub(lambda block: block[1] + samples[block[2]], text)


def short_result(log: str) -> dict[str, Any]:
    """The first result of a SARIF log, with the first only of the figures involved."""
    result: dict[str, Any] = json.loads(log)["runs"][0]["results"][0]
    return result | {"relatedLocations": result["relatedLocations"][:1]}


def checked(draft: str, path: Path, *options: str) -> str:
    """What the tool prints of a draft."""
    path.write_text(draft, encoding="utf-8")
    command = [sys.executable, "-m", "checker", "check", path.name, *options]
    known = os.environ | {"PYTHONPATH": str(ROOT)}
    return subprocess.run(command, cwd=path.parent, env=known, capture_output=True, text=True, check=False).stdout
