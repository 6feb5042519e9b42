"""A source text became public: bring it to its translators."""

from collections.abc import Iterator

from django.db import transaction
from wagtail_localize.models import String, StringSegment, StringTranslation, TranslationSource

from cms.content.models import TextPage
from cms.translation.actions.pass_on_changes import pass_on_changes
from workflows.models import Approval
from workflows.rules.minor_edit import says_the_same

Sentences = dict[int, list[String]]


@transaction.atomic(savepoint=False)
def refresh_translation_sources(*, source: TextPage, approval: Approval) -> int:
    """Renew what they see of the text; return how many translations went on to a corrected sentence.

    To wagtail-localize every changed sentence is another one, without a translation. After a minor edit,
    which a second editor confirmed, what was translated stays true: it stands with the corrected sentence
    too, in every language, by whoever made it. A sentence that says something else asks for a new one.
    """
    kept = TranslationSource.objects.get_for_instance_or_none(source)
    if kept is None:
        return 0
    before = _sentences(kept)
    pass_on_changes(instance=source)
    if approval.carried_over_from_id is None:
        return 0
    return sum(_carry_over(*pair) for pair in _corrected(before, _sentences(kept)))


def _sentences(source: TranslationSource) -> Sentences:
    """Return the sentences of each place of a text, by the number of the place."""
    found: Sentences = {}
    segments = StringSegment.objects.filter(source=source).select_related("string").order_by("order", "pk")
    for segment in segments:
        found.setdefault(segment.context_id, []).append(segment.string)
    return found


def _corrected(before: Sentences, after: Sentences) -> Iterator[tuple[int, String, String]]:
    """Return each corrected sentence with its place and what it was."""
    for place, sentences in after.items():
        old = before.get(place, [])
        gone = [sentence for sentence in old if sentence not in sentences]
        for new in sentences:
            same = next((one for one in gone if says_the_same(one.data, new.data)), None)
            if new not in old and same:
                gone.remove(same)
                yield place, same, new


def _carry_over(place: int, old: String, new: String) -> int:
    there = StringTranslation.objects.filter(context=place)
    done = there.filter(translation_of=new).values_list("locale", flat=True)
    lines = list(there.filter(translation_of=old).exclude(locale__in=done))
    written = [line.updated_at for line in lines]
    for line in lines:
        line.pk, line.translation_of = None, new
    made = StringTranslation.objects.bulk_create(lines)
    for line, moment in zip(made, written, strict=True):
        line.updated_at = moment  # nobody is at work on it now
    StringTranslation.objects.bulk_update(made, ["updated_at"])
    return len(made)
