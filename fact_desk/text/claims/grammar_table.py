"""Small words that tell in which sense a verb stands, and forms of the past, as data."""

from __future__ import annotations

from fact_desk.text.quotes.past import is_past


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


MODALS = _words(
    """
    will would shall should can could may might must cannot can't can’t won't won’t wouldn't
    wouldn’t couldn't couldn’t shouldn't shouldn’t 'll ’ll 'd ’d gonna ought
    """
)
WILLING = _words("will shall 'll ’ll won't won’t gonna")
HAVING = _words("have has had 've ’ve haven't haven’t hasn't hasn’t hadn't hadn’t having")
BEING = _words(
    """
    is are was were am 'm ’m 're ’re 's ’s isn't isn’t aren't aren’t wasn't wasn’t weren't weren’t
    """
)
DOING = _words("do does did don't don’t doesn't doesn’t didn't didn’t")
HELPERS = MODALS | HAVING | BEING | DOING

BETWEEN = _words(
    """
    not n't n’t never also just already always ever still now even all both ago then often being
    again so much more most today once since
    """
)
"""What may stand between a subject and its verb, beside words in -ly."""

NO_SUBJECT = _words(
    """
    a an the of in on at by for with to from very so as be been being more most less my your his her
    its our their these those than get gets got getting into about
    """
)
"""Behind these a form in -ed is no predicate."""

NO_THIRD_PERSON = _words("his this as is was its")
NO_DEED_IN_ING = _words("nothing something anything everything during thing king spring morning")

PARTICIPLES = _words(
    """
    been done gone given taken seen known shown fallen grown risen written chosen driven broken
    stolen spoken beaten born slain
    """
)
"""Those of them that take a helper."""

SAME_IN_PAST = _words("cut put set hit come become run cast shed spread quit hurt beat")
"""Participles that are spelt as the present."""

NO_SUPERLATIVE = _words(
    """
    interest request honest forest guest contest protest invest suggest harvest arrest modest
    conquest midwest northwest southwest dishonest manifest digest infest attest detest tempest
    earnest priest
    """
)
NO_COMPARATIVE = _words(
    """
    other rather never ever whether over under after number member power water order together
    another matter either neither however consider offer per her letter paper leader
    """
)


def is_participle(low: str) -> bool:
    """Whether the word can follow "has" or "was"."""
    return is_past(low) or low in SAME_IN_PAST


def is_superlative(low: str) -> bool:
    """Whether it ends as "largest" does."""
    return low.endswith("est") and len(low) > 5 and low not in NO_SUPERLATIVE


def is_comparative(low: str) -> bool:
    """Whether it ends as "larger" does, or is "more" or the like."""
    if low in ("more", "less", "fewer", "better", "worse"):
        return True
    return low.endswith("er") and low not in NO_COMPARATIVE
