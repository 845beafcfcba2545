"""A name's bearer is known by the words beside its first mention, with or without the commas."""

import pytest

from warledger.model import SourceKind, Span
from warledger.read.introductions import full_name, introduced, named_before, speaker_before
from warledger.read.phrases import Word, words_of


def last_words(text: str, name: str) -> list[Word]:
    start = text.rindex(name)
    return words_of(text, start, start + len(name))


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Fire chief Ann Lowe spoke. Lowe counted six.", "Lowe", SourceKind.RESCUE_SERVICE),
        ("The governor, Jan van Dorp, spoke. “Six,” van Dorp said.", "Jan van Dorp", SourceKind.OFFICIAL),
        ("Superintendent of Police (SP), Ravi Nath said six.", "Ravi Nath", SourceKind.POLICE),
        ("Ann Lowe, 43, a teacher, saw it.", "Ann Lowe", SourceKind.WITNESS),
        ("Ann Lowe head of the Red Cross in the town saw it.", "Ann Lowe", SourceKind.NGO),
        ("Ann Lowe a rebel commander said six.", "Ann Lowe", SourceKind.ARMED_GROUP),
        ("Omar Nasser, from the next village, ran.", "Omar Nasser", SourceKind.WITNESS),
        ("Photos posted by Omar Nasser show a crater.", "Omar Nasser", SourceKind.WITNESS),
        ("Omar Nasser wrote that his aunt had died.", "Omar Nasser", SourceKind.WITNESS),
    ],
)
def test_the_words_beside_a_name_tell_the_kind(text: str, name: str, kind: SourceKind) -> None:
    voice = introduced(text, last_words(text, name))
    assert voice is not None
    assert voice.kind is kind


@pytest.mark.parametrize(
    ("text", "name"),
    [("Six died, Ann Lowe said.", "Ann Lowe"), ("Police killed six. Ann Lowe left.", "Ann Lowe"), ("Lowe", "Lowe")],
)
def test_words_of_another_clause_tell_nothing(text: str, name: str) -> None:
    assert introduced(text, last_words(text, name)) is None


@pytest.mark.parametrize(
    ("text", "name", "full"),
    [
        ("Army Col. John P. Ames spoke. Ames left.", "Ames", "John P. Ames"),
        ("Mayor Rosa al-Amin spoke.", "Mayor Rosa al-Amin", "Rosa al-Amin"),
        ("He met Ames.", "Ames", "Ames"),
    ],
)
def test_the_full_name_has_no_title(text: str, name: str, full: str) -> None:
    assert full_name(text, last_words(text, name)) == full


def test_who_is_told_is_told_by_somebody() -> None:
    text = "“Six,” the village's mayor, Rosa Amin, told Reuters."
    start = text.index("Reuters")
    speaker = speaker_before(text, Span.of(text, start, start + 7))
    assert speaker is not None
    assert speaker.text == "the village's mayor, Rosa Amin"
    assert speaker_before("Reuters said six.", Span(0, 7, "Reuters")) is None


def test_the_person_last_named_is_found() -> None:
    text = "Ann Lowe of the Red Cross met Rosa Amin. She wept."
    named = named_before(text, text.index("She"))
    assert named is not None
    assert named.text == "Rosa Amin"
    assert named_before("nobody here", 6) is None
