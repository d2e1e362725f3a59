"""An article with comments to crossfoot: the first byte says its format, the rest is what the file holds."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from checker import engine
from checker.errors import CrossfootError
from checker.filter.directives import DirectiveError, parse, printed
from checker.filter.suppressions import UNUSED
from checker.model.document import Document
from checker.model.finding import Severity
from tests.fuzz import holding, stories

WAYS = ("plain", "markdown", "html", "rst", "asciidoc")


def run(data: bytes) -> None:
    """What comments silence is found without them too, and nothing else goes or comes."""
    if not data:
        return
    way, held = WAYS[data[0] % len(WAYS)], data[1:]
    _of_an_order(held.decode("utf-8", "replace"))
    try:
        articles = list(engine.read_bytes(held, None, None, way))
    except CrossfootError:
        return
    for article in articles:
        if isinstance(article, Document):
            _of_article(article)


def _of_an_order(text: str) -> None:
    try:
        order = parse(text)
    except DirectiveError as error:
        assert str(error)
        return
    again = parse(f"{order.word}[{', '.join(map(str, order.targets))}]" if order.targets else order.word)
    assert (again.word, again.targets) == (order.word, order.targets)
    assert all(each.figure is None or each.figure == printed(each.figure) for each in order.targets)


def _of_article(article: Document) -> None:
    rules = engine.shipped_rules()
    report = holding.checked(article, rules).report
    bare = engine.check(replace(article, directives=()), rules)
    real = [each for each in report.findings if each.rule != UNUSED]
    assert tuple(replace(each, suppressed=None) for each in real) == bare.findings
    assert bool(article.directives) or not any(each.silenced for each in report.findings)
    notes = [each for each in report.findings if each.rule == UNUSED]
    assert len(notes) <= len(article.directives)
    assert all(each.severity is Severity.NOTE and each.suppressed is None for each in notes)
    assert (report.figures, report.claims) == (bare.figures, bare.claims)


def seeds() -> Iterator[bytes]:
    """Each order in each format's comment, around sentences that are wrong, and in front matter."""
    for number, comment in enumerate(_COMMENTS):
        for order in _ORDERS:
            said = comment.format(f"crossfoot: {order}")
            yield bytes([number]) + f"{said}\n{_WRONG}\n{_ALSO}\n".encode()
            yield bytes([number]) + f"{_WRONG}\n{said}\n\n{_ALSO} {said}\n".encode()
        yield bytes([number]) + f"---\ntitle: Raid\ncrossfoot: ignore[parts]\n---\n{_WRONG}\n".encode()
        on = comment.format("crossfoot: on")
        yield bytes([number]) + f"{comment.format('crossfoot: off')}\n{_WRONG}\n{on}\n\n{_ALSO}\n{on}\n".encode()
    yield b"\2" + f"<table><tr><td>Tern<td>12<!-- crossfoot: off --><tr><td>{_WRONG}</table><p>{_ALSO}".encode()
    yield b"\1" + f"- {_WRONG} <!-- crossfoot: ignore -->\n- {_ALSO}\n\n|a|\n|-|\n|{_ALSO}|\n".encode()


def words() -> tuple[str, ...]:
    """Orders, names and comments."""
    names = sorted({name for rule in engine.shipped_rules() for name in (rule.id, rule.family)})
    return (*names, *stories.listed("suppressions"))


_COMMENTS = ("<!-- {} -->", "<!-- {} -->", "<!-- {} -->", ".. {}", "// {}")
_ORDERS = (
    "ignore",
    "off",
    'ignore[total-of-row="52", change] as the police said',
    "ignore[nonesuch]",
    "off[parts",
    "hush",
)
_WRONG = "Police held 52 people on the pier: 12 men and 13 women."
_ALSO = "Sales rose 25% from $80 million to $120 million."
