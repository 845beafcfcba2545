"""A text's language is told by English function words first, and by the model only where they do not settle it."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warledger.read.language import READS, UNDECIDED, language_of

ENGLISH = [
    "Two villagers died on Friday when a mortar round struck their truck, a doctor at the clinic said.",
    "TWO VILLAGERS DIED ON FRIDAY WHEN A MORTAR ROUND STRUCK THEIR TRUCK, A DOCTOR SAID.",
    "Gunmen kill four herders near Zamfara village",
    "5 dead, 9 wounded as shells hit bakery",
    "The mayor, Jean-Pierre Ngandu, said “rien n’est fini” as residents fled to Bukavu and Uvira.",
    "Reuters https://example.org/a/b @desk: the army said it had shot down three drones over the coast.",
]
OTHERS = [
    ("fr", "Quatre soldats ont été blessés dimanche par une mine posée sur la route de Tombouctou."),
    ("es", "Cuatro soldados resultaron heridos el domingo por una mina colocada en la carretera de Tibú."),
    ("de", "Vier Soldaten wurden am Sonntag durch eine Mine auf der Straße nach Kundus verletzt."),
    ("pt", "Quatro soldados ficaram feridos no domingo por uma mina colocada na estrada de Pemba."),
    ("tr", "Pazar günü yola döşenen mayının patlaması sonucu dört asker yaralandı."),
    ("ar", "أصيب أربعة جنود يوم الأحد بانفجار لغم على الطريق المؤدي إلى المدينة"),
    ("uk", "У неділю четверо військових дістали поранення внаслідок вибуху міни на дорозі."),
]
UNTOLD = ["", "   ", "14:20 – 17", "Layla Haddad", "Deraa Busra Nawa Jasim", "!?…"]


@pytest.mark.parametrize("text", ENGLISH)
def test_english_is_told_in_any_dress(text: str) -> None:
    assert language_of(text) == "en"


@pytest.mark.parametrize(("code", "text"), OTHERS)
def test_other_languages_are_told_apart(code: str, text: str) -> None:
    assert language_of(text) == code


@pytest.mark.parametrize("text", UNTOLD)
def test_what_has_no_language_stays_undecided(text: str) -> None:
    assert language_of(text) == UNDECIDED


def test_mixed_text_has_the_language_of_most_of_its_words() -> None:
    english, arabic = ENGLISH[0], OTHERS[5][1]
    assert language_of(f"{english} {english} {arabic}") == "en"
    assert language_of(f"{arabic} {arabic} {arabic} {arabic} {english}") == "ar"


def test_only_english_is_read() -> None:
    assert sorted(READS) == ["en"]


def test_plain_english_loads_no_language_model() -> None:
    code = (
        "import sys; from warledger.read.language import language_of;"
        f"assert language_of({ENGLISH[0]!r}) == 'en'; sys.exit('py3langid' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@given(st.text(max_size=200))
def test_any_text_gets_a_short_code(text: str) -> None:
    assert 2 <= len(language_of(text)) <= 3
