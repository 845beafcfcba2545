"""`warledger schema`: the form of what `warledger read` prints."""

import json

import typer


def schema() -> None:
    """Print the JSON Schema of a line that `warledger read --format jsonl` prints.

    Each line is checked with it in the tests; check your own with any JSON Schema validator (2020-12).
    """
    from warledger.model import contract

    typer.echo(json.dumps(contract.schema(), indent=2, ensure_ascii=False))
