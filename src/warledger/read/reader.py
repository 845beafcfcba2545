"""A report, read: language, mentions by the network, claims and incidents by rules, and the audit of its numbers."""

from warledger.model import Reading, Report
from warledger.read.assembly import Date, Locate, assemble
from warledger.read.audit import audit
from warledger.read.chapters import Findings, read_in_chapters
from warledger.read.decoding import decode
from warledger.read.incidents import letter
from warledger.read.language import READS, UNDECIDED, language_of
from warledger.read.mentions import Mentions
from warledger.read.network import Network, network
from warledger.read.one_core import on_one_core
from warledger.read.pieces import cut


def read_report(
    report: Report, *, locate: Locate | None = None, date: Date | None = None, reader: Network | None = None
) -> Reading:
    """All claims of a report with the words they rest on; a language that is not read gives a Reading that says so.

    Where the language cannot be told (a line of names and numbers), it is read as English, with a note.
    `locate` and `date` resolve words of place and time (see `warledger.locate` and `warledger.calendar`);
    without them places and times keep their words and stay unknown. Raises RunError where the network
    cannot be loaded.
    """
    language = language_of(report.text)
    if language not in READS and language != UNDECIDED:
        return Reading(report, language, note=f"not read: the text is in {language!r}, and the reader reads English")

    def read(chapter: Report) -> Findings:
        claims, incidents = assemble(chapter, find_mentions(chapter.text, reader=reader), locate=locate, date=date)
        return Findings(claims, incidents, audit(chapter, claims))

    told = read_in_chapters(report, read, letter=letter)
    note = None if language in READS else "the language could not be told: read as English"
    return Reading(report, language, told.claims, told.incidents, told.declined, note)


def find_mentions(text: str, *, reader: Network | None = None) -> Mentions:
    """What the network says of a text, before any rule speaks."""
    seer = reader or network()
    pieces = cut(text)
    if not len(pieces):
        return Mentions(())
    with on_one_core():
        return decode(text, seer.see(pieces), seer.heads, thresholds=seer.thresholds)
