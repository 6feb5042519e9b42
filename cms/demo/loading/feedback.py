"""Feedback of readers on the sites of two regions, and how often they read."""

from datetime import timedelta
from typing import Final

from django.db import transaction
from django.utils import timezone

from cms.content.models import ArticlePage
from cms.feedback.actions.record_feedback import record_feedback
from cms.feedback.actions.record_usage import record_usage
from cms.feedback.enums import Clear
from cms.feedback.models import DailyCount
from cms.regions.models import Region

DAYS: Final = 14
#: how many readers found a text clear, partly clear and not clear, for each text in turn
ANSWERS: Final = ((9, 2, 1), (4, 3, 3), (12, 1, 0), (3, 2, 5), (6, 0, 1))
TEXTS: Final = (
    (Clear.NO, "Ik weet nog niet wie ik moet bellen."),
    (Clear.PARTLY, "Wat betekent OPP? Mijn zoon Bram heeft er een, zegt juf Lotte."),
    (Clear.YES, "Fijn uitgelegd, nu durf ik naar school te gaan."),
    (Clear.NO, "Te lang. Bel mij op 06-12345678 als u het korter hebt."),
)


@transaction.atomic
def load_feedback() -> int:
    """Load feedback and reads for the public texts, unless there are any; return for how many texts."""
    pages = list(ArticlePage.objects.live().select_related("locale").order_by("pk"))
    regions = list(Region.objects.order_by("code").values_list("code", flat=True)[:2])
    if DailyCount.objects.exists() or not pages or not regions:
        return 0
    for index, page in enumerate(pages):
        _record_answers(page, regions[index % len(regions)], index)
    for offset, region in enumerate(regions):
        for day in range(1, DAYS + 1):
            reads = {
                (page.translation_key, page.locale.language_code): (7 * index + 5 * day + offset) % 40
                for index, page in enumerate(pages)
            }
            record_usage(region=region, day=timezone.localdate() - timedelta(days=day), reads=reads)
    return len(pages)


def _record_answers(page: ArticlePage, region: str, index: int) -> None:
    article, language = page.translation_key, page.locale.language_code
    for clear, count in zip((Clear.YES, Clear.PARTLY, Clear.NO), ANSWERS[index % len(ANSWERS)], strict=True):
        for _reader in range(count):
            record_feedback(article=article, language=language, region=region, clear=clear)
    clear, text = TEXTS[index % len(TEXTS)]
    record_feedback(article=article, language=language, region=region, clear=clear, text=text)
