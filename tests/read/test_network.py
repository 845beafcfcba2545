"""The network in the package: what it finds, that it is the same everywhere, and that numpy's heads match."""

from importlib.resources import as_file, files
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import pytest
from onnx import TensorProto, helper, numpy_helper

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


def test_both_sides_of_each_product_are_unsigned() -> None:
    """Unsigned by signed saturates on processors without VNNI; unsigned by unsigned is widened first, everywhere."""
    with as_file(files("warledger.read") / "weights" / "reader.onnx") as path:
        graph = onnx.load(path).graph
    used = {node.input[1] for node in graph.node if node.op_type == "MatMulInteger"}
    weights = [numpy_helper.to_array(kept) for kept in graph.initializer if kept.name in used]
    assert len(weights) == 24
    assert all(weight.dtype == np.uint8 for weight in weights)


def test_the_loudest_products_are_exact_on_this_processor() -> None:
    """Sums that would saturate 16 bits: if this processor's kernels did, the reader would read otherwise here."""
    left = np.full((4, 384), 255, dtype=np.uint8)
    right = np.full((384, 64), 255, dtype=np.uint8)
    right[:, ::2] = 1
    session = onnxruntime.InferenceSession(product().SerializeToString(), providers=["CPUExecutionProvider"])
    (sums,) = session.run(None, {"left": left, "right": right})
    assert (sums == left.astype(np.int32) @ right.astype(np.int32)).all()


def product() -> onnx.ModelProto:
    """A graph of one product of unsigned bytes, of the sort that the network's graph holds."""
    sides = [
        helper.make_tensor_value_info("left", TensorProto.UINT8, ["rows", 384]),
        helper.make_tensor_value_info("right", TensorProto.UINT8, [384, 64]),
    ]
    sums = helper.make_tensor_value_info("sums", TensorProto.INT32, ["rows", 64])
    graph = helper.make_graph(
        [helper.make_node("MatMulInteger", ["left", "right"], ["sums"])], "product", sides, [sums]
    )
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)


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
