"""Who may read a text."""

from django.db.models import QuerySet

from cms.content.models import TextPage
from workflows.contributors import contributors
from workflows.enums import AgeBand, Aim, SchoolOfChild
from workflows.models import Member, Panel, Round
from workflows.policies import may_take_part
from workflows.rules.one_vote import mailbox_mark
from workflows.rules.selection import Candidate, select_readers


def eligible_members(panel: Panel, page: TextPage) -> list[Member]:
    """Return the members who may take part, are not paused, and have no tie to this text.

    A tie is: having worked on it, or having been chosen by who did.
    """
    authors = contributors(page)
    members: QuerySet[Member] = panel.members.select_related("panel", "parental_consent").order_by("pk")
    return [
        member
        for member in members
        if may_take_part(member) and not member.is_paused and not authors.include(member)
    ]


def members_to_invite(panel: Panel, page: TextPage) -> list[Member]:
    """Return the members whose turn it is to read: the required number and a reserve, by the panel's aims."""
    return _selected(panel, eligible_members(panel, page), panel.rule.at_least(panel.floor).minimum_readers)


def others_to_invite(round: Round, page: TextPage) -> list[Member]:  # noqa: A002 - the domain's term
    """Return the members whose turn comes next in a round: as many as are missing, and a reserve."""
    invited = dict(round.invitations.exclude(member=None).values_list("member_id", "mailbox_mark"))
    marks = set(invited.values()) - {""}
    others = [
        member
        for member in eligible_members(round.panel, page)
        if member.pk not in invited and mailbox_mark(member.mailbox, round.pk) not in marks
    ]
    answered = round.invitations.filter(revoked_at=None).exclude(verdict=None).count()
    return _selected(round.panel, others, max(round.minimum_readers - answered, 1))


def aims_met(member: Member) -> frozenset[Aim]:
    """Return the aims of a panel that this member meets."""
    school, band = member.school_of_child, member.age_band
    met = {
        Aim.READS_LITTLE: member.reads_little,
        Aim.DUTCH_LATER: member.dutch_later,
        Aim.PRIMARY: school in {SchoolOfChild.PRIMARY, SchoolOfChild.BOTH},
        Aim.SECONDARY: school in {SchoolOfChild.SECONDARY, SchoolOfChild.BOTH},
        Aim.FROM_12: band == AgeBand.FROM_12,
        Aim.FROM_16: band == AgeBand.FROM_16,
    }
    return frozenset(aim for aim, holds in met.items() if holds)


def _selected(panel: Panel, members: list[Member], required: int) -> list[Member]:
    latest = panel.rounds.order_by("-opened_at", "-pk").values_list("pk", flat=True)[: panel.rest_rounds]
    read = Member.objects.filter(
        invitations__round__in=list(latest), invitations__verdict__isnull=False
    ).values_list("pk", flat=True)
    resting = set(read)
    candidates = [
        Candidate(
            member.pk, aims_met(member), member.last_read_at, member.last_invited_at, member.pk in resting
        )
        for member in members
    ]
    selection = select_readers(candidates, required=required, reserve=panel.spare_readers, aims=panel.aims)
    by_pk = {member.pk: member for member in members}
    return [by_pk[candidate.pk] for candidate in selection]
