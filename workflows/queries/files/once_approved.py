"""Files of texts that were approved once."""

from cms.media.sizes import names_kept
from workflows.models import TextFile


def once_approved_file(digest: str, name: str) -> bool:
    """Return whether an approved text shows, or showed, this file under this name. One query."""
    shown = TextFile.objects.filter(file__hash=digest, name__in=names_kept(name))
    return shown.filter(text__approvals__isnull=False).exists()
