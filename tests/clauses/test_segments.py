"""Where clauses begin and end, and what ties each to the one that it hangs on."""

from __future__ import annotations

import pytest

from tests.clauses.parsed import clause_of


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
