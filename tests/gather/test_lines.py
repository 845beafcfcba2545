"""Lines give reports in order; a broken one says what is wrong, and the next one is read."""

import io
import json
import tracemalloc
from datetime import date
from pathlib import Path

import pytest

from warledger.gather import lines as gathering
from warledger.gather.gathered import Gathered, Item, Known, Unreadable
from warledger.gather.lines import gather_lines, parse_day

GOOD = {"id": "r1", "text": "Five people died in Orlo."}


def gathered(data: bytes, known: Known | None = None) -> list[Item]:
    return list(gather_lines(io.BufferedReader(io.BytesIO(data)), name="in.jsonl", known=known or Known()))


def line(**fields: object) -> bytes:
    return json.dumps({**GOOD, **fields}).encode() + b"\n"


def only(data: bytes) -> Item:
    (item,) = gathered(data)
    return item


def test_a_line_gives_all_that_it_tells() -> None:
    item = only(line(date="2021-05-05", title="Orlo", publisher="Courier", url="https://example.org/1", other=[1]))
    assert isinstance(item, Gathered)
    report = item.report
    assert (report.id, report.text, report.published) == ("r1", GOOD["text"], date(2021, 5, 5))
    assert (report.title, report.publisher, report.url) == ("Orlo", "Courier", "https://example.org/1")


def test_what_the_user_tells_holds_for_lines_that_do_not_tell_it() -> None:
    known = Known(date(2020, 1, 1), "Wire")
    own, other = gathered(line(date="2021-05-05") + line(id="r2", publisher="Courier"), known)
    assert isinstance(own, Gathered)
    assert isinstance(other, Gathered)
    assert (own.report.published, own.report.publisher) == (date(2021, 5, 5), "Wire")
    assert (other.report.published, other.report.publisher) == (date(2020, 1, 1), "Courier")


@pytest.mark.parametrize(
    ("raw", "report", "why"),
    [
        (b"{", None, "not JSON"),
        (b"[1, 2]", None, "a list, not a report"),
        (b"null", None, "null, not a report"),
        (b'"text"', None, "a string, not a report"),
        (b"[" * 100_000, None, "cannot be read"),
        (b'{"id": ' + b"9" * 5_000 + b"}", None, "cannot be read"),
        (b'{"text": "Five died."}', None, 'no "id"'),
        (b'{"id": null, "text": "Five died."}', None, 'no "id"'),
        (b'{"id": 7, "text": "Five died."}', None, '"id" must be a string, not a number: write "id": "7"'),
        (b'{"id": " ", "text": "Five died."}', None, '"id" is empty'),
        (b'{"id": "r1"}', "r1", 'no "text"'),
        (b'{"id": "r1", "text": null}', "r1", '"text" must be a string, not null'),
        (b'{"id": "r1", "text": ["a"]}', "r1", '"text" must be a string, not a list'),
        (b'{"id": "r1", "text": ""}', "r1", "empty"),
        (b'{"id": "r1", "text": "Five died.", "date": 20210505}', "r1", '"date" must be a string or null'),
        (b'{"id": "r1", "text": "Five died.", "title": {}}', "r1", '"title" must be a string or null, not an object'),
        (b'{"id": "r1", "text": "Five died.", "publisher": true}', "r1", "not true or false"),
        (b"\x00\x01\x02\x03\x04\x05\x06\x07\x08", None, "binary data"),
    ],
)
def test_a_broken_line_says_what_is_wrong_and_where(raw: bytes, report: str | None, why: str) -> None:
    broken, whole = gathered(raw + b"\n" + line(id="r9"))
    assert isinstance(broken, Unreadable)
    assert why in broken.why
    assert broken.report == report
    assert broken.where.startswith("in.jsonl, line 1")
    assert isinstance(whole, Gathered)


@pytest.mark.parametrize("told", [None, ""])
def test_an_optional_key_may_be_null_or_empty(told: str | None) -> None:
    item = only(line(date=told, title=told, publisher=told, url=told))
    assert isinstance(item, Gathered)
    assert item.report.published is None
    assert item.report.title is None


def test_blank_lines_are_no_reports_but_are_counted() -> None:
    first, second = gathered(b"\n" + line() + b"  \r\n\n" + b"{\n")
    assert isinstance(first, Gathered)
    assert isinstance(second, Unreadable)
    assert second.where == "in.jsonl, line 5"


def test_the_last_line_needs_no_end() -> None:
    assert len(gathered(line() + line(id="r2").rstrip())) == 2


def test_a_line_that_is_too_long_is_skipped_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gathering, "LONGEST", 300)
    long, after = gathered(line(text="five died " * 200) + line(id="r2"))
    assert isinstance(long, Unreadable)
    assert "longer than" in long.why
    assert isinstance(after, Gathered)


def test_a_file_in_utf_16_is_read_line_by_line() -> None:
    data = "".join(json.dumps({"id": f"r{n}", "text": f"Пять {n}"}, ensure_ascii=False) + "\n" for n in range(3))
    items = gathered(data.encode("utf-16"))
    assert [item.report.text for item in items if isinstance(item, Gathered)] == ["Пять 0", "Пять 1", "Пять 2"]


def test_a_line_in_another_encoding_is_recovered_and_says_so() -> None:
    item = only('{"id": "r1", "text": "“Five” died at the café."}'.encode("cp1252"))
    assert isinstance(item, Gathered)
    assert item.report.text == "“Five” died at the café."
    assert (item.given, item.notes) == (False, ("read as cp1252, not UTF-8",))


def test_control_characters_that_json_forbids_are_read_as_they_stand() -> None:
    item = only(b'{"id": "r1", "text": "Five\tdied\x00 in Orlo, the hospital of the valley said on Monday night."}')
    assert isinstance(item, Gathered)
    assert item.report.text.startswith("Five\tdied\x00 in Orlo")


def test_half_a_surrogate_pair_is_said() -> None:
    item = only(b'{"id": "r1", "text": "Five \\ud800 died \\ud83d\\ude80"}')
    assert isinstance(item, Gathered)
    assert item.report.text == "Five \ufffd died \U0001f680"
    assert item.notes == ("half surrogate pairs replaced by \ufffd: 1",)


def test_a_second_report_with_the_same_id_is_read_and_says_so() -> None:
    first, second = gathered(line() + line())
    assert isinstance(first, Gathered)
    assert isinstance(second, Gathered)
    assert first.notes == ()
    assert second.notes == ("another report before it has the same id",)


def test_memory_does_not_grow_with_the_number_of_lines(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    with path.open("wb") as stream:
        stream.writelines(line(id=f"r{number}", text="Five people died in Orlo. " * 400) for number in range(2_000))
    tracemalloc.start()
    with path.open("rb") as stream:
        assert sum(1 for _ in gather_lines(stream, name="in.jsonl")) == 2_000
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert path.stat().st_size > 20_000_000
    assert peak < 2_000_000


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2021-05-05", date(2021, 5, 5)),
        (" 2021-05-05 ", date(2021, 5, 5)),
        ("2021-05-05T23:59:00Z", date(2021, 5, 5)),
        ("2021-05-05 07:00:00+03:00", date(2021, 5, 5)),
        ("0025-01-01", date(25, 1, 1)),
        ("9999-12-31", date(9999, 12, 31)),
    ],
)
def test_a_day_is_told_as_iso_has_it(words: str, day: date) -> None:
    assert parse_day(words) == day


@pytest.mark.parametrize("words", ["", "yesterday", "5/5/2021", "2021-13-01", "10000-01-01", "2021-05-05T99:00"])
def test_what_is_no_day_is_refused(words: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        parse_day(words)


@pytest.mark.parametrize("words", ["Monday", "2021-02-30", "7:58 AM ET", "December 1"])
def test_a_report_whose_date_is_no_date_is_read_without_one_and_says_so(words: str) -> None:
    (item,) = gathered(line(date=words))
    assert isinstance(item, Gathered)
    assert item.report.published is None
    assert any("no date" in note for note in item.notes)
