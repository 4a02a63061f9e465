"""JSON as it may stand in a web page as well as in a file."""

from __future__ import annotations

import json
from datetime import date, datetime

_AS_ESCAPES = str.maketrans(
    {
        "<": "\\u003c",
        ">": "\\u003e",
        "&": "\\u0026",
        "\u2028": "\\u2028",
        "\u2029": "\\u2029",
    }
)
"""What would end a script in HTML, or a line of a script; JSON allows each to be escaped."""


def json_bytes(document: object) -> bytes:
    """The document in UTF-8, readable, with a line end; the same document, the same bytes.

    No `</script>` or `<!--` stands in it: those signs are in strings alone, where they are escaped.
    """
    text = json.dumps(document, ensure_ascii=False, indent=1, allow_nan=False)
    return f"{text.translate(_AS_ESCAPES)}\n".encode("utf-8", "replace")


def iso_moment(moment: str) -> str:
    """The moment if it is one in ISO 8601 with its zone, as xsd:dateTime needs it; else nothing."""
    try:
        read = datetime.fromisoformat(moment)
    except ValueError:
        return ""
    return moment if read.tzinfo is not None and "T" in moment else ""


def iso_date(day: str) -> str:
    """The day if it is one, YYYY-MM-DD; else nothing."""
    try:
        return date.fromisoformat(day).isoformat()
    except ValueError:
        return ""
