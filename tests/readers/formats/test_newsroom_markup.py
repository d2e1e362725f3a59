"""What newsrooms put between their words: shortcodes, raised notes, struck-out text, smart marks."""

from __future__ import annotations

import time

import pytest

from checker import engine
from checker.model.document import Document, Zone


def read(text: str, form: str) -> Document:
    (document,) = engine.read_bytes(text.encode(), form=form)
    assert isinstance(document, Document)
    return document


def said(text: str, form: str) -> list[str]:
    prose = read(text, form)
    return [prose.prose[each.start : each.end].replace("\ufffc", "").strip() for each in prose.sentences]


@pytest.mark.parametrize(
    ("form", "text", "expected"),
    [
        ("markdown", 'Fares rose 5%.{{< figure src="/img/2024/ferry-3.jpg" >}}', "Fares rose 5%."),
        ("markdown", 'Fares rose 5%. {% include video.html id="998877" %}', "Fares rose 5%."),
        ("html", '<p>[caption id="attachment_12" width="300"]Five men[/caption]</p>', "Five men"),
        ("html", '<p>Fares rose 5%. [gallery ids="1,2,3"]</p>', "Fares rose 5%."),
        ("markdown", "It rose 10<sup>6</sup>-fold, a study said.<sup>3</sup>", "It rose 10⁶-fold, a study said.³"),
        ("rst", "It rose 10\\ :sup:`6`\\ -fold.", "It rose 10⁶-fold."),
        ("asciidoc", "It rose 10^6^-fold.", "It rose 10⁶-fold."),
        ("markdown", "They voted <del>14 to 2</del>15 to 2.", "They voted 15 to 2."),
        ("asciidoc", "They voted [.line-through]#14 to 2#15 to 2.", "They voted 15 to 2."),
        ("asciidoc", '"`Nine died,`" she said.', '"Nine died," she said.'),
        ("markdown", "{% highlight sh %}\nx = 98\n\ny = 3\n{% endhighlight %}\n\nSix died.", "Six died."),
        ("html", "<p>Six died.</p><amp-ad>Win 9</amp-ad>", "Six died."),
        ("rst", "Six died [Hill2002]_.", "Six died ."),
        ("rst", ".. note:: Six\n   died.", "Six\ndied."),
        ("asciidoc", "About **1**2 died.", "About 12 died."),
        ("asciidoc", "|===\n.2+|Six\n|===", "Six"),
        ("asciidoc", "H~2~O for 12 homes.", "H2O for 12 homes."),
    ],
)
def test_what_is_no_prose_gives_no_words(form: str, text: str, expected: str) -> None:
    assert " ".join(filter(None, said(text, form))) == expected


@pytest.mark.parametrize("text", ["It cost [sic] £5.", "He won [5] games {so far}.", "[a=b", "It cost $5 or $$6."])
def test_what_looks_a_little_like_a_shortcode_is_prose(text: str) -> None:
    assert "".join(said(text, "html")) == text


@pytest.mark.parametrize(("text", "line"), [("---\ntitle: Six die\n\nSix died.", "---"), ("+++\nSix died.", "+++")])
def test_front_matter_that_nothing_closes_is_told_and_the_text_read(text: str, line: str) -> None:
    error, document = engine.read_bytes(text.encode(), "a.md")
    assert str(error) == f"a.md:1: front matter that no line of {line} closes"
    assert isinstance(document, Document)
    assert "Six died." in document.prose


def test_each_line_of_a_block_of_lines_is_one_of_its_own() -> None:
    assert said("| Hull 12\n| York 9\n", "rst") == ["Hull 12", "York 9"]


def test_a_conditional_below_a_paragraph_is_no_part_of_it() -> None:
    assert said("ifdef::web[]\nSix died.\nendif::[]\n", "asciidoc") == ["Six died."]


def test_html_in_markdown_is_read_as_a_browser_shows_it() -> None:
    figure = '<figure>\n  <img src="a-9.jpg">\n  <figcaption>12 boats &amp; 3 men</figcaption>\n</figure>'
    text = f"# Boats\n\n{figure}\n\nSix died.\n\n<div hidden>40 died.</div>\n"
    document = read(text, "markdown")
    assert said(text, "markdown") == ["Boats", "12 boats & 3 men", "Six died."]
    caption = document.sentences[1]
    start, end = document.origins.span(caption.start, caption.end)
    assert (caption.zone, text[start:end]) == (Zone.CAPTION, "12 boats &amp; 3 men")


def test_places_are_right_behind_a_shortcode_and_a_raised_digit() -> None:
    text = '# Fares\n\n{{< youtube id="77" >}} Note<sup>3</sup> &amp; paid £9m to 12 men.'
    document = read(text, "markdown")
    figures = engine.extract(document).figures
    spans = [document.origins.span(figure.start, figure.end) for figure in figures]
    assert [text[start:end].removesuffix(" men") for start, end in spans] == ["£9m", "12"]
    assert document.sentences[0].zone is Zone.HEADLINE


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("markdown", "![" * 500),
        ("markdown", "*a **b_" * 1_000),
        ("markdown", "> a\n" + "b\n" * 500),
        ("markdown", "<a " * 3_000 + "<!-- " * 500),
        ("markdown", "|A|B|\n|-|-|\n|1|2|\n\n5 men\n\n" * 300),
        ("markdown", "{{" * 4_000 + "{% " * 3_000 + "[a b=" * 2_000 + "$$a" * 1_500),
        ("html", "<div>" * 3_000 + "<a " * 3_000 + "<!-- " * 500),
        ("rst", "`a :b:`c |d *e **f " * 500),
        ("asciidoc", "\"`a '`b [.c]#d ^e ~f *g footnote:[" * 300),
    ],
)
def test_work_for_the_worst_of_texts_grows_with_their_length(form: str, text: str) -> None:
    start = time.process_time()
    read(text, form)
    once = time.process_time() - start
    start = time.process_time()
    read(text * 3, form)
    assert time.process_time() - start < 8 * once + 1
