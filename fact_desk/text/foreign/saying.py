"""What an annotation made elsewhere says of its words: tag, note, maker and moment."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from html.parser import HTMLParser

from fact_desk.model.annotation import Tag
from fact_desk.text.foreign.parts import Json, as_line, as_list, as_object, as_words, field, kinds

_TAGGING = frozenset(("tagging", "classifying"))
_PLAIN = frozenset(("", "commenting", "describing", "replying", "highlighting"))
_OPEN = ("assessing", "open")
"""What our own files say of what nobody has checked yet."""

_BLOCKS = frozenset("p div br li h1 h2 h3 h4 h5 h6 blockquote tr".split())
_UNSEEN = frozenset(("script", "style", "template", "title"))


def tag_of(item: Json) -> Tag:
    """Claim, figure or quote where a tag says so, else a claim."""
    told = (word.casefold() for word in tags_of(item))
    return next((tag for word in told for tag in Tag if tag == word), Tag.CLAIM)


def tags_of(item: Json) -> list[str]:
    """The words of all tags: of bodies that tag, and those that Hypothesis keeps in a list."""
    purposed = [as_line(_words(body)) for body in _bodies(item) if _purpose(item, body) in _TAGGING]
    listed = [as_line(tag) for tag in as_list(item.get("tags"))]
    return [word for word in (*purposed, *listed) if word]


def note_of(item: Json) -> str:
    """All that it says besides its tag, in plain text: nothing of it is dropped in silence."""
    told = [*_remarks(item), as_words(item.get("bodyValue")), as_words(item.get("text"))]
    others = [word for word in tags_of(item) if word.casefold() not in set(Tag)]
    if others:
        told.append(f"Tags: {', '.join(others)}")
    return "\n\n".join(dict.fromkeys(part.strip() for part in told if part.strip()))


def maker_of(item: Json) -> str:
    """Who made it: a name where there is one, else what else names the maker."""
    shown = as_line(as_object(item.get("user_info")).get("display_name"))
    if shown:
        return shown
    for creator in (*as_list(field(item, "creator")), item.get("user")):
        person = as_object(creator)
        names = (person.get(name) for name in ("name", "nickname", "email", "id", "@id"))
        for name in (creator, *names):
            if as_line(name):
                return as_line(name).removeprefix("acct:").removeprefix("mailto:")
    return ""


def moment_of(item: Json) -> str:
    """When it was made, in UTC to the millisecond; "" where that is not told or makes no sense."""
    within = as_object(item.get("target")).get("created")
    told = item.get("created", item.get("dcterms:created", within))
    try:
        moment = datetime.fromisoformat(as_line(told))
        moment = moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return ""
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _bodies(item: Json) -> Iterator[object]:
    for body in (*as_list(field(item, "body")), *as_list(item.get("bodies"))):
        choices = as_list(as_object(body).get("items"))
        yield from choices or [body]


def _remarks(item: Json) -> Iterator[str]:
    for body in _bodies(item):
        purpose, words = _purpose(item, body), _words(body)
        if purpose in _TAGGING or not words or (purpose, words) == _OPEN:
            continue
        yield words if purpose in _PLAIN else f"{purpose.capitalize()}: {words}"


def _purpose(item: Json, body: object) -> str:
    told = as_line(next(iter(as_list(field(as_object(body), "purpose"))), None))
    if not told and "tagging" in as_list(field(item, "motivation")):
        told = "tagging"
    return told.replace("#", ":").rpartition(":")[2].casefold()


def _words(body: object) -> str:
    """What a body says: its text, or the address of what lies elsewhere, which is never opened."""
    if isinstance(body, str):
        return as_line(body)
    thing = as_object(body)
    for name in ("value", "chars", "cnt:chars", "rdf:value"):
        words = as_words(thing.get(name))
        if words:
            return plain_words(words) if "html" in as_line(thing.get("format")) else words
    named = (field(thing, name) for name in ("source", "id", "@id"))
    address = next((each for each in map(as_line, named) if each), "")
    return "" if "TextualBody" in kinds(thing) else address


def plain_words(html: str) -> str:
    """The words of a page or a note set in HTML, a line a block; nothing of it is run or opened."""
    words = _Words()
    words.feed(html)
    words.close()
    lines = ("".join(words.parts)).split("\n")
    return "\n".join(line for line in (" ".join(line.split()) for line in lines) if line)


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._unseen += tag in _UNSEEN
        if tag in _BLOCKS:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN and self._unseen:
            self._unseen -= 1
        if tag in _BLOCKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.parts.append(data)
