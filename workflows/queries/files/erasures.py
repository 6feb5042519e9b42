"""Erasures that wait for a second person, and what erasures took from a text."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from cms.content.models import TextPage
from cms.media.models import FrozenFile
from workflows.models import FileErasure, FrozenText, TextFile
from workflows.queries.approvals.current import current_approval


@dataclass(frozen=True)
class ErasedFile:
    """A file that was erased, and what the text said of it: its alternative or its title."""

    file: FrozenFile
    said: str


def waiting_erasures() -> list[tuple[FileErasure, list[str]]]:
    """Return the requests that nobody confirmed yet, the oldest first, with the titles of the texts."""
    waiting: QuerySet[FileErasure] = FileErasure.objects.filter(confirmed_at=None)
    requests = list(waiting.select_related("file", "requested_by").order_by("requested_at", "pk"))
    titles: dict[int, list[str]] = {request.file_id: [] for request in requests}
    for used in TextFile.objects.filter(file__in=titles).select_related("text").order_by("-text"):
        if used.text.title not in titles[used.file_id]:
            titles[used.file_id].append(used.text.title)
    return [(request, titles[request.file_id]) for request in requests]


def erased_files(page: TextPage) -> list[ErasedFile]:
    """Return what was erased of the newest text that readers got, unless another was approved since."""
    article, language = page.translation_key, page.locale.language_code
    text = FrozenText.objects.filter(article=article, language=language).order_by("-pk").first()
    if text is None:
        return []
    erased = text.files.filter(file__erased_at__isnull=False).select_related("file").order_by("pk")
    approval = current_approval(article, language) if erased else None
    if approval:
        erased = erased.filter(file__erased_at__gt=approval.approved_at)
    return [ErasedFile(used.file, next(_said_of(text.content["body"], used.key), "")) for used in erased]


def _said_of(value: Any, key: str) -> Iterator[str]:
    """Yield what blocks say of an upload ("image:3")."""
    kind, _colon, pk = key.partition(":")
    if isinstance(value, dict):
        if str(value.get(kind)) == pk and (said := value.get("alt_text") or value.get("title")):
            yield said
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from _said_of(part, key)
