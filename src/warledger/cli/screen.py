"""Where things are shown: a terminal in colour and to its width, a pipe or a file in plain lines."""

from collections.abc import Callable
from typing import TextIO

from rich.console import Console, RenderableType


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
