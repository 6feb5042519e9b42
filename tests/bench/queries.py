"""How many queries a read costs, as Django counts them: `python -m tests.bench.queries`.

Prints the largest number of all reads of what is there, conditional requests included; then the largest of
those that find nothing.
"""

# ruff: noqa: PLC0415 - models can be imported only after django.setup()

from http import HTTPStatus
from uuid import uuid4

import django


def most_queries() -> tuple[int, int]:
    """Return the largest number of queries of any read that finds something, and of any that does not."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from api.models import Document
    from tests.bench.measures import READS

    client = Client(headers={"host": "127.0.0.1"})
    article = Document.objects.order_by("pk").values_list("article", flat=True)[0]
    addresses = [path.format(id=key) for path in READS.values() for key in (article, uuid4())]
    found, missed = [], []
    for address in addresses:
        for headers in ({}, {"if-none-match": "*"}):
            with CaptureQueriesContext(connection) as queries:
                answer = client.get(address, headers=headers)
            (missed if answer.status_code == HTTPStatus.NOT_FOUND else found).append(len(queries))
    return max(found), max(missed)


if __name__ == "__main__":
    django.setup()
    print(*most_queries())  # noqa: T201 - read by the bench
