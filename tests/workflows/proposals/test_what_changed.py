"""Whether and when the national text was changed, computed from what was frozen."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests import factories
from workflows.actions.proposals.answer_proposal import answer_proposal
from workflows.enums import ProposalState
from workflows.models import Approval, Proposal
from workflows.queries.proposals.proposed_passage import proposed_passage

pytestmark = pytest.mark.django_db
PARAGRAPH = "00000000-0000-4000-8000-000000000002"


@pytest.fixture
def page():
    made = factories.article(summary="Eerst.")
    factories.publish_approved(made)
    return made


def change(page, **fields) -> Approval:
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision()
    return factories.publish_approved(page)


def decide(made: Proposal) -> None:
    user = factories.with_role(*factories.NATIONAL_DESK)
    answer_proposal(proposal=made, state=ProposalState.TAKEN_OVER, text="", by=user)
    made.refresh_from_db()


def test_nothing_changed(page) -> None:
    found = proposed_passage(factories.proposal(page), page)
    assert found.before == found.now
    assert found.changed_at is None


def test_another_passage_changed(page) -> None:
    made = factories.proposal(page)
    change(page, title="Anders")
    assert proposed_passage(made, page).changed == []


def test_this_passage_changed_and_later_again(page) -> None:
    made = factories.proposal(page)
    decide(made)
    first = change(page, summary="Daarna.")
    change(page, title="Iets anders")
    second = change(page, summary="En nog eens.")
    found = proposed_passage(made, page)
    assert found.now.text == "En nog eens."
    since_first, since_second = found.changed
    assert first.approved_at <= since_first < second.approved_at <= since_second
    assert found.changed_at == found.changed[0]


def test_who_mends_the_text_first_and_answers_then(page) -> None:
    made = factories.proposal(page)
    change(page, summary="Daarna.")
    decide(made)
    found = proposed_passage(made, page)
    assert found.changed_at == found.changed[0] < made.decided_at


def test_a_piece_that_moved_is_the_same_and_one_that_went_is_gone(page) -> None:
    made = factories.proposal(page, passage=PARAGRAPH)
    change(page, body=factories.body("Iets vooraf.", *factories.SENTENCES))
    found = proposed_passage(made, page)
    assert (found.now.text, found.changed) == (made.quote, [])
    change(page, body=factories.body("Iets heel anders."))
    gone = proposed_passage(made, page)
    assert gone.now is None
    assert len(gone.changed) == 1


def test_of_the_whole_text_any_change_counts(page) -> None:
    made = factories.proposal(page, passage="", words="Er ontbreekt iets.")
    assert proposed_passage(made, page).changed == []
    change(page, title="Anders")
    assert len(proposed_passage(made, page).changed) == 1


def test_what_is_only_planned_is_not_public_yet(page) -> None:
    made = factories.proposal(page)
    page.summary = "Pas volgende week."
    page.go_live_at = timezone.now() + timedelta(days=7)
    planned = page.save_revision()
    approval = factories.approve(planned.as_object())
    planned.publish()
    page.refresh_from_db()
    found = proposed_passage(made, page)
    assert (found.now.text, found.changed) == ("Eerst.", [])
    Approval.objects.filter(pk=approval.pk).update(approved_at=timezone.now() - timedelta(days=3))
    page.summary, page.go_live_at = "Pas volgende week.", None
    page.save_revision().publish()
    page.refresh_from_db()
    found = proposed_passage(made, page)
    assert found.now.text == "Pas volgende week."
    assert timezone.now() - found.changed_at < timedelta(minutes=5)  # the day it became public


def test_a_text_that_is_withdrawn_or_deleted(page) -> None:
    made = factories.proposal(page)
    page.unpublish()
    page.refresh_from_db()
    for gone in (page, None):
        found = proposed_passage(made, gone)
        assert (found.public, found.now, found.changed_at) == (None, None, None)
        assert found.before.text == "Eerst."
