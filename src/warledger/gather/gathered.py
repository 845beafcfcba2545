"""What gathering gives: a report with what was done to get it, or the reason why there is none."""

from dataclasses import dataclass
from datetime import date

from warledger.model import Report


@dataclass(frozen=True, slots=True)
class Gathered:
    """A report ready to be read. `given` is False where its text is not, character by character, what was given."""

    report: Report
    notes: tuple[str, ...] = ()
    given: bool = True


@dataclass(frozen=True, slots=True)
class Unreadable:
    """No report: `where` names the place for a person, `why` what is wrong; `report` is its id, if any."""

    report: str | None
    where: str
    why: str


@dataclass(frozen=True, slots=True)
class Known:
    """What the user tells of all reports, for those that do not tell it themselves."""

    published: date | None = None
    publisher: str | None = None


Item = Gathered | Unreadable
NOTHING_KNOWN = Known()
