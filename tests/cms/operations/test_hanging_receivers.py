"""A number of a support point reaches its texts while receivers of webhooks hang, and while they do."""

import time

import pytest
from django_tasks_db.models import DBTaskResult

from api.actions.regions.publish_region import publish_region
from api.models import Delivery, Document, Webhook
from api.tasks import fill_texts
from tests import factories
from tests.api.dispatch.hanging import hanging
from tests.cms.operations import beside

OLD, NEW = "0800 1234", "0800 5678"


@pytest.mark.usefixtures("small_panels")
def test_a_number_reaches_its_texts_while_twenty_receivers_hang(worker_url: str) -> None:
    point = factories.support_point(telephone=OLD)
    publish_region(region_id=factories.region("PO2601", support_point=point).pk)

    def numbers() -> str:
        return bytes(Document.objects.get(region="PO2601", kind="article").full).decode()

    def is_idle() -> bool:
        return not DBTaskResult.objects.exclude(status="SUCCESSFUL").exists()

    factories.publish_approved(factories.article(body=factories.body("Bel {telefoon}.")))
    with hanging() as receivers, beside.worker(worker_url):
        beside.until(is_idle)
        assert OLD in numbers()
        for number in range(20):
            Webhook.objects.create(url=receivers.url(number))
        beside.until(lambda: len(receivers.held) == 20)
        begun = time.monotonic()
        point.telephone = NEW
        point.save()
        filling = DBTaskResult.objects.filter(task_path=fill_texts.module_path).latest("enqueued_at")
        beside.until(lambda: NEW in numbers())
        print(f"The number was in its text after {time.monotonic() - begun:.1f} s.")  # noqa: T201 - for -rP
        # no attempt is over: they hang still (on a machine that is slow beyond measure, some of them)
        assert [] in Delivery.objects.values_list("attempts", flat=True)
        filling.refresh_from_db()
        assert filling.worker_ids  # it was the worker who did it
