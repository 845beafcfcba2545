"""Figures: how many of what the words of a `who` tell, and who they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warledger.model import Event, Figure, Part, Span
from warledger.read.figures import read_figure


def figure(words: str, event: Event = Event.KILL, *, before: str = "", after: str = " near the bridge.") -> Figure:
    text = f"{before}{words}{after}"
    return read_figure(text, Span(len(before), len(before) + len(words), words), event)


COUNTED = [
    ("14 civilians", 14),
    ("five soldiers", 5),
    ("FIVE PERSONS", 5),
    ("2,400 people", 2400),
    ("another seven villagers", 7),
    ("20 others", 20),
    ("six", 6),
    ("13", 13),
    ("the 23", 23),
    ("both brothers", 2),
    ("a dozen farmers", 12),
    ("a total of 52 men", 52),
    ("the bodies of 17 farmers", 17),
    ("a group of 10 students", 10),
    ("three of the nine students", 3),
    ("two of his daughters", 2),
    ("600 of the 3,500 settlers", 600),
    ("14 members of two families", 14),
    ("a family of five", 5),
    ("86 members of government forces and its allies", 86),
    ("five-member family", 5),
    ("one family of six", 6),
    ("two couples", 4),
    ("THREE HUNDRED AND FIFTY GUERRILLAS", 350),
    ("5 Syrians", 5),
    ("three persons aged 20", 3),
    ("two women in their 30s", 2),
]


@pytest.mark.parametrize(("words", "value"), COUNTED)
def test_a_told_number_is_the_figure(words: str, value: int) -> None:
    told = figure(words)
    assert (told.low, told.high, told.quantifier) == (value, value, "exact")


PERSONS = [
    ("a policeman", 1),
    ("an officer", 1),
    ("leader", 1),
    ("another", 1),
    ("another man", 1),
    ("he", 1),
    ("one of its best-known members", 1),
    ("one", 1),
    ("a member of the northern army", 1),
    ("his wife", 1),
    ("Yusuf Karim", 1),
    ("41-year-old Yusuf Karim", 1),
    ("Yusuf Karim, 28", 1),
    ("Yusuf Karim (60)", 1),
    ("Yusuf 13", 1),
    ("Yusuf Karim, 31, of Harbin", 1),
    ("Yusuf Karim, Jr.", 1),
    ("Yusuf Karim, a farmer", 1),
    ("an 11-year-old boy, Yusuf Karim", 1),
    ("his son, Yusuf", 1),
    ("a father of three", 1),
    ("a 19 year old", 1),
    ("Teen boy, 15", 1),
    ("a guard from Harbin and Salin", 1),
    ("the Northern leader and facilitator", 1),
    ("Yusuf and Salma's brother", 1),
    ("a woman and her two sons", 3),
    ("a couple and their three children", 5),
    ("Yusuf Karim, his wife and three children", 5),
    ("husband and wife", 2),
    ("a man, woman and child", 3),
    ("two women and three children", 5),
    ("five soldiers, two farmers and a child", 8),
    ("three farmers, two women and a man", 3),
    ("three brothers, Ali, Omar and Hasan", 3),
    ("two sons Ali and Omar", 2),
    ("her daughters Salma and Noor", 2),
    ("Yusuf, Ali, and Omar Karim", 3),
    ("YUSUF KARIM AND OMAR SALIM", 2),
    ("12 women and children", 12),
    ("three police officers and a nurse", 4),
    ("THREE SOLDIERS\nAND A NUN", 4),
]


@pytest.mark.parametrize(("words", "value"), PERSONS)
def test_persons_told_one_by_one_are_counted(words: str, value: int) -> None:
    told = figure(words)
    assert (told.low, told.high, told.quantifier, told.unit) == (value, value, "exact", "person")


UNCOUNTED = [
    "civilians",
    "casualties",
    "women and children",
    "members of one family",
    "the injured",
    "those",
    "they",
    "a number of farmers",
    "a group of farmers",
    "the northern army",
    "Palestinians",
    "THE JESUITS",
    "most of the passengers",
    "half of the crew",
    "Northern Front and Southern Front members",
    "soldiers and farmers",
    "his children",
    "citizens from Northland and Southland",
]


@pytest.mark.parametrize("words", UNCOUNTED)
def test_plurals_without_a_number_have_no_figure(words: str) -> None:
    told = figure(words)
    assert (told.low, told.high, told.quantifier) == (None, None, "none")


@pytest.mark.parametrize(
    ("before", "words"),
    [
        ("", "no one"),
        ("", "nobody"),
        ("", "no casualties"),
        ("", "none of the 20 passengers"),
        ("", "NO CASUALTIES"),
        ("The army had not suffered ", "any casualties"),
        ("The blast did not hurt ", "anyone"),
        ("The strike ended without ", "any injuries"),
    ],
)
def test_nobody_is_zero(before: str, words: str) -> None:
    told = figure(words, before=before)
    assert (told.low, told.high, told.quantifier) == (0, 0, "exact")


OPEN = [
    ("at least 14 civilians", 14, None, "at_least"),
    ("at least two women and a child", 3, None, "at_least"),
    ("more than 20", 21, None, "more_than"),
    ("more than a quarter of a million people", 250_000, None, "more_than"),
    ("up to five guards", None, 5, "at_most"),
    ("as high as 350", None, 350, "at_most"),
    ("about 20 villagers", 20, 20, "about"),
    ("between 30 and 35 troops", 30, 35, "between"),
    ("4-11", 4, 11, "between"),
    ("dozens of farmers", 12, None, "vague"),
    ("several others", 3, None, "vague"),
    ("the captain and several of his guards", 4, None, "vague"),
    ("many of them children", 3, None, "vague"),
    ("his wife and children", 3, None, "at_least"),
    ("a guard and others", 2, None, "at_least"),
]


@pytest.mark.parametrize(("words", "low", "high", "quantifier"), OPEN)
def test_doubt_is_kept(words: str, low: int | None, high: int | None, quantifier: str) -> None:
    told = figure(words)
    assert (told.low, told.high, told.quantifier) == (low, high, quantifier)


def test_displacement_counts_more_than_as_the_number_told() -> None:
    assert figure("more than 500 people", Event.DISPLACE).low == 500
    assert figure("more than 500 people", Event.KILL).low == 501


UNITS = [
    (Event.DISPLACE, "some 2,500 families", "household", 2500),
    (Event.DISPLACE, "388,000 people", "person", 388_000),
    (Event.DISPLACE, "5,000 families or 30,000 people", "household", 5000),
    (Event.DISPLACE, "400 families (about 2,600 people)", "household", 400),
    (Event.DISPLACE, "the whole family", "household", 1),
    (Event.DESTROY, "12 houses", "building", 12),
    (Event.DESTROY, "the hospital", "building", 1),
    (Event.DESTROY, "two schools and a clinic", "building", 3),
    (Event.DESTROY, "two tanks and an armoured vehicle", "vehicle", 3),
    (Event.DESTROY, "a convoy", "vehicle", 1),
    (Event.DESTROY, "six rocket launchers", "weapon", 6),
    (Event.DESTROY, "40 positions", "other", 40),
    (Event.DESTROY, "20 others", "other", 20),
    (Event.DEPLOY, "2,000 troops", "person", 2000),
    (Event.DEPLOY, "a convoy of 240 vehicles", "vehicle", 240),
    (Event.ATTACK, "Northland", "other", None),
    (Event.KILL, "two Eastern Rifles (ER) personnel", "person", 2),
    (Event.DETAIN, "a northern arms supplier", "person", 1),
    (Event.KILL, "five soldiers and two vehicles", "person", 5),
]


@pytest.mark.parametrize(("event", "words", "unit", "low"), UNITS)
def test_the_noun_says_what_is_counted(event: Event, words: str, unit: str, low: int | None) -> None:
    told = figure(words, event)
    assert (told.unit, told.low) == (unit, low)


STANDINGS = [
    ("three civilians", "civilian", ()),
    ("civilian casualties", "civilian", ()),
    ("four children", "civilian", ("children",)),
    ("a pregnant woman", "civilian", ("women",)),
    ("two elderly farmers", "civilian", ("elderly",)),
    ("12-year-old Salma", "civilian", ("children",)),
    ("four-month-old Salma", "civilian", ("children",)),
    ("a doctor", "civilian", ("medics",)),
    ("two members of a medical team", "civilian", ("medics",)),
    ("three journalists", "civilian", ("journalists",)),
    ("two aid workers", "civilian", ("aid_workers",)),
    ("40 refugees", "civilian", ("refugees",)),
    ("nine displaced people", "civilian", ("displaced",)),
    ("13 government troops", "combatant", ()),
    ("a militant", "combatant", ()),
    ("an army officer", "combatant", ()),
    ("a female fighter", "combatant", ("women",)),
    ("two IS members", "combatant", ()),
    ("20 people", "unknown", ()),
    ("two men", "unknown", ("men",)),
    ("a policeman", "unknown", ("police",)),
    ("three police officers", "unknown", ("police",)),
    ("six prisoners", "unknown", ("detainees",)),
    ("two soldiers and three civilians", "unknown", ()),
    ("Yusuf Karim", "unknown", ()),
    ("his wife Salma Karim", "civilian", ("women",)),
    ("a media star", "unknown", ()),
]


@pytest.mark.parametrize(("words", "standing", "groups"), STANDINGS)
def test_standing_and_groups_come_from_the_words_alone(words: str, standing: str, groups: tuple[str, ...]) -> None:
    told = figure(words)
    assert (told.standing, told.groups) == (standing, groups)


CLIPPED = [
    ("the shelling hurt 30 ", "others", "", "30 others", 30),
    ("killed as many as ", "40 villagers", "", "as many as 40 villagers", None),
    ("killed at least ", "nine", " people", "at least nine", 9),
    (
        "shooting at the camp\n",
        "500 Serê Kaniyê displaced families",
        " left",
        "500 Serê Kaniyê displaced families",
        500,
    ),
    ("on May ", "20 people", " fled", "20 people", 20),
    ("wounding ", "90", " hours after", "90", 90),
]


@pytest.mark.parametrize(("before", "words", "after", "text", "low"), CLIPPED)
def test_a_number_or_quantifier_cut_off_the_span_is_found(
    before: str, words: str, after: str, text: str, low: int | None
) -> None:
    told = figure(words, before=before, after=after)
    assert (told.span.text, told.low) == (text, low)


def test_the_noun_after_a_bare_number_says_who() -> None:
    told = figure("nine", after=" civilians died")
    assert (told.unit, told.standing) == ("person", "civilian")


def test_an_adjective_of_a_plural_is_nobody_in_particular() -> None:
    assert figure("Refugee", after=" deaths rose").low is None
    assert figure("Refugee", after=" dies at border").low == 1


def test_a_part_is_marked_as_such() -> None:
    text = "Twelve people, including four children, died."
    told = read_figure(text, Span.of(text, 25, 38), Event.KILL, part=Part.SUB)
    assert (told.span.text, told.low, told.part) == ("four children", 4, "sub")


def test_parts_told_inside_a_whole_are_not_added() -> None:
    assert figure("twelve people, including four children").low == 12
    assert figure("including four children").low == 4


WORDS = st.lists(
    st.sampled_from(
        "two 30 at least more than dozens of children soldiers and , women Yusuf Karim his wife a an no none both "
        "(12) , 28 including among them or couples family members houses 1.5 million half the any 12-year-old "
        "KARIM IS".split()
    ),
    min_size=1,
    max_size=12,
).map(" ".join)


@given(WORDS, st.sampled_from(list(Event)), st.booleans())
def test_any_words_give_a_figure_that_quotes_its_text(words: str, event: Event, upper: bool) -> None:
    words = words.upper() if upper else words
    text = f"Reports told of {words} in the north."
    span = Span.of(text, 16, 16 + len(words))
    told = read_figure(text, span, event)
    assert told.span.quotes(text)
    assert told.span.holds(span)
    assert told == read_figure(text, span, event)
    assert told.low is None or told.high is None or told.low <= told.high
    assert (told.quantifier == "none") == (told.low is None and told.high is None)


@given(st.text(min_size=1), st.data())
def test_no_span_of_any_text_is_too_odd(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert read_figure(text, Span.of(text, start, end), Event.KILL).span.quotes(text)


@given(st.integers(2, 999), st.sampled_from(["villagers", "soldiers", "houses", "others"]))
def test_capitals_change_no_number(n: int, noun: str) -> None:
    assert figure(f"at least {n} {noun}").low == figure(f"AT LEAST {n} {noun.upper()}").low == n
