"""The part of XlsxWriter that the program uses; the library carries no py.typed."""
