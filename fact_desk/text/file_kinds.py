"""Files that hold no plain text, told by their first bytes."""

from __future__ import annotations

import re

_STARTS = {
    b"%PDF-": "a PDF",
    b"{\\rtf": "a rich text file (RTF)",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "an old Microsoft Office file",
    b"\x89PNG\r\n\x1a\n": "a picture (PNG)",
    b"\xff\xd8\xff": "a picture (JPEG)",
    b"GIF87a": "a picture (GIF)",
    b"GIF89a": "a picture (GIF)",
    b"II*\0": "a picture (TIFF)",
    b"MM\0*": "a picture (TIFF)",
    b"SQLite format 3\0": "an SQLite database",
    b"\x1f\x8b": "a gzip archive",
    b"BZh9": "a bzip2 archive",
    b"\xfd7zXZ\0": "an xz archive",
    b"7z\xbc\xaf\x27\x1c": "a 7z archive",
    b"Rar!\x1a\x07": "a RAR archive",
    b"\x7fELF": "a program",
    b"ID3": "a sound file (MP3)",
    b"OggS": "a sound or video file",
    b"fLaC": "a sound file (FLAC)",
    b"\x1aE\xdf\xa3": "a video file",
    b"%!PS": "a PostScript file",
}
_ZIPPED = {
    b"word/": "a Word document",
    b"xl/": "an Excel workbook",
    b"ppt/": "a PowerPoint presentation",
    b"application/vnd.oasis.opendocument.text": "an OpenDocument text",
    b"application/vnd.oasis.opendocument": "an OpenDocument file",
    b"application/epub+zip": "an e-book (EPUB)",
}
_WEB_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b", re.I
)


def kind_of_file(source: bytes) -> str:
    """What the bytes are, with its article ("a PDF"), where it is known and no plain text.

    Empty where the bytes may be text.
    """
    if source.startswith(b"PK\x03\x04"):
        return next((kind for mark, kind in _ZIPPED.items() if mark in source), "a zip archive")
    if source.startswith(b"RIFF") and source[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        return "a picture, sound or video file"
    if source[4:8] == b"ftyp":
        return "a picture, sound or video file"
    if _WEB_PAGE.match(source):
        return "a web page"
    return next((kind for start, kind in _STARTS.items() if source.startswith(start)), "")
