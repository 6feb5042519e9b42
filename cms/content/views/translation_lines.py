"""Compares a translation with its Dutch source, for the side panel."""

from collections.abc import Sequence
from uuid import UUID

from django.conf import settings
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from cms.content.models import TextPage
from cms.content.readability.house_list import report_on_page
from cms.content.readability.readable_text import readable_blocks
from cms.content.text_pages import text_page
from cms.readability import Block, compare_translation, shipped_lexicon
from cms.readability.languages import is_dutch


def translation_lines(
    article: str, language: str, blocks: Sequence[Block], terms: Sequence[str]
) -> list[str]:
    """Return what to check in a translation into another language; nothing for Dutch."""
    source = None if is_dutch(language) else _source(article)
    if source is None:
        return []
    comparison = compare_translation(
        readable_blocks(source), report_on_page(source), blocks, lexicon=shipped_lexicon(), glossary=terms
    )
    lines = [_("The Dutch source: %(label)s.") % {"label": comparison.source_label}]
    if comparison.sentence_ratio is not None:
        lines.append(
            _("Sentences are %(ratio)s times as long as in the source.")
            % {"ratio": number_format(comparison.sentence_ratio, 1)}
        )
    if comparison.dutch_words:
        lines.append(_("Still in Dutch? %(words)s") % {"words": ", ".join(comparison.dutch_words)})
    return lines


def _source(article: str) -> TextPage | None:
    try:
        key = UUID(article)
    except ValueError:
        return None
    page = text_page(key, settings.LANGUAGE_CODE)
    return page.get_latest_revision_as_object() if page else None
