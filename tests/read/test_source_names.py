"""The head of a phrase tells who speaks; who only stands behind it, or beside it, does not."""

import pytest

from warledger.model import SourceKind
from warledger.read.phrases import words_of
from warledger.read.source_names import UNKNOWN, army_name, voice_of


@pytest.mark.parametrize(
    ("words", "kind", "country"),
    [
        ("a Hamas-run hospital", SourceKind.HOSPITAL, None),
        ("the Taliban interior ministry", SourceKind.MINISTRY, "AF"),
        ("UN humanitarian coordinator Ida Moss", SourceKind.UN_BODY, None),
        ("Ukraine's UN ambassador", SourceKind.OFFICIAL, "UA"),
        ("relatives of two policemen", SourceKind.WITNESS, None),
        ("a member of the town's rescue team", SourceKind.RESCUE_SERVICE, None),
        ("Kenyan police", SourceKind.POLICE, "KE"),
        ("the municipality", SourceKind.OFFICIAL, None),
        ("nobody of note", SourceKind.UNKNOWN, None),
    ],
)
def test_the_head_decides(words: str, kind: SourceKind, country: str | None) -> None:
    voice = voice_of(words_of(words), words)
    assert (voice.kind, voice.country) == (kind, country)


def test_nothing_telling_is_unknown() -> None:
    assert voice_of([], "") is UNKNOWN


def test_armies_have_one_name() -> None:
    assert army_name("TR") == "Turkish Armed Forces"
    assert army_name("IL") == "Israel Defense Forces"
