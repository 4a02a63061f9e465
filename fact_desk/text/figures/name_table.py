"""Words that tell numbers in names from figures, as data."""

from __future__ import annotations

LABELS = frozenset(
    """
no nos nr nrs # number numbers route routes highway interstate motorway junction exit flight
boeing airbus formula figure figures fig figs table tables section sections chapter chapters
article page pages pp p vol volume version windows channel room gate platform category psalm
proposition resolution box apartment apt suite unit ref eq eqs equation step rank lot bus terminal
pier hangar district ward precinct protocol title appendix claim claims episode ep issue radio
studio area apollo iphone galaxy playstation xbox android ios python item amendment rule line sec
isbn question schedule paragraph para verse exercises examples example grade type phase level tier
stage refs § zone group scheme embodiment anspruch revendication tab abb form
""".split()
)
"""What stands before the number of a thing with that number."""

SOFT_LABELS = frozenset(
    """
line issue group figures claims form level phase unit type number grade area stage
""".split()
)
"""Labels that are common words too: with a capital, or where nothing is counted."""

RACES = frozenset(
    """
race races hurdles relay final finals freestyle sprint champion butterfly backstroke breaststroke
medley steeplechase title gold dash run runner record event heats heat individual individuals
silver bronze medallist world olympic walk swim semi crown sprinter display tv tvs video
resolution screen camera ultra
""".split()
)
"""What behind a distance says that it names a race (and behind 4K, a screen)."""

STREETS = frozenset(
    """
street st avenue ave road rd lane drive boulevard blvd square court place way terrace crescent
""".split()
)
"""What streets are called."""

FUNCTION_WORDS = frozenset(
    """
about around nearly almost some over under only just more less the a an in on at by for from to of
and or but with after before since until between all another these those its his her their our my
is are was were has have had there they he she we it up within than least most that this when
while if as roughly approximately both every each fewer nor not no yes so then because last next
today yesterday where who which what here now during through against among per via out can will
would may still even total age aged additional take add buy win get see top first circa be score
him me us let plus minus too also i'm i you your say says said early late mid near below above
other any like including estimated banknotes year years
""".split()
)
"""Words that begin with a capital at the start of a sentence, not as names."""
