"""Where things are shown: a terminal in colour and to its width, a pipe or a file in plain lines."""

import codecs
import io
from collections.abc import Callable
from typing import TextIO

from rich.console import Console, RenderableType

_PLAIN = str.maketrans(
    {
        "–": "-",
        "—": "-",
        "“": '"',
        "”": '"',
        "‘": "'",
        "’": "'",
        "…": "...",
        "·": "|",
        "└": "of",
        "─": "-",
        "\u00a0": " ",
    }
)


def screen(stream: TextIO) -> Callable[[RenderableType], None]:
    """What shows a renderable on the stream."""
    console = Console(file=stream, soft_wrap=False, highlight=False, markup=False, emoji=False)
    if console.is_terminal:
        return console.print

    def show(renderable: RenderableType) -> None:
        with console.capture() as captured:
            console.print(renderable)
        stream.writelines(line.rstrip() + "\n" for line in captured.get().splitlines())
        stream.flush()

    return show


def speak_plainly(stream: TextIO) -> None:
    """Let a stream whose encoding lacks a character write the nearest plain one instead of failing."""
    if isinstance(stream, io.TextIOWrapper):
        codecs.register_error("warledger.plain", _plain)
        stream.reconfigure(errors="warledger.plain")


def _plain(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    words = error.object[error.start : error.end].translate(_PLAIN)
    return "".join(character if character.isascii() else "?" for character in words), error.end
