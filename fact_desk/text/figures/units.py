"""The unit of measure behind a number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from fact_desk.model.figure import FigureKind
from fact_desk.text.figures.tokens import Kind, Words
from fact_desk.text.figures.unit_table import PREFIXED, PREFIXES, ROWS


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as it is stored (`symbol`) and as it is spoken (`name`)."""

    symbol: str
    name: str
    kind: FigureKind = FigureKind.MEASURE


@dataclass(frozen=True, slots=True)
class ReadUnit:
    """A unit and the token behind it."""

    unit: Unit
    last: int


Words3 = tuple[str, ...]


@cache
def unit_words() -> dict[Words3, Unit]:
    """Units by the words that name them, in lower case, singular and plural."""
    table: dict[Words3, Unit] = {}
    for symbol, name, kind, words, _ in ROWS:
        unit = Unit("kg", "kilogram") if words == "kilo" else Unit(symbol, name, kind)
        for word in words.split():
            for form in _forms(word):
                table[_split(form)] = unit
    for prefixed, word in _prefixed_words():
        for form in _forms(word):
            table.setdefault(_split(form), prefixed)
            if prefixed.name.endswith("metre"):
                table |= _powers_in_words(form, prefixed)
    return table


@cache
def unit_symbols() -> dict[str, Unit]:
    """Units by their symbols, which keep their case."""
    table: dict[str, Unit] = {}
    for symbol, name, kind, _, symbols in ROWS:
        for written in symbols.split():
            table[written.replace("_", " ")] = Unit(symbol, name, kind)
    for sign, name, _, allowed in PREFIXED:
        for letter, prefix in PREFIXES:
            if letter in allowed.split() or not letter:
                table.setdefault(letter + sign, _prefixed(letter, sign, prefix, name))
    for letter, prefix in (("m", "milli"), ("µ", "micro"), ("n", "nano")):
        table[f"{letter}M"] = Unit(f"{letter}M", f"{prefix}molar")
    table |= {"L": table["l"], "mL": table["ml"], "Km": table["km"], "KB": table["kB"]}
    table |= {"kms": table["km"], "Kg": table["kg"], "KG": table["kg"], "kgs": table["kg"]}
    table |= {"cl": table["cl"], "KW": table["kW"], "KWh": table["kWh"], "um": table["µm"]}
    return table


def _prefixed(letter: str, sign: str, prefix: str, name: str) -> Unit:
    if sign == "s" and not letter:
        return Unit("second", "second", FigureKind.DURATION)
    kind = FigureKind.DURATION if sign == "s" else FigureKind.MEASURE
    return Unit(letter + sign, prefix + name, kind)


def _prefixed_words() -> Iterator[tuple[Unit, str]]:
    for sign, name, words, _ in PREFIXED:
        for letter, prefix in PREFIXES:
            for word in words.split():
                single, _, plural = word.partition("/")
                several = f"/{prefix}{plural}" if plural else ""
                yield _prefixed(letter, sign, prefix, name), f"{prefix}{single}{several}"


def _forms(word: str) -> tuple[str, str]:
    single, _, plural = word.partition("/")
    return single, plural or f"{single}s"


def _split(form: str) -> Words3:
    """The tokens that the form is cut into."""
    return tuple(re.findall(r"[^\W\d_²³]+|[^\w\s]|[²³]", form.replace("_", " ")))


def _powers_in_words(form: str, length: Unit) -> dict[Words3, Unit]:
    area = Unit(f"{length.symbol}2", f"square {length.name}")
    volume = Unit(f"{length.symbol}3", f"cubic {length.name}")
    return {
        ("square", form): area,
        ("sq", form): area,
        (form, "squared"): area,
        ("cubic", form): volume,
        ("cu", form): volume,
    }


_LONGEST = 3
_HYPHENED: set[tuple[str, ...]] = {
    (word, "-") for word in ("square", "sq", "cubic", "degree", "metric", "nautical")
}
_SYMBOL_BEFORE = {"°", "º", "'", "′"}


def read_unit(words: Words, index: int, after_digits: bool) -> ReadUnit | None:
    """The simple unit at the token `index`, in words or, after digits, in symbols."""
    if words[index].kind not in (Kind.WORD, Kind.SIGN):
        return None
    table = unit_words()
    for count in range(_LONGEST, 0, -1):
        unit = table.get(words.lows(index, count))
        if unit is not None:
            return ReadUnit(unit, index + count)
    if words.lows(index, 2) in _HYPHENED:
        unit = table.get((words.low(index), words.low(index + 2)))
        return ReadUnit(unit, index + 3) if unit else None
    return _read_symbol(words, index) if after_digits else None


def _read_symbol(words: Words, index: int) -> ReadUnit | None:
    """A unit's symbol: km; °C; sq ft; with the power behind it: m², km2, cm−3."""
    first, second = words[index], words[index + 1]
    if words.lows(index, 2) in _SQUARES and words[index + 2].text in unit_symbols():
        unit = unit_symbols()[words[index + 2].text]
        return ReadUnit(_power(unit, _SQUARES[words.lows(index, 2)]), index + 3)
    if first.low in ("sq", "cu") and second.text in unit_symbols() and second.text != "in":
        return ReadUnit(
            _power(unit_symbols()[second.text], "2" if first.low == "sq" else "3"), index + 2
        )
    if second.glued or first.text in ("fl", "mm"):
        for joined in (f"{first.text}{second.text}", f"{first.text} {second.text}"):
            if joined in unit_symbols() and joined not in ("min", "mm"):
                return ReadUnit(unit_symbols()[joined], index + 2)
    unit = unit_symbols().get(first.text)
    if unit is None:
        return _glued_degrees(words, index)
    return _with_power(words, index, unit)


_DEGREES = {"C": "°C", "F": "°F"}
_HEAT = frozenset(
    """
temperature temperatures degrees degree cold warm hot heat heatwave celsius fahrenheit highs lows
oven freezing chill warming cool cooler warmer hotter colder thermometer weather mercury °
""".split()
)
_HOTTEST = 200


def _glued_degrees(words: Words, index: int) -> ReadUnit | None:
    """The C of "38C": behind a whole number, with nothing glued behind it."""
    symbol, number = _DEGREES.get(words[index].text), words[index - 1]
    if symbol is None or not words[index].glued or not number.text.isdigit():
        return None
    following = words[index + 1]
    names = following.glued and following.text not in (",", ".", ")", ";", ":")
    around = {words.low(place) for place in range(max(0, index - 14), min(words.count, index + 9))}
    if names or not around & _HEAT or len(number.text) > 3 or int(number.text) > _HOTTEST:
        return None
    return ReadUnit(unit_symbols()[symbol], index + 1)


_SQUARES: dict[tuple[str, ...], str] = {("sq", "."): "2", ("cu", "."): "3"}
_POWER_TEXT = re.compile(
    r"[²³⁻¹⁰⁴-⁹]+|\^[-−]?\d(?!\d)|[23](?![\d.,%])|[ ]?[−][ ]?\d(?![\d.,])|[-]\d(?![\d.,])"
)
_PLAIN = str.maketrans({"²": "2", "³": "3", "⁻": "-", "¹": "1", "−": "-", "^": "", " ": ""})


def _with_power(words: Words, index: int, unit: Unit) -> ReadUnit:
    if words.low(index + 1) in ("squared", "cubed"):
        return ReadUnit(_power(unit, "2" if words.low(index + 1) == "squared" else "3"), index + 2)
    power = _POWER_TEXT.match(words.text, words[index].end)
    if power is None or unit.kind is FigureKind.TEMPERATURE:
        return ReadUnit(unit, index + 1)
    return ReadUnit(_power(unit, power.group().translate(_PLAIN)), words.index_at(power.end()))


def _power(unit: Unit, power: str) -> Unit:
    named = {"2": "square ", "3": "cubic "}.get(power)
    if named is not None:
        return Unit(f"{unit.symbol}{power}", f"{named}{unit.name}")
    return Unit(f"{unit.symbol}{power}", f"{unit.name}^{power}")
