"""Numbered lists with the numbers that their documents gave them."""

from __future__ import annotations

import re

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString

from fact_desk.text.formats.marks import NUMBER, NUMBER_END

_NUMBER = re.compile(f"{NUMBER}(\\d+){NUMBER_END}")


def number_lists(soup: BeautifulSoup) -> None:
    """Gives each item of a numbered list its value and the sign behind it.

    Markdown goes on counting through lists that follow one another, unless the sign changes.
    """
    for listed in soup.find_all("ol"):
        expected, mark = 1, _other_mark(listed)
        for item in listed.find_all("li", recursive=False):
            number = _take_number(item)
            if number is None:
                number = expected
            if number != expected and item.find_previous_sibling("li") is not None:
                mark = _other(mark)
            item["value"], item["data-mark"] = str(number), mark
            expected = number + 1
        listed["data-mark"] = mark
    for stray in soup.find_all(string=_NUMBER):
        stray.replace_with(_NUMBER.sub(r"\1. ", stray))


def _other_mark(listed: Tag) -> str:
    before = listed.find_previous_sibling()
    follows = before is not None and before.name == "ol"
    return _other(str(before.get("data-mark") or ".")) if before is not None and follows else "."


def _other(mark: str) -> str:
    return ")" if mark == "." else "."


def _take_number(item: Tag) -> int | None:
    words = item.find(string=True)
    found = _NUMBER.match(words) if words else None
    if words is None or found is None:
        return None
    words.replace_with(NavigableString(words[found.end() :]))
    return int(found[1])
