"""The words of a sentence that say what a figure is about."""

from __future__ import annotations

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_EMPTY = frozenset("""
the and for with from that this these those its his her their our your was were are has had have
been being will would can could may might must shall should did does done not but nor than then
into onto over under above below after before during since until till through across against among
between about around near within without toward towards per via out off away back ago later earlier
who whom whose which what when where while because though although also only just still already
even ever now here there they them him she you one two three four five six seven eight nine ten
said says say saying told tells according added asked called very much many more most less least few
fewer some any all both each every either neither other others another such same own whole part
almost nearly roughly some least last next first year years month months week weeks day days hour
hours time times today yesterday tomorrow people thing things get gets got getting make makes made
come comes came goes went going take takes took taken give gives gave see saw seen put let like
well around once how why upon per cent percent percentage point points million billion trillion
thousand hundred dozen number numbers figure figures amount total average half quarter third
monday tuesday wednesday thursday friday saturday sunday january february march april june july
august september october november december spring summer autumn winter so-called him his new
there's it's that's don't didn't isn't wasn't
""".split()) - {"new"}  # fmt: skip
_SHORTEST = 3


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """A word in lower case without the ending of the plural or the possessive."""
    word = word.removesuffix("'s").removesuffix("'")
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    if len(word) > 4 and word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


@lru_cache(maxsize=8192)
def content_word(word: str) -> str:
    """The stem of a word in lower case that says something; empty for any other."""
    if len(word) < _SHORTEST or word in _EMPTY:
        return ""
    return stem(word)


def content_words(folded_text: str) -> list[str]:
    """The stems of the content words, in order; the text is folded already."""
    return [word for found in _WORD.findall(folded_text) if (word := content_word(found))]
