"""Brings a draft as far as its file says: to its readers, sent back, or public in all its languages."""

from django.conf import settings
from django.db import transaction

from cms.content.models import TextPage
from cms.demo.loading.accounts import Accounts, desk_of
from cms.demo.loading.blocks import replaced
from cms.demo.loading.following_up import reply, score
from cms.demo.loading.reading import check, read_and_approve, read_and_send_back, submit
from cms.demo.loading.regional import load_regional_draft
from cms.demo.loading.texts import load_draft, loaded_article
from cms.demo.loading.translating import translate
from cms.demo.loading.written import WrittenText
from workflows.models import Approval, Round


@transaction.atomic
def load_article(written: WrittenText, accounts: Accounts) -> None:
    """Load a national article whole, or nothing of it."""
    _bring(load_draft(written, by=accounts["redacteur"]), written, accounts)


@transaction.atomic
def load_regional_text(written: WrittenText, accounts: Accounts) -> None:
    """Load what a region writes, or a story, whole or nothing of it."""
    _bring(load_regional_draft(written, by=desk_of(written.region, accounts)), written, accounts)


@transaction.atomic
def change_article(written: WrittenText, accounts: Accounts) -> bool:
    """Change a public article as its readers asked, and have it read again; return whether it was done.

    Not when it was done already, nor when a person has worked at the article since it was loaded.
    """
    page, change, editor = loaded_article(written.slug), written.change, accounts["redacteur"]
    if change is None or page is None or not page.live or page.has_unpublished_changes:
        return False
    approvals = Approval.objects.filter(
        text__article=page.translation_key, text__language=page.locale.language_code
    )
    if page.current_workflow_state or approvals.count() != 1:
        return False
    reply(list(Round.objects.filter(text__article=page.translation_key)), change.replies, by=editor)
    page.body = replaced(written.slug, page.body, change.body)
    page.save_revision(user=editor)
    page.refresh_from_db()
    submit(page, by=editor)
    check(page, by=accounts["eindredacteur"])
    score(read_and_approve(page, change.said), change.said, by=editor)
    return True


def _bring(page: TextPage, written: WrittenText, accounts: Accounts) -> None:
    author, chief = desk_of(written.region, accounts), accounts["eindredacteur"]
    if written.state == "draft":
        return
    submit(page, by=author)
    check(page, by=chief)
    if written.state == "sent_back":
        score(read_and_send_back(page, written.said), written.said, by=author)
    elif written.state == "published":
        score(read_and_approve(page, written.said), written.said, by=author)
        public = type(page).objects.get(pk=page.pk)
        for language in written.texts:
            if language != settings.LANGUAGE_CODE:
                translation = translate(public, written, language, by=author)
                check(translation, by=chief)
                if language not in written.reading:
                    score(read_and_approve(translation, written.said), written.said, by=author)
