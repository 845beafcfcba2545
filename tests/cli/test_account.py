"""A reading put in order: figures by source, parts under wholes, retellings folded, differences found."""

from dataclasses import replace

import pytest

from warledger.cli.account import accounts, apart, loose, possible
from warledger.model import (
    Claim,
    Event,
    Figure,
    Incident,
    Quantifier,
    Reading,
    Report,
    Scope,
    Source,
    SourceKind,
    Span,
    Status,
    Unit,
)

TEXT = "alpha killed beta killed gamma killed delta killed omega"


def claim(number: int, source: str, low: int | None, high: int | None, **more: object) -> Claim:
    """A claim of killing by this source, with a figure unless both bounds are None."""
    figure = Figure(Span.of(TEXT, 0, 5), low, high, Quantifier.EXACT, Unit.PERSON)
    told = (figure,) if low is not None or high is not None else ()
    made = Claim(
        f"c{number}", Event.KILL, Span.of(TEXT, 6, 12), Source(Span.of(TEXT, 0, 5), source, SourceKind.MEDIA), told
    )
    return replace(made, incident="A", **more)  # type: ignore[arg-type]


def read(*claims: Claim) -> Reading:
    return Reading(Report("r", TEXT), "en", claims, (Incident("A", Event.KILL, tuple(claim.id for claim in claims)),))


def told(reading: Reading) -> list[tuple[str, int, int]]:
    (account,) = accounts(reading)
    return [(row.claim.id, row.depth, row.told) for row in account.rows]


def test_each_source_has_its_figures_together() -> None:
    assert told(read(claim(1, "A", 3, 3), claim(2, "B", 5, 5), claim(3, "A", 4, 4))) == [
        ("c1", 0, 1),
        ("c3", 0, 1),
        ("c2", 0, 1),
    ]


def test_a_part_stands_under_its_whole_even_if_another_source_tells_it() -> None:
    assert told(read(claim(1, "A", 9, 9), claim(2, "B", 5, 5), claim(3, "B", 3, 3, part_of="c1"))) == [
        ("c1", 0, 1),
        ("c3", 1, 1),
        ("c2", 0, 1),
    ]


def test_a_part_of_a_part_stands_deeper() -> None:
    reading = read(claim(1, "A", 9, 9), claim(2, "A", 5, 5, part_of="c1"), claim(3, "A", 2, 2, part_of="c2"))
    assert told(reading) == [("c1", 0, 1), ("c2", 1, 1), ("c3", 2, 1)]


def test_parts_of_each_other_are_lost_by_nobody() -> None:
    ring = (claim(1, "A", 9, 9, part_of="c2"), claim(2, "A", 5, 5, part_of="c1"))
    reading = read(*ring, claim(3, "A", 2, 2, part_of="c2"))
    assert {name for name, _, _ in told(reading)} == {"c1", "c2", "c3"}


def test_a_retelling_is_told_once_with_its_count() -> None:
    assert told(read(claim(1, "A", 9, 9), claim(2, "A", 9, 9), claim(3, "A", None, None))) == [("c1", 0, 2)]


def test_people_named_one_by_one_share_a_row_under_their_whole() -> None:
    named = [claim(number, "A", 1, 1, part_of="c1") for number in (2, 3, 4)]
    words = [Span.of(TEXT, 0, 5), Span.of(TEXT, 13, 17), Span.of(TEXT, 25, 30)]
    persons = [replace(one, figures=(replace(one.figures[0], span=at),)) for one, at in zip(named, words, strict=True)]
    (account,) = accounts(read(claim(1, "A", 9, 9), *persons))
    whole, part = account.rows
    assert (whole.claim.id, whole.others) == ("c1", ())
    assert part.figure is not None
    assert [figure.span.text for figure in (part.figure, *part.others)] == ["alpha", "beta", "gamma"]


def test_two_single_deaths_in_other_words_are_not_one_retold() -> None:
    other = claim(2, "A", 1, 1)
    other = replace(other, figures=(replace(other.figures[0], span=Span.of(TEXT, 13, 17)),))
    assert told(read(claim(1, "A", 1, 1), other)) == [("c1", 0, 1), ("c2", 0, 1)]


def test_a_claim_without_a_figure_is_shown_where_its_source_has_none() -> None:
    assert told(read(claim(1, "A", 9, 9), claim(2, "B", None, None))) == [("c1", 0, 1), ("c2", 0, 1)]


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ((9, 9), (9, 9), False),
        ((9, 9), (14, None), True),
        ((14, 14), (13, None), False),
        ((9, 9), (8, 10), False),
        ((9, 9), (None, 5), True),
        ((9, None), (2, 2), True),
    ],
)
def test_sources_differ_where_they_cannot_both_be_right(
    one: tuple[int | None, int | None], other: tuple[int | None, int | None], differ: bool
) -> None:
    (account,) = accounts(read(claim(1, "A", *one), claim(2, "B", *other)))
    assert bool(account.differences) is differ


def test_a_denial_differs_from_any_toll() -> None:
    (account,) = accounts(read(claim(1, "A", 9, 9), claim(2, "B", None, None, status=Status.DENIED)))
    (difference,) = account.differences
    assert [(voice.source, voice.said.high) for voice in difference.voices] == [("A", 9), ("B", 0)]


def test_a_sources_own_figures_are_added_before_it_is_compared() -> None:
    more = claim(2, "A", 3, 3)
    more = replace(more, figures=(replace(more.figures[0], span=Span.of(TEXT, 13, 17)),))
    (account,) = accounts(read(claim(1, "A", 5, 5), more, claim(3, "B", 8, 8)))
    assert account.differences == ()


def test_every_claim_stands_somewhere_once(reading: Reading) -> None:
    shown = [row.claim.id for account in accounts(reading) for row in account.rows]
    shown += [telling.claim.id for account in accounts(reading) for telling in account.others]
    shown += [telling.claim.id for scope in (Scope.TOLL, Scope.BACKGROUND) for telling in apart(reading, scope)]
    shown += [telling.claim.id for part in (possible, loose) for telling in part(reading)]
    assert sorted(set(shown)) == sorted(claim.id for claim in reading.claims)


def test_what_is_only_possible_is_no_incident() -> None:
    reading = read(claim(1, "A", 9, 9, status=Status.POSSIBLE))
    assert list(accounts(reading)) == []
    assert [telling.claim.id for telling in possible(reading)] == ["c1"]
