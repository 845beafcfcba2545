"""The 35 types of event that a claim can tell of, and what they are called elsewhere."""

from dataclasses import dataclass
from enum import StrEnum


class Event(StrEnum):
    """What happened, by the words of the clause that tells it."""

    KILL = "KILL"
    INJURE = "INJURE"
    MISSING = "MISSING"
    ABDUCT = "ABDUCT"
    DETAIN = "DETAIN"
    RELEASE = "RELEASE"
    DISPLACE = "DISPLACE"
    RETURN = "RETURN"
    ABUSE = "ABUSE"
    DESTROY = "DESTROY"
    AIRSTRIKE = "AIRSTRIKE"
    DRONE = "DRONE"
    SHELL = "SHELL"
    BOMB = "BOMB"
    CHEMICAL = "CHEMICAL"
    SHOOT = "SHOOT"
    CLASH = "CLASH"
    ATTACK = "ATTACK"
    INTERCEPT = "INTERCEPT"
    DEPLOY = "DEPLOY"
    WITHDRAW = "WITHDRAW"
    SEIZE = "SEIZE"
    HOLD = "HOLD"
    BESIEGE = "BESIEGE"
    ACCUSE = "ACCUSE"
    CLAIM = "CLAIM"
    DENY = "DENY"
    THREATEN = "THREATEN"
    DEMAND = "DEMAND"
    AGREE = "AGREE"
    BREACH = "BREACH"
    MEET = "MEET"
    AID = "AID"
    SANCTION = "SANCTION"
    PROTEST = "PROTEST"

    @property
    def family(self) -> "Family":
        """The group of the guidelines that this type belongs to."""
        return CODES[self].family


class Family(StrEnum):
    """The five groups of event types."""

    PEOPLE = "people harmed"
    THINGS = "things harmed"
    FORCE = "force"
    GROUND = "ground"
    WORDS = "words and deals"


@dataclass(frozen=True, slots=True)
class Codes:
    """An event type in the schemes of the field; None where a scheme has no such type.

    Sources: PLOVER manual (2021), CAMEO codebook 1.1b3, ACLED codebook (2024), UCDP GED codebook 23.1.
    `ucdp` is the usual type of violence: 1 state-based, 2 non-state, 3 one-sided; it is only known
    from the event where the event itself decides it (no side is weighed here).
    """

    family: Family
    plover: str
    cameo: str
    acled: str | None
    acled_sub: str | None
    ucdp: int | None = None


_P, _T, _F, _G, _W = Family.PEOPLE, Family.THINGS, Family.FORCE, Family.GROUND, Family.WORDS
_REMOTE, _VAC, _STRATEGIC = "Explosions/Remote violence", "Violence against civilians", "Strategic developments"

CODES: dict[Event, Codes] = {
    Event.KILL: Codes(_P, "ASSAULT", "18", None, None),
    Event.INJURE: Codes(_P, "ASSAULT", "18", None, None),
    Event.MISSING: Codes(_P, "ASSAULT", "18", None, None),
    Event.ABDUCT: Codes(_P, "ASSAULT", "18", _VAC, "Abduction/forced disappearance", 3),
    Event.DETAIN: Codes(_P, "COERCE", "17", _STRATEGIC, "Arrests"),
    Event.RELEASE: Codes(_P, "CONCEDE", "08", _STRATEGIC, "Other"),
    Event.DISPLACE: Codes(_P, "COERCE", "17", _STRATEGIC, "Other"),
    Event.RETURN: Codes(_P, "RETREAT", "08", _STRATEGIC, "Other"),
    Event.ABUSE: Codes(_P, "ASSAULT", "18", _VAC, "Attack", 3),
    Event.DESTROY: Codes(_T, "COERCE", "17", _STRATEGIC, "Looting/property destruction"),
    Event.AIRSTRIKE: Codes(_F, "ASSAULT", "19", _REMOTE, "Air/drone strike"),
    Event.DRONE: Codes(_F, "ASSAULT", "19", _REMOTE, "Air/drone strike"),
    Event.SHELL: Codes(_F, "ASSAULT", "19", _REMOTE, "Shelling/artillery/missile attack"),
    Event.BOMB: Codes(_F, "ASSAULT", "18", _REMOTE, "Remote explosive/landmine/IED"),
    Event.CHEMICAL: Codes(_F, "ASSAULT", "20", _REMOTE, "Chemical weapon"),
    Event.SHOOT: Codes(_F, "ASSAULT", "19", None, None),
    Event.CLASH: Codes(_F, "ASSAULT", "19", "Battles", "Armed clash"),
    Event.ATTACK: Codes(_F, "ASSAULT", "19", None, None),
    Event.INTERCEPT: Codes(_F, "ASSAULT", "19", _STRATEGIC, "Disrupted weapons use"),
    Event.DEPLOY: Codes(_G, "MOBILIZE", "15", _STRATEGIC, "Change to group/activity"),
    Event.WITHDRAW: Codes(_G, "RETREAT", "08", _STRATEGIC, "Non-violent transfer of territory"),
    Event.SEIZE: Codes(_G, "ASSAULT", "19", "Battles", None),
    Event.HOLD: Codes(_G, "COERCE", "19", None, None),
    Event.BESIEGE: Codes(_G, "COERCE", "19", _STRATEGIC, "Other"),
    Event.ACCUSE: Codes(_W, "ACCUSE", "11", None, None),
    Event.CLAIM: Codes(_W, "ACCUSE", "01", None, None),
    Event.DENY: Codes(_W, "REJECT", "12", None, None),
    Event.THREATEN: Codes(_W, "THREATEN", "13", None, None),
    Event.DEMAND: Codes(_W, "REQUEST", "10", None, None),
    Event.AGREE: Codes(_W, "AGREE", "05", _STRATEGIC, "Agreement"),
    Event.BREACH: Codes(_W, "REJECT", "12", _STRATEGIC, "Other"),
    Event.MEET: Codes(_W, "CONSULT", "04", None, None),
    Event.AID: Codes(_W, "AID", "07", None, None),
    Event.SANCTION: Codes(_W, "SANCTION", "16", None, None),
    Event.PROTEST: Codes(_W, "PROTEST", "14", "Protests", None),
}
