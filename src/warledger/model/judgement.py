"""A person's word on claims or incidents: append-only, signed, dated; it always wins."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from warledger.model.errors import ModelError


class Verdict(StrEnum):
    """What a reviewer can say: of two incidents, or of one claim."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"
    ACCEPT = "accept"
    CORRECT = "correct"
    REJECT = "reject"


PAIRWISE = frozenset({Verdict.SAME, Verdict.DIFFERENT, Verdict.UNSURE})


@dataclass(frozen=True, slots=True)
class Judgement:
    """`by` says `verdict` on `subject` (and on `other`, for a verdict on a pair) at `at`, which has a time zone."""

    verdict: Verdict
    subject: str
    by: str
    at: datetime
    other: str | None = None
    note: str = ""

    def __post_init__(self) -> None:
        if not self.by:
            raise ModelError("a judgement is signed: `by` is empty")
        if self.at.tzinfo is None:
            raise ModelError("a judgement's time needs a time zone")
        if (self.verdict in PAIRWISE) != (self.other is not None):
            raise ModelError(f"verdict {self.verdict} is {'' if self.verdict in PAIRWISE else 'not '}about a pair")
        if self.other == self.subject:
            raise ModelError("a judgement on a pair needs two different things")
