"""One report never stops the others, and none is silently empty."""

import pytest

from warledger.cli.results import Read, Result, Unread, results
from warledger.gather.gathered import Gathered, Item, Unreadable
from warledger.model import Reading, Report, ReportError, RunError


def reader(report: Report) -> Reading:
    """A reader that knows nothing but how to fail."""
    match report.text:
        case "bad":
            raise ReportError(report.id, "too strange")
        case "bug":
            raise KeyError("lost")
        case "stop":
            raise RunError("no network")
        case "arabic":
            return Reading(report, "ar", note="not read: the text is in Arabic")
        case _:
            return Reading(report, "en")


def result(text: str, *notes: str) -> Result:
    (found,) = results([Gathered(Report("r1", text), notes)], reader)
    return found


def test_a_report_is_read() -> None:
    assert result("good") == Read(Reading(Report("r1", "good"), "en"))


def test_what_was_done_to_get_the_text_is_noted() -> None:
    found = result("good", "read as cp1252", "a page")
    assert isinstance(found, Read)
    assert found.reading.note == "read as cp1252; a page"


@pytest.mark.parametrize(
    ("text", "why", "language"),
    [
        ("bad", "too strange", None),
        ("bug", "the reader failed, please tell us (KeyError: 'lost')", None),
        ("arabic", "not read: the text is in Arabic", "ar"),
    ],
)
def test_a_report_that_is_not_read_says_why(text: str, why: str, language: str | None) -> None:
    assert result(text) == Unread("r1", "r1", why, language)


def test_what_could_not_be_gathered_keeps_its_place() -> None:
    items: list[Item] = [
        Gathered(Report("a", "bad")),
        Unreadable(None, "in, line 2", "not JSON"),
        Gathered(Report("c", "good")),
    ]
    assert [type(found) for found in results(items, reader)] == [Unread, Unread, Read]


def test_a_broken_installation_stops_the_run() -> None:
    with pytest.raises(RunError):
        result("stop")
