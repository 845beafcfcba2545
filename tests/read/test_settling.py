"""Arguments that cannot stand when all mentions of a report are seen together fall."""

import pytest

from warledger.model import Event, Span, Status
from warledger.read.mentions import Argument, Mention, Mentions, Role
from warledger.read.settling import settle


def mention(text: str, event: Event, trigger: str, *arguments: tuple[Role, str, float]) -> Mention:
    return Mention(event, span(text, trigger), tuple(Argument(r, span(text, w), score) for r, w, score in arguments))


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span.of(text, start, start + len(words))


def who(text: str, *mentions: Mention) -> list[list[str]]:
    settled = settle(Mentions(mentions), text).mentions
    return [[s.text for s in m.spans(Role.WHO)] for m in settled]


def test_scraps_of_words_are_no_people() -> None:
    text = "A bomb killed three men of Harran."
    told = mention(
        text, Event.KILL, "killed", (Role.WHO, "three men", 0.9), (Role.WHO, "of", 0.6), (Role.WHO, "A", 0.6)
    )
    assert who(text, told) == [["three men"]]


def test_an_age_beside_a_name_is_no_number_of_people() -> None:
    text = "Selim Arda, 25, of Harran was killed; a 7-year-old too."
    told = mention(
        text, Event.KILL, "killed", (Role.WHO, "Selim Arda", 0.9), (Role.WHO, "25", 0.8), (Role.WHO, "7", 0.7)
    )
    assert who(text, told) == [["Selim Arda"]]


def test_a_number_alone_stays() -> None:
    text = "The toll, 25, shocked all."
    assert who(text, mention(text, Event.KILL, "toll", (Role.WHO, "25", 0.9))) == [["25"]]


def test_the_victims_of_the_next_trigger_are_its_own() -> None:
    text = "3 dead, 2 injured in a raid."
    dead = mention(text, Event.KILL, "dead", (Role.WHO, "3", 0.87), (Role.WHO, "2", 0.61))
    hurt = mention(text, Event.INJURE, "injured", (Role.WHO, "2", 0.68), (Role.WHO, "3", 0.63))
    assert who(text, dead, hurt) == [["3"], ["2"]]


def test_victims_that_two_triggers_share_stay_with_both() -> None:
    text = "The raid killed and wounded 20 people."
    dead = mention(text, Event.KILL, "killed", (Role.WHO, "20 people", 0.9))
    hurt = mention(text, Event.INJURE, "wounded", (Role.WHO, "20 people", 0.95))
    assert who(text, dead, hurt) == [["20 people"], ["20 people"]]


def test_who_did_it_did_not_suffer_it() -> None:
    text = "A gunman killed two men."
    told = mention(
        text, Event.KILL, "killed", (Role.BY, "A gunman", 0.9), (Role.WHO, "two men", 0.9), (Role.WHO, "A gunman", 0.6)
    )
    assert who(text, told) == [["two men"]]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The ministry did not mention casualties.", Status.POSSIBLE),
        ("The army confirmed the strike without giving casualties.", Status.POSSIBLE),
        ("The army did not suffer casualties.", Status.DENIED),
        ("He did not comment. There were no casualties.", Status.DENIED),
    ],
)
def test_harm_that_nobody_spoke_of_is_not_denied(text: str, status: Status) -> None:
    start = text.index("casualties")
    told = Mention(Event.KILL, Span.of(text, start, start + 10), status=Status.DENIED)
    assert settle(Mentions((told,)), text).mentions[0].status is status
