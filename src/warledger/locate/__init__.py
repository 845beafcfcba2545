"""Words of place → Place: a gazetteer in one file, names compared across spellings, and a choice that tells its
reasons.

`locate_spans(report, spans)` answers for all words of place of a report at once; `find_place("Maaret al-Numan")`
for words alone.
"""

from warledger.locate.errors import GazetteerError
from warledger.locate.gazetteer import Gazetteer, open_gazetteer
from warledger.locate.resolve import find_place, locate_spans

__all__ = ["Gazetteer", "GazetteerError", "find_place", "locate_spans", "open_gazetteer"]
