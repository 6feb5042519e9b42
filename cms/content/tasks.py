"""Background tasks, enqueued once the transaction that needs them is committed."""

from typing import Final

from django_tasks import task
from django_tasks.backends.immediate import ImmediateBackend

from cms.content.actions.rescore_stale import rescore_stale
from cms.content.actions.score_article import score_article
from cms.content.text_pages import text_pages

#: Wagtail's default backend runs a task in the request: an editor then waits for one batch, under a second
BATCH: Final = 20


@task()
def score_saved_article(page_id: int) -> None:
    """Report on an article that was just saved, unless it was deleted in the meantime."""
    page = text_pages().filter(pk=page_id).specific().first()
    if page:
        score_article(page=page)


@task()
def rescore_stale_articles(after: int = 0) -> None:
    """Renew the reports of a batch of stale articles, and enqueue the next batch if a worker runs this.

    Without a worker the rest waits for the next change or for `manage.py rescore_readability`, so that no
    save has to wait for thousands of articles. Lists show which reports are being renewed.
    """
    rest = rescore_stale(at_most=BATCH, after=after)
    if rest and not isinstance(rescore_stale_articles.get_backend(), ImmediateBackend):
        rescore_stale_articles.enqueue(rest)
