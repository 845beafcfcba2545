"""The ends of a run: where its lines come from, where they go, and how it ends when somebody stops it."""

import codecs
import io
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from typer import BadParameter, Exit

from warledger.model import RunError

STDIN = "-"
_PLAIN = str.maketrans(
    {"–": "-", "—": "-", "“": '"', "”": '"', "‘": "'", "’": "'", "…": "...", "·": "|", "└": "-", "─": "-"}
)
STOPPED = 130  # 128 and the number of SIGINT, as shells have it
NOBODY_READS = 141  # 128 and the number of SIGPIPE


@contextmanager
def opened_input(name: Path) -> Iterator[io.BufferedReader]:
    """The bytes of the file `name`, or of standard input for `-`."""
    if str(name) == STDIN:
        yield stdin()
        return
    try:
        stream = name.open("rb")
    except OSError as error:
        raise RunError(f"{name} cannot be opened: {error.strerror or error}") from error
    with stream:
        yield stream


def text_stdout() -> TextIO:
    """Standard output for people: in its own encoding, with the nearest plain character for what that lacks."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        codecs.register_error("warledger.plain", _plain)
        sys.stdout.reconfigure(errors="warledger.plain")
    return sys.stdout


def _plain(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    words = error.object[error.start : error.end].translate(_PLAIN)
    return "".join(character if character.isascii() else "?" for character in words), error.end


def input_name(name: Path) -> str:
    """The input in a person's words."""
    return "standard input" if str(name) == STDIN else str(name)


def input_size(name: Path) -> int | None:
    """How many bytes there are to read, None where nobody can tell."""
    return name.stat().st_size if name.is_file() else None


def stdin() -> io.BufferedReader:
    """Standard input as bytes."""
    raw = sys.stdin.buffer
    return raw if isinstance(raw, io.BufferedReader) else io.BufferedReader(io.BytesIO(raw.read()))


@contextmanager
def opened_output(name: Path | None, *, inputs: Iterable[Path] = (), people: bool = False) -> Iterator[TextIO]:
    """A stream in UTF-8 to the file `name`, written as it goes; standard output where there is none.

    Standard output for `people` keeps the encoding of their terminal; for programs it is UTF-8 as well.

    What UTF-8 cannot hold, half a surrogate pair, is written as JSON escapes it.
    """
    if name is None and people:
        yield text_stdout()
        return
    if name is None:
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
        yield sys.stdout
        return
    if name.exists() and any(path.exists() and name.samefile(path) for path in inputs):
        raise BadParameter(f"{name} is also read: the output needs a file of its own", param_hint="--output")
    try:
        stream = name.open("w", encoding="utf-8", errors="backslashreplace", newline="\n")
    except OSError as error:
        raise RunError(f"{name} cannot be written: {error.strerror or error}") from error
    with stream:
        yield stream


@contextmanager
def ending_cleanly() -> Iterator[None]:
    """End without a traceback when the reader of the output goes away, or when somebody presses Ctrl-C."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        _close_stdout()
        raise Exit(NOBODY_READS) from None
    except KeyboardInterrupt:
        print("warledger: stopped; what was written stays", file=sys.stderr)  # noqa: T201
        raise Exit(STOPPED) from None


def _close_stdout() -> None:
    """Python flushes stdout once more at its end, which would fail again: let it flush into nothing."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, sys.stdout.fileno())
