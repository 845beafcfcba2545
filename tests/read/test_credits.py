"""A wire credit names the publisher of a report; a short form in brackets does not."""

import pytest

from warledger.read.credits import wire_credit


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("GOMA, Congo (Reuters) - Fighters entered two villages.", "Reuters"),
        ("Shelling resumes\n\nBEIRUT (AFP) — Guns were heard at dawn.", "Agence France-Presse"),
        ("SAN SALVADOR, 4 MAY (ACAN-EFE) -- [TEXT] A MINE WENT OFF.", "ACAN-EFE"),
        ("Fighters entered two villages, the mayor said.\n\n(AP)", "Associated Press"),
        ("AFP\nFighters entered two villages.", "Agence France-Presse"),
        ("The Saudi Press Agency (SPA) said that a drone was shot down.", None),
        ("A mayor told AFP that fighters entered two villages.", None),
        ("", None),
    ],
)
def test_the_credit_is_told_from_a_source(text: str, agency: str | None) -> None:
    assert wire_credit(text) == agency
