"""The network in the package: what it finds, that it is the same everywhere, and that numpy's heads match."""

from importlib.resources import as_file, files
from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx import numpy_helper

from warledger.model import Event, RunError
from warledger.read.mentions import Role
from warledger.read.network import Network, network
from warledger.read.pieces import cut
from warledger.read.reader import find_mentions


def told(text: str) -> set[Event]:
    return {mention.event for mention in find_mentions(text).mentions}


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Artillery shelling killed three farmers near Kupiansk on Tuesday, the governor said.", Event.KILL),
        ("Eleven people were injured when a car bomb went off outside a market in Kismayo.", Event.INJURE),
        ("Police detained 40 demonstrators in the capital.", Event.DETAIN),
        ("More than 3,000 families fled the fighting around Goma.", Event.DISPLACE),
        ("Warplanes carried out air strikes on the outskirts of the town.", Event.AIRSTRIKE),
        ("Thousands marched in Sanaa to protest against the blockade.", Event.PROTEST),
    ],
)
def test_plain_sentences_are_read(text: str, event: Event) -> None:
    assert event in told(text)


def test_roles_are_tied_to_their_trigger() -> None:
    text = "Artillery shelling killed three farmers near Kupiansk on Tuesday, the regional governor said."
    kill = next(m for m in find_mentions(text).mentions if m.event is Event.KILL)
    words = {role: [span.text for span in kill.spans(role)] for role in Role}
    assert words[Role.WHO] == ["three farmers"]
    assert words[Role.WHERE] == ["Kupiansk"]
    assert words[Role.WHEN] == ["on Tuesday"]
    assert any("governor" in source for source in words[Role.SRC])


def test_a_report_reads_the_same_alone_and_after_others() -> None:
    text = "Two soldiers died in an ambush near Gao, the army said."
    before = find_mentions(text)
    find_mentions("Something else was said about a strike that killed 40 people in a faraway place. " * 60)
    assert find_mentions(text) == before


def test_products_of_eight_bits_cannot_overflow_sixteen() -> None:
    """Processors without VNNI add two products (unsigned 8 bits by signed weight) in 16 bits, and saturate."""
    with as_file(files("warledger.read") / "weights" / "reader.onnx") as path:
        graph = onnx.load(path).graph
    used = {name for node in graph.node if node.op_type == "MatMulInteger" for name in node.input}
    weights = [numpy_helper.to_array(kept) for kept in graph.initializer if kept.name in used]
    matrices = [weight.astype(int) for weight in weights if weight.dtype == np.int8 and weight.ndim == 2]
    assert len(matrices) >= 24
    for matrix in matrices:
        pairs = np.abs(matrix[0::2]) + np.abs(matrix[1::2])
        assert pairs.max() * 255 <= np.iinfo(np.int16).max


@pytest.mark.parametrize("damaged", ["reader.onnx", "heads.npz"])
@pytest.mark.parametrize("kept", [None, 0, 1_000])
def test_damaged_weights_stop_the_run_and_say_what_to_do(tmp_path: Path, damaged: str, kept: int | None) -> None:
    for name in ("reader.onnx", "heads.npz"):
        whole = (files("warledger.read") / "weights" / name).read_bytes()
        if name != damaged:
            (tmp_path / name).write_bytes(whole)
        elif kept is not None:
            (tmp_path / name).write_bytes(whole[:kept])
    with pytest.raises(RunError, match="install warledger again"):
        Network(folder=tmp_path)


def test_the_network_sees_a_text_of_many_windows_as_a_whole() -> None:
    text = "The convoy crossed the border at dawn. " * 200
    scores = network().see(cut(text))
    assert len(scores.states) == len(scores.pieces)
    assert np.isfinite(scores.states).all()
