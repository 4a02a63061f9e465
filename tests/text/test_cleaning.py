"""Line ends become one kind, what is no character is replaced and told, all else stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fact_desk.text.cleaning import HIDDEN, REPLACEMENT, clean, hidden_notices, on_one_line

LINE_ENDS = ["\n", "\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"]

UNFIT = [
    "\0",
    "\x01",
    "\x1b",
    "\x7f",
    "\x80",
    "\x9f",
    "\ud800",
    "\udfff",
    "\ufdd0",
    "\ufdef",
    "\ufffe",
    "\uffff",
    "\U0001fffe",
    "\U0010ffff",
]

KEPT = [
    ("a tab", "\t"),
    ("a soft hyphen", "\u00ad"),
    ("a no-break space", "\u00a0"),
    ("a thin no-break space", "\u202f"),
    ("a composed letter", "\u00e9"),
    ("a decomposed letter", "e\u0301"),
    ("an emoji with joiners", "👩\u200d👩\u200d👧"),
    ("a flag of tags", "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e007f"),
    ("a Persian non-joiner", "می\u200cخواهم"),
    ("private use", "\ue000"),
    ("the replacement character itself", "\ufffd"),
    ("a right-to-left mark", "\u200f"),
]

HIDING = [
    ("zero-width space", "1\u200b2", "1 invisible character "),
    ("word joiners", "1\u20602\u20603", "2 invisible characters "),
    ("byte order mark inside", "1\ufeff2", "1 invisible character "),
    ("tags without a flag", "a\U000e0041\U000e0042", "1 invisible character "),
    ("override", "\u202e21\u202c", "2 characters that turn "),
    ("isolate without an end", "\u2067x", "1 character that turns "),
]


@pytest.mark.parametrize("end", LINE_ENDS, ids=ascii)
def test_line_ends(end: str) -> None:
    """Row 32: one text, whatever ends its lines."""
    assert clean(f"one{end}two{end}{end}three").text == "one\ntwo\n\nthree"


def test_mixed_line_ends() -> None:
    """Row 29."""
    assert clean("a\r\nb\rc\nd\u2028e\n\rf").text == "a\nb\nc\nd\ne\n\nf"


@pytest.mark.parametrize("unfit", UNFIT, ids=ascii)
def test_what_is_no_character_is_replaced_and_told(unfit: str) -> None:
    """Rows 26 and 27: one for one, so that offsets stay."""
    cleaned = clean(f"a{unfit}b")
    assert cleaned.text == f"a{REPLACEMENT}b"
    assert cleaned.notices[0].startswith("1 character that is no text")
    assert clean(f"{unfit}a{unfit * 1200}").notices[0].startswith("1,201 characters that are no")


@pytest.mark.parametrize("kept", [row[1] for row in KEPT], ids=[row[0] for row in KEPT])
def test_what_stays_without_a_word(kept: str) -> None:
    """Row 31: neither composed nor decomposed."""
    cleaned = clean(f"a{kept}b")
    assert cleaned.text == f"a{kept}b"
    assert not cleaned.notices
    assert not hidden_notices(cleaned.text)


@pytest.mark.parametrize(("text", "told"), [row[1:] for row in HIDING], ids=[r[0] for r in HIDING])
def test_hidden_characters_stay_and_are_told(text: str, told: str) -> None:
    """Row 30."""
    assert clean(text).text == text
    assert [notice[: len(told)] for notice in hidden_notices(text)] == [told]
    assert HIDDEN.search(text)


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    cleaned = clean(text).text
    assert clean(cleaned).text == cleaned
    assert not clean(cleaned).notices
    cleaned.encode()


@given(st.text())
def test_on_one_line_keeps_every_offset(text: str) -> None:
    line = on_one_line(text)
    assert len(line) == len(text)
    assert "\n" not in line
    assert clean(line).text == line
