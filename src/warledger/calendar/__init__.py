"""Words of time to a When, relative to the day of the report."""

from warledger.calendar.reading import other_readings, read_when
from warledger.calendar.spans import date_spans

__all__ = ["date_spans", "other_readings", "read_when"]
