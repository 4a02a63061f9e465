"""Where annotations made elsewhere go: by their words, never by a guess."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fact_desk.model.span import Span
from fact_desk.text.foreign.marks import ForeignMark
from fact_desk.text.foreign.placing import Fit, place_all

TEXT = "\n".join(
    (
        "🦭 Ferry fares rise",
        "The fare to Halcyrie rises by 12 per cent in May, the port said.",
        "Tickets for bicycles rise by 12 per cent in June; the board “had no choice”.",
        "Odile Marrin said the board had been warned about the cost of fuel since last autumn.",
    )
)
FIRST, SECOND = TEXT.index("12 per cent"), TEXT.rindex("12 per cent")
OTHER = "12 per cent"


def place(
    exact: str, prefix: str = "", suffix: str = "", start: int | None = None, length: int = 0
) -> tuple[Fit, int | None]:
    end = None if start is None else start + (length or len(exact))
    (placed,) = place_all([ForeignMark("a", exact, prefix, suffix, start, end)], TEXT)
    if placed.fit is Fit.PLACED:
        assert placed.span is not None
        assert "".join(placed.span.of(TEXT).split()) == "".join(exact.split())
    return placed.fit, placed.span.start if placed.span else None


def units(offset: int) -> int:
    """The offset in UTF-16, as programs in a browser count."""
    return len(TEXT[:offset].encode("utf-16-le")) // 2


CASES: list[tuple[str, tuple[str, str, str, int | None], Fit, int | None]] = [
    ("a quote that stands once", ("Odile Marrin", "", "", None), Fit.PLACED, TEXT.index("Odile")),
    ("wherever its position is", ("Odile Marrin", "", "", 3), Fit.PLACED, TEXT.index("Odile")),
    ("twice, nothing tells", (OTHER, "", "", None), Fit.AMBIGUOUS, None),
    ("twice, the words before tell", (OTHER, "cycles rise by ", "", None), Fit.PLACED, SECOND),
    ("twice, all that is given tells", (OTHER, "e rises by ", "", None), Fit.PLACED, FIRST),
    ("twice, one letter tells", (OTHER, "e by ", " in ", None), Fit.PLACED, SECOND),
    ("twice, the words behind tell", (OTHER, "", " in May, the", None), Fit.PLACED, FIRST),
    ("twice, the position tells", (OTHER, "", "", SECOND), Fit.PLACED, SECOND),
    ("twice, in UTF-16", (OTHER, "", "", units(SECOND)), Fit.PLACED, SECOND),
    ("twice, a position between", (OTHER, "", "", SECOND - 9), Fit.AMBIGUOUS, None),
    ("words around before position", (OTHER, "bicycles rise by ", "", FIRST), Fit.PLACED, SECOND),
    (
        "words around that differ",
        (OTHER, "prices fell by ", " a year ago", None),
        Fit.AMBIGUOUS,
        None,
    ),
    ("once, but elsewhere meant", ("June", "we met them in ", " 1994 and ", None), Fit.LOST, None),
    ("over two paragraphs", ("port said.\n\n   Tickets", "", "", None), Fit.PLACED, 73),
    (
        "with no-break spaces",
        ("12\u00a0per\u00a0cent\u2009in May", "", "", None),
        Fit.PLACED,
        FIRST,
    ),
    ("no words", ("  ", "in May, ", "", 5), Fit.UNQUOTED, None),
    ("not there", ("parliament", "", "", 5), Fit.LOST, None),
    (
        "not there, with all around",
        ("of trains", "the queue ", " in Quillhaven", 5),
        Fit.LOST,
        None,
    ),
]


@pytest.mark.parametrize(
    ("given_", "fit", "start"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_places(given_: tuple[str, str, str, int | None], fit: Fit, start: int | None) -> None:
    assert place(*given_) == (fit, start)


def test_words_that_changed_are_to_be_checked_again() -> None:
    prefix, suffix = "Odile Marrin said the board had ", " since last autumn."
    fit, start = place("been told about the cost of fuel", prefix, suffix)
    assert (fit, start) == (Fit.RECHECK, TEXT.index("been warned"))


def test_only_typography_differs() -> None:
    mark = ForeignMark("a", 'the board "had no choice".', "in June; ")
    (placed,) = place_all([mark], TEXT)
    assert placed.span is not None
    assert (placed.fit, placed.span.of(TEXT)) == (Fit.PLACED, "the board “had no choice”.")


def test_places_to_choose_from_are_named() -> None:
    (placed,) = place_all([ForeignMark("a", OTHER)], TEXT)
    assert placed.candidates == tuple(Span(at, at + len(OTHER)) for at in (FIRST, SECOND))


@settings(max_examples=60)
@given(st.data(), st.sampled_from(["code points", "UTF-16", "none"]))
def test_what_was_marked_here_comes_back_to_its_own_place(data: st.DataObject, by: str) -> None:
    words = st.sampled_from(["so ", "the 🦭 ", "12 per cent ", "rose\n", "café ", "e\u0301 "])
    text = "".join(data.draw(st.lists(words, min_size=1, max_size=40))) + "end"
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    exact = text[start:end]
    first, last = start, end
    if by == "UTF-16":
        first, last = (len(text[:at].encode("utf-16-le")) // 2 for at in (start, end))
    mark = ForeignMark(
        "a",
        exact,
        text[max(0, start - 32) : start],
        text[end : end + 32],
        None if by == "none" else first,
        None if by == "none" else last,
    )
    (placed,) = place_all([mark], text)
    if not exact.strip():
        assert placed.fit is Fit.UNQUOTED
    elif placed.span is not None and placed.fit is Fit.PLACED:
        # White space at its ends is not taken, and no letter is cut from its accent.
        assert exact.strip() in placed.span.of(text)
        assert len(placed.span) <= len(exact.strip()) + 1
        if by != "none" and not text.isascii():
            assert start - 1 <= placed.span.start <= start + len(exact)


def test_a_quote_of_one_letter_in_a_long_text_is_not_looked_at_for_ever() -> None:
    marks = [ForeignMark(str(n), "e", "x", "y") for n in range(20)]
    placed = place_all(marks, "e " * 20_000)
    assert {one.fit for one in placed} == {Fit.AMBIGUOUS}
