"""The pure rules, and the unit tests of each: only these count, however many others would notice."""

from typing import Final

RULES: Final[dict[str, tuple[str, ...]]] = {
    "workflows.rules.quorum": ("tests/workflows/rules/test_quorum.py",),
    "workflows.rules.scoring": ("tests/workflows/rules/test_scoring.py",),
    "workflows.rules.minor_edit": ("tests/workflows/rules/test_minor_edit.py",),
    "workflows.rules.spelling": ("tests/workflows/rules/test_spelling.py",),
    "workflows.rules.selection": ("tests/workflows/rules/test_selection.py",),
    "workflows.rules.staleness": ("tests/workflows/rules/test_staleness.py",),
    "workflows.rules.retention": ("tests/workflows/rules/test_retention.py",),
    "workflows.rules.questions": ("tests/workflows/rules/test_questions.py",),
    "workflows.rules.places": ("tests/workflows/rules/test_places.py",),
    "cms.anonymity.anonymous": ("tests/cms/anonymity/test_anonymous.py",),
    "cms.anonymity.contacts": ("tests/cms/anonymity/test_anonymous.py", "tests/cms/anonymity/test_find.py"),
    "cms.anonymity.figures": ("tests/cms/anonymity/test_anonymous.py", "tests/cms/anonymity/test_find.py"),
    "cms.anonymity.find": ("tests/cms/anonymity/test_find.py", "tests/cms/anonymity/test_anonymous.py"),
    "cms.anonymity.names": ("tests/cms/anonymity/test_names.py",),
    "cms.anonymity.pattern": ("tests/cms/anonymity/test_anonymous.py",),
    "cms.anonymity.places": ("tests/cms/anonymity/test_anonymous.py",),
    "cms.anonymity.words_of": ("tests/cms/anonymity/test_names.py",),
    "cms.content.meaning.reader_view": ("tests/cms/content/test_meaning.py",),
    "cms.content.words.misspelling": ("tests/cms/content/test_misspelling.py",),
    "cms.content.words.stemming": ("tests/cms/content/test_stemming.py",),
    "cms.regions.hours_text": ("tests/cms/regions/test_hours_text.py",),
    "cms.regions.opening_hours": ("tests/cms/regions/test_opening_hours.py",),
    "cms.regions.postcodes": ("tests/cms/regions/test_postcodes.py",),
    "cms.regions.telephone": ("tests/cms/regions/test_telephone.py",),
    "api.webhooks.retries": ("tests/api/test_retries.py",),
}
