"""How far a long run is, on stderr, where a person sits before it."""

import sys
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from warledger.cli.results import Unread

_T = TypeVar("_T")
_PATIENCE = 0.2  # seconds between two drawings


def watched(results: Iterable[_T], *, total: float | None, done: Callable[[], float] | None) -> Iterator[_T]:
    """The results as they come, with a bar: `done` tells how much of `total` is behind, None counts the results."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

    bar = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.fields[reports]}"),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
        console=Console(file=sys.stderr),
        transient=True,
        refresh_per_second=1 / _PATIENCE,
    )
    with bar:
        task = bar.add_task("reading", total=total, reports="")
        unread = 0
        for number, result in enumerate(results, start=1):
            yield result
            unread += isinstance(result, Unread)
            words = f"{number:,} reports" + (f", {unread:,} not read" if unread else "")
            bar.update(task, completed=done() if done else number, reports=words)


def is_watched(*, to_file: bool) -> bool:
    """Whether a person watches: stderr is a terminal, and the answer does not go to the same one."""
    return sys.stderr.isatty() and (to_file or not sys.stdout.isatty())
