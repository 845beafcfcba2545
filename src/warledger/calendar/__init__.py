"""Words of time to a When, relative to the day of the report."""
