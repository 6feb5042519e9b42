"""Keep a text as it is now."""

from django.db import transaction

from cms.content.models import TextPage
from cms.content.snapshot import article_snapshot, snapshot_digest
from workflows.actions.record_readability import record_readability
from workflows.models import FrozenText


@transaction.atomic
def freeze_text(*, page: TextPage) -> FrozenText:
    """Return the snapshot of this text, made when it is new; the same text is kept once."""
    content = article_snapshot(page)
    text, _created = FrozenText.objects.get_or_create(
        digest=snapshot_digest(content),
        defaults={
            "article": page.translation_key,
            "language": page.locale.language_code,
            "content": content,
        },
    )
    record_readability(text=text, page=page)
    return text
