"""What is kept holds together, as every real report does."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from checker import engine
from checker.batch.transport import are_sound, decode, encode
from checker.errors import CrossfootError
from checker.model.finding import Remark
from checker.model.origins import Origins, Stretch

FORMATS = Path(__file__).parents[2] / "fixtures" / "formats"


@pytest.mark.parametrize("path", sorted(FORMATS.glob("*/*.broken.*")), ids=lambda path: path.name)
def test_results_of_every_format_are_sound(path: Path) -> None:
    rules = engine.shipped_rules()
    articles = engine.read_bytes(path.read_bytes(), path.name, None, None)
    found = [each if isinstance(each, CrossfootError) else engine.check(each, rules) for each in articles]
    assert are_sound(decode(encode(found)), rules)


def test_a_result_that_brings_a_figure_sheet_is_refused() -> None:
    report = engine.check(engine.read_text("Sales rose 25% from $80 million."), engine.shipped_rules())
    assert are_sound([report], engine.shipped_rules())
    assert not are_sound([replace(report, sheet=b"")], engine.shipped_rules())


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
    assert not are_sound([report], engine.shipped_rules())


@pytest.mark.parametrize("stretch", [Stretch(0, 10**6, 10**6 + 48), Stretch(0, -9, 39), Stretch(0, 40, 2)])
def test_a_stretch_outside_the_source_is_refused(stretch: Stretch) -> None:
    document = engine.read_text("Sales rose 25% from $80 million to $120 million.")
    report = engine.check(document, engine.shipped_rules())
    moved = replace(report, document=replace(document, origins=Origins([stretch, Stretch(len(document.prose), 0, 0)])))
    assert not are_sound([moved], engine.shipped_rules())
