"""`make exams` hides the answers from the program, keeps its columns apart, and says so where there are no exams."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.exams import Json, Line, only, question, read_lines

SCRIPT = Path(__file__).parent.parent.parent / "benchmarks" / "exams.py"
RATIO = Line("strikes", "killed.sum_ratio", 0.6, 1.6)
SHARE = Line("claims", "scope", 0.9, None)


def test_without_exams_it_says_so_and_ends_well(tmp_path: Path) -> None:
    shutil.copytree(SCRIPT.parent, tmp_path / "checkout" / "benchmarks")
    script = tmp_path / "checkout" / "benchmarks" / "exams.py"
    ran = subprocess.run([sys.executable, str(script)], check=True, capture_output=True, text=True)
    assert "The exams are not here" in ran.stdout


def test_every_line_to_reach_is_read() -> None:
    lines = read_lines()
    assert RATIO in lines
    assert len({(line.exam, line.figure) for line in lines}) == len(lines)


@pytest.mark.parametrize(
    ("line", "value", "kept"),
    [
        (RATIO, 0.6, True),
        (RATIO, 1.7, False),
        (RATIO, 0.5, False),
        (SHARE, 0.95, True),
        (SHARE, 0.89, False),
        (SHARE, None, None),
        (Line("outlets", "inside", None, None), 0.4, None),
    ],
)
def test_a_line_is_kept_within_its_bounds(line: Line, value: float | None, kept: bool | None) -> None:
    assert line.keeps(value) is kept


@pytest.mark.parametrize(
    ("answer", "value"),
    [({"killed": {"sum_ratio": 1.2}}, 1.2), ({"killed": {"sum_ratio": None}}, None), ({"killed": 3}, None), ({}, None)],
)
def test_a_figure_is_found_by_its_path(answer: Json, value: float | None) -> None:
    assert RATIO.of(answer) == value


def test_the_program_never_sees_the_answers() -> None:
    span = {"start": 0, "end": 4, "kind": "place", "lat": 34.7, "lon": 36.7}
    item = {"id": "r1", "text": "Homs was hit.", "gold": {"spans": [span]}}
    assert question(item, resolve=False) == {"id": "r1", "text": "Homs was hit."}
    assert question(item, resolve=True)["spans"] == [{"start": 0, "end": 4, "kind": "place"}]


def test_only_the_reports_of_a_column_are_scored_in_it() -> None:
    printed: list[Json] = [{"report": "r1"}, {"report": "r2"}, {"id": "r3"}, {"incident": "A", "reports": ["r1", "r2"]}]
    assert only({"r1", "r3"}, printed) == [{"report": "r1"}, {"id": "r3"}, {"incident": "A", "reports": ["r1"]}]
