"""The word classes of the readability library, one letter each.

They are a coarse version of the CGN tag set, on which HanTa's Dutch model is trained.
"""

NOUN = "N"
NAME = "M"
FINITE_VERB = "F"
PARTICIPLE = "P"
INFINITIVE = "I"
ADJECTIVE = "A"
ADVERB = "B"
NUMERAL = "T"
ARTICLE = "L"
PRONOUN = "V"
RELATIVE = "R"
PREPOSITION = "Z"
PARTICLE = "K"
CONJUNCTION = "C"
SUBORDINATOR = "S"
OTHER = "X"
PUNCTUATION = "."
EDGE = "^"  # before the first word of a sentence and after the last

CONTENT = frozenset({NOUN, NAME, FINITE_VERB, PARTICIPLE, INFINITIVE, ADJECTIVE})
