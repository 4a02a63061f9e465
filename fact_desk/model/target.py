"""Where an annotation sits: a span with its quote selector."""

from __future__ import annotations

from dataclasses import dataclass

from fact_desk.model.span import Span

CONTEXT = 32
"""Code points of context kept on either side, as the W3C Web Annotation model suggests."""


@dataclass(frozen=True, slots=True)
class Target:
    """A span, the exact words under it, and up to `CONTEXT` code points on either side."""

    span: Span
    exact: str
    prefix: str
    suffix: str

    @classmethod
    def in_text(cls, text: str, span: Span) -> Target:
        """The target of `span` in `text`; raises ValueError for an empty or outlying span."""
        if span.end > len(text) or not len(span):
            raise ValueError(f"{span} does not name words of a text of {len(text)} code points")
        before = max(0, span.start - CONTEXT)
        return cls(
            span, span.of(text), text[before : span.start], text[span.end : span.end + CONTEXT]
        )

    def fits(self, text: str) -> bool:
        """Whether the words still stand at the very place in `text`."""
        return self.span.of(text) == self.exact
