"""An incident is a view: what it counts, claims bear."""

import pytest

from warledger.model import Count, Event, Incident, Interval, ModelError, Toll


def test_a_count_that_no_claim_bears_is_refused() -> None:
    with pytest.raises(ModelError, match="needs the claims that bear it"):
        Count(Interval(3, 3), ())


def test_an_incident_that_no_claim_tells_is_refused() -> None:
    with pytest.raises(ModelError, match="incident A rests on no claim"):
        Incident("A", Event.SHELL, ())


def test_a_toll_lists_what_is_told_and_only_that() -> None:
    killed = Count(Interval(13, 35), ("c1", "c2"))
    assert Toll(killed=killed).counts() == {"killed": killed}


def test_nothing_told_is_not_zero() -> None:
    none_hurt = Count(Interval(0, 0), ("c1",))
    assert Toll().counts() == {}
    assert Toll(injured=none_hurt).counts() == {"injured": none_hurt}
