"""The example reports are whole, many-sided, and marked as invented wherever they go."""

import subprocess
import sys
from pathlib import Path

from warledger.examples import MARK, example_reports, lay_out


def test_there_are_at_least_fourteen_with_ids_of_their_own() -> None:
    ids = [report.id for report in example_reports()]
    assert len(ids) >= 14
    assert len(set(ids)) == len(ids)


def test_each_report_says_that_it_is_invented() -> None:
    for report in example_reports():
        assert report.text.rstrip().endswith(MARK), report.id
        assert report.publisher
        assert report.publisher.endswith("(invented)"), report.id


def test_each_report_has_a_date_and_a_title() -> None:
    assert all(report.published and report.title for report in example_reports())


def test_each_plain_report_says_that_it_is_invented(tmp_path: Path) -> None:
    plain = [path for path in lay_out(tmp_path) if path.suffix == ".txt"]
    assert len(plain) == 3
    assert all(path.read_text(encoding="utf-8").rstrip().endswith(MARK) for path in plain)


def test_they_can_be_laid_out_by_hand(tmp_path: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-m", "warledger.examples", "here"], cwd=tmp_path, check=True, capture_output=True, text=True
    )
    assert all((tmp_path / line).is_file() for line in told.stdout.splitlines())
