"""Bytes give back the text that was written, whatever its encoding, or a reason why they are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warledger.gather.encoding import UndecodableError, decode

ENGLISH = "At least five people – “all civilians” – were killed, the café’s owner said."
TURKISH = "Beşiktaş market: five people were killed, said Yıldız, who ran the stall for years before the war came."
FRENCH = "Au moins cinq civils ont été tués à la sortie de l’école, a déclaré la mairie."
RUSSIAN = "Не менее пяти человек погибли в результате обстрела города, сообщил губернатор области. Ещё двадцать ранены."
UKRAINIAN = "Щонайменше п’ятеро людей загинули внаслідок обстрілу міста, повідомив голова області."
ARABIC = "قتل خمسة مدنيين على الأقل في قصف استهدف المدينة، بحسب المرصد. وأصيب عشرون آخرون بجروح."
HEBREW = "לפחות חמישה אזרחים נהרגו בהפגזה על העיר, אמר דובר הצבא."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENGLISH, "utf-8"),
        (ENGLISH, "utf-8-sig"),
        (ENGLISH, "utf-16"),
        (ENGLISH, "utf-16-le"),
        (ENGLISH, "utf-16-be"),
        (ENGLISH, "utf-32"),
        (ENGLISH, "cp1252"),
        (TURKISH, "cp1254"),
        (FRENCH, "cp1252"),
        (RUSSIAN, "utf-16-le"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (UKRAINIAN, "cp1251"),
        (ARABIC, "utf-16-be"),
        (ARABIC, "cp1256"),
        (ARABIC, "iso8859-6"),
        (HEBREW, "cp1255"),
        (HEBREW, "utf-16-le"),
    ],
)
def test_a_text_is_recovered_from_its_bytes(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (ENGLISH.encode("utf-8"), ()),
        (ENGLISH.encode("utf-8-sig"), ()),
        (ENGLISH.encode("cp1252"), ("read as cp1252, not UTF-8",)),
        (ENGLISH.encode("utf-16-le"), ("read as utf-16-le, which the file does not declare",)),
        (b"\xff\xfe" + ENGLISH.encode("utf-16-le"), ("read as utf-16-le",)),
        (FRENCH.encode()[:-1] + b"\xff.", ("1 broken character replaced by \ufffd",)),
    ],
)
def test_what_was_done_is_said(data: bytes, said: tuple[str, ...]) -> None:
    assert decode(data).notes == said


def test_a_page_is_read_in_the_encoding_that_it_declares() -> None:
    page = f'<html><head><meta charset="windows-1251"></head><body><p>{RUSSIAN}</p></body></html>'
    assert RUSSIAN in decode(page.encode("cp1251")).text


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"%PDF-1.7 \xe2\xe3", "pdftotext"),
        (b"PK\x03\x04\x14\x00", "unpack"),
        (b"\x1f\x8b\x08\x00", "gunzip"),
        (b"{\\rtf1 Two died.}", "plain text"),
        (bytes(range(256)) * 8, "binary data"),
        (b"\x00" * 4096, "binary data"),
    ],
)
def test_what_is_no_text_is_refused_with_the_way_out(data: bytes, why: str) -> None:
    with pytest.raises(UndecodableError, match=why):
        decode(data)


@given(st.text().filter(lambda text: not any(ord(c) < 32 for c in text)))
def test_any_text_in_utf_8_comes_back_as_it_was(text: str) -> None:
    try:
        assert decode(text.encode()).text == text.removeprefix("\ufeff")
    except UndecodableError:
        assert text.startswith(("%PDF", "PK", "{\\rtf", "GIF8"))


@given(st.binary(max_size=400))
def test_any_bytes_give_a_text_or_a_reason(data: bytes) -> None:
    try:
        told = decode(data).text
    except UndecodableError as error:
        told = str(error)
    assert isinstance(told, str)
