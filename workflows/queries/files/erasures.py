"""Erasures that wait for a second person, and what erasures took from a text."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from cms.content.models import TextPage
from cms.content.uploads import MODELS
from cms.media.models import FrozenFile
from workflows.models import FileErasure, FrozenText, TextFile
from workflows.queries.approvals.current import current_approval

KINDS = {kind: model for model, kind in MODELS.items()}
#: the field of blocks that may hold an upload of this kind, or nothing
OPTIONAL = "captions"


@dataclass(frozen=True)
class ErasedFile:
    """A file that was erased, and what the text said of it: its alternative or its title.

    `is_missing`: the newest draft has an empty place for it, and not another file there already.
    """

    file: FrozenFile
    said: str
    is_missing: bool


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
    draft = _newest_body(page) if erased else None
    return [
        ErasedFile(
            used.file,
            next(_said_of(text.content["body"], used.key), ""),
            is_missing=_is_missing(draft, used.key),
        )
        for used in erased
    ]


def _newest_body(page: TextPage) -> Any:
    revision = page.get_latest_revision()
    body = revision.content["body"] if revision else []
    return json.loads(body) if isinstance(body, str) else body


def _said_of(value: Any, key: str) -> Iterator[str]:
    """Yield what blocks say of an upload ("image:3")."""
    kind, _colon, pk = key.partition(":")
    for block in _blocks(value):
        if str(block.get(kind)) == pk and (said := block.get("alt_text") or block.get("title")):
            yield said


def _is_missing(value: Any, key: str) -> bool:
    """Whether blocks name an upload that is gone, or nothing, where one of its kind belongs."""
    kind, _colon, pk = key.partition(":")
    if KINDS[kind]._default_manager.filter(pk=pk).exists():  # noqa: SLF001 - Django's public name
        return False
    linked = f'id="{pk}" linktype="{kind}"'
    for block in _blocks(value):
        if kind in block and (block[kind] in (None, "") or str(block[kind]) == pk):
            return True
        if kind == "document" and str(block.get(OPTIONAL)) == pk:
            return True
        if any(isinstance(part, str) and linked in part for part in block.values()):
            return True
    return False


def _blocks(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from _blocks(part)
