"""Ages of one person in sentences of a story, held against its years."""

from __future__ import annotations

import pytest

import checker


def said(text: str) -> list[str]:
    found = checker.explain(text, notes=True).claims
    return [str(each.verdict) for each in found if each.rule.startswith(("ages-apart", "age."))]


GOOD = [
    "Joan Hale was 24 when she opened the shop in 1979. Now 69, she will close it at the end of June 2024.",
    "Tom Orr joined the yard at 24 in 1979. Now 69, he will step down as its clerk at the end of 2024.",
    "Ina Roe has retired at the age of 38. She was 21 when she won in 2008, and ran last in May 2025.",
    "Bruno, a bear who came to the park as a four-year-old in 1976, died on 4 May 2024. He was 52.",
    "Carl Moe was 23 when he was locked up. On Friday, 32 years later, Moe, 55, went home.",
    "Rita Kane was 50 when she took up the harp. Seven years on, the 57-year-old plays every night.",
    "Ben Cole, 77, of Hull, died on 2 March 2025. Born on 19 July 1947, he was a welder.",
    "The son of a baker, he was born on 3 March 1931. He died on 11 November 2019, aged 88.",
]
SLIPS = [(0, "69", "59"), (1, "69", "59"), (2, "38", "48"), (3, "52", "32"), (4, "55", "65"), (5, "57", "67")]
SLIPS += [(6, "77", "87"), (7, "88", "78")]


@pytest.mark.parametrize("text", GOOD)
def test_ages_that_fit(text: str) -> None:
    assert said(text) == ["holds"]
    assert not checker.check(text)


@pytest.mark.parametrize(("number", "good", "bad"), SLIPS)
def test_a_slip_is_found(number: int, good: str, bad: str) -> None:
    assert checker.check(GOOD[number].replace(good, bad))


@pytest.mark.parametrize(
    "text",
    [
        "Joan Hale was 24 when she opened the shop in 1979. Her partner, now 59, closed it in June 2024.",
        "Tom Orr joined the yard at 24 in 1979. Sam Dee, 59, will step down at the end of 2024.",
        "Carl Moe was 23 when he was locked up. On Friday, 32 years later, Ann Dill, 65, went home.",
        "Ian Dow, 48, was held for the murder of Al and Jo Ray, both 61, on 2 May 2010. Dow was jailed on 7 June 2013.",
        "Al Kerr, 66, was 47 when he was jailed in May 2006. He has been paid £163,000 since.",
        "Ed Gow, 33, is held for the sale of pills to a boy 14 years of age in 2007. He will be heard on 9 May 2013.",
        "Ed Gow, 33, is held for the sale of pills to a minor 14 years of age in 2007. He will be heard on 9 May 2013.",
        "The two-year-old ordeal is over. Among them will be Leo Cruz, who came 20 years ago at the age of 9.",
        "Ana Ruiz was 20 in May 2004. The driver was fined when she was 44, said the court in June 2008.",
    ],
)
def test_another_person_or_no_year_of_today(text: str) -> None:
    assert not said(text)
