"""Tell one cache one thing."""

from typing import Any, Final

import requests

from api.purging.caches import Cache, CacheKind
from api.purging.orders import Order
from api.purging.surrogate_keys import surrogate_headers

#: seconds to connect, and to wait for the answer
TIMEOUT: Final = (3.0, 5.0)
SUCCESS: Final = range(200, 300)


def tell(cache: Cache, order: Order) -> str:
    """Have a cache let go of these keys. Return what went wrong, without its address; empty when nothing did.

    Varnish is told as its module xkey is used: a PURGE with the keys in `xkey-purge` or `xkey-softpurge`. Any
    other gets a POST, with the keys in the headers that Fastly reads and as the `tags` that Cloudflare reads.
    """
    keys = " ".join(order.keys)
    try:
        with requests.Session() as session:
            session.trust_env = False  # an internal cache is not behind the proxy for what is outside
            if cache.kind is CacheKind.VARNISH:
                name = "xkey-purge" if order.hard else "xkey-softpurge"
                request = requests.Request("PURGE", cache.url, headers={**cache.headers, name: keys})
            else:
                soft = {} if order.hard else {"Fastly-Soft-Purge": "1"}
                headers = {**cache.headers, **surrogate_headers(*order.keys), **soft}
                body: dict[str, Any] = {"tags": list(order.keys), "soft": not order.hard}
                request = requests.Request("POST", cache.url, headers=headers, json=body)
            prepared = session.prepare_request(request)
            # `session.send` would read the page of a redirect, however long that is
            response = session.get_adapter(cache.url).send(prepared, stream=True, timeout=TIMEOUT)
            response.close()  # only the status matters
    except requests.Timeout:
        return "It did not answer in time."
    except (OSError, ValueError):  # what requests raises is one of these; its text holds the address
        return "It could not be reached."
    return "" if response.status_code in SUCCESS else f"It answered {response.status_code}."
