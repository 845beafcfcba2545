"""docs/commands.md names every command and every option, and none that is not there."""

import re
from pathlib import Path

import pytest
import typer

from warledger.cli.app import app

PAGE = (Path(__file__).parent.parent / "docs" / "commands.md").read_text(encoding="utf-8")
SECTIONS = {m[1]: m[2] for m in re.finditer(r"^## warledger (\w+)\n((?:(?!^## ).*\n?)*)", PAGE, re.MULTILINE)}
PROGRAM = typer.main.get_group(app)


def options(name: str) -> set[str]:
    """The options of a command, `--help` aside."""
    return {option for parameter in PROGRAM.commands[name].params for option in parameter.opts if option[0] == "-"}


def test_every_command_has_its_section_and_no_other_has() -> None:
    assert set(SECTIONS) == set(PROGRAM.commands)


@pytest.mark.parametrize("name", sorted(PROGRAM.commands))
def test_a_section_names_the_options_of_its_command_and_no_others(name: str) -> None:
    assert set(re.findall(r"`(-[-\w]+)`", SECTIONS[name])) == options(name)


def test_the_page_names_the_options_that_stand_before_a_command() -> None:
    assert all(option in PAGE for parameter in PROGRAM.params for option in parameter.opts)
