"""How a CSV file is to be written."""

from __future__ import annotations

from dataclasses import dataclass

DELIMITERS = (",", ";", "\t")


@dataclass(frozen=True, slots=True)
class CsvOptions:
    """`byte_order_mark` is what Excel knows UTF-8 by; some take a semicolon between cells."""

    byte_order_mark: bool = True
    delimiter: str = ","
