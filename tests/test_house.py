"""The house keeps its own rules: a light front door, nouns on the standard library alone, a glossary, clean pages."""

import ast
import inspect
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

import warledger
from warledger import model

ROOT = Path(__file__).parent.parent
PACKAGE = Path(warledger.__file__).parent
HEAVY = {
    "anyascii",
    "numpy",
    "onnxruntime",
    "py3langid",
    "rapidfuzz",
    "rich",
    "sqlalchemy",
    "tokenizers",
    "trafilatura",
}
GLOSSARY = set(re.findall(r"^\*\*(.+)\*\*$", (ROOT / "GLOSSARY.md").read_text(encoding="utf-8"), re.MULTILINE))


def run_python(code: str) -> str:
    """What a fresh, bare Python prints."""
    return subprocess.run([sys.executable, "-I", "-c", code], check=True, capture_output=True, text=True).stdout


def test_the_tests_see_the_installed_package_not_the_sources() -> None:
    assert PACKAGE.parent.name == "site-packages"


def test_importing_the_front_door_brings_no_network_no_database_and_no_screen() -> None:
    brought = json.loads(run_python("import warledger, sys, json; print(json.dumps(sorted(sys.modules)))"))
    assert HEAVY.isdisjoint({name.split(".")[0] for name in brought})


def test_importing_the_front_door_costs_less_than_60_ms() -> None:
    code = "import time; t = time.process_time(); import warledger; print(time.process_time() - t)"
    assert min(float(run_python(code)) for _ in range(5)) < 0.060


@pytest.mark.parametrize("path", sorted((PACKAGE / "model").rglob("*.py")), ids=lambda path: path.name)
def test_the_nouns_need_the_standard_library_alone(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [node.module or ""]
        for name in names:
            assert name.startswith("warledger.model") or name.split(".")[0] in sys.stdlib_module_names


def nouns() -> set[str]:
    """The classes of the model that are no errors and no lists of kinds or precisions."""
    classes = {name for name in model.__all__ if inspect.isclass(getattr(model, name))}
    return {n for n in classes if not n.endswith(("Error", "Kind", "Precision"))}


def test_the_glossary_owns_every_noun_of_the_model() -> None:
    owned = {noun.title().replace("-", "") for noun in GLOSSARY}
    assert nouns() - owned == set()


def test_the_glossary_owns_the_nouns_that_are_not_in_the_model() -> None:
    assert {"Mention", "Edition", "Convention", "Origin", "Ledger"} <= GLOSSARY


def documents() -> list[Path]:
    """Every Markdown file that is kept."""
    inside = [path.relative_to(ROOT) for path in ROOT.rglob("*.md")]
    return [ROOT / path for path in inside if not path.parts[0].startswith((".", "build"))]


@pytest.mark.parametrize("path", documents(), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_document_names_no_path_of_one_machine(path: Path) -> None:
    assert not re.search(r"/(work|home|root|Users|tmp)/", path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", documents(), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_documents_links_lead_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", path.read_text(encoding="utf-8")):
        assert (path.parent / target).exists(), target


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_file_is_of_one_idea(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400
