"""Scores the program on the human-labelled exams: in, ../shared/exams; out, a table of figures and lines to reach.

Two columns: over all reports, and over those whose text the reader's network was not trained or tuned on. The exams are
not in this repository, since their texts belong to their publishers; where they are absent, this says so and ends well.
"""

import argparse
import csv
import json
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
EXAMS, CORPUS = SHARED / "exams", SHARED / "corpus"
WORK = ROOT / "build" / "exams"
RESOLVED = ("toponyms", "times")
LINKED = ("shootings", "outlets")
WARLEDGER = [str(Path(sys.executable).with_name("warledger"))]

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Line:
    """A figure of an exam, by its path in the scorer's answer, and the bounds that it should keep."""

    exam: str
    figure: str
    low: float | None
    high: float | None

    def of(self, answer: Mapping[str, Any]) -> float | None:
        """The figure in a scorer's answer; None where the exam has no case for it."""
        value: Any = answer
        for key in self.figure.split("."):
            value = value.get(key) if isinstance(value, Mapping) else None
        return value if isinstance(value, int | float) else None

    def keeps(self, value: float | None) -> bool | None:
        """Whether a figure is within the bounds; None where there is nothing to hold."""
        if value is None or self.low is None:
            return None
        return self.low <= value and (self.high is None or value <= self.high)


def read_lines() -> tuple[Line, ...]:
    """The lines of exam_lines.tsv."""
    with Path(__file__).with_name("exam_lines.tsv").open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table, delimiter="\t"))
    return tuple(Line(r["exam"], r["figure"], _number(r["low"]), _number(r["high"])) for r in rows)


def _number(words: str | None) -> float | None:
    return float(words) if words else None


def load(path: Path) -> list[Json]:
    """A file of JSON Lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]


def write(path: Path, lines: Iterable[Json]) -> Path:
    """Writes JSON Lines and gives the path back."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")
    return path


def paper(exam: str) -> Path:
    """The file with an exam's questions."""
    return CORPUS / "dev.jsonl" if exam == "claims" else EXAMS / f"{exam}.jsonl"


def question(item: Json, *, resolve: bool) -> Json:
    """A report as the program may see it: the answers taken out."""
    asked = {key: value for key, value in item.items() if key != "gold"}
    if resolve:
        asked["spans"] = [{key: span[key] for key in ("start", "end", "kind")} for span in item["gold"]["spans"]]
    return asked


def answer(exam: str, items: list[Json]) -> list[Json]:
    """What the program prints on an exam; for exams on linking, its readings and then its incidents."""
    asked = write(WORK / f"{exam}.asked.jsonl", (question(item, resolve=exam in RESOLVED) for item in items))
    printed: list[Json] = []
    for command in (
        ["resolve"] if exam in RESOLVED else ["read", "link"] if exam in LINKED and has("link") else ["read"]
    ):
        out = WORK / f"{exam}.{command}.jsonl"
        # Reports that cannot be read make the exit code non-zero; the scorer counts them.
        subprocess.run(
            [*WARLEDGER, command, "--jsonl", str(asked), "--output", str(out)], check=False, stdout=subprocess.DEVNULL
        )
        printed += load(out) if out.exists() else []
    return printed


def has(command: str) -> bool:
    """Whether the installed program knows a command."""
    return subprocess.run([*WARLEDGER, command, "--help"], check=False, capture_output=True).returncode == 0


def only(ids: set[str], printed: Iterable[Json]) -> list[Json]:
    """The printed lines on some reports; incidents keep those of their reports."""
    kept = []
    for line in printed:
        if "incident" in line:
            kept.append({**line, "reports": [report for report in line["reports"] if report in ids]})
        elif (line.get("report") or line.get("id")) in ids:
            kept.append(line)
    return kept


def score(exam: str, name: str, *, items: list[Json], printed: list[Json]) -> Json:
    """The scorer's answer on some reports of an exam; empty where there are none."""
    if not items:
        return {}
    questions = write(WORK / f"{exam}.{name}.gold.jsonl", items)
    answers = write(WORK / f"{exam}.{name}.said.jsonl", only({item["id"] for item in items}, printed))
    command = [sys.executable, str(EXAMS / "score.py"), str(questions), str(answers), "--kind", exam]
    scored = subprocess.run(command, check=True, capture_output=True, text=True)
    told: Json = json.loads(scored.stdout)
    return told


def seen_texts(exam: str) -> set[str]:
    """The texts that the network was trained on, or tuned on; dev.jsonl is the exam `claims` itself."""
    files = ["train.jsonl"] if exam == "claims" else ["train.jsonl", "dev.jsonl"]
    return {" ".join(item["text"].split()) for name in files for item in load(CORPUS / name)}


def sit(exam: str) -> Json:
    """Sits one exam: the scorer's answers over all of it and over the unseen reports."""
    items, seen = load(paper(exam)), seen_texts(exam)
    printed = answer(exam, items)
    unseen = [item for item in items if " ".join(item["text"].split()) not in seen]
    return {
        "all": score(exam, "all", items=items, printed=printed),
        "unseen": score(exam, "unseen", items=unseen, printed=printed),
    }


def show(results: Mapping[str, Json], lines: Iterable[Line]) -> Table:
    """The table for people; a line that is kept over all reports is marked."""
    table = Table("exam", "figure", title="Exams", title_justify="left")
    for name in ("reports", "all", "unseen reports", "unseen", "line"):
        table.add_column(name, justify="right")
    table.add_column("kept")
    for line in lines:
        if line.exam not in results:
            continue
        every, unseen = results[line.exam]["all"], results[line.exam]["unseen"]
        table.add_row(
            line.exam,
            line.figure,
            str(every.get("reports", 0)),
            _cell(line.of(every)),
            str(unseen.get("reports", 0)),
            _cell(line.of(unseen)),
            f"{_cell(line.low)}{f' to {line.high}' if line.high else ''}",
            {True: "yes", False: "no", None: ""}[line.keeps(line.of(every))],
        )
    return table


def _cell(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}".rstrip("0").rstrip(".")


def main() -> int:
    """Sits the named exams, or all that there are."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help="exams to sit; all where none is named")
    parser.add_argument("--json", action="store_true", help="print one object with the scorer's answers")
    options = parser.parse_args()
    if not EXAMS.exists():
        print(f"The exams are not here ({EXAMS} is absent): nothing to score.")
        return 0
    lines = read_lines()
    names = options.names or [name for name in dict.fromkeys(line.exam for line in lines) if paper(name).exists()]
    unknown = [name for name in names if not paper(name).exists()]
    if unknown:
        print(
            f"No such exam: {', '.join(unknown)}. There are: {', '.join(dict.fromkeys(line.exam for line in lines))}."
        )
        return 2
    results = {name: sit(name) for name in names}
    if options.json:
        print(json.dumps(results, indent=1))
    else:
        Console(width=None if sys.stdout.isatty() else 120).print(show(results, lines))
    return 0


if __name__ == "__main__":
    sys.exit(main())
