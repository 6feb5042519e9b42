"""Background tasks."""

from django.utils import timezone
from django_tasks import task

from cms.links.models import Link
from cms.links.visiting import visit_link


@task(queue_name="slow")
def look_at_link(digest: str) -> None:
    """Visit a link that is due; one that was visited meanwhile is not."""
    link = Link.objects.filter(pk=digest, due_at__lte=timezone.now()).first()
    if link:
        visit_link(link)
