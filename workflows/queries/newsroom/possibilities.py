"""What a person can do with an article now, so that no button leads to a refusal."""

from dataclasses import dataclass

from wagtail_localize.models import Translation

from cms.content.models import TextPage
from cms.users.models import User
from workflows.enums import ApprovalKind, RequestState
from workflows.models import ExceptionRequest
from workflows.permissions import can_request


@dataclass(frozen=True)
class Possibilities:
    """What is possible: exceptions, a withdrawal, a waiting request, a translation to submit."""

    urgent: bool
    minor_edit: bool
    withdraw: bool
    waiting: ExceptionRequest | None
    translation: Translation | None


def possibilities(user: User, page: TextPage) -> Possibilities:
    """Return what this person can do with this article. The actions check all of it again."""
    waiting = (
        ExceptionRequest.objects.filter(page=page, state=RequestState.WAITING)
        .select_related("requested_by")
        .first()
    )
    new = waiting is None and (page.has_unpublished_changes or not page.live)
    return Possibilities(
        urgent=new and can_request(user, page, ApprovalKind.URGENT),
        minor_edit=new
        and page.live
        and not page.workflow_in_progress
        and can_request(user, page, ApprovalKind.MINOR_EDIT),
        withdraw=page.permissions_for_user(user).can_unpublish(),
        waiting=waiting,
        translation=_submittable_translation(user, page),
    )


def _submittable_translation(user: User, page: TextPage) -> Translation | None:
    """Return the translation whose target is this page, when it can be submitted now."""
    if page.workflow_in_progress or not page.permissions_for_user(user).can_edit():
        return None
    translations = Translation.objects.filter(source__object_id=page.translation_key, enabled=True)
    return translations.filter(target_locale=page.locale).first()
