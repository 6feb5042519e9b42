"""Who got a link in a language that is hard to read chooses another one on the first page."""

import pytest
from django.utils import translation

from tests import factories
from tests.workflows.panel.urls import at
from workflows.actions.reading.choose_language import choose_language
from workflows.default_questions import default_questions
from workflows.enums import PanelKind
from workflows.errors import InvalidRequest
from workflows.models import Member
from workflows.rules.questions import Question

pytestmark = pytest.mark.django_db


def shown(client, page: str, invitation, *parts: object) -> str:
    return client.get(at(page, invitation, *parts)).content.decode()


def test_the_choice_is_kept_for_this_link_alone(client) -> None:
    invitation = factories.reader()
    assert '<button class="tool" type="submit" name="language" value="tr" lang="tr"' in shown(
        client, "welcome", invitation
    )
    answer = client.post(at("language", invitation), {"language": "tr"})
    assert answer.headers["Location"] == at("welcome", invitation)
    assert '<html lang="tr" dir="ltr">' in shown(client, "welcome", invitation)
    assert "Merhaba Fatima" in shown(client, "welcome", invitation)
    client.post(at("welcome", invitation))
    assert '<html lang="tr" dir="ltr">' in shown(client, "read", invitation)
    assert Member.objects.get().page_language == "nl"


@pytest.mark.parametrize("language", ["", "xx", "fa", "<b>", "tr\x00", "nl" * 40])
def test_what_is_no_language_changes_nothing(client, language) -> None:
    invitation = factories.reader()
    assert client.post(at("language", invitation), {"language": language}).status_code == 302
    invitation.refresh_from_db()
    assert invitation.language == ""
    with pytest.raises(InvalidRequest):
        choose_language(link=invitation, language=language)


def test_opening_the_address_changes_nothing(client) -> None:
    invitation = factories.reader()
    assert client.get(at("language", invitation)).status_code == 302
    invitation.refresh_from_db()
    assert invitation.language == ""


def test_a_link_that_was_taken_back_says_so(client) -> None:
    invitation = factories.reader(language="uk")
    invitation.member.delete()
    answer = client.post(at("language", invitation), {"language": "tr"})
    assert answer.status_code == 410
    assert "Це посилання більше не працює" in answer.content.decode()


def asked(kind: str, language: str = "nl") -> list[Question]:
    with translation.override(language):
        return default_questions(PanelKind(kind))


def test_questions_that_are_shipped_follow_the_choice(client) -> None:
    own = Question("own", asked("parents")[1].kind, "Vindt u dit ook?")
    questions = [*asked("parents"), own]
    invitation = factories.take_part(factories.reader(questions=questions))
    choose_language(link=invitation, language="ar")
    for question, words in zip(asked("parents"), asked("parents", "ar"), strict=True):
        page = shown(client, "question", invitation, question.key)
        assert f'id="asked" lang="ar" dir="auto">{words.text}<' in page
    assert 'id="asked" lang="nl" dir="auto">Vindt u dit ook?<' in shown(client, "question", invitation, "own")


@pytest.mark.parametrize("kind", list(PanelKind))
def test_what_is_shipped_has_the_same_keys_in_every_language(kind) -> None:
    languages = ("nl", "tr", "ar", "pl", "uk", "en")
    keys = {tuple(question.key for question in asked(kind, language)) for language in languages}
    assert len(keys) == 1
