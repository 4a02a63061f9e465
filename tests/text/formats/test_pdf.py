"""PDF: running text as its author wrote it, or one sentence why not."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from fact_desk.errors import ArticleTooLarge, ArticleUnreadable
from fact_desk.model.manuscript import Manuscript
from fact_desk.text.formats import pdf as reader
from fact_desk.text.reading import read_source
from tests.text.formats.sheets import by_hand, page, pdf
from tests.text.outlines import outline

LONG = (
    "The harbour keeper of Halvik counted the boats that came in before the tide, and wrote down "
    "each of them in his book, with the hour and the name of the captain. "
)


def _read(source: str | bytes) -> Manuscript:
    return read_source(source if isinstance(source, bytes) else pdf(source), "a.pdf")


def _lines(source: str | bytes) -> list[str]:
    manuscript = _read(source)
    return outline(manuscript.text, manuscript.layout)


def test_paragraphs_are_whole() -> None:
    words = LONG.strip()
    lines = _lines(f"#set par(justify: true)\n{words}\n\n{words}\n\nIt ends here.")
    assert lines == [f"paragraph | {words}", f"paragraph | {words}", "paragraph | It ends here."]


def test_paragraphs_told_by_their_first_lines_indent() -> None:
    source = "#set par(first-line-indent: (amount: 15pt, all: true), spacing: .65em)\n"
    assert len(_lines(f"{source}{LONG}\n\n{LONG}\n\n{LONG}")) == 3


def test_a_paragraph_goes_on_over_pages_without_heads_and_feet() -> None:
    page_setup = (
        "#set page(header: [The Courier of Halvik], footer: context counter(page).display())\n"
    )
    words = (LONG * 9).strip()
    manuscript = _read(f"{page_setup}{words}")
    assert manuscript.text == words
    assert any("edges of pages" in notice for notice in manuscript.notices)


def test_a_font_that_does_not_say_its_height() -> None:
    """Its words are as high as their letters, so that lines would seem of different sizes."""
    descriptor = "/Type /FontDescriptor /FontName /Odd /Flags 32 /StemV 80 /ItalicAngle 0"
    lines = [
        "ace sum no man saw a vase on me",
        "whole bold tall thick halls hid",
        "one sea rose near me",
    ]
    shown = " ".join(f"({line}) Tj T*" for line in lines)
    objects = page(f"BT /F 10 Tf 14 TL 20 300 Td {shown} ET")
    widths = f"/FirstChar 32 /LastChar 126 /Widths [{'500 ' * 95}]"
    objects[4] = (
        f"<< /Type /Font /Subtype /TrueType /BaseFont /Odd {widths} /FontDescriptor 6 0 R >>"
    )
    box = "/FontBBox [0 -100 1000 500] /Ascent 500 /Descent -100 /CapHeight 500"
    manuscript = _read(by_hand([*objects, f"<< {descriptor} {box} >>"]))
    assert manuscript.text == " ".join(lines)


def test_columns_are_read_one_after_the_other() -> None:
    words = " ".join(f"Boat number {number} sailed." for number in range(150))
    lines = _lines(
        f'#set page(columns: 2)\n#place(top, scope: "parent", float: true)[= A title]\n{words}'
    )
    assert lines[0] == "heading1 | A title"
    assert "\n".join(lines[1:]).replace("paragraph | ", "").replace("\n", " ") == words


PARTED = [
    ("extraordinary", "extraordinary", "extraor-|dinary"),
    ("well-known", "well-known", "well-|known"),
    ("COVID-19", "COVID-19", "COVID-|19"),
    ("Franco-Prussian", "Franco-Prussian", "Franco-|Prussian"),
]


@pytest.mark.parametrize(("name", "whole", "parted"), PARTED, ids=[row[0] for row in PARTED])
def test_words_parted_at_the_end_of_a_line(name: str, whole: str, parted: str) -> None:
    first, second = parted.split("|")
    operators = (
        f"BT /F 10 Tf 12 TL 20 300 Td (They saw an {first}) Tj T* ({second} {name[:1]}) Tj ET"
    )
    assert _read(by_hand(page(operators))).text == f"They saw an {whole} {name[:1]}"


def test_a_hyphen_that_is_seen_elsewhere_is_kept() -> None:
    operators = (
        "BT /F 10 Tf 12 TL 20 300 Td (The sea-green boat, the ferry and the sea-) Tj T* "
        "(green hut, then the har-) Tj T* (bour.) Tj ET"
    )
    text = _read(by_hand(page(operators))).text
    assert text == "The sea-green boat, the ferry and the sea-green hut, then the harbour."


def test_where_words_are_never_parted_a_hyphen_was_written() -> None:
    lines = " T* ".join(f"(Boat number {number} sailed.) Tj" for number in range(45))
    operators = f"BT /F 6 Tf 7 TL 20 390 Td {lines} T* (It was re-) Tj T* (armed.) Tj ET"
    assert _read(by_hand(page(operators))).text.endswith("It was re-armed.")


def test_footnotes_stand_apart_and_their_numbers_end_no_figure() -> None:
    manuscript = _read(
        "It grew by 12%#footnote[Council of Halvik, 2024.] in 2019#footnote[By mail.]. "
        "Then it fell."
    )
    assert outline(manuscript.text, manuscript.layout) == [
        "paragraph | It grew by 12% in 2019. Then it fell.",
        "footnote 1 | Council of Halvik, 2024.",
        "footnote 2 | By mail.",
    ]


def test_a_raised_figure_without_a_note_is_raised_still() -> None:
    assert (
        _read("It is 14 m#super(size: 6pt, typographic: false)[2] wide.").text
        == "It is 14 m² wide."
    )


def test_headings_by_size() -> None:
    lines = _lines(
        f"= The long title of this\n\n{LONG}\n\n== Lesser\n\n{LONG}\n\n*Bold line*\n\n{LONG}"
    )
    assert [line for line in lines if line.startswith("heading")] == [
        "heading1 | The long title of this",
        "heading2 | Lesser",
        "heading3 | Bold line",
    ]


def test_lists_and_signs() -> None:
    lines = _lines("Of these:\n\n- one boat\n- two \\*boats\\* \\#1\n\nEnd.")
    assert lines[1:3] == ["paragraph - • | one boat", "paragraph - • | two *boats* #1"]


def test_a_table() -> None:
    lines = _lines(
        f"{LONG}\n\n#table(columns: 3, stroke: none, column-gutter: 30pt, [Year], [In], [Out], "
        f"[2023], [31], [30], [2024], [62], [7])\n\n{LONG}"
    )
    assert lines[1:10] == [
        "cell [0.0.0h] | Year",
        "cell [0.0.1h] | In",
        "cell [0.0.2h] | Out",
        "cell [0.1.0] | 2023",
        "cell [0.1.1] | 31",
        "cell [0.1.2] | 30",
        "cell [0.2.0] | 2024",
        "cell [0.2.1] | 62",
        "cell [0.2.2] | 7",
    ]


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_turned_page(turn: int) -> None:
    matrix = {0: "1 0 0 1 20 300", 90: "0 1 -1 0 100 20", 180: "-1 0 0 -1 280 300"}
    matrix[270] = "0 -1 1 0 100 380"
    operators = f"BT /F 10 Tf {matrix[turn]} Tm 12 TL (The ferry came) Tj T* (late again.) Tj ET"
    assert _read(by_hand(page(operators))).text == "The ferry came late again."


def test_ligatures_are_letters() -> None:
    assert _read("The office finds five fluffy ferries.").text == (
        "The office finds five fluffy ferries."
    )


def test_words_set_twice_to_look_bold_are_read_once() -> None:
    operators = "BT /F 10 Tf 20 300 Td (Two boats) Tj ET BT /F 10 Tf 20.2 300 Td (Two boats) Tj ET"
    assert _read(by_hand(page(operators))).text == "Two boats"


def test_a_large_first_letter_belongs_to_its_word() -> None:
    operators = (
        "BT /F 30 Tf 20 276 Td (T) Tj ET BT /F 10 Tf 12 TL 40 290 Td (he ferry of Halvik came) Tj "
        "T* (late again on the Monday) Tj -20 -12 Td (of that week, they said, and all) Tj T* "
        "(who had waited for it went home.) Tj ET"
    )
    assert _read(by_hand(page(operators))).text.startswith("The ferry of Halvik came late again")


def test_what_the_file_says_of_itself() -> None:
    said = '#set document(title: "Boats counted", author: "Ida Holt", date: datetime('
    manuscript = _read(f"{said}year: 2025, month: 2, day: 13))\n{LONG}")
    assert (manuscript.title, manuscript.byline) == ("Boats counted", "Ida Holt")
    assert (manuscript.published, manuscript.format) == ("2025-02-13", "pdf")
    assert any("2025-02-13 is the day" in notice for notice in manuscript.notices)


def test_names_of_programs_and_files_are_no_title() -> None:
    said = '#set document(title: "Microsoft Word - boats3.docx", author: "admin", date: none)\n'
    manuscript = _read(f"{said}Two boats came.")
    assert (manuscript.title, manuscript.byline) == ("Two boats came.", "")
    assert manuscript.published == ""


TITLES = [
    ('#set document(title: "Boats counted")\n', f"= What boats are\n{LONG}", "Boats counted"),
    ('#set document(title: "2025-01-01")\n', f"= What boats are\n{LONG}", "What boats are"),
    ("", f"{LONG}\n\n== Of boats\n{LONG}\n#pagebreak()\n= Appendix\n{LONG}", "Of boats"),
    ("", f"Two boats came. {LONG}\n\n*expirydate: 2025-01-01*\n\n{LONG}", "Two boats came."),
]


@pytest.mark.parametrize(("said", "body", "title"), TITLES)
def test_what_is_its_title(said: str, body: str, title: str) -> None:
    assert _read(f"{said}{body}").title == title


PICTURE = '#image(bytes((90, 90, 90) * 4), format: (encoding: "rgb8", width: 2, height: 2))'


def test_pictures_are_counted() -> None:
    notices = _read(f"{LONG}\n{PICTURE}\n{PICTURE}").notices
    assert "2 pictures were left out." in notices


def test_a_scan_is_refused() -> None:
    with pytest.raises(ArticleUnreadable, match=r"^a\.pdf holds pictures of pages.*\(OCR\)"):
        _read(PICTURE)


def test_a_page_that_is_a_picture_is_said() -> None:
    notices = _read(f"{LONG * 2}\n#pagebreak()\n{PICTURE}").notices
    assert "1 page is a picture without text, and not in the article: 2." in notices


def test_a_password_is_asked_for_in_vain() -> None:
    objects = [
        *page("BT ET"),
        f"<< /Filter /Standard /V 1 /R 2 /P -4 /O <{'ab' * 32}> /U <{'cd' * 32}> >>",
    ]
    trailer = f"/Encrypt {len(objects)} 0 R /ID [<00><00>]"
    with pytest.raises(ArticleUnreadable, match=r"^a\.pdf is protected by a password; save it"):
        _read(by_hand(objects, trailer))


@pytest.mark.parametrize("source", [b"%PDF-1.7\nnothing", b"%PDF-", pdf("Two boats.")[:300]])
def test_damage_is_refused(source: bytes) -> None:
    with pytest.raises(ArticleUnreadable, match=r"^a\.pdf is damaged"):
        _read(source)


def test_a_page_without_words_is_refused() -> None:
    with pytest.raises(ArticleUnreadable, match=r"^a\.pdf holds no words"):
        _read(by_hand(page("")))


def test_letters_that_can_not_be_told_are_refused() -> None:
    differences = "/Encoding << /Differences [65 /g1 /g2 /g3 /g4 /g5 /g6 /g7 /g8] >>"
    objects = page("BT /F 10 Tf 20 300 Td (\\001\\003\\004 \\005\\006\\007) Tj ET")
    objects[4] = objects[4].replace("/Encoding /WinAnsiEncoding", differences)
    with pytest.raises(ArticleUnreadable, match=r"does not say which letters"):
        _read(by_hand(objects))


def test_too_many_pages_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "MOST_PAGES", 1)
    with pytest.raises(ArticleTooLarge, match=r"^a\.pdf has more than 1 pages"):
        _read("One\n#pagebreak()\nTwo")


def test_a_reading_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "LONGEST", -1.0)
    with pytest.raises(ArticleTooLarge, match=r"^a\.pdf takes too long"):
        _read("One")


def test_several_threads_may_read() -> None:
    source = pdf(LONG * 20)
    with ThreadPoolExecutor(4) as pool:
        texts = {each.text for each in pool.map(_read, [source] * 8)}
    assert len(texts) == 1
