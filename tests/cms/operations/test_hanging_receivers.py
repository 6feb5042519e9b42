"""A number of a support point reaches its texts while receivers of webhooks hang, and while they do."""

import pytest

from api.actions.regions.publish_region import publish_region
from api.models import Delivery, Document, Webhook
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

    with hanging() as receivers, beside.worker(worker_url):
        for number in range(20):
            Webhook.objects.create(url=receivers.url(number))
        factories.publish_approved(factories.article(body=factories.body("Bel {telefoon}.")))
        assert OLD in numbers()
        beside.until(lambda: len(receivers.held) == 20)
        point.telephone = NEW
        point.save()
        seconds = beside.until(lambda: NEW in numbers())
        print(f"The number was in its text after {seconds:.1f} s.")  # noqa: T201 - shown with -rP
        # all of them hang still
        assert len(receivers.held) == 20
        assert list(Delivery.objects.values_list("attempts", flat=True)) == [[]] * 20
