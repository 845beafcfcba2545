"""The examples in the documents run, and print what the documents say they print.

Python blocks are Sybil's; a console block's lines after `$ ` are run by a shell, and the lines that follow are what it
prints, where a line of `...` stands for any lines.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from sybil import Example, Sybil
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser

ROOT = Path(__file__).parent.parent
DOCUMENTS = [ROOT / "README.md", ROOT / "examples" / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
SESSION = re.compile(r"^\$ (?P<command>.*)\n(?P<printed>(?:(?!\$ ).*\n?)*)", re.MULTILINE)


def run_console(example: Example) -> str | None:
    """Runs the commands of a block in the present folder; tells where what they print differs."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    environment = {**os.environ, "PATH": path, "COLUMNS": "100", "NO_COLOR": "1"}
    for session in SESSION.finditer(example.parsed):
        ran = subprocess.run(
            ["sh", "-c", session["command"]], check=False, capture_output=True, text=True, env=environment
        )
        told = re.escape(session["printed"].strip()).replace(r"\.\.\.", r"[\s\S]*")
        if ran.returncode or not re.fullmatch(told, ran.stdout.strip()):
            return f"$ {session['command']}\nexit {ran.returncode}\n{ran.stdout}\n{ran.stderr}"
    return None


SYBIL = Sybil(parsers=[PythonCodeBlockParser(), CodeBlockParser("console", run_console)])


RUNNABLE = [path for path in DOCUMENTS if re.search("^```(python|console)$", path.read_text("utf-8"), re.MULTILINE)]


@pytest.mark.parametrize("path", RUNNABLE, ids=lambda path: str(path.relative_to(ROOT)))
def test_the_examples_of_a_document_run(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for example in SYBIL.parse(path):
        example.evaluate()
