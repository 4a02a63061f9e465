"""Words that tell a checkable statement from opinion, plan and question, as data."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


IRREGULAR_PAST = _words(
    """
    was were had did became began beat bent bit bled blew bore bought bound broke brought built
    burnt came caught chose clung cost crept cut dealt dug drew drank drove ate fell fed fought fled
    flew forbade forgot froze gave went grew held hid hit hurt kept knew laid led left lent lost
    made meant met overcame overthrew paid put quit ran rang rose said sank sat saw sent set shed
    shook shot shrank shut slept slid sold sought spent spoke spread sprang stole stood struck stuck
    swam swept swore taught took told thought threw tore underwent understood undertook upheld went
    withdrew withheld woke won wore wrote been done gone given taken seen known shown fallen grown
    risen didn't didn’t wasn't wasn’t weren't weren’t hadn't hadn’t written chosen driven broken
    stolen spoken beaten born slain
    """
)
"""Forms of the past that do not end in -ed."""

NOT_PAST = _words(
    """
    need needed indeed united hundred speed feed seed weed bed red shed wed exceed proceed succeed
    breed bleed greed creed supposed concerned interested excited worried pleased delighted sacred
    naked wicked so-called armed limited beloved
    """
)
"""Words in -ed that tell no deed."""

DEEDS = _words(
    """
    voted signed vetoed passed approved rejected banned launched founded opened closed appointed
    elected killed died arrested charged convicted sentenced sued bought sold acquired merged hired
    fired laid resigned invaded attacked bombed built invented discovered published announced
    introduced sponsored supported opposed cosponsored endorsed spent paid raised received gave won
    lost beat ran inherited created added destroyed imposed repealed abolished enacted ordered
    deployed withdrew negotiated vote votes voting passed
    """
)
"""What somebody did, or did not do, that records tell."""

CHANGES = _words(
    """
    rose rise risen rises rising fell fall fallen falls falling grew grow grown grows growing
    increased increase increases increasing decreased decrease decreases dropped drop drops dropping
    doubled doubling tripled trebled quadrupled halved shrank shrunk soared plunged plummeted
    declined decline declines gained climbed slipped surged slashed cut cuts reduced reduction
    exceeded expanded widened lowered raised jumped slowed
    """
)
"""How a quantity moved."""

COMPARISONS = _words(
    """
    than higher lower larger smaller bigger fewer less greater faster slower older younger cheaper
    longer shorter twice double half majority most least compared versus outnumber outnumbers times
    """
)
RECORDS = _words(
    """
    first largest biggest highest lowest longest smallest oldest youngest fastest worst best
    greatest deadliest richest poorest only record unprecedented last fewest cheapest tallest ever
    """
)
CAUSES = _words(
    "because caused causes cause led leads resulted result results due thanks triggered"
)
SOURCES = _words(
    """
    according study studies survey poll report reports census figures statistics data researchers
    estimated estimates estimate found audit analysis bureau testified documents records
    """
)
SPEECH = _words(
    "said says told announced stated reported claimed testified admitted confirmed wrote"
)

QUANTITIES = _words(
    """
    percent million billion trillion thousand thousands millions billions hundreds dozens majority
    half third quarter deficit unemployment inflation rate rates budget debt taxes jobs income wages
    population spending
    """
)
"""What is usually counted."""

ANCHORS = _words(
    """
    since ago history historic ever never before under during already still today yesterday last
    past previous former earlier recently annually annual year years month months decade decades
    century time times currently now until
    """
)
"""What ties a statement to a time."""

MINDS = _words(
    """
    know knows think thinks believe believes feel feels understand see look agree disagree mean hope
    wish care want wants like tell say answer ask talk remember imagine
    """
)
"""What goes on in a head, or between speakers."""

ASKING = _words("what how why where whatever however")

OPINIONS = _words(
    """
    tough hard easy possible impossible different able ready wise foolish serious strong weak
    dangerous tragic sad exciting critical crucial vital necessary honest decent amazing incredible
    smart stupid silly ugly lovely nice poor rich simple difficult clear think believe feel feels
    hope hopes wish want wants wanted guess suppose opinion view agree disagree should must ought
    need needs proud honored honoured glad happy sorry sure certain certainly obviously frankly
    honestly wonderful terrible great good bad wrong right important beautiful ridiculous disgrace
    shame deserve deserves love loves hate fair unfair best better appreciate respect thank thanks
    welcome understand care perhaps maybe probably seems seem
    """
)
STRONG_OPINIONS = _words(
    "think believe should must ought hope feel guess wish opinion perhaps maybe"
)
FUTURE = _words(
    """
    will shall 'll ’ll won't won’t going gonna plan plans promise promises pledge tomorrow intend
    intends
    """
)
CONDITIONAL = _words(
    """
    if would could might may can cannot unless 'd ’d whether can't can’t couldn't couldn’t wouldn't
    wouldn’t shouldn't shouldn’t needn't
    """
)
IMPERATIVES = _words(
    """
    run bring let please look listen remember imagine consider read see click visit contact
    subscribe call
    vote join keep make take give go get stop do don't never tell ask try use check note send wait
    """
)
FIRST_PERSON = _words("i me my mine myself")
SECOND_PERSON = _words("you your yours")
SUBJECTS = _words("he she they it who which we")
PUBLIC = _words(
    """
    law laws bill bills act legislation treaty agreement amendment congress senate parliament
    council government administration court committee commission agency department ministry party
    president governor senator mayor minister republican republicans democrat democrats conservative
    labour company companies corporation corporations bank banks troops army navy military police
    prison prisons school schools university hospital hospitals program programs programme
    programmes fund funds plant plants factory factories union unions embassy border borders
    election elections vetoes veto sanctions embargo regulation regulations record workers farmers
    employees veterans immigrants refugees soldiers teachers patients students state states country
    countries city cities nation nations world weapons oil gas coal drug drugs insurance
    """
)
"""Bodies, groups and goods that records tell of."""

PRESENT = _words(
    """
    owns own makes provides produces contains covers costs holds employs runs operates ranks leads
    imports exports consists comes goes gets has have 've ’ve requires allows spend spends supports
    opposes serves receives pays spends lives remains accounts includes
    """
)
"""How things stand."""

VAGUE = _words(
    """
    something anything everything thing things lot issue issues question way idea kind sort point
    reason problem fact matter values freedom hope dream future leadership vision
    """
)
