"""What a person is told beside the answer, on stderr: what could not be read and why, notes, and a count."""

import sys

from warledger.cli.printers import Format
from warledger.cli.results import Read, Unread
from warledger.cli.words import safe

_SHOWN = 20  # a run over thousands of reports must not flood the terminal; JSON Lines hold every error anyhow


class Tally:
    """Counts results and tells of those that need a word."""

    def __init__(self, form: Format) -> None:
        self._form = form
        self.read = 0
        self.unread = 0

    def note(self, result: object) -> None:
        """Count one result; say why it was not read, or what was done to read it."""
        if isinstance(result, Unread):
            self.unread += 1
            self._tell(f"{safe(result.where)}: not read: {safe(result.why.removeprefix('not read: '))}")
            return
        self.read += 1
        if isinstance(result, Read) and result.reading.note and self._form is Format.CSV:  # it has no column there
            _say(f"{safe(result.reading.report.id)}: {safe(result.reading.note)}")

    def close(self) -> None:
        """Say how many were not read, where some were not."""
        if self.unread:
            _say(f"{self.read} read, {self.unread} not read")

    def _tell(self, words: str) -> None:
        if self._form is not Format.JSONL or self.unread <= _SHOWN:
            _say(words)
        elif self.unread == _SHOWN + 1:
            _say("more reports were not read; each has its line in the output")


def _say(words: str) -> None:
    print(f"warledger: {words}", file=sys.stderr, flush=True)  # noqa: T201  that is what stderr is for
