"""The worker tells caches of what changed, by itself."""

import json

import pytest

from tests import factories
from tests.api.receiver import receiver
from tests.cms.operations import beside


@pytest.mark.usefixtures("small_panels")
def test_a_withdrawn_text_leaves_the_cache_within_moments(worker_url: str) -> None:
    with receiver() as cdn:
        caches = json.dumps([{"name": "CDN", "kind": "http", "url": cdn.url}])
        with beside.worker(worker_url, CACHES_TO_PURGE=caches):
            page = factories.article()
            factories.publish_approved(page)
            page.unpublish()
            key = f"article-{page.translation_key}"

            def is_told() -> bool:
                orders = [json.loads(body) for _headers, body in cdn.received]
                return any(not order["soft"] and key in order["tags"] for order in orders)

            beside.until(is_told)
