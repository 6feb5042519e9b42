"""Store a text as it is now."""

from django.db import transaction
from django.utils.translation import gettext as _

from cms.content.meaning.snapshot import article_snapshot, snapshot_digest, terms_digest
from cms.content.models import TextPage
from cms.content.placeholders.places import validation_errors
from cms.content.words.glossary import terms_of
from cms.readability.known_words import word_check
from workflows.actions.rounds.freeze_files import freeze_files
from workflows.actions.rounds.keep_files import keep_files
from workflows.actions.rounds.record_readability import record_readability
from workflows.errors import NotReadable
from workflows.models import FrozenText
from workflows.queries.approvals.validity import reason_out_of_date
from workflows.rules.minor_edit import placeholders_after_edit, terms_after_edit


@transaction.atomic
def freeze_text(*, page: TextPage, approved: FrozenText | None = None) -> FrozenText:
    """Return the snapshot of this text with its terms, created when it is new; the same text is stored once.

    After a minor edit of an `approved` text, explanations of terms and the wording of placeholders stay as
    readers approved them. The bytes of its files are kept first. Raises NotReadable when a placeholder in the
    text does not exist, a file cannot be kept, or `reason_out_of_date` has one; then nothing is stored.
    """
    if errors := validation_errors(page):
        raise NotReadable(errors[0].message)
    if reason := reason_out_of_date(page, minor=approved is not None):
        raise NotReadable(reason)
    frozen = freeze_files(page=page)
    content = article_snapshot(page)
    content["measures"] = {file.hash: file.measures for file in frozen.values()}
    if {file["hash"] for file in content["files"].values()} != set(content["measures"]):
        raise NotReadable(_("A picture or a file was replaced just now. Try again."))
    terms = terms_of(content)
    if approved is not None:
        terms = terms_after_edit(approved.terms, terms, is_word=word_check(approved.language))
        content |= placeholders_after_edit(approved.content, content)
    text, _is_new = FrozenText.objects.get_or_create(
        digest=snapshot_digest(content),
        terms_digest=terms_digest(terms),
        defaults={
            "article": page.translation_key,
            "language": page.locale.language_code,
            "content": content,
            "terms": terms,
        },
    )
    keep_files(text=text, frozen=frozen)
    record_readability(text=text, page=page)
    return text
