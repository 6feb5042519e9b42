"""A round with 40 members and 200 remarks opens with as many queries as one with 2 and 3."""

import pytest
from django.urls import reverse
from django.utils import timezone

from tests import factories
from workflows.enums import Decision, Outcome, QuestionKind, ReplyOutcome
from workflows.models import Answer, Consent, Remark, Reply, Round, Verdict
from workflows.rules.questions import Question

pytestmark = pytest.mark.django_db
KINDS = ("minus", "unknown_word", "plus")
QUESTIONS = [Question("key-do", QuestionKind.DO, "Wat doet u?"), Question("own", QuestionKind.OWN_WORDS, "?")]
PAGES = ("round", "replies", "scores", "compare")


def closed_round(*, members: int, remarks: int) -> Round:
    """A round that was read by so many, made in bulk: the editor's pages do not care who wrote the rows."""
    panel = factories.panel()
    page = factories.article()
    factories.publish_approved(page)
    earlier = factories.round_of(panel, page)
    Round.objects.filter(pk=earlier.pk).update(outcome=Outcome.NOT_APPROVED, closed_at=timezone.now())
    page.summary = "Wat de school nu doet voor uw kind."
    page.save_revision()
    found = factories.round_of(panel, page, questions=[one.to_json() for one in QUESTIONS])
    made = [factories.invite(factories.member(panel), found) for _ in range(members)]
    Consent.objects.bulk_create(Consent(invitation=one) for one in made)
    Verdict.objects.bulk_create(
        Verdict(invitation=one, decision=Decision.NO.value, comment="Te moeilijk.") for one in made
    )
    Answer.objects.bulk_create(
        Answer(invitation=one, question=question.key, text="Bellen.")
        for one in made
        for question in QUESTIONS
    )
    Round.objects.filter(pk=found.pk).update(outcome=Outcome.NOT_APPROVED, closed_at=timezone.now())
    replies = Reply.objects.bulk_create(
        Reply(round=found, outcome=ReplyOutcome.CHANGED.value, text=f"Nu beter {n}.")
        for n in range(max(1, remarks // 10))
    )
    passages = [block["id"] for block in factories.body()]
    Remark.objects.bulk_create(
        Remark(
            invitation=made[n % members],
            passage=passages[n % len(passages)],
            start=n // members,
            end=n // members + 3,
            quote="wat",
            kind=KINDS[n % 3],
            note=f"Opmerking {n}",
            reply=replies[n % len(replies)] if n % 2 else None,
        )
        for n in range(remarks)
    )
    return found


@pytest.mark.parametrize("name", PAGES)
def test_the_number_of_queries_does_not_grow(enter, count, name) -> None:
    client = enter(factories.with_role())
    small, large = closed_round(members=2, remarks=3), closed_round(members=40, remarks=200)
    assert large.invitations.count() == 40
    few = count(client, reverse(f"validation:{name}", args=[small.pk]))
    assert count(client, reverse(f"validation:{name}", args=[large.pk])) == few
    html = client.get(reverse(f"validation:{name}", args=[large.pk])).content.decode()
    if name in ("round", "replies"):
        assert html.count("Opmerking ") >= 200
