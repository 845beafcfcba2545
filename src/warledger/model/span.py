"""A stretch of a report's text: everything said of a report keeps the words it rests on."""

from dataclasses import dataclass

from warledger.model.errors import ModelError


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Words at [start, end) of a text, counted in Unicode code points.

    >>> Span.of("Two died in Homs.", 12, 16)
    Span(start=12, end=16, text='Homs')
    """

    start: int
    end: int
    text: str

    def __post_init__(self) -> None:
        if self.start < 0 or self.end <= self.start:
            raise ModelError(f"a span needs 0 <= start < end, not [{self.start}, {self.end})")
        if len(self.text) != self.end - self.start:
            raise ModelError(f"span [{self.start}, {self.end}) cannot quote {len(self.text)} characters: {self.text!r}")

    @classmethod
    def of(cls, text: str, start: int, end: int) -> "Span":
        """The span [start, end) of `text`; ModelError where it lies outside."""
        if end > len(text):
            raise ModelError(f"span [{start}, {end}) lies outside a text of {len(text)} characters")
        return cls(start, end, text[start:end])

    def quotes(self, text: str) -> bool:
        """Whether these words stand at this place of `text`."""
        return text[self.start : self.end] == self.text

    def meets(self, other: "Span") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end
