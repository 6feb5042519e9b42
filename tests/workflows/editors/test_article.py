"""What editors see of rounds: enough to act on, and never who said what."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext, override
from wagtail.models import Page

from tests import factories
from workflows.actions.reading.add_remark import add_remark
from workflows.actions.rounds.close_overdue_rounds import close_overdue_rounds
from workflows.enums import ApprovalKind, Decision, Reason, RemarkKind
from workflows.models import Invitation, Round
from workflows.queries.newsroom.stage import Stage

pytestmark = pytest.mark.django_db
NOTE, COMMENT = "Ik snap dit woord niet.", "Leg het eerst uit."


def submitted(*panels):
    factories.workflow(*panels)
    page = factories.article()
    page.get_workflow().start(page, factories.superuser())
    return page


def answer(round_, *, readers, decision=Decision.NO):
    for invitation in list(round_.invitations.order_by("pk"))[:readers]:
        add_remark(
            invitation=factories.take_part(invitation),
            passage="summary",
            kind=RemarkKind.MINUS,
            reason=Reason.HARD_WORD,
            note=NOTE,
        )
        factories.decide(invitation=invitation, decision=decision, comment=COMMENT)


def look(client, page):
    return client.get(reverse("validation:article", args=[page.pk]))


@pytest.fixture
def client(enter):
    return enter(factories.with_role())


def test_nothing_was_read_yet(client) -> None:
    response = look(client, factories.article())
    assert response.context["stage"] is Stage.DRAFT
    assert "No panel has read this text yet" in response.content.decode()


def test_an_open_round_tells_counts_alone(client) -> None:
    page = submitted(factories.panel(members=6))
    answer(Round.objects.get(), readers=2)
    response = look(client, page)
    html = response.content.decode()
    standing = response.context["newest"][0]
    assert response.context["stage"] is Stage.READING
    assert (standing.invited, standing.answered, standing.unopened, standing.in_favour) == (6, 2, 4, 0)
    assert NOTE not in html
    assert COMMENT not in html
    side_panel = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert "data-validation" in side_panel
    assert NOTE not in side_panel
    found = client.get(reverse("validation:round", args=[Round.objects.get().pk])).content.decode()
    assert NOTE not in found


def test_a_text_that_was_sent_back_shows_remarks_and_no_names(client) -> None:
    panel = factories.panel(members=5)
    page = submitted(panel)
    answer(Round.objects.get(), readers=5)
    response = look(client, page)
    html = response.content.decode()
    assert response.context["stage"] is Stage.SENT_BACK
    assert html.count(NOTE) == 5
    assert html.count(COMMENT) == 5
    edit = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert NOTE in edit
    for member in panel.members.all():
        for text in (html, edit):
            assert member.name not in text
            assert member.email not in text


def test_one_panel_still_reads_blind_when_the_other_is_done(client) -> None:
    done, reading = factories.panel(members=5), factories.panel("youth", members=5)
    page = submitted(done, reading)
    answer(Round.objects.get(panel=done), readers=5)
    add_remark(
        invitation=factories.take_part(Round.objects.get(panel=reading).invitations.first()),
        passage="title",
        kind=RemarkKind.PLUS,
        note="Nog geheim.",
    )
    html = look(client, page).content.decode()
    assert NOTE in html
    assert "Nog geheim." not in html


def test_what_did_not_count_is_not_shown(client) -> None:
    page = submitted(factories.panel(members=6))
    first = factories.take_part(Invitation.objects.first())
    add_remark(invitation=first, passage="title", kind=RemarkKind.PLUS, note="Van een vreemde.")
    Invitation.objects.filter(pk=first.pk).update(revoked_at=timezone.now())
    for invitation in Invitation.objects.filter(revoked_at=None):
        factories.decide(invitation=invitation, decision=Decision.NO)
    assert "Van een vreemde." not in look(client, page).content.decode()


def test_too_few_readers_says_what_to_do_and_others_are_invited(client) -> None:
    panel = factories.panel(members=3)
    page = submitted(panel)
    found = Round.objects.get()
    assert "data-too-few" in look(client, page).content.decode()
    address = reverse("validation:invite_others", args=[page.pk, found.pk])
    assert client.get(address).status_code == 405
    client.post(address)
    assert found.invitations.count() == 3, "there is nobody to invite yet"
    factories.member(panel)
    factories.member(panel)
    factories.member(panel, active=False)
    client.post(address)
    assert found.invitations.count() == 5
    assert "data-too-few" not in look(client, page).content.decode()


def test_who_edits_nothing_invites_nobody(enter) -> None:
    panel = factories.panel(members=3)
    page = submitted(panel)
    factories.member(panel)
    stranger = enter(factories.with_role("confirm_minor_edit", pages=()))
    stranger.post(reverse("validation:invite_others", args=[page.pk, Round.objects.get().pk]))
    assert Invitation.objects.count() == 3


def test_nobody_is_invited_to_a_closed_round(client, said) -> None:
    panel = factories.panel(members=3)
    page = submitted(panel)
    Round.objects.update(deadline=timezone.now() - timezone.timedelta(days=15))
    close_overdue_rounds()
    factories.member(panel)
    response = client.post(reverse("validation:invite_others", args=[page.pk, Round.objects.get().pk]))
    assert said(response)
    assert Invitation.objects.count() == 3


def test_an_earlier_reading_has_its_own_page(client) -> None:
    page = submitted(factories.panel(members=5))
    first = Round.objects.get()
    answer(first, readers=5)
    page.summary = "Anders."
    page.save_revision()
    factories.answer_remarks(page)
    page.current_workflow_state.resume(user=None)
    response = look(client, page)
    assert [standing.round for standing in response.context["earlier"]] == [first]
    assert NOTE not in response.content.decode()
    assert NOTE in client.get(reverse("validation:round", args=[first.pk])).content.decode()


def test_the_page_of_a_deleted_article_is_gone_and_its_evidence_is_not(client) -> None:
    page = submitted(factories.panel(members=5))
    answer(Round.objects.get(), readers=5, decision=Decision.NO)
    found = Round.objects.get()
    Page.objects.get(pk=page.pk).specific.delete()
    assert look(client, page).status_code == 404
    assert client.get(reverse("validation:round", args=[found.pk])).status_code == 200


def test_an_editor_who_has_to_do_something_is_not_told_to_do_nothing(client) -> None:
    page = submitted(factories.panel(members=2, minimum_readers=5))
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    for shown in (look(client, page).content.decode(), client.get(edit).content.decode()):
        assert "data-to-do" in shown
        assert "a panel has too few readers" in shown
        assert "you need not do anything" not in shown
    Round.objects.update(deadline=timezone.now())
    shown = look(client, page).content.decode()
    assert "until you choose" in shown
    assert "you need not do anything" not in shown


def test_an_editor_with_nothing_to_do_is_told_so(client) -> None:
    page = submitted(factories.panel(members=6, minimum_readers=5))
    shown = look(client, page).content.decode()
    assert "you need not do anything" in shown
    assert "data-to-do" not in shown


@pytest.mark.parametrize("kind", ApprovalKind)
def test_of_a_text_that_was_approved_unread_is_said_how(client, kind) -> None:
    page = factories.article()
    more = {
        ApprovalKind.PANELS: dict,
        ApprovalKind.URGENT: lambda: {"follow_up_due": timezone.localdate()},
        ApprovalKind.MINOR_EDIT: lambda: {"carried_over_from": factories.approve(page)},
    }[kind]()
    factories.publish_approved(page, kind=kind.value, **more)
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    for shown in (look(client, page).content.decode(), client.get(edit).content.decode()):
        assert f'data-unread="{kind.value}"' in shown
        assert "No panel has read this text yet" not in shown


def test_the_button_has_the_word_of_the_sentence(client) -> None:
    factories.workflow(factories.panel())
    page = factories.article()
    assert "“Submit to …”" in look(client, page).content.decode()
    with override("nl"):
        button = gettext("Submit to %(workflow)s") % {"workflow": "Validatie"}
    assert button == "Indienen bij Validatie"
    edit = Client()
    edit.force_login(factories.superuser())
    shown = edit.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert button in shown
    assert "‘Indienen bij …’" in shown
    assert "Stuur door" not in shown
    fresh = reverse("wagtailadmin_pages:add", args=["content", "articlepage", page.get_parent().pk])
    assert button in edit.get(fresh).content.decode()
