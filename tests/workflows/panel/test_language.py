"""Each panel is spoken to in its own language, and youths as youths."""

from unittest.mock import patch

import pytest
from django.conf import settings
from django.urls import reverse
from django.utils import translation

from tests import factories
from tests.workflows.panel.urls import at
from workflows.models import FrozenText, Panel
from workflows.views.panel.context import page_context
from workflows.views.panel.wording import PARENTS, YOUTH

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("language", [code for code, _name in settings.LANGUAGES])
def test_the_page_and_the_text_say_their_language(client, language) -> None:
    invitation = factories.reader(language=language)
    client.post(at("welcome", invitation))
    page = client.get(at("read", invitation)).content.decode()
    way = "rtl" if language == "ar" else "ltr"
    assert f'<html lang="{language}" dir="{way}">' in page
    assert (
        f'<article class="text notranslate" translate="no" lang="{language}" dir="{way}" data-marking>'
        in page
    )
    assert translation.get_language() == settings.LANGUAGE_CODE


@pytest.mark.parametrize(
    ("language", "spoken"), [("fa", "en"), ("ps", "en"), ("ti", "en"), ("uk", "uk"), ("he", "nl")]
)
def test_a_language_that_the_interface_does_not_speak(client, language, spoken) -> None:
    invitation = factories.reader()
    client.post(at("welcome", invitation))
    Panel.objects.update(language=language)
    FrozenText.objects.update(language=language)
    page = client.get(at("read", invitation)).content.decode()
    way = "rtl" if language in ("fa", "ps", "he") else "ltr"
    assert f'<html lang="{spoken}" dir="ltr">' in page
    assert (
        f'<article class="text notranslate" translate="no" lang="{language}" dir="{way}" data-marking>'
        in page
    )


def test_both_ways_of_speaking_say_the_same() -> None:
    with translation.override("en"):
        assert {key: str(words) for key, words in PARENTS.items()} == {
            key: str(words) for key, words in YOUTH.items()
        }


def test_a_translator_sees_to_whom_it_is_said() -> None:
    with patch("django.utils.translation._trans.pgettext", side_effect=lambda context, _words: context):
        assert {str(words) for words in PARENTS.values()} == {"parents"}
        assert {str(words) for words in YOUTH.values()} == {"youth"}


@pytest.mark.parametrize(
    ("kind", "say"), [("parents", PARENTS), ("youth", YOUTH), ("speakers", PARENTS), ("experts", PARENTS)]
)
def test_only_youths_are_addressed_as_youths(kind, say) -> None:
    assert page_context(factories.reader(kind=kind))["say"] is say


def test_the_link_of_a_member_who_was_deleted_ends_kindly(client) -> None:
    invitation = factories.reader(language="en")
    invitation.member.delete()
    answer = client.get(at("welcome", invitation))
    assert answer.status_code == 410
    assert "This link does not work any more" in answer.content.decode()


@pytest.mark.parametrize("page", ["mine", "reach", "break", "stored_data"])
def test_the_own_pages_run_in_the_direction_of_the_members_language(client, page) -> None:
    reader = factories.member(factories.panel(), language="ar")
    shown = client.get(reverse(f"panel:{page}", args=[reader.token])).content.decode()
    assert '<html lang="ar" dir="rtl">' in shown


def test_a_link_that_belongs_to_nobody_is_answered_in_the_language_of_the_browser(client) -> None:
    answer = client.get("/panel/mijn/nobody/", headers={"accept-language": "ar, nl;q=0.5"})
    assert answer.status_code == 404
    assert '<html lang="ar" dir="rtl">' in answer.content.decode()
