"""The nouns in a reader's words: a figure as `13+` or `more than 60`, a day, a place, who says so; safe to print."""

import re
from collections.abc import Iterable
from datetime import date

from warledger.model import (
    Actor,
    Event,
    Figure,
    Interval,
    Place,
    PlacePrecision,
    Quantifier,
    Source,
    SourceKind,
    TimePrecision,
    Unit,
    When,
)
from warledger.read.numbers import find_numbers

NO_FIGURE = "no figure"

# What an event is called at the head of its incident, and what is said of a figure that counts those it befell.
HEADINGS: dict[Event, str] = {
    Event.KILL: "Deaths", Event.INJURE: "Injuries", Event.MISSING: "People missing", Event.ABDUCT: "Abduction",
    Event.DETAIN: "Arrests", Event.RELEASE: "Release", Event.DISPLACE: "Displacement", Event.RETURN: "Return",
    Event.ABUSE: "Abuse", Event.DESTROY: "Destruction", Event.AIRSTRIKE: "Air strike", Event.DRONE: "Drone strike",
    Event.SHELL: "Shelling", Event.BOMB: "Bombing", Event.CHEMICAL: "Chemical attack", Event.SHOOT: "Shooting",
    Event.CLASH: "Clash", Event.ATTACK: "Attack", Event.INTERCEPT: "Interception", Event.DEPLOY: "Deployment",
    Event.WITHDRAW: "Withdrawal", Event.SEIZE: "Capture of ground", Event.HOLD: "Control", Event.BESIEGE: "Siege",
    Event.ACCUSE: "Accusation", Event.CLAIM: "Claim of responsibility", Event.DENY: "Denial", Event.THREATEN: "Threat",
    Event.DEMAND: "Demand", Event.AGREE: "Agreement", Event.BREACH: "Breach", Event.MEET: "Meeting", Event.AID: "Aid",
    Event.SANCTION: "Sanction", Event.PROTEST: "Protest",
}  # fmt: skip
COUNTED: dict[Event, str] = {
    Event.KILL: "killed", Event.INJURE: "injured", Event.MISSING: "missing", Event.DETAIN: "detained",
    Event.ABDUCT: "abducted", Event.DISPLACE: "displaced", Event.RETURN: "returned", Event.RELEASE: "released",
    Event.ABUSE: "abused", Event.DESTROY: "destroyed",
}  # fmt: skip

_UNITS = {
    Unit.HOUSEHOLD: ("household", "households"),
    Unit.BUILDING: ("building", "buildings"),
    Unit.VEHICLE: ("vehicle", "vehicles"),
    Unit.WEAPON: ("weapon", "weapons"),
}
_UNSAFE = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)
_BLANK = re.compile(r"\s+")
_BEYOND = {Quantifier.MORE_THAN: "more than", Quantifier.LESS_THAN: "fewer than"}


def safe(words: str) -> str:
    r"""Words on one line that no terminal obeys: control characters, marks of direction and line ends are taken out.

    >>> safe("14\x1b[31m dead\nin Homs")
    '14[31m dead in Homs'
    """
    return _BLANK.sub(" ", _UNSAFE.sub("", words))


def number(value: int) -> str:
    """A number with its thousands apart."""
    return f"{value:,}"


def interval_words(interval: Interval, borne_by: Iterable[Figure] = ()) -> str:
    """A toll's interval: `14`, `30–35`, `13+`; `more than 60` where one of the figures that bear it says just that."""
    for figure in borne_by:
        if figure.quantifier is Quantifier.MORE_THAN and (figure.low, figure.high) == (interval.low, interval.high):
            return _counted(figure)
    return _bounds(interval.low, interval.high)


def figure_words(figure: Figure) -> str:
    """A figure in short: `14`, `30–35`, `13+`, `more than 60`, `up to 8`, `about 60`, `3 vehicles`, `no figure`."""
    counted = _counted(figure)
    if counted != NO_FIGURE and figure.unit in _UNITS:
        one, many = _UNITS[figure.unit]
        counted = f"{counted} {one if counted == '1' else many}"
    return f"{counted} (vague)" if figure.quantifier is Quantifier.VAGUE else counted


def _counted(figure: Figure) -> str:
    low, high = figure.low, figure.high
    if low is None and high is None:
        return NO_FIGURE
    told = _BEYOND.get(figure.quantifier)
    if told and (beyond := _beyond(figure)) is not None:
        return f"{told} {number(beyond)}"
    words = _bounds(low, high)
    return f"about {words}" if figure.quantifier is Quantifier.ABOUT else words


def _beyond(figure: Figure) -> int | None:
    """The number that the words tell, which lies just outside the figure's bounds: the 20 of "more than 20"."""
    told = [found.value for found in find_numbers(figure.span.text) if found.quantifier is figure.quantifier]
    return told[0] if len(told) == 1 else None


def _bounds(low: int | None, high: int | None) -> str:
    if high is None:
        return f"{number(low or 0)}+"
    if low is None:
        return f"up to {number(high)}"
    return number(low) if low == high else f"{number(low)}–{number(high)}"


def day_words(day: date) -> str:
    """A day with its weekday: `Monday 3 February 2020`."""
    return f"{day:%A} {day.day} {day:%B} {day.year}"


def when_words(when: When | None) -> str:
    """The days that a time may be, or the report's own words where they are not known."""
    if when is None:
        return "time not told"
    if when.start is None and when.end is None:
        return f"“{safe(when.span.text)}” (days not known)" if when.span else "time not told"
    if when.start is None or when.end is None:
        return f"since {_plain(when.start)}" if when.start else f"until {_plain(when.end)}"
    if when.start == when.end:
        return day_words(when.start)
    if when.precision is TimePrecision.YEAR and (when.start.month, when.end.month) == (1, 12):
        return str(when.start.year) if when.start.year == when.end.year else f"{when.start.year}–{when.end.year}"
    return f"{_plain(when.start)} – {_plain(when.end)}"


def _plain(day: date | None) -> str:
    return f"{day.day} {day:%B} {day.year}" if day else ""


def place_words(place: Place | None) -> str:
    """A place's name with what encloses it, or the report's own words where it is not known."""
    if place is None:
        return "place not told"
    told = safe(place.span.text) if place.span else ""
    if place.precision is PlacePrecision.UNKNOWN and place.name is None:
        return f"“{told}” (not on the map)" if told else "place not told"
    parts = [place.name or told, place.admin1 or "", place.country or ""]
    named = ", ".join(dict.fromkeys(safe(part) for part in parts if part))
    wide = place.precision not in (PlacePrecision.EXACT, PlacePrecision.SETTLEMENT, PlacePrecision.UNKNOWN)
    return f"{named} ({place.precision})" if wide else named


def source_words(source: Source) -> str:
    """Who says so."""
    if source.kind is SourceKind.PUBLISHER and source.span is None:
        return "the report itself"
    return safe(source.name) or (safe(source.span.text) if source.span else "not named")


def kind_words(source: Source) -> str:
    """What the source is: `state media`, `UN body`; empty where it says nothing new."""
    if source.kind in (SourceKind.UNKNOWN, SourceKind.PUBLISHER):
        return ""
    words = source.kind.replace("un_body", "UN body").replace("ngo", "NGO").replace("_", " ")
    return "" if words.casefold() in source_words(source).casefold() else words


def actor_words(actors: tuple[Actor, ...]) -> str:
    """Who did it, each once."""
    return ", ".join(dict.fromkeys(safe(actor.name or actor.span.text) for actor in actors))
