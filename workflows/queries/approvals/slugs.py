"""Whether a draft gives a public text another slug, and nothing else."""

from wagtail.models import Page

from cms.content.meaning.snapshot import article_snapshot, terms_digest
from cms.content.models import TextPage
from cms.content.words.glossary import terms_of
from workflows.enums import ApprovalKind
from workflows.models import Approval
from workflows.queries.approvals.current import approval_of


def approval_under_another_slug(draft: TextPage) -> Approval | None:
    """Return the approval in force of exactly this text, when the public page has another slug.

    A slug is no part of what readers approve. None when anything else differs, explanations of terms too;
    when the slug is the same (somebody wants the text to be read again); and when readers still have to read
    what was published urgently.
    """
    public = Page.objects.filter(pk=draft.pk, live=True)
    if not public.exclude(slug=draft.slug).exists():
        return None
    approval = approval_of(draft)
    if approval is None or approval.kind == ApprovalKind.URGENT:
        return None
    terms = terms_digest(terms_of(article_snapshot(draft)))
    return approval if terms == approval.text.terms_digest else None
