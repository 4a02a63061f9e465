"""Every thing comes back from its fields as it went in, and damaged fields make nothing."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fact_desk.model.annotation import Annotation, Claim, Quote, QuoteKind, Status, Tag
from fact_desk.model.article import Article, Draft, Shelf
from fact_desk.model.fields import (
    ANNOTATION_NAMES,
    annotation_fields,
    annotation_from,
    annotation_from_values,
    article_fields,
    article_from,
    draft_fields,
    draft_from,
    field_change,
    flag_fields,
    flag_from,
)
from fact_desk.model.figure import Figure, FigureKind
from fact_desk.model.flag import Evidence, Flag, FlagState, Severity
from fact_desk.model.operation import Entity, Value
from fact_desk.model.span import Span
from fact_desk.model.target import Target

BREAKS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029\0 \t"
"""Whatever some function or other takes for the end of a line."""

WORDS = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from(BREAKS), max_size=20)
COUNTS = st.integers(0, 2**40)
SPANS = st.tuples(COUNTS, COUNTS).map(lambda at: Span(min(at), max(at)))
DECIMALS = st.none() | st.decimals(allow_nan=False, allow_infinity=False, places=6)
FIGURES = st.builds(
    Figure, DECIMALS, DECIMALS, DECIMALS, WORDS, WORDS, st.sampled_from(FigureKind), WORDS
) | st.builds(Figure, by_hand=st.booleans())
FLAGS = st.builds(
    Flag,
    WORDS,
    WORDS,
    st.sampled_from(Severity),
    WORDS,
    st.lists(st.builds(Evidence, SPANS, WORDS), max_size=4).map(tuple),
    st.sampled_from(FlagState),
    WORDS,
)
ANNOTATIONS = st.builds(
    Annotation,
    id=WORDS,
    article=WORDS,
    draft=WORDS,
    tag=st.sampled_from(Tag),
    target=st.builds(Target, SPANS, WORDS, WORDS, WORDS),
    status=st.sampled_from(Status),
    correction=WORDS,
    note=WORDS,
    figure=FIGURES,
    quote=st.builds(Quote, WORDS, WORDS, WORDS, st.none() | st.sampled_from(QuoteKind)),
    claim=st.builds(Claim, WORDS, st.none() | st.booleans()),
    made_by=WORDS,
    made_at=WORDS,
    checked_by=WORDS,
    checked_at=WORDS,
    flags=st.lists(FLAGS, max_size=2).map(tuple),
)
ARTICLES = st.builds(Article, WORDS, WORDS, WORDS, WORDS, st.sampled_from(Shelf), WORDS)
DRAFTS = st.builds(Draft, WORDS, WORDS, COUNTS, WORDS, WORDS, WORDS, COUNTS, WORDS)


@given(ANNOTATIONS)
def test_annotation(annotation: Annotation) -> None:
    fields = annotation_fields(annotation)
    assert annotation_from(fields, annotation.flags) == annotation
    values = [fields[name] for name in ANNOTATION_NAMES]
    assert annotation_from_values(values, annotation.flags) == annotation
    assert annotation_fields(annotation_from(fields)) == fields
    assert all(type(value) in (str, int, type(None)) for value in fields.values())


@given(FLAGS, WORDS)
def test_flag(flag: Flag, annotation: str) -> None:
    fields = flag_fields(flag, annotation)
    assert flag_from(fields) == flag
    assert fields["annotation"] == annotation


@given(ARTICLES)
def test_article(article: Article) -> None:
    assert article_from(article_fields(article)) == article


@given(DRAFTS)
def test_draft(draft: Draft) -> None:
    assert draft_from(draft_fields(draft)) == draft


@given(ARTICLES, ARTICLES)
def test_change_tells_all_that_differs(before: Article, after: Article) -> None:
    old, new = article_fields(before), article_fields(after)
    change = field_change(Entity.ARTICLE, old, new)
    if change is None:
        assert before == after
        return
    assert change.before is not None
    assert change.after is not None
    assert old | change.after == new
    assert new | change.before == old
    assert all(change.before[name] != change.after[name] for name in change.after)


@pytest.mark.parametrize("exact", [f"a{character}b" for character in BREAKS])
def test_words_of_evidence_keep_their_breaks(exact: str) -> None:
    flag = Flag("1", evidence=(Evidence(Span(0, 3), exact), Evidence(Span(4, 7), "")))
    assert flag_from(flag_fields(flag, "2")) == flag


ANNOTATION = annotation_fields(
    Annotation("1", "2", "3", Tag.FIGURE, Target(Span(0, 4), "four", "", ""))
)
FLAG = flag_fields(Flag("1", evidence=(Evidence(Span(0, 4), "four"),)), "2")

DAMAGED: list[tuple[str, Value]] = [
    # a field, and what it must not hold
    ("id", None),
    ("exact", 4),
    ("exact", None),
    ("note", None),
    ("tag", "poem"),
    ("tag", None),
    ("status", ""),
    ("status", "done"),
    ("start", "0"),
    ("start", -1),
    ("start", 5),
    ("end", None),
    ("value", "twelve"),
    ("value", ""),
    ("value", "NaN"),
    ("high", "-Infinity"),
    ("low", 12),
    ("kind", "mood"),
    ("unit", None),
    ("quote_kind", "loud"),
    ("speaker", 0),
    ("claimant", None),
]


@pytest.mark.parametrize(("name", "value"), DAMAGED)
def test_damaged_annotation_is_refused(name: str, value: Value) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        annotation_from({**ANNOTATION, name: value})


DAMAGED_EVIDENCE: list[Value] = [
    None,
    0,
    "",
    "0 4 four",
    "null",
    "{}",
    "[0,4]",
    '[["0",4,"four"]]',
    '[[0,4,"four",1]]',
    '[[4,0,"four"]]',
    "[[0,4,null]]",
    "[" * 100_000,
]


@pytest.mark.parametrize("evidence", DAMAGED_EVIDENCE, ids=lambda text: str(text)[:20])
def test_damaged_flag_is_refused(evidence: Value) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        flag_from({**FLAG, "evidence": evidence})


@pytest.mark.parametrize("text", ["66000000000", "3.20", "-0.5", "0", "1E+3", "0.0000001"])
def test_decimals_keep_their_value_and_are_written_out(text: str) -> None:
    figure = Figure(value=Decimal(text))
    fields = {**ANNOTATION, "value": format(Decimal(text), "f")}
    assert annotation_from(fields).figure == figure
    assert "E" not in str(annotation_fields(annotation_from(fields))["value"])
