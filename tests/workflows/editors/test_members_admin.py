"""Members, panels and rounds that wait for a choice: what editors and managers do, over HTTP."""

from base64 import b64decode
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone
from reversion.models import Version

from tests import factories
from tests.cms.tables.workbooks import workbook
from workflows.actions.members.agree_for_child import agree_for_child
from workflows.enums import Aim, Decision, Outcome
from workflows.models import Invitation, Member, ParentalConsent, Round, Verdict

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("small_panels")]
ADD = reverse("panel_members:add")


@pytest.fixture
def manager(enter):
    return enter(factories.with_role(*factories.KEEPING_PANELS, pages=()))


def fields(panel, **more):
    values = {"panel": panel.pk, "name": "Sam", "reached_by": "email", "email": "sam@example.org"}
    return {**values, "active": "on", **more}


def overdue(author, **more):
    readers = factories.panel(members=3, minimum_readers=2)
    found = factories.round_of(
        readers, factories.article(owner=author), deadline=timezone.now() - timedelta(hours=1), **more
    )
    for member in readers.members.all():
        factories.invite(member, found)
    return found, factories.article_index().get_children().last()


def test_a_child_of_12_is_added_with_the_address_of_a_parent(manager) -> None:
    youth = factories.panel("youth")
    child = fields(youth, age_band="12-15")
    refused = manager.post(ADD, child)
    assert refused.status_code == 200
    form = refused.context["form"]
    assert form.errors.keys() == {"parent_email"}
    assert form["name"].value() == "Sam"
    assert "a parent has to agree" in refused.content.decode()
    assert not Member.objects.exists()
    own = manager.post(ADD, {**child, "parent_email": "SAM@example.org"})
    assert own.context["form"].errors.keys() == {"parent_email"}
    assert not ParentalConsent.objects.exists()
    assert manager.post(ADD, {**child, "parent_email": "ouder@example.org"}).status_code == 302
    member = Member.objects.get()
    assert member.parental_consent.email == "ouder@example.org"
    page = manager.get(reverse("panel_members:edit", args=[member.pk]))
    assert reverse("panel_members:usage", args=[member.pk]) not in page.content.decode()
    assert page.context["form"]["parent_email"].value() == "ouder@example.org"
    assert "data-parent-asked" in page.content.decode()


def test_after_the_yes_of_a_parent_another_address_is_refused_and_says_what_to_do(manager) -> None:
    youth = factories.panel("youth", spoken_answers=True)
    child = fields(youth, age_band="12-15")
    manager.post(ADD, {**child, "parent_email": "ouder@example.org"})
    agree_for_child(consent=ParentalConsent.objects.get())
    given = ParentalConsent.objects.values().get()
    address = reverse("panel_members:edit", args=[Member.objects.get().pk])
    refused = manager.post(address, {**child, "name": "Kim", "parent_email": "ander@example.org"})
    assert refused.context["form"].errors.keys() == {"parent_email"}
    assert "Nobody is asked anew here: nothing was saved or sent." in refused.content.decode()
    assert refused.context["form"]["parent_email"].value() == "ander@example.org"
    assert Member.objects.get().name == "Sam"
    assert manager.post(address, {**child, "name": "Kim"}).status_code == 302
    assert Member.objects.get().name == "Kim"
    assert ParentalConsent.objects.values().get() == given


def test_from_16_no_parent_is_asked_and_parents_need_no_age(manager) -> None:
    youth, parents = factories.panel("youth"), factories.panel()
    no_age = manager.post(ADD, fields(youth))
    assert "Choose an age" in no_age.content.decode()
    manager.post(ADD, fields(youth, age_band="16-17"))
    details = {"school_of_child": "po+vo", "reads_little": "on", "dutch_later": "on", "language": "en"}
    manager.post(ADD, fields(parents, reached_by="hand", email="", paused_until="2099-01-01", **details))
    parent = Member.objects.get(panel=parents)
    assert (parent.school_of_child, parent.reads_little, parent.dutch_later) == ("po+vo", True, True)
    assert (parent.language, parent.is_paused, parent.email, parent.age_band) == ("en", True, "", "")
    assert Member.objects.filter(panel=youth, age_band="16-17").exists()
    assert not ParentalConsent.objects.exists()


def test_a_refused_change_changes_nothing_and_keeps_no_version(manager) -> None:
    member = factories.member(factories.panel("youth"), name="Sam")
    address = reverse("panel_members:edit", args=[member.pk])
    young = fields(member.panel, age_band="12-15", active="")
    refused = manager.post(address, young)
    assert refused.context["form"].errors.keys() == {"parent_email"}
    assert Member.objects.get().age_band == "16-17"
    assert not Version.objects.exists()
    assert manager.post(address, {**young, "parent_email": "ouder@example.org"}).status_code == 302
    assert Version.objects.get_for_object(member).get().revision.user is not None
    manager.post(address, fields(member.panel, age_band="16-17"))
    assert not ParentalConsent.objects.exists()


def test_links_to_hand_over_are_on_the_members_page(manager, enter) -> None:
    invitation = factories.reader(title="Rechten")
    member = invitation.member
    address = reverse("panel_members:edit", args=[member.pk])
    assert "data-links" not in manager.get(address).content.decode()
    Member.objects.update(reached_by="hand", email="", mailbox="")
    html = manager.get(reverse("panel_members:edit", args=[member.pk])).content.decode()
    for kind, number in (("member", member.pk), ("invitation", invitation.pk)):
        address = reverse("shareable_links:link", args=[kind, number])
        assert f'href="{address}"' in html
        assert manager.get(address).status_code == 200
        assert enter(factories.with_role()).get(address).status_code in {302, 403}
    Member.objects.update(active=False)
    assert "data-links" not in manager.get(reverse("panel_members:edit", args=[member.pk])).content.decode()


def test_deleting_a_member_does_what_it_says(manager) -> None:
    invitation = factories.reader(name="Sam")
    factories.decide(invitation=invitation, decision=Decision.YES)
    address = reverse("panel_members:delete", args=[invitation.member_id])
    html = manager.get(address).content.decode()
    assert "everything this reader answered are erased" in html
    assert "approvals stay" in html
    manager.post(address)
    assert not Member.objects.exists()
    assert not Verdict.objects.exists()
    assert Invitation.objects.get().revoked_at


def test_a_panel_says_whom_it_wants_and_has(manager) -> None:
    panel = factories.panel(minimum_readers=2)
    factories.member(panel, reads_little=True)
    values = {"name": "Ouders", "kind": "parents", "language": "nl", "minimum_readers": 2}
    values |= {"approval_share": 80, "reading_days": 14, "spare_readers": 3, "rest_rounds": 2}
    aims = {f"aim_{aim.value}": 0 for aim in Aim} | {"aim_reads_little": 3}
    address = reverse("reading_panels:edit", args=[panel.pk])
    assert manager.post(address, values | aims).status_code == 302
    panel.refresh_from_db()
    assert (panel.spare_readers, panel.rest_rounds, panel.aims) == (3, 2, {Aim.READS_LITTLE: 3})
    assert 'data-aim="reads_little" data-aim-missing="2"' in manager.get(address).content.decode()


def test_a_list_of_members_is_loaded_row_by_row(manager, enter) -> None:
    panel = factories.panel()
    address = reverse("reading_panels:import_members", args=[panel.pk])
    assert address in manager.get(reverse("reading_panels:edit", args=[panel.pk])).content.decode()
    assert manager.get(address).status_code == 200
    rows = "voornaam;e-mail;leeftijd\nFatma;fatma@example.org;\nSam;sam@example.org;11\n"
    html = manager.post(address, {"content": SimpleUploadedFile("leden.csv", rows.encode())}).content.decode()
    assert 'data-line="2" data-result="added"' in html
    assert 'data-line="3" data-result="refused"' in html
    assert "leeftijd “11”: Nobody under 12 takes part." in html
    download = html.split('href="data:text/csv;charset=utf-8;base64,')[1].split('"')[0]
    assert b64decode(download).decode("utf-8-sig").splitlines()[1:] == [
        '"2";"added";"";"";""',
        '"3";"not loaded";"leeftijd";"11";"Nobody under 12 takes part."',
    ]
    assert [member.name for member in Member.objects.all()] == ["Fatma"]
    book = SimpleUploadedFile(
        "leden.xlsx", workbook([["Voornaam", "E-mail"], ["Fatma", "fatma@example.org"]])
    )
    html = manager.post(address, {"content": book}).content.decode()
    assert 'data-line="2" data-result="unchanged"' in html
    other = SimpleUploadedFile("leden.xlsx", b"PK\x03\x04")
    assert "data-problem" in manager.post(address, {"content": other}).content.decode()
    half = enter(factories.with_role("change_panel", "add_member", pages=()))
    html = half.post(address, {"content": SimpleUploadedFile("l.csv", rows.encode())})
    assert html.status_code in {302, 403}
    assert Member.objects.count() == 1


def test_an_editor_gives_a_round_more_time(enter, said) -> None:
    author = factories.with_role()
    found, page = overdue(author)
    client = enter(author)
    overview = reverse("validation:article", args=[page.pk])
    extend = reverse("validation:extend_round", args=[page.pk, found.pk])
    assert "data-choices" in client.get(reverse("wagtailadmin_home")).content.decode()
    html = client.get(overview).content.decode()
    assert "data-choice" in html
    assert extend in html
    for days in ("", "-1", "0", "91", "²", "9" * 5000):
        assert said(client.post(extend, {"days": days}))[-1].strip() == "Choose from 1 to 90 days."
    assert client.post(extend, {"days": "7"}).url == overview
    found.refresh_from_db()
    assert found.deadline > timezone.now() + timedelta(days=6)
    assert "data-choice" not in client.get(overview).content.decode()
    assert "data-choices" not in client.get(reverse("wagtailadmin_home")).content.decode()


def test_an_editor_closes_a_round_that_too_few_have_read(enter) -> None:
    author = factories.with_role()
    found, page = overdue(author)
    close = reverse("validation:close_round", args=[page.pk, found.pk])
    enter(factories.with_role("confirm_minor_edit", pages=())).post(close)
    assert Round.objects.get().is_open
    assert close in enter(author).get(reverse("validation:article", args=[page.pk])).content.decode()
    assert enter(author).get(close).status_code == 405
    enter(author).post(close)
    assert Round.objects.get().outcome == Outcome.NO_QUORUM
