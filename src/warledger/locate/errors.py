"""What can go wrong with the gazetteer."""

from warledger.model.errors import RunError


class GazetteerError(RunError):
    """The gazetteer's file is missing, or is none of this version."""
