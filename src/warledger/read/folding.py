"""Letters made alike without moving any: what comes out has the length of what went in, so that offsets stay true."""

_SAME = {
    0x2018: "'",
    0x2019: "'",
    0x02BC: "'",
    0x201C: '"',
    0x201D: '"',
    0x2010: "-",
    0x2011: "-",
    0x2012: "–",
    0x2014: "–",
    0x00A0: " ",
    0x2009: " ",
    0x202F: " ",
    0x2028: "\n",
    0x2029: "\n",
    **{base + digit: str(digit) for base in (0x0660, 0x06F0, 0x0966, 0xFF10) for digit in range(10)},
}


def fold(text: str) -> str:
    """`text` in lower case with plain quotes, hyphens, spaces and digits, letter for letter.

    >>> fold("“ÉTAT” ٢٣")
    '"état" 23'
    """
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
    return lowered if lowered.isascii() else lowered.translate(_SAME)
