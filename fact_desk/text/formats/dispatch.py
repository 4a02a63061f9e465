"""Which reader a file that is no plain text needs: its bytes say, else the end of its name."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import PurePath

from fact_desk.errors import ArticleUnreadable
from fact_desk.text.file_kinds import kind_of_file
from fact_desk.text.formats.converted import Converted

FORMATS = ("docx", "odt", "rtf", "html", "pdf", "eml")
"""What `Converted.format` may be."""

Reader = Callable[[bytes, str], Converted]
"""Takes the bytes of a file and its name; raises ArticleUnreadable, ArticleTooLarge."""

_BY_KIND = {
    "a Word document": "docx",
    "an OpenDocument text": "odt",
    "a rich text file (RTF)": "rtf",
    "a web page": "html",
    "a PDF": "pdf",
}
_BY_SUFFIX = {".html": "html", ".htm": "html", ".xhtml": "html", ".pdf": "pdf", ".eml": "eml"}
_FLAT = re.compile(rb"\A(?:\xef\xbb\xbf)?\s*<\?xml[^>]*>\s*<office:document\s")
"""How an OpenDocument text begins that is one XML file."""

_ENOUGH = 1_000
_ZIP = "a zip archive"
_WORD_SUFFIXES = (".docx", ".docm")
_OLD_OFFICE = "an old Microsoft Office file"
_PACKAGE_KEY = "EncryptedPackage".encode("utf-16-le")
_OLD_WORD = "WordDocument".encode("utf-16-le")


def reader_for(source: bytes, origin: str) -> Reader | None:
    """The function that reads such a file, or None where it is text as it stands.

    Raises ArticleUnreadable for what is known and has no reader, with what to do instead.
    """
    kind = kind_of_file(source)
    if kind == _ZIP and _is_half_a_word_document(source, origin):
        raise ArticleUnreadable(
            f"{origin} is a damaged Word document, of which a part is missing; open it in Word "
            "and save it again, or ask for a new copy of it."
        )
    if kind == _OLD_OFFICE:
        raise ArticleUnreadable(_about_old_office(source, origin))
    form = _BY_KIND.get(kind, "") if kind else _form_of_text(source, origin)
    return _READERS[form] if form else None


def _form_of_text(source: bytes, origin: str) -> str:
    if _FLAT.search(source, 0, _ENOUGH):
        return "odt"
    return _BY_SUFFIX.get(PurePath(origin).suffix.lower(), "")


def _is_half_a_word_document(source: bytes, origin: str) -> bool:
    """Whether the name says Word, and the list of the archive's parts, at its end, is gone."""
    named = PurePath(origin).suffix.lower() in _WORD_SUFFIXES
    return named and not zipfile.is_zipfile(io.BytesIO(source))


def _about_old_office(source: bytes, origin: str) -> str:
    if _PACKAGE_KEY in source:
        return f"{origin} is protected by a password; save it without one and open it again."
    if _OLD_WORD in source:
        return f"{origin} is an old Word document (.doc); save it as .docx and open that."
    return f"{origin} is an old Microsoft Office file; save it as .docx and open that."


# Each reader loads its libraries when the first file of its kind comes.
def _read_docx(source: bytes, origin: str) -> Converted:
    from fact_desk.text.formats.docx import read_docx

    return read_docx(source, origin)


def _read_odt(source: bytes, origin: str) -> Converted:
    from fact_desk.text.formats.odt import read_odt

    return read_odt(source, origin)


def _read_rtf(source: bytes, origin: str) -> Converted:
    from fact_desk.text.formats.rtf import read_rtf

    return read_rtf(source, origin)


def _read_html(source: bytes, origin: str) -> Converted:
    from fact_desk.text.formats.html import read_html

    return read_html(source, origin)


def _read_pdf(source: bytes, origin: str) -> Converted:
    from fact_desk.text.formats.pdf import read_pdf

    return read_pdf(source, origin)


def _read_mail(source: bytes, origin: str) -> Converted:
    from fact_desk.text.formats.mail import read_mail

    return read_mail(source, origin)


_READERS: dict[str, Reader] = {
    "docx": _read_docx,
    "odt": _read_odt,
    "rtf": _read_rtf,
    "html": _read_html,
    "pdf": _read_pdf,
    "eml": _read_mail,
}
