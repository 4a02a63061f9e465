"""What the settling says, and which sentences it puts side by side."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from fact_desk.model.annotation import Annotation, Tag
from fact_desk.model.span import Span
from fact_desk.model.target import Target
from fact_desk.text.anchoring import Fate
from fact_desk.window.drafts.doubts import Doubt, counts_words, why_words
from fact_desk.window.drafts.place_list import around, around_each
from fact_desk.window.drafts.sides import sentence_around, sides_of

BEFORE = "It rained. The port lost £1.9 million in March. Nobody spoke of it."
AFTER = "The port lost £1.8 million in March.\nNobody spoke of it. Later it rained."


def span_in(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


@pytest.mark.parametrize(
    ("fates", "words"),
    [
        ([], "no marks to carry over"),
        ([Fate.UNCHANGED] * 1212, "1,212 unchanged"),
        (
            [Fate.LOST, Fate.AMBIGUOUS, Fate.RECHECK, Fate.MOVED, Fate.UNCHANGED, Fate.LOST],
            "1 unchanged, 1 moved, 1 to recheck, 1 ambiguous, 2 lost",
        ),
    ],
)
def test_counts(fates: Sequence[Fate], words: str) -> None:
    assert counts_words(fates) == words


def test_sentences_side_by_side() -> None:
    old, new = sides_of(
        BEFORE, span_in(BEFORE, "£1.9 million"), AFTER, span_in(AFTER, "£1.8 million")
    )
    assert old.words == "The port lost £1.9 million in March."
    assert new.words == "The port lost £1.8 million in March."
    assert [span.of(old.words) for span in old.changed] == ["1.9"]
    assert [span.of(new.words) for span in new.changed] == ["1.8"]
    assert old.mark is not None
    assert old.mark.of(old.words) == "£1.9 million"


def test_what_is_gone_has_no_other_side() -> None:
    old, new = sides_of(BEFORE, span_in(BEFORE, "It rained."), AFTER, None)
    assert (old.words, old.changed, new.words) == ("It rained.", (), "")


def test_a_sentence_without_end_is_cut() -> None:
    text = "word " * 4000
    span = Span(9000, 9004)
    shown = sentence_around(text, span)
    assert shown.contains(span)
    assert len(shown) < 2000


def test_a_place_stands_among_its_words_on_one_line() -> None:
    text = f"{'Before ' * 20}the ship\u202e sank\n{'behind ' * 30}"
    told = around(text, span_in(text, "the ship\u202e sank"))
    assert "the ship▯ sank" in told
    assert told.startswith("…")
    assert "\n" not in told


def test_a_mark_with_a_place_is_asked_about_there() -> None:
    span = span_in(BEFORE, "It rained.")
    mark = Annotation("a", "b", "c", Tag.CLAIM, Target.in_text(BEFORE, span))
    doubt = Doubt("a", mark, 1, Fate.AMBIGUOUS, None, (Span(0, 3), Span(4, 6)))
    assert doubt.place is None
    assert "Which is meant?" in why_words(doubt)
    placed = doubt.standing(mark)
    assert (placed.fate, placed.place) == (Fate.RECHECK, span)
    assert placed.standing(None) == doubt


def test_places_in_equal_sentences_are_told_by_their_neighbours() -> None:
    doubled = "Three barges broke loose."
    text = f"It rained at noon. {doubled} {doubled} The lock was shut. {'It was late. ' * 30}"
    place = span_in(text, doubled)
    places = [place, Span(place.end + 1, place.end + 1 + len(place))]
    assert around(text, places[0]) == around(text, places[1]) == doubled
    first, second = around_each(text, places)
    assert first.startswith(f"It rained at noon. ▸{doubled}◂ {doubled} The lock")
    assert f" noon. {doubled} ▸{doubled}◂ The lock was shut." in second


def test_places_in_sentences_of_their_own_are_told_by_those() -> None:
    text = "One barge sank. Two barges sank."
    places = [span_in(text, "barge"), span_in(text, "barges")]
    assert around_each(text, places) == ["One barge sank.", "Two barges sank."]
