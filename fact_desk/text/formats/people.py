"""Names that files give for their authors, where they are people's."""

from __future__ import annotations

from fact_desk.text.formats.marks import without_marks

_NOBODY = frozenset(
    "python-docx|microsoft office user|microsoft|windows user|office user|user|admin|administrator"
    "|author|owner|default|guest|unknown|apache poi|openxml|docx4j|anonymous|un-named|root".split(
        "|"
    )
)


def author_of(given: str) -> str:
    """The name on one line; empty where programs put it in for want of one."""
    name = " ".join(without_marks(given).split())
    return "" if name.casefold() in _NOBODY else name
