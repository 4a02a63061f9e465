"""One kind of line end, and no character that a desk, a window or an export would stumble over."""

from __future__ import annotations

import re
from dataclasses import dataclass

REPLACEMENT = "\ufffd"
"""What stands for a character that could not be kept."""

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")

# NUL and the other C0 and C1 controls, lone surrogates, and the 66 code points that Unicode says
# will never be characters (Unicode Standard, section 23.7).
_NON_CHARACTERS = "".join(
    f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)
)
_UNFIT = re.compile(
    f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef{_NON_CHARACTERS}]"
)

_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
# A tag character is part of a flag where it follows a black flag, and hidden anywhere else.
_INVISIBLE = re.compile(
    "[\u180e\u200b\u2060-\u2064\u3164\ufeff\uffa0\U000e0001]"
    "|(?<![\U0001f3f4\U000e0020-\U000e007f])[\U000e0020-\U000e007f]"
)
HIDDEN = re.compile(f"{_DIRECTION.pattern}|{_INVISIBLE.pattern}")
"""Characters that stay in the text though the eye can't see them: a reader must be told."""


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A text whose only line end is LF, and what an editor should know of the cleaning."""

    text: str
    notices: tuple[str, ...]


def clean(text: str) -> Cleaned:
    """The text with LF line ends, and U+FFFD for each code point that is no character.

    Nothing else changes: composed and decomposed letters, soft hyphens, no-break spaces and
    hidden characters stay as they came.
    """
    text = _LINE_ENDS.sub("\n", text)
    text, count = _UNFIT.subn(REPLACEMENT, text)
    return Cleaned(text, (_unfit_notice(count),) if count else ())


def on_one_line(text: str) -> str:
    """The text without line ends or unfit characters, each replaced by one code point.

    Entities such as `&#10;` can bring them back after `clean`.
    """
    if "\n" in text or _LINE_ENDS.search(text):
        text = re.sub("[\r\n\x0b\x0c\x85\u2028\u2029]", " ", text)
    return _UNFIT.sub(REPLACEMENT, text)


def hidden_notices(text: str) -> tuple[str, ...]:
    """A sentence for each sort of hidden character that the text holds."""
    notices: list[str] = []
    if turns := len(_DIRECTION.findall(text)):
        notices.append(
            f"{_counted(turns, 'character')} that {_verb(turns, 'turns', 'turn')} the direction of "
            "writing stayed in the text; what is shown may not be the order in which it is stored."
        )
    if unseen := len(_INVISIBLE.findall(text)):
        notices.append(
            f"{_counted(unseen, 'invisible character')} stayed in the text; words and figures that "
            "look whole may be split by them."
        )
    return tuple(notices)


def _unfit_notice(count: int) -> str:
    return (
        f"{_counted(count, 'character')} that {_verb(count, 'is', 'are')} no text (such as NUL or "
        f"control characters) {_verb(count, 'was', 'were')} replaced by “{REPLACEMENT}”."
    )


def _counted(count: int, noun: str) -> str:
    return f"{count:,} {_verb(count, noun, noun + 's')}"


def _verb(count: int, one: str, many: str) -> str:
    return one if count == 1 else many
