"""Amounts with their units, hedges and ranges, read from a sentence."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extraction import figures
from checker.extraction.tokens import tokenize
from checker.model.quantity import Hedge, Kind, Quantity, Style

TIMED = (Kind.DATE, Kind.TIME, Kind.ORDINAL, Kind.SCORE, Kind.ITEMS)


def read(text: str) -> list[tuple[str, Quantity]]:
    """Each figure's text, hedge left out, and its quantity; dates and the like left out."""
    words = tokenize(text, 0, len(text))
    return [
        (text[words.starts[item.first] : words.ends[item.stop - 1]], item.quantity)
        for item, _ in figures.find(words)
        if item.quantity and item.quantity.kind not in TIMED
    ]


def brief(text: str) -> list[tuple[object, ...]]:
    """Each figure as (text, values, kind, unit)."""
    return [(printed, [str(number.value) for number in q.numbers], q.kind.value, q.unit) for printed, q in read(text)]


@pytest.mark.parametrize(
    ("text", "printed", "value", "unit"),
    [
        ("it cost $3.2bn to build", "$3.2bn", "3200000000", "dollar"),
        ("it cost US$1.2m to build", "US$1.2m", "1200000", "dollar"),
        ("it cost $US1.2m to build", "$US1.2m", "1200000", "dollar"),
        ("it cost HK $5.4m to build", "HK $5.4m", "5400000", "hong kong dollar"),
        ("it cost A$9 to build", "A$9", "9", "australian dollar"),
        ("a $9 fee", "$9", "9", "dollar"),
        ("it cost €40 to mend", "€40", "40", "euro"),
        ("it cost EUR50m to mend", "EUR50m", "50000000", "euro"),
        ("it cost 75 USD million", "75 USD million", "75000000", "dollar"),
        ("it cost Rs 5 crore", "Rs 5 crore", "50000000", "rupee"),
        ("it cost RM3.06mil", "RM3.06mil", "3060000", "malaysian ringgit"),
        ("it cost 1.2 billion euros", "1.2 billion euros", "1200000000", "euro"),
        ("it cost 9 billion shekels", "9 billion shekels", "9000000000", "shekel"),
        ("shares at 180p each", "180p", "180", "penny"),
        ("a 50-cent stamp", "50-cent", "50", "cent"),
        ("it cost a million dollars", "a million dollars", "1000000", "dollar"),
        ("it cost £9 million², it said", "£9 million²", "9000000", "pound sterling"),
        ("it cost two million pounds", "two million pounds", "2000000", "pound sterling"),
        ("it cost three dollars and 50 cents", "three dollars and 50 cents", "7/2", "dollar"),
        ("a loss of -$5 then", "-$5", "-5", "dollar"),
        ("a grant of MEUR 60", "MEUR 60", "60000000", "euro"),
    ],
)
def test_money(text: str, printed: str, value: str, unit: str) -> None:
    assert (printed, [value], "money", unit) in brief(text)


@pytest.mark.parametrize("text", ["ALL 5 roads", "in the TOP 10", "they TRY 3 keys"])
def test_codes_that_are_words_are_no_money(text: str) -> None:
    assert all(kind != "money" for _, _, kind, _ in brief(text))


@pytest.mark.parametrize(
    ("text", "kind", "unit"),
    [
        ("up 20%", Kind.PERCENT, "percent"),
        ("up 20 per cent", Kind.PERCENT, "percent"),
        ("up 20pc", Kind.PERCENT, "percent"),
        ("up twenty percent", Kind.PERCENT, "percent"),
        ("a 20-percent rise", Kind.PERCENT, "percent"),
        ("up 20 percentage points", Kind.POINTS, "percentage point"),
        ("a 20-percentage-point rise", Kind.POINTS, "percentage point"),
        ("up 20 basis points", Kind.POINTS, "basis point"),
        ("up 20bps", Kind.POINTS, "basis point"),
    ],
)
def test_percent_and_points(text: str, kind: Kind, unit: str) -> None:
    ((_, quantity),) = read(text)
    assert quantity.numbers[0].value == 20
    assert (quantity.kind, quantity.unit) == (kind, unit)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("up 0.2 of a percentage point", "1/5"),
        ("up half a percentage point", "1/2"),
        ("up a quarter of a percentage point", "1/4"),
    ],
)
def test_parts_of_a_point(text: str, value: str) -> None:
    ((_, quantity),) = read(text)
    assert (quantity.kind, quantity.unit, str(quantity.numbers[0].value)) == (Kind.POINTS, "percentage point", value)


@pytest.mark.parametrize(
    ("text", "value"), [("up half of 1%", "1/2"), ("a quarter of one per cent", "1/4"), ("half of 1 percent", "1/2")]
)
def test_parts_of_one_percent(text: str, value: str) -> None:
    ((_, quantity),) = read(text)
    assert (quantity.kind, str(quantity.numbers[0].value)) == (Kind.PERCENT, value)


@pytest.mark.parametrize(
    ("text", "values", "unit"),
    [
        ("between 1.2 and 1.4 billion euros", [1_200_000_000, 1_400_000_000], "euro"),
        ("worth $3-4 million", [3_000_000, 4_000_000], "dollar"),
        ("worth $3m-$4m", [3_000_000, 4_000_000], "dollar"),
        ("worth US$1.2bn-1.4bn", [1_200_000_000, 1_400_000_000], "dollar"),
        ("worth $200 to $4 million", [200, 4_000_000], "dollar"),
        ("for 20 to 30 miles", [20, 30], "mile"),
        ("for 20–30 miles", [20, 30], "mile"),
        ("for three or four years", [3, 4], "year"),
        ("for five to ten thousand people", [5000, 10_000], None),
        ("ranging from 5% to 7%", [5, 7], "percent"),
        ("rose by 5 to 7 per cent", [5, 7], "percent"),
        ("aged between 20 and 30", [20, 30], "year"),
        ("20- to 30-year-olds", [20, 30], "year"),
        ("more than 10 and less than 20 boxes", [10, 20], None),
    ],
)
def test_a_range_is_one_figure(text: str, values: list[int], unit: str | None) -> None:
    ((_, quantity),) = read(text)
    assert [number.value for number in quantity.numbers] == values
    assert quantity.unit == unit


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("it rose from 20 to 30 then", ["20", "30"]),
        ("a grant of £650 to 8m homes", ["650", "8000000"]),
        ("it fell by $5 to $20 then", ["5", "20"]),
        ("it raised its $40m offer by $5m to $45m", ["40000000", "5000000", "45000000"]),
        ("it fell by 700,000 to 8.2 million", ["700000", "8200000"]),
        ("it rose 2% to 6% from 4%", ["2", "6", "4"]),
        ("it lost $4.10 to $52.30", ["41/10", "523/10"]),
        ("20 men and 30 women", ["20", "30"]),
        ("20, 30", ["20", "30"]),
    ],
)
def test_a_change_is_two_figures(text: str, values: list[str]) -> None:
    assert [str(n.value) for _, q in read(text) for n in q.numbers] == values
    assert all(len(q.numbers) == 1 for _, q in read(text))


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("about 40 boats", Hedge.ABOUT),
        ("some 40 boats", Hedge.ABOUT),
        ("an estimated 40 boats", Hedge.ABOUT),
        ("nearly 40 boats", Hedge.NEARLY),
        ("just under 40 boats", Hedge.UNDER),
        ("more than 40 boats", Hedge.OVER),
        ("in excess of 40 boats", Hedge.OVER),
        ("at least 40 boats", Hedge.AT_LEAST),
        ("no fewer than 40 boats", Hedge.AT_LEAST),
        ("40 or more boats", Hedge.AT_LEAST),
        ("40+ boats", Hedge.AT_LEAST),
        ("fewer than 40 boats", Hedge.UNDER),
        ("up to 40 boats", Hedge.UP_TO),
        ("as many as 40 boats", Hedge.UP_TO),
        ("no more than 40 boats", Hedge.UP_TO),
        ("exactly 40 boats", Hedge.EXACTLY),
        ("talk about 40 boats", Hedge.NONE),
        ("40 boats", Hedge.NONE),
    ],
)
def test_hedges(text: str, hedge: Hedge) -> None:
    ((_, quantity),) = read(text)
    assert quantity.hedge is hedge
    assert quantity.numbers[0].value == 40


def test_the_opening_is_where_the_hedge_begins() -> None:
    text = "They saw more than 40 boats"
    ((item, opening),) = figures.find(tokenize(text, 0, len(text)))
    assert (opening, item.first, item.stop) == (2, 4, 5)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("two-thirds of them", "2/3"),
        ("half of them", "1/2"),
        ("half the boats", "1/2"),
        ("a third of them", "1/3"),
        ("by a quarter", "1/4"),
        ("a drop of a quarter", "1/4"),
        ("a rise of half", "1/2"),
        ("three quarters of them", "3/4"),
        ("one in five of them", "1/5"),
        ("1 in 100 of them", "1/100"),
        ("one in every five", "1/5"),
        ("nine out of 10 of them", "9/10"),
        ("one in 2,000 births", "1/2000"),
    ],
)
def test_ratios(text: str, value: str) -> None:
    ((_, quantity),) = read(text)
    assert (quantity.kind, quantity.numbers[0].value) == (Kind.RATIO, Fraction(value))


@pytest.mark.parametrize("text", ["in the second half", "a third man came", "one in 2019", "the first quarter"])
def test_what_is_no_ratio(text: str) -> None:
    assert all(q.kind is not Kind.RATIO for _, q in read(text))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("twice as many", "2"),
        ("it more than doubled", "2"),
        ("it halved", "1/2"),
        ("a threefold rise", "3"),
        ("three times as many", "3"),
        ("a 10-fold rise", "10"),
        ("2.5x the price", "5/2"),
    ],
)
def test_multiples(text: str, value: str) -> None:
    ((_, quantity),) = read(text)
    assert (quantity.kind, quantity.numbers[0].value) == (Kind.MULTIPLE, Fraction(value))


@pytest.mark.parametrize("text", ["it will double to the power of its rival", "it was set to halve from now on"])
def test_a_verb_that_says_so_many_times(text: str) -> None:
    ((_, quantity),) = read(text)
    assert quantity.kind is Kind.MULTIPLE


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("she is aged 34", "34", "year"),
        ("a 34-year-old nurse", "34", "year"),
        ("he was 12 years old", "12", "year"),
        ("Lena Ortiz, 45, said", "45", "year"),
        ("Lena Ortiz (45) said", "45", "year"),
        ("a ten-month-old baby", "10", "month"),
        ("an 87 yo man", "87", "year"),
    ],
)
def test_ages(text: str, value: str, unit: str) -> None:
    ((_, quantity),) = read(text)
    assert (quantity.kind, str(quantity.numbers[0].value), quantity.unit) == (Kind.AGE, value, unit)


@pytest.mark.parametrize(
    ("text", "kind", "value", "unit"),
    [
        ("she is 5ft 6in tall", Kind.MEASURE, "11/2", "foot"),
        ("at 30 km/h", Kind.MEASURE, "30", "kilometer per hour"),
        ("at 30mph", Kind.MEASURE, "30", "mile per hour"),
        ("at 30 miles an hour", Kind.MEASURE, "30", "mile per hour"),
        ("a 2.3cm hole", Kind.MEASURE, "23/10", "centimeter"),
        ("a 16-mile road", Kind.MEASURE, "16", "mile"),
        ("a 550 megawatt plant", Kind.MEASURE, "550", "megawatt"),
        ("it was 20°C there", Kind.MEASURE, "20", "celsius"),
        ("it was minus 5 degrees Fahrenheit", Kind.MEASURE, "-5", "fahrenheit"),
        ("a 5in blade", Kind.MEASURE, "5", "inch"),
        ("a 40 sq m room", Kind.MEASURE, "40", "square meter"),
        ("a load of 12.3m tonnes", Kind.MEASURE, "12300000", "metric ton"),
        ("half a mile off", Kind.MEASURE, "1/2", "mile"),
        ("three and a half years", Kind.DURATION, "7/2", "year"),
        ("two years and a half", Kind.DURATION, "5/2", "year"),
        ("a two-year term", Kind.DURATION, "2", "year"),
        ("20 minutes later", Kind.DURATION, "20", "minute"),
        ("half an hour later", Kind.DURATION, "1/2", "hour"),
    ],
)
def test_measures_and_durations(text: str, kind: Kind, value: str, unit: str) -> None:
    ((_, quantity),) = read(text)
    assert (quantity.kind, str(quantity.numbers[0].value), quantity.unit) == (kind, value, unit)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("half a percentage point", "1/2"),
        ("three-quarters of a percentage point", "3/4"),
        ("a quarter point", "1/4"),
        ("a quarter-point cut", "1/4"),
        ("half a point, in percent", "1/2"),
    ],
)
def test_small_parts_of_a_point(text: str, value: str) -> None:
    ((_, quantity),) = read(text)
    assert (quantity.kind, str(quantity.numbers[0].value), quantity.unit) == (Kind.POINTS, value, "percentage point")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("£650 and a third off", "650"),
        ("£6 and a third less", "6"),
        ("six and a third of it", "6"),
        ("£6 and a half", "13/2"),
    ],
)
def test_a_fraction_behind_and_may_be_of_something_else(text: str, value: str) -> None:
    assert str(read(text)[0][1].numbers[0].value) == value


@pytest.mark.parametrize("text", ["he sat 20 in all", "36 at the door", "the 50 a judge saw", "12 C. Brown fans"])
def test_small_words_are_no_units(text: str) -> None:
    ((_, quantity),) = read(text)
    assert (quantity.kind, quantity.unit) == (Kind.COUNT, None)


@pytest.mark.parametrize(
    ("text", "unit", "per"),
    [
        ("$20 a barrel", "dollar", "barrel"),
        ("$20 per barrel", "dollar", "barrel"),
        ("Rs 40 crore a km", "rupee", "kilometer"),
        ("$20/barrel", "dollar", "barrel"),
        ("a 20-cent-a-share payout", "cent", "share"),
        ("20 barrels a day", "barrel", "day"),
        ("20 per 1,000 births", None, "1,000"),
        ("35 new flats per acre", None, "acre"),
        ("a 12 percent earnings per share decline", "percent", None),
        ("$20 a year earlier", "dollar", None),
    ],
)
def test_rates(text: str, unit: str | None, per: str | None) -> None:
    quantity = read(text)[0][1]
    assert (quantity.unit, quantity.per) == (unit, per)


@pytest.mark.parametrize(
    ("text", "value", "style"),
    [
        ("dozens of boats", 24, Style.VAGUE),
        ("hundreds of thousands of boats", 200_000, Style.VAGUE),
        ("several hundred boats", 200, Style.VAGUE),
        ("a few thousand boats", 2000, Style.VAGUE),
        ("a couple of boats", 2, Style.VAGUE),
        ("a pair of boats", 2, Style.IMPLIED),
        ("both boats", 2, Style.IMPLIED),
        ("the trio left", 3, Style.IMPLIED),
    ],
)
def test_vague_and_implied_numbers(text: str, value: int, style: Style) -> None:
    ((_, quantity),) = read(text)
    assert quantity.numbers[0].value == value
    assert quantity.numbers[0].style is style


def test_a_suspended_hyphen_shares_the_unit() -> None:
    assert [q.unit for _, q in read("a 7- or 8-inch screen")] == ["inch", "inch"]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Their shares were 29.2, 28.2 and 28 per cent.", ["percent", "percent", "percent"]),
        ("She scored after six, 44 and 71 minutes.", ["minute", "minute", "minute"]),
        ("They grew by 10 and 12 km.", ["kilometer", "kilometer"]),
        ("Loans cost 4.1 and 4.6 per cent.", ["percent", "percent"]),
        ("It won 12 and 20 per cent were women.", [None, "percent"]),
        ("It has a debt of 30, or 40% of sales.", [None, "percent"]),
        ("It went to 12 and 900 km were left.", [None, "kilometer"]),
        ("It sold 12, 15 km away.", [None, "kilometer"]),
    ],
)
def test_a_list_shares_the_unit_of_its_last_number(text: str, units: list[str | None]) -> None:
    assert [q.unit for _, q in read(text)] == units


def test_names_block_their_numbers() -> None:
    assert brief("the Boeing 737 carried 90 people") == [("90", ["90"], "count", None)]


def test_a_sentence_without_figures_has_none() -> None:
    assert read("The ministry would not say how it had found the boat .") == []


@given(
    st.integers(1, 999),
    st.sampled_from(["$", "£", "€", ""]),
    st.sampled_from(["about ", "more than ", ""]),
    st.sampled_from(["", "m", "bn", " million"]),
    st.sampled_from(["The sum is {} in all.", "“{}”, she said", "They paid {};"]),
)
def test_house_styles_read_back(value: int, sign: str, hedge: str, scale: str, frame: str) -> None:
    if not sign and scale == "m":
        scale = " million"
    factor = {"": 1, "m": 10**6, " million": 10**6, "bn": 10**9}[scale]
    ((printed, quantity),) = read(frame.format(f"{hedge}{sign}{value}{scale}"))
    assert printed == f"{sign}{value}{scale}"
    assert quantity.numbers[0].value == value * factor
    assert quantity.kind is (Kind.MONEY if sign else Kind.COUNT)
    assert quantity.hedge is {"": Hedge.NONE, "about ": Hedge.ABOUT, "more than ": Hedge.OVER}[hedge]


@pytest.mark.parametrize(
    "piece", ["100 ", "1-", "one hundred and ", "5 million million ", "half a ", "$3-4 million to "]
)
def test_a_long_line_of_numbers_is_read_in_bounded_work(piece: str) -> None:
    text = piece * 3000
    words = tokenize(text, 0, len(text))
    assert len(figures.find(words)) <= len(words)


def test_a_conversion_shares_hedge_and_rate() -> None:
    (_, dollars), (_, euros) = read("more than $6 (€5) a share")
    assert (dollars.hedge, euros.hedge) == (Hedge.OVER, Hedge.OVER)
    assert (dollars.per, euros.per) == ("share", "share")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a 6'3\" guard", [("6'3\"", ["25/4"], "measure", "foot")]),
        ("he is 5’6”", [("5’6”", ["11/2"], "measure", "foot")]),
        ("a 6-foot-3 guard", [("6-foot-3", ["25/4"], "measure", "foot")]),
        ("a 6-foot-3-inch guard", [("6-foot-3-inch", ["25/4"], "measure", "foot")]),
        ("he said 'we got 5'", [("5", ["5"], "count", None)]),
        ("a tile of 20 x 30 cm", [("20", ["20"], "measure", "centimeter"), ("30 cm", ["30"], "measure", "centimeter")]),
        ("five consecutive days", [("five consecutive days", ["5"], "duration", "day")]),
        ("three more years", [("three more years", ["3"], "duration", "year")]),
        ("in his 30s", [("30s", ["30", "39"], "age", "year")]),
        ("in her mid-40s", [("40s", ["40", "49"], "age", "year")]),
        ("lows in the mid-40s", []),
        ("a loss of $(5.2) million", [("$(5.2) million", ["-5200000"], "money", "dollar")]),
        ("it fell to - 20 degrees Celsius", [("- 20 degrees Celsius", ["-20"], "measure", "celsius")]),
        ("- 20 people came", [("20", ["20"], "count", None)]),
        ("she ran 100m in 9.58s", [("100m", ["100"], "measure", "meter"), ("9.58s", ["479/50"], "duration", "second")]),
        ("$15 and 50.", [("$15 and 50", ["31/2"], "money", "dollar")]),
        (
            "it sold 3.2 million tonnes, up from 2.5 million last year",
            [
                ("3.2 million tonnes", ["3200000"], "measure", "metric ton"),
                ("2.5 million", ["2500000"], "measure", "metric ton"),
            ],
        ),
        (
            "the toll went up to 24 cents from 22 with little warning",
            [("24 cents", ["24"], "money", "cent"), ("22", ["22"], "money", "cent")],
        ),
        (
            "64m euros ($90m), up from 47m last year",
            [
                ("64m euros", ["64000000"], "money", "euro"),
                ("$90m", ["90000000"], "money", "dollar"),
                ("47m", ["47000000"], "money", "euro"),
            ],
        ),
        ("it raised $12 from 9 guests", [("$12", ["12"], "money", "dollar"), ("9", ["9"], "count", None)]),
        ("it cost $1,900, up from 2009", [("$1,900", ["1900"], "money", "dollar")]),
        (
            "he went from 95 kilograms to 88",
            [("95 kilograms", ["95"], "measure", "kilogram"), ("88", ["88"], "measure", "kilogram")],
        ),
        (
            "it spent 310 million of the 2.4 billion pesos",
            [
                ("310 million", ["310000000"], "money", "peso"),
                ("2.4 billion pesos", ["2400000000"], "money", "peso"),
            ],
        ),
        ("the balance was $-3.2bn", [("$-3.2bn", ["-3200000000"], "money", "dollar")]),
        ("$15 and 50 cows", [("$15", ["15"], "money", "dollar"), ("50", ["50"], "count", None)]),
        (
            "she won the 800m and 1500m",
            [("800m", ["800"], "measure", "meter"), ("1500m", ["1500"], "measure", "meter")],
        ),
        ("a 12st 7lb boxer", [("12st 7lb", ["25/2"], "measure", "stone")]),
        ("a 1.5e6 count", [("1.5e6", ["1500000"], "count", None)]),
        ("the 7E7 flies", []),
        ("5 USD50 cards", [("5", ["5"], "count", None), ("USD50", ["50"], "money", "dollar")]),
    ],
)
def test_shapes_of_news(text: str, expected: list[tuple[object, ...]]) -> None:
    assert brief(text) == expected


@pytest.mark.parametrize(
    ("text", "start", "unit"),
    [
        ("it rose from 4 to 5 percent", "4", "percent"),
        ("it rose from 2 to 3-4 billion euros", "2000000000", "euro"),
        ("it fell from 12 to 10 years", "12", "year"),
        ("it rose from 7 to $9", "7", None),
    ],
)
def test_the_start_of_a_change_has_the_unit_of_its_end(text: str, start: str, unit: str | None) -> None:
    _, values, _, found = brief(text)[0]
    assert (values, found) == ([start], unit)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("the wait was 9 days, up from 7", "day"),
        ("some 38 per cent reply within 20 days, up from 31", None),
        ("waits rose 12 per cent to 15 days from 13", "day"),
        ("with nine days to go 27 per cent say so, up from 22", None),
        ("some 38 per cent pay the £24 fee on time, up from 31", None),
        ("some 38 per cent pay £40.50, down from 44.20", "pound sterling"),
    ],
)
def test_a_number_set_against_a_time_may_be_a_percentage_told_before_it(text: str, unit: str | None) -> None:
    assert brief(text)[-1][3] == unit


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("police handed over 40 suspects", Hedge.NONE),
        ("it took over 12 firms", Hedge.NONE),
        ("it took over $12m", Hedge.OVER),
        ("it turned over £3m", Hedge.NONE),
        ("police handed more than 40 suspects", Hedge.OVER),
        ("she owns over 40 flats", Hedge.OVER),
        ("£1m-plus", Hedge.AT_LEAST),
        ("20-plus people", Hedge.AT_LEAST),
        ("$5 plus tax", Hedge.NONE),
        ("just short of 40 boats", Hedge.UNDER),
    ],
)
def test_hedges_and_the_verbs_that_take_their_words(text: str, hedge: Hedge) -> None:
    ((_, quantity),) = read(text)
    assert quantity.hedge is hedge


def test_an_adjective_stands_between_a_rate_and_its_noun() -> None:
    ((printed, quantity),) = read("it earned $2.15 per diluted share")
    assert (printed, quantity.per) == ("$2.15 per diluted share", "share")


def test_a_rate_of_exchange_names_the_currency() -> None:
    ((printed, quantity),) = read("it stood at 43.305 per US dollar")
    assert (printed, quantity.per) == ("43.305 per US dollar", "dollar")


@pytest.mark.parametrize("text", ["a strategist at 4Cast said", "a 300D camera", "at 22pm then", "flight 12AB left"])
def test_a_number_with_unknown_letters_glued_to_it_is_a_name(text: str) -> None:
    assert brief(text) == []
