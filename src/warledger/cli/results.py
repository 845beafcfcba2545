"""Each gathered item read, in order: a reading, or why there is none. One report never stops the others."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from warledger.gather.gathered import Gathered, Item, Unreadable
from warledger.model import Reading, Report, ReportError, RunError

Reader = Callable[[Report], Reading]


@dataclass(frozen=True, slots=True)
class Read:
    """A report, read; `given` is False where the text that was read is not the one that was given."""

    reading: Reading
    given: bool = True


@dataclass(frozen=True, slots=True)
class Unread:
    """A report that was not read: its id, if any, where it stands, why, and its language if that is why."""

    report: str | None
    where: str
    why: str
    language: str | None = None

    @property
    def told(self) -> str:
        """Why, as its line of output says it: without an id that must also say where it stands."""
        return self.why if self.report is not None else f"{self.where}: {self.why}"


Result = Read | Unread


def results(items: Iterable[Item], reader: Reader) -> Iterator[Result]:
    """One result an item, in the same order."""
    for item in items:
        yield Unread(item.report, item.where, item.why) if isinstance(item, Unreadable) else _result(item, reader)


def _result(item: Gathered, reader: Reader) -> Result:
    report = item.report
    try:
        reading = reader(report)
    except ReportError as error:
        return Unread(report.id, report.id, error.message)
    except RunError:
        raise
    except Exception as error:  # noqa: BLE001  a fault of the reader must not cost the other reports; it is told
        return Unread(report.id, report.id, f"the reader failed, please tell us ({type(error).__name__}: {error})")
    if reading.note and not reading.claims:
        return Unread(report.id, report.id, reading.note, reading.language)
    notes = [*item.notes, reading.note] if reading.note else item.notes
    return Read(replace(reading, note="; ".join(notes) or None), given=item.given)
