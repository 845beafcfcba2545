"""The program as a person meets it: its verbs, its help, its version."""

from typing import Annotated

import typer

from warledger.cli.explain import when, where
from warledger.cli.read import read
from warledger.cli.resolve import resolve
from warledger.cli.schema import schema

_PURPOSE = (
    "Read the news of an armed conflict and keep its ledger: "
    "who did what to whom, where, when, how many, and who says so."
)
_EXAMPLES = """\b
Examples
  warledger read report.txt --date 2020-02-03
  warledger read *.txt --format csv > claims.csv
  curl -s https://example.org/news.html | warledger read -
  warledger read --jsonl reports.jsonl --output readings.jsonl
  warledger where "Maaret al-Numan" --country SY
  warledger when "since December" --date 2020-02-03
"""

app = typer.Typer(
    name="warledger",
    help=_PURPOSE,
    epilog=_EXAMPLES,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        from importlib import metadata

        try:
            typer.echo(f"warledger {metadata.version('warledger')}")
        except metadata.PackageNotFoundError:
            typer.echo("warledger, run from its sources")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and leave.")
    ] = False,
) -> None:
    """Options that stand before the verb."""


app.command()(read)
app.command()(resolve)
app.command()(where)
app.command()(when)
app.command()(schema)
