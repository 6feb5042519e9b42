"""Who has a draft does not decide, before submitting it, which members of its panels could read it."""

import pytest
from django.urls import reverse

from cms.content.models import ArticlePage
from tests import factories
from workflows.actions.members.save_member import save_member
from workflows.errors import NotAllowed
from workflows.models import Member, ReadingTogether

pytestmark = pytest.mark.django_db
CODE = "PO2601"


def off(member: Member, by) -> None:
    found = Member.objects.get(pk=member.pk)
    found.active = False
    save_member(member=found, by=by)


def writer():
    return factories.with_role(*factories.KEEPING_PANELS)


def test_the_desk_of_a_region_keeps_its_readers(enter) -> None:
    region = factories.region(CODE)
    desk, member = factories.at_desk_of(region), factories.member(factories.panel(region=region))
    factories.regional_article(CODE, owner=desk)
    fields = {"panel": member.panel.pk, "name": member.name, "reached_by": "email", "email": member.email}
    sent = enter(desk).post(reverse("panel_members:edit", args=[member.pk]), fields)  # no tick: off
    assert "You worked on a text that this member reads" in sent.content.decode()
    member.refresh_from_db()
    assert member.active
    assert member.entered_by is None
    off(member, factories.with_role(*factories.KEEPING_PANELS, pages=()))


@pytest.mark.parametrize("work", ["owner", "responsible", "stored"])
def test_whoever_worked_on_it(work) -> None:
    by, member = writer(), factories.member(factories.panel())
    page = factories.article(**({} if work == "stored" else {work: by}))
    if work == "stored":
        page.save_revision(user=by)
    with pytest.raises(NotAllowed):
        off(member, by)


@pytest.mark.parametrize("state", [{"live": False}, {"live": True, "has_unpublished_changes": True}])
def test_until_the_newest_form_is_public(state) -> None:
    by, member = writer(), factories.member(factories.panel())
    factories.article(owner=by)
    ArticlePage.objects.update(**state)
    with pytest.raises(NotAllowed):
        off(member, by)
    ArticlePage.objects.update(live=True, has_unpublished_changes=False)
    off(member, by)


def test_a_draft_for_other_readers_is_no_reason() -> None:
    by = writer()
    factories.article(owner=by)
    region, other = factories.region(CODE), factories.region("PO2602")
    elsewhere = factories.member(factories.panel(region=region))
    off(factories.member(factories.panel(language="en")), by)
    off(elsewhere, by)
    factories.regional_article(CODE, owner=by)
    helper = factories.member(factories.panel(region=other))
    Member.objects.update(active=True)
    with pytest.raises(NotAllowed):
        off(elsewhere, by)
    agreement = ReadingTogether.objects.create(panel=elsewhere.panel, neighbour=helper.panel)
    off(helper, by)
    Member.objects.update(active=True)
    ReadingTogether.objects.filter(pk=agreement.pk).update(agreed_at=helper.confirmed_at)
    with pytest.raises(NotAllowed):
        off(helper, by)


def test_the_page_says_what_may_have_been_done(enter) -> None:
    desk = factories.at_desk_of(factories.region(CODE), first_name="Rik")
    member = factories.member(factories.panel(region=factories.region(CODE)), active=False)
    member.active = True
    save_member(member=member, by=desk)
    html = enter(desk).get(reverse("panel_members:edit", args=[member.pk])).content.decode()
    assert "Rik entered this member, switched the member on again, or changed" in html
