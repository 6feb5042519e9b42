"""Sending one after another, for where no worker runs."""

from uuid import UUID

from django.utils import timezone
from django_tasks import DEFAULT_TASK_BACKEND_ALIAS, task_backends
from django_tasks.backends.immediate import ImmediateBackend

from api.actions.purging.purge_caches import purge_caches
from api.dispatch.next_delivery import claim_next, settle
from api.queries.webhooks import webhooks_with_news
from api.webhooks.signed_message import signed_message


def serve(webhook: UUID) -> None:
    """Send a site all that is due and new, until it does not accept a message."""
    while claimed := claim_next(webhook):
        now = timezone.now()
        if not settle(claimed, signed_message(claimed, now).send(), now):
            return


def serve_all() -> int:
    """Send every site what there is for it; return how many sites."""
    webhooks = webhooks_with_news()
    for webhook, _tried in webhooks:
        serve(webhook)
    return len(webhooks)


def serve_without_worker(webhook: UUID | None = None) -> None:
    """Tell caches and sites now where tasks run in the request; a worker looks by itself each second."""
    if not isinstance(task_backends[DEFAULT_TASK_BACKEND_ALIAS], ImmediateBackend):
        return
    purge_caches()
    if webhook:
        serve(webhook)
    else:
        serve_all()
