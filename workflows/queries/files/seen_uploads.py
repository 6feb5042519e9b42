"""Which uploads a person may see who does not manage their collection: those of texts they may see."""

import json
import re
from collections.abc import Iterator
from typing import Any, Final

from django.db.models import Q

from cms.content.text_pages import text_models, texts_visible_to
from cms.content.uploads import MODELS
from cms.media.models import Upload
from cms.users.models import User
from workflows.models import TextFile

#: where blocks keep the key of an upload; a block that keeps it elsewhere shows it to nobody else
FIELDS: Final = {"image": ("image",), "document": ("document", "captions")}
DOCUMENT_LINK: Final = re.compile(r'<a\b(?=[^>]*\blinktype="document")[^>]*\bid="(\d+)"')


def seen_uploads(user: User, model: type[Upload]) -> Q:
    """Return the condition for uploads in a draft that this person sees, or in a text that was approved.

    An upload that was replaced since its text was approved is no part of that text any more. What no text
    uses is nobody's but its owner's.
    """
    approved = TextFile.objects.filter(text__approvals__isnull=False, text__approvals__withdrawn_at=None)
    return Q(sha256__in=approved.values("file__hash")) | Q(pk__in=_in_drafts(user, MODELS[model]))


def _in_drafts(user: User, kind: str) -> set[int]:
    """Return the keys of uploads in the texts that this person sees: as stored, and in the newest draft.

    Wagtail's index of references follows later, and does not know the draft beside a public text.
    """
    visible = texts_visible_to(user).order_by().values("pk")
    found: set[int] = set()
    for model in text_models():
        pages = model._default_manager.filter(pk__in=visible)  # noqa: SLF001 - Django's public name
        for body, newest in pages.values_list("body", "latest_revision__content"):
            draft = json.loads((newest or {}).get("body") or "[]")
            found.update(_keys(list(body.raw_data), kind), _keys(draft, kind))
    return found


def _keys(value: Any, kind: str) -> Iterator[int]:
    if isinstance(value, dict):
        yield from (value[name] for name in FIELDS[kind] if isinstance(value.get(name), int))
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from _keys(part, kind)
    elif isinstance(value, str) and kind == "document":
        yield from map(int, DOCUMENT_LINK.findall(value))
