"""Documents of other formats, made for the tests part by part."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMES = (
    f'xmlns:w="{WORD}" xmlns:r="{OFFICE}"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
    ' xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    ' xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
)
_PARTS = "footnotes endnotes comments commentsExtended styles numbering header footer".split()
_RELATIONS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
_ODF_NAMES = "".join(
    f' xmlns:{name}="{_ODF}{name}:1.0"' for name in ("office", "text", "table", "style", "meta")
) + (
    f' xmlns:draw="{_ODF}drawing:1.0" xmlns:fo="{_ODF}xsl-fo-compatible:1.0"'
    ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
)
ODT_KIND = b"application/vnd.oasis.opendocument.text"


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """An archive of these parts; the first is stored as it is, as both formats wish."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for at, (name, content) in enumerate(parts.items()):
            archive.writestr(name, content, zipfile.ZIP_STORED if at == 0 else None)
    return made.getvalue()


def word_xml(root: str, content: str) -> str:
    """A part of a Word document."""
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{root} {_NAMES}>{content}</w:{root}>'


def docx(body: str, links: str = "", core: str = "", **parts: str) -> bytes:
    """A Word document with that body; `parts` are by the kind of their relation."""
    relations = "".join(
        f'<Relationship Id="p{at}" Type="{OFFICE}/{kind}" Target="{kind}.xml"/>'
        for at, kind in enumerate(parts)
    )
    top = f'<Relationship Id="a" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
    if core:
        top += '<Relationship Id="b" Type="x/core-properties" Target="docProps/core.xml"/>'
    assert set(parts) <= set(_PARTS)
    return packed(
        {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": f"<Relationships {_RELATIONS}>{top}</Relationships>",
            "word/document.xml": word_xml("document", f"<w:body>{body}</w:body>"),
            "word/_rels/document.xml.rels": (
                f"<Relationships {_RELATIONS}>{relations}{links}</Relationships>"
            ),
            "docProps/core.xml": (
                '<core xmlns:dc="http://purl.org/dc/elements/1.1/">' + core + "</core>"
            ),
            **{f"word/{kind}.xml": word_xml(_ROOTS.get(kind, kind), parts[kind]) for kind in parts},
        }
    )


_ROOTS = {"header": "hdr", "footer": "ftr", "commentsExtended": "commentsEx"}


def p(*runs: str, properties: str = "") -> str:
    """A paragraph."""
    told = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{told}{''.join(runs)}</w:p>"


def r(words: str, properties: str = "") -> str:
    """A run of words."""
    told = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{told}<w:t xml:space="preserve">{words}</w:t></w:r>'


def odt(body: str, styles: str = "", meta: str = "", manifest: str = "", page: str = "") -> bytes:
    """An OpenDocument text with that body and automatic styles."""
    return packed(
        {
            "mimetype": ODT_KIND,
            "content.xml": odf_xml(
                "document-content",
                f"<office:automatic-styles>{styles}</office:automatic-styles>"
                f"<office:body><office:text>{body}</office:text></office:body>",
            ),
            "styles.xml": odf_xml("document-styles", page),
            "meta.xml": odf_xml("document-meta", f"<office:meta>{meta}</office:meta>"),
            "META-INF/manifest.xml": f"<manifest>{manifest}</manifest>",
        }
    )


def odf_xml(root: str, content: str) -> str:
    """A part of an OpenDocument text."""
    return f'<?xml version="1.0"?><office:{root}{_ODF_NAMES}>{content}</office:{root}>'
