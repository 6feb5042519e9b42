"""Every minus and every unknown word gets an answer, before the text is read again."""

import pytest
from django.db import transaction
from django.utils import timezone

from tests import factories
from workflows.actions.exceptions.confirm_exception import confirm_exception
from workflows.actions.exceptions.request_exception import request_exception
from workflows.actions.reading.add_remark import add_remark
from workflows.actions.reading.withdraw_consent import withdraw_consent
from workflows.actions.replies.change_reply import change_reply
from workflows.actions.replies.reply_to_remarks import reply_to_remarks
from workflows.actions.replies.withdraw_reply import withdraw_reply
from workflows.enums import ApprovalKind, Decision, RemarkKind, ReplyOutcome
from workflows.errors import InvalidRequest, NotAllowed, RepliesMissing
from workflows.models import Invitation, Remark, Reply, Round
from workflows.queries.replies.passages import passages_to_answer
from workflows.queries.replies.waiting import waiting_for_reply

pytestmark = pytest.mark.django_db
CHANGED, NOT_CHANGED = ReplyOutcome.CHANGED, ReplyOutcome.NOT_CHANGED
MARKS = (
    ("summary", RemarkKind.MINUS),
    ("summary", RemarkKind.UNKNOWN_WORD),
    ("title", RemarkKind.MINUS),
    ("title", RemarkKind.PLUS),
)


@pytest.fixture
def page():
    """An article that its panel sent back, with three remarks to answer and a plus."""
    factories.workflow(factories.panel(members=5))
    made = factories.article()
    made.get_workflow().start(made, factories.superuser())
    invitations = list(Invitation.objects.order_by("pk"))
    for invitation, (passage, kind) in zip(invitations, MARKS, strict=False):
        add_remark(invitation=factories.take_part(invitation), passage=passage, kind=kind)
    for invitation in invitations:
        factories.decide(invitation=invitation, decision=Decision.NO)
    return made


def pks(passage, *, kind=None):
    found = Remark.objects.filter(passage=passage).exclude(kind=RemarkKind.PLUS.value)
    return list(found.filter(**({"kind": kind.value} if kind else {})).values_list("pk", flat=True))


def reply(passage="summary", remarks=None, text="Wij legden het woord uit.", by=None, outcome=CHANGED):
    return reply_to_remarks(
        round=Round.objects.earliest("pk"),
        remarks=pks(passage) if remarks is None else remarks,
        outcome=outcome,
        text=text,
        by=by or factories.superuser(),
    )


def resubmit(page):
    with transaction.atomic():
        page.current_workflow_state.resume(user=None)


def test_one_answer_serves_several_remarks_of_a_passage(page) -> None:
    given = reply(text="  Wij legden\r\nhet uit. \x00")
    assert given.text == "Wij legden\nhet uit."
    assert {remark.reply_id for remark in Remark.objects.filter(passage="summary")} == {given.pk}
    found = {piece.passage.anchor: piece for piece in passages_to_answer(Round.objects.get())}
    assert found["summary"].is_done
    assert (len(found["title"].waiting), len(found["title"].praise)) == (1, 1)
    assert [(one.reply, len(one.remarks)) for one in found["summary"].replied] == [(given, 2)]


def test_the_next_round_waits_until_every_minus_and_unknown_word_is_answered(page) -> None:
    with pytest.raises(RepliesMissing, match=r"^3 "):
        resubmit(page)
    reply("summary")
    with pytest.raises(RepliesMissing, match=r"^1 "):
        resubmit(page)
    assert Round.objects.count() == 1
    reply("title", outcome=NOT_CHANGED, text="Niet veranderd: de wet noemt het zo.")
    assert waiting_for_reply(page.translation_key, "nl") == 0, "a plus needs no answer"
    resubmit(page)
    assert Round.objects.count() == 2


def test_starting_anew_is_no_way_round(page) -> None:
    page.current_workflow_state.cancel(user=None)
    with pytest.raises(RepliesMissing):
        page.get_workflow().start(page, factories.superuser())
    assert Round.objects.count() == 1


def test_a_new_answer_takes_the_place_of_an_earlier_one(page) -> None:
    first = reply("summary")
    second = reply("summary", remarks=pks("summary", kind=RemarkKind.MINUS), text="Anders.")
    assert set(Reply.objects.all()) == {first, second}, "the unknown word keeps its answer"
    third = reply("summary", text="Voor alle.")
    assert list(Reply.objects.all()) == [third]


def test_an_answer_is_put_in_other_words_and_taken_back(page) -> None:
    given, editor = reply("summary"), factories.superuser()
    change_reply(reply=given, outcome=NOT_CHANGED, text="Toch niet.", by=editor)
    assert Reply.objects.get().outcome == "not_changed"
    withdraw_reply(reply=given, by=editor)
    assert waiting_for_reply(page.translation_key, "nl") == 3


def test_an_answer_that_let_the_text_go_on_stays(page) -> None:
    given = reply("summary")
    reply("title")
    resubmit(page)
    with pytest.raises(InvalidRequest):
        withdraw_reply(reply=given, by=factories.superuser())
    change_reply(reply=given, outcome=CHANGED, text="Beter gezegd.", by=factories.superuser())
    assert Reply.objects.get(pk=given.pk).text == "Beter gezegd."


@pytest.mark.parametrize("text", ["", "  \n ", "\x00", "x" * 1001])
def test_an_answer_says_something_and_not_too_much(page, text) -> None:
    with pytest.raises(InvalidRequest):
        reply(text=text)
    assert not Reply.objects.exists()


def test_only_remarks_of_one_passage_of_this_round(page) -> None:
    for wrong in ([], [10**9], [*pks("summary"), *pks("title")], [*pks("summary"), 10**9]):
        with pytest.raises(InvalidRequest):
            reply(remarks=wrong)
    assert not Reply.objects.exists()


def test_only_its_editors_answer(page) -> None:
    stranger = factories.with_role("confirm_minor_edit", pages=())
    with pytest.raises(NotAllowed):
        reply(by=stranger)
    given = reply()
    for act in (
        lambda: change_reply(reply=given, outcome=CHANGED, text="Nee.", by=stranger),
        lambda: withdraw_reply(reply=given, by=stranger),
    ):
        with pytest.raises(NotAllowed):
            act()
    assert Reply.objects.get().text == given.text


def test_nobody_answers_while_members_read() -> None:
    factories.workflow(factories.panel(members=5))
    page = factories.article()
    page.get_workflow().start(page, factories.superuser())
    add_remark(
        invitation=factories.take_part(Invitation.objects.first()), passage="summary", kind=RemarkKind.MINUS
    )
    with pytest.raises(InvalidRequest):
        reply()
    assert passages_to_answer(Round.objects.get()) == []


def test_what_was_taken_back_needs_no_answer(page) -> None:
    for remark in Remark.objects.filter(pk__in=[*pks("summary"), *pks("title")]):
        withdraw_consent(invitation=remark.invitation)
    resubmit(page)
    assert Round.objects.count() == 2


def test_what_did_not_count_needs_no_answer() -> None:
    factories.workflow(factories.panel(members=6))
    page = factories.article()
    page.get_workflow().start(page, factories.superuser())
    first = factories.take_part(Invitation.objects.earliest("pk"))
    add_remark(invitation=first, passage="summary", kind=RemarkKind.MINUS)
    Invitation.objects.filter(pk=first.pk).update(revoked_at=timezone.now())
    for invitation in Invitation.objects.filter(revoked_at=None):
        factories.decide(invitation=invitation, decision=Decision.NO)
    resubmit(page)
    assert Round.objects.count() == 2


@pytest.mark.parametrize("summary", ["Het juiste telefoonnummer.", "Wat de school moet doen voor uw kind."])
def test_an_urgent_publication_does_not_wait_for_answers(page, summary) -> None:
    """Be it a new text, or the very one that was sent back."""
    asked_by = factories.superuser()
    page.summary = summary
    page.save_revision()
    asked = request_exception(page=page, kind=ApprovalKind.URGENT, reason="Nummer fout.", by=asked_by)
    confirm_exception(request=asked, by=factories.superuser())
    page.refresh_from_db()
    assert page.live
    assert Round.objects.open().count() == 1, "its panel reads it afterwards"
    assert waiting_for_reply(page.translation_key, "nl") == 3, "the answers are still owed"


def test_each_language_has_its_own_remarks(page) -> None:
    other = factories.translation(page, "en")
    assert waiting_for_reply(page.translation_key, "nl") == 3
    assert waiting_for_reply(other.translation_key, "en") == 0
