"""A page given as text: its article, title and day of publication, without menus, scripts and adverts."""

import re
from dataclasses import dataclass
from datetime import date

_OPENING = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_CLOSING = re.compile(r"</(?:p|div|span|a|li|ul|td|tr|h[1-6]|strong|em|article|section|script)\s*>", re.IGNORECASE)
_ENOUGH = 3  # closing tags that make a fragment of a page; a report that quotes a tag has fewer


@dataclass(frozen=True, slots=True)
class Page:
    """An article taken out of its page; paragraphs stand apart by an empty line."""

    text: str
    title: str | None
    published: date | None
    publisher: str | None


def is_page(text: str) -> bool:
    """Whether the text is HTML: a page, or a piece of one.

    >>> is_page("<html><body><p>Two died.</p></body></html>"), is_page("Two < three, said the <b>mayor</b>.")
    (True, False)
    """
    if "</" not in text and "<!" not in text and not _OPENING.match(text):
        return False
    closing = _CLOSING.finditer(text)
    return bool(_OPENING.match(text)) or all(next(closing, None) for _ in range(_ENOUGH))


def read_page(html: str) -> Page | None:
    """The article of a page; None where it holds no words."""
    from trafilatura import bare_extraction, html2txt  # noqa: PLC0415  slow to import, and only pages need it

    # No extensive search: a date that merely stands in the text is not the day of publication.
    search = {"extensive_search": False, "original_date": True}
    found = bare_extraction(html, with_metadata=True, include_comments=False, date_extraction_params=search)
    article = None if isinstance(found, dict) else found  # a dict only on demand
    text = (article.text if article else "") or html2txt(html)
    if not text or not text.strip():
        return None
    return Page(
        text="\n\n".join(line.strip() for line in text.splitlines() if line.strip()),
        title=article.title or None if article else None,
        published=_day(article.date if article else None),
        publisher=article.sitename or None if article else None,
    )


def _day(words: str | None) -> date | None:
    try:
        return date.fromisoformat(words) if words else None
    except ValueError:
        return None
