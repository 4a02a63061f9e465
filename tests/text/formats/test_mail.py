"""Mail: the text that its reader sees, and what is said of the rest."""

from __future__ import annotations

from base64 import b64encode
from email.message import EmailMessage

import pytest

from fact_desk.errors import ArticleTooLarge, ArticleUnreadable
from fact_desk.model.manuscript import Manuscript
from fact_desk.text.formats.flowed import unflowed
from fact_desk.text.formats.mail_headers import LONGEST
from fact_desk.text.reading import read_source
from tests.text.outlines import outline, run_outline

HEAD = (
    "From: =?utf-8?q?Ida_H=C3=B8lt?= <ida@halvik.example>\r\n"
    "Subject: Fwd: Re: Boats =?utf-8?b?4oCT?= counted\r\n"
    "Date: Thu, 13 Feb 2025 23:30:00 -0800\r\nMIME-Version: 1.0\r\n"
)


def _read(source: str | bytes, origin: str = "a.eml") -> Manuscript:
    return read_source(source if isinstance(source, bytes) else source.encode(), origin)


def _mail(body: str, kind: str = "text/plain; charset=utf-8", more: str = "") -> str:
    return f"{HEAD}Content-Type: {kind}\r\n{more}\r\n{body}"


def _outline(manuscript: Manuscript) -> list[str]:
    return outline(manuscript.text, manuscript.layout)


def test_headers_become_title_byline_and_day() -> None:
    mail = _read(_mail("The ferry came.\r\n"))
    assert (mail.title, mail.byline) == ("Boats – counted", "Ida Hølt")
    assert (mail.published, mail.format) == ("2025-02-13", "eml")
    assert (mail.text, mail.notices) == ("The ferry came.", ())


BODIES = [
    ("paragraphs", "One boat.\n\nTwo boats.", ["paragraph | One boat.", "paragraph | Two boats."]),
    ("list", "- one\n- two", ["paragraph - • | one", "paragraph - • | two"]),
    ("signs", "# 1\n*a* <b> _c_ [d](e)", ["paragraph | # 1", "paragraph | *a* <b> _c_ [d](e)"]),
    ("year", "1990. A year.", ["paragraph | 1990. A year."]),
    ("row", "a\n=====\nb", ["paragraph | a", "rule @2", "paragraph | b"]),
    ("signature", "Text.\n-- \nIda", ["paragraph | Text.", "paragraph | --", "paragraph | Ida"]),
    (
        "quoted",
        "On Monday Per wrote:\n> It is 14.\n>> Is it 13?\nNo.",
        [
            "paragraph | On Monday Per wrote:",
            "paragraph > | It is 14.",
            "paragraph >> | Is it 13?",
            "paragraph | No.",
        ],
    ),
]


@pytest.mark.parametrize(("body", "lines"), [b[1:] for b in BODIES], ids=[b[0] for b in BODIES])
def test_plain_text(body: str, lines: list[str]) -> None:
    assert _outline(_read(_mail(body))) == lines


FLOWED = [
    ("one \ntwo\nthree", False, "one two\nthree"),
    ("one \ntwo", True, "onetwo"),
    ("> one \n> two\nthree", False, "> one two\nthree"),
    ("one \n> two", False, "one\n> two"),
    (" >no quote", False, ">no quote"),
    ("text \n-- \nIda \nHolt", False, "text\n-- \nIda Holt"),
]


@pytest.mark.parametrize(("text", "delete_blanks", "whole"), FLOWED)
def test_flowed_lines_are_joined(text: str, delete_blanks: bool, whole: str) -> None:
    """RFC 3676."""
    assert unflowed(text, delete_blanks=delete_blanks) == whole


def test_a_flowed_mail() -> None:
    words = "The ferry company of Halvik said on \r\nTuesday that it would run two boats."
    mail = _read(_mail(words, "text/plain; charset=utf-8; format=flowed"))
    assert mail.text == words.replace("\r\n", "")


ENCODED = [
    ("quoted-printable", "utf-8", b"It cost =E2=82=AC3=\r\n00.", "It cost €300."),
    ("base64", "iso-8859-1", b64encode("Søren".encode("latin-1")), "Søren"),
    ("8bit", "windows-1252", "It cost €3".encode("cp1252"), "It cost €3"),
    ("8bit", "x-unknown", "Søren says".encode(), "Søren says"),
    ("7bit", "iso-2022-jp", "渡船が来た".encode("iso-2022-jp"), "渡船が来た"),
]


@pytest.mark.parametrize(("encoding", "charset", "body", "text"), ENCODED)
def test_encodings(encoding: str, charset: str, body: bytes, text: str) -> None:
    head = f"{HEAD}Content-Type: text/plain; charset={charset}\r\n"
    head += f"Content-Transfer-Encoding: {encoding}\r\n\r\n"
    assert _read(head.encode() + body).text == text


def _with(plain: str, markup: str) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["Subject"] = "ida@halvik.example", "Boats"
    message.set_content(plain)
    message.add_alternative(markup, subtype="html")
    return message


def test_the_plain_part_is_preferred() -> None:
    mail = _read(_with("Two boats.", "<p>Two <b>boats</b>.</p>").as_bytes())
    assert (mail.text, mail.byline) == ("Two boats.", "ida@halvik.example")
    assert not mail.layout.runs


def test_the_html_part_is_taken_where_the_plain_one_only_stands_in() -> None:
    markup = "<p>The ferry company of Halvik will run <b>two</b> boats, it said on Tuesday.</p>"
    mail = _read(_with("This mail needs a browser.", markup).as_bytes())
    assert run_outline(mail.text, mail.layout) == ["strong(two)"]


def test_html_alone() -> None:
    body = "<nav>Menu words</nav><p>Two boats.</p><p style='display:none'>99</p>"
    mail = _read(_mail(body, "text/html"))
    assert mail.text == "Menu words\nTwo boats."
    assert mail.notices == ("Hidden text was left out (1 word).",)


def test_what_is_attached_is_named() -> None:
    message = _with("Two boats.", "<p>Two boats.</p>")
    message.add_attachment(b"x", maintype="image", subtype="png", filename="the boat.png")
    message.add_attachment("Other words", filename="søren.txt")
    mail = _read(message.as_bytes())
    assert mail.text == "Two boats."
    assert mail.notices == ("2 attachments were left out: the boat.png, søren.txt.",)


def test_all_parts_of_the_text_are_read() -> None:
    """Some programs put a picture between two parts of the text."""
    message = EmailMessage()
    message["Subject"] = "Boats"
    message.make_mixed()
    for words in ("One boat.", "Two boats."):
        part = EmailMessage()
        part.set_content(words)
        message.attach(part)
    assert _read(message.as_bytes()).text == "One boat.\nTwo boats."


def test_a_forwarded_mail_is_read_with_its_text() -> None:
    message, inner = EmailMessage(), EmailMessage()
    message["Subject"] = "Boats"
    message.set_content("See below.")
    inner.set_content("Two boats.")
    message.add_attachment(inner, disposition="inline")
    assert _read(message.as_bytes()).text == "See below.\nTwo boats."


def test_outlook_express_left_quotation_marks_out() -> None:
    parts = "--=_a=b\r\nContent-Type: text/plain\r\n\r\nTwo boats.\r\n--=_a=b--\r\n"
    assert _read(_mail(parts, "multipart/mixed;\r\n boundary==_a=b")).text == "Two boats."


def test_a_mailbox_line_before_the_mail() -> None:
    assert _read("From ida Thu Feb 13 2025\n" + _mail("Two boats.")).text == "Two boats."


SEALED = [
    _mail("x", "multipart/encrypted; protocol=application/pgp-encrypted; boundary=a"),
    _mail("x", "application/pkcs7-mime; smime-type=enveloped-data"),
    _mail("-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----"),
]


@pytest.mark.parametrize("source", SEALED)
def test_an_encrypted_mail_is_refused(source: str) -> None:
    with pytest.raises(ArticleUnreadable, match=r"^a\.eml is an encrypted or sealed mail; open it"):
        _read(source)


REFUSED = [
    ("Only words, and no mail at all.", r"^a\.eml is no mail"),
    (_mail(""), r"^a\.eml holds no words"),
    (_mail("AAAA", "image/png", "Content-Disposition: attachment; filename=a.png\r\n"), "a.png"),
    (_mail("--a--", "multipart/mixed; boundary=a"), r"^a\.eml holds no words"),
]


@pytest.mark.parametrize(("source", "sentence"), REFUSED)
def test_what_has_no_text_is_refused(source: str, sentence: str) -> None:
    with pytest.raises(ArticleUnreadable, match=sentence):
        _read(source)


def test_parts_within_parts_without_end_are_refused() -> None:
    depth = 1_200
    opened = "".join(
        f"Content-Type: multipart/mixed; boundary=b{number}\r\n\r\n--b{number}\r\n"
        for number in range(depth)
    )
    with pytest.raises((ArticleTooLarge, ArticleUnreadable)):
        _read(f"{HEAD}{opened}\r\nText")


@pytest.mark.parametrize("date", ["", "yesterday", "Mon, 99 Foo 9999 99:99", "13 Feb 99999999"])
def test_a_bad_date_is_none(date: str) -> None:
    assert _read(f"Subject: a\r\nDate: {date}\r\n\r\nWords.").published == ""


@pytest.mark.parametrize("header", ["=?utf-8?q?=FF?=", "=?x?q?a?=", "a\x00b", "=?utf-8?b?!?="])
def test_a_bad_header_does_not_stop_the_mail(header: str) -> None:
    mail = _read(f"From: {header}\r\nSubject: {header}\r\n\r\nWords.")
    assert mail.text == "Words."
    assert mail.title


@pytest.mark.parametrize(
    "header", ["(" * 5_000, "=?utf-8?q?a?= " * 5_000, '"' * 9_000, "<a@" * 3_000]
)
def test_headers_without_end(header: str) -> None:
    """Python's reader takes 4 GB for one of them, and runs out of stack at another."""
    mail = _read(f"From: {header}\r\nSubject: {header}\r\nContent-ID: {header}\r\n\r\nWords.")
    assert mail.text == "Words."
    assert len(mail.title) <= LONGEST
