"""Afterwards it can be seen who did what, when and why; never which reader did something."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry, PageLogEntry
from wagtail.users.models import UserProfile

from cms.audit.record import record
from cms.regions.actions.ensure_region_pages import ensure_region_pages
from cms.users.models import User
from tests import factories
from workflows.actions.approvals.withdraw_article import withdraw_article
from workflows.actions.members.erase_member import erase_member
from workflows.actions.members.erase_person import erase_person
from workflows.actions.members.export_person import export_person
from workflows.actions.members.import_members import import_members
from workflows.actions.members.pause_member import pause_member
from workflows.actions.members.save_member import save_member
from workflows.actions.rounds.extend_round import extend_round
from workflows.actions.setup.ensure_roles import CHIEF_EDITORS, PANEL_MANAGERS, ensure_roles
from workflows.enums import Decision
from workflows.models import Member, Round

pytestmark = pytest.mark.django_db


def somebody(role: str) -> User:
    """A person with this role who works in Dutch."""
    user = factories.editor(first_name="Eline", last_name="Eind")
    user.groups.add(ensure_roles()[role])
    UserProfile.objects.create(user=user, preferred_language="nl")
    return user


def history_of_the_site(user: User) -> str:
    client = Client()
    client.force_login(user)
    answer = client.get(reverse("wagtailadmin_reports:site_history"))
    assert answer.status_code == 200
    return answer.content.decode()


def lines() -> list[tuple[str, int | None]]:
    """What was recorded, by which account."""
    return [
        *ModelLogEntry.objects.order_by("pk").values_list("action", "user"),
        *PageLogEntry.objects.order_by("pk").values_list("action", "user"),
    ]


def test_a_chief_editor_sees_it_in_the_history_of_the_site_and_of_the_text() -> None:
    chief = somebody(CHIEF_EDITORS)
    page = factories.article(title="Zorgplicht")
    extend_round(round=factories.round_of(factories.panel(), page), days=7, by=chief)
    client = Client()
    client.force_login(chief)
    of_text = client.get(reverse("wagtailadmin_pages:history", args=[page.pk])).content.decode()
    for html in (history_of_the_site(chief), of_text):
        assert "Gaf lezers meer tijd; aantal dagen: 7" in html
        assert "Eline Eind" in html
    assert "Zorgplicht" in history_of_the_site(chief)


def test_the_reason_is_in_it() -> None:
    chief = somebody(CHIEF_EDITORS)
    page = factories.article()
    factories.publish_approved(page)
    withdraw_article(page=page, reason="Het telefoonnummer is fout", by=chief)
    html = history_of_the_site(chief)
    assert "Beëindigde een goedkeuring" in html
    assert "Het telefoonnummer is fout" in html


def test_a_manager_of_panels_sees_what_was_done_with_members_by_number() -> None:
    manager = somebody(PANEL_MANAGERS)
    panel = factories.panel("youth")
    noor = Member(panel=panel, name="Noor", email="noor@example.org", age_band="12-15")
    save_member(member=noor, parent_email="vader@example.org", by=manager)
    save_member(member=noor, parent_email="vader@example.org", by=manager)  # changes nothing
    pause_member(member=noor, until=timezone.localdate(), by=manager)
    export_person(email="noor@example.org", by=manager)
    export_person(email="vader@example.org", by=manager)
    erase_person(email="vader@example.org", by=manager)
    erase_member(member=noor, by=manager)
    erase_member(member=noor, by=manager)  # a second press of the same button
    import_members(panel=panel, content=b"voornaam,e-mail,leeftijd\nBo,bo@example.org,18+\n", by=manager)
    names = [
        *("save_member", "ask_parent", "pause_member", "export_member", "export_person", "erase_person"),
        *("erase_member", "save_member", "import_members"),
    ]
    assert sorted(lines()) == sorted((f"workflows.{name}", manager.pk) for name in names)
    stored = str(list(ModelLogEntry.objects.values())).casefold()
    for secret in ("noor", "vader", "bo@", "example.org", str(noor.key), noor.token.casefold()):
        assert secret not in stored
    html = history_of_the_site(manager)
    assert f"Panellid {noor.pk}" in html
    assert "Wiste een panellid, met alle antwoorden" in html
    assert "Laadde panelleden uit een bestand; toegevoegd: 1, gewijzigd: 0" in html


def test_the_forms_of_the_admin_leave_one_line_each(client: Client) -> None:
    manager = somebody(PANEL_MANAGERS)
    client.force_login(manager)
    panel = factories.panel()
    form = {"panel": panel.pk, "name": "Bo", "email": "bo@example.org", "reached_by": "email", "active": "on"}
    client.post(reverse("panel_members:add"), form)
    bo = Member.objects.get()
    client.post(reverse("panel_members:edit", args=[bo.pk]), {**form, "name": "Bob"})
    client.post(reverse("panel_members:stored_data", args=[bo.pk]))
    client.post(reverse("panel_members:edit", args=[bo.pk]), {**form, "email": "", "reached_by": "hand"})
    client.post(reverse("panel_members:stored_data", args=[bo.pk]))
    names = ["save_member", "save_member", "export_member", "save_member", "export_member"]
    assert [*ModelLogEntry.objects.order_by("pk").values_list("action", "user")] == [
        (f"workflows.{name}", manager.pk) for name in names
    ]


def test_what_readers_do_is_recorded_without_them() -> None:
    factories.workflow(factories.panel(members=5))
    page = factories.article()
    page.get_workflow().start(page, factories.superuser())
    opened = Round.objects.get()
    for invitation in opened.invitations.all():
        factories.mark(factories.take_part(invitation), kind="plus")
        factories.decide(invitation=invitation, decision=Decision.YES)
    page.refresh_from_db()
    assert page.live
    by_nobody = {action for action, user in lines() if user is None and action.startswith("workflows.")}
    assert by_nobody == {"workflows.close_round", "workflows.record_approval"}
    assert "workflows.open_round" in dict(lines())
    of_readers = {"member", "invitation", "verdict", "remark", "answer", "consent"}
    for entry in (*ModelLogEntry.objects.all(), *PageLogEntry.objects.all()):
        assert entry.content_type.model not in of_readers
        for member in Member.objects.all():
            assert member.name not in str([entry.label, entry.data])
            assert str(member.pk) not in entry.data.values()


def test_keys_are_made_replaced_and_revoked_by_somebody(client: Client) -> None:
    chief = somebody(CHIEF_EDITORS)
    client.force_login(chief)
    factories.region("PO2601")
    form = {"label": "Site", "contact_email": "beheer@example.org", "scopes": ["read"], "region": ""}
    assert client.post(reverse("api_keys:add"), form).status_code == 200
    (made, _user), *_rest = lines()
    assert made == "api.create_api_key"
    key = ModelLogEntry.objects.get().object_id
    client.post(reverse("api_keys:replace", args=[key]))
    client.post(reverse("api_keys:revoke", args=[key]))
    assert lines() == [(f"api.{name}_api_key", chief.pk) for name in ("create", "rotate", "create", "revoke")]
    html = history_of_the_site(chief)
    assert "Trok een API-sleutel in" in html
    assert "beheer@example.org" not in html


def test_the_history_of_a_text_has_its_rounds_approvals_and_withdrawals() -> None:
    chief = somebody(CHIEF_EDITORS)
    page, other = factories.article(title="Zorgplicht"), factories.article(title="Anders")
    for text in (page, other):
        factories.publish_approved(text)
    withdraw_article(page=page, reason="Het telefoonnummer is fout", by=chief)
    client = Client()
    client.force_login(chief)
    address = reverse("wagtailadmin_pages:history", args=[page.pk])
    html = client.get(address).content.decode()
    assert "Beëindigde een goedkeuring" in html
    assert "Het telefoonnummer is fout" in html
    only = client.get(address, {"action": "workflows.record_withdrawal"}).content.decode()
    assert "Het telefoonnummer is fout" in only
    of_other = client.get(reverse("wagtailadmin_pages:history", args=[other.pk])).content.decode()
    assert "Het telefoonnummer is fout" not in of_other


def test_a_desk_is_offered_only_what_its_own_lines_hold() -> None:
    desk = factories.at_desk_of(factories.region())
    stranger = factories.editor(first_name="Vreemde", last_name="Eend")
    record("workflows.import_members", about=factories.panel(), by=stranger, added=1, changed=0)
    own = factories.regional_article("PO2601")
    ensure_region_pages(only=factories.region())  # gives the desk its rights on the pages
    record("workflows.invite_others", about=own, by=desk, members=2)
    client = Client()
    client.force_login(desk)
    html = client.get(reverse("wagtailadmin_reports:site_history")).content.decode()
    assert "workflows.invite_others" in html
    assert "workflows.import_members" not in html
    assert "Vreemde Eend" not in html
