"""Front matter: what stands before an article, in YAML between `---` or in TOML between `+++`."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import cast

from fact_desk.text.cleaning import on_one_line
from fact_desk.text.dates import iso_date

_YAML = re.compile(r"---[ \t]*\n(?P<matter>(?:.*\n)*?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_TOML = re.compile(r"\+\+\+[ \t]*\n(?P<matter>(?:.*\n)*?)\+\+\+[ \t]*(?:\n|\Z)")
_A_KEY = re.compile(r"\s*(?:#.*\n\s*)*[\w\"'-]+[ \t]*[:=]")

LONGEST = 100_000
"""Code points of front matter that are read; no article needs more."""

TITLES = ("title", "headline")
STANDFIRSTS = ("standfirst", "subtitle", "dek", "deck", "description")
BYLINES = ("byline", "author", "authors", "by")
DATES = ("date", "published", "pubdate", "publishdate")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What front matter says of an article; `published` is an ISO date or empty."""

    title: str = ""
    standfirst: str = ""
    byline: str = ""
    published: str = ""
    notices: tuple[str, ...] = ()


class _Unreadable(Exception):
    """The front matter is not what its marks say; holds the place, or nothing."""


def split_front_matter(text: str) -> tuple[FrontMatter, str]:
    """What a clean text's front matter says, and the text after it.

    Front matter that is broken is left out of the text with a notice; what only looks like it,
    such as a rule above the first paragraph, stays in the text.
    """
    found = _YAML.match(text) or _TOML.match(text)
    if found is None:
        return FrontMatter(), text
    matter, body = found["matter"], text[found.end() :]
    try:
        fields = _read_toml(matter) if text.startswith("+") else _read_yaml(matter)
    except _Unreadable as error:
        if not _A_KEY.match(matter):
            return FrontMatter(), text
        return FrontMatter(notices=(_broken_notice(str(error)),)), body
    return (FrontMatter(), text) if fields is None else (_front_matter(fields), body)


def _read_yaml(matter: str) -> Mapping[str, object] | None:
    """The fields by name in lower case, all plain words; None where there are no fields at all."""
    import yaml

    if len(matter) > LONGEST:
        raise _Unreadable
    try:
        # The base loader takes every value as its words: `no: 010` stays what it is.
        fields: object = yaml.load(matter, Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError as error:
        line = f" at its line {error.problem_mark.line + 1}" if error.problem_mark else ""
        raise _Unreadable(line) from error
    except (yaml.YAMLError, RecursionError) as error:
        raise _Unreadable from error
    return _named(cast("object", fields)) if type(fields) is dict or not matter.strip() else None


def _read_toml(matter: str) -> Mapping[str, object]:
    import tomllib

    try:
        return _named(tomllib.loads(matter if len(matter) <= LONGEST else "+"))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise _Unreadable from error


def _named(fields: object) -> dict[str, object]:
    if not isinstance(fields, dict):
        return {}
    members = cast("dict[object, object]", fields)
    return {name.lower(): value for name, value in members.items() if isinstance(name, str)}


def _front_matter(fields: Mapping[str, object]) -> FrontMatter:
    given = _first(fields, DATES)
    published = iso_date(given)
    unread = f"The date “{given:.40}” in the front matter could not be read; set it by hand."
    return FrontMatter(
        title=_first(fields, TITLES),
        standfirst=_first(fields, STANDFIRSTS),
        byline=_first(fields, BYLINES),
        published=published,
        notices=(unread,) if given and not published else (),
    )


def _first(fields: Mapping[str, object], names: tuple[str, ...]) -> str:
    return next((words for name in names if (words := _words(fields.get(name)))), "")


def _words(value: object) -> str:
    """A value as words on one line; several are joined by commas."""
    values = cast("list[object]", value) if isinstance(value, list) else [value]
    return ", ".join(words for each in values for words in _scalar(each) if words)


def _scalar(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        yield from _scalar(cast("dict[object, object]", value).get("name"))
    elif isinstance(value, datetime):
        yield value.date().isoformat()
    elif isinstance(value, date):
        yield value.isoformat()
    elif isinstance(value, str | int | float):
        yield " ".join(on_one_line(html.unescape(str(value))).split())


def _broken_notice(place: str) -> str:
    return (
        f"The front matter could not be read{place} and was left out; "
        "title, byline and date can be set by hand."
    )
