"""What the fact sheet says of an annotation."""

from __future__ import annotations

import time
from dataclasses import replace
from decimal import Decimal

import pytest

from fact_desk.exports.dossier import Numbered
from fact_desk.exports.report.fact_sheet import Detail, entry_of, fact_sheet
from fact_desk.exports.report.moments import day_words, time_words
from fact_desk.model.annotation import Status, Tag
from fact_desk.model.figure import Figure, FigureKind
from fact_desk.model.flag import Flag, FlagState, Severity
from fact_desk.model.source import Citation, Source, Standing
from tests.exports.articles import checked, dossier, on, three

FLAGS = [
    (Flag("f", reason="of what year?"), Detail("Flag", "of what year? (open)")),
    (
        Flag(
            "f", "shares", Severity.ERROR, "They add up to 103.", (), FlagState.DISMISSED, "round"
        ),
        Detail("Error", "They add up to 103. (dismissed: round)"),
    ),
    (
        Flag("f", "undated", Severity.INFO, "It bears no date.", (), FlagState.ACCEPTED),
        Detail("Reminder", "It bears no date. (kept)"),
    ),
]
SOURCES = [
    (Source("s", "Ledger"), "", "", "", "Ledger, primary"),
    (
        Source("s", "Ledger", "https://port.example/x", "Odile Marrin", Standing.SECONDARY),
        "p. 4",
        "2026-03-12",
        "60,000",
        "Ledger, Odile Marrin, secondary, p. 4, seen 12 Mar 2026, https://port.example/x: “60,000”",
    ),
    (Source("s", "", "https://port.example"), "", "", "", "https://port.example, primary"),
    (Source("s", "", "", "Odile Marrin"), "by phone", "", "", "Odile Marrin, primary, by phone"),
]


@pytest.mark.parametrize(("flag", "said"), FLAGS)
def test_flags(flag: Flag, said: Detail) -> None:
    annotation = replace(on("66,000 people", Tag.FIGURE), flags=(flag,))
    assert entry_of(Numbered(1, annotation)).findings == (said,)


@pytest.mark.parametrize(("source", "locator", "accessed", "says", "said"), SOURCES)
def test_sources(source: Source, locator: str, accessed: str, says: str, said: str) -> None:
    citation = Citation("c", source, locator, accessed, says)
    annotation = replace(on("66,000 people", Tag.FIGURE), sources=(citation,))
    assert [one.words for one in entry_of(Numbered(1, annotation)).findings] == [said]


def test_a_whole_entry() -> None:
    claim, figure, quote = (entry_of(Numbered(1, one)) for one in three())
    assert (claim.tag, claim.status, claim.flagged) == ("Claim", "Needs correction", True)
    assert [one.label for one in claim.findings] == ["Should read", "Flag", "Source", "Note"]
    assert [one.label for one in claim.decision] == ["Decided", "Marked"]
    assert claim.reading == (Detail("Claimed by", "the port office"),)
    assert (figure.status, figure.findings) == ("Unchecked", ())
    assert quote.reading == (
        Detail("Speaker", "Odile Marrin"),
        Detail("Said", "in Ostrelle, 2026-02-01"),
        Detail("Quoted", "full"),
    )


def test_a_figure_reads_as_its_value() -> None:
    reading = Figure(Decimal(66000), unit="people", kind=FigureKind.COUNT)
    entry = entry_of(Numbered(1, replace(on("66,000 people", Tag.FIGURE), figure=reading)))
    assert entry.reading == (Detail("Reads as", "66,000 people"),)


DATES = [
    ("2026-03-05", "2026-03-05"),
    ("2012/2013", "2012/2013"),
    ("XXXX-WXX-4", ""),
    ("publication P-3Y", ""),
]


@pytest.mark.parametrize(("date", "reads"), DATES)
def test_a_date_that_is_not_known_is_no_reading(date: str, reads: str) -> None:
    figure = Figure(kind=FigureKind.DATE, date=date)
    entry = entry_of(Numbered(1, replace(on("May", Tag.FIGURE), figure=figure)))
    assert "".join(one.words for one in entry.reading) == reads


def test_what_is_open_comes_before_what_is_settled() -> None:
    first = checked(on("took 66,000", Tag.CLAIM), Status.CONFIRMED)
    sections = fact_sheet(dossier(first, on("66,000", Tag.FIGURE), on("May", Tag.FIGURE)))
    found = [(one.heading, [entry.number for entry in one.entries]) for one in sections]
    assert found == [("Open", [2, 3]), ("Settled", [1])]


def test_without_annotations_there_is_no_section() -> None:
    assert fact_sheet(dossier()) == ()


MOMENTS = [("", ""), ("soon", "soon"), ("2026-13-40", "2026-13-40")]


@pytest.mark.parametrize(("moment", "said"), MOMENTS)
def test_what_is_no_date_stays(moment: str, said: str) -> None:
    assert day_words(moment) == said
    assert time_words(moment) == said


def test_days_in_words() -> None:
    assert day_words("2026-03-05") == "5 Mar 2026"


def test_a_day_is_not_broken_in_the_column_of_verdicts() -> None:
    entry = entry_of(Numbered(1, replace(three()[0], made_by="Ida", made_at="2026-03-05T12:00Z")))
    assert entry.decision[-1].words.startswith("Ida, 5\u00a0Mar\u00a02026, ")


ZONES = [
    ("UTC0", "5 Mar 2026, 12:00 UTC"),
    ("CET-1", "5 Mar 2026, 13:00 UTC+1"),
    ("IST-5:30", "5 Mar 2026, 17:30 UTC+5:30"),
    ("NST3:30", "5 Mar 2026, 08:30 UTC-3:30"),
    ("LHT-14", "6 Mar 2026, 02:00 UTC+14"),
]


@pytest.mark.parametrize(("zone", "said"), ZONES)
def test_times_say_where_they_are_told(
    zone: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        assert time_words("2026-03-05T12:00:00.000Z") == said
    finally:
        monkeypatch.undo()
        time.tzset()
