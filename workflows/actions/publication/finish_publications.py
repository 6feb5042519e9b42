"""Publish all that was approved and had to wait."""

from cms.batch import Batch, batch
from workflows.actions.publication.finish_publication import finish_publication
from workflows.models import HeldPublication


def finish_publications() -> Batch[str]:
    """Try each once more, each in a transaction of its own; return the titles of those that wait no longer.

    What still cannot be published counts as failed, with its reason.
    """
    waiting = HeldPublication.objects.select_related("approval__text").order_by("pk")
    titles = {held.pk: held.approval.text.title for held in waiting}
    if not titles:
        return Batch()
    result = batch(titles, lambda pk: titles[pk] if finish_publication(held=pk) else None, what="Publication")
    still = HeldPublication.objects.filter(pk__in=titles).values_list("pk", "reason")
    result.failed += [f"{titles[pk]}: approved, not yet public. {reason}" for pk, reason in still]
    return result
