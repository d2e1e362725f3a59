from __future__ import annotations

import pytest

from checker import engine
from checker.model.claim import Verdict
from checker.model.statement import Mechanism


def told(text: str) -> list[tuple[str | None, list[str], list[str]]]:
    """The totals, parts and rests of a text that are linked across sentences."""
    said = engine.statements(engine.extract(engine.read_text(text)))
    linked = [each for each in said if each.kind == "parts" and each.mechanism is Mechanism.LINK]
    return [
        (
            next((figure.text for figure in each["total"]), None),
            [figure.text for figure in each["parts"]],
            [figure.text for figure in each["rest"]],
        )
        for each in linked
    ]


def verdicts(text: str) -> set[Verdict]:
    """What the totals of a text were found to be."""
    examined = engine.examine(engine.read_text(text), engine.shipped_rules())
    return {each.verdict for each in examined.judged if each.claim.rule == "total-of-row"}


@pytest.mark.parametrize(
    ("text", "total", "parts"),
    [
        (
            "The survey counted 1,480 cases. Mites accounted for 742, cold for 389 and hunger for 349.",
            "1,480",
            ["742", "389", "349"],
        ),
        ("The storm wrecked 320 homes. It took 190 in Hull and 130 in York.", "320", ["190", "130"]),
        ("The pier will cost $4.85m. The town pays $2.6m and the county $2.25m.", "$4.85m", ["$2.6m", "$2.25m"]),
        ("The firm employs 1,850 people. There are 1,100 in Leeds and 750 in York.", "1,850", ["1,100", "750"]),
    ],
)
def test_the_figures_of_a_sentence_are_parts_of_the_one_before(text: str, total: str, parts: list[str]) -> None:
    assert told(text) == [(total, parts, [])]


@pytest.mark.parametrize(
    "text",
    [
        "The storm wrecked 320 homes and 40 barns. It took 190 in Hull and 130 in York.",
        "The storm wrecked 320 homes. It took 190 trees in Hull and 130 in York.",
        "The storm wrecked 32 homes. It took 19 in Hull and 13 in York.",
        "The storm wrecked 320 homes. That rose from 190 in May to 130 in June.",
        "The storm wrecked 320 homes. It took 190 in Hull and 100 in York. Goole lost 30.",
        "The prize is $480,000. The champion gets $240,000, the second $120,000 and each of the others $30,000.",
        "The bill rose to $13.9m from $6.1m. Steel added $2.7m and labour $3.3m. The other $1.8m went on extras.",
        "The storm wrecked 320 homes. It took 64 by Sunday and 320 by Monday.",
    ],
    ids=[
        "two before",
        "another noun",
        "too small",
        "levels of a change",
        "more behind",
        "each",
        "two totals",
        "told again",
    ],
)
def test_no_parts_where_others_can_be_meant(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "The charity received 121 boxes. On Monday 68 went to Hull. The rest of the 121, 53 in all, stayed.",
            ("121", ["68"], ["53"]),
        ),
        (
            "The council owns 412 flats. It sold 150 and let 212. The other 50 flats stand empty.",
            ("412", ["150", "212"], ["50"]),
        ),
    ],
)
def test_a_rest_has_its_total_and_its_parts_before_it(text: str, said: tuple[str, list[str], list[str]]) -> None:
    assert told(text) == [said]


@pytest.mark.parametrize(
    ("york", "verdict"),
    [("130", Verdict.HOLDS), ("180", Verdict.FAILS), ("173", Verdict.UNKNOWN)],
)
def test_only_a_slip_of_the_hand_is_told(york: str, verdict: Verdict) -> None:
    text = f"The storm wrecked 320 homes. It took 190 in Hull and {york} in York."
    assert verdicts(text) == {verdict}
