"""Carry out a requested machine translation."""

import logging
from collections.abc import Iterator, Sequence
from typing import Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail_localize.machine_translators.base import BaseMachineTranslator
from wagtail_localize.models import Translation
from wagtail_localize.strings import StringValue

from cms.translation.machine.answers import NonsenseAnswerError, judge_answer
from cms.translation.machine.keeping import store_answers
from cms.translation.machine.translators import is_free, translator_for
from cms.translation.models import Prefill, PrefillStatus
from cms.translation.segments.markup import word_count
from cms.translation.segments.segment import Segment, segments_of

BATCH_SIZE: Final = 40  # strings; DeepL takes 50 in one request
logger = logging.getLogger(__name__)


def run_prefill(*, prefill: Prefill) -> Prefill:
    """Send what is still empty, in batches, and store the acceptable answers as machine-made.

    The service is called outside any transaction. What a person translated meanwhile stays. Nothing is stored
    of an answer that makes no sense; when the service fails, the earlier batches are kept. Words that yielded
    nothing are not counted.
    """
    translation = prefill.translation
    prefill.attempts += 1
    prefill.words = prefill.kept = 0
    prefill.refused, prefill.message = [], ""
    translator = translator_for(translation.source.locale, translation.target_locale)
    if translator is None:
        return _finish(prefill, PrefillStatus.FAILED, _("No machine translates into this language any more."))
    status = PrefillStatus.DONE
    for batch in _batches(segments_of(translation)):
        problem = _run_batch(prefill, translation, translator, batch)
        if problem:
            return _finish(prefill, PrefillStatus.PARTLY if prefill.kept else PrefillStatus.FAILED, problem)
    if prefill.refused:
        status = PrefillStatus.PARTLY if prefill.kept else PrefillStatus.FAILED
    return _finish(prefill, status, "")


def _batches(segments: Sequence[Segment]) -> Iterator[list[Segment]]:
    empty = [segment for segment in segments if not segment.target]
    for start in range(0, len(empty), BATCH_SIZE):
        yield empty[start : start + BATCH_SIZE]


def _run_batch(
    prefill: Prefill, translation: Translation, translator: BaseMachineTranslator, batch: list[Segment]
) -> str:
    """Return why the work must stop, or ""."""
    sources = list(dict.fromkeys(segment.source for segment in batch))
    try:
        answer = translator.translate(
            translation.source.locale, translation.target_locale, [StringValue(source) for source in sources]
        )
        judged = judge_answer(sources, answer)
    except NonsenseAnswerError as nonsense:
        return _("The service gave an answer that makes no sense: %(why)s.") % {"why": nonsense}
    except Exception as error:  # noqa: BLE001 - each service's library raises its own errors
        logger.warning("Machine translation %s failed: %s", prefill.pk, type(error).__name__)
        return _("The service did not answer, or answered with an error. Try again later.")
    prefill.kept += store_answers(
        prefill, [segment for segment in batch if segment.source in judged.good], judged.good
    )
    prefill.refused += [{"source": source, "why": why} for source, why in judged.refused.items()]
    if not is_free(translator):
        prefill.words += sum(word_count(source) for source in sources)
    return ""


def _finish(prefill: Prefill, status: PrefillStatus, message: str) -> Prefill:
    prefill.status, prefill.message, prefill.finished_at = status.value, message, timezone.now()
    with transaction.atomic():
        prefill.save()
    return prefill
