"""Which translations are stale, and what happens to them."""

from collections.abc import Iterable
from uuid import UUID

from workflows.enums import WhenStale
from workflows.models import Approval, SourceComparison, StaleTranslationException, StaleTranslationSettings
from workflows.queries.translations.source_texts import newest_source_approval
from workflows.rules.staleness import SourceSection, effective_rule, with_gone_source


def stale_translations(article: UUID, source: int | None) -> dict[int, bool]:
    """Return the stale translations by the pk of their approval, and whether each is hidden.

    `source` is the pk of the approval of the source text that they are compared with; without one it is the
    newest, withdrawn or not. A translation that is not among them is up to date. At most four queries,
    however many languages.
    """
    if source is None:
        newest = newest_source_approval(article)
        source = newest.pk if newest else None
    compared = SourceComparison.objects.filter(source=source)
    rows = list(compared.values_list("translation_id", "important"))
    rule = rule_for(article) if rows else WhenStale.NOTICE
    return {pk: effective_rule(rule, important=important) is not WhenStale.NOTICE for pk, important in rows}


def not_up_to_date(article: UUID, source: int | None, translations: Iterable[int]) -> dict[int, bool]:
    """Return the stale ones as `stale_translations` does, and all of these when no source text is public."""
    stale = stale_translations(article, source)
    return with_gone_source(stale, translations, source_is_public=source is not None)


def rule_for(article: UUID) -> WhenStale:
    """Return the rule for stale translations of this article."""
    exceptions = StaleTranslationException.objects.filter(page__translation_key=article)
    exception = exceptions.values_list("rule", flat=True).first()
    general = StaleTranslationSettings.objects.values_list("rule", flat=True).first()
    return WhenStale(exception or general or WhenStale.NOTICE)


def stale_articles() -> list[UUID]:
    """Return the articles of which a translation is or was stale."""
    articles = SourceComparison.objects.values_list("source__text__article", flat=True)
    return list(articles.order_by("source__text__article").distinct())


def stale_sections(translation: Approval | None, source: Approval | None) -> list[SourceSection]:
    """Return the sections of the source that changed since this translation was made; empty: up to date."""
    comparison = SourceComparison.objects.filter(translation=translation, source=source).first()
    return [SourceSection(**section) for section in comparison.sections] if comparison else []


def newest_translations(article: UUID, source_language: str) -> Iterable[Approval]:
    """Return the approval in force of each translation."""
    approvals = Approval.objects.filter(text__article=article).exclude(text__language=source_language)
    in_order = approvals.select_related("text").order_by("pk")
    newest = {approval.text.language: approval for approval in in_order}
    return [approval for approval in newest.values() if approval.withdrawn_at is None]
