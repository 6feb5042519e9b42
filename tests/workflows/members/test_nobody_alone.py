"""Nobody approves alone: the floor, a second person for less, and who has no part in who reads."""

from datetime import date

import pytest
from django.core import mail
from django.core.exceptions import ImproperlyConfigured
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry

from cms.content.models import ArticlePage
from tests import factories
from workflows.actions.members.import_members import import_members
from workflows.actions.members.save_member import save_member
from workflows.actions.members.vouch_for_member import vouch_for_member
from workflows.enums import Aim
from workflows.errors import NotAllowed
from workflows.models import Member, Panel, Round, RuleRequest
from workflows.models.members.floors import check_floors
from workflows.panel_permissions import can_export_member
from workflows.queries.members.eligibility import eligible_members

pytestmark = pytest.mark.django_db
FIELDS = {"name": "Ouders", "kind": "parents", "language": "nl", "reading_days": 14, "spare_readers": 2}
FIELDS |= {"rest_rounds": 1, **{f"aim_{aim.value}": 0 for aim in Aim}}


@pytest.fixture
def manager(enter):
    return enter(factories.with_role(*factories.KEEPING_PANELS, pages=()))


def save(client, panel, readers, share):
    values = {**FIELDS, "minimum_readers": readers, "approval_share": share}
    return client.post(reverse("reading_panels:edit", args=[panel.pk]), values)


@pytest.mark.parametrize(("readers", "share"), [(1, 1), (1, 80), (4, 80), (5, 79)])
def test_no_panel_asks_less_than_the_floor(manager, readers, share) -> None:
    panel = factories.panel()
    answer = save(manager, panel, readers, share)
    assert answer.status_code == 200
    assert answer.context["form"].errors
    panel.refresh_from_db()
    assert (panel.minimum_readers, panel.approval_share) == (5, 80)
    assert not RuleRequest.objects.exists()


def test_a_round_is_never_under_the_floor_however_the_panel_came_to_it() -> None:
    factories.workflow(factories.panel(members=6))
    Panel.objects.update(minimum_readers=1, approval_share=1)
    page = factories.article()
    page.get_workflow().start(page, factories.superuser())
    found = Round.objects.get()
    assert (found.minimum_readers, found.approval_share) == (5, 80)


@pytest.mark.parametrize("name", ["READERS", "SHARE", "READERS_REGIONAL", "SHARE_REGIONAL"])
def test_an_installation_does_not_start_with_a_floor_for_one(settings, name) -> None:
    check_floors()
    setattr(settings, f"PANEL_FLOOR_{name}", 1)
    with pytest.raises(ImproperlyConfigured, match="nobody approves a text alone"):
        check_floors()


def test_a_lower_rule_waits_for_a_second_person_and_both_values_are_kept(manager, enter) -> None:
    panel = factories.panel(minimum_readers=8, approval_share=90)
    assert save(manager, panel, 6, 85).status_code == 302
    panel.refresh_from_db()
    assert (panel.minimum_readers, panel.approval_share) == (8, 90)
    decide = reverse("reading_panels:rule", args=[panel.pk])
    manager.post(decide, {"do": "confirm"})
    panel.refresh_from_db()
    assert panel.minimum_readers == 8
    other = enter(factories.with_role(*factories.KEEPING_PANELS, pages=()))
    assert "data-lower-rule" in other.get(reverse("reading_panels:edit", args=[panel.pk])).content.decode()
    other.post(decide, {"do": "confirm"})
    panel.refresh_from_db()
    assert (panel.minimum_readers, panel.approval_share) == (6, 85)
    for action in ("ask_lower_rule", "confirm_lower_rule"):
        entry = ModelLogEntry.objects.get(action=f"workflows.{action}")
        assert "lezers 8 → 6, deel dat ja zegt 90% → 85%" in entry.message


def test_a_form_that_is_refused_leaves_the_rule_in_force_on_the_page(manager) -> None:
    panel = factories.panel(minimum_readers=8, approval_share=90)
    save(manager, panel, 6, 85)
    refused = save(manager, panel, 7, 300)
    assert refused.status_code == 200
    shown = refused.content.decode()
    assert "8 → 6" in shown
    assert "90% → 85%" in shown
    assert "300%" not in shown


def test_a_higher_rule_holds_at_once_and_both_values_are_kept(manager) -> None:
    panel = factories.panel()
    save(manager, panel, 7, 80)
    panel.refresh_from_db()
    assert panel.minimum_readers == 7
    entry = ModelLogEntry.objects.get(action="workflows.save_panel")
    assert "lezers 5 → 7, deel dat ja zegt 80% → 80%" in entry.message


def test_nobody_is_asked_to_read_before_a_yes_at_the_own_address(
    django_capture_on_commit_callbacks,
) -> None:
    page, panel = factories.article(), factories.panel()
    with django_capture_on_commit_callbacks(execute=True):
        member = save_member(member=Member(panel=panel, name="Ada", email="ada@example.org"), by=None)
    (question,) = mail.outbox
    assert question.to == ["ada@example.org"]
    own = reverse("panel:mine", args=[member.token])
    assert own in question.body
    confirm = reverse("panel:confirm", args=[member.token])
    for address in (own, confirm):  # a mail scanner
        Client().get(address)
    assert eligible_members(panel, page) == []
    Client().post(confirm)
    assert eligible_members(panel, page) == [member]
    member.refresh_from_db()
    member.email, serial = "other@example.org", member.serial
    save_member(member=member, by=None)
    assert eligible_members(panel, page) == []
    assert member.serial > serial


def test_whom_a_contributor_entered_does_not_read_that_text() -> None:
    writer, manager = factories.editor(), factories.with_role("change_member", pages=())
    page, panel = factories.article(owner=writer), factories.panel()
    member = factories.member(panel, entered_by=writer)
    assert eligible_members(panel, page) == []
    assert eligible_members(panel, factories.article()) == [member]
    with pytest.raises(NotAllowed):
        vouch_for_member(member=member, by=writer)
    vouch_for_member(member=member, by=manager)
    assert eligible_members(panel, page) == [member]
    Member.objects.update(handed_over_by=writer)
    assert eligible_members(panel, page) == []


def test_who_submitted_a_text_worked_on_it() -> None:
    submitter, panel = factories.superuser(), factories.panel()
    factories.workflow(panel)
    page = factories.article()
    factories.member(panel, entered_by=submitter)
    page.get_workflow().start(page, submitter)
    assert eligible_members(panel, page) == []


def test_who_worked_on_a_text_exports_no_answers_to_it() -> None:
    account = factories.superuser()
    mine, others = factories.reader(owner=account), factories.reader()
    assert not can_export_member(account, mine.member)
    assert can_export_member(account, others.member)


SWITCHED = [
    {"active": False},
    {"paused_until": date(2999, 1, 1)},
    {"email": "elders@example.org"},
    {"reached_by": "hand", "email": ""},
    {"panel": None},
]


@pytest.mark.parametrize("change", SWITCHED, ids=lambda change: next(iter(change)))
def test_who_worked_on_a_text_keeps_nobody_from_reading_it(change) -> None:
    writer = factories.with_role(*factories.KEEPING_PANELS)
    page, panel = factories.article(owner=writer), factories.panel()
    member = factories.member(panel)

    def changed() -> Member:
        found = Member.objects.get(pk=member.pk)
        for name, value in change.items():
            setattr(found, name, factories.panel() if name == "panel" else value)
        return found

    opened = factories.round_of(panel, page)
    with pytest.raises(NotAllowed):
        save_member(member=changed(), by=writer)
    kept = Member.objects.get()
    assert (kept.active, kept.panel, kept.email, kept.paused_until) == (True, panel, member.email, None)
    with pytest.raises(NotAllowed):
        vouch_for_member(member=member, by=writer)
    kept.language = "en"
    save_member(member=kept, by=writer)  # what decides nothing about reading
    save_member(member=changed(), by=factories.with_role(*factories.KEEPING_PANELS, pages=()))
    Member.objects.update(active=True, panel=panel, confirmed_at=timezone.now())
    Round.objects.filter(pk=opened.pk).update(outcome="approved")
    ArticlePage.objects.update(live=True, has_unpublished_changes=False)
    save_member(member=changed(), by=writer)


def test_the_form_and_a_list_say_why(enter) -> None:
    writer = factories.with_role(*factories.KEEPING_PANELS)
    panel = factories.panel("youth")
    member = factories.member(panel, email="ada@example.org")
    factories.round_of(panel, factories.article(owner=writer))
    fields = {"panel": panel.pk, "name": "Ada", "reached_by": "email", "email": member.email}
    fields |= {"age_band": "16-17"}  # and no tick at "takes part"
    sent = enter(writer).post(reverse("panel_members:edit", args=[member.pk]), fields)
    assert "You worked on a text that this member reads" in sent.content.decode()
    rows = "voornaam;e-mail;leeftijd\nAda;ada@example.org;18+\nBo;bo@example.org;18+\n"
    report = import_members(panel=panel, content=rows.encode(), by=writer)
    assert [row.result for row in report.rows] == ["refused", "added"]
    assert Member.objects.get(pk=member.pk).active


def test_who_worked_on_a_text_deletes_none_of_its_readers(enter) -> None:
    writer = factories.with_role(*factories.KEEPING_PANELS)
    member = factories.member(factories.panel())
    factories.round_of(member.panel, factories.article(owner=writer))
    address = reverse("panel_members:delete", args=[member.pk])
    for method in ("get", "post"):
        answer = getattr(enter(writer), method)(address)
        assert answer.url == reverse("panel_members:edit", args=[member.pk])
    manager = enter(factories.with_role(*factories.KEEPING_PANELS, pages=()))
    manager.post(address)
    assert not Member.objects.exists()


def test_the_members_of_a_region_with_one_person_are_confirmed_nationally(enter) -> None:
    region = factories.region("PO2601")
    alone, panel = factories.at_desk_of(region), factories.panel(region=region)
    page = factories.article(owner=alone)
    member = factories.member(panel, entered_by=alone, reached_by="hand", email="", confirmed_at=None)
    edit, confirm = (reverse(f"panel_members:{name}", args=[member.pk]) for name in ("edit", "confirmation"))
    desk = enter(alone)
    assert "data-vouching" not in desk.get(edit).content.decode()
    desk.post(confirm, {"do": "vouch"})
    assert eligible_members(panel, page) == []
    manager = enter(factories.with_role(*factories.KEEPING_PANELS, pages=()))
    assert "data-vouching" in manager.get(edit).content.decode()
    manager.post(confirm, {"do": "vouch"})
    assert eligible_members(panel, page) == [member]
    assert 'value="vouch"' not in manager.get(edit).content.decode()


def test_no_button_where_it_changes_nothing(enter) -> None:
    manager = factories.with_role(*factories.KEEPING_PANELS, pages=())
    panel, client = factories.panel(), enter(manager)
    shown = {
        name: 'value="vouch"'
        in client.get(
            reverse("panel_members:edit", args=[factories.member(panel, **fields).pk])
        ).content.decode()
        for name, fields in {
            "confirmed": {},
            "entered by oneself": {"entered_by": manager},
            "entered by another": {"entered_by": factories.editor()},
            "vouched for": {"entered_by": factories.editor(), "confirmed_by": manager},
            "by hand": {"reached_by": "hand", "email": "", "confirmed_at": None},
        }.items()
    }
    assert [name for name, there in shown.items() if there] == ["entered by another", "by hand"]
