"""The report's texts for people, in plain Dutch. The keys are stable, the sentences are not."""

from collections.abc import Mapping

LEVELS: Mapping[int, str] = {
    1: "heel makkelijk (A2–B1)",
    2: "makkelijk (ongeveer B1)",
    3: "lastig (ongeveer B2)",
    4: "moeilijk (C1 of hoger)",
}
# percentage of adults with difficulty at each level, according to LiNT
ADULTS_WITH_DIFFICULTY: Mapping[int, int] = {1: 14, 2: 29, 3: 53, 4: 78}
BETWEEN = "tussen niveau {lower} en {upper}"
TOO_SHORT = "te kort voor een niveau"
OTHER_LANGUAGE = "geen niveau voor deze taal"

MESSAGES: Mapping[str, str] = {
    "long_sentence.tip": "Deze zin is vrij lang. Kunt u hem korter maken?",
    "long_sentence.warning": "Deze zin is lang. Maak er twee zinnen van.",
    "long_sentence.red": "Deze zin is veel te lang. Maak er twee of drie zinnen van.",
    "passive": "Wie doet dit? Schrijf op wie het doet: ‘de school helpt u’ in plaats van ‘u wordt geholpen’.",
    "tang": "De twee delen van dit werkwoord staan ver uit elkaar. Zet ze dichter bij elkaar.",
    "rare_word": "Veel lezers kennen dit woord niet. Kies een gewoner woord of leg het uit.",
    "hard_word": "Dit is een moeilijk woord. Kies een makkelijker woord.",
    "hard_word.term": "Dit is een vakwoord. Leg het uit of kies een makkelijker woord.",
    "nominalisation": "Maak hier een werkwoord van: ‘wij onderzoeken’, niet ‘het doen van onderzoek’.",
}

ADVICE: Mapping[str, str] = {
    "long_sentence": "Maak van deze zin korte zinnen van hoogstens 15 woorden.",
    "hard_word": "Kies een makkelijker woord dan ‘{quote}’, bijvoorbeeld ‘{alternative}’.",
    "rare_word": "Kies een gewoner woord dan ‘{quote}’.",
    "nominalisation": "Maak van ‘{quote}’ een werkwoord.",
}
