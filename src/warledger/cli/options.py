"""Options that several verbs share."""

from datetime import date

from typer import BadParameter

from warledger.gather.lines import parse_day


def told_day(words: str | None) -> date | None:
    """The day that an option tells; a usage error where it is none."""
    try:
        return parse_day(words) if words else None
    except ValueError:
        raise BadParameter(f"{words!r} is no date: write it as 2020-02-03", param_hint="--date") from None
