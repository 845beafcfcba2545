"""Warledger: reads the news of an armed conflict and keeps its ledger.

>>> from datetime import date
>>> from warledger import Report, read_report
>>> reading = read_report(Report("r1", "Shelling killed two people in Homs on Monday, medics said.", date(2020, 2, 3)))
>>> [claim.event.value for claim in reading.claims]
['SHELL', 'KILL']
"""

from typing import TYPE_CHECKING

from warledger.model import Claim, Incident, Reading, Report

if TYPE_CHECKING:
    from warledger.front import read_report

__all__ = ["Claim", "Incident", "Reading", "Report", "read_report"]


def __getattr__(name: str) -> object:
    """Loads what needs the network or the gazetteer on first use, so that `import warledger` stays light."""
    if name == "read_report":
        from warledger.front import read_report

        return read_report
    raise AttributeError(f"module 'warledger' has no attribute {name!r}")
