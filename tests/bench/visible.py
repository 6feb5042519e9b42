"""How soon a node that kept a text follows: `python -m tests.bench.visible PORT`, with the full settings.

Prints the longest of some times in seconds, from the commit: of a changed text, and of a withdrawn one.
"""

# ruff: noqa: PLC0415 - models can be imported only after django.setup()

import sys
import time
from collections.abc import Callable
from http.client import HTTPConnection

import django

TIMES = 5
OK, GONE = 200, (404, 410)


def until(path: str, is_so: Callable[[int, str], bool]) -> float:
    """Return the seconds until the node's status and ETag are so."""
    begun = time.perf_counter()
    node = HTTPConnection("127.0.0.1", int(sys.argv[1]), timeout=30)
    while True:
        node.request("GET", path)
        answer = node.getresponse()
        answer.read()
        if is_so(answer.status, answer.headers.get("ETag", "")):
            return time.perf_counter() - begun


def times() -> tuple[float, float]:
    """Publish, change and withdraw one text after another."""
    from api.models import Document
    from tests import factories
    from workflows.actions.approvals.withdraw_article import withdraw_article

    changed, withdrawn, by = [], [], factories.superuser()
    for number in range(TIMES):
        page = factories.article(title=f"Zichtbaar {number}", slug=f"zichtbaar-{number}")
        factories.publish_approved(page)
        path = f"/api/v1/articles/{page.translation_key}?language=nl"
        until(path, lambda status, _etag: status == OK)
        for _time in range(3):  # until it is kept
            until(path, lambda _status, _etag: True)
        page.summary = f"Anders {number}."
        factories.publish_approved(page)
        form = Document.objects.get(article=page.translation_key).etag
        changed.append(until(path, lambda _status, etag, form=form: form in etag))  # type: ignore[misc]  # bound now
        page.refresh_from_db()
        withdraw_article(page=page, reason="Klopt niet meer.", by=by)
        withdrawn.append(until(path, lambda status, _etag: status in GONE))
    return max(changed), max(withdrawn)


if __name__ == "__main__":
    django.setup()
    print(*times())  # noqa: T201 - read by the bench
