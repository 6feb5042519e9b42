"""The files that a member may see: those of the texts that the member's own pages show."""

from cms.media.models import FrozenFile
from workflows.models import Invitation, TextFile
from workflows.queries.approvals.outcome_summary import outcome_summary
from workflows.queries.recordings.in_force import heard_file


def file_of_member(invitation: Invitation, digest: str, name: str) -> FrozenFile | None:
    """Return a file or a recording of the text of the round, or of the one that became public after it."""
    texts = [invitation.round.text]
    if not invitation.round.is_open and (public := outcome_summary(invitation.round).public):
        texts.append(public)
    shown = TextFile.objects.filter(text__in=texts, file__hash=digest, name=name)
    found = shown.select_related("file").first()
    return found.file if found else heard_file([text.digest for text in texts], digest, name)
