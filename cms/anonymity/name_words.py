"""The words around a name: what points to it, what stands in it, what is none. In lower case."""

from typing import Final

from cms.anonymity.pattern import words
from cms.text import folded

#: abbreviated, often with a full stop
ABBREVIATED_TITLES: Final = words("mevr mw dhr mr mrs ms drs dr prof ir ing")
#: before a surname, also one in small letters
POLITE: Final = words("meneer mevrouw heer mevr mw dhr")
#: before somebody's name
TITLES: Final = (
    ABBREVIATED_TITLES
    | POLITE
    | words(
        "juf juffrouw meester miss mister sir dokter "
        "directeur rector mentor leraar lerares leerkracht docent docente begeleider begeleidster coach "
        "pan pani panem panią pana вчитель вчителька вчительку teacher doctor öğretmen hoca"
    )
)
RELATIVES: Final = words(
    folded(
        "zoon zoontje dochter dochtertje kind kindje jongen jongetje meisje broer broertje zus zusje "
        "tweeling "
        "man vrouw partner ex vriend vriendin vriendje vader moeder papa mama opa oma oom tante neef "
        "neefje nicht "
        "nichtje kleinzoon kleindochter kleinkind pleegzoon pleegdochter pleegkind stiefzoon stiefdochter "
        "jongste "
        "oudste middelste klasgenoot klasgenootje buurjongen buurmeisje docter dogter "
        "son daughter child boy girl brother sister husband wife friend father mother uncle aunt "
        "oğlum kızım eşim kardeşim annem babam oğlumuz kızımız "
        "syn synek córka córeczka mąż żona brat siostra "
        "син донька дочка брат сестра чоловік дружина мама тато сын дочь муж жена "
        "ابني ابنتي بنتي ولدي زوجي زوجتي أخي أختي"
    )
)
_WHO_IS_CALLED: Final = (
    *("ik", "hij", "zij", "ze", "die", *sorted(RELATIVES), *sorted(TITLES)),
    *("taxichauffeur", "chauffeur", "orthopedagoog", "psycholoog", "tolk", "baby"),
)
#: what a name follows, with a capital or without
INTRODUCTIONS: Final = frozenset(
    folded(phrase)
    for phrase in (
        *(f"{who} heet" for who in _WHO_IS_CALLED),
        *(f"{who} heten" for who in ("ik", "hij", "zij")),
        *("heet ik", "hij heette", "zij heette", "ik heette"),
        *(
            "naam is",
            "voornaam is",
            "achternaam is",
            "noem me",
            "noem mij",
            "vraag naar",
            "genaamd",
            "genoemd",
        ),
        *("groetjes", "groeten", "groet", "gr", "mvg", "liefs", "getekend", "hoogachtend", "ondertekend"),
        *(
            "name is",
            "my name",
            "he is called",
            "she is called",
            "i am called",
            "i'm called",
            "regards",
            "sincerely",
        ),
        *("adım", "benim adım", "ismim", "adı", "ismi", "saygilar", "sevgiler"),
        *("na imię", "nazywam się", "nazywa się", "pozdrawiam"),
        *("мене звати", "його звати", "її звати", "сина звати", "доньку звати", "дочку звати", "нас звати"),
        *("меня зовут", "его зовут", "её зовут", "ее зовут", "сына зовут", "дочь зовут"),
        *(
            "اسمي",
            "اسمه",
            "اسمها",
            "اسم ابني",
            "اسم ابنتي",
            "اسم زوجي",
            "اسم زوجتي",
            "اسم بنتي",
            "انا اسمي",
            "نام من",
        ),
    )
)
#: abbreviated: a full stop may stand between it and the name
SHORT_INTRODUCTIONS: Final = words("gr mvg")
#: parts of a name between its capitals
PARTICLES: Final = words("van de der den het ter ten te 't von zu el al ben bin ibn da di do dos du la le")
#: parts of a name that is written in small letters: "jan de vries"; "van" alone is mostly no part of one
SMALL_PARTICLES: Final = words("de der den ter ten el al ben bin ibn")
#: words that begin a sentence, even when a name follows; in capitals they end a name
STARTERS: Final = words(
    "de het een ik u uw wij we hij zij ze je jij jullie mijn onze ons haar zijn hun dit dat deze die er daar "
    "hier waar wie wat wanneer waarom hoe in op aan bij van voor met naar na om over door tot uit en maar of "
    "want dus als toen nu ook niet geen wel nog al volgens sinds tijdens tussen zonder bel vraag mail ga "
    "app zie "
    "is was zijn heeft had kan kunt mag moet wil wordt dank bedankt hallo beste geachte goede lieve hoi dag "
    "gisteren vandaag morgen omdat terwijl daarna zit zat gaat ging krijgt doet "
    "the a my our your his her their this that these those in on at for with to from and but or if when "
    "is was has had can dear hello thanks thank call yesterday today i "
    "ve ile bir bu benim öğretmeni okulu i oraz z w na do nie się ale jest mój moja nasz nasza "
    "і й та з у в на до не що мій моя наш наша я ми він вона"
)
#: after an introduction, but not a name: "mijn naam is niet belangrijk"
NOT_AFTER_INTRODUCTION: Final = (
    STARTERS
    | TITLES
    | RELATIVES
    | words(
        folded(
            "so zo terug iedereen allemaal ouders ouder bekend belangrijk anoniem geheim privé fout "
            "verkeerd anders "
            "eigenlijk gewoon veranderd hetzelfde moeilijk lang kort alvast team redactie anonymous "
            "unknown wrong "
            "важливо так нет не так то bilinmiyor değil önemli ważne لا ليس"
        )
    )
)
#: after "mevrouw de", in small letters, but no name
NO_SURNAMES: Final = words(
    "school klas groep gemeente kinderen kind les juf meester leraar directeur buren baas dokter tolk "
    "telefoon deur "
    "eerste hele volgende andere goede hulp brief vraag taxi inspectie leerplicht mentor moeder vader "
    "rector tekst"
)
