"""Files are told by what they are, and each kind is known again when it comes twice."""

from __future__ import annotations

import pytest

from fact_desk.errors import ArticleUnreadable
from fact_desk.text.formats.dispatch import FORMATS, reader_for
from fact_desk.text.reading import read_source
from tests.text.formats.packing import docx, odf_xml, odt, p, packed, r

_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
_BODY = "<office:body><office:text><text:p>Words.</text:p></office:text></office:body>"

READ = [
    (docx(p(r("Words."))), "docx"),
    (odt("<text:p>Words.</text:p>"), "odt"),
    (odf_xml("document", _BODY).encode(), "odt"),
    (rb"{\rtf1 Words.}", "rtf"),
    (b"Words.", "plain"),
]

REFUSED = [
    (_OLD + "WordDocument".encode("utf-16-le"), "is an old Word document (.doc); save it as .docx"),
    (_OLD + "EncryptedPackage".encode("utf-16-le"), "is protected by a password; save it without"),
    (_OLD, "is an old Microsoft Office file; save it as .docx"),
    (packed({"letter.txt": "Words."}), "is a zip archive; open the article as"),
    (docx(p(r("Words.")))[:60], "is a damaged Word document, of which a part is missing; open it"),
    (packed({"xl/workbook.xml": "<a/>"}), "is an Excel workbook; open the article as"),
]


@pytest.mark.parametrize(("source", "form"), READ, ids=[form for _, form in READ])
@pytest.mark.parametrize("origin", ["story.docx", "story.txt", "story"])
def test_bytes_tell(source: bytes, form: str, origin: str) -> None:
    manuscript = read_source(source, origin)
    assert (manuscript.text, manuscript.format, manuscript.source) == ("Words.", form, source)
    assert (manuscript.format in FORMATS) is (form != "plain")


@pytest.mark.parametrize(("source", "sentence"), REFUSED, ids=[case[1][:30] for case in REFUSED])
def test_refused(source: bytes, sentence: str) -> None:
    with pytest.raises(ArticleUnreadable) as refusal:
        read_source(source, "story.docx")
    assert str(refusal.value).startswith(f"story.docx {sentence}")


@pytest.mark.parametrize("suffix", [".html", ".HTM", ".eml", ".pdf"])
def test_names_tell_where_bytes_do_not(suffix: str) -> None:
    assert reader_for(b"Words of any kind.", f"story{suffix}") is not None
    assert reader_for(b"Words of any kind.", "story.md") is None
