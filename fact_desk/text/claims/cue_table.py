"""Words that tell a checkable statement from opinion, plan and question, as data."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


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
    will shall 'll ’ll won't won’t going gonna tomorrow intend intends promises
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

OPENINGS = _words(
    "and but so now well also yes no look then okay or yet first secondly second finally because"
)
"""What a sentence may open with before it begins."""

MORE = _words("more less fewer no none")

INWARD = _words(
    """
    think thought believe believed feel felt know knew hope want wanted mean see saw understand
    guess say said tell told ask asked talk talked agree disagree like love remember met heard came
    went tried wish look looked listen listened wonder suppose care thank find found respect
    appreciate
    """
)
"""Verbs of the mind, of talk and of coming and going, which leave no record."""

PRAISE = _words(
    """
    sensational outrageous disgraceful pathetic terrific fantastic marvellous marvelous brilliant
    awful horrible dreadful appalling shameful noble brave generous kind cruel evil naive arrogant
    bold reckless irresponsible responsible sensible reasonable unreasonable appropriate
    inappropriate essential meaningful interesting boring remarkable extraordinary unbelievable
    perfect ideal fine okay lucky fortunate unfortunate unfortunately sadly hopefully personally
    definitely absolutely totally truly wonderful terrible fundamental profound tremendous enormous
    incredibly extremely delighted grateful privileged confident committed determined hopeful
    worried concerned afraid angry upset disappointed shocked comfortable convinced valuable
    worthwhile legitimate genuine sincere sound
    """
)
"""Words that praise, blame or tell a feeling."""

EMPTY = _words(
    """
    the a an of to in on at for with by from and or but if so as that this these those it its i you
    he she we they me him her us them my your his our their is are was were be been being am have
    has had do does did will would can could should may might must not no n't 's 're 've 'm 'll 'd
    ’s ’re ’ve ’m ’ll ’d what who which when where why how there here then than very just about all
    some any more most other into out up down over
    """
)
"""Words that carry little meaning of their own."""

FINDING = _words(
    "found finds find showed shows show estimated estimates estimate concluded concludes conclude"
)
"""Verbs by which a study, or who made it, tells what is so."""

FINDINGS = _words(
    """
    study studies report reports survey surveys poll polls audit audits analysis review inquiry
    investigation census researchers scientists economists inspectors auditors court jury tribunal
    commission committee figures statistics data records documents office agency
    """
)
"""What such verbs have for a subject."""

QUANTIFIERS = _words("most all no few many half neither every each several")
OURS = _words("i we you us me my our your")
