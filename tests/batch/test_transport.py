from __future__ import annotations

from datetime import date

import pytest

from checker import engine
from checker.batch.transport import decode, encode
from checker.errors import CrossfootError
from checker.model.document import Directive, Zone
from checker.readers.marked import Marked


def test_a_report_comes_back_as_it_was() -> None:
    document = engine.read_text("Sales rose 25% from $80 million to $120 million.", "a.txt", date(2024, 5, 31))
    report = engine.check(document, engine.shipped_rules())
    assert report.findings
    assert decode(encode([report])) == [report]


def test_an_article_whose_encoding_was_guessed_stays_one() -> None:
    (article,) = engine.read_bytes(b"Caf\xe9", "a.txt")
    assert not isinstance(article, CrossfootError)
    (report,) = decode(encode([engine.check(article, ())]))
    assert not isinstance(report, CrossfootError)
    assert report.document.guessed


def test_an_article_with_markup_keeps_its_places_and_comments() -> None:
    page = Marked("<p>Paid &pound;9m</p>")
    page.block(Zone.BODY)
    page.add("Paid ", 3, 8)
    page.add("£", 8, 15)
    page.add("9m", 15, 17)
    document = page.document("a.html", None, [Directive(0, 3, "ignore")])
    (report,) = decode(encode([engine.check(document, ())]))
    assert not isinstance(report, CrossfootError)
    assert report.document.directives == document.directives
    assert report.document.origins.span(5, 8) == (8, 17)


def test_an_error_keeps_its_place() -> None:
    (error,) = decode(encode([CrossfootError("not UTF-8", "a.txt", 3, 4)]))
    assert isinstance(error, CrossfootError)
    assert str(error) == "a.txt:3:4: not UTF-8"


@pytest.mark.parametrize("data", [b"", b"\x91\x01", b"\x80\x04N.", b"\x91\x81\xa4type\xa6Report"])
def test_bytes_of_something_else_are_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r".+"):
        decode(data)


def test_what_crosses_grows_with_the_text_and_not_with_what_was_thought() -> None:
    rules = [rule for rule in engine.shipped_rules() if rule.family == "parts"]
    sentences = [f"In year {n} the port held 250 crates: 160 of tea and 90 of rice." for n in range(200)]
    half, whole = (" ".join(sentences[:count]) for count in (100, 200))
    crossing = [len(encode([engine.check(engine.read_text(text), rules)])) for text in (half, whole)]
    assert crossing[1] - crossing[0] < 4 * (len(whole) - len(half))
