"""What a phone sends again after a tunnel is kept once; and what was written at another choice is not."""

import pytest
from django.utils import timezone

from tests import factories
from tests.workflows.panel.urls import at
from workflows.enums import QuestionKind
from workflows.models import Answer, Remark, Round, Verdict
from workflows.rules.questions import Question

pytestmark = pytest.mark.django_db
SCRIPT = {"X-Keep": "1"}
QUESTIONS = [
    Question("words", QuestionKind.OWN_WORDS, "What does the text say?"),
    Question("missing", QuestionKind.MISSING, "Do you miss something?", "What do you miss?"),
]
SENT = {
    "question": (("words",), {"text": "About school."}, Answer),
    "verdict": ((), {"decision": "no", "comment": "Too hard."}, Verdict),
    "mark": (("summary",), {"kind": "minus", "note": "Long."}, Remark),
}


@pytest.fixture
def invitation():
    return factories.take_part(factories.reader(language="en", questions=QUESTIONS))


@pytest.mark.parametrize("page", SENT)
def test_three_times_is_once_also_when_the_round_has_ended_meanwhile(client, invitation, page) -> None:
    parts, fields, model = SENT[page]
    address, sent = at(page, invitation, *parts), {"made_from": "", **fields}
    first = client.post(address, sent, headers=SCRIPT)
    stored = model.objects.get()
    Round.objects.update(deadline=timezone.now())
    for _ in range(2):
        again = client.post(address, sent, headers=SCRIPT)
        assert again.status_code == 200
        assert (
            again.json()
            == first.json()
            == {
                "next": first.json()["next"],
                "madeFrom": stored.fingerprint,
                "cut": False,
            }
        )
    assert client.post(address, sent).status_code == 302
    assert model.objects.get() == stored
    other = {**sent, "text": "Else.", "comment": "Else.", "note": "Else."}
    assert client.post(address, other, headers=SCRIPT).status_code == 410
    assert model.objects.get().fingerprint == stored.fingerprint


def test_the_verdict_that_ends_the_round_is_thanked_however_often_it_comes(client, invitation) -> None:
    Round.objects.update(minimum_readers=1)
    for _ in range(3):
        sent = {"decision": "yes", "made_from": ""}
        answer = client.post(at("verdict", invitation), sent, headers=SCRIPT)
        assert answer.json()["next"] == at("thanks", invitation)
    assert Round.objects.get().outcome == "approved"
    assert Round.objects.get().yes == 1


def test_what_was_cut_is_said_to_the_script_too(client, invitation) -> None:
    answer = client.post(at("question", invitation, "words"), {"text": "a" * 2001}, headers=SCRIPT)
    assert answer.json()["cut"] is True
    assert Answer.objects.get().text == "a" * 2000


def test_words_at_another_choice_are_not_kept(client, invitation) -> None:
    client.post(at("verdict", invitation), {"decision": "yes", "comment": "First I said no."})
    assert Verdict.objects.get().comment == ""
    client.post(at("question", invitation, "missing"), {"choice": "no", "text": "First I said yes."})
    assert Answer.objects.get().text == ""
    client.post(at("mark", invitation, "summary"), {"kind": "plus", "word": "school", "reason": "tone"})
    assert (Remark.objects.get().note, Remark.objects.get().reason) == ("", "")
    client.post(at("verdict", invitation), {"decision": "yes", "comment": "x" * 3000, "made_from": "0"})
    assert Verdict.objects.get().comment == ""
