"""A reader hears for whom a text is, and is asked about that reader."""

import re

import pytest
from django.utils import translation

from cms.content.enums import Audience
from tests import factories
from tests.workflows.panel.urls import at
from workflows.actions.rounds.freeze_text import freeze_text
from workflows.actions.rounds.open_round import open_round
from workflows.actions.setup.ensure_question_sets import ensure_question_sets
from workflows.enums import PanelKind, QuestionKind
from workflows.models import FrozenText, QuestionSet, Round
from workflows.queries.rounds.questions import question_in_language, round_questions
from workflows.rules.reads_for import ForWhom, reads_for
from workflows.views.panel.for_whom import READERS, WOULD_UNDERSTAND

pytestmark = pytest.mark.django_db
PAIRS = [(kind.value, audience) for kind in PanelKind for audience in Audience.values]
MINE = {"can-do", "for-me"}
OTHERS = {"reader-can-do", "reader-understands"}
KEY = {"type": "do", "id": "k1", "value": {"question": "Wat doet u eerst?", "question_for_youth": ""}}
LANGUAGES = ("nl", "nl-x-simple", "en", "tr", "ar", "pl", "uk")


def opened(kind: str, *audience: str, language: str = "nl") -> Round:
    page = factories.article(audience=list(audience), language=language, key_questions=[KEY])
    readers = factories.panel(kind, language=language)
    return open_round(panel=readers, text=freeze_text(page=page), task_state=None, page=page, by=None)


@pytest.mark.parametrize("shipped", [True, False])
@pytest.mark.parametrize(("kind", "audience"), PAIRS)
def test_nobody_is_asked_about_oneself_in_the_place_of_another(kind, audience, shipped) -> None:
    if shipped:
        ensure_question_sets()
    asked = {question.key for question in round_questions(opened(kind, audience))}
    mine, others = asked & MINE, asked & OTHERS
    if kind == "experts":
        assert not mine | others
    elif reads_for(PanelKind(kind), [audience]):
        assert others
        assert not mine
    else:
        assert mine
        assert not others
    assert ("for-me" in asked) == (kind == audience)


def test_a_youth_is_asked_about_a_parent_in_every_language() -> None:
    text = opened("youth", "parents")
    questions = {question.key: question for question in round_questions(text)}
    assert (
        questions["reader-understands"].text == "Een ouder begrijpt deze tekst en voelt zich serieus genomen."
    )
    said = {
        question_in_language(questions["reader-can-do"], text, language)[0].text for language in LANGUAGES
    }
    assert len(said) == len(LANGUAGES)
    assert question_in_language(questions["key-k1"], text, "tr") == (questions["key-k1"], "nl")


def test_what_an_administrator_wrote_stays() -> None:
    ensure_question_sets()
    own = QuestionSet.objects.get(kind="youth", language="nl")
    own.questions = [("judgement", {"name": "for-me", "question": "Is dit iets voor jou?"})]
    own.save()
    asked = [question for question in round_questions(opened("youth", "parents")) if question.key == "for-me"]
    assert [(one.kind, one.text) for one in asked] == [(QuestionKind.JUDGEMENT, "Is dit iets voor jou?")]


def shown(client, invitation, page: str, *parts: str) -> str:
    html = client.get(at(page, invitation, *parts)).content.decode()
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", html))


@pytest.mark.parametrize(
    ("kind", "audience", "said", "thought"),
    [
        ("youth", "parents", "This text is for parents", "Would a parent understand this?"),
        ("parents", "youth", "This text is for young people", "Would a young person understand this?"),
        ("speakers", "children", "for pupils of primary school", "a pupil of primary school understand"),
        ("parents", "professionals", "people who work in education", "somebody who works in education"),
        ("parents", "parents", "This text is for parents", None),
        ("youth", "youth", "This text is for young people", None),
        ("experts", "parents", "This text is for parents", None),
    ],
)
def test_the_room_says_for_whom_a_text_is(client, kind, audience, said, thought) -> None:
    with translation.override("en"):
        text = opened(kind, audience, language="en")
    invitation = factories.take_part(factories.invite(factories.member(text.panel), text))
    assert said in shown(client, invitation, "welcome")
    own = reads_for(PanelKind(kind), [audience]) is None
    for html in (shown(client, invitation, "read"), shown(client, invitation, "question", "key-k1")):
        assert (said in html) == (not own)
        assert (" understand this?" in html) == bool(thought)
        assert not thought or thought in html


def test_a_text_for_several_readers_names_them_all(client) -> None:
    with translation.override("en"):
        text = opened("youth", "youth", "parents", language="en")
    invitation = factories.invite(factories.member(text.panel), text)
    assert "This text is for parents · young people" in shown(client, invitation, "welcome")


def test_a_text_for_nobody_in_particular_says_nothing(client) -> None:
    invitation = factories.reader(language="en")
    text = invitation.round.text
    FrozenText.objects.filter(pk=text.pk).update(content={**text.content, "audience": []})
    assert "This text is for" not in shown(client, invitation, "welcome")


def test_every_reader_has_a_name_and_a_question() -> None:
    assert set(READERS) == set(WOULD_UNDERSTAND) == set(ForWhom)
