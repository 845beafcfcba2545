"""Actors get a known name, a country and a kind; what is only behind, against or beside them does not count."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warledger.model import Actor, ActorKind, Span
from warledger.read.actors import plain_name, read_actor


def read(words: str, after: str = " opened fire near the bridge.") -> Actor:
    return read_actor(words + after, Span(0, len(words), words))


STATES = [
    ("Turkish", "Turkey", "TR"),
    ("Turkey's", "Turkey", "TR"),
    ("TURKISH JETS", "Turkey", "TR"),
    ("Ankara", "Turkey", "TR"),
    ("the Kremlin", "Russia", "RU"),
    ("Israeli warplanes", "Israel", "IL"),
    ("the IDF", "Israel", "IL"),
    ("Syrian regime forces", "Syria", "SY"),
    ("Russian-backed Syrian forces", "Syria", "SY"),
    ("forces loyal to President Bashar al-Assad", "Syria", "SY"),
    ("Putin", "Russia", "RU"),
    ("U.S. Secretary of State Antony Blinken", "United States", "US"),
    ("Philippine Marines", "Philippines", "PH"),
    ("four South Sudanese soldiers", "South Sudan", "SS"),
    ("the Revolutionary Guards", "Iran", "IR"),
    ("President Tinubu", "Nigeria", "NG"),
    ("a unit of the Malian army", "Mali", "ML"),
    ("Syrias army", "Syria", "SY"),
]
GROUPS = [
    ("Hamas fighters", "Hamas", "PS"),
    ("the Houthis", "Ansar Allah (Houthis)", "YE"),
    ("HTS", "Hayat Tahrir al-Sham", "SY"),
    ("Hizbullah", "Hezbollah", "LB"),
    ("the Syrian Democratic Forces (SDF)", "Syrian Democratic Forces", "SY"),
    ("IS", "Islamic State", None),
    ("Da'esh terrorists", "Islamic State", None),
    ("al Qaeda", "al-Qaeda", None),
    ("suspected Pakistani Taliban gunmen", "Tehrik-i-Taliban Pakistan", "PK"),
    ("Taliban", "Taliban", "AF"),
    ("M23 rebels", "M23", "CD"),
    ("the paramilitary RSF", "Rapid Support Forces", "SD"),
    ("CJNG", "Jalisco New Generation Cartel", "MX"),
    ("the AL-SHABAAB", "Al-Shabaab", "SO"),
    ("a suicide bomber from ISWAP", "Islamic State West Africa Province", "NG"),
    ("six masked gunmen", "masked gunmen", None),
    ("Iran-backed militia", "Iran-backed militia", None),
    ("pro-Russian separatists", "pro-Russian separatists", None),
    ("Kurdish-led forces", "Kurdish-led forces", None),
    ("the Palestinian militants", "Palestinian militants", "PS"),
    ("anti-IS fighters", "anti-IS fighters", None),
    ("rebels positioned in Aleppo, Syria", "rebels positioned in Aleppo, Syria", None),
]
OTHERS = [
    ("US-led coalition", "US-led coalition", None, ActorKind.INTERNATIONAL),
    ("the Saudi-led coalition", "Saudi-led coalition", None, ActorKind.INTERNATIONAL),
    ("UN peacekeepers", "United Nations", None, ActorKind.INTERNATIONAL),
    ("the coalition", "coalition", None, ActorKind.INTERNATIONAL),
    ("Kenyan police", "Kenyan police", "KE", ActorKind.POLICE),
    ("two sheriff's deputies", "sheriff's deputies", None, ActorKind.POLICE),
    ("Israeli settlers", "Israeli settlers", "IL", ActorKind.CIVILIAN),
    ("protesters", "protesters", None, ActorKind.CIVILIAN),
    ("they", "they", None, ActorKind.UNKNOWN),
    ("John Doe", "John Doe", None, ActorKind.UNKNOWN),
    ("African Americans", "African Americans", None, ActorKind.UNKNOWN),
]


@pytest.mark.parametrize(("words", "name", "country"), STATES)
def test_forces_rulers_and_capitals_are_the_state(words: str, name: str, country: str) -> None:
    actor = read(words)
    assert (actor.name, actor.country, actor.kind) == (name, country, ActorKind.STATE)


@pytest.mark.parametrize(("words", "name", "country"), GROUPS)
def test_armed_groups_are_known_by_all_their_names(words: str, name: str, country: str | None) -> None:
    actor = read(words)
    assert (actor.name, actor.country, actor.kind) == (name, country, ActorKind.ARMED_GROUP)


@pytest.mark.parametrize(("words", "name", "country", "kind"), OTHERS)
def test_others_have_their_kind(words: str, name: str, country: str | None, kind: ActorKind) -> None:
    actor = read(words)
    assert (actor.name, actor.country, actor.kind) == (name, country, kind)


def test_a_force_without_a_country_takes_the_one_that_the_report_tells() -> None:
    text = "The Somali government sent troops. By noon government forces held the port."
    start = text.index("government forces")
    assert read_actor(text, Span.of(text, start, start + 17)).country == "SO"
    assert read("government forces").country is None


def test_two_actors_in_one_span_keep_both_names() -> None:
    both = read("Russian and regime warplanes", after=" flew over Syria.")
    assert (both.name, both.country, both.kind) == ("Russia and Syria", None, ActorKind.STATE)
    assert read("Turkish-Russian").name == "Turkey and Russia"
    assert read("Ethiopian and Tigrayan forces").country == "ET"


@pytest.mark.parametrize(
    ("words", "name"),
    [("the  three\n men", "men"), ("a", "a"), ("“the group”", "“the group”"), ("some of them", "some of them")],
)
def test_a_plain_name_is_one_line_without_article_or_number(words: str, name: str) -> None:
    assert plain_name(words) == name


@given(st.text(min_size=1, max_size=60))
def test_any_words_make_an_actor_that_quotes_them(words: str) -> None:
    actor = read_actor(words, Span(0, len(words), words))
    assert actor.span.text == words
    assert actor == read_actor(words, Span(0, len(words), words))
