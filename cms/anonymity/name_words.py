"""The words that point to a name, and capitalised words that are not names. All in lower case."""

from typing import Final


def _words(written: str) -> frozenset[str]:
    return frozenset(written.split())


#: abbreviated, often with a full stop
ABBREVIATED_TITLES: Final = _words("mevr mw dhr mr mrs ms drs dr prof ir")
#: before somebody's name
TITLES: Final = ABBREVIATED_TITLES | _words(
    "meneer mevrouw heer juf juffrouw meester miss mister sir "
    "directeur rector mentor leraar lerares leerkracht docent"
)
RELATIVES: Final = _words(
    "zoon zoontje dochter dochtertje kind kindje jongen jongetje meisje broer broertje zus zusje tweeling "
    "man vrouw partner ex vriend vriendin vader moeder papa mama opa oma oom tante neef neefje nicht nichtje "
    "son daughter child boy girl brother sister husband wife friend father mother"
)
#: what precedes a name, capitalised or not
INTRODUCTIONS: Final = (
    "ik heet",
    "hij heet",
    "zij heet",
    "ze heet",
    *(f"{word} heet" for word in sorted(RELATIVES)),
    "naam is",
    "name is",
    "he is called",
    "she is called",
    "genaamd",
    "genoemd",
    "groetjes",
    "groeten",
    "groet",
    "regards",
)
#: parts of a name between its capitals
PARTICLES: Final = _words(
    "van de der den het ter ten te 't von zu el al ben bin ibn da di do dos du la le von und y en-"
)
#: words that begin a sentence, even when a name follows
STARTERS: Final = _words(
    "de het een ik u uw wij we hij zij ze je jij jullie mijn onze ons haar zijn hun dit dat deze die er daar "
    "hier waar wie wat wanneer waarom hoe in op aan bij van voor met naar na om over door tot uit en maar of "
    "want dus als toen nu ook niet geen wel nog al volgens sinds tijdens tussen zonder bel vraag mail ga "
    "is was zijn heeft had kan kunt mag moet wil wordt dank bedankt hallo beste geachte goede lieve "
    "the a my our your his her their this that these those in on at for with to from and but or if when "
    "is was has had can dear hello thanks thank"
)
#: capitalised inside a sentence, but not a name
NO_NAMES: Final = _words(
    "nederland nederlands nederlandse nederlander nederlanders engels engelse duits duitse frans franse "
    "arabisch arabische turks turkse pools poolse oekraïens oekraïense somalisch somalische tigrinya farsi "
    "perzisch pasjtoe roemeens bulgaars spaans spaanse marokkaans marokkaanse syrisch europa europees "
    "europese belgië passend onderwijs steunpunt ouder jeugdsteunpunt samenwerkingsverband school "
    "basisschool inspectie rijk gemeente kamer wet cito google internet whatsapp word god kerst pasen "
    "ik mijn hij zij ze wij we jij je jullie onze ons "
    "u uw i i'm i've i'll i'd english dutch netherlands turkish polish arabic ukrainian "
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december"
)
#: after an introduction, but not a name: "mijn naam is niet belangrijk"
NOT_AFTER_INTRODUCTION: Final = _words(
    "niet geen nu zo dat dit de het een ook wel nog er hier daar not no the a van uit en in bij"
)
