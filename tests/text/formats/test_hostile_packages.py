"""Archives made to do harm get one sentence, before anything of them is unpacked (row 40)."""

from __future__ import annotations

import io
import socket
import stat
import tempfile
import warnings
import zipfile
from contextlib import suppress

import pytest

from fact_desk.errors import ArticleTooLarge, ArticleUnreadable
from fact_desk.text.formats.package import LARGEST_SUM, MOST_PARTS, Package
from fact_desk.text.reading import read_source
from tests.text.formats.packing import docx, odt, p, packed, r, word_xml

WORDS = p(r("Words."))
DOCUMENT = word_xml("document", f"<w:body>{WORDS}</w:body>")


def _bomb() -> bytes:
    return packed({"word/document.xml": DOCUMENT, "word/media/a.bin": bytes(5_000_000)})


def _many_large() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", DOCUMENT)
        part = b"".join(at.to_bytes(4, "big") for at in range(400_000))
        archive.writestr("word/media/a.bin", part, zipfile.ZIP_DEFLATED)
    return _lying(file.getvalue(), 1_600_000, LARGEST_SUM)


def _lying(source: bytes, size: int, told: int) -> bytes:
    """The archive with another size told for its last part, wherever the size stands."""
    return source.replace(size.to_bytes(4, "little"), told.to_bytes(4, "little"))


def _duplicate(other: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        archive.writestr("word/document.xml", DOCUMENT)
        archive.writestr(other, DOCUMENT)
    return file.getvalue()


def _encrypted() -> bytes:
    source = bytearray(packed({"word/document.xml": DOCUMENT}))
    source[6] |= 1
    source[source.rindex(b"PK\1\2") + 8] |= 1
    return bytes(source)


def _with_doctype(entity: str) -> bytes:
    doctype = f'<!DOCTYPE d [<!ENTITY e {entity}>]><w:document xmlns:w="x"/>'
    return packed({"word/document.xml": doctype})


def _symbolic_link() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        link = zipfile.ZipInfo("word/document.xml")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/hosts")
    return file.getvalue()


def _nested(depth: int) -> bytes:
    control = "<w:sdt><w:sdtContent>" * depth + WORDS + "</w:sdtContent></w:sdt>" * depth
    return docx(control)


TOO_LARGE = [
    ("bomb", _bomb()),
    ("sizes that sum up", _many_large()),
    ("parts without end", packed({f"word/{at}": "" for at in range(MOST_PARTS + 1)})),
]
UNREADABLE = [
    ("two of a name", _duplicate("word/document.xml"), "two parts of the same name"),
    ("two but for capitals", _duplicate("word/Document.xml"), "two parts of the same name"),
    ("encrypted", _encrypted(), "protected by a password"),
    ("without words", odt(""), "holds no words"),
    ("entity", _with_doctype('"e"'), "entities of its own"),
    ("outside entity", _with_doctype('SYSTEM "file:///etc/hosts"'), "entities of its own"),
    ("nested", _nested(1_500), "nested far deeper"),
    ("cut off", docx(WORDS)[:-40], "can't be unpacked"),
    ("symbolic link", _symbolic_link(), "holds no Word document"),
    ("not XML", packed({"word/document.xml": "<a"}), "its text can't be read"),
    ("lying size", _lying(packed({"word/document.xml": DOCUMENT}), len(DOCUMENT), 9), "unpacked"),
]


@pytest.mark.parametrize("source", [c[1] for c in TOO_LARGE], ids=[c[0] for c in TOO_LARGE])
def test_too_large(source: bytes) -> None:
    with pytest.raises(ArticleTooLarge, match=r"^a\.docx would unpack to far more"):
        read_source(source, "a.docx")


@pytest.mark.parametrize(
    ("source", "sentence"), [c[1:] for c in UNREADABLE], ids=[c[0] for c in UNREADABLE]
)
def test_unreadable(source: bytes, sentence: str) -> None:
    with pytest.raises(ArticleUnreadable) as refusal:
        read_source(source, "a.docx")
    assert sentence in str(refusal.value)


@pytest.mark.parametrize("at", range(0, 1_400, 97))
def test_a_byte_gone_wrong_is_never_a_crash(at: int) -> None:
    source = bytearray(docx(WORDS, comments="", styles="", footnotes=""))
    source[at % len(source)] ^= 0x55
    with suppress(ArticleUnreadable):
        assert read_source(bytes(source), "a.docx").text


@pytest.mark.parametrize(
    ("opening", "closing", "times"),
    [
        ("<w:ins>", "</w:ins>", 140),
        ('<w:hyperlink w:anchor="x">', "</w:hyperlink>", 140),
        ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", 70),
        ("<mc:AlternateContent><mc:Choice>", "</mc:Choice></mc:AlternateContent>", 70),
    ],
)
def test_nesting_that_is_borne(opening: str, closing: str, times: int) -> None:
    """As deep as any file may be, without running out of stack."""
    nested = p(opening * times + r("Words.") + closing * times)
    assert read_source(docx(nested), "a.docx").text == "Words."
    tables = "<w:tbl><w:tr><w:tc>" * 45 + WORDS + "</w:tc></w:tr></w:tbl>" * 45
    assert read_source(docx(tables), "a.docx").text == "Words."


def test_a_package_inside_is_not_opened() -> None:
    source = docx(WORDS + "<w:altChunk/>")
    assert read_source(source, "a.docx").notices == ("1 embedded document left out.",)
    within = packed({"word/document.xml": DOCUMENT, "word/embeddings/b.docx": _bomb()})
    assert read_source(within, "a.docx").text == "Words."


def test_names_are_never_paths() -> None:
    package = Package(packed({"a.xml": "<a/>", "../../etc/x": "y", "/etc/hosts": "z"}), "a.docx")
    assert package.read("etc/hosts") == b""
    assert package.read("../../etc/x") == b"y"


_REMOTE = "".join(
    f'<Relationship Id="r{at}" Type="x/{kind}" Target="http://127.0.0.1:9/{kind}"'
    ' TargetMode="External"/>'
    for at, kind in enumerate(("attachedTemplate", "image", "styles", "header", "subDocument"))
)


def test_nothing_is_fetched_and_nothing_is_put_down(monkeypatch: pytest.MonkeyPatch) -> None:
    """Row 35: whatever the file names, by whatever way a library might take."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a file was made or a connection opened")

    for name in ("socket", "getaddrinfo", "create_connection"):
        monkeypatch.setattr(socket, name, refuse)
    for name in ("mkstemp", "mkdtemp", "TemporaryFile", "NamedTemporaryFile"):
        monkeypatch.setattr(tempfile, name, refuse)
    picture = p('<w:r><w:drawing><pic:pic r:link="r1"/></w:drawing></w:r>')
    frame = '<draw:frame><draw:image xlink:href="http://127.0.0.1:9/p.png"/></draw:frame>'
    sources = [
        docx(WORDS + picture, _REMOTE),
        odt(f"<text:p>Words.{frame}</text:p>"),
        rb'{\rtf1 Words.{\field{\*\fldinst INCLUDEPICTURE "http://127.0.0.1:9/"}{\fldrslt }}}',
    ]
    assert {read_source(source, "a").text for source in sources} == {"Words."}
