"""The newest comments of readers."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final
from uuid import UUID

from django.db.models import F, QuerySet, Window
from django.db.models.functions import RowNumber

from cms.feedback.models import ReaderText

MAX_TEXTS: Final = 3
Text = tuple[UUID, str]


def newest_texts(texts: QuerySet[ReaderText], of: Iterable[Text]) -> Mapping[Text, list[ReaderText]]:
    """Return the newest comments on each of these articles and languages, at most three each. One query."""
    rank = Window(
        RowNumber(),
        partition_by=[F("article"), F("language")],
        order_by=[F("day").desc(), F("pk").desc()],
    )
    candidates = texts.filter(article__in={article for article, _language in of})
    newest: dict[Text, list[ReaderText]] = defaultdict(list)
    for text in candidates.annotate(rank=rank).filter(rank__lte=MAX_TEXTS).order_by("-day", "-pk"):
        newest[text.article, text.language].append(text)
    return newest
