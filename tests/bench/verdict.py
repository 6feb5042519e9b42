"""How long it takes from the last verdict to the text in the API: `python -m tests.bench.verdict`.

Prints medians of some publications in seconds: the last reader decides, and the text is asked for. First of
a text that is the same for all, then of one with placeholders, of which all regions have a document, then
of one with ten pictures. Runs with the full settings.
"""

# ruff: noqa: PLC0415 - models can be imported only after django.setup()

import statistics
import time
from typing import Any
from uuid import uuid4

import django

TIMES = 5
PICTURES = 10
READERS = 5


def last_verdict_to_api(*, placeholders: bool = False, pictures: int = 0) -> float:
    """Return the seconds for one text of about 600 words, read by two panels."""
    from django.conf import settings
    from django.test import Client

    from api.models import Document
    from tests import factories
    from tests.bench.corpus import REGIONS, body
    from workflows.actions.reading.cast_verdict import cast_verdict
    from workflows.enums import Decision
    from workflows.models import Invitation, Panel

    if not Panel.objects.exists():
        factories.workflow(*(factories.panel(kind, members=READERS) for kind in ("parents", "youth")))
    text = body([])
    if placeholders:
        sentence = "<p>Bel {telefoon}, of mail naar {e-mail}. U kunt bellen: {openingstijden}.</p>"
        text.append({"type": "paragraph", "id": str(uuid4()), "value": sentence})
    for number in range(pictures):
        content = factories.png(f"#{number:02x}{uuid4().hex[:4]}", size=(2400, 1600))
        text.append(factories.picture_block(factories.picture(content)) | {"id": str(uuid4())})
    page = factories.article(slug=f"oordeel-{uuid4()}", body=text)
    workflow = page.get_workflow()
    assert workflow
    workflow.start(page, factories.superuser())
    invitations = list(Invitation.objects.filter(round__text__article=page.translation_key).order_by("pk"))
    for invitation in invitations[:-1]:
        factories.decide(invitation=invitation, decision=Decision.YES)
    factories.take_part(invitations[-1])
    begin = time.perf_counter()
    cast_verdict(invitation=invitations[-1], decision=Decision.YES)
    answer = Client(SERVER_NAME=settings.ALLOWED_HOSTS[0]).get(f"/api/v1/articles/{page.translation_key}")
    seconds = time.perf_counter() - begin
    if answer.status_code != 200:
        raise RuntimeError(f"The text is not in the API: {answer.status_code}")
    regional = Document.objects.of_article(page.translation_key).exclude(region="").count()
    if regional != (REGIONS + 1 if placeholders else 0):
        raise RuntimeError(f"{regional} regions have a document of the text")
    return seconds


if __name__ == "__main__":
    django.setup()
    kinds: tuple[dict[str, Any], ...] = ({}, {"placeholders": True}, {"pictures": PICTURES})
    for kind in kinds:
        seconds = (last_verdict_to_api(**kind) for _ in range(TIMES))
        print(statistics.median(seconds))  # noqa: T201 - read by the bench
