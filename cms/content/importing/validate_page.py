"""Applies the rules of Wagtail's editor form to a page that was made without one."""

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
    """Return the distinct messages of an error, including those of nested blocks."""
    block_errors: Any = getattr(error, "block_errors", None) or {}
    nested = block_errors.values() if isinstance(block_errors, dict) else block_errors
    messages = [message for child in nested if child for message in _messages(child)]
    non_block_errors = getattr(error, "non_block_errors", None)
    if non_block_errors is not None:
        messages += [str(message) for child in non_block_errors.as_data() for message in child.messages]
    elif not messages:
        messages = [str(message) for message in error.messages]
    return list(dict.fromkeys(messages))
