"""A form that does not say which button was pressed is bad input: it changes nothing, and says so."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import ModelLogEntry, PageLogEntry

from tests import factories
from workflows.actions.exceptions.request_exception import request_exception
from workflows.enums import ApprovalKind, Outcome
from workflows.models import PanelReviewTask, ReadingTogether, RuleRequest

pytestmark = pytest.mark.django_db


def a_member() -> str:
    return reverse("panel_members:confirmation", args=[factories.member(factories.panel()).pk])


def a_lower_rule() -> str:
    panel = factories.panel()
    RuleRequest.objects.create(
        panel=panel, minimum_readers=3, approval_share=60, requested_by=factories.superuser()
    )
    return reverse("reading_panels:rule", args=[panel.pk])


def neighbours() -> str:
    panels = [factories.panel(region=factories.region(code)) for code in ("PO2601", "PO2602")]
    request = ReadingTogether.objects.create(panel=panels[0], neighbour=panels[1])
    return reverse("reading_panels:decide_neighbour", args=[request.pk])


def a_step() -> str:
    factories.workflow(factories.panel())
    return reverse("reading_steps:index")


def an_exception() -> str:
    factories.workflow(factories.panel())
    page = factories.article(summary="Wat de shcool doet.")
    factories.publish_approved(page)
    page.summary = "Wat de school doet."
    page.save_revision()
    asked = request_exception(
        page=page, kind=ApprovalKind.MINOR_EDIT, reason="Een tikfout.", by=factories.superuser()
    )
    return reverse("validation:request", args=[asked.pk])


def a_proposal() -> str:
    return reverse("proposals:proposal", args=[factories.proposal().pk])


def a_file() -> str:
    image = factories.picture()
    page = factories.article(body=[*factories.body(), factories.picture_block(image)])
    factories.publish_approved(page)
    image.refresh_from_db()
    return reverse("validation:erase_file", args=[image.sha256])


def replies() -> str:
    page = factories.article()
    read = factories.round_of(factories.panel(), page, outcome=Outcome.NOT_APPROVED.value)
    return reverse("validation:replies", args=[read.pk])


def words_kept() -> dict[str, Any]:
    return {"words": "Goed gezien.", "state": "taken_over", "outcome": "changed", "text": "Anders gezegd."}


def entries() -> tuple[int, int]:
    return ModelLogEntry.objects.count(), PageLogEntry.objects.count()


@pytest.mark.parametrize("pressed", [{}, {"do": "nonsense", "decision": "nonsense"}])
@pytest.mark.parametrize(
    "address", [a_member, a_lower_rule, neighbours, a_step, an_exception, a_proposal, a_file, replies]
)
def test_nothing_happens_and_a_sentence_says_so(address: Callable[[], str], pressed: dict[str, str]) -> None:
    where = address()
    browser = Client(raise_request_exception=False)
    browser.force_login(factories.superuser())
    step = PanelReviewTask.objects.first()
    before = entries()
    answer = browser.post(where, {**words_kept(), "step": step.pk if step else "", **pressed})
    assert answer.status_code == 400
    assert "Er is niets veranderd." in answer.content.decode()
    assert entries() == before
