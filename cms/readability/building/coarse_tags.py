"""Maps the CGN tags of HanTa's model to the library's own word classes."""

from cms.readability.grammar import tags

# The first matching prefix decides, so the more specific ones come first.
_BY_PREFIX = (
    ("N(eigen", tags.NAME),
    ("N(", tags.NOUN),
    ("SPEC(deeleigen", tags.NAME),
    ("SPEC(", tags.OTHER),
    ("WW(pv", tags.FINITE_VERB),
    ("WW(vd,vrij", tags.PARTICIPLE),
    ("WW(inf,nom", tags.NOUN),
    ("WW(inf", tags.INFINITIVE),
    ("WW(", tags.ADJECTIVE),
    ("ADJ(", tags.ADJECTIVE),
    ("BW(", tags.ADVERB),
    ("TW(", tags.NUMERAL),
    ("LID(", tags.ARTICLE),
    ("VNW(betr", tags.RELATIVE),
    ("VNW(", tags.PRONOUN),
    ("VZ(fin", tags.PARTICLE),
    ("VZ(", tags.PREPOSITION),
    ("VG(onder", tags.SUBORDINATOR),
    ("VG(", tags.CONJUNCTION),
    ("LET(", tags.PUNCTUATION),
)


def coarse_tag(cgn_tag: str) -> str:
    """Return the word class of a CGN tag such as `WW(pv,tgw,met-t)`; `tags.OTHER` when no prefix matches."""
    return next((coarse for prefix, coarse in _BY_PREFIX if cgn_tag.startswith(prefix)), tags.OTHER)
