from __future__ import annotations

import pytest

from checker.extraction.tokens import tokenize
from tests.extraction.reading import figure, figures_of_sentence


@pytest.mark.parametrize(
    ("text", "printed", "head", "lemma"),
    [
        ("Police arrested 160 suspected dealers.", "160", "dealers", "dealer"),
        ("They closed seven phone and loan fraud gangs in May.", "seven", "gangs", "gang"),
        ("The museum bought 28,000 Dora Maar photographs.", "28,000", "photographs", "photograph"),
        ("Half of the cars were stolen.", "Half", "cars", "car"),
        ("Some 20% of voters stayed at home.", "20%", "voters", "voter"),
        ("Two of the nation's banks failed.", "Two", "banks", "bank"),
        ("A six-member team won.", "six", "member", "member"),
        ("Dozens of people fled.", "Dozens", "people", "person"),
        ("Ten or as many as 12 people died.", "Ten", "people", "person"),
        ("At least three aircraft were lost.", "three", "aircraft", "aircraft"),
        ("One London-based broker left.", "One", "broker", "broker"),
        ("They walk 10,000 steps a day.", "10,000", "steps", "step"),
        ("His first semi-final was lost.", "first", "final", "final"),
        ("The country's third-biggest bank failed.", "third", "bank", "bank"),
        ("More than 40 former police officers were charged.", "40", "officers", "officer"),
    ],
)
def test_a_count_has_its_head_noun(text: str, printed: str, head: str, lemma: str) -> None:
    noun = figure(text, printed).counted
    assert noun is not None
    assert (noun.head, noun.lemma) == (head, lemma)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("The bank lost $5m in May.", "$5m"),
        ("It ran 12 miles.", "12 miles"),
        ("Profits rose 5% in May.", "5%"),
        ("The index rose to 58.6 last month.", "58.6"),
        ("She reached the last eight of the Open.", "eight"),
        ("A reading above 50 indicates a rise.", "50"),
        ("17 Pablo Ruiz (Uruguay)", "17"),
    ],
)
def test_what_counts_no_noun_has_none(text: str, printed: str) -> None:
    assert figure(text, printed).counted is None


def test_modifiers_are_the_words_between_the_figure_and_its_head() -> None:
    noun = figure("The court freed 54 senior union leaders.", "54").counted
    assert noun is not None
    assert noun.modifiers == ("senior", "union")


@pytest.mark.parametrize(
    ("text", "printed", "determiner"),
    [
        ("All 268 suspects were freed.", "268", "all"),
        ("The other two men fled.", "two", "other"),
        ("The two men fled.", "two", "the"),
        ("Their three sons fled.", "three", "their"),
        ("Another 12 men fled.", "12", "another"),
        ("A further 12 men fled.", "12", "further"),
        ("Police held two men.", "two", None),
    ],
)
def test_the_determiner_before_a_figure_is_kept(text: str, printed: str, determiner: str | None) -> None:
    noun = figure(text, printed).counted
    assert noun is not None
    assert noun.determiner == determiner


def test_the_phrase_ends_behind_its_head() -> None:
    text = "Police seized 990 mobile phones in a raid."
    noun = figure(text, "990").counted
    assert noun is not None
    assert tokenize(text, 0, len(text)).texts[noun.stop] == "in"


def test_a_noun_behind_of_does_not_lengthen_the_phrase() -> None:
    found = figure("Three of the men fled.", "Three")
    assert found.counted is not None
    assert found.counted.stop == found.stop


def test_every_figure_of_a_sentence_has_its_own_noun() -> None:
    read = figures_of_sentence("The raid freed 12 hostages, 3 nurses and 40 miners.")
    assert [f.noun for f in read] == ["hostages", "nurses", "miners"]
