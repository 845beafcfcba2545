"""Numbers of a text: digits and words, ranges, quantifiers, and those that count nobody."""

import itertools
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warledger.read.folding import fold
from warledger.read.number_kinds import NumberKind
from warledger.read.numbers import Number, find_numbers


def counting(text: str) -> list[Number]:
    return [number for number in find_numbers(text) if number.kind is NumberKind.COUNT]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("7 people", 7),
        ("12,500 people", 12_500),
        ("12 000 people", 12_000),
        ("61, 000 people", 61_000),
        ("1 250 000 people", 1_250_000),
        ("1.500 people", 1_500),
        ("1,50,000 people", 150_000),
        ("1.5 million people", 1_500_000),
        ("2.3m people", 2_300_000),
        ("3 million", 3_000_000),
        ("40k people", 40_000),
        ("one", 1),
        ("nineteen", 19),
        ("twenty-one", 21),
        ("twenty one", 21),
        ("ninety", 90),
        ("a hundred", 100),
        ("one hundred and one", 101),
        ("three hundred and fifty", 350),
        ("two thousand four hundred and six", 2_406),
        ("fifty thousand", 50_000),
        ("two million three hundred thousand", 2_300_000),
        ("two and a half million", 2_500_000),
        ("half a million", 500_000),
        ("a quarter of a million", 250_000),
        ("a dozen", 12),
        ("half a dozen", 6),
        ("two dozen", 24),
        ("a score of men", 20),
        ("two lakh", 200_000),
        ("2.5 lakh", 250_000),
        ("1 crore", 10_000_000),
        ("a couple", 2),
        ("a pair", 2),
        ("a trio", 3),
        ("THREE HUNDRED AND FIFTY", 350),
        ("TWENTY-\nONE", 21),
        ("٢٣ قتيلا", 23),
        ("‘twelve’", 12),
        ("Triple homicide", 3),
    ],
)
def test_digits_and_words_give_their_value(text: str, value: int) -> None:
    (number,) = counting(text)
    assert (number.low, number.high, number.value) == (value, value, value)


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("several", 3),
        ("a few", 3),
        ("many", 3),
        ("dozens", 12),
        ("scores", 20),
        ("hundreds", 100),
        ("thousands", 1_000),
        ("tens of thousands", 10_000),
        ("hundreds of thousands", 100_000),
        ("several dozen", 36),
        ("several hundred", 300),
        ("many thousands", 3_000),
        ("millions", 1_000_000),
    ],
)
def test_vague_words_have_a_floor_and_no_ceiling(text: str, low: int) -> None:
    (number,) = counting(text)
    assert (number.low, number.high, number.quantifier) == (low, None, "vague")


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("between 30 and 35 soldiers", 30, 35),
        ("30-35 soldiers", 30, 35),
        ("30–35 soldiers", 30, 35),
        ("30 to 35 soldiers", 30, 35),
        ("from 5 to 7 men", 5, 7),
        ("two or three men", 2, 3),
        ("between eight and 12 men", 8, 12),
        ("two to three million", 2_000_000, 3_000_000),
        ("1.5 to 2 million", 1_500_000, 2_000_000),
        ("100-120 dead", 100, 120),
        ("an injury range of 2-2", 2, 2),
    ],
)
def test_ranges_give_both_bounds(text: str, low: int, high: int) -> None:
    (number,) = counting(text)
    assert (number.low, number.high, number.quantifier) == (low, high, "between")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("the toll rose from 5 to 7", [5, 7]),
        ("8 soldiers and 13 civilians", [8, 13]),
        ("killed three and wounded five", [3, 5]),
        ("On 12 March 300 people fled", [300]),
        ("one hundred and three wounded and five dead", [103, 5]),
        ("15-02-2016 dozens", [12]),
    ],
)
def test_neighbours_that_are_no_range_stay_apart(text: str, values: list[int]) -> None:
    assert [number.value for number in counting(text)] == values


@pytest.mark.parametrize(
    ("text", "low", "high", "quantifier"),
    [
        ("at least 14", 14, None, "at_least"),
        ("no fewer than twenty", 20, None, "at_least"),
        ("not less than 20", 20, None, "at_least"),
        ("20+ dead", 20, None, "at_least"),
        ("20 or more", 20, None, "at_least"),
        ("a minimum of 9", 9, None, "at_least"),
        ("more than 20", 21, None, "more_than"),
        ("over twenty", 21, None, "more_than"),
        ("more than 388,000", 388_000, None, "more_than"),
        ("well over 50", 51, None, "more_than"),
        ("surpassed 40", 41, None, "more_than"),
        ("up to five", None, 5, "at_most"),
        ("as many as 40", None, 40, "at_most"),
        ("no more than 6", None, 6, "at_most"),
        ("ten or fewer", None, 10, "at_most"),
        ("fewer than 10", None, 9, "less_than"),
        ("under 30 people", None, 29, "less_than"),
        ("about 10", 10, 10, "about"),
        ("some 40", 40, 40, "about"),
        ("nearly a dozen", 12, 12, "about"),
        ("an estimated 300", 300, 300, "about"),
        ("20 or so", 20, 20, "about"),
        ("more than an estimated 4,000", 4_000, None, "more_than"),
        ("AT LEAST [9] PERSONS", 9, None, "at_least"),
    ],
)
def test_quantifiers_before_and_after_open_the_bounds(
    text: str, low: int | None, high: int | None, quantifier: str
) -> None:
    (number,) = counting(text)
    assert (number.low, number.high, number.quantifier) == (low, high, quantifier)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("a 26-year-old man", "age"),
        ("a nine-year-old girl", "age"),
        ("a baby, 4 months old", "age"),
        ("a man aged 60", "age"),
        ("Yusuf Karim, 28, was", "age"),
        ("Yusuf Karim (60) and", "age"),
        ("on 30 March", "date"),
        ("on March 30", "date"),
        ("on Oct. 7th", "date"),
        ("in 2018", "date"),
        ("since 2011.", "date"),
        ("BOGOTA, 26 SEP 89", "date"),
        ("on May 4 and 5, when", "date"),
        ("dated 12/05/2016", "date"),
        ("dated 2016-10-14", "date"),
        ("at 12:30", "time"),
        ("at 7 p.m.", "time"),
        ("at 8.30 pm", "time"),
        ("at 18h30", "time"),
        ("at three o'clock", "time"),
        ("for three hours", "duration"),
        ("in the last few days", "duration"),
        ("a two-week siege", "duration"),
        ("five kilometres away", "measure"),
        ("a 5m wall", "measure"),
        ("37.5 degrees", "measure"),
        ("a four-storey house", "measure"),
        ("a 122mm rocket", "calibre"),
        ("$5 million", "money"),
        ("60 million pesos", "money"),
        ("40% of homes", "share"),
        ("40 percent", "share"),
        ("half the population", "share"),
        ("two thirds of the city", "share"),
        ("the 47th Brigade", "ordinal"),
        ("the M5 highway", "reference"),
        ("an F-16 jet", "reference"),
        ("a T-72 tank", "reference"),
        ("Resolution 2254", "reference"),
        ("Highway 4", "reference"),
        ("called 911", "reference"),
        ("the 700 block of Mill Road", "reference"),
        ("call +963 11 2233445", "reference"),
        ("won 3-1", "score"),
    ],
)
def test_numbers_that_count_nobody_say_what_they_are(text: str, kind: str) -> None:
    assert {number.kind.value for number in find_numbers(text)} == {kind}


@pytest.mark.parametrize(
    "text",
    [
        "no one was hurt",
        "one another",
        "as many as they could",
        "the third attack",
        "the team scored",
        "both men and women",
    ],
)
def test_words_that_only_look_like_numbers_are_none(text: str) -> None:
    assert find_numbers(text) == ()


@pytest.mark.parametrize(
    ("text", "value"),
    [("20 may have died", 20), ("2000 people fled", 2000), ("killing20 people", 20), ("in area 5 people fled", 5)],
)
def test_what_looks_like_a_date_or_a_name_but_counts_people_counts(text: str, value: int) -> None:
    assert [number.value for number in counting(text)] == [value]


ONES = [
    *"zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
]
ONES += "seventeen eighteen nineteen".split()
TENS = [*"- - twenty thirty forty fifty sixty seventy eighty ninety".split()]


def spelled(n: int) -> str:
    """The English number words of 1 to 999,999,999."""
    for size, name in ((10**6, "million"), (1000, "thousand")):
        if n >= size:
            rest = n % size
            return f"{spelled(n // size)} {name}" + (f"{' and' if rest < 100 else ''} {spelled(rest)}" if rest else "")
    if n >= 100:
        return f"{ONES[n // 100]} hundred" + (f" and {spelled(n % 100)}" if n % 100 else "")
    if n >= 20:
        return TENS[n // 10] + (f"-{ONES[n % 10]}" if n % 10 else "")
    return ONES[n]


@given(st.integers(1, 10**9 - 1), st.booleans())
def test_a_spelled_out_number_parses_back(n: int, upper: bool) -> None:
    words = f"Reports say {spelled(n)} villagers fled."
    (number,) = find_numbers(words.upper() if upper else words)
    assert (number.low, number.high) == (n, n)


@given(st.integers(1, 10**12 - 1), st.sampled_from([",", " ", ""]))
def test_digits_parse_back_however_they_are_grouped(n: int, separator: str) -> None:
    digits = f"{n:,}".replace(",", separator) if separator or n >= 10**9 or n < 1900 else f"{n:,}"
    if separator == "" and n >= 10**9:
        digits = f"{n:,}"
    (number,) = find_numbers(f"Reports say {digits} villagers fled.")
    assert number.value == n


ALPHABET = st.sampled_from(
    [*"0123456789-,.:/$% \n'(", " and ", " hundred ", " million ", " dozens ", " of ", " a ", " half ", " at least ",
     " to ", "between ", " people", " score", " both ", "İ", "٣", " March ", "-year-old ", " or more"]
)  # fmt: skip


@given(st.lists(ALPHABET, max_size=40).map("".join))
def test_any_text_gives_numbers_that_quote_it_in_order_with_low_below_high(text: str) -> None:
    numbers = find_numbers(text)
    assert find_numbers(text) == numbers
    for number in numbers:
        assert number.span.quotes(text)
        assert number.span.start <= number.start < number.span.end
        assert number.low is None or number.high is None or number.low <= number.high
    assert [n.start for n in numbers] == sorted({n.start for n in numbers})
    assert all(a.span.end <= b.start for a, b in itertools.pairwise(numbers))


@given(st.text())
def test_folding_moves_no_letter(text: str) -> None:
    assert len(fold(text)) == len(text)


@pytest.mark.parametrize(
    "piece",
    ["1,", "111 ", "one ", "hundred and ", "(1 ", "at least ", "million ", "- ", "3 to ", "a "],
)
def test_no_text_makes_the_finder_hang(piece: str) -> None:
    def seconds(times: int) -> float:
        text = piece * times
        start = time.process_time()
        find_numbers(text)
        return time.process_time() - start

    assert seconds(8_000) < 20 * max(seconds(2_000), 0.005)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("A student, 17, was shot dead.", [NumberKind.AGE]),
        ("Three women, ages 21, 32, and 49, were hurt.", [NumberKind.COUNT, *[NumberKind.AGE] * 3]),
        ("Shots were fired at 3500 Harbour Street.", [NumberKind.REFERENCE]),
        ("The camp's population is put at 3500 Somali refugees.", [NumberKind.COUNT]),
        ("In the north, 17 people died.", [NumberKind.COUNT]),
    ],
)
def test_ages_and_house_numbers_count_nobody(text: str, kinds: list[NumberKind]) -> None:
    assert [number.kind for number in find_numbers(text)] == kinds
