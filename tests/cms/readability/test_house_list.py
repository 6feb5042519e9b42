"""The list as it is shipped."""

from cms.readability import shipped_house_list
from cms.readability.grammar.inflection import forms_of


def test_every_word_has_a_plainer_one() -> None:
    assert len(shipped_house_list()) == 220
    assert all(word.term and word.alternatives for word in shipped_house_list())
    assert any(word.is_term and word.explanation for word in shipped_house_list())


def test_forms() -> None:
    assert {"informeer", "informeert", "geïnformeerd", "informeerde"} <= forms_of("informeren")
    assert {"levert", "geleverd"} <= forms_of("leveren")
    assert {"creëert", "gecreëerd"} <= forms_of("creëren")
    assert {"vastgesteld", "vaststelt"} <= forms_of("vaststellen")
    assert {"mogelijkheden"} <= forms_of("mogelijkheid")
    assert {"bezwaren"} <= forms_of("bezwaar")
    assert {"plannen"} <= forms_of("plan")
    assert {"brieven"} <= forms_of("brief")
    assert {"criteria"} <= forms_of("criterium")
