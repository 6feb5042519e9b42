"""What a panel is asked: content of an administrator, frozen into the round."""

from io import StringIO

import pytest
from django.core.management import call_command

from cms.content.meaning.snapshot import article_digest
from tests import factories
from workflows.actions.rounds.freeze_text import freeze_text
from workflows.actions.rounds.open_round import open_round
from workflows.actions.setup.ensure_question_sets import ensure_question_sets
from workflows.enums import PanelKind, QuestionKind
from workflows.models import QuestionSet
from workflows.queries.rounds.questions import questions_for, round_questions

pytestmark = pytest.mark.django_db
KEY_QUESTIONS = [
    {
        "type": "find",
        "id": "k1",
        "value": {"question": "Waar leest u het?", "question_for_youth": "Waar lees je het?"},
    },
    {"type": "do", "id": "k2", "value": {"question": "Wat eerst?", "question_for_youth": ""}},
]


def kinds(kind: str) -> list[QuestionKind]:
    return [question.kind for question in questions_for(factories.panel(kind), factories.article())]


@pytest.mark.parametrize("shipped", [True, False])
def test_each_kind_of_panel_has_its_own_questions(shipped) -> None:
    if shipped:
        ensure_question_sets()
    judgement = QuestionKind.JUDGEMENT
    for kind in ("parents", "youth", "speakers"):
        assert kinds(kind) == [QuestionKind.OWN_WORDS, *[judgement] * 3, QuestionKind.MISSING]
    assert kinds("experts") == [
        QuestionKind.SOURCES,
        judgement,
        QuestionKind.VALID_UNTIL,
        QuestionKind.MISSING,
    ]


def test_they_are_shipped_once_and_an_administrators_words_stay() -> None:
    call_command("prepare_installation", stdout=StringIO())
    changed = QuestionSet.objects.get(kind="parents", language="nl")
    changed.questions = []
    changed.save()
    call_command("prepare_installation", stdout=StringIO())
    assert ensure_question_sets() == 0
    assert QuestionSet.objects.count() == len(PanelKind) * 7
    assert kinds("parents") == []


def test_the_editors_questions_come_after_the_own_words_in_the_readers_words() -> None:
    page = factories.article(key_questions=KEY_QUESTIONS)
    parents = questions_for(factories.panel(), page)
    youth = questions_for(factories.panel("youth"), page)
    assert [question.text for question in parents[1:3]] == ["Waar leest u het?", "Wat eerst?"]
    assert [question.text for question in youth[1:3]] == ["Waar lees je het?", "Wat eerst?"]
    assert [question.key for question in parents[1:3]] == ["key-k1", "key-k2"]


def test_a_round_keeps_the_questions_it_was_opened_with() -> None:
    page = factories.article(key_questions=KEY_QUESTIONS)
    panel = factories.panel()
    opened = open_round(panel=panel, text=freeze_text(page=page), task_state=None, page=page, by=None)
    asked = round_questions(opened)
    QuestionSet.objects.create(kind="parents", language="nl", questions=[])
    page.key_questions = []
    opened.refresh_from_db()
    assert round_questions(opened) == asked
    assert len(asked) == 7


def test_key_questions_are_no_part_of_the_text() -> None:
    page = factories.article()
    before = article_digest(page)
    page.key_questions = KEY_QUESTIONS
    assert article_digest(page) == before


def test_an_administrator_edits_them(client) -> None:
    ensure_question_sets()
    client.force_login(factories.superuser())
    found = QuestionSet.objects.get(kind="experts", language="nl")
    assert client.get(f"/admin/snippets/workflows/questionset/edit/{found.pk}/").status_code == 200
    names = [block.value["name"] for block in found.questions]
    data = {
        "kind": "experts",
        "language": "nl",
        "questions-count": "2",
        **{
            f"questions-{number}-{field}": value
            for number in (0, 1)
            for field, value in {
                "deleted": "",
                "order": str(number),
                "type": "judgement",
                "id": "",
                "value-name": "same",
                "value-question": "Klopt dit?",
            }.items()
        },
    }
    answer = client.post(f"/admin/snippets/workflows/questionset/edit/{found.pk}/", data)
    assert answer.status_code == 200
    found.refresh_from_db()
    assert [block.value["name"] for block in found.questions] == names
    answer = client.post(
        f"/admin/snippets/workflows/questionset/edit/{found.pk}/", {**data, "questions-1-value-name": "other"}
    )
    assert answer.status_code == 302
    found.refresh_from_db()
    assert [block.value["name"] for block in found.questions] == ["same", "other"]
