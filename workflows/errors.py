"""What can be refused. Each message is for whoever meets it; nothing was changed when one is raised."""

from django.core.exceptions import PermissionDenied


class WorkflowError(Exception):
    """Something that the state of the work does not allow. `str()` says what, in the reader's language."""


class NotApproved(PermissionDenied):
    """Publication was tried of a text that has no approval in exactly this form."""


class NotAllowed(PermissionDenied):
    """This person may not do this."""


class RoundClosed(WorkflowError):  # noqa: N818 - names what happened
    """The round is closed: nothing can be added to it any more."""


class InvitationUnknown(WorkflowError):  # noqa: N818 - names what happened
    """The link belongs to no invitation."""


class InvitationEnded(WorkflowError):  # noqa: N818 - names what happened
    """The link was withdrawn, or its time has passed."""


class ConsentMissing(WorkflowError):  # noqa: N818 - names what is missing
    """The member has not agreed to take part, or does so no longer: no answer may be kept."""


class NotBegun(WorkflowError):  # noqa: N818 - names what happened
    """The member has not begun to read: there is nothing to decide about yet."""


class MayNotTakePart(WorkflowError):  # noqa: N818 - names what happened
    """This member does not take part now, or somebody else has to agree first."""


class InvalidRequest(WorkflowError):  # noqa: N818 - names what happened
    """What was sent cannot be done as it is: something is missing, unknown, or not as the rules want it."""


class NotReadable(WorkflowError, PermissionDenied):  # noqa: N818 - names what is wrong
    """Readers would meet something that is no text, such as a placeholder that does not exist."""


class RepliesMissing(WorkflowError, PermissionDenied):  # noqa: N818 - names what is missing
    """Remarks of an earlier round wait for an answer. Where Wagtail leads, it refuses as it does anything."""
