"""Record which translations are stale."""

from django.conf import settings
from django.db import transaction

from cms.readability.known_words import word_check
from workflows.models import Approval, SourceComparison
from workflows.queries.translations.source_texts import newest_source_approval, read_by_panels, source_text_of
from workflows.queries.translations.staleness import newest_translations
from workflows.rules.staleness import changed_sections


@transaction.atomic(savepoint=False)
def compare_with_source(*, approval: Approval) -> list[SourceComparison]:
    """Compare a newly approved source text with its translations, or a translation with its source text.

    Return the comparisons of stale translations; nothing is stored of the others.
    """
    article = approval.text.article
    if approval.text.language == settings.LANGUAGE_CODE:
        pairs = [
            (translation, approval) for translation in newest_translations(article, settings.LANGUAGE_CODE)
        ]
    else:
        source = newest_source_approval(article)
        pairs = [(approval, source)] if source else []
    compared = [_compare(translation, source) for translation, source in pairs]
    return SourceComparison.objects.bulk_create(
        [comparison for comparison in compared if comparison], ignore_conflicts=True
    )


def _compare(translation: Approval, source: Approval) -> SourceComparison | None:
    made_from, now = source_text_of(translation), read_by_panels(source).text
    if made_from == now:
        return None
    earlier = made_from.content if made_from else None
    sections = changed_sections(earlier, now.content, is_word=word_check(now.language))
    if not sections:
        return None
    since = Approval.objects.filter(text=made_from).order_by("-pk").values_list("pk", flat=True).first()
    between = Approval.objects.filter(
        text__article=source.text.article, text__language=source.text.language, pk__lte=source.pk
    )
    return SourceComparison(
        translation=translation,
        source=source,
        sections=[section.to_json() for section in sections],
        # a text that was never approved has no place in this order; then only the newest change counts
        important=between.filter(pk__gt=source.pk - 1 if since is None else since, important=True).exists(),
    )
