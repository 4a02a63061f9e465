"""Word documents: nothing lost in silence, whatever it is wrapped in."""

from __future__ import annotations

import io

import docx as python_docx
import pytest

from fact_desk.errors import ArticleUnreadable
from fact_desk.model.layout import RunKind
from fact_desk.model.manuscript import Manuscript
from fact_desk.text.reading import read_source
from tests.text.formats.packing import WORD, docx, p, packed, r, word_xml
from tests.text.outlines import outline

_STYLES = (
    '<w:style w:type="paragraph" w:styleId="Kop"><w:name w:val="heading 2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Ours"/>'
    '<w:basedOn w:val="Kop"/></w:style>'
    '<w:style w:type="character" w:styleId="Away"><w:name w:val="Away"/>'
    "<w:rPr><w:vanish/></w:rPr></w:style>"
)
_BOX = (
    "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>{words}"
    "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
    "<w:txbxContent>{words}</w:txbxContent></v:textbox></w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r>"
)
_CONTROL = "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>"
_SIGNS = r"*5* [x](y) _a_ # {} `b` 1. ~~c~~ {} | ^[n] \\ !"
_FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF </w:instrText></w:r>'
    + r("never shown")
    + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    + r("shown")
    + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)

CHANGED = "1 tracked change was read as accepted."
CASES = [
    (
        "insertion",
        p(r("Up "), f"<w:ins>{r('12')}</w:ins>", r(" percent")),
        "Up 12 percent",
        CHANGED,
    ),
    (
        "deletion",
        p(r("Up "), "<w:del><w:r><w:delText>11</w:delText></w:r></w:del>", r("12")),
        "Up 12",
        CHANGED,
    ),
    (
        "move",
        p(
            r("A "),
            f"<w:moveFrom>{r('far ')}</w:moveFrom>",
            r("and"),
            f"<w:moveTo>{r(' far')}</w:moveTo>",
        ),
        "A and far",
        CHANGED,
    ),
    (
        "deleted end of a paragraph",
        p(r("One "), properties="<w:rPr><w:del/></w:rPr>") + p(r("line.")),
        "One line.",
        CHANGED,
    ),
    ("hidden", p(r("Seen"), r(" not at all", "<w:vanish/>")), "Seen", "Hidden text (3 words)"),
    ("hidden by style", p(r("Seen"), r(" not", '<w:rStyle w:val="Away"/>')), "Seen", "(1 word)"),
    ("shown though", p(r("Seen", '<w:rStyle w:val="Away"/><w:vanish w:val="0"/>')), "Seen", ""),
    (
        "content control",
        _CONTROL.format(p(_CONTROL.format(r("In")), r(" it"))),
        "In it",
        "",
    ),
    (
        "custom XML, smart tag",
        p(f"<w:customXml><w:smartTag>{r('In')}</w:smartTag></w:customXml>"),
        "In",
        "",
    ),
    ("simple field", p("<w:fldSimple>", r("Page 3"), "</w:fldSimple>"), "Page 3", ""),
    ("field", p(_FIELD), "shown", ""),
    (
        "field without an end",
        p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', r("made from")) + p(r("Words.")),
        "Words.",
        "",
    ),
    (
        "text box, written twice",
        p(r("Before."), _BOX.format(words=p(r("In the box.")))) + p(r("After.")),
        "Before.\nIn the box.\nAfter.",
        "text box",
    ),
    ("superscript", p(r("10"), r("6", '<w:vertAlign w:val="superscript"/>')), "10⁶", ""),
    ("ordinal", p(r("1"), r("st", '<w:vertAlign w:val="superscript"/>')), "1st", ""),
    (
        "signs",
        p("<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:tab/><w:t>c</w:t></w:r>"),
        "a‑b c",
        "",
    ),
    ("symbol", p('<w:r><w:sym w:font="Symbol" w:char="F061"/></w:r>', r(" ray")), "α ray", ""),
    (
        "large first letter",
        p(r("T"), properties='<w:framePr w:dropCap="drop"/>') + p(r("he boats left.")),
        "The boats left.",
        "",
    ),
    (
        "Markdown signs",
        p(r(_SIGNS.format("&amp;copy;", "&lt;b&gt;"))),
        _SIGNS.format("&copy;", "<b>"),
        "",
    ),
    ("number at the start", p(r("12. May was cold.")), "12. May was cold.", ""),
    ("unknown wrapping", p(f"<w:later>{r('Kept.')}</w:later>"), "Kept.", ""),
    (
        "chart",
        p(r("See."), "<w:r><w:drawing><c:chart/></w:drawing></w:r>"),
        "See.",
        "1 chart left out.",
    ),
    ("equation", p(r("See."), "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>"), "See.", "1 equation"),
    (
        "lone cell",
        f"<w:tbl><w:tr><w:tc>{p(r('Boxed.'))}</w:tc></w:tr></w:tbl>",
        "Boxed.",
        "",
    ),
    (
        "lettered list",
        p(r("First."), properties='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'),
        "(a) First.",
        "",
    ),
]
_NUMBERING = (
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="3"/>'
    '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="lowerLetter"/>'
    '<w:lvlText w:val="(%1)"/></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>'
    '<w:lvlText w:val="-"/></w:lvl></w:abstractNum>'
    + "".join(f'<w:num w:numId="{at}"><w:abstractNumId w:val="{at}"/></w:num>' for at in (1, 2, 3))
)


def _read(body: str, **parts: str) -> Manuscript:
    parts = {"styles": _STYLES, "numbering": _NUMBERING} | parts
    return read_source(docx(body, **parts), "a.docx")


def _blocks(manuscript: Manuscript) -> list[str]:
    return outline(manuscript.text, manuscript.layout)


@pytest.mark.parametrize(
    ("body", "text", "told"), [c[1:] for c in CASES], ids=[c[0] for c in CASES]
)
def test_words(body: str, text: str, told: str) -> None:
    """Row 41."""
    manuscript = _read(body)
    assert (manuscript.text, manuscript.format) == (text, "docx")
    assert len(manuscript.notices) == bool(told)
    assert told in "".join(manuscript.notices)


def test_headings_lists_and_emphasis() -> None:
    place = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{}"/></w:numPr>'
    manuscript = _read(
        p(r("Boats"), properties='<w:pStyle w:val="Own"/>')
        + p(r("three"), properties=place.format(1))
        + p(r("four"), properties=place.format(1))
        + p(r("point"), properties=place.format(3))
        + p(r("“Now,” "), r("she said", "<w:b/>"), r("."), r(" Later", "<w:i/>"), r("."))
    )
    assert _blocks(manuscript) == [
        "heading2 | Boats",
        "paragraph - 3. | three",
        "paragraph - 4. | four",
        "paragraph - • | point",
        "paragraph | “Now,” she said. Later.",
    ]
    runs = [(run.kind, run.span.of(manuscript.text)) for run in manuscript.layout.runs]
    assert runs == [(RunKind.STRONG, "she said"), (RunKind.EMPHASIS, "Later")]
    assert manuscript.title == "Boats"


def test_notes() -> None:
    note = '<w:footnote w:id="{}" {}>{}</w:footnote>'
    manuscript = _read(
        p(
            r("Up"),
            '<w:r><w:footnoteReference w:id="7"/></w:r>',
            r("s and downs"),
            '<w:r><w:endnoteReference w:id="1"/></w:r>',
        ),
        footnotes=note.format(0, 'w:type="separator"', p(r("—")))
        + note.format(7, "", p(r("By the town."))),
        endnotes=f'<w:endnote w:id="1">{p(r("Last year."))}</w:endnote>',
    )
    assert _blocks(manuscript) == [
        "paragraph | Ups and downs",
        "footnote 1 | By the town.",
        "footnote 2 | Last year.",
    ]
    assert [run.span.start for run in manuscript.layout.runs] == [2, 13]
    assert manuscript.notices == ()


def test_table_with_cells_that_reach_and_one_inside() -> None:
    inner = f"<w:tbl><w:tr><w:tc>{p(r('in'))}</w:tc><w:tc>{p(r('side'))}</w:tc></w:tr></w:tbl>"
    row = "<w:tr>{}</w:tr>".format
    cell = "<w:tc><w:tcPr>{}</w:tcPr>{}</w:tc>".format
    manuscript = _read(
        "<w:tbl>"
        + row(cell('<w:gridSpan w:val="2"/>', p(r("Year"))) + cell("", p(r("Boats"))))
        + row(
            cell('<w:vMerge w:val="restart"/>', p(r("A")))
            + cell("", p(r("2019")))
            + cell("", p(r("5")))
        )
        + row(cell("<w:vMerge/>", p()) + cell("", inner + p()) + cell("", p(r("6"))))
        + "<w:tr><w:trPr><w:del/></w:trPr>"
        + cell("", p(r("gone")))
        + "</w:tr></w:tbl>"
    )
    assert [line for line in _blocks(manuscript) if not line.endswith("| ")] == [
        "cell [0.0.0h] | Year",
        "cell [0.0.2h] | Boats",
        "cell [0.1.0] | A",
        "cell [0.1.1] | 2019",
        "cell [0.1.2] | 5",
        "cell [0.2.1] | in side",
        "cell [0.2.2] | 6",
    ]
    assert manuscript.notices == (CHANGED,)


def test_properties_and_margins() -> None:
    core = "<dc:title>Boats at sea</dc:title><dc:creator>Ilse Vandemar</dc:creator>"
    source = docx(p(r("They left.")), core=core, header=p(r("Not for print")))
    manuscript = read_source(source, "a.docx")
    assert (manuscript.title, manuscript.byline) == ("Boats at sea", "Ilse Vandemar")
    assert manuscript.notices == ("Headers and footers (3 words) were left out.",)
    headed = read_source(
        docx(p(r("Boats"), properties='<w:outlineLvl w:val="0"/>'), core=core), "a.docx"
    )
    assert headed.title == "Boats"


def test_links() -> None:
    links = "".join(
        f'<Relationship Id="{name}" Type="x/hyperlink" Target="{target}" TargetMode="External"/>'
        for name, target in (("a", "https://a.example/x y"), ("b", "file:///etc/hosts"))
    )
    linked = '<w:hyperlink r:id="{}">{}</w:hyperlink>'
    body = p(
        linked.format("a", r("one")),
        r("! "),
        linked.format("b", r("two")),
        linked.format("c", r("three")),
    )
    manuscript = read_source(docx(body, links), "a.docx")
    assert manuscript.text == "one! twothree"
    (run,) = manuscript.layout.runs
    assert (run.span.of(manuscript.text), run.address) == ("one", "https://a.example/x%20y")


def test_a_document_of_another_program() -> None:
    made = python_docx.Document()
    made.add_heading("The harbour", 1)
    made.add_paragraph("Boats", style="List Bullet")
    made.add_paragraph("Cost: €3bn – “no more”.")
    table = made.add_table(2, 2)
    for at, words in enumerate(("Year", "Boats", "2019", "5")):
        table.cell(at // 2, at % 2).text = words
    file = io.BytesIO()
    made.save(file)
    manuscript = read_source(file.getvalue(), "a.docx")
    assert manuscript.text == "The harbour\nBoats\nCost: €3bn – “no more”.\nYear\nBoats\n2019\n5"
    assert (manuscript.source, manuscript.byline) == (file.getvalue(), "")


def test_two_bodies() -> None:
    bodies = "".join(f"<w:body>{p(r(words))}</w:body>" for words in ("One.", "Two."))
    source = packed({"word/document.xml": word_xml("document", bodies)})
    assert read_source(source, "a.docx").text == "One.\nTwo."


def test_a_list_with_levels_of_its_own() -> None:
    level = '<w:lvl w:ilvl="0"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>'
    override = f'<w:lvlOverride w:ilvl="0">{level}</w:lvlOverride>'
    own = f'<w:num w:numId="9"><w:abstractNumId w:val="1"/>{override}</w:num>'
    place = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="9"/></w:numPr>'
    lines = "".join(p(r(words), properties=place) for words in ("one", "two"))
    assert _read(lines, numbering=_NUMBERING + own).text == "I. one\nII. two"


@pytest.mark.parametrize("number", ["9" * 5_000, "1234567890", "-1", "x1", "", "²"])
def test_numbers_beyond_all_use(number: str) -> None:
    """Python refuses to read very long ones, and mammoth those that are none."""
    level = f'<w:lvl w:ilvl="{number}"><w:start w:val="{number}"/><w:lvlText w:val="%1."/></w:lvl>'
    numbering = (
        f'<w:abstractNum w:abstractNumId="1">{level}</w:abstractNum><w:num w:numId="1">'
        f'<w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="{number}">'
        f'<w:startOverride w:val="{number}"/></w:lvlOverride></w:num>'
    )
    place = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    across = f'<w:tcPr><w:gridSpan w:val="{number}"/></w:tcPr>'
    cells = f"<w:tc>{across}{p(r('one'), properties=place)}</w:tc><w:tc>{p(r('two'))}</w:tc>"
    row = f'<w:tr><w:trPr><w:gridBefore w:val="{number}"/></w:trPr>{cells}</w:tr>'
    source = docx(f"<w:tbl>{row}</w:tbl>", numbering=numbering)
    assert read_source(source, "a.docx").text.split() == ["1.", "one", "two"]


def test_fields_without_end() -> None:
    """mammoth's time would go by the square of their number."""
    begin, separate, end = (
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
    )
    within = begin + r("told") + separate + (begin + separate) * 30 + r("shown") + end * 31
    source = docx(p(within, r(", after")) + p(begin * 30_000) + p(r("Next")))
    assert read_source(source, "a.docx").text == "shown, after\nNext"


def test_strict_names() -> None:
    strict = word_xml("document", f"<w:body>{p(r('Kept.'))}</w:body>").replace(
        WORD, "http://purl.oclc.org/ooxml/wordprocessingml/main"
    )
    assert read_source(packed({"word/document.xml": strict}), "a.docx").text == "Kept."


def test_without_a_document() -> None:
    with pytest.raises(ArticleUnreadable, match="holds no Word document"):
        read_source(packed({"word/other.xml": "<a/>"}), "a.docx")
