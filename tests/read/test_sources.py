"""Sources get a name and a kind, alone and carried through a report."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warledger.model import Report, Source, SourceKind, Span
from warledger.read.sources import WRITER, read_source, resolve_sources


def span_of(text: str, words: str, nth: int = 1) -> Span:
    start = -1
    for _ in range(nth):
        start = text.index(words, start + 1)
    return Span.of(text, start, start + len(words))


def read(words: str, after: str = " said so.") -> Source:
    return read_source(words + after, Span(0, len(words), words))


KNOWN = [
    ("the Britain-based Syrian Observatory for Human Rights", "Syrian Observatory for Human Rights", "monitor"),
    ("SOHR activists", "Syrian Observatory for Human Rights", "monitor"),
    ("AIRWARS", "Airwars", "monitor"),
    ("Rami Abdel Rahman, who heads the group", "Syrian Observatory for Human Rights", "monitor"),
    ("state news agency SANA", "SANA", "state_media"),
    ("Russia's TASS", "TASS", "state_media"),
    ("an AFP photographer", "Agence France-Presse", "media"),
    ("Reuters", "Reuters", "media"),
    ("a spokesman for the White Helmets", "White Helmets", "rescue_service"),
    ("MSF", "Doctors Without Borders", "ngo"),
    ("the U.N. refugee agency", "UNHCR", "un_body"),
    ("WHO", "World Health Organization", "un_body"),
    ("the Gaza health ministry", "Gaza Ministry of Health", "ministry"),
    ("a Pentagon official", "US Department of Defense", "ministry"),
    ("Russia's defense ministry", "Ministry of Defence (Russia)", "ministry"),
    ("the Ministry of Defence of the Russian Federation", "Ministry of Defence (Russia)", "ministry"),
    ("a Kenyan interior ministry spokesman", "Ministry of Interior (Kenya)", "ministry"),
    ("the Israeli army", "Israel Defense Forces", "army"),
    ("Israel's military", "Israel Defense Forces", "army"),
    ("The Colombian military", "Colombian Armed Forces", "army"),
    ("Ukraine's General Staff", "Ukrainian Armed Forces", "army"),
    ("Taliban spokesman Zabihullah Mujahid", "Taliban", "armed_group"),
    ("A Hamas official", "Hamas", "armed_group"),
    ("President Recep Tayyip Erdogan", "Recep Tayyip Erdogan", "official"),
]
PLAIN = [
    ("a war monitor", "monitor"),
    ("two rights groups", "ngo"),
    ("local activists", "witness"),
    ("an activist network", "monitor"),
    ("residents", "witness"),
    ("the dead man's cousin", "witness"),
    ("relatives of the doctor", "witness"),
    ("a source in the border police", "police"),
    ("a hospital source", "hospital"),
    ("medics", "hospital"),
    ("the director of the town's hospital", "hospital"),
    ("Dr Huda Salim", "hospital"),
    ("firefighters", "rescue_service"),
    ("a military source", "army"),
    ("Brigadier General Pavel Rusu", "army"),
    ("rebel commanders", "armed_group"),
    ("Governor Ana Ruiz", "official"),
    ("officials in the ministry of health", "ministry"),
    ("local officials", "official"),
    ("Ankara", "official"),
    ("a Turkish statement", "official"),
    ("Ukraine's ambassador to the UN", "official"),
    ("Foreign Minister Ida Bishop", "official"),
    ("police spokeswoman Lt. Ada King", "police"),
    ("sheriff's deputies", "police"),
    ("QXPD", "police"),
    ("KXTV", "media"),
    ("the Harbour Gazette", "media"),
    ("state television", "state_media"),
    ("@dawn_reports_news", "media"),
    ("@lina_1990", "witness"),
    ("a post on Facebook", "witness"),
    ("sources", "unknown"),
    ("several reports", "unknown"),
    ("analysts", "unknown"),
    ("a US-backed rebel group", "armed_group"),
    ("an anti-government activist", "witness"),
    ("the coroner", "official"),
    ("a source at the governorate", "official"),
    ("a source in the province", "unknown"),
    ("POLICE", "police"),
    ("THE ARMY", "army"),
    ("", "unknown"),
]


@pytest.mark.parametrize(("words", "name", "kind"), KNOWN)
def test_known_sources_have_one_name_however_written(words: str, name: str, kind: str) -> None:
    source = read(words)
    assert (source.name, source.kind) == (name, kind)


@pytest.mark.parametrize(("words", "kind"), [case for case in PLAIN if case[0]])
def test_nouns_tell_the_kind_of_the_unlisted(words: str, kind: str) -> None:
    assert read(words).kind == kind


def test_no_span_is_the_writer() -> None:
    assert read_source("It rained.", None) == Source(None, WRITER, SourceKind.PUBLISHER)
    assert read_source("It rained.", None, publisher="Lakeside News").name == "Lakeside News"


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Army spokesman Col. Ivan Sava spoke. Sava said two died.", "Ivan Sava", "army"),
        ("Ivan Sava, the mayor of Lipna, wept. “Two died,” Sava said.", "Ivan Sava", "official"),
        ("Ivan Sava of the Red Cross counted. Sava found two.", "Ivan Sava", "ngo"),
        ("“Two died,” said Ivan Sava, a shopkeeper from Lipna.", "Ivan Sava", "witness"),
        ("Two died, Ivan Sava said.", "Ivan Sava", "unknown"),
    ],
)
def test_people_have_the_role_that_the_report_gives_them(text: str, name: str, kind: str) -> None:
    last = text.rindex("Sava")
    source = read_source(text, Span.of(text, last, last + 4))
    assert (source.name, source.kind) == (name, kind)


@pytest.mark.parametrize(
    ("text", "listener", "speaker"),
    [
        ("Two died, a nurse told AFP.", "AFP", "a nurse"),
        ("Rana Adel, a nurse, told the Reuters agency of two deaths.", "Reuters", "Rana Adel, a nurse"),
        ("He told Al Jazeera that two had died.", "Al Jazeera", "He"),
        ("In the north on Monday a field source told SANA so.", "SANA", "a field source"),
    ],
)
def test_the_listener_is_not_the_source(text: str, listener: str, speaker: str) -> None:
    source = read_source(text, span_of(text, listener))
    assert source.span is not None
    assert source.span.text == speaker
    assert source.span.quotes(text)


def test_a_pronoun_that_speaks_to_a_listener_is_resolved() -> None:
    text = "Mayor Ana Ruiz counted six dead. She told Reuters that nine were missing."
    spans = [span_of(text, "Mayor Ana Ruiz"), span_of(text, "Reuters")]
    speaker = resolve_sources(Report("r", text), spans)[1]
    assert (speaker.span, speaker.name, speaker.kind) == (span_of(text, "She"), "Mayor Ana Ruiz", SourceKind.OFFICIAL)


STORY = (
    "The Syrian Observatory for Human Rights said 9 died. The group had counted 4 before. Turkey's defence ministry "
    "said none did. The ministry blamed rebels. A source in the Latakia police said 3 were hurt, and the source named "
    "them. President Recep Tayyip Erdogan spoke of revenge. Erdogan said 30 were hit. He called it justice. "
    "The Kivu Rights Watchers, a rights group, disagreed. “We counted 12,” the group said. It asked for an inquiry. "
    "SANA denied it, and the agency said the statement was false."
)


@pytest.mark.parametrize(
    ("words", "nth", "name", "kind"),
    [
        ("The group", 1, "Syrian Observatory for Human Rights", "monitor"),
        ("The ministry", 1, "Ministry of Defence (Turkey)", "ministry"),
        ("the source", 1, "source in the Latakia police", "police"),
        ("Erdogan", 2, "Recep Tayyip Erdogan", "official"),
        ("He", 1, "Recep Tayyip Erdogan", "official"),
        ("the agency", 1, "SANA", "state_media"),
        ("the statement", 1, "SANA", "state_media"),
    ],
)
def test_short_forms_mean_the_source_heard_before(words: str, nth: int, name: str, kind: str) -> None:
    starts = [i for i in range(len(STORY)) if STORY.startswith(words, i) and not STORY[i - 1 : i].isalpha()]
    start = [i for i in starts if not STORY[i + len(words)].isalpha()][nth - 1]
    asked = Span.of(STORY, start, start + len(words))
    full = [
        span_of(STORY, "The Syrian Observatory for Human Rights"),
        span_of(STORY, "Turkey's defence ministry"),
        span_of(STORY, "A source in the Latakia police"),
        span_of(STORY, "President Recep Tayyip Erdogan"),
        span_of(STORY, "SANA"),
    ]
    source = resolve_sources(Report("r", STORY), [*full, asked])[-1]
    assert (source.name, source.kind, source.span) == (name, kind, asked)


def test_sources_keep_the_order_asked_for_and_the_writer() -> None:
    report = Report("r", STORY, publisher="Lakeside News")
    spans = [span_of(STORY, "SANA"), None, span_of(STORY, "The Syrian Observatory for Human Rights")]
    assert [source.name for source in resolve_sources(report, spans)] == [
        "SANA",
        "Lakeside News",
        "Syrian Observatory for Human Rights",
    ]


@given(st.text(min_size=1, max_size=120).filter(str.strip), st.data())
def test_any_words_have_a_source_that_quotes_the_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    spans = [Span.of(text, start, end), None]
    report = Report("r", text)
    first = resolve_sources(report, spans)
    assert first == resolve_sources(report, spans)
    assert all(source.span is None or source.span.quotes(text) for source in first)
    assert all(source.name for source in first)
