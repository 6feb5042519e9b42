"""Which files editors may see."""

from cms.content.text_pages import text_page
from cms.media.models import FrozenFile
from cms.media.sound.keeping import SOUND_NAME
from cms.users.models import User
from workflows.models import Approval, FrozenText, Recording, TextFile
from workflows.permissions import can_see_evidence, can_see_validation
from workflows.queries.approvals.articles import articles_of_texts


def file_of_editor(user: User, digest: str, name: str) -> FrozenFile | None:
    """Return a frozen file of a text that this person may see: an approved one, or one they follow."""
    shown = TextFile.objects.filter(file__hash=digest, name=name).select_related("file", "text")
    by_text = {one.text: one.file for one in shown}
    if not by_text:
        return _sound_of_editor(user, digest) if name == SOUND_NAME else None
    return next((file for text, file in by_text.items() if _may_see(user, text, list(by_text))), None)


def _sound_of_editor(user: User, digest: str) -> FrozenFile | None:
    """Return the sound of a recording, heard already or not, of a text that this person follows."""
    kept = Recording.objects.kept().filter(file__hash=digest).select_related("voice", "file")
    for recording in kept:
        page = text_page(recording.voice.article, recording.voice.language)
        if page is not None and can_see_validation(user, page):
            return recording.file
    return None


def _may_see(user: User, text: FrozenText, texts: list[FrozenText]) -> bool:
    if can_see_evidence(user) or Approval.objects.filter(text=text).exists():
        return True
    page = articles_of_texts(texts).get((text.article, text.language))
    return page is not None and can_see_validation(user, page.specific)
