"""The speaker whom a sentence names."""

import pytest

from warledger.model import Event, Span
from warledger.read.mentions import Argument, Mention, Mentions, Role
from warledger.read.voices import give_voice


def mention(text: str, trigger: str, *, event: Event = Event.KILL, src: str | None = None) -> Mention:
    def span(words: str) -> Span:
        return Span.of(text, text.index(words), text.index(words) + len(words))

    return Mention(event, span(trigger), (Argument(Role.SRC, span(src)),) if src else ())


def voice(text: str, *mentions: Mention) -> list[list[str]]:
    return [[span.text for span in m.spans(Role.SRC)] for m in give_voice(Mentions(mentions), text).mentions]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The governor said nine people were killed.", "The governor"),
        ("Nine people were killed, according to the health ministry.", "the health ministry"),
        ("Nine people were killed, said a local doctor.", "a local doctor"),
        ("In a statement they said their guns had killed nine soldiers.", None),
        ("It said that nine people were killed.", None),
        ("Nine people were killed on Monday.", None),
        ("It was said that nine people were killed.", None),
    ],
)
def test_who_stands_beside_a_word_of_saying_speaks(text: str, speaker: str | None) -> None:
    assert voice(text, mention(text, "killed")) == [[speaker] if speaker else []]


def test_a_speaker_of_the_same_sentence_speaks_for_its_other_harm() -> None:
    text = "Medics counted nine killed and four wounded. Five more were injured later."
    told = [mention(text, "killed", src="Medics"), mention(text, "wounded"), mention(text, "injured")]
    assert voice(text, *told) == [["Medics"], ["Medics"], []]


def test_force_and_a_known_speaker_are_left_alone() -> None:
    text = "The army said shelling killed nine, medics added."
    told = [mention(text, "shelling", event=Event.SHELL), mention(text, "killed", src="medics")]
    assert voice(text, *told) == [[], ["medics"]]


def test_a_pronoun_is_whoever_spoke_last() -> None:
    text = "Medics counted two dead. The rebels denied it. In a statement they said guns had killed nine soldiers."
    rebels = Argument(Role.BY, Span.of(text, 25, 35))
    denied = Mention(Event.DENY, Span.of(text, 36, 42), (rebels,))
    told = [mention(text, "dead", src="Medics"), denied, mention(text, "killed")]
    assert voice(text, *told) == [["Medics"], [], ["The rebels"]]


def test_a_pronoun_far_from_any_speaker_is_nobody() -> None:
    text = "Medics counted two dead. The town lies on a river. In a statement they said guns had killed nine soldiers."
    assert voice(text, mention(text, "dead", src="Medics"), mention(text, "killed")) == [["Medics"], []]
