"""The text is read in the language that is asked about: no browser translates it; the page says how else."""

import re

import pytest

from tests import factories
from tests.workflows.panel.urls import at
from workflows.enums import QuestionKind
from workflows.models import FrozenText, Round
from workflows.rules.questions import Question

pytestmark = pytest.mark.django_db
NOT_TRANSLATED = r'<(?:article|fieldset|blockquote)[^>]*class="[^"]*notranslate[^"]*"[^>]*translate="no"'


def test_no_browser_translates_what_is_judged(client) -> None:
    find = Question("find", QuestionKind.FIND, "Where?")
    reading = factories.take_part(factories.reader(language="en", questions=[find]))
    for address in (
        at("read", reading),
        at("mark_place", reading, "summary", 0, 4),
        at("question", reading, "find"),
    ):
        assert re.search(NOT_TRANSLATED, client.get(address).content.decode()), address


def test_it_says_in_which_other_languages_it_is_read_now(client) -> None:
    reading = factories.take_part(factories.reader(language="en"))
    assert "It is also read now in:" not in client.get(at("read", reading)).content.decode()
    other = factories.reader(language="tr")
    text = reading.round.text
    FrozenText.objects.filter(pk=other.round.text_id).update(article=text.article)
    page = client.get(at("read", reading)).content.decode()
    assert "It is also read now in:" in page
    assert "<li>Turkish</li>" in page
    Round.objects.filter(pk=other.round_id).update(outcome="cancelled")
    assert "<li>Turkish</li>" not in client.get(at("read", reading)).content.decode()


def test_it_is_open_for_who_reads_the_pages_in_another_language(client) -> None:
    reading = factories.take_part(factories.reader(language="en"))
    assert '<details class="in-language">' in client.get(at("read", reading)).content.decode()
    client.post(at("language", reading), {"language": "tr"})
    assert '<details class="in-language" open>' in client.get(at("read", reading)).content.decode()
