"""Words of time alone, with a date, to a When: what the command line asks."""

from datetime import date

from warledger.calendar.ground import Bare
from warledger.calendar.resolve import resolve
from warledger.calendar.told import Told
from warledger.model import Span, When


def as_when(told: Told, span: Span | None) -> When:
    """A Told as the model's When, for these words."""
    return When(span, told.precision, told.reason, told.start, told.end)


def read_when(words: str, *, published: date | None, anchor: When | None = None) -> When:
    """The time that `words` tell in a report of that day; `anchor` is a time told before them.

    >>> from datetime import date
    >>> found = read_when("since December", published=date(2020, 2, 3))
    >>> str(found.start), str(found.end), found.precision.value
    ('2019-12-01', '2020-02-03', 'range')
    """
    told = resolve(words, Bare(published, anchor))
    return as_when(told, Span(0, len(words), words) if words else None)


def other_readings(words: str, *, published: date | None, anchor: When | None = None) -> tuple[When, ...]:
    """The readings that `read_when` did not choose, as for 3/2/2020; mostly none."""
    told = resolve(words, Bare(published, anchor))
    span = Span(0, len(words), words) if words else None
    return tuple(as_when(other, span) for other in told.others if (other.start, other.end) != (told.start, told.end))
