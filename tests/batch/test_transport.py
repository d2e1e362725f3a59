from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from checker import engine
from checker.batch.transport import decode, encode
from checker.errors import CrossfootError
from checker.model.document import Directive, Zone
from checker.model.finding import Remark
from checker.model.origins import Origins, Stretch
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


@pytest.mark.parametrize("span", [(-1, 2), (3, 2), (40, 400), (400, 410), (2**62, 2**62 + 1)])
@pytest.mark.parametrize("what", ["sentence", "finding", "figure", "remark"])
def test_a_place_outside_the_text_is_refused(what: str, span: tuple[int, int]) -> None:
    document = engine.read_text("Sales rose 25% from $80 million to $120 million.")
    report = engine.check(document, engine.shipped_rules())
    start, end = span
    (finding,) = report.findings
    if what == "sentence":
        (sentence,) = document.sentences
        report = replace(report, document=replace(document, sentences=(replace(sentence, start=start, end=end),)))
    elif what == "remark":
        report = replace(report, remarks=(Remark("odd", start, end),))
    elif what == "figure":
        moved = replace(finding.figures[0], start=start, end=end)
        report = replace(report, findings=(replace(finding, figures=(moved, *finding.figures[1:])),))
    else:
        report = replace(report, findings=(replace(finding, start=start, end=end),))
    with pytest.raises(ValueError, match="a place outside its text"):
        decode(encode([report]))


@pytest.mark.parametrize("stretch", [Stretch(0, 10**6, 10**6 + 48), Stretch(0, -9, 39), Stretch(0, 40, 2)])
def test_a_stretch_outside_the_source_is_refused(stretch: Stretch) -> None:
    document = engine.read_text("Sales rose 25% from $80 million to $120 million.")
    report = engine.check(document, engine.shipped_rules())
    with pytest.raises(ValueError, match="a place outside its text"):
        decode(encode([replace(report, document=replace(document, origins=Origins([stretch])))]))


def test_what_crosses_grows_with_the_text_and_not_with_what_was_thought() -> None:
    rules = [rule for rule in engine.shipped_rules() if rule.family == "parts"]
    sentences = [f"In year {n} the port held 250 crates: 160 of tea and 90 of rice." for n in range(200)]
    half, whole = (" ".join(sentences[:count]) for count in (100, 200))
    crossing = [len(encode([engine.check(engine.read_text(text), rules)])) for text in (half, whole)]
    assert crossing[1] - crossing[0] < 4 * (len(whole) - len(half))
