"""Finds what to propose in the open draft beside the window, what is in sight first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from fact_desk.model.annotation import Annotation
from fact_desk.model.article import DraftText
from fact_desk.model.layout import Layout
from fact_desk.model.span import Span
from fact_desk.window.drafts.background import Background
from fact_desk.window.suggestions.would_be import would_be

if TYPE_CHECKING:
    from fact_desk.desk.proposing import Proposal

LONG = 20_000
"""Code points from which a text's first screen is looked at before the rest."""

_AROUND = 1_500
"""Code points before and behind what is in sight that are looked at with it."""

_BEHIND = 5_000
"""Code points behind what is looked at first whose sentences are told apart with it."""

_SIGN_AFTER = 250
"""Milliseconds of looking after which the editor is told of it."""


@dataclass(frozen=True, slots=True)
class Found:
    """What to propose in a draft, by key and in text order, and what each would be.

    `whole` unless it is only what was in sight.
    """

    draft: DraftText
    proposals: dict[str, Proposal]
    would_be: dict[str, Annotation]
    whole: bool


Work = Callable[[], Found]


class Finding(QObject):
    """Looks through one draft at a time; what comes of one that is not wanted any more is dropped.

    After an error nothing is left half done: the next draft, or the same one opened again, is
    looked through as if there had been none.
    """

    found = Signal(object)
    """A Found, first of what is in sight, then of the whole draft."""
    working_changed = Signal(bool)
    """Whether a draft has been looked through for a while and still is."""

    def __init__(self, in_sight: Callable[[], Span], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._in_sight = in_sight
        # Two threads: a long draft that was closed is not waited for.
        self._background = Background(self, threads=2)
        self._draft: DraftText | None = None
        # After the page is there: only then it is known what is in sight.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._begin)
        self._sign = QTimer(self, singleShot=True, interval=_SIGN_AFTER)
        self._sign.timeout.connect(lambda: self.working_changed.emit(True))

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being looked through, nor about to be."""
        return self._draft is None

    def look_through(self, draft: DraftText | None) -> None:
        """Looks through the draft, or through none; what was begun before is not wanted."""
        self._background.forget()
        self._rest()
        self._draft = draft
        if draft is not None:
            self._soon.start()
            self._sign.start()

    def wait(self) -> None:
        """Returns when no thread is at work any more."""
        self.look_through(None)
        self._background.wait()

    def _begin(self) -> None:
        draft = self._draft
        if draft is None:
            return
        if len(draft.text) >= LONG:
            self._run(_looking_first(draft, _widened(self._in_sight())))
        else:
            self._run(_looking(draft))

    def _run(self, work: Work) -> None:
        self._background.run(_guarded(work), self._take)

    def _take(self, came: Found | Exception) -> None:
        if isinstance(came, Exception):
            self._rest()
            raise came
        if came.draft is not self._draft:
            return
        if came.whole:
            self._rest()
        else:
            self._run(_looking(came.draft))
        self.found.emit(came)

    def _rest(self) -> None:
        self._draft = None
        self._soon.stop()
        self._sign.stop()
        self.working_changed.emit(False)


def _guarded(work: Work) -> Callable[[], Found | Exception]:
    def run() -> Found | Exception:
        try:
            return work()
        except Exception as error:  # raised again in the window's thread, which reports it
            return error

    return run


def _looking(draft: DraftText) -> Work:
    def look() -> Found:
        # The readers take a while to load: not before the window is there, and not in its thread.
        from fact_desk.desk.proposing import propose

        return _found(draft, propose(draft), whole=True)

    return look


def _looking_first(draft: DraftText, span: Span) -> Work:
    def look() -> Found:
        from fact_desk.desk.fingerprints import Sentences
        from fact_desk.desk.proposing import propose_first

        # A fingerprint counts the equal sentences before it, and nothing behind it.
        known = Sentences(_up_to(draft, span.end + _BEHIND))
        return _found(draft, propose_first(draft, span, known), whole=False)

    return look


def _up_to(draft: DraftText, offset: int) -> DraftText:
    """The draft up to the end of the line at the offset."""
    end = draft.text.find("\n", min(offset, len(draft.text)))
    if end < 0:
        return draft
    blocks = tuple(block for block in draft.layout.blocks if block.span.end <= end)
    runs = tuple(run for run in draft.layout.runs if run.span.end <= end)
    return DraftText(draft.draft, draft.text[:end], Layout(blocks, runs))


def _found(draft: DraftText, proposals: list[Proposal], *, whole: bool) -> Found:
    known = {one.key: one for one in proposals}
    return Found(draft, known, {key: would_be(draft, one) for key, one in known.items()}, whole)


def _widened(span: Span) -> Span:
    return Span(max(0, span.start - _AROUND), span.end + _AROUND)
