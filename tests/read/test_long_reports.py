"""Long reports: read to the end, at a cost that grows with their length and no faster."""

from cProfile import Profile

import pytest

from warledger.front import read_report
from warledger.model import Event, Report, Span
from warledger.read.chapters import CHAPTER
from warledger.read.mentions import Argument, Mention, Mentions, Role
from warledger.read.settling import settle

TOWNS = "Homs Aleppo Hama Idlib Raqqa Daraa Mosul Tikrit Ramadi Kirkuk".split()
CALM = "The road along the river was open in the morning and the bakery sold bread until noon, as on other days. "


def story(number: int) -> str:
    """Two events with speaker, place and day, among sentences that tell of none: some 700 characters."""
    town, other = TOWNS[number % 10], TOWNS[(3 * number + 1) % 10]
    told = f"Shelling killed {2 + number % 17} people in {town} on Monday, said a doctor near {other}. "
    return told + CALM * 5 + "\n\n"


def long_report(stories: int) -> Report:
    return Report("long", "".join(story(number) for number in range(stories)))


def work(report: Report) -> int:
    """Calls of functions while a report is read: the same on every machine, however busy."""
    profile = Profile()
    profile.runcall(read_report, report)
    return sum(entry.callcount for entry in profile.getstats())


def test_four_times_the_text_is_about_four_times_the_work() -> None:
    read_report(long_report(1))  # tables are loaded once
    short, long = work(long_report(16)), work(long_report(64))
    assert long < 5.5 * short


def test_a_report_longer_than_a_chapter_is_read_to_its_end() -> None:
    first, last = (
        "Shelling killed two people in Homs, medics said.\n\n",
        "Shelling killed nine people in Hama, medics said.",
    )
    text = first + CALM * (CHAPTER // len(CALM)) + "\n\n" + last
    reading = read_report(Report("long", text))
    killed = [claim for claim in reading.claims if claim.event is Event.KILL]
    assert [figure.low for claim in killed for figure in claim.figures] == [2, 9]
    assert killed[-1].trigger.start > CHAPTER
    assert [claim.id for claim in reading.claims] == [f"c{n}" for n in range(1, len(reading.claims) + 1)]
    assert len({incident.id for incident in reading.incidents}) == len(reading.incidents) == 2


@pytest.mark.parametrize("run", [".", "- ", "_", "\n", "a ", "of the "])
def test_a_long_run_within_a_span_costs_no_more_than_its_length(run: str) -> None:
    text = f"At least 12 {run * 3000}people were killed."
    who = Span.of(text, 9, text.index("people") + 6)
    trigger = Span.of(text, text.index("killed"), len(text) - 1)
    mention = Mention(Event.KILL, trigger, (Argument(Role.WHO, who, 0.9),))
    assert settle(Mentions((mention,)), text).mentions == (mention,)
