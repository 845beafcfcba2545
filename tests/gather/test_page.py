"""A page gives its article: title, day of publication, and the words without menus and scripts."""

from datetime import date

import pytest

from warledger.gather.page import is_page, read_page

PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Bridge hit near Orlo - Valley Courier</title>
<meta property="og:site_name" content="Valley Courier">
<meta property="article:published_time" content="2021-05-05T10:00:00Z"><style>p { color: black }</style></head>
<body><nav><a href="/">Home</a> <a href="/war">War</a></nav>
<article><h1>Bridge hit near Orlo</h1>
<p>Shells killed at least 14 people &amp; wounded <b>twenty</b> at the bridge on Tuesday, the health office said. It was
the third attack on the road within a week, and the worst since the winter.</p>
<p>“We ran,” said a baker who had come to sell bread. Rescuers pulled six more people from the river overnight, and the
hospital in the next town took in forty.</p></article>
<script>var dead = 99;</script><footer>Copyright 2021</footer></body></html>"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (PAGE, True),
        ("  \n<html><body>Two died.</body></html>", True),
        ("<?xml version='1.0'?>\n<html>", True),
        ("<p>Two died.</p><p>Three fled.</p><p>Four stayed.</p>", True),
        ("Two < three, and five > four, said the <b>mayor</b>.", False),
        ("Two died in Orlo.", False),
        ("He wrote </p> in his post.", False),
        ("", False),
    ],
)
def test_a_page_is_told_from_a_text(text: str, expected: bool) -> None:
    assert is_page(text) is expected


def test_a_page_gives_its_article_alone() -> None:
    page = read_page(PAGE)
    assert page is not None
    assert "Shells killed at least 14 people & wounded twenty at the bridge" in page.text
    assert not any(word in page.text for word in ("Home", "99", "Copyright", "<", "color"))


def test_a_page_gives_its_title_its_day_and_its_publisher() -> None:
    page = read_page(PAGE)
    assert page is not None
    assert page.title is not None
    assert page.title.startswith("Bridge hit near Orlo")
    assert (page.published, page.publisher) == (date(2021, 5, 5), "Valley Courier")


def test_paragraphs_of_a_page_stay_apart() -> None:
    page = read_page(PAGE)
    assert page is not None
    assert "\n\n“We ran,”" in page.text


def test_a_day_that_only_stands_in_the_text_is_not_the_day_of_publication() -> None:
    page = read_page("<html><body><p>The bridge was built on 4 May 1921.</p><p>It fell.</p></body></html>")
    assert page is not None
    assert page.published is None


@pytest.mark.parametrize("html", ["<html></html>", "<!doctype html>", "<html><body><script>x</script></body></html>"])
def test_a_page_without_words_gives_nothing(html: str) -> None:
    assert read_page(html) is None
