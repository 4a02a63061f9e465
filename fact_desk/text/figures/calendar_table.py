"""Months, weekdays and seasons as data."""

from __future__ import annotations

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
            "august aug", "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip

MONTH_SHORTS = frozenset("jan feb mar apr jun jul aug sept sep oct nov dec".split())
"""Those that are written with a full stop."""

AMBIGUOUS_MONTHS = frozenset(
    """
may march mar jan jun sep dec august april june
""".split()
)
"""Months that are something else too, and need a word before or a number beside them."""

WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon", "tuesday tue tues", "wednesday wed", "thursday thu thur thurs",
            "friday fri", "saturday", "sunday",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
"""ISO numbers of weekdays."""

SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
"""Their numbers in ISO 8601-2."""

PERIODS = {"day": "D", "week": "W", "month": "M", "year": "Y", "decade": "10Y", "century": "100Y"}
"""How ISO 8601 writes durations; a number in it multiplies."""

DATE_PREPOSITIONS = frozenset(
    """
in on since by until till from after before of during early late mid between through to last next
this and around circa throughout pre post - – than late- or for every each ( dated about end
starting beginning as
""".split()
)
