"""What records, registers and statistics are kept of, and what they are not kept of, as data."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _numbers(text: str) -> frozenset[str]:
    """Each noun with its plural."""
    return frozenset(form for noun in text.split() for form in (noun, _plural(noun)))


def _plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "x", "ch", "sh")) else f"{noun}s"


MONEY = _numbers(
    """
    tax tariff duty subsidy revenue budget deficit surplus debt loan mortgage pension wage salary
    income earning profit price rent cost fee fine expenditure investment grant bond stock share
    bankruptcy foreclosure premium deduction loophole allowance dividend bonus refund dollar euro
    pound bailout rebate levy asset donation payment
    """
) | _words("spending funding inflation recession welfare taxation payroll austerity")
"""Money that is raised, owed and spent."""

WORK = _numbers(
    """
    job worker employee employer layoff strike factory plant mill mine farm farmer crop harvest
    import export manufacturer product contract patent bank airline airport railway highway bridge
    pipeline road dam reactor refinery
    """
) | _words(
    """
    unemployment employment unemployed trade goods production output manufacturing steel oil gas
    coal gasoline petrol diesel fuel electricity uranium grain wheat gdp productivity emissions
    pollution carbon drilling mining fishing outsourcing shipping
    """
)
"""Work, goods and what they are made of."""

FORCE = _numbers(
    """
    weapon missile bomb bomber warhead submarine tank gun handgun rifle firearm soldier veteran
    hostage terrorist attack invasion coup casualty sanction embargo treaty pact ceasefire drone
    battalion airstrike crime murder homicide rape robbery burglary assault shooting prison prisoner
    inmate jail lawsuit conviction indictment felon immigrant refugee visa deportation raid bribe
    fraud arrest warrant execution kidnapping massacre
    """
) | _words(
    "troops aircraft nuclear amnesty asylum immigration arsenal enrichment bribery smuggling"
)
"""Arms, crimes and borders."""

CARE = _numbers(
    """
    hospital patient doctor nurse drug medicine vaccine disease cancer virus epidemic abortion birth
    death pupil student teacher classroom college university tuition scholarship household
    pensioner clinic illness infant suicide overdose marriage divorce
    """
) | _words(
    """
    medicare medicaid insurance insured uninsured coverage mortality poverty homeless homelessness
    hunger housing homeownership enrolment enrollment literacy smoking population census
    """
)
"""Health, schooling and how people live."""

RULE = _numbers(
    """
    law bill act amendment regulation ban veto referendum resolution subcommittee embassy loophole
    clause statute ordinance ruling verdict ballot constituency licence license permit quota
    budget audit inspector inspection subpoena pardon contract charter
    """
) | _words("legislation vetoes legislature sponsorship appropriations")
"""Rules and how they are made."""

MATTERS = MONEY | WORK | FORCE | CARE | RULE

BODIES = _numbers(
    """
    council government administration court committee commission agency department ministry party
    company corporation senate parliament congress union state country city nation republican
    democrat conservative socialist liberal programme program school industry market bureau fund
    province district town village church firm ally neighbour region plan policy economy
    """
) | _words(
    """
    army navy military police labour labor opponent opponents predecessor president governor senator
    mayor minister election elections agreement agreements war wars
    """
)
"""Who and what is in public life; by itself it says little."""

MEASURES = _words(
    """
    rate rates number numbers amount amounts level levels share average total percentage proportion
    ratio size gap growth increase increases decrease reduction reductions majority minority
    """
)
"""Words for how much, where the number itself may be lacking."""

VALUES = _numbers(
    """
    hope dream value principle ideal vision destiny challenge opportunity virtue conviction
    aspiration ambition wish feeling heart soul belief
    """
) | _words(
    """
    faith spirit courage moral morality character trust leadership greatness integrity honor honour
    compassion dignity freedom liberty strength commitment determination wisdom respect fairness
    decency patriotism optimism confidence judgment judgement goodness happiness sense future
    responsibility accountability love caring
    """
)
"""What no register is kept of."""

TALK = _numbers(
    """
    question answer debate discussion conversation topic subject rebuttal speech remark comment
    viewer listener audience moderator lady gentleman reader argument
    """
) | _words(
    "tonight evening respond response discuss discussing rebut sir madam folks hello goodbye"
)
"""Talk about the talk itself."""

OWN_LIFE = _numbers(
    """
    wife husband father mother dad mum mom son daughter brother sister grandfather grandmother
    grandchild parent kid friend family childhood
    """
)
"""Whom one tells of in telling of oneself."""
