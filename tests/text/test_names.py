"""Names are told by their capitals, as far as capitals tell anything."""

from __future__ import annotations

import pytest

from fact_desk.text.names import holding_names
from fact_desk.text.reading import read_source
from fact_desk.text.statements import statements

CASES = [
    ("a name inside", "It was late, said Ada Roe.", [True]),
    ("none", "It was late, she said.", [False]),
    ("at the start, known from inside", "He met Roe. Roe was late.", [True, True]),
    ("at the start, never seen inside", "Boats were late.", [False]),
    (
        "at the start, small elsewhere",
        "The Harbour board met. Harbour dues rise. A harbour.",
        [True, False, False],
    ),
    ("days and months are none", "It came on Monday in March. I said so.", [False, False]),
    ("function words are none", "See Notice No. 9 there. No boat came.", [True, False]),
    ("a headline in capitals", "FERRY LATE AGAIN", [False]),
    ("a headline with a capital at each word", "Ferry Is Late Again", [False]),
    ("initials", "The board of the BBC met at noon to talk.", [True]),
    ("other letters", "Вчера в город приехал Иван.", [True]),
    ("letters without capitals", "הספינה איחרה.", [False]),
    ("the possessive", "We saw Roe’s boat. Roe left.", [True, True]),
]


@pytest.mark.parametrize(
    ("source", "expected"), [pytest.param(*case[1:], id=case[0]) for case in CASES]
)
def test_a_set_text(source: str, expected: list[bool]) -> None:
    read = read_source(source.encode(), "case.md")
    assert holding_names(read.text, statements(read.text, read.layout)) == expected
