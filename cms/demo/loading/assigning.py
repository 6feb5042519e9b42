"""Assigns work to the demonstration's translator."""

from datetime import timedelta

from django.utils import timezone
from wagtail.models import Locale

from cms.demo.loading.accounts import Accounts
from cms.demo.loading.texts import loaded_article
from workflows.actions.translations.assign_translations import assign_translations
from workflows.models import TranslationAssignment

ASSIGNMENTS = {"pl": ("opp", "thuiszitten"), "nl-x-simple": ("leerlingenvervoer",)}
DAYS = 14


def assign(accounts: Accounts) -> int:
    """Assign some translations to the translator, unless there are assignments already; return how many."""
    if TranslationAssignment.objects.exists():
        return 0
    due = timezone.localdate() + timedelta(days=DAYS)
    assigned = 0
    for language, slugs in ASSIGNMENTS.items():
        articles = [page.translation_key for slug in slugs if (page := loaded_article(slug))]
        if articles:
            assigned += assign_translations(
                articles=articles,
                locale=Locale.objects.get(language_code=language),
                to=accounts["vertaler"],
                due=due,
                by=accounts["eindredacteur"],
            )
    return assigned
