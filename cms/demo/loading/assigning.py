"""Work for the translator of the demonstration."""

from datetime import timedelta

from django.utils import timezone
from wagtail.models import Locale

from cms.demo.loading.accounts import Accounts
from cms.demo.loading.texts import loaded_article
from workflows.actions.translations.assign_translations import assign_translations
from workflows.models import TranslationAssignment

WORK = {"pl": ("zorgplicht", "thuiszitten"), "nl-x-simple": ("leerlingenvervoer",)}
DAYS = 14


def assign(accounts: Accounts) -> int:
    """Give some translations to the translator, unless work was divided already; return how many."""
    if TranslationAssignment.objects.exists():
        return 0
    due = timezone.localdate() + timedelta(days=DAYS)
    given = 0
    for language, slugs in WORK.items():
        articles = [page.translation_key for slug in slugs if (page := loaded_article(slug))]
        if articles:
            given += assign_translations(
                articles=articles,
                locale=Locale.objects.get(language_code=language),
                to=accounts["vertaler"],
                due=due,
                by=accounts["eindredacteur"],
            )
    return given
