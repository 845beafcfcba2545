"""A claim quotes its report and is no part of itself; a reading names nothing that it does not hold."""

from dataclasses import FrozenInstanceError, replace

import pytest

from warledger.model import (
    Actor,
    ActorKind,
    Claim,
    Declined,
    Event,
    Figure,
    Incident,
    ModelError,
    Place,
    PlacePrecision,
    Quantifier,
    Reading,
    Report,
    Source,
    SourceKind,
    Span,
    TimePrecision,
    Unit,
    When,
)

TEXT = "On Monday shelling killed four people in Bara, two of them women, the clinic said."
REPORT = Report("r1", TEXT)


def words(quoted: str) -> Span:
    start = TEXT.index(quoted)
    return Span.of(TEXT, start, start + len(quoted))


KILLED = Claim(
    "c1",
    Event.KILL,
    words("killed"),
    Source(words("the clinic"), "clinic in Bara", SourceKind.HOSPITAL),
    figures=(Figure(words("four people"), 4, 4, Quantifier.EXACT, Unit.PERSON),),
    actors=(Actor(words("people"), "people", None, ActorKind.CIVILIAN),),
    means=(words("shelling"),),
    places=(Place(words("Bara"), PlacePrecision.UNKNOWN, "not looked up"),),
    when=When(words("On Monday"), TimePrecision.UNKNOWN, "day of publication unknown"),
    incident="A",
)
WOMEN = replace(KILLED, id="c2", figures=(), part_of="c1")
INCIDENT = Incident("A", Event.KILL, ("c1", "c2"))


def test_a_claim_tells_every_word_it_rests_on() -> None:
    assert {span.text for span in KILLED.spans()} == {
        "killed",
        "four people",
        "people",
        "shelling",
        "Bara",
        "On Monday",
        "the clinic",
    }


def test_where_the_writer_speaks_himself_no_words_are_made_up() -> None:
    plain = Claim("c1", Event.KILL, words("killed"), Source(None, "Example Wire", SourceKind.PUBLISHER))
    assert [span.text for span in plain.spans()] == ["killed"]


def test_a_part_of_itself_is_refused() -> None:
    with pytest.raises(ModelError, match="claim c1 cannot be a part of itself"):
        replace(KILLED, part_of="c1")


@pytest.mark.parametrize("confidence", [-0.1, 1.01, float("nan")])
def test_confidence_outside_0_to_1_is_refused(confidence: float) -> None:
    with pytest.raises(ModelError, match="is not between 0 and 1"):
        replace(KILLED, confidence=confidence)


def test_a_claim_cannot_be_edited() -> None:
    with pytest.raises(FrozenInstanceError):
        KILLED.confidence = 0.1  # type: ignore[misc]


def test_a_whole_reading_is_born() -> None:
    reading = Reading(REPORT, "en", (KILLED, WOMEN), (INCIDENT,), (Declined(words("two"), "part of another figure"),))
    assert reading.note is None


ELSEWHERE = Span(0, 4, "Homs")


@pytest.mark.parametrize(
    ("claims", "incidents", "declined", "message"),
    [
        ((KILLED, KILLED), (INCIDENT,), (), "two claims share an id"),
        ((KILLED,), (), (), "claim c1 names unknown incident A"),
        ((replace(KILLED, part_of="c9"),), (Incident("A", Event.KILL, ("c1",)),), (), "part of unknown c9"),
        ((KILLED,), (INCIDENT,), (), "incident A rests on unknown claims"),
        ((replace(KILLED, trigger=ELSEWHERE, incident=None),), (), (), r"\[0, 4\) does not quote 'Homs'"),
        ((replace(KILLED, means=(ELSEWHERE,), incident=None),), (), (), "does not quote 'Homs'"),
        ((), (), (Declined(ELSEWHERE, "no reason"),), "does not quote 'Homs'"),
    ],
    ids=["twins", "no incident", "no whole", "no claims", "trigger elsewhere", "means elsewhere", "declined elsewhere"],
)
def test_a_reading_refuses(
    claims: tuple[Claim, ...], incidents: tuple[Incident, ...], declined: tuple[Declined, ...], message: str
) -> None:
    with pytest.raises(ModelError, match=f"report r1: .*{message}"):
        Reading(REPORT, "en", claims, incidents, declined)
