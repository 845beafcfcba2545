"""Whom a report credits as a whole: the wire agency of its dateline or last line. That is a publisher, never a source."""

import re

_AGENCIES = {
    "reuters": "Reuters", "thomson reuters": "Reuters", "afp": "Agence France-Presse", "agence france-presse": "Agence France-Presse",
    "ap": "Associated Press", "the associated press": "Associated Press", "associated press": "Associated Press",
    "upi": "UPI", "dpa": "dpa", "efe": "EFE", "xinhua": "Xinhua", "tass": "TASS", "itar-tass": "TASS", "interfax": "Interfax",
    "ria novosti": "RIA Novosti", "sana": "SANA", "irna": "IRNA", "fna": "Fars News Agency", "wafa": "Wafa", "anadolu": "Anadolu Agency",
    "anadolu agency": "Anadolu Agency", "aa": "Anadolu Agency", "pti": "PTI", "ani": "ANI", "ians": "IANS", "kuna": "KUNA", "spa": "SPA",
    "cnn": "CNN", "bbc": "BBC", "voa": "Voice of America", "rfe/rl": "Radio Free Europe/Radio Liberty", "acan-efe": "ACAN-EFE", "ansa": "ANSA",
    "notimex": "Notimex", "prensa latina": "Prensa Latina", "kyodo": "Kyodo", "yonhap": "Yonhap", "petra": "Petra", "mena": "MENA",
}  # fmt: skip
_HEAD = 400  # A dateline stands in the first lines, under a headline at most.
_TAIL = 120
_NAMES = "|".join(sorted(map(re.escape, _AGENCIES), key=len, reverse=True))
_DATELINE = re.compile(rf"\(\s*(?:by\s+)?({_NAMES})\s*\)\s*(?:[-–—:]|--|\n|$)?|\[\s*({_NAMES})\s*\]|[,–—-]\s*({_NAMES})\s*(?:[-–—]|--)\s", re.IGNORECASE)
_BYLINE = re.compile(rf"^\s*(?:by\s+)?({_NAMES})\s*[-–—:.]?\s*$", re.IGNORECASE | re.MULTILINE)


def wire_credit(text: str) -> str | None:
    """The agency that a report is credited to by its dateline, byline or last line; None where there is none.

    >>> wire_credit("BEIRUT (AFP) - Shells fell on the port on Monday.")
    'Agence France-Presse'
    """
    head, tail = text[:_HEAD], text[-_TAIL:]
    for found in (_DATELINE.search(head), _BYLINE.search(head), _BYLINE.search(tail), _last(tail)):
        if found and _credits(found, head if found.string is head else tail):
            return _AGENCIES[next(group for group in found.groups() if group).lower()]
    return None


def _last(tail: str) -> re.Match[str] | None:
    return re.search(rf"[(\[]\s*({_NAMES})\s*[)\]]\s*\.?\s*$", tail, re.IGNORECASE)


def _credits(found: re.Match[str], where: str) -> bool:
    """Not a short form given in brackets: "the Saudi Press Agency (SPA) said" names a source."""
    after = where[found.end() : found.end() + 12].lstrip()
    closed = found[0].rstrip().endswith((")", "]"))
    return not closed or not after or not after[0].islower()
