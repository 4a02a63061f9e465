"""Numbers that are typed, and the words that are shown."""

from __future__ import annotations

from decimal import Decimal

import pytest

from fact_desk.errors import BadRequest
from fact_desk.model.figure import Figure, FigureKind
from fact_desk.model.flag import Flag, FlagState, Severity
from fact_desk.window.panel.edits import NOTE, SPEAKER, VALUE, decimal_of
from fact_desk.window.panel.wording import figure_words, flag_words, local_time, one_line


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("1240", "1240"),
        ("1240.50", "1240.50"),
        ("1,240,000", "1240000"),
        ("1 240 000", "1240000"),
        ("1\u202f240", "1240"),
        ("-3.2", "-3.2"),
        ("\u22123", "-3"),
        ("+4", "4"),
        (" 7 ", "7"),
    ],
)
def test_numbers_are_understood(typed: str, value: str) -> None:
    assert decimal_of(typed) == Decimal(value)


@pytest.mark.parametrize("typed", ["", "  "])
def test_nothing_is_no_number(typed: str) -> None:
    assert decimal_of(typed) is None


@pytest.mark.parametrize(
    "typed",
    ["12,5", "1,24", "ten", "20%", "1e9", "1e999999", "NaN", "Infinity", "1_000", "١٢", "9" * 41],
)
def test_what_could_be_misread_is_refused_with_a_sentence(typed: str) -> None:
    with pytest.raises(BadRequest, match=r"is not a number: write digits with a point"):
        decimal_of(typed)


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        (Figure(), ""),
        (Figure(Decimal("20"), unit="percent", approximation="about"), "≈ 20 %"),
        (Figure(Decimal("1240000"), unit="people"), "1,240,000 people"),
        (Figure(low=Decimal("10"), high=Decimal("12.50"), unit="EUR"), "10 to 12.50 EUR"),
        (Figure(low=Decimal("5")), "at least 5"),
        (Figure(high=Decimal("5"), unit="km"), "at most 5 km"),
        (Figure(date="2025-02-13"), "2025-02-13"),
    ],
)
def test_figures_are_read_out(figure: Figure, words: str) -> None:
    assert figure_words(figure) == words


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("two\nlines", "two lines"),
        ("a\r\n\tb\u2028c", "a b c"),
        ("abc\u202edef", "abc▯def"),
        ("\u2066x\u2069", "▯x▯"),
        ("nul\0nul", "nul nul"),
        ("café 👩🏽‍🚒", "café 👩🏽‍🚒"),
    ],
)
def test_cards_show_one_line_that_cannot_turn_around(text: str, shown: str) -> None:
    assert one_line(text) == shown


@pytest.mark.parametrize(
    ("typed", "note", "speaker"),
    [
        ("  a  b \n", "a  b", "a b"),
        ("a\0b", "ab", "ab"),
        ("a\ud83db", "a\ufffdb", "a\ufffdb"),
        ("\ud83d\ude00", "😀", "😀"),
    ],
)
def test_what_is_typed_is_made_sound(typed: str, note: str, speaker: str) -> None:
    assert NOTE.taken(typed) == note
    assert SPEAKER.taken(typed) == speaker


@pytest.mark.parametrize(("typed", "taken"), [("1,240", "1240"), ("ten", "ten"), (" ", "")])
def test_a_number_is_compared_by_what_it_is(typed: str, taken: str) -> None:
    assert VALUE.taken(typed) == taken


@pytest.mark.parametrize("moment", ["", "yesterday", "0000-00-00"])
def test_what_is_no_time_is_shown_as_it_is(moment: str) -> None:
    assert local_time(moment) == moment


@pytest.mark.parametrize(
    ("flag", "words"),
    [
        (Flag("2", "sum", Severity.ERROR, "It adds up to 90."), "Error. It adds up to 90."),
        (Flag("3", "undated", Severity.INFO, "No date."), "Reminder. No date."),
        (
            Flag("4", "weekday", explanation="A Tuesday.", state=FlagState.DISMISSED, reason="No"),
            "Warning. A Tuesday. (dismissed: No)",
        ),
        (
            Flag("5", "weekday", explanation="It was\na Monday.", state=FlagState.ACCEPTED),
            "Warning. It was a Monday. (kept)",
        ),
    ],
)
def test_a_rules_flag_is_told_in_a_line(flag: Flag, words: str) -> None:
    assert flag_words(flag) == words


@pytest.mark.parametrize(
    ("value", "words"), [("1", "1st"), ("22", "22nd"), ("113", "113th"), ("1003", "1,003rd")]
)
def test_an_ordinal_has_its_ending(value: str, words: str) -> None:
    figure = Figure(Decimal(value), unit="year", kind=FigureKind.ORDINAL)
    assert figure_words(figure) == f"{words} year"
