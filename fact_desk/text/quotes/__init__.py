"""Finding quotations: what stands between marks, whether it is speech, and who speaks."""

from fact_desk.text.quotes.found import FoundQuote
from fact_desk.text.quotes.reader import read_quotes

__all__ = ["FoundQuote", "read_quotes"]
