"""Finding claims: sentences that state something checkable, ranked, with the reason in words."""

from fact_desk.text.claims.found import FoundClaim
from fact_desk.text.claims.reader import read_claims, score_sentence

__all__ = ["FoundClaim", "read_claims", "score_sentence"]
