"""A source text was published: update it for its translators."""

from collections.abc import Callable, Iterator
from functools import partial

from django.db import transaction
from wagtail_localize.models import String, StringSegment, StringTranslation, TranslationSource

from cms.content.models import TextPage
from cms.readability.known_words import word_check
from cms.text import comparison_form
from cms.translation.actions.pass_on_changes import pass_on_changes
from workflows.models import Approval
from workflows.rules.minor_edit import says_the_same
from workflows.rules.spelling import IsWord

Sentences = dict[int, list[String]]


@transaction.atomic(savepoint=False)
def refresh_translation_sources(*, source: TextPage, approval: Approval) -> int:
    """Update the sentences; return how many translations were carried over to a corrected sentence.

    To wagtail-localize a changed sentence is a new one without a translation. After a minor edit, which a
    second editor confirmed, the translations are still right: they are copied to the corrected sentence, in
    every language, whoever made them. So they are when a sentence was written again with other signs
    (`comparison_form`). A sentence that says something else needs a new translation.
    """
    translation_source = TranslationSource.objects.get_for_instance_or_none(source)
    if translation_source is None:
        return 0
    before = _sentences(translation_source)
    pass_on_changes(instance=source)
    is_same = _same_text
    if approval.carried_over_from_id is not None:
        is_same = partial(_same_but_for_spelling, is_word=word_check(source.locale.language_code))
    return sum(_carry_over(*pair) for pair in _corrected(before, _sentences(translation_source), is_same))


def _same_text(before: str, after: str) -> bool:
    return comparison_form(before) == comparison_form(after)


def _same_but_for_spelling(before: str, after: str, *, is_word: IsWord) -> bool:
    return _same_text(before, after) or says_the_same(before, after, is_word=is_word)


def _sentences(source: TranslationSource) -> Sentences:
    """Return the sentences of each context of a text, by its pk."""
    sentences: Sentences = {}
    segments = StringSegment.objects.filter(source=source).select_related("string").order_by("order", "pk")
    for segment in segments:
        sentences.setdefault(segment.context_id, []).append(segment.string)
    return sentences


def _corrected(
    before: Sentences, after: Sentences, is_same: Callable[[str, str], bool]
) -> Iterator[tuple[int, String, String]]:
    """Yield each corrected sentence with its context and its earlier form."""
    for context, sentences in after.items():
        old = before.get(context, [])
        removed = [sentence for sentence in old if sentence not in sentences]
        for new in sentences:
            earlier = next((sentence for sentence in removed if is_same(sentence.data, new.data)), None)
            if new not in old and earlier:
                removed.remove(earlier)
                yield context, earlier, new


def _carry_over(context: int, old: String, new: String) -> int:
    translations = StringTranslation.objects.filter(context=context)
    done = translations.filter(translation_of=new).values_list("locale", flat=True)
    copies = list(translations.filter(translation_of=old).exclude(locale__in=done))
    moments = [copy.updated_at for copy in copies]
    for copy in copies:
        copy.pk, copy.translation_of = None, new
    created = StringTranslation.objects.bulk_create(copies)
    for copy, moment in zip(created, moments, strict=True):
        copy.updated_at = moment  # nobody edited it just now
    StringTranslation.objects.bulk_update(created, ["updated_at"])
    return len(created)
