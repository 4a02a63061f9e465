"""What is proposed is known again from draft to draft, and goes once it is marked or dismissed."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fact_desk.desk.proposing import (
    Answer,
    Proposal,
    answered,
    answers,
    propose,
    propose_first,
    standing,
)
from fact_desk.model.annotation import Annotation, Tag
from fact_desk.model.article import Draft, DraftText
from fact_desk.model.span import Span
from fact_desk.model.target import Target
from fact_desk.text.reading import read_source

SOURCE = (
    "# Ferry late again\n\n"
    "The ferry was late on Monday. About 310 people waited at Barrow, the harbour board said.\n\n"
    "“We will not wait,” said Ada Ostrander, “and we will not pay.” The fare rose by 12 per cent.\n"
)
MORE = "Somebody whistled. In Harl, 4,500 tonnes of salt were shipped in 1990."


def read(source: str) -> DraftText:
    """The draft that the Markdown becomes."""
    found = read_source(source.encode(), "ferry.md")
    draft = Draft("d", "a", 1, "b", found.origin, found.format, found.words, "")
    return DraftText(draft, found.text, found.layout)


def marked(draft: DraftText, span: Span, tag: Tag) -> Annotation:
    """A mark in the draft."""
    return Annotation(f"{tag}{span}", "a", "d", tag, Target.in_text(draft.text, span))


def the(draft: DraftText, tag: Tag, words: str) -> Proposal:
    """What is proposed on those words."""
    return next(
        one for one in propose(draft) if one.tag is tag and words in one.span.of(draft.text)
    )


def keys(draft: DraftText, words: str = "") -> list[str]:
    """The keys of what is proposed as a figure or quotation with those words in it."""
    found = [one for one in propose(draft) if one.tag is not Tag.CLAIM]
    return [one.key for one in found if words in one.span.of(draft.text)]


def test_each_has_a_key_of_its_own() -> None:
    found = [one.key for one in propose(read(SOURCE))]
    assert len(set(found)) == len(found) > 5


ELSEWHERE = {
    "a paragraph before it": f"{MORE}\n\n{SOURCE}",
    "a paragraph behind it": f"{SOURCE}\n{MORE}\n",
    "wrapped otherwise": SOURCE.replace("people waited", "people\nwaited"),
    "the next sentence": SOURCE.replace("late on Monday", "late on Friday"),
}
CHANGED = {
    "the figure itself": SOURCE.replace("310", "320"),
    "the words of its sentence": SOURCE.replace("at Barrow", "in Barrow"),
    "its unit": SOURCE.replace("people", "passengers"),
}


@pytest.mark.parametrize("source", ELSEWHERE)
def test_the_key_stays_where_something_else_changes(source: str) -> None:
    assert the(read(ELSEWHERE[source]), Tag.FIGURE, "310").key == keys(read(SOURCE), "310")[0]


@pytest.mark.parametrize("source", CHANGED)
def test_the_key_changes_with_what_it_stands_for(source: str) -> None:
    before = keys(read(SOURCE))
    after = keys(read(CHANGED[source]))
    assert keys(read(SOURCE), "310")[0] not in after
    assert len(set(before) - set(after)) == 1


PARAGRAPHS = st.lists(
    st.sampled_from((MORE, "Oh.", "“No,” he said. “No.”", "- 12 boats\n- 310 people", "# 1990")),
    max_size=4,
).map("\n\n".join)


@settings(max_examples=30)
@given(PARAGRAPHS, PARAGRAPHS)
def test_the_keys_stay_whatever_stands_around(before: str, behind: str) -> None:
    around = keys(read(f"{before}\n\n{SOURCE}\n\n{behind}"))
    assert set(keys(read(SOURCE))) <= set(around)
    assert len(set(around)) == len(around)


def test_a_copy_of_the_sentence_is_another_thing() -> None:
    once, twice = read(SOURCE), read(f"{SOURCE}\n{SOURCE}")
    assert set(keys(once)) < set(keys(twice))
    first, second = (one.key for one in propose(twice) if one.span.of(twice.text) == "12 per cent")
    assert keys(once, "12 per cent") == [first]
    assert first != second


def test_halves_of_a_quotation_belong_together() -> None:
    draft = read(SOURCE)
    first, second = the(draft, Tag.QUOTE, "not wait"), the(draft, Tag.QUOTE, "not pay")
    assert first.utterance == second.utterance != ""
    whole = read("“We will not wait, and we will not pay,” said Ada Ostrander on Monday.")
    assert the(whole, Tag.QUOTE, "not wait").utterance == ""


# What is marked, as what, and whether that answers the proposal of a tag on some words.
ANSWERS = [
    (Tag.FIGURE, "310 people", Tag.FIGURE, "310", True),
    (Tag.FIGURE, "310", Tag.FIGURE, "12 per cent", False),
    (Tag.CLAIM, "About 310 people waited", Tag.FIGURE, "310", False),
    (Tag.FIGURE, "310", Tag.CLAIM, "310", False),
    (Tag.CLAIM, "waited at Barrow", Tag.CLAIM, "310", True),
    (Tag.CLAIM, "The ferry was late", Tag.CLAIM, "310", False),
    (Tag.QUOTE, "will not", Tag.QUOTE, "not wait", True),
    (Tag.QUOTE, "said Ada", Tag.QUOTE, "not wait", False),
]


@pytest.mark.parametrize(("tag", "words", "proposed", "on", "expected"), ANSWERS)
def test_a_mark_answers(tag: Tag, words: str, proposed: Tag, on: str, expected: bool) -> None:
    draft = read(SOURCE)
    start = draft.text.index(words)
    mark = marked(draft, Span(start, start + len(words)), tag)
    proposal = the(draft, proposed, on)
    said = dict(answered(propose(draft), [mark], frozenset[str]()))[proposal]
    assert said is (Answer.MARKED if expected else Answer.OPEN)
    assert (proposal not in standing(propose(draft), [mark], frozenset[str]())) is expected


def test_a_dismissed_one_goes() -> None:
    draft = read(SOURCE)
    gone = the(draft, Tag.FIGURE, "310")
    left = standing(propose(draft), [], {gone.key})
    assert left == [one for one in propose(draft) if one != gone]


DRAFT = read(f"{SOURCE}\n{MORE}\n")
FOUND = propose(DRAFT)
SPANS = st.tuples(st.integers(0, len(DRAFT.text) - 1), st.integers(1, 60)).map(
    lambda edges: Span(edges[0], min(sum(edges), len(DRAFT.text)))
)
MARKS = st.lists(st.builds(marked, st.just(DRAFT), SPANS, st.sampled_from(Tag)), max_size=12)


@given(MARKS)
def test_many_are_answered_as_one_by_one(marks: Sequence[Annotation]) -> None:
    one_by_one = [one for one in FOUND if not any(answers(mark, one) for mark in marks)]
    assert standing(FOUND, marks, frozenset[str]()) == one_by_one


def test_the_first_screen_of_a_long_text() -> None:
    filling = "\n\n".join(f"{MORE} {number}." for number in range(120))
    draft = read(f"{filling}\n\n{SOURCE}\n{filling}")
    here = draft.text.index("About 310")
    first = propose_first(draft, Span(here, here + 40))
    texts = {(one.tag, one.span.of(draft.text)) for one in first}
    assert (Tag.FIGURE, "310 people") in texts
    assert (Tag.FIGURE, "12 per cent") not in texts
    whole = {(one.key, one.tag, one.span) for one in propose(draft)}
    assert {(one.key, one.tag, one.span) for one in first} <= whole
    line = Span(draft.text.rindex("\n", 0, here), draft.text.index("\n", here))
    assert all(one.span.overlaps(line) for one in first)
