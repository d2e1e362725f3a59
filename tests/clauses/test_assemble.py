from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.clauses.assemble import read
from tests.extraction.reading import document, figures_of_sentence

WORDS = st.sampled_from(
    "12 90 1,570 $3m 5% one two half dozens of and or , ; ( ) - that who said were will not in Leeds 2023 "
    "Sunday last year men arrested suspects rising to up from compared more than the 's \" — a".split()
)


@given(st.lists(WORDS, max_size=40).map(" ".join))
@settings(max_examples=200, deadline=None)
def test_any_words_are_read_and_every_offset_slices_to_its_text(text: str) -> None:
    reading = read(document(text))
    assert all(text[f.start : f.end] == f.text for f in reading.figures)
    assert [f.start for f in reading.figures] == sorted(f.start for f in reading.figures)
    assert all(f.opening <= f.first < f.stop <= len(reading.words[f.sentence]) for f in reading.figures)
    assert all(f.counted is None or f.stop <= f.counted.stop for f in reading.figures)


def test_only_sentences_with_figures_keep_their_words() -> None:
    reading = read(document("Police held 12 men.", "They fled.", "Two came back."))
    assert sorted(reading.words) == [0, 2]
    assert [f.sentence for f in reading.figures] == [0, 2]


def test_a_sentence_in_front_changes_no_reading() -> None:
    sentence = "In May, police arrested 160 suspects and 90 fugitives in Leeds."
    alone, behind = figures_of_sentence(sentence), read(document("Nobody was hurt.", sentence)).figures
    assert [(f.text, f.counted, f.governor, f.scope, f.group) for f in alone] == [
        (f.text, f.counted, f.governor, f.scope, f.group) for f in behind
    ]


def test_the_offsets_are_those_of_the_source() -> None:
    text = "“Some” 😀 12 men fled."
    assert [text[f.start : f.end] for f in figures_of_sentence(text)] == ["12"]
