"""Common given names by the pronoun that usually goes with them, as data."""

from __future__ import annotations

FEMALE_NAMES = frozenset(
    """
    ada adele agnes aisha alice alison amanda amelia amina amy ana andrea angela anita ann anna anne
    annie antonia astrid audrey barbara beatrice becky bella bertha beth betty brenda bridget camila
    carla carmen carol caroline catherine cathy cecilia charlotte chiara chloe christina christine
    clara claire claudia constance cora cynthia daisy dana daphne deborah debra diana diane donna
    dora doris dorothy edith elaine eleanor elena elisabeth eliza elizabeth ella ellen elsa emily
    emma erica esther ethel eva eve evelyn fatima fiona flora florence frances francesca freya
    gabriela georgia gertrude gina gladys gloria grace greta hannah harriet hazel heather helen
    helena hilda hillary ida ines ingrid irene iris isabel isabella ivy jackie jane janet janice
    jean jemima jennifer jenny jessica jill joan joanna josephine joyce juana judith judy julia
    julie juliet karen kate katherine kathleen kathryn katie kelly kim kirsten kristen laura lauren
    leila lena leticia lily linda lisa liz louise lucia lucy lydia mabel madeleine maggie margaret
    maria marian marie marilyn marina marjorie martha mary maud maureen maya megan melissa mercedes
    mia michelle mildred millie miriam molly monica nadia nancy naomi natalia natalie nina nora
    norma olga olive olivia pamela patricia paula pauline peggy penelope petra phoebe phyllis polly
    priya rachel rebecca rita rosa rose rosemary rosie ruth sally samantha sandra sara sarah shirley
    sofia sonia sophia sophie stella stephanie sue susan susanna suzanne sylvia tamara tanya teresa
    theresa tina ursula valerie vanessa vera veronica victoria violet virginia vivian wendy yolanda
    yvette yvonne zara zoe
    """.split()
)
MALE_NAMES = frozenset(
    """
    aaron abdul abraham adam adrian ahmed alan albert alec alejandro alex alexander alfred ali
    allan allen alvin amir anders andre andrew andy angus anthony antonio archibald archie arnold
    arthur ashok barry basil ben benjamin bernard bert bill billy bob boris brad brandon brian bruce
    bruno burt byron carl carlos cecil cedric charles charlie chris christian christopher clarence
    claude clifford clive colin craig cyril dale damien dan daniel danny darren dave david dean
    dennis derek desmond diego dirk dmitri dominic donald doug douglas duncan dylan earl ed eddie
    edgar edmund eduardo edward edwin eli elias emil emmanuel enrique eric erik ernest ethan eugene
    evan felix fernando francis francisco frank franz fred freddie frederick gareth gary gavin geoff
    geoffrey george gerald gerard gilbert giles glen glenn gordon graham greg gregory guy hamid
    hank hans harold harry harvey hassan hector henri henry herbert herman hiroshi horace howard
    hubert hugh hugo humphrey ian ibrahim ignacio igor isaac ivan jack jacob jaime jake james jamie
    jan jared jason javier jeff jeffrey jeremy jerome jerry jesse jim jimmy joe joel john johnny
    jonathan jorge jose joseph josh joshua juan jules julian julio justin karl keith ken kenneth
    kevin klaus kurt lance larry lars laurence lawrence lee leo leon leonard leopold leslie lewis
    liam lionel louis lucas luis luke luther malcolm manuel marc marcel marco marcus mario mark
    martin marvin matt matthew maurice max michael miguel mike miles mohamed mohammed morris moses
    nathan nathaniel ned neil nelson nicholas nick nicolas nigel noah norman oliver omar oscar otto
    owen pablo pat patrick paul pedro percy pete peter phil philip pierre rafael raj ralph ramon
    randolph ravi ray raymond reginald rene ricardo richard rick robert roberto robin rodney roger
    roland ron ronald rory ross roy rudolf rupert russell ryan sam samuel saul scott sean sebastian
    sergei seth sidney silas simon stanley stefan stephen steve steven stewart stuart ted terence
    terry theodore thomas tim timothy toby todd tom tommy tony trevor tyler vernon victor vikram
    vincent vladimir walter warren wayne wilfred will william winston wolfgang xavier yusuf zachary
    """.split()
)
