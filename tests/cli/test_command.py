"""The real command as a user meets it: its help, its exit codes, its manners with pipes."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

Warledger = Callable[..., Any]  # the fixture: runs the command, gives its code, out and err
COMMAND = [sys.executable, "-c", "from warledger.cli import main; main()"]


def text(data: bytes) -> str:
    return " ".join(data.decode().split())


def broken_lines(number: int) -> bytes:
    return b"".join(b'{"id": "r%d"}\n' % n for n in range(number))


def test_the_help_says_what_the_program_is_for_and_how_to_begin(warledger: Warledger) -> None:
    run = warledger("--help")
    said = text(run.out)
    assert run.code == 0
    assert "who did what to whom, where, when, how many, and who says so" in said
    assert all(verb in said for verb in ("read", "resolve", "where", "when", "schema"))
    assert "warledger read report.txt --date 2020-02-03" in said


@pytest.mark.parametrize("verb", ["read", "resolve", "where", "when", "schema"])
def test_every_verb_and_option_is_explained(warledger: Warledger, verb: str) -> None:
    run = warledger(verb, "--help")
    assert run.code == 0
    assert run.out.decode().count("--") >= 1


def test_the_version_is_told(warledger: Warledger) -> None:
    run = warledger("--version")
    assert run.code == 0
    assert run.out.startswith(b"warledger")


def test_the_schema_is_printed(warledger: Warledger) -> None:
    run = warledger("schema")
    assert run.code == 0
    Draft202012Validator.check_schema(json.loads(run.out))


def test_asking_for_help_loads_neither_the_network_nor_the_screen() -> None:
    code = "import sys; import warledger.cli.app; print(sorted({name.split('.')[0] for name in sys.modules}))"
    brought = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout
    assert not any(f"'{name}'" in brought for name in ("onnxruntime", "numpy", "rich", "trafilatura", "tokenizers"))


@pytest.mark.parametrize(
    ("args", "said"),
    [
        ([], "name the reports to read"),
        (["a.txt", "--jsonl", "b.jsonl"], "name the reports to read"),
        (["a.txt", "--date", "Monday"], "'Monday' is no date: write it as 2020-02-03"),
        (["a.txt", "--format", "xml"], "xml"),
        (["--jsonl", "missing.jsonl"], "missing.jsonl cannot be opened"),
        (["--jsonl", ".", "--output", "o.jsonl"], ". cannot be opened"),
        (["a.txt", "--output", "missing/o.txt"], "cannot be written"),
        (["--nonsense"], "--nonsense"),
    ],
)
def test_a_wrong_order_is_explained_and_ends_with_2(
    warledger: Warledger, args: list[str], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    run = warledger("read", *args)
    assert run.code == 2
    assert said in text(run.err.replace("│".encode(), b""))
    assert b"Traceback" not in run.err


def test_the_output_is_never_written_over_the_input(warledger: Warledger, tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_bytes(broken_lines(2))
    run = warledger("read", "--jsonl", path, "--output", path)
    assert run.code == 2
    assert path.read_bytes() == broken_lines(2)


def test_a_file_that_cannot_be_read_is_named_with_the_reason(warledger: Warledger, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    run = warledger("read", tmp_path / "empty.txt", tmp_path / "picture.txt", tmp_path / "none.txt", tmp_path)
    assert run.code == 1
    said = text(run.err)
    assert "empty.txt: not read: empty" in said
    assert "picture.txt: not read: a picture" in said
    assert "none.txt: not read: no such file" in said
    assert "0 read, 4 not read" in said


def test_each_broken_line_has_its_error_line_in_order(warledger: Warledger) -> None:
    lines = b'{"id": "a"}\n{\n\n{"id": 3, "text": "x"}\n{"id": "d", "text": "", "date": "x"}\n'
    run = warledger("read", "--jsonl", "-", stdin=lines)
    said = [json.loads(line) for line in run.out.splitlines()]
    assert run.code == 1
    assert [line["report"] for line in said] == ["a", None, None, "d"]
    assert "standard input, line 2: not JSON" in said[1]["error"]
    assert all(set(line) == {"report", "error"} for line in said)


def test_thousands_of_broken_lines_do_not_flood_the_terminal(warledger: Warledger) -> None:
    run = warledger("read", "--jsonl", "-", stdin=broken_lines(10_000))
    assert run.code == 1
    assert len(run.out.splitlines()) == 10_000
    assert len(run.err.splitlines()) < 30
    assert b"0 read, 10000 not read" in run.err


def test_an_empty_stream_is_nothing_to_read_and_no_error(warledger: Warledger) -> None:
    run = warledger("read", "--jsonl", "-", stdin=b"")
    assert (run.code, run.out) == (0, b"")


def test_an_id_that_utf_8_cannot_hold_comes_back_as_it_was(warledger: Warledger) -> None:
    run = warledger("read", "--jsonl", "-", stdin=b'{"id": "\\ud800"}\n')
    assert json.loads(run.out)["report"] == "\ud800"


def test_the_output_file_holds_what_the_screen_would(warledger: Warledger, tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_bytes(broken_lines(5))
    out = tmp_path / "out.jsonl"
    run = warledger("read", "--jsonl", path, "--output", out)
    assert run.out == b""
    assert out.read_bytes() == warledger("read", "--jsonl", path).out


def test_a_reader_that_goes_away_ends_the_run_quietly() -> None:
    with subprocess.Popen(
        [*COMMAND, "read", "--jsonl", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as run:
        assert run.stdin is not None
        assert run.stdout is not None
        assert run.stderr is not None
        run.stdin.write(broken_lines(10))
        run.stdin.flush()
        assert run.stdout.readline()
        run.stdout.close()
        with suppress(BrokenPipeError):
            run.stdin.write(broken_lines(5_000))
            run.stdin.close()
        said = run.stderr.read()
        run.wait(timeout=30)
    assert b"Traceback" not in said
    assert b"Exception ignored" not in said
    assert run.returncode == 141


def test_ctrl_c_ends_the_run_and_keeps_what_was_written(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    with subprocess.Popen(
        [*COMMAND, "read", "--jsonl", "-", "--output", str(out)], stdin=subprocess.PIPE, stderr=subprocess.PIPE
    ) as run:
        assert run.stdin is not None
        assert run.stderr is not None
        run.stdin.write(broken_lines(3))
        run.stdin.flush()
        assert b"r0" in run.stderr.readline()
        run.send_signal(signal.SIGINT)
        said = run.stderr.read()
        run.wait(timeout=30)
    assert run.returncode == 130
    assert b"stopped; what was written stays" in said
    assert b"Traceback" not in said
    assert b'"report":"r0"' in out.read_bytes()


def test_a_person_who_watches_sees_how_far_it_is(tmp_path: Path) -> None:
    path, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    path.write_bytes(broken_lines(5))
    terminal, theirs = os.openpty()
    run = subprocess.run(
        [*COMMAND, "read", "--jsonl", str(path), "--output", str(out)], stderr=theirs, check=False, timeout=60
    )
    os.close(theirs)
    with suppress(OSError), os.fdopen(terminal, "rb", buffering=0) as screen:  # reading past the end is an error here
        shown = screen.read(100_000)
    assert run.returncode == 1
    assert b"reading" in shown
    assert len(out.read_bytes().splitlines()) == 5


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ({"id": "a", "text": "In Homs."}, 'no "spans"'),
        ({"id": "a", "text": "In Homs.", "spans": [3]}, "span 1 must be an object"),
        ({"id": "a", "text": "In Homs.", "spans": [{"start": 3, "end": 7, "kind": "river"}]}, '"place" or "time"'),
        ({"id": "a", "text": "In Homs.", "spans": [{"start": 3, "end": 99, "kind": "place"}]}, "outside a text of 8"),
        ({"id": "a", "text": "In Homs.", "spans": [{"start": True, "end": 7, "kind": "place"}]}, "whole numbers"),
        ({"id": "a", "text": "In Homs.", "spans": [{"start": 7, "end": 3, "kind": "place"}]}, "start < end"),
        ({"id": "a", "text": "", "spans": []}, "no text"),
        ({"text": "In Homs.", "spans": []}, 'no "id"'),
    ],
)
def test_words_that_cannot_be_resolved_say_why(warledger: Warledger, line: dict[str, object], said: str) -> None:
    run = warledger("resolve", "--jsonl", "-", stdin=json.dumps(line).encode())
    answer = json.loads(run.out)
    assert run.code == 1
    assert said in answer["error"]
    assert answer["id"] == line.get("id")
