"""How long the translator's desk takes: `python -m tests.bench.desk ARTICLES LANGUAGES`; prints seconds.

It fills a database with the tables alone: half of the texts is approved in each language, and a third of
those is behind.
"""

# ruff: noqa: PLC0415 - models can be imported only after django.setup()

import sys
from time import perf_counter
from typing import Any
from uuid import UUID, uuid4

import django
from django.core.management import call_command

TIMES = 5
MEASURED = "en"
APPROVED, BEHIND = 2, 3
OK = 200


def fill(articles: int, languages: list[str]) -> None:
    """Make them in bulk; what a text says does not matter to the list. One language has its pages too."""
    from tests import factories
    from workflows.models import Approval, SourceComparison

    keys = [uuid4() for _number in range(articles)]
    for key in keys:
        factories.article(translation_key=key)
    for key in keys[::APPROVED]:
        factories.article(language=MEASURED, translation_key=key)
    source = dict(zip(keys, _approvals(keys, "nl"), strict=True))
    for language in languages:
        own = _approvals(keys[::APPROVED], language)
        behind = zip(own[::BEHIND], keys[:: APPROVED * BEHIND], strict=True)
        SourceComparison.objects.bulk_create(
            SourceComparison(translation=approval, source=source[key]) for approval, key in behind
        )
    assert Approval.objects.count() == articles + len(languages) * len(keys[::APPROVED])


def _approvals(articles: list[UUID], language: str) -> list[Any]:
    from workflows.models import Approval, FrozenText

    texts = FrozenText.objects.bulk_create(
        FrozenText(article=article, language=language, digest=uuid4().hex, content={"title": "Zorgplicht"})
        for article in articles
    )
    return Approval.objects.bulk_create(Approval(text=text, kind="panels") for text in texts)


def opened() -> float:
    """Return the seconds in which the page is there, for who may see everything; the best of some."""
    from django.conf import settings
    from django.test import Client

    from tests import factories

    browser = Client(SERVER_NAME=settings.ALLOWED_HOSTS[0])
    browser.force_login(factories.superuser())
    seconds = []
    for _time in range(TIMES):
        begun = perf_counter()
        answer = browser.get(f"/admin/translations/{MEASURED}/")
        seconds.append(perf_counter() - begun)
        assert answer.status_code == OK
    return min(seconds)


def main() -> None:
    """Fill and measure."""
    from django.db import transaction

    call_command("collectstatic", interactive=False, verbosity=0)
    languages = [MEASURED, *(f"x{number}" for number in range(int(sys.argv[2]) - 2))]
    with transaction.atomic():
        fill(int(sys.argv[1]), languages)
    print(opened())  # noqa: T201 - what the bench reads


if __name__ == "__main__":
    django.setup()
    main()
