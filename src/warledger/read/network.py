"""The network at run time: word pieces → states and tags. The only file that imports onnxruntime."""

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import as_file, files
from importlib.resources.abc import Traversable
from typing import Final
from zipfile import BadZipFile

import numpy as np
import onnxruntime
from onnxruntime.capi import onnxruntime_pybind11_state as faults

from warledger.model import RunError
from warledger.read.decoding import Scores, Thresholds
from warledger.read.heads import ROLES, Floats, Heads
from warledger.read.pieces import CLS, SEP, Ints, Pieces, owners, windows

_FOLDER: Final = files("warledger.read") / "weights"
_BROKEN: Final = (
    *(OSError, EOFError, ValueError, KeyError, BadZipFile),
    *(faults.Fail, faults.InvalidArgument, faults.InvalidGraph, faults.InvalidProtobuf, faults.NoSuchFile),
    *(faults.NotImplemented, faults.RuntimeException),
)
"""What a missing or damaged file of weights raises; onnxruntime's errors have no root of their own."""


class Network:
    """The encoder's graph (int8) with the heads' weights and thresholds, as the package brings them.

    Windows run one by one: dynamic quantising scales by what else is in a batch, and a report must read
    the same alone and among others. Raises RunError where the weights cannot be loaded.
    """

    def __init__(self, *, threads: int = 1, folder: Traversable = _FOLDER) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        try:
            with as_file(folder / "reader.onnx") as graph:
                self._session = onnxruntime.InferenceSession(str(graph), options, providers=["CPUExecutionProvider"])
            with (folder / "heads.npz").open("rb") as arrays, np.load(arrays) as kept:
                weights = {name: kept[name].astype(np.float32) for name in kept.files}
            self.thresholds = _thresholds(weights)
        except _BROKEN as problem:
            raise RunError(f"the reader's network cannot be loaded ({problem}): install warledger again") from problem
        self.heads = Heads(weights)

    def see(self, pieces: Pieces) -> Scores:
        """States and tags of all pieces, each from the window in which it stands farthest from an edge."""
        spread = windows(len(pieces))
        owner = owners(len(pieces), spread)
        states: list[Floats] = []
        triggers: list[Floats] = []
        spans: list[Floats] = []
        for number, (start, end) in enumerate(spread):
            mine = owner[start:end] == number
            seen, trigger, span = self.forward(pieces.ids[start:end], pieces.cases[start:end])
            states.append(seen[mine])
            triggers.append(trigger[mine])
            spans.append(span[mine])
        return Scores(pieces, np.concatenate(states), np.concatenate(triggers), np.concatenate(spans))

    def forward(self, ids: Ints, cases: Ints) -> tuple[Floats, Floats, Floats]:
        """One window: (states [n, 384], trigger tags [n, 71], span tags [n, 21]) of its n pieces."""
        feed = {
            "ids": np.concatenate([[CLS], ids, [SEP]])[None],
            "cases": np.concatenate([[0], cases, [0]])[None],
        }
        states, triggers, spans = self._session.run(["states", "trigger_tags", "span_tags"], feed)
        return states[0, 1:-1], triggers[0, 1:-1], spans[0, 1:-1]


@lru_cache(maxsize=4)
def network(threads: int = 1) -> Network:
    """The package's network, loaded once a process."""
    return Network(threads=threads)


def _thresholds(weights: Mapping[str, Floats]) -> Thresholds:
    role = tuple(float(chance) for chance in weights["thresholds.role"])
    if len(role) != len(ROLES):
        raise ValueError(f"{len(role)} role thresholds for {len(ROLES)} roles")
    scope = tuple(float(lean) for lean in weights["thresholds.scope"])
    return Thresholds(float(weights["thresholds.trigger"]), float(weights["thresholds.span"]), role, scope)
