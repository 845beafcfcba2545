"""Feasts: by rule against dateutil, by table against known days."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from dateutil import easter as dateutil_easter

from warledger.calendar import other_readings, read_when
from warledger.calendar.feasts import easter, feast_in, orthodox_easter


@pytest.mark.parametrize("year", range(1850, 2100))
def test_easter_is_what_dateutil_says(year: int) -> None:
    assert easter(year) == dateutil_easter.easter(year, dateutil_easter.EASTER_WESTERN)
    assert orthodox_easter(year) == dateutil_easter.easter(year, dateutil_easter.EASTER_ORTHODOX)


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("Ramadan 2023", "2023-03-23", "2023-04-20"),
        ("Eid al-Fitr 2023", "2023-04-21", "2023-04-23"),
        ("the first day of Eid al-Adha 2023", "2023-06-28", "2023-06-28"),
        ("Ashura 2023", "2023-07-28", "2023-07-28"),
        ("Yom Kippur 2023", "2023-09-25", "2023-09-25"),
        ("Thanksgiving 2022", "2022-11-24", "2022-11-24"),
        ("Nowruz 2023", "2023-03-20", "2023-03-21"),
        ("Good Friday 2022", "2022-04-15", "2022-04-15"),
        ("New Year's Eve 2015", "2015-12-31", "2015-12-31"),
        ("the Fourth of July", "2022-07-04", "2022-07-04"),
        ("last Christmas", "2021-12-25", "2021-12-25"),
        ("D-Day", "1944-06-06", "1944-06-06"),
        ("World War II", "1939-09-01", "1945-09-02"),
    ],
)
def test_a_feast_is_on_its_day(words: str, start: str, end: str) -> None:
    when = read_when(words, published=date(2022, 12, 20))
    assert (str(when.start), str(when.end)) == (start, end)


def test_islamic_days_tell_that_sightings_differ() -> None:
    assert "sighting" in read_when("during Ramadan", published=date(2022, 12, 20)).reason


def test_eid_alone_is_the_last_of_the_two() -> None:
    assert str(read_when("during Eid", published=date(2022, 12, 20)).start) == "2022-07-09"


def test_eid_of_a_year_keeps_both() -> None:
    assert len(other_readings("Eid 2022", published=None)) == 2


def test_the_table_gives_each_feast_once_a_lunar_year() -> None:
    starts = [told.start for year in range(1950, 2050) if (told := feast_in("ramadan", year)) and told.start]
    gaps = {(later - earlier).days for earlier, later in pairwise(starts)}
    assert gaps <= {353, 354, 355, 356, 708, 709}
    assert starts[0] > date(1950, 1, 1) - timedelta(1)


def test_a_feast_outside_the_table_is_unknown() -> None:
    assert read_when("Ramadan 1850", published=None).precision.value == "unknown"
