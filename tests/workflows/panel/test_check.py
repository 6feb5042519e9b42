"""All answers on one page before the last question: each can be changed, and one comes back to it."""

import pytest
from django.test import Client

from tests import factories
from tests.workflows.panel.urls import at, shown
from workflows.enums import QuestionKind
from workflows.models import Answer
from workflows.rules.questions import Question

pytestmark = pytest.mark.django_db
QUESTIONS = [
    Question("words", QuestionKind.OWN_WORDS, "What does the text say?"),
    Question("easy", QuestionKind.JUDGEMENT, "Is it easy?"),
    Question("find", QuestionKind.FIND, "Where does it say who helps?"),
]


@pytest.fixture
def invitation():
    return factories.take_part(factories.reader(language="en", questions=QUESTIONS))


def test_it_shows_every_answer_and_what_was_skipped(client, invitation) -> None:
    client.post(at("question", invitation, "words"), {"text": "About <b>school</b>"})
    client.post(at("question", invitation, "easy"), {"choice": "a_little"})
    client.post(at("mark", invitation, "summary"), {"kind": "minus"})
    page = client.get(at("check", invitation)).content.decode()
    assert page.index("What does the text say?") < page.index("Is it easy?") < page.index("Where does it say")
    assert "About &lt;b&gt;school&lt;/b&gt;" in page
    assert "A little" in page
    assert page.count("You skipped this question.") == 1
    assert "Hard or unclear" in page
    for question in QUESTIONS:
        assert f'href="{at("question", invitation, question.key)}?nakijken"' in page


def test_who_changes_one_comes_back_to_all(client, invitation) -> None:
    client.post(at("question", invitation, "easy"), {"choice": "yes"})
    page = at("question", invitation, "easy")
    from_check = f"{page}?nakijken"
    assert f'class="back" href="{at("check", invitation)}"' in client.get(from_check).content.decode()
    answer = client.post(from_check, {"choice": "no", **shown(client, page)})
    assert answer.url == at("check", invitation)
    assert Answer.objects.get().choice == "no"


def test_the_way_leads_past_it(client, invitation) -> None:
    last = at("question", invitation, "find")
    assert client.post(last, {}).url == at("check", invitation)
    for key in ("words", "easy"):
        client.post(at("question", invitation, key), {})
    assert client.post(at("welcome", invitation)).url == at("check", invitation)


def test_it_is_behind_the_own_link_alone(client, invitation) -> None:
    client.post(at("question", invitation, "words"), {"text": "Mine"})
    other = factories.reader(language="en", questions=QUESTIONS)
    factories.take_part(other)
    assert "Mine" not in Client().get(at("check", other)).content.decode()
    new = factories.reader(language="en", consented=False, questions=QUESTIONS)
    assert Client().get(at("check", new)).url == at("welcome", new)


def test_a_question_says_that_it_may_be_skipped(client, invitation) -> None:
    for question in QUESTIONS:
        page = client.get(at("question", invitation, question.key)).content.decode()
        assert "You may skip this question." in page


def test_a_verdict_without_a_choice_says_so_in_the_title_and_where_it_is(client, invitation) -> None:
    page = client.post(at("verdict", invitation), {"comment": "My words"}).content.decode()
    assert "<title>Error: The last question</title>" in page
    assert "autofocus" in page
    assert '<a href="#decision">Choose one of the answers.</a>' in page
    assert 'id="decision"' in page
    assert 'aria-invalid="true"' in page
    assert "Error" not in client.get(at("verdict", invitation)).content.decode()
