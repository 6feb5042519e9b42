"""The files with text for people outside the office: their strings are in every interface language.

What only editors and administrators read is translated only into Dutch.
"""

from fnmatch import fnmatch

READ_BY_READERS = (
    "cms/content/placeholders/wording.py",
    "cms/content/templates/content/start.html",
    "cms/mail/templates/mail/*",
    "cms/mail/templatetags/*",
    "cms/media/sound/*",
    "cms/regions/hours_in_words.py",
    "cms/settings/languages.py",
    "workflows/actions/reading/keep_spoken_answer.py",
    "workflows/actions/reading/start_speaking.py",
    "workflows/actions/recordings/agree_to_speak.py",
    "workflows/actions/recordings/record_section.py",
    "workflows/default_questions.py",
    "workflows/forms.py",
    "workflows/mails/promised.py",
    "workflows/mails/reader_mails.py",
    "workflows/models/reader_choices.py",
    "workflows/queries/members/shareable_links.py",
    "workflows/queries/reading/speaking.py",
    "workflows/templates/workflows/mail/*",
    "workflows/templates/workflows/panel/*",
    "workflows/templates/workflows/voices/*",
    "workflows/views/panel/*",
    "workflows/views/sent_sound.py",
    "workflows/views/voices/*",
)
READ_BY_EDITORS = (
    "workflows/templates/workflows/mail/choice.*",
    "workflows/templates/workflows/mail/desk_*",
)


def is_for_readers(file: str) -> bool:
    """Return whether people outside the office read the strings of this file; its path is from the root."""
    return _matches_any(file, READ_BY_READERS) and not _matches_any(file, READ_BY_EDITORS)


def _matches_any(file: str, patterns: tuple[str, ...]) -> bool:
    return any(fnmatch(file, pattern) for pattern in patterns)
