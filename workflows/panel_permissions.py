"""Who may do what with panels, their rules and their members; who worked on a text has no part in it."""

from collections.abc import Iterable

from django.utils.translation import gettext as _
from wagtail.permissions import policy_registry

from cms.users.models import User
from workflows.contributors import texts_open_to, worked_on
from workflows.drafts import has_draft_for, not_worked_on
from workflows.enums import ReachedBy
from workflows.errors import NotAllowed
from workflows.models import FrozenText, Member, Panel, ReadingTogether, Round, RuleRequest, StepRequest
from workflows.permissions import can_manage_members, check_can_manage_members, works_on_pages
from workflows.policies import may_take_part


def can_change_panel(user: User, panel: Panel) -> bool:
    """Whether this person keeps this panel: nationally, or at the desk of its region."""
    return bool(policy_registry.get_by_type(Panel).user_has_permission_for_instance(user, "change", panel))


def check_can_change_panel(user: User, panel: Panel) -> None:
    """Raise NotAllowed for somebody who may not change this panel."""
    if not can_change_panel(user, panel):
        raise NotAllowed(_("You may not change this panel."))


def check_can_confirm_rule(user: User, request: RuleRequest) -> None:
    """Raise NotAllowed for somebody who may not change the panel, and for who asked."""
    check_can_change_panel(user, request.panel)
    if user.pk == request.requested_by_id:
        raise NotAllowed(_("Somebody else has to confirm what you asked for."))


def can_choose_panels(user: User) -> bool:
    """Whether this person keeps the national panels, and so may ask which of them read, and confirm it."""
    return user.has_perm("workflows.change_panel")


def check_can_choose_panels(user: User) -> None:
    """Raise NotAllowed when `can_choose_panels` says no."""
    if not can_choose_panels(user):
        raise NotAllowed(_("You may not choose which panels read."))


def check_can_confirm_panels(user: User, request: StepRequest) -> None:
    """Raise NotAllowed for somebody who may not choose panels, and for who asked."""
    check_can_choose_panels(user)
    if user.pk == request.requested_by_id:
        raise NotAllowed(_("Somebody else has to confirm what you asked for."))


def can_agree(user: User, request: ReadingTogether) -> bool:
    """Whether this person keeps the panel that is asked to help, and is not the one who asked."""
    return user.pk != request.asked_by_id and can_change_panel(user, request.neighbour)


def check_can_agree(user: User, request: ReadingTogether) -> None:
    """Raise NotAllowed when `can_agree` says no."""
    check_can_change_panel(user, request.neighbour)
    if not can_agree(user, request):
        raise NotAllowed(_("Somebody else has to confirm what you asked for."))


def can_end(user: User, agreement: ReadingTogether) -> bool:
    """Whether this person keeps one of the two panels."""
    return can_change_panel(user, agreement.panel) or can_change_panel(user, agreement.neighbour)


def check_can_end(user: User, agreement: ReadingTogether) -> None:
    """Raise NotAllowed when `can_end` says no."""
    if not can_end(user, agreement):
        raise NotAllowed(_("You may not change this panel."))


def check_can_change_member(user: User, member: Member) -> None:
    """Raise NotAllowed for somebody who may not change this member."""
    if not policy_registry.get_by_type(Member).user_has_permission_for_instance(user, "change", member):
        raise NotAllowed(_("You may not do this for the members of panels."))


def check_can_stop_reader(user: User, member: Member) -> None:
    """Raise NotAllowed, whatever the rights, for who worked on a text that this member may read."""
    if not may_take_part(member):
        return
    if worked_on(user, texts_open_to(member)) or has_draft_for(user, member.panel):
        raise NotAllowed(
            _(
                "You worked on a text that this member reads, or may be asked to read. So you do not decide "
                "whether this member reads. A manager of panels who did not work on it can change this; the "
                "member can always stop, on the own page."
            )
        )


def can_vouch(user: User, member: Member) -> bool:
    """Whether it changes something that this person, who manages members, has spoken with this member."""
    if member.confirmed_by_id or not can_manage_members(user):
        return False
    first = member.reached_by == ReachedBy.HAND and member.confirmed_at is None
    return first or member.entered_by_id not in (None, user.pk)


def can_export_member(user: User, member: Member) -> bool:
    """Whether this person may export a member's answers: never somebody who works on texts.

    A superuser may, unless this one worked on a text that the member read.
    """
    if not can_manage_members(user) or (works_on_pages(user) and not user.is_superuser):
        return False
    return not worked_on(user, FrozenText.objects.filter(rounds__invitations__member=member))


def check_can_write_out(user: User, reading: Round) -> None:
    """Raise NotAllowed unless this person keeps the panel and its members, and did not work on the text.

    Whatever the rights: who wrote, edited or submitted it hears nobody. Nor does anybody once its page is
    gone, since then nobody can tell who worked on it.
    """
    check_can_manage_members(user)
    check_can_change_panel(user, reading.panel)
    if reading.text_id not in not_worked_on(user, [reading.text]):
        raise NotAllowed(_("You worked on this text. Somebody else hears what readers said about it."))


def check_can_hand_over(user: User, texts: Iterable[FrozenText]) -> None:
    """Raise NotAllowed for who does not manage members, and, whatever the rights, for who worked on one."""
    check_can_manage_members(user)
    if worked_on(user, texts):
        raise NotAllowed(_("You worked on a text that this member reads. Somebody else hands over the link."))
