"""Who may read a text."""

from cms.content.models import TextPage
from workflows.contributors import contributors
from workflows.enums import AgeBand, Aim, SchoolOfChild
from workflows.models import Member, Panel, Round
from workflows.policies import may_take_part
from workflows.queries.members.neighbours import neighbours_of
from workflows.rules.one_vote import mailbox_mark, one_per_mailbox
from workflows.rules.selection import Candidate, with_neighbours


def eligible_members(panel: Panel, page: TextPage) -> list[Member]:
    """Return the members who may take part, are not paused, and have no tie to this text.

    A tie is: having worked on it, or having been chosen by who did.
    """
    return _eligible([panel], page)


def possible_readers(panel: Panel, page: TextPage) -> list[Member]:
    """Return the eligible members of a panel, then those of its neighbours; each mailbox once."""
    found = _eligible([panel, *neighbours_of(panel)], page)
    return one_per_mailbox(sorted(found, key=lambda member: member.panel_id != panel.pk))


def members_to_invite(panel: Panel, page: TextPage) -> list[Member]:
    """Return the members whose turn it is to read: the required number and a reserve, by the panel's aims.

    When the panel has too few, those of its neighbours come after them.
    """
    return _selected(panel, possible_readers(panel, page), panel.rule.at_least(panel.floor).minimum_readers)


def others_to_invite(round: Round, page: TextPage) -> list[Member]:  # noqa: A002 - the domain's term
    """Return the members whose turn comes next in a round: as many as are missing, and a reserve."""
    invited = dict(round.invitations.exclude(member=None).values_list("member_id", "mailbox_mark"))
    marks = set(invited.values()) - {""}
    others = [
        member
        for member in possible_readers(round.panel, page)
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


def _eligible(panels: list[Panel], page: TextPage) -> list[Member]:
    authors = contributors(page)
    members = Member.objects.filter(panel__in=panels).select_related("panel", "parental_consent")
    return [
        member
        for member in members.order_by("pk")
        if may_take_part(member) and not member.is_paused and not authors.include(member)
    ]


def _selected(panel: Panel, members: list[Member], required: int) -> list[Member]:
    resting = _resting({panel.pk: panel, **{member.panel_id: member.panel for member in members}})
    own: list[Candidate] = []
    neighbours: list[Candidate] = []
    for member in members:
        rests = member.pk in resting
        candidate = Candidate(member.pk, aims_met(member), member.last_read_at, member.last_invited_at, rests)
        (own if member.panel_id == panel.pk else neighbours).append(candidate)
    reserve, aims = panel.spare_readers, panel.aims
    selection = with_neighbours(own, neighbours, required=required, reserve=reserve, aims=aims)
    by_pk = {member.pk: member for member in members}
    return [by_pk[candidate.pk] for candidate in selection]


def _resting(panels: dict[int, Panel]) -> set[int]:
    latest = [
        pk
        for panel in panels.values()
        for pk in panel.rounds.order_by("-opened_at", "-pk").values_list("pk", flat=True)[: panel.rest_rounds]
    ]
    read = Member.objects.filter(invitations__round__in=latest, invitations__verdict__isnull=False)
    return set(read.values_list("pk", flat=True))
