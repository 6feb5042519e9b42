"""Answers to the key questions are scored by an editor who does not see whose they are."""

import pytest
from django.urls import reverse

from tests import factories
from workflows.actions.reading.save_answer import save_answer
from workflows.actions.replies.score_answers import score_answers
from workflows.enums import Choice, Decision, Outcome, QuestionKind, Score, Understanding
from workflows.errors import InvalidRequest, NotAllowed
from workflows.models import Answer, Round
from workflows.queries.replies.scores import answered_questions, round_understanding
from workflows.rules.places import Place
from workflows.rules.questions import Question

pytestmark = pytest.mark.django_db
DO = Question("key-do", QuestionKind.DO, "Wat doet u als eerste?")
FIND = Question("key-find", QuestionKind.FIND, "Waar staat wie u helpt?")
OWN = Question("own", QuestionKind.OWN_WORDS, "Waar gaat de tekst over?")


@pytest.fixture
def readers():
    """Five members of a round with two key questions, who have all answered them."""
    panel = factories.panel(members=5)
    factories.workflow(panel)
    page = factories.article()
    page.get_workflow().start(page, factories.superuser())
    Round.objects.update(questions=[one.to_json() for one in (OWN, FIND, DO)])
    found = [factories.take_part(one) for one in Round.objects.get().invitations.order_by("pk")]
    for number, reader in enumerate(found[:4]):
        save_answer(invitation=reader, question="key-do", text=f"Ik bel de school. {number}")
        save_answer(invitation=reader, question="own", text="Over school.")
    save_answer(invitation=found[4], question="key-do", choice=Choice.DO_NOT_KNOW)
    save_answer(invitation=found[0], question="key-find", place=Place("summary", 0, 3))
    save_answer(invitation=found[1], question="key-find")
    return found


@pytest.fixture
def closed(readers):
    for reader in readers:
        factories.decide(invitation=reader, decision=Decision.NO)
    return Round.objects.get()


def keys():
    return list(Answer.objects.filter(question="key-do").exclude(text="").values_list("pk", flat=True))


def score(found, scores, by=None):
    return score_answers(round=found, scores=scores, by=by or factories.superuser())


def test_the_page_shows_every_answer_and_no_name(closed, enter) -> None:
    html = enter(factories.with_role()).get(reverse("validation:scores", args=[closed.pk])).content.decode()
    assert all(f"Ik bel de school. {number}" in html for number in range(4))
    assert "1 reader did not know" in html
    assert "Over school." not in html
    assert "1 reader passed over" in html
    for invitation in closed.invitations.all():
        assert invitation.member.name not in html


def test_scores_are_kept_and_summed_up(closed, enter) -> None:
    client = enter(factories.with_role())
    address = reverse("validation:scores", args=[closed.pk])
    first, second, third, fourth = keys()
    client.post(address, {f"score-{first}": "good", f"score-{second}": "good"})
    assert closed.outcome == Outcome.NOT_APPROVED
    html = client.get(address).content.decode()
    assert "66% right, of 3 scored." in html
    assert "wait for your score" in html
    client.post(address, {f"score-{third}": "half", f"score-{fourth}": "wrong"})
    find = Answer.objects.get(question="key-find", passage="summary").pk
    client.post(address, {f"score-{find}": "good"})
    page = client.get(reverse("validation:round", args=[closed.pk])).content.decode()
    assert 'data-understanding="not_reached"' in page
    assert "50% right." in page
    assert "100% right." in page


def test_the_rule_is_reached(closed) -> None:
    score(closed, dict.fromkeys(keys(), Score.GOOD))
    questions = answered_questions(closed)
    assert round_understanding(questions) is Understanding.TO_SCORE
    find = Answer.objects.get(question="key-find", passage="summary").pk
    assert score(closed, {find: Score.GOOD}) == 1
    assert score(closed, {find: Score.GOOD}) == 0
    assert round_understanding(answered_questions(closed)) is Understanding.REACHED
    assert score(closed, {find: None}) == 1


def test_nothing_is_scored_while_members_read(readers, enter) -> None:
    found = Round.objects.get()
    with pytest.raises(InvalidRequest):
        score(found, {keys()[0]: Score.GOOD})
    html = enter(factories.with_role()).get(reverse("validation:scores", args=[found.pk])).content.decode()
    assert "Ik bel de school" not in html


def test_only_its_editors_score_and_only_key_questions(closed, enter, said) -> None:
    stranger = factories.with_role("confirm_minor_edit", pages=())
    with pytest.raises(NotAllowed):
        score(closed, {keys()[0]: Score.GOOD}, by=stranger)
    own = Answer.objects.filter(question="own").first().pk
    address = reverse("validation:scores", args=[closed.pk])
    client = enter(factories.with_role())
    wrong = {own: "good", keys()[0]: "great", "9" * 14: "good"}
    for number, value in wrong.items():
        response = client.post(address, {f"score-{number}": value})
        assert said(response)[-1].strip().endswith(("Please look again.", "one of the scores."))
    assert not Answer.objects.exclude(score="").exists()


def test_answers_to_score_wait_on_the_first_page(closed, enter) -> None:
    client = enter(factories.with_role())
    assert "data-to-score" in client.get(reverse("wagtailadmin_home")).content.decode()
    score(closed, dict.fromkeys(keys(), Score.WRONG))
    find = Answer.objects.get(question="key-find", passage="summary").pk
    score(closed, {find: Score.HALF})
    assert "data-to-score" not in client.get(reverse("wagtailadmin_home")).content.decode()
