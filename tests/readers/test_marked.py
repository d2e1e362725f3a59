from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checker.model.document import Zone
from checker.readers.marked import Marked

RUNS = st.lists(st.lists(st.text("a 9.\n", max_size=6), max_size=3), max_size=4)


def test_blocks_become_paragraphs_with_their_zones() -> None:
    page = Marked("# Ferry sinks\n\nIt *sank*. All lived.")
    page.block(Zone.HEADLINE)
    page.add("Ferry sinks", 2, 13)
    page.block(Zone.BODY)
    page.add("It ", 15, 18)
    page.add("sank", 19, 23)
    page.add(". All lived.", 24, 36)
    document = page.document()
    assert [(s.zone, s.paragraph, document.prose[s.start : s.end]) for s in document.sentences] == [
        (Zone.HEADLINE, 0, "Ferry sinks"),
        (Zone.BODY, 1, "It sank."),
        (Zone.BODY, 1, "All lived."),
    ]
    start, end = document.origins.span(document.prose.index("sank"), document.prose.index("sank") + 5)
    assert document.source[start:end] == "sank*."


@given(RUNS)
def test_every_sentence_stands_in_the_source(blocks: list[list[str]]) -> None:
    page = Marked("".join(f"<{run}>" for runs in blocks for run in runs))
    at = 0
    for runs in blocks:
        page.block(Zone.BODY)
        for run in runs:
            page.add(run, at + 1, at + 1 + len(run))
            at += len(run) + 2
    document = page.document()
    for sentence in document.sentences:
        start, end = document.origins.span(sentence.start, sentence.end)
        found = document.source[start:end].replace("<", "").replace(">", "")
        assert found == document.prose[sentence.start : sentence.end]


def test_a_character_written_in_markup_is_taken_whole_at_the_end_too() -> None:
    page = Marked("Paid 9&euro;")
    page.block(Zone.BODY)
    page.add("Paid 9", 0, 6)
    page.add("€", 6, 12)
    document = page.document()
    assert document.prose == "Paid 9€"
    assert document.origins.span(5, 7) == (5, 12)
