"""Words of time in the text of a report: what they lean on, and what the text around tells of them."""

from datetime import date

import pytest

from warledger.calendar import date_spans
from warledger.model import Report, Span, When

PUBLISHED = date(2020, 2, 3)


def when_of(text: str, published: date | None = PUBLISHED) -> list[When]:
    """The times of the words that stand in brackets, which are taken out."""
    spans, plain = [], ""
    for piece in text.split("["):
        words, bracket, rest = piece.partition("]")
        if bracket:
            spans.append((len(plain), len(plain) + len(words)))
        plain += words + rest
    report = Report("r", plain, published)
    return list(date_spans(report, [Span.of(plain, start, end) for start, end in spans]))


def days(text: str, published: date | None = PUBLISHED) -> list[str]:
    """The same, in figures: one day, or from/to."""
    return [
        str(when.start) if when.start == when.end else f"{when.start or ''}/{when.end or ''}"
        for when in when_of(text, published)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ministers will meet [on Friday] in the port.", "2020-02-07"),
        ("[On Friday], the envoys will fly to the coast.", "2020-02-07"),
        ("Talks are due to start [on Wednesday].", "2020-02-05"),
        ("A second round is planned for [March].", "2020-03-01/2020-03-31"),
        ("The truce is set to end [on 9 February].", "2020-02-09"),
        ("The mill closed [on Friday] and will stay shut.", "2020-01-31"),
        ("He said [on Friday] that the road would be opened.", "2020-01-31"),
        ("A bridge fell [on Friday], killing two.", "2020-01-31"),
        ("The pumps stopped due to shelling [on Friday].", "2020-01-31"),
    ],
)
def test_the_tense_tells_on_which_side_of_publication_a_day_lies(text: str, expected: str) -> None:
    assert days(text) == [expected]


def test_the_next_day_leans_on_the_day_before_it_in_the_text() -> None:
    text = "Shells hit the mill [on Thursday]. [The next day] the bakery burned. [Two days later] the road was cut."
    assert days(text) == ["2020-01-30", "2020-01-31", "2020-02-02"]


def test_a_far_background_date_is_no_anchor_in_the_news() -> None:
    background = "The war began on 15 March 2011. " + "Nobody was let in or out, and bread ran short. " * 12
    assert days(background + "A mill burned [a day earlier].") == ["2020-02-02"]
    assert days(background + "Roads will open by [the end of the year].") == ["2020-01-01/2020-12-31"]
    assert days(background + "A mill burned [in the early hours].") == ["2020-02-03"]


def test_the_order_of_the_spans_is_kept_and_each_is_answered() -> None:
    text = "Shells hit the mill on Thursday. The next day the bakery burned."
    report = Report("r", text, PUBLISHED)
    later, first = Span.of(text, 33, 45), Span.of(text, 20, 31)
    assert [str(when.start) for when in date_spans(report, [later, first])] == ["2020-01-31", "2020-01-30"]
    assert [when.span for when in date_spans(report, [later, first])] == [later, first]
    assert date_spans(report, []) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A drone fell on the yard [at dawn], on Saturday, the mayor said.", "2020-02-01"),
        ("Saturday was calm. Then, [at about 4 p.m.], the sirens began.", "2020-02-01"),
        ("The sirens began [at about 4 p.m.] in the harbour.", "2020-02-03"),
    ],
)
def test_a_time_of_day_is_on_the_day_told_around_it_or_that_of_publication(text: str, expected: str) -> None:
    assert days(text) == [expected]


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("HARBOUR TOWN, Northland (Feb. 3, 2020) — ", "2020-02-02"),
        ("HARBOUR TOWN, 3 February 2020 (Agency) - ", "2020-02-02"),
        ("HARBOUR TOWN, 3 FEB 90 (AGENCY) -- ", "1990-02-02"),
        ("Monday 3 February 2020\nHarbour Town: ", "2020-02-02"),
        ("Published: 2020-02-03\n", "2020-02-02"),
        ("Feb. 3: Two boats sink\nNo. 2020-02-017\n", "2020-02-02"),
    ],
)
def test_the_dateline_stands_in_for_a_missing_day_of_publication(head: str, day: str) -> None:
    (when,) = when_of(f"{head}Two boats sank [yesterday] off the coast.", None)
    assert str(when.start) == day
    assert "dateline" in when.reason


def test_a_day_told_in_a_sentence_is_no_dateline() -> None:
    assert days("On 7 May 2019 a boat sank. Another was lost [yesterday].", None) == ["None"]


NARRATIVE = """
[1936]

The fleet left port on [20 July], and [the next day] it was off the cape. [Two weeks later] it came home. The army had
been formed [in 1919]. In [September] the coast fell, and [that month] the capital was moved; a film of [2004] tells it.
The siege of [November] lasted until [the end of the year]. In [January], the town starved. On [the 5th] it was
taken, [ten days after] the last bread. In [March 1938] and [April] the front moved, between [6]-7 May and
[12 and 13 May].
"""


def test_in_a_narrative_each_time_leans_on_the_one_before() -> None:
    assert days(NARRATIVE, date(2009, 12, 19)) == [
        "1936-01-01/1936-12-31", "1936-07-20", "1936-07-21", "1936-08-03/1936-08-09", "1919-01-01/1919-12-31",
        "1936-09-01/1936-09-30", "1936-09-01/1936-09-30", "2004-01-01/2004-12-31", "1936-11-01/1936-11-30",
        "1936-01-01/1936-12-31", "1937-01-01/1937-01-31", "1937-01-05", "1937-01-15", "1938-03-01/1938-03-31",
        "1938-04-01/1938-04-30", "1938-05-06", "1938-05-12/1938-05-13",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They fought there between [6] and 9 May 2019.", "2019-05-06"),
        ("The siege lasted from [15] to 22 February 1984.", "1984-02-15"),
        ("He came on May 4 and [5], 2019.", "2019-05-05"),
        ("From March 5-[9, 1918] they talked.", "1918-03-09"),
        ("The war of 2015-[17] cost much.", "2017-01-01/2017-12-31"),
        ("In [August] and September 1914 they marched.", "1914-08-01/1914-08-31"),
    ],
)
def test_a_neighbour_lends_its_month_and_year(text: str, expected: str) -> None:
    assert days(text) == [expected]


def test_a_day_without_year_takes_the_year_that_stands_with_it_elsewhere() -> None:
    text = "The raid of October 7, 2018 began it. Those taken in the raid of [October 7] are still missing."
    assert days(text, date(2020, 7, 1)) == ["2018-10-07"]


def test_in_an_undated_report_a_day_takes_the_year_of_all_its_full_dates() -> None:
    assert days("On [7 May] a mill burned. It was rebuilt by 9 June 2019.", None) == ["2019-05-07"]
    assert days("On [7 May] a mill burned. It was built in 1931.", None) == ["None"]
    assert days("On [7 May] a mill burned, as on 9 June 2019 and 3 July 2018.", None) == ["None"]


def test_other_dates_in_figures_tell_which_way_round_they_are() -> None:
    assert days("Logged 27/05/2019. A second entry, [3/2/2019], is torn.") == ["2019-02-03"]
    assert days("Logged 05/27/2019. A second entry, [3/2/2019], is torn.") == ["2019-03-02"]


def test_words_beside_a_time_that_say_the_same_take_its_day() -> None:
    text = "On 4 May 2019, [the worst hour of the siege], the well was hit."
    assert days(text) == ["2019-05-04"]


def test_since_an_event_leans_on_the_time_told_for_it_in_the_sentence() -> None:
    text = "Hundreds have left [since the siege began], with a raid in March 2019. Nobody returned in May 2019."
    assert days(text) == ["2019-03-01/2020-02-03"]


def test_the_time_of_an_event_that_is_not_dated_is_unknown() -> None:
    assert days("On 4 May 2019 a well was hit. [At the time of the raid] the market was full.") == ["None"]


def test_a_weekday_in_an_undated_text_far_from_any_day_stays_unknown() -> None:
    text = "The siege began on 4 May 2019. " + "Nobody was let in or out, and bread ran short. " * 12
    assert days(text + "A well was hit [on Friday].", None) == ["None"]


def test_reading_one_span_or_many_gives_the_same() -> None:
    text = "On Thursday a mill was hit. The next day, at dawn, a well. Last week was calm."
    report = Report("r", text, PUBLISHED)
    spans = [Span.of(text, start, end) for start, end in ((0, 11), (28, 40), (42, 49), (59, 68))]
    assert date_spans(report, spans) == tuple(date_spans(report, [span])[0] for span in spans)
