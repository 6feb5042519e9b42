"""What to serve of a text, and the facts on which that is decided. Nothing is changed here."""

from dataclasses import dataclass

from api.documents.serving import Serving, what_to_serve
from api.models import Document
from api.queries.translations import language_versions_of, stale_by_approval
from cms.content.meaning.snapshot import article_digest
from cms.content.models import TextPage
from workflows.queries.approvals.approved_text import ApprovedText, current_text


@dataclass(frozen=True)
class ServingDecision:
    """`text` is what is to be rendered: only when it is an approved text that is to be served.

    `stored` is the document as it is now. `others` are the other languages in which the text is served,
    `up_to_date` and `is_hidden` compare a translation with its source.
    `is_known`: the text is public already, in this language or in another.
    """

    serving: Serving
    text: ApprovedText | None
    stored: Document | None
    others: list[str]
    up_to_date: bool
    is_hidden: bool
    is_known: bool


def decide(page: TextPage, released: ApprovedText | None = None) -> ServingDecision:
    """Return what readers should get of this text now.

    `released` is what the page was published with just now: then nothing is looked up or compared again.
    Without it, that is the text of the approval in force, as far as the page says exactly that.
    """
    article, language = page.translation_key, page.locale.language_code
    approved = released or current_text(article, language)
    approval = approved.approval_id if approved else None
    versions = language_versions_of(article, page.own_region)
    stored = next((version for version in versions if version.language == language), None)
    stale = stale_by_approval(article, versions, serving=(language, approval) if approval else None)
    is_hidden = stale.get(approval, False) if approval else False
    serving = what_to_serve(
        is_public=page.live and not page.reason_not_public(),
        is_approved=approved is not None,
        in_this_form=released is not None
        or (approved is not None and approved.digest == article_digest(page)),
        is_hidden=is_hidden,
        stored_stands=stored is not None and stored.approval.withdrawn_at is None,
    )
    return ServingDecision(
        serving=serving,
        text=approved if serving is Serving.APPROVED_TEXT else None,
        stored=stored,
        others=[
            version.language
            for version in versions
            if version is not stored and not stale.get(version.approval_id)
        ],
        up_to_date=approval not in stale,
        is_hidden=is_hidden,
        is_known=bool(versions),
    )
