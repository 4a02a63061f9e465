"""A number that is written in any way the reader knows is read back as itself."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fact_desk.model.figure import Figure, FigureKind
from fact_desk.text.figures import read_figures
from tests.text.figures.spelling import spelt

WHOLE = st.integers(min_value=0, max_value=10**15)
SMALL = st.integers(min_value=1, max_value=999)
CENTS = st.integers(min_value=1, max_value=10**9).map(lambda value: Decimal(value) / 100)
MONTHS = (
    "January February March April May June July August September October November December".split()
)
DATES = st.dates(min_value=date(1700, 1, 1), max_value=date(2100, 12, 31))


def only(text: str) -> Figure:
    """The figure of a text that holds just one."""
    figures = [found.figure for found in read_figures(text)]
    assert len(figures) == 1, (text, figures)
    return figures[0]


@given(WHOLE)
def test_digits_in_groups(value: int) -> None:
    assert only(f"We saw {value:,} of it.").value == value


@given(WHOLE, st.sampled_from(["\u00a0", "\u202f", "\u2009"]))
def test_digits_in_groups_by_space(value: int, space: str) -> None:
    assert only(f"We saw {value:,} of it.".replace(",", space)).value == value


@given(CENTS)
def test_decimals(value: Decimal) -> None:
    assert only(f"The reading was {value:,f} then.").value == value


@given(CENTS, st.sampled_from([("bn", 9), ("m", 6), (" million", 6), (" trillion", 12), ("k", 3)]))
def test_sums_with_scales(value: Decimal, scale: tuple[str, int]) -> None:
    figure = only(f"It cost €{value:,f}{scale[0]} then.")
    assert (figure.value, figure.unit) == (value * Decimal(10) ** scale[1], "EUR")


@given(st.integers(min_value=2, max_value=10**12 - 1))
def test_words(value: int) -> None:
    assert only(f"He said {spelt(value)}.").value == value


@given(CENTS, st.sampled_from([("US$", "USD"), ("£", "GBP"), ("EUR ", "EUR"), ("Rs ", "INR")]))
def test_currencies_in_front(value: Decimal, currency: tuple[str, str]) -> None:
    figure = only(f"It cost {currency[0]}{value:,f} then.")
    assert (figure.value, figure.unit, figure.kind) == (value, currency[1], FigureKind.AMOUNT)


@given(
    CENTS, st.sampled_from([("Swiss francs", "CHF"), ("yen", "JPY"), ("USD", "USD"), ("€", "EUR")])
)
def test_currencies_behind(value: Decimal, currency: tuple[str, str]) -> None:
    figure = only(f"It cost {value:,f} {currency[0]} then.")
    assert (figure.value, figure.unit) == (value, currency[1])


@pytest.mark.parametrize(
    ("written", "value"),
    [("$66 billion", "66000000000"), ("1e10 km", "10000000000"), ("€1.50", "1.5"), ("0.0%", "0")],
)
def test_values_are_printed_plainly(written: str, value: str) -> None:
    assert str(only(f"It was {written} then.").value) == value


@given(CENTS, st.sampled_from(["%", " percent", " per cent", " pct"]))
def test_percent(value: Decimal, written: str) -> None:
    figure = only(f"It rose {value:f}{written} then.")
    assert (figure.value, figure.unit, figure.kind) == (value, "percent", FigureKind.PERCENT)


@given(CENTS, st.sampled_from([("km", "km"), (" kg", "kg"), (" miles", "mi"), (" km/h", "km/h")]))
def test_measures(value: Decimal, unit: tuple[str, str]) -> None:
    figure = only(f"It was {value:,f}{unit[0]} then.")
    assert (figure.value, figure.unit, figure.kind) == (value, unit[1], FigureKind.MEASURE)


@given(SMALL, SMALL, st.sampled_from(["between {} and {} km", "{} to {} km", "{}–{} km"]))
def test_ranges(one: int, other: int, form: str) -> None:
    low, high = min(one, other), max(one, other) + 1
    figure = only(f"It is {form.format(low, high)} away.")
    assert (figure.low, figure.high, figure.value, figure.unit) == (low, high, None, "km")


@given(DATES, st.booleans())
def test_dates_in_words(day: date, american: bool) -> None:
    month = MONTHS[day.month - 1]
    written = f"{month} {day.day}, {day.year}" if american else f"{day.day} {month} {day.year}"
    assert only(f"It was on {written} there.").date == day.isoformat()


@given(DATES)
def test_iso_dates(day: date) -> None:
    assert only(f"It was on {day.isoformat()} there.").date == day.isoformat()


@given(st.integers(0, 23), st.integers(0, 59))
def test_times(hour: int, minute: int) -> None:
    half = "am" if hour < 12 else "pm"
    expected = f"T{hour:02}:{minute:02}"
    assert only(f"It was at {hour:02}:{minute:02} there.").date == expected
    assert only(f"It was at {hour % 12 or 12}:{minute:02} {half} there.").date == expected


@given(st.integers(1, 120))
def test_ages(years: int) -> None:
    for text in (f"A {years}-year-old came.", f"She, aged {years}, came."):
        figure = only(text)
        assert (figure.value, figure.unit, figure.kind) == (years, "year", FigureKind.AGE)


@given(WHOLE, st.sampled_from(["\u200b", "\u2060", "\u00ad", "\ufeff"]), st.integers(0, 20))
def test_what_cannot_be_seen_changes_nothing(value: int, hidden: str, place: int) -> None:
    written = f"{value:,}"
    place %= len(written)
    text = f"We saw {written[:place]}{hidden}{written[place:]} of it."
    assert only(text).value == value


@given(st.integers(1, 10**9), st.sampled_from([0x0660, 0x06F0, 0x0966, 0xFF10, 0x1D7CE]))
def test_digits_of_other_scripts(value: int, zero: int) -> None:
    written = "".join(chr(zero + int(digit)) for digit in str(value))
    assert only(f"We saw {written} birds.").value == value
