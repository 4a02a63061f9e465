"""PDFs made for tests: set by typst, or written by hand where they must be bad."""

from __future__ import annotations

import typst

SMALL = "#set page(width: 300pt, height: 400pt, margin: 40pt)\n#set text(size: 10pt)\n"


def pdf(source: str) -> bytes:
    """A PDF that typst set from the source."""
    return typst.compile(f"{SMALL}{source}".encode())


def by_hand(objects: list[str], trailer: str = "") -> bytes:
    """A PDF of these objects, numbered from 1; the first is the catalogue."""
    out = b"%PDF-1.4\n"
    places: list[int] = []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    size = f"/Size {len(objects) + 1} /Root 1 0 R {trailer}"
    return out + f"trailer << {size} >>\nstartxref\n{start}\n%%EOF\n".encode()


def page(operators: str, more: str = "") -> list[str]:
    """The objects of a PDF of one page with these operators, in Helvetica as /F."""
    return [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 400] /Contents 4 0 R "
        f"/Resources << /Font << /F 5 0 R >> >> {more} >>",
        f"<< /Length {len(operators)} >>\nstream\n{operators}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
