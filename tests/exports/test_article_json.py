"""The JSON of whole articles: documented keys, nothing left out, offsets that fit the text."""

from __future__ import annotations

import json

from fact_desk.exports.article_json import ArticleRecord, articles_json
from fact_desk.model.annotation import Tag
from fact_desk.model.event import Event
from fact_desk.model.layout_json import layout_from_json
from fact_desk.model.operation import Change, Entity, Operation, Stamp
from tests.exports.articles import TEXT, WRITTEN, dossier, on, three

KEYS = """id title byline published shelf made_at seal drafts draft text layout annotations
left_behind events journal""".split()


def written(*records: ArticleRecord) -> bytes:
    return b"".join(articles_json(records, WRITTEN, "Ines Varga"))


def test_everything_under_its_documented_key() -> None:
    made = dossier(*three())
    change = Change(Entity.ARTICLE, "a1", None, {"id": "a1"})
    operation = Operation(Stamp("o1", WRITTEN, "Ines Varga"), "add_article", "a1", (change,))
    record = ArticleRecord(
        made,
        (made.draft.draft,),
        ((1, on("May", Tag.FIGURE)),),
        (Event("e1", "the flood", "2020-05-06"),),
        (operation,),
    )
    document = json.loads(written(record))
    assert (document["format"], document["version"]) == ("fact-desk articles", 1)
    (article,) = document["articles"]
    assert [*article] == KEYS
    assert article["text"] == TEXT
    assert layout_from_json(json.dumps(article["layout"])) == made.draft.layout
    for annotation in article["annotations"]:
        assert TEXT[annotation["start"] : annotation["end"]] == annotation["exact"]
    assert [each["number"] for each in article["annotations"]] == [1, 2, 3]
    assert article["annotations"][0]["sources"][0]["locator"] == "p. 4"
    assert article["left_behind"][0]["exact"] == "May"
    assert article["events"][0]["date"] == "2020-05-06"
    assert article["journal"][0]["verb"] == "add_article"


def test_a_journal_that_was_not_asked_for() -> None:
    (article,) = json.loads(written(ArticleRecord(dossier(), ())))["articles"]
    assert article["journal"] is None
    assert json.loads(written())["articles"] == []
