"""OpenDocument texts: what is shown comes in, what is not stays out, and that is told."""

from __future__ import annotations

import io

import odfdo
import pytest

from fact_desk.errors import ArticleUnreadable
from fact_desk.text.reading import read_source
from tests.text.formats.packing import odf_xml, odt
from tests.text.outlines import outline, run_outline

_STYLES = (
    '<style:style style:name="B" style:family="text">'
    '<style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="Up" style:family="text">'
    '<style:text-properties style:text-position="super 58%"/></style:style>'
    '<style:style style:name="H" style:family="text">'
    '<style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="P9" style:family="paragraph"'
    ' style:parent-style-name="Heading_20_2"/>'
    '<style:style style:name="Heading_20_2" style:family="paragraph"/>'
    '<style:style style:name="HP" style:family="paragraph">'
    '<style:text-properties text:display="none"/></style:style>'
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1"'
    ' style:num-suffix="." style:num-format="1" text:start-value="4"/>'
    '<text:list-level-style-bullet text:level="2"/></text:list-style>'
    '<text:list-style style:name="A"><text:list-level-style-number text:level="1"'
    ' style:num-suffix=")" style:num-format="a"/></text:list-style>'
)
_P = "<text:p>{}</text:p>".format
_LIST = '<text:list text:style-name="{}"{}>{}</text:list>'.format
_ITEM = "<text:list-item>{}</text:list-item>".format
_DELETED = (
    '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion>'
    "<text:p>Gone.</text:p></text:deletion></text:changed-region></text:tracked-changes>"
)
_NOTE = (
    '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
    "<text:note-body><text:p>By the town.</text:p></text:note-body></text:note>"
)
_COMMENT = (
    '<office:annotation office:name="n"><dc:creator>Ada Quill</dc:creator>'
    "<dc:date>2031-04-02T10:30:00</dc:date><text:p>Which?</text:p></office:annotation>"
)
_FRAME = "<draw:frame>{}</draw:frame>".format
_CELL = "<table:table-cell{}>{}</table:table-cell>".format

CASES = [
    ("spaces", _P('a\n  b<text:s text:c="3"/>c<text:tab/>d'), ["paragraph | a b c d"], ""),
    ("line break", _P("a<text:line-break/>b"), ["paragraph | a", "paragraph + | b"], ""),
    (
        "deletion",
        _DELETED + _P('Kept<text:change text:change-id="c1"/>.'),
        ["paragraph | Kept."],
        "1 tracked change was read as accepted.",
    ),
    (
        "hidden words",
        _P('Seen<text:span text:style-name="H"> not <text:span>once</text:span></text:span>'),
        ["paragraph | Seen"],
        "Hidden text (2 words)",
    ),
    (
        "hidden paragraph",
        _P("Seen") + '<text:p text:style-name="HP">not</text:p>',
        ["paragraph | Seen"],
        "(1 word)",
    ),
    (
        "hidden section",
        f'<text:section text:display="none">{_P("not")}</text:section>'
        f"<text:section>{_P('Seen')}</text:section>",
        ["paragraph | Seen"],
        "(1 word)",
    ),
    (
        "heading and note",
        f'<text:h text:outline-level="2">Boats</text:h>{_P(f"Up{_NOTE}.")}',
        ["heading2 | Boats", "paragraph | Up.", "footnote 1 | By the town."],
        "",
    ),
    (
        "heading by its look",
        '<text:p text:style-name="P9">Boats</text:p>' + _P("Words."),
        ["heading2 | Boats", "paragraph | Words."],
        "",
    ),
    (
        "lists",
        _LIST("L", "", _ITEM(_P("four") + _LIST("L", "", _ITEM(_P("in it")))))
        + _P("Between.")
        + _LIST("L", ' text:continue-numbering="true"', _ITEM(_P("five")))
        + _LIST("A", "", _ITEM(_P("first"))),
        [
            "paragraph - 4. | four",
            "paragraph -- • | in it",
            "paragraph | Between.",
            "paragraph - 5. | five",
            "paragraph | a) first",
        ],
        "",
    ),
    ("empty paragraph", _P("") + _P("Words."), ["paragraph | Words."], ""),
    (
        "table",
        "<table:table><table:table-header-rows><table:table-row>"
        + _CELL(' table:number-columns-spanned="2"', _P("Year"))
        + "<table:covered-table-cell/></table:table-row></table:table-header-rows>"
        "<table:table-row>"
        + _CELL("", _P("2019"))
        + _CELL("", _P("5") + _P("boats"))
        + "</table:table-row></table:table>",
        [
            "cell [0.0.0h] | Year",
            "cell [0.0.1h] | ",
            "cell [0.1.0] | 2019",
            "cell [0.1.1] | 5 boats",
        ],
        "",
    ),
    (
        "superscript",
        _P('10<text:span text:style-name="Up">6</text:span>'),
        ["paragraph | 10⁶"],
        "",
    ),
]


@pytest.mark.parametrize(
    ("body", "blocks", "told"), [c[1:] for c in CASES], ids=[c[0] for c in CASES]
)
def test_words(body: str, blocks: list[str], told: str) -> None:
    manuscript = read_source(odt(body, _STYLES), "a.odt")
    assert outline(manuscript.text, manuscript.layout) == blocks
    assert manuscript.format == "odt"
    assert len(manuscript.notices) == bool(told)
    assert told in "".join(manuscript.notices)


def test_boxes_and_what_is_left_out() -> None:
    box = _FRAME(f"<draw:text-box>{_P('In it.')}</draw:text-box>")
    picture = _FRAME('<draw:image xlink:href="http://a.example/p.png"/>')
    chart = _FRAME('<draw:object xlink:href="./Object 1"/><draw:image xlink:href="x.png"/>')
    entry = (
        'manifest:full-path="Object 1/"'
        ' manifest:media-type="application/vnd.oasis.opendocument.chart"'
    )
    manifest = f"<manifest:file-entry {entry}/>"
    source = odt(_P(f"Before.{box}{picture}{chart}") + _P("After."), manifest=manifest)
    manuscript = read_source(source, "a.odt")
    assert manuscript.text == "Before.\nIn it.\nAfter."
    assert manuscript.notices == (
        "The text box stands behind the paragraph that it hangs on.",
        "1 picture, 1 chart left out.",
    )


def test_runs_comments_and_properties() -> None:
    words = (
        f'She <text:span text:style-name="B">said {_COMMENT}no</text:span>'
        '<office:annotation-end office:name="n"/> to <text:a xlink:href="https://a.example/">'
        "us</text:a>."
    )
    meta = "<dc:title>Boats</dc:title><meta:initial-creator>Ilse Vandemar</meta:initial-creator>"
    page = (
        '<office:master-styles><style:master-page style:name="S"><style:header>'
        "<text:p>Not for print</text:p></style:header></style:master-page></office:master-styles>"
    )
    manuscript = read_source(odt(_P(words), _STYLES, meta, page=page), "a.odt")
    assert run_outline(manuscript.text, manuscript.layout) == [
        "strong(said no)",
        "link(us) https://a.example/",
    ]
    (comment,) = manuscript.comments
    assert comment.span.of(manuscript.text) == "no"
    assert (comment.author, comment.at, comment.words) == (
        "Ada Quill",
        "2031-04-02T10:30:00.000Z",
        "Which?",
    )
    assert (manuscript.title, manuscript.byline) == ("Boats", "Ilse Vandemar")
    assert "Headers and footers (3 words) were left out." in manuscript.notices


def test_nesting_that_is_borne() -> None:
    """Row 40: as deep as any file may be, without running out of stack."""
    opened = {
        "text:section": ("", _P("Words.")),
        "text:span": ("text:p", "Words."),
        "text:a": ("text:p", "Words."),
        "draw:g": ("text:p", _P("Words.")),
    }
    for name, (outer, inner) in opened.items():
        told = ' xlink:href="https://a.example/"' if name == "text:a" else ""
        nested = f"<{name}{told}>" * 140 + inner + f"</{name}>" * 140
        body = f"<{outer}>{nested}</{outer}>" if outer else nested
        assert read_source(odt(body), "a.odt").text == "Words."
    listed = "<text:list><text:list-item>" * 70 + _P("Words.")
    closed = "</text:list-item></text:list>" * 70
    assert read_source(odt(listed + closed), "a.odt").text == "Words."


def test_cells_that_stand_many_times() -> None:
    """Written once each, tables in one another would be read 200 to the eighth times."""
    row = '<table:table-row table:number-rows-repeated="{0}">{1}</table:table-row>'.format
    cell = _CELL(' table:number-columns-repeated="{}"', "{}").format
    table = "<table:table>{}</table:table>".format
    twice = table(row(2, cell(3, _P("a"))))
    assert read_source(odt(twice), "a.odt").text.split() == ["a"] * 6
    nested = _P("a" + "b" * 99)
    for _ in range(4):
        nested = table(row(200, cell(200, nested)))
    manuscript = read_source(odt(nested), "a.odt")
    assert 1 < manuscript.text.count("a") < 1_000
    assert "repeated table parts left out." in manuscript.notices[0]


def test_a_flat_file() -> None:
    body = f"<office:body><office:text>{_P('Kept.')}</office:text></office:body>"
    manuscript = read_source(odf_xml("document", body).encode(), "a.fodt")
    assert (manuscript.text, manuscript.format) == ("Kept.", "odt")


def test_a_text_of_another_program() -> None:
    made = odfdo.Document("text")
    made.body.clear()
    made.body.append(odfdo.Paragraph("Cost: €3bn – “no more”."))
    made.body.append(odfdo.List(["Boats", "Nets"]))
    file = io.BytesIO()
    made.save(file)
    manuscript = read_source(file.getvalue(), "a.odt")
    assert manuscript.text == "Cost: €3bn – “no more”.\nBoats\nNets"


def test_without_a_text() -> None:
    with pytest.raises(ArticleUnreadable, match="holds no text document"):
        read_source(odf_xml("document", "<office:body/>").encode(), "a.fodt")


def test_protected() -> None:
    manifest = "<manifest:encryption-data/>"
    with pytest.raises(ArticleUnreadable, match="protected by a password"):
        read_source(odt(_P("Words."), manifest=manifest), "a.odt")
