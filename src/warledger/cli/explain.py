"""`warledger where` and `warledger when`: words of place and of time, with the choice, its reason and the others."""

from typing import Annotated

from typer import Argument, BadParameter, Option

from warledger.cli.options import told_day
from warledger.cli.streams import ending_cleanly, text_stdout


def where(
    words: Annotated[str, Argument(metavar="WORDS", help='Words of place, such as "Maaret al-Numan".')],
    country: Annotated[str | None, Option(metavar="CODE", help="Look in this country only (ISO code: SY).")] = None,
    near: Annotated[str | None, Option(metavar="PLACE", help="A place that stands beside the words.")] = None,
) -> None:
    """Find words of place on the map: the choice, why, and what else bears the name."""
    from warledger.cli.findings import place_found
    from warledger.cli.screen import screen
    from warledger.locate import find_place

    place = find_place(words, country=_country(country), near=near)
    with ending_cleanly():
        screen(text_stdout())(place_found(words, place))


def when(
    words: Annotated[str, Argument(metavar="WORDS", help='Words of time, such as "since December".')],
    published: Annotated[
        str | None, Option("--date", metavar="DATE", help="The day on which they were written (2020-02-03).")
    ] = None,
) -> None:
    """Find words of time in the calendar: the days that they may be, and why."""
    from warledger.calendar import other_readings, read_when
    from warledger.cli.findings import time_found
    from warledger.cli.screen import screen

    day = told_day(published)
    found, others = read_when(words, published=day), other_readings(words, published=day)
    with ending_cleanly():
        screen(text_stdout())(time_found(words, found, others))


def _country(code: str | None) -> str | None:
    if code is None:
        return None
    from warledger.locate import open_gazetteer

    if code.upper() not in open_gazetteer().countries:
        raise BadParameter(
            f"{code!r} is no country: give its ISO code of two letters, such as SY", param_hint="--country"
        )
    return code.upper()
