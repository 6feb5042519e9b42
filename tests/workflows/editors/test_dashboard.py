"""What waits, on the first page; and a word after submitting to a panel that is too small."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from tests import factories
from tests.contracts.gate.forms import made_from
from workflows.actions.exceptions.request_exception import request_exception
from workflows.actions.reading.add_remark import add_remark
from workflows.enums import ApprovalKind, Decision, RemarkKind
from workflows.models import Round
from workflows.queries.newsroom.worklist import worklist

pytestmark = pytest.mark.django_db
HOME = reverse("wagtailadmin_home")


def edited(**fields):
    page = factories.article(summary="Wat de shcool doet.", **fields)
    factories.publish_approved(page)
    page.summary = "Wat de school doet."
    page.save_revision()
    return page


def urgent(due, **fields):
    page = factories.article(**fields)
    factories.publish_approved(page, kind="urgent", panels=[], follow_up_due=timezone.localdate() + due)
    return page


def test_each_sees_what_waits_for_them(enter) -> None:
    author, second = factories.with_role(), factories.with_role("confirm_minor_edit")
    stranger = factories.with_role(pages=())
    factories.workflow(factories.panel(members=5))
    asked = request_exception(page=edited(), kind=ApprovalKind.MINOR_EDIT, reason="Tikfout", by=author)
    sent_back, reading = factories.article(owner=author), factories.article(owner=author)
    for page in (sent_back, reading):
        page.get_workflow().start(page, author)
    for invitation in Round.objects.earliest("pk").invitations.all():
        factories.decide(invitation=invitation, decision=Decision.NO)
    urgent(timedelta(days=-1), title="Te laat")
    urgent(timedelta(days=30), title="Nog lang niet")
    read_since = urgent(timedelta(days=1), title="Gelezen")
    factories.approve(read_since)
    for user, mine in ((author, [sent_back]), (second, [])):
        found = worklist(user)
        assert found.requests == [asked]
        assert [page for page, _why in found.sent_back] == mine
        assert [standing.round.text.title for standing in found.rounds] == [reading.title]
        assert [approval.text.title for approval in found.follow_ups] == ["Te laat", "Nog lang niet"]
        html = enter(user).get(HOME).content.decode()
        assert "data-requests" in html
        assert "overdue since" in html
        assert ("data-sent-back" in html) is bool(mine)
    nothing = worklist(stranger)
    assert [nothing.requests, nothing.rounds, nothing.sent_back, nothing.follow_ups] == [[]] * 4
    assert "validation-section" not in enter(stranger).get(HOME).content.decode()


@pytest.mark.parametrize("why", ["remarks", "changed", "otherwise"])
def test_what_was_sent_back_says_what_there_is_to_do(enter, why) -> None:
    author = factories.with_role()
    factories.workflow(factories.panel(members=5))
    page = factories.article(owner=author)
    page.get_workflow().start(page, author)
    invitations = list(Round.objects.get().invitations.all())
    if why == "changed":
        changed = page.get_latest_revision_as_object()
        changed.title = "Anders"
        changed.save_revision(overwrite_revision=page.get_latest_revision())
    for invitation in invitations:
        decision = Decision.YES if why == "changed" else Decision.NO
        factories.decide(invitation=invitation, decision=decision)
    if why == "remarks":
        factories.mark(invitations[0])
    html = enter(author).get(HOME).content.decode()
    assert f'data-why="{why}"' in html
    assert ("answer the remarks" in html) is (why == "remarks")
    assert ("was changed while" in html) is (why == "changed")
    stage = enter(author).get(reverse("validation:article", args=[page.pk])).content.decode()
    assert ("Answer the remarks" in stage) is (why == "remarks")


def test_nothing_waits(enter) -> None:
    assert "Nothing waits for you" in enter(factories.with_role()).get(HOME).content.decode()


def test_the_same_number_of_queries_however_much_waits(
    django_assert_num_queries, django_assert_max_num_queries
) -> None:
    user = factories.with_role("confirm_minor_edit")
    factories.workflow(factories.panel(members=5))

    def more():
        page = factories.article(owner=user)
        page.get_workflow().start(page, user)
        urgent(timedelta(days=-1))
        request_exception(
            page=edited(), kind=ApprovalKind.MINOR_EDIT, reason="Tikfout", by=factories.superuser()
        )

    more()
    worklist(type(user).objects.get(pk=user.pk))
    with django_assert_max_num_queries(20) as few:
        worklist(type(user).objects.get(pk=user.pk))
    for _ in range(4):
        more()
    with django_assert_num_queries(len(few)):
        worklist(type(user).objects.get(pk=user.pk))


@pytest.mark.parametrize("many", [5, 10])
def test_the_pages_of_an_article_cost_the_same_for_any_number_of_rounds_and_remarks(
    enter, count, many
) -> None:
    client = enter(factories.with_role())
    panel = factories.panel(members=5)
    factories.workflow(panel)
    page = factories.article()
    state = page.get_workflow().start(page, factories.superuser())
    addresses = (
        reverse("validation:article", args=[page.pk]),
        reverse("wagtailadmin_pages:edit", args=[page.pk]),
    )

    def read():
        for invitation in Round.objects.latest("pk").invitations.all():
            factories.take_part(invitation)
            for place in range(4):
                kind = RemarkKind.PLUS
                add_remark(invitation=invitation, passage="summary", kind=kind, start=place, note=f"{place}")
            factories.decide(invitation=invitation, decision=Decision.NO, comment="Nee.")

    read()
    few = [count(client, address) for address in addresses]
    for _ in range(many - 1):
        factories.answer_remarks(page)
        state.refresh_from_db()
        state.resume(user=None)
        read()
    assert Round.objects.count() == many
    html = client.get(addresses[0]).content.decode()
    assert html.count("<strong>Good</strong>") == many * 20
    assert [count(client, address) for address in addresses] == few


def test_who_submits_to_a_small_panel_is_told(enter, said) -> None:
    small, large = factories.panel(members=3, name="Klein"), factories.panel("youth", members=6, name="Groot")
    factories.workflow(small, large)
    page = factories.article()
    client = enter(factories.with_role())
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    form = client.get(address).context["form"]
    fields = {name: form[name].value() or "" for name in ("title", "summary", "slug")}
    fields |= {"audience": ["parents"], "sectors": ["po"], "body-count": "0", "sources-count": "0"} | {
        "key_questions-count": "0"
    }
    fields |= {f"comments-{part}": "0" for part in ("TOTAL_FORMS", "INITIAL_FORMS")} | made_from(page)
    response = client.post(address, {**fields, "action-submit": "1"})
    assert response.status_code == 302, response.context["form"].errors
    assert Round.objects.open().count() == 2
    warnings = [message for message in said(response) if "Invite others" in message]
    assert len(warnings) == 1
    assert "Klein has 3 readers" in warnings[0]
