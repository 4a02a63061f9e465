"""The table of rules. A new rule is a function from a page to doubts, and a row here."""

from __future__ import annotations

from fact_desk.model.flag import Severity
from fact_desk.text.checks.ages import find_ages
from fact_desk.text.checks.anniversaries import (
    find_anniversaries,
    find_spans_of_years,
    find_years_ago,
)
from fact_desk.text.checks.announced import find_miscounts
from fact_desk.text.checks.change import find_changes
from fact_desk.text.checks.differs import find_differences, find_slips
from fact_desk.text.checks.elapsed_years import find_elapsed_years
from fact_desk.text.checks.elsewhere import find_contradictions_elsewhere
from fact_desk.text.checks.impossible import find_impossible_dates
from fact_desk.text.checks.multiplied import find_wrong_multiples
from fact_desk.text.checks.parted import find_overfull, find_parts_beyond_whole
from fact_desk.text.checks.points import find_points
from fact_desk.text.checks.reminders import (
    find_baseless,
    find_unattributed,
    find_undated,
    find_vague,
)
from fact_desk.text.checks.rule import Need, Rule, all_of
from fact_desk.text.checks.scale import find_elided_scales
from fact_desk.text.checks.sequence import find_wrong_steps
from fact_desk.text.checks.shares import find_shares
from fact_desk.text.checks.sums import find_sums
from fact_desk.text.checks.table_sums import find_table_sums
from fact_desk.text.checks.weekdays import find_weekdays, find_weekdays_behind
from fact_desk.text.checks.whole import find_beyond_whole

_ERROR, _WARNING, _INFO = Severity.ERROR, Severity.WARNING, Severity.INFO

RULES: tuple[Rule, ...] = (
    Rule(
        "sum",
        "Sum",
        _ERROR,
        "Parts in a sentence or a table that do not add up to the total given.",
        all_of(find_sums, find_table_sums, find_overfull),
    ),
    Rule(
        "shares",
        "Sum",
        _ERROR,
        "Shares of one whole that do not add up to 100 percent.",
        find_shares,
    ),
    Rule(
        "whole",
        "Over 100%",
        _ERROR,
        "More than 100 percent of people or things that are a whole.",
        all_of(find_beyond_whole, find_parts_beyond_whole),
    ),
    Rule(
        "change",
        "Change",
        _ERROR,
        "A change in percent that does not follow from the two values beside it.",
        all_of(find_changes, find_wrong_multiples),
    ),
    Rule(
        "points",
        "Points",
        _ERROR,
        "Percent where percentage points are meant, or the other way round.",
        find_points,
    ),
    Rule(
        "count",
        "Count",
        _ERROR,
        "A number of things announced that does not fit the list behind it.",
        find_miscounts,
    ),
    Rule(
        "weekday",
        "Date",
        _ERROR,
        "A weekday that is not the date’s beside it.",
        all_of(find_weekdays, find_weekdays_behind),
        helps=(Need.PUBLISHED,),
    ),
    Rule(
        "impossible",
        "Date",
        _ERROR,
        "A date that no calendar has.",
        find_impossible_dates,
        helps=(Need.PUBLISHED,),
    ),
    Rule(
        "elapsed",
        "Date",
        _ERROR,
        "A “third year”, an age or “years ago” that does not fit the dates known.",
        all_of(
            find_elapsed_years, find_ages, find_years_ago, find_spans_of_years, find_anniversaries
        ),
        helps=(Need.PUBLISHED, Need.EVENTS),
    ),
    Rule(
        "sequence",
        "Date",
        _ERROR,
        "“A day earlier” or “two days later” with a day that is not.",
        find_wrong_steps,
        helps=(Need.PUBLISHED,),
    ),
    Rule(
        "differs",
        "Contradicts",
        _ERROR,
        "Two values for what seems the same quantity in the article.",
        find_differences,
    ),
    Rule(
        "elsewhere",
        "Contradicts",
        _WARNING,
        "A value other than the one confirmed for the same quantity in another article.",
        find_contradictions_elsewhere,
        needs=(Need.CONFIRMED,),
    ),
    Rule(
        "slip",
        "Scale",
        _ERROR,
        "A thousand for a million, a million for a billion, against the same quantity.",
        find_slips,
    ),
    Rule(
        "elided",
        "Scale",
        _WARNING,
        "Two sums of which only the second names its million.",
        find_elided_scales,
    ),
    Rule(
        "vague",
        "Vague",
        _WARNING,
        "A number without a single value, such as hundreds of thousands.",
        find_vague,
    ),
    Rule(
        "unattributed",
        "Unattributed",
        _INFO,
        "A share, a sum or a large count without a source near it.",
        find_unattributed,
    ),
    Rule(
        "undated",
        "Undated",
        _INFO,
        "A figure that is true “now” or “today”, without a date.",
        find_undated,
    ),
    Rule(
        "baseless",
        "No base",
        _INFO,
        "A rise or fall in percent without what it is measured from.",
        find_baseless,
    ),
)
"""All rules, in the order in which they are run."""


def rule_named(name: str) -> Rule | None:
    """The rule of that name; None for none."""
    return next((rule for rule in RULES if rule.name == name), None)
