"""Whoever we send something to cannot keep us reading: of an answer only the status matters."""

from collections.abc import Iterator
from typing import Any

import pytest

from api.purging.caches import Cache, CacheKind
from api.purging.orders import Order
from api.purging.sending import tell
from api.webhooks.sending import send
from tests.api.receiver import Receiver, receiver

#: what fits into the buffers of a connection before the other side sees that nobody reads
BUFFERED = 32 * 1024 * 1024


@pytest.fixture
def site(settings: Any) -> Iterator[Receiver]:
    settings.WEBHOOKS_MAY_REACH_THIS_MACHINE = True
    with receiver() as site:
        site.is_endless = True
        yield site
        site.is_endless = False


@pytest.mark.parametrize("status", [200, 302, 500])
def test_a_page_without_an_end_is_not_read(site: Receiver, status: int) -> None:
    site.answers = [(status, {"Location": site.url})]
    answer = send(site.url, "{}", {})
    assert answer.status == status
    assert site.sent < BUFFERED


@pytest.mark.parametrize("status", [200, 302])
def test_nor_is_one_of_a_cache(site: Receiver, status: int) -> None:
    site.answers = [(status, {"Location": site.url})]
    cache = Cache("near", CacheKind.HTTP, site.url)
    said = tell(cache, Order(keys=("a",), hard=True))
    assert said == ("" if status == 200 else "It answered 302.")
    assert site.sent < BUFFERED
