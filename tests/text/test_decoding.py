"""Bytes become the text they were written as, or a question; never garbled in silence."""

from __future__ import annotations

import codecs
import random
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fact_desk.errors import ArticleUnreadable
from fact_desk.text.decoding import decode

ENGLISH = "The mayor’s “plan” cost £3.5 million – café owners said no."
PLAIN_ENGLISH = "The mayor said “no” and left at once, the clerk’s notes say."
FRENCH = "Le maire a déclaré jeudi que l’école était fermée à cause de la grève."
GERMAN = "Der Bürgermeister sagte am Donnerstag, die Straße sei „größer“ als früher."
POLISH = "Burmistrz powiedział w czwartek, że szkoła będzie zamknięta i że koszt wzrósł."
CZECH = "Starosta řekl ve čtvrtek, že škola bude zavřená kvůli stávce příští týden."
RUSSIAN = "Мэр заявил в четверг, что школа закрыта из-за забастовки."
UKRAINIAN = "Мер заявив у четвер, що школу зачинено через страйк, її витрати зросли."
GREEK = "Ο δήμαρχος είπε την Πέμπτη ότι το σχολείο θα κλείσει λόγω της απεργίας."
HEBREW = "ראש העיר אמר ביום חמישי כי בית הספר ייסגר בגלל השביתה."
JAPANESE = "市長は木曜日、ストライキのため学校が閉鎖されると述べた。"
CHINESE = "市长周四表示，由于罢工，学校将关闭。费用为三百五十万元。"
KOREAN = "시장은 목요일 파업으로 학교가 문을 닫는다고 말했다."

GUESSED = [
    (ENGLISH, "cp1252"),
    (ENGLISH, "mac_roman"),
    (PLAIN_ENGLISH, "cp1252"),
    (PLAIN_ENGLISH, "mac_roman"),
    (FRENCH, "cp1252"),
    (FRENCH, "mac_roman"),
    (GERMAN, "cp1252"),
    (POLISH, "cp1250"),
    (CZECH, "cp1250"),
    (RUSSIAN, "cp1251"),
    (RUSSIAN, "koi8-r"),
    (RUSSIAN, "iso8859-5"),
    (UKRAINIAN, "cp1251"),
    (UKRAINIAN, "koi8-u"),
    (GREEK, "cp1253"),
    (HEBREW, "cp1255"),
    (JAPANESE, "shift_jis"),
    (JAPANESE, "euc_jp"),
    (CHINESE, "gb18030"),
    (KOREAN, "euc_kr"),
    (ENGLISH, "utf-16-le"),
    (ENGLISH, "utf-16-be"),
    (RUSSIAN, "utf-16-le"),
    (CHINESE, "utf-16-be"),
]

OPEN_TEXT = (
    "open the article as text, Markdown, Word (.docx), OpenDocument text, RTF, PDF, web page or "
    "mail, or paste its text."
)

MARKED = ["utf-8-sig", "utf-16", "utf-32"]

REFUSED = [
    (b"%PDF-1.7\n...", "story.bin is a PDF; "),
    (b"PK\x03\x04....[Content_Types].xml...word/document.xml", "story.bin is a Word document; "),
    (b"PK\x03\x04....mimetypeapplication/epub+zip", "story.bin is an e-book (EPUB); "),
    (b"PK\x03\x04....letter.txt", "story.bin is a zip archive; "),
    (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "story.bin is a picture (PNG); "),
    (b"\xff\xd8\xff\xe0..", "story.bin is a picture (JPEG); "),
    (b"RIFF....WEBPVP8 ", "story.bin is a picture, sound or video file; "),
    (b"\0\0\0\x18ftypmp42", "story.bin is a picture, sound or video file; "),
    (rb"{\rtf1\ansi Hello}", "story.bin is a rich text file (RTF); "),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", "story.bin is an old Microsoft Office file; "),
    (b"SQLite format 3\0\x10\0", "story.bin is an SQLite database; "),
    (b" \n<!DOCTYPE html>\n<html>", "story.bin is a web page; "),
    (bytes(range(256)) * 40, "story.bin is not a text file; "),
    (random.Random(7).randbytes(4_000), "story.bin is not a text file; "),
    (b"\0" * 5_000, "story.bin is not a text file; "),
    (b"\xff\xfe" + b"\0\xd8" * 50, "story.bin is not a text file; "),
]


@pytest.mark.parametrize(("text", "encoding"), GUESSED, ids=lambda value: value[:9])
@pytest.mark.parametrize("times", [1, 30])
def test_old_encodings_are_guessed_and_told(text: str, encoding: str, times: int) -> None:
    """Row 32."""
    text = "\n".join([text] * times)
    decoded = decode(text.encode(encoding), "story.txt")
    assert decoded.text == text
    assert "read as" in decoded.notices[0]


@pytest.mark.parametrize("encoding", MARKED)
@pytest.mark.parametrize("text", [ENGLISH, CHINESE, "🇫🇷 plain"])
def test_a_mark_at_the_start_decides(text: str, encoding: str) -> None:
    """Row 32: the mark is no part of the text."""
    decoded = decode(text.encode(encoding), "story.txt")
    assert (decoded.text, decoded.notices) == (text, ())


def test_big_endian_marks() -> None:
    for mark, encoding in [(codecs.BOM_UTF16_BE, "utf-16-be"), (codecs.BOM_UTF32_BE, "utf-32-be")]:
        decoded = decode(mark + ENGLISH.encode(encoding), "story.txt")
        assert (decoded.text, decoded.encoding) == (ENGLISH, encoding)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_utf_8_is_read_as_it_is(text: str) -> None:
    if text.startswith("\ufeff"):
        return
    decoded = decode(("so " + text).encode(), "story.txt")
    assert (decoded.text, decoded.encoding) == ("so " + text, "utf-8")


def test_a_bad_byte_in_much_utf_8_is_replaced_and_told() -> None:
    """Row 32: one bad byte must not turn every accent into two letters."""
    source = RUSSIAN.encode() + b" \xff " + RUSSIAN.encode()
    decoded = decode(source, "story.txt")
    assert decoded.text == f"{RUSSIAN} \ufffd {RUSSIAN}"
    assert decoded.notices[0].startswith("In 1 place the file is not valid UTF-8")


def test_utf_16_cut_off_in_a_letter_is_told() -> None:
    decoded = decode(ENGLISH.encode("utf-16")[:-1], "story.txt")
    assert decoded.text[:-1] == ENGLISH[:-1]
    assert decoded.notices[0].startswith("In 1 place the file is not valid UTF-16")


def test_nul_here_and_there_is_no_binary_file() -> None:
    """Row 26: it is replaced, and told, when the text is cleaned."""
    assert decode(b"The 12\0 per cent rise was noted by all.", "a.txt").text[6] == "\0"


def test_text_that_came_garbled_is_told() -> None:
    garbled = PLAIN_ENGLISH.encode().decode("cp1252", "replace")
    assert "garbled" in decode(garbled.encode(), "a.txt").notices[-1]
    assert not decode(PLAIN_ENGLISH.encode(), "a.txt").notices


def test_a_long_file_is_guessed_by_the_lines_that_tell() -> None:
    text = "Nothing but ASCII here.\n" * 20_000 + (RUSSIAN + "\n") * 50
    assert decode(text.encode("koi8-r"), "a.txt").text == text


@pytest.mark.parametrize(("source", "sentence"), REFUSED, ids=lambda value: repr(value)[:30])
def test_what_is_no_text_is_refused(source: bytes, sentence: str) -> None:
    """Row 32: with its kind, where that is known, and what to do."""
    with pytest.raises(ArticleUnreadable) as refusal:
        decode(source, "story.bin")
    assert str(refusal.value) == sentence + OPEN_TEXT


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_refused(source: bytes) -> None:
    with suppress(ArticleUnreadable):
        decoded = decode(source, "story.txt")
        assert decoded.notices or decoded.encoding.startswith("utf")
