"""The whole way from mentions to claims and incidents: one claim a mention, every word kept, nothing twice."""

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.read.telling import mentions, read
from warledger.model import Part, Reading, Report, Scope, Span, Status
from warledger.read.assembly import assemble
from warledger.read.mentions import Argument, Mention, Mentions, Role

TEXT = "The mayor said a car bomb killed 12 people, including four children, in Harran on Monday."
LINE = (
    "KILL | killed | who=12 people | sub=four children | means=car bomb | where=Harran | when=Monday "
    "| src=The mayor | status=asserted | inc=A"
)


def test_a_claim_keeps_all_the_words_it_rests_on() -> None:
    (claim,) = read(TEXT, LINE).claims
    assert {span.text for span in claim.spans()} == {
        "killed", "12 people", "four children", "car bomb", "Harran", "Monday", "The mayor"
    }  # fmt: skip
    assert [(f.low, f.part) for f in claim.figures] == [(12, Part.WHO), (4, Part.SUB)]


def test_claims_are_numbered_in_text_order() -> None:
    story = read("Two died. Three were hurt. Four fled.", *("KILL | died", "INJURE | hurt", "DISPLACE | fled"))
    assert [c.id for c in story.claims] == ["c1", "c2", "c3"]


def test_scope_status_and_confidence_are_the_networks() -> None:
    text = "The war has killed 900 people."
    told = mentions(text, "KILL | killed | who=900 people | scope=background").mentions[0]
    sure = Mention(told.event, told.trigger, told.arguments, Scope.BACKGROUND, Status.POSSIBLE, score=0.7)
    ((claim,), _) = assemble(Report("r1", text), Mentions((sure,)))
    assert (claim.scope, claim.status, claim.confidence) == (Scope.BACKGROUND, Status.POSSIBLE, 0.7)


def test_a_report_that_tells_of_nothing_has_no_claims() -> None:
    assert assemble(Report("r1", "The market was open."), Mentions(())) == ((), ())


SENTENCES = [
    ("A bomb killed {} people in Harran.", "KILL | killed#{} | who={} people"),
    ("The mayor said {} people were injured.", "INJURE | injured#{} | who={} people | src=The mayor"),
    ("Troops arrested {} men.", "DETAIN | arrested#{} | who={} men | by=Troops"),
]
SENTENCE = st.tuples(st.integers(0, 2), st.integers(1, 99), st.sampled_from("ABC"))


def _story(told: list[tuple[int, int, str]]) -> tuple[str, list[str]]:
    seen = [0, 0, 0]
    text, lines = [], []
    for kind, number, incident in told:
        seen[kind] += 1
        sentence, line = SENTENCES[kind]
        text.append(sentence.format(number))
        lines.append(line.format(seen[kind], number) + f" | inc={incident}")
    return " ".join(text), lines


@settings(deadline=None, max_examples=40)
@given(st.lists(SENTENCE, min_size=1, max_size=6))
def test_any_assembly_is_a_sound_reading(told: list[tuple[int, int, str]]) -> None:
    text, lines = _story(told)
    report = Report("r1", text)
    claims, incidents = assemble(report, mentions(text, *lines))
    Reading(report, "en", claims, incidents)
    members = [c for incident in incidents for c in incident.claims]
    assert len(members) == len(set(members))
    borne = {i for incident in incidents for count in incident.toll.counts().values() for i in count.borne_by}
    assert borne <= set(members)


def test_a_long_report_takes_time_in_proportion_to_its_length() -> None:
    sentences = 1_000
    text = "".join(f"Bomb {n} killed {n % 90 + 2} people. " for n in range(sentences))
    told = mentions(text[:200], "KILL | killed | who=2 people").mentions[0]
    pieces, at = [], 0
    for n in range(sentences):
        at = text.index("killed", at) + 1
        words = f"{n % 90 + 2} people"
        pieces.append(_moved(told, text, at - 1, text.index(words, at), words))
    same = {(i, j): 0.1 for i in range(sentences) for j in range(i + 1, min(i + 12, sentences))}
    start = time.process_time()
    claims, incidents = assemble(Report("r1", text), Mentions(tuple(pieces), same))
    assert (len(claims), len(incidents)) == (sentences, sentences)
    assert time.process_time() - start < 15


def _moved(told: Mention, text: str, trigger: int, who: int, words: str) -> Mention:
    argument = Argument(Role.WHO, Span.of(text, who, who + len(words)))
    return Mention(told.event, Span.of(text, trigger, trigger + 6), (argument,))
