"""Who says so, and who did it. A source is never mixed up with the publisher."""

from dataclasses import dataclass
from enum import StrEnum

from warledger.model.span import Span


class SourceKind(StrEnum):
    """What a source is, as a recorder would weigh it."""

    MONITOR = "monitor"
    STATE_MEDIA = "state_media"
    MINISTRY = "ministry"
    ARMY = "army"
    ARMED_GROUP = "armed_group"
    POLICE = "police"
    HOSPITAL = "hospital"
    RESCUE_SERVICE = "rescue_service"
    UN_BODY = "un_body"
    NGO = "ngo"
    WITNESS = "witness"
    OFFICIAL = "official"
    MEDIA = "media"
    PUBLISHER = "publisher"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Source:
    """Who says so. `span` is None where the writer speaks himself; then the kind is `publisher`."""

    span: Span | None
    name: str
    kind: SourceKind


class ActorKind(StrEnum):
    """What an actor is."""

    STATE = "state"
    ARMED_GROUP = "armed_group"
    POLICE = "police"
    INTERNATIONAL = "international"
    CIVILIAN = "civilian"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who did it, in the report's words, with the name and country (ISO 3166 alpha-2) that the tables have for them."""

    span: Span
    name: str
    country: str | None
    kind: ActorKind
