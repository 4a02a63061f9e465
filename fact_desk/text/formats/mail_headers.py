"""Headers of a mail as plain words, however badly they were written."""

from __future__ import annotations

from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.policy import default
from email.utils import parseaddr

_BROKEN = (
    AttributeError,
    HeaderParseError,
    IndexError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What Python's email package has been seen to raise for headers that are no good."""

LONGEST = 2_000
"""Letters of a header that are looked at; the time and memory to read one go by their square."""


def _short(name: str, value: str) -> str:
    return default.header_factory(name, value[:LONGEST])


SHORT_HEADERS = default.clone(header_factory=_short)
"""Python's own way to read mail, but no header as long as an article."""


def header(message: EmailMessage, name: str) -> str:
    """The header on one line, empty where there is none."""
    try:
        value = str(message[name] or "")
    except _BROKEN:
        value = _raw(message, name)
    return " ".join("".join(each if each.isprintable() else " " for each in value).split())


def file_name(part: EmailMessage) -> str:
    """The name of the file that the part holds, or its type where it has none."""
    try:
        name = part.get_filename() or ""
    except _BROKEN:
        name = ""
    printable = "".join(each if each.isprintable() else " " for each in name)
    return " ".join(printable.split()) or part.get_content_type()


def charset(part: EmailMessage) -> str:
    """The encoding that the part says it is in, empty where it says nothing."""
    try:
        return part.get_content_charset() or ""
    except _BROKEN:
        return ""


def parameter(part: EmailMessage, name: str) -> str:
    """A parameter of the part's type, in lower case, empty where there is none."""
    try:
        return str(part.get_param(name) or "").lower()
    except _BROKEN:
        return ""


def _raw(message: EmailMessage, name: str) -> str:
    found = next((value for key, value in message.raw_items() if key.lower() == name.lower()), "")
    said = str(found)[:LONGEST]
    try:
        return str(make_header(decode_header(said)))
    except _BROKEN:
        return said


def sender(message: EmailMessage) -> str:
    """The name of who sent it, or her address."""
    said = header(message, "From")
    try:
        name, address = parseaddr(said)
    except _BROKEN:
        return ""
    return name.strip("'\" ") or address
