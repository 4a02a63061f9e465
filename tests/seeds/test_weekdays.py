"""Every weekday in the sample articles fits its date, except those that are planted."""

from __future__ import annotations

import re
from datetime import datetime

import pytest

from tests.seeds.reading import ARTICLES, body, planted, published, second_draft

DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
DATED = re.compile(rf"({DAYS}),? (\d{{1,2}}) ({MONTHS})(?: (\d{{4}}))?")
FILES = [name for article in ARTICLES for name in (article, second_draft(article))]


def wrong_weekdays(name: str) -> set[str]:
    """The dates in a sample article whose weekday is another one."""
    return {found[0] for found in DATED.finditer(body(name)) if not fits(found, name)}


def fits(found: re.Match[str], name: str) -> bool:
    """Whether a date's weekday is right; without a year it lies in that of the publication."""
    weekday, day, month, year = found.groups()
    when = datetime.strptime(f"{day} {month} {year or published(name).year}", "%d %B %Y")
    return f"{when:%A}" == weekday


@pytest.mark.parametrize("name", FILES)
def test_weekdays_fit_but_for_those_planted(name: str) -> None:
    weekdays = [error.exact for error in planted() if error.rule == "weekday"]
    assert wrong_weekdays(name) == {exact for exact in weekdays if exact in body(name)}


@pytest.mark.parametrize("name", FILES)
def test_articles_name_several_dates(name: str) -> None:
    assert len(DATED.findall(body(name))) >= 2
