"""Laws that hold for every reading, on the example reports and on what hypothesis makes of them."""

import re
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from warledger.examples import example_reports
from warledger.front import read_report
from warledger.model import Event, Reading, Report, Scope, Status
from warledger.read.numbers import find_numbers

REPORTS = tuple(example_reports())
SLOW = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def deaths(reading: Reading) -> list[tuple[int | None, str]]:
    """(low, source) of each figure of the dead, in text order."""
    kills = [claim for claim in reading.claims if claim.event is Event.KILL]
    return [(figure.low, claim.source.name) for claim in kills for figure in claim.figures]


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.id)
def test_reading_twice_is_the_same(report: Report) -> None:
    assert read_report(report) == read_report(report)


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.id)
def test_every_claim_in_a_toll_is_of_the_incident_and_happened(report: Report) -> None:
    reading = read_report(report)
    claims = {claim.id: claim for claim in reading.claims}
    for incident in reading.incidents:
        for count in incident.toll.counts().values():
            for bearer in count.borne_by:
                assert claims[bearer].status is not Status.POSSIBLE
                assert claims[bearer].scope is not Scope.BACKGROUND


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.id)
def test_a_part_is_never_above_its_whole(report: Report) -> None:
    reading = read_report(report)
    claims = {claim.id: claim for claim in reading.claims}
    for part in (claim for claim in reading.claims if claim.part_of):
        whole = claims[part.part_of or ""]
        highs = [figure.high for figure in whole.figures]
        lows = [figure.low or 0 for figure in part.figures if figure.part.value == "who"]
        assert None in highs or not lows or min(lows) <= sum(high or 0 for high in highs)


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.id)
def test_upper_casing_a_report_loses_few_claims(report: Report) -> None:
    plain, loud = read_report(report), read_report(Report(report.id, report.text.upper(), report.published))
    there = {claim.trigger.start for claim in loud.claims}
    kept = sum(claim.trigger.start in there for claim in plain.claims)
    assert kept >= 0.6 * len(plain.claims)


def test_upper_casing_all_examples_loses_under_a_fifth_of_their_claims() -> None:
    kept = total = 0
    for report in REPORTS:
        there = {c.trigger.start for c in read_report(Report(report.id, report.text.upper(), report.published)).claims}
        plain = read_report(report).claims
        kept += sum(claim.trigger.start in there for claim in plain)
        total += len(plain)
    assert kept >= 0.8 * total


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.id)
def test_no_number_beside_a_word_of_harm_is_lost_between_claims_and_audit(report: Report) -> None:
    reading = read_report(report)
    held = [span for claim in reading.claims for span in claim.spans()] + [d.span for d in reading.declined]
    for number in find_numbers(report.text):
        after = report.text[number.span.end : number.span.end + 40]
        if re.match(r"\s+(?:people|civilians|soldiers|others)?\s*(?:were\s+)?(?:killed|dead|injured|wounded)\b", after):
            assert any(span.meets(number.span) for span in held), report.text[
                number.span.start - 30 : number.span.end + 40
            ]


def test_three_sides_of_one_strike_stand_side_by_side() -> None:
    text = (
        "Shells hit a bus station in Kharkiv on Monday. The regional governor said nine people were killed. "
        "The Russian defence ministry said no civilians had been hurt in the shelling of the bus station. "
        "A local hospital said it had received the bodies of 11 people killed at the station."
    )
    reading = read_report(Report("kharkiv", text, date(2023, 5, 2)))
    lows = [low for low, _ in deaths(reading)]
    assert 9 in lows
    assert 11 in lows


def test_background_totals_stay_out_of_the_toll() -> None:
    text = (
        "A roadside bomb killed four soldiers near Gao on Tuesday, the army said. "
        "The conflict has killed more than 20,000 people since 2012, according to the United Nations."
    )
    reading = read_report(Report("gao", text, date(2023, 5, 3)))
    toll = reading.incidents[0].toll.killed
    assert toll is not None
    assert (toll.interval.low, toll.interval.high) == (4, 4)


def test_another_language_is_named_and_not_read() -> None:
    reading = read_report(Report("fr", "Dix soldats ont été tués mardi dans une embuscade près de Gao, selon l'armée."))
    assert reading.language == "fr"
    assert reading.claims == ()
    assert "not read" in (reading.note or "")


@SLOW
@given(st.sampled_from(REPORTS), st.data())
def test_a_report_cut_anywhere_is_read_without_complaint(report: Report, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(report.text) - 2))
    end = data.draw(st.integers(start + 1, len(report.text)))
    piece = report.text[start:end]
    if piece.strip():
        read_report(Report("cut", piece, report.published))


@SLOW
@given(st.text(min_size=1, max_size=300).filter(str.strip))
def test_any_text_is_read_without_complaint(text: str) -> None:
    read_report(Report("any", text))


def test_a_line_whose_language_cannot_be_told_is_read_and_says_so() -> None:
    reading = read_report(Report("names", "Kupiansk-Vuzlovyi: 2 killed, Izium: 3 killed"))
    assert reading.language == "en" or "could not be told" in (reading.note or "")
    assert reading.claims
