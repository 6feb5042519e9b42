"""The word lists that editors keep."""

import pytest

from cms.content.actions.load_house_list import load_house_list
from cms.content.models import GlossaryTerm, HardWord
from cms.content.readability.house_list import explained_terms, house_list, report_on_page
from cms.readability import shipped_house_list
from tests import factories

pytestmark = pytest.mark.django_db


def test_the_shipped_list_is_loaded_once_and_what_an_editor_took_away_stays_away() -> None:
    assert house_list() == tuple(shipped_house_list())
    assert load_house_list() == len(shipped_house_list())
    assert set(house_list()) == set(shipped_house_list())
    HardWord.objects.get(term="aangaande").delete()
    assert load_house_list() == 0
    assert not HardWord.objects.filter(term="aangaande").exists()


def test_the_plainer_words_are_in_the_editors_order_and_a_word_out_of_use_is_left_out() -> None:
    HardWord.objects.create(term="gremium", alternatives=" overleggroep \n\nraad\n")
    HardWord.objects.create(term="conform", alternatives="volgens", active=False)
    assert [(word.term, word.alternatives) for word in house_list()] == [
        ("gremium", ("overleggroep", "raad"))
    ]


def test_a_report_uses_the_editors_words_and_an_explained_term_is_not_hard() -> None:
    HardWord.objects.create(term="snorkelbrief", alternatives="brief")
    page = factories.article(summary="U krijgt een snorkelbrief.")
    assert "snorkelbrief" in {mark.quote for mark in report_on_page(page).marks}
    GlossaryTerm.objects.create(term="snorkelbrief", explanation="Een brief.", locale=factories.locale())
    assert "snorkelbrief" not in {mark.quote for mark in report_on_page(page).marks}


def test_plain_dutch_has_the_dutch_explanations_too() -> None:
    for language in ("nl", "nl-x-simple", "en"):
        GlossaryTerm.objects.create(
            term=f"TLV {language}", explanation="…", locale=factories.locale(language)
        )
    assert set(explained_terms("nl-x-simple")) == {"TLV nl", "TLV nl-x-simple"}
    assert explained_terms("en") == ["TLV en"]
