"""What a figure is in its clause, and the preposition that governs it."""

from __future__ import annotations

import pytest

from tests.clauses.parsed import role_of


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
