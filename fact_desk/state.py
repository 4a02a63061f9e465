"""What the window remembers from one start to the next; no word of an article is in it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import TypeVar, cast

import platformdirs

from fact_desk.errors import StateNotKept
from fact_desk.whole_file import replace_whole

_T = TypeVar("_T")

REMEMBERED = 50
"""How many desks' places are kept, those used last."""

SMALLEST_ZOOM, LARGEST_ZOOM = 0.25, 8.0


def _nothing() -> dict[str, object]:
    return {}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a desk was left: the open article's id, the code point at the window's top, the filter.

    Tags, statuses and words of the filter are as they are shown; `files` are the paths that the
    articles of those ids were read from; `unknown` is another version's.
    """

    article: str = ""
    top: int = 0
    tags: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    flagged: bool = False
    words: str = ""
    files: Mapping[str, str] = field(default_factory=dict[str, str])
    unknown: Mapping[str, object] = field(default_factory=_nothing)


@dataclass(frozen=True, slots=True)
class State:
    """How the window was left; `geometry` is base64 text, `zoom` a factor, `theme` "" or a name.

    Suggestions of the tags in `suggestions_hidden` are not shown, nor those whose score (0 to 1)
    is less than `suggestions_least`.

    `places` are by the desk's absolute path, the one used last at the end.
    """

    last_desk: str = ""
    places: Mapping[str, Place] = field(default_factory=dict[str, Place])
    geometry: str = ""
    zoom: float = 1.0
    theme: str = ""
    welcome_seen: bool = False
    sentence_marks: bool = True
    suggestions_hidden: tuple[str, ...] = ()
    suggestions_least: float = 0.0
    export_format: str = "csv"
    export_folder: str = ""
    export_organisation: str = ""
    unknown: Mapping[str, object] = field(default_factory=_nothing)

    def place_in(self, desk: Path) -> Place:
        """Where that desk was left, or its beginning."""
        return self.places.get(str(desk.absolute()), Place())

    def left_at(self, desk: Path, place: Place) -> State:
        """The state with that desk as the one used last, left at `place`."""
        name = str(desk.absolute())
        places = {known: kept for known, kept in self.places.items() if known != name}
        newest = dict([*places.items(), (name, place)][-REMEMBERED:])
        return replace(self, last_desk=name, places=newest)


def state_path() -> Path:
    """Where the state is kept; the file need not be there."""
    return platformdirs.user_state_path("fact-desk", appauthor=False) / "state.json"


def read_state(path: Path | None = None) -> State:
    """The state as it was kept; what can't be read of it is as on the first start."""
    try:
        document: object = json.loads((path or state_path()).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return State()
    kept = _object(document)
    return State(
        last_desk=_value(kept, "last_desk", ""),
        places={name: _place(place) for name, place in _object(kept.get("places")).items()},
        geometry=_value(kept, "geometry", ""),
        zoom=_zoom(_value(kept, "zoom", 1.0)),
        theme=_value(kept, "theme", ""),
        welcome_seen=_value(kept, "welcome_seen", False),
        sentence_marks=_value(kept, "sentence_marks", True),
        suggestions_hidden=_words(kept.get("suggestions_hidden")),
        suggestions_least=_value(kept, "suggestions_least", 0.0),
        export_format=_value(kept, "export_format", "csv"),
        export_folder=_value(kept, "export_folder", ""),
        export_organisation=_value(kept, "export_organisation", ""),
        unknown=_unknown(kept, State),
    )


def keep_state(state: State, path: Path | None = None) -> None:
    """Writes the state down, whole; raises StateNotKept where the disk won't take it."""
    target = path or state_path()
    places = {name: _plain(place) for name, place in state.places.items()}
    text = json.dumps(_plain(state) | {"places": places}, indent=1)
    try:
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        replace_whole(target, [text.encode()])
    except OSError as error:
        raise StateNotKept(
            f"Where you left off could not be written to {target} ({error.strerror}); "
            "your desk is not concerned."
        ) from error


def _place(document: object) -> Place:
    kept = _object(document)
    return Place(
        article=_value(kept, "article", ""),
        top=max(0, _value(kept, "top", 0)),
        tags=_words(kept.get("tags")),
        statuses=_words(kept.get("statuses")),
        flagged=_value(kept, "flagged", False),
        words=_value(kept, "words", ""),
        files=_texts(kept.get("files")),
        unknown=_unknown(kept, Place),
    )


def _plain(thing: State | Place) -> dict[str, object]:
    """The fields as JSON takes them, another version's first, so that none of ours is hidden."""
    names = [field.name for field in fields(thing) if field.name != "unknown"]
    return {**thing.unknown, **{name: getattr(thing, name) for name in names}}


def _object(value: object) -> dict[str, object]:
    return cast("dict[str, object]", value) if isinstance(value, dict) else {}


def _value(kept: Mapping[str, object], name: str, default: _T) -> _T:
    value = kept.get(name, default)
    return cast("_T", value) if type(value) is type(default) else default


def _zoom(factor: float) -> float:
    return factor if SMALLEST_ZOOM <= factor <= LARGEST_ZOOM else 1.0


def _words(value: object) -> tuple[str, ...]:
    items = cast("list[object]", value) if isinstance(value, list) else []
    return tuple(item for item in items if isinstance(item, str))


def _texts(value: object) -> dict[str, str]:
    return {name: text for name, text in _object(value).items() if isinstance(text, str)}


def _unknown(kept: Mapping[str, object], of: type[State] | type[Place]) -> dict[str, object]:
    ours = {field.name for field in fields(of)}
    return {name: value for name, value in kept.items() if name not in ours}
