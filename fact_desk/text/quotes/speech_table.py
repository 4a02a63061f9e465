"""Words that tell of speech, and words that bind phrases together, as data."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_REGULAR = """
accuse acknowledge add address admit admonish advise affirm agree allege announce answer appeal
argue ask assert assure aver avow bark beg bellow bemoan blurt boast brag call caution charge
chant cite claim clarify comment complain concede conclude concur confess confide confirm contend
continue counsel counter cry declare decline decree demand demur denounce deny describe detail
dictate disclose drawl echo elaborate emphasise emphasize enquire entreat enthuse exclaim exhort
explain express fume gasp greet grumble hiss howl implore indicate inform inquire insinuate insist
instruct interject interpose interrupt intimate joke lament lecture maintain marvel mention moan
mumble murmur muse mutter note observe offer opine order persist plead pledge point post pray
preach predict proclaim promise pronounce propose protest purr pursue query question quip quote
rage rant rattle reason reassure recall recite recommend recount reflect reiterate rejoin relate
remark remember remind repeat reply report request respond resume retort return reveal roar scoff
scold scream screech shout shriek signal snap snarl sneer sob specify speculate splutter stammer
state stipulate stress stutter suggest surmise taunt telegraph testify text thunder tweet urge
utter venture verify voice volunteer vow wail warn whine whimper whisper wonder yell phrase
elucidate ejaculate fulminate underline underscore conjecture croak gush hint croon cackle
""".split()
_IRREGULAR = """
say says said saying saith tell tells told telling write writes wrote written writing speak speaks
spoke spoken speaking swear swears swore sworn swearing think thinks thought thinking sing sings
sang sung singing begin begins began beginning read reads go goes went put puts hold holds held
quoth hear feel feels felt
""".split()
_DOUBLING = {
    "beg": "begg",
    "brag": "bragg",
    "concur": "concurr",
    "demur": "demurr",
    "quip": "quipp",
    "snap": "snapp",
    "sob": "sobb",
}


def _forms(verb: str) -> list[str]:
    if verb in _DOUBLING:
        stem = _DOUBLING[verb]
        return [verb, f"{verb}s", f"{stem}ed", f"{stem}ing"]
    if verb.endswith("e"):
        return [verb, f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"]
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return [verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"]
    plural = f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "o")) else f"{verb}s"
    return [verb, plural, f"{verb}ed", f"{verb}ing"]


_OTHER_LANGUAGES = """
sagte sagt erklärte erklärt betonte fragte meinte schrieb dit déclare déclaré ajoute ajouté affirme
explique expliqué dijo dice afirmó explicó añadió señaló disse dice afferma spiegato zei zegt sa
sagde
""".split()

SPEECH = frozenset(form for verb in _REGULAR for form in _forms(verb)).union(
    _IRREGULAR, _OTHER_LANGUAGES
)
"""Forms of the verbs that tell that somebody speaks."""

REPLIES = _words(
    "replied answered returned retorted rejoined countered responded replies answers responds"
)
"""Verbs that tell that somebody answers the one who spoke before."""

WEAK = _words(
    """
    go goes went put puts hold holds held feel feels felt hear point points pointed return returns
    returned order orders ordered express begin begins began beginning call calls called calling
    charge charges charged text texts offer offers offered question questions report reports request
    appeal post posts state states note signal signals demand demands promise promises claim claims
    comment comments remark remarks reply answer read reads address cite cites quote quotes
    describe describes described describing think thinks thought thinking pursue pursued detail
    cry shout shouts whisper scream stress reason reasons voice echo rage hint hold cause
    """
)
"""Forms that are as often something else: taken right beside a quotation only."""

ADVERBS = _words(
    """
    also then later still even only never always often just once again soon too now first finally
    simply ever already previously recently subsequently afterwards meanwhile instead further
    once there here down up out on off in back forth away over at last length aloud ironically yet
    slowly quite rather almost
    """
)
AUXILIARIES = _words(
    """
    has had have having is was are were be been being would will could can may might must should did
    does do shall 's 'd ’s ’d n't not to
    """
)
PRONOUNS = _words("he she they i we it who you")
"""Pronouns that can be the subject of a verb of speech."""

MALE = _words("he him his himself")
FEMALE = _words("she her hers herself")

DETERMINERS = _words(
    "the a an this that these those his her its their our my your another one both some each no"
)
STOPS = _words(
    """
    and but or nor so yet if when while as because since although though after before until than
    in on at to from with by for into about over under during through against between among upon
    whilst who whom whose which that what where why how
    is was are were be been being has had have having
    would will could can may might must should did does do not n't he she they it we i you him them
    me us there here then now also again still never
    """
)
"""Words that end a noun phrase."""

NAMING = _words(
    """
    called call calls calling dubbed dubs named nicknamed titled entitled labelled labeled termed
    known branded christened so-called styled word words term terms phrase expression title titles
    headline headlined slogan nickname meaning means mean spelled spelt pun song film movie book
    album single novel play poem essay episode series show ballad hymn magazine adage proverb motto
    maxim dictum mantra catchphrase
    painting game
    """
)
"""Words before a passage that say that it is a name, a title or a word as such."""

SAYINGS = _words(
    """
    adage proverb motto maxim dictum mantra catchphrase slogan saying hymn ballad poem lyric lyrics
    """
)
"""Behind these stands what goes about, not what somebody said."""

PARTICLES = _words(
    "de da di del della van von der den la le du al el bin ibn ben of ter ten y e dos"
)
TITLES = _words(
    """
    mr mr. mrs mrs. ms ms. miss dr dr. sir lady lord dame president minister senator sen. rep. gov.
    governor mayor prof prof. professor judge justice captain capt. general gen. colonel col. major
    lieutenant lt. sergeant sgt. king queen prince princess pope father sister brother uncle aunt
    reverend rev. rabbi imam chancellor premier secretary ambassador chairman chairwoman director
    inspector detective constable master madame monsieur herr frau don doña count countess duke
    duchess baron baroness st. chief commissioner spokesman spokeswoman spokesperson coach
    """
)
MEN = _words(
    """
    mr mr. sir lord king prince father brother uncle man boy gentleman husband son grandfather
    chairman spokesman baron count duke monk fellow lad grandson nephew widower groom waiter actor
    policeman businessman fisherman monsieur herr guy chap squire captain colonel
    """
)
WOMEN = _words(
    """
    mrs mrs. ms ms. miss lady dame queen princess mother sister aunt woman girl wife daughter
    grandmother chairwoman spokeswoman baroness countess duchess nun niece widow bride waitress
    actress policewoman businesswoman madame mlle. mme. frau housewife maid maiden governess
    """
)
PEOPLE = (
    MEN
    | WOMEN
    | TITLES
    | _words(
        """
        people official officials police officer officers residents resident student students
        doctor nurse teacher farmer farmers worker workers leader leaders expert experts author
        authors researcher researchers scientist scientists critic critics lawyer lawyers attorney
        analyst economist historian writer reporter driver owner neighbour neighbor witness
        witnesses victim victims voter voters company ministry government council committee agency
        department group union court statement report study letter office party team family child
        children stranger servant cook clerk soldier host guest visitor candidate source sources
        spokesperson parent parents friend editor manager engineer organiser organizer activist
        players player director partner representative member members one other others men women
        """
    )
)
"""Common nouns for those who speak."""
