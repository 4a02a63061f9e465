from ctypes import Array, Structure, c_char, c_double, c_int

from pypdfium2 import PdfPage, PdfTextPage

FPDF_ERR_PASSWORD: int
FPDF_ERR_SECURITY: int
FPDF_PAGEOBJ_IMAGE: int

class _Box(Structure):
    left: float
    bottom: float
    right: float
    top: float

FS_RECTF = _Box

class _Matrix(Structure):
    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

FS_MATRIX = _Matrix

class _Part: ...

def FPDFText_GetUnicode(page: PdfTextPage, index: int) -> int: ...
def FPDFText_GetLooseCharBox(page: PdfTextPage, index: int, box: _Box) -> int: ...
def FPDFText_GetCharBox(
    page: PdfTextPage,
    index: int,
    left: c_double,
    right: c_double,
    bottom: c_double,
    top: c_double,
) -> int: ...
def FPDFText_GetCharAngle(page: PdfTextPage, index: int) -> float: ...
def FPDFText_GetCharOrigin(page: PdfTextPage, index: int, x: c_double, y: c_double) -> int: ...
def FPDFText_GetMatrix(page: PdfTextPage, index: int, matrix: _Matrix) -> int: ...
def FPDFText_GetFontSize(page: PdfTextPage, index: int) -> float: ...
def FPDFText_GetFontInfo(
    page: PdfTextPage, index: int, name: Array[c_char], length: int, flags: c_int
) -> int: ...
def FPDFText_GetFontWeight(page: PdfTextPage, index: int) -> int: ...
def FPDFText_HasUnicodeMapError(page: PdfTextPage, index: int) -> int: ...
def FPDFPage_CountObjects(page: PdfPage) -> int: ...
def FPDFPage_GetObject(page: PdfPage, index: int) -> _Part: ...
def FPDFPageObj_GetType(part: _Part) -> int: ...
