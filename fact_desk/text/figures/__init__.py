"""Reading the figures of a text: values, ranges, units, hedges, kinds."""

from fact_desk.text.figures.reader import FoundFigure, read_figure, read_figures

__all__ = ["FoundFigure", "read_figure", "read_figures"]
