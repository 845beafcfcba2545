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

from training.network import Network

FOLDER = Path(__file__).parent.parent / "src" / "warledger" / "read" / "weights"


class Graph(nn.Module):
    """What runs as a graph: the encoder and the two taggers."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, ids: Tensor, cases: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """States, trigger tags, span tags."""
        return self.network(ids, cases)


def load(weights: Path) -> Network:
    """The network with its trained weights, ready to run."""
    network = Network()
    network.load_state_dict(torch.load(weights, weights_only=True))
    return network.eval()


def write_graph(network: Network, path: Path, *, int8: bool) -> None:
    """Writes the graph; as int8 with 7-bit weights, whose products fit 16 bits on processors without VNNI too."""
    ids = torch.randint(1000, 2000, (1, 40))
    axes = {0: torch.export.Dim("windows"), 1: torch.export.Dim("length", min=3, max=512)}
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "float.onnx"
        torch.onnx.export(
            Graph(network), (ids, torch.zeros_like(ids)), whole, input_names=["ids", "cases"],
            output_names=["states", "trigger_tags", "span_tags"], dynamic_shapes=(axes, axes), opset_version=20,
            dynamo=True, external_data=False,
        )  # fmt: skip
        if not int8:
            path.write_bytes(whole.read_bytes())
            return
        model = onnx.load(whole)
        del model.graph.value_info[:]  # shapes of the traced example, which the quantizer would trust
        onnx.save(model, whole)
        keep = [node.name for node in model.graph.node if node.op_type in ("MatMul", "Gemm") and _is_tagger(node)]
        quantize_dynamic(
            whole, path, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True,
            op_types_to_quantize=["MatMul", "Gather"], nodes_to_exclude=keep,
        )  # fmt: skip


def _is_tagger(node: onnx.NodeProto) -> bool:
    return any("tags" in name for name in (*node.input, *node.output))


def write_heads(network: Network, thresholds: dict, path: Path) -> None:
    """Writes the heads' weights in half precision, with the thresholds."""
    heads = ("encoder", "trigger_tags", "span_tags")
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
    write_graph(network, options.out / "reader.onnx", int8=not options.float)
    write_heads(network, json.loads(options.thresholds.read_text()), options.out / "heads.npz")


if __name__ == "__main__":
    main()
