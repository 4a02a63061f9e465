"""Operations in words, for the log and for what was undone."""

from __future__ import annotations

from collections.abc import Sequence

from fact_desk.cli.output import short
from fact_desk.desk.desk import Desk
from fact_desk.model.operation import Entity, Operation
from fact_desk.model.wording import local_time

_NAMES = ("exact", "title", "name")
"""Fields that say in words which thing it is."""

_DETAILS = {
    "set_status": ("status", "to"),
    "retag": ("tag", "as"),
    "set_published": ("published", "to"),
}
"""Verbs of which one field, after it, says what was done."""

_TURNED = ("undo", "redo")
_WHOLE = (Entity.ARTICLE, Entity.DRAFT)


class LogWords:
    """Says operations in words; what their changes don't name is asked of the desk, once."""

    def __init__(self, desk: Desk, operations: Sequence[Operation]) -> None:
        self._desk = desk
        self._verbs = {operation.stamp.id: operation.verb for operation in operations}
        self._names: dict[str, str] = {}
        for operation in operations:
            self._names |= _names_in(operation)

    def row(self, operation: Operation) -> tuple[str, str, str]:
        """When, in this place's time, who, and what."""
        return minute(operation), short(operation.stamp.editor), self.what(operation)

    def what(self, operation: Operation) -> str:
        """Verb, detail and thing: "set status to confirmed “310 people waited”"."""
        verb, of = operation.verb, ""
        if verb in _TURNED:
            verb, of = self._verbs.get(operation.reverses, ""), f"{verb}: "
        said = verb.replace("_", " ")
        return f"{of}{said}{_detail(verb, operation)}{self._things(operation)}".strip()

    def _things(self, operation: Operation) -> str:
        things = _things(operation)
        named = [name for thing in things[:1] if (name := self._name(thing))]
        if not named:
            return ""
        more = f" and {len(things) - 1:,} more" if len(things) > 1 else ""
        return f" “{short(named[0])}”{more}"

    def _name(self, thing: tuple[Entity, str]) -> str:
        entity, name = thing
        if name not in self._names:
            self._names[name] = self._ask(entity, name)
        return self._names[name]

    def _ask(self, entity: Entity, name: str) -> str:
        if entity is Entity.ARTICLE:
            article = self._desk.look.article_or_none(name)
            return "" if article is None else article.title
        if entity is Entity.ANNOTATION:
            annotation = self._desk.look.annotation_or_none(name)
            return "" if annotation is None else annotation.target.exact
        return name if entity is Entity.RULE_OFF else ""


def minute(operation: Operation) -> str:
    """When it was done, in this place's time to the minute: "22 Nov 2026 19:18"."""
    return local_time(operation.stamp.at).replace(",", "")


def _names_in(operation: Operation) -> dict[str, str]:
    found: dict[str, str] = {}
    for change in operation.changes:
        fields = change.after or change.before or {}
        name = next((str(fields[key]) for key in _NAMES if fields.get(key)), "")
        if name:
            found[change.id] = name
    return found


def _things(operation: Operation) -> list[tuple[Entity, str]]:
    """What it is about: the article if it takes or names a text, else marks, else what it changed.

    A decision that names nothing in words is about its article.
    """
    about = (Entity.ARTICLE, operation.article)
    if any(operation.touched(entity) for entity in _WHOLE):
        return [about]
    marks = dict.fromkeys(operation.touched(Entity.ANNOTATION))
    if marks:
        return [(Entity.ANNOTATION, name) for name in marks]
    others = [
        (change.entity, change.id)
        for change in operation.changes
        if change.entity is Entity.RULE_OFF or change.id in _names_in(operation)
    ]
    return others or [about]


def _detail(verb: str, operation: Operation) -> str:
    key, joint = _DETAILS.get(verb, ("", ""))
    for change in operation.changes:
        # What is taken back stood there before.
        there = change.before if operation.verb == "undo" else change.after
        value = (there or {}).get(key)
        if value:
            return f" {joint} {value}"
    return ""
