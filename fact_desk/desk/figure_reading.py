"""How a figure under a target reads."""

from __future__ import annotations

from fact_desk.model.figure import Figure
from fact_desk.model.span import Span
from fact_desk.model.target import Target


def figure_under(target: Target) -> Figure:
    """The reading of the words under the target; an empty one where they are no figure.

    The words around them help: a unit may stand before the words that were marked.
    """
    # The reader's tables take a tenth of a second to build: not before there is a figure.
    from fact_desk.text.figures import read_figure

    start = len(target.prefix)
    words = target.prefix + target.exact + target.suffix
    return read_figure(words, Span(start, start + len(target.exact))) or Figure()
