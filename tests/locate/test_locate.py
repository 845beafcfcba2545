"""Words of place in a report come out as places with an honest precision and a reason, or as unknown."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from warledger.locate import find_place, locate_spans
from warledger.model import Place, PlacePrecision, Report, Span

FINENESS = {
    PlacePrecision.EXACT: 0,
    PlacePrecision.SETTLEMENT: 1,
    PlacePrecision.AREA: 2,
    PlacePrecision.DISTRICT: 3,
    PlacePrecision.PROVINCE: 4,
    PlacePrecision.COUNTRY: 5,
}


def locate(text: str, *words: str) -> list[Place]:
    spans = [Span.of(text, text.index(word), text.index(word) + len(word)) for word in words]
    return list(locate_spans(Report("r", text), spans))


@pytest.mark.parametrize(
    ("words", "name", "country", "precision"),
    [
        ("Saraqeb", "Saraqeb", "SY", "settlement"),
        ("Idlib", "Idlib", "SY", "settlement"),
        ("Idlib province", "Idlib", "SY", "province"),
        ("Kidal", "Kidal", "ML", "settlement"),
        ("Tripoli", "Tripoli", "LY", "settlement"),
        ("Ukraine", "Ukraine", "UA", "country"),
        ("Turkish", "Turkey", "TR", "country"),
        ("East Ghouta", "East Ghouta", "SY", "area"),
        ("Rafah crossing", "Rafah crossing", "PS", "exact"),
        ("Jabalia camp", "Jabalia camp", "PS", "settlement"),
        ("M5 highway", "M5 highway", "SY", "area"),
        ("the Donbas", "Donbas", "UA", "area"),
        ("حلب", "Aleppo", "SY", "settlement"),
    ],
)
def test_words_alone_find_the_place_the_news_means(words: str, name: str, country: str, precision: str) -> None:
    place = find_place(words)
    assert (place.name, place.country, place.precision) == (name, country, precision)


@pytest.mark.parametrize(
    ("text", "words", "country", "admin1"),
    [
        ("A mill burned in Paris, Texas, on Friday.", "Paris", "US", "Texas"),
        ("A mill burned in Paris on Friday, the French mayor said.", "Paris", "FR", None),
        ("The road from Springfield to Columbus, Ohio, is closed.", "Springfield", "US", "Ohio"),
        ("Syrian rebels left Hama for Homs.", "Homs", "SY", None),
    ],
)
def test_what_stands_beside_the_words_decides(text: str, words: str, country: str, admin1: str | None) -> None:
    (place,) = locate(text, words)
    assert place.country == country
    assert admin1 is None or place.admin1 == admin1


def test_the_other_places_of_a_report_decide() -> None:
    place, *_ = locate("Shells fell on Tripoli, then on Zgharta and Batroun.", "Tripoli", "Zgharta", "Batroun")
    assert place.country == "LB"
    place, *_ = locate("Shells fell on Tripoli, then on Misrata and Zuwara.", "Tripoli", "Misrata", "Zuwara")
    assert place.country == "LY"


@pytest.mark.parametrize(
    ("words", "precisions"),
    [
        ("Hama countryside", {"area", "province"}),
        ("south of Saraqeb", {"area"}),
        ("between Homs and Hama", {"area"}),
        ("northwest Syria", {"area", "country"}),
        ("eastern Aleppo province", {"area", "province"}),
        ("a bakery in Taiz", {"area"}),
        ("near Gao", {"area"}),
    ],
)
def test_a_part_or_a_side_is_no_pin(words: str, precisions: set[str]) -> None:
    place = find_place(words)
    assert place.precision in precisions
    assert place.lat is not None


def test_between_two_towns_is_the_middle() -> None:
    homs, hama, middle = find_place("Homs"), find_place("Hama"), find_place("between Homs and Hama")
    assert homs.lat is not None
    assert hama.lat is not None
    assert middle.lat == pytest.approx((homs.lat + hama.lat) / 2, abs=0.02)


@pytest.mark.parametrize("words", ["a mosque", "the hospital", "their home", "the border", "😀", "z" * 10_000, "Qqzvx"])
def test_what_has_no_name_or_is_not_found_is_unknown_with_the_reason(words: str) -> None:
    place = find_place(words)
    assert place.precision == "unknown"
    assert place.lat is None
    assert place.reason


def test_no_words_are_unknown() -> None:
    assert find_place(" ").reason == "no words of place"
    assert locate_spans(Report("r", "Nothing."), []) == ()


def test_a_country_told_holds() -> None:
    assert find_place("Tripoli", country="LB").country == "LB"
    assert find_place("Tripoli", country="LY").country == "LY"
    assert find_place("Saraqeb", country="BR").precision == "unknown"


def test_a_place_told_near_holds() -> None:
    assert find_place("Paris", near="Texas").country == "US"


def test_a_choice_tells_its_reason_and_the_runners_up() -> None:
    place = find_place("Tripoli")
    assert place.runners_up
    assert "places bear the name" in place.reason
    assert place.score is not None
    assert place.score >= place.runners_up[0].score


def test_ids_of_both_gazetteers_are_told() -> None:
    for words in ("Mosul", "Saraqeb"):
        place = find_place(words)
        assert place.geonames_id
        assert place.wof_id


@settings(deadline=None)
@given(st.text(min_size=1, max_size=200).filter(str.strip), st.data())
def test_the_same_words_and_context_give_the_same_answer(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    spans = [Span.of(text, start, end), Span.of(text, 0, len(text))]
    report = Report("r", text)
    once = locate_spans(report, spans)
    assert once == locate_spans(report, spans)
    assert once[::-1] == locate_spans(report, spans[::-1])
    for place, span in zip(once, spans, strict=True):
        assert place.span == span
        assert place.reason


TOWNS = st.sampled_from(["Homs", "Gao", "Kharkiv", "Goma", "Taiz", "Mosul", "Sumy", "Kunduz", "Saraqeb"])


@given(TOWNS, st.sampled_from(["{} province", "{} countryside", "near {}", "south of {}", "the outskirts of {}"]))
def test_a_precision_never_claims_more_than_the_words(town: str, words: str) -> None:
    told = find_place(words.format(town)).precision
    assert told is PlacePrecision.UNKNOWN or FINENESS[told] >= FINENESS[PlacePrecision.AREA]


@given(TOWNS, st.sampled_from(["a mosque", "their home", "the market"]))
def test_a_landmark_beside_a_town_stays_unknown(town: str, landmark: str) -> None:
    text = f"A shell hit {landmark} in {town}."
    found, place = locate(text, landmark, town)
    assert found.precision is PlacePrecision.UNKNOWN
    assert place.lat is not None
