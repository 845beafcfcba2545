"""Numbers beside plain words of harm that the network passed over."""

import pytest

from warledger.model import Event, Span
from warledger.read.mentions import Argument, Mention, Mentions, Role
from warledger.read.recovery import recover


def found(text: str, *mentions: Mention) -> list[tuple[Event, str, list[str]]]:
    told = recover(Mentions(mentions), text)
    return [(m.event, m.trigger.text, [s.text for s in m.spans(Role.WHO)]) for m in told.mentions]


@pytest.mark.parametrize(
    ("text", "event", "trigger", "who"),
    [
        ("At least 14 villagers were killed.", Event.KILL, "killed", "At least 14 villagers"),
        ("The raid left over 40 reported dead.", Event.KILL, "dead", "over 40"),
        ("He said between 40 and 50 enemy fighters were “neutralized”.", Event.KILL, "neutralized",
         "between 40 and 50 enemy fighters"),
        ("Six others were also wounded.", Event.INJURE, "wounded", "Six others"),
        ("Some 300 families have been displaced.", Event.DISPLACE, "displaced", "Some 300 families"),
    ],
)  # fmt: skip
def test_a_number_before_a_word_of_harm_is_that_words(text: str, event: Event, trigger: str, who: str) -> None:
    assert found(text) == [(event, trigger, [who])]


@pytest.mark.parametrize(
    "text",
    [
        "The bus carried 30 people and the driver was killed.",
        "A man aged 40 was killed.",
        "Two of the villages were shelled.",
        "The 14 km road was closed; nobody was killed.",
    ],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_a_trigger_without_victims_gets_the_number_before_it() -> None:
    text = "The raid left over 40 reported dead."
    dead = Mention(Event.KILL, Span.of(text, 31, 35))
    assert found(text, dead) == [(Event.KILL, "dead", ["over 40"])]


def test_a_number_that_a_mention_holds_is_not_taken_twice() -> None:
    text = "At least 14 villagers were killed."
    killed = Mention(Event.KILL, Span.of(text, 27, 33), (Argument(Role.WHO, Span.of(text, 0, 21)),))
    assert found(text, killed) == [(Event.KILL, "killed", ["At least 14 villagers"])]


def test_the_speaker_before_the_number_is_its_source_and_the_sentence_keeps_together() -> None:
    text = "In a counterattack, Colonel Diallo said 12 raiders were neutralized."
    counter = Mention(Event.ATTACK, Span.of(text, 5, 18))
    told = recover(Mentions((counter,)), text)
    assert [s.text for s in told.mentions[1].spans(Role.SRC)] == ["Colonel Diallo"]
    assert told.same[0, 1] > 0.5
