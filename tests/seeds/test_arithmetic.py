"""The figures of the sample articles that are meant to be right follow from one another."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tests.seeds.reading import body, published, second_draft

HARBOUR, BUDGET, FERRY = "harbour-strike.md", "budget-ostrelle.md", "halcyrie-ferry.md"
BUDGET_2 = second_draft(BUDGET)

STRIKE_BEGAN = date(2026, 3, 2)
BY_DEPARTMENT = {
    "2025": ("214.0", "180.0", "96.0", "62.5", "27.5", "40.0"),
    "2026": ("224.7", "194.4", "120.0", "60.0", "24.2", "41.2"),
}

# Article; words that stand in it; what they say; what follows from the article's other figures,
# rounded as the words are.
FOLLOWS = [
    (HARBOUR, "Of 1,104 ballots cast, 927 were against the offer and 177 in", 1104, 927 + 177),
    (HARBOUR, "84 per cent chose to stay out", 84, round(Decimal(927) / 1104 * 100)),
    (
        HARBOUR,
        "£20.24, which is 10 per cent above",
        Decimal("20.24"),
        Decimal("18.40") * Decimal("1.10"),
    ),
    (HARBOUR, "£420,000 a day", 5, round(Decimal(420_000) * 12 / 1_000_000)),
    (HARBOUR, "some £5 million by the end of Friday", 12, (date(2026, 3, 14) - STRIKE_BEGAN).days),
    (HARBOUR, "six carry fruit, three timber and two grain", 11, 6 + 3 + 2),
    (HARBOUR, "38 containers", 50_000, Decimal(1_900_000) / 38),
    (second_draft(HARBOUR), "36 containers", 50_000, Decimal(1_800_000) / 36),
    (HARBOUR, "used to sell 140 bacon rolls", 70, 140 / 2),
    (HARBOUR, "£96,000 to 128 families, an average of £750 each", 750, 96_000 / 128),
    (HARBOUR, "a rise of about 7 per cent", 7, round((Decimal("3.1") / Decimal("2.9") - 1) * 100)),
    (HARBOUR, "The strike of 1998, 28 years ago", 28, published(HARBOUR).year - 1998),
    (HARBOUR, "Saturday 21 March", 19, (date(2026, 3, 21) - STRIKE_BEGAN).days),
    (second_draft(HARBOUR), "1,230 people", 1230, 610 + 385 + 235),
    (
        second_draft(HARBOUR),
        "an increase of 5%",
        Decimal("1.05"),
        Decimal("19.32") / Decimal("18.40"),
    ),
    (BUDGET, "| **Total**             | 620.0", 620, sum(map(Decimal, BY_DEPARTMENT["2025"]))),
    (BUDGET_2, "| 664.5 |", Decimal("664.5"), sum(map(Decimal, BY_DEPARTMENT["2026"]))),
    (
        BUDGET,
        "from €214 million to €224.7 million, a rise of 5 per cent",
        Decimal("224.7"),
        214 * Decimal("1.05"),
    ),
    (BUDGET, "€14.4 million more than last year", Decimal("14.4"), Decimal("194.4") - 180),
    (BUDGET, "an increase of 8 per cent", Decimal("194.4"), 180 * Decimal("1.08")),
    (BUDGET, "Roads and trams grows by a quarter", 120, 96 * Decimal("1.25")),
    (
        BUDGET,
        "from €62.5 million to €60 million - 4 per cent less",
        60,
        Decimal("62.5") * Decimal("0.96"),
    ),
    (
        BUDGET,
        "€27.5 million to €24.2 million, a loss of 12 per cent",
        Decimal("24.2"),
        Decimal("27.5") * Decimal("0.88"),
    ),
    (BUDGET_2, "and 8 per cent from borrowing", 100, 46 + 31 + 15 + 8),
    (BUDGET, "€300,000, the yearly bill goes from €6,000", 6000, 300_000 * Decimal("0.020")),
    (BUDGET, "from €6,000 to €7,500", 7500, 300_000 * Decimal("0.025")),
    (BUDGET, "€48 million, or €7.5 million a kilometre", Decimal("7.5"), 48 / Decimal("6.4")),
    (BUDGET, "spread evenly over four years, at €12 million a year", 12, 48 / 4),
    (
        BUDGET,
        "€31 million instead of €25 million, which is 24 per cent",
        Decimal("1.24"),
        Decimal(31) / 25,
    ),
    (BUDGET, "Ember Row, Sarrow Quay, Nettlebeck and Upper Dray", 4, 25 - 21),
    (BUDGET, "18,300 signatures", 3, Decimal(18_300) / 610_000 * 100),
    (
        BUDGET_2,
        "19,520 signatures on Friday evening, which is 3.2 per",
        Decimal("3.2"),
        Decimal(1_952_000) / 610_000,
    ),
    (BUDGET, "34 of its 65 seats, the Rural List 19 and the Harbour Alliance 12", 65, 34 + 19 + 12),
    (BUDGET, "a majority of three", 3, 34 - (19 + 12)),
    (BUDGET, "That would make it 33 to 32", 65, 33 + 32),
    (FERRY, "From 1991 until 2022, for 31 years", 31, 2022 - 1991),
    (FERRY, "$16,100, or $1,150 a month", 16_100, 1150 * 14),
    (
        FERRY,
        "three in 2022, six in 2023, five in 2024, two in 2025 and one in 2026",
        17,
        3 + 6 + 5 + 2 + 1,
    ),
    (
        FERRY,
        "$18 for a crossing that cost $4 on the ferry, four and a half times",
        Decimal("4.5"),
        Decimal(18) / 4,
    ),
    (second_draft(FERRY), "$20 for a crossing that cost $4 on the ferry, five times", 5, 20 / 4),
    (
        FERRY,
        "was $9 in 2022 is now $14.40, a rise of 60 percent",
        Decimal("14.40"),
        9 * Decimal("1.6"),
    ),
    (FERRY, "counted 412 residents", 309, 412 * Decimal("0.75")),
    (FERRY, "## Notice 18", 18, 17 + 1),
]


@pytest.mark.parametrize(("article", "words", "stated", "computed"), FOLLOWS)
def test_stated_figure_follows(
    article: str, words: str, stated: Decimal | int, computed: Decimal | float
) -> None:
    assert words in body(article)
    assert stated == computed
