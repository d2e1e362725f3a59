from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from checker.lsp import features
from checker.lsp.checking import Story
from checker.model.claim import Verdict
from checker.model.document import Document, Zone
from checker.model.finding import Finding, Mend, Place, Report, Severity
from checker.model.sheet import Part, Sheet, SheetClaim, SheetFigure, State
from checker.report.places import Places


@settings(max_examples=60)
@example("`5` [men](command:evil) <img src=x onerror=y>\n\n# **Women** | ![](http://a.example/b.png)")
@example("</code><script>")
@given(st.text(min_size=1, max_size=40))
def test_what_articles_and_rules_say_is_shown_and_does_nothing(said: str) -> None:
    figure = SheetFigure(0, 1, said, 1, 1, 1, 2, Zone.BODY, State.CONTRADICTED, claims=(0,), findings=(0,))
    claim = SheetClaim("sold", said, Verdict.FAILS, (Part("total", 0, 1, said, 0),), (), said, 0.9, (said,), True, 0)
    mend = Mend(0, 1, said, said)
    finding = Finding(
        "sold", Severity.ERROR, said, said, said, said, 0, 1, (Place("total", 0, 1, said),), "f00d", also=(mend,)
    )
    document = Document("5 men", "5 men", ())
    story = Story(Report(document, (), 1, {}, 1), Sheet((figure,), (claim,), (finding,)), Places(document))
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(features.hover_text(story, figure, markdown=True))
    inside = {child.type for token in tokens for child in token.children or ()}
    assert inside <= {"text", "text_special", "code_inline", "softbreak"}
    blocks = {token.type.rsplit("_", 1)[0] for token in tokens}
    assert blocks <= {"paragraph", "inline", "bullet_list", "list_item"}
    plain = features.hover_text(story, figure, markdown=False)
    assert all(char.isprintable() or char == "\n" or ord(char) > 0xFF for char in plain)


def test_nothing_is_told_to_be_certain() -> None:
    figure = SheetFigure(0, 1, "5", 1, 1, 1, 2, Zone.BODY, State.CONTRADICTED, claims=(0,), findings=(0,))
    claim = SheetClaim("sold", "Sold", Verdict.FAILS, (), (), "", 0.999, (), True, 0)
    finding = Finding("sold", Severity.ERROR, "Sold", "", None, None, 0, 1, (), "f00d", confidence=0.999)
    document = Document("5 men", "5 men", ())
    story = Story(Report(document, (), 1, {}, 1), Sheet((figure,), (claim,), (finding,)), Places(document))
    assert features.hover_text(story, figure, markdown=False).endswith("how sure: about 9 in 10 like this are right")


def test_what_could_not_be_judged_is_not_told_and_what_fails_comes_first() -> None:
    verdicts = (Verdict.UNKNOWN, Verdict.HOLDS, Verdict.LOOSE, Verdict.FAILS)
    figure = SheetFigure(0, 1, "5", 1, 1, 1, 2, Zone.BODY, State.ALONE, claims=(0, 1, 2, 3))
    claims = tuple(SheetClaim("a", each, each, (), (), "", None, ("it may be of a year",), True) for each in verdicts)
    document = Document("5 men", "5 men", ())
    story = Story(Report(document, (), 1, {}, 1), Sheet((figure,), claims, ()), Places(document))
    _, *lines = features.hover_text(story, figure, markdown=False).splitlines()
    heads = [line for line in lines if line and not line.startswith(" ")]
    assert heads == ["Does not fit, but is not reported", "Fits roughly", "Fits"]
