"""Which addresses of an article may become links in a file that somebody else opens."""

from __future__ import annotations

import re

_SAFE = re.compile(r"(?:https?://|mailto:)[^\s\x00-\x20\x7f-\x9f<>\"\\^`{|}]+", re.IGNORECASE)
_LONGEST = 2000


def safe_link(address: str) -> str:
    """The address if a click on it can do no more than open a page or a letter, else nothing.

    `http`, `https` and `mailto` only, without blanks, controls, and what no address may hold
    (RFC 3986, 2); browsers drop some of these, and so would read another scheme.
    """
    if len(address) > _LONGEST or not address.isprintable():
        return ""
    return address if _SAFE.fullmatch(address) else ""
