"""A round invites whose turn it is, and the panel is shown against its aims."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from tests import factories
from workflows.actions.rounds.invite_member import invite_member
from workflows.enums import Aim, Decision
from workflows.models import Member
from workflows.queries.members.composition import composition
from workflows.queries.members.eligibility import eligible_members, members_to_invite

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("small_panels")]


def names(members) -> list[str]:
    return [member.name for member in members]


def test_a_few_more_than_are_needed() -> None:
    panel = factories.panel(members=10, minimum_readers=4, spare_readers=2)
    page = factories.article()
    assert len(eligible_members(panel, page)) == 10
    assert len(members_to_invite(panel, page)) == 6


def test_who_read_rests_and_the_others_come() -> None:
    panel = factories.panel(minimum_readers=1, spare_readers=0, rest_rounds=1)
    for name in ("A", "B"):
        factories.member(panel, name=name)
    page, read = factories.article(), []
    for _round in range(4):
        (reader,) = members_to_invite(panel, page)
        opened = factories.round_of(panel, page)
        factories.decide(invitation=invite_member(round=opened, member=reader), decision=Decision.YES)
        read.append(reader.name)
    assert read == ["A", "B", "A", "B"]


def test_a_turn_is_remembered() -> None:
    member = factories.member(factories.panel(members=4))
    invitation = invite_member(round=factories.round_of(member.panel), member=member)
    assert Member.objects.get(pk=member.pk).last_invited_at
    factories.decide(invitation=invitation, decision=Decision.NO)
    assert Member.objects.get(pk=member.pk).last_read_at


def test_who_pauses_is_not_invited() -> None:
    panel = factories.panel()
    today = timezone.localdate()
    for name, until in (("away", today + timedelta(days=1)), ("back", today), ("here", None)):
        factories.member(panel, name=name, paused_until=until)
    assert names(eligible_members(panel, factories.article())) == ["back", "here"]


def test_the_choice_meets_the_aims() -> None:
    panel = factories.panel(minimum_readers=2, spare_readers=0, aim_reads_little=1, aim_secondary=1)
    factories.member(panel, name="A")
    factories.member(panel, name="B")
    factories.member(panel, name="C", reads_little=True)
    factories.member(panel, name="D", school_of_child="po+vo")
    assert names(members_to_invite(panel, factories.article())) == ["C", "D"]


def test_aims_against_members(django_assert_num_queries) -> None:
    panel = factories.panel("youth", aim_from_12=2, aim_from_16=1)
    factories.member(panel, age_band="12-15")
    factories.member(panel, age_band="16-17", paused_until=date(2999, 1, 1))
    factories.member(panel, age_band="16-17", active=False)
    factories.member(panel, age_band="18+", dutch_later=True)
    with django_assert_num_queries(1):
        found = composition(panel)
    assert (found.members, found.available, found.paused, found.waiting_for_parent) == (4, 1, 1, 1)
    status = {aim.aim: (aim.wanted, aim.members, aim.missing) for aim in found.aims}
    assert status[Aim.FROM_12] == (2, 0, 2)
    assert status[Aim.FROM_16] == (1, 1, 0)
    assert status[Aim.DUTCH_LATER] == (0, 1, 0)


@pytest.mark.parametrize("kind", ["youth", "parents"])
def test_a_big_panel_costs_as_many_queries_as_a_small_one(kind, django_assert_max_num_queries) -> None:
    panel = factories.panel(kind, members=40)
    page = factories.article()
    with django_assert_max_num_queries(6):
        members_to_invite(panel, page)
