"""What a figure counts, and the verb that governs it."""

from __future__ import annotations

import pytest

import checker
from checker.extraction.tokens import tokenize
from checker.model.figure import Role
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


@pytest.mark.parametrize(
    ("text", "printed", "verb", "role"),
    [
        ("Police arrested 160 suspects.", "160", "arrest", Role.OBJECT),
        ("About 12 people fled.", "12", "flee", Role.SUBJECT),
        ("Nearly 12 people have been arrested.", "12", "arrest", Role.PASSIVE),
        ("A total of 250 sailors were rescued.", "250", "rescue", Role.PASSIVE),
        ("The plan applies to 250 ports.", "250", "apply", Role.OBLIQUE),
        ("There were 12 boats in the port.", "12", "be", Role.SUBJECT),
        ("He said 12 people had been hurt.", "12", "hurt", Role.PASSIVE),
        ("The raid left the port in ruins, killing 12 people.", "12", "kill", Role.OBJECT),
        ("The coach answered five questions submitted by fans.", "five", "answer", Role.OBJECT),
        ("Some 12 men who met in March were arrested.", "12", "arrest", Role.PASSIVE),
        ("Over 12 men - all of them miners - were freed.", "12", "free", Role.PASSIVE),
        ("More than two million people in the valley live in tents.", "two million", "live", Role.SUBJECT),
        ("Police closed three hubs located in the north.", "three", "close", Role.OBJECT),
        ("Four remain in the port.", "Four", "remain", Role.SUBJECT),
        ("Three were hurt.", "Three", "hurt", Role.PASSIVE),
        ("Add 12 eggs to the bowl.", "12", "add", Role.OBJECT),
        ("The firm, which sells tea, makes 12 cars.", "12", "make", Role.OBJECT),
        ("The union, with a big fund, makes up 12% of it.", "12%", "make", Role.OBJECT),
        ("The plan is to close 12 shops.", "12", "close", Role.OBJECT),
        ("It earned $5m last year.", "$5m", "earn", Role.OBJECT),
        ("Figures show 12 men crossing the sea drove boats.", "12", "drive", Role.SUBJECT),
        ("It has added: a hall, and 12 rooms.", "12", "add", Role.OBJECT),
        ("Seven die, 12 hurt as bus plunges", "Seven", "die", Role.SUBJECT),
        ("BT handled 12 calls a day.", "12", "handle", Role.OBJECT),
        ("He lied to 30 judges, and 12 men died.", "12", "die", Role.SUBJECT),
    ],
)
def test_a_figure_is_governed_by_its_verb(text: str, printed: str, verb: str, role: Role) -> None:
    governor = figure(text, printed).governor
    assert governor is not None
    assert (governor.verb, governor.role) == (verb, role)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("It is one of 12 ports on the coast.", "12"),
        ("The total was 250 ships.", "250"),
        ("The port ranks fifth out of 12 ports.", "12"),
        ("A six-member team won.", "six"),
        ("The match was on 4 May 2024.", "4 May 2024"),
    ],
)
def test_an_unsure_reading_is_silent(text: str, printed: str) -> None:
    assert figure(text, printed).governor is None


@pytest.mark.parametrize(
    ("text", "printed", "direction"),
    [
        ("Sales rose 5% in May.", "5%", 1),
        ("Sales fell by 12 units.", "12", -1),
        ("Sales doubled in May.", "doubled", 1),
        ("The index went up 12 points.", "12", 1),
        ("Sales were up 5% at the port.", "5%", 1),
        ("Profits were $3m, down from $5m in May.", "$5m", -1),
        ("It posted a 5% rise in sales.", "5%", 1),
        ("It posted a fall of 5% in sales.", "5%", -1),
        ("He picked up 12 parcels.", "12", 0),
        ("Police arrested 12 men.", "12", 0),
    ],
)
def test_verbs_particles_and_nouns_of_change_have_a_direction(text: str, printed: str, direction: int) -> None:
    governor = figure(text, printed).governor
    assert governor is not None
    assert governor.direction == direction


def test_a_conversion_in_brackets_shares_the_verb_of_the_figure_before_it() -> None:
    governor = figure("The film took $28m (£15m) in a week.", "£15m").governor
    assert governor is not None
    assert (governor.verb, governor.near) == ("take", True)


def test_a_verb_far_from_its_subject_is_marked() -> None:
    governor = figure("Some 12 men from a port in the far north of the country fled.", "12").governor
    assert governor is not None
    assert (governor.verb, governor.near) == ("flee", False)


@pytest.mark.parametrize(
    ("text", "verb"),
    [("27 feared dead after quake", "fear"), ("Three held after raid", "hold"), ("Nine presumed dead", "presume")],
)
def test_a_headline_s_count_has_no_noun_but_a_verb(text: str, verb: str) -> None:
    found = next(iter(checker.extract(text)))
    assert (found.noun, found.verb) == (None, verb)
