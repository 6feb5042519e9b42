"""The rules that Wagtail's editor applies when a form is sent, for a page that no form made."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from cms.content.importing.errors import RecordRejected
from cms.content.models import ArticlePage


def validate_page(page: ArticlePage) -> None:
    """Raise RecordRejected when an editor could not have saved this body or these sources."""
    for field in (page.body, page.sources):
        try:
            field.stream_block.clean(field)
        except ValidationError as error:
            raise RecordRejected(
                _("The text does not fit the blocks of an article: %s") % " ".join(_messages(error))
            ) from error


def _messages(error: ValidationError) -> list[str]:
    """Return the messages of an error, those of blocks inside blocks included, each once."""
    inner: Any = getattr(error, "block_errors", None) or {}
    nested = inner.values() if isinstance(inner, dict) else inner
    found = [message for child in nested if child for message in _messages(child)]
    own = getattr(error, "non_block_errors", None)
    if own is not None:
        found += [str(message) for child in own.as_data() for message in child.messages]
    elif not found:
        found = [str(message) for message in error.messages]
    return list(dict.fromkeys(found))
