"""One published item, its text exactly as published."""

from dataclasses import dataclass
from datetime import date

from warledger.model.errors import ModelError


@dataclass(frozen=True, slots=True)
class Report:
    """A report as it was given: `text` is never cleaned, so that offsets stay true.

    `published` is the day of publication where it is known; None means unknown, never today.
    """

    id: str
    text: str
    published: date | None = None
    title: str | None = None
    publisher: str | None = None
    url: str | None = None

    def __post_init__(self) -> None:
        if not self.id:
            raise ModelError("a report needs an id")
        if not self.text.strip():
            raise ModelError(f"report {self.id!r} has no text")
