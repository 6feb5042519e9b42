"""What an editor left open overwrites nothing that a colleague did meanwhile; both texts are shown."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from tests import factories
from workflows.enums import QuestionKind, ReplyOutcome, Score
from workflows.models import Answer, Remark, Reply
from workflows.rules.questions import Question

pytestmark = pytest.mark.django_db
MINE, THEIRS = "Dat heb ik korter gemaakt.", "Dat staat er nu in andere woorden."


def client(user):
    made = Client()
    made.force_login(user)
    return made


@pytest.fixture
def remark() -> Remark:
    invitation = factories.reader(questions=[Question("key-1", QuestionKind.DO, "Wat doet u?")])
    made = factories.mark(invitation)
    Answer.objects.create(invitation=invitation, question="key-1", text="De school bellen.")
    invitation.round.__class__.objects.update(outcome="not_approved", closed_at=invitation.round.deadline)
    return made


@pytest.fixture
def me():
    return client(factories.with_role())


@pytest.fixture
def colleague():
    return client(factories.with_role())


def url(remark: Remark, page: str = "replies") -> str:
    return reverse(f"validation:{page}", args=[remark.invitation.round_id])


def answer(sender: Client, remark: Remark, text: str, **fields: object):
    form = {
        "do": "answer",
        "remarks": remark.pk,
        "passage": remark.passage,
        "outcome": "changed",
        "text": text,
    }
    return sender.post(url(remark), {**form, **fields})


def test_an_answer_of_a_colleague_is_not_replaced_unseen(remark, me, colleague) -> None:
    assert answer(colleague, remark, THEIRS).status_code == 302
    html = answer(me, remark, MINE).content.decode()
    assert Reply.objects.get().text == THEIRS
    assert "Nothing was overwritten" in html
    assert THEIRS in html
    assert MINE in html


def test_a_change_of_a_colleague_is_not_replaced_unseen(remark, me, colleague) -> None:
    answer(me, remark, "Eerst dit.")
    reply = Reply.objects.get()
    shown = {"do": "change", "reply": reply.pk, "made_from": reply.fingerprint}
    assert f'name="made_from" value="{reply.fingerprint}"' in me.get(url(remark)).content.decode()
    answer(colleague, remark, THEIRS, **shown)
    html = answer(me, remark, MINE, **shown).content.decode()
    assert Reply.objects.get().text == THEIRS
    assert THEIRS in html
    assert f">{MINE}</textarea>" in html
    now = re.search(r'name="made_from" value="(\w+)"', html)[1]
    answer(me, remark, MINE, **{**shown, "made_from": now})
    assert Reply.objects.get().text == MINE


def test_what_a_colleague_changed_is_not_taken_back_unseen(remark, me, colleague) -> None:
    answer(me, remark, "Eerst dit.")
    reply = Reply.objects.get()
    shown = {"do": "change", "reply": reply.pk, "made_from": reply.fingerprint}
    answer(colleague, remark, THEIRS, **shown)
    assert THEIRS in answer(me, remark, "", **{**shown, "do": "withdraw"}).content.decode()
    assert Reply.objects.get().outcome == ReplyOutcome.CHANGED
    answer(me, remark, "", **{**shown, "do": "withdraw", "made_from": Reply.objects.get().fingerprint})
    assert not Reply.objects.exists()


def test_a_score_of_a_colleague_stays(remark, me, colleague) -> None:
    said = Answer.objects.get()
    assert f'name="was-{said.pk}" value=""' in me.get(url(remark, "scores")).content.decode()
    form = {f"was-{said.pk}": "", f"score-{said.pk}": "good"}
    colleague.post(url(remark, "scores"), form)
    form[f"score-{said.pk}"] = "wrong"
    html = me.post(url(remark, "scores"), form, follow=True).content.decode()
    assert Answer.objects.get().score == Score.GOOD
    assert "Somebody else scored" in html
    me.post(url(remark, "scores"), {**form, f"was-{said.pk}": "good"})
    assert Answer.objects.get().score == Score.WRONG


def test_what_a_member_chose_elsewhere_stays() -> None:
    member = factories.member(factories.panel(language="en"))
    address = reverse("panel:reach", args=[member.token])
    phone, laptop = Client(), Client()
    html = phone.get(address).content.decode()
    shown = {"made_from": re.search(r'name="made_from" value="(\w+)"', html)[1], "language": "en"}
    laptop.post(address, {**shown, "reached_by": "hand", "email": ""})
    late = phone.post(address, {**shown, "reached_by": "email", "email": "nieuw@example.org"})
    member.refresh_from_db()
    assert (late.status_code, member.email) == (409, "")
    assert "nieuw@example.org" in late.content.decode()
    now = re.search(r'name="made_from" value="(\w+)"', late.content.decode())[1]
    again = {**shown, "made_from": now, "reached_by": "email", "email": "nieuw@example.org"}
    assert phone.post(address, again).status_code == 200  # the page says that a mail is on its way
    member.refresh_from_db()
    assert member.email == "nieuw@example.org"
