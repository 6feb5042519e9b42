"""Brings a draft to the state in its file: with its readers, sent back, or public in all its languages."""

from django.conf import settings
from django.db import transaction

from cms.content.models import TextPage
from cms.demo.loading.accounts import Accounts, desk_of
from cms.demo.loading.blocks import with_changes
from cms.demo.loading.following_up import reply, score
from cms.demo.loading.reading import check, read_and_approve, read_and_send_back, submit
from cms.demo.loading.regional import load_regional_draft
from cms.demo.loading.speaking import speak
from cms.demo.loading.texts import load_draft, loaded_article
from cms.demo.loading.translating import translate
from cms.demo.loading.written import DemoText
from workflows.models import Approval, Round


@transaction.atomic
def load_article(text: DemoText, accounts: Accounts) -> None:
    """Load a national article, completely or not at all."""
    _bring(load_draft(text, by=accounts["redacteur"]), text, accounts)


@transaction.atomic
def load_regional_text(text: DemoText, accounts: Accounts) -> None:
    """Load a region's text, or a story, completely or not at all."""
    _bring(load_regional_draft(text, by=desk_of(text.region, accounts)), text, accounts)


@transaction.atomic
def change_article(text: DemoText, accounts: Accounts) -> bool:
    """Change a public article as its readers asked, and have it read again; return whether this was done.

    Not when it was done before, or when a person has worked on the article since it was loaded.
    """
    page, change, editor = loaded_article(text.slug), text.change, accounts["redacteur"]
    if change is None or page is None or not page.live or page.has_unpublished_changes:
        return False
    approvals = Approval.objects.filter(
        text__article=page.translation_key, text__language=page.locale.language_code
    )
    if page.current_workflow_state or approvals.count() != 1:
        return False
    reply(list(Round.objects.filter(text__article=page.translation_key)), change.replies, by=editor)
    page.body = with_changes(text.slug, page.body, change.body)
    page.save_revision(user=editor)
    page.refresh_from_db()
    submit(page, by=editor)
    check(page, by=accounts["eindredacteur"])
    score(read_and_approve(page, change.responses), change.responses, by=editor)
    return True


def _bring(page: TextPage, text: DemoText, accounts: Accounts) -> None:
    author, chief = desk_of(text.region, accounts), accounts["eindredacteur"]
    if text.state == "draft":
        return
    submit(page, by=author)
    check(page, by=chief)
    if text.state == "sent_back":
        score(read_and_send_back(page, text.responses), text.responses, by=author)
    elif text.state == "published":
        score(read_and_approve(page, text.responses), text.responses, by=author)
        public = type(page).objects.get(pk=page.pk)
        if settings.LANGUAGE_CODE in text.voices:
            speak(public, text.slug, accounts)
        for language in text.texts:
            if language != settings.LANGUAGE_CODE:
                translation = translate(public, text, language, by=author)
                if language in text.voices:
                    speak(translation, text.slug, accounts)
                check(translation, by=chief)
                if language not in text.reading:
                    score(read_and_approve(translation, text.responses), text.responses, by=author)
