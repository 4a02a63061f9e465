"""A text made plain for looking things up, code point for code point."""

from __future__ import annotations

_PLAIN = str.maketrans(
    {
        **dict.fromkeys("‘’ʼ`´", "'"),
        **dict.fromkeys("“”„«»", '"'),
        **dict.fromkeys("\u00a0\u2007\u2009\u200a\u202f\t\n", " "),
        **dict.fromkeys("‐‑", "-"),
        **dict.fromkeys("—―−", "–"),
        **{chr(code): " " for code in range(0xE000, 0xE010)},
    }
)


def folded(text: str) -> str:
    """The text in lower case with plain quotes, dashes and blanks; as many code points as before.

    The private code points that stand for figures (see `sentences`) become blanks.
    """
    low = text.lower()
    if len(low) != len(text):
        low = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
    return low.translate(_PLAIN)
