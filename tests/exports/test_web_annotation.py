"""W3C Web Annotations: the model's own rules, and the words behind each selector."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from fact_desk.exports.dossier import Dossier
from fact_desk.exports.web_annotation import CONTEXT, text_name, web_annotations
from fact_desk.model.annotation import Tag
from fact_desk.model.span import Span
from fact_desk.model.target import Target
from tests.exports.articles import TEXT, WRITTEN, dossier, on, three
from tests.exports.schemas import published

LETTERS = st.characters(exclude_categories=["Cs"])


def written(*dossiers: Dossier) -> bytes:
    return b"".join(web_annotations(dossiers, WRITTEN, "Ines Varga"))


def read(content: bytes) -> Any:
    return json.loads(content.decode("utf-8"))


def selected(item: Any, text: str) -> list[str]:
    """The words that each of the item's selectors names in the text."""
    position, quote = item["target"]["selector"]
    assert (position["type"], quote["type"]) == ("TextPositionSelector", "TextQuoteSelector")
    assert text[: position["start"]].endswith(quote["prefix"])
    assert text[position["end"] :].startswith(quote["suffix"])
    return [text[position["start"] : position["end"]], quote["exact"]]


def test_a_collection_with_its_page() -> None:
    document = read(written(dossier(*three())))
    assert document["@context"][0] == CONTEXT
    assert (document["type"], document["total"]) == ("AnnotationCollection", 3)
    items = document["first"]["items"]
    assert [item["type"] for item in items] == ["Annotation"] * 3
    assert len({item["id"] for item in items}) == 3
    # The seal before the first word is two UTF-16 units and one code point.
    assert selected(items[0], TEXT) == ["took 66,000 people across"] * 2
    assert {item["target"]["source"]["id"] for item in items} == {text_name(TEXT)}


def test_tag_note_verdict_and_the_rest_are_bodies() -> None:
    (item, *_) = read(written(dossier(*three())))["first"]["items"]
    bodies = [(body["purpose"], body["value"]) for body in item["body"]]
    assert bodies == [
        ("tagging", "claim"),
        ("assessing", "needs correction"),
        ("editing", "60,000"),
        ("commenting", "Ring them <b>again</b>"),
        ("questioning", "of what year?"),
        ("linking", "Port ledger, p. 4, https://port.example"),
    ]
    assert item["creator"] == {"type": "Person", "name": "Ines Varga"}
    assert (item["created"], item["modified"]) == (
        "2026-03-01T09:00:00.000Z",
        "2026-03-02T09:30:00.000Z",
    )
    assert item["factdesk:claimant"] == "the port office"


def test_what_a_damaged_desk_says_of_times_is_left_out() -> None:
    broken = replace(on("May", Tag.CLAIM), made_at="yesterday", id="x y/é")
    (item,) = read(written(dossier(broken)))["first"]["items"]
    assert "created" not in item
    assert item["id"].endswith(":x%20y%2F%C3%A9")


def test_an_empty_collection_has_no_page() -> None:
    document = read(written(dossier()))
    assert (document["total"], "first" in document) == (0, False)


@settings(max_examples=40)
@given(st.text(LETTERS, min_size=1, max_size=80), st.data())
def test_any_text_gives_json_whose_selectors_name_the_same_words(
    text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    mark = replace(on("May", Tag.CLAIM), target=Target.in_text(text, Span(start, end)), note=text)
    content = written(dossier(mark, text=text, title=text))
    assert b"</" not in content
    assert b"<!--" not in content
    (item,) = read(content)["first"]["items"]
    assert selected(item, text) == [text[start:end]] * 2


def test_the_published_schemas_hold() -> None:
    schemas = published()
    document = read(written(dossier(*three()), dossier(*three(), title="Two")))
    context, page = document["@context"], document["first"]
    assert schemas.failed("collections/collectionMusts.test", document) == []
    with_context = {"@context": context, **page}
    assert schemas.failed("collections/pages/pageMusts.test", with_context) == []
    for item in page["items"]:
        alone = {"@context": context, **item}
        assert schemas.failed("annotations/annotationMusts.test", alone) == []
        assert schemas.failed("annotations/annotationMusts.test", item) != []
