"""Background tasks: bring texts in line with a region or a new rule. `dispatch` sends messages to sites."""

from typing import Final

from django_tasks import task

from api.actions.background.refill_texts import refill_texts
from api.actions.background.sync_all_translations import sync_all_translations
from api.actions.regions.publish_region import publish_region

#: before what nobody outside waits for, such as scores of readability
FIRST: Final = 10


@task(priority=FIRST)
def fill_texts(region: str) -> None:
    """Render the texts with placeholders again for this region."""
    refill_texts(region=region)


def sync_region(region_id: int, code: str) -> None:
    """Publish a region as it is stored now; queue its texts when readers see something new."""
    if publish_region(region_id=region_id):
        fill_texts.enqueue(code)


@task(queue_name="slow")
def apply_stale_rule() -> None:
    """Apply a new rule for stale translations to all of them."""
    sync_all_translations()
