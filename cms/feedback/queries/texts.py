"""The newest words of readers."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final
from uuid import UUID

from django.db.models import F, QuerySet, Window
from django.db.models.functions import RowNumber

from cms.feedback.models import ReaderText

SHOWN: Final = 3
Text = tuple[UUID, str]


def newest_texts(texts: QuerySet[ReaderText], of: Iterable[Text]) -> Mapping[Text, list[ReaderText]]:
    """Return for each of these articles and languages its newest words, three at most. One query."""
    place = Window(
        RowNumber(),
        partition_by=[F("article"), F("language")],
        order_by=[F("day").desc(), F("pk").desc()],
    )
    wanted = texts.filter(article__in={article for article, _language in of})
    found: dict[Text, list[ReaderText]] = defaultdict(list)
    for text in wanted.annotate(place=place).filter(place__lte=SHOWN).order_by("-day", "-pk"):
        found[text.article, text.language].append(text)
    return found
