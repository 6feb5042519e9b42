"""The words of an article that somebody can read aloud now."""

from dataclasses import dataclass
from typing import Any

from cms.content.meaning.sections import Section, sections_of
from cms.content.meaning.snapshot import article_snapshot, snapshot_digest
from cms.content.models import TextPage
from cms.regions.models import SupplementPage
from workflows.queries.approvals.current import public_approval


@dataclass(frozen=True)
class TextToSpeak:
    """`is_public`: exactly these words are on the sites; else they are the newest draft."""

    digest: str
    content: dict[str, Any]
    is_public: bool

    @property
    def sections(self) -> list[Section]:
        """Its sections, in reading order."""
        return sections_of(self.content)

    def may_speak(self, number: int) -> bool:
        """Whether there is such a section, and all regions read the same words in it."""
        return any(section.number == number and not section.is_regional for section in self.sections)


def texts_to_speak(page: TextPage) -> list[TextToSpeak]:
    """Return the newest draft, and the public text when that says something else.

    Nothing for what a region adds to a national text: sites show it inside a section of that text.
    """
    if isinstance(page, SupplementPage):
        return []
    newest = article_snapshot(page.get_latest_revision_as_object())
    digest = snapshot_digest(newest)
    approval = public_approval(page)
    if approval and approval.text.digest != digest:
        public = TextToSpeak(approval.text.digest, approval.text.content, is_public=True)
        return [public, TextToSpeak(digest, newest, is_public=False)]
    return [TextToSpeak(digest, newest, is_public=approval is not None)]


def text_to_speak(page: TextPage, digest: str) -> TextToSpeak | None:
    """Return the text with these words; None when nobody reads them any more."""
    return next((text for text in texts_to_speak(page) if text.digest == digest), None)
