"""Each sentence is accounted for as an editor would say, however she came to it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fact_desk.desk.accounting import Accounting, Facts, SentenceState
from fact_desk.desk.book import Book
from fact_desk.desk.proposing import propose
from fact_desk.model.annotation import Annotation, Tag
from fact_desk.model.span import Span
from tests.desk.test_proposing import marked, read

SOURCE = (
    "# Ferry late again\n\n"
    "It was late. About 310 people waited. Odile Marrin was there. “We wait. We always wait,” said"
    " a man. Nobody came.\n\n| Port | Boats |\n|---|---|\n| Barrow | 40 |\n"
)
DRAFT = read(SOURCE)
FACTS = Facts(DRAFT)
PROPOSALS = propose(DRAFT)
SENTENCES = [one.span.of(DRAFT.text) for one in FACTS.sentences]

_QUOTE = next(one for one in PROPOSALS if one.tag is Tag.QUOTE)
_PLACE = Span(DRAFT.text.index("310"), DRAFT.text.index(" was there"))
LONG = replace(_QUOTE, key="long", suggestion=replace(_QUOTE.suggestion, span=_PLACE), reach=_PLACE)

UNTOUCHED, UNMARKED = SentenceState.UNTOUCHED, SentenceState.HOLDS_UNMARKED
MARKED, NO_FACT = SentenceState.MARKED, SentenceState.NO_FACT

# What is marked, and the state of the sentence that holds the words behind it.
STATES: list[tuple[list[tuple[Tag, str]], str, SentenceState]] = [
    ([], "It was late", UNTOUCHED),
    ([], "310 people", UNMARKED),
    ([], "Odile", UNMARKED),
    ([], "We wait", UNMARKED),
    ([], "40", UNMARKED),
    ([(Tag.FIGURE, "310")], "310 people", MARKED),
    ([(Tag.CLAIM, "About 310 people waited.")], "310 people", MARKED),
    ([(Tag.CLAIM, "waited.")], "310 people", UNMARKED),
    ([(Tag.CLAIM, "Odile")], "Odile", MARKED),
    ([(Tag.CLAIM, "was there")], "Odile", MARKED),
    ([(Tag.QUOTE, "We always")], "We wait", MARKED),
    ([(Tag.FIGURE, "always")], "We wait", UNMARKED),
    ([(Tag.CLAIM, "“We wait. We always wait,” said a man.")], "We wait", MARKED),
    ([(Tag.FIGURE, "40")], "Barrow", MARKED),
    ([(Tag.CLAIM, "Barrow")], "40", UNMARKED),
    ([(Tag.CLAIM, "late. About")], "It was late", MARKED),
]


def the_state(accounting: Accounting, words: str) -> SentenceState:
    """The state of the sentence that holds the words."""
    sentence = accounting.at(DRAFT.text.index(words))
    assert sentence is not None
    return accounting.state(sentence)


def mark(words: str, tag: Tag) -> Annotation:
    """A mark on the words."""
    start = DRAFT.text.index(words)
    return marked(DRAFT, Span(start, start + len(words)), tag)


@pytest.mark.parametrize(("marks", "words", "expected"), STATES)
def test_a_sentence(marks: list[tuple[Tag, str]], words: str, expected: SentenceState) -> None:
    book = Book(mark(each, tag) for tag, each in marks)
    assert the_state(Accounting(FACTS, book, PROPOSALS), words) is expected


def test_dismissing_what_is_proposed_leaves_the_mark() -> None:
    accounting = Accounting(FACTS, Book([mark("waited", Tag.CLAIM)]), PROPOSALS)
    key = next(one.key for one in PROPOSALS if one.span.of(DRAFT.text) == "310 people")
    changed = accounting.set_dismissed([key])
    assert [one.span.of(DRAFT.text) for one in changed] == ["About 310 people waited."]
    assert the_state(accounting, "310") is MARKED
    accounting.set_dismissed([])
    assert the_state(accounting, "310") is UNMARKED


def test_declaring_that_there_is_no_fact() -> None:
    accounting = Accounting(FACTS, Book(), PROPOSALS)
    sentence = accounting.at(DRAFT.text.index("310"))
    assert sentence is not None
    assert accounting.set_no_facts([sentence.key, "unknown"]) == [sentence]
    assert (accounting.accounted, accounting.counts[NO_FACT]) == (1, 1)


def test_before_anything_is_proposed() -> None:
    accounting = Accounting(FACTS, Book())
    assert accounting.counts == {UNTOUCHED: 7, UNMARKED: 1}
    assert not accounting.complete
    accounting.set_proposals(PROPOSALS)
    assert accounting.complete
    assert accounting.counts == {UNTOUCHED: 4, UNMARKED: 4}


def test_a_quotation_over_several_sentences() -> None:
    book = Book([mark("About", Tag.CLAIM), mark("Odile", Tag.CLAIM)])
    accounting = Accounting(FACTS, book, [LONG])
    assert (the_state(accounting, "310"), the_state(accounting, "Odile")) == (UNMARKED, UNMARKED)
    book.put(mark("Marrin", Tag.QUOTE))
    changed = accounting.marks_changed([book.at(DRAFT.text.index("Marrin"))[0].span])
    assert [one.span.of(DRAFT.text) for one in changed] == SENTENCES[2:4]
    assert (the_state(accounting, "310"), the_state(accounting, "Odile")) == (MARKED, MARKED)


def test_going_to_what_is_left() -> None:
    book = Book([mark("It was late", Tag.CLAIM), mark("310 people", Tag.FIGURE)])
    accounting = Accounting(FACTS, book, PROPOSALS)
    assert (accounting.accounted, accounting.total) == (2, len(SENTENCES))

    def found(offset: int, *, behind: bool) -> str | None:
        step = accounting.next_left if behind else accounting.previous_left
        one = step(offset)
        return None if one is None else one.span.of(DRAFT.text)

    there = DRAFT.text.index("It was late")
    assert found(there, behind=True) == "Odile Marrin was there."
    assert found(there, behind=False) == "Ferry late again"
    assert found(0, behind=False) is None
    assert found(len(DRAFT.text), behind=True) is None
    assert [one.number for one in accounting.left()] == [0, 3, 4, 5, 6, 7]


def test_a_text_without_sentences() -> None:
    accounting = Accounting(Facts(read("```\ncode\n```")), Book())
    assert (accounting.total, accounting.accounted) == (0, 0)
    assert accounting.at(3) is accounting.next_left(0) is accounting.previous_left(9) is None


SPANS = st.tuples(st.integers(0, len(DRAFT.text) - 1), st.integers(1, 50)).map(
    lambda edges: Span(edges[0], min(sum(edges), len(DRAFT.text)))
)
KEYS = st.frozensets(st.sampled_from([one.key for one in PROPOSALS]), max_size=4)
DECLARED = st.frozensets(st.sampled_from([one.key for one in FACTS.sentences]), max_size=4)


@given(st.data())
def test_in_step_with_whatever_is_done(data: st.DataObject) -> None:
    book = Book()
    dismissed = no_facts = frozenset[str]()
    accounting = Accounting(FACTS, book, [*PROPOSALS, LONG])
    for step in range(data.draw(st.integers(1, 8), label="steps")):
        deed = data.draw(st.sampled_from(("put", "move", "remove", "dismiss", "declare")))
        spans: list[Span] = []
        if deed == "dismiss":
            dismissed = data.draw(KEYS)
            accounting.set_dismissed(dismissed)
        elif deed == "declare":
            no_facts = data.draw(DECLARED)
            accounting.set_no_facts(no_facts)
        elif deed == "put" or not len(book):
            made = marked(DRAFT, data.draw(SPANS), data.draw(st.sampled_from(Tag)))
            book.put(replace(made, id=str(step)))
            spans = [made.span]
        else:
            old = data.draw(st.sampled_from([*book]))
            spans = [old.span]
            book.remove(old.id)
            if deed == "move":
                target = marked(DRAFT, data.draw(SPANS), old.tag).target
                book.put(replace(old, target=target))
                spans.append(target.span)
        accounting.marks_changed(spans)
    afresh = Accounting(FACTS, book, [*PROPOSALS, LONG], dismissed, no_facts)
    states = [[each.state(one) for one in FACTS.sentences] for each in (accounting, afresh)]
    assert states[0] == states[1]
    assert +accounting.counts == afresh.counts
    assert accounting.left() == afresh.left()
