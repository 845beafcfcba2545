"""`warledger read` with the real reader: every format, every kind of input, in order, and offsets that hold."""

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from warledger.model.contract import schema

Warledger = Callable[..., Any]  # the fixture: runs the command, gives its code, out and err
SCHEMA = Draft202012Validator(schema())
TEXT = (
    "Shelling killed nine people, three of them children, in Saraqeb on Tuesday, the health ministry said. "
    "The army said nobody had been killed. More than 380,000 people have died in ten years of war, "
    "the United Nations says."
)
ARABIC = "قتل خمسة مدنيين على الأقل في قصف استهدف المدينة يوم الثلاثاء، بحسب المرصد. وأصيب عشرون آخرون بجروح خطيرة."


def line(text: str = TEXT, **fields: object) -> bytes:
    return json.dumps({"id": "r1", "text": text, "date": "2021-05-05", **fields}).encode() + b"\n"


def said(data: bytes) -> list[Mapping[str, Any]]:
    """The output's lines, each held against the schema."""
    lines = [json.loads(one) for one in data.splitlines()]
    for one in lines:
        SCHEMA.validate(one)
    return lines


def quoted(value: object) -> Iterator[tuple[int, int, str]]:
    if isinstance(value, dict):
        if value.get("start") is not None:
            yield value["start"], value["end"], value["text"]
        for below in value.values():
            yield from quoted(below)
    elif isinstance(value, list):
        for below in value:
            yield from quoted(below)


def holds(answer: Mapping[str, Any], text: str) -> bool:
    """Whether the answer tells something, and quotes the text wherever it says so."""
    words = list(quoted(answer))
    return bool(words) and all(text[start:end] == quote for start, end, quote in words)


def test_a_report_on_a_line_gives_a_line_of_the_contract(warledger: Warledger) -> None:
    run = warledger("read", "--jsonl", "-", stdin=line())
    (answer,) = said(run.out)
    assert (run.code, run.err) == (0, b"")
    assert (answer["report"], answer["contract"], answer["published"], answer["language"]) == (
        "r1",
        1,
        "2021-05-05",
        "en",
    )
    assert holds(answer, TEXT)
    assert "text" not in answer


def test_the_dead_of_a_report_are_read(warledger: Warledger) -> None:
    (answer,) = said(warledger("read", "--jsonl", "-", stdin=line()).out)
    killed = [claim for claim in answer["claims"] if claim["event"] == "KILL"]
    assert any(figure["low"] == 9 for claim in killed for figure in claim["figures"])
    assert {claim["scope"] for claim in killed} >= {"incident", "background"}
    assert "denied" in {claim["status"] for claim in killed}


def test_a_file_gives_a_sheet_for_people(warledger: Warledger, tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(TEXT.encode())
    run = warledger("read", path, "--date", "2021-05-05", "--publisher", "Evening Wire")
    shown = run.out.decode()
    assert (run.code, run.err) == (0, b"")
    assert "Evening Wire · published Wednesday 5 May 2021" in shown
    assert "\x1b" not in shown


@pytest.mark.parametrize("width", [40, 80, 160])
def test_the_sheet_keeps_to_the_width(warledger: Warledger, width: int) -> None:
    run = warledger("read", "-", stdin=TEXT.encode(), width=width)
    assert max(len(shown) for shown in run.out.decode().splitlines()) <= width


def test_a_file_gives_rows_for_a_spreadsheet(warledger: Warledger) -> None:
    run = warledger("read", "-", "--format", "csv", stdin=TEXT.encode())
    rows = list(csv.DictReader(io.StringIO(run.out.decode())))
    assert rows
    assert {row["report"] for row in rows} == {"stdin"}
    assert all(row["event"] and row["trigger"] for row in rows)


def test_reports_stay_in_order_and_broken_ones_cost_only_themselves(warledger: Warledger) -> None:
    lines = line(id="a") + b"{\n" + line(id="b") + line("", id="c") + line(id="d", date="soon") + line(id="e")
    run = warledger("read", "--jsonl", "-", stdin=lines)
    answers = said(run.out)
    assert run.code == 1
    assert [answer["report"] for answer in answers] == ["a", None, "b", "c", "d", "e"]
    assert ["error" in answer for answer in answers] == [False, True, False, True, False, False]
    assert "no date" in answers[4]["note"]
    assert b"4 read, 2 not read" in run.err


@pytest.mark.parametrize("form", ["text", "csv", "jsonl"])
def test_another_language_is_said_and_never_silently_empty(warledger: Warledger, form: str) -> None:
    run = warledger("read", "--jsonl", "-", "--format", form, stdin=line(ARABIC) + line(id="r2"))
    assert run.code == 1
    assert b"not read" in run.err
    if form == "jsonl":
        arabic, english = said(run.out)
        assert (arabic["language"], english["language"]) == ("ar", "en")
        assert "not read" in arabic["error"]


@pytest.mark.parametrize(
    "text",
    [
        TEXT.replace(". ", ".\r\n\r\n"),
        TEXT.replace(" ", "  "),
        TEXT.replace("Saraqeb", "Sara\u0301qeb"),
        TEXT.replace("nine", "\u202bnine\u202c"),
        TEXT.replace("people", "people\x00"),
        TEXT.replace("Shelling", "\U0001f4a5 Shelling"),
        "\ufeff" + TEXT,
        TEXT.upper(),
        TEXT + "\u2028" + TEXT,
        "\x07\x1b[31m" + TEXT,
    ],
)
def test_offsets_hold_whatever_stands_in_the_text(warledger: Warledger, text: str) -> None:
    run = warledger("read", "--jsonl", "-", stdin=line(text))
    (answer,) = said(run.out)
    assert run.code == 0
    assert holds(answer, text)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "cp1252", "utf-32"])
def test_a_file_in_another_encoding_carries_its_text_where_that_is_not_plain(
    warledger: Warledger, tmp_path: Path, encoding: str
) -> None:
    text = TEXT.replace("The army", "The army’s café")
    path = tmp_path / "report.txt"
    path.write_bytes(text.encode(encoding))
    run = warledger("read", path, "--format", "jsonl")
    (answer,) = said(run.out)
    assert run.code == 0
    assert answer.get("text", text) == text
    assert ("note" in answer) == (encoding != "utf-8-sig")
    assert holds(answer, text)


def test_a_page_is_read_as_its_article(warledger: Warledger) -> None:
    page = f"<html><head><title>Market hit</title></head><body><article><p>{TEXT}</p></article></body></html>"
    (answer,) = said(warledger("read", "--jsonl", "-", stdin=line(page)).out)
    assert "<" not in answer["text"]
    assert "article was taken out" in answer["note"]
    assert holds(answer, answer["text"])


def test_half_a_surrogate_pair_costs_no_report(warledger: Warledger) -> None:
    text = TEXT.replace("people", "people\ud800", 1)
    (answer,) = said(warledger("read", "--jsonl", "-", stdin=line(text)).out)
    assert "half surrogate" in answer["note"]
    assert holds(answer, text.replace("\ud800", "\ufffd"))


def test_reports_in_a_file_of_lines_may_be_named_like_any_other(warledger: Warledger, tmp_path: Path) -> None:
    path = tmp_path / "reports.jsonl"
    path.write_bytes(line(id="a", title="First") + line(id="b", title="Second"))
    shown = warledger("read", path).out.decode()
    assert shown.index("First") < shown.index("Second")


def test_reading_twice_gives_the_same(warledger: Warledger) -> None:
    assert warledger("read", "--jsonl", "-", stdin=line()).out == warledger("read", "--jsonl", "-", stdin=line()).out
