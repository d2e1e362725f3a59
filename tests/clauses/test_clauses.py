"""Where clauses begin and end, what a figure is in its clause, and what part of speech a word is."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker import engine
from checker.clauses.assemble import read
from checker.clauses.parse import parses
from checker.clauses.tags import tag
from checker.extraction.spans import Span
from checker.extraction.tokens import tokenize
from checker.model.clause import Chunk, Parse
from checker.model.quantity import Kind, Quantity
from tests.extraction.reading import document, figures_of_sentence

# Sentences of our own as clauses, for the tests of what they are.


def parsed(text: str) -> Parse:
    """The syntax of a text's first sentence with a figure."""
    return next(iter(parses(engine.extract(engine.read_text(text))).values()))


def printed(parse: Parse, chunk: Chunk) -> str:
    """A chunk as it is printed, its tokens with spaces between."""
    return " ".join(parse.words.texts[chunk.start : chunk.stop])


def clause_of(text: str, figure: str) -> tuple[str, str]:
    """How the clause of a figure hangs on another, and the lemma of its verb."""
    parse = parsed(text)
    number = next(n for n, f in enumerate(parse.figures) if f.text == figure)
    clause = parse.clause_of(number)
    verb = parse.chunks[clause.verb].verb if clause.verb >= 0 else None
    return str(clause.link), verb.lemma if verb else ""


def role_of(text: str, figure: str) -> tuple[str, str]:
    """The role of a figure, and the preposition that governs its phrase."""
    parse = parsed(text)
    number = next(n for n, f in enumerate(parse.figures) if f.text == figure)
    chunk = parse.chunk_of(number)
    return str(parse.role_of(number)), parse.chunks[chunk.preposition].text if chunk.preposition >= 0 else ""


# Where clauses begin and end, and what ties each to the one that it hangs on.


@pytest.mark.parametrize(
    ("text", "figure", "link", "verb"),
    [
        ("Sales rose 5% in May.", "5%", "main", "rise"),
        ("Sales, which rose 5% in May, made the firm richer.", "5%", "relative", "rise"),
        ("Profit, which had slipped in spring, came to £9m.", "£9m", "main", "come"),
        ("The wells tested in 12 districts contained too much lead.", "12", "reduced relative", "test"),
        ("The 72 wells tested in May, or 35 per cent, contained lead.", "35 per cent", "main", "contain"),
        ("It spent the £464m it earned in the port.", "£464m", "main", "spend"),
        ("The choir plans to cut 12 places.", "12", "infinitive", "cut"),
        ("The port shut two berths, raising the total to 26.", "26", "participle", "raise"),
        ("The fee rose to £14 after falling to £12.", "£12", "participle", "fall"),
        ("Police said 14 men were killed.", "14", "complement", "kill"),
        ("Police said that the 12 men who were held had been freed.", "12", "complement", "free"),
        ("Officials said on Tuesday some 500 of them were expected.", "500", "complement", "expect"),
        ("While sales rose 5%, profit fell to £9m.", "£9m", "main", "fall"),
        ("While sales rose 5%, profit fell to £9m.", "5%", "subordinate", "rise"),
        ("Sales rose, and profit fell to £9m.", "£9m", "coordinate", "fall"),
        ("Sales stood at £9m and will rise to £12m.", "£12m", "predicate", "rise"),
        ("The depot will shed 320 jobs, the union said.", "320", "main", "shed"),
        ("Turnout fell to 38% in May, according to 12 mayors.", "12", "attribution", ""),
        ("Some 475 people, 38 per cent of the total, voted.", "475", "main", "vote"),
        ("The fund (26 clinics in all) was wound up.", "26", "bracket", ""),
        ("Takings rose 0.7% to £2.1m, seasonally adjusted, from £2m.", "£2m", "main", "rise"),
    ],
)
def test_a_figure_stands_in_its_clause(text: str, figure: str, link: str, verb: str) -> None:
    assert clause_of(text, figure) == (link, verb)


# What a figure is in its clause, and the preposition that governs it.


@pytest.mark.parametrize(
    ("text", "figure", "role", "preposition"),
    [
        ("Twelve men were held.", "Twelve", "subject", ""),
        ("Police held 12 men.", "12", "object", ""),
        ("The turnout was 38%.", "38%", "complement", ""),
        ("Sales rose to £40m from £38m.", "£38m", "oblique", "from"),
        ("It spent a total of £45m on clinics.", "£45m", "object", ""),
        ("Costs fell to £25m from year-ago £45m.", "£45m", "oblique", "from"),
        ("She won in 10.92 seconds from lane eight.", "eight", "object", ""),
        ("Three of the 100 seats changed hands.", "100", "modifier", "of"),
        ("It bought a 5% stake.", "5%", "modifier", ""),
        ("They met a six-member team.", "six", "modifier", ""),
        ("Some 18 wells, or 25%, contained lead.", "25%", "apposed", ""),
        ("The fee is £12 in 14 towns.", "14", "adverbial", "in"),
        ("He was jailed for 12 years.", "12 years", "adverbial", "for"),
        ("The term was cut to 12 years.", "12 years", "oblique", "to"),
        ("Fees rose to £10 for retail, £15 for food and £30 for drink.", "£15", "oblique", "to"),
        ("It sent 700 people, including 115 from Leeds.", "115", "apposed", "including"),
    ],
)
def test_a_figure_has_its_role(text: str, figure: str, role: str, preposition: str) -> None:
    assert role_of(text, figure) == (role, preposition)


# Figures that are set behind what was said, and closed again.


@pytest.mark.parametrize(
    ("text", "asides"),
    [
        ("18 of the 72 wells, or 25%, held lead.", [("25 %", True)]),
        ("18 of the 72 wells (25%) held lead.", [("25 %", True)]),
        ("Some 475 people, 38 per cent of the total, voted.", [("38 per cent", False)]),
        ("Of the 96 patients, 24, which is 25%, died.", [("24", False), ("25 %", True)]),
        ("He bought 12 shares, 3 more than his brother.", []),
        ("The rate was 5%, up from 3%.", []),
        ("It sold 12 boats and 14 barges.", []),
    ],
)
def test_an_aside_closes(text: str, asides: list[tuple[str, bool]]) -> None:
    parse = parsed(text)
    assert [(printed(parse, parse.chunks[aside.member]), aside.strong) for aside in parse.asides] == asides


def tags(text: str) -> str:
    """The tags of a sentence whose figures are the tokens in digits."""
    words = tokenize(text, 0, len(text))
    spans = [Span(i, i, i + 1, Quantity(Kind.COUNT)) for i, word in enumerate(words.texts) if word.isdigit()]
    return tag(words, spans)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police arrested 160 suspects.", "KVNK."),
        ("The airline offers 12 flights.", "DLVNK."),
        ("They know 12 ministers.", "RVNK."),
        ("The plan will cost 12 jobs.", "DLMVNK."),
        ("It made 12 arrests.", "RVNK."),
        ("Add 12 eggs.", "VNK."),
        ("The army has not arrested 3 men.", "DLHXENK."),
        ("He wants to see 3 wanted men.", "RVTVNJK."),
        ("She owns 3 four-hit games.", "RVNL-JK."),
        ("Mr May met 3 friends.", "LLVNK."),
        ("That plan cost 3 jobs.", "DLVNK."),
        ("The budget of 412 includes 96 for schools.", "DLPNVNPK."),
        ("The shop must focus on 12 brands.", "DLMVPNK."),
        ("The firms have come to 12 towns.", "DKHETNK."),
    ],
)
def test_neighbours_settle_what_a_word_is(text: str, expected: str) -> None:
    assert tags(text) == expected


def test_a_pair_of_dashes_brackets_what_it_sets_off() -> None:
    assert tags("The 12 men - all miners - were freed.") == "DNK(DK)BE."


def test_a_spaced_hyphen_behind_a_number_still_makes_a_compound() -> None:
    assert tags("A 6 - member team won.") == "DN-LLV."


def test_a_hyphen_glued_to_its_words_is_no_dash() -> None:
    assert ";" not in tags("A well-known 3-day show ended.")


def test_there_is_one_tag_for_each_token_even_without_figures() -> None:
    assert tags("") == ""
    assert len(tags("Nothing, he said, was lost.")) == 8


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
