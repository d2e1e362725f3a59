from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.errors import CrossfootError
from checker.model.quantity import Kind
from checker.model.rule import Wording
from checker.model.signature import Sort
from checker.wordings.alphabet import BARRIER, SYMBOL, decoded, encoded
from checker.wordings.compiling import PROGRAM, compile_wording
from checker.wordings.patterns import compiled

SLOTS = {
    **dict.fromkeys(("x", "y", "z", "by", "total"), Sort.NUMBER),
    **dict.fromkeys(("parts", "who", "a", "b", "c", "d"), Sort.NUMBERS),
    "day": Sort.DATE,
    "way": Sort.WORD,
    "less": Sort.NUMBER,
}
MARKS = {"COUNT": Kind.COUNT, "MONEY": Kind.MONEY, "DATE": Kind.DATE}


def wording_of(text: str) -> Wording:
    return compile_wording(text, SLOTS)


def rendered(text: str) -> str:
    """A sentence as it is written for wordings: figures in capitals, barriers behind a bar."""
    tokens = [SYMBOL[MARKS[word]] if word in MARKS else word for word in text.split()]
    return f" {' '.join(tokens)} ".replace("|", BARRIER)


def match(written: str, text: str) -> dict[str, str] | None:
    """What the slots of a wording take of a text; None where it does not match."""
    wording = wording_of(written)
    found = compiled(wording.pattern).search(encoded(rendered(text)))
    return None if found is None else {role.name: decoded(found[role.name.encode()] or b"") for role in wording.roles}


@pytest.mark.parametrize(
    ("wording", "text"),
    [
        ("rose by? {x}", "it rose COUNT"),
        ("rose by? {x}", "it rose , by , COUNT in all"),
        ("Rose (by|to) {x:money}", "it rose to MONEY"),
        ("{x} (up on|above (the|a)?) {y}", "it sold COUNT above the COUNT of may"),
        ("{x} (up on|above (the|a)?) {y}", "it sold COUNT up , on COUNT"),
        ("{x} ... @fall from {y}", "COUNT on DATE , in all of spain , went down from COUNT"),
        ("{x:count|money} of {day:date}", "MONEY of DATE"),
        ("{x:count|money} of {day}", "MONEY of DATE"),
        ("{x} after {y}", "COUNT |after COUNT"),
        ("{x} \\( {y} \\)", "MONEY ( MONEY )"),
        ("{x} , it's {y}", "COUNT , it 's COUNT"),
        ("{x} , it’s {y}", "COUNT , it 's COUNT"),
        ("{x} für ... zażółć {y}", "COUNT für żądło zażółć COUNT"),
        ("{x} , which isn't {y}", "COUNT , |which is n't COUNT"),
        ("{x} – {y} ;", "COUNT – COUNT ;"),
        ("{x} in the play - off {y}", "COUNT in the play - \x04off COUNT"),
        ("{x} -? off {y}", "COUNT - \x04off COUNT"),
        ("{x} was {way:up|way down}", "COUNT was way down"),
        ("{parts+} in all {x}", "COUNT in leeds , COUNT and a further COUNT in hull on DATE in all COUNT"),
        ("{parts+:money} ... {x:count}", "MONEY , MONEY as well |as MONEY went to COUNT"),
    ],
)
def test_it_matches(wording: str, text: str) -> None:
    assert match(wording, text) is not None


@pytest.mark.parametrize(
    ("wording", "text"),
    [
        ("rose {x}", "it arose COUNT"),
        ("rose {x}", "it rose DATE"),
        ("rose {x:money}", "it rose COUNT"),
        ("rose , {x}", "it rose COUNT"),
        ("{x} , {y}", "COUNT , , , COUNT"),
        ("{x} ... {y}", "COUNT in may |but COUNT"),
        ("sold {x} ... {y:money}", "sold COUNT and COUNT for MONEY"),
        ("{x} ... {y}", "COUNT ( in may COUNT"),
        ("{x} ... {y}", "COUNT a b c d e f g h i j k l m n o p q r s t u COUNT"),
        ("{parts+} in all", "COUNT in all"),
        ("{parts+} in all", "COUNT and MONEY in all"),
        ("of {day}", "of COUNT"),
        ("@rise {x}", "arises COUNT"),
        ("up {x}", "the tie - \x04up COUNT"),
    ],
)
def test_it_does_not_match(wording: str, text: str) -> None:
    assert match(wording, text) is None


def test_roles_are_bound_to_figures_words_and_lists() -> None:
    wording = wording_of("{who+:count} ... {way:@rise|@fall} {by:money|percent}?")
    assert [(role.name, role.kinds, role.many, role.words) for role in wording.roles] == [
        ("who", (Kind.COUNT,), True, False),
        ("way", (), False, True),
        ("by", (Kind.MONEY, Kind.PERCENT), False, False),
    ]
    found = match(wording.text, "both COUNT in leeds and COUNT in york went up MONEY on DATE")
    assert found is not None
    assert found["way"] == "went up"
    assert found["by"] == SYMBOL[Kind.MONEY]
    assert found["who"] == rendered("COUNT in leeds and COUNT")[1:]


def test_a_list_is_as_long_as_it_can_be_and_a_gap_as_short() -> None:
    found = match("{parts+} ... {total:count}", "COUNT , COUNT and COUNT so a COUNT")
    assert found is not None
    assert found["parts"].count(SYMBOL[Kind.COUNT]) == 3


@pytest.mark.parametrize(
    ("wording", "column", "message"),
    [
        ("", 1, "expected a word, a slot or a bracket"),
        ("a ( b", 3, "this '(' is never closed"),
        ("a ) b", 3, "')' outside brackets: of the text, it is written '\\)'"),
        ("a | b", 3, "'|' outside brackets: put alternatives in brackets: (a | b)"),
        ("a (|b)", 4, "expected a word, a slot or a bracket"),
        ("a ()", 4, "expected a word, a slot or a bracket"),
        ("? a", 1, "'?' has nothing before it"),
        ("a??", 1, "one '?' is enough"),
        ("a ...? b", 6, "'...' may be empty already: leave out the '?'"),
        ("a ... ... b", 7, "two gaps in a row: one '...' is enough"),
        ("... {x}", 1, "'...' needs something on both sides"),
        ("a? (b)?", 1, "the wording would match anywhere: not all of it may be optional"),
        ("sold {x", 6, "'{' without its partner: a slot is written {name} or {name:kind}"),
        ("sold 5 of {x}", 6, "a digit never matches, since figures are read first"),
        ("a \x0e b", 3, "unexpected '\\x0e'"),
        ("sold {x:monney}", 6, "unknown kind 'monney' (did you mean 'money'?)"),
        ("sold {x:}", 6, "'' is neither a kind nor words"),
        ("sold {x:money|up}", 6, "a slot takes figures or words, not both: money is a kind"),
        ("sold {x+:up}", 6, "a list ('+') is one of figures, not of words"),
        ("sold {x+:date}", 6, "a list ('+') is one of figures that can be added"),
        ("sold {x:@ris}", 6, "unknown set '@ris' (did you mean 'rise'?)"),
        ("a @ris", 3, "unknown set '@ris' (did you mean 'rise'?)"),
        ("sold {Total}", 6, "the statement has no slot 'Total' (did you mean 'total'?)"),
        ("sold {less}", 6, "slot 'less' is worked out of the two levels and of 'way'"),
        ("sold {way}", 6, "slot 'way' takes a word, as in {way:@rise|@fall}"),
        ("sold {x:more|fewer}", 6, "slot 'x' takes a figure, as in {x}"),
        ("sold {x+}", 6, "slot 'x' takes one figure: leave out the '+'"),
        ("sold {x:date}", 6, "slot 'x' takes a number, and no date"),
        ("on {day:money}", 4, "slot 'day' takes a date or time, and no money"),
        ("went {way:@rise}", 1, "no figure is in it: write a slot such as {after}"),
        ("(a {x}|b {x})", 10, "slot 'x' stands twice in one wording"),
        ("(" * 9 + "a" + ")" * 9, 9, "brackets may nest 8 deep at most"),
        ("a " * 251, 1, "a wording may have 500 characters at most"),
    ],
)
def test_a_fault_has_its_column(wording: str, column: int, message: str) -> None:
    with pytest.raises(CrossfootError) as caught:
        wording_of(wording)
    assert caught.value.message.startswith(message)
    assert caught.value.column == column


PIECES = st.sampled_from(
    [
        "{x}",
        "{parts+}",
        "{z:money}",
        "{way:@rise}",
        "...",
        "(",
        ")",
        "|",
        "?",
        ",",
        "\\(",
        "@fall",
        "but",
        "it's",
        "won't",
        "é",
        "{",
        "}",
        "\\",
        "'",
        "–",
        "7",
        "\x01",
        "@",
        ":",
    ]
)


@given(st.one_of(st.text(max_size=40), st.lists(PIECES, max_size=12).map(" ".join)))
def test_a_text_is_a_wording_that_runs_or_is_refused(text: str) -> None:
    try:
        matched = compiled(wording_of(text).pattern).search(b"  ")
        column: int | None = 1
    except CrossfootError as error:
        matched, column = None, error.column
    assert matched is None
    assert column is not None
    assert 1 <= column <= len(text) + 1


@pytest.mark.parametrize(
    "wording",
    [
        "@rise @fall " * 40 + "{x}",
        "a ... " * 80 + "{x}",
        "{a+} ... {b+} ... {c+} ... {d+}",
    ],
)
def test_a_wording_too_large_for_the_matcher_is_refused(wording: str) -> None:
    with pytest.raises(CrossfootError, match="too large to run"):
        wording_of(wording)


def test_the_largest_wording_that_is_let_through_fits_the_memory_of_the_matcher() -> None:
    words = ("@rise " * 82) + "{x}"
    while True:
        try:
            matcher = compiled(wording_of(words).pattern)
            break
        except CrossfootError:
            words = words.partition(" ")[2]
    assert PROGRAM / 2 < matcher.programsize <= PROGRAM
