"""Odd characters become signs, one for one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fact_desk.exports.printable import printable, valid_in_xml

ODD = [
    ("a\x00b", "a␀b", "a␀b"),
    ("\x0b\x0c\r\x1b\x7f", "␋␌␍␛␡", "␋␌␍␛␡"),
    ("a\tb\nc", "a\tb\nc", "a\tb\nc"),
    ("\x85\x9f", "\ufffd\ufffd", "\ufffd\ufffd"),
    ("\ufffe\uffff\ufdd0\U0010ffff", "\ufffd" * 4, "\ufffd" * 4),
    ("\ud800x\udfff", "\ufffdx\ufffd", "\ufffdx\ufffd"),
    ("1\u202e23\u2066", "1▯23▯", "1▯23▯"),
    ("1\u200b2\u2060\ufeff", "1▯2▯▯", "1\u200b2\u2060\ufeff"),
    ("👨\u200d👩 \u200e שלום é", "👨\u200d👩 \u200e שלום é", "👨\u200d👩 \u200e שלום é"),
]


@pytest.mark.parametrize(("text", "on_page", "in_xml"), ODD)
def test_odd_characters(text: str, on_page: str, in_xml: str) -> None:
    assert printable(text) == on_page
    assert valid_in_xml(text) == in_xml


@given(st.text(st.characters(codec=None, categories=None)))
def test_offsets_hold_and_all_can_be_encoded(text: str) -> None:
    for shown in (printable(text), valid_in_xml(text)):
        assert len(shown) == len(text)
        shown.encode()
