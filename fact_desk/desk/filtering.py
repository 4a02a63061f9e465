"""Which of a draft's annotations the panel shows."""

from __future__ import annotations

from dataclasses import dataclass

from fact_desk.model.annotation import Annotation, Status, Tag


@dataclass(frozen=True, slots=True)
class Filter:
    """An annotation passes where it fits every part; an empty part lets everything pass.

    `words` are looked for, in any case, in the exact text, note, correction, speaker and claimant.
    """

    tags: frozenset[Tag] = frozenset()
    statuses: frozenset[Status] = frozenset()
    flagged: bool = False
    words: str = ""

    @property
    def is_open(self) -> bool:
        """Whether everything passes."""
        return self == Filter()

    def passes(self, annotation: Annotation) -> bool:
        """Whether the annotation is to be shown."""
        return (
            (not self.tags or annotation.tag in self.tags)
            and (not self.statuses or annotation.status in self.statuses)
            and (not self.flagged or annotation.is_flagged)
            and self._names(annotation)
        )

    def _names(self, annotation: Annotation) -> bool:
        if not self.words:
            return True
        searched = "\n".join(
            (
                annotation.target.exact,
                annotation.note,
                annotation.correction,
                annotation.quote.speaker,
                annotation.claim.claimant,
            )
        ).casefold()
        return all(word in searched for word in self.words.casefold().split())
