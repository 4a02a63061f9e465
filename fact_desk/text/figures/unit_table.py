"""Units of measure as data: symbol, name, kind, words, and other symbols.

Symbols follow UCUM's way of writing where readers know it ("km", "m2"; "Cel" is written "°C").
Times are named in words ("year"), as they are counted like anything else. Words are singular.
"""

from __future__ import annotations

from fact_desk.model.figure import FigureKind

MEASURE = FigureKind.MEASURE
DURATION = FigureKind.DURATION
TEMPERATURE = FigureKind.TEMPERATURE

ROWS: tuple[tuple[str, str, FigureKind, str, str], ...] = (
    # symbol, name, kind, words (plural in -s unless given after a slash), symbols
    ("second", "second", DURATION, "second sec", "s"),
    ("minute", "minute", DURATION, "minute min", "min mins"),
    ("hour", "hour", DURATION, "hour hr", "h hr hrs"),
    ("day", "day", DURATION, "day", "d"),
    ("night", "night", DURATION, "night", ""),
    ("week", "week", DURATION, "week", "wk wks"),
    ("fortnight", "fortnight", DURATION, "fortnight", ""),
    ("month", "month", DURATION, "month", ""),
    ("year", "year", DURATION, "year", "yr yrs"),
    ("decade", "decade", DURATION, "decade", ""),
    ("century", "century", DURATION, "century/centuries", ""),
    ("millennium", "millennium", DURATION, "millennium/millennia", ""),
    ("Ma", "megayear", DURATION, "", "Ma Myr"),
    ("mi", "mile", MEASURE, "mile", "mi"),
    ("yd", "yard", MEASURE, "yard", "yd yds"),
    ("ft", "foot", MEASURE, "foot/feet", "ft"),
    ("in", "inch", MEASURE, "inch/inches", 'in "'),
    ("nmi", "nautical mile", MEASURE, "nautical_mile", "nmi"),
    ("ly", "light-year", MEASURE, "light-year light_year", "ly"),
    ("AU", "AU", MEASURE, "astronomical_unit", "AU au"),
    ("arcsec", "arcsecond", MEASURE, "arcsecond", "arcsec"),
    ("arcmin", "arcminute", MEASURE, "arcminute", "arcmin"),
    ("ac", "acre", MEASURE, "acre", ""),
    ("ha", "hectare", MEASURE, "hectare", "ha"),
    ("mi2", "square mile", MEASURE, "square_mile", ""),
    ("ft2", "square foot", MEASURE, "square_foot/square_feet sq_foot/sq_feet", "sq_ft sq.ft ft2"),
    ("yd2", "square yard", MEASURE, "square_yard", ""),
    ("in2", "square inch", MEASURE, "square_inch/square_inches", ""),
    ("ft3", "cubic foot", MEASURE, "cubic_foot/cubic_feet", ""),
    ("yd3", "cubic yard", MEASURE, "cubic_yard", ""),
    ("in3", "cubic inch", MEASURE, "cubic_inch/cubic_inches", ""),
    ("cm3", "cubic centimetre", MEASURE, "", "cc"),
    ("gal", "gallon", MEASURE, "gallon", "gal"),
    ("qt", "quart", MEASURE, "quart", ""),
    ("pt", "pint", MEASURE, "pint", ""),
    ("fl oz", "fluid ounce", MEASURE, "fluid_ounce", "fl_oz"),
    ("cup", "cup", MEASURE, "cup", ""),
    ("tbsp", "tablespoon", MEASURE, "tablespoon", "tbsp"),
    ("tsp", "teaspoon", MEASURE, "teaspoon", "tsp"),
    ("bbl", "barrel", MEASURE, "barrel", "bbl"),
    ("bu", "bushel", MEASURE, "bushel", ""),
    ("lb", "pound-mass", MEASURE, "", "lb lbs"),
    ("oz", "ounce", MEASURE, "ounce", "oz"),
    ("st", "stone", MEASURE, "stone/stone", ""),
    ("t", "ton", MEASURE, "ton tonne metric_ton metric_tonne", "t"),
    ("ct", "carat", MEASURE, "carat", ""),
    ("mi/h", "mile per hour", MEASURE, "", "mph"),
    ("km/h", "kilometre per hour", MEASURE, "", "kph kmh kmph"),
    ("kn", "knot", MEASURE, "knot", "kn"),
    ("mi/gal", "mile per gallon", MEASURE, "", "mpg"),
    ("rpm", "revolution per minute", MEASURE, "", "rpm"),
    ("bpm", "beat per minute", MEASURE, "", "bpm"),
    ("hp", "horsepower", MEASURE, "horsepower", "hp bhp"),
    ("lb.ft", "pound-foot", MEASURE, "pound-foot pound-feet", "lb-ft lb_ft"),
    ("°C", "celsius", TEMPERATURE, "", "°C ºC ℃"),
    ("°C", "celsius", TEMPERATURE, "degree_celsius/degrees_celsius deg_celsius "
        "degree_centigrade/degrees_centigrade celsius/celsius celcius/celcius "
        "centigrade/centigrade centigrate/centigrate "
        "degree_c/degrees_c deg_c", "deg_C"),
    ("°F", "fahrenheit", TEMPERATURE, "degree_fahrenheit/degrees_fahrenheit deg_fahrenheit "
        "fahrenheit/fahrenheit farenheit/farenheit degree_f/degrees_f deg_f", "°F ºF ℉"),
    ("K", "kelvin", TEMPERATURE, "kelvin/kelvins degree_kelvin/degrees_kelvin", ""),
    ("°", "degree", MEASURE, "degree deg", "° º"),
    ("dB", "decibel", MEASURE, "decibel", "dB"),
    ("cal", "calorie", MEASURE, "calorie", "cal"),
    ("kcal", "kilocalorie", MEASURE, "kilocalorie", "kcal"),
    ("ppm", "parts-per-million", MEASURE, "parts_per_million", "ppm"),
    ("ppb", "parts-per-billion", MEASURE, "parts_per_billion", "ppb"),
    ("mmHg", "mmHg", MEASURE, "", "mmHg mm_Hg"),
    ("atm", "atmosphere", MEASURE, "", "atm"),
    ("kG", "kilogauss", MEASURE, "gauss/gauss", "kG"),
    ("AT", "ampere-turn", MEASURE, "", "AT"),
    ("IU", "international unit", MEASURE, "", "IU"),
    ("µm", "micrometre", MEASURE, "micron", ""),
    ("pixel", "pixel", MEASURE, "pixel", "px"),
    ("Mpixel", "megapixel", MEASURE, "megapixel", "MP"),
    ("bit/s", "bit per second", MEASURE, "", "bps_"),
    ("Mbit/s", "megabit per second", MEASURE, "", "Mbps Mbit/s"),
    ("Gbit/s", "gigabit per second", MEASURE, "", "Gbps Gbit/s"),
    ("t/d", "ton per day", MEASURE, "", "tpd"),
    ("bbl/d", "barrel per day", MEASURE, "", "bpd"),
    ("g", "gram", MEASURE, "kilo", ""),
)  # fmt: skip

PREFIXES: tuple[tuple[str, str], ...] = (
    ("", ""), ("k", "kilo"), ("M", "mega"), ("G", "giga"), ("T", "tera"), ("P", "peta"),
    ("E", "exa"), ("h", "hecto"), ("d", "deci"), ("c", "centi"), ("m", "milli"), ("µ", "micro"),
    ("n", "nano"), ("p", "pico"), ("f", "femto"), ("a", "atto"),
)  # fmt: skip
"""Symbols and words for powers of ten."""

PREFIXED: tuple[tuple[str, str, str, str], ...] = (
    # symbol, name, words, prefixes whose symbols are read
    ("m", "metre", "metre meter", "k M c m µ n p a d"),
    ("g", "gram", "gram gramme", "k m µ n p"),
    ("l", "litre", "litre liter", "c d m µ h"),
    ("W", "watt", "watt", "k M G T m"),
    ("Wh", "watt-hour", "watt-hour watt_hour watthour", "k M G T"),
    ("Hz", "hertz", "hertz/hertz", "k M G T"),
    ("B", "byte", "byte", "k M G T P E"),
    ("bit", "bit", "bit", "k M G T"),
    ("J", "joule", "joule", "k M G m"),
    ("Pa", "pascal", "pascal", "k M G h"),
    ("V", "volt", "volt", "k M m"),
    ("A", "ampere", "ampere amp", "k m"),
    ("eV", "electronvolt", "electronvolt", "k M G T"),
    ("N", "newton", "newton", "k M m"),
    ("mol", "mole", "mole", "m µ n k"),
    ("Gy", "gray", "", "m"),
    ("Sv", "sievert", "sievert", "m µ"),
    ("Bq", "becquerel", "becquerel", "k M"),
    ("s", "second", "second", "m µ n"),
    ("t", "tonne", "tonne ton", "k M"),
    ("T", "tesla", "", "m"),
    ("Ω", "ohm", "ohm", "k M"),
    ("bp", "base pair", "", "k"),
    ("VA", "volt-ampere", "", "k M"),
    ("Jy", "jansky", "", "m µ"),
    ("bar", "bar", "", "m k"),
)  # fmt: skip
