"""All that was read from one report: claims, incidents, and the numbers that were left out with the reason."""

from dataclasses import dataclass

from warledger.model.claim import Claim
from warledger.model.errors import ModelError
from warledger.model.incident import Incident
from warledger.model.report import Report
from warledger.model.span import Span


@dataclass(frozen=True, slots=True)
class Declined:
    """A number near people, harm or force that is in no claim, and why."""

    span: Span
    why: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A report, read. Every span quotes the report; every id that is named exists.

    `language` is ISO 639-1, or "und" where it cannot be told and the text was read as English; where it is another
    that the reader does not read, there are no claims. `note` says so in both cases.
    """

    report: Report
    language: str
    claims: tuple[Claim, ...] = ()
    incidents: tuple[Incident, ...] = ()
    declined: tuple[Declined, ...] = ()
    note: str | None = None

    def __post_init__(self) -> None:
        ids = {claim.id for claim in self.claims}
        if len(ids) != len(self.claims):
            raise ModelError(f"report {self.report.id}: two claims share an id")
        incidents = {incident.id for incident in self.incidents}
        for claim in self.claims:
            self._check_claim(claim, ids, incidents)
        for incident in self.incidents:
            if not ids.issuperset(incident.claims):
                raise ModelError(f"report {self.report.id}: incident {incident.id} rests on unknown claims")
        for declined in self.declined:
            self._check_quote(declined.span)

    def _check_claim(self, claim: Claim, ids: set[str], incidents: set[str]) -> None:
        for span in claim.spans():
            self._check_quote(span)
        if claim.part_of is not None and claim.part_of not in ids:
            raise ModelError(f"report {self.report.id}: claim {claim.id} is part of unknown {claim.part_of}")
        if claim.incident is not None and claim.incident not in incidents:
            raise ModelError(f"report {self.report.id}: claim {claim.id} names unknown incident {claim.incident}")

    def _check_quote(self, span: Span) -> None:
        if not span.quotes(self.report.text):
            raise ModelError(f"report {self.report.id}: [{span.start}, {span.end}) does not quote {span.text!r}")
