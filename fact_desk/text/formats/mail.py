"""Mail as it is saved from a mail program: the text of one message."""

from __future__ import annotations

import re
from datetime import datetime
from email import message_from_bytes
from email.errors import MessageError
from email.message import EmailMessage
from email.utils import parsedate_to_datetime

from fact_desk.errors import ArticleTooLarge, ArticleUnreadable
from fact_desk.text.formats.converted import Converted
from fact_desk.text.formats.mail_body import Body, body_of
from fact_desk.text.formats.mail_headers import SHORT_HEADERS, header, sender

_HEADERS = ("From", "Subject", "Date", "MIME-Version", "Received", "Message-ID")
_SEALED_TYPES = ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime")
_SEALED = re.compile(r"^\\?-----BEGIN PGP MESSAGE-----", re.MULTILINE)
_PREFIXES = re.compile(r"(?:(?:re|fwd?|aw|wg|tr|sv|vs|rif|i)\s*(?:\[\d+\])?:\s*)+", re.IGNORECASE)
_BARE_BOUNDARY = re.compile(
    rb"""^(content-type:[^\r\n]{0,200}(?:\r?\n[ \t][^\r\n]{0,200}){0,5}?;\s*boundary=)"""
    rb"""([^"\s;]{0,100}=[^"\s;]{0,100})""",
    re.IGNORECASE | re.MULTILINE,
)
_MOST_NAMED = 5


def read_mail(source: bytes, origin: str) -> Converted:
    """The text of a mail (RFC 5322, MIME), its subject as title, its sender as byline.

    Raises ArticleUnreadable for what is no mail, is encrypted or has no text of its own,
    ArticleTooLarge where parts lie in one another without end.
    """
    try:
        message = _parsed(source, origin)
        _refuse_sealed(message, origin)
        body = body_of(message, origin)
    except RecursionError as error:
        raise ArticleTooLarge(
            f"{origin} has parts nested deeper than any mail; copy its text and paste it."
        ) from error
    if _SEALED.search(body.markdown):
        raise ArticleUnreadable(_sealed(origin))
    if not body.markdown.strip():
        raise ArticleUnreadable(_no_text(body, origin))
    return Converted(
        body.markdown,
        "eml",
        title=_PREFIXES.sub("", header(message, "Subject"), count=1),
        byline=sender(message),
        published=_day(message),
        notices=(*body.notices, *_left_out(body)),
    )


def _parsed(source: bytes, origin: str) -> EmailMessage:
    # Mailboxes begin each message with a line of their own.
    start = source.find(b"\n") + 1 if source.startswith(b"From ") else 0
    source = source[start:].lstrip(b"\xef\xbb\xbf\r\n")
    # Outlook Express put no quotation marks around boundaries that need them.
    quoted = _BARE_BOUNDARY.sub(rb'\1"\2"', source)
    message = message_from_bytes(quoted, policy=SHORT_HEADERS)
    if not any(name in message for name in _HEADERS):
        raise ArticleUnreadable(
            f"{origin} is no mail that could be read; copy the mail's text and paste it."
        )
    return message


def _refuse_sealed(message: EmailMessage, origin: str) -> None:
    if any(part.get_content_type() in _SEALED_TYPES for part in message.walk()):
        raise ArticleUnreadable(_sealed(origin))


def _sealed(origin: str) -> str:
    return (
        f"{origin} is an encrypted or sealed mail; open it in your mail program, copy its text "
        "and paste it."
    )


def _day(message: EmailMessage) -> str:
    """The day in the sender's own time zone, as she wrote it."""
    try:
        sent: datetime = parsedate_to_datetime(header(message, "Date"))
    except (MessageError, ValueError, TypeError, IndexError, OverflowError):
        return ""
    return sent.date().isoformat()


def _left_out(body: Body) -> tuple[str, ...]:
    count = len(body.attachments)
    if not count:
        return ()
    were = "1 attachment was" if count == 1 else f"{count:,} attachments were"
    return (f"{were} left out: {_named(body)}.",)


def _named(body: Body) -> str:
    names = ", ".join(body.attachments[:_MOST_NAMED])
    more = len(body.attachments) - _MOST_NAMED
    return f"{names} and {more:,} more" if more > 0 else names


def _no_text(body: Body, origin: str) -> str:
    if body.attachments:
        return (
            f"{origin} has no text of its own; save what is attached ({_named(body)}) "
            "and open that."
        )
    return f"{origin} holds no words; open or paste an article with some text."
