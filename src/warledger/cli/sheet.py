"""A reading as a casualty recorder would write it down: the sheet that `warledger read` shows to people."""

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from warledger.cli.account import Account, Difference, Row, Telling, Voice, accounts, apart, figures_of, loose, possible
from warledger.cli.quotes import quote, quote_near
from warledger.cli.words import (
    COUNTED,
    HEADINGS,
    NO_FIGURE,
    actor_words,
    day_words,
    figure_words,
    interval_words,
    kind_words,
    place_words,
    safe,
    source_words,
    when_words,
)
from warledger.model import Claim, Figure, Incident, Part, Place, Reading, Scope, Status, When

_INDENT = 3


def sheet(reading: Reading) -> RenderableType:
    """The whole reading: incidents, what stands apart, what else is told, and what was not counted and why."""
    found = list(accounts(reading))
    blocks: list[RenderableType] = [_head(reading)]
    if not found:
        blocks.append(Padding(Text("No incident is told."), (1, 0, 0, 0)))
    blocks += [
        _account(number, account, reading.report.text, main=number == 1 < len(found))
        for number, account in enumerate(found, start=1)
    ]
    blocks += _sections(reading)
    return Group(*blocks)


def _head(reading: Reading) -> RenderableType:
    report = reading.report
    facts = [safe(report.id)] if report.title else []
    facts += [safe(report.publisher)] if report.publisher else []
    facts.append(f"published {day_words(report.published)}" if report.published else "day of publication not known")
    lines = [Text(" · ".join(facts), style="dim")]
    if reading.note:
        lines.append(Text(safe(reading.note), style="italic"))
    return Group(Rule(Text(safe(report.title or report.id), style="bold"), align="left", style="dim"), *lines)


def _account(number: int, account: Account, text: str, *, main: bool) -> RenderableType:
    incident = account.incident
    lines: list[RenderableType] = []
    if main or account.rows:
        lines.append(_deeds(incident, main=main))
    if account.rows:
        lines += [_toll(account), Padding(_table(account.rows, text), (1, 0, 0, 0))]
    lines += [_difference(difference) for difference in account.differences]
    if account.others:
        lines.append(Padding(_claims(account.others, text), (1 if account.rows else 0, 0, 0, 0)))
    if main or account.rows:
        lines += list(_reasons(incident.place, incident.when))
    return Group(Padding(_heading(number, incident), (1, 0, 0, 0)), Padding(Group(*lines), (0, 0, 0, _INDENT)))


def _difference(difference: Difference) -> Text:
    voices = " · ".join(f"{_said(v)} ({v.source})" for v in difference.voices)
    return Text.assemble(("Sources differ", "bold yellow"), f" on how many were {difference.column}: {voices}")


def _said(voice: Voice) -> str:
    return "none" if voice.said.high == 0 else interval_words(voice.said, voice.figures)


def _heading(number: int, incident: Incident) -> Text:
    place, when = place_words(incident.place), when_words(incident.when)
    return Text.assemble(
        (f"{number:<{_INDENT}}", "bold"), (HEADINGS[incident.event], "bold"), " · ", place, " · ", when
    )


def _deeds(incident: Incident, *, main: bool) -> Text:
    line = Text(f"by {actor_words(incident.actors)}" if incident.actors else "by whom is not told")
    return line.append(" · the report's main subject", style="dim") if main else line


def _toll(account: Account) -> Text:
    counts = account.incident.toll.counts()
    if not counts:
        return Text("Toll: no figure is told", style="dim")
    words = ", ".join(
        f"{name} {interval_words(count.interval, figures_of(account.harms, count.borne_by))}"
        for name, count in counts.items()
    )
    return Text.assemble(("Toll: ", "bold"), (words, "bold"))


def _table(rows: Sequence[Row], text: str) -> Table:
    """Figures side by side: a line a figure, a column for each thing counted."""
    counted = [name for name in dict.fromkeys(COUNTED.values()) if any(row.column == name for row in rows)]
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    table.add_column("who says so", ratio=3, max_width=28, overflow="fold")
    for name in counted:
        table.add_column(name, justify="right", no_wrap=True)
    table.add_column("in these words", ratio=6, overflow="fold")
    before = None
    for row in rows:
        source = source_words(row.source)
        named = Text() if source == before or row.depth else _source(row.claim)
        before = before if row.depth else source
        cells = [_figure(row) if row.column == name else Text() for name in counted]
        table.add_row(named, *cells, _row_words(row, text, owner=before or source))
    return table


def _source(claim: Claim) -> Text:
    kind = kind_words(claim.source)
    named = Text(source_words(claim.source), style="bold")
    return named.append(f", {kind}", style="not bold dim") if kind else named


def _figure(row: Row) -> Text:
    words = figure_words(row.figure) if row.figure else NO_FIGURE
    if row.claim.status is Status.DENIED:
        denies_number = row.figure is not None and bool(row.figure.high or row.figure.low)
        return Text(f"not {words}" if denies_number else "none", style="bold")
    if row.depth:
        return Text(f"└ {words} each" if row.others else "└" if words == NO_FIGURE else f"└ {words}")
    return Text(words, style="dim" if row.figure is None else "bold")


def _row_words(row: Row, text: str, *, owner: str) -> Text:
    words = Text("of these: ", style="dim") if row.depth else Text()
    words.append_text(_quoted(row, text))
    facts = ["denied"] if row.claim.status is Status.DENIED else []
    facts += [f"told {row.told} times"] if row.told > 1 else []
    facts += [source_words(row.source)] if row.depth and source_words(row.source) != owner else []
    return words.append(f" – {' · '.join(facts)}", style="dim") if facts else words


def _quoted(row: Row, text: str) -> Text:
    """The words of a row's figures, with those that make sense of them."""
    if row.figure is None:
        denied = row.claim.status is Status.DENIED and row.claim.source.span
        return quote(text, row.claim.trigger, *([row.claim.source.span] if denied and row.claim.source.span else []))
    if row.others:
        return Text(", ").join(quote(text, figure.span) for figure in (row.figure, *row.others))
    return quote(text, row.figure.span, *([] if row.figure.part is Part.SUB else [row.claim.trigger]))


def _reasons(place: Place | None, when: When | None) -> Iterator[Text]:
    """Why there and why then, in the reader's words."""
    if place and place.span:
        yield Text(f"Where: {place.precision}, “{safe(place.span.text)}”: {safe(place.reason)}", style="dim")
    if when and when.span:
        yield Text(f"When: {when.precision}, “{safe(when.span.text)}”: {safe(when.reason)}", style="dim")


def _sections(reading: Reading) -> Iterator[RenderableType]:
    told = {
        "Adds up several incidents, in no toll above": apart(reading, Scope.TOLL),
        "Background: a wider past, in no toll above": apart(reading, Scope.BACKGROUND),
        "Feared, threatened, planned or demanded, in no toll": possible(reading),
        "Also told": loose(reading),
    }
    for title, tellings in told.items():
        if tellings:
            yield _section(title, _claims(tellings, reading.report.text))
    if reading.declined:
        yield _section("Numbers not counted, and why", _declined(reading))


def _section(title: str, body: RenderableType) -> RenderableType:
    return Group(Padding(Text(title, style="bold"), (1, 0, 0, 0)), Padding(body, (0, 0, 0, _INDENT)))


def _claims(tellings: Sequence[Telling], text: str) -> Table:
    """Claims one a line: what, with its figures; in these words; who says so and why it stands here."""
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), show_header=False)
    table.add_column(ratio=3, max_width=28, overflow="fold")
    table.add_column(ratio=6, overflow="fold")
    for whats, words in _merged(tellings, text):
        table.add_row(whats, words)
    return table


def _merged(tellings: Sequence[Telling], text: str) -> list[tuple[Text, Text]]:
    """What is told and its words; claims that rest on the same words share a line."""
    lines: dict[str, tuple[Text, Text]] = {}
    for telling in tellings:
        what, words = _what(telling.claim), _claim_words(telling, text)
        before = lines.get(words.plain)
        if before is None:
            lines[words.plain] = (what, words)
        elif what.plain not in before[0].plain:
            lines[words.plain] = (before[0].append(", ").append_text(what), words)
    return list(lines.values())


def _what(claim: Claim) -> Text:
    counted = COUNTED.get(claim.event)
    figures = ", ".join(figure_words(figure) for figure in claim.figures if _tells(figure, counted))
    if counted and figures:
        return Text.assemble((figures, "bold"), f" {counted}")
    named = Text(HEADINGS[claim.event])
    return named.append(f", {figures}") if figures else named


def _tells(figure: Figure, counted: str | None) -> bool:
    """Whether a figure is worth a word: of a target or a unit that moves, `1` says nothing."""
    return figure.low is not None or bool(figure.high) if counted else (figure.high or figure.low or 0) > 1


def _claim_words(telling: Telling, text: str) -> Text:
    claim = telling.claim
    bold = [figure.span for figure in claim.figures] or [claim.trigger]
    words = quote(text, claim.trigger, *claim.spans(), bold=bold)
    facts = [source_words(claim.source)] if claim.source.span else []
    facts += [f"by {actor_words(claim.actors)}"] if claim.actors else []
    facts += [place_words(claim.places[0])] if claim.places else []
    facts += [when_words(claim.when)] if claim.when and claim.when.span else []
    facts += ["denied"] if claim.status is Status.DENIED else []
    facts += [f"told {telling.told} times"] if telling.told > 1 else []
    return words.append(f" – {' · '.join(facts)}", style="dim") if facts else words


def _declined(reading: Reading) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), show_header=False)
    table.add_column(justify="right", no_wrap=True)
    table.add_column(ratio=4, overflow="fold")
    table.add_column(ratio=5, overflow="fold", style="dim")
    for declined in reading.declined:
        table.add_row(safe(declined.span.text), safe(declined.why), quote_near(reading.report.text, declined.span))
    return table
