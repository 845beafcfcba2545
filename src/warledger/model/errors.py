"""What can go wrong, grouped by consequence: skip this report, or stop this run."""


class WarledgerError(Exception):
    """Root of all errors raised on purpose; its message says what, where and what to do."""


class ModelError(WarledgerError, ValueError):
    """A noun was built from parts that contradict each other."""


class ReportError(WarledgerError):
    """One report cannot be read; the run goes on without it."""

    def __init__(self, report: str, message: str) -> None:
        super().__init__(f"{report}: {message}")
        self.report = report
        self.message = message


class RunError(WarledgerError):
    """The run cannot go on: a missing file, a bad option, a broken installation."""
