"""Given words of place and time come back on their line, with where and when they are."""

import json
from collections.abc import Callable, Mapping
from typing import Any

Warledger = Callable[..., Any]  # the fixture: runs the command, gives its code, out and err
TEXT = "Shelling hit Homs on Monday, and Saraqeb."
PLACE = {"start": 13, "end": 17, "kind": "place"}
TIME = {"start": 18, "end": 27, "kind": "time"}


def line(**fields: object) -> bytes:
    return (
        json.dumps({"id": "r1", "text": TEXT, "date": "2020-02-05", "spans": [PLACE, TIME], **fields}).encode() + b"\n"
    )


def answers(data: bytes) -> list[Mapping[str, Any]]:
    return [json.loads(said) for said in data.splitlines()]


def test_each_span_keeps_its_place_and_gets_its_fields(warledger: Warledger) -> None:
    run = warledger("resolve", "--jsonl", "-", stdin=line())
    (said,) = answers(run.out)
    place, time = said["spans"]
    assert run.code == 0
    assert (place["start"], place["end"], place["kind"], place["text"]) == (13, 17, "place", "Homs")
    assert (place["country"], place["precision"], place["geonames_id"]) == ("SY", "settlement", 169577)
    assert (time["from"], time["to"], time["precision"]) == ("2020-02-03", "2020-02-03", "day")
    assert place["reason"]
    assert time["reason"]


def test_the_line_keeps_all_its_other_keys(warledger: Warledger) -> None:
    (said,) = answers(warledger("resolve", "--jsonl", "-", stdin=line(mine={"a": [1]})).out)
    assert (said["id"], said["text"], said["date"], said["mine"]) == ("r1", TEXT, "2020-02-05", {"a": [1]})


def test_spans_in_any_order_stay_in_it(warledger: Warledger) -> None:
    spans = [{"start": 33, "end": 40, "kind": "place"}, TIME, PLACE]
    (said,) = answers(warledger("resolve", "--jsonl", "-", stdin=line(spans=spans)).out)
    assert [span["text"] for span in said["spans"]] == ["Saraqeb", "on Monday", "Homs"]


def test_a_broken_line_costs_only_itself(warledger: Warledger) -> None:
    run = warledger("resolve", "--jsonl", "-", stdin=b"{\n" + line() + line(id="r2", spans=[{"start": 1}]))
    broken, whole, other = answers(run.out)
    assert run.code == 1
    assert "standard input, line 1: not JSON" in broken["error"]
    assert "spans" in whole
    assert (other["id"], "span 1" in other["error"]) == ("r2", True)


def test_a_line_without_spans_to_resolve_comes_back(warledger: Warledger) -> None:
    (said,) = answers(warledger("resolve", "--jsonl", "-", stdin=line(spans=[])).out)
    assert said["spans"] == []
