"""Trained weights → the files that the package reads with: an int8 graph and the heads' arrays.

usage: python -m training.export --weights build/reader/best.pt --thresholds build/reader/thresholds.json
"""

import argparse
import json
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training.corpus import ROLES
from training.network import SPAN_TAGS, TRIGGER_TAGS, Network

FOLDER = Path(__file__).parent.parent / "src" / "warledger" / "read" / "weights"


class PackedWords(nn.Module):
    """An embedding as 8-bit rows, each with its own scale: a tenth of the error of one scale for all words."""

    def __init__(self, words: nn.Embedding) -> None:
        super().__init__()
        scale = words.weight.abs().amax(dim=1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("scale", scale)
        self.register_buffer("rows", (words.weight / scale).round().to(torch.int8))

    def forward(self, ids: Tensor) -> Tensor:
        """Ids → states."""
        return self.rows[ids].float() * self.scale[ids]


class Graph(nn.Module):
    """What runs as a graph: the encoder and the two taggers."""

    def __init__(self, network: Network, *, packed: bool) -> None:
        super().__init__()
        self.network = network
        if packed:
            network.encoder.words = PackedWords(network.encoder.words)

    def forward(self, ids: Tensor, cases: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """States, trigger tags, span tags."""
        return self.network(ids, cases)


def load(weights: Path) -> Network:
    """The network with its trained weights, ready to run."""
    network = Network()
    network.load_state_dict(torch.load(weights, weights_only=True))
    return network.eval()


def write_graph(network: Network, path: Path, *, int8: bool) -> None:
    """Writes the graph; with `int8`, as products of unsigned bytes, which no processor saturates."""
    ids = torch.randint(1000, 2000, (1, 40))
    axes = {0: torch.export.Dim("windows"), 1: torch.export.Dim("length", min=3, max=512)}
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "float.onnx"
        torch.onnx.export(
            Graph(network, packed=int8), (ids, torch.zeros_like(ids)), whole, input_names=["ids", "cases"],
            output_names=["states", "trigger_tags", "span_tags"], dynamic_shapes=(axes, axes), opset_version=20,
            dynamo=True, external_data=False,
        )  # fmt: skip
        if not int8:
            path.write_bytes(whole.read_bytes())
            return
        model = onnx.load(whole)
        del model.graph.value_info[:]  # shapes of the traced example, which the quantizer would trust
        onnx.save(model, whole)
        quantize_dynamic(
            whole, path, weight_type=QuantType.QUInt8, per_channel=True, reduce_range=False,
            op_types_to_quantize=["MatMul"], nodes_to_exclude=_taggers(model.graph),
        )  # fmt: skip


def _taggers(graph: onnx.GraphProto) -> list[str]:
    """Names of the two products that give tags: they cost next to nothing and stay in floats."""
    wide = {TRIGGER_TAGS, SPAN_TAGS * len(ROLES)}
    tags = {kept.name for kept in graph.initializer if len(kept.dims) == 2 and kept.dims[1] in wide}
    return [node.name for node in graph.node if node.op_type in ("MatMul", "Gemm") and tags & set(node.input)]


def write_heads(network: Network, thresholds: dict, path: Path) -> None:
    """Writes the heads' weights in half precision, with the thresholds; not the head for parts: rules find them."""
    heads = ("encoder", "trigger_tags", "span_tags", "part_")
    arrays = {k: v.numpy().astype(np.float16) for k, v in network.state_dict().items() if not k.startswith(heads)}
    arrays |= {f"thresholds.{name}": np.array(value, dtype=np.float32) for name, value in thresholds.items()}
    np.savez_compressed(path, **arrays)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--thresholds", type=Path, required=True)
    parser.add_argument("--float", action="store_true", help="no quantising, to measure what it costs")
    parser.add_argument("--out", type=Path, default=FOLDER)
    options = parser.parse_args()
    network = load(options.weights)
    options.out.mkdir(parents=True, exist_ok=True)
    write_heads(network, json.loads(options.thresholds.read_text()), options.out / "heads.npz")
    write_graph(network, options.out / "reader.onnx", int8=not options.float)


if __name__ == "__main__":
    main()
