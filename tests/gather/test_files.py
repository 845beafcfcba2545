"""A file gives one report with its text untouched, or the reason why it does not."""

import io
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warledger.gather.files import LARGEST, gather_bytes, gather_file, gather_text
from warledger.gather.gathered import Gathered, Item, Known, Unreadable

TEXT = "Shells killed five people in Orlo on Monday.\r\nTwo more are missing.\r\n"
NOTHING = io.BytesIO()


def report_of(item: Item) -> Gathered:
    assert isinstance(item, Gathered), item
    return item


def why(item: Item) -> str:
    assert isinstance(item, Unreadable), item
    return item.why


def test_a_file_gives_its_text_as_it_stands_with_its_line_ends(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode())
    item = report_of(gather_file(str(path), NOTHING, known=Known(date(2021, 5, 5), "Valley Courier")))
    assert (item.report.text, item.given, item.notes) == (TEXT, True, ())
    assert (item.report.id, item.report.published, item.report.publisher) == (
        str(path),
        date(2021, 5, 5),
        "Valley Courier",
    )


def test_a_dash_is_standard_input() -> None:
    item = report_of(gather_file("-", io.BytesIO(TEXT.encode())))
    assert (item.report.id, item.report.text) == ("stdin", TEXT)


def test_a_mark_of_byte_order_is_no_character_of_the_text() -> None:
    item = report_of(gather_bytes(TEXT.encode("utf-8-sig"), report="a"))
    assert item.report.text == TEXT


def test_a_text_that_had_to_be_recovered_is_not_the_given_one_and_says_so() -> None:
    item = report_of(gather_bytes("“Five” died.".encode("cp1252"), report="a"))
    assert (item.report.text, item.given) == ("“Five” died.", False)
    assert item.notes == ("read as cp1252, not UTF-8",)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (b"... !!!", "empty"),
        (b"%PDF-1.7", "PDF"),
        (b"<html><body></body></html>", "without an article"),
        (b"a" * (LARGEST + 1), "larger than 32 MB"),
    ],
)
def test_what_cannot_be_read_says_why(data: bytes, expected: str) -> None:
    assert expected in why(gather_bytes(data, report="a"))


def test_a_missing_file_and_a_folder_cost_only_themselves(tmp_path: Path) -> None:
    good = tmp_path / "good.txt"
    good.write_bytes(TEXT.encode())
    items = [gather_file(str(path), NOTHING) for path in (tmp_path / "none.txt", tmp_path, good)]
    assert "no such file" in why(items[0])
    assert "a folder" in why(items[1])
    assert report_of(items[2]).report.text == TEXT


def test_a_page_gives_its_article_and_what_the_user_tells_goes_before_what_it_says() -> None:
    page = (
        '<html><head><title>Orlo</title><meta property="article:published_time" content="2021-05-05"></head>'
        "<body><article><p>Shells killed five people in Orlo, medics said.</p></article></body></html>"
    )
    told = report_of(gather_text(page, report="a", known=Known(date(2021, 5, 9))))
    own = report_of(gather_text(page, report="a"))
    assert "<" not in told.report.text
    assert (told.given, told.report.published) == (False, date(2021, 5, 9))
    assert own.report.published == date(2021, 5, 5)
    assert "published on 2021-05-05, as the page says" in own.notes


def test_half_a_surrogate_pair_is_replaced_without_moving_an_offset() -> None:
    item = report_of(gather_text("Two \ud800died in \udfffOrlo", report="a"))
    assert item.report.text == "Two \ufffddied in \ufffdOrlo"
    assert (item.given, item.notes) == (False, ("half surrogate pairs replaced by \ufffd: 2",))


@pytest.mark.parametrize("mark", ["\x00", "\x07", "\x1b[31m", "\u202e", "\u200f", "e\u0301", "\ufeff", "\U0001f4a5"])
def test_a_strange_character_stays_where_it_is(mark: str) -> None:
    text = f"Five {mark} people died in Orlo, and the hospital said that twenty others were hurt."
    assert report_of(gather_bytes(text.encode(), report="a")).report.text == text


@given(st.text(alphabet=st.characters(min_codepoint=32, exclude_characters="<"), min_size=1))
def test_a_text_that_is_no_page_is_never_changed(text: str) -> None:
    item = gather_text(text, report="a")
    if isinstance(item, Gathered) and item.given:
        assert item.report.text == text
