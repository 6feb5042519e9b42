"""Who may do and see what, by role: exceptions, rounds, members, evidence and proposals."""

from django.utils.translation import gettext as _
from wagtail.models import GroupPagePermission, Page
from wagtail.permissions import policy_registry

from cms.content.models import TextPage
from cms.regions.permissions import desks_of
from cms.users.models import User
from cms.users.remembered import remembered
from workflows.enums import ApprovalKind
from workflows.errors import NotAllowed
from workflows.models import ExceptionRequest, FileErasure, Proposal, Recording

#: the root and the tree of a language; pages of a region lie deeper
NATIONAL_INDEX_DEPTH = 2
CONFIRM_PERMISSION = {
    ApprovalKind.URGENT: "workflows.publish_urgently",
    ApprovalKind.MINOR_EDIT: "workflows.confirm_minor_edit",
}


def can_request(user: User, page: TextPage, kind: ApprovalKind) -> bool:
    """Whether this person may ask for it: an editor of the page; for an urgent one with the role as well."""
    may_edit = page.permissions_for_user(user).can_edit()
    return may_edit and (kind is not ApprovalKind.URGENT or user.has_perm("workflows.publish_urgently"))


def check_can_request(user: User, page: TextPage, kind: ApprovalKind) -> None:
    """Raise NotAllowed when `can_request` says no."""
    if not can_request(user, page, kind):
        raise NotAllowed(_("You may not ask for this."))


def can_change_slug(user: User, page: TextPage) -> bool:
    """Whether this person may put another slug of a public text in force: who may withdraw that text."""
    return page.permissions_for_user(user).can_unpublish()


def check_can_change_slug(user: User, page: TextPage) -> None:
    """Raise NotAllowed when `can_change_slug` says no."""
    if not can_change_slug(user, page):
        raise NotAllowed(_("You may not change the slug of a text that is public."))


def can_decide(user: User, request: ExceptionRequest) -> bool:
    """Whether this person may confirm or refuse: somebody with the role for it, and not the requester."""
    return user.pk != request.requested_by_id and user.has_perm(
        CONFIRM_PERMISSION[ApprovalKind(request.kind)]
    )


def check_can_decide(user: User, request: ExceptionRequest) -> None:
    """Raise NotAllowed when `can_decide` says no."""
    if user.pk == request.requested_by_id:
        raise NotAllowed(_("Somebody else has to confirm what you asked for."))
    if not can_decide(user, request):
        raise NotAllowed(_("You may not confirm this."))


def may_confirm_any(user: User) -> bool:
    """Whether this person has one of the named roles."""
    return any(user.has_perm(permission) for permission in CONFIRM_PERMISSION.values())


def can_erase(user: User) -> bool:
    """Whether this person may ask to erase a picture or a file from the evidence, and confirm it."""
    return user.has_perm("workflows.add_fileerasure")


def check_can_erase(user: User) -> None:
    """Raise NotAllowed when `can_erase` says no."""
    if not can_erase(user):
        raise NotAllowed(_("You may not erase a picture or a file."))


def check_can_confirm_erasure(user: User, request: FileErasure) -> None:
    """Raise NotAllowed for somebody without the right, and for who asked."""
    check_can_erase(user)
    if user.pk == request.requested_by_id:
        raise NotAllowed(_("Somebody else has to confirm what you asked for."))


def works_on_pages(user: User) -> bool:
    """Whether this person may add, change or withdraw any page."""
    policy = policy_registry.get_by_type(Page)
    return bool(policy.user_has_any_permission(user, ["add", "change", "publish"]))


def works_nationally(user: User) -> bool:
    """Whether this person works on the national texts, not only at the desk of a region."""
    if user.is_superuser:
        return True
    national = GroupPagePermission.objects.filter(page__depth__lte=NATIONAL_INDEX_DEPTH)
    own = national.filter(group__in=user.groups.all())
    return works_on_pages(user) and remembered(user, "works nationally", own.exists)


def can_see_evidence(user: User) -> bool:
    """Whether this person may see the counts and outcomes of all rounds and approvals."""
    return works_nationally(user) or user.has_perm("workflows.view_approval")


def check_can_see_evidence(user: User) -> None:
    """Raise NotAllowed when `can_see_evidence` says no."""
    if not can_see_evidence(user):
        raise NotAllowed(_("You may not see this."))


def can_see_validation(user: User, page: TextPage) -> bool:
    """Whether this person may follow a validation: the text's editors, and people who confirm exceptions."""
    return may_confirm_any(user) or page.permissions_for_user(user).can_edit()


def check_can_see_validation(user: User, page: TextPage) -> None:
    """Raise NotAllowed when `can_see_validation` says no."""
    if not can_see_validation(user, page):
        raise NotAllowed(_("You may not see this."))


def can_invite(user: User, page: TextPage) -> bool:
    """Whether this person may invite more members of a panel: an editor of the page."""
    return bool(page.permissions_for_user(user).can_edit())


def check_can_invite(user: User, page: TextPage) -> None:
    """Raise NotAllowed when `can_invite` says no."""
    if not can_invite(user, page):
        raise NotAllowed(_("You may not invite readers for this text."))


def can_lead(user: User, page: TextPage | None) -> bool:
    """Whether this person may give a round of this page more time, or close it: an editor of the page."""
    return page is not None and can_invite(user, page)


def check_can_lead(user: User, page: TextPage | None) -> TextPage:
    """Return the page. Raise NotAllowed when `can_lead` says no."""
    if page is None or not can_lead(user, page):
        raise NotAllowed(_("You may not decide about this round."))
    return page


def can_speak(user: User, page: TextPage) -> bool:
    """Whether this person may record a text, or have it recorded, and end that: an editor of the page."""
    return bool(page.permissions_for_user(user).can_edit())


def check_can_speak(user: User, page: TextPage) -> None:
    """Raise NotAllowed when `can_speak` says no."""
    if not can_speak(user, page):
        raise NotAllowed(_("You may not have this text read aloud."))


def can_hear(user: User, page: TextPage, recording: Recording) -> bool:
    """Whether this person may confirm a recording: an editor who neither spoke nor recorded it."""
    own = {recording.recorded_by_id, recording.voice.account_id}
    return can_speak(user, page) and user.pk not in own


def check_can_hear(user: User, page: TextPage, recording: Recording) -> None:
    """Raise NotAllowed when `can_hear` says no."""
    if not can_hear(user, page, recording):
        raise NotAllowed(_("Somebody else has to hear what you recorded."))


def can_stop(user: User, page: TextPage) -> bool:
    """Whether this person may stop the review of this page: an editor who owns, submitted or checks it."""
    running = page.current_workflow_state
    return bool(running and page.permissions_for_user(user).can_edit() and running.user_can_cancel(user))


def check_can_stop(user: User, page: TextPage) -> None:
    """Raise NotAllowed when `can_stop` says no."""
    if not can_stop(user, page):
        raise NotAllowed(_("You may not stop the reading of this text."))


def can_manage_members(user: User) -> bool:
    """Whether this person manages the members of panels."""
    return user.has_perm("workflows.change_member")


def check_can_manage_members(user: User) -> None:
    """Raise NotAllowed when `can_manage_members` says no."""
    if not can_manage_members(user):
        raise NotAllowed(_("You may not do this for the members of panels."))


def desk_regions(user: User) -> set[str]:
    """Return the codes of the regions at whose desk this person works, and so may propose for."""
    return set(desks_of(user))


def check_can_propose(user: User, region: str) -> None:
    """Raise NotAllowed for somebody who is not at the desk of this region."""
    if region not in desk_regions(user):
        raise NotAllowed(_("You may not propose anything for this region."))


def can_see_proposals(user: User) -> bool:
    """Whether this person may see the proposals of all regions, and who made them: the national desk."""
    return user.has_perm("workflows.view_proposal") or user.has_perm("workflows.answer_proposal")


def check_can_see_proposal(user: User, proposal: Proposal) -> None:
    """Raise NotAllowed for somebody who is neither at the national desk nor at that of the region."""
    if not can_see_proposals(user) and proposal.region not in desk_regions(user):
        raise NotAllowed(_("You may not see this."))


def can_answer(user: User, page: TextPage | None) -> bool:
    """Whether this person may answer proposals about this text: a final editor, or its owner.

    When the page is gone, only a final editor.
    """
    is_owner = page is not None and page.responsible_id == user.pk
    return user.has_perm("workflows.answer_proposal") or (is_owner and can_see_proposals(user))


def check_can_answer(user: User, page: TextPage | None) -> None:
    """Raise NotAllowed when `can_answer` says no."""
    if not can_answer(user, page):
        raise NotAllowed(_("You may not answer this proposal."))
