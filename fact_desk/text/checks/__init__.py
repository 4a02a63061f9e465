"""Rules over the figures of a draft: what is wrong with them, with the arithmetic shown."""

from fact_desk.text.checks.checking import check
from fact_desk.text.checks.facts import CheckFacts, RuleFlag
from fact_desk.text.checks.mention_index import ConfirmedFigures, MentionIndex
from fact_desk.text.checks.mentions import Mention, mention_among, mention_at
from fact_desk.text.checks.rule import Need, Rule
from fact_desk.text.checks.same_quantity import SameQuantity, same_quantity
from fact_desk.text.checks.table import RULES, rule_named

__all__ = [
    "RULES",
    "CheckFacts",
    "ConfirmedFigures",
    "Mention",
    "MentionIndex",
    "Need",
    "Rule",
    "RuleFlag",
    "SameQuantity",
    "check",
    "mention_among",
    "mention_at",
    "rule_named",
    "same_quantity",
]
