"""Rich text files: letters, notes and tables as they are shown."""

from __future__ import annotations

import pytest

from fact_desk.errors import ArticleUnreadable
from fact_desk.text.reading import read_source
from tests.text.outlines import outline, run_outline

_FONTS = r"{\fonttbl{\f0\fcharset0 Georgia;}{\f1\fcharset204 Georgia;}{\f2\fcharset128 Mincho;}}"
_STYLES = r"{\stylesheet{\s0 Normal;}{\s2\sbasedon0 heading 2;}{\*\cs3 heading 1;}}"

CASES = [
    ("code page", rb"\'80\'a03bn \'96 caf\'e9", ["paragraph | €\u00a03bn – café"], ""),
    ("bytes as they are", b"caf\xe9 \x96 no", ["paragraph | café – no"], ""),
    ("Unicode", rb"\u8364?3bn \u8211\'96 no\uc0\u8212 yes", ["paragraph | €3bn – no—yes"], ""),
    ("pair", rb"\u-10179?\u-8704? \u-10179? end", ["paragraph | 😀 \ufffd end"], ""),
    (
        "signs",
        rb"\ldblquote A\_b\~c\rdblquote \endash d\\\{\}",
        ["paragraph | “A‑b\u00a0c”–d\\{}"],
        "",
    ),
    ("Cyrillic", rb"\f1\'cc\'fd\'f0", ["paragraph | Мэр"], ""),
    ("Japanese", rb"\f2\'8e\'73\'92\'b7 A", ["paragraph | 市長 A"], ""),
    (
        "hidden",
        rb"Seen{\v  not once} here\v  nor\v0  now",
        ["paragraph | Seen here now"],
        "(3 words)",
    ),
    ("deletion", rb"Up {\deleted 11 }{\revised 12}", ["paragraph | Up 12"], "2 tracked changes"),
    (
        "note",
        rb"Up{\footnote\pard {\super\chftn} By the town.}.",
        ["paragraph | Up.", "footnote 1 | By the town."],
        "",
    ),
    ("picture", rb"See.{\pict\pngblip 8950{4e}47}", ["paragraph | See."], "1 picture left out."),
    ("picture in bytes", rb"See.{\pict\bin5 }}}\\}Then.", ["paragraph | See.Then."], "1 picture"),
    (
        "picture twice",
        rb"A{\*\shppict{\pict 0}}{\nonshppict{\pict 0}}",
        ["paragraph | A"],
        "1 picture",
    ),
    (
        "heading by style",
        rb"\s2 Boats\par\pard Words.",
        ["heading2 | Boats", "paragraph | Words."],
        "",
    ),
    (
        "heading by level",
        rb"\outlinelevel0 Boats\par\pard Words.",
        ["heading1 | Boats", "paragraph | Words."],
        "",
    ),
    ("line", rb"a\line b", ["paragraph | a", "paragraph + | b"], ""),
    (
        "lists",
        rb"{\listtext\'b7\tab}point\par{\listtext 4.\tab}four\par{\listtext b)\tab}second",
        ["paragraph - • | point", "paragraph - 4. | four", "paragraph | b) second"],
        "",
    ),
    (
        "table",
        rb"\trowd\intbl Year\cell Boats\cell\row\intbl 2019\cell 5\par more\cell\row\pard End.",
        [
            "cell [0.0.0h] | Year",
            "cell [0.0.1h] | Boats",
            "cell [0.1.0] | 2019",
            "cell [0.1.1] | 5 more",
            "paragraph | End.",
        ],
        "",
    ),
    (
        "text box",
        rb"Be{\shp{\*\shpinst{\sp{\sn x}}{\shptxt\pard In it.\par}}{\shprslt no}}fore.\par After.",
        ["paragraph | Before.", "paragraph | In it.", "paragraph | After."],
        "text box",
    ),
    ("header", rb"{\header Not for print}Words.", ["paragraph | Words."], "(3 words)"),
    ("left out", rb"{\*\unheard of}{\*\generator x}Words.", ["paragraph | Words."], ""),
    ("written twice", rb"{\upr{old}{\*\ud new}} words", ["paragraph | new words"], ""),
    ("Markdown signs", rb"*5* [x](y) # 1. `b`", ["paragraph | *5* [x](y) # 1. `b`"], ""),
    ("end", rb"Words.} and \par more", ["paragraph | Words."], ""),
]


def _rtf(body: bytes) -> bytes:
    return rb"{\rtf1\ansi\ansicpg1252" + (_FONTS + _STYLES).encode() + body + b"}"


@pytest.mark.parametrize(
    ("body", "blocks", "told"), [c[1:] for c in CASES], ids=[c[0] for c in CASES]
)
def test_words(body: bytes, blocks: list[str], told: str) -> None:
    manuscript = read_source(_rtf(body), "a.rtf")
    assert outline(manuscript.text, manuscript.layout) == blocks
    assert manuscript.format == "rtf"
    assert len(manuscript.notices) == bool(told)
    assert told in "".join(manuscript.notices)


def test_runs_properties_and_comments() -> None:
    made = (30 | 10 << 6 | 2 << 11 | 4 << 16 | 131 << 20).to_bytes(4, "big")
    body = (
        rb"{\info{\title Boats}{\author Ilse Vandemar}{\operator Nobody}}She {\b said} "
        rb"{\*\atrfstart 1}no{\*\atrfend 1}{\*\atnid AQ}{\*\atnauthor Ada Quill}\chatn"
        rb"{\*\annotation{\*\atnref 1}{\*\atndate %d}\pard Which?} to "
        rb'{\field{\*\fldinst HYPERLINK "https://a.example/"}{\fldrslt us}}.'
    ) % int.from_bytes(made, "big")
    manuscript = read_source(_rtf(body), "a.rtf")
    assert manuscript.text == "She said no to us."
    assert run_outline(manuscript.text, manuscript.layout) == [
        "strong(said)",
        "link(us) https://a.example/",
    ]
    (comment,) = manuscript.comments
    assert (comment.span.of(manuscript.text), comment.author) == ("no", "Ada Quill")
    assert (comment.at, comment.words) == ("2031-04-02T10:30:00.000Z", "Which?")
    assert (manuscript.title, manuscript.byline) == ("Boats", "Ilse Vandemar")


def test_a_note_whose_group_is_given_up_ends_there() -> None:
    body = rb"Before{\footnote in the note \pict 00ff} behind.\par {\*\annotation Where?}End."
    manuscript = read_source(_rtf(body), "a.rtf")
    assert manuscript.text == "Before behind.\nEnd.\nin the note"
    assert manuscript.notices[0] == "1 picture left out."
    assert "not taken in" not in "".join(manuscript.notices)


def test_endless_nesting_is_refused() -> None:
    """Row 40."""
    with pytest.raises(ArticleUnreadable, match="nested far deeper"):
        read_source(_rtf(b"Words." + b"{" * 3_000 + b"}" * 3_000), "a.rtf")


@pytest.mark.parametrize(
    "opening",
    [
        rb"{\field{\*\fldinst HYPERLINK x}{\fldrslt a",
        rb"{\shptxt a",
        rb"{\footnote a",
        rb"{\listtext 1.}\ilvl99 a\par",
        rb"{\b a",
    ],
)
def test_nesting_that_is_borne(opening: bytes) -> None:
    source = _rtf(b"Words." + opening * 600 + b"}" * 1_300)
    assert "Words" in read_source(source, "a.rtf").text


@pytest.mark.parametrize("cut", range(20, 420, 37))
def test_a_file_cut_off_is_read_as_far_as_it_goes(cut: int) -> None:
    bodies = b"Words." + b"".join(case[1] for case in CASES)
    assert read_source(_rtf(bodies)[: 200 + cut], "a.rtf").text.startswith("Words.")
