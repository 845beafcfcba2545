"""A report, read: language, mentions by the network, claims and incidents by rules, and the audit of its numbers."""

from warledger.model import Reading, Report
from warledger.read.assembly import Date, Locate, assemble
from warledger.read.audit import audit
from warledger.read.decoding import decode
from warledger.read.language import READS, language_of
from warledger.read.mentions import Mentions
from warledger.read.network import Network, network
from warledger.read.one_core import on_one_core
from warledger.read.pieces import cut


def read_report(
    report: Report, *, locate: Locate | None = None, date: Date | None = None, reader: Network | None = None
) -> Reading:
    """All claims of a report with the words they rest on; a language that is not read gives a Reading that says so.

    `locate` and `date` resolve words of place and time (see `warledger.locate` and `warledger.calendar`);
    without them places and times keep their words and stay unknown. Raises RunError where the network
    cannot be loaded.
    """
    language = language_of(report.text)
    if language not in READS:
        return Reading(report, language, note=f"not read: the text is in {language!r}, and the reader reads English")
    mentions = find_mentions(report.text, reader=reader)
    claims, incidents = assemble(report, mentions, locate=locate, date=date)
    return Reading(report, language, claims, incidents, audit(report, claims))


def find_mentions(text: str, *, reader: Network | None = None) -> Mentions:
    """What the network says of a text, before any rule speaks."""
    seer = reader or network()
    pieces = cut(text)
    if not len(pieces):
        return Mentions(())
    with on_one_core():
        return decode(text, seer.see(pieces), seer.heads, thresholds=seer.thresholds)
