"""Comments in a Word document: where they stand, what they say, and that nothing else is changed."""

from __future__ import annotations

import io
import re
import zipfile
from xml.etree import ElementTree as ET

import pytest

from checker import engine
from checker.annotation.word import Comment, annotated, comments
from checker.errors import CrossfootError
from checker.model.document import Document
from fixtures.formats.make_docx import FERRY, packed, zipped

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
TEXT = "word/document.xml"
OURS = re.compile(r"<w:commentRange(?:Start|End) [^>]*/>|<w:r [^>]*><w:commentReference [^>]*/></w:r>")
SLIP = "Sales rose 25% from £80 million to £120 million, it said."
BROKEN = packed(FERRY.format(percent=25))


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def document(data: bytes) -> Document:
    (found,) = engine.read_bytes(data, "desk.docx")
    assert isinstance(found, Document)
    return found


def checked(data: bytes) -> bytes:
    """The document with comments on what is found in it."""
    read = document(data)
    report = engine.check(read, engine.shipped_rules())
    return annotated(data, "desk.docx", comments(read, [each for each in report.findings if not each.silenced]))


def marked(data: bytes) -> list[str]:
    """What text each comment is on, in the order of their numbers."""
    on: dict[str, str] = {}
    opened: set[str] = set()
    for event, each in ET.iterparse(io.BytesIO(parts(data)[TEXT]), ("start", "end")):  # noqa: S314 - our own
        number = each.get(W + "id", "")
        if event == "start" and each.tag == W + "commentRangeStart":
            opened.add(number)
            on[number] = ""
        elif event == "start" and each.tag == W + "commentRangeEnd":
            opened.discard(number)
        elif event == "end" and each.tag == W + "t":
            for open_number in opened:
                on[open_number] += each.text or ""
    assert not opened
    return [on[number] for number in sorted(on, key=int)]


def said(data: bytes) -> list[list[str]]:
    """The lines of each comment by crossfoot."""
    root = ET.fromstring(parts(data)["word/comments.xml"])  # noqa: S314 - our own
    ours = (each for each in root.iter(W + "comment") if each.get(W + "author") == "crossfoot")
    return [["".join(text.text or "" for text in line.iter(W + "t")) for line in each.iter(W + "p")] for each in ours]


def plain(xml: bytes) -> str:
    """The XML of a text without our marks, in canonical form, with runs of one look put together."""
    root = ET.fromstring(OURS.sub("", xml.decode()))  # noqa: S314 - our own
    for parent in list(root.iter()):
        last: ET.Element | None = None
        for child in list(parent):
            if last is not None and last.tag == child.tag == W + "r" and _look(last) == _look(child):
                last.extend(each for each in child if each.tag != W + "rPr")
                last.tail = child.tail
                parent.remove(child)
            else:
                last = child
    for each in root.iter(W + "r"):
        _join_texts(each)
    return ET.canonicalize(ET.tostring(root, encoding="unicode"))


def _look(of: ET.Element) -> list[bytes]:
    return [ET.tostring(each) for each in of.findall(W + "rPr")]


def _join_texts(of: ET.Element) -> None:
    last: ET.Element | None = None
    for child in list(of):
        child.attrib.pop("{http://www.w3.org/XML/1998/namespace}space", None)
        if last is not None and last.tag == child.tag == W + "t":
            last.text = (last.text or "") + (child.text or "")
            of.remove(child)
        else:
            last = child


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def test_a_comment_stands_on_its_figure_and_says_all_there_is_to_say() -> None:
    made = checked(BROKEN)
    assert marked(made) == ["25%"]
    assert said(made) == [
        [
            "Error: From £80 million to £120 million is a change of +50%, not +25%.",
            "+25% ≠ 100 × (£120 million − £80 million) ÷ £80 million = +50%",
            "Held against £80 million, £120 million in the same sentence",
            "Would fit: 50% in the place of 25% or £100 million in the place of £120 million",
            "How sure: about 8 in 10 like this are right; rule relative-change",
        ]
    ]


def test_figures_of_other_sentences_are_quoted() -> None:
    raid = "Long before anybody in the town was up, officers went in, arresting 160 smugglers and 90 fugitives."
    story = f"<w:p>{run('Police arrest 205 suspects in harbour raid')}</w:p><w:p>{run(raid)}</w:p>"
    lines, _ = said(checked(packed(story)))
    quoted = "… anybody in the town was up, officers went in, arresting 160 smugglers and 90 fugitives."
    assert lines[2] == f"Held against 160, 90: “{quoted}”"


def test_the_cells_of_a_table_are_told_together() -> None:
    rows = (("Port", "Jobs"), ("Hull", "190"), ("York", "130"), ("Total", "230"))
    cells = ["".join(f"<w:tc><w:p>{run(said)}</w:p></w:tc>" for said in row) for row in rows]
    made = checked(packed("<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"))
    assert marked(made) == ["230"]
    assert said(made)[0][2] == "Held against 190, 130 in the table"


@pytest.mark.parametrize(
    "body",
    [
        FERRY.format(percent=25),
        f"<w:p>{run(SLIP, '<w:b/>')}</w:p>",
        f"<w:p>{run('Sales rose ')}{run('2', '<w:i/>')}{run('5')}{run('% from £80 million to £120 million.')}</w:p>",
        "<w:p><w:hyperlink>" + run(SLIP) + "</w:hyperlink></w:p>",
        "<w:p><w:ins w:id='7' w:author='A'>" + run(SLIP) + "</w:ins></w:p>",
        "<w:p><w:r><w:t>Sales rose</w:t><w:tab/><w:t>25%</w:t><w:br/><w:t>from £80m to £120m.</w:t></w:r></w:p>",
        "<w:tbl><w:tr><w:tc><w:p>"
        + run("Port")
        + "</w:p></w:tc><w:tc><w:p>"
        + run(SLIP)
        + "</w:p></w:tc></w:tr></w:tbl>",
        "<w:p>" + run("&quot;" + SLIP.replace("25%", "25&#37;") + "&quot; &amp; more") + "</w:p>",
    ],
)
def test_nothing_else_is_changed(body: str) -> None:
    data = packed(body)
    made = checked(data)
    before, after = parts(data), parts(made)
    changed = {name for name in after if before.get(name) != after[name]}
    assert changed == {TEXT, "word/comments.xml"}
    assert plain(after[TEXT]) == plain(before[TEXT])
    assert marked(made) == ["25%"]
    assert document(made).source == document(data).source


def test_spaces_around_a_figure_are_kept_where_a_run_is_parted() -> None:
    text = parts(checked(packed(f"<w:p>{run(SLIP)}</w:p>")))[TEXT].decode()
    assert '<w:t xml:space="preserve">Sales rose </w:t>' in text
    assert '<w:t xml:space="preserve"> from £80 million to £120 million, it said.</w:t>' in text


def test_a_parted_run_keeps_its_look() -> None:
    look = '<w:b/><w:sz w:val="28"/>'
    text = parts(checked(packed(f"<w:p>{run(SLIP, look)}</w:p>")))[TEXT].decode()
    assert text.count(f"<w:rPr>{look}</w:rPr>") == 3


def test_comments_that_are_there_stay_and_ours_have_numbers_of_their_own() -> None:
    theirs = '<w:comment w:id="4" w:author="Desk"><w:p><w:r><w:t>Check with Hull</w:t></w:r></w:p></w:comment>'
    body = f'<w:p><w:commentRangeStart w:id="4"/>{run(SLIP)}<w:commentRangeEnd w:id="4"/></w:p>'
    made = checked(packed(body, comments=theirs))
    text = parts(made)["word/comments.xml"].decode()
    assert theirs in text
    assert re.findall(r'w:id="(\d+)"', text) == ["4", "0"]
    assert marked(made) == ["25%", SLIP]


@pytest.mark.parametrize("number", ["9" * 5000, str(2**31 - 1), str(2**40), "-1", "four", ""])
def test_ours_have_low_numbers_whatever_those_that_are_there_have(number: str) -> None:
    theirs = f'<w:comment w:id="{number}" w:author="Desk"><w:p/></w:comment>'
    made = parts(checked(packed(f"<w:p>{run(SLIP)}</w:p>", comments=theirs)))
    assert theirs.encode() in made["word/comments.xml"]
    (ours,) = re.findall(rb'w:id="(\d+)" w:author="crossfoot"', made["word/comments.xml"])
    assert (int(ours) < 2, made[TEXT].count(b'w:id="%s"' % ours)) == (True, 3)


def test_a_mark_of_a_comment_that_is_gone_is_not_taken_for_one_of_ours() -> None:
    stale = '<w:commentRangeStart w:id="{0}"/><w:commentRangeEnd w:id="{0}"/>'
    note = f'<w:footnotes xmlns:w="{W[1:-1]}"><w:footnote><w:p>{stale.format("01")}</w:p></w:footnote></w:footnotes>'
    made = parts(packed(f"<w:p>{run(SLIP)}{stale.format(0)}</w:p>"))
    relations = "word/_rels/document.xml.rels"
    relation = made[relations].decode().partition("<Relationship ")[2].partition("/>")[0]
    relation = relation.replace("rId1", "rId9").replace("styles", "footnotes")
    made[relations] = made[relations].replace(b"</", f"<Relationship {relation}/></".encode())
    annotated_parts = parts(checked(zipped({**made, "word/footnotes.xml": note.encode()})))
    assert b'w:id="2" w:author="crossfoot"' in annotated_parts["word/comments.xml"]


def test_what_a_comment_silences_gets_none() -> None:
    silence = (
        '<w:comment w:id="4"><w:p><w:r><w:t>crossfoot: ignore[relative-change] as told</w:t></w:r></w:p></w:comment>'
    )
    body = f'<w:p>{run(SLIP)}<w:r><w:commentReference w:id="4"/></w:r></w:p>'
    data = packed(body, comments=silence)
    assert parts(checked(data)) == parts(data)


def test_our_own_comments_change_nothing_when_the_copy_is_checked() -> None:
    once = checked(BROKEN)
    assert document(once).directives == ()
    assert marked(checked(once)) == ["25%", "25%"]


def test_a_document_without_comments_gets_the_part_its_type_and_its_relation() -> None:
    without = parts(BROKEN)
    del without["word/comments.xml"]
    without["[Content_Types].xml"] = re.sub(rb"<Override[^>]*comments[^>]*/>", b"", without["[Content_Types].xml"])
    relations = "word/_rels/document.xml.rels"
    without[relations] = re.sub(rb'<Relationship Id="rId2"[^>]*/>', b"", without[relations])
    made = checked(zipped(without))
    assert len(said(made)) == 1
    assert b'PartName="/word/comments.xml"' in parts(made)["[Content_Types].xml"]
    assert b'Target="comments.xml"' in parts(made)[relations]
    assert document(made).source == document(BROKEN).source
    del without[relations]
    assert b'Target="comments.xml"' in parts(checked(zipped(without)))[relations]


def test_a_type_that_was_left_behind_is_given_to_no_part_of_ours() -> None:
    without = parts(BROKEN)
    del without["word/comments.xml"], without["word/_rels/document.xml.rels"]
    made = parts(checked(zipped(without)))
    names = re.findall(rb'PartName="([^"]*comments[^"]*)"', made["[Content_Types].xml"])
    assert names == [b"/word/comments.xml", b"/word/comments1.xml"]
    assert b'Target="comments1.xml"' in made["word/_rels/document.xml.rels"]


def test_a_name_that_differs_in_case_only_is_another_part_of_ours() -> None:
    without = parts(BROKEN)
    without["word/Comments.XML"] = without.pop("word/comments.xml")
    del without["word/_rels/document.xml.rels"]
    assert "word/comments1.xml" in parts(checked(zipped(without)))


@pytest.mark.parametrize(
    ("target", "why"),
    [
        ("gone.xml", "it has no part word/gone.xml, where its comments should be"),
        ("", "it has no part word, where its comments should be"),
        ("document.xml", "its part word/document.xml does not hold what it should"),
        ("styles.xml", "its part word/styles.xml does not hold what it should"),
    ],
)
def test_where_no_comments_can_be_written_the_document_is_refused(target: str, why: str) -> None:
    wrong = parts(BROKEN)
    relations = "word/_rels/document.xml.rels"
    wrong[relations] = wrong[relations].replace(b'Target="comments.xml"', f'Target="{target}"'.encode())
    with pytest.raises(CrossfootError, match=why):
        checked(zipped(wrong))


def test_a_part_for_comments_of_a_single_tag_is_opened() -> None:
    empty = parts(BROKEN)
    empty["word/comments.xml"] = re.sub(rb"></w:comments>", b" />", empty["word/comments.xml"])
    assert len(said(checked(zipped(empty)))) == 1


def test_a_figure_in_a_text_box_is_marked_where_the_box_is_tied() -> None:
    box = f"<w:pict><w:txbxContent><w:p>{run(SLIP)}</w:p></w:txbxContent></w:pict>"
    text = parts(checked(packed(f"<w:p>{run('The year')}<w:r>{box}</w:r></w:p>")))[TEXT].decode()
    assert re.search(r"<w:commentRangeStart [^>]*/><w:r><w:pict>", text)
    assert re.search(r"</w:pict></w:r><w:commentRangeEnd ", text)


def field(order: str, shown: str) -> str:
    begin, middle, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    return f"{begin}<w:r><w:instrText> {order} </w:instrText></w:r>{middle}{shown}{end}"


@pytest.mark.parametrize(
    "shown",
    [
        field("DOCPROPERTY x", run("25%")),
        field("IF 1", field("DOCPROPERTY x", run("25%"))),
        f'<w:fldSimple w:instr="DOCPROPERTY x">{run("25%")}</w:fldSimple>',
    ],
)
def test_a_figure_in_a_field_is_marked_around_the_field(shown: str) -> None:
    body = f"<w:p>{run('Sales rose ')}{shown}{run(' from £80 million to £120 million.')}</w:p>"
    text = parts(checked(packed(body)))[TEXT].decode()
    assert re.search(rf"<w:commentRangeStart [^>]*/>{re.escape(shown)}<w:commentRangeEnd ", text)


@pytest.mark.parametrize(
    "body",
    [
        field("HYPERLINK x", run(SLIP)),
        field("hyperlink x", run("Sales rose ") + run("25%")) + run(" from £80 million to £120 million."),
        field("HYPERLINK x", "").partition('<w:r><w:fldChar w:fldCharType="end"')[0] + f"</w:p><w:p>{run(SLIP)}",
    ],
)
def test_a_figure_in_a_link_or_in_a_field_of_several_paragraphs_is_marked_itself(body: str) -> None:
    assert marked(checked(packed(f"<w:p>{body}</w:p>"))) == ["25%"]


def test_two_findings_on_one_figure_are_two_comments() -> None:
    data = packed(f"<w:p>{run(SLIP)}</w:p>")
    at = document(data).source.index("25%")
    made = annotated(data, None, [Comment(at, at + 3, ("One",)), Comment(at, at + 3, ("Two",))])
    assert marked(made) == ["25%", "25%"]
    assert said(made) == [["One"], ["Two"]]


def test_what_an_article_says_is_text_in_a_comment() -> None:
    story = (
        "<w:p>"
        + run("Sales of &lt;/w:t&gt;&amp;#x41; and \u202e\u2028men rose 25%, from 80 to 120 &lt;b&gt;.")
        + "</w:p>"
    )
    made = checked(packed(story))
    (lines,) = said(made)
    assert "\u202e" not in "".join(lines)
    at = document(made).source.index("25%")
    (hostile,) = said(annotated(made, None, [Comment(at, at + 3, ("crossfoot </w:t>&amp; <b>",))]))[-1:]
    assert hostile == ["crossfoot </w:t>&amp; <b>"]


def test_a_strict_document_keeps_its_name_space() -> None:
    strict = {
        name: data.replace(b"http://schemas.openxmlformats.org/wordprocessingml/2006/main", STRICT.encode())
        for name, data in parts(BROKEN).items()
    }
    made = parts(checked(zipped(strict)))
    assert f'commentRangeStart xmlns:w="{STRICT}"'.encode() in made[TEXT]
    assert f'<w:comment xmlns:w="{STRICT}"'.encode() in made["word/comments.xml"]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"Sales rose.", "no Word document"),
        (packed("<w:p><w:t>Sales rose 25%.</w:t></w:p>"), "outside of all runs"),
    ],
)
def test_what_is_no_document_or_damaged_is_refused(data: bytes, why: str) -> None:
    with pytest.raises(CrossfootError, match=why):
        annotated(data, "desk.docx", [Comment(0, 5, ("One",))])


def test_a_document_that_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.readers.archive.LARGEST_DOCUMENT", 1000)
    with pytest.raises(CrossfootError, match="unpacks to more than"):
        checked(BROKEN)


def test_a_document_whose_text_would_change_is_refused() -> None:
    data = packed(f"<w:p><w:r><w:t><![CDATA[{SLIP}]]></w:t></w:r></w:p>")
    with pytest.raises(CrossfootError, match="without a change of its text"):
        checked(data)
