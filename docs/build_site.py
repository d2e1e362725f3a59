"""Build the site: ``python docs/build_site.py [FOLDER]``, by default ``site/``.

The pages are those of ``docs/`` and the README, CONTRIBUTING and CHANGELOG beside it, in the same places to one
another, so that a link works in the repository as it does here, and a page for each rule (``docs/rule_pages.py``).
Other files that a page links to, such as a rule's, go along. A page that is missing, a link to nothing and a warning of
the generator fail the build.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from checker import engine
from docs.rule_pages import grouped, rule_pages
from docs.usage import show_help

ROOT = Path(__file__).parent.parent
STYLE = Path("docs", "site.css")
LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)")
FENCED = re.compile(r"^```.*?^```", re.DOTALL | re.MULTILINE)


def pages() -> dict[Path, str]:
    """The pages of the site, by their paths from the root of the project."""
    beside = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")]
    kept = (*beside, *sorted((ROOT / "docs").glob("*.md")))
    return {path.relative_to(ROOT): path.read_text(encoding="utf-8") for path in kept} | rule_pages()


def linked(page: Path, pages: Mapping[Path, str]) -> Iterator[Path]:
    """Files that a page links to and that are no pages. Raises FileNotFoundError for a link to nothing."""
    for target in LINK.findall(FENCED.sub("", pages[page])):
        path = (ROOT / page.parent / target).resolve().relative_to(ROOT)
        if path in pages:
            continue
        if not (ROOT / path).is_file():
            raise FileNotFoundError(f"{page}: a link to {target}, which is no file")
        yield path


def configuration() -> str:
    """``site.toml`` with the groups of rules in its navigation."""
    text = (ROOT / "docs" / "site.toml").read_text(encoding="utf-8")
    groups = (
        f'{{ "{title}" = [' + ", ".join(f'"docs/rules/{rule.id}.md"' for rule in members) + "] }"
        for title, members in grouped(engine.shipped_rules())
    )
    return text.replace('"docs/rules/*"', ", ".join(groups))


def build(target: Path) -> subprocess.CompletedProcess[str]:
    """Build the site into a folder, which is made anew, and say how that went."""
    made = pages()
    with TemporaryDirectory() as name:
        folder = Path(name)
        for path in {STYLE, *made, *(file for page in made for file in linked(page, made))}:
            place = folder / "src" / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(made[path].encode() if path in made else (ROOT / path).read_bytes())
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
