"""The part of a mail that its reader sees as text, and what is attached."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.message import EmailMessage

from fact_desk.text.decoding import decode_text
from fact_desk.text.formats.flowed import unflowed
from fact_desk.text.formats.mail_headers import charset, file_name, parameter
from fact_desk.text.formats.mail_text import markdown_of_plain

_WORD = re.compile(r"[^\W_]+")
_MUCH_LESS = 0.5
"""Share of an HTML part's words under which the plain one beside it only stands in for it."""


@dataclass(slots=True)
class Body:
    """The text of a mail as Markdown, the names of what is attached, notices."""

    markdown: str = ""
    attachments: list[str] = field(default_factory=list[str])
    notices: tuple[str, ...] = ()

    def add(self, other: Body) -> None:
        """Another part that stands below this one."""
        if other.markdown.strip():
            below = "\n\n" if self.markdown else ""
            self.markdown = f"{self.markdown.rstrip()}{below}{other.markdown.strip()}\n"
        self.attachments += other.attachments
        self.notices = (*self.notices, *other.notices)


def body_of(message: EmailMessage, origin: str) -> Body:
    """What of the mail is text, all parts of it in order; of alternatives the plain one.

    Raises ArticleUnreadable for a part that says it is text and is none, RecursionError for parts
    that lie in one another very deep.
    """
    kind = message.get_content_type()
    if message.get_content_disposition() == "attachment":
        return Body(attachments=[_name(message)])
    if kind == "multipart/alternative":
        return _best([body_of(part, origin) for part in _parts(message)])
    if message.is_multipart():
        whole = Body()
        for part in _parts(message):
            whole.add(body_of(part, origin))
        return whole
    if kind == "text/html":
        return _html(message, origin)
    if kind == "text/plain":
        return _plain(message, origin)
    return Body() if _is_no_file(kind) else Body(attachments=[_name(message)])


def _best(bodies: list[Body]) -> Body:
    """The first, plain alternative, unless it holds much less than the last."""
    with_text = [body for body in bodies if body.markdown.strip()]
    if not with_text:
        return bodies[0] if bodies else Body()
    fullest = max(map(_words, with_text))
    return next(body for body in with_text if _words(body) >= _MUCH_LESS * fullest)


def _words(body: Body) -> int:
    return len(_WORD.findall(re.sub(r"\]\(<[^>]*>\)", "]", body.markdown)))


def _html(part: EmailMessage, origin: str) -> Body:
    from fact_desk.text.formats.html import html_fragment

    text, notices = _decoded(part, origin)
    read = html_fragment(text, origin)
    return Body(read.markdown, notices=(*notices, *read.notices))


def _plain(part: EmailMessage, origin: str) -> Body:
    text, notices = _decoded(part, origin)
    if parameter(part, "format") == "flowed":
        text = unflowed(text, delete_blanks=parameter(part, "delsp") == "yes")
    return Body(markdown_of_plain(text), notices=notices)


def _decoded(part: EmailMessage, origin: str) -> tuple[str, tuple[str, ...]]:
    payload = part.get_payload(decode=True)
    source = payload if isinstance(payload, bytes) else b""
    said = charset(part)
    try:
        return source.decode(said or "ascii"), ()
    except (LookupError, UnicodeError, ValueError):
        decoded = decode_text(source, origin, said)
        return decoded.text, decoded.notices


def _parts(message: EmailMessage) -> Iterator[EmailMessage]:
    return (part for part in message.iter_parts() if isinstance(part, EmailMessage))


def _name(part: EmailMessage) -> str:
    return "a forwarded mail" if part.get_content_type() == "message/rfc822" else file_name(part)


def _is_no_file(kind: str) -> bool:
    """Whether a part of that kind is nothing to save: a signature, or parts that are not there."""
    return kind.startswith("multipart/") or kind.endswith(("/pgp-signature", "pkcs7-signature"))
