"""What was recorded of a text, section by section, and by whom."""

from dataclasses import dataclass

from cms.content.meaning.sections import Section
from cms.content.models import TextPage
from cms.media.sound.loudness import Finding, Heard
from cms.media.sound.telling import told
from cms.users.models import User
from workflows.models import Recording, Voice
from workflows.permissions import can_hear
from workflows.queries.recordings.texts import TextToSpeak


@dataclass(frozen=True)
class RecordedSection:
    """A section with the recording that waits to be heard, and the one that readers hear.

    `may_confirm`: whether the person who looks may confirm the one that waits.
    """

    section: Section
    waiting: Recording | None
    in_force: Recording | None
    may_confirm: bool

    @property
    def told(self) -> list[str]:
        """What is said of the recording that waits, in the reader's language."""
        stored = self.waiting.findings if self.waiting else []
        return [told(Finding(Heard(heard), seconds)) for heard, seconds in stored]


def recorded_sections(page: TextPage, text: TextToSpeak, user: User | None) -> list[RecordedSection]:
    """Return the sections of a text; `user` is None for who has a link. One query."""
    kept = Recording.objects.kept().filter(voice__digest=text.digest)
    recordings = list(kept.select_related("voice", "file", "heard_by").order_by("pk"))
    waiting = {one.section: one for one in recordings if one.heard_at is None}
    in_force = {one.section: one for one in recordings if one.heard_at}
    return [
        RecordedSection(
            section,
            wait := waiting.get(section.number),
            in_force.get(section.number),
            may_confirm=wait is not None and user is not None and can_hear(user, page, wait),
        )
        for section in text.sections
    ]


def voices_of(page: TextPage, text: TextToSpeak) -> list[Voice]:
    """Return who reads these words aloud, or was asked to, the newest first."""
    voices = Voice.objects.filter(article=page.translation_key, language=page.locale.language_code)
    return list(voices.filter(digest=text.digest, ended_at=None).order_by("-pk"))
