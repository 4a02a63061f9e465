"""Reading the figures of a text: values, ranges, units, hedges, kinds.

- Units: an ISO 4217 code ("cent" and "penny" for hundredths), "percent", "percentage point", "basis
  point", a symbol ("km/h"), a time in words ("year"), or the noun counted as it stands ("people");
  what it is per is written behind a slash ("USD/hour").
- A hedge with a direction keeps the number as `value` and as the bound it gives: "at least 20" has
  20 as `value` and as `low`. A range and a vague number ("hundreds") have bounds and no `value`.
- A fraction or ratio without a unit has the quotient as its value; a score has its two numbers as
  bounds.
- Dates are written as ISO 8601-2 has them, unknown places as X: "2014", "199X" (the 1990s), "18XX"
  (the 19th century), "2012/2013", "XXXX-02-13", "XXXX-WXX-4", "2020-22" (summer), and "2020-Q3".
  Relative ones say from where and how far: "publication P-3Y" (three years ago, with 3 and "year"
  as value and unit), "context P-1D" (a day earlier), "last XXXX-03" (last March). Times of day are
  "T14:30" or "T08:00/T17:00".
"""

from fact_desk.text.figures.reader import FoundFigure, read_figure, read_figures

__all__ = ["FoundFigure", "read_figure", "read_figures"]
