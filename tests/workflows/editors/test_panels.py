"""Keeping panels and their members: who may, what is kept, and what is never kept."""

import pytest
from django.urls import reverse
from reversion.models import Version
from wagtail.models import ModelLogEntry

from tests import factories
from workflows.enums import Aim
from workflows.models import Member, Panel, PanelReviewTask

pytestmark = pytest.mark.django_db
RULE = {"minimum_readers": 6, "approval_share": 85, "reading_days": 10, "spare_readers": 2, "rest_rounds": 1}
RULE |= {f"aim_{aim.value}": 0 for aim in Aim}
REACHED = {"reached_by": "email", "active": "on"}


@pytest.fixture
def client(enter):
    return enter(factories.with_role(*factories.KEEPING_PANELS, pages=()))


def test_a_panel_and_its_member_are_made_and_changed(client) -> None:
    panel_fields = {"name": "Ouders", "kind": "parents", "language": "nl", **RULE}
    assert client.post(reverse("reading_panels:add"), panel_fields).status_code == 302
    panel = Panel.objects.get()
    assert panel.rule.minimum_readers == 6
    html = client.get(reverse("reading_panels:edit", args=[panel.pk])).content.decode()
    assert 'data-missing="6"' in html
    member = {"panel": panel.pk, "name": "Fatma", "email": "fatma@example.org", **REACHED}
    assert client.get(reverse("panel_members:add") + f"?panel={panel.pk}").context["form"].initial == {
        "panel": str(panel.pk)
    }
    response = client.post(reverse("panel_members:add"), member)
    assert response.url == reverse("reading_panels:edit", args=[panel.pk])
    made = Member.objects.get()
    client.post(reverse("panel_members:edit", args=[made.pk]), {**member, "active": ""})
    assert not Member.objects.get().active
    html = client.get(reverse("reading_panels:edit", args=[panel.pk])).content.decode()
    assert "Fatma" in html
    assert "does not take part now" in html
    asked = {**panel_fields, "minimum_readers": 7}
    saved = client.post(reverse("reading_panels:edit", args=[panel.pk]), asked, follow=True)
    assert "7 readers must decide, and 0 members take part" in saved.content.decode()
    assert Version.objects.get_for_object(panel).count() == 2
    again = client.post(reverse("reading_panels:edit", args=[panel.pk]), asked, follow=True)
    assert "readers must decide, and" not in again.content.decode()


def test_versions_and_logs_keep_no_name_or_address(client) -> None:
    panel = factories.panel()
    fields = {"panel": panel.pk, "name": "Fatma", "email": "fatma@example.org", **REACHED}
    client.post(reverse("panel_members:add"), fields)
    member = Member.objects.get()
    client.post(reverse("panel_members:edit", args=[member.pk]), {**fields, "active": ""})
    client.post(reverse("panel_members:delete", args=[member.pk]))
    assert not Member.objects.exists()
    kept = [*Version.objects.values_list("serialized_data", "object_repr", "revision__comment")]
    logged = [*ModelLogEntry.objects.values_list("label", "data")]
    assert kept
    assert logged
    assert "fatma" not in str([kept, logged]).casefold()


@pytest.mark.parametrize("bad", [{"minimum_readers": 0}, {"approval_share": 101}, {"reading_days": 0}])
def test_a_rule_that_means_nothing_is_refused(client, bad) -> None:
    fields = {"name": "Ouders", "kind": "parents", "language": "nl", **RULE, **bad}
    assert client.post(reverse("reading_panels:add"), fields).status_code == 200
    assert not Panel.objects.exists()


def test_an_address_is_once_on_a_panel(client) -> None:
    somebody = factories.member(factories.panel())
    fields = {"panel": somebody.panel_id, "name": "Nog een", "email": somebody.email, **REACHED}
    assert client.post(reverse("panel_members:add"), fields).status_code == 200
    assert Member.objects.count() == 1


def test_a_panel_that_was_used_is_not_deleted(client) -> None:
    read, counted_on, unused = factories.panel(), factories.panel(), factories.panel(members=2)
    factories.workflow(read)
    page = factories.article()
    page.get_workflow().start(page, factories.superuser())
    PanelReviewTask.objects.create(name="Other").panels.add(counted_on)
    PanelReviewTask.objects.get(name="Panels").panels.clear()
    for panel in (read, counted_on):
        address = reverse("reading_panels:delete", args=[panel.pk])
        for response in (client.get(address), client.post(address)):
            assert response.status_code == 409
            assert "data-in-use" in response.content.decode()
    assert client.get(reverse("reading_panels:delete", args=[unused.pk])).status_code == 200
    client.post(reverse("reading_panels:delete", args=[unused.pk]))
    assert set(Panel.objects.all()) == {read, counted_on}
    assert not Member.objects.exists()


@pytest.mark.parametrize("name", ["reading_panels", "panel_members"])
def test_others_see_no_panels(enter, name) -> None:
    somebody = factories.member(factories.panel())
    other = enter(factories.with_role("confirm_minor_edit"))
    pk = somebody.pk if name == "panel_members" else somebody.panel_id
    for address in (reverse(f"{name}:index"), reverse(f"{name}:add"), reverse(f"{name}:edit", args=[pk])):
        assert other.get(address).url == reverse("wagtailadmin_home")


def test_who_keeps_panels_but_not_members_sees_no_names(enter) -> None:
    somebody = factories.member(factories.panel(), name="Fatma")
    client = enter(factories.with_role("change_panel", pages=()))
    response = client.get(reverse("reading_panels:edit", args=[somebody.panel_id]))
    assert response.status_code == 200
    assert "Fatma" not in response.content.decode()


def test_lists_are_made_with_the_same_number_of_queries(client, count) -> None:
    factories.panel(members=2)
    few = count(client, reverse("reading_panels:index"))
    for _ in range(5):
        factories.panel(members=5)
    assert count(client, reverse("reading_panels:index")) == few
