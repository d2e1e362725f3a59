"""The site is built without a warning, and every link in it leads somewhere."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pytest
from markdown_it import MarkdownIt

from docs.build_site import build, configuration, pages

ROOT = Path(__file__).parents[2]
OF_TEXT = {"h1", "h2", "h3", "li", "tr", "pre", "blockquote"}


class Page(HTMLParser):
    """The anchors of a page, what it links to, what it loads, and the elements and the text of its article."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.anchors: set[str] = set()
        self.links: set[str] = set()
        self.loads: set[str] = set()
        self.elements: Counter[str] = Counter()
        self.text = ""
        self._in_article = False
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.anchors |= {value for name in ("id", "name") if (value := values.get(name))}
        if tag == "a" and values.get("href"):
            self.links.add(values["href"] or "")
        elif tag in {"script", "link", "img", "iframe"}:
            self.loads |= {value for name in ("src", "href") if (value := values.get(name))}
        self._in_article = self._in_article or tag == "article"
        if self._in_article and tag in OF_TEXT:
            self.elements[tag] += 1

    def handle_data(self, data: str) -> None:
        self.text += data if self._in_article else ""

    def handle_endtag(self, tag: str) -> None:
        if tag == "article":
            self._in_article = False


def dead(pages: dict[Path, Page]) -> Iterator[str]:
    """Links within a site that lead to no file, or to no anchor of a page."""
    for path, page in pages.items():
        for link in page.links | page.loads:
            if re.match(r"[a-z]+:", link):
                continue
            name, _, anchor = unquote(link).partition("#")
            target = (path.parent / name).resolve() if name else path
            if not target.is_file() or (anchor and target in pages and anchor not in pages[target].anchors):
                yield f"{path.name}: {link}"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("site").resolve()


@pytest.fixture(scope="module")
def site(folder: Path) -> dict[Path, Page]:
    """Every page of the site that was built."""
    done = build(folder)
    said = done.stdout + done.stderr
    assert done.returncode == 0, said
    assert "arning" not in said
    return {path: Page(path) for path in folder.rglob("*.html") if path.name != "404.html"}


def test_every_page_is_built_and_no_link_is_dead(site: dict[Path, Page]) -> None:
    assert len(site) == len(pages())
    assert list(dead(site)) == []


def test_nothing_is_loaded_from_another_host(site: dict[Path, Page]) -> None:
    assert [load for page in site.values() for load in page.loads if "//" in load] == []


def test_the_site_reads_a_page_as_the_repository_does(folder: Path, site: dict[Path, Page]) -> None:
    markdown = MarkdownIt("commonmark").enable("table")
    blocks = {"fence": "pre", "code_block": "pre"}
    for source, text in pages().items():
        tokens = markdown.parse(text)
        wanted = Counter(blocks.get(token.type, token.tag) for token in tokens if token.nesting >= 0)
        place = "index.html" if source.name == "README.md" else source.with_suffix(".html")
        assert site[folder / place].elements == {tag: wanted[tag] for tag in OF_TEXT if wanted[tag]}, source


def test_no_page_shows_an_escape_of_a_table(site: dict[Path, Page]) -> None:
    assert [path.name for path, page in site.items() if "\\|" in page.text] == []  # write <code>a&#124;b</code>


def test_every_page_is_in_the_navigation() -> None:
    named = set(re.findall(r'"([^"]+\.md)"', configuration()))
    assert named == {page.as_posix() for page in pages()}


def test_a_dead_link_and_a_dead_anchor_are_found(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text('<h1 id="top"><a href="b.html#x">1</a><a href="#top">2</a><a href="c.html">3</a>')
    (tmp_path / "b.html").write_text("<h1 id='y'>")
    assert sorted(dead({path.resolve(): Page(path) for path in tmp_path.iterdir()})) == [
        "a.html: b.html#x",
        "a.html: c.html",
    ]
