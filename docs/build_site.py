"""Build the site: ``python docs/build_site.py [FOLDER]``, by default ``site/``.

The pages are those of ``docs/`` and the README, CONTRIBUTING and CHANGELOG beside it, in the same places to one
another, so that a link works in the repository as it does here. Other files that a page links to, such as a rule's,
go along. A page that is missing, a link to nothing and a warning of the generator fail the build.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

from checker import engine
from docs.usage import show_help

ROOT = Path(__file__).parent.parent
STYLE = Path("docs", "site.css")
LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)")
FENCED = re.compile(r"^```.*?^```", re.DOTALL | re.MULTILINE)


def sources() -> list[Path]:
    """The pages of the site, as paths from the root of the project."""
    beside = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")]
    return [path.relative_to(ROOT) for path in (*beside, *sorted((ROOT / "docs").rglob("*.md")))]


def linked(page: Path) -> Iterator[Path]:
    """Files that a page links to and that are no pages. Raises FileNotFoundError for a link to nothing."""
    text = FENCED.sub("", (ROOT / page).read_text(encoding="utf-8"))
    for target in LINK.findall(text):
        path = (ROOT / page.parent / target).resolve()
        if not path.is_file():
            raise FileNotFoundError(f"{page}: a link to {target}, which is no file")
        if path.suffix != ".md":
            yield path.relative_to(ROOT)


def configuration() -> str:
    """``site.toml`` with the families of rules in its navigation."""
    text = (ROOT / "docs" / "site.toml").read_text(encoding="utf-8")
    rules = sorted((rule.family, rule.id) for rule in engine.shipped_rules())
    families = (
        f'{{ "{family}" = [' + ", ".join(f'"docs/rules/{rule}.md"' for _, rule in members) + "] }"
        for family, members in groupby(rules, key=lambda rule: rule[0])
    )
    return text.replace('"docs/rules/*"', ", ".join(families))


def build(target: Path) -> subprocess.CompletedProcess[str]:
    """Build the site into a folder, which is made anew, and say how that went."""
    pages = sources()
    with TemporaryDirectory() as name:
        folder = Path(name)
        for path in {STYLE, *pages, *(file for page in pages for file in linked(page))}:
            place = folder / "src" / path
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / path, place)
        (folder / "zensical.toml").write_text(configuration(), encoding="utf-8")
        command = [sys.executable, "-m", "zensical", "build", "--strict"]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
        if not done.returncode:
            shutil.rmtree(target, ignore_errors=True)
            shutil.copytree(folder / "site", target)
    return done


def main() -> None:
    """Build, and print what the generator says where it fails."""
    target = Path(sys.argv[1]) if sys.argv[1:] else ROOT / "site"
    done = build(target)
    if done.returncode:
        sys.exit(done.stdout + done.stderr)
    print(f"{target / 'index.html'} is written")


if __name__ == "__main__":
    show_help(__doc__)
    main()
