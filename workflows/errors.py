"""The errors that refuse an action. Each message is for the person refused; nothing has been changed."""

from typing import Any

from django.core.exceptions import PermissionDenied


class WorkflowError(Exception):
    """The state of the work does not allow this. `str()` explains why, in the reader's language."""


class NotApproved(PermissionDenied):
    """A text without an approval for exactly this form was about to be published."""


class NotAllowed(PermissionDenied):
    """This person may not do this."""


class RoundClosed(WorkflowError):  # noqa: N818 - names what happened
    """The round is closed: nothing more can be added to it."""


class InvitationUnknown(WorkflowError):  # noqa: N818 - names what happened
    """The link belongs to no invitation."""


class InvitationEnded(WorkflowError):  # noqa: N818 - names what happened
    """The link was withdrawn or has expired."""


class ConsentMissing(WorkflowError):  # noqa: N818 - names what is missing
    """The member has not agreed to take part, or no longer does: no answer may be stored."""


class NotBegun(WorkflowError):  # noqa: N818 - names what happened
    """The member has not begun to read: there is nothing to decide about yet."""


class MayNotTakePart(WorkflowError):  # noqa: N818 - names what happened
    """This member does not take part at the moment, or somebody else has to agree first."""


class InvalidRequest(WorkflowError):  # noqa: N818 - names what happened
    """The request cannot be carried out as sent: something is missing, unknown or against the rules."""


class ChangedElsewhere(WorkflowError):  # noqa: N818 - names what happened
    """What a page would overwrite was changed meanwhile, perhaps on another device; `stored` is there now."""

    def __init__(self, message: str, stored: Any) -> None:
        super().__init__(message)
        self.stored = stored


class TooOften(WorkflowError):  # noqa: N818 - names what happened
    """So much was sent in a short time that no more is taken now; `seconds` until it is again."""

    def __init__(self, message: str, seconds: int) -> None:
        super().__init__(message)
        self.seconds = seconds


class NotReadable(WorkflowError, PermissionDenied):  # noqa: N818 - names what is wrong
    """The text contains something unreadable, such as a placeholder that does not exist."""


class RepliesMissing(WorkflowError, PermissionDenied):  # noqa: N818 - names what is missing
    """Remarks of an earlier round need a reply. PermissionDenied makes Wagtail's own views refuse, too."""
