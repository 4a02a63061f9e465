"""The words that numbers are written with."""

from __future__ import annotations

from decimal import Decimal

UNITS = {
    word: Decimal(value)
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
}
"""Words below twenty."""

TENS = {
    word: Decimal(10 * value)
    for value, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
    )
} | {"fourty": Decimal(40)}
"""The tens."""

HUNDRED = "hundred"

SCALES = {
    "thousand": Decimal(10) ** 3,
    "lakh": Decimal(10) ** 5,
    "lakhs": Decimal(10) ** 5,
    "million": Decimal(10) ** 6,
    "mln": Decimal(10) ** 6,
    "mil": Decimal(10) ** 6,
    "crore": Decimal(10) ** 7,
    "crores": Decimal(10) ** 7,
    "milliard": Decimal(10) ** 9,
    "billion": Decimal(10) ** 9,
    "bln": Decimal(10) ** 9,
    "trillion": Decimal(10) ** 12,
    "quadrillion": Decimal(10) ** 15,
    "quintillion": Decimal(10) ** 18,
}
"""Words that multiply what stands before them."""

SCALE_LETTERS = {
    "bn": Decimal(10) ** 9,
    "tn": Decimal(10) ** 12,
    "trn": Decimal(10) ** 12,
    "mn": Decimal(10) ** 6,
    "k": Decimal(10) ** 3,
}
"""Letters behind a numeral that can only mean a scale."""

MONEY_LETTERS = {
    "m": Decimal(10) ** 6,
    "mm": Decimal(10) ** 6,
    "b": Decimal(10) ** 9,
    "t": Decimal(10) ** 12,
}
"""Letters that mean a scale behind a sum of money, and else a unit."""

DOZENS = {
    "dozen": Decimal(12),
    "dozens": Decimal(12),
    "dzs": Decimal(12),
    "dozs": Decimal(12),
    "doz": Decimal(12),
}

_STEMS = {
    "half": 2,
    "halve": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "eleventh": 11,
    "twelfth": 12,
    "thirteenth": 13,
    "fourteenth": 14,
    "fifteenth": 15,
    "sixteenth": 16,
    "seventeenth": 17,
    "eighteenth": 18,
    "nineteenth": 19,
    "twentieth": 20,
    "thirtieth": 30,
    "fortieth": 40,
    "fiftieth": 50,
    "sixtieth": 60,
    "seventieth": 70,
    "eightieth": 80,
    "ninetieth": 90,
    "hundredth": 100,
    "thousandth": 1_000,
    "millionth": 10**6,
    "billionth": 10**9,
    "trillionth": 10**12,
}

PARTS = {word: Decimal(value) for word, value in _STEMS.items() if word != "halve"}
"""What one part of so many is called: "third", "quarter"."""

MANY_PARTS = {f"{word}s": Decimal(value) for word, value in _STEMS.items() if word != "half"}
"""What several parts of so many are called: "thirds", "quarters"."""

ORDINALS = {word: value for word, value in PARTS.items() if word not in ("half", "quarter")} | {
    "first": Decimal(1),
    "second": Decimal(2),
}
"""The ordinal number words, the last word of longer ones too."""

VULGAR = {
    "½": (1, 2),
    "⅓": (1, 3),
    "⅔": (2, 3),
    "¼": (1, 4),
    "¾": (3, 4),
    "⅕": (1, 5),
    "⅖": (2, 5),
    "⅗": (3, 5),
    "⅘": (4, 5),
    "⅙": (1, 6),
    "⅚": (5, 6),
    "⅛": (1, 8),
    "⅜": (3, 8),
    "⅝": (5, 8),
    "⅞": (7, 8),
}
"""Fractions that are one character."""

SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺−", "0123456789-+-")
"""Raised digits and signs, as plain ones."""
