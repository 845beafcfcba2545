"""The nouns: frozen, checked at birth, standard library only."""

from warledger.model.claim import Claim, Scope, Status
from warledger.model.errors import ModelError, ReportError, RunError, WarledgerError
from warledger.model.event import Event, Family
from warledger.model.figure import Figure, Interval, Part, Quantifier, Standing, Unit
from warledger.model.incident import Count, Incident, Toll
from warledger.model.judgement import Judgement, Verdict
from warledger.model.place import Place, PlacePrecision, RunnerUp
from warledger.model.reading import Declined, Reading
from warledger.model.report import Report
from warledger.model.source import Actor, ActorKind, Source, SourceKind
from warledger.model.span import Span
from warledger.model.when import TimePrecision, When

__all__ = [
    "Actor", "ActorKind", "Claim", "Count", "Declined", "Event", "Family", "Figure", "Incident", "Interval",
    "Judgement", "ModelError", "Part", "Place", "PlacePrecision", "Quantifier", "Reading", "Report", "ReportError",
    "RunError", "RunnerUp", "Scope", "Source", "SourceKind", "Span", "Standing", "Status", "TimePrecision", "Toll",
    "Unit", "Verdict", "WarledgerError", "When",
]  # fmt: skip
