"""Saying that a sentence holds nothing to check."""

from __future__ import annotations

from collections.abc import Sequence

from fact_desk.desk.fingerprints import Sentence
from fact_desk.desk.verbs.building import operation_of
from fact_desk.model.article import DraftText
from fact_desk.model.coverage import NoFact
from fact_desk.model.coverage_fields import no_fact_fields
from fact_desk.model.operation import Change, Entity, Operation, Stamp


def declare_no_fact(
    stamp: Stamp, draft: DraftText, sentences: Sequence[Sentence], names: Sequence[str]
) -> Operation:
    """Says that these sentences hold no fact, in this draft or a later one; `names` are new ids."""
    declared = [
        _declared(stamp, draft, sentence, name)
        for sentence, name in zip(sentences, names, strict=True)
    ]
    changes = [Change(Entity.NO_FACT, one.id, None, no_fact_fields(one)) for one in declared]
    return operation_of(stamp, "declare_no_fact", draft.draft.article, *changes)


def take_back_no_fact(stamp: Stamp, article: str, declared: Sequence[NoFact]) -> Operation:
    """Takes it back that these sentences of the article hold no fact."""
    changes = [Change(Entity.NO_FACT, one.id, no_fact_fields(one), None) for one in declared]
    return operation_of(stamp, "take_back_no_fact", article, *changes)


def _declared(stamp: Stamp, draft: DraftText, sentence: Sentence, name: str) -> NoFact:
    exact = sentence.span.of(draft.text)
    return NoFact(name, draft.draft.article, sentence.key, exact, stamp.editor, stamp.at)
