from __future__ import annotations

import pytest

from tests.statements.told import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kent won 4-1 at Hove, a three-goal win.", {"result": "4-1", "gap": "three"}),
        ("Pune lost by three goals, 2-5, in a friendly.", {"result": "2-5", "gap": "three"}),
        ("It ended 33-27 in Kiel, where the hosts were six goals too good.", {"result": "33-27", "gap": "six"}),
        ("The Chiefs, 23-10 ahead, had a 13-point cushion.", {"result": "23-10", "gap": "13"}),
        ("The plan passed by 27 votes to 24, a majority of three.", {"result": "27 votes to 24", "gap": "three"}),
        (
            "Hale leads Voss by five points, 46 percent to 41 percent.",
            {"result": "46 percent to 41 percent", "gap": "five"},
        ),
        ("Hale leads Voss 46% to 41%, a five-point lead.", {"result": "46% to 41%", "gap": "five"}),
        ("The 11-member council voted 7-4.", {"result": "7-4", "members": "11"}),
        ("The 11-judge court ruled 7 to 4 for the pier.", {"result": "7 to 4", "members": "11"}),
        ("All nine justices took part. The court ruled 5-4.", {"result": "5-4", "voters": "nine"}),
        ("The board voted 5-4. All nine members were there.", {"result": "5-4", "voters": "nine"}),
        ("Kent beat Hants 4-1. It was a three-goal win to savour.", {"result": "4-1", "gap": "three"}),
        ("Kent won 4-1 and then lost 2-3, a three-goal win in hand.", {"result": "4-1", "gap": "three"}),
        (
            "Goa, beaten 1-0 in the first leg, won 3-1 to advance 3-2 on aggregate.",
            {"aggregate": "3-2", "legs": "1-0 3-1"},
        ),
        ("Goa lost the first leg 1-0. They won 3-1 for a 3-2 aggregate win.", {"aggregate": "3-2", "legs": "1-0 3-1"}),
    ],
)
def test_a_result_is_told_with_what_follows_from_it(text: str, expected: dict[str, str]) -> None:
    assert expected in told(text, "score")


@pytest.mark.parametrize("text", ["The 4-4 decision left the law as it was.", "It was left as it was by a 4-4 ruling."])
def test_a_vote_may_end_in_a_tie(text: str) -> None:
    assert told(text, "score") == []


@pytest.mark.parametrize(
    "text",
    [
        "Kent won 4-1 at Hove, two goals coming from Hall.",
        "Kent had a two-goal lead but won only 3-2.",
        "Kent won 4-1 on Saturday and 2-1 on Sunday, by six in all.",
        "A five-goal win over Hull was followed by a 2-1 defeat at York.",
        "Kent won 5-4 on penalties after a three-goal win in spring.",
        "The plan passed by 27 votes to 22. A committee had voted 8-4 on it, and a majority of three was expected.",
        "Osei won 6-4 6-2, a two-point win in the last game.",
    ],
)
def test_of_another_match_or_another_time_nothing_is_told(text: str) -> None:
    assert not [each for each in told(text, "score") if {"gap", "aggregate"} & each.keys()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kent beat Surrey 60-30 at the Oval.", {"lead": "60-30"}),
        ("The Bulls, 22-16 ahead at the break, won.", {"lead": "22-16"}),
        ("Hull drew 2-2 with Leeds.", {"level": "2-2"}),
        ("They were level at 14-14 with ten minutes to play.", {"level": "14-14"}),
        ("Hill made it 2-2 to level the scores.", {"level": "2-2"}),
        ("Anna Holm beat Jo Ek 3-6 6-3 7-5.", {"set": "3-6"}),
        ("Anna Holm beat Jo Ek 3-6 6-3 7-5.", {"lead": "7-5"}),
        ("Anna Holm beat Jo Ek in straight sets, 6-3 7-5.", {"lead": "6-3"}),
        ("Anna Holm beat Jo Ek 7-6 (7-4) 6-3.", {"points": "7-4"}),
    ],
)
def test_words_tell_which_side_of_a_result_is_ahead(text: str, expected: dict[str, str]) -> None:
    assert expected in told(text, "score")


@pytest.mark.parametrize(
    "text",
    [
        "Kent lost 30-60 at the Oval.",
        "Kent were beaten 30-60 at the Oval.",
        "Kent won from 2-3 down.",
        "Kent won 2-3 on penalties.",
        "Hill equalised before Cole made it 2-1.",
        "Leeds made it 2-1 to level the series.",
    ],
)
def test_of_a_loser_or_on_the_way_nothing_is_told(text: str) -> None:
    assert not [each for each in told(text, "score") if {"lead", "level"} & each.keys()]


@pytest.mark.parametrize("result", ["7-4", "7 to 4", "seven to four", "seven votes to four", "7-to-4"])
@pytest.mark.parametrize(
    "text",
    [
        "The council approved the plan by a vote of {}.",
        "The plan was passed by {}, on a vote of {}.",
        "The council voted {} to sell the pier.",
        "The council voted {} in favour of a sale.",
    ],
)
def test_of_a_vote_the_side_that_decides_has_more(text: str, result: str) -> None:
    expected = result.replace(" votes", "") if " on a vote of" in text else result
    assert any(
        each.get("lead", "").startswith(expected.split()[0]) for each in told(text.format(result, result), "score")
    )


@pytest.mark.parametrize(
    "text",
    [
        "The bill failed on a 4-7 vote.",
        "The plan was rejected by a vote of 24-31.",
        "The Senate lost the two-thirds that it needed, on a tally of 46 to 53.",
        "The number of votes fell from 31 to 24.",
        "They voted on 10 to 15 plans.",
    ],
)
def test_of_a_vote_that_failed_either_side_may_come_first(text: str) -> None:
    assert not [each for each in told(text, "score") if "lead" in each]
