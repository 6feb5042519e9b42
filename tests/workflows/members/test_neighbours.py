"""A panel of a region with too few readers reads together with that of another region, when that agrees."""

import pytest
from django.core import mail
from django.urls import reverse
from wagtail.models import ModelLogEntry

from tests import factories
from workflows.actions.panels.agree_to_help import agree_to_help
from workflows.actions.panels.ask_neighbour import ask_neighbour
from workflows.actions.panels.end_reading_together import end_reading_together
from workflows.actions.rounds.invite_member import invite_member
from workflows.enums import Decision
from workflows.errors import InvalidRequest, NotAllowed
from workflows.models import DeskMail, Panel, ReadingTogether, Round
from workflows.queries.members.eligibility import members_to_invite, others_to_invite
from workflows.queries.rounds.tallies import panel_counts
from workflows.queries.uses.panels import panel_uses

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def floor(settings) -> None:
    settings.PANEL_FLOOR_READERS_REGIONAL = 2


def panel_of(code: str, members: int = 0, kind: str = "parents", **fields) -> Panel:
    of_region = {"region": factories.region(code), "minimum_readers": 2, "spare_readers": 0}
    return factories.panel(kind, members=members, **{**of_region, **fields})


def agreed(panel: Panel, neighbour: Panel) -> ReadingTogether:
    request = ask_neighbour(panel=panel, neighbour=neighbour, by=factories.at_desk_of(panel.region))
    agree_to_help(request=request, by=factories.at_desk_of(neighbour.region))
    return request


def test_a_second_person_agrees() -> None:
    panel, neighbour = panel_of("PO2601", 1), panel_of("PO2602", 3)
    desk, page = factories.at_desk_of(panel.region), factories.article()
    manager = factories.with_role(*factories.KEEPING_PANELS, pages=())
    with pytest.raises(NotAllowed):
        ask_neighbour(panel=neighbour, neighbour=panel, by=desk)
    request = ask_neighbour(panel=panel, neighbour=neighbour, by=manager)
    assert len(members_to_invite(panel, page)) == 1
    for somebody in (desk, manager):
        with pytest.raises(NotAllowed):
            agree_to_help(request=request, by=somebody)
    assert len(members_to_invite(panel, page)) == 1
    agree_to_help(request=request, by=factories.at_desk_of(neighbour.region))
    own, helper = members_to_invite(panel, page)
    assert (own.panel, helper.panel) == (panel, neighbour)
    assert (
        members_to_invite(neighbour, page) == list(neighbour.members.all())[:2]
    )  # it helps, and asks nobody
    end_reading_together(agreement=request, by=desk)
    assert members_to_invite(panel, page) == [own]
    actions = ModelLogEntry.objects.filter(action__contains="_").values_list("action", flat=True)
    assert {"workflows.ask_neighbour", "workflows.agree_to_help", "workflows.end_reading_together"} <= set(
        actions
    )


def test_only_a_panel_of_the_same_readers_in_another_region() -> None:
    panel = panel_of("PO2601")
    wrong = [
        panel_of("PO2601"),
        panel_of("PO2602", kind="youth"),
        panel_of("PO2602", language="en"),
        factories.panel(),
        panel,
    ]
    by = factories.superuser()
    for other in wrong:
        with pytest.raises(InvalidRequest):
            ask_neighbour(panel=panel, neighbour=other, by=by)
    with pytest.raises(InvalidRequest):
        ask_neighbour(panel=factories.panel(), neighbour=panel, by=by)
    right = panel_of("PO2602")
    agreed(panel, right)
    with pytest.raises(InvalidRequest):
        ask_neighbour(panel=panel, neighbour=right, by=by)
    factories.member(right)
    Panel.objects.filter(pk=right.pk).update(language="en")
    assert members_to_invite(panel, factories.article()) == []


def test_one_mailbox_is_asked_once_and_votes_once() -> None:
    panel, neighbour = panel_of("PO2601"), panel_of("PO2602")
    agreed(panel, neighbour)
    mine = factories.member(panel, email="ada@example.org")
    same = factories.member(neighbour, email="Ada+po@example.org")
    page = factories.article()
    assert members_to_invite(panel, page) == [mine]
    opened = factories.round_of(panel, page)
    factories.decide(invitation=invite_member(round=opened, member=same), decision=Decision.YES)
    assert others_to_invite(opened, page) == []
    with pytest.raises(NotAllowed):
        invite_member(round=opened, member=mine)


def test_the_evidence_names_the_region_and_how_many() -> None:
    panel, neighbour, stranger = panel_of("PO2601", 1), panel_of("PO2602", 1), panel_of("PO2603", 1)
    agreed(panel, neighbour)
    opened = factories.round_of(panel)
    for member in (panel.members.get(), neighbour.members.get()):
        factories.decide(invitation=invite_member(round=opened, member=member), decision=Decision.YES)
    with pytest.raises(NotAllowed):
        invite_member(round=Round.objects.create(**again(opened)), member=stranger.members.get())
    counted = {"region": "PO2602", "name": neighbour.region.name, "readers": 1}
    closed = Round.objects.get(pk=opened.pk)
    assert closed.together == [counted]
    assert panel_counts([closed])[0]["together"] == [counted]
    assert list(panel_uses(neighbour, None))
    assert not list(panel_uses(stranger, None))


def again(of: Round) -> dict[str, object]:
    """The fields of another round of the same text."""
    copied = ("panel", "text", "minimum_readers", "approval_share", "deadline")
    return {"number": 2, **{name: getattr(of, name) for name in copied}}


def test_on_the_pages_of_the_panels(enter) -> None:
    panel, neighbour = panel_of("PO2601"), panel_of("PO2602")
    here, there = (enter(factories.at_desk_of(one.region)) for one in (panel, neighbour))
    pages = [reverse("reading_panels:edit", args=[one.pk]) for one in (panel, neighbour)]
    assert "data-alone" in here.get(pages[0]).content.decode()
    ask = reverse("reading_panels:ask_neighbour", args=[panel.pk])
    assert there.post(ask, {"neighbour": neighbour.pk}).status_code == 302
    for wrong in ("", "x", str(panel.pk), "9" * 30):
        here.post(ask, {"neighbour": wrong})
    assert not ReadingTogether.objects.exists()
    here.post(ask, {"neighbour": neighbour.pk})
    request = ReadingTogether.objects.get()
    decide = reverse("reading_panels:decide_neighbour", args=[request.pk])
    assert panel.region.name in there.get(reverse("wagtailadmin_home")).content.decode()
    assert 'value="agree"' not in here.get(pages[0]).content.decode()
    assert 'value="agree"' in there.get(pages[1]).content.decode()
    here.post(decide, {"do": "agree"})
    assert not ReadingTogether.objects.get().agreed_at
    assert there.post(decide, {"do": "agree", "from": neighbour.pk}).url == pages[1]
    assert ReadingTogether.objects.get().agreed_at
    stranger = enter(factories.at_desk_of(factories.region("PO2603")))
    stranger.post(decide, {"do": "end"})
    assert ReadingTogether.objects.exists()
    here.post(decide, {"do": "end"})
    assert not ReadingTogether.objects.exists()


def test_the_desk_that_is_asked_gets_a_mail_and_nobody_else(django_capture_on_commit_callbacks) -> None:
    panel, neighbour = panel_of("PO2601", 1), panel_of("PO2602", 3)
    asking, asked = factories.at_desk_of(panel.region), factories.at_desk_of(neighbour.region)
    factories.at_desk_of(factories.region("VO2709"))
    mail.outbox.clear()
    with django_capture_on_commit_callbacks(execute=True):
        ask_neighbour(panel=panel, neighbour=neighbour, by=asking)
    letter = mail.outbox[0]
    assert [one.to for one in mail.outbox] == [[asked.email]]
    assert neighbour.name in letter.subject
    assert f"/admin/reading_panels/edit/{neighbour.pk}/#neighbours" in letter.body
    assert str(panel.region) in letter.body


def test_what_was_agreed_meanwhile_is_not_asked_by_mail() -> None:
    panel, neighbour = panel_of("PO2601", 1), panel_of("PO2602", 3)
    asking, asked = factories.at_desk_of(panel.region), factories.at_desk_of(neighbour.region)
    request = ask_neighbour(panel=panel, neighbour=neighbour, by=asking)
    assert DeskMail.objects.unsent().count() == 1
    agree_to_help(request=request, by=asked)
    assert not DeskMail.objects.unsent().exists()
